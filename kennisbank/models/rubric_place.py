"""Where rubrics stand for visitors: what leads from the uid of a rubric to pages."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..scan.models import RubricSnapshot


class RubricPlace(models.Model):
    """A rubric on a page, as it was published. `services` writes it; the audience rule says for whom."""

    uid = models.CharField(max_length=32)
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    # what stands on the page itself; empty for a reusable one, which is published by itself
    snapshot = models.ForeignKey(RubricSnapshot, models.PROTECT, null=True, related_name="+")

    wagtail_reference_index_ignore = True  # it is no use of the page that an editor is to be warned of

    class Meta:
        verbose_name = _("plek van een ontwikkelmodel")
        verbose_name_plural = _("plekken van ontwikkelmodellen")
        constraints = [
            models.UniqueConstraint(fields=["uid", "page"], name="kennisbank_rubric_place_once"),
        ]

    def __str__(self) -> str:
        return f"{self.uid[:8]} op {self.page_id}"
