"""Whom to ask: the same fields on every page that has a contact."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.api import APIField


class ContactFields(models.Model):
    """Name, role, mail and telephone of whoever answers questions about a page."""

    contact_name = models.CharField(_("naam"), max_length=160, blank=True)
    contact_role = models.CharField(
        _("rol"), max_length=120, blank=True, help_text=_("Zoals: coördinator. Of de school erbij.")
    )
    contact_email = models.EmailField(_("e-mailadres"), blank=True)
    contact_phone = models.CharField(_("telefoon"), max_length=30, blank=True)

    contact_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_role")]),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
            ],
            heading=_("Contact"),
        )
    ]
    contact_api_fields = [
        APIField("contact_name", writable=True),
        APIField("contact_role", writable=True),
        APIField("contact_email", writable=True),
        APIField("contact_phone", writable=True),
    ]

    class Meta:
        abstract = True

    @property
    def has_contact(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.contact_name or self.contact_email or self.contact_phone)
