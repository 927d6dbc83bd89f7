"""Filters of lists of pages: each has a name, a form in the document and a condition.

Filters work together: a page meets all of them. `not…` turns one around, and `or=thema,regio` says that one
of the named ones is enough. An app above basis registers what its own types can be filtered by.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING, Annotated, Any

from django.db.models import Model, Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _
from pydantic import Field

from . import problems, registry, terms
from .problems import InvalidInput
from .queries import Several, shaped
from .registry import PageType

if TYPE_CHECKING:
    from .answer import Answer

MAX_WORDS = 200
# a day of 1900 to 2200, or a moment; that not every month has 31 days is for the server to say
DAY = "(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"
MOMENT = f"^({DAY}(T{CLOCK}(:[0-5][0-9](\\.[0-9]{{1,6}})?)?(Z|[+-]{CLOCK})?)?)?$"

Condition = Callable[[Any, "Answer"], Q]


class WrongValues(Exception):
    """What was asked of one filter cannot be."""

    def __init__(self, *details: str) -> None:
        super().__init__(*details)
        self.details = details


def everywhere(page_type: PageType) -> bool:
    """A filter for pages of every type."""
    return True


@dataclass(frozen=True)
class PageFilter:
    """One filter; `condition` raises WrongValues."""

    name: str  # in Python
    annotation: Any
    default: Any
    condition: Condition
    applies: Callable[[PageType], bool] = everywhere
    can_be_turned: bool = True  # into a filter `not…`


_known: dict[str, PageFilter] = {}


def register(page_filter: PageFilter) -> None:
    """Make a filter known."""
    _known[page_filter.name] = page_filter


def of_types(types: Sequence[PageType]) -> list[PageFilter]:
    """The filters that pages of any of these types can be filtered by."""
    models = {page_type.model for page_type in types}
    choices = {name: [one for one in found if one.model in models] for name, found in _choices.items()}
    found = [one for one in _known.values() if any(one.applies(page_type) for page_type in types)]
    return found + [choice_filter(name, some) for name, some in choices.items() if some]


def parameters(filters: Iterable[PageFilter]) -> dict[str, tuple[Any, Any]]:
    """The parameters of these filters, for `create_model`; those that turn one around come last."""
    found = {one.name: (one.annotation, one.default) for one in filters}
    turned: dict[str, tuple[Any, Any]] = {
        f"not_{one.name}": (one.annotation, Field([], description=f"zonder deze; als `{alias(one.name)}`"))
        for one in filters
        if one.can_be_turned
    }
    return found | turned


def alias(name: str) -> str:
    """The name of a parameter."""
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def conditions(query: Any, filters: Iterable[PageFilter], answer: "Answer") -> dict[str, Q]:
    """What is asked of pages, by the name of the parameter. Raises a problem that tells all that is wrong."""
    found: dict[str, Q] = {}
    errors: list[InvalidInput] = []
    for one in filters:
        for name, turn in ((one.name, False), (f"not_{one.name}", True)):
            asked = getattr(query, name, None)
            if asked in (None, [], ""):
                continue
            try:
                condition = one.condition(asked, answer)
            except WrongValues as wrong:
                errors += [
                    InvalidInput(where="query", name=alias(name), detail=detail) for detail in wrong.details
                ]
            else:
                found[alias(name)] = ~condition if turn else condition
    if errors:
        raise problems.bad_request(errors)
    return found


def together(found: dict[str, Q], groups: Sequence[str]) -> Q:
    """All conditions; of the ones that a group names one is enough. Raises a problem on an unknown name."""
    alternatives = [[name.strip() for name in group.split(",")] for group in groups]
    errors = [
        InvalidInput(
            where="query", name="or", detail=problems.unknown(name, found, _("filter in deze vraag"))
        )
        for group in alternatives
        for name in group
        if name not in found
    ]
    if errors:
        raise problems.bad_request(errors[:20])
    grouped = {name for group in alternatives for name in group}
    either = [reduce(or_, (found[name] for name in group)) for group in alternatives]
    return reduce(and_, [*either, *(one for name, one in found.items() if name not in grouped)], Q())


def known_only(asked: list[str], known: Iterable[str]) -> None:
    """Raise WrongValues for values that are not known."""
    names = set(known)
    wrong = [problems.unknown(value, names, _("waarde")) for value in asked if value not in names]
    if wrong:
        raise WrongValues(*wrong[:20])


def with_terms(field: str, lookup: str, values: list[str]) -> Q:
    """Pages of whatever type that have one of these terms in a field."""
    parts = []
    for page_type in registry.all_types():
        if relation := page_type.relation(field):
            chosen = {f"{relation.m2m_reverse_field_name()}__{lookup}__in": values}
            rows = terms.choices_of(relation).filter(**chosen)
            parts.append(Q(pk__in=rows.values(f"{relation.m2m_field_name()}_id")))
    return reduce(or_, parts, Q(pk__in=[]))


def term_filter(name: str, field: str, model: type[Model], description: str, key: str = "key") -> PageFilter:
    """Pages by the key of a term."""

    def condition(asked: list[str], answer: "Answer") -> Q:
        known_only(asked, model._default_manager.values_list(key, flat=True))
        return with_terms(field, key, asked)

    return PageFilter(
        name,
        Several,
        Field([], description=description),
        condition,
        applies=lambda page_type: page_type.relation(field) is not None,
    )


@dataclass(frozen=True)
class Choice:
    """Pages of one type by one of the values of a field of theirs."""

    model: type[Model]
    values: Sequence[str]
    rows: Callable[[list[str]], QuerySet]  # the pages with one of these values


_choices: dict[str, list[Choice]] = {}


def register_choice(
    name: str, model: type[Model], values: Sequence[str], rows: Callable[[list[str]], QuerySet] | None = None
) -> None:
    """Make a choice of a type known, by default a field of that name; types can share a name."""
    in_field: Callable[[list[str]], QuerySet] = lambda asked: model._default_manager.filter(  # noqa: E731
        **{f"{name}__in": asked}
    )
    _choices.setdefault(name, []).append(Choice(model, values, rows or in_field))


def choice_filter(name: str, choices: Sequence[Choice]) -> PageFilter:
    """Pages by one of the values of these choices."""
    values = list(dict.fromkeys(value for one in choices for value in one.values))

    def condition(asked: list[str], answer: "Answer") -> Q:
        known_only(asked, values)
        return reduce(or_, (Q(pk__in=one.rows(asked).values("pk")) for one in choices))

    annotation = Annotated[Several, shaped(enum=values)]
    return PageFilter(name, annotation, Field([], description=f"waarden van `{name}`"), condition)


def moment_of(text: str, *, is_end: bool) -> datetime:
    """A moment, or the begin or end of a day here. Raises WrongValues."""
    wrong = WrongValues(_("Geef een datum, zoals 2026-11-23, of een moment, zoals 2026-11-23T09:00:00Z."))
    try:
        day = parse_date(text)
        moment = None if day else parse_datetime(text)
    except ValueError:
        raise wrong from None
    if day:
        if not 1900 <= day.year <= 2200:
            raise wrong
        return timezone.make_aware(datetime.combine(day, time.max if is_end else time.min))
    if moment is None or not 1900 <= moment.year <= 2200:
        raise wrong
    # PostgreSQL knows no offsets of 16 hours and more
    return timezone.make_aware(moment) if timezone.is_naive(moment) else timezone.localtime(moment)


def range_filters(
    name: str,
    what: str,
    within: Callable[[str, datetime], Q],
    applies: Callable[[PageType], bool] = everywhere,
) -> list[PageFilter]:
    """Two filters, from a moment on and until it; `within` takes a lookup and a moment."""

    def one(end: str, lookup: str, words: str) -> PageFilter:
        def condition(asked: str, answer: "Answer") -> Q:
            return within(lookup, moment_of(asked, is_end=end == "until"))

        description = f"{what} {words}: een datum of een moment"
        annotation = Annotated[str, Field(max_length=40), shaped(pattern=MOMENT)]
        default = Field("", description=description)
        return PageFilter(f"{name}_{end}", annotation, default, condition, applies, can_be_turned=False)

    return [one("from", "gte", "op of na"), one("until", "lte", "op of voor")]
