"""What can be told beside a page in the same answer: `expand=breadcrumbs,translations`.

Each expansion says what must be fetched, together with what the pages need themselves, and makes its part of
every page. An app above basis registers its own.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Window
from django.db.models.functions import Length, RowNumber, Substr
from pydantic import ConfigDict, Field
from wagtail.models import Page

from . import menus, registry
from .menus import MenuItem
from .schemas import ApiSchema, ImageFormats, PageRef

if TYPE_CHECKING:
    from ..models import BasePage
    from .answer import Answer

MOST_CHILDREN = 20

Made = dict[int, Any]  # by page


class Children(ApiSchema):
    """De pagina's direct onder een pagina, in hun volgorde."""

    items: list[PageRef] = Field(description="hoogstens de eerste 20; `/pages?parent=` geeft ze alle")
    total_items: int


class Expanded(ApiSchema):
    """Wat er met `expand` bij is gevraagd; wat niet is gevraagd, ontbreekt."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=False)

    breadcrumbs: list[PageRef] = Field([], description="de pagina's erboven, van boven naar beneden")
    navigation: list[MenuItem] = Field([], description="het menu bij de pagina")
    translations: list[PageRef] = Field([], description="de andere pagina's met dezelfde `translationKey`")
    children: Children | None = Field(None, description="de pagina's eronder")
    related: list[PageRef] = Field(
        [], description="hoogstens drie pagina's die er het meest op lijken; niet die erboven en eronder"
    )
    renditions: list[ImageFormats] = Field(
        [], description="elke afbeelding in dit antwoord, in alle formaten"
    )


@dataclass(frozen=True)
class Expansion:
    """One expansion: what must be fetched for pages, and what it tells of each."""

    make: Callable[[list["BasePage"], "Answer"], Made]
    needs: Callable[[list["BasePage"], "Answer"], None] = lambda pages, answer: None


_known: dict[str, Expansion] = {}


def register(name: str, expansion: Expansion) -> None:
    """Make an expansion known; `Expanded` has a field of that name."""
    _known[name] = expansion


def names() -> list[str]:
    """Every expansion, by name."""
    return sorted(_known)


def need(asked: list[str], pages: list["BasePage"], answer: "Answer") -> None:
    """Say what must be fetched."""
    for name in asked:
        _known[name].needs(pages, answer)


def make(asked: list[str], pages: list["BasePage"], answer: "Answer") -> dict[int, dict[str, Any]]:
    """What was asked, by page and name."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    for name in asked:
        made = _known[name].make(pages, answer)
        for page in pages:
            found[page.pk][name] = made[page.pk]
    return found


def steps_above(page: Page) -> list[str]:
    """The tree paths of the pages above a page, without Wagtail's root."""
    steps = range(Page.steplen * 2, len(page.path), Page.steplen)
    return [page.path[:end] for end in steps]


def need_breadcrumbs(pages: list["BasePage"], answer: "Answer") -> None:
    """The pages above."""
    for page in pages:
        answer.wanted.paths.update(steps_above(page))


def breadcrumbs(pages: list["BasePage"], answer: "Answer") -> Made:
    """The pages above each, those of them that are for the reader."""
    return {
        page.pk: [
            ref
            for path in steps_above(page)
            if (ref := answer.ref(answer.pages_by_path.get(path))) is not None
        ]
        for page in pages
    }


def need_translations(pages: list["BasePage"], answer: "Answer") -> None:
    """The pages in every language."""
    answer.wanted.pages.update(page.pk for page in pages)


def translations(pages: list["BasePage"], answer: "Answer") -> Made:
    """Each page in the other languages in which it is for the reader."""
    versions: dict[Any, list[Page]] = defaultdict(list)
    for other in sorted(answer.pages.values(), key=lambda page: page.locale_id):
        versions[other.translation_key].append(other)
    return {
        page.pk: [answer.ref(other) for other in versions[page.translation_key] if other.pk != page.pk]
        for page in pages
    }


def children(pages: list["BasePage"], answer: "Answer") -> Made:
    """The first pages below each, and how many there are; one query, and none when no page has any."""
    parents = [page.path for page in pages if page.numchild]
    parent = Substr("path", 1, Length("path") - Page.steplen)
    found = (
        registry.public_pages(answer.viewer, answer.moment)
        .annotate(parent_path=parent)
        .filter(parent_path__in=parents)
        .annotate(
            place=Window(RowNumber(), partition_by=F("parent_path"), order_by=F("path").asc()),
            total=Window(Count("pk"), partition_by=F("parent_path")),
        )
        .filter(place__lte=MOST_CHILDREN)
        .order_by("path")
    )
    below: dict[str, list[Page]] = defaultdict(list)
    for page in found:
        below[page.path[: -Page.steplen]].append(page)
    return {
        page.pk: Children(
            items=[ref for child in below[page.path] if (ref := answer.ref(child))],
            total_items=below[page.path][0].total if below[page.path] else 0,
        )
        for page in pages
    }


def navigation(pages: list["BasePage"], answer: "Answer") -> Made:
    """The menu in the language of each page."""
    menu = {locale: menus.main_menu(answer, locale) for locale in {page.locale_id for page in pages}}
    return {page.pk: menu[page.locale_id] for page in pages}


def renditions(pages: list["BasePage"], answer: "Answer") -> Made:
    """Every picture of each page in all its sizes."""
    return {page.pk: answer.formats(page) for page in pages}


register("breadcrumbs", Expansion(breadcrumbs, need_breadcrumbs))
register("translations", Expansion(translations, need_translations))
register("children", Expansion(children))
register("navigation", Expansion(navigation))
register("renditions", Expansion(renditions))
