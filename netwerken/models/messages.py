"""What a coordinator writes to everybody who signed up for something."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .rows import Plaatsen


class Bericht(models.Model):
    """One mail to all; the words are kept once, apart from the promises to mail them."""

    plaatsen = models.ForeignKey(Plaatsen, models.CASCADE, related_name="berichten", editable=False)
    subject = models.CharField(_("onderwerp"), max_length=160)
    text = models.TextField(_("tekst"), max_length=10_000)
    by = models.CharField(max_length=160, editable=False)
    form_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)  # sent twice is one
    sent = models.PositiveIntegerField(default=0, editable=False)  # how many mails were promised
    skipped = models.PositiveIntegerField(default=0, editable=False)  # who wants no such mails any more
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")

    def __str__(self) -> str:
        return f"bericht {self.pk}"
