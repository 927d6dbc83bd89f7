"""Terms of many pages in one query, whatever their types and lists."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from django.conf import settings
from django.db.models import CharField, Expression, F, IntegerField, ManyToManyField, Model, QuerySet, Value
from django.db.models.functions import Cast, Concat

from .. import models
from ..kept_sql import ANY, Sql, written
from ..models.taxonomy import Term
from . import schemas

Place = tuple[int, str]  # page id, name of its field
Wanted = Mapping[tuple[type[Model], str], set[int]]  # page ids by model and field
COLUMNS = ("t_page", "t_field", "t_key", "t_name", "t_number", "t_place", "t_order", "t_locale")


@dataclass(frozen=True)
class Row:
    """One term of one page."""

    page: int
    field: str
    key: str
    name: str
    number: int
    place: str
    locale: int


def term_model_of(page_model: type[Model], field: str) -> type[Model]:
    """The list that a field chooses from."""
    return cast(type[Model], page_model._meta.get_field(field).related_model)


def columns(model: type[Model], prefix: str) -> dict[str, Expression]:
    """Where the columns of a row come from, for terms of this model reached by this path."""
    path = f"{prefix}__"
    has_locale = issubclass(model, Term)
    key = Concat(f"{path}brin", Value("-"), f"{path}vestiging") if model is models.School else F(f"{path}key")
    return {
        "t_key": Cast(F(f"{path}name") if model is models.Schooljaar else key, CharField()),
        "t_name": Cast(F(f"{path}name"), CharField()),
        "t_number": Cast(F(f"{path}number") if model is models.Principe else Value(0), IntegerField()),
        "t_place": Cast(F(f"{path}place") if model is models.School else Value(""), CharField()),
        "t_order": Cast(F(f"{path}sort_order") if has_locale else Value(0), IntegerField()),
        "t_locale": Cast(F(f"{path}locale_id") if has_locale else Value(0), IntegerField()),
    }


def choices_of(relation: ManyToManyField) -> QuerySet:
    """The rows that say which page chose which term or page."""
    return cast(type[Model], relation.remote_field.through)._default_manager.all()


def part(page_model: type[Model], field: str, pks: Iterable[int]) -> QuerySet:
    """The rows of one field of one page type."""
    relation = page_model._meta.get_field(field)
    if isinstance(relation, ManyToManyField):
        base = choices_of(relation)
        owner, prefix = f"{relation.m2m_field_name()}_id", relation.m2m_reverse_field_name()
    else:
        base, owner, prefix = page_model._default_manager.exclude(**{field: None}), "pk", field
    made = {"t_page": Cast(F(owner), IntegerField()), "t_field": Value(field, CharField())}
    made |= columns(term_model_of(page_model, field), prefix)
    return base.filter(**{f"{owner}__in": list(pks)}).order_by().annotate(**made).values_list(*made)


@lru_cache(maxsize=256)
def compiled(page_model: type[Model], field: str) -> Sql:
    """The SQL of `part`."""
    return written(part(page_model, field, [ANY]))


def in_order(found_rows: Iterable[tuple[Any, ...]]) -> dict[Place, list[Row]]:
    """Rows of the query as terms by page and field, in the editors' order."""
    found: dict[Place, list[tuple[int, Row]]] = defaultdict(list)
    for page, field, key, name, number, place, order, locale in found_rows:
        row = Row(page, field, key, name, number, place, locale)
        found[page, field].append((number or order, row))
    return {
        at: [row for _order, row in sorted(got, key=lambda item: (item[0], item[1].name))]
        for at, got in found.items()
    }


def translated(
    rows: Iterable[Row], wanted: Wanted, locales: dict[int, int]
) -> dict[tuple[str, str, int], str]:
    """Names by field, key and locale, for terms that are stored in another language than their page."""
    if not settings.WAGTAIL_I18N_ENABLED:
        return {}
    lists = {field: term_model_of(model, field) for model, field in wanted}
    keys: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.locale and row.locale != locales[row.page]:
            keys[row.field].add(row.key)
    asked = [
        lists[field]
        ._default_manager.filter(key__in=found)
        .order_by()
        .values_list(Value(field), "key", "locale_id", "name")
        for field, found in keys.items()
    ]
    found_names = asked[0].union(*asked[1:], all=True) if asked else []
    return {(field, key, pk): name for field, key, pk, name in found_names}


def as_answer(row: Row, name: str, schema: type[schemas.Term]) -> schemas.Term:
    """A term as the API gives it, with what its schema asks for."""
    return schema.model_validate({"key": row.key, "name": name, "number": row.number, "place": row.place})
