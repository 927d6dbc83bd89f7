"""The texts of a rubric for wagtail-localize: each under an id, so that order never matters.

Paths: `title`, `source`, `leadin`; `l.<level>.name`, `a.<aspect>.name` and the like; `s.<statement>`.
A text keeps its markup: a translator may move what is bold, and lead to another address.
"""

import copy
import re
from collections.abc import Iterator
from typing import Any

from .checking import FORBIDDEN
from .markup import without_unsafe_links
from .value import MAX_TEXT, Json

TEXTS = ("title", "source", "leadin")
OF_LEVEL = ("name", "tagline", "leadin")
OF_ASPECT = ("group", "name")


def places(value: Json) -> Iterator[tuple[str, Json, str]]:
    """Every text that can be translated: its path, the part that holds it, and its key there."""
    yield from ((name, value, name) for name in TEXTS)
    for level in value["levels"]:
        yield from ((f"l.{level['id']}.{name}", level, name) for name in OF_LEVEL)
    for aspect in value["aspects"]:
        yield from ((f"a.{aspect['id']}.{name}", aspect, name) for name in OF_ASPECT)
        for statements in (aspect["intro"], *aspect["cells"].values()):
            yield from ((f"s.{one['id']}", one, "t") for one in statements)


def of(value: Json | None) -> list[Any]:
    """The segments of a value."""
    from wagtail_localize.segments import StringSegmentValue  # installed only with two languages

    if not value:
        return []
    return [StringSegmentValue(path, part[key]) for path, part, key in places(value) if part[key]]


def restore(value: Json, translated: list[Any]) -> Json:
    """The value with the texts of these segments; what has no segment stays as it is."""
    made = copy.deepcopy(value)
    words = {segment.path: segment.render_text() for segment in translated}
    for path, part, key in places(made):
        if word := one_line(words.get(path, "")):
            part[key] = word
    return made


def one_line(text: str) -> str:
    """What a translator typed, as a text that a rubric may hold; empty when nothing is left of it."""
    line = " ".join(re.sub(FORBIDDEN, " ", text).split())
    return without_unsafe_links(line)[:MAX_TEXT].strip()
