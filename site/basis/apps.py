"""App configuration of basis."""

from django.apps import AppConfig


class BasisConfig(AppConfig):
    """Connects signals and registers what is delivered by the outbox."""

    name = "basis"
    verbose_name = "Basis"

    def ready(self) -> None:
        """Import what registers itself."""
        from . import checks, frame, keeping, mail, management_schemas, signals, worker  # noqa: F401  they need the app registry
        from .admin import fields, languages

        frame.connect()
        languages.hide_when_there_is_one()
        fields.register()
        worker.register_cleaning(keeping.remind)
