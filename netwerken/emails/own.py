"""Mails about one's own place: each says what is true when it is sent, and where one cancels."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from ..choices import ACTIVE, HOLDING, AanmeldingStatus
from ..models import Aanmelding, Persoon, Team
from ..selectors import meetings_signed_up_for
from ..target import target_of
from .addresses import answers_to, link_of, link_of_messages, link_of_team, list_of
from .calendar_files import calendar_files
from .letter import Letter, Link, post
from .place import Place
from .place_words import WORDS
from .subjects import MAILS, MESSAGES
from .words import facts_of, intro_of

# how a sign-up must stand for a mail to be true; a link always helps
STANDS: Mapping[str, tuple[str, ...]] = {
    "bevestigd": (AanmeldingStatus.BEVESTIGD,),
    "aangevraagd": (AanmeldingStatus.AANGEVRAAGD,),
    "wachtlijst": (AanmeldingStatus.WACHTLIJST,),
    "doorgeschoven": HOLDING,
    "aanbod": (AanmeldingStatus.AANGEBODEN,),
    "herinnering": (AanmeldingStatus.BEVESTIGD,),
    "gewijzigd": ACTIVE,
    "materiaal": (AanmeldingStatus.BEVESTIGD,),
    "bericht": ACTIVE,
}


def render(payload: Mapping[str, Any]) -> EmailMessage | None:
    """The mail of an outbox row; None when who it was for is gone, or it is not true any more."""
    team = None
    if "team" in payload:
        team = Team.objects.filter(pk=payload["team"]).select_related("contact").first()
        leden = Aanmelding.objects.filter(team=team) if team else Aanmelding.objects.none()
        aanmelding = leden.filter(status__in=ACTIVE).order_by("pk").first() or leden.order_by("pk").first()
    else:
        found = Aanmelding.objects.filter(pk=payload["aanmelding"])
        aanmelding = found.select_related("persoon", "team").first()
    if aanmelding is None or aanmelding.status not in STANDS.get(payload["what"], [aanmelding.status]):
        return None
    language = team.language if team else aanmelding.language
    with translation.override(language):
        return written(payload, aanmelding, team, language)


def written(
    payload: Mapping[str, Any], aanmelding: Aanmelding, team: Team | None, language: str
) -> EmailMessage | None:
    """One mail in the active language, to who has the sign-up or to the contact of the team."""
    place = place_of(payload, aanmelding, team, language)
    if place is None:
        return None
    letter = letter_of(place)
    if letter is None:
        return None
    return post(
        letter,
        place.email,
        reply_to=answers_to(place.netwerk, [meeting.page for meeting in place.meetings]),
        list_id=list_of(f"deelnemers-{aanmelding.plaatsen_id}"),
        unsubscribe_url=link_of_messages(aanmelding) if place.what in MESSAGES else "",
        attachments=calendar_files(place),
    )


def place_of(
    payload: Mapping[str, Any], aanmelding: Aanmelding, team: Team | None, language: str
) -> Place | None:
    """All that a mail about a place is made of; None when there is nothing left to come to."""
    meetings = meetings_signed_up_for(aanmelding, language)
    about = [meeting for meeting in meetings if meeting.row.pk == payload.get("bijeenkomst")]
    if not meetings or ("bijeenkomst" in payload and not about):
        return None
    persoon = team.contact if team else aanmelding.persoon
    if "persoon" in payload:  # who handed the place over
        giver = Persoon.objects.filter(pk=payload["persoon"]).first()
        if giver is None:
            return None
        persoon = giver
    own_name = team is None and "persoon" not in payload
    return Place(
        payload=payload,
        aanmelding=aanmelding,
        team=team,
        target=target_of(aanmelding.plaatsen_id, timezone.now()),
        meetings=about or meetings,
        name=aanmelding.name if own_name else persoon.name,
        email=persoon.email,
        link=link_of_team(team) if team else link_of(aanmelding),
    )


def letter_of(place: Place) -> Letter | None:
    """The words of a mail, with what all of them have; None when there is nothing to say."""
    said = WORDS[place.what](place)
    if said is None:
        return None
    title = place.on_one_line
    letter = replace(
        said,
        subject=said.subject or str(MAILS[place.what]) % {"title": title},
        name=place.name,
        intro=intro_of(place.netwerk, place.what, translation.get_language() or ""),
        reason=said.reason
        or _("Je krijgt deze mail omdat je je aanmeldde voor: %(title)s.") % {"title": title},
    )
    if not letter.facts:
        letter = replace(letter, facts=facts_of(place.meetings, place.shown_name))
    return with_way_out(letter, place)


def with_way_out(letter: Letter, place: Place) -> Letter:
    """The same with where one cancels, as long as there is something to cancel."""
    if (place.team is None and not place.aanmelding.is_active) or "persoon" in place.payload or place.is_over:
        return letter
    label = _("Kun je toch niet? Zeg hier af, dan kan iemand anders komen")
    if place.aanmelding.status in (AanmeldingStatus.WACHTLIJST, AanmeldingStatus.AANGEVRAAGD):
        label = _("Wil je niet meer? Zeg het hier")
    return replace(letter, way_out=Link(label, place.link))
