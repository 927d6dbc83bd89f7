"""App configuration of search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Search over everything that visitors may see."""

    name = "search"
    verbose_name = "Zoeken"
