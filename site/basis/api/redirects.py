"""Where old addresses lead; one that leads to a page which is not for the reader is told nowhere."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from ninja import Query as FromQuery
from ninja import Router
from pydantic import Field
from wagtail.contrib.redirects.models import Redirect

from . import queries, registry
from .answer import Answer
from .filters import MAX_WORDS
from .schemas import ApiSchema, PageRef, Pagination


class RedirectTo(ApiSchema):
    """Waar een oud adres naartoe leidt."""

    url: str
    is_permanent: bool


class OldPath(RedirectTo):
    """Een oud adres van de site, en waar het naartoe leidt."""

    path: str = Field(description="oud pad op de site, zonder schuine streep erachter")
    page: PageRef | None = Field(description="`null` als het naar een adres leidt")


class RedirectList(ApiSchema):
    """Een deel van de oude adressen."""

    items: list[OldPath]
    pagination: Pagination


class RedirectQuery(queries.PageQuery):
    """What can be asked of the old addresses."""

    path_contains: str = Field(
        "", max_length=MAX_WORDS, description="met deze letters in het pad; hoofdletters tellen niet"
    )


def followed(answer: Answer) -> QuerySet[Redirect]:
    """The redirects of the site that lead somewhere the reader may go.

    One of the site goes before one of every site at the same path, also when it leads nowhere for the reader.
    """
    site = answer.viewer.site
    own = Redirect.objects.filter(site=site, old_path=OuterRef("old_path"))
    open_pages = registry.public_pages(answer.viewer, answer.moment)
    leads = Q(redirect_page__in=open_pages.values("pk")) | Q(redirect_page=None) & ~Q(redirect_link="")
    return (
        Redirect.objects.filter(Q(site=site) | Q(site=None) & ~Exists(own))
        .filter(leads)
        .select_related("redirect_page")
    )


def led(redirect: Redirect, answer: Answer) -> str:
    """The address that a redirect leads to."""
    page = redirect.redirect_page
    if page is None:
        return answer.absolute(redirect.redirect_link)
    return answer.url(page) + redirect.redirect_page_route_path.lstrip("/")


def redirect_at(path: str, answer: Answer) -> RedirectTo | None:
    """Where an old path leads; one with its query goes before one without. One query."""
    if "\0" in path:
        return None
    whole = Redirect.normalise_path(path)
    bare = whole.partition("?")[0]
    found = followed(answer).filter(old_path__in=[whole, bare])
    first = min(found, key=lambda one: one.old_path != whole, default=None)
    return RedirectTo(url=led(first, answer), is_permanent=first.is_permanent) if first else None


def make_router() -> Router:
    """The address of old addresses."""
    router = Router(tags=["site"])

    @router.get(
        "/redirects",
        response=RedirectList,
        by_alias=True,
        operation_id="listRedirects",
        summary="Oude adressen, en waar zij naartoe leiden",
        description="Op pad. Een oud adres van een pagina die niet voor iedereen is, staat er niet bij.",
    )
    def redirects(
        request: HttpRequest, response: HttpResponse, query: FromQuery[RedirectQuery]
    ) -> RedirectList:
        answer = Answer(request)
        found = followed(answer)
        if query.path_contains:
            found = found.filter(old_path__icontains=query.path_contains.replace("\0", ""))
        pagination = query.pagination(found.count())
        queries.link_pages(request, response, pagination)
        items = [
            OldPath(
                path=one.old_path,
                url=led(one, answer),
                page=answer.ref(one.redirect_page),
                is_permanent=one.is_permanent,
            )
            for one in found.order_by("old_path", "pk")[query.first : query.last]
        ]
        return RedirectList(items=items, pagination=pagination)

    return router
