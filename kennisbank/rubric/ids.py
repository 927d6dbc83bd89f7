"""Ids of our own: short names of levels, aspects and statements, and the uid of a rubric."""

import secrets
import string
import uuid
from collections.abc import Set as AbstractSet

SIGNS = string.ascii_lowercase + string.digits
LENGTH = 8  # with 2,000 in a rubric, an old one comes back once in a billion times


def new_id(taken: AbstractSet[str] = frozenset()) -> str:
    """An id that none of `taken` is."""
    while True:
        left = secrets.randbelow(len(SIGNS) ** LENGTH)
        made = ""
        for _ in range(LENGTH):
            left, sign = divmod(left, len(SIGNS))
            made += SIGNS[sign]
        if made not in taken:
            return made


def new_uid() -> str:
    """A uid: the 32 hexadecimal digits of a random UUID."""
    return uuid.uuid4().hex
