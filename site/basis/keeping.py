"""Keeping pages up to date: changing many at once, and asking whether a page still holds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Page, Revision, get_page_models

from .composing import compose
from .mail import queue
from .models import BasePage, OutboxMessage, User
from .transaction import Refusal, one_writer

STILL_RIGHT = "deelwijs.still_right"
Change = Callable[[BasePage], bool]


@dataclass
class Outcome:
    """What became of the pages that somebody changed together."""

    published: int = 0
    drafts: int = 0
    unchanged: int = 0
    skipped: list[tuple[str, str]] = field(default_factory=list)  # title and reason

    @property
    def changed(self) -> int:
        """How many pages have a new version."""
        return self.published + self.drafts


def reason_to_skip(page: Page, user: User) -> str:
    """Why this user may not change this page now; empty when it is allowed."""
    if not issubclass(page.specific_class or Page, BasePage):
        return _("deze soort pagina kent dit niet")
    may = page.permissions_for_user(user)
    if not may.can_edit():
        return _("je mag deze pagina niet bewerken")
    if may.page_locked():
        return _("de pagina is vergrendeld")
    if page.alias_of_id:
        return _("dit is een alias: wijzig de pagina waar hij bij hoort")
    return ""


def change_pages(pages: Iterable[Page], user: User, change: Change) -> Outcome:
    """Change several pages, each as a new version; says what happened to how many.

    `change` alters the newest version of a page and says whether that made a difference. What is online
    without an open draft is published again when the user may; all else stays or becomes a draft, so that
    nobody's unfinished work goes online and none is lost. A page that cannot take the change is skipped.
    """
    outcome = Outcome()
    with one_writer():
        for page in pages:
            if reason := reason_to_skip(page, user):
                outcome.skipped.append((page.get_admin_display_title(), reason))
                continue
            try:
                with transaction.atomic():
                    change_one(page, user, change, outcome)
            except ValidationError as error:
                outcome.skipped.append((page.get_admin_display_title(), " ".join(error.messages)))
            except Refusal as refusal:
                outcome.skipped.append((page.get_admin_display_title(), str(refusal)))
    return outcome


def change_one(page: Page, user: User, change: Change, outcome: Outcome) -> None:
    """Make the new version of one page and count it."""
    newest = page.get_latest_revision_as_object()
    publish = page.live and not page.has_unpublished_changes and page.permissions_for_user(user).can_publish()
    if not change(newest):
        outcome.unchanged += 1
        return
    revision = newest.save_revision(user=user, log_action=True, clean=publish)
    if publish:
        revision.publish(user=user)
        outcome.published += 1
    else:
        outcome.drafts += 1


def a_year_after(day: date) -> date:
    """The same day next year; 28 February for the day that comes once in four years."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


def may_say_still_right(page: BasePage, user: User) -> bool:
    """Whether somebody may say that a page still holds: who is responsible for it, or may publish it."""
    may = page.permissions_for_user(user)
    return bool(page.responsible_id == user.pk or (may.can_edit() and may.can_publish()))


def still_right(page: BasePage, user: User) -> date:
    """Ask again in a year whether a page holds, and write down who said so; gives the new day.

    Saying it twice on a day changes nothing more. The date is changed in the page and in each version that
    can still come online, so that an open or planned draft keeps all it has, goes online no sooner, and does
    not bring the old date back. Raises Refusal when it is not this user's to say.
    """
    if not may_say_still_right(page, user):
        raise Refusal(_("Alleen wie de pagina bijhoudt of mag publiceren, kan dit zeggen."))
    with one_writer():
        day = a_year_after(timezone.localdate())
        if page.review_on == day:
            return day
        type(page).objects.filter(pk=page.pk).update(review_on=day)
        page.review_on = day
        can_come_online = Q(pk__in=[page.latest_revision_id, page.live_revision_id]) | Q(
            object_id=str(page.pk), approved_go_live_at__isnull=False
        )
        for revision in Revision.page_revisions.filter(can_come_online):
            revision.content["review_on"] = day.isoformat()
            revision.save(update_fields=["content"])
        log(instance=page, action=STILL_RIGHT, user=user, data={"review_on": day.isoformat()})
    return day


def overdue(day: date) -> Q:
    """Pages online whose day to be looked at has come."""
    return Q(review_on__lte=day, live=True)  # audience: for who keeps them, not for a visitor


def base_pages() -> list[type[BasePage]]:
    """Every page type of ours."""
    return [model for model in get_page_models() if issubclass(model, BasePage)]


def remind(day: date | None = None) -> int:
    """Mail whoever is responsible that a page is to be looked at, once per page and day; gives how many."""
    day = day or timezone.localdate()
    sent = 0
    for model in base_pages():
        found = model.objects.filter(overdue(day), responsible__is_active=True).exclude(responsible__email="")
        keys = {f"nakijken:{page.pk}:{page.review_on}": page for page in found.select_related("responsible")}
        known = OutboxMessage.objects.filter(key__in=keys).values_list("key", flat=True)
        for key in keys.keys() - set(known):
            mail_reminder(keys[key], keys[key].responsible.email, key)
            sent += 1
    return sent


def mail_reminder(page: BasePage, to: str, key: str) -> None:
    """Promise one mail about one page."""
    address = settings.BASE_URL.rstrip("/")
    context = {
        "page": page,
        "title": page.title,
        "edit_url": address + reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "home_url": address + reverse("wagtailadmin_home"),
    }
    subject = gettext_lazy("Klopt deze pagina nog? %(title)s")
    queue(compose(subject, "basis/email/nakijken", context, to), key)
