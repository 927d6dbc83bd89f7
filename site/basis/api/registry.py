"""Which page types the API knows; each app registers its own."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import ManyToManyField, Q, QuerySet
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from ..audience import Viewer, visible_to
from ..models import BasePage
from .schemas import ApiSchema

if TYPE_CHECKING:
    from datetime import datetime

    from .answer import Answer

Prepare = Callable[[list[Any], "Answer"], dict[int, Any]]


@dataclass(frozen=True)
class PageType:
    """One type of page: its name in the API, what a list tells of it and what its own address tells."""

    name: str
    model: type[BasePage]
    summary: type[ApiSchema]
    detail: type[ApiSchema]
    prepare: Prepare | None = (
        None  # facts that are no part of the page, by page id; without them it is not answered
    )
    plural: str = ""  # the address of a list of this type alone
    only: Callable[[], Q] = Q  # which pages of this type the public may get, beside the audience rule

    @cached_property
    def heavy(self) -> list[str]:
        """The long texts of the model, which a list need not read."""
        kinds = (RichTextField, StreamField)
        return [f.name for f in self.model._meta.get_fields() if isinstance(f, kinds)]

    def relation(self, field: str) -> ManyToManyField | None:
        """A field that holds several terms, when this type has it."""
        return next((f for f in self.model._meta.many_to_many if f.name == field), None)

    @cached_property
    def branch(self) -> str:
        """How the row of a page leads to that of this type."""
        return str(self.model._meta.get_ancestor_link(Page).remote_field.get_accessor_name())

    def unread(self, schema: type[ApiSchema]) -> list[str]:
        """The long texts that a schema does not ask for."""
        return [name for name in self.heavy if name not in schema.model_fields]

    def light(self, schema: type[ApiSchema]) -> QuerySet:
        """Pages of this type without the long texts that a schema does not ask for."""
        return self.model.objects.defer(*self.unread(schema))


_types: dict[type[BasePage], PageType] = {}


def register(page_type: PageType) -> None:
    """Make a page type known."""
    _types[page_type.model] = page_type


def all_types() -> list[PageType]:
    """Every page type, by name."""
    return sorted(_types.values(), key=lambda page_type: page_type.name)


def names() -> list[str]:
    """The names of all page types."""
    return [page_type.name for page_type in all_types()]


def named(names: list[str]) -> list[PageType]:
    """The page types of these names."""
    return [page_type for page_type in all_types() if page_type.name in names]


def type_of(page: Page) -> PageType | None:
    """The page type of a page that need not be specific; no query."""
    return _types.get(page.specific_class)


def of_types(types: list[PageType]) -> Q:
    """What the public may get of these types."""
    some = (Q(content_type=ContentType.objects.get_for_model(one.model)) & one.only() for one in types)
    return reduce(or_, some, Q(pk__in=[]))


def public_pages(viewer: Viewer, moment: "datetime", types: list[PageType] | None = None) -> QuerySet[Page]:
    """The pages that the API may give this viewer, of these types or of all."""
    wanted = of_types(all_types() if types is None else types)
    return visible_to(Page.objects.filter(wanted), viewer, moment)
