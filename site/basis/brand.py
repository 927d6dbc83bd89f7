"""The brand of an organisation: two colours and a corner, out of which the stylesheet makes the rest.

Of a colour the hue and, up to a limit, the chroma are kept, in OKLCH; the lightness of every role is fixed in
the stylesheet. That is why text stays readable whatever colour somebody chooses. The conversion is that of
Björn Ottosson (2020), https://bottosson.github.io/posts/oklab/, as CSS Color 4 has it in section 9.2.
"""

import hashlib
import math
import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.ASCII)
MOST_CHROMA, MOST_ACCENT_CHROMA = 0.15, 0.2
LEAST_CHROMA = 0.012  # below it a colour is a grey, and its hue says nothing
ACCENT_LIGHTNESS = (0.65, 0.85)
YELLOW_HUES, YELLOW_LIGHTNESS = (85, 120), 0.82  # a darker yellow is olive
BUTTON, BUTTON_DARK, DEEP, DEEP_SHARE = 0.42, 0.83, 0.32, 0.85  # roles as in the stylesheet; a test compares
DARK_CHROMA, TINT = 0.095, 25  # the button in the dark, less for a grey
VISIBLE = 0.03  # a difference in lightness that people see

RGB = tuple[float, float, float]


class Oklch(NamedTuple):
    """A colour: lightness from 0 to 1, chroma, and hue in degrees."""

    lightness: float
    chroma: float
    hue: float


class Swatch(NamedTuple):
    """What somebody chose, or "", beside what the site shows in light and in dark; and how they differ."""

    chosen: str
    light: str
    dark: str
    is_grey: bool = False
    is_muted: bool = False
    is_darker: bool = False
    is_lighter: bool = False


def normalise(text: str) -> str:
    """A colour as #rrggbb; knows short forms, capitals and a missing #. Raises ValueError for the rest."""
    match = HEX.fullmatch(text.strip().lower())
    if not match:
        raise ValueError(text)
    digits = match[1]
    return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))


def to_oklch(colour: str) -> Oklch:
    """The OKLCH of a colour written as #rrggbb."""
    r, g, b = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    medium = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    green_red = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blue_yellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    hue = math.degrees(math.atan2(blue_yellow, green_red)) % 360
    return Oklch(lightness, math.hypot(green_red, blue_yellow), hue)


