"""What visitors search for: counts by day, and nothing that says who asked."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchedQuery(models.Model):
    """How often the same words were searched for on one day, and what came of it."""

    day = models.DateField(_("dag"))
    language = models.CharField(_("taal"), max_length=12)
    query = models.CharField(_("zoekvraag"), max_length=100)  # folded
    found = models.PositiveSmallIntegerField(
        _("resultaten")
    )  # the last time, rounded down to 0, 1, 10 or 100
    times = models.PositiveIntegerField(_("keer gezocht"))
    clicks = models.PositiveIntegerField(_("keer doorgeklikt"), default=0)
    ranks = models.PositiveIntegerField(default=0)  # the sum of the places that were clicked

    class Meta:
        verbose_name = _("zoekvraag")
        verbose_name_plural = _("zoekvragen")
        constraints = [models.UniqueConstraint(fields=["day", "language", "query"], name="search_query_once")]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return self.query
