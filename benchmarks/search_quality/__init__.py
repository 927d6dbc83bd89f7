"""How well search finds: a judged set of Dutch texts and queries, and the scripts that measure with it."""
