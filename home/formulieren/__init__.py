"""Forms that editors build: what visitors fill in, what becomes of it, and when it is forgotten."""
