"""Reads the colours out of the stylesheet, so that a test looks at what browsers get."""

import itertools
import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from basis.brand import RGB, Oklch, linear, to_rgb

STYLESHEET = Path(__file__).resolve().parents[2] / "site" / "static" / "css" / "site.css"
PROPERTY = re.compile(r"^    (--[\w-]+): (.+);$", re.MULTILINE)
VARIABLE = re.compile(r"var\((--[\w-]+)\)")
SAFE = re.compile(r"[\d.,*+/ ()-]+|min")


# properties, and which stand on which
PAGE, SUBTLE, BAND = (f"--basis-color-default-bg-{name}" for name in ("document", "subtle", "default"))
TEXT, QUIET = "--basis-color-default-color-document", "--basis-color-default-color-subtle"
LINK, BUTTON_BG, HOVER, ON_BUTTON = (
    f"--basis-color-action-1-{name}" for name in ("color-default", "bg-default", "bg-hover", "color-inverse")
)
DEEP_BG, DEEP_ACTIVE, ON_DEEP, QUIET_ON_DEEP = (
    f"--basis-color-inverse-{name}" for name in ("bg-default", "bg-active", "color-default", "color-subtle")
)
ACCENT, ACCENT_BOX, ACCENT_TEXT = (
    f"--basis-color-accent-1-{name}" for name in ("bg-default", "bg-subtle", "color-default")
)
MARK, BORDER = "--basis-color-highlight-bg-default", "--basis-color-default-border-default"
STATES = [f"--basis-color-{name}-color-default" for name in ("positive", "warning", "negative")]
SURFACES = (PAGE, SUBTLE, BAND)
INK = "#14211b"  # on surfaces of the second colour
OF_MAIN = [
    *itertools.product((TEXT, QUIET, LINK, *STATES), SURFACES),
    *itertools.product((ON_BUTTON,), (BUTTON_BG, HOVER)),
    *itertools.product((ON_DEEP, QUIET_ON_DEEP), (DEEP_BG,)),
    (ON_DEEP, DEEP_ACTIVE),
    ("--basis-color-negative-color-default", "--basis-color-negative-bg-subtle"),
]
OF_SECOND = [
    *itertools.product((ACCENT_TEXT,), (PAGE, SUBTLE, ACCENT_BOX)),
    *itertools.product((TEXT, QUIET, LINK), (ACCENT_BOX,)),
    (TEXT, MARK),
    (INK, ACCENT),
    ("--pattern-6", DEEP_BG),
]
CONTROLS = [*itertools.product((BORDER, BUTTON_BG), SURFACES)]
ODD = ["#ffff00", "#000000", "#ffffff", "#ff0000", "#808080", "#00ff00", "#0000ff", "#ff00ff"]


@lru_cache
def tokens() -> dict[str, str]:
    """The custom properties of the first `:root` rule."""
    css = STYLESHEET.read_text()
    start = css.index(":root {")
    return dict(PROPERTY.findall(css[start : css.index("\n  }", start)]))


def filled(value: str, changed: Mapping[str, str]) -> str:
    """A value without variables: those of a brand first, then those of the stylesheet."""
    while match := VARIABLE.search(value):
        name = match[1]
        value = value[: match.start()] + (changed.get(name) or tokens()[name]) + value[match.end() :]
    return value


def arguments(text: str) -> list[str]:
    """The parts of a list with commas, of which some may be within brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts]


@lru_cache(100_000)
def number(text: str) -> float:
    """The outcome of a number, a percentage, calc() or min()."""
    if text.endswith("%"):
        return float(text[:-1]) / 100
    plain = text.replace("calc", "")
    assert all(SAFE.fullmatch(part) for part in re.findall(r"[a-z]+|[^a-z]+", plain)), text
    return float(eval(plain, {"__builtins__": {}, "min": min}))  # only numbers, brackets and min


def in_brackets(text: str) -> list[str]:
    """Split on the spaces outside brackets."""
    parts, depth = [""], 0
    for letter in text:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == " " and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def colour(name: str, scheme: str, changed: Mapping[str, str]) -> RGB:
    """What a property (or a #rrggbb) looks like, in `light` or `dark`, with a brand's properties in place."""
    text = name if name.startswith("#") else filled(tokens()[name], changed)
    if text.startswith("light-dark("):
        text = arguments(text[len("light-dark(") : -1])[scheme == "dark"]
    return shown(text)


@lru_cache(200_000)
def shown(text: str) -> RGB:
    """Red, green and blue of #rgb, #rrggbb or oklch()."""
    if text.startswith("#"):
        digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
        return (int(digits[:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:], 16) / 255)
    lightness, chroma, hue = (number(part) for part in in_brackets(text[len("oklch(") : -1]))
    return to_rgb(Oklch(lightness, chroma, hue))


def luminance(rgb: RGB) -> float:
    """The relative luminance of WCAG 2.2."""
    red, green, blue = (linear(channel) for channel in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
