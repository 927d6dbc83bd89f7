"""Who takes part in a netwerk, as its page tells it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.api import APIField
from wagtail.models import Orderable


class NetwerkPerson(Orderable):
    """Somebody with a role in a netwerk."""

    page = ParentalKey("netwerken.NetwerkPage", on_delete=models.CASCADE, related_name="people")
    name = models.CharField(_("naam"), max_length=120)
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
        return self.name


class NetwerkPartner(Orderable):
    """An organisation that takes part in a netwerk."""

    page = ParentalKey("netwerken.NetwerkPage", on_delete=models.CASCADE, related_name="partners")
    name = models.CharField(_("naam"), max_length=160)
    url = models.URLField(_("website"), blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("url")])]
    api_fields = [APIField("name", writable=True), APIField("url", writable=True)]

    def __str__(self) -> str:
        return self.name
