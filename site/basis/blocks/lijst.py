"""A list of pages that an editor composes, by what they are about or by hand."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup
from wagtail.fields import StreamField
from wagtail.models import Page

from .. import frame, lists
from ..audience import Viewer
from ..models import Regio, Sector, Thema
from ..models.taxonomy import Term
from ..shown_pages import ShownPages
from . import groups
from .choosers import PageChooserBlock

Choices = Callable[[], list[tuple[str, str]]]


def term_choices(model: type[Term]) -> list[tuple[str, str]]:
    """The keys and names of a list of terms."""
    return [(term.key, str(term)) for term in frame.terms(model)]


class KeysBlock(blocks.MultipleChoiceBlock):
    """Several keys out of a list that editors change; a key that is gone is no error until it is edited."""

    def __init__(self, choices: Choices | None = None, **kwargs: Any) -> None:
        kwargs = {"required": False, "default": [], "search_index": False} | kwargs
        super().__init__(choices=choices or [], widget=forms.CheckboxSelectMultiple, **kwargs)
        self._constructor_kwargs["choices"] = []  # migrations need not know what there is to choose

    def value_from_datadict(self, data: Any, files: Any, prefix: str) -> list[str]:
        """The keys from a form, or from the write API, which puts the list in as one value."""
        found = super().value_from_datadict(data, files, prefix) or []
        flat = [key for part in found for key in (part if isinstance(part, list) else [part])]
        return [key for key in flat if key is not None]

    def normalize(self, value: Any) -> list[str]:
        """The keys as they are, without reading what there is to choose."""
        return [str(key) for key in value or []]

    to_python = normalize

    def clean(self, value: Any) -> list[str]:
        """The keys, all of which exist."""
        return self.normalize(self.field.clean(value))


class PickedPagesBlock(blocks.StreamBlock):
    """Pages in the order of the editor."""

    page = PageChooserBlock(label=_("Pagina"))


class LijstBlock(blocks.StructBlock):
    """Pages by kind, term, netwerk and period, or chosen by hand; only those that the visitor may see."""

    title = blocks.CharBlock(label=_("Titel"), max_length=140, default="")
    kinds = KeysBlock(lists.kind_choices, label=_("Soort"), help_text=_("Niets gekozen: alles."))
    themas = KeysBlock(partial(term_choices, Thema), label=_("Thema's"))
    sectoren = KeysBlock(partial(term_choices, Sector), label=_("Sectoren"))
    regios = KeysBlock(partial(term_choices, Regio), label=_("Regio's"))
    netwerken = KeysBlock(
        lists.netwerk_choices,
        label=_("Netwerken"),
        help_text=_("Bijeenkomsten en nieuws van deze netwerken, en de netwerken die eronder vallen."),
    )
    period = blocks.ChoiceBlock(
        label=_("Periode"),
        choices=lists.PERIODS,
        required=False,
        search_index=False,
        help_text=_("De dag van een bijeenkomst, of de publicatiedatum."),
    )
    order = blocks.ChoiceBlock(
        label=_("Volgorde"), choices=lists.ORDERS, default="newest", search_index=False
    )
    number = blocks.IntegerBlock(label=_("Hoeveel"), min_value=1, max_value=50, default=6)
    pages = PickedPagesBlock(
        label=_("Zelf gekozen pagina's"),
        required=False,
        help_text=_(
            "Kies je hier pagina's, dan toont de lijst die, in jouw volgorde. De kenmerken tellen dan niet."
        ),
    )
    display = blocks.ChoiceBlock(
        label=_("Weergave"),
        choices=[
            ("cards", _("Kaarten; bijeenkomsten als agenda")),
            ("compact", _("Een korte lijst met titels")),
        ],
        default="cards",
        search_index=False,
    )
    more_page = PageChooserBlock(
        label=_("Link naar alles"), required=False, help_text=_("Een pagina waar meer te vinden is.")
    )
    more_address = blocks.RegexBlock(
        label=_("Of een adres"),
        regex=r"^(/|https?://)\S*$",
        max_length=500,
        required=False,
        help_text=_("Zoals /agenda/ of het adres van een lijst met filters."),
        error_messages={"invalid": _("Begin met / of met https://.")},
    )
    more_text = blocks.CharBlock(
        label=_("Tekst van de link"),
        max_length=80,
        required=False,
        help_text=_("Leeg: Alles bekijken."),
        default="",
    )
    empty_text = blocks.CharBlock(
        label=_("Als er niets is"),
        max_length=200,
        required=False,
        help_text=_("Deze zin staat er als de lijst leeg is. Leeg: dan zien bezoekers de lijst niet."),
        default="",
    )

    class Meta:
        icon = "list-ul"
        label = _("Lijst")
        group = groups.POINTERS
        label_format = "{title}"
        template = "basis/blocks/lijst.html"
        preview_value = {"title": "Nieuw", "number": 3, "order": "newest", "display": "cards"}
        description = _("Pagina's die vanzelf verschijnen, op soort, thema of netwerk, of die je zelf kiest")
        form_layout = BlockGroup(
            [
                "title",
                BlockGroup(
                    ["kinds", "themas", "sectoren", "regios", "netwerken", "period", "order", "number"],
                    heading=_("Kies op kenmerken"),
                    icon="tag",
                    label_format="",
                ),
                BlockGroup(
                    ["pages"],
                    heading=_("Of kies zelf pagina's"),
                    classname="collapsed",
                    icon="doc-empty",
                    label_format="",
                ),
                BlockGroup(
                    ["display", "more_page", "more_address", "more_text", "empty_text"],
                    heading=_("Weergave"),
                    classname="collapsed",
                    icon="view",
                    label_format="",
                ),
            ]
        )

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add what is in the list for this visitor, and where there is more."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        request = context.get("request")
        found = composed(value, context.get("page"), request) if request else []
        more_page = ShownPages.of([value.get("more_page")], request).get(value.get("more_page"))
        return context | {
            "entries": found,
            "groups": lists.grouped(found),
            "more_page": more_page,
            "is_preview": "block_def" in context or getattr(request, "is_preview", False),
        }


def composed(value: blocks.StructValue, page: Page | None, request: HttpRequest) -> list[lists.Entry]:
    """The entries of one list; all lists of the page that it stands on are composed at the first of them."""
    kept: dict[int, tuple[blocks.StructValue, list[lists.Entry]]]
    kept = vars(request).setdefault("composed_lists", {})  # with the value, so that its id stays its own
    if id(value) not in kept:
        beside = [one for one in lists_of(page) if id(one) not in kept]
        together = beside if any(one is value for one in beside) else [value]
        kept |= {
            id(one): (one, shown)
            for one, shown in zip(together, all_of(together, page, request), strict=True)
        }
    return kept[id(value)][1]


def lists_of(page: Page | None) -> list[blocks.StructValue]:
    """The lists in the texts of a page."""
    names = [field.name for field in page._meta.fields if isinstance(field, StreamField)] if page else []
    children = [child for name in names for child in getattr(page, name)]
    return [child.value for child in children if isinstance(child.block, LijstBlock)]


def all_of(
    values: list[blocks.StructValue], page: Page | None, request: HttpRequest
) -> list[list[lists.Entry]]:
    """The entries of these lists; two queries to find the pages of all, and those of what they show."""
    picked = [[child.value for child in value.get("pages") or []] for value in values]
    more = [value.get("more_page") for value in values]
    shown = ShownPages.of([*(chosen for pages in picked for chosen in pages), *more], request)
    asked = [
        [found for chosen in pages if (found := shown.get(chosen))] if pages else criteria_of(value)
        for value, pages in zip(values, picked, strict=True)
    ]
    current = getattr(page, "pk", None) or 0
    return lists.compose(asked, Viewer.of(request), frame.active_locale(), timezone.now(), without=current)


def criteria_of(value: blocks.StructValue) -> lists.Criteria:
    """What the editor filled in."""
    return lists.Criteria(
        kinds=value.get("kinds") or [],
        keys={name: value.get(name) or [] for name in (*lists.TERMS, "netwerken")},
        period=value.get("period") or "",
        order=value.get("order") or "newest",
        number=value.get("number") or 6,
    )
