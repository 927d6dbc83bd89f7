"""Pages with a rubric in their body."""

import copy
import json
from typing import Any

from wagtail.models import Locale, Page

from home.models import InhoudPage
from kennisbank.models import Rubric
from tests.factories import add_page
from tests.kennisbank.rubric.editor_page import rubric as value_of


def make_value(**fields: Any) -> dict[str, Any]:
    """A rubric of three aspects and three levels; a copy, to be changed."""
    return copy.deepcopy(value_of()) | fields


def body_of(*values: dict[str, Any]) -> str:
    """A body with these rubrics, as it is stored."""
    return json.dumps(
        [{"type": "rubric", "value": value, "id": f"blok-{n}"} for n, value in enumerate(values, 1)]
    )


def page_with(parent: Page, *values: dict[str, Any], **fields: Any) -> InhoudPage:
    """A published page with these rubrics."""
    made = {"title": "Leren op school", "slug": "leren-op-school", "body": body_of(*values)} | fields
    return add_page(parent, InhoudPage(**made))


def stored(page: Page) -> dict[str, Any]:
    """The first rubric of a page, as it is in the database now."""
    found: dict[str, Any] = InhoudPage.objects.get(pk=page.pk).body.raw_data[0]["value"]
    return found


def in_revision(page: Page) -> dict[str, Any]:
    """The first rubric of the newest revision of a page."""
    newest = InhoudPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    found: dict[str, Any] = newest.body.raw_data[0]["value"]
    return found


def make_rubric(*, publish: bool = True, **fields: Any) -> Rubric:
    """A reusable rubric; pass its `value`, or have one made."""
    locale = Locale.objects.get(language_code="nl")
    made = Rubric(**({"value": make_value(), "locale": locale, "live": publish} | fields))
    made.save()
    return made


def reference(rubric: Rubric, **fields: Any) -> str:
    """A body that places a reusable rubric."""
    value = {"rubric": rubric.pk, "aspects": [], "display": "table"} | fields
    return json.dumps([{"type": "rubric_reference", "value": value, "id": "blok-1"}])


def form_of(page: Page, value: Any, **more: str) -> dict[str, str]:
    """What the form of an InhoudPage posts with one rubric in its body."""
    return {
        "title": page.title,
        "slug": page.slug,
        "introduction": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "rubric",
        "body-0-id": "blok-1",
        "body-0-value": value if isinstance(value, str) else json.dumps(value),
        **more,
    }
