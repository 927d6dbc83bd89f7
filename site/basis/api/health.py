"""Whether the installation works: for monitoring, without a secret and never kept."""

import shutil
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import Annotated, Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Count, Min
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Router
from pydantic import Field, create_model

from .. import outbox, schedule, worker
from ..models import Heartbeat, OutboxMessage
from . import problems, queries
from .schemas import ApiSchema

LATE_WORKER = 60  # seconds without a sign of life
LATE_CLOCK = 60  # seconds that a page may stay on the site past its end, or off it past its moment
LATE_OUTBOX = 900  # seconds that a message which is due may wait
LEAST_DISK = 500 * 1024 * 1024  # bytes

Status = Annotated[str, Field(json_schema_extra={"enum": ["ok", "degraded", "down"]})]


class DatabaseHealth(ApiSchema):
    """Of de database antwoordt."""

    status: Status


class WorkerHealth(ApiSchema):
    """Het achtergrondproces dat mail verstuurt en pagina's op tijd publiceert."""

    status: Status
    seconds_since_beat: int | None = Field(
        description="seconden sinds het laatste levensteken; `null` als het er nooit was"
    )


class OutboxHealth(ApiSchema):
    """Berichten die nog weg moeten."""

    status: Status
    oldest_due_seconds: int | None = Field(
        description="hoe lang het oudste bericht al weg had gemoeten; `null` als er geen is"
    )
    due: int
    waiting: int = Field(description="berichten voor later, of na een mislukte poging")
    failed: int = Field(description="berichten die niet meer worden geprobeerd")


class ScheduleHealth(ApiSchema):
    """Pagina's die op de klok online komen of van de site gaan."""

    status: Status
    due: int = Field(description="pagina's waarvan het moment is gekomen en die nog wachten")
    oldest_due_seconds: int | None = Field(
        description="hoe lang de oudste al gedaan had moeten zijn; `null` als er geen is"
    )


class DiskHealth(ApiSchema):
    """De schijf met database en bestanden."""

    status: Status
    free_bytes: int | None
    free_share: float | None = Field(description="deel dat vrij is, van 0 tot 1")


class Health(ApiSchema):
    """Hoe het gaat: `ok`, of `degraded` als een onderdeel achterloopt maar de site het doet."""

    status: Status
    checked_at: datetime
    database: DatabaseHealth
    worker: WorkerHealth | None
    schedule: ScheduleHealth | None
    outbox: OutboxHealth | None
    disk: DiskHealth


class HealthProblem(problems.Problem):
    """De site doet het niet; `health` zegt welk onderdeel."""

    health: Health


Look = Callable[[datetime], Any]  # gives an instance of the schema of a part
_parts: dict[str, tuple[type[ApiSchema], Look]] = {}


def register(name: str, schema: type[ApiSchema], look: Look) -> None:
    """Have an app tell of a part of its own; the schema has a `status`."""
    _parts[name] = schema, look


@lru_cache
def schemas() -> tuple[type[Health], type[HealthProblem]]:
    """The answers with the parts of every app."""
    fields: dict[str, Any] = {name: (schema | None, None) for name, (schema, _look) in _parts.items()}
    whole = create_model("Health", __base__=Health, __doc__=Health.__doc__, **fields)
    problem = create_model(
        "HealthProblem", __base__=HealthProblem, __doc__=HealthProblem.__doc__, health=(whole, ...)
    )
    return whole, problem


