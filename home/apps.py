"""App configuration of home."""

from django.apps import AppConfig


class HomeConfig(AppConfig):
    """Home page and plain content pages."""

    name = "home"
    verbose_name = "Home"
