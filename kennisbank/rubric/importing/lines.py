"""The lines of a cell: one statement each, without the bullets and numbers in front."""

import re

from basis.text_extraction.values import TooBig, clean

from ..markup import unsafe_address, without_unsafe_links
from ..value import MAX_TEXT

MAX_LINES = 30_000
SYMBOLS = "•●▪■◦○‣⁃∙·➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc"
BULLET = re.compile(
    rf"(?:[{SYMBOLS}]\s*"  # a sign that is nothing but a bullet
    r"|[-–—*oØ]\s+"
    r"|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+|[A-Z]\)\s+|\(?[ivx]{2,4}[.)]\s+)(?=\S)"
)
INSIDE = re.compile(r"(?<=\S)\s+[•●▪■◦‣]\s+(?=\S)")
OUTLINE = re.compile(r"\d+(?:\.\d+)+\.?\s+(?=\S)")  # 1.2 in front of a name, never of a statement: 1.2 fte
# the tags of paragraphs as text: what a converter left in a cell
TAGS = re.compile(r"\s*</?(?:p|br|li|ul|ol|div)\b[^<>]{0,200}>\s*", re.IGNORECASE)


def without_bullet(line: str) -> str:
    """The line without the bullet or the number in front of it."""
    return line[match.end() :] if (match := BULLET.match(line)) else line


def lines_of(text: str, *, may_hold_tags: bool = False) -> tuple[str, ...]:
    """The lines of a text that say something, cleaned. Raises TooBig."""
    if text.count("\n") > MAX_LINES:
        raise TooBig
    if may_hold_tags and "<" in text:
        text = TAGS.sub("\n", text)
    found = []
    for line in clean(text).split("\n"):
        pieces = INSIDE.split(line) if line else []
        found += [piece for raw in pieces if (piece := without_bullet(raw).strip()) and not is_bullet(piece)]
    if "](" in text:
        return tuple(with_safe_links(line) for line in found)
    return tuple(found)


def with_safe_links(line: str) -> str:
    """The line, with the words alone of links that lead to where none may."""
    while len(line) <= MAX_TEXT and unsafe_address(line):
        line = without_unsafe_links(line)
    return line


def is_bullet(line: str) -> bool:
    """Whether a line is a bullet without text."""
    return all(sign in SYMBOLS for sign in line)


def plain_name(line: str) -> str:
    """A name without the number of an outline in front."""
    return OUTLINE.sub("", line, count=1) if OUTLINE.match(line) else line
