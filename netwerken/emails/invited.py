"""Mails to standing members of a netwerk: whether they come to what it does."""

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from ..models import Reeks, Uitnodiging, VasteDeelnemer
from ..selectors import meetings_counted
from ..services.inviting import still_open
from ..target import Target, target_of
from .addresses import answers_to, full, link_of_invitation, list_of
from .letter import Letter, Link, post
from .subjects import MAILS
from .words import facts_of, intro_of

LANGUAGE = "nl"  # a standing member was written down by the coordinator, who chose no language


def render(payload: Mapping[str, Any]) -> EmailMessage | None:
    """The mail of an outbox row; None when it was answered meanwhile, is off or over, or they left."""
    pk = payload["uitnodiging"]
    plaatsen_id = Uitnodiging.objects.filter(pk=pk).values_list("plaatsen", flat=True).first()
    invited = still_open(plaatsen_id).filter(pk=pk).first() if plaatsen_id else None
    if invited is None:
        return None
    target = target_of(invited.plaatsen_id, timezone.now())
    if target.of.is_off or target.is_past:
        return None
    with translation.override(LANGUAGE):
        return written(payload["what"], invited.vaste_deelnemer, target, link_of_invitation(invited))


def preview(member: VasteDeelnemer, target: Target) -> EmailMessage | None:
    """The mail that an invitation would be, to look at; the link in it leads nowhere."""
    with translation.override(LANGUAGE):
        return written("uitnodiging", member, target, full("/uitnodiging/.../"))


def written(what: str, member: VasteDeelnemer, target: Target, link: str) -> EmailMessage | None:
    """The mail in the active language; None when there is nothing to come to."""
    meetings = meetings_counted(target.plaatsen.pk, LANGUAGE)
    if not meetings:
        return None
    name = target.of.name if isinstance(target.of, Reeks) else meetings[0].page.title
    title = {"title": " ".join(name.split())}
    is_reminder = what == "uitnodiging_herinnering"
    letter = Letter(
        subject=str(MAILS[what]) % title,
        heading=_("Laat je nog weten of je komt?") if is_reminder else _("Kom je ook?"),
        name=member.name,
        intro=intro_of(member.netwerk, "uitnodiging", LANGUAGE),
        paragraphs=(
            _("Je bent uitgenodigd voor: %(title)s.") % title,
            _("Laat weten of je komt. Dat kan met één klik, ook als je niet kunt."),
        ),
        button=Link(_("Ik kom, of ik kom niet"), link),
        facts=facts_of(meetings),
        reason=_(
            "Je krijgt deze mail omdat je vaste deelnemer bent van: %(name)s."
            " Wil je dat niet meer? Zeg het op dezelfde pagina, of antwoord op deze mail."
        )
        % {"name": member.netwerk.name},
    )
    return post(
        letter,
        member.persoon.email,
        reply_to=answers_to(member.netwerk, [meeting.page for meeting in meetings]),
        list_id=list_of(f"netwerk-{member.netwerk_id}"),
    )
