"""Queries of home that have a name: news, and what belongs to one thema or principe."""

from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Locale, Page

from basis.audience import Viewer, visible_to
from basis.listing import long_texts, specific_cards
from basis.models import BasePage, Principe, Thema
from basis.models.taxonomy import TermWithPage
from kennisbank.models import HandreikingPage, PraktijkvoorbeeldPage
from netwerken.meeting import Meeting
from netwerken.models import BijeenkomstPage, NetwerkPage
from netwerken.selectors import meetings, upcoming

from .models import NieuwsPage

GUIDES: tuple[type[BasePage], ...] = (HandreikingPage, PraktijkvoorbeeldPage)
READING = (*GUIDES, NieuwsPage)
NEWEST_FIRST = ("-first_published_at", "-pk")
FIELDS: dict[type[TermWithPage], str] = {Thema: "themas", Principe: "principes"}  # of a page


def news(viewer: Viewer, locale: Locale, moment: datetime | None = None) -> QuerySet[NieuwsPage]:
    """All news in one language that this viewer may see, newest first."""
    pages = visible_to(NieuwsPage.objects.filter(locale=locale), viewer, moment)
    return pages.order_by(*NEWEST_FIRST)


@dataclass(frozen=True)
class Latest:
    """The newest to read and the newest news, as cards."""

    reading: list[BasePage]
    news: list[BasePage]


def latest(viewer: Viewer, locale: Locale, *, reading: int, messages: int) -> Latest:
    """The first of the kennisbank and of the news; one query for both lists, and those of their cards."""
    moment = timezone.now()

    def first(types: tuple[type[BasePage], ...], number: int) -> QuerySet[Page]:
        pages = visible_to(Page.objects.filter(locale=locale).type(*types), viewer, moment)
        return pages.order_by(*NEWEST_FIRST).values("pk")[:number]

    chosen = Q(pk__in=first(GUIDES, reading)) | Q(pk__in=first((NieuwsPage,), messages))
    cards = specific_cards(list(Page.objects.filter(chosen).order_by(*NEWEST_FIRST)))
    return Latest(
        reading=[card for card in cards if not isinstance(card, NieuwsPage)],
        news=[card for card in cards if isinstance(card, NieuwsPage)],
    )


def for_cards(pages: QuerySet[NieuwsPage]) -> QuerySet[NieuwsPage]:
    """News as `finish_cards` wants it: with the picture, without the long text."""
    return pages.select_related(*NieuwsPage.card_relations).defer(*long_texts(NieuwsPage))


def with_term(model: type[BasePage], term: TermWithPage) -> Q | None:
    """Pages of one type that have this term, in whatever language it was chosen; None when they cannot."""
    relation = next((f for f in model._meta.many_to_many if f.name == FIELDS[type(term)]), None)
    if relation is None:
        return None
    chosen = {f"{relation.m2m_reverse_field_name()}__key": term.key}
    rows = relation.remote_field.through._default_manager.filter(**chosen)
    return Q(pk__in=rows.values(f"{relation.m2m_field_name()}_id"))


def about_netwerk(pages: QuerySet[NieuwsPage], netwerk: Page) -> QuerySet[NieuwsPage]:
    """The news that names a netwerk, in whatever language of it."""
    chosen = NieuwsPage.netwerken.through.objects.filter(netwerkpage__translation_key=netwerk.translation_key)
    return pages.filter(pk__in=chosen.values("nieuwspage_id"))


def netwerken_of(page: NieuwsPage, viewer: Viewer) -> list[NetwerkPage]:
    """The netwerken that a message names, in its own language."""
    keys = [netwerk.translation_key for netwerk in page.netwerken.all()]
    if not keys:
        return []
    found = NetwerkPage.objects.filter(translation_key__in=keys, locale=page.locale)
    return list(visible_to(found, viewer).select_related("vorm").order_by("title"))


@dataclass(frozen=True)
class Belonging:
    """What belongs to one thema or principe, as far as this viewer may see it."""

    newest: list[BasePage]
    netwerken: list[BasePage]
    coming: list[Meeting]

    def __bool__(self) -> bool:
        return bool(self.newest or self.netwerken or self.coming)


def belonging_to(
    term: TermWithPage, viewer: Viewer, moment: datetime, *, newest: int, coming: int
) -> Belonging:
    """The newest to read, the netwerken and the coming meetings that have a term."""
    reading = [having for model in READING if (having := with_term(model, term))]
    pages = visible_to(Page.objects.filter(locale_id=term.locale_id), viewer, moment)
    read = list(pages.filter(reduce(or_, reading, Q(pk__in=[]))).order_by(*NEWEST_FIRST)[:newest])
    groups = with_term(NetwerkPage, term)
    netwerken = list(pages.filter(groups).order_by("title", "pk")) if groups else []
    cards = specific_cards([*read, *netwerken])  # at once: what cards need is fetched once
    return Belonging(
        newest=[card for card in cards if not isinstance(card, NetwerkPage)],
        netwerken=[card for card in cards if isinstance(card, NetwerkPage)],
        coming=coming_with(term, viewer, moment)[:coming],
    )


def coming_with(term: TermWithPage, viewer: Viewer, moment: datetime) -> list[Meeting]:
    """The meetings to come that have a term; those without a date last."""
    having = with_term(BijeenkomstPage, term)
    if having is None:
        return []
    pages = BijeenkomstPage.objects.filter(having, upcoming(moment), locale_id=term.locale_id)
    return meetings(visible_to(pages, viewer, moment), moment)
