"""How often somebody may do something, counted in the database over all processes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.core.internal.ratelimit import truncate_ip
from django.db import connection, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from .models import LimitCount


@dataclass(frozen=True)
class Limit:
    """So many times somebody may do something."""

    action: str
    who: str
    limit: int


def allow(action: str, who: str, *, limit: int, per: timedelta, moment: datetime | None = None) -> bool:
    """Count one more, and say whether it is within the limit of this window.

    Only a keyed hash of action and person is kept. Call it outside the transaction of the act: a
    refused act must stay counted.
    """
    return allow_all(Limit(action, who, limit), per=per, moment=moment)


def allow_all(*limits: Limit, per: timedelta, moment: datetime | None = None) -> bool:
    """Count one more for each of these in one statement, and say whether all are within their limits.

    Inside a transaction what is rolled back is not counted.
    """
    return allow_each([limits], per=per, moment=moment)[0]


def allow_each(
    people: Sequence[Sequence[Limit]], *, per: timedelta, moment: datetime | None = None
) -> list[bool]:
    """The same for several people at once, as if each came after the one before: one statement for all."""
    moment = moment or timezone.now()
    limits = [[(*_counter(each.action, each.who, per, moment), each.limit) for each in one] for one in people]
    more = Counter((key, window) for one in limits for key, window, _limit in one)
    counts = Counter(_count(more)) - Counter({key: number for (key, _window), number in more.items()})
    allowed = []
    for one in limits:
        counts.update(key for key, _window, _limit in one)
        allowed.append(all(counts[key] <= limit for key, _window, limit in one))
    return allowed


def _count(more: Mapping[tuple[str, datetime], int]) -> dict[str, int]:
    """Add so many to each; gives what they count now, by key. In one order: no deadlock."""
    if not more:
        return {}
    is_own = not connection.in_atomic_block
    names = {name: connection.ops.quote_name(name) for name in ("key", "window", "count")}
    table = connection.ops.quote_name(LimitCount._meta.db_table)
    rows = ", ".join(["(%s, %s, %s)"] * len(more))
    adapt = connection.ops.adapt_datetimefield_value
    values = [value for (key, window), n in sorted(more.items()) for value in (key, adapt(window), n)]
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        if is_own and connection.vendor == "postgresql":
            # a power cut may lose the last counts: nobody has to wait for the disk
            cursor.execute("SET LOCAL synchronous_commit TO OFF")
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(names.values())}) VALUES {rows}"
            f" ON CONFLICT ({names['key']}, {names['window']})"
            f" DO UPDATE SET {names['count']} = {table}.{names['count']} + excluded.{names['count']}"
            f" RETURNING {names['key']}, {names['count']}",
            values,
        )
        return dict(cursor.fetchall())


def has_room(action: str, who: str, *, limit: int, per: timedelta, moment: datetime | None = None) -> bool:
    """Whether one more would be within the limit, without counting: for what only counts when it fails."""
    key, window = _counter(action, who, per, moment)
    return not LimitCount.objects.filter(key=key, window=window, count__gte=limit).exists()


def _counter(action: str, who: str, per: timedelta, moment: datetime | None) -> tuple[str, datetime]:
    moment = moment or timezone.now()
    seconds = int(per.total_seconds())
    window = datetime.fromtimestamp(int(moment.timestamp()) // seconds * seconds, tz=moment.tzinfo)
    return salted_hmac("basis.limits", f"{action}:{who}", algorithm="sha256").hexdigest(), window


def network_of(request: HttpRequest) -> str:
    """The network that a request comes from: an IPv4 address, or the /64 that one IPv6 subscriber has."""
    return str(truncate_ip(request.META.get("REMOTE_ADDR") or "unknown"))


def forget_old(moment: datetime | None = None) -> int:
    """Remove counters of more than two days ago."""
    before = (moment or timezone.now()) - timedelta(days=2)
    return LimitCount.objects.filter(window__lt=before).delete()[0]
