"""What search asks of a page: passages with the place they stand at, values to narrow by, moments to sort by.

Search knows no page type. A type says which of its fields count in `search_fields`, and where each stands on
the page in `search_places`; the rest follows from what every page has.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db.models import Field
from django.utils.html import strip_tags
from taggit.models import Tag
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.documents.models import AbstractDocument
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.rich_text import RichText, get_text_for_indexing
from wagtail.search import index

from .models.keywords import PageTag
from .terms import give_terms

if TYPE_CHECKING:
    from .models import BasePage

TAGS = "searched_tags"
FACETS = {  # the name of a facet by the field that holds its terms
    "themas": "thema",
    "sectoren": "sector",
    "regios": "regio",
    "principes": "principe",
    "aanpakken": "aanpak",
    "schooljaren": "schooljaar",
    "doelgroepen": "voor-wie",
    "besturen": "bestuur",
    "scholen": "school",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that stands together on a page, under a heading that has an address there."""

    text: str
    heading: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Searchable:
    """One page as search sees it."""

    title: str
    passages: tuple[Passage, ...]
    words: str = ""  # the names of its terms and keywords: found, and not shown as a passage
    facets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    documents: tuple[int, ...] = ()
    dated_at: datetime | None = None
    starts_at: datetime | None = None


def searchable(page: "BasePage") -> Searchable:
    """Everything that can be found of a page, as it is in its row now."""
    passages = [Passage(page.introduction)] if page.introduction else []
    documents: dict[int, None] = {}
    for name in search_names(type(page)):  # type: ignore[arg-type]  # a class is hashable
        value, model_field = value_of(page, name)
        heading, anchor = page.search_places.get(name, ("", ""))
        if isinstance(model_field, StreamField):
            passages += in_body(value, heading, anchor)
            documents.update(dict.fromkeys(documents_in(value.stream_block, value)))
        elif isinstance(value, str) and value:
            text = get_text_for_indexing(value) if isinstance(model_field, RichTextField) else value
            passages.append(Passage(text, str(heading), anchor))
    passages += [Passage(text) for text in page.search_texts()]
    for name in page.search_streams:
        value = getattr(page, name)
        documents.update(dict.fromkeys(documents_in(value.stream_block, value)))
    return Searchable(
        title=page.title,
        passages=tuple(clean(passages)),
        words=names_of_terms(page),
        facets=facets_of(page),
        documents=tuple(documents),
        dated_at=page.first_published_at,
        starts_at=page.search_moment(),
    )


@cache
def search_names(model: type[Any]) -> list[str]:
    """The fields of a type that are searched, beside title and introduction."""
    skipped = {"title", "introduction"}
    names = [one.field_name for one in model.get_search_fields() if isinstance(one, index.SearchField)]
    return [name for name in dict.fromkeys(names) if name not in skipped]


def value_of(page: "BasePage", name: str) -> tuple[Any, Field | None]:
    """The value of a field or a method, and the field."""
    value = getattr(page, name)
    return (value() if callable(value) else value), fields_of(type(page)).get(name)  # type: ignore[arg-type]  # a class is hashable


@cache
def fields_of(model: type[Any]) -> dict[str, Any]:
    """The fields of a type of page by name."""
    return {one.name: one for one in model._meta.get_fields()}


def in_body(body: blocks.StreamValue, heading: str = "", anchor: str = "") -> Iterator[Passage]:
    """The text of each block of a body, under the last heading before it."""
    for child in body:
        if child.block_type == "heading":
            heading, anchor = child.value["text"], child.value["anchor"]
            yield Passage(heading, heading, anchor)
            continue
        if hasattr(child.block, "search_passages"):  # a block whose parts have addresses of their own
            for passage in child.block.search_passages(child.value):
                yield passage if passage.anchor else Passage(passage.text, str(heading), anchor)
            continue
        text = " ".join(texts_in(child.block, child.value))
        if text:
            yield Passage(text, str(heading), anchor)


def leaves(block: blocks.Block, value: Any) -> Iterator[tuple[blocks.Block, Any]]:
    """The innermost blocks in a block with their values, of what is searched."""
    if value is None or not getattr(block.meta, "search_index", True):
        return
    if isinstance(block, blocks.StreamBlock):
        for child in value:
            yield from leaves(child.block, child.value)
    elif isinstance(block, blocks.StructBlock) and isinstance(value, blocks.StructValue):
        for name, child_block in block.child_blocks.items():
            yield from leaves(child_block, value.get(name))
    elif isinstance(block, blocks.ListBlock):
        for child in value:
            yield from leaves(block.child_block, child)
    else:
        yield block, value


def texts_in(block: blocks.Block, value: Any) -> Iterator[str]:
    """All text in a block, also the names of the terms that it points at.

    Not of pages and files: those have an audience of their own, which this text does not ask for.
    """
    for leaf, held in leaves(block, value):
        if isinstance(leaf, blocks.ChooserBlock):
            if not isinstance(held, Page | AbstractImage | AbstractDocument):
                yield str(getattr(held, "title", held))
        elif isinstance(held, RichText):
            yield get_text_for_indexing(held.source)
        else:
            yield from leaf.get_searchable_content(held)


def documents_in(block: blocks.Block, value: Any) -> Iterator[int]:
    """The documents that a block points at."""
    for leaf, held in leaves(block, value):
        if isinstance(leaf, DocumentChooserBlock):
            yield held.pk


def names_of_terms(page: "BasePage") -> str:
    """The names of everything it chose from a list, and its keywords."""
    names = [str(term) for terms in page.terms.values() for term in terms]
    return ", ".join(dict.fromkeys([*names, *(tag.name for tag in tags_of(page))]))


def give_what_is_searched(pages: Sequence["BasePage"]) -> None:
    """Read terms, keywords and facts of all these pages at once."""
    give_terms(pages)
    rows = PageTag.objects.filter(content_object__in=[page.pk for page in pages]).select_related("tag")
    tags: dict[int, list[Tag]] = defaultdict(list)
    for row in rows.order_by("tag__name"):
        tags[row.content_object_id].append(row.tag)
    by_type: dict[type[BasePage], list[BasePage]] = defaultdict(list)
    for page in pages:
        page.__dict__[TAGS] = tags[page.pk]
        by_type[type(page)].append(page)
    for model, some in by_type.items():
        model.give_search_facts(some)


def tags_of(page: "BasePage") -> list[Tag]:
    """The keywords of a page; no query after `give_what_is_searched`."""
    kept: list[Tag] | None = page.__dict__.get(TAGS)
    return list(page.tags.all()) if kept is None else kept


def facets_of(page: "BasePage") -> dict[str, tuple[str, ...]]:
    """The values by which it can be narrowed."""
    found = {
        FACETS[name]: tuple(term.key for term in terms)
        for name, terms in page.terms.items()
        if name in FACETS
    }
    found["type"] = (page.search_type,)
    found |= {name: (getattr(page, field),) for name, field in page.search_choices.items()}
    found["trefwoord"] = tuple(tag.slug for tag in tags_of(page))
    found["jaar"] = (str(page.shown_on.year),) if page.shown_on else ()
    return {name: values for name, values in found.items() if values}


def clean(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Without tags and needless white space; without what is empty then."""
    for passage in passages:
        text = " ".join(strip_tags(passage.text).split())
        if text:
            yield Passage(text, passage.heading, passage.anchor)
