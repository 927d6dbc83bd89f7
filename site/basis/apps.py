"""App configuration of basis."""

from django.apps import AppConfig


class BasisConfig(AppConfig):
    """Connects signals and registers what is delivered by the outbox."""

    name = "basis"
    verbose_name = "Basis"

    def ready(self) -> None:
        """Import what registers itself."""
        from . import checks, mail, management_schemas, signals  # noqa: F401  they need the app registry
