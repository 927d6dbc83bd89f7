"""What the results of a search can be narrowed and sorted by."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from django.conf import settings
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag
from wagtail.models import Locale

from basis import frame
from basis.filters import Facet, Filters, Setting, names
from basis.keeping import base_pages
from basis.models import Aanpak, Doelgroep, Principe, Regio, School, Schoolbestuur, Sector, Thema

from .services import Order

SLUG = r"[-\w]{1,100}"
ORDER = Setting(
    "sorteer",
    {
        Order.RELEVANCE: _("Best passend"),
        Order.NEWEST: _("Nieuwste eerst"),
        Order.NEXT: _("Eerstvolgende bijeenkomst"),
    },
)
LANGUAGE = "taal"
Values = Mapping[tuple[str, str], int]  # counts by facet and value


def page_types() -> dict[str, str]:
    """Every type of page: the value of the facet, and what visitors call it."""
    types = {model.search_name(): str(model._meta.verbose_name).capitalize() for model in base_pages()}
    return dict(sorted(types.items(), key=lambda pair: pair[1]))


def facets(locale: Locale) -> list[Facet]:
    """What a search can be narrowed by, in the order of the screen."""
    return [
        Facet("type", _("Soort"), page_types(), finds_only=True),
        Facet("thema", _("Thema"), names(Thema, locale), finds_only=True),
        Facet("voor-wie", _("Voor wie"), names(Doelgroep, locale), finds_only=True),
        Facet("sector", _("Sector"), names(Sector, locale), finds_only=True),
        Facet("regio", _("Regio"), names(Regio, locale), finds_only=True),
        Facet("principe", _("Principe"), names(Principe, locale), finds_only=True),
        Facet("aanpak", _("Aanpak"), names(Aanpak, locale), finds_only=True),
        Facet("bestuur", _("Schoolbestuur"), {}, pattern=SLUG, finds_only=True, most_first=True),
        Facet("school", _("School"), {}, pattern=r"\d\d[A-Z]{2}-\d\d", finds_only=True, most_first=True),
        Facet("trefwoord", _("Trefwoord"), {}, pattern=SLUG, finds_only=True, most_first=True),
        Facet("jaar", _("Jaar"), {}, pattern=r"\d{4}", finds_only=True, newest_first=True),
    ]


def order_settings() -> list[Setting]:
    """The order, and the language where there are two."""
    languages = dict(settings.LANGUAGES)
    return [ORDER, Setting(LANGUAGE, {"": "", **languages})] if settings.BILINGUAL else [ORDER]


def parse(query: QueryDict, locale: Locale) -> Filters:
    """What a query string asks for."""
    return Filters.parse(query, facets(locale), order_settings(), is_searched=True)


def named(filters: Filters, counts: Values) -> Filters:
    """The same with the names of schools, boards and keywords; at most one query for each, none when warm.

    A keyword has a name only when it stands on something that was found: one that stands on a draft alone
    looks like one that does not exist.
    """
    found: dict[str, set[str]] = {}
    for name, value in counts:
        found.setdefault(name, set()).add(value)
    readers = {"bestuur": boards, "school": schools, "trefwoord": keywords}
    changed = []
    for facet in filters.facets:
        keys = found.get(facet.name, set())
        if facet.name in ("bestuur", "school"):
            keys = keys | {*filters.chosen.get(facet.name, ())}
        if facet.name in readers and keys:
            facet = replace(facet, words=Names(known(facet.name, sorted(keys), readers[facet.name])))
        changed.append(facet)
    return replace(filters, facets=tuple(changed))


class Names:
    """The words for values, of which only some are known."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self.known = known

    def __call__(self, key: str) -> str:
        return self.known.get(key, key)


def known(kind: str, keys: Iterable[str], read: Callable[[list[str]], dict[str, str]]) -> dict[str, str]:
    """The names of these keys, as the frame keeps them; those that it does not have yet are read at once."""
    kept = frame.current().kept(("names", kind), frame.Some)
    found: dict[str, str] = kept.among(keys)
    missing = [key for key in keys if key not in found]
    for key, name in read(missing).items() if missing else ():
        kept[key] = found[key] = name
    return found


def boards(keys: Iterable[str]) -> dict[str, str]:
    """Names of schoolbesturen by key."""
    return dict(Schoolbestuur.objects.filter(key__in=keys).values_list("key", "name"))


def schools(keys: Iterable[str]) -> dict[str, str]:
    """Names of schools by key, of every vestiging of the same BRIN too."""
    rows = School.objects.filter(brin__in={key[:4] for key in keys})
    return {school.key: str(school) for school in rows.only("brin", "vestiging", "name", "place")}


def keywords(keys: Iterable[str]) -> dict[str, str]:
    """Keywords by slug."""
    return dict(Tag.objects.filter(slug__in=keys).values_list("slug", "name"))
