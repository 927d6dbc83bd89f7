"""How people sign up for one counter, as the coordinator sets it on the desk, and what is asked of them."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.models import FORM_FIELD_CHOICES

from basis.questions import choices_in

from ..choices import WaitingOrder
from .people import Aanmelding
from .rows import Plaatsen


class Aanmeldregels(models.Model):
    """The rules of sign-up for one counter; without a row the defaults count (`selectors.regels_of`)."""

    plaatsen = models.OneToOneField(
        Plaatsen, models.CASCADE, primary_key=True, related_name="regels", editable=False
    )
    needs_approval = models.BooleanField(
        _("de coördinator keurt aanmeldingen goed"),
        default=False,
        help_text=_("Iemand heeft dan pas een plaats na je goedkeuring."),
    )
    has_waiting_list = models.BooleanField(
        _("wachtlijst"), default=True, help_text=_("Uit: als het vol is, sluit het aanmelden.")
    )
    waiting_order = models.CharField(
        _("volgorde van de wachtlijst"), max_length=10, choices=WaitingOrder, default=WaitingOrder.STRENG
    )
    offer_within_days = models.PositiveSmallIntegerField(
        _("aanbieden in plaats van toewijzen, vanaf zoveel dagen vooraf"),
        default=7,
        help_text=_("Zo kort van tevoren vragen we eerst of iemand nog kan. 0: nooit."),
    )
    offer_hours = models.PositiveSmallIntegerField(
        _("uren om op een aanbod te antwoorden"), default=24, validators=[MinValueValidator(1)]
    )
    hold_hours = models.PositiveSmallIntegerField(
        _("uren om te bevestigen"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Weekenden en vrije dagen tellen niet mee. Leeg: zoals voor de hele site."),
    )
    team_min = models.PositiveSmallIntegerField(
        _("een team telt minstens"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    team_max = models.PositiveSmallIntegerField(
        _("een team telt hoogstens"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Leeg: mensen melden zich alleen voor zichzelf aan."),
    )
    team_role = models.CharField(
        _("minstens één teamlid is"), max_length=80, blank=True, help_text=_("Zoals: schoolleider.")
    )
    has_late_joiners = models.BooleanField(
        _("aanmelden kan ook als de reeks al loopt"),
        default=True,
        help_text=_("Wie later instapt, krijgt de rest van de bijeenkomsten."),
    )
    first_reminder_days = models.PositiveSmallIntegerField(
        _("dagen vooraf een herinnering"), default=7, help_text=_("Aan wie een plaats heeft. 0: geen.")
    )
    last_reminder_days = models.PositiveSmallIntegerField(
        _("dagen vooraf een tweede herinnering"), default=1, help_text=_("0: geen.")
    )
    signups_per_hour = models.PositiveIntegerField(
        _("aanmeldingen per uur van één netwerkadres"),
        null=True,
        blank=True,
        help_text=_("Een hele school zit achter één adres. Leeg: zoals voor de hele site."),
    )

    class Meta:
        verbose_name = _("regels van het aanmelden")
        verbose_name_plural = _("regels van het aanmelden")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(team_min=None)
                | models.Q(team_max__isnull=False, team_min__lte=models.F("team_max")),
                name="netwerken_team_min_below_max",
                violation_error_message=_("Een team telt minstens meer dan hoogstens."),
            )
        ]

    def __str__(self) -> str:
        return f"regels {self.pk}"

    @property
    def takes_teams(self) -> bool:
        """Whether a team can sign up in one go."""
        return self.team_max is not None

    @property
    def wants_teams(self) -> bool:
        """Whether only teams can sign up: of more than one."""
        return self.team_min is not None and self.team_min > 1


class Vraag(models.Model):
    """One extra question of the coordinator; the kinds of fields are those of Wagtail's form builder."""

    plaatsen = models.ForeignKey(Plaatsen, models.CASCADE, related_name="vragen")
    sort_order = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    label = models.CharField(_("vraag"), max_length=160)
    field_type = models.CharField(_("soort"), max_length=16, choices=FORM_FIELD_CHOICES, default="singleline")
    required = models.BooleanField(_("verplicht"), default=False)
    choices = models.TextField(_("keuzes"), blank=True, help_text=_("Eén keuze per regel."))
    help_text = models.CharField(_("uitleg"), max_length=250, blank=True)

    class Meta:
        verbose_name = _("vraag")
        verbose_name_plural = _("vragen")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.label

    @property
    def choice_list(self) -> list[str]:
        """The answers to choose from, each once."""
        return choices_in(self.choices)


class Antwoord(models.Model):
    """What somebody answered: apart from the sign-up, and gone with it."""

    aanmelding = models.ForeignKey(Aanmelding, models.CASCADE, related_name="antwoorden")
    vraag = models.ForeignKey(Vraag, models.CASCADE, related_name="antwoorden")
    value = models.TextField(_("antwoord"))

    class Meta:
        verbose_name = _("antwoord")
        verbose_name_plural = _("antwoorden")
        constraints = [
            models.UniqueConstraint(fields=["aanmelding", "vraag"], name="netwerken_one_answer_per_question")
        ]

    def __str__(self) -> str:
        return f"antwoord {self.pk}"


class VrijePeriode(models.Model):
    """Days on which nobody has to answer: holidays, in which the clock of a held place stands still."""

    name = models.CharField(_("naam"), max_length=80)
    first_day = models.DateField(_("eerste dag"))
    last_day = models.DateField(_("laatste dag"))

    class Meta:
        verbose_name = _("vrije periode")
        verbose_name_plural = _("vrije periodes")
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")),
                name="netwerken_free_days_in_order",
                violation_error_message=_("De laatste dag ligt voor de eerste."),
            )
        ]

    def __str__(self) -> str:
        return self.name
