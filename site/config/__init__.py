"""Composes the project: settings, URLs, the API; nothing imports it."""
