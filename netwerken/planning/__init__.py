"""Planning a series: one screen on which all its meetings are typed, pasted or read from a calendar file."""
