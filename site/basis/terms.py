"""The terms of one page, by field, in one query whatever the number of lists it chooses from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db.models import CharField, F, Field, ManyToManyField, Model, QuerySet, Value
from django.db.models.functions import Cast, Concat

from . import frame
from .kept_sql import ANY, Sql, rows, written
from .models.keywords import PageTag
from .models.taxonomy import School, Schoolbestuur, Schooljaar, Term

if TYPE_CHECKING:
    from .models import BasePage

TAGS = "tags"
NAMES = (Schooljaar, Schoolbestuur, School)  # one row in every language
Row = tuple[str, str, str]  # name, place and key
Chosen = dict[str, list[Any]]  # terms, schools, boards or school years by the name of the page's field


def terms_of(page: "BasePage") -> Chosen:
    """What a page chose from each list, in the editors' order and in the language of the page.

    Terms come from the frame; of schools, boards and school years only name and key are filled in; of `tags`
    it gives the words. A page that was not read from its tables, such as a draft in the preview, gives what
    it holds itself.
    """
    fields = {field.name: field for field in page._meta.many_to_many if is_list(field)}
    held = set(getattr(page, "_cluster_related_objects", None) or {})
    chosen: Chosen = {name: list(getattr(page, name).all()) for name in fields if name in held}
    asked = [name for name in fields if name not in held]
    asked += [TAGS] if "keyword_items" not in held else []
    found: dict[str, dict[int, Row]] = defaultdict(dict)
    for _owner, name, pk, *row in rows((compiled(type(page), name), [page.pk]) for name in asked):  # type: ignore[arg-type]  # a class is hashable
        found[name][pk] = tuple(row)
    for name, field in fields.items():
        if name not in held:
            chosen[name] = made(field.related_model, found[name])
    words = [tag.name for tag in page.tags.all()] if "keyword_items" in held else None
    chosen[TAGS] = sorted(words or (name for name, _place, _key in found[TAGS].values()))
    return {name: in_language(terms, page) for name, terms in chosen.items()}


def give_terms(pages: Sequence["BasePage"]) -> None:
    """Read what each of these pages chose at once, so that `page.terms` asks nothing; one query a type.

    For pages that were read from their tables.
    """
    by_type: dict[type[BasePage], list[BasePage]] = defaultdict(list)
    for page in pages:
        by_type[type(page)].append(page)
    for model, some in by_type.items():
        fields = {field.name: field for field in model._meta.many_to_many if is_list(field)}
        pks = [page.pk for page in some]
        wanted = [*(compiled(model, name) for name in fields), compiled(model, TAGS)]  # type: ignore[arg-type]  # a class is hashable
        found: dict[tuple[int, str], dict[int, Row]] = defaultdict(dict)
        for owner, name, pk, *row in rows((sql, pks) for sql in wanted):
            found[owner, name][pk] = tuple(row)
        for page in some:
            chosen = {name: made(field.related_model, found[page.pk, name]) for name, field in fields.items()}
            chosen[TAGS] = sorted(name for name, _place, _key in found[page.pk, TAGS].values())
            page.__dict__["terms"] = {name: in_language(terms, page) for name, terms in chosen.items()}


@lru_cache(maxsize=256)
def compiled(model: type[Any], name: str) -> Sql:
    """The SQL for the rows of a field of a type, or of its keywords."""
    if name == TAGS:
        return written(tags_of([ANY]))
    return written(part([ANY], model._meta.get_field(name)))


def is_list(field: Field) -> bool:
    """Whether a field chooses from one of the lists of the taxonomy."""
    model = field.related_model
    return isinstance(model, type) and issubclass(model, (Term, *NAMES))


def part(pages: Sequence[int], field: ManyToManyField) -> QuerySet:
    """The rows of one field: page, field, the term, and words, place and key of what is not a term."""
    model, term = field.related_model, field.m2m_reverse_field_name()
    words = Cast(F(f"{term}__name"), CharField()) if model in NAMES else Value("", CharField())
    place = Cast(F(f"{term}__place"), CharField()) if model is School else Value("", CharField())
    brin = Concat(f"{term}__brin", Value("-"), f"{term}__vestiging", output_field=CharField())
    keys: dict[Any, Any] = {Schoolbestuur: F(f"{term}__key"), School: brin}
    key = Cast(keys.get(model, Value("")), CharField())
    rows: QuerySet = field.remote_field.through._default_manager.all()  # type: ignore[union-attr]  # a class
    return (
        rows.filter(**{f"{field.m2m_field_name()}_id__in": pages})
        .order_by()
        .values_list(
            f"{field.m2m_field_name()}_id", Value(field.name, CharField()), f"{term}_id", words, place, key
        )
    )


def tags_of(pages: Sequence[int]) -> QuerySet:
    """The keywords of pages, as rows beside those of `part`; the key of a keyword is its slug."""
    words, slug = Cast(F("tag__name"), CharField()), Cast(F("tag__slug"), CharField())
    rows = PageTag.objects.filter(content_object_id__in=pages).order_by()
    return rows.values_list(
        "content_object_id", Value(TAGS, CharField()), "tag_id", words, Value("", CharField()), slug
    )


def made(model: Any, rows: dict[int, Row]) -> list[Any]:
    """The things themselves, out of rows by primary key."""
    if issubclass(model, Term):
        return [term for term in frame.current().terms(model) if term.pk in rows]
    things = [thing(model, pk, *row) for pk, row in rows.items()]
    return sorted(things, key=str, reverse=model is Schooljaar)


def thing(model: Any, pk: int, name: str, place: str, key: str) -> Any:
    """A school, board or school year that knows what it is called by."""
    if model is School:
        brin, _dash, vestiging = key.partition("-")
        return School(pk=pk, name=name, place=place, brin=brin, vestiging=vestiging)
    return model(pk=pk, name=name, key=key) if model is Schoolbestuur else model(pk=pk, name=name)


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
