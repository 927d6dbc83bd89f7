"""Wagtail's search as we use it."""

from wagtail.search.apps import WagtailSearchAppConfig


class QuietWagtailSearch(WagtailSearchAppConfig):
    """Wagtail's search without its handlers: they read each thing again and index it at once."""

    def ready(self) -> None:
        """Nothing: `indexing.signals` writes down what changed, and a worker indexes it."""
