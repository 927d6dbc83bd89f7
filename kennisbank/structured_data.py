"""What the pages of the kennisbank are in the words of schema.org."""

from collections.abc import Mapping
from typing import Any

from basis.structured_data import Node, article, describe, filled, how_to_steps, iso

from .models import HandreikingPage, PraktijkvoorbeeldPage


@describe.register(HandreikingPage)
def describe_handreiking(page: HandreikingPage, context: Mapping[str, Any]) -> list[Node]:
    """Steps to follow when it has steps; otherwise something to read."""
    steps = how_to_steps(page.body)
    more = filled({"step": steps, "version": page.version, "expires": iso(page.valid_until)})
    return [article(page, "HowTo" if steps else "Article", context) | more]


@describe.register(PraktijkvoorbeeldPage)
def describe_praktijkvoorbeeld(page: PraktijkvoorbeeldPage, context: Mapping[str, Any]) -> list[Node]:
    """Something to read, about how a school does it."""
    places = [str(term) for name in ("regios", "scholen") for term in page.terms[name]]
    years = ", ".join(str(year) for year in page.terms["schooljaren"])
    more = {
        "contentLocation": [{"@type": "Place", "name": place} for place in places],
        "temporalCoverage": years,
    }
    return [article(page, "Article", context) | filled(more)]
