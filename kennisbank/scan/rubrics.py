"""Where the scan finds the rubric that it is about, and what is worth reading beside the result.

Both are asked of whoever registered: a page or a snippet that shows a rubric. So the scan knows no model
of pages, and the audience rule is kept by those that do.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from basis.audience import Viewer
from basis.models import BasePage

from ..rubric.value import Json


class PublishedRubric(NamedTuple):
    """A rubric that a viewer may see: its value, what it is called, and the page that it stands on."""

    value: Json
    title: str
    url: str


@dataclass(frozen=True)
class Wanted:
    """An aspect that somebody wants to grow in: ids of the rubric, and the name to search by."""

    aspect: str
    name: str
    level: str = ""  # where they want to be


Source = Callable[[str, Viewer], PublishedRubric | None]
Reading = Callable[[str, Sequence[Wanted], Viewer], Sequence[BasePage]]
_sources: list[Source] = []
_readings: list[Reading] = []


def register(source: Source) -> None:
    """Have rubrics found there too: for a uid and a viewer, the published rubric or None."""
    _sources.append(source)


def register_reading(reading: Reading) -> None:
    """Have pages offered beside a result: those that this viewer may see, best first."""
    _readings.append(reading)


def published_rubric(uid: str, viewer: Viewer) -> PublishedRubric | None:
    """The published rubric of this uid, in the first source that has it for this viewer."""
    return next((found for source in _sources if (found := source(uid, viewer))), None)


def reading_for(uid: str, wanted: Sequence[Wanted], viewer: Viewer, most: int = 6) -> list[BasePage]:
    """Pages that fit what somebody wants to grow in, each once."""
    found: dict[int, BasePage] = {}
    for reading in _readings if wanted else []:
        for page in reading(uid, wanted, viewer):
            found.setdefault(page.pk, page)
    return list(found.values())[:most]
