"""Addresses that mail came back from: by a keyed hash, so that nobody reads an address here."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class BouncedAddress(models.Model):
    """An address that mail came back from; nothing is sent to it while it is stopped."""

    class Kind(models.TextChoices):
        """What the other side said."""

        HARD = "hard", _("bestaat niet")
        SOFT = "soft", _("neemt tijdelijk niets aan")
        COMPLAINT = "complaint", _("wil geen mail van ons")

    address_hash = models.CharField(max_length=64, unique=True)
    kind = models.CharField(_("soort"), max_length=10, choices=Kind)  # the last one
    code = models.CharField(_("code"), max_length=12, blank=True)  # as in "5.1.1" or "550"
    count = models.PositiveIntegerField(_("aantal keer"), default=0)
    soft_in_a_row = models.PositiveSmallIntegerField(default=0)
    last_sent_at = models.DateTimeField(null=True)  # when the newest mail that came back was sent
    last_bounce_at = models.DateTimeField(_("laatste keer"), default=timezone.now)
    stopped_at = models.DateTimeField(_("gestopt op"), null=True)

    class Meta:
        verbose_name = _("gestopt adres")
        verbose_name_plural = _("gestopte adressen")
        ordering = ["-stopped_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.code}".strip()
