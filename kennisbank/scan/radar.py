"""A radar as SVG, made on the server. The same numbers always stand in a table beside it."""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

CENTRE, RADIUS = (300, 250), 190
MOST_NAMED = 12  # with more spokes there is room for a number only, that of the row in the table
LEAST = 3  # fewer spokes span no surface
LINE = 12  # characters of a name on one line
LINES = 3
SIGN, ROW = 14, 28  # as wide and high as letters are on a phone, where they are largest


@dataclass(frozen=True)
class Line:
    """One shape in the radar. A place is in half steps from the lowest level, 0; None leaves a gap."""

    css: str  # "now", "later" or "before": each has a dash and a marker of its own
    places: Sequence[int | None]


def radar(names: Sequence[str], levels: int, lines: Sequence[Line]) -> SafeString:
    """The picture; empty for fewer than three names, or without one place to show."""
    if len(names) < LEAST or not any(place is not None for line in lines for place in line.places):
        return SafeString("")
    count = len(names)
    title = _("Radar met %(count)s onderwerpen") % {"count": count}
    about = _("Dezelfde cijfers staan in de tabel.")
    labels = [_Label.of(name, number, count) for number, name in enumerate(names)]
    view = _view(labels)
    out = [
        f'<svg class="radar" viewBox="{view}" role="img" aria-labelledby="radar-titel radar-uitleg">',
        f'<title id="radar-titel">{escape(title)}</title>',
        f'<desc id="radar-uitleg">{escape(about)}</desc>',
    ]
    for level in range(levels):
        ring = " ".join(_point(number, count, 2 * level, levels) for number in range(count))
        out.append(f'<polygon class="grid-line" points="{ring}"/>')
    for number in range(count):
        end = _point(number, count, 2 * (levels - 1), levels)
        out.append(f'<path class="grid-line" d="M{CENTRE[0]},{CENTRE[1]}L{end}"/>')
    for line in reversed(lines):  # the first lies on top
        out += _shape(line, count, levels)
    out += [label.svg for label in labels]
    return mark_safe("".join([*out, "</svg>"]))  # numbers, and names that were escaped


def _at(number: int, count: int, distance: float) -> tuple[int, int]:
    angle = 2 * math.pi * number / count - math.pi / 2
    return (
        round(CENTRE[0] + distance * math.cos(angle)),
        round(CENTRE[1] + distance * math.sin(angle)),
    )


def _point(number: int, count: int, place: int, levels: int) -> str:
    """Where a place lies on a spoke: the lowest level is the innermost ring, not the middle."""
    x, y = _at(number, count, RADIUS * (place / 2 + 1) / levels)
    return f"{x},{y}"


def _shape(line: Line, count: int, levels: int) -> list[str]:
    points = [
        None if place is None else _point(number, count, place, levels)
        for number, place in enumerate(line.places)
    ]
    known = [point for point in points if point]
    if len(known) == count:
        out = [f'<polygon class="{line.css}" points="{" ".join(known)}"/>']
    else:  # a gap is no line
        pairs = [(points[number - 1], points[number]) for number in range(count)]
        path = "".join(f"M{one}L{other}" for one, other in pairs if one and other)
        out = [f'<path class="{line.css} radar-open" d="{path}"/>'] if path else []
    return out + [_marker(line.css, *point.split(",")) for point in known]


def _marker(css: str, x: str, y: str) -> str:
    if css == "now":
        return f'<circle class="now-point" cx="{x}" cy="{y}" r="7"/>'
    left, top = int(x) - 6, int(y) - 6
    turn = f' transform="rotate(45 {x} {y})"' if css == "later" else ""
    return f'<rect class="{css}-point" x="{left}" y="{top}" width="12" height="12"{turn}/>'


@dataclass(frozen=True)
class _Label:
    """The name at the end of a spoke: where its first line stands, and on which side the words are."""

    x: int
    top: int
    side: str
    lines: list[str]

    @classmethod
    def of(cls, name: str, number: int, count: int) -> "_Label":
        """The label of one spoke; only its number when there are many."""
        x, y = _at(number, count, RADIUS + 26)
        side = "middle" if abs(x - CENTRE[0]) < 20 else "start" if x > CENTRE[0] else "end"
        if count > MOST_NAMED:
            return cls(x, y + 6, side, [str(number + 1)])
        lines = textwrap.wrap(name, LINE) or [""]
        if len(lines) > LINES:
            lines = [*lines[: LINES - 1], f"{lines[LINES - 1][: LINE - 1]}…"]
        return cls(x, y - 20 * (len(lines) - 1) if y < CENTRE[1] - RADIUS / 2 else y, side, lines)

    @property
    def svg(self) -> str:
        """As it is drawn."""
        spans = "".join(
            f'<tspan x="{self.x}" dy="{"1.15em" if number else "0"}">{escape(line)}</tspan>'
            for number, line in enumerate(self.lines)
        )
        return f'<text x="{self.x}" y="{self.top}" text-anchor="{self.side}">{spans}</text>'

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of what it takes."""
        wide = SIGN * max(len(line) for line in self.lines)
        left = self.x - {"start": 0, "middle": wide // 2, "end": wide}[self.side]
        return left, self.top - ROW, left + wide, self.top + ROW * (len(self.lines) - 1) + ROW // 3


def _view(labels: Sequence[_Label]) -> str:
    """The part of the plane that holds every label, and so the whole picture."""
    boxes = [label.box for label in labels]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    return f"{left} {top} {right - left} {bottom - top}"
