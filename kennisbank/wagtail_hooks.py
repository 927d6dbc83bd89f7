"""What kennisbank adds to the admin."""

from typing import Any

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .admin import LISTINGS
from .rubric import views
from .rubric_admin import RubricViewSet

register_snippet(RubricViewSet)


@hooks.register("register_admin_viewset")
def listings() -> list[Any]:
    """A list per page type, in the menu "Inhoud"."""
    return LISTINGS


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """What the editor of a rubric asks."""
    return [
        path("ontwikkelmodel/inlezen/", views.read, name="rubric_read"),
        path("ontwikkelmodel/bewaren-als/", views.export, name="rubric_export"),
        path("ontwikkelmodel/herbruikbaar/", views.keep, name="rubric_keep"),
    ]
