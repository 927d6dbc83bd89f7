"""Things seen from above: people, chairs, tables, paper, laptops, bicycles, trees, houses."""

import math
from random import Random

from .canvas import CREAM, DEEP, GREEN, MID, MINT, ORANGE, PAPER, SAGE, YELLOW, Canvas, around, turned

COATS = ("#0f5a43", "#3f8a6d", DEEP, ORANGE)
HEADS = ("#22201e", "#3b2a20", "#6b4a33", "#9a6b45", "#caa27a", "#8d8a83")
SHEETS = (YELLOW, "#ffd2c0", SAGE, "#ffd2c0")


def person(
    c: Canvas, x: float, y: float, facing: float, rng: Random, scale: float = 1.0, coat: str = ""
) -> None:
    """Draw somebody's shoulders and head; `facing` in degrees, clockwise from the right."""
    coat = coat or rng.choice(COATS)
    shoulder_x, shoulder_y = around(x, y, -4 * scale, facing)
    ends = [turned(shoulder_x, shoulder_y, 0, side * 19 * scale, facing) for side in (-1, 1)]
    c.line(ends, 36 * scale, coat)
    c.circle(x, y, 18 * scale, rng.choice(HEADS))


def chair(c: Canvas, x: float, y: float, facing: float, fill: str = MID, scale: float = 1.0) -> None:
    """Draw an empty chair: a seat and a back."""
    c.box(x, y, 38 * scale, 42 * scale, facing, fill)
    back_x, back_y = around(x, y, -22 * scale, facing)
    c.line([turned(back_x, back_y, 0, side * 19 * scale, facing) for side in (-1, 1)], 9 * scale, DEEP)


def round_table(
    c: Canvas,
    x: float,
    y: float,
    r: float,
    seats: int,
    rng: Random,
    *,
    empty: int = 0,
    start: float = 0.0,
    scale: float = 1.0,
    coats: tuple[str, ...] = COATS,
) -> None:
    """Draw a table with people around it; the first `empty` seats stay free."""
    for seat in range(seats):
        angle = start + 360 * seat / seats
        seat_x, seat_y = around(x, y, r + 36 * scale, angle)
        if seat < empty:
            chair(c, seat_x, seat_y, angle + 180, SAGE, scale)
        else:
            person(c, seat_x, seat_y, angle + 180, rng, scale, rng.choice(coats))
    c.circle(x, y, r, PAPER)
    for sheet in range(4):
        angle = start + 90 * sheet + rng.uniform(-14, 14)
        sheet_x, sheet_y = around(x, y, r * 0.58, angle)
        c.box(sheet_x, sheet_y, 38 * scale, 27 * scale, angle + rng.uniform(-35, 35), rng.choice(SHEETS))
    c.circle(x, y, 10 * scale, ORANGE)


def cup(c: Canvas, x: float, y: float, fill: str = DEEP) -> None:
    """Draw a cup on a saucer."""
    c.circle(x, y, 17, CREAM)
    c.circle(x, y, 11, PAPER)
    c.circle(x, y, 8, fill)


def laptop(c: Canvas, x: float, y: float, facing: float, scale: float = 1.0, screen: str = MINT) -> None:
    """Draw an open laptop of which the screen is at the far side of the one who faces it."""
    c.box(x, y, 44 * scale, 74 * scale, facing, "#e8efe9")
    near_x, near_y = around(x, y, -4 * scale, facing)
    c.box(near_x, near_y, 20 * scale, 58 * scale, facing, "#9fb8ad")
    far_x, far_y = around(x, y, 27 * scale, facing)
    c.box(far_x, far_y, 14 * scale, 78 * scale, facing, DEEP)
    c.box(far_x, far_y, 6 * scale, 68 * scale, facing, screen)


def cyclist(c: Canvas, x: float, y: float, facing: float, rng: Random, coat: str = "") -> None:
    """Draw somebody on a bicycle."""
    c.line([around(x, y, -46, facing), around(x, y, 50, facing)], 8, DEEP)
    bar_x, bar_y = around(x, y, 28, facing)
    c.line([turned(bar_x, bar_y, 0, side * 20, facing) for side in (-1, 1)], 6, DEEP)
    person(c, x, y, facing, rng, 0.92, coat)


def tree(c: Canvas, x: float, y: float, r: float, rng: Random, fill: str = MID, light: str = SAGE) -> None:
    """Draw the crown of a tree."""
    lobes, turn = 7, rng.uniform(0, 360)
    for lobe in range(lobes):
        lobe_x, lobe_y = around(x, y, r * 0.62, turn + 360 * lobe / lobes)
        c.circle(lobe_x, lobe_y, r * 0.44, fill)
    c.circle(x, y, r * 0.8, fill)
    c.circle(x - r * 0.2, y - r * 0.22, r * 0.46, light)


def house(
    c: Canvas, x: float, y: float, w: float, h: float, angle: float, roof: str = ORANGE, dark: str = "#d95f36"
) -> None:
    """Draw a gable roof around its middle: a light and a dark half, and a chimney."""
    c.box(x, y, w, h, angle, roof)
    half_x, half_y = turned(x, y, 0, h / 4, angle)
    c.box(half_x, half_y, w, h / 2, angle, dark)
    chimney_x, chimney_y = turned(x, y, w * 0.26, -h * 0.2, angle)
    c.box(chimney_x, chimney_y, w * 0.12, w * 0.12, angle, PAPER)


def boat(c: Canvas, x: float, y: float, angle: float, fill: str = ORANGE, length: float = 120) -> None:
    """Draw a small open boat with two thwarts."""
    half, wide = length / 2, length * 0.17
    side = [(-half, -wide * 0.7), (half * 0.35, -wide), (half, 0), (half * 0.35, wide), (-half, wide * 0.7)]
    c.polygon([turned(x, y, dx, dy, angle) for dx, dy in side], fill)
    c.polygon([turned(x, y, dx * 0.82, dy * 0.66, angle) for dx, dy in side], CREAM)
    for at in (-0.32, 0.12):
        bench_x, bench_y = around(x, y, length * at, angle)
        c.box(bench_x, bench_y, length * 0.07, wide * 1.3, angle, fill)


def block_of_paper(c: Canvas, x: float, y: float, w: float, h: float, angle: float, rng: Random) -> None:
    """Draw a sheet with lines of writing."""
    c.box(x, y, w, h, angle, PAPER)
    lines = max(2, int(h // 22))
    for line in range(lines):
        dy = -h / 2 + h * (line + 0.8) / (lines + 0.6)
        length = w * (0.72 if line % 3 else 0.5) * rng.uniform(0.85, 1)
        start = turned(x, y, -w * 0.38, dy, angle)
        c.line([start, turned(x, y, -w * 0.38 + length, dy, angle)], 5, (SAGE, MID)[line == 0])


def waves(c: Canvas, x: float, y: float, length: float, angle: float, fill: str = PAPER) -> None:
    """Draw one small wave on water."""
    points = [turned(x, y, length * t / 24, 7 * math.sin(t / 24 * math.tau * 1.5), angle) for t in range(25)]
    c.line(points, 5, fill)


def bushes(c: Canvas, x: float, y: float, count: int, angle: float, rng: Random, fill: str = GREEN) -> None:
    """Draw a hedge as a row of round bushes."""
    for number in range(count):
        bush_x, bush_y = around(x, y, number * 26, angle)
        c.circle(bush_x, bush_y, 15 + rng.uniform(0, 5), fill)
