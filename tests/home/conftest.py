"""What the tests of news and thema's share."""

from collections.abc import Callable
from typing import Any

import pytest
from wagtail.models import Locale, Page


@pytest.fixture
def en(home: Page) -> Locale:
    """English, beside Dutch, with a home page in it."""
    locale, _new = Locale.objects.get_or_create(language_code="en")
    return locale


@pytest.fixture
def translate(en: Locale) -> Callable[..., Any]:
    """Makes and publishes a copy of a page in English."""

    def copy(page: Page, **changes: Any) -> Any:
        made = type(page).objects.get(pk=page.pk).copy_for_translation(en, copy_parents=False)
        made.slug = f"{page.slug}-en" if page.depth == 2 else page.slug
        for name, value in changes.items():
            setattr(made, name, value)
        made.save_revision().publish()
        return type(page).objects.get(pk=made.pk)

    return copy
