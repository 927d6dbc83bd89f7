"""App configuration of kennisbank."""

from django.apps import AppConfig


class KennisbankConfig(AppConfig):
    """Handreikingen and praktijkvoorbeelden."""

    name = "kennisbank"
    verbose_name = "Kennisbank"

    def ready(self) -> None:
        """Say what its pages are in structured data, which of them lists can show, and where rubrics are."""
        from basis import frame, worker

        from . import lists, scan_sources, signals, structured_data  # noqa: F401  they read the models
        from .models import Rubric
        from .rubric import comparing, copying  # noqa: F401  comparing registers itself
        from .scan import retention

        frame.hold(Rubric)  # what is kept of a page tells the models on it
        lists.register()
        scan_sources.register()
        copying.connect()
        worker.register_cleaning(retention.forget_scans)
