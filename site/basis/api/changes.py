"""The change feed and the export: what a copy of the kennisbank elsewhere is kept by."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query as FromQuery
from ninja import Router
from pydantic import Field

from ..models import FeedEntry, FeedState
from . import feed, openapi, problems, queries, registry
from .answer import Answer
from .freshness import Freshness
from .pages import MAX_ID
from .schemas import ApiSchema

LATEST = "latest"
MOST_CHANGES = 1_000
CURSOR = re.compile(r"([0-9a-f]{8})\.([0-9]{1,18})\.([0-9]{1,18})")
OF_CURSOR = queries.shaped(pattern=f"^(|{LATEST}|{CURSOR.pattern})$")


@dataclass(frozen=True)
class Cursor:
    """How far somebody read: of which feed, up to which number, and which was the last at the start.

    A page that was gone before the start never was in the copy, so it does not matter if that is forgotten.
    """

    epoch: str
    number: int
    start: int

    def __str__(self) -> str:
        return f"{self.epoch}.{self.number}.{self.start}"

    @classmethod
    def parse(cls, text: str) -> "Cursor | None":
        """The cursor that we gave, or None."""
        found = CURSOR.fullmatch(text)
        return cls(found[1], int(found[2]), int(found[3])) if found else None

    def fits(self, state: FeedState) -> bool:
        """Whether nothing its reader needs is forgotten; never in a database that is an older one."""
        reached = max(self.number, self.start)
        return self.epoch == state.epoch and state.forgotten <= reached <= state.last


BEFORE = Cursor("0" * 8, 0, 0)  # as long as the worker has not written anything


class Change(ApiSchema):
    """Wat er met een pagina gebeurde; alleen het laatste."""

    id: int = Field(description="nummer van de pagina")
    type: Annotated[str, Field(json_schema_extra=lambda schema: schema.update({"enum": registry.names()}))]
    change: Annotated[str, Field(json_schema_extra={"enum": list(FeedEntry.Change.values)})] = Field(
        description="`published`, `changed`, `moved`: haal haar op; `unpublished`, `deleted`: haal haar weg"
    )
    at: datetime = Field(description="wanneer wij het zagen")
    api_url: str = Field(description="adres van de pagina in deze API")


class ChangeList(ApiSchema):
    """Een deel van de wijzigingen, de oudste eerst."""

    items: list[Change]
    cursor: str = Field(
        description="geef die als `since` mee om verder te lezen; bewaar hem pas na het verwerken"
    )
    has_more: bool = Field(description="of er nu al meer is")


class ChangeQuery(queries.Query):
    """Which part of the feed."""

    since: Annotated[str, Field(max_length=60), OF_CURSOR] = Field(
        "", description="`cursor` van de vorige keer; leeg: alle pagina's; `latest`: alleen de cursor van nu"
    )
    page_size: int = Field(100, ge=1, le=MOST_CHANGES, description="aantal per keer")


class ExportQuery(queries.Query):
    """Which part of the export."""

    after: int = Field(
        0, ge=0, le=MAX_ID, description="alleen pagina's met een hoger nummer; zie de header `Link`"
    )
    page_size: int = Field(100, ge=1, le=queries.MAX_PAGE_SIZE, description="aantal per keer")


def cursor_of(since: str, state: FeedState) -> Cursor:
    """Where to begin. Raises a problem when it is no cursor, or one whose sequel is forgotten."""
    if not since:
        return Cursor(state.epoch, 0, state.last)
    if since == LATEST:
        return Cursor(state.epoch, state.last, state.last)
    cursor = Cursor.parse(since)
    if cursor is None:
        detail = _("Geef de cursor die je de vorige keer kreeg, of “latest”.")
        raise problems.bad_request([problems.InvalidInput(where="query", name="since", detail=detail)])
    if cursor == BEFORE:
        cursor = Cursor(state.epoch, 0, 0)
    if not cursor.fits(state):
        raise problems.ProblemError(
            410,
            _("Wat er sinds deze cursor gebeurde, is niet meer bekend. Begin met een nieuwe kopie."),
        )
    return cursor


def link(request: HttpRequest, **parameters: object) -> str:
    """The address of the next part (RFC 8288)."""
    return f'<{request.build_absolute_uri(request.path)}?{urlencode(parameters)}>; rel="next"'


def changes_since(request: HttpRequest, query: ChangeQuery) -> ChangeList:
    """The next part of the feed.

    The state is read before the entries: what it counts is committed, so the entries up to there are seen.
    """
    answer = Answer(request)
    state = FeedState.objects.filter(pk=FeedState.ONLY).first() or FeedState(epoch=BEFORE.epoch)
    cursor = cursor_of(query.since, state)
    entries = FeedEntry.objects.filter(site=answer.viewer.site, number__gt=cursor.number)
    if not query.since:  # whoever begins has nothing to take away
        entries = entries.filter(is_public=True)
    if query.since == LATEST:
        entries = entries.none()
    found = list(entries.order_by("number")[: query.page_size + 1])
    has_more, found = len(found) > query.page_size, found[: query.page_size]
    reached = found[-1].number if found else cursor.number
    if not has_more:
        reached = max(reached, state.last)
    items = [
        Change(
            id=entry.page_id,
            type=entry.page_type,
            change=entry.change,
            at=entry.moment,
            api_url=f"{answer.root}{answer.pages_path}{entry.page_id}",
        )
        for entry in found
    ]
    reached_cursor = Cursor(cursor.epoch, reached, cursor.start)
    return ChangeList(items=items, cursor=str(reached_cursor), has_more=has_more)


def make_router() -> Router:
    """The addresses of who keeps a copy."""
    router = Router(tags=["kopie"])

    @router.get(
        "/changes",
        response=ChangeList,
        by_alias=True,
        operation_id="listChanges",
        summary="Wat er sinds de vorige keer veranderde",
        description=(
            "Van elke pagina het laatste. Een wijziging staat er na enkele seconden in. Wat weg is, blijft"
            " 90 dagen staan; een cursor die ouder is, geeft 410: begin dan opnieuw."
        ),
        openapi_extra={"responses": {410: openapi.problem("410")}},
    )
    def changes(request: HttpRequest, response: HttpResponse, query: FromQuery[ChangeQuery]) -> ChangeList:
        Freshness.of(request).is_volatile = True
        response.headers["Cache-Control"] = "no-cache"
        found = changes_since(request, query)
        if found.has_more:
            response.headers["Link"] = link(request, since=found.cursor, pageSize=query.page_size)
        return found

    @router.get(
        "/export",
        operation_id="exportPages",
        summary="Alle pagina's met al hun velden",
        description=(
            "Een pagina per regel (NDJSON), zoals op haar eigen adres, op nummer. De header `Link` geeft het"
            " adres van het volgende deel; op het laatste deel ontbreekt die."
        ),
        openapi_extra={
            "responses": {
                200: {
                    "description": "Een pagina per regel, elk als bij `getPage`.",
                    "content": {openapi.NDJSON: {}},  # `describe_lines` says what is on a line
                }
            }
        },
    )
    def export(request: HttpRequest, query: FromQuery[ExportQuery]) -> HttpResponse:
        Freshness.of(request).is_volatile = True
        found = feed.lines(request, after=query.after, most=query.page_size + 1)
        part = found[: query.page_size]
        text = "".join(f"{line}\n" for _page, line in part)
        response = HttpResponse(text, content_type=f"{openapi.NDJSON}; charset=utf-8")
        response.headers["Cache-Control"] = "no-cache"
        if len(found) > len(part):
            response.headers["Link"] = link(request, after=part[-1][0].pk, pageSize=query.page_size)
        return response

    return router
