"""Scenes indoors, seen from above: tables, a classroom, a circle, a hall, work on a long table."""

import math
from dataclasses import dataclass
from random import Random

from .canvas import (
    CREAM,
    DEEP,
    FLOOR,
    GREEN,
    MID,
    MINT,
    ORANGE,
    PAPER,
    SAGE,
    SEAM,
    SHADE,
    WHITE,
    YELLOW,
    Canvas,
    around,
    turned,
)
from .figures import COATS, SHEETS, block_of_paper, chair, cup, laptop, person, round_table


def floor(c: Canvas, ground: str, seam: str, step: float = 100) -> None:
    """Lay a floor of boards."""
    c.rect(0, 0, c.width, c.height, ground)
    for number in range(1, int(c.width / step) + 1):
        c.line([(number * step, 0), (number * step, c.height)], 3, seam, round_ends=False)


def lay_carpet(c: Canvas, right: float, fill: str, corner: float) -> None:
    """Lay a carpet from the left edge to `right`, with one round corner at its top."""
    c.rect(0, 0, right - corner, c.height, fill)
    c.rect(right - corner, corner, corner, c.height, fill)
    c.quarter(right - corner, 0, corner, "ne", fill)


@dataclass(frozen=True)
class TablesScene:
    """Round tables with people, joined by roads like houses in a street."""

    # Of each table: x and y as parts of the canvas, radius, seats, how many of those are empty.
    tables: tuple[tuple[float, float, float, int, int], ...]
    roads: tuple[tuple[int, int], ...]
    ground: str = FLOOR
    seam: str = SEAM
    carpet: str = SHADE
    road: str = WHITE
    reach: float = 0.72
    coats: tuple[str, ...] = COATS

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        floor(c, self.ground, self.seam)
        lay_carpet(c, c.width * self.reach, self.carpet, 240)
        places = [(x * c.width, y * c.height) for x, y, *_ in self.tables]
        for start, end in self.roads:
            (x0, y0), (x1, y1) = places[start], places[end]
            bend = (x0 + x1) / 2
            c.curve([(x0, y0), (bend, y0), (bend, y1), (x1, y1)], 34, self.road)
        for (x, y), (_, _, r, seats, empty) in zip(places, self.tables, strict=True):
            turn = rng.uniform(0, 90)
            round_table(c, x, y, r, seats, rng, empty=empty, start=turn, coats=self.coats)


@dataclass(frozen=True)
class ClassroomScene:
    """Desks in pairs before a board; some chairs are empty."""

    absent: tuple[int, ...] = ()

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        floor(c, SHADE, "#a6d2bb", 120)
        c.rect(0, 0, 210, c.height, GREEN)
        c.quarter(210, 0, 300, "se", GREEN)
        c.rect(46, c.height * 0.14, 30, c.height * 0.72, PAPER, 12)
        for mark, y in enumerate((0.24, 0.36, 0.48, 0.6)):
            c.line([(61, c.height * y), (61, c.height * (y + 0.07))], 8, (ORANGE, MID)[mark % 2])
        c.box(250, c.height * 0.74, 100, 190, 0, CREAM)
        block_of_paper(c, 250, c.height * 0.7, 52, 72, 8, rng)
        cup(c, 262, c.height * 0.82)
        person(c, 165, c.height * 0.45, 12, rng, 1.25, ORANGE)
        seat = 0
        for column in range(5):
            x = 480 + column * 218
            for row in range(4):
                y = c.height * (0.155 + row * 0.23)
                c.rect(x - 36, y - 84, 84, 168, PAPER, 12)
                c.line([(x - 36, y), (x + 48, y)], 3, SEAM, round_ends=False)
                for side in (-42, 42):
                    if seat in self.absent:
                        chair(c, x + 84, y + side, 180, ORANGE)
                    else:
                        c.box(x + 6, y + side, 30, 42, rng.uniform(-20, 20), rng.choice(SHEETS))
                        coat = rng.choice(("#0f5a43", "#3f8a6d", DEEP))
                        person(c, x + 84, y + side, 180 + rng.uniform(-22, 22), rng, 0.9, coat)
                    seat += 1


