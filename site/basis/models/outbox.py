"""What must still be delivered: written in the transaction of the fact, sent by a worker."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OutboxMessage(models.Model):
    """One promise to the outside: a mail, the reading of a document, an index update or a webhook."""

    class State(models.TextChoices):
        """Where the promise stands."""

        NEW = "new", _("te versturen")
        SENDING = "sending", _("wordt verstuurd")
        SENT = "sent", _("verstuurd")
        FAILED = "failed", _("mislukt")
        WITHHELD = "withheld", _("vervallen")

    class Reason(models.TextChoices):
        """Why the promise stands where it does, when that is not plain."""

        UNREACHABLE = "unreachable", _("de mailserver was niet bereikbaar of had het te druk")
        REFUSED = "refused", _("de mailserver weigerde het bericht")
        ERROR = "error", _("er ging bij ons iets mis")
        VOID = "void", _("het bericht was niet meer nodig")
        STOPPED = "stopped", _("aan dit adres sturen we niets meer, want mail kwam terug")
        CANCELLED = "cancelled", _("een beheerder hield het tegen")
        BOUNCED = "bounced", _("het bericht kwam terug")

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=40)
    payload = models.JSONField()
    message_id = models.CharField(max_length=120, blank=True)
    address_hash = models.CharField(max_length=64, blank=True)  # of the recipient, keyed
    state = models.CharField(max_length=10, choices=State, default=State.NEW)
    reason = models.CharField(max_length=20, choices=Reason, blank=True)
    not_before = models.DateTimeField(default=timezone.now)
    attempt = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    bounced_at = models.DateTimeField(null=True)  # it was sent, and came back

    class Meta:
        verbose_name = _("bericht in de outbox")
        verbose_name_plural = _("berichten in de outbox")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["state", "not_before"], name="basis_outbox_due"),
            models.Index(fields=["message_id"], name="basis_outbox_message"),
            models.Index(fields=["address_hash", "sent_at"], name="basis_outbox_address"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
