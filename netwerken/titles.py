"""What meetings and series are called, in the language in which they are typed."""

from collections.abc import Iterable
from uuid import UUID

from .models import Bijeenkomst, BijeenkomstPage, Reeks
from .target import Target


def titles_of(meetings: Iterable[Bijeenkomst]) -> dict[UUID, str]:
    """The titles of meetings, in the language in which they are typed."""
    pages = pages_of(meetings)
    return {key: page.title for key, page in pages.items()}


def pages_of(meetings: Iterable[Bijeenkomst]) -> dict[UUID, BijeenkomstPage]:
    """The pages of meetings, in the language in which they are typed; one query."""
    wanted = {meeting.translation_key: meeting.source_locale_id for meeting in meetings}
    found: dict[UUID, BijeenkomstPage] = {}
    for page in BijeenkomstPage.objects.filter(translation_key__in=wanted).order_by("pk"):
        if page.translation_key not in found or page.locale_id == wanted[page.translation_key]:
            found[page.translation_key] = page
    return found


def title_of(target: Target) -> str:
    """The name of a series, or the title of a meeting."""
    if isinstance(target.of, Reeks):
        return target.of.name
    return titles_of([target.of]).get(target.of.translation_key, "")
