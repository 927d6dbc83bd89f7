"""The page of a bijeenkomst: facts that bind people are typed here and read from the row."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.blocks import BodyBlock, DocumentsBlock
from basis.models import BasePage, ContactFields, Pattern
from basis.models.page import tabs

from ..blocks import ProgrammeItemBlock
from ..choices import FACTS, SHARED, TERMS, CapacityUnit, MeetingKind, MeetingStatus, SignupWay
from ..page_forms import BijeenkomstPageForm, NoAliasCopyForm
from .rows import Bijeenkomst


class BijeenkomstPage(ContactFields, BasePage):
    """One meeting. Its facts are typed here in the source language and read from the row Bijeenkomst."""

    kind = models.CharField(_("soort"), max_length=20, choices=MeetingKind, default=MeetingKind.BIJEENKOMST)
    starts_at = models.DateTimeField(
        _("begint op"), null=True, blank=True, help_text=_("Leeg: de datum is nog in overleg.")
    )
    ends_at = models.DateTimeField(_("eindigt op"), null=True, blank=True)
    date_note = models.CharField(
        _("over de datum"),
        max_length=160,
        blank=True,
        help_text=_("Zolang er geen datum is: in maart of april, we prikken de datum op 4 februari."),
    )
    location = models.CharField(
        _("locatie"),
        max_length=250,
        blank=True,
        help_text=_("Naam van de plek, of: in overleg, op een school van de deelnemers."),
    )
    address = models.CharField(
        _("adres"), max_length=250, blank=True, help_text=_("Straat, nummer en plaats.")
    )
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
    signup_email = models.EmailField(
        _("aanmelden bij dit adres"), blank=True, help_text=_("Alleen bij aanmelden per e-mail.")
    )
    signup_url = models.URLField(
        _("aanmelden op deze site"),
        max_length=500,
        blank=True,
        help_text=_("Alleen bij aanmelden op een andere site."),
    )
    organiser = models.CharField(
        _("organisator"),
        max_length=160,
        blank=True,
        help_text=_("Alleen als dat een andere organisatie is, of ook een andere."),
    )
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
    principes = ParentalManyToManyField(
        "basis.Principe", blank=True, related_name="+", verbose_name=_("principes")
    )
    aanpakken = ParentalManyToManyField(
        "basis.Aanpak", blank=True, related_name="+", verbose_name=_("aanpakken")
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
                FieldPanel("date_note"),
                FieldPanel("status"),
                FieldRowPanel([FieldPanel("location"), FieldPanel("address")]),
                FieldRowPanel([FieldPanel("is_online"), FieldPanel("online_url")]),
                FieldRowPanel([FieldPanel("host_school"), FieldPanel("organiser")]),
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
        ordering=[
            FieldPanel("netwerken"),
            *BasePage.ordering_panels,
            FieldPanel("principes"),
            FieldPanel("aanpakken"),
        ],
        more=[(signup_panels, _("Aanmelden"))],
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("indexed_place"),
        index.SearchField("speakers"),
        index.SearchField("organiser"),
        index.SearchField("programme"),
        index.SearchField("body"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("kind", writable=True),
        *[APIField(name, writable=True) for name in FACTS],
        APIField("date_note", writable=True),
        APIField("capacity", writable=True),
        APIField("host_school", writable=True),
        APIField("organiser", writable=True),
        APIField("costs", writable=True),
        APIField("programme", writable=True),
        APIField("speakers", writable=True),
        APIField("body", writable=True),
        APIField("materials", writable=True),
        APIField("netwerken", writable=True),
        APIField("principes", writable=True),
        APIField("aanpakken", writable=True),
        APIField("handreikingen", writable=True),
        *ContactFields.contact_api_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *[SynchronizedField(name, overridable=False) for name in (*FACTS, *SHARED, *TERMS)],
    ]
    search_places = {"programme": (_("Programma"), "programma")}
    search_streams = ("materials",)
    parent_page_types = ["netwerken.NetwerkenPage", "netwerken.NetwerkPage"]
    subpage_types: list[str] = []
    default_pattern = Pattern.SQUARE
    base_form_class = BijeenkomstPageForm
    copy_form_class = NoAliasCopyForm

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")

    @property
    def kind_label(self) -> str:
        """Studiedag, intervisie, ..."""
        return str(self.get_kind_display())

    @cached_property
    def pattern(self) -> str:
        """The map of the netwerk it belongs to: who shows it sets it, a page does not look."""
        return self.default_pattern

    @cached_property
    def search_row(self) -> Bijeenkomst | None:
        """The row that search reads; `give_search_facts` sets it for many pages."""
        from ..selectors import row_of  # selectors read these models

        return row_of(self)

    @classmethod
    def give_search_facts(cls, pages: "Sequence[BijeenkomstPage]") -> None:
        """Read the rows of all these pages at once."""
        from ..selectors import rows_of  # selectors read these models

        rows = rows_of([page.translation_key for page in pages])
        for page in pages:
            page.__dict__["search_row"] = rows.get(page.translation_key)

    def indexed_place(self) -> str:
        """Where it is, for search: as the row says, since a page in another language has an older copy."""
        row = self.search_row
        return f"{row.location} {row.address}".strip() if row else ""

    def search_moment(self) -> datetime | None:
        """When it begins, as the row says."""
        return self.search_row.starts_at if self.search_row else None

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
        from ..selectors import is_source, places_needed  # selectors read these models

        needed = places_needed(self)
        if self.capacity is None or self.capacity >= needed or not is_source(self):
            return None
        return _("Er zijn al %(taken)s plaatsen bezet. Kies dat aantal of meer.") % {"taken": needed}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the facts of the row, the form to sign up, what to read, whose it is and what comes next."""
        from ..series import meeting_context  # it reads these models

        context = super().get_context(request, *args, **kwargs)
        return context | meeting_context(self, request, form=kwargs.get("form"))
