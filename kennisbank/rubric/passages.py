"""The words of a rubric as search reads them: one passage for each aspect, at its own address."""

from collections.abc import Iterator

from basis.searchable import Passage

from .markup import to_plain
from .showing import ANCHOR
from .value import Aspect, Rubric


def texts_of(rubric: Rubric) -> list[str]:
    """Every text from top to bottom, without markup."""
    found = [*_about(rubric), *(text for aspect in rubric.aspects for text in _of_aspect(aspect))]
    return [plain for text in found if (plain := to_plain(text).strip())]


def passages_of(rubric: Rubric) -> list[Passage]:
    """What the rubric as a whole says, and then each aspect with its statements."""
    about = " ".join(to_plain(text) for text in _about(rubric) if text)
    found = [Passage(about, to_plain(rubric.title))] if about else []
    for aspect in rubric.aspects:
        text = " ".join(to_plain(text) for text in _of_aspect(aspect) if text)
        found.append(Passage(text, to_plain(aspect.name), ANCHOR + aspect.id))
    return found


def _about(rubric: Rubric) -> Iterator[str]:
    yield from (rubric.title, rubric.source, rubric.leadin)
    for level in rubric.levels:
        yield from (level.name, level.tagline, level.leadin)


def _of_aspect(aspect: Aspect) -> Iterator[str]:
    yield from (aspect.group, aspect.name)
    yield from (statement.text for _level, statement in aspect.statements())
