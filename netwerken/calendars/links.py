"""Ways to put meetings in a calendar: plain links, so another site is asked nothing until one is followed."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site

from basis.audience import Viewer, anonymous, may_see
from basis.filters import Filters

from ..meeting import Meeting
from ..models import Aanmelding, NetwerkPage
from ..tokens import token_for_calendar
from .events import Words, description, place
from .ics import instant

GOOGLE = "https://calendar.google.com/calendar/"
OUTLOOK = {"work": "https://outlook.office.com/calendar/0/", "home": "https://outlook.live.com/calendar/0/"}
FEEDS = ("netwerk", "thema", "regio")  # facets of the agenda that have a feed for each value


@dataclass(frozen=True)
class CalendarLink:
    """One way; `is_elsewhere`: it leads to another site."""

    name: str
    url: str
    is_elsewhere: bool = False


def meeting_links(meeting: Meeting) -> list[CalendarLink]:
    """Ways to put one meeting in a calendar, while it is to come; none when it has no date or is off."""
    row = meeting.row
    if not row.pk or not row.starts_at or meeting.is_past or meeting.is_cancelled:
        return []
    words = Words.of(meeting)
    text, where, end = description(words, is_cancelled=False), place(row), row.ends_at or row.starts_at
    google = {
        "action": "TEMPLATE",
        "text": words.title,
        "dates": f"{instant(row.starts_at)}/{instant(end)}",
        "details": text,
        "location": where,
    }
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": words.title,
        "startdt": row.starts_at.isoformat(),
        "enddt": end.isoformat(),
        "body": text,
        "location": where,
    }
    file = CalendarLink(_("Agendabestand"), reverse("ics", args=[row.translation_key]))
    return [file, *elsewhere(f"render?{query(google)}", f"deeplink/compose?{query(outlook)}")]


def elsewhere(google: str, outlook: str) -> list[CalendarLink]:
    """The calendars on other sites that most schools use."""
    return [
        CalendarLink(_("Google Agenda"), GOOGLE + google, is_elsewhere=True),
        CalendarLink(_("Outlook van je werk"), OUTLOOK["work"] + outlook, is_elsewhere=True),
        CalendarLink(_("Outlook.com"), OUTLOOK["home"] + outlook, is_elsewhere=True),
    ]


def query(values: dict[str, str]) -> str:
    """A query string with %20 for a space: a plus sign stays one in some calendars."""
    return urlencode(values, quote_via=quote)


@dataclass(frozen=True)
class Following:
    """A feed of this site, and the ways to have a calendar follow it."""

    name: str
    path: str
    address: str  # the same in full
    links: list[CalendarLink]


def following(name: str, path: str, site: Site) -> Following:
    """The ways to follow the feed at a path."""
    address = site.root_url + path
    webcal = urlsplit(address)._replace(scheme="webcal").geturl()
    own = CalendarLink(_("Op deze telefoon of computer"), webcal)
    outlook = query({"url": address, "name": name})
    others = elsewhere(f"render?{query({'cid': webcal})}", f"addfromweb?{outlook}")
    return Following(name, path, address, [own, *others])


def following_netwerk(page: NetwerkPage, viewer: Viewer) -> Following | None:
    """The feed of a netwerk; None when its page is not for everybody, as a feed is."""
    if not may_see(page, anonymous(viewer.site)):
        return None
    return following(page.title, reverse("ics_netwerk", args=[page.translation_key]), viewer.site)


def following_agenda(filters: Filters, viewer: Viewer) -> Following:
    """The feed of one netwerk, thema or regio when that is all that is chosen, else of everything."""
    chosen = [(facet, key) for facet in filters.facets for key in filters.chosen.get(facet.name, ())]
    if len(chosen) == 1 and viewer.user is None:  # who logged in sees netwerken that have no feed
        facet, key = chosen[0]
        if facet.name in FEEDS:
            return following(facet.name_of(key), reverse(f"ics_{facet.name}", args=[key]), viewer.site)
    return following(_("Alle bijeenkomsten"), reverse("ics_alles"), viewer.site)


def own_calendar(aanmelding: Aanmelding, site: Site) -> Following | None:
    """The feed of the person who signed up, once they have a place and the mailbox is known to be theirs."""
    if not aanmelding.holds_place or aanmelding.verified_at is None:
        return None
    path = reverse("ics_persoon", args=[token_for_calendar(aanmelding.persoon)])
    return following(_("Mijn bijeenkomsten"), path, site)
