"""The page of a netwerk."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis import frame
from basis.models import BasePage, ContactFields, Netwerkvorm
from basis.models.page import tabs
from kennisbank.blocks import BodyBlock

from ..blocks import GoalsBlock
from ..choices import CapacityUnit, NetwerkSignup, NetwerkStatus
from ..page_forms import NoAliasCopyForm


class NetwerkPage(ContactFields, BasePage):
    """A group of people from schools who learn from each other; netwerken nest."""

    vorm = models.ForeignKey(
        "basis.Netwerkvorm", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("vorm")
    )
    goal = RichTextField(
        _("waar het om gaat"),
        blank=True,
        help_text=_("Waarom is er dit netwerk? Wat was de aanleiding?"),
    )
    goals = StreamField(
        GoalsBlock(required=False),
        blank=True,
        verbose_name=_("doelen"),
        help_text=_("Doelen of speerpunten, elk in één zin. Staan als lijst op de pagina."),
    )
    for_whom = models.CharField(
        _("voor wie"),
        max_length=250,
        blank=True,
        help_text=_("In eigen woorden, zoals: schoolleiders, samen met een collega van dezelfde school."),
    )
    inzet = RichTextField(
        _("wat vragen we"), blank=True, help_text=_("Tijd, voorbereiding, en wat een deelnemer meebrengt.")
    )
    how_it_works = RichTextField(_("zo werkt het"), blank=True)
    frequency = models.CharField(
        _("hoe vaak"), max_length=160, blank=True, help_text=_("In woorden: vijf middagen per jaar.")
    )
    period = models.CharField(
        _("periode"),
        max_length=120,
        blank=True,
        help_text=_("In woorden: schooljaar 2026-2027, dit voorjaar."),
    )
    starts_on = models.DateField(
        _("begint op"), null=True, blank=True, help_text=_("Leeg: nog niet bekend, of niet van belang.")
    )
    series_length = models.PositiveSmallIntegerField(
        _("aantal bijeenkomsten in de reeks"),
        null=True,
        blank=True,
        help_text=_("Dan krijgt elke bijeenkomst een nummer: 2 van 5. Leeg: geen vaste reeks."),
    )
    place = models.CharField(
        _("waar"),
        max_length=200,
        blank=True,
        help_text=_(
            "In woorden: om de beurt bij een van de deelnemers. Een adres zet je bij de bijeenkomst."
        ),
    )
    group_size = models.PositiveSmallIntegerField(
        _("hoogstens per groep"), null=True, blank=True, help_text=_("Leeg: er zijn geen vaste groepen.")
    )
    group_unit = models.CharField(
        _("een groep telt"), max_length=10, choices=CapacityUnit, default=CapacityUnit.PERSONEN
    )
    groups_note = models.CharField(
        _("hoe de groepen zijn ingedeeld"),
        max_length=200,
        blank=True,
        help_text=_("Zoals: per regio, dan hoeft niemand ver te reizen."),
    )
    certificate = models.CharField(
        _("bewijs of certificaat"),
        max_length=200,
        blank=True,
        help_text=_("Wat krijgt een deelnemer of school na afloop, en wanneer?"),
    )
    costs = models.CharField(_("kosten"), max_length=160, blank=True)
    signup_way = models.CharField(
        _("aanmelden"), max_length=20, choices=NetwerkSignup, default=NetwerkSignup.PER_BIJEENKOMST
    )
    signup_email = models.EmailField(_("aanmelden bij dit adres"), blank=True)
    signup_url = models.URLField(_("aanmelden op deze site"), max_length=500, blank=True)
    signup_opens_on = models.DateField(
        _("aanmelden kan vanaf"), null=True, blank=True, help_text=_("Leeg: meteen.")
    )
    signup_closes_on = models.DateField(
        _("aanmelden kan tot en met"),
        null=True,
        blank=True,
        help_text=_("Leeg: zolang het netwerk loopt. Sluit vanzelf na deze dag."),
    )
    programme = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("programma"))
    status = models.CharField(_("status"), max_length=20, choices=NetwerkStatus, default=NetwerkStatus.LOOPT)
    successor = models.ForeignKey(
        "netwerken.NetwerkPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("wat hierop volgt"),
        help_text=_("Het netwerk waarin dit verdergaat."),
    )
    follow_up = RichTextField(
        _("vervolg"),
        blank=True,
        help_text=_("Hoe gaat het verder, ook als dat niet op deze site is? Wie doet dat?"),
    )
    project = models.CharField(
        _("project of regeling"),
        max_length=160,
        blank=True,
        help_text=_("Waar het netwerk bij hoort of van betaald wordt, als dat geen netwerk op deze site is."),
    )
    platform_url = models.URLField(_("link naar het eigen platform"), blank=True)
    regios = ParentalManyToManyField("basis.Regio", blank=True, related_name="+", verbose_name=_("regio's"))
    principes = ParentalManyToManyField(
        "basis.Principe", blank=True, related_name="+", verbose_name=_("principes")
    )
    aanpakken = ParentalManyToManyField(
        "basis.Aanpak", blank=True, related_name="+", verbose_name=_("aanpakken")
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("vorm"),
        FieldPanel("goal"),
        FieldPanel("goals"),
        FieldPanel("how_it_works"),
        FieldPanel("programme"),
    ]
    joining_panels = [
        FieldPanel("for_whom"),
        FieldPanel("inzet"),
        FieldRowPanel([FieldPanel("costs"), FieldPanel("certificate")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("period")]),
                FieldRowPanel([FieldPanel("series_length"), FieldPanel("frequency")]),
                FieldPanel("place"),
            ],
            heading=_("Wanneer en waar"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("group_size"), FieldPanel("group_unit")]),
                FieldPanel("groups_note"),
            ],
            heading=_("Groepen"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("signup_way"),
                FieldRowPanel([FieldPanel("signup_email"), FieldPanel("signup_url")]),
                FieldRowPanel([FieldPanel("signup_opens_on"), FieldPanel("signup_closes_on")]),
            ],
            heading=_("Aanmelden"),
        ),
    ]
    people_panels = [
        InlinePanel("people", label=_("persoon"), heading=_("Mensen")),
        InlinePanel("partners", label=_("organisatie"), heading=_("Partners")),
        *ContactFields.contact_panels,
    ]
    status_panels = [
        FieldPanel("status"),
        PageChooserPanel("successor"),
        FieldPanel("follow_up"),
        FieldPanel("project"),
        FieldPanel("platform_url"),
        FieldPanel("regios"),
    ]
    edit_handler = tabs(
        content_panels,
        ordering=[*BasePage.ordering_panels, FieldPanel("principes"), FieldPanel("aanpakken")],
        more=[
            (joining_panels, _("Meedoen")),
            (people_panels, _("Mensen")),
            (status_panels, _("Status en plek")),
        ],
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("goal"),
        index.SearchField("goals"),
        index.SearchField("for_whom"),
        index.SearchField("inzet"),
        index.SearchField("how_it_works"),
        index.SearchField("programme"),
        index.SearchField("period"),
        index.SearchField("place"),
        index.SearchField("groups_note"),
        index.SearchField("certificate"),
        index.SearchField("follow_up"),
        index.SearchField("project"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("vorm", writable=True),
        APIField("goal", writable=True),
        APIField("goals", writable=True),
        APIField("for_whom", writable=True),
        APIField("inzet", writable=True),
        APIField("how_it_works", writable=True),
        APIField("frequency", writable=True),
        APIField("period", writable=True),
        APIField("starts_on", writable=True),
        APIField("series_length", writable=True),
        APIField("place", writable=True),
        APIField("group_size", writable=True),
        APIField("group_unit", writable=True),
        APIField("groups_note", writable=True),
        APIField("certificate", writable=True),
        APIField("costs", writable=True),
        APIField("signup_way", writable=True),
        APIField("signup_email", writable=True),
        APIField("signup_url", writable=True),
        APIField("signup_opens_on", writable=True),
        APIField("signup_closes_on", writable=True),
        APIField("programme", writable=True),
        APIField("status", writable=True),
        APIField("successor", writable=True),
        APIField("follow_up", writable=True),
        APIField("project", writable=True),
        APIField("platform_url", writable=True),
        APIField("regios", writable=True),
        APIField("principes", writable=True),
        APIField("aanpakken", writable=True),
        APIField("people", writable=True),
        APIField("partners", writable=True),
        *ContactFields.contact_api_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *[
            SynchronizedField(name, overridable=False)
            for name in (
                *("vorm", "status", "platform_url", "regios", "starts_on", "series_length"),
                *("group_size", "group_unit", "signup_way", "signup_email", "signup_url"),
                *("signup_opens_on", "signup_closes_on", "principes", "aanpakken"),
            )
        ],
    ]
    search_places = {
        "goal": (_("Waar het om gaat"), "doel"),
        "how_it_works": (_("Zo werkt het"), "doel"),
        "inzet": (_("Wat vragen we"), "doel"),
        "programme": (_("Meer over dit netwerk"), "programma"),
        "follow_up": (_("Hoe het verdergaat"), "vervolg"),
    }
    parent_page_types = ["netwerken.NetwerkenPage", "netwerken.NetwerkPage"]
    subpage_types = ["netwerken.NetwerkPage", "netwerken.BijeenkomstPage"]
    copy_form_class = NoAliasCopyForm
    next_start: datetime | None = None  # of the next meeting in it or below; a list sets it
    within = 0  # how many netwerken it holds; a list sets it

    class Meta:
        verbose_name = _("netwerk")
        verbose_name_plural = _("netwerken")

    @cached_property
    def shown_vorm(self) -> Netwerkvorm | None:
        """Its vorm in the visitor's language where there is one; costs no query of its own."""
        every = frame.current().terms(Netwerkvorm)
        own = next((vorm for vorm in every if vorm.pk == self.vorm_id), None)
        same = [vorm for vorm in every if own and vorm.translation_key == own.translation_key]
        locale = frame.active_locale().pk
        return next((vorm for vorm in same if vorm.locale_id == locale), own)

    @property
    def kind_label(self) -> str:
        """The name of its vorm."""
        return self.shown_vorm.name if self.shown_vorm else str(self._meta.verbose_name).capitalize()

    @property
    def pattern(self) -> str:
        """The map of its vorm."""
        return self.shown_vorm.pattern if self.shown_vorm else self.default_pattern

    @property
    def pattern_seed(self) -> str:
        """What lays the tiles of its map: the key of its kind."""
        return self.shown_vorm.key if self.shown_vorm else ""

    @property
    def begins(self) -> str:
        """When it begins, in words; empty when nobody knows."""
        return date_format(self.starts_on, "j F Y") if self.starts_on else self.period

    @property
    def facts(self) -> list[str]:
        """Short facts for a card."""
        status = "" if self.status == NetwerkStatus.LOOPT else self.get_status_display().lower()
        coming, within = "", ""
        if self.next_start:
            day = date_format(localtime(self.next_start), "j F")
            coming = gettext("volgende keer op %(day)s") % {"day": day}
        if self.within:
            within = ngettext("%(number)s netwerk hierbinnen", "%(number)s netwerken hierbinnen", self.within)
            within %= {"number": self.within}
        return [fact for fact in (status, self.frequency, coming, within) if fact]

    @property
    def groups_text(self) -> str:
        """How large the groups are and who is in which, in one line."""
        size = ""
        if self.group_size:
            unit = self.get_group_unit_display()
            size = gettext("hoogstens %(size)s %(unit)s per groep") % {"size": self.group_size, "unit": unit}
        text = ", ".join(part for part in (size, self.groups_note) if part)
        return text[:1].upper() + text[1:]

    def clean(self) -> None:
        """Say what cannot be, at the field where it can be mended."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.signup_way == NetwerkSignup.MAIL and not self.signup_email:
            errors["signup_email"] = _("Bij welk adres melden mensen zich aan?")
        if self.signup_way == NetwerkSignup.ELDERS and not self.signup_url:
            errors["signup_url"] = _("Op welke site melden mensen zich aan?")
        if self.signup_opens_on and self.signup_closes_on and self.signup_closes_on < self.signup_opens_on:
            errors["signup_closes_on"] = _("Aanmelden sluit voor het opent.")
        if self.successor_id and self.successor_id == self.pk:
            errors["successor"] = _("Een netwerk kan zichzelf niet opvolgen.")
        if errors:
            raise ValidationError(errors)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the series, the netwerken around this one with their meetings, and the one thing to do now."""
        from ..subtree import netwerk_context  # it reads these models

        context = super().get_context(request, *args, **kwargs)
        return context | netwerk_context(self, request)
