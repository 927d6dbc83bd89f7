"""Answers in a few characters, for behind the # of a link: no server ever gets to see those.

Five parts with a dot between: version and the start of the rubric's hash, places, ticks, ambitions,
notes. The places of all aspects are one number (in base 2 x levels + 1: nothing, not applicable, each
level, each pair of neighbours), the ticks a bit each, in the order of the rubric; notes are JSON.
`static/kennisbank/scan.js` reads and writes the same; a test holds both together.
"""

import base64
import binascii
import json
import re
import string
from collections.abc import Iterator

from django.utils.translation import gettext as _

from ..rubric.value import Aspect, Rubric
from .answers import Answer, Answers, AnswersError, index_of, problems_of

VERSION = "1"
MARK = 8  # characters of the hash of the rubric: enough to know another version from this one
SIGNS = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"
MAX_CODE = 128 * 1024
SHAPE = re.compile(rf"{VERSION}([0-9a-f]{{{MARK}}})" + r"\.([\w-]*)" * 4, re.ASCII)


def mark_of(code: str) -> str:
    """The start of the hash of the rubric that a code belongs to. Raises AnswersError."""
    found = SHAPE.fullmatch(code) if len(code) <= MAX_CODE else None
    if not found:
        raise AnswersError([_("Deze link is niet heel. Kopieer hem helemaal.")])
    return found.group(1)


def to_code(rubric: Rubric, answers: Answers, rubric_hash: str) -> str:
    """The answers in a few characters."""
    given = [answers.to(aspect) for aspect in rubric.aspects]
    places = _written([_digit(rubric, answer) for answer in given], 2 * len(rubric.levels) + 1)
    wished = [index_of(rubric, answer.ambition) + 1 if answer.ambition else 0 for answer in given]
    ticked = [
        one in answer.ticks for aspect, answer in _pairs(rubric, answers) for one in _ids(rubric, aspect)
    ]
    notes = [[number, answer.note] for number, answer in enumerate(given) if answer.note]
    words = json.dumps(notes, ensure_ascii=False, separators=(",", ":")) if notes else ""
    parts = [
        f"{VERSION}{rubric_hash[:MARK]}",
        places,
        _bits_written(ticked),
        _written(wished, len(rubric.levels) + 1),
        base64.urlsafe_b64encode(words.encode()).decode().rstrip("="),
    ]
    return ".".join(parts)


def from_code(code: str, rubric: Rubric) -> Answers:
    """The answers in a code that was made for this rubric. Raises AnswersError."""
    mark_of(code)
    _head, places, ticks, wished, notes = code.split(".")
    count, levels = len(rubric.aspects), len(rubric.levels)
    digits = _read(places, 2 * levels + 1, count)
    wishes = _read(wished, levels + 1, count)
    bits = _bits_read(ticks, sum(len(_ids(rubric, aspect)) for aspect in rubric.aspects))
    said = _notes(notes, count)
    found, messages = {}, []
    for number, aspect in enumerate(rubric.aspects):
        level, between = divmod(digits[number] - 2, 2)
        answer = Answer(
            level=rubric.levels[level].id if digits[number] > 1 else "",
            is_between=digits[number] > 1 and between == 1,
            is_not_applicable=digits[number] == 1,
            ticks=frozenset(one for one in _ids(rubric, aspect) if next(bits)),
            note=said.get(number, ""),
            ambition=rubric.levels[wishes[number] - 1].id if wishes[number] else "",
        )
        messages += problems_of(rubric, aspect, answer)
        found[aspect.id] = answer
    if messages:
        raise AnswersError(messages)
    return Answers.of(found)


def _pairs(rubric: Rubric, answers: Answers) -> Iterator[tuple[Aspect, Answer]]:
    return ((aspect, answers.to(aspect)) for aspect in rubric.aspects)


def _ids(rubric: Rubric, aspect: Aspect) -> list[str]:
    """The statements of an aspect in the order of the levels, whatever the order of its cells."""
    return [one.id for level in rubric.levels for one in aspect.cells.get(level.id, ())]


def _digit(rubric: Rubric, answer: Answer) -> int:
    """0 nothing, 1 not applicable, then each level and what lies between it and the next."""
    if answer.is_not_applicable:
        return 1
    return 2 + 2 * index_of(rubric, answer.level) + answer.is_between if answer.level else 0


def _written(digits: list[int], base: int) -> str:
    """One number of these digits, the first the smallest, in 64 signs; empty when it is 0."""
    number = 0
    for digit in reversed(digits):
        number = number * base + digit
    signs = []
    while number:
        number, sign = divmod(number, 64)
        signs.append(SIGNS[sign])
    return "".join(signs)


def _read(text: str, base: int, count: int) -> list[int]:
    number = 0
    if len(text) > 64:  # 60 aspects of 12 levels take 47
        raise _unreadable()
    for sign in reversed(text):
        number = number * 64 + SIGNS.index(sign)
    digits = []
    for _number in range(count):
        number, digit = divmod(number, base)
        digits.append(digit)
    if number:
        raise _unreadable()
    return digits


def _bits_written(bits: list[bool]) -> str:
    """Six bits a sign, the first the smallest; nothing after the last tick."""
    signs = [
        SIGNS[sum(bit << place for place, bit in enumerate(bits[at : at + 6]))]
        for at in range(0, len(bits), 6)
    ]
    return "".join(signs).rstrip("A")


def _bits_read(text: str, count: int) -> Iterator[bool]:
    bits = [bool(SIGNS.index(sign) >> place & 1) for sign in text for place in range(6)]
    if any(bits[count:]):
        raise _unreadable()
    return iter(bits[:count] + [False] * (count - len(bits)))


def _notes(text: str, count: int) -> dict[int, str]:
    if not text:
        return {}
    try:
        found = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
        notes = dict(found)
    except (binascii.Error, ValueError, TypeError, RecursionError):
        raise _unreadable() from None
    if not all(type(number) is int and 0 <= number < count for number in notes):
        raise _unreadable()
    if not all(isinstance(note, str) for note in notes.values()):
        raise _unreadable()
    return notes


def _unreadable() -> AnswersError:
    return AnswersError([_("Deze link is niet heel. Kopieer hem helemaal.")])
