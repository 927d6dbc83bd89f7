"""The home page and plain content pages."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.search import index

from basis.audience import Viewer
from basis.frame import terms
from basis.models import BasePage, Thema
from basis.models.page import tabs
from kennisbank.blocks import BodyBlock
from kennisbank.models import KennisbankPage
from netwerken.models import NetwerkenPage
from netwerken.selectors import coming
from search.related import related

from .nieuws import NieuwsIndexPage

NEWEST = 4
COMING = 3
NEWS = 3


class HomePage(BasePage):
    """Where visitors come in: search, what is coming, what is new."""

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("tekst"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    edit_handler = tabs(content_panels)
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    api_fields = [*BasePage.api_fields, APIField("body", writable=True)]
    subpage_types = [
        "home.InhoudPage",
        "home.FormulierPage",
        "home.NieuwsIndexPage",
        "kennisbank.KennisbankPage",
        "netwerken.NetwerkenPage",
    ]
    stands_at_root = True
    max_count_per_parent = None

    class Meta:
        verbose_name = _("homepage")
        verbose_name_plural = _("homepages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the coming meetings, the newest pages, the news and the themes."""
        from ..selectors import latest  # selectors read these models

        context = super().get_context(request, *args, **kwargs)
        viewer = Viewer.of(request)
        context["coming"] = coming(viewer, timezone.now(), locale=self.locale, limit=COMING)
        newest = latest(viewer, self.locale, reading=NEWEST, messages=NEWS)
        context["newest"], context["news"] = newest.reading, newest.news
        context["news_index"] = NieuwsIndexPage.first_for(viewer, self.locale)
        context["themas"] = terms(Thema, self.locale)
        context["kennisbank"] = KennisbankPage.first_for(viewer, self.locale)
        context["netwerken"] = NetwerkenPage.first_for(viewer, self.locale)
        return context


class InhoudPage(BasePage):
    """A plain page: over ons, privacy, contact."""

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("tekst"))
    show_contents = models.BooleanField(
        _("toon de inhoudsopgave"), default=False, help_text=_("Handig op een lange pagina met koppen.")
    )

    content_panels = [*BasePage.content_panels, FieldPanel("body"), FieldPanel("show_contents")]
    edit_handler = tabs(content_panels)
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    api_fields = [
        *BasePage.api_fields,
        APIField("body", writable=True),
        APIField("show_contents", writable=True),
    ]
    parent_page_types = ["home.HomePage", "home.InhoudPage"]
    subpage_types = ["home.InhoudPage", "home.FormulierPage"]

    class Meta:
        verbose_name = _("inhoudspagina")
        verbose_name_plural = _("inhoudspagina's")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what to read after it."""
        context = super().get_context(request, *args, **kwargs)
        context["read_on"] = related(self, Viewer.of(request)) if self.is_to_read else []
        return context

    @property
    def is_to_read(self) -> bool:
        """Whether it is about a thema and leads nowhere else: no statement on privacy, no page of lists."""
        leads = any(block.block_type == "lijst" for block in self.body)
        return not leads and bool(self.terms["themas"])
