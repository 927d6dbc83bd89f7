"""One question of a form."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField
from wagtail.contrib.forms.models import AbstractFormField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from basis.questions import choices_in

SUBMIT_TIME = "submit_time"  # what Wagtail calls the moment of sending, among the answers


class FieldType(models.TextChoices):
    """The kinds of questions. Files are not taken: what strangers upload needs a watchman."""

    SINGLELINE = "singleline", _("Korte tekst")
    MULTILINE = "multiline", _("Lange tekst")
    NAME = "name", _("Naam van wie het invult")
    EMAIL = "email", _("Mailadres")
    TELEPHONE = "telephone", _("Telefoonnummer")
    NUMBER = "number", _("Getal")
    DATE = "date", _("Datum")
    URL = "url", _("Webadres")
    CHECKBOX = "checkbox", _("Een vinkje")
    CHECKBOXES = "checkboxes", _("Vinkjes: meer antwoorden mogelijk")
    RADIO = "radio", _("Rondjes: een antwoord")
    DROPDOWN = "dropdown", _("Uitklaplijst: een antwoord")


WITH_CHOICES = {FieldType.CHECKBOXES, FieldType.RADIO, FieldType.DROPDOWN}
PERSONAL = {FieldType.NAME, FieldType.EMAIL, FieldType.TELEPHONE}


class FormulierVeld(TranslatableMixin, AbstractFormField):
    """One question of a form."""

    page = ParentalKey("home.FormulierPage", related_name="form_fields", on_delete=models.CASCADE)
    label = models.CharField(_("vraag"), max_length=255)
    field_type = models.CharField(
        _("soort antwoord"), max_length=16, choices=FieldType, default=FieldType.SINGLELINE
    )
    field_type.required_on_save = True  # type: ignore[attr-defined]  # read by Wagtail's draft forms
    required = models.BooleanField(_("verplicht"), default=True)
    choices = models.TextField(
        _("antwoorden om uit te kiezen"),
        blank=True,
        max_length=4000,
        help_text=_(
            "Elk antwoord op een eigen regel. Alleen nodig bij vinkjes, rondjes en een uitklaplijst."
        ),
    )
    help_text = models.CharField(
        _("uitleg bij de vraag"), max_length=255, blank=True, help_text=_("Staat onder de vraag.")
    )

    panels = [
        FieldPanel("label"),
        FieldPanel("help_text"),
        FieldRowPanel([FieldPanel("field_type", required_on_save=True), FieldPanel("required")]),
        FieldPanel("choices"),
    ]
    api_fields = [
        APIField("label", writable=True),
        APIField("field_type", writable=True),
        APIField("required", writable=True),
        APIField("choices", writable=True),
        APIField("help_text", writable=True),
    ]
    override_translatable_fields = [
        SynchronizedField("clean_name", overridable=False),
        SynchronizedField("default_value", overridable=False),
        SynchronizedField("field_type", overridable=False),
        SynchronizedField("required", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, AbstractFormField.Meta):
        verbose_name = _("vraag")
        verbose_name_plural = _("vragen")

    def __str__(self) -> str:
        return self.label

    @property
    def choice_list(self) -> list[str]:
        """The answers to choose from, each once; a comma is part of an answer."""
        return choices_in(self.choices)

    def get_field_clean_name(self) -> str:
        """The name that answers are kept under; never empty, never that of the moment of sending."""
        name = super().get_field_clean_name()[:200]
        return f"vraag_{name}".rstrip("_") if name in ("", SUBMIT_TIME) else name

    def clean(self) -> None:
        """A question with choices has them."""
        super().clean()
        if self.field_type in WITH_CHOICES and not self.choice_list:
            raise ValidationError({"choices": _("Schrijf hier de antwoorden op, elk op een eigen regel.")})
