"""People: plain rows, never in page content, revisions, search, API or logs."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from basis.models import School

from ..choices import ACTIVE, AanmeldingStatus
from .rows import Plaatsen


def new_link_key() -> str:
    """A key nobody can guess; 128 bits."""
    return secrets.token_hex(16)


class Persoon(models.Model):
    """Somebody who signed up, known by a mail address."""

    email = models.EmailField(_("e-mailadres"), unique=True)  # as `services.normalised` gives it
    name = models.CharField(_("naam"), max_length=120)
    role = models.CharField(_("functie"), max_length=80, blank=True)
    school = models.ForeignKey(School, models.SET_NULL, null=True, blank=True, related_name="+")
    school_name = models.CharField(_("school"), max_length=160, blank=True)
    erased_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("persoon")
        verbose_name_plural = _("personen")

    def __str__(self) -> str:
        return f"persoon {self.pk}"  # a name in a log is one too many


class Toestemming(models.Model):
    """That somebody agreed with a text, and when; only ever added to."""

    persoon = models.ForeignKey(Persoon, models.CASCADE, related_name="toestemmingen")
    purpose = models.CharField(max_length=80)
    text_version = models.CharField(max_length=20)
    given_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("toestemming")
        verbose_name_plural = _("toestemmingen")

    def __str__(self) -> str:
        return f"{self.purpose} {self.text_version}"


class Aanmelding(models.Model):
    """One person's sign-up for what a counter counts."""

    plaatsen = models.ForeignKey(Plaatsen, models.PROTECT, related_name="aanmeldingen")
    persoon = models.ForeignKey(Persoon, models.CASCADE, related_name="aanmeldingen")
    name = models.CharField(_("naam"), max_length=120)
    school = models.ForeignKey(School, models.SET_NULL, null=True, blank=True, related_name="+")
    school_name = models.CharField(_("school"), max_length=160, blank=True)
    school_key = models.CharField(max_length=200, blank=True)  # set where capacity counts in schools
    status = models.CharField(max_length=20, choices=AanmeldingStatus, default=AanmeldingStatus.TE_BEVESTIGEN)
    wait_seq = models.PositiveIntegerField(null=True)
    hold_until = models.DateTimeField(null=True)
    link_key = models.CharField(max_length=32, default=new_link_key)  # a new one revokes the old link
    link_sent_at = models.DateTimeField(null=True)  # when the link was mailed last
    language = models.CharField(max_length=10, default="nl")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("aanmelding")
        verbose_name_plural = _("aanmeldingen")
        constraints = [
            models.UniqueConstraint(
                fields=["plaatsen", "persoon"],
                condition=models.Q(status__in=ACTIVE),
                name="netwerken_one_active_aanmelding",
            )
        ]
        indexes = [models.Index(fields=["status", "hold_until"], name="netwerken_holds")]

    def __str__(self) -> str:
        return f"aanmelding {self.pk}"

    @property
    def is_active(self) -> bool:
        """Whether it holds a place."""
        return self.status in ACTIVE


class Gebeurtenis(models.Model):
    """What happened to a sign-up, by whom and why; only ever added to."""

    aanmelding = models.ForeignKey(Aanmelding, models.CASCADE, related_name="gebeurtenissen")
    happened_at = models.DateTimeField(default=timezone.now)
    status = models.CharField(max_length=20, choices=AanmeldingStatus)
    by = models.CharField(max_length=80)  # "deelnemer", "klok" or a user name
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("gebeurtenissen")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.status} {self.happened_at:%Y-%m-%d %H:%M}"
