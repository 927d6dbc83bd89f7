"""What must still be delivered: written in the transaction of the fact, sent by a worker."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OutboxMessage(models.Model):
    """One promise to the outside: a mail, later also an index update or a webhook."""

    class State(models.TextChoices):
        """Where the promise stands."""

        NEW = "new", _("te versturen")
        SENDING = "sending", _("wordt verstuurd")
        SENT = "sent", _("verstuurd")
        FAILED = "failed", _("mislukt")

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=40)
    payload = models.JSONField()
    message_id = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.NEW)
    not_before = models.DateTimeField(default=timezone.now)
    attempt = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("bericht in de outbox")
        verbose_name_plural = _("outbox")
        ordering = ["pk"]
        indexes = [models.Index(fields=["state", "not_before"], name="basis_outbox_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
