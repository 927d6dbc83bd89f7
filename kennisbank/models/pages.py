"""The kennisbank's pages."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.audience import Viewer
from basis.blocks import DocumentsBlock
from basis.listing import specific_cards
from basis.models import BasePage, ContactFields, Pattern
from basis.models.page import tabs
from basis.navigation import first_of_type
from search.related import related

from ..blocks import BodyBlock


class KennisbankPage(BasePage):
    """The index of all handreikingen and praktijkvoorbeelden."""

    content_panels = BasePage.content_panels
    edit_handler = tabs(content_panels)
    subpage_types = ["kennisbank.HandreikingPage", "kennisbank.PraktijkvoorbeeldPage"]
    default_pattern = Pattern.GRID

    class Meta:
        verbose_name = _("kennisbank")
        verbose_name_plural = _("kennisbanken")

    @classmethod
    def first_for(cls, viewer: Viewer, locale: Locale) -> "KennisbankPage | None":
        """The kennisbank of a language that this viewer may see."""
        return first_of_type(cls, viewer, locale.pk)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the list, with its filters, or what was found in it."""
        from search.shown import about  # these read the models

        from ..filters import parse
        from ..selectors import listed, searched

        context = super().get_context(request, *args, **kwargs)
        filters = parse(request.GET, self.locale)
        context["text"] = filters.text
        if filters.text:
            return context | about(*searched(Viewer.of(request), self, filters))
        context["listing"], context["results"] = listed(Viewer.of(request), self, filters)
        return context


class HandreikingPage(ContactFields, BasePage):
    """A practical guide."""

    class Kind(models.TextChoices):
        """What kind of guide it is."""

        HANDREIKING = "handreiking", _("Handreiking")
        KWALITEITSKAART = "kwaliteitskaart", _("Kwaliteitskaart")

    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.HANDREIKING)
    in_short = RichTextField(
        _("in het kort"),
        blank=True,
        features=["bold", "italic", "ul", "link"],
        help_text=_("Drie of vier punten die iemand onthoudt."),
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("tekst"))
    downloads = StreamField(DocumentsBlock(required=False), blank=True, verbose_name=_("downloads"))
    valid_until = models.DateField(_("geldig tot en met"), null=True, blank=True)
    version = models.CharField(_("versie"), max_length=20, blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("in_short"),
        FieldPanel("body"),
        FieldPanel("downloads"),
    ]
    detail_panels = [
        *ContactFields.contact_panels,
        MultiFieldPanel([FieldPanel("version"), FieldPanel("valid_until")], heading=_("Versie")),
    ]
    edit_handler = tabs(content_panels, more=[(detail_panels, _("Contact en versie"))])
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("in_short"),
        index.SearchField("body"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("kind", writable=True),
        APIField("in_short", writable=True),
        APIField("body", writable=True),
        APIField("downloads", writable=True),
        APIField("valid_until", writable=True),
        APIField("version", writable=True),
        *ContactFields.contact_api_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("kind", overridable=False),
        SynchronizedField("valid_until", overridable=False),
        SynchronizedField("version", overridable=False),
    ]
    search_places = {"in_short": (_("In het kort"), "in-het-kort")}
    search_choices = {"soort": "kind"}
    search_streams = ("downloads",)
    parent_page_types = ["kennisbank.KennisbankPage"]
    subpage_types: list[str] = []
    card_lists = ("themas",)

    class Meta:
        verbose_name = _("handreiking")
        verbose_name_plural = _("handreikingen")

    @property
    def kind_label(self) -> str:
        """Handreiking or kwaliteitskaart."""
        return str(self.get_kind_display())

    @cached_property
    def pattern(self) -> str:
        """The map of the first thema."""
        return pattern_of(self, Pattern.RING)

    @property
    def is_outdated(self) -> bool:
        """Whether the guide says itself that it no longer counts."""
        return self.valid_until is not None and self.valid_until < timezone.localdate()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what to read after it."""
        return super().get_context(request, *args, **kwargs) | reading_context(self, request)


def reading_context(page: BasePage, request: HttpRequest) -> dict[str, Any]:
    """What a page to read shows beside its own words."""
    from ..filters import TYPES  # reads these models

    page.first_thema = next(iter(page.terms["themas"]), None)
    alike = related(page, Viewer.of(request), types=TYPES)
    return {"related": specific_cards(alike), "tags": page.terms["tags"]}


def pattern_of(page: BasePage, default: str) -> str:
    """The map of a page's first thema."""
    return page.first_thema.pattern if page.first_thema else default
