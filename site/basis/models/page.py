"""What every page is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.timezone import make_aware
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from ..admin.fields import ContentPageForm
from ..admin.panels import GuidePanel
from ..licences import LICENCE_URLS, Licence
from ..transaction import one_writer
from .keywords import KeywordManager, PageTag
from .taxonomy import Pattern, Thema

WORDS_PER_MINUTE = 200
# as wide as the telephone, the tablet and the laptop that most readers have
PREVIEW_SIZES = [
    {"name": "mobile", "icon": "mobile-alt", "device_width": 390, "label": _("Zo ziet een telefoon het")},
    {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": _("Zo ziet een tablet het")},
    {"name": "desktop", "icon": "desktop", "device_width": 1280, "label": _("Zo ziet een computer het")},
]


class BasePage(Page):
    """Introduction, picture, ordering words and responsibility: the same for every page.

    Abstract, not Wagtail's swappable base page: wagtail-localize breaks on that.
    """

    introduction = models.TextField(
        _("introductie"),
        max_length=400,
        blank=True,
        help_text=_("Een of twee zinnen: wat is het en wat heb je eraan? Staat bovenaan en in lijsten."),
    )
    image = models.ForeignKey(
        "basis.Image", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("afbeelding")
    )
    themas = ParentalManyToManyField("basis.Thema", blank=True, related_name="+", verbose_name=_("thema's"))
    sectoren = ParentalManyToManyField(
        "basis.Sector", blank=True, related_name="+", verbose_name=_("sectoren")
    )
    doelgroepen = ParentalManyToManyField(
        "basis.Doelgroep", blank=True, related_name="+", verbose_name=_("voor wie")
    )
    doelgroep_note = models.CharField(
        _("voor wie, in eigen woorden"),
        max_length=200,
        blank=True,
        help_text=_("Alleen als de lijst niet genoeg zegt, zoals: graag twee per school."),
    )
    tags = KeywordManager(through=PageTag, blank=True, verbose_name=_("trefwoorden"))
    author = models.CharField(_("auteur"), max_length=160, blank=True)
    source = models.CharField(
        _("bron"),
        max_length=250,
        blank=True,
        help_text=_("Waar komt het vandaan, als het niet van jullie is?"),
    )
    licence = models.CharField(_("licentie"), max_length=20, choices=Licence, blank=True)
    published_on = models.DateField(
        _("publicatiedatum"), null=True, blank=True, help_text=_("Leeg: de dag waarop de pagina online komt.")
    )
    review_on = models.DateField(
        _("nakijken op"),
        null=True,
        blank=True,
        help_text=_("Op deze dag mailen we de verantwoordelijke: klopt de pagina nog?"),
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("verantwoordelijk"),
        help_text=_("Wie houdt deze pagina bij?"),
    )
    reading_minutes = models.PositiveSmallIntegerField(default=0, editable=False)

    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("image")]
    ordering_panels = [
        MultiFieldPanel(
            [
                FieldPanel("doelgroepen"),
                FieldPanel("doelgroep_note"),
                FieldPanel("themas"),
                FieldPanel("sectoren"),
            ],
            heading=_("Voor wie en waarover"),
        ),
        FieldPanel("tags"),
    ]
    keeping_panels = [
        MultiFieldPanel(
            [FieldPanel("author"), FieldPanel("source"), FieldPanel("licence")], heading=_("Herkomst")
        ),
        MultiFieldPanel(
            [
                FieldPanel("published_on"),
                FieldRowPanel([FieldPanel("responsible"), FieldPanel("review_on")]),
            ],
            heading=_("Beheer"),
        ),
    ]
    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction", boost=2),
        index.SearchField("doelgroep_note"),
        index.SearchField("author"),
        index.FilterField("expire_at"),
    ]
    api_fields = [
        APIField("introduction", writable=True),
        APIField("image", writable=True),
        APIField("themas", writable=True),
        APIField("sectoren", writable=True),
        APIField("doelgroepen", writable=True),
        APIField("doelgroep_note", writable=True),
        APIField("tags", writable=True),
        APIField("author", writable=True),
        APIField("source", writable=True),
        APIField("licence", writable=True),
        APIField("published_on", writable=True),
        APIField("review_on", writable=True),
        APIField("search_description", writable=True),
        APIField("go_live_at", writable=True),
        APIField("expire_at", writable=True),
    ]
    override_translatable_fields = [
        SynchronizedField("themas", overridable=False),
        SynchronizedField("sectoren", overridable=False),
        SynchronizedField("doelgroepen", overridable=False),
        SynchronizedField("licence", overridable=False),
        SynchronizedField("published_on", overridable=False),
    ]
    search_places: Mapping[str, tuple[Any, str]] = {}  # heading and anchor of a searched field on the page
    search_choices: Mapping[str, str] = {}  # a field with one of a few values, by the facet that it is
    search_streams: tuple[str, ...] = ()  # fields with documents that are not searched themselves
    default_pattern = Pattern.WAVE
    card_relations: tuple[str, ...] = ("image__collection",)  # what a card needs beside the page's own row
    card_lists: tuple[str, ...] = ()  # "themas" when the map of a card without a picture is that of its thema
    stands_at_root = False
    base_form_class = ContentPageForm
    preview_sizes = PREVIEW_SIZES
    default_preview_size = "mobile"

    class Meta:
        abstract = True

    @classmethod
    def can_exist_under(cls, parent: Page) -> bool:
        """Only a home page stands at the root of the tree."""
        return super().can_exist_under(parent) and (cls.stands_at_root or not parent.is_root())

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the reading time beside the text, and let lists follow the date that visitors see."""
        self.reading_minutes = self.count_reading_minutes()
        if self.live and self.published_on and self.published_on != self._published_first_on:
            self.first_published_at = make_aware(datetime.combine(self.published_on, time(12)))
        super().save(*args, **kwargs)

    def publish(self, *args: Any, **kwargs: Any) -> None:
        """Publish inside the transaction: wagtail-localize publishes after the request's commit."""
        with one_writer():
            super().publish(*args, **kwargs)

    def count_reading_minutes(self) -> int:
        """Whole minutes at 200 words a minute, at least one when there is any text."""
        words = 0
        for field in self._meta.get_fields():
            if isinstance(field, RichTextField):
                words += len(re.findall(r"\w+", strip_tags(getattr(self, field.name) or "")))
            elif isinstance(field, StreamField):
                stream = getattr(self, field.name)
                words += sum(
                    len(str(text).split()) for text in stream.stream_block.get_searchable_content(stream)
                )
        return -(-words // WORDS_PER_MINUTE)

    @property
    def kind_label(self) -> str:
        """What visitors call this kind of page."""
        return str(self._meta.verbose_name).capitalize()

    @property
    def pattern(self) -> str:
        """The map drawn with this page."""
        return self.default_pattern

    @property
    def pattern_seed(self) -> str:
        """What lays the tiles of its map in their own way: the key of its thema; else none."""
        return self.first_thema.key if "themas" in self.card_lists and self.first_thema else ""

    @cached_property
    def first_thema(self) -> Thema | None:
        """The thema whose map this page has; `listing` sets it for a whole list."""
        return next(iter(self.themas.all()), None)

    @property
    def facts(self) -> list[str]:
        """Short facts for a card."""
        return [reading_time(self.reading_minutes)] if self.reading_minutes else []

    @property
    def shown_on(self) -> date | None:
        """The date that visitors see."""
        return self.published_on or self._published_first_on

    @property
    def _published_first_on(self) -> date | None:
        return timezone.localdate(self.first_published_at) if self.first_published_at else None

    @property
    def changed_on(self) -> date | None:
        """The day of the last change, when that was after the date that visitors see."""
        changed = timezone.localdate(self.last_published_at) if self.last_published_at else None
        return changed if changed and self.shown_on and changed > self.shown_on else None

    @property
    def next_review(self) -> date | None:
        """The day on which we look whether it still holds, while that is to come."""
        return self.review_on if self.review_on and self.review_on >= timezone.localdate() else None

    @classmethod
    def search_name(cls) -> str:
        """The value of the facet `type` for all pages of this type."""
        return str(cls._meta.model_name).removesuffix("page")

    @property
    def search_type(self) -> str:
        """The value of the facet `type`."""
        return self.search_name()

    def search_texts(self) -> Iterable[str]:
        """More text to be found by than its fields hold."""
        return ()

    @classmethod
    def give_search_facts(cls, pages: "Sequence[Any]") -> None:
        """Read at once what search asks of each of these pages and what is no part of them."""

    def search_moment(self) -> datetime | None:
        """When it takes place; None for what has no such moment."""
        return None

    @property
    def licence_url(self) -> str:
        """Where the terms of the licence are; "" without one of which everybody knows the terms."""
        return LICENCE_URLS.get(self.licence, "")

    @cached_property
    def terms(self) -> dict[str, list[Any]]:
        """What it chose from each list, by field, in its own language; one query for all lists."""
        from ..terms import terms_of  # reads terms from the frame, which needs the models

        return terms_of(self)

    @cached_property
    def audience_text(self) -> str:
        """Whom it is for, in one line."""
        names = ", ".join(term.name for term in self.terms["doelgroepen"])
        return " - ".join(part for part in (names[:1].upper() + names[1:], self.doelgroep_note) if part)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What every page template gets beside the page."""
        from ..chosen import fetch  # these read the models
        from ..navigation import breadcrumbs, translations

        fetch(self)
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["breadcrumbs"] = breadcrumbs(self, request)
        context["translations"] = translations(self, request)
        return context


def reading_time(minutes: int) -> str:
    """The reading time in words."""
    from django.utils.translation import ngettext

    return ngettext("%(minutes)s minuut lezen", "%(minutes)s minuten lezen", minutes) % {"minutes": minutes}


def tabs(
    content: list[Any], ordering: list[Any] | None = None, more: Sequence[tuple[list[Any], Any]] = ()
) -> TabbedInterface:
    """The edit form of a page type: content first, then how it is found, then how it is kept."""
    return TabbedInterface(
        [
            ObjectList([GuidePanel(), *content], heading=_("Inhoud")),
            *[ObjectList(panels, heading=heading) for panels, heading in more],
            ObjectList(ordering or BasePage.ordering_panels, heading=_("Vindbaar")),
            # with Wagtail's own panels: scheduling (shown in the status panel) and comments
            ObjectList([*BasePage.keeping_panels, *Page.settings_panels], heading=_("Herkomst en beheer")),
            ObjectList(Page.promote_panels, heading=_("Adres en menu")),
        ]
    )
