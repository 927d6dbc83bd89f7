"""Counting what visitors search for, without a search waiting for it and without knowing who they are.

Counts are kept in memory and written now and then by a thread of its own, so that a search waits for no write
lock (law 5). What is in memory when a process ends, or cannot be written, is dropped.
"""

import logging
import re
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone

from .analysis import analyser_for
from .models import SearchedQuery

log = logging.getLogger(__name__)

DAYS = 90
MOST = 1000  # different searches in memory
MOST_RANK = 1000
LONGEST = 100
CLICKS = 30  # of one network in a minute
NETWORKS = 10_000  # of which clicks are counted in a minute
BUCKETS = (100, 10, 1, 0)
AT_ONCE = 100  # rows in a statement
SCHOOLJAAR = re.compile(r"\b20\d\d\s*[-/]\s*(20)?\d\d\b")
NUMBER = re.compile(
    r"\d(?:[\s.()/+-]*\d){5}"
)  # six digits: a telephone number, a date of birth, a citizen's number

Key = tuple[date, str, str]  # day, language, words


@dataclass
class Counts:
    """What was counted since the last time it was written."""

    times: Counter[Key] = field(default_factory=Counter)
    found: dict[Key, int] = field(default_factory=dict)
    clicks: Counter[Key] = field(default_factory=Counter)
    ranks: Counter[Key] = field(default_factory=Counter)


class QueryLog:
    """The counts of one process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts = Counts()
        self._networks: Counter[str] = Counter()
        self._minute = 0
        self._writer: threading.Thread | None = None

    def note_search(self, text: str, language: str, total: int) -> None:
        """Count one search, when it is to be counted."""
        words = countable(text, language)
        if not words:
            return
        key = (timezone.localdate(), language, words)
        with self._lock:
            if key in self._counts.times or len(self._counts.times) < MOST:
                self._counts.times[key] += 1
                self._counts.found[key] = next(number for number in BUCKETS if total >= number)
        self._start()

    def note_click(self, text: str, language: str, rank: int, network: str) -> None:
        """Count that somebody went on to the result at this place; of one network only so often a minute."""
        words = countable(text, language)
        if not words or not 1 <= rank <= MOST_RANK:
            return
        key = (timezone.localdate(), language, words)
        with self._lock:
            if self._may_click(network) and (key in self._counts.clicks or len(self._counts.clicks) < MOST):
                self._counts.clicks[key] += 1
                self._counts.ranks[key] += rank
        self._start()

    def _may_click(self, network: str) -> bool:
        minute = int(time.monotonic() // 60)
        if minute != self._minute:
            self._minute = minute
            self._networks.clear()
        if network not in self._networks and len(self._networks) >= NETWORKS:
            return False
        self._networks[network] += 1
        return self._networks[network] <= CLICKS

    def flush(self) -> None:
        """Write what was counted; a click counts only for what was searched for here on the same day."""
        with self._lock:
            counts, self._counts = self._counts, Counts()
        if counts.times or counts.clicks:
            with transaction.atomic():
                add(counts)

    def _start(self) -> None:
        """Have a thread write now and then; the settings of tests have none."""
        if settings.SEARCH_LOG_SECONDS and (self._writer is None or not self._writer.is_alive()):
            self._writer = threading.Thread(target=self._write, name="search-log", daemon=True)
            self._writer.start()

    def _write(self) -> None:
        """Write until the process ends."""
        while True:
            time.sleep(settings.SEARCH_LOG_SECONDS)
            try:
                self.flush()
            except DatabaseError as error:  # these counts are lost; the next ones are not
                log.warning("search: counts of searches are dropped: %s", error)
            finally:
                connection.close()


query_log = QueryLog()


def note_search(text: str, language: str, total: int) -> None:
    """Count a search, unless counting is switched off."""
    if settings.SEARCH_LOG:
        query_log.note_search(text, language, total)


def note_click(text: str, language: str, rank: str, network: str) -> None:
    """Count a click on a result, unless counting is switched off; never raises on input."""
    if settings.SEARCH_LOG and language in dict(settings.LANGUAGES):
        with suppress(ValueError):
            query_log.note_click(text, language, int(rank[:9]), network)


def countable(text: str, language: str) -> str:
    """The words as they are counted; empty when there are none, or when they may be about a person."""
    if len(text) > LONGEST or "@" in text or "://" in text:
        return ""
    if NUMBER.search(SCHOOLJAAR.sub(" ", text)):
        return ""
    words = " ".join(analyser_for(language).fold(text).split())[:LONGEST]
    return words if any(sign.isalnum() for sign in words) else ""


def add(counts: Counts) -> None:
    """Add counts to those of the day, in few statements."""
    table = SearchedQuery._meta.db_table
    for some in chunks(counts.times):
        values = ", ".join(["(%s, %s, %s, %s, %s, 0, 0)"] * len(some))
        params = [value for key in some for value in (*key, counts.found[key], counts.times[key])]
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (day, language, query, found, times, clicks, ranks) VALUES {values}"
                " ON CONFLICT (day, language, query)"
                f" DO UPDATE SET times = {table}.times + excluded.times, found = excluded.found",
                params,
            )
    for key, number in counts.clicks.items():
        day, language, words = key
        rows = SearchedQuery.objects.filter(day=day, language=language, query=words)
        rows.update(clicks=F("clicks") + number, ranks=F("ranks") + counts.ranks[key])


def chunks(times: Counter[Key]) -> Iterator[list[Key]]:
    """The keys, in an order that is always the same, so many at once."""
    keys = sorted(times)
    for first in range(0, len(keys), AT_ONCE):
        yield keys[first : first + AT_ONCE]


def forget_old(moment: datetime | None = None) -> int:
    """Remove what is older than ninety days; gives how many rows."""
    before = timezone.localdate(moment) - timedelta(days=DAYS)
    return SearchedQuery.objects.filter(day__lt=before).delete()[0]
