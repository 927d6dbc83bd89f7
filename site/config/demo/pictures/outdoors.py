"""Scenes outdoors, seen from above: a school yard, a canal, the land, a garden, a crossing."""

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
    SHADE,
    WHITE,
    YELLOW,
    Canvas,
    around,
    bezier,
    turned,
)
from .figures import boat, bushes, cyclist, house, person, tree, waves

GRASS, WATER, BRICK = "#8fcbaa", "#c4e9ea", "#d95f36"


@dataclass(frozen=True)
class YardScene:
    """A school yard at the start of the day: one child in orange walks in with a grown-up."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        h = c.height
        c.rect(0, 0, c.width, h, FLOOR)
        for x in range(0, 1600, 80):
            c.line([(x, 0), (x, h)], 2, "#c3e2d3", round_ends=False)
        c.quarter(0, h - 420, 420, "ne", GRASS)
        c.rect(0, 0, 1120, h * 0.2, DEEP)
        c.quarter(1120, 0, h * 0.2, "se", DEEP)
        for x in range(40, 1100, 130):
            c.rect(x, 0, 92, h * 0.13, GREEN, 6)
        c.rect(540, 0, 170, h * 0.2 + 26, ORANGE)
        c.rect(580, h * 0.2 - 36, 90, 62, PAPER)
        road = [(625, h * 0.24), (625, h * 0.55), (1120, h * 0.5), (1180, h + 60)]
        c.curve(road, 96, WHITE)
        self.draw_games(c)
        for x, y, r in (
            (90, 0.9, 74),
            (226, 0.78, 56),
            (130, 0.66, 48),
            (1520, 0.14, 92),
            (1390, 0.08, 58),
            (1500, 0.44, 62),
        ):
            tree(c, x, h * y, r, rng)
        for x, y, count in ((382, 0.52, 5), (880, 0.78, 4), (980, 0.3, 4)):
            for number in range(count):
                angle = 360 * number / count + 20
                child_x, child_y = around(x, h * y, 58, angle)
                person(c, child_x, child_y, angle + 180, rng, 0.95, rng.choice(("#0f5a43", "#3f8a6d", DEEP)))
        for x, y, facing in (
            (470, 0.8, 10),
            (590, 0.7, -60),
            (660, 0.86, 200),
            (1290, 0.34, 60),
            (700, 0.42, 180),
        ):
            person(c, x, h * y, facing, rng, 0.95, rng.choice((MID, DEEP, "#0f5a43")))
        person(c, 1118, h * 0.72, -112, rng, 1.35, DEEP)
        person(c, 1050, h * 0.7, -108, rng, 1.05, ORANGE)
        person(c, 655, h * 0.3, 80, rng, 1.35, GREEN)

    def draw_games(self, c: Canvas) -> None:
        """Paint a ball court and a hopscotch on the tiles."""
        h = c.height
        c.circle(382, h * 0.52, 132, PAPER)
        c.circle(382, h * 0.52, 118, CREAM)
        for number, (dx, dy) in enumerate(((0, 0), (0, 1), (-0.5, 2), (0.5, 2), (0, 3), (-0.5, 4), (0.5, 4))):
            c.rect(1330 + dx * 76, h * 0.56 + dy * 76, 68, 68, (ORANGE, YELLOW, PAPER)[number % 3], 6)


@dataclass(frozen=True)
class CanalScene:
    """A canal between two quarters, with a bridge from school to school, or a quay with boats."""

    bridges: int = 1

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        c.rect(0, 0, c.width, c.height, WATER)
        if self.bridges == 1:
            self.draw_crossing(c, rng)
        else:
            self.draw_quay(c, rng)

    def draw_crossing(self, c: Canvas, rng: Random) -> None:
        """Draw two schools and the bridge between them, with children on their way."""
        h = c.height
        for number in range(16):
            waves(c, 620 + rng.uniform(0, 300), h * (0.02 + number / 16), 64, 0, WHITE)
        c.rect(0, 0, 560, h, GREEN)
        c.rect(1040, 0, 560, h, MID)
        c.rect(560, 0, 26, h, PAPER)
        c.rect(1014, 0, 26, h, PAPER)
        c.quarter(0, 0, 300, "se", DEEP)
        c.quarter(1300, h - 300, 300, "nw", GREEN)
        c.rect(0, h * 0.5 - 60, 1600, 120, MINT)
        c.rect(560, h * 0.5 - 84, 480, 168, DEEP)
        c.rect(560, h * 0.5 - 66, 480, 132, PAPER)
        for number in range(12):
            c.rect(570 + number * 40, h * 0.5 - 66, 4, 132, SHADE)
        c.rect(250, 0, 100, h, MINT)
        c.rect(1250, 0, 100, h, MINT)
        for x, roof in ((300, ORANGE), (1300, ORANGE)):
            c.rect(x - 150, h * 0.5 - 150, 300, 300, MINT, 0)
            c.rect(x - 96, h * 0.5 - 96, 192, 192, roof)
            c.rect(x - 40, h * 0.5 - 40, 80, 80, CREAM)
        for x, y in (
            (90, 0.72),
            (160, 0.9),
            (450, 0.8),
            (470, 0.16),
            (1130, 0.16),
            (1130, 0.84),
            (1480, 0.14),
            (1440, 0.3),
        ):
            tree(c, x, h * y, rng.uniform(48, 70), rng, *((MID, SAGE) if x < 800 else (DEEP, GREEN)))
        for x, y in ((120, 0.27), (470, 0.31), (1140, 0.68), (1480, 0.7)):
            house(c, x, h * y, 120, 86, rng.choice((0, 90)), CREAM, "#f3bda9")
        for x, dy, coat in ((520, 22, ""), (630, -26, ""), (742, 24, ORANGE), (860, -22, ""), (980, 26, "")):
            if coat:
                person(c, x, h * 0.5 + dy, 0, rng, 1.3, coat)
            else:
                cyclist(c, x, h * 0.5 + dy, 0, rng, rng.choice((DEEP, "#3f8a6d", "#0f5a43")))
        boat(c, 790, h * 0.86, -96, ORANGE, 150)
        boat(c, 850, h * 0.17, 84, DEEP, 120)

    def draw_quay(self, c: Canvas, rng: Random) -> None:
        """Draw a bent canal with boats, rows of houses along it and a school at the bend."""
        h = c.height
        c.rect(0, 0, c.width, h, GREEN)
        c.quarter(1000, 0, 600, "sw", DEEP)
        middle = bezier([(-80, h * 0.26), (640, h * 0.1), (820, h * 0.9), (1700, h * 0.66)], 160)
        for width, fill in ((470, MINT), (366, PAPER), (318, WATER)):
            c.ribbon(middle, width, fill)
        for number in range(6, 150, 9):
            (x0, y0), (x1, y1) = middle[number], middle[number + 1]
            angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
            wave_x, wave_y = turned(x0, y0, 0, rng.uniform(-110, 110), angle)
            waves(c, wave_x, wave_y, 56, angle, WHITE)
        for number in range(4, 158, 10):
            (x0, y0), (x1, y1) = middle[number], middle[number + 1]
            angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
            for side in (-1, 1):
                roof, dark = rng.choice(((ORANGE, BRICK), (CREAM, "#f3bda9"), (SAGE, MID), (ORANGE, BRICK)))
                x, y = turned(x0, y0, 0, side * 306, angle)
                house(c, x, y, 92, 108, angle + (0 if side > 0 else 180), roof, dark)
            if number % 20 == 4:
                x, y = turned(x0, y0, 40, 204, angle)
                tree(c, x, y, 30, rng, MID, SAGE)
        for at, side, fill, length in (
            (34, -80, ORANGE, 150),
            (62, 60, DEEP, 120),
            (90, -50, ORANGE, 130),
            (122, 70, PAPER, 150),
            (140, -84, GREEN, 110),
        ):
            (x0, y0), (x1, y1) = middle[at], middle[at + 1]
            angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
            x, y = turned(x0, y0, 0, side, angle)
            boat(c, x, y, angle, fill, length)
        for x, y, r in (
            (90, 0.8, 80),
            (240, 0.92, 62),
            (420, 0.84, 74),
            (1480, 0.14, 84),
            (1310, 0.1, 58),
            (1180, 0.22, 66),
            (1500, 0.34, 52),
        ):
            tree(c, x, h * y, r, rng, MID, SAGE)


@dataclass(frozen=True)
class LandScene:
    """Three quarters in the polder: strips of field, ditches, villages and the road that joins them."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        h = c.height
        c.rect(0, 0, c.width, h, GREEN)
        self.draw_fields(c, rng)
        river = [(1010, -60), (820, h * 0.3), (1180, h * 0.6), (900, h + 60)]
        for width, fill in ((120, MINT), (92, WATER)):
            c.curve(river, width, fill)
        roads = (
            [(300, h * 0.34), (520, h * 0.2), (900, h * 0.62), (1290, h * 0.3)],
            [(300, h * 0.34), (320, h * 0.6), (420, h * 0.8), (620, h * 0.78)],
            [(620, h * 0.78), (860, h * 0.74), (1240, h * 0.84), (1290, h * 0.3)],
        )
        for points in roads:
            c.curve(points, 40, PAPER)
        for points in (
            [(300, h * 0.34), (200, h * 0.3), (60, h * 0.2), (-40, h * 0.25)],
            [(1290, h * 0.3), (1400, h * 0.3), (1480, h * 0.5), (1660, h * 0.5)],
        ):
            c.curve(points, 40, PAPER)
        for x, y, ground in ((300, h * 0.34, CREAM), (620, h * 0.78, MINT), (1290, h * 0.3, YELLOW)):
            self.draw_village(c, x, y, ground, rng)

    def draw_fields(self, c: Canvas, rng: Random) -> None:
        """Lay the land out in strips, each block at its own angle."""
        greens = (GREEN, MID, SAGE, "#2f7f61", "#6cb494", SHADE)
        for left, top, columns, angle in (
            (-240, -330, 12, -9),
            (800, -400, 12, 9),
            (-240, 440, 12, 7),
            (760, 400, 12, -7),
        ):
            for number in range(columns):
                x = left + number * 100
                middle_x, middle_y = turned(left + 500, top + 420, x - left - 500, 0, angle)
                c.box(middle_x, middle_y, 92, 860, angle, greens[(number * 5 + rng.randrange(3)) % 6])
                if number % 3 == 0:
                    for row in range(-7, 8):
                        dot_x, dot_y = turned(middle_x, middle_y, 0, row * 54, angle)
                        c.circle(dot_x, dot_y, 12, DEEP if number % 2 else GREEN)

    def draw_village(self, c: Canvas, x: float, y: float, ground: str, rng: Random) -> None:
        """Draw a ring of houses around a school."""
        c.circle(x, y, 168, ground)
        for number in range(9):
            angle = 40 * number + 12
            house_x, house_y = around(x, y, 122, angle)
            house(
                c,
                house_x,
                house_y,
                58,
                48,
                angle + 90,
                *rng.choice(((ORANGE, BRICK), (GREEN, DEEP), (MID, GREEN))),
            )
        c.rect(x - 52, y - 52, 104, 104, PAPER)
        c.rect(x - 32, y - 32, 64, 64, ORANGE)


