"""What every page is."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import ItemBase, Tag
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from ..licences import Licence
from ..transaction import one_writer
from .taxonomy import Pattern

WORDS_PER_MINUTE = 200


class PageTag(ItemBase):
    """A free keyword on a page."""

    tag = models.ForeignKey(Tag, related_name="page_tags", on_delete=models.CASCADE)
    content_object = ParentalKey("wagtailcore.Page", related_name="keyword_items", on_delete=models.CASCADE)

    def __str__(self) -> str:
        return str(self.tag)


class KeywordManager(ClusterTaggableManager):
    """Tags whose rows point at Page itself, for models that extend it: a query goes by way of Page."""

    def _get_mm_case_path_info(self, direct: bool = False, filtered_relation: Any = None) -> list[Any]:
        path = super()._get_mm_case_path_info(direct, filtered_relation)
        options = self.model._meta
        if direct:
            return [*options.get_path_to_parent(Page), *path]
        return [*path, *options.get_path_from_parent(Page)]

    def deconstruct(self) -> tuple[Any, ...]:
        """Nothing that a migration should know."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.contrib.taggit.ClusterTaggableManager", args, kwargs


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
        _("nakijken op"), null=True, blank=True, help_text=_("Op deze dag vragen we of de pagina nog klopt.")
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
            [FieldPanel("published_on"), FieldPanel("review_on"), FieldPanel("responsible")],
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
    default_pattern = Pattern.WAVE
    card_relations: tuple[str, ...] = ("image__collection",)  # what a card needs beside the page's own row
    stands_at_root = False

    class Meta:
        abstract = True

    @classmethod
    def can_exist_under(cls, parent: Page) -> bool:
        """Only a home page stands at the root of the tree."""
        return super().can_exist_under(parent) and (cls.stands_at_root or not parent.is_root())

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the reading time beside the text, so that a list need not read bodies."""
        self.reading_minutes = self.count_reading_minutes()
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
    def facts(self) -> list[str]:
        """Short facts for a card."""
        return [reading_time(self.reading_minutes)] if self.reading_minutes else []

    @property
    def shown_on(self) -> date | None:
        """The date that visitors see."""
        if self.published_on:
            return self.published_on
        return timezone.localdate(self.first_published_at) if self.first_published_at else None

    @cached_property
    def audience_text(self) -> str:
        """Whom it is for, in one line."""
        names = ", ".join(term.localized.name for term in self.doelgroepen.all())
        return " - ".join(part for part in (names[:1].upper() + names[1:], self.doelgroep_note) if part)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What every page template gets beside the page."""
        from ..navigation import (  # read pages through the audience rule, which needs the models
            breadcrumbs,
            translations,
        )

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
            ObjectList(content, heading=_("Inhoud")),
            *[ObjectList(panels, heading=heading) for panels, heading in more],
            ObjectList(ordering or BasePage.ordering_panels, heading=_("Vindbaar")),
            # with Wagtail's own panels: scheduling (shown in the status panel) and comments
            ObjectList([*BasePage.keeping_panels, *Page.settings_panels], heading=_("Herkomst en beheer")),
            ObjectList(Page.promote_panels, heading=_("Adres en menu")),
        ]
    )