@dataclass(frozen=True)
class CircleScene:
    """People in a circle on a carpet of rings."""

    people: int = 9

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        c.rect(0, 0, c.width, c.height, GREEN)
        x, y = c.width * 0.5, c.height * 0.5
        for corner_x in (0, c.width):
            for corner_y in (0, c.height):
                for r, fill in ((430, DEEP), (330, GREEN), (230, MID), (130, GREEN), (60, ORANGE)):
                    c.circle(corner_x, corner_y, r, fill)
        c.rect(0, y - 50, c.width, 100, MINT)
        for r, fill in ((430, MINT), (390, SHADE), (262, MINT), (222, SHADE), (128, PAPER)):
            c.circle(x, y, r, fill)
        for number in range(self.people):
            angle = -90 + 360 * number / self.people
            chair_x, chair_y = around(x, y, 322, angle)
            person(
                c,
                chair_x,
                chair_y,
                angle + 180,
                rng,
                1.6,
                ORANGE if number == 0 else rng.choice((DEEP, "#0f5a43", "#3f8a6d")),
            )
            sheet_x, sheet_y = around(x, y, 242, angle)
            if number % 2 == 0:
                c.box(sheet_x, sheet_y, 34, 46, angle + rng.uniform(-20, 20), PAPER)
        for number, fill in enumerate((YELLOW, CREAM, SAGE, CREAM, YELLOW)):
            sheet_x, sheet_y = around(x, y, 66, 72 * number)
            c.box(sheet_x, sheet_y, 62, 44, 72 * number + rng.uniform(-25, 25), fill)
        c.circle(x, y, 17, ORANGE)


@dataclass(frozen=True)
class HallScene:
    """Rows in quarter circles around one who speaks in the corner."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        floor(c, DEEP, "#0b4735", 100)
        x, y = 0, c.height
        for number, fill in enumerate((GREEN, DEEP, GREEN, DEEP, GREEN)):
            c.circle(x, y, 1660 - number * 230, fill)
        c.circle(x, y, 470, MID)
        c.circle(x, y, 380, MINT)
        for row in range(5):
            r = 560 + row * 222
            c.arc(x, y, r + 44, 270, 360, 12, SAGE)
            people = int(r * math.pi / 2 / 112)
            for seat in range(people):
                angle = 270 + 90 * (seat + 0.5) / people
                seat_x, seat_y = around(x, y, r, angle)
                if rng.random() < 0.08:
                    chair(c, seat_x, seat_y, angle + 180, MID, 1.1)
                else:
                    person(
                        c,
                        seat_x,
                        seat_y,
                        angle + 180 + rng.uniform(-9, 9),
                        rng,
                        1.15,
                        rng.choice((MID, MINT, SAGE, ORANGE, CREAM)),
                    )
        c.box(250, c.height - 250, 84, 120, -45, CREAM)
        block_of_paper(c, 250, c.height - 250, 48, 62, 45, rng)
        person(c, 170, c.height - 170, -45, rng, 1.6, ORANGE)


@dataclass(frozen=True)
class WorkTableScene:
    """Long tables with a number line, squared paper and blocks, and people on both sides."""

    tables: int = 1

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        if self.tables == 1:
            floor(c, "#ffe6dc", CREAM, 100)
            c.quarter(c.width - 560, 0, 560, "sw", ORANGE)
            c.quarter(0, c.height - 380, 380, "ne", SHADE)
        else:
            floor(c, SHADE, "#a6d2bb", 100)
            c.quarter(0, c.height - 620, 620, "ne", MID)
            c.quarter(c.width - 300, 0, 300, "sw", GREEN)
        depth = c.height / self.tables
        for number in range(self.tables):
            middle = depth * (number + 0.5)
            half = min(depth * 0.3, 230)
            scale = 1.7 if self.tables == 1 else 1.05
            places = 4 if self.tables == 1 else 6
            for seat in range(places):
                x = 340 + (seat + 0.5) * 920 / places + rng.uniform(-16, 16) + (60 if number % 2 else 0)
                for side in (-1, 1):
                    if rng.random() < (1 if self.tables == 1 else 0.86):
                        person(c, x, middle + side * (half + 22 * scale), -90 * side, rng, scale)
            self.draw_table(c, 270 + (60 if number % 2 else 0), middle, 1060, half, rng)

    def draw_table(
        self, c: Canvas, left: float, middle: float, length: float, half: float, rng: Random
    ) -> None:
        """Draw one table and the work that lies on it."""
        c.rect(left, middle - half, length, half * 2, PAPER, 40)
        start, end, y = left + 90, left + length - 90, middle + half * 0.12
        c.line([(start, y), (end, y)], 9, GREEN)
        step = (end - start) / 10
        for number in range(11):
            x = start + number * step
            c.line([(x, y - 14), (x, y + 14)], 7, GREEN)
        for first, jump, fill in ((0, 4, ORANGE), (4, 3, MID), (7, 3, ORANGE)):
            r = jump * step / 2
            height = min(r, half * 0.68) / r
            points = [
                (
                    start + first * step + r - r * math.cos(t * math.pi / 40),
                    y - r * height * math.sin(t * math.pi / 40),
                )
                for t in range(41)
            ]
            c.line(points, 9, fill)
        for number in range(10):
            x = start + (number + 0.5) * step
            size = min(half * 0.26, 46)
            fill = (YELLOW, CREAM, SAGE, MINT)[rng.randrange(4)]
            c.box(x, middle + half * 0.62, size * rng.choice((1, 1, 1.9)), size, rng.uniform(-16, 16), fill)


@dataclass(frozen=True)
class ScheduleScene:
    """A wall-sized timetable on a table, with cards that hands can still move."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        floor(c, DEEP, "#0b4735", 100)
        c.quarter(c.width - 520, c.height - 520, 520, "nw", GREEN)
        c.quarter(0, 0, 300, "se", ORANGE)
        left, top, width, height = 250, c.height * 0.17, 1100, c.height * 0.66
        for x in (0.14, 0.38, 0.63, 0.87):
            person(c, left + width * x, top - 48, 90, rng, 1.6, rng.choice((MID, ORANGE, MINT)))
        for x in (0.2, 0.5, 0.76):
            person(c, left + width * x, top + height + 48, -90, rng, 1.6, rng.choice((MID, SAGE, ORANGE)))
        c.rect(left, top, width, height, PAPER, 30)
        columns, rows = 5, 5
        cell_w, cell_h = (width - 60) / columns, (height - 60) / rows
        for column in range(columns):
            x = left + 30 + column * cell_w
            c.rect(x + 8, top + 30, cell_w - 16, cell_h - 22, GREEN, 10)
            c.line(
                [
                    (x + 34, top + 24 + cell_h / 2),
                    (x + 34 + (70, 94, 108, 116, 80)[column], top + 24 + cell_h / 2),
                ],
                12,
                MINT,
            )
            for row in range(1, rows):
                y = top + 30 + row * cell_h
                c.rect(x + 8, y + 6, cell_w - 16, cell_h - 12, "#eaf6ef", 10)
                if rng.random() < 0.74:
                    fill = rng.choice((YELLOW, "#ffd2c0", SAGE, MINT, ORANGE))
                    c.box(x + cell_w / 2, y + cell_h / 2, cell_w - 56, cell_h - 42, rng.uniform(-4, 4), fill)
                    dots = rng.randrange(1, 4)
                    for dot in range(dots):
                        c.circle(x + 62 + dot * 34, y + cell_h / 2, 9, DEEP if fill != MINT else GREEN)
        c.box(left + width + 40, top + height * 0.28, 150, 62, -24, ORANGE)
        for dot in range(2):
            c.circle(left + width + 18 + dot * 34, top + height * 0.28 + 8 - dot * 15, 9, DEEP)