@dataclass(frozen=True)
class GardenScene:
    """A school garden: beds in rows, children with a measuring tape."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        h = c.height
        c.rect(0, 0, c.width, h, GRASS)
        c.quarter(0, 0, 380, "se", MID)
        c.quarter(c.width - 420, h - 420, 420, "nw", SHADE)
        c.rect(0, h * 0.5 - 58, c.width, 116, FLOOR)
        c.rect(742, 0, 116, h, FLOOR)
        crops = ((GREEN, MID), (ORANGE, CREAM), (SAGE, MINT), (DEEP, GREEN), (YELLOW, PAPER), (MID, MINT))
        for number, (x, y) in enumerate(
            (
                (130, 0.08),
                (450, 0.08),
                (920, 0.08),
                (1240, 0.08),
                (130, 0.6),
                (450, 0.6),
                (920, 0.6),
                (1240, 0.6),
            )
        ):
            w, height = (270, 230) if x < 900 else (250, 230)
            c.rect(x, h * y, w, h * height / 700, "#6b4a33", 22)
            dark, light = crops[number % len(crops)]
            for row in range(3 + number % 2):
                for column in range(6):
                    step_y = h * height / 700 / (3 + number % 2)
                    plant_x, plant_y = x + 30 + column * (w - 60) / 5, h * y + step_y * (row + 0.5)
                    c.circle(plant_x, plant_y, 19 + rng.uniform(-3, 3), dark)
                    c.circle(plant_x - 3, plant_y - 3, 9, light)
        c.line([(420, h * 0.5), (1180, h * 0.5)], 16, ORANGE)
        for number in range(20):
            c.line(
                [(430 + number * 39, h * 0.5 - 8), (430 + number * 39, h * 0.5 + (8 if number % 5 else 0))],
                4,
                PAPER,
                round_ends=False,
            )
        person(c, 376, h * 0.5, 0, rng, 1.3, DEEP)
        person(c, 1226, h * 0.5, 180, rng, 1.3, "#0f5a43")
        for x, y, facing, coat in (
            (700, 0.58, -90, DEEP),
            (870, 0.42, 90, "#3f8a6d"),
            (80, 0.3, 0, ""),
            (770, 0.2, 0, DEEP),
            (790, 0.86, 200, ""),
            (880, 0.72, 0, DEEP),
            (1546, 0.26, 180, DEEP),
        ):
            person(c, x, h * y, facing, rng, 1.2, coat)
        bushes(c, 20, h - 26, 24, 0, rng, GREEN)
        for x, y, r in ((60, 0.06, 70), (1540, 0.92, 90), (1420, 0.97, 60)):
            tree(c, x, h * y, r, rng, GREEN, MID)


@dataclass(frozen=True)
class CrossingScene:
    """A roundabout whose roads leave in the middle of each side, with cyclists."""

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        h = c.height
        for x, y, fill in ((0, 0, GREEN), (800, 0, DEEP), (0, h / 2, DEEP), (800, h / 2, MID)):
            c.rect(x, y, 800, h / 2, fill)
        x, y = 800, h / 2
        self.draw_blocks(c, rng)
        for fill, road, r in ((MINT, 190, 356), (PAPER, 150, 336)):
            c.rect(0, y - road / 2, 1600, road, fill)
            c.rect(x - road / 2, 0, road, h, fill)
            c.circle(x, y, r, fill)
        c.circle(x, y, 206, ORANGE)
        c.circle(x, y, 184, CREAM)
        for angle in range(0, 360, 60):
            tree_x, tree_y = around(x, y, 104, angle + 10)
            tree(c, tree_x, tree_y, 52, rng, GREEN, MID)
        tree(c, x, y, 60, rng, MID, SAGE)
        for side in (-1, 1):
            c.dashes([(x + side * 380, y), (x + side * 800, y)], 6, SHADE, 30, 26)
        for angle, r, coat in (
            (200, 272, ""),
            (265, 268, ORANGE),
            (318, 276, ""),
            (40, 270, DEEP),
            (110, 272, ""),
        ):
            rider_x, rider_y = around(x, y, r, angle)
            cyclist(c, rider_x, rider_y, angle - 90, rng, coat)
        for rider_x, rider_y, facing in (
            (150, y + 40, 0),
            (310, y + 34, 0),
            (1420, y - 38, 180),
            (842, h * 0.02, 90),
        ):
            cyclist(c, rider_x, rider_y, facing, rng)

    def draw_blocks(self, c: Canvas, rng: Random) -> None:
        """Fill the four quarters with rows of houses, trees and a school."""
        h = c.height
        for number in range(5):
            house(
                c, 62 + number * 104, h * 0.1, 92, 110, 0, *((ORANGE, BRICK), (CREAM, "#f3bda9"))[number % 2]
            )
            house(
                c,
                1150 + number * 104,
                h * 0.9,
                92,
                110,
                180,
                *((CREAM, "#f3bda9"), (GREEN, DEEP))[number % 2],
            )
        c.rect(1180, h * 0.07, 330, 190, MINT)
        c.rect(1224, h * 0.07 + 38, 242, 114, ORANGE)
        c.rect(1310, h * 0.07 + 74, 70, 42, CREAM)
        c.rect(90, h * 0.72, 330, 190, MINT)
        c.circle(255, h * 0.72 + 95, 70, ORANGE)
        c.circle(255, h * 0.72 + 95, 28, CREAM)
        for tree_x, tree_y, r in (
            (80, 0.31, 50),
            (210, 0.29, 40),
            (330, 0.33, 48),
            (470, 0.93, 54),
            (1100, 0.1, 44),
            (1540, 0.36, 50),
            (1250, 0.68, 46),
            (1400, 0.66, 40),
            (1540, 0.68, 52),
        ):
            tree(c, tree_x, h * tree_y, r, rng, *((MID, SAGE) if tree_x < 1200 else (SAGE, SHADE)))
