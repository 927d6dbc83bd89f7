"""What lists of the kennisbank in the public API can be filtered by."""

from typing import Any

from django.db.models import CharField, F, Q, Value
from django.db.models.functions import Concat
from pydantic import Field

from basis.api.answer import Answer
from basis.api.filters import (
    PageFilter,
    known_only,
    range_filters,
    register,
    register_choice,
    term_filter,
)
from basis.api.queries import Several
from basis.api.registry import PageType
from basis.models import School, Schoolbestuur, Schooljaar

from .models import HandreikingPage, PraktijkvoorbeeldPage


def at_school(asked: list[str], answer: Answer) -> Q:
    """Praktijkvoorbeelden of these schools, by BRIN and vestiging."""
    brin = Concat(F("brin"), Value("-"), F("vestiging"), output_field=CharField())
    schools = dict(School.objects.annotate(code=brin).values_list("code", "pk"))
    known_only(asked, schools)
    rows = PraktijkvoorbeeldPage.scholen.through.objects.filter(school__in=[schools[code] for code in asked])
    return Q(pk__in=rows.values("praktijkvoorbeeldpage_id"))


def is_example(page_type: PageType) -> bool:
    """Whether pages of a type tell what a school does."""
    return page_type.model is PraktijkvoorbeeldPage


def is_guide(page_type: PageType) -> bool:
    """Whether pages of a type hold until a day."""
    return page_type.model is HandreikingPage


def still_valid(end: str, at: Any) -> Q:
    """Handreikingen by the last day on which they hold."""
    found = HandreikingPage.objects.filter(**{f"valid_until__{end}": at.date()})
    return Q(pk__in=found.values("pk"))


def register_all() -> None:
    """The filters of these types."""
    for model in (HandreikingPage, PraktijkvoorbeeldPage):
        register_choice("kind", model, model.Kind.values)
    register(term_filter("schooljaar", "schooljaren", Schooljaar, "zoals `2026-2027`", key="name"))
    register(term_filter("bestuur", "besturen", Schoolbestuur, "sleutels van schoolbesturen"))
    what = "BRIN en vestiging van scholen, zoals `00AB-01`"
    register(PageFilter("school", Several, Field([], description=what), at_school, is_example))
    for one in range_filters("valid_until", "geldt tot en met een dag", still_valid, is_guide):
        register(one)
