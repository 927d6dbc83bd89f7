"""What we mail about sign-ups: promised in the transaction of the fact, rendered when it is sent."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from basis.mail import register_mail

from .meeting import Meeting
from .models import Aanmelding, Reeks, Team
from .selectors import meetings_signed_up_for
from .services.history import MAIL
from .target import target_of
from .tokens import token_for, token_for_team

# a mail by its name: its subject. The text is in the template of that name.
MAILS = {
    "bevestig": _("Bevestig je aanmelding: %(title)s"),
    "bevestig_herinnering": _("Bevestig je aanmelding nog: %(title)s"),
    "link": _("Je link voor: %(title)s"),
    "team_bevestig": _("Bevestig jullie aanmelding: %(title)s"),
    "team_link": _("De link van jullie team voor: %(title)s"),
    "bevestigd": _("Je bent aangemeld: %(title)s"),
    "aangevraagd": _("Je aanvraag is binnen: %(title)s"),
    "wachtlijst": _("Je staat op de wachtlijst: %(title)s"),
    "doorgeschoven": _("Er is plaats voor je: %(title)s"),
    "aanbod": _("Wil je deze plaats? %(title)s"),
    "geweigerd": _("Je aanmelding is afgewezen: %(title)s"),
    "geannuleerd": _("Je bent afgemeld: %(title)s"),
}


def link_of(aanmelding: Aanmelding) -> str:
    """The full address of the page behind a sign-up."""
    return settings.BASE_URL.rstrip("/") + reverse("aanmelding", args=[token_for(aanmelding)])


def link_of_team(team: Team) -> str:
    """The full address of the page of a team, for its contact."""
    return settings.BASE_URL.rstrip("/") + reverse("team", args=[token_for_team(team)])


def render(payload: Mapping[str, Any]) -> EmailMessage | None:
    """The mail of an outbox row, as things stand now; None when who it was for is gone."""
    if "team" in payload:
        team = Team.objects.filter(pk=payload["team"]).select_related("contact").first()
        if team is None:
            return None
        first = team.leden.select_related("persoon").order_by("pk").first()
        if first is None:
            return None
        return written(payload, first, team.contact.email, team.language, link_of_team(team), team)
    aanmelding = Aanmelding.objects.filter(pk=payload["aanmelding"]).select_related("persoon").first()
    if aanmelding is None:
        return None
    return written(
        payload, aanmelding, aanmelding.persoon.email, aanmelding.language, link_of(aanmelding), None
    )


def written(
    payload: Mapping[str, Any], aanmelding: Aanmelding, to: str, language: str, link: str, team: Team | None
) -> EmailMessage | None:
    """One mail in the language of who gets it."""
    with translation.override(language):
        meetings = meetings_signed_up_for(aanmelding, language)
        if not meetings:
            return None
        target = target_of(aanmelding.plaatsen_id, timezone.now())
        title = target.of.name if isinstance(target.of, Reeks) else meetings[0].page.title
        context = {
            "facts": payload,
            "aanmelding": aanmelding,
            "team": team,
            "target": target,
            "title": title,
            "meetings": meetings,
            "meeting": next_of(meetings, target.moment),
            "link": link,
        }
        body = render_to_string(f"netwerken/email/{payload['what']}.txt", context)
        subject = str(MAILS[payload["what"]]) % {"title": " ".join(title.split())}
    return EmailMessage(subject, body, to=[to])


def next_of(meetings: list[Meeting], moment: datetime) -> Meeting:
    """The first meeting that is still to come; the last one when none is."""
    return next((meeting for meeting in meetings if not meeting.is_past), meetings[-1])


register_mail(MAIL, render)
