"""SQLite as Django has it, with a line for its writers."""
