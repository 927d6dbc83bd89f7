"""The acts of netwerken, each the one writer of its facts (law 2)."""

from .answering import (
    confirm,
    confirm_team,
    correct,
    hand_over,
    renew_link,
    renew_team_link,
    report_absence,
    send_links_again,
)
from .arriving import sign_up
from .calendars import renew_calendar_key
from .changes import tell_changes
from .coordinators import COORDINATORS, appoint, dismiss
from .deleting import forget_bijeenkomst, forget_netwerk, refuse_alias, refuse_delete_with_people
from .desk import (
    approve,
    cancel_by_hand,
    confirm_by_hand,
    move_up,
    send_link_by_hand,
    set_rules,
    sign_up_by_phone,
)
from .erasing import erase_person
from .following import choose_mails, confirm_follow, follow, forget_follows, stop_following, stop_messages
from .holds import release_expired_holds, remind_of_holds
from .inviting import come, invite, invite_again, remind_invited, stay_away
from .keeping import set_retention
from .leaving import cancel, cancel_team, refuse
from .members import NewMember, add_member, add_members, change_member, leave_list, remove_member
from .messages import addressed, mail_all
from .places import Full, set_capacity, take
from .planning import Outcome, Stale, change_series, plan_series
from .publishing import count_meetings, follow_move, record_bijeenkomst, record_netwerk
from .questions import Asked, set_questions
from .reminders import remind_of_meetings
from .signup import NEXT_YEAR, Closed, TooOften, Who, normalised, sign_up_by_hand, sign_up_team
from .telling import tell_of_news

__all__ = [
    "COORDINATORS",
    "NEXT_YEAR",
    "Asked",
    "Closed",
    "Full",
    "NewMember",
    "Outcome",
    "Stale",
    "TooOften",
    "Who",
    "add_member",
    "add_members",
    "addressed",
    "appoint",
    "approve",
    "cancel",
    "cancel_by_hand",
    "cancel_team",
    "change_member",
    "change_series",
    "choose_mails",
    "come",
    "confirm",
    "confirm_by_hand",
    "confirm_follow",
    "confirm_team",
    "correct",
    "count_meetings",
    "dismiss",
    "erase_person",
    "follow",
    "follow_move",
    "forget_bijeenkomst",
    "forget_follows",
    "forget_netwerk",
    "hand_over",
    "invite",
    "invite_again",
    "leave_list",
    "mail_all",
    "move_up",
    "normalised",
    "plan_series",
    "record_bijeenkomst",
    "record_netwerk",
    "refuse",
    "refuse_alias",
    "refuse_delete_with_people",
    "release_expired_holds",
    "remind_invited",
    "remind_of_holds",
    "remind_of_meetings",
    "remove_member",
    "renew_calendar_key",
    "renew_link",
    "renew_team_link",
    "report_absence",
    "send_link_by_hand",
    "send_links_again",
    "set_capacity",
    "set_questions",
    "set_retention",
    "set_rules",
    "sign_up",
    "sign_up_by_hand",
    "sign_up_by_phone",
    "sign_up_team",
    "stay_away",
    "stop_following",
    "stop_messages",
    "take",
    "tell_changes",
    "tell_of_news",
]
