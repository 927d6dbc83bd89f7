"""The acts of netwerken, each the one writer of its facts (law 2)."""

from .answering import confirm, confirm_team, correct, hand_over, report_absence, send_links_again
from .calendars import renew_calendar_key
from .coordinators import COORDINATORS, appoint, dismiss
from .deleting import forget_bijeenkomst, forget_netwerk, refuse_alias, refuse_delete_with_people
from .desk import approve, move_up, set_rules
from .erasing import erase_person
from .holds import release_expired_holds, remind_of_holds
from .leaving import cancel, cancel_team, refuse
from .places import Full, set_capacity, take
from .planning import Outcome, Stale, change_series, plan_series
from .publishing import count_meetings, follow_move, record_bijeenkomst, record_netwerk
from .signup import NEXT_YEAR, Closed, Who, normalised, sign_up, sign_up_by_hand, sign_up_team

__all__ = [
    "COORDINATORS",
    "NEXT_YEAR",
    "Closed",
    "Full",
    "Outcome",
    "Stale",
    "Who",
    "appoint",
    "approve",
    "cancel",
    "cancel_team",
    "change_series",
    "confirm",
    "confirm_team",
    "correct",
    "count_meetings",
    "dismiss",
    "erase_person",
    "follow_move",
    "forget_bijeenkomst",
    "forget_netwerk",
    "hand_over",
    "move_up",
    "normalised",
    "plan_series",
    "record_bijeenkomst",
    "record_netwerk",
    "refuse",
    "refuse_alias",
    "refuse_delete_with_people",
    "release_expired_holds",
    "remind_of_holds",
    "renew_calendar_key",
    "report_absence",
    "send_links_again",
    "set_capacity",
    "set_rules",
    "sign_up",
    "sign_up_by_hand",
    "sign_up_team",
    "take",
]
