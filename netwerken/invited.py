"""Where an invitation stands and what can be answered now, in words for the page behind the link."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from .choices import InvitationAnswer
from .meeting import Meeting
from .models import Aanmelding, Reeks, Uitnodiging
from .outcome import outcome_of
from .signup_panel import SignupPanel


@dataclass(frozen=True)
class Reply:
    """The heading of the page, and its buttons."""

    kind: str
    title: str
    lead: str
    meeting: Meeting  # the next one, or the last
    come: str = ""  # the words on the button that says yes; none when one cannot
    stay_away: str = ""  # and on the one that says no
    asks: bool = False  # whether the extra questions are asked with the yes
    is_standing: bool = False  # whether a place is theirs for sure


def reply_of(
    uitnodiging: Uitnodiging, aanmelding: Aanmelding | None, panel: SignupPanel, meetings: list[Meeting]
) -> Reply:
    """By what is most true now; `aanmelding` is the one that counts, `meetings` are at least one."""
    target = panel.target
    meeting = next((one for one in meetings if not one.is_past and not one.is_cancelled), meetings[-1])
    if aanmelding is not None:
        outcome = outcome_of(aanmelding, target, meetings)
        come = outcome.confirm and _("Ja, ik kom")
        return Reply(
            outcome.kind,
            outcome.title,
            outcome.lead,
            outcome.meeting,
            come,
            outcome.cancel,
            is_standing=outcome.is_standing,
        )
    if target.of.is_off or target.is_past:
        title = _("Dit gaat niet door") if target.of.is_off else _("Dit is geweest")
        return Reply(_("Uitnodiging"), title, _("Je hoeft niets te doen."), meeting)
    name = target.of.name if isinstance(target.of, Reeks) else meeting.page.title
    come, lead = way_in(panel)
    if uitnodiging.answer:
        is_no = uitnodiging.answer == InvitationAnswer.KOMT_NIET
        title = _("Je komt niet") if is_no else _("Je hebt geen plaats meer")
        said = _("Verander je van gedachten? Dan kan dat hier.") if come else ""
        lead = " ".join(filter(None, (said, lead)))
        return Reply(_("Uitnodiging"), title, lead, meeting, come and _("Ik kom toch"), asks=bool(come))
    title = _("Kom je ook?")
    lead = " ".join(filter(None, (_("Je bent uitgenodigd voor: %(title)s.") % {"title": name}, lead)))
    return Reply(_("Uitnodiging"), title, lead, meeting, come, _("Ik kom niet"), asks=bool(come))


def way_in(panel: SignupPanel) -> tuple[str, str]:
    """The words of the button that says yes, and what to know before; no button when there is no way in."""
    target = panel.target
    if target.regels.wants_teams:
        return "", _("Hier meld je je met een team aan, op de pagina van de bijeenkomst.")
    if not panel.is_open:
        full = panel.is_full or target.state.name == "full"
        return "", _("Alle plaatsen zijn bezet.") if full else _("Aanmelden kan nu niet.")
    if target.regels.needs_approval:
        return panel.button, _("De coördinator beslist of je een plaats krijgt. Je hoort het per mail.")
    if panel.joins_queue:
        return panel.button, f"{_('Alle plaatsen zijn bezet.')} {panel.queue_text}"
    return _("Ik kom"), ""
