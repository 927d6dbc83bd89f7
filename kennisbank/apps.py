"""App configuration of kennisbank."""

from django.apps import AppConfig


class KennisbankConfig(AppConfig):
    """Handreikingen and praktijkvoorbeelden."""

    name = "kennisbank"
    verbose_name = "Kennisbank"
