"""System checks that catch a mistake in our own code before a visitor does."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register
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


@register()
def mail_is_not_kept_in_files(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Production hands mail on: what file: writes holds addresses, and erasing somebody does not reach it."""
    is_production = settings.SECURE_SSL_REDIRECT  # which no other settings insist on
    if not is_production or not settings.EMAIL_URL.startswith("file:"):
        return []
    hint = "Set EMAIL_URL to an smtp:// or smtps:// address, and remove the files that were written."
    return [
        Warning("EMAIL_URL=file: keeps every mail, with its address, for ever.", hint=hint, id="basis.W001")
    ]
