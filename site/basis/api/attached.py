"""What hangs from pages in tables of their own, of many pages and types in one query.

Terms and keywords, other pages that were chosen, and rows below a page. Each is a part of one UNION, in the
columns of `terms`.
"""

import json
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from django.db.models import (
    CharField,
    F,
    IntegerField,
    ManyToManyField,
    ManyToOneRel,
    Model,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast, Coalesce, JSONObject

from ..kept_sql import ANY, Sql, rows, written
from ..models import PageTag
from . import terms
from .terms import Place, Row

if TYPE_CHECKING:
    from .answer import Wanted
    from .reference_sources import Refs

KEYWORDS, REFS, ROWS = "keywords", "refs", "rows"  # before the name of a field, for what is no term


@dataclass
class Attached:
    """What was found, by page and field; refs by the key of who chose them."""

    terms: dict[Place, list[Row]] = field(default_factory=dict)
    keywords: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    refs: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    rows: dict[Place, list[Any]] = field(default_factory=lambda: defaultdict(list))


def shaped(base: QuerySet, kind: str, field: str, **columns: Any) -> QuerySet:
    """The rows of a queryset in the columns of terms; what is not given is empty."""
    numbers = {"t_page", "t_number", "t_order", "t_locale"}
    empty = dict.fromkeys(terms.COLUMNS, Value("")) | dict.fromkeys(numbers, Value(0))
    given = empty | columns | {"t_field": Value(f"{kind}.{field}")}
    made = {
        name: Cast(given[name], IntegerField() if name in numbers else CharField()) for name in terms.COLUMNS
    }
    return base.order_by().annotate(**made).values_list(*made)


@lru_cache(maxsize=1)
def keywords_sql() -> Sql:
    """The SQL of the keywords of pages."""
    found = PageTag.objects.filter(content_object_id__in=[ANY])
    return written(shaped(found, KEYWORDS, "", t_page=F("content_object_id"), t_name=F("tag__name")))


@lru_cache(maxsize=64)
def refs_sql(source: "type[Refs]", page_model: type[Model], field: str) -> Sql:
    """The SQL of the pages that pages chose in a field."""
    relation = cast(ManyToManyField, page_model._meta.get_field(field))
    key, found = source.chosen(relation, [ANY])
    target = F(f"{relation.m2m_reverse_field_name()}_id")
    return written(shaped(found, REFS, field, t_key=F(key), t_number=target, t_order=F("pk")))


def row_model(page_model: type[Model], name: str) -> type[Model]:
    """The model of rows below pages."""
    return cast(type[Model], page_model._meta.get_field(name).related_model)


@lru_cache(maxsize=64)
def rows_sql(page_model: type[Model], name: str) -> Sql:
    """The SQL of the rows below pages, each as JSON."""
    relation = cast(ManyToOneRel, page_model._meta.get_field(name))
    model, owner = row_model(page_model, name), relation.field.attname
    whole = JSONObject(**{f.attname: F(f.attname) for f in model._meta.concrete_fields})
    found = model._default_manager.filter(**{f"{owner}__in": [ANY]})
    order = Coalesce(F("sort_order"), Value(0))
    return written(shaped(found, ROWS, name, t_page=F(owner), t_name=whole, t_number=F("pk"), t_order=order))


def parts(wanted: "Wanted") -> Iterator[tuple[Sql, Sequence[int]]]:
    """The parts of the query for what is wanted."""
    for (model, name), pks in wanted.terms.items():
        yield terms.compiled(model, name), tuple(pks)
    for (source, model, name), pks in wanted.refs.items():
        yield refs_sql(cast(Hashable, source), model, name), tuple(pks)
    for (model, name), pks in wanted.rows.items():
        yield rows_sql(model, name), tuple(pks)
    yield keywords_sql(), tuple(wanted.keywords)


def fetch(wanted: "Wanted") -> Attached:
    """All of it, in the editors' order; one query."""
    found = Attached()
    models = {name: row_model(model, name) for model, name in wanted.rows}
    term_rows = []
    for row in sorted(rows(parts(wanted)), key=lambda row: (row[6], row[4])):
        page, where, key, name, number, *_rest = row
        kind, _dot, at = where.rpartition(".")
        match kind:
            case "":
                term_rows.append(row)
            case "keywords":
                found.keywords[page].append(name)
            case "refs":
                found.refs[key.replace("-", ""), at].append(number)
            case "rows":
                found.rows[page, at].append(models[at](**json.loads(name)))
    found.terms = terms.in_order(term_rows)
    return found
