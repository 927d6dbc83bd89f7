"""Words as a filter of the lists of pages in the public API."""

from typing import Annotated

from django.db.models import Q
from pydantic import Field
from wagtail.models import Locale

from basis.api.answer import Answer
from basis.api.filters import PageFilter, register

from ..services import MAX_CHARS, matching


def with_words(asked: str, answer: Answer) -> Q:
    """Pages that have all the words, in any language."""
    found: list[int] = []
    for pk, code in answer.locales.items():
        locale = Locale(pk=pk, language_code=code)
        found += matching(asked, answer.viewer, locale=locale, moment=answer.moment)
    return Q(pk__in=found)


def register_all() -> None:
    """The filter `q`."""
    words = Annotated[str, Field(max_length=MAX_CHARS)]
    default = Field("", description="met al deze woorden, zoals bij zoeken; voor de beste eerst: `/search`")
    register(PageFilter("q", words, default, with_words, can_be_turned=False))
