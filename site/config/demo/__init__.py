"""Invented content of an invented partnership, to show and to try the site with: plain data, no Django."""