def to_rgb(colour: Oklch) -> RGB:
    """Red, green and blue from 0 to 1; what a screen cannot show is cut off per channel, as browsers do."""
    angle = math.radians(colour.hue)
    green_red, blue_yellow = colour.chroma * math.cos(angle), colour.chroma * math.sin(angle)
    long = (colour.lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    medium = (colour.lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (colour.lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def to_hex(colour: Oklch) -> str:
    """A colour as #rrggbb."""
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in to_rgb(colour))


def linear(channel: float) -> float:
    """A channel of sRGB as an amount of light (CSS Color 4, section 10.2)."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def gamma(light: float) -> float:
    """An amount of light as a channel of sRGB, between 0 and 1."""
    light = min(max(light, 0.0), 1.0)
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def mended(colour: str, most_chroma: float) -> Oklch | None:
    """What can be used of a colour; None when there is none, or when what is stored is no colour."""
    try:
        lightness, chroma, hue = to_oklch(normalise(colour))
    except ValueError:
        return None
    is_grey = chroma < LEAST_CHROMA
    return Oklch(lightness, 0.0 if is_grey else min(chroma, most_chroma), 0.0 if is_grey else hue)


def swatch(chosen: str, light: Oklch, dark: Oklch, most_chroma: float) -> Swatch:
    """A chosen colour beside what it became."""
    kept = mended(chosen, most_chroma)
    if kept is None:
        return Swatch("", to_hex(light), to_hex(dark))
    colour = normalise(chosen)
    return Swatch(
        colour,
        to_hex(light),
        to_hex(dark),
        is_grey=not kept.chroma,
        is_muted=to_oklch(colour).chroma > most_chroma,
        is_darker=light.lightness < kept.lightness - VISIBLE,
        is_lighter=light.lightness > kept.lightness + VISIBLE,
    )


DEFAULT = Oklch(BUTTON, 0.082, 163)
DEFAULT_ACCENT = Oklch(0.71, 0.165, 42)
FAVICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">'
    '<path fill="{ground}" d="M0 0h38a22 22 0 0 1 22 22v38H0z"/>'
    '<path fill="none" stroke="{road}" stroke-width="9" d="M15 0a15 15 0 0 1-15 15M45 0a15 15 0 0 0 15 15'
    'M0 45a15 15 0 0 1 15 15M60 45a15 15 0 0 0-15 15M30 15a15 15 0 1 0 .01 0"/>'
    '<path fill="{house}" d="M25 25h10v10H25z"/></svg>'
)


@dataclass(frozen=True)
class Brand:
    """What differs from the stylesheet; colours as people chose them, or "" for the stylesheet's own."""

    main: str = ""
    second: str = ""
    corner: str = ""
    logo_height: str = ""

    @cached_property
    def colour(self) -> Oklch:
        """The main colour as it is on buttons and links."""
        kept = mended(self.main, MOST_CHROMA)
        return Oklch(BUTTON, kept.chroma, kept.hue) if kept else DEFAULT

    @cached_property
    def accent(self) -> Oklch:
        """The second colour, as light as a surface with dark text on it has to be."""
        kept = mended(self.second, MOST_ACCENT_CHROMA)
        if kept is None:
            return DEFAULT_ACCENT
        least, most = ACCENT_LIGHTNESS
        if kept.chroma and YELLOW_HUES[0] <= kept.hue <= YELLOW_HUES[1]:
            least = YELLOW_LIGHTNESS
        return Oklch(min(max(kept.lightness, least), most), kept.chroma, kept.hue)

    @property
    def swatches(self) -> tuple[Swatch, Swatch]:
        """The main and the second colour, as chosen and as they become."""
        dark = Oklch(BUTTON_DARK, DARK_CHROMA * min(1, self.colour.chroma * TINT), self.colour.hue)
        return (
            swatch(self.main, self.colour, dark, MOST_CHROMA),
            swatch(self.second, self.accent, self.accent, MOST_ACCENT_CHROMA),
        )

    @cached_property
    def properties(self) -> dict[str, str]:
        """The custom properties that differ from the stylesheet's own, with their values."""
        found: dict[str, str] = {}
        if mended(self.main, MOST_CHROMA):
            found |= {"--brand-hue": f"{self.colour.hue:.1f}", "--brand-chroma": f"{self.colour.chroma:.3f}"}
        if mended(self.second, MOST_ACCENT_CHROMA):
            found |= {
                "--accent-hue": f"{self.accent.hue:.1f}",
                "--accent-chroma": f"{self.accent.chroma:.3f}",
                "--accent-lightness": f"{self.accent.lightness:.1%}",
            }
        if self.corner:
            found["--brand-corner"] = self.corner
        if self.logo_height:
            found["--brand-logo-height"] = self.logo_height
        return found

    @cached_property
    def css(self) -> str:
        """A stylesheet of one rule."""
        return f":root{{{';'.join(f'{name}:{value}' for name, value in self.properties.items())}}}\n"

    @cached_property
    def favicon(self) -> str:
        """The icon of the site in these colours, as SVG."""
        return FAVICON.format(
            ground=self.deep,
            road=to_hex(Oklch(0.91, min(self.colour.chroma, 0.055), self.colour.hue)),
            house=to_hex(self.accent),
        )

    @cached_property
    def deep(self) -> str:
        """The colour of the deepest surface, as #rrggbb: for the bar of a phone's browser."""
        return to_hex(Oklch(DEEP, self.colour.chroma * DEEP_SHARE, self.colour.hue))

    @cached_property
    def digest(self) -> str:
        """What its files are called by: another brand, another name. Empty when nothing differs."""
        if not self.properties:
            return ""
        return hashlib.sha256((self.css + self.favicon).encode()).hexdigest()[:12]
