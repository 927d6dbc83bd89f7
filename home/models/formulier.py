"""A form that editors build, its questions, and what visitors sent in."""

import re
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, validate_email
from django.db import models
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.contrib.forms.models import AbstractFormSubmission, FormMixin
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.models import BasePage, Pattern
from basis.models.page import tabs
from kennisbank.blocks import BodyBlock

from ..formulieren.editing import FormulierPageForm, has_text
from .formulier_veld import PERSONAL, SUBMIT_TIME, FormulierVeld

CONSENT = "akkoord-gegeven"  # no question can have a name with a hyphen


def in_words(answer: Any) -> Any:
    """An answer as people read it: yes or no for a tick."""
    if isinstance(answer, bool):
        return gettext("ja") if answer else gettext("nee")
    return answer


def addresses_in(text: str) -> list[str]:
    """The mail addresses in a field of a form page, each once."""
    return list(dict.fromkeys(part for part in re.split(r"[,;\s]+", text) if part))


def validate_addresses(text: str) -> None:
    """Refuse a list of which a part is no mail address."""
    for address in addresses_in(text):
        try:
            validate_email(address)
        except ValidationError:
            raise ValidationError(
                _("%(address)s is geen mailadres."), params={"address": address[:80]}
            ) from None


class FormulierPage(FormMixin, BasePage):
    """A form that visitors fill in; what they send is kept for a while and mailed."""

    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("tekst boven het formulier"))
    button_text = models.CharField(
        _("tekst op de knop"), max_length=40, blank=True, help_text=_("Zeg wat er gebeurt. Leeg: Verstuur.")
    )
    thank_you = RichTextField(
        _("bedankt"),
        features=["bold", "italic", "ol", "ul", "link"],
        blank=True,
        help_text=_("Leest iemand na het versturen: wat gebeurt er nu, en wanneer?"),
    )
    mail_to = models.CharField(
        _("mail de antwoorden aan"),
        max_length=500,
        blank=True,
        validators=[validate_addresses],
        help_text=_("Een of meer mailadressen met een komma ertussen. Wis ook de mails na de bewaartermijn."),
    )
    asks_personal_data = models.BooleanField(
        _("vraagt om persoonsgegevens"),
        default=True,
        help_text=_("Gegevens van of over mensen, zoals een naam, mailadres of functie."),
    )
    consent_text = RichTextField(
        _("toestemming"),
        features=["bold", "italic", "link"],
        blank=True,
        help_text=_(
            "Waarvoor gebruik je de antwoorden, en wie leest ze? Zet er een link naar de privacypagina bij."
        ),
    )
    retention_days = models.PositiveSmallIntegerField(
        _("bewaartermijn in dagen"),
        default=90,
        validators=[MinValueValidator(1), MaxValueValidator(730)],
        help_text=_("Daarna worden de antwoorden vanzelf gewist. Hoogstens 730 dagen."),
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        InlinePanel("form_fields", heading=_("Vragen"), label=_("vraag")),
        FieldPanel("button_text"),
        FieldPanel("thank_you"),
    ]
    handling_panels = [
        FormSubmissionsPanel(heading=_("Inzendingen")),
        FieldPanel("mail_to"),
        MultiFieldPanel(
            [
                HelpPanel(
                    _("Vraag niet meer dan je nodig hebt, en bewaar het niet langer dan nodig."),
                ),
                FieldPanel("asks_personal_data"),
                FieldPanel("consent_text"),
                FieldPanel("retention_days"),
            ],
            heading=_("Privacy"),
        ),
    ]
    edit_handler = tabs(content_panels, more=[(handling_panels, _("Antwoorden en privacy"))])
    base_form_class = FormulierPageForm
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    api_fields = [
        *BasePage.api_fields,
        APIField("body", writable=True),
        APIField("form_fields", writable=True),
        APIField("button_text", writable=True),
        APIField("thank_you", writable=True),
        APIField("mail_to", writable=True),
        APIField("asks_personal_data", writable=True),
        APIField("consent_text", writable=True),
        APIField("retention_days", writable=True),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("mail_to"),
        SynchronizedField("asks_personal_data", overridable=False),
        SynchronizedField("retention_days", overridable=False),
    ]
    parent_page_types = ["home.HomePage", "home.InhoudPage"]
    subpage_types: list[str] = []
    default_pattern = Pattern.COURT
    preview_modes = [("form", _("Formulier")), ("landing", _("Na het versturen"))]

    class Meta:
        verbose_name = _("formulier")
        verbose_name_plural = _("formulieren")

    @cached_property
    def questions(self) -> list[FormulierVeld]:
        """The questions in their order."""
        return list(self.form_fields.all())

    @property
    def needs_consent(self) -> bool:
        """Whether one has to agree before sending; also when an editor overlooked a question's kind."""
        return self.asks_personal_data or any(q.field_type in PERSONAL for q in self.questions)

    @property
    def consent_shown(self) -> str:
        """What one agrees with, when there is anything to agree with and it was written down."""
        return self.consent_text if self.needs_consent and has_text(self.consent_text) else ""

    @property
    def thanks_shown(self) -> str:
        """What one reads after sending, when it was written down."""
        return self.thank_you if has_text(self.thank_you) else ""

    @property
    def button(self) -> str:
        """What the button says."""
        return self.button_text or gettext("Verstuur")

    def get_form_fields(self) -> list[FormulierVeld]:
        """The questions, as Wagtail asks for them."""
        return self.questions

    def get_form(self, *args: Any, **_given: Any) -> Form:
        """The form of a visitor, empty or as it was filled in."""
        from ..formulieren.form import VisitorForm  # builds on these models

        return VisitorForm(*args, page=self)

    def get_context(
        self, request: HttpRequest, *args: Any, form: Form | None = None, **kwargs: Any
    ) -> dict[str, Any]:
        """Add the form."""
        context = super().get_context(request, *args, **kwargs)
        if self.questions:
            context["form"] = self.get_form() if form is None else form
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page with the form; what is sent goes to an address of its own."""
        return super(FormMixin, self).serve(request, *args, **kwargs)

    def render_landing_page(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """What one reads after sending; asked for by the editor's preview."""
        return render(request, self.landing_page_template, self.get_context(request))

    def get_submission_class(self) -> type["Inzending"]:
        """Where answers are kept."""
        return Inzending

    def get_submissions(self) -> QuerySet["Inzending"]:
        """What was sent in by this page."""
        return Inzending.objects.filter(page_id=self.pk)

    def get_data_fields(self) -> list[tuple[str, Any]]:
        """The columns of the list: also of questions that were taken away while there are answers to them."""
        fields = {SUBMIT_TIME: _("Verstuurd op")} | {q.clean_name: q.label for q in self.questions}
        for labels in self.get_submissions().values_list("labels", flat=True):
            fields |= {name: label for name, label in labels.items() if name not in fields}
        return [*fields.items(), ("consent", _("Akkoord")), ("expires_at", _("Wordt gewist op"))]

    def get_submissions_list_view_class(self) -> type:
        """The list in the admin."""
        from ..formulieren.admin import InzendingenView  # an admin screen, which models do not need

        return InzendingenView


class Inzending(AbstractFormSubmission):
    """What one visitor sent: people's data, so in no revision, search index, API or log."""

    labels = models.JSONField(default=dict)
    consent_text = models.TextField(blank=True)
    expires_at = models.DateTimeField(db_index=True)

    class Meta(AbstractFormSubmission.Meta):
        verbose_name = _("inzending")
        verbose_name_plural = _("inzendingen")

    def __str__(self) -> str:
        return f"inzending {self.pk}"

    def get_data(self) -> dict[str, Any]:
        """The answers with what else an editor wants to see of them."""
        answers = {name: in_words(answer) for name, answer in super().get_data().items()}
        agreed = in_words(True) if self.consent_text else ""
        return {**answers, "consent": agreed, "expires_at": self.expires_at}

    @staticmethod
    def end_of(moment: datetime, days: int) -> datetime:
        """When answers of this moment are to be gone."""
        return moment + timedelta(days=days)
