"""The one thing that a visitor can do now on the page of a netwerk, or why there is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page

from .choices import NetwerkSignup, NetwerkStatus, SignupWay
from .meeting import Meeting
from .models import NetwerkPage


@dataclass(frozen=True)
class Invitation:
    """A button, a sentence, or both; never two buttons. Without `label` there is no button."""

    kind: str  # sign-up, come, choose, mail, elsewhere, successor, ask, later, full, closed, finished, none
    text: str = ""
    label: str = ""
    page: Page | None = None  # the button leads to this page of ours, ...
    anchor: str = ""  # ... to this part of it, or of the page at hand
    address: str = ""  # ... or outside the site: a full address or a mailto:


def invitation(
    netwerk: NetwerkPage,
    own: Iterable[Meeting],
    nested: Iterable[Meeting],
    successor: NetwerkPage | None,
    moment: datetime,
) -> Invitation:
    """What to offer, by the status and the sign-up of a netwerk, its own meetings and those of its parts."""
    if netwerk.status == NetwerkStatus.AFGEROND:
        return finished(successor)
    if netwerk.signup_way in (NetwerkSignup.MAIL, NetwerkSignup.ELDERS, NetwerkSignup.GESLOTEN):
        return as_a_whole(netwerk, timezone.localdate(moment))
    coming = [meeting for meeting in own if not meeting.is_past and not meeting.is_cancelled]
    offer = to_a_meeting(coming) or to_a_part(nested) or not_now(coming)
    return offer or to_ask(netwerk)


def finished(successor: NetwerkPage | None) -> Invitation:
    """It is over: on to what follows."""
    text = _("Dit netwerk is afgerond.")
    if successor is None:
        return Invitation("finished", text)
    return Invitation("successor", text, _("Bekijk wat hierop volgt"), page=successor)


def as_a_whole(netwerk: NetwerkPage, today: date) -> Invitation:
    """People join the netwerk, not one meeting of it."""
    opens, closes = netwerk.signup_opens_on, netwerk.signup_closes_on
    if netwerk.signup_way == NetwerkSignup.GESLOTEN or (closes and today > closes):
        return Invitation("closed", _("De inschrijving is gesloten."))
    if opens and today < opens:
        when = date_format(opens, "j F Y")
        return Invitation("later", _("Aanmelden kan vanaf %(day)s.") % {"day": when})
    text = begin_text(netwerk)
    if closes:
        until = _("Aanmelden kan tot en met %(day)s.") % {"day": date_format(closes, "j F Y")}
        text = f"{text} {until}".strip()
    if netwerk.signup_way == NetwerkSignup.MAIL:
        address = mail_link(netwerk.signup_email, netwerk.title)
        return Invitation("mail", text, _("Meld je aan per e-mail"), address=address)
    return Invitation("elsewhere", text, _("Naar het aanmeldformulier"), address=netwerk.signup_url)


def to_a_meeting(coming: list[Meeting]) -> Invitation | None:
    """The first meeting that one can sign up for, or else that one can walk into."""
    for meeting in coming:
        if meeting.can_sign_up:
            label = _("Meld je aan voor %(title)s") % {"title": meeting.signup_title}
            return Invitation("sign-up", when_text(meeting), label, page=meeting.page, anchor="#aanmelden")
    for meeting in coming:
        if meeting.row.signup_way == SignupWay.NIET_NODIG:
            label = _("Kom naar %(title)s") % {"title": meeting.page.title}
            text = " ".join(part for part in (when_text(meeting), _("Aanmelden is niet nodig.")) if part)
            return Invitation("come", text, label, page=meeting.page)
    return None


def to_a_part(nested: Iterable[Meeting]) -> Invitation | None:
    """People join one of the netwerken within this one: they choose."""
    if any(meeting.can_sign_up for meeting in nested):
        text = _("Je meldt je aan bij een van de netwerken hierbinnen.")
        return Invitation("choose", text, _("Kies je netwerk"), anchor="#deelnetwerken")
    return None


def not_now(coming: list[Meeting]) -> Invitation | None:
    """Why one cannot sign up for what is to come."""
    later = [meeting for meeting in coming if meeting.target.opens_later]
    if later:
        first = min(later, key=lambda meeting: meeting.target.of.signup_opens_at or meeting.moment)
        words = {"title": first.signup_title, "day": first.target.opens_text}
        return Invitation("later", _("Aanmelden voor %(title)s kan vanaf %(day)s uur.") % words)
    full = {meeting.signup_title for meeting in coming if meeting.state.name == "full"}
    if full:
        text = _("%(title)s is vol.") % {"title": min(full)}
        return Invitation("full", text if len(full) == 1 else _("De bijeenkomsten zijn vol."))
    return Invitation("closed", _("De inschrijving is gesloten.")) if coming else None


def to_ask(netwerk: NetwerkPage) -> Invitation:
    """There is nothing to sign up for yet: say when it begins, and whom to ask."""
    prepared = netwerk.status == NetwerkStatus.IN_VOORBEREIDING
    if prepared:
        text = " ".join(part for part in (_("Dit netwerk wordt voorbereid."), begin_text(netwerk)) if part)
    else:
        text = _("Er staan nu geen bijeenkomsten gepland.")
    if netwerk.signup_way == NetwerkSignup.NIET_NODIG:
        return Invitation("none", f"{text} {_('Aanmelden is niet nodig.')}")
    if not netwerk.contact_email:
        return Invitation("none", text)
    label = _("Laat weten dat je mee wilt doen") if prepared else _("Vraag of je mee kunt doen")
    return Invitation("ask", text, label, address=mail_link(netwerk.contact_email, netwerk.title))


def begin_text(netwerk: NetwerkPage) -> str:
    """When a netwerk that is being prepared begins, as a sentence."""
    if netwerk.status != NetwerkStatus.IN_VOORBEREIDING or not netwerk.begins:
        return ""
    if netwerk.starts_on:
        return _("Het begint op %(day)s.") % {"day": netwerk.begins}
    return _("Wanneer: %(period)s.") % {"period": netwerk.begins.rstrip(".")}


def when_text(meeting: Meeting) -> str:
    """The day and time of a meeting, with where its sign-up stands."""
    start = meeting.starts_local
    day = date_format(start, "l j F") if start else _("Datum in overleg")
    parts = [day, meeting.time_text, meeting.state.detail]
    return ", ".join(part for part in parts if part) + "."


def mail_link(address: str, subject: str) -> str:
    """A mailto: with a subject (RFC 6068)."""
    return f"mailto:{quote(address, safe='@+')}?subject={quote(subject, safe='')}"