@dataclass(frozen=True)
class FloorPlanScene:
    """The rooms of a school without its roof, with the way of the visitors in orange."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        c.rect(0, 0, c.width, c.height, MID)
        c.quarter(c.width - 620, c.height - 620, 620, "nw", GREEN)
        h = c.height
        c.rect(110, h * 0.09, 1380, h * 0.82, DEEP, 26)
        for x, w, fill in (
            (130, 330, "#eaf6ef"),
            (478, 330, CREAM),
            (826, 300, "#eaf6ef"),
            (1144, 326, YELLOW),
        ):
            c.rect(x, h * 0.11, w, h * 0.29, fill, 8)
        c.rect(130, h * 0.42, 1340, h * 0.17, PAPER, 8)
        for x, w, fill in ((130, 470, SHADE), (618, 330, "#eaf6ef"), (966, 504, CREAM)):
            c.rect(x, h * 0.61, w, h * 0.28, fill, 8)
        for x, y in ((330, 0.4), (600, 0.4), (900, 0.4), (1250, 0.4), (420, 0.59), (720, 0.59), (1180, 0.59)):
            c.rect(x, h * y - 2, 84, h * 0.02 + 4, PAPER)
        c.rect(1468, h * 0.46, 24, h * 0.09, PAPER)
        for room_x, count in ((130, 4), (826, 3), (618, 4)):
            top = h * (0.61 if room_x == 618 else 0.11)
            for number in range(count * 2):
                x, y = room_x + 62 + (number // 2) * 76, top + 68 + (number % 2) * 98
                c.rect(x - 27, y - 20, 54, 36, PAPER, 5)
                person(c, x, y + 30, -90 + rng.uniform(-15, 15), rng, 0.72)
        round_table(c, 642, h * 0.25, 62, 6, rng, scale=0.8)
        round_table(c, 1306, h * 0.25, 62, 6, rng, start=20, scale=0.8)
        for number in range(5):
            c.rect(160 + number * 86, h * 0.64, 58, h * 0.13, (GREEN, MID)[number % 2], 6)
        for number in range(3):
            round_table(c, 1060 + number * 158, h * 0.75, 38, 5, rng, start=-18, scale=0.68)
        way = [
            (1540, 0.505),
            (940, 0.505),
            (940, 0.34),
            (940, 0.505),
            (640, 0.505),
            (640, 0.505),
            (372, 0.505),
            (372, 0.36),
        ]
        c.dashes([(x, h * y) for x, y in way], 12, ORANGE, 30, 30)
        for x, y, facing in ((1404, 0.49, 180), (1336, 0.525, 180), (1262, 0.485, 180)):
            person(c, x, h * y, facing, rng, 1.05, ORANGE)


@dataclass(frozen=True)
class ScreensScene:
    """Desks in their own homes, each with a laptop, joined by roads from tile to tile."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        columns, rows = 4, 2
        w, h = c.width / columns, c.height / rows
        grounds = (DEEP, MINT, GREEN, CREAM, MID, GREEN, SHADE, DEEP)
        for column in range(columns):
            for row in range(rows):
                c.rect(column * w, row * h, w + 1, h + 1, grounds[column + row * columns])
        for row in range(rows):
            c.rect(0, h * (row + 0.5) - 38, c.width, 76, PAPER)
        for column in range(columns):
            c.rect(w * (column + 0.5) - 38, 0, 76, c.height, PAPER)
        for column in range(columns):
            for row in range(rows):
                self.draw_desk(c, w * (column + 0.5), h * (row + 0.5), rng)

    def draw_desk(self, c: Canvas, x: float, y: float, rng: Random) -> None:
        """Draw one desk with somebody behind it."""
        c.circle(x, y, 168, PAPER)
        turn = rng.choice((-90, -90, -60, -120))
        desk_x, desk_y = around(x, y, 42, turn)
        c.box(desk_x, desk_y, 124, 232, turn, rng.choice((SHADE, CREAM, YELLOW, FLOOR)))
        laptop_x, laptop_y = around(x, y, 40, turn)
        laptop(c, laptop_x, laptop_y, turn, 1.25, rng.choice((MINT, CREAM, ORANGE)))
        cup_x, cup_y = turned(x, y, 42, rng.choice((-84, 84)), turn)
        cup(c, cup_x, cup_y, rng.choice((DEEP, ORANGE)))
        seat_x, seat_y = around(x, y, -62, turn)
        person(c, seat_x, seat_y, turn, rng, 1.7)


