"""What the scan asks of the kennisbank: the published rubric of a uid, and what to read beside a result."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import chain, zip_longest
from typing import TypeVar

from django.db.models import Case, IntegerField, QuerySet, When
from django.utils import timezone
from wagtail.models import Page

from basis import frame
from basis.audience import Viewer, visible_to
from basis.frame import active_locale
from basis.listing import specific_cards
from basis.models import BasePage
from search.services import find

from .filters import TYPES
from .models import PraktijkvoorbeeldPage, Rubric, RubricPlace
from .rubric.markup import to_plain
from .rubric.showing import MODEL
from .scan import rubrics
from .scan.rubrics import PublishedRubric, Wanted
from .selectors import published_rubrics

MOST = 6  # pages to read beside a result
KEPT = timedelta(minutes=10)

Placed = TypeVar("Placed", Rubric, RubricPlace)


def register() -> None:
    """Make them known to the scan."""
    rubrics.register(published)
    rubrics.register_reading(reading)


def published(uid: str, viewer: Viewer) -> PublishedRubric | None:
    """The rubric of this uid that stands on a page for this viewer, or else the reusable one.

    A translation has the uid of its source: the one in the language of the request goes first.
    """
    places = own_language_first(
        [(place.page.locale_id, place) for place in visible_places(uid, viewer).order_by("page_id")]
    )
    own = next((place for place in places if place.snapshot), None)
    if own and own.snapshot:
        return PublishedRubric(own.snapshot.value, title_of(own.snapshot.value), address_of(own, viewer))
    reusable = published_rubrics().filter(uid=uid).order_by("pk")
    for rubric in own_language_first([(one.locale_id, one) for one in reusable])[:1]:
        address = address_of(places[0], viewer) if places else ""
        return PublishedRubric(rubric.value, rubric.title, address)
    return None


def visible_places(uid: str, viewer: Viewer) -> QuerySet[RubricPlace]:
    """Where this viewer can see this rubric."""
    pages = visible_to(Page.objects.all(), viewer)
    return RubricPlace.objects.filter(uid=uid, page__in=pages).select_related("page", "snapshot")


def own_language_first(found: Sequence[tuple[int, Placed]]) -> list[Placed]:
    """What is in the language of the request, then the rest in the order given."""
    here = active_locale().pk
    return [one for _locale, one in sorted(found, key=lambda pair: pair[0] != here)]


def title_of(value: dict[str, object]) -> str:
    """What a rubric is called."""
    return to_plain(str(value["title"]))


def address_of(place: RubricPlace, viewer: Viewer) -> str:
    """The address of the rubric on its page."""
    page = place.page.get_url(current_site=viewer.site)
    return f"{page}#{MODEL}{place.uid}" if page else ""


def reading(uid: str, wanted: Sequence[Wanted], viewer: Viewer) -> list[BasePage]:
    """Praktijkvoorbeelden of these aspects of this rubric, then what search finds by their names.

    For who did not log in it is kept with the frame, until the first of them expires and for ten minutes at
    most: a new page is in the index a moment after the content changed.
    """
    if viewer.user is not None:
        return read(uid, wanted, viewer)
    moment = timezone.now()
    kept: dict[object, tuple[datetime, list[BasePage]]] = frame.current().kept("scan reading", frame.Some)
    key = (uid, tuple(wanted), active_locale().pk, viewer.site.pk)
    until, pages = kept.get(key, (moment, []))
    if until <= moment:
        pages = read(uid, wanted, viewer)
        until = min([moment + KEPT, *(page.expire_at for page in pages if page.expire_at)])
        kept[key] = until, pages
    return list(pages)


def read(uid: str, wanted: Sequence[Wanted], viewer: Viewer) -> list[BasePage]:
    """The same, read now."""
    named = examples(uid, wanted, viewer)
    shown = set(visible_places(uid, viewer).values_list("page_id", flat=True))  # where they come from
    locale, types = active_locale(), [model.search_name() for model in TYPES]
    found = [
        find(one.name, viewer, locale=locale, chosen={"type": types}, per_page=MOST).pages for one in wanted
    ]
    in_turn = [page for page in chain.from_iterable(zip_longest(*found)) if page and page.pk not in shown]
    return list({page.pk: page for page in [*named, *in_turn]}.values())[:MOST]


def examples(uid: str, wanted: Sequence[Wanted], viewer: Viewer) -> list[BasePage]:
    """The praktijkvoorbeelden that point at these aspects, those of the wanted level first."""
    exact = [When(rubric_aspect=one.aspect, rubric_level=one.level, then=n) for n, one in enumerate(wanted)]
    near = [When(rubric_aspect=one.aspect, then=n) for n, one in enumerate(wanted, start=len(wanted))]
    pages = PraktijkvoorbeeldPage.objects.filter(
        rubric__uid=uid, rubric_aspect__in=[one.aspect for one in wanted], locale=active_locale()
    )
    nearness = Case(*exact, *near, output_field=IntegerField())
    return specific_cards(list(visible_to(pages, viewer).order_by(nearness, "title", "pk")[:MOST]))
