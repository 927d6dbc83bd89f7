"""Road patterns: any tile fits any other, a key keeps its map, and the stylesheet has what is described."""

import pytest
from django.test import Client
from PIL import ImageChops

from basis.models import Pattern
from basis.patterns import PATTERNS, SIDE, TILES, as_html, shapes, tiles
from basis.road_tiles import pattern_tile
from kennisbank.models import KennisbankPage
from scripts.patterns import STYLESHEET, with_patterns
from tests.factories import make_handreiking, make_thema

KEYS = ["taal", "rekenen", "aanwezigheid", "ouders", "doorlopende-lijn", "nieuwkomers", "startende-leraar"]


def test_there_is_a_pattern_for_each_that_an_editor_can_choose() -> None:
    assert set(PATTERNS) == set(Pattern.values)


def test_the_stylesheet_has_the_patterns_that_are_described() -> None:
    css = STYLESHEET.read_text()
    assert with_patterns(css) == css


@pytest.mark.parametrize("letter", TILES)
def test_every_tile_has_a_road_in_the_middle_of_each_side_and_nowhere_else(letter: str) -> None:
    tile = TILES[letter]
    ends = [(a, b) for a, b, _c, _d in tile.lines] + [(c, d) for _a, _b, c, d in tile.lines]
    sides = {"n": (15, 0), "s": (15, SIDE), "w": (0, 15), "e": (SIDE, 15)}
    ends += [sides[side] for corner in (tile.bends + " " + tile.cuts).split() for side in corner]
    on_edge = {(x, y) for x, y in ends if x in (0, SIDE) or y in (0, SIDE)}
    assert on_edge == set(sides.values())


@pytest.mark.parametrize("pattern", PATTERNS)
def test_what_runs_off_one_edge_of_a_map_comes_back_on_the_other(pattern: str) -> None:
    picture = pattern_tile(pattern, 120, "taal").convert("1")
    side = picture.width
    ends = [(n * 60 + 30, edge) for n in range(4) for edge in (0, side - 1)]
    assert all(picture.getpixel((along, edge)) and picture.getpixel((edge, along)) for along, edge in ends)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_two_keys_with_one_pattern_have_different_maps_and_keep_them(pattern: str) -> None:
    maps = [tiles(pattern, key) for key in KEYS]
    assert len(set(maps)) == len(KEYS)
    tiles.cache_clear()
    assert [tiles(pattern, key) for key in KEYS] == maps
    first, second = (pattern_tile(pattern, 60, key) for key in KEYS[:2])
    assert ImageChops.difference(first, second).getbbox()


def test_a_map_never_changes() -> None:
    assert tiles("wave", "taal") == ("\\/\\/", "\\\\\\\\", "/\\\\/", "\\\\\\/")
    assert shapes("ring").side == 2 * SIDE


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_map_has_no_inline_style_and_little_weight(pattern: str) -> None:
    html = as_html(pattern, "taal", "kaart-1")
    assert "style" not in html
    assert len(html) < 2000


def test_every_map_on_a_page_has_a_name_of_its_own(kennisbank: KennisbankPage, client: Client) -> None:
    thema = make_thema("Taal", pattern="stairs")
    for _number in range(3):
        page = make_handreiking(kennisbank)
        page.themas.add(thema)
        page.save()
    html = client.get(kennisbank.url).content.decode()
    names = [part.split('"', 1)[0] for part in html.split('<pattern id="')[1:]]
    assert len(names) == len(set(names)) == 3
    assert all(f"url(#{name})" in html for name in names)


def test_an_unknown_pattern_shows_something() -> None:
    assert tiles("zigzag", "taal")
