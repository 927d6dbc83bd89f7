"""Filters of a listing: what a visitor asked, checked, told back when it is not known, and as an address."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from django.db.models import ManyToManyField, Model, Q
from django.http import QueryDict

from .frame import AnyTerm, current, terms

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise
    from wagtail.models import Locale

PAGE = "pagina"
TEXT = "q"  # what is searched for, in a list that can be searched
MAX_PAGE = 100_000
MAX_TEXT = 300
# added to links by mail programs and networks; no visitor typed them
TRACKING = re.compile(r"(utm|mtm|pk)_\w+|fbclid|gclid|msclkid")


@dataclass(frozen=True)
class Source:
    """Where it is stored which pages have which value: rows with a path to the page and one to the key."""

    model: type[Model]
    page: str
    key: str

    def pages_with(self, keys: Collection[str]) -> Q:
        """The pages that have one of these values."""
        rows = self.model._default_manager.filter(**{f"{self.key}__in": keys})
        return Q(pk__in=rows.values(self.page))


def list_of(model: type[Model], field_name: str, *, key: str = "key") -> Source:
    """The source of a field that holds several terms."""
    relation = cast(ManyToManyField, model._meta.get_field(field_name))
    through = cast(type[Model], relation.remote_field.through)
    return Source(through, f"{relation.m2m_field_name()}_id", f"{relation.m2m_reverse_field_name()}__{key}")


@dataclass(frozen=True)
class Facet:
    """One thing to filter by: the parameter, its words, and the values that there are with their names."""

    name: str
    label: "_StrOrPromise"
    options: Mapping[str, "_StrOrPromise"]
    sources: tuple[Source, ...] = ()
    pattern: str = ""  # values of this shape are known as well
    words: Callable[[str], str] = str  # their name
    newest_first: bool = False  # their order
    most_first: bool = False  # or this, where the list is long and nobody's own
    finds_only: bool = False  # values that would give nothing are left out, and so is a facet with one value

    def name_of(self, key: str) -> str:
        """The words for a value; empty when it is not known."""
        if key in self.options:
            return str(self.options[key])
        return self.words(key) if is_shaped(key, self.pattern) else ""

    def condition(self, keys: Collection[str]) -> Q:
        """The pages that have one of these values."""
        return reduce(or_, (source.pages_with(keys) for source in self.sources), Q(pk__in=[]))


@dataclass(frozen=True)
class Setting:
    """What has one value at a time and narrows nothing, such as the order; the first option is default."""

    name: str
    options: Mapping[str, "_StrOrPromise"]
    pattern: str = ""  # values of this shape are known as well

    def knows(self, value: str) -> bool:
        """Whether it can have this value."""
        return value in self.options or is_shaped(value, self.pattern)

    @property
    def default(self) -> str:
        """The value when nothing is asked."""
        return next(iter(self.options))


@dataclass(frozen=True)
class Chip:
    """A chosen value, and the address of the list without it."""

    facet: str
    name: str
    url: str


@dataclass(frozen=True)
class Filters:
    """What was asked of a listing. What is not known is kept apart, to tell the visitor."""

    facets: tuple[Facet, ...]
    settings: tuple[Setting, ...] = ()
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # by facet; none without a value
    values: Mapping[str, str] = field(default_factory=dict)  # of the settings that are not the default
    page: int = 1
    odd: tuple[str, ...] = ()
    text: str = ""  # what is searched for

    @classmethod
    def parse(
        cls,
        query: QueryDict,
        facets: Iterable[Facet],
        settings: Iterable[Setting] = (),
        *,
        is_searched: bool = False,
    ) -> "Filters":
        """Read a query string; values may be repeated or stand between commas, in any order.

        With `is_searched` the parameter `q` holds what is searched for.
        """
        found = cls(tuple(facets), tuple(settings))
        chosen: dict[str, tuple[str, ...]] = {}
        values: dict[str, str] = {}
        known = (
            {PAGE, *([TEXT] if is_searched else [])}
            | {facet.name for facet in found.facets}
            | {one.name for one in found.settings}
        )
        odd = [name for name in query if name not in known and not TRACKING.fullmatch(name)]
        for facet in found.facets:
            asked = set(split(query.getlist(facet.name)))
            odd += sorted(f"{facet.name}={key}" for key in asked if not facet.name_of(key))
            order = {key: number for number, key in enumerate(facet.options)}
            keys = sorted((k for k in asked if facet.name_of(k)), key=lambda k: (order.get(k, len(order)), k))
            if keys:
                chosen[facet.name] = tuple(keys)
        for setting in found.settings:
            for number, value in enumerate(split(query.getlist(setting.name))):
                if number or not setting.knows(value):
                    odd.append(f"{setting.name}={value}")
                elif value != setting.default:
                    values[setting.name] = value
        number, odd_page = page_number(query.getlist(PAGE))
        text = typed(query.get(TEXT, "")) if is_searched else ""
        return replace(found, chosen=chosen, values=values, page=number, odd=tuple(odd + odd_page), text=text)

    def value(self, name: str) -> str:
        """The value of a setting."""
        default = next(setting.default for setting in self.settings if setting.name == name)
        return self.values.get(name, default)

    @property
    def number(self) -> int:
        """How many values are chosen."""
        return sum(len(keys) for keys in self.chosen.values())

    @property
    def odd_words(self) -> list[str]:
        """The first things that are not known, short and harmless enough to print."""
        return [shown for text in self.odd[:5] if (shown := printable(text))]

    def without(self, name: str, key: str | None = None) -> "Filters":
        """The same on the first page, without one value or a whole facet."""
        left = [k for k in self.chosen.get(name, ()) if key is not None and k != key]
        chosen = {n: keys for n, keys in self.chosen.items() if n != name}
        return replace(self, chosen=chosen | ({name: tuple(left)} if left else {}), page=1)

    def but(self, **values: str) -> "Filters":
        """The same on the first page, with other settings; one that is the default is not in the address."""
        defaults = {setting.name: setting.default for setting in self.settings}
        kept = {n: v for n, v in {**self.values, **values}.items() if v != defaults[n]}
        return replace(self, values=kept, page=1)

    def cleared(self) -> "Filters":
        """The whole list, or all that was found, in the same order and view."""
        return replace(self, chosen={}, page=1)

    def searching(self, text: str) -> "Filters":
        """The same on the first page, searching for something else."""
        return replace(self, text=text, page=1)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Parameters and values, always in the same order: text, facets, settings, page."""
        pairs = [(TEXT, self.text)] if self.text else []
        pairs += [(one.name, key) for one in self.facets for key in self.chosen.get(one.name, ())]
        pairs += [(one.name, self.values[one.name]) for one in self.settings if one.name in self.values]
        return pairs + ([(PAGE, str(self.page))] if self.page > 1 else [])

    @property
    def query(self) -> str:
        """The one query string for this choice; empty for the whole list."""
        return f"?{urlencode(self.pairs)}" if self.pairs else ""

    @property
    def url(self) -> str:
        """A link on the page of the list itself to this choice."""
        return self.query or "./"

    @property
    def chips(self) -> list[Chip]:
        """Every chosen value with a link that removes it."""
        return [
            Chip(str(one.label), one.name_of(key), self.without(one.name, key).url)
            for one in self.facets
            for key in self.chosen.get(one.name, ())
        ]


