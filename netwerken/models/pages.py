"""The pages of netwerken. Facts that bind people are typed here and read from the rows."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale, Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.audience import Viewer, visible_to
from basis.blocks import BodyBlock
from basis.models import BasePage, ContactFields, Pattern
from basis.models.page import tabs

from ..choices import NetwerkStatus
from ..page_forms import NoAliasCopyForm


class NetwerkenPage(BasePage):
    """The index of all netwerken."""

    content_panels = BasePage.content_panels
    edit_handler = tabs(content_panels)
    subpage_types = ["netwerken.NetwerkPage", "netwerken.BijeenkomstPage"]
    default_pattern = Pattern.WAVE

    class Meta:
        verbose_name = _("overzicht van netwerken")
        verbose_name_plural = _("overzichten van netwerken")

    @classmethod
    def first_for(cls, viewer: Viewer, locale: Locale) -> "NetwerkenPage | None":
        """The index of a language that this viewer may see."""
        return visible_to(cls.objects.filter(locale=locale), viewer).first()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the netwerken below, with those that nest in them."""
        from ..selectors import netwerken_below  # selectors read these models

        context = super().get_context(request, *args, **kwargs)
        context["netwerken"] = netwerken_below(self, Viewer.of(request))
        return context


class NetwerkPage(ContactFields, BasePage):
    """A group of people from schools who learn from each other; netwerken nest."""

    vorm = models.ForeignKey(
        "basis.Netwerkvorm", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("vorm")
    )
    goal = RichTextField(_("waar het om gaat"), blank=True, help_text=_("Waarom is er dit netwerk?"))
    for_whom = models.CharField(_("voor wie"), max_length=250, blank=True)
    inzet = RichTextField(
        _("wat vragen we"), blank=True, help_text=_("Tijd, voorbereiding, en wat een deelnemer meebrengt.")
    )
    how_it_works = RichTextField(_("zo werkt het"), blank=True)
    frequency = models.CharField(
        _("hoe vaak"), max_length=160, blank=True, help_text=_("In woorden: vijf middagen per jaar.")
    )
    costs = models.CharField(_("kosten"), max_length=160, blank=True)
    programme = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("programma"))
    status = models.CharField(_("status"), max_length=20, choices=NetwerkStatus, default=NetwerkStatus.LOOPT)
    successor = models.ForeignKey(
        "netwerken.NetwerkPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wat hierop volgt"),
    )
    platform_url = models.URLField(_("link naar het eigen platform"), blank=True)
    regios = ParentalManyToManyField("basis.Regio", blank=True, related_name="+", verbose_name=_("regio's"))

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("vorm"),
        FieldPanel("goal"),
        FieldPanel("for_whom"),
        FieldPanel("inzet"),
        FieldPanel("how_it_works"),
        FieldRowPanel([FieldPanel("frequency"), FieldPanel("costs")]),
        FieldPanel("programme"),
    ]
    people_panels = [
        InlinePanel("people", label=_("persoon"), heading=_("Mensen")),
        InlinePanel("partners", label=_("organisatie"), heading=_("Partners")),
        *ContactFields.contact_panels,
    ]
    status_panels = [
        FieldPanel("status"),
        PageChooserPanel("successor"),
        FieldPanel("platform_url"),
        FieldPanel("regios"),
    ]
    edit_handler = tabs(
        content_panels, more=[(people_panels, _("Mensen")), (status_panels, _("Status en plek"))]
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("goal"),
        index.SearchField("for_whom"),
        index.SearchField("inzet"),
        index.SearchField("how_it_works"),
        index.SearchField("programme"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("vorm", writable=True),
        APIField("goal", writable=True),
        APIField("for_whom", writable=True),
        APIField("inzet", writable=True),
        APIField("how_it_works", writable=True),
        APIField("frequency", writable=True),
        APIField("costs", writable=True),
        APIField("programme", writable=True),
        APIField("status", writable=True),
        APIField("successor", writable=True),
        APIField("platform_url", writable=True),
        APIField("regios", writable=True),
        APIField("people", writable=True),
        APIField("partners", writable=True),
        *ContactFields.contact_api_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *[
            SynchronizedField(name, overridable=False)
            for name in ("vorm", "status", "platform_url", "regios")
        ],
    ]
    parent_page_types = ["netwerken.NetwerkenPage", "netwerken.NetwerkPage"]
    subpage_types = ["netwerken.NetwerkPage", "netwerken.BijeenkomstPage"]
    card_relations = ("image__collection", "vorm")
    copy_form_class = NoAliasCopyForm

    class Meta:
        verbose_name = _("netwerk")
        verbose_name_plural = _("netwerken")

    @property
    def kind_label(self) -> str:
        """The name of its vorm."""
        return self.vorm.localized.name if self.vorm else str(self._meta.verbose_name).capitalize()

    @property
    def pattern(self) -> str:
        """The map of its vorm."""
        return self.vorm.pattern if self.vorm else self.default_pattern

    @property
    def facts(self) -> list[str]:
        """Short facts for a card."""
        return [self.frequency] if self.frequency else []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the series of meetings, the netwerken inside this one, and what follows it."""
        from ..selectors import meetings_of, netwerken_below  # selectors read these models

        context = super().get_context(request, *args, **kwargs)
        viewer = Viewer.of(request)
        context["meetings"] = meetings_of(self, viewer, timezone.now())
        context["coming"] = [meeting for meeting in context["meetings"] if not meeting.is_past]
        context["past"] = [meeting for meeting in reversed(context["meetings"]) if meeting.is_past]
        context["netwerken"] = netwerken_below(self, viewer)
        successor = NetwerkPage.objects.filter(pk=self.successor_id or 0)
        context["successor"] = visible_to(in_language(successor, self.locale), viewer).first()
        return context


def in_language(netwerken: models.QuerySet, locale: Locale) -> models.QuerySet:
    """The same netwerken in one language; a page in another language may have stored any of them."""
    return NetwerkPage.objects.filter(translation_key__in=netwerken.values("translation_key"), locale=locale)


class NetwerkPerson(Orderable):
    """Somebody with a role in a netwerk."""

    page = ParentalKey(NetwerkPage, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(_("naam"), max_length=120)
    role = models.CharField(
        _("rol"), max_length=80, blank=True, help_text=_("Zoals: procesbegeleider, expert, critical friend.")
    )
    organisation = models.CharField(_("organisatie"), max_length=120, blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("role"), FieldPanel("organisation")])]
    api_fields = [
        APIField("name", writable=True),
        APIField("role", writable=True),
        APIField("organisation", writable=True),
    ]

    def __str__(self) -> str:
        return self.name


class NetwerkPartner(Orderable):
    """An organisation that takes part in a netwerk."""

    page = ParentalKey(NetwerkPage, on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("naam"), max_length=160)
    url = models.URLField(_("website"), blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("url")])]
    api_fields = [APIField("name", writable=True), APIField("url", writable=True)]

    def __str__(self) -> str:
        return self.name
