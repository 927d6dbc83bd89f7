"""What every page and app stands on; knows only Django and Wagtail."""
