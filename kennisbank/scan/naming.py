"""Names of a rubric as plain words, wherever no markup can be shown."""

from dataclasses import replace

from ..rubric.markup import to_plain
from ..rubric.value import Rubric


def plain(rubric: Rubric) -> Rubric:
    """The rubric with the names of its levels and aspects as plain words; statements as they are."""
    levels = tuple(
        replace(one, name=to_plain(one.name), tagline=to_plain(one.tagline)) for one in rubric.levels
    )
    aspects = tuple(
        replace(one, name=to_plain(one.name), group=to_plain(one.group)) for one in rubric.aspects
    )
    return replace(rubric, title=to_plain(rubric.title), levels=levels, aspects=aspects)
