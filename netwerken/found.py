"""Which pages show a row: search indexes them again when it changes."""

from collections.abc import Iterable, Sequence

from wagtail.models import Page

from search.indexing import dependents

from .models import Bijeenkomst


def register() -> None:
    """Tell search."""
    dependents.register(Bijeenkomst, pages_of_meetings)


def pages_of_meetings(pks: Sequence[int]) -> Iterable[int]:
    """The pages of these meetings, in every language."""
    keys = Bijeenkomst.objects.filter(pk__in=pks).values("translation_key")
    return Page.objects.filter(translation_key__in=keys).values_list("pk", flat=True)
