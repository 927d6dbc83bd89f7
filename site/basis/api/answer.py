"""One answer under way: what it needs, fetched at once, and the pages made of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Model, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Page, Site

from .. import frame, richtext
from ..audience import Viewer, anonymous, published
from ..models import BasePage
from . import attached, expansions, media, problems, registry, schemas, terms
from .attached import Attached
from .markdown import as_markdown
from .reference_sources import Refs
from .registry import PageType
from .schemas import ApiSchema
from .selection import Tree, named_in
from .sources import Only, Source, build, gather, renew

SchemaOf = Callable[[PageType], type[ApiSchema]]


@dataclass
class Wanted:
    """What the sources need, by id, and what they read on the way."""

    images: set[int] = field(default_factory=set)
    documents: set[int] = field(default_factory=set)
    pages: set[int] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)
    keywords: set[int] = field(default_factory=set)
    refs: dict[tuple[type[Refs], type[Model], str], set[int]] = field(
        default_factory=lambda: defaultdict(set)
    )
    rows: dict[tuple[type[Model], str], set[int]] = field(default_factory=lambda: defaultdict(set))
    things: dict[type[Model], set[int]] = field(default_factory=lambda: defaultdict(set))  # with drafts
    terms: dict[tuple[type[Model], str], set[int]] = field(default_factory=lambda: defaultdict(set))
    _read: dict[tuple[int, int, str], tuple[Any, Any]] = field(default_factory=dict)

    def raw(self, source: Source, holder: Any, name: str) -> Any:
        """What a source reads, read once; the holder is kept, so that its id is not another's."""
        key = (id(source), id(holder), name)
        if key not in self._read:
            self._read[key] = (source.read(holder, name), holder)
        return self._read[key][0]


