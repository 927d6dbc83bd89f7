"""The acts of netwerken, each the one writer of its facts (law 2)."""

from .coordinators import COORDINATORS, appoint, dismiss
from .deleting import forget_bijeenkomst, forget_netwerk, refuse_alias, refuse_delete_with_people
from .publishing import follow_move, record_bijeenkomst, record_netwerk, set_capacity
from .signup import Closed, Full, cancel, confirm, normalised, release_expired_holds, sign_up, take_place

__all__ = [
    "COORDINATORS",
    "Closed",
    "Full",
    "appoint",
    "cancel",
    "confirm",
    "dismiss",
    "follow_move",
    "forget_bijeenkomst",
    "forget_netwerk",
    "normalised",
    "record_bijeenkomst",
    "record_netwerk",
    "refuse_alias",
    "refuse_delete_with_people",
    "release_expired_holds",
    "set_capacity",
    "sign_up",
    "take_place",
]
