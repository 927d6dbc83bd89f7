"""What is kept of people who are gone: numbers, and that they are to stay gone."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from basis.models import School, Schoolbestuur

from .rows import Netwerk


class Deelnametelling(models.Model):
    """How many came, without who: counted when the people are forgotten."""

    netwerk = models.ForeignKey(Netwerk, models.SET_NULL, null=True, related_name="+")
    schooljaar = models.CharField(max_length=9)  # 2026-2027
    school = models.ForeignKey(School, models.SET_NULL, null=True, related_name="+")
    bestuur = models.ForeignKey(Schoolbestuur, models.SET_NULL, null=True, related_name="+")
    role = models.CharField(_("functie"), max_length=80, blank=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("telling van deelname")
        verbose_name_plural = _("tellingen van deelname")
        constraints = [
            models.UniqueConstraint(
                # what is not known counts as the same: SQLite has no NULLS NOT DISTINCT
                Coalesce("netwerk", 0),
                "schooljaar",
                Coalesce("school", 0),
                Coalesce("bestuur", 0),
                "role",
                name="netwerken_one_count_per_group",
            )
        ]

    def __str__(self) -> str:
        return f"{self.schooljaar}: {self.count}"


class Wissing(models.Model):
    """That somebody was erased, by a keyed hash of the address: done again after a restore."""

    address_hash = models.CharField(max_length=64, unique=True)
    erased_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("wissing")
        verbose_name_plural = _("wissingen")

    def __str__(self) -> str:
        return f"wissing {self.pk}"