class Answer:
    """Makes pages for one request, for a reader who did not log in: the same answer for everyone."""

    def __init__(
        self, request: HttpRequest, *, in_markdown: bool = False, links_to_api: bool = False
    ) -> None:
        try:
            site = frame.site_of(request)
        except Site.DoesNotExist:
            raise problems.not_found() from None
        self.request = request
        self.in_markdown, self.links_to_api = in_markdown, links_to_api  # rich text
        self.root = request.build_absolute_uri("/")[:-1]  # before every path of this site
        self.viewer: Viewer = anonymous(site)
        self.moment = timezone.now()
        self.wanted = Wanted()
        self.images: dict[int, Any] = {}
        self.images_of: dict[int, set[int]] = {}  # what each page shows
        self.documents: dict[int, Any] = {}
        self.pages: dict[int, Page] = {}
        self.pages_by_path: dict[str, Page] = {}
        self.things: dict[type[Model], dict[int, Any]] = {}
        self.attached = Attached()
        self.names: dict[tuple[str, str, int], str] = {}
        self.facts: dict[int, Any] = {}
        self.locale_id = 0  # of the page being made

    @cached_property
    def locales(self) -> dict[int, str]:
        """Language codes by the id of their locale."""
        return {pk: locale.language_code for pk, locale in frame.current().locales.items()}

    def locale(self, language: str) -> int | None:
        """The id of the locale of a language."""
        return next((pk for pk, code in self.locales.items() if code == language), None)

    def make(
        self,
        pages: list[BasePage],
        schema_of: SchemaOf,
        chosen: Tree | None = None,
        expand: Sequence[str] = (),
    ) -> list[tuple[BasePage, ApiSchema]]:
        """Specific pages, each as the API gives it, in the same order; a fixed number of queries.

        With `chosen` only those fields are fetched and made; what is expanded is fetched in the same round.
        """
        if not pages:
            return []
        types = {page.pk: page_type for page in pages if (page_type := registry.type_of(page))}
        self.prepare(pages)
        ready = [page for page in pages if page.pk in types and page.pk in self.facts]
        schemas = {page.pk: schema_of(types[page.pk]) for page in ready}
        names = None if chosen is None else frozenset(chosen)
        only = {s: names and named_in(s, names) for s in set(schemas.values())}
        for page in ready:
            self.wanted.images = self.images_of[page.pk] = set()
            gather(schemas[page.pk], page, self.wanted, only[schemas[page.pk]])
        self.wanted.images = set().union(*self.images_of.values())
        expansions.need(list(expand), ready, self)
        self.fetch(ready)
        return [(page, self.make_one(page, schemas[page.pk], only[schemas[page.pk]])) for page in ready]

    def make_one(self, page: BasePage, schema: type[ApiSchema], only: Only = None) -> ApiSchema:
        """One page, in its own language."""
        with self.in_language_of(page):
            return build(schema, page, self, only)

    def renew(self, pages: list[BasePage], made: Mapping[int, ApiSchema]) -> list[tuple[BasePage, ApiSchema]]:
        """What was made of these pages before, with the facts of now; those that lost theirs are left out."""
        self.prepare(pages)
        renewed = []
        for page in pages:
            if page.pk in self.facts:
                with self.in_language_of(page):
                    renewed.append((page, renew(made[page.pk], page, self)))
        return renewed

    @contextmanager
    def in_language_of(self, page: BasePage) -> Iterator[None]:
        """Names and words in the language of a page."""
        self.locale_id = page.locale_id
        with translation.override(self.locales.get(page.locale_id, settings.LANGUAGE_CODE)):
            yield

    def prepare(self, pages: list[BasePage]) -> None:
        """Fetch the facts that are no part of a page."""
        by_type: dict[PageType, list[BasePage]] = defaultdict(list)
        for page in pages:
            if page_type := registry.type_of(page):
                by_type[page_type].append(page)
        for page_type, group in by_type.items():
            self.facts |= (
                page_type.prepare(group, self) if page_type.prepare else {page.pk: None for page in group}
            )

    def fetch(self, pages: list[BasePage]) -> None:
        """Everything that the pages need, each kind in one or two queries."""
        wanted = self.wanted
        self.attached = attached.fetch(wanted)
        wanted.pages.update(*self.attached.refs.values())
        hidden = self.viewer.hidden_collections if wanted.images or wanted.documents else ()
        self.images = media.images(wanted.images, hidden) if wanted.images else {}
        self.documents = media.documents(wanted.documents, hidden) if wanted.documents else {}
        rows = [row for found in self.attached.terms.values() for row in found]
        self.names = terms.translated(rows, wanted.terms, {page.pk: page.locale_id for page in pages})
        for model, pks in wanted.things.items():
            found = published(model._default_manager.filter(pk__in=pks), self.moment)
            self.things[model] = {thing.pk: thing for thing in found}
        if wanted.pages or wanted.paths:
            self.fetch_pages()

    def fetch_pages(self) -> None:
        """The pages that others name, with their translations; only those for the reader."""
        named = Page.objects.filter(pk__in=self.wanted.pages).values("translation_key")
        found = registry.public_pages(self.viewer, self.moment).filter(
            Q(translation_key__in=named) | Q(path__in=self.wanted.paths)
        )
        self.pages = {page.pk: page for page in found}
        self.pages_by_path = {page.path: page for page in self.pages.values()}

    @cached_property
    def translations(self) -> dict[tuple[UUID, int], Page]:
        """The named pages by key and locale."""
        return {(page.translation_key, page.locale_id): page for page in self.pages.values()}

    @property
    def is_lasting(self) -> bool:
        """Whether nothing beside pages that was fetched has an end by the clock."""
        return not any(thing.expire_at for found in self.things.values() for thing in found.values())

    def page(self, pk: int | None) -> Page | None:
        """A named page, if possible in the language of the page being made; None when it is hidden."""
        page = self.pages.get(pk or 0)
        return self.translations.get((page.translation_key, self.locale_id), page) if page else None

    def name_of(self, row: terms.Row) -> str:
        """The name of a term in the language of the page being made."""
        return self.names.get((row.field, row.key, self.locale_id), row.name)

    def url(self, page: Page) -> str:
        """The absolute address of a page on the site."""
        return self.absolute(page.get_url(self.request) or "")

    def absolute(self, address: str) -> str:
        """An address of this site as other systems follow it; one of another site as it is."""
        is_path = address.startswith("/") and not address.startswith("//")
        return f"{self.root}{address}" if is_path else self.request.build_absolute_uri(address)

    def api_url(self, page: Page) -> str:
        """The absolute address of a page in the API."""
        return f"{self.root}{self.pages_path}{page.pk}"

    @cached_property
    def pages_path(self) -> str:
        """The path of one page in the API, without its number."""
        return reverse("api-v1:page", args=[1]).removesuffix("1")

    def ref(self, page: Page | None) -> schemas.PageRef | None:
        """A reference to a page."""
        page_type = registry.type_of(page) if page else None
        if page is None or page_type is None:
            return None
        return schemas.PageRef(
            id=page.pk,
            type=page_type.name,
            title=page.title,
            language=self.locales[page.locale_id],
            url=self.url(page),
            api_url=self.api_url(page),
        )

    def formats(self, page: Page) -> list[schemas.ImageFormats]:
        """The images that a page shows, in every size."""
        shown = sorted(self.images_of.get(page.pk, ()))
        return [media.formats_answer(self.images[pk], self.absolute) for pk in shown if pk in self.images]

    def rich_text(self, text: str) -> str:
        """Rich text with the links that the reader may follow, in the form that was asked for."""

        def page_url(pk: str) -> str | None:
            page = self.page(int(pk)) if richtext.is_id(pk) else None
            return (self.api_url(page) if self.links_to_api else self.url(page)) if page else None

        def document_url(pk: str) -> str | None:
            document = self.documents.get(int(pk)) if richtext.is_id(pk) else None
            return self.absolute(document.url) if document else None

        html = richtext.as_html(text, page_url, document_url) if text else ""
        return as_markdown(html) if self.in_markdown else html
