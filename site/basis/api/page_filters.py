"""The list of pages: what can be asked of it, and the pages that answer to it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated, Any

from django.db.models import F, Q, QuerySet
from django.db.models.functions import Lower
from django.http import HttpRequest
from django.utils.translation import gettext as _
from pydantic import Field, create_model
from wagtail.models import Page

from .. import models, richtext
from . import expansions, filters, queries, registry
from .answer import Answer
from .filters import PageFilter, WrongValues, known_only, range_filters, register, term_filter
from .pages import MAX_ID
from .queries import Languages, Several, among, shaped

MAX_IDS = 100
NAME = "[a-z][A-Za-z]*"
FIELDS = f"^(\\*|{NAME}(\\.{NAME})*)$"
GROUP = f"^{NAME}(,{NAME})*$"
SORTS: dict[str, Callable[[QuerySet[Page]], QuerySet[Page]]] = {}


def register_sort(name: str, field: str, by: Any = None, annotate: dict[str, Any] | None = None) -> None:
    """Make an order known, and its reverse; pages without a value come last."""
    expression = by if by is not None else F(field)
    more = annotate or {}
    SORTS[name] = lambda pages: pages.annotate(**more).order_by(expression.asc(nulls_last=True), "pk")
    SORTS[f"-{name}"] = lambda pages: pages.annotate(**more).order_by(expression.desc(nulls_last=True), "-pk")


register_sort("publishedAt", "first_published_at")
register_sort("updatedAt", "last_published_at")
register_sort("title", "title", Lower("title"))
register_sort("id", "pk")


def one_of_these(values: Sequence[str]) -> Any:
    """A parameter with one of a few values."""

    return Annotated[str, among(lambda: values, lambda: _("waarde")), shaped(enum=list(values))]


class TextQuery(queries.Query):
    """In which form rich text is told."""

    rich_text: one_of_these(["html", "markdown"]) = Field(  # type: ignore[valid-type]  # made of the values
        "html", description="de vorm van lopende tekst"
    )
    links: one_of_these(["site", "api"]) = Field(  # type: ignore[valid-type]
        "site", description="waar links in lopende tekst naar pagina's heen gaan"
    )

    def answer_to(self, request: HttpRequest) -> Answer:
        """An answer that tells it so."""
        in_markdown, links_to_api = self.rich_text == "markdown", self.links == "api"
        return Answer(request, in_markdown=in_markdown, links_to_api=links_to_api)


class TellingQuery(TextQuery):
    """What is told of pages."""

    fields: Annotated[Several, shaped(pattern=FIELDS)] = Field(
        [], description="alleen deze velden, zoals `title,image.alt`; `*` geeft alle velden van een pagina"
    )
    expand: Annotated[
        Several,
        among(expansions.names, lambda: _("uitbreiding")),
        Field(json_schema_extra=lambda schema: schema["items"].update(enum=expansions.names())),
    ] = Field([], description="wat er bij elke pagina bij moet, in `expanded`")


class PageListQuery(TellingQuery, queries.PageQuery):
    """What can be asked of a list of pages, beside its filters."""

    either: Annotated[list[str], shaped(pattern=GROUP)] = Field(
        [],
        alias="or",
        description="van deze filters is er een genoeg, zoals `thema,regio`",
        max_length=10,
    )
    after: int | None = Field(
        None, ge=0, le=MAX_ID, description="op volgorde van `id`, na deze; `Link` geeft het vervolg"
    )
    sort: Annotated[
        str,
        among(lambda: SORTS, lambda: _("volgorde")),
        Field(json_schema_extra=lambda schema: schema.update(enum=list(SORTS))),
    ] = Field("-publishedAt", description="volgorde; een min keert haar om")

    @property
    def order(self) -> str:
        """The order that was asked; after a page it is that of the numbers."""
        return "id" if self.after is not None else self.sort


def query_of(name: str, asked: Sequence[PageFilter]) -> type[PageListQuery]:
    """The parameters of a list with these filters."""
    return create_model(name, __base__=PageListQuery, **filters.parameters(asked))  # type: ignore[call-overload]


def filtered(
    pages: QuerySet[Page], query: PageListQuery, asked: Sequence[PageFilter], answer: Answer
) -> QuerySet[Page]:
    """The pages that were asked. Raises a problem that tells all that is wrong with the filters."""
    found = filters.conditions(query, asked, answer)
    return pages.filter(filters.together(found, query.either))


def of_type(asked: list[str], answer: Answer) -> Q:
    """Pages of these types."""
    known_only(asked, registry.names())
    return registry.of_types(registry.named(asked))


def of_id(asked: list[str], answer: Answer) -> Q:
    """Pages by number."""
    if len(asked) > MAX_IDS or not all(richtext.is_id(text) for text in asked):
        raise WrongValues(_("Geef nummers van pagina's, hoogstens %(most)s.") % {"most": MAX_IDS})
    return Q(pk__in=[int(text) for text in asked])


def in_language(asked: list[str], answer: Answer) -> Q:
    """Pages in these languages."""
    known_only(asked, answer.locales.values())
    return Q(locale__in=[pk for pk, code in answer.locales.items() if code in asked])


def below(asked: int, answer: Answer, *, depth: int | None = None) -> Q:
    """Pages under a page that is for the reader; what is not there has none."""
    above = registry.public_pages(answer.viewer, answer.moment).filter(pk=asked).only("path", "depth").first()
    if above is None:
        raise WrongValues(_("Deze pagina is er niet, of is niet voor iedereen."))
    inside = Q(path__startswith=above.path, depth__gt=above.depth)
    return inside & Q(depth=above.depth + depth) if depth else inside


def with_keyword(asked: list[str], answer: Answer) -> Q:
    """Pages with one of these free keywords."""
    rows = models.PageTag.objects.filter(tag__name__in=[text.replace("\0", "") for text in asked])
    return Q(pk__in=rows.values("content_object_id"))


def in_field(field: str) -> Callable[[str, datetime], Q]:
    """Pages by a moment of their own."""
    return lambda end, at: Q(**{f"{field}__{end}": at})


def register_all() -> None:
    """The filters of every type of page."""
    number = Annotated[int | None, Field(ge=1, le=MAX_ID)]
    words = Annotated[str, Field(max_length=filters.MAX_WORDS)]

    def described(schema: dict[str, Any]) -> None:
        schema["items"].update(enum=registry.names())

    kinds = Annotated[Several, among(registry.names, lambda: _("type")), Field(json_schema_extra=described)]
    ids = Annotated[Several, shaped(pattern="^[0-9]{1,18}$")]
    register(PageFilter("type", kinds, Field([], description="alleen deze soorten pagina's"), of_type))
    register(
        PageFilter("id", ids, Field([], description=f"nummers van pagina's, hoogstens {MAX_IDS}"), of_id)
    )
    register(PageFilter("language", Languages, Field([], description="zoals `nl`"), in_language))
    for name, field, model, what in (
        ("thema", "themas", models.Thema, "sleutels van thema's; meer dan een: een ervan is genoeg"),
        ("sector", "sectoren", models.Sector, "sleutels van sectoren"),
        ("doelgroep", "doelgroepen", models.Doelgroep, "sleutels van doelgroepen"),
        ("regio", "regios", models.Regio, "sleutels van regio's"),
        ("aanpak", "aanpakken", models.Aanpak, "sleutels van aanpakken"),
        ("principe", "principes", models.Principe, "sleutels van principes"),
    ):
        register(term_filter(name, field, model, what))
    register(PageFilter("tag", Several, Field([], description="vrije trefwoorden"), with_keyword))
    register(
        PageFilter(
            "title_contains",
            words,
            Field("", description="met deze letters in de titel; hoofdletters tellen niet"),
            lambda asked, answer: Q(title__icontains=asked.replace("\0", "")),
            can_be_turned=False,
        )
    )
    register(
        PageFilter(
            "parent",
            number,
            Field(None, description="direct onder de pagina met dit nummer"),
            lambda asked, answer: below(asked, answer, depth=1),
            can_be_turned=False,
        )
    )
    register(
        PageFilter(
            "ancestor",
            number,
            Field(None, description="waar dan ook onder de pagina met dit nummer"),
            below,
            can_be_turned=False,
        )
    )
    for name, field, what in (
        ("published_at", "first_published_at", "voor het eerst online"),
        ("updated_at", "last_published_at", "voor het laatst gepubliceerd"),
    ):
        for one in range_filters(name, what, in_field(field)):
            register(one)


register_all()
