"""Where a sign-up stands and what its holder can do now, in words for the page behind the link."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .choices import AanmeldingStatus
from .meeting import Meeting, until_text
from .models import Aanmelding
from .selectors import place_in_queue
from .signup_panel import offer_text, order_text
from .target import Target

STATUS = AanmeldingStatus


@dataclass(frozen=True)
class Outcome:
    """The heading of the page, and its buttons."""

    kind: str
    title: str
    lead: str
    meeting: Meeting  # the next one, or the last
    confirm: str = ""  # the words on the button that confirms; none when there is nothing to confirm
    cancel: str = ""  # the words on the button that withdraws
    is_standing: bool = False  # whether a place is theirs for sure
    is_over: bool = False  # whether the meeting is past or off

    @property
    def can_cancel(self) -> bool:
        """Whether there is anything to withdraw."""
        return bool(self.cancel)


@dataclass(frozen=True)
class Words:
    """What is said in another way to one person than to a team."""

    confirm: str
    accept: str
    cancel: str
    decline: str
    to_confirm: str
    in_queue: str
    signed_up: str
    signed_up_until: str
    withdrawn: str
    held: str


def for_one() -> Words:
    """To one person."""
    return Words(
        confirm=_("Bevestig mijn aanmelding"),
        accept=_("Ja, ik kom"),
        cancel=_("Ik kom toch niet"),
        decline=_("Nee, ik kan niet meer"),
        to_confirm=_("Bevestig je aanmelding"),
        in_queue=_("Je staat op de wachtlijst: nummer %(place)d"),
        signed_up=_("Je bent aangemeld"),
        signed_up_until=_("Je bent aangemeld. Tot %(day)s!"),
        withdrawn=_("Je bent afgemeld"),
        held=_("We houden je plaats vast tot %(until)s uur."),
    )


def for_team() -> Words:
    """To a team."""
    return Words(
        confirm=_("Bevestig voor ons allemaal"),
        accept=_("Ja, wij komen"),
        cancel=_("Wij komen toch niet"),
        decline=_("Nee, wij kunnen niet meer"),
        to_confirm=_("Bevestig jullie aanmelding"),
        in_queue=_("Jullie staan op de wachtlijst: nummer %(place)d"),
        signed_up=_("Jullie zijn aangemeld"),
        signed_up_until=_("Jullie zijn aangemeld. Tot %(day)s!"),
        withdrawn=_("Jullie zijn afgemeld"),
        held=_("We houden jullie plaatsen vast tot %(until)s uur."),
    )


def outcome_of(aanmelding: Aanmelding, target: Target, meetings: list[Meeting]) -> Outcome:
    """Where the sign-up of one person stands; `meetings` are those that they signed up for, at least one."""
    return tell(aanmelding, target, meetings, for_one())


def outcome_of_team(aanmelding: Aanmelding, target: Target, meetings: list[Meeting]) -> Outcome:
    """The same for a team, by one of it."""
    return tell(aanmelding, target, meetings, for_team())


def tell(aanmelding: Aanmelding, target: Target, meetings: list[Meeting], words: Words) -> Outcome:
    """By what is most true now: over, off, too late, or the status."""
    meeting = next((one for one in meetings if not one.is_past and not one.is_cancelled), meetings[-1])
    if target.of.is_off:
        title = _("Deze reeks gaat niet door") if target.is_series else _("Deze bijeenkomst gaat niet door")
        return Outcome(_("Gaat niet door"), title, _("Je hoeft niets te doen."), meeting, is_over=True)
    if target.is_past:
        title = _("Deze reeks is geweest") if target.is_series else _("Deze bijeenkomst is geweest")
        return Outcome(_("Geweest"), title, "", meeting, is_over=True)
    if is_late(aanmelding, target.moment):
        return expired(meeting)
    return BY_STATUS[AanmeldingStatus(aanmelding.status)](aanmelding, target, meeting, words)


def is_late(aanmelding: Aanmelding, moment: datetime) -> bool:
    """Whether the time to answer is over, even if the clock did not come by yet."""
    return aanmelding.is_active and aanmelding.hold_until is not None and aanmelding.hold_until <= moment


def expired(meeting: Meeting) -> Outcome:
    """Not answered in time."""
    lead = _("Je bevestigde niet op tijd. Wil je nog komen? Meld je dan opnieuw aan.")
    return Outcome(_("Verlopen"), _("Je aanmelding is verlopen"), lead, meeting)


def to_confirm(aanmelding: Aanmelding, target: Target, meeting: Meeting, words: Words) -> Outcome:
    """Has a place, the mailbox is not proven yet."""
    lead = words.held % {"until": until(aanmelding)}
    return Outcome(_("Nog een stap"), words.to_confirm, lead, meeting, words.confirm, words.cancel)


def asked(aanmelding: Aanmelding, target: Target, meeting: Meeting, words: Words) -> Outcome:
    """Waits for the coordinator."""
    if not aanmelding.verified_at:
        lead = _("Bevestig dat je mailadres klopt. Daarna beslist de coördinator of je een plaats krijgt.")
        title = _("Bevestig je aanvraag")
        return Outcome(_("Nog een stap"), title, lead, meeting, words.confirm, words.cancel)
    lead = _("De coördinator beslist of je een plaats krijgt. Je hoort het per mail.")
    return Outcome(_("Aangevraagd"), _("Je aanvraag is binnen"), lead, meeting, cancel=words.cancel)


def waiting(aanmelding: Aanmelding, target: Target, meeting: Meeting, words: Words) -> Outcome:
    """In the queue, with the place in it and the order said openly."""
    title = words.in_queue % {"place": place_in_queue(aanmelding)}
    policy = f"{order_text(target)} {offer_text(target)}"
    if not aanmelding.verified_at:
        lead = _("Bevestig dat je mailadres klopt. Zonder bevestiging vervalt je plek in de rij.")
        return Outcome(_("Nog een stap"), title, f"{lead} {policy}", meeting, words.confirm, words.cancel)
    return Outcome(_("Wachtlijst"), title, policy, meeting, cancel=words.cancel)


def offered(aanmelding: Aanmelding, target: Target, meeting: Meeting, words: Words) -> Outcome:
    """A place from the queue that wants an answer."""
    lead = _("Kom je? Zeg het voor %(until)s uur. Daarna gaat de plaats naar wie na jou komt.")
    title = _("Er is plaats voor je")
    said = lead % {"until": until(aanmelding)}
    return Outcome(_("Aangeboden"), title, said, meeting, words.accept, words.decline)


def confirmed(aanmelding: Aanmelding, target: Target, meeting: Meeting, words: Words) -> Outcome:
    """A place for sure; who was signed up by hand need not prove the mailbox."""
    kind = _("Aanmelding bevestigd")
    if meeting.starts_local is None:
        lead = _("De datum is nog in overleg. Je hoort het als die bekend is.")
        return Outcome(kind, words.signed_up, lead, meeting, cancel=words.cancel, is_standing=True)
    day = date_format(meeting.starts_local, "j F")
    title = words.signed_up_until % {"day": day}
    lead = _("Kun je toch niet? Zeg dan hieronder af. De link in je mail blijft werken.")
    return Outcome(kind, title, lead, meeting, cancel=words.cancel, is_standing=True)


def refused(aanmelding: Aanmelding, target: Target, meeting: Meeting, words: Words) -> Outcome:
    """The coordinator said no."""
    lead = _("De coördinator kon je deze keer geen plaats geven.")
    return Outcome(_("Afgewezen"), _("Je hebt geen plaats gekregen"), lead, meeting)


def cancelled(aanmelding: Aanmelding, target: Target, meeting: Meeting, words: Words) -> Outcome:
    """Withdrawn."""
    lead = _("Je plaats is vrij voor iemand anders. Kun je toch? Meld je dan opnieuw aan.")
    return Outcome(_("Afgemeld"), words.withdrawn, lead, meeting)


BY_STATUS = {
    STATUS.TE_BEVESTIGEN: to_confirm,
    STATUS.AANGEVRAAGD: asked,
    STATUS.WACHTLIJST: waiting,
    STATUS.AANGEBODEN: offered,
    STATUS.BEVESTIGD: confirmed,
    STATUS.GEWEIGERD: refused,
    STATUS.GEANNULEERD: cancelled,
    STATUS.VERLOPEN: lambda aanmelding, target, meeting, words: expired(meeting),
}


def until(aanmelding: Aanmelding) -> str:
    """The moment until which an answer counts."""
    return until_text(aanmelding.hold_until) if aanmelding.hold_until else ""