def is_shaped(text: str, pattern: str) -> bool:
    """Whether the whole text has this shape; nothing has an empty one."""
    return bool(pattern) and re.fullmatch(pattern, text, re.ASCII) is not None


def split(texts: Iterable[str]) -> list[str]:
    """The values in repeated parameters and between commas, once each; an empty one asks for nothing."""
    parts = (part.strip() for text in texts for part in text.split(","))
    return list(dict.fromkeys(part for part in parts if part))


def typed(text: str) -> str:
    """What somebody typed, at most 300 characters, without signs that nobody sees."""
    return "".join(sign if sign.isprintable() else " " for sign in text[:MAX_TEXT]).strip()


def page_number(texts: list[str]) -> tuple[int, list[str]]:
    """The number that is asked, and what is wrong with it."""
    for text in texts[:1]:
        if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= MAX_PAGE:
            return int(text[:9]), []
    return 1, [f"{PAGE}={text}" for text in texts[:1] if text]


def printable(text: str) -> str:
    """Text without control characters, at most forty characters."""
    clean = "".join(character for character in text[:200] if character.isprintable()).strip()
    return clean if len(clean) <= 40 else f"{clean[:39]}…"


def names(model: type[AnyTerm], locale: "Locale") -> dict[str, str]:
    """Keys and names of a list of terms in the editors' order; no query when the frame is warm."""
    own = {term.key: str(term) for term in terms(model, locale)}
    return own | {term.key: str(term) for term in current().terms(model) if term.key not in own}
