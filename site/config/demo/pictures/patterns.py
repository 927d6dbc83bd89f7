"""Roads that leave a tile in the middle of its side: seven patterns, and the map of a neighbourhood."""

from dataclasses import dataclass
from random import Random

from PIL import Image, ImageDraw

from basis.road_tiles import pattern_tile

from .canvas import CREAM, DEEP, GREEN, MID, MINT, ORANGE, Canvas, Point
from .figures import person

# centre of a quarter circle in a tile of 30, and the degrees it runs from and to
Arc = tuple[Point, int, int]
ARC_NW_SE: tuple[Arc, ...] = (((0, 0), 0, 90), ((30, 30), 180, 270))
ARC_NE_SW: tuple[Arc, ...] = (((30, 0), 90, 180), ((0, 30), 270, 360))


@dataclass(frozen=True)
class PatternScene:
    """A pattern in two colourings, with a quarter circle between them."""

    kind: str
    ground: str
    road: str
    corner_ground: str
    corner_road: str
    corner: str = "se"
    tile: int = 200
    people: bool = False

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        side = round(self.tile * c.scale)
        tile = pattern_tile(self.kind, side)
        roads = Image.new("L", c.image.size, 0)
        for left in range(0, c.image.width, side):
            for top in range(0, c.image.height, side):
                roads.paste(tile, (left, top))
        corner = Image.new("L", c.image.size, 0)
        reach = self.tile * (3 if c.height > 700 else 2)
        x, y = c.width if "e" in self.corner else 0, c.height if "s" in self.corner else 0
        pen = ImageDraw.Draw(corner)
        pen.ellipse([v * c.scale for v in (x - reach * 1.6, y - reach, x + reach * 1.6, y + reach)], fill=255)
        colours = Image.new("RGB", c.image.size, self.ground)
        colours.paste(self.road, (0, 0), roads)
        second = Image.new("RGB", c.image.size, self.corner_ground)
        second.paste(self.corner_road, (0, 0), roads)
        colours.paste(second, (0, 0), corner)
        c.image.paste(colours)
        self.add_people(c, rng)

    def add_people(self, c: Canvas, rng: Random) -> None:
        """Set somebody down in some of the circles of the ring pattern."""
        if not self.people:
            return
        half = self.tile / 2
        for column in range(int(c.width / half) + 1):
            for row in range(int(c.height / half) + 1):
                if (column + row) % 2 == 0 and rng.random() < 0.62:
                    person(c, column * half, row * half, rng.choice((0, 90, 180, 270)), rng, self.tile / 330)


@dataclass(frozen=True)
class MapScene:
    """A neighbourhood of tiles in districts of their own green, with schools where roads meet."""

    tile: int = 100
    districts: tuple[str, ...] = (DEEP, GREEN, MID)
    road: str = MINT
    house: str = ORANGE
    missing: bool = False
    route: bool = False

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        columns, rows = -(-c.width // self.tile), -(-int(c.height) // self.tile)
        seeds = [
            (rng.uniform(0, columns), rng.uniform(0, rows), self.districts[n % len(self.districts)])
            for n in range(7)
        ]
        gap = (columns // 2 + 2, rows // 2) if self.missing else None
        stops = self.stops(columns, rows) if self.route else []
        for column in range(columns):
            for row in range(rows):
                ground = min(
                    seeds,
                    key=lambda s: (
                        abs(s[0] - column) + abs(s[1] - row) + 0.4 * max(abs(s[0] - column), abs(s[1] - row))
                    ),
                )[2]
                self.draw_ground(c, column, row, ground)
        for column in range(columns):
            for row in range(rows):
                if (column, row) == gap:
                    continue
                kind = rng.choices(("a", "b", "cross", "bridge", "school", "round"), (34, 34, 6, 6, 9, 8))[0]
                if (column, row) in stops:
                    kind = "cross"
                self.draw_tile(c, column, row, kind)
        if gap:
            self.draw_gap(c, *gap)
        if stops:
            self.draw_route(c, stops)

    def draw_ground(self, c: Canvas, column: int, row: int, ground: str) -> None:
        """Fill the square of a tile."""
        c.rect(column * self.tile, row * self.tile, self.tile, self.tile, ground)

    def draw_tile(self, c: Canvas, column: int, row: int, kind: str) -> None:
        """Draw the roads and the building of one tile."""
        t, w = self.tile, self.tile / 3
        x, y = column * t, row * t
        middle_x, middle_y = x + t / 2, y + t / 2
        if kind in "ab":
            for (dx, dy), start, end in ARC_NW_SE if kind == "a" else ARC_NE_SW:
                c.arc(x + dx * t / 30, y + dy * t / 30, t / 2, start, end, w, self.road)
            return
        c.rect(x, middle_y - w / 2, t, w, self.road)
        if kind == "bridge":
            for top in (y, y + t * 0.77):
                c.rect(middle_x - w / 2, top, w, t * 0.23, self.road)
            return
        c.rect(middle_x - w / 2, y, w, t, self.road)
        if kind == "school":
            c.rect(middle_x - t / 3, middle_y - t / 3, t * 2 / 3, t * 2 / 3, self.road)
            c.rect(middle_x - t * 0.15, middle_y - t * 0.15, t * 0.3, t * 0.3, self.house)
        elif kind == "round":
            c.circle(middle_x, middle_y, t * 0.37, self.road)
            c.circle(middle_x, middle_y, t * 0.165, self.house)

    def draw_gap(self, c: Canvas, column: int, row: int) -> None:
        """Leave an orange square open, with the road ends that wait for it."""
        t, w = self.tile, self.tile / 3
        x, y = column * t, row * t
        c.rect(x, y, t, t, CREAM)
        for dx, dy in ((0, 0.5), (1, 0.5), (0.5, 0), (0.5, 1)):
            c.circle(x + dx * t, y + dy * t, w / 2, self.road)
        corners = [(x, y), (x + t, y), (x + t, y + t), (x, y + t), (x, y)]
        c.dashes(corners, t / 16, ORANGE, t / 7, t / 7)

    def stops(self, columns: int, rows: int) -> list[Point]:
        """Return the tiles of the route: along a row, then a column, then a row."""
        turn, low, high = columns // 2, rows * 2 // 3, rows // 3
        first = [(n, low) for n in range(2, turn)]
        down = [(turn, n) for n in range(low, high - 1, -1)]
        return [*first, *down, *[(n, high) for n in range(turn + 1, columns - 2)]]

    def draw_route(self, c: Canvas, stops: list[Point]) -> None:
        """Draw the way from one school to the other over the roads."""
        t = self.tile
        points = [((column + 0.5) * t, (row + 0.5) * t) for column, row in stops]
        c.line(points, t / 3.6, ORANGE)
        for x, y in (points[0], points[-1]):
            c.rect(x - t * 0.46, y - t * 0.46, t * 0.92, t * 0.92, self.road)
            c.rect(x - t * 0.3, y - t * 0.3, t * 0.6, t * 0.6, ORANGE)
            c.rect(x - t * 0.12, y - t * 0.12, t * 0.24, t * 0.24, CREAM)
