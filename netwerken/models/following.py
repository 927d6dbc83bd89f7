"""Who follows what, and the changes that are still to be told."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..choices import FollowKind
from .people import Persoon, new_link_key
from .rows import Bijeenkomst


class Abonnement(models.Model):
    """That somebody follows a bijeenkomst or a netwerk, in all its languages."""

    persoon = models.ForeignKey(Persoon, models.CASCADE, related_name="abonnementen")
    kind = models.CharField(max_length=12, choices=FollowKind)
    key = models.UUIDField()  # the translation_key of what is followed
    unwanted = models.JSONField(default=list)  # which of `FOLLOWED_MAILS` they would rather not get
    language = models.CharField(max_length=10, default="nl")
    link_key = models.CharField(max_length=32, default=new_link_key)
    link_sent_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("abonnement")
        verbose_name_plural = _("abonnementen")
        constraints = [
            models.UniqueConstraint(fields=["persoon", "kind", "key"], name="netwerken_follows_once")
        ]
        indexes = [models.Index(fields=["kind", "key", "confirmed_at"], name="netwerken_followers")]

    def __str__(self) -> str:
        return f"abonnement {self.pk}"

    def wants(self, what: str) -> bool:
        """Whether they are to be mailed about this."""
        return what not in self.unwanted


class Wijziging(models.Model):
    """A change of a meeting that people must be told of once editing has come to rest."""

    bijeenkomst = models.OneToOneField(Bijeenkomst, models.CASCADE, related_name="wijziging")
    before = models.JSONField()  # the material facts that people know
    due_at = models.DateTimeField()

    class Meta:
        verbose_name = _("wijziging")
        verbose_name_plural = _("wijzigingen")

    def __str__(self) -> str:
        return f"wijziging {self.bijeenkomst_id}"
