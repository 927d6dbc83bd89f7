"""The terms of one page, by field, in one query whatever the number of lists it chooses from."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, F, Field, ManyToManyField, Model, QuerySet, Value
from django.db.models.functions import Cast
from wagtail.models import Page

from . import frame
from .models.keywords import PageTag
from .models.taxonomy import School, Schoolbestuur, Schooljaar, Term

if TYPE_CHECKING:
    from .models import BasePage

TAGS = "tags"
NAMES = (Schooljaar, Schoolbestuur, School)  # one row in every language
Chosen = dict[str, list[Any]]  # terms, schools, boards or school years by the name of the page's field


def terms_of(page: "BasePage") -> Chosen:
    """What a page chose from each list, in the editors' order and in the language of the page.

    Terms come from the frame; of schools, boards and school years only the name is filled in; of `tags` it
    gives the words. A page that was not read from its tables, such as a draft in the preview, gives what it
    holds itself.
    """
    fields = {field.name: field for field in page._meta.many_to_many if is_list(field)}
    held = set(getattr(page, "_cluster_related_objects", None) or {})
    chosen: Chosen = {name: list(getattr(page, name).all()) for name in fields if name in held}
    parts = [part(page, field) for name, field in fields.items() if name not in held]
    parts += [tags_of(page)] if "keyword_items" not in held else []
    rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else [row for q in parts for row in q]
    found: dict[str, dict[int, tuple[str, str]]] = defaultdict(dict)
    for name, pk, words, place in rows:
        found[name][pk] = (words, place)
    for name, field in fields.items():
        if name not in held:
            chosen[name] = made(field.related_model, found[name])
    words = [tag.name for tag in page.tags.all()] if "keyword_items" in held else None
    chosen[TAGS] = sorted(words or (name for name, _place in found[TAGS].values()))
    return {name: in_language(terms, page) for name, terms in chosen.items()}


def is_list(field: Field) -> bool:
    """Whether a field chooses from one of the lists of the taxonomy."""
    model = field.related_model
    return isinstance(model, type) and issubclass(model, (Term, *NAMES))


def part(page: Page, field: ManyToManyField) -> QuerySet:
    """The rows of one field: its name, the term, and words and place of what is not a term."""
    model, term = field.related_model, field.m2m_reverse_field_name()
    words = Cast(F(f"{term}__name"), CharField()) if model in NAMES else Value("", CharField())
    place = Cast(F(f"{term}__place"), CharField()) if model is School else Value("", CharField())
    rows: QuerySet = field.remote_field.through._default_manager.all()  # type: ignore[union-attr]  # a class
    return (
        rows.filter(**{f"{field.m2m_field_name()}_id": page.pk})
        .order_by()
        .values_list(Value(field.name, CharField()), f"{term}_id", words, place)
    )


def tags_of(page: Page) -> QuerySet:
    """The keywords of a page, as rows beside those of `part`."""
    words = Cast(F("tag__name"), CharField())
    rows = PageTag.objects.filter(content_object_id=page.pk).order_by()
    return rows.values_list(Value(TAGS, CharField()), "tag_id", words, Value("", CharField()))


def made(model: Any, rows: dict[int, tuple[str, str]]) -> list[Any]:
    """The things themselves, out of rows by primary key."""
    if issubclass(model, Term):
        return [term for term in frame.current().terms(model) if term.pk in rows]
    things = [
        model(pk=pk, name=name, place=place) if model is School else model(pk=pk, name=name)
        for pk, (name, place) in rows.items()
    ]
    return sorted(things, key=str, reverse=model is Schooljaar)


def in_language(terms: Iterable[Model], page: "BasePage") -> list[Any]:
    """The same terms in the language of the page, where they are there in it."""
    return [
        next((other for other in frame.current().terms(type(term)) if is_same(term, other, page)), term)
        if isinstance(term, Term) and term.locale_id != page.locale_id
        else term
        for term in terms
    ]


def is_same(term: Term, other: Term, page: "BasePage") -> bool:
    """Whether `other` is this term in the language of the page."""
    return other.key == term.key and other.locale_id == page.locale_id
