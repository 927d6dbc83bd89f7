"""System checks that catch a mistake in our own code before a visitor does."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from wagtail.models import Page

from .models import BasePage


@register()
def every_page_is_a_base_page(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Every page type of ours extends BasePage, so that no law is left out by accident."""
    ours = [m for m in apps.get_models() if issubclass(m, Page) and m is not Page]
    return [
        Error(f"{model.__name__} does not extend BasePage.", obj=model, id="basis.E001")
        for model in ours
        if not issubclass(model, BasePage)
    ]
