"""The desk of a coordinator in the admin: who signed up, who waits, and what to do about it."""
