"""The pages of netwerken. Facts that bind people are typed here and read from the rows."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale, Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.audience import Viewer, visible_to
from basis.blocks import BodyBlock, DocumentsBlock
from basis.models import BasePage, ContactFields, Pattern
from basis.models.page import tabs

from ..choices import CapacityUnit, MeetingKind, MeetingStatus, NetwerkStatus, SignupWay


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
        return [fact for fact in (self.frequency, self.for_whom) if fact]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the series of meetings and the netwerken inside this one."""
        from ..selectors import meetings_of, netwerken_below  # selectors read these models

        context = super().get_context(request, *args, **kwargs)
        viewer = Viewer.of(request)
        context["meetings"] = meetings_of(self, viewer, timezone.now())
        context["netwerken"] = netwerken_below(self, viewer)
        return context


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


class ProgrammeItemBlock(blocks.StructBlock):
    """One part of the programme, with its time."""

    time = blocks.TimeBlock(label=_("tijd"), required=False)
    title = blocks.CharBlock(label=_("wat"), max_length=200)
    speaker = blocks.CharBlock(label=_("wie"), max_length=160, required=False)

    class Meta:
        icon = "time"
        label = _("Onderdeel")


FACTS = (
    "starts_at",
    "ends_at",
    "location",
    "is_online",
    "online_url",
    "status",
    "signup_way",
    "signup_opens_at",
    "signup_closes_at",
    "signup_email",
    "signup_url",
    "capacity_unit",
)


