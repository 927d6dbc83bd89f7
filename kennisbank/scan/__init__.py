"""The ontwikkelscan: a rubric filled in by one person, or by a team that nobody is known in."""
