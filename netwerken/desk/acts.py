"""What a coordinator does about a sign-up by one button; the services decide, this says what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import services
from ..choices import AanmeldingStatus as Status
from ..models import Aanmelding


@dataclass(frozen=True)
class Act:
    """One button: what it is called, what it does, and what is said when it was not possible."""

    name: str  # as the form sends it
    label: Any
    do: Callable[[Aanmelding, str, str], bool]  # about whom, by whom, why
    done: Any
    not_done: Any
    asks_why: bool = False  # behind a second step, with room for a reason that is mailed


TOO_LATE = gettext_lazy("Dat kan niet meer: het is voorbij, of de aanmelding is intussen veranderd.")
ALL = (
    Act(
        "goedkeuren",
        gettext_lazy("Goedkeuren"),
        lambda row, by, why: services.approve(row, by=by),
        gettext_lazy("Goedgekeurd."),
        TOO_LATE,
    ),
    Act(
        "plaats",
        gettext_lazy("Geef een plaats"),
        lambda row, by, why: services.move_up(row, by=by),
        gettext_lazy("De plaats is gegeven, buiten de volgorde om."),
        TOO_LATE,
    ),
    Act(
        "bevestigen",
        gettext_lazy("Bevestig zelf"),
        lambda row, by, why: services.confirm_by_hand(row, by=by),
        gettext_lazy("Bevestigd."),
        gettext_lazy("Bevestigen kan niet meer: de tijd is om, of de aanmelding is intussen veranderd."),
    ),
    Act(
        "link",
        gettext_lazy("Stuur de link opnieuw"),
        lambda row, by, why: services.send_link_by_hand(row),
        gettext_lazy("De link is opnieuw gemaild."),
        gettext_lazy("De link is het afgelopen uur al gemaild. Vraag of die in de map ongewenst staat."),
    ),
    Act(
        "afwijzen",
        gettext_lazy("Afwijzen"),
        lambda row, by, why: services.refuse(row, by=by, reason=why),
        gettext_lazy("Afgewezen. Dat is gemaild."),
        TOO_LATE,
        asks_why=True,
    ),
    Act(
        "afmelden",
        gettext_lazy("Afmelden"),
        lambda row, by, why: services.cancel_by_hand(row, by=by, reason=why),
        gettext_lazy("Afgemeld. Dat is gemaild."),
        TOO_LATE,
        asks_why=True,
    ),
    Act(
        "afmelden-een",
        gettext_lazy("Alleen deze persoon afmelden"),
        lambda row, by, why: services.cancel_by_hand(row, by=by, reason=why, is_whole_team=False),
        gettext_lazy("Afgemeld. Dat is gemaild."),
        TOO_LATE,
        asks_why=True,
    ),
)
ACTS: Mapping[str, Act] = {act.name: act for act in ALL}
FITTING: Mapping[str, Sequence[str]] = {
    Status.AANGEVRAAGD: ("goedkeuren", "afwijzen", "link"),
    Status.WACHTLIJST: ("plaats", "link", "afmelden"),
    Status.TE_BEVESTIGEN: ("bevestigen", "link", "afmelden"),
    Status.AANGEBODEN: ("bevestigen", "link", "afmelden"),
    Status.BEVESTIGD: ("link", "afmelden"),
}


def acts_of(aanmelding: Aanmelding, *, is_alone: bool = False) -> Sequence[str]:
    """What fits how a sign-up stands; about one member of a team also what leaves the others."""
    names = FITTING.get(aanmelding.status, ())
    if is_alone and aanmelding.team_id and "afmelden" in names:
        return (*names, "afmelden-een")
    return names


def carry_out(name: str, aanmelding: Aanmelding, *, by: str, why: str) -> tuple[bool, str]:
    """Do it, and say what came of it. Raises Refusal as the service does; then nothing changed."""
    act = ACTS.get(name)
    if act is None or name not in acts_of(aanmelding, is_alone=True):
        return False, str(TOO_LATE)
    if not act.do(aanmelding, by, why):
        return False, str(act.not_done)
    aanmelding.refresh_from_db()
    if name in ("goedkeuren", "plaats"):
        status = {"status": aanmelding.get_status_display()}
        return True, f"{act.done} " + _("De aanmelding is nu: %(status)s.") % status
    return True, str(act.done)
