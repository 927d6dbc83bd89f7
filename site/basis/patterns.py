"""The seven road patterns, from one description: tiles on which every road leaves in the middle of its side.

Because of that rule any tile fits beside any other. A pattern is an arrangement of a few kinds of tiles; a
seed, such as the key of a thema, lays some of them differently, so that two maps of one pattern differ and
each stays the same for ever. `tiles` gives an arrangement, `shapes` what is drawn on it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

SIDE = 30  # units of one tile
ROAD = 10  # units of its width
MIDDLE = SIDE // 2
LAID = 4  # tiles to a side of a map that was laid by a seed
CHANCE = 80  # of 256: how often a seed lays a tile differently

Line = tuple[int, int, int, int]  # from x, y to x, y
Arrangement = tuple[str, ...]  # a row of tiles a string, a tile a letter

ACROSS, DOWN = (0, MIDDLE, SIDE, MIDDLE), (MIDDLE, 0, MIDDLE, SIDE)
UNDER, UNDER_DOWN = 7, 23  # where a road disappears under a bridge, and comes out


@dataclass(frozen=True)
class Tile:
    """What is on one kind of tile, in units from its top left."""

    lines: tuple[Line, ...] = ()
    bends: str = ""  # corners that a road runs around in a quarter circle
    cuts: str = ""  # corners that a road cuts off in a straight line
    disc: int = 0  # radius of a square in the middle
    dot: int = 0  # radius of a dot on the corner bottom right
    house: int = 0  # side of a house on the corner bottom right


TILES = {
    "\\": Tile(bends="ne sw"),
    "/": Tile(bends="nw se"),
    "a": Tile(cuts="ne sw"),
    "b": Tile(cuts="nw se"),
    "c": Tile(cuts="nw sw se"),
    "d": Tile(cuts="nw ne se"),
    "+": Tile((ACROSS, DOWN)),
    "o": Tile((ACROSS, DOWN), disc=12),
    ".": Tile((ACROSS, DOWN), dot=5),
    "h": Tile((ACROSS, DOWN), house=10),
    "=": Tile((ACROSS, (MIDDLE, 0, MIDDLE, UNDER), (MIDDLE, UNDER_DOWN, MIDDLE, SIDE))),
    "H": Tile((DOWN, (0, MIDDLE, UNDER, MIDDLE), (UNDER_DOWN, MIDDLE, SIDE, MIDDLE))),
}
# the arrangement that repeats, and which tile takes the place of which
PATTERNS: dict[str, tuple[Arrangement, dict[str, str]]] = {
    "wave": (("\\\\", "\\\\"), {"\\": "/"}),
    "stairs": (("ac", "bd"), {"a": "b", "b": "a", "c": "d", "d": "c"}),
    "grid": ((".+", "+."), {".": "+", "+": "."}),
    "ring": (("/\\", "\\/"), {"/": "\\", "\\": "/"}),
    "court": (("h+", "++"), {"h": "+", "+": "h"}),
    "square": (("o+", "+o"), {"o": "+", "+": "o"}),
    "bridge": (("H=", "H="), {"H": "=", "=": "H"}),
}


@lru_cache(512)
def tiles(pattern: str, seed: str = "") -> Arrangement:
    """The tiles of a map that repeats: 2 by 2 as the pattern is drawn, or 4 by 4 as a seed lays it.

    An unknown pattern is a wave, so that what an older version stored still shows something.
    """
    rows, instead = PATTERNS.get(pattern) or PATTERNS["wave"]
    if not seed:
        return rows
    digest = hashlib.sha256(f"{pattern}:{seed}".encode()).digest()
    shift, chances = digest[-1] % 4, iter(digest)
    return tuple(
        "".join(
            instead[tile] if next(chances) < CHANCE else tile
            for column in range(LAID)
            for tile in rows[(row + shift // 2) % 2][(column + shift) % 2]
        )
        for row in range(LAID)
    )


@dataclass(frozen=True)
class Shapes:
    """What is drawn of a map, in units from its top left."""

    side: int  # of the map, after which it repeats
    lines: list[Line]
    bends: list[tuple[int, int, str]]  # top left of the tile, and the corner
    cuts: list[Line]
    discs: list[tuple[int, int, int]]  # middle and radius
    houses: list[tuple[int, int, int]]  # middle and side


@lru_cache(512)
def shapes(pattern: str, seed: str = "") -> Shapes:
    """Everything to draw of a map."""
    rows = tiles(pattern, seed)
    drawn = Shapes(len(rows) * SIDE, [], [], [], [], [])
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            tile, left, top = TILES[letter], x * SIDE, y * SIDE
            drawn.lines.extend((left + a, top + b, left + c, top + d) for a, b, c, d in tile.lines)
            drawn.bends.extend((left, top, corner) for corner in tile.bends.split())
            drawn.cuts.extend(cut(left, top, corner) for corner in tile.cuts.split())
            if tile.disc:
                drawn.discs.append((left + MIDDLE, top + MIDDLE, tile.disc))
            for at_x, at_y in repeated(left + SIDE, top + SIDE, drawn.side):
                if tile.dot:
                    drawn.discs.append((at_x, at_y, tile.dot))
                if tile.house:
                    drawn.houses.append((at_x, at_y, tile.house))
    return drawn


def cut(left: int, top: int, corner: str) -> Line:
    """The straight road that cuts a corner off, from the side above or below to the one beside."""
    end = top if "n" in corner else top + SIDE
    return left + MIDDLE, end, left if "w" in corner else left + SIDE, top + MIDDLE


def repeated(x: int, y: int, side: int) -> Iterator[tuple[int, int]]:
    """A point, and where it comes back on the other edges of a map that repeats."""
    for at_x in {x, x % side}:
        for at_y in {y, y % side}:
            yield at_x, at_y


# how a quarter circle begins in its tile, and how it runs
BENDS = {
    "nw": (MIDDLE, 0, "1-15 15"),
    "ne": (MIDDLE, 0, "0 15 15"),
    "se": (SIDE, MIDDLE, "0-15 15"),
    "sw": (0, MIDDLE, "1 15 15"),
}


@lru_cache(512)
def roads(pattern: str, seed: str = "") -> str:
    """The path data of the roads."""
    drawn = shapes(pattern, seed)
    path = [f"M{a} {b}{f'h{c - a}' if b == d else f'v{d - b}'}" for a, b, c, d in drawn.lines]
    for left, top, corner in drawn.bends:
        x, y, run = BENDS[corner]
        path.append(f"M{left + x} {top + y}a15 15 0 0 {run}")
    path += [f"M{a} {b}L{c} {d}" for a, b, c, d in drawn.cuts]
    return "".join(path)


@lru_cache(512)
def places(pattern: str, seed: str = "") -> str:
    """The path data of what stands along the roads: squares, dots and houses."""
    drawn = shapes(pattern, seed)
    path = [
        f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0-{2 * r} 0" for x, y, r in sorted(drawn.discs)
    ]
    path += [f"M{x - s // 2} {y - s // 2}h{s}v{s}h-{s}z" for x, y, s in sorted(drawn.houses)]
    return "".join(path)


def caps(pattern: str) -> str:
    """How roads end: straight ones that cut corners meet at right angles, and square ends fill the bend."""
    return "square" if any(TILES[tile].cuts for row in tiles(pattern) for tile in row) else "butt"


def as_html(pattern: str, seed: str, name: str) -> SafeString:
    """A box with a map; one that a seed laid is drawn in it, under a name of its own on the page."""
    if not seed:
        return format_html('<div class="pattern" data-pattern="{}" aria-hidden="true"></div>', pattern)
    return format_html(
        '<div class="pattern pattern--laid" data-pattern="{pattern}" aria-hidden="true">'
        '<svg viewBox="0 0 {side} {side}" focusable="false">'
        '<pattern id="{name}" width="{side}" height="{side}" patternUnits="userSpaceOnUse">'
        '<path stroke-linecap="{caps}" d="{roads}"/>{places}</pattern>'
        '<rect width="4000" height="4000" fill="url(#{name})"/></svg></div>',
        pattern=pattern,
        side=LAID * SIDE,
        name=name,
        caps=caps(pattern),
        roads=roads(pattern, seed),
        places=format_html('<path d="{}"/>', places(pattern, seed)) if places(pattern, seed) else "",
    )


def as_css() -> str:
    """The custom properties that the stylesheet holds the seven patterns in, one a line."""
    return "".join(f"    --pattern-{pattern}: {as_url(pattern)};\n" for pattern in PATTERNS)


def as_url(pattern: str) -> str:
    """One pattern as a mask: an address that holds an SVG."""
    filled = f"<path fill='red' stroke='none' d='{places(pattern)}'/>" if places(pattern) else ""
    square = " stroke-linecap='square'" if caps(pattern) == "square" else ""
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 60' fill='none' stroke='red' "
        f"stroke-width='{ROAD}'{square}><path d='{roads(pattern)}'/>{filled}</svg>"
    )
    return f'url("data:image/svg+xml,{svg.replace("<", "%3C").replace(">", "%3E")}")'
