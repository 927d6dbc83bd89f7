"""The addresses of thema's and principes, and of the lists of them, in each of their languages."""

from typing import NamedTuple

from django.urls import reverse
from django.utils import translation

from .frame import current
from .models import Principe, Thema
from .models.taxonomy import TermWithPage


class TermAddress(NamedTuple):
    """The path of one page; without a key it is that of the list."""

    path: str
    language: str
    model: type[TermWithPage]
    key: str = ""


def term_addresses() -> list[TermAddress]:
    """Every one; a list that is empty has none."""
    found = []
    for model in (Thema, Principe):
        for locale in current().locales.values():
            code = locale.language_code
            keys = [term.key for term in current().terms(model) if term.locale_id == locale.pk]
            with translation.override(code):
                paths = {key: reverse(model.url_name, args=[key]) for key in keys}
                lists = [TermAddress(reverse(model.list_url_name), code, model)] if keys else []
            found += lists + [TermAddress(path, code, model, key) for key, path in paths.items()]
    return found