class BijeenkomstPage(ContactFields, BasePage):
    """One meeting. Its facts are typed here in the source language and read from the row Bijeenkomst."""

    kind = models.CharField(_("soort"), max_length=20, choices=MeetingKind, default=MeetingKind.BIJEENKOMST)
    starts_at = models.DateTimeField(
        _("begint op"), null=True, blank=True, help_text=_("Leeg: de datum is nog in overleg.")
    )
    ends_at = models.DateTimeField(_("eindigt op"), null=True, blank=True)
    location = models.CharField(_("locatie"), max_length=250, blank=True)
    is_online = models.BooleanField(_("online"), default=False)
    online_url = models.URLField(
        _("link om mee te doen"),
        max_length=500,
        blank=True,
        help_text=_("Staat niet op de site: alleen wie een plaats heeft, krijgt de link."),
    )
    host_school = models.ForeignKey(
        "basis.School", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("gastschool")
    )
    status = models.CharField(
        _("status"), max_length=20, choices=MeetingStatus, default=MeetingStatus.GEPLAND
    )
    capacity = models.PositiveIntegerField(
        _("aantal plaatsen"), null=True, blank=True, help_text=_("Leeg: geen grens.")
    )
    capacity_unit = models.CharField(
        _("plaatsen zijn voor"), max_length=10, choices=CapacityUnit, default=CapacityUnit.PERSONEN
    )
    signup_way = models.CharField(_("aanmelden"), max_length=20, choices=SignupWay, default=SignupWay.HIER)
    signup_opens_at = models.DateTimeField(
        _("aanmelden kan vanaf"), null=True, blank=True, help_text=_("Leeg: meteen.")
    )
    signup_closes_at = models.DateTimeField(
        _("aanmelden kan tot"),
        null=True,
        blank=True,
        help_text=_("Leeg: tot het begint. Sluit vanzelf op deze minuut."),
    )
    signup_email = models.EmailField(_("aanmelden bij dit adres"), blank=True)
    signup_url = models.URLField(_("aanmelden op deze site"), max_length=500, blank=True)
    costs = models.CharField(_("kosten"), max_length=160, blank=True)
    programme = StreamField(
        [("item", ProgrammeItemBlock())],
        blank=True,
        verbose_name=_("programma"),
        help_text=_("Met de tijd erbij."),
    )
    speakers = models.CharField(_("sprekers"), max_length=250, blank=True)
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("tekst"))
    materials = StreamField(
        DocumentsBlock(required=False),
        blank=True,
        verbose_name=_("materiaal achteraf"),
        help_text=_("Verslag en presentaties."),
    )
    netwerken = ParentalManyToManyField(
        "netwerken.NetwerkPage",
        blank=True,
        related_name="+",
        verbose_name=_("ook van deze netwerken"),
        help_text=_("Naast het netwerk waar deze pagina onder staat."),
    )
    handreikingen = ParentalManyToManyField(
        "kennisbank.HandreikingPage", blank=True, related_name="+", verbose_name=_("lees vooraf")
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
                FieldPanel("status"),
                FieldPanel("location"),
                FieldRowPanel([FieldPanel("is_online"), FieldPanel("online_url")]),
                FieldPanel("host_school"),
                FieldPanel("costs"),
            ],
            heading=_("Wanneer en waar"),
        ),
        FieldPanel("programme"),
        FieldPanel("speakers"),
        FieldPanel("body"),
        FieldPanel("handreikingen"),
        FieldPanel("materials"),
    ]
    signup_panels = [
        FieldPanel("signup_way"),
        FieldRowPanel([FieldPanel("capacity"), FieldPanel("capacity_unit")]),
        FieldRowPanel([FieldPanel("signup_opens_at"), FieldPanel("signup_closes_at")]),
        FieldPanel("signup_email"),
        FieldPanel("signup_url"),
        *ContactFields.contact_panels,
    ]
    edit_handler = tabs(
        content_panels,
        ordering=[FieldPanel("netwerken"), *BasePage.ordering_panels],
        more=[(signup_panels, _("Aanmelden"))],
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("location"),
        index.SearchField("speakers"),
        index.SearchField("programme"),
        index.SearchField("body"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("kind", writable=True),
        *[APIField(name, writable=True) for name in FACTS],
        APIField("capacity", writable=True),
        APIField("host_school", writable=True),
        APIField("costs", writable=True),
        APIField("programme", writable=True),
        APIField("speakers", writable=True),
        APIField("body", writable=True),
        APIField("materials", writable=True),
        APIField("netwerken", writable=True),
        APIField("handreikingen", writable=True),
        *ContactFields.contact_api_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *[
            SynchronizedField(name, overridable=False)
            for name in (*FACTS, "capacity", "kind", "host_school", "netwerken", "handreikingen")
        ],
    ]
    parent_page_types = ["netwerken.NetwerkenPage", "netwerken.NetwerkPage"]
    subpage_types: list[str] = []
    default_pattern = Pattern.SQUARE

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")

    @property
    def kind_label(self) -> str:
        """Studiedag, intervisie, ..."""
        return str(self.get_kind_display())

    @cached_property
    def pattern(self) -> str:
        """The map of the netwerk it belongs to."""
        parent = self.get_parent().specific
        return parent.pattern if isinstance(parent, NetwerkPage) else self.default_pattern

    def clean(self) -> None:
        """Say what cannot be, at the field where it can be mended."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            errors["ends_at"] = _("Het einde ligt voor het begin.")
        if self.ends_at and not self.starts_at:
            errors["starts_at"] = _("Vul ook het begin in.")
        if self.signup_opens_at and self.signup_closes_at and self.signup_closes_at <= self.signup_opens_at:
            errors["signup_closes_at"] = _("Aanmelden sluit voor het opent.")
        if self.signup_way == SignupWay.MAIL and not self.signup_email:
            errors["signup_email"] = _("Bij welk adres melden mensen zich aan?")
        if self.signup_way == SignupWay.ELDERS and not self.signup_url:
            errors["signup_url"] = _("Op welke site melden mensen zich aan?")
        if problem := self._capacity_problem():
            errors["capacity"] = problem
        if errors:
            raise ValidationError(errors)

    def _capacity_problem(self) -> str | None:
        from ..selectors import taken_places  # selectors read these models

        taken = taken_places(self)
        if self.capacity is None or self.capacity >= taken:
            return None
        return _("Er zijn al %(taken)s plaatsen bezet. Kies dat aantal of meer.") % {"taken": taken}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the facts of the row, the form when one can sign up, and what to read before."""
        from ..selectors import meeting_context  # selectors read these models

        context = super().get_context(request, *args, **kwargs)
        return context | meeting_context(self, request, form=kwargs.get("form"))
