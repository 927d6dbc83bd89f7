"""What of netwerken an editor can list."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from basis import frame, lists
from basis.audience import below
from basis.lists import Entry, Kind, Period

from .models import Bijeenkomst, BijeenkomstPage, NetwerkPage
from .selectors import meetings, upcoming

AGENDA = "netwerken/components/list_agenda.html"


def as_agenda(pages: list[Page], moment: datetime) -> list[Entry]:
    """Meetings with their facts, which are on their rows."""
    found = meetings(BijeenkomstPage.objects.filter(pk__in=[page.pk for page in pages]), moment)
    return [Entry(m.page, AGENDA, m.facts, m.starts_local, m) for m in found]


def in_period(period: Period, moment: datetime) -> Q:
    """Meetings by their row; one without a date is still to come."""
    if period.name == "coming":
        return upcoming(moment)
    rows = Bijeenkomst.objects.exclude(starts_at=None)
    if period.start:
        rows = rows.filter(starts_at__gte=period.start)
    if period.end:
        rows = rows.filter(starts_at__lt=period.end)
    inside = Q(translation_key__in=rows.values("translation_key"))
    return inside & ~upcoming(moment) if period.name == "past" else inside


def meetings_below(netwerken: QuerySet) -> Q:
    """Meetings under these netwerken at any depth, and those that name one on the page of their source."""
    source = Bijeenkomst.objects.filter(
        translation_key=OuterRef("bijeenkomstpage__translation_key"),
        source_locale=OuterRef("bijeenkomstpage__locale"),
    )
    named = BijeenkomstPage.netwerken.through.objects.filter(
        Exists(source), netwerkpage__translation_key__in=netwerken.values("translation_key")
    )
    under = below(netwerken.values_list("path", flat=True))
    return under | Q(translation_key__in=named.values("bijeenkomstpage__translation_key"))


def meetings_of(keys: Sequence[str]) -> Q:
    """Meetings of the netwerken with these keys."""
    return meetings_below(NetwerkPage.objects.filter(translation_key__in=keys))


def meetings_in(keys: Sequence[str]) -> Q:
    """Meetings of netwerken in these regions."""
    return meetings_below(NetwerkPage.objects.filter(NETWERK.matching("regios", keys)))


def netwerken_within(keys: Sequence[str]) -> Q:
    """The netwerken below those with these keys."""
    paths = NetwerkPage.objects.filter(translation_key__in=keys).values_list("path", flat=True)
    return below(paths) & ~Q(translation_key__in=keys)


NETWERK = Kind(
    "netwerk",
    _("Netwerken"),
    NetwerkPage,
    listed_at=lists.PUBLISHED,
    filters={"netwerken": netwerken_within},
)


def netwerk_choices() -> list[tuple[str, str]]:
    """Every netwerk in the language of the editor, by its key."""
    pages = NetwerkPage.objects.filter(locale=frame.active_locale()).order_by("title")
    return [(str(key), title) for key, title in pages.values_list("translation_key", "title")]


def register() -> None:
    """Make them known to the lists of basis."""
    rows = Bijeenkomst.objects.filter(translation_key=OuterRef("translation_key"))
    lists.register(
        Kind(
            "bijeenkomst",
            _("Bijeenkomsten"),
            BijeenkomstPage,
            listed_at=Subquery(rows.values("starts_at")[:1]),
            is_timed=True,
            within=in_period,
            filters={"netwerken": meetings_of, "regios": meetings_in},
            load=as_agenda,
        )
    )
    lists.register(NETWERK)
    lists.register_netwerken(netwerk_choices)
