"""The colours of a mail: those roles of the stylesheet that a mail needs, in the house style of a site.

Mail programs know no custom properties and no OKLCH, so the roles are worked out here. The lightness of each
is that of the stylesheet, which is why text stays readable in any brand.
"""

from dataclasses import dataclass

from .brand import BUTTON, BUTTON_DARK, DARK_CHROMA, DEEP, DEEP_SHARE, TINT, Brand, Oklch, to_hex


@dataclass(frozen=True)
class MailColours:
    """One set of colours as #rrggbb, for light or for dark."""

    page: str  # around the sheet
    sheet: str
    panel: str  # facts
    line: str
    text: str
    quiet: str
    button: str  # and links
    button_text: str
    deep: str  # the bar on top
    deep_text: str
    accent: str


def colours_of(brand: Brand) -> tuple[MailColours, MailColours]:
    """The colours in light and in dark."""
    main = brand.colour
    tint = min(1.0, main.chroma * TINT)

    def grey(lightness: float, chroma: float) -> str:
        return to_hex(Oklch(lightness, chroma * tint, main.hue))

    accent = to_hex(brand.accent)
    light = MailColours(
        page=grey(0.97, 0.012),
        sheet="#ffffff",
        panel=grey(0.97, 0.012),
        line=grey(0.86, 0.022),
        text=grey(0.23, 0.022),
        quiet=grey(0.44, 0.024),
        button=to_hex(Oklch(BUTTON, main.chroma, main.hue)),
        button_text="#ffffff",
        deep=to_hex(Oklch(DEEP, main.chroma * DEEP_SHARE, main.hue)),
        deep_text=grey(0.97, 0.015),
        accent=accent,
    )
    dark = MailColours(
        page=grey(0.19, 0.014),
        sheet=grey(0.23, 0.018),
        panel=grey(0.28, 0.032),
        line=grey(0.38, 0.024),
        text=grey(0.94, 0.012),
        quiet=grey(0.77, 0.02),
        button=to_hex(Oklch(BUTTON_DARK, DARK_CHROMA * tint, main.hue)),
        button_text=grey(0.19, 0.014),
        deep=grey(0.26, 0.045),
        deep_text=grey(0.97, 0.015),
        accent=accent,
    )
    return light, dark
