"""English beside Dutch, for the feeds of both."""

from collections.abc import Callable
from typing import Any

import pytest
from wagtail.models import Locale, Page


@pytest.fixture
def translate(home: Page) -> Callable[..., Any]:
    """Makes and publishes a copy of a page in English."""
    en, _new = Locale.objects.get_or_create(language_code="en")

    def copy(page: Page, **changes: Any) -> Any:
        made = type(page).objects.get(pk=page.pk).copy_for_translation(en, copy_parents=False)
        made.slug = f"{page.slug}-en" if page.depth == 2 else page.slug
        for name, value in changes.items():
            setattr(made, name, value)
        made.save_revision().publish()
        return type(page).objects.get(pk=made.pk)

    return copy
