"""Who takes part in a netwerk, as its page tells it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField
from wagtail.models import Orderable


class NetwerkPerson(Orderable):
    """Somebody with a role in a netwerk."""

    page = ParentalKey("netwerken.NetwerkPage", on_delete=models.CASCADE, related_name="people")
    name = models.CharField(
        _("naam"), max_length=120, blank=True, help_text=_("Leeg: nog niet bekend. Dan staat de rol er.")
    )
    role = models.CharField(
        _("rol"), max_length=80, blank=True, help_text=_("Zoals: procesbegeleider, expert, critical friend.")
    )
    organisation = models.CharField(_("organisatie"), max_length=120, blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("role"), FieldPanel("organisation")])]
    api_fields = [
        APIField("name", writable=True),
        APIField("role", writable=True),
        APIField("organisation", writable=True),
    ]

    def __str__(self) -> str:
        return self.name or self.role

    def clean(self) -> None:
        """Somebody has a name, a role or both."""
        super().clean()
        if not self.name and not self.role:
            problem: Any = _("Vul een naam of een rol in.")
            raise ValidationError({"name": problem})


class NetwerkPartner(Orderable):
    """An organisation that takes part in a netwerk."""

    page = ParentalKey("netwerken.NetwerkPage", on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("naam"), max_length=160)
    url = models.URLField(_("website"), blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("url")])]
    api_fields = [APIField("name", writable=True), APIField("url", writable=True)]

    def __str__(self) -> str:
        return self.name
