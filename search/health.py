"""How search is doing: its part of the health of the site."""

from datetime import datetime

from django.db.models import Count, Min
from pydantic import Field

from basis.api.health import Status
from basis.api.schemas import ApiSchema

from . import backends
from .analysis import VERSION
from .backends.asking import Unfit
from .backends.breaker import Unavailable
from .indexing.queue import DATABASE, ELASTICSEARCH, is_copied
from .models import SearchIndex, SearchTask

LATE = 300  # seconds that a change may wait to be found


class SearchHealth(ApiSchema):
    """Zoeken: wie antwoordt, en of de index bij is."""

    status: Status
    engine: str = Field(
        description="wie nu antwoordt: `database` of `elasticsearch`",
        json_schema_extra={"enum": [DATABASE, ELASTICSEARCH]},
    )
    is_current: bool = Field(description="of de index met de huidige analyse is gemaakt")
    waiting: int = Field(description="wijzigingen die nog in de index moeten")
    oldest_waiting_seconds: int | None = Field(
        description="hoe lang de oudste al wacht; `null` als er geen is"
    )


def search_health(now: datetime) -> SearchHealth:
    """Whether the engine in use answers, and the index holds what is there now."""
    tasks = SearchTask.objects.aggregate(count=Count("pk"), oldest=Min("since"))
    age = max(0, int((now - tasks["oldest"]).total_seconds())) if tasks["oldest"] else None
    wanted = [DATABASE, ELASTICSEARCH] if is_copied() else [DATABASE]
    made = SearchIndex.objects.filter(engine__in=wanted, analysis=VERSION).count()
    engine = engine_in_use()
    is_well = made == len(wanted) and engine == wanted[-1] and (age or 0) <= LATE
    return SearchHealth(
        status="ok" if is_well else "degraded",
        engine=engine,
        is_current=made == len(wanted),
        waiting=tasks["count"],
        oldest_waiting_seconds=age,
    )


def engine_in_use() -> str:
    """Which engine answers at this moment; asked in the same way as a search asks it."""
    engine = backends.external()
    if engine is None:
        return DATABASE
    try:
        backends.breaker.call(engine.check)
    except (Unavailable, Unfit):
        return DATABASE
    return engine.name
