"""A part of the demo in English, for a site with two languages."""
