"""What an organisation says about itself on every page, and what it looks like."""

import copy
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import PreviewableMixin, Site

from ..brand import Brand, Swatch
from ..settings_form import SettingsForm, validate_colour
from .settings_choices import Corner, LogoHeight, NoticeKind, SocialLinkBlock


@register_setting(icon="site", order=100)
class SiteSettings(PreviewableMixin, BaseSiteSetting):
    """Name, house style, notice, footer and contact of one site."""

    organisation = models.CharField(_("naam"), max_length=80, default="Deelwijs")
    organisation_prefix = models.CharField(
        _("regel boven de naam"), max_length=60, blank=True, help_text=_("Bijvoorbeeld: Samenwerkingsverband")
    )
    slogan = models.CharField(
        _("motto"), max_length=120, blank=True, help_text=_("Staat onderaan elke pagina, onder de naam.")
    )
    popular_searches = models.CharField(
        _("vaak gezocht"),
        max_length=200,
        blank=True,
        help_text=_("Woorden met een komma ertussen, voor op de homepage."),
    )

    logo = models.ForeignKey(
        "basis.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_(
            "Een PNG of WebP met een doorzichtige of witte achtergrond, minstens 170 pixels hoog. Leeg: een "
            "getekende tegel."
        ),
    )
    name_beside_logo = models.BooleanField(
        _("naam naast het logo"),
        default=True,
        help_text=_("Zet dit uit als de naam al in het logo staat."),
    )
    logo_alt = models.CharField(
        _("tekst van het logo"),
        max_length=120,
        blank=True,
        help_text=_("Wat er in het logo staat, voor wie het niet ziet. Alleen nodig zonder naam ernaast."),
    )
    logo_height = models.CharField(
        _("hoogte van het logo"), max_length=10, choices=LogoHeight, default=LogoHeight.NORMAL, blank=True
    )
    main_colour = models.CharField(
        _("hoofdkleur"),
        max_length=7,
        blank=True,
        validators=[validate_colour],
        help_text=_("Voor knoppen, links en vlakken, zoals #00654a. Leeg: groen."),
    )
    second_colour = models.CharField(
        _("tweede kleur"),
        max_length=7,
        blank=True,
        validators=[validate_colour],
        help_text=_("Voor accenten, zoals #f97a4e. Leeg: oranje."),
    )
    corner = models.CharField(_("hoeken"), max_length=10, choices=Corner, default=Corner.ROUND, blank=True)

    notice_text = models.CharField(
        _("tekst van de melding"),
        max_length=250,
        blank=True,
        help_text=_("Staat boven elke pagina. Leeg: geen melding."),
    )
    notice_kind = models.CharField(
        _("soort melding"), max_length=10, choices=NoticeKind, default=NoticeKind.INFO
    )
    notice_from = models.DateTimeField(
        _("te zien vanaf"), null=True, blank=True, help_text=_("Leeg: meteen.")
    )
    notice_until = models.DateTimeField(
        _("te zien tot"), null=True, blank=True, help_text=_("Leeg: tot je de tekst weghaalt.")
    )
    notice_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pagina om naar te linken"),
    )
    notice_url = models.URLField(
        _("of een adres elders"), blank=True, help_text=_("Bijvoorbeeld https://example.org/storing")
    )
    notice_link_text = models.CharField(
        _("tekst van de link"), max_length=60, blank=True, help_text=_("Leeg: Lees meer.")
    )

    footer_text = models.TextField(_("tekst onderaan"), max_length=300, blank=True)
    footer_pages = StreamField(
        [("page", blocks.PageChooserBlock(label=_("pagina")))],
        blank=True,
        verbose_name=_("pagina's onderaan"),
        help_text=_("Zoals privacy en toegankelijkheid."),
    )
    contact_email = models.EmailField(_("e-mailadres"), blank=True)
    contact_phone = models.CharField(_("telefoon"), max_length=30, blank=True)
    address = models.TextField(_("adres"), max_length=200, blank=True)
    social_links = StreamField(
        [("link", SocialLinkBlock())],
        blank=True,
        verbose_name=_("ook te volgen op"),
        help_text=_("Gewone links onderaan de pagina: er wordt niets van buiten geladen."),
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("organisation_prefix"),
                    FieldPanel("organisation"),
                    FieldPanel("slogan"),
                    FieldPanel("popular_searches"),
                ],
                heading=_("Naam"),
            ),
            ObjectList(
                [
                    HelpPanel(template="basis/admin/brand.html"),
                    FieldRowPanel([FieldPanel("main_colour"), FieldPanel("second_colour")]),
                    FieldPanel("corner"),
                    MultiFieldPanel(
                        [
                            FieldPanel("logo"),
                            FieldPanel("logo_height"),
                            FieldPanel("name_beside_logo"),
                            FieldPanel("logo_alt"),
                        ],
                        heading=_("Logo"),
                    ),
                ],
                heading=_("Huisstijl"),
            ),
            ObjectList(
                [
                    FieldPanel("notice_text"),
                    FieldPanel("notice_kind"),
                    FieldRowPanel([FieldPanel("notice_from"), FieldPanel("notice_until")]),
                    MultiFieldPanel(
                        [
                            PageChooserPanel("notice_page"),
                            FieldPanel("notice_url"),
                            FieldPanel("notice_link_text"),
                        ],
                        heading=_("Link in de melding"),
                    ),
                ],
                heading=_("Melding"),
            ),
            ObjectList(
                [
                    FieldPanel("footer_text"),
                    FieldPanel("footer_pages"),
                    MultiFieldPanel(
                        [FieldPanel("contact_email"), FieldPanel("contact_phone"), FieldPanel("address")],
                        heading=_("Contact"),
                    ),
                    FieldPanel("social_links"),
                ],
                heading=_("Onderaan elke pagina"),
            ),
        ],
        base_form_class=SettingsForm,
    )
    select_related = ("logo__collection",)

    class Meta:
        verbose_name = _("gegevens van de organisatie")

    def __str__(self) -> str:
        return self.organisation

    @classmethod
    def base_queryset(cls) -> models.QuerySet["SiteSettings"]:
        """With the logo in the sizes it was made in."""
        queryset: models.QuerySet[SiteSettings] = super().base_queryset()
        return queryset.prefetch_related("logo__renditions")

    @classmethod
    def for_site(cls, site: Site) -> "SiteSettings":
        """What is filled in, or the defaults: Wagtail's own makes a row, and a GET may not (law 5).

        A copy of what all requests share: the form of the admin writes on what it is given.
        """
        from ..frame import current  # the frame reads models

        kept = current().settings.get(site.pk)
        return copy.copy(kept) if kept else cls(site=site)

    @property
    def searches(self) -> list[str]:
        """The popular searches one by one."""
        return [word.strip() for word in self.popular_searches.split(",") if word.strip()]

    @cached_property
    def brand(self) -> Brand:
        """The house style."""
        return Brand(self.main_colour, self.second_colour, self.corner, self.logo_height if self.logo else "")

    @property
    def swatches(self) -> list[tuple[Any, Swatch]]:
        """The colours as chosen and as they became, each with the name of its field."""
        names = [self._meta.get_field(name).verbose_name for name in ("main_colour", "second_colour")]
        return list(zip(names, self.brand.swatches, strict=True))

    @property
    def logo_text(self) -> str:
        """What a screen reader says for the logo; nothing when the name stands beside it."""
        return "" if self.name_beside_logo else self.logo_alt or self.organisation

    @property
    def follow(self) -> list[dict[str, str]]:
        """The links to other places: address and words."""
        names = dict(SocialLinkBlock.NETWORKS)
        return [
            {"url": link.value["url"], "label": link.value["label"] or str(names[link.value["network"]])}
            for link in self.social_links
        ]

    def has_notice(self, moment: datetime) -> bool:
        """Whether there is a notice to show at this moment."""
        starts, ends = self.notice_from, self.notice_until
        return bool(self.notice_text and (not starts or starts <= moment) and (not ends or moment < ends))

    def clean(self) -> None:
        """Refuse a notice that nobody would ever see, or with two links."""
        super().clean()
        problems: dict[str, Any] = {}
        if self.notice_from and self.notice_until and self.notice_until <= self.notice_from:
            problems["notice_until"] = _("Kies een moment na het begin.")
        if self.notice_page and self.notice_url:
            problems["notice_url"] = _("Kies een pagina of een adres, niet allebei.")
        if problems:
            raise ValidationError(problems)

    def get_full_url(self) -> str:
        """The address that a preview pretends to be at."""
        return str(self.site.root_url) + "/"

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The home page as it would look; the context processor finds these settings on the request."""
        page = self.site.root_page.specific
        response: HttpResponse = page.serve_preview(request, page.default_preview_mode)
        return response
