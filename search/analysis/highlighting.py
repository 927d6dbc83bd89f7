"""Show where a text matches: the best passage around the places, and that passage as HTML."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

Range = tuple[int, int]  # of characters, the end not included

SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?![a-z])|\n+")
SPACE = re.compile(r"\s+")
MIN_FILLED = 0.5  # of a passage, before it stops at the end of a sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a text, where it stands in it, and the ranges to mark, counted from its own beginning."""

    text: str
    start: int
    end: int
    ranges: tuple[Range, ...]
    is_cut_before: bool
    is_cut_after: bool

    @property
    def html(self) -> str:
        """Escaped HTML, with <mark> and an ellipsis where it is cut."""
        before, after = "… " if self.is_cut_before else "", " …" if self.is_cut_after else ""
        return f"{before}{mark(self.text, self.ranges)}{after}"


def merged(ranges: Iterable[Range]) -> list[Range]:
    """The same places in order, with those that overlap or touch made one."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def mark(text: str, ranges: Iterable[Range]) -> str:
    """The text as escaped HTML, with <mark> around the ranges."""
    pieces: list[str] = []
    place = 0
    for start, end in merged(ranges):
        pieces += (escape(text[place:start]), "<mark>", escape(text[start:end]), "</mark>")
        place = end
    return "".join((*pieces, escape(text[place:])))


def best_passage(text: str, ranges: Sequence[Range], size: int = 240) -> Passage:
    """At most `size` characters with the most different matches, from a sentence on if it fits.

    Without ranges it is the beginning of the text. It is cut between words, and between sentences where that
    leaves enough.
    """
    first, last = _best_window(text, ranges, size)
    start = _start(text, first, last, size)
    end = _end(text, start, last, size)
    inside = [(max(a, start) - start, min(b, end) - start) for a, b in ranges if a < end and b > start]
    return Passage(
        text[start:end],
        start,
        end,
        tuple(merged(inside)),
        bool(text[:start].strip()),
        bool(text[end:].strip()),
    )


def _best_window(text: str, ranges: Sequence[Range], size: int) -> Range:
    """Beginning of the first and end of the last of the ranges to show together."""
    best, best_score = (0, 0), 0.0
    words = [text[start:end].casefold() for start, end in ranges]
    for number, (start, first_end) in enumerate(ranges):
        last, count = min(first_end, start + size), 0
        seen: set[str] = set()
        for (_, end), word in zip(ranges[number:], words[number:], strict=True):
            if end - start > size and seen:
                break
            last, count = min(end, start + size), count + 1
            seen.add(word)
        score = len(seen) + count / 100
        if score > best_score:
            best, best_score = (start, last), score
    return best


def _start(text: str, first: int, last: int, size: int) -> int:
    """Where the passage begins: at a sentence if that fits, else some words before the first match."""
    begin = max(0, first - size)
    sentence = 0 if begin == 0 else -1
    for match in SENTENCE_END.finditer(text, begin, first):
        sentence = match.end()
    if sentence >= 0 and last - sentence <= size:
        return sentence
    start = max(0, first - (size - (last - first)) // 2)
    if start == 0 or text[start - 1].isspace():
        return start
    space = SPACE.search(text, start, first)
    return space.end() if space else first


def _end(text: str, start: int, last: int, size: int) -> int:
    """Where the passage ends: after a sentence if it is filled enough, else between words."""
    limit = start + size
    if limit >= len(text):
        return len(text.rstrip()) if len(text.rstrip()) >= last else len(text)
    ends = [m.start() for m in SENTENCE_END.finditer(text, start, limit + 1) if m.start() >= last]
    if ends and ends[-1] - start >= size * MIN_FILLED:
        return ends[-1]
    spaces = [m.start() for m in SPACE.finditer(text, max(start, last), limit + 1)]
    return spaces[-1] if spaces else limit if last < limit else last
