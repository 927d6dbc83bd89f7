"""The seven road patterns as pixels, for pictures that our own code makes."""

from PIL import Image, ImageDraw

from .patterns import MIDDLE, ROAD, SIDE, shapes

CENTRES = {"nw": (0, 0, 0), "ne": (SIDE, 0, 90), "se": (SIDE, SIDE, 180), "sw": (0, SIDE, 270)}


def pattern_tile(kind: str, side: int, seed: str = "") -> Image.Image:
    """One repeat of a pattern as a mask: white where the road runs.

    Two tiles of the pattern are `side` pixels wide. The picture is that wide, or twice as wide when a seed
    lays the tiles. Edges are not smoothed: draw larger and reduce.
    """
    drawn, unit = shapes(kind, seed), side / (2 * SIDE)
    image = Image.new("L", (round(drawn.side * unit),) * 2, 0)
    pen = ImageDraw.Draw(image)
    half, width = ROAD / 2, round(ROAD * unit)
    for a, b, c, d in drawn.lines:
        grow_x, grow_y = (half, 0) if a == c else (0, half)
        left, top, right, bottom = a - grow_x, b - grow_y, c + grow_x, d + grow_y
        pen.rectangle([left * unit, top * unit, right * unit - 1, bottom * unit - 1], 255)
    for a, b, c, d in drawn.cuts:  # past their ends, so that two of them make a sharp bend
        reach_x, reach_y = (half * 0.7072 * (1 if end > start else -1) for start, end in ((a, c), (b, d)))
        ends = (a - reach_x, b - reach_y, c + reach_x, d + reach_y)
        pen.line([v * unit for v in ends], 255, width)
    for left, top, corner in drawn.bends:
        x, y, start = CENTRES[corner]
        reach = MIDDLE + half
        box = (left + x - reach, top + y - reach, left + x + reach, top + y + reach)
        pen.arc([v * unit for v in box], start, start + 90, 255, width)
    for x, y, radius in drawn.discs:
        pen.ellipse([v * unit for v in (x - radius, y - radius, x + radius, y + radius)], 255)
    for x, y, length in drawn.houses:
        reach = length / 2
        pen.rectangle([v * unit for v in (x - reach, y - reach, x + reach, y + reach)], 255)
    return image
