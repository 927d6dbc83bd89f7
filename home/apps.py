"""App configuration of home."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home page and plain content pages."""

    name = "home"
    verbose_name = "Home"

    def ready(self) -> None:
        """Have the worker forget what visitors sent in; say what pages are in structured data."""
        from basis import erasure, worker

        from . import lists, signals, structured_data  # noqa: F401  they read the models
        from .formulieren import retention  # needs the app registry

        worker.register_cleaning(retention.forget_answers)
        erasure.register(retention.forget_answers_of)
        lists.register()
