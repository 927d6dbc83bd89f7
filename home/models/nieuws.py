"""News: the index, and one message."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.models import Locale
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.audience import Viewer
from basis.facet_counts import Listing, counted, narrowed
from basis.filters import Filters
from basis.frame import terms
from basis.listing import PER_PAGE, finish_cards
from basis.models import BasePage, Pattern, Thema
from basis.models.page import tabs
from basis.navigation import first_of_type
from kennisbank.blocks import BodyBlock
from search.related import related


class NieuwsIndexPage(BasePage):
    """All news, newest first."""

    content_panels = BasePage.content_panels
    edit_handler = tabs(content_panels)
    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.NieuwsPage"]
    default_pattern = Pattern.BRIDGE

    class Meta:
        verbose_name = _("nieuwsoverzicht")
        verbose_name_plural = _("nieuwsoverzichten")

    @classmethod
    def first_for(cls, viewer: Viewer, locale: Locale) -> "NieuwsIndexPage | None":
        """The news index of a language that this viewer may see."""
        return first_of_type(cls, viewer, locale.pk)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the list, and the thema's that there is news about."""
        from ..filters import parse  # these read the models
        from ..selectors import for_cards, news

        context = super().get_context(request, *args, **kwargs)
        filters = parse(request.GET, self.locale)
        listed = news(Viewer.of(request), self.locale).filter(path__startswith=self.path)
        results = Paginator(for_cards(narrowed(listed, filters)), PER_PAGE).get_page(filters.page)
        results.object_list = list(results.object_list)
        finish_cards(results.object_list)
        listing = Listing(filters, counted(listed, filters), results.number)
        return context | {"listing": listing, "results": results, "thema": only_thema(filters, self.locale)}


def only_thema(filters: Filters, locale: Locale) -> Thema | None:
    """The thema that is asked for, when it is one."""
    chosen = filters.chosen.get("thema", ())
    return next((t for t in terms(Thema, locale) if (t.key,) == chosen), None)


class NieuwsPage(BasePage):
    """One message: what happened, for whom it matters."""

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("tekst"))
    netwerken = ParentalManyToManyField(
        "netwerken.NetwerkPage",
        blank=True,
        related_name="+",
        verbose_name=_("over deze netwerken"),
        help_text=_("Het bericht komt ook in de nieuwsstroom van deze netwerken."),
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    edit_handler = tabs(content_panels, ordering=[FieldPanel("netwerken"), *BasePage.ordering_panels])
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    api_fields = [
        *BasePage.api_fields,
        APIField("body", writable=True),
        APIField("netwerken", writable=True),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("netwerken", overridable=False),
    ]
    parent_page_types = ["home.NieuwsIndexPage"]
    subpage_types: list[str] = []
    default_pattern = Pattern.BRIDGE
    card_lists = ("themas",)

    class Meta:
        verbose_name = _("nieuwsbericht")
        verbose_name_plural = _("nieuwsberichten")

    @property
    def kind_label(self) -> str:
        """What visitors call it."""
        return str(_("Nieuws"))

    @cached_property
    def pattern(self) -> str:
        """The map of the first thema."""
        return self.first_thema.pattern if self.first_thema else self.default_pattern

    @property
    def facts(self) -> list[str]:
        """The date, for a card."""
        return [date_format(self.shown_on)] if self.shown_on else []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the netwerken that it is about, in the language of this page."""
        from ..selectors import netwerken_of  # selectors read these models

        context = super().get_context(request, *args, **kwargs)
        self.first_thema = next(iter(self.terms["themas"]), None)
        viewer = Viewer.of(request)
        context["netwerken"] = netwerken_of(self, viewer)
        context["read_on"] = related(self, viewer)
        return context
