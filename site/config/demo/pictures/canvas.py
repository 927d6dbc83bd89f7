"""A drawing surface of 1600 units wide with smooth edges: drawn larger, then reduced."""

import itertools
import math
from collections.abc import Sequence
from random import Random
from typing import Protocol

from PIL import Image, ImageDraw

Point = tuple[float, float]

DEEP, GREEN, MID, MINT = "#003d2b", "#00654a", "#4ea07f", "#c0efd9"
ORANGE, CREAM = "#f97a4e", "#ffd9cb"
FLOOR, SHADE, SEAM = "#d3ecdf", "#b4dcc7", "#c3e2d3"
PAPER, WHITE, YELLOW, SAGE = "#fffdf8", "#ffffff", "#f6e3a1", "#8fc7ab"

UNITS = 1600


class Canvas:
    """Shapes in units: 1600 wide, `height` high, whatever the size in pixels of the result."""

    def __init__(self, size: tuple[int, int], background: str) -> None:
        self.size = size
        self.factor = 3 if size[0] <= 1600 else 2
        self.scale = size[0] * self.factor / UNITS
        self.width = UNITS
        self.height = UNITS * size[1] / size[0]
        self.image = Image.new("RGB", (size[0] * self.factor, size[1] * self.factor), background)
        self.pen = ImageDraw.Draw(self.image)

    def finish(self) -> Image.Image:
        """Return the picture in the size that was asked for."""
        return self.image.reduce(self.factor)

    def rect(self, x: float, y: float, w: float, h: float, fill: str, radius: float = 0) -> None:
        """Fill a rectangle from its top left corner, with round corners when a radius is given."""
        box = [v * self.scale for v in (x, y, x + w, y + h)]
        if radius:
            self.pen.rounded_rectangle(box, radius * self.scale, fill=fill)
        else:
            self.pen.rectangle(box, fill=fill)

    def circle(self, x: float, y: float, r: float, fill: str) -> None:
        """Fill a circle."""
        self.pen.ellipse([v * self.scale for v in (x - r, y - r, x + r, y + r)], fill=fill)

    def ring(self, x: float, y: float, r: float, width: float, fill: str) -> None:
        """Draw a circle line whose middle lies at `r`."""
        self.arc(x, y, r, 0, 360, width, fill)

    def arc(self, x: float, y: float, r: float, start: float, end: float, width: float, fill: str) -> None:
        """Draw a part of a circle line; degrees, clockwise from the right."""
        outer = r + width / 2
        box = [v * self.scale for v in (x - outer, y - outer, x + outer, y + outer)]
        self.pen.arc(box, start, end, fill=fill, width=round(width * self.scale))

    def polygon(self, points: Sequence[Point], fill: str) -> None:
        """Fill a polygon."""
        self.pen.polygon([(x * self.scale, y * self.scale) for x, y in points], fill=fill)

    def line(self, points: Sequence[Point], width: float, fill: str, round_ends: bool = True) -> None:
        """Draw a line through points with round joints, and round ends unless told otherwise."""
        scaled = [(x * self.scale, y * self.scale) for x, y in points]
        self.pen.line(scaled, fill=fill, width=round(width * self.scale), joint="curve")
        if round_ends:
            for x, y in (points[0], points[-1]):
                self.circle(x, y, width / 2, fill)

    def curve(self, points: Sequence[Point], width: float, fill: str) -> None:
        """Draw a cubic Bézier curve of four points."""
        self.ribbon(bezier(points), width, fill)
        for x, y in (points[0], points[-1]):
            self.circle(x, y, width / 2, fill)

    def ribbon(self, points: Sequence[Point], width: float, fill: str) -> None:
        """Draw a wide line through close points as one polygon: Pillow's own joints leave slivers open."""
        left, right = [], []
        for number, (x, y) in enumerate(points):
            (x0, y0), (x1, y1) = points[max(number - 1, 0)], points[min(number + 1, len(points) - 1)]
            length = math.hypot(x1 - x0, y1 - y0)
            dx, dy = -(y1 - y0) / length * width / 2, (x1 - x0) / length * width / 2
            left.append((x + dx, y + dy))
            right.append((x - dx, y - dy))
        self.polygon([*left, *reversed(right)], fill)

    def dashes(self, points: Sequence[Point], width: float, fill: str, dash: float, gap: float) -> None:
        """Draw a dashed line through points; every dash has round ends."""
        for (x0, y0), (x1, y1) in itertools.pairwise(points):
            length = math.hypot(x1 - x0, y1 - y0)
            at = 0.0
            while at < length:
                end = min(at + dash, length)
                ends = [(x0 + (x1 - x0) * k / length, y0 + (y1 - y0) * k / length) for k in (at, end)]
                self.line(ends, width, fill)
                at += dash + gap

    def box(self, x: float, y: float, w: float, h: float, angle: float, fill: str) -> None:
        """Fill a rectangle around its middle, turned by an angle in degrees."""
        corners = [(-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)]
        self.polygon([turned(x, y, dx, dy, angle) for dx, dy in corners], fill)

    def quarter(self, x: float, y: float, r: float, side: str, fill: str) -> None:
        """Fill a square from (x, y), `r` wide, of which one corner (nw, ne, sw, se) is a quarter circle."""
        centre_x, centre_y = x + (r if "w" in side else 0), y + (r if "n" in side else 0)
        box = [v * self.scale for v in (centre_x - r, centre_y - r, centre_x + r, centre_y + r)]
        start = {"se": 0, "sw": 90, "nw": 180, "ne": 270}[side]
        self.pen.pieslice(box, start, start + 90, fill=fill)


def turned(x: float, y: float, dx: float, dy: float, angle: float) -> Point:
    """Return the point (dx, dy) from (x, y), turned around (x, y) by an angle in degrees."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return x + dx * cos - dy * sin, y + dx * sin + dy * cos


def around(x: float, y: float, r: float, angle: float) -> Point:
    """Return the point at a distance and an angle in degrees."""
    return turned(x, y, r, 0, angle)


def bezier(points: Sequence[Point], steps: int = 48) -> list[Point]:
    """Return points on a cubic Bézier curve."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    result = []
    for step in range(steps + 1):
        t = step / steps
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        result.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    return result


class Scene(Protocol):
    """What can fill a canvas."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas; everything random comes from `rng`."""