def database_health() -> DatabaseHealth:
    """Whether the database answers a question."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except DatabaseError:
        return DatabaseHealth(status="down")
    return DatabaseHealth(status="ok")


def worker_health(now: datetime) -> WorkerHealth:
    """When the worker last said that it lives."""
    beat = Heartbeat.objects.filter(name=worker.HEARTBEAT).values_list("beat_at", flat=True).first()
    age = max(0, int((now - beat).total_seconds())) if beat else None
    late = age is None or age > LATE_WORKER
    return WorkerHealth(status="degraded" if late else "ok", seconds_since_beat=age)


def schedule_health(now: datetime) -> ScheduleHealth:
    """Which pages wait for the worker though their moment has come, and how long the first of them."""
    coming = schedule.ripe(now).aggregate(count=Count("pk"), oldest=Min("approved_go_live_at"))
    going = schedule.ended(now).aggregate(count=Count("pk"), oldest=Min("expire_at"))
    moments = [part["oldest"] for part in (coming, going) if part["oldest"]]
    age = max(0, int((now - min(moments)).total_seconds())) if moments else None
    return ScheduleHealth(
        status="degraded" if (age or 0) > LATE_CLOCK else "ok",
        due=coming["count"] + going["count"],
        oldest_due_seconds=age,
    )


def outbox_health(now: datetime) -> OutboxHealth:
    """How many promises wait, and how long the oldest."""
    state = OutboxMessage.State
    due = OutboxMessage.objects.filter(outbox.due(now)).aggregate(count=Count("pk"), oldest=Min("not_before"))
    counts = dict(
        OutboxMessage.objects.exclude(state=state.SENT).values_list("state").annotate(Count("pk")).order_by()
    )
    age = max(0, int((now - due["oldest"]).total_seconds())) if due["oldest"] else None
    return OutboxHealth(
        status="degraded" if (age or 0) > LATE_OUTBOX else "ok",
        oldest_due_seconds=age,
        due=due["count"],
        waiting=counts.get(state.NEW, 0) + counts.get(state.SENDING, 0) - due["count"],
        failed=counts.get(state.FAILED, 0),
    )


def disk_health() -> DiskHealth:
    """How much room there is in DATA_DIR."""
    try:
        disk = shutil.disk_usage(settings.DATA_DIR)
    except OSError:
        return DiskHealth(status="degraded", free_bytes=None, free_share=None)
    low = disk.free < LEAST_DISK
    return DiskHealth(
        status="degraded" if low else "ok", free_bytes=disk.free, free_share=round(disk.free / disk.total, 4)
    )


def health_now() -> Health:
    """Everything that is looked at."""
    now = timezone.now()
    database, disk = database_health(), disk_health()
    parts: tuple[WorkerHealth | None, ScheduleHealth | None, OutboxHealth | None] = (None, None, None)
    others: dict[str, Any] = dict.fromkeys(_parts)
    if database.status == "ok":
        try:
            parts = (worker_health(now), schedule_health(now), outbox_health(now))
            others = {name: look(now) for name, (_schema, look) in _parts.items()}
        except DatabaseError:
            database = DatabaseHealth(status="down")
    found = {part.status for part in (database, disk, *parts, *others.values()) if part}
    status = next((status for status in ("down", "degraded") if status in found), "ok")
    return schemas()[0](
        status=status,
        checked_at=now,
        database=database,
        worker=parts[0],
        schedule=parts[1],
        outbox=parts[2],
        disk=disk,
        **others,
    )


def make_router() -> Router:
    """The address of the health."""
    router = Router(tags=["beheer"])
    whole, whole_problem = schemas()

    @router.get(
        "/health",
        response={200: whole, 503: whole_problem},
        by_alias=True,
        operation_id="getHealth",
        summary="Hoe het met de site gaat",
        description="200 als de site het doet, ook als een onderdeel achterloopt; 503 als zij het niet doet.",
    )
    def health(request: HttpRequest, response: HttpResponse) -> Health | HttpResponse:
        queries.refuse_parameters(request)
        found = health_now()
        if found.status != "down":
            response.headers["Cache-Control"] = "no-store"
            return found
        problem = problems.ProblemError(503, _("De database antwoordt niet.")).problem
        down = whole_problem(**problem.model_dump(), health=found)
        return problems.answer_with(down, **{"Cache-Control": "no-store", "Retry-After": "30"})

    return router
