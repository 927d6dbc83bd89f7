"""HTML as a stream of tags and texts, in time that grows with its length alone.

What stands on a clipboard may be hostile, and the parser of the standard library takes quadratic time for
unclosed tags (CVE-2025-6069). Nothing is built here: who reads decides what counts.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

OPEN = re.compile(r"<(?=/?[a-zA-Z]|[!?])")  # any other is text
NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
ATTRIBUTE = re.compile(r"""([a-zA-Z][a-zA-Z0-9:-]{0,40}+)\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'>]++))""")
QUOTES_OR_END = re.compile(r"[\"'>]")
RAW = frozenset(
    {"script", "style", "title", "textarea", "template", "noscript", "iframe", "svg", "xml", "math"}
)
MAX_UNCLOSED = 50  # quotes that never close; after so many, no quote counts


class Tag(NamedTuple):
    """A tag: its name in small letters; of an end tag `closes` is true."""

    name: str
    closes: bool
    attributes: dict[str, str]


def tokens(html: str) -> Iterator[Tag | str]:
    """The tags and texts of a page, without comments, scripts and styles."""
    at, end = 0, len(html)
    closed: dict[str, int] = {}  # where something was looked for in vain: it is not after that either
    while at < end:
        found = OPEN.search(html, at)
        start = found.start() if found else end
        if start > at:
            text = html[at:start]
            yield unescape(text) if "&" in text else text
        if start == end:
            return
        if match := NAME.match(html, start + 1):
            at = _end_of_tag(html, match.end(), closed)
            tag = _tag(match, html[match.end() : at - 1])
            yield tag
            if tag.name in RAW and not tag.closes:
                at = _after_raw(html, tag.name, at, closed)
        elif html.startswith("<!--", start):
            at = _after(html, "-->", start + 4, closed)
        else:
            at = _after(html, ">", start + 2, closed)


def _after(html: str, mark: str, at: int, closed: dict[str, int]) -> int:
    """The place after a mark; the end when there is none."""
    if mark in closed:
        return len(html)
    found = html.find(mark, at)
    if found < 0:
        closed[mark] = at
        return len(html)
    return found + len(mark)


def _after_raw(html: str, name: str, at: int, closed: dict[str, int]) -> int:
    """The place where what holds no HTML ends; here again when it never does."""
    if name in closed:
        return at
    found = re.compile(rf"</{re.escape(name)}", re.IGNORECASE).search(html, at)
    if found:
        return found.start()
    closed[name] = at
    return at


def _end_of_tag(html: str, at: int, closed: dict[str, int]) -> int:
    """The place after the `>` of a tag, which is not the one inside quotes."""
    place = at
    failed = closed.get("quotes", 0)
    while failed < MAX_UNCLOSED and (match := QUOTES_OR_END.search(html, place)):
        if match.group() == ">":
            return match.end()
        place = html.find(match.group(), match.end()) + 1
        if not place:
            break
    closed["quotes"] = failed + 1
    return _after(html, ">", at, closed)


def _tag(match: re.Match[str], inside: str) -> Tag:
    attributes = {}
    if "=" in inside:
        for name, double, single, bare in ATTRIBUTE.findall(inside):
            value = double or single or bare
            attributes[name.lower()] = unescape(value) if "&" in value else value
    return Tag(match[1].lower(), match[0][0] == "/", attributes)
