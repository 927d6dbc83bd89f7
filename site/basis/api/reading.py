"""From a list of pages to what the API tells of them; the number of queries depends on no page."""

from collections.abc import Callable, Sequence
from functools import partial

from wagtail.models import Page

from .. import frame, models
from . import freshness, registry, responses
from .answer import Answer
from .registry import PageType
from .responses import Written
from .schemas import ApiSchema

MOST_DETAILS = 400  # that are kept: a few megabytes

SchemaOf = Callable[[PageType], type[ApiSchema]]


def specific(pages: Sequence[Page], schema_of: SchemaOf) -> list[models.BasePage]:
    """The same pages with the fields that are asked of them; one query, whatever their types."""
    types = {page.pk: page_type for page in pages if (page_type := registry.type_of(page))}
    wanted = list(dict.fromkeys(types.values()))
    if not wanted:
        return []
    if len(wanted) == 1:
        found = {page.pk: page for page in wanted[0].light(schema_of(wanted[0])).filter(pk__in=list(types))}
    else:
        found = joined(types, schema_of)
    return [found[page.pk] for page in pages if page.pk in found]


def joined(types: dict[int, PageType], schema_of: SchemaOf) -> dict[int, models.BasePage]:
    """Pages of several types by id: the tables of the types beside that of pages, in one query."""
    wanted = set(types.values())
    left = [f"{one.branch}__{name}" for one in wanted for name in one.unread(schema_of(one))]
    rows = Page.objects.filter(pk__in=list(types)).select_related(*(one.branch for one in wanted))
    found = {row.pk: getattr(row, types[row.pk].branch, None) for row in rows.defer(*left)}
    return {pk: page for pk, page in found.items() if page is not None}


def summaries(
    answer: Answer, pages: Sequence[Page], read: Callable[[list[Page]], list[models.BasePage]]
) -> list[ApiSchema]:
    """What a list tells of these pages, in the same order; `read` gives the specific ones.

    A summary says what is content, so it is kept with the frame; but the facts in it, which change by the
    clock and by what visitors do, are those of now.
    """
    kept = frame.current().kept("summaries", frame.Some)
    # by the root too, which is in every address: a visitor may ask with any port
    known = kept.among((answer.root, page.pk) for page in pages)
    found: dict[int, ApiSchema] = {pk: made for (_root, pk), made in known.items()}
    changing = {page.pk for page in pages if page.pk in found and has_facts(page)}
    wanted = read([page for page in pages if page.pk in changing or page.pk not in found])
    for page, made in answer.make([page for page in wanted if page.pk not in changing], summary_of):
        kept[answer.root, page.pk] = found[page.pk] = made
    renewed = answer.renew([page for page in wanted if page.pk in changing], found)
    found = {pk: made for pk, made in found.items() if pk not in changing}
    found |= {page.pk: made for page, made in renewed}
    return [found[page.pk] for page in pages if page.pk in found]


def details(answer: Answer, pages: Sequence[Page]) -> list[Written]:
    """What its own address tells of each of these pages, in the same order and as JSON.

    Kept with the frame like summaries. What a detail tells beside the facts changes with the content, or by
    the clock: a page that it names ends, or the day does. So it is kept until one of these happens.
    """
    kept = frame.current().kept("details", partial(frame.Some, MOST_DETAILS))
    state = (answer.root, answer.in_markdown, answer.links_to_api, *freshness.clock(answer.moment))
    known = {key[-1]: made for key, made in kept.among((*state, page.pk) for page in pages).items()}
    told: dict[int, Written] = {pk: made for pk, made in known.items() if isinstance(made, Written)}
    changing = {pk: made for pk, made in known.items() if pk not in told}
    new = [page for page in pages if page.pk not in known]
    for page, made in answer.make(specific(new, detail_of), detail_of):
        told[page.pk] = responses.written(made)
        if answer.is_lasting:
            kept[*state, page.pk] = made if has_facts(page) else told[page.pk]
    renewed = specific([page for page in pages if page.pk in changing], summary_of)
    told |= {page.pk: responses.written(made) for page, made in answer.renew(renewed, changing)}
    return [told[page.pk] for page in pages if page.pk in told]


def has_facts(page: Page) -> bool:
    """Whether pages of this type have facts that are no part of them."""
    page_type = registry.type_of(page)
    return bool(page_type and page_type.prepare)


def summary_of(page_type: PageType) -> type[ApiSchema]:
    """What a list tells of a type."""
    return page_type.summary


def detail_of(page_type: PageType) -> type[ApiSchema]:
    """What its own address tells of a type."""
    return page_type.detail
