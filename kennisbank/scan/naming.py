"""Names of a rubric as plain words, wherever no markup can be shown."""

from dataclasses import replace

from ..rubric.markup import to_plain
from ..rubric.value import Rubric


def plain(rubric: Rubric) -> Rubric:
    """The rubric with the names of its levels and aspects as plain words; statements as they are."""
    return replace(
        rubric,
        title=to_plain(rubric.title),
        levels=tuple(
            replace(level, name=to_plain(level.name), tagline=to_plain(level.tagline))
            for level in rubric.levels
        ),
        aspects=tuple(
            replace(aspect, name=to_plain(aspect.name), group=to_plain(aspect.group))
            for aspect in rubric.aspects
        ),
    )
