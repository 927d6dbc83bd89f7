"""Publication and expiry by the clock: the worker's acts, each page in a transaction of its own.

Wagtail's `publish_scheduled` opens no transaction and stops at the first page that fails; this does not.
"""

import logging
from datetime import datetime

from django.db.models import Q
from django.utils import timezone
from wagtail.models import Page, Revision

from .transaction import Refusal, one_writer

log = logging.getLogger(__name__)


def publish_due(moment: datetime | None = None) -> int:
    """Publish every approved revision whose moment has come; gives how many. A failing one is tried again."""
    moment = moment or timezone.now()
    ripe = Revision.objects.filter(approved_go_live_at__lte=moment).order_by("approved_go_live_at")
    return sum(publish_one(pk, moment) for pk in ripe.values_list("pk", flat=True))


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
    except Exception:  # one bad page must not hold up the others
        log.exception("scheduled publication of revision %s", pk)
        return False
    return True


def expire_due(moment: datetime | None = None) -> int:
    """Unpublish every page whose end has come; visitors stopped seeing it at that very moment already."""
    moment = moment or timezone.now()
    ended = Page.objects.filter(Q(expire_at__lte=moment), live=True)  # audience: not for a visitor
    return sum(expire_one(pk, moment) for pk in ended.values_list("pk", flat=True))


def expire_one(pk: int, moment: datetime) -> bool:
    """Unpublish one page, if no other worker did."""
    try:
        with one_writer():
            page = Page.objects.select_for_update().filter(pk=pk, expire_at__lte=moment, live=True).first()
            if page is None:
                return False
            page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
    except Exception:  # one bad page must not hold up the others
        log.exception("expiry of page %s", pk)
        return False
    return True
