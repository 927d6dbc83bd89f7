"""What to read on as a part of an answer of the public API: `expand=related`."""

from basis.api import expansions, registry
from basis.api.answer import Answer
from basis.api.freshness import Freshness
from basis.lists import all_kinds
from basis.models import BasePage

from ..related import related_to_each


def related(pages: list[BasePage], answer: Answer) -> expansions.Made:
    """The pages most like each, those of them that are for the reader; one query."""
    Freshness.of(answer.request).is_volatile = True  # the index follows the content a moment later
    listed = {kind.model for kind in all_kinds()}
    types = [page_type for page_type in registry.all_types() if page_type.model in listed]
    others = registry.public_pages(answer.viewer, answer.moment, types)
    found = related_to_each(pages, others, answer.moment)
    return {
        page.pk: [ref for other in found[page.pk] if (ref := answer.ref(other)) is not None] for page in pages
    }


def register_all() -> None:
    """The expansion `related`."""
    expansions.register("related", expansions.Expansion(related))
