"""Publication and expiry by the clock: the worker's acts, each page in a transaction of its own.

Wagtail's `publish_scheduled` opens no transaction and stops at the first page that fails; this does not.
What fails is tried again after a wait that doubles. The wait is in the memory of this worker alone: another
worker, or this one after a start, tries at once, and what is late is told by the database itself.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, Revision

from .transaction import Refusal, one_writer

log = logging.getLogger(__name__)

FIRST_WAIT = timedelta(seconds=2)  # so that what only met a busy database is still on time
LONGEST_WAIT = timedelta(hours=1)


class Failed(NamedTuple):
    """How often something failed in a row, and until when it is left alone."""

    times: int
    until: datetime


@dataclass
class Patience:
    """What failed lately, by its number; does the rest."""

    failed: dict[int, Failed] = field(default_factory=dict)

    def work_through(self, due: Iterable[int], act: Callable[[int, datetime], bool], moment: datetime) -> int:
        """Do everything that is due and not to be left alone; gives how much was done."""
        due = list(due)
        self.failed = {pk: self.failed[pk] for pk in due if pk in self.failed}
        return sum(self.attempt(pk, act, moment) for pk in due if self.may_try(pk, moment))

    def may_try(self, pk: int, moment: datetime) -> bool:
        """Whether it did not fail, or long enough ago."""
        return pk not in self.failed or self.failed[pk].until <= moment

    def attempt(self, pk: int, act: Callable[[int, datetime], bool], moment: datetime) -> bool:
        """Do one, and note it when that fails: one bad page must not hold up the others."""
        try:
            done = act(pk, moment)
        except Exception:
            times = self.failed[pk].times + 1 if pk in self.failed else 1
            wait = min(FIRST_WAIT * 2 ** min(times - 1, 20), LONGEST_WAIT)
            self.failed[pk] = Failed(times, moment + wait)
            log.exception("%s %s failed; tried again in %s", act.__name__, pk, wait)
            return False
        self.failed.pop(pk, None)
        return done


publishing, expiring = Patience(), Patience()


def ripe(moment: datetime) -> QuerySet[Revision]:
    """The approved revisions whose moment has come."""
    return Revision.objects.filter(approved_go_live_at__lte=moment)


def ended(moment: datetime) -> QuerySet[Page]:
    """The pages that are online past their end."""
    return Page.objects.filter(Q(expire_at__lte=moment), live=True)  # audience: not for a visitor


def publish_due(moment: datetime | None = None) -> int:
    """Publish every approved revision whose moment has come; gives how many. A failing one is tried again."""
    moment = moment or timezone.now()
    due = ripe(moment).order_by("approved_go_live_at").values_list("pk", flat=True)
    return publishing.work_through(due, publish_one, moment)


def publish_one(pk: int, moment: datetime) -> bool:
    """Publish one scheduled revision, if no other worker did."""
    try:
        with one_writer():
            revision = (
                Revision.objects.select_for_update().filter(pk=pk, approved_go_live_at__lte=moment).first()
            )
            if revision is None:
                return False
            revision.publish(log_action="wagtail.publish.scheduled")
    except Refusal as refusal:  # saying it again every second helps nobody: it stays a draft
        Revision.objects.filter(pk=pk).update(approved_go_live_at=None)
        log.warning("scheduled publication of revision %s refused: %s", pk, refusal)
        return False
    return True


def expire_due(moment: datetime | None = None) -> int:
    """Unpublish every page whose end has come; visitors stopped seeing it at that very moment already."""
    moment = moment or timezone.now()
    return expiring.work_through(ended(moment).values_list("pk", flat=True), expire_one, moment)


def expire_one(pk: int, moment: datetime) -> bool:
    """Unpublish one page, if no other worker did."""
    with one_writer():
        page = Page.objects.select_for_update().filter(pk=pk, expire_at__lte=moment, live=True).first()
        if page is None:
            return False
        page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    return True
