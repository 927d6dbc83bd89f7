"""What a visitor is told beside the form: what one signs up for, how the queue moves, what we keep."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from basis import frame
from basis.audience import Viewer

from .choices import SignupWay, WaitingOrder
from .meeting import Meeting, until_text
from .models import Vraag
from .retention import retention_of
from .selectors import meetings_of_series, queue_length
from .target import Target


@dataclass(frozen=True)
class SignupPanel:
    """Sign-up for one meeting or its series, as its page tells it at one moment."""

    target: Target
    meetings: list[Meeting]  # of the series that one signs up for; empty for one meeting
    waiting: int  # how many wait: a team counts as one

    @property
    def is_open(self) -> bool:
        """Whether there is a form: for a place, or for the queue."""
        return self.target.state.accepts

    @property
    def is_for_teams(self) -> bool:
        """Whether only teams can sign up."""
        return self.target.regels.wants_teams

    @property
    def takes_teams(self) -> bool:
        """Whether a team can sign up."""
        return self.target.regels.takes_teams

    @property
    def is_full(self) -> bool:
        """Whether every place is taken."""
        return self.target.state.name == "full"

    @property
    def joins_queue(self) -> bool:
        """Whether who signs up now goes to the end of the queue."""
        regels = self.target.regels
        if regels.needs_approval or not regels.has_waiting_list:
            return False
        return self.is_full or (regels.waiting_order == WaitingOrder.STRENG and self.waiting > 0)

    @property
    def title(self) -> str:
        """What one does here."""
        if not self.is_open:
            return _("Aanmelden")
        return _("Op de wachtlijst") if self.joins_queue else _("Meld je aan")

    @property
    def button(self) -> str:
        """The words on the button of the form."""
        if self.target.regels.needs_approval:
            return _("Vraag een plaats aan")
        return _("Zet me op de wachtlijst") if self.joins_queue else _("Meld me aan")

    @property
    def button_for_team(self) -> str:
        """The same for a team."""
        if self.target.regels.needs_approval:
            return _("Vraag plaatsen aan")
        return _("Zet ons op de wachtlijst") if self.joins_queue else _("Meld ons aan")

    @property
    def queue_text(self) -> str:
        """How long the queue is, and in which order it moves."""
        return " ".join(
            (waiting_text(self.waiting), order_text(self.target), offer_text(self.target))
        ).strip()

    @property
    def late(self) -> bool:
        """Whether the series runs already, so that one gets the rest of it."""
        starts = self.target.of.starts_at
        return self.target.is_series and starts is not None and starts <= self.target.moment

    @property
    def coming(self) -> list[Meeting]:
        """The meetings that one gets."""
        return [meeting for meeting in self.meetings if not meeting.is_past and not meeting.is_cancelled]

    @property
    def closes_text(self) -> str:
        """Until when one can sign up, where a moment was set."""
        closes = self.target.of.signup_closes_at
        if not closes or not self.is_open:
            return ""
        return _("Aanmelden kan tot %(when)s uur.") % {"when": until_text(closes)}

    @property
    def team_text(self) -> str:
        """How a team is made up."""
        return team_text(self.target)

    @property
    def retention_text(self) -> str:
        """What becomes of what people fill in."""
        text = _("We gebruiken je gegevens alleen voor deze bijeenkomst en wissen ze %(days)s dagen erna.")
        if self.target.is_series:
            text = _(
                "We gebruiken je gegevens alleen voor deze reeks en wissen ze %(days)s dagen na de "
                "laatste bijeenkomst."
            )
        return text % {"days": retention_of(self.target.of.netwerk)}


def panel_of(meeting: Meeting, viewer: Viewer) -> SignupPanel:
    """The panel of a meeting's page."""
    target = meeting.target
    meetings: list[Meeting] = []
    if target.is_series and meeting.row.reeks is not None:
        meetings = meetings_of_series(meeting.row.reeks, viewer, meeting.moment, meeting.page.locale_id)
    here = target.of.signup_way == SignupWay.HIER
    return SignupPanel(target, meetings, queue_length(target.plaatsen) if here else 0)


def questions_of(target: Target) -> list[Vraag]:
    """What the coordinator asks besides; nothing in a preview of what was never published."""
    counter = target.plaatsen.pk
    if not counter:
        return []
    kept: dict[object, list[Vraag]] = frame.current().kept("questions", frame.Some)
    vragen = kept.get(counter)
    if vragen is None:
        vragen = kept[counter] = list(Vraag.objects.filter(plaatsen_id=counter))
    return vragen


def kept_text(target: Target) -> str:
    """The same to who signed up."""
    return _("We wissen je gegevens %(days)s dagen na afloop.") % {"days": retention_of(target.of.netwerk)}


def waiting_text(waiting: int) -> str:
    """How many wait."""
    if not waiting:
        return _("Er wacht nog niemand.")
    text = ngettext("Er wacht %(number)d aanmelding.", "Er wachten %(number)d aanmeldingen.", waiting)
    return text % {"number": waiting}


def order_text(target: Target) -> str:
    """In which order the queue moves, said openly."""
    if target.regels.waiting_order == WaitingOrder.PASSEND:
        return _(
            "Komt er plaats, dan gaat de langst wachtende die erin past eerst. "
            "Een team past pas als er plaats is voor iedereen."
        )
    return _(
        "Komt er plaats, dan gaat wie het langst wacht eerst. Ook als dat een team is dat nog niet past."
    )


def offer_text(target: Target) -> str:
    """What happens when a place comes free shortly before."""
    regels = target.regels
    if not regels.offer_within_days:
        return _("Je krijgt dan een mail.")
    days = ngettext("de laatste %(days)d dag", "de laatste %(days)d dagen", regels.offer_within_days)
    hours = ngettext("%(hours)d uur", "%(hours)d uur", regels.offer_hours)
    return _("Je krijgt dan een mail. In %(days)s heb je %(hours)s om ja te zeggen.") % {
        "days": days % {"days": regels.offer_within_days},
        "hours": hours % {"hours": regels.offer_hours},
    }


def team_text(target: Target) -> str:
    """How a team is made up."""
    regels = target.regels
    if not regels.takes_teams:
        return ""
    least, most = regels.team_min or 1, regels.team_max
    numbers = {"least": least, "most": most, "role": regels.team_role}
    if least == most:
        text = (
            ngettext("Een team telt %(most)d persoon.", "Een team telt %(most)d mensen.", most or 1) % numbers
        )
    else:
        text = _("Een team telt %(least)d tot %(most)d mensen.") % numbers
    role = _("Minstens een van jullie is %(role)s.") % numbers if regels.team_role else ""
    school = _("Jullie komen van dezelfde school.") if target.counts_schools else ""
    return " ".join(part for part in (text, role, school) if part)
