"""What an organisation says about itself on every page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import PageChooserBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Site


@register_setting(icon="site", order=100)
class SiteSettings(BaseSiteSetting):
    """Name, footer and contact of one site."""

    organisation = models.CharField(_("naam"), max_length=80, default="Deelwijs")
    organisation_prefix = models.CharField(
        _("regel boven de naam"), max_length=60, blank=True, help_text=_("Bijvoorbeeld: Samenwerkingsverband")
    )
    footer_text = models.TextField(_("tekst onderaan"), max_length=300, blank=True)
    contact_email = models.EmailField(_("e-mailadres"), blank=True)
    contact_phone = models.CharField(_("telefoon"), max_length=30, blank=True)
    address = models.TextField(_("adres"), max_length=200, blank=True)
    footer_pages = StreamField(
        [("page", PageChooserBlock(label=_("pagina")))],
        blank=True,
        verbose_name=_("pagina's onderaan"),
        help_text=_("Zoals privacy en toegankelijkheid."),
    )
    popular_searches = models.CharField(
        _("vaak gezocht"),
        max_length=200,
        blank=True,
        help_text=_("Woorden met een komma ertussen, voor op de homepage."),
    )

    panels = [
        MultiFieldPanel([FieldPanel("organisation_prefix"), FieldPanel("organisation")], heading=_("Naam")),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("contact_phone"), FieldPanel("address")],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [FieldPanel("footer_text"), FieldPanel("footer_pages")], heading=_("Onderaan elke pagina")
        ),
        FieldPanel("popular_searches"),
    ]

    class Meta:
        verbose_name = _("gegevens van de organisatie")

    def __str__(self) -> str:
        return self.organisation

    @classmethod
    def for_site(cls, site: Site) -> "SiteSettings":
        """What is filled in, or the defaults: Wagtail's own makes a row, and a GET may not (law 5)."""
        return cls.base_queryset().filter(site=site).first() or cls(site=site)

    @property
    def searches(self) -> list[str]:
        """The popular searches one by one."""
        return [word.strip() for word in self.popular_searches.split(",") if word.strip()]
