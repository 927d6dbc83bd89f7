"""Standing members of a netwerk, and what they are invited to."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from basis.models import School

from ..choices import InvitationAnswer
from .people import Aanmelding, Persoon, new_link_key
from .rows import Netwerk, Plaatsen


class VasteDeelnemer(models.Model):
    """Somebody who belongs to a netwerk, and is invited to what it does."""

    netwerk = models.ForeignKey(Netwerk, models.CASCADE, related_name="vaste_deelnemers")
    persoon = models.ForeignKey(Persoon, models.CASCADE, related_name="vaste_deelnames")
    name = models.CharField(_("naam"), max_length=120)
    role = models.CharField(_("functie"), max_length=80, blank=True)
    school = models.ForeignKey(School, models.SET_NULL, null=True, blank=True, related_name="+")
    school_name = models.CharField(_("school"), max_length=160, blank=True)
    source = models.CharField(
        _("waar de toestemming vandaan komt"),
        max_length=200,
        help_text=_("Zoals: gaf zich op bij de startbijeenkomst van 4 september."),
    )
    added_at = models.DateTimeField(default=timezone.now, editable=False)
    added_by = models.CharField(max_length=160, editable=False)

    class Meta:
        verbose_name = _("vaste deelnemer")
        verbose_name_plural = _("vaste deelnemers")
        constraints = [
            models.UniqueConstraint(fields=["netwerk", "persoon"], name="netwerken_standing_member_once")
        ]

    def __str__(self) -> str:
        return f"vaste deelnemer {self.pk}"


class Uitnodiging(models.Model):
    """That a standing member was asked to come, and what they said."""

    plaatsen = models.ForeignKey(Plaatsen, models.CASCADE, related_name="uitnodigingen")
    vaste_deelnemer = models.ForeignKey(VasteDeelnemer, models.CASCADE, related_name="uitnodigingen")
    aanmelding = models.ForeignKey(Aanmelding, models.SET_NULL, null=True, related_name="uitnodigingen")
    link_key = models.CharField(max_length=32, default=new_link_key)
    invited_at = models.DateTimeField(default=timezone.now)
    answer = models.CharField(max_length=10, choices=InvitationAnswer, blank=True)
    answered_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("uitnodiging")
        verbose_name_plural = _("uitnodigingen")
        constraints = [
            models.UniqueConstraint(fields=["plaatsen", "vaste_deelnemer"], name="netwerken_invited_once")
        ]

    def __str__(self) -> str:
        return f"uitnodiging {self.pk}"
