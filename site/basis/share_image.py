"""The picture that goes with a shared link when a page has none of its own: title and map, drawn by us."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import font_manrope
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac
from PIL import Image, ImageDraw, ImageFont
from wagtail.models import Page

from .audience import Viewer, visible_to
from .brand import Brand, Oklch, to_hex
from .frame import current
from .models import BasePage, Pattern, Principe, SiteSettings, Thema
from .models.taxonomy import TermWithPage
from .road_tiles import pattern_tile

SIZE = WIDTH, HEIGHT = 1200, 630
EDGE, MAP, TILE = 72, 360, 180
TITLE_SIZES = (76, 68, 60, 52, 46)
LINES = 5
COLOURS = 96
DRAWING = 1  # another number for another drawing of the same words: addresses are kept for a year
FONTS = Path(font_manrope.font_directory)
TERMS: dict[str, type[TermWithPage]] = {"thema": Thema, "principe": Principe}


@dataclass(frozen=True)
class ShareImage:
    """All that is drawn: the same words give the same picture."""

    title: str
    kind: str
    organisation: str
    pattern: str
    brand: Brand

    @property
    def digest(self) -> str:
        """Signs the words, so that an address leads to a picture of ours or to nothing."""
        words = "\0".join(
            [self.title, self.kind, self.organisation, self.pattern, repr(self.brand), str(DRAWING)]
        )
        return salted_hmac("share-image", words, algorithm="sha256").hexdigest()[:20]


def address_of(subject: Page | TermWithPage, request: HttpRequest) -> str:
    """Where the picture of a page or a term with a page of its own is."""
    if isinstance(subject, Page):
        what, key, pattern = "pagina", str(subject.pk), getattr(subject, "pattern", Pattern.WAVE)
    else:
        what = next(name for name, model in TERMS.items() if isinstance(subject, model))
        key, pattern = f"{code_of(subject)}-{subject.key}", pattern_of(subject)
    image = described(subject, pattern, request)
    return reverse("share_image", args=[what, key, pattern, image.digest])


def find(what: str, key: str, pattern: str, request: HttpRequest) -> ShareImage | None:
    """What the picture at an address says now; None when there is nothing for this viewer."""
    if pattern not in Pattern:
        return None
    if what == "pagina":
        subject = page_of(key, Viewer.of(request))
    else:
        code, _dash, rest = key.partition("-")
        named = [term for term in current().terms(TERMS[what]) if term.key == rest]
        subject = next((term for term in named if code_of(term) == code), None)
    return described(subject, pattern, request) if subject else None


def page_of(key: str, viewer: Viewer) -> Page | None:
    """The page with this number, if it is for this viewer."""
    pages = Page.objects.filter(pk=int(key)) if key.isdecimal() and len(key) < 10 else Page.objects.none()
    page = visible_to(pages, viewer).first()
    return page.specific if page else None


def code_of(subject: Page | TermWithPage) -> str:
    """The language that something is in; no query."""
    return str(current().locales[subject.locale_id].language_code)


def pattern_of(term: TermWithPage) -> str:
    """The map of a term; a principe has none of its own."""
    return str(getattr(term, "pattern", Pattern.GRID))


def described(subject: Page | TermWithPage, pattern: str, request: HttpRequest) -> ShareImage:
    """The words of a picture, in the language of what it is about."""
    settings = SiteSettings.for_site(Viewer.of(request).site)
    with translation.override(code_of(subject)):
        if isinstance(subject, Page):
            title, kind = subject.title, subject.kind_label if isinstance(subject, BasePage) else ""
        else:
            title, kind = subject.name, str(subject._meta.verbose_name).capitalize()
    return ShareImage(title, kind, settings.organisation, pattern, settings.brand)


@lru_cache(maxsize=64)
def draw(image: ShareImage) -> bytes:
    """The picture as PNG; well below 100 kB."""
    colours = palette(image.brand)
    canvas = Image.new("RGB", SIZE, colours["ground"])
    draw_map(canvas, image.pattern, colours)
    pen = ImageDraw.Draw(canvas)
    width = WIDTH - MAP - 2 * EDGE
    kind, name = font("Bold", 30), font("Bold", 34)
    pen.text((EDGE, EDGE - 8), shortened(image.kind, kind, width), font=kind, fill=colours["quiet"])
    letters, lines = fitted(image.title, width)
    pen.multiline_text(
        (EDGE - 2, EDGE + 52),
        "\n".join(lines),
        font=letters,
        fill=colours["text"],
        spacing=letters.size * 0.14,
    )
    bottom = HEIGHT - EDGE
    pen.rectangle((EDGE, bottom - 36, EDGE + 26, bottom - 10), fill=colours["accent"])
    where = (EDGE + 44, bottom - 46)
    pen.text(where, shortened(image.organisation, name, width - 44), font=name, fill=colours["text"])
    target = BytesIO()
    canvas.quantize(COLOURS, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
    return target.getvalue()


def palette(brand: Brand) -> dict[str, str]:
    """The colours of the drawing, by role: those of the deep band of the site."""
    chroma, hue = brand.colour.chroma, brand.colour.hue
    return {
        "ground": brand.deep,
        "map": to_hex(Oklch(0.45, chroma, hue)),
        "road": to_hex(Oklch(0.91, min(chroma, 0.055), hue)),
        "accent": to_hex(brand.accent),
        "text": to_hex(Oklch(0.97, min(chroma, 0.015), hue)),
        "quiet": to_hex(Oklch(0.88, min(chroma, 0.04), hue)),
    }


def draw_map(canvas: Image.Image, pattern: str, colours: dict[str, str]) -> None:
    """Fill the right side with the roads of a pattern, and give it the round corner of a tile."""
    scale = 3  # drawn large and reduced: Pillow's lines have no soft edges
    tile = pattern_tile(pattern, TILE * scale).reduce(scale)
    roads = Image.new("L", (MAP, HEIGHT), 0)
    for left in range(0, MAP, TILE):
        for top in range(0, HEIGHT, TILE):
            roads.paste(tile, (left, top))
    block = Image.new("RGB", (MAP, HEIGHT), colours["map"])
    block.paste(colours["road"], (0, 0), roads)
    shape = Image.new("L", (MAP * scale, HEIGHT * scale), 255)
    pen = ImageDraw.Draw(shape)
    radius = TILE * scale
    pen.rectangle((0, 0, radius, radius), fill=0)
    pen.pieslice((0, 0, 2 * radius, 2 * radius), 180, 270, fill=255)
    canvas.paste(block, (WIDTH - MAP, 0), shape.reduce(scale))


@lru_cache(maxsize=16)
def font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    """Manrope, which has every letter of the languages of Europe; Pillow's own font has no é."""
    return ImageFont.truetype(FONTS / f"Manrope-{weight}.ttf", size)


def fitted(title: str, width: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest letters in which a title fits, with its lines; or else the smallest, with an ellipsis."""
    for size in TITLE_SIZES:
        letters = font("ExtraBold", size)
        lines = wrapped(title, letters, width)
        if len(lines) <= min(LINES, 380 // round(size * 1.3)):
            return letters, lines
    kept = lines[:LINES]
    kept[-1] = shortened(kept[-1] + "…", letters, width)
    return letters, kept


def wrapped(text: str, letters: ImageFont.FreeTypeFont, width: int) -> list[str]:
    """A text in lines of at most this width; a word that is too long for a line is cut."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if letters.getlength(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while letters.getlength(line) > width:
            fits = max(n for n in range(1, len(line)) if n == 1 or letters.getlength(line[:n] + "-") <= width)
            lines.append(line[:fits] + "-")
            line = line[fits:]
    return [*lines, line] if line else lines


def shortened(text: str, letters: ImageFont.FreeTypeFont, width: int) -> str:
    """A text on one line, with an ellipsis when it does not fit."""
    if letters.getlength(text) <= width:
        return text
    while text and letters.getlength(text + "…") > width:
        text = text[:-1]
    return text.rstrip(" …") + "…"
