"""Which meetings a series is planned to have, published or not."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .rows import Reeks


class ReeksDeel(models.Model):
    """The place of one meeting in the plan of a series.

    Known by the key of its page, since what is not published yet has no row; publishing takes the
    membership over into `Bijeenkomst.reeks`. It keeps the order, also of meetings without a date.
    """

    reeks = models.ForeignKey(Reeks, models.CASCADE, related_name="delen", verbose_name=_("reeks"))
    translation_key = models.UUIDField(unique=True, editable=False)
    sort_order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("deel van een reeks")
        verbose_name_plural = _("delen van een reeks")
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return f"{self.reeks} - {self.sort_order}"
