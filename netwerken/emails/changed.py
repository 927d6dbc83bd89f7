"""The words about a meeting that changed: from old to new, for participants and for followers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from ..choices import PresenceStatus
from ..meeting import Meeting
from .letter import Letter, Link
from .place import Place
from .words import changes_of, facts_of


def changed(place: Place) -> Letter | None:
    """To somebody who signed up; None when it is over by now."""
    meeting, aanmelding = place.meeting, place.aanmelding
    knows_link = aanmelding.holds_place and aanmelding.verified_at is not None
    letter = change(meeting, place.payload, with_link=knows_link)
    if letter is None or (not letter.changes and not is_about_being_off(place.payload)):
        return None
    after = _("Je aanmelding blijft staan. Je hoeft niets te doen.")
    if place.payload["after"]["is_off"]:
        after = _("Je hoeft niets te doen.")
    elif is_absent(place):
        after = _("Je meldde je af voor deze bijeenkomst. Kun je nu wel? Laat het weten bij je aanmelding.")
    own = Link(_("Je aanmelding bekijken, wijzigen of overdragen"), place.link)
    return replace(letter, after=(after,), links=(own,))


def change(meeting: Meeting, payload: Mapping[str, Any], *, with_link: bool) -> Letter | None:
    """What changed, for whoever reads it; None when the meeting is over by now."""
    if meeting.is_past:
        return None
    before, after = payload["before"], payload["after"]
    title = {"title": " ".join(meeting.page.title.split())}
    changes = changes_of(meeting, before, after, with_link=with_link)
    if after["is_off"] and not before["is_off"]:
        subject, heading = _("Gaat niet door: %(title)s"), _("Deze bijeenkomst gaat niet door")
        text, changes = _("Helaas, dit gaat niet door: %(title)s."), ()
    elif before["is_off"] and not after["is_off"]:
        subject, heading = _("Gaat toch door: %(title)s"), _("Deze bijeenkomst gaat toch door")
        text = _("Eerder meldden we dat dit niet doorging. Het gaat nu wel door: %(title)s.")
    elif after["starts_at"] and not before["starts_at"]:
        subject, heading = _("De datum is bekend: %(title)s"), _("De datum is bekend")
        text = _("Er is een datum voor: %(title)s.")
    else:
        subject, heading = _("Gewijzigd: %(title)s"), _("Er is iets gewijzigd")
        text = _("Dit is gewijzigd bij: %(title)s.")
    return Letter(
        subject=subject % title,
        heading=heading,
        paragraphs=(text % title,),
        changes=changes,
        facts=facts_of([meeting]),
    )


def is_about_being_off(payload: Mapping[str, Any]) -> bool:
    """Whether it was called off, or is on again."""
    return bool(payload["before"]["is_off"] != payload["after"]["is_off"])


def is_absent(place: Place) -> bool:
    """Whether somebody said not to come to this meeting."""
    mine = place.aanmelding.aanwezigheden.filter(bijeenkomst=place.payload["bijeenkomst"])
    return mine.filter(status=PresenceStatus.AFGEMELD).exists()