@dataclass(frozen=True)
class LunchScene:
    """One long table across the picture, laid for everybody."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        floor(c, SHADE, "#a6d2bb", 100)
        c.quarter(0, 0, 520, "se", ORANGE)
        c.quarter(c.width - 520, c.height - 520, 520, "nw", GREEN)
        angle, x, y = -16, c.width / 2, c.height / 2
        for number in range(-8, 9):
            for side in (-1, 1):
                seat_x, seat_y = turned(x, y, number * 124 + side * 14, side * 172, angle)
                if rng.random() < 0.9:
                    person(c, seat_x, seat_y, angle - 90 * side, rng, 1.35)
                else:
                    chair(c, seat_x, seat_y, angle - 90 * side, MID, 1.3)
        c.box(x, y, 2200, 264, angle, PAPER)
        c.box(x, y, 2200, 62, angle, MINT)
        for number in range(-8, 9):
            for side in (-1, 1):
                plate_x, plate_y = turned(x, y, number * 124 + side * 14, side * 88, angle)
                c.circle(plate_x, plate_y, 37, FLOOR)
                c.circle(plate_x, plate_y, 27, PAPER)
                c.circle(plate_x, plate_y, 15, rng.choice((YELLOW, ORANGE, SAGE, "#ffd2c0")))
                cup_x, cup_y = turned(x, y, number * 124 + side * 14 + 60, side * 100, angle)
                cup(c, cup_x, cup_y, rng.choice((DEEP, MID)))
            middle_x, middle_y = turned(x, y, number * 124 + 62, 0, angle)
            if number % 3 == 0:
                c.circle(middle_x, middle_y, 26, GREEN)
                c.circle(middle_x, middle_y, 15, ORANGE)
            else:
                c.box(middle_x, middle_y, 70, 34, angle + rng.uniform(-9, 9), rng.choice((YELLOW, CREAM)))
