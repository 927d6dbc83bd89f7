"""The entries of one thing: its own text, and that of each document attached to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Model
from wagtail.search import index

from basis.models import BasePage
from basis.searchable import Passage, Searchable, searchable

from ..tokens import beginnings, columns
from ..wordlists import analyser_of
from .key_terms import key_terms

NAMES = ("title", "name", "username")  # what weighs as a title, of what is no page


@dataclass(frozen=True)
class Built:
    """The values of one entry, of its facets and of the words in it."""

    language: str
    texts: Mapping[str, str]  # by column
    passages: list[list[str]] = field(default_factory=list)
    facets: tuple[tuple[str, str], ...] = ()
    dated_at: datetime | None = None
    starts_at: datetime | None = None
    attachment: int = 0
    documents: tuple[int, ...] = ()  # that are attached to it
    key_terms: tuple[tuple[str, float], ...] = ()  # what it is about


def build(thing: Model) -> Built:
    """The entry of a page or of anything else with `search_fields`."""
    if isinstance(thing, BasePage):
        return of_page(thing)
    return of_thing(thing)


def of_page(page: BasePage) -> Built:
    """The entry of a page, with the places to which a hit leads."""
    found: Searchable = searchable(page)
    language = page.locale.language_code
    bodies = [*(passage.text for passage in found.passages), found.words]
    texts = texts_of(language, found.title, bodies, found.title)
    return Built(
        language,
        texts,
        [[passage.heading, passage.anchor, passage.text] for passage in found.passages],
        tuple(
            (name, value[:100]) for name, values in found.facets.items() for value in dict.fromkeys(values)
        ),
        found.dated_at,
        found.starts_at,
        documents=found.documents,
        key_terms=key_terms(analyser_of(language), texts["title"], texts["body"]),
    )


def of_document(language: str, document: int, title: str, passages: Sequence[Passage]) -> Built:
    """The entry of a document that is attached to a page."""
    return Built(
        language,
        texts_of(language, title, (passage.text for passage in passages), ""),
        [[passage.heading, passage.anchor, passage.text] for passage in passages],
        attachment=document,
    )


def of_thing(thing: Any) -> Built:
    """The entry of a snippet, image, document or account, for the screens of editors."""
    language = getattr(getattr(thing, "locale", None), "language_code", None) or settings.LANGUAGE_CODE
    titles: list[str] = []
    bodies: list[str] = []
    prefixes: list[str] = []
    for one in type(thing).get_search_fields():
        texts = list(texts_in(one, thing))
        if isinstance(one, index.AutocompleteField):
            prefixes += texts
        elif isinstance(one, index.SearchField | index.RelatedFields):
            (titles if one.field_name in NAMES else bodies).extend(texts)
    return Built(language, texts_of(language, " ".join(titles), bodies, " ".join(prefixes)))


def texts_in(one: Any, thing: Any) -> Iterable[str]:
    """The text of one search field, or of the fields of what it points at."""
    if isinstance(one, index.RelatedFields):
        related = one.get_value(thing)
        things = related.all() if hasattr(related, "all") else [related] if related else []
        for other in things:
            for inner in one.fields:
                yield from texts_in(inner, other)
    elif not isinstance(one, index.FilterField):
        value = one.get_value(thing)
        for text in value if isinstance(value, list | tuple) else [value]:
            if text not in (None, ""):
                yield str(text)


def texts_of(language: str, title: str, bodies: Iterable[str], prefixes: str) -> dict[str, str]:
    """The columns of an entry."""
    analyser = analyser_of(language)
    in_title = columns(analyser, title)
    in_body = columns(analyser, "\n".join(bodies))
    names = ("{}", "{}_stems", "{}_parts")
    found = {name.format("title"): text for name, text in zip(names, in_title, strict=True)}
    found |= {name.format("body"): text for name, text in zip(names, in_body, strict=True)}
    return found | {"prefixes": beginnings(analyser, prefixes)}
