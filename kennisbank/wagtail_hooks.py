"""What kennisbank adds to the admin."""

from typing import Any

from wagtail import hooks

from .admin import LISTINGS


@hooks.register("register_admin_viewset")
def listings() -> list[Any]:
    """A list per page type, in the menu "Inhoud"."""
    return LISTINGS
