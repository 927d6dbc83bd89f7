"""Planning a series: its row and its counter here, its meetings through their pages, in one transaction.

Publishing stays the one writer of what visitors read; this says what is published.
"""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import Revision

from basis.models import User
from basis.transaction import Refusal, one_writer

from ..choices import ACTIVE
from ..models import (
    Aanmelding,
    Bijeenkomst,
    BijeenkomstPage,
    Netwerk,
    NetwerkPage,
    Plaatsen,
    Reeks,
    ReeksDeel,
)
from ..planning.current import (
    OF_MEETING,
    OF_SERIES,
    Planned,
    PlannedMeeting,
    language_of,
    page_of,
    planned,
    title_of,
)
from ..planning.values import MeetingFacts, Plan, SeriesFacts, changes
from ..target import target_of
from .places import count_again, lock, set_capacity
from .planned_pages import check_free, clean, keep_draft, on_page, write
from .queue import move_queue

OF_ROW = ("name", "is_one_signup", *(name for name in OF_SERIES if name not in {"for_whom", "capacity"}))


class Stale(Exception):
    """The series is no longer what the form was made of; holds what it is now."""

    def __init__(self, current: Planned) -> None:
        super().__init__()
        self.current = current


@dataclass
class Outcome:
    """What was done, to tell."""

    reeks: Reeks
    published: int = 0
    handed_in: int = 0
    written: int = 0  # drafts that nobody handed in
    removed: int = 0
    drafts: list[str] = field(default_factory=list)  # titles of pages whose draft was kept


def plan_series(netwerk: Netwerk, plan: Plan, *, by: User, uuid: UUID | None = None) -> Outcome:
    """Make a series with its meetings: each page is published, or handed in by who may not publish.

    All or nothing. A second call with the same `uuid` gives the series that is there and makes nothing.
    Raises Refusal.
    """
    with one_writer():
        if uuid and (there := Reeks.objects.filter(uuid=uuid).first()):
            return Outcome(there)
        parent = page_of(netwerk)
        facts = plan.facts
        reeks = Reeks(netwerk=netwerk, plaatsen=Plaatsen.objects.create(capacity=facts.capacity))
        if uuid:
            reeks.uuid = uuid
        write_row(reeks, facts)
        outcome = Outcome(reeks)
        series = Series(outcome, parent, plan, by)
        for number, meeting in enumerate(plan.meetings, 1):
            series.add(meeting, number)
        return outcome


def change_series(reeks: Reeks, plan: Plan, *, known: Plan, by: User) -> Outcome:
    """Make a series what the plan says, through its pages; what is the same already is left alone.

    `known` is what the form was made of. Raises Stale when the series is not that any more, and Refusal.
    """
    with one_writer():
        reeks = Reeks.objects.select_related("plaatsen", "netwerk").get(pk=reeks.pk)
        current = planned(reeks)
        if current.plan != known:
            raise Stale(current)
        lock_counters(reeks)
        outcome = Outcome(reeks)
        series = Series(outcome, current.parent, plan, by)
        of_all = changes(current.facts, plan.facts)
        if of_all and not series.may_publish:
            raise Refusal(_("Wat voor de hele reeks geldt, verandert alleen wie mag publiceren."))
        change_row(reeks, current.facts, plan.facts)
        there = current.by_key
        for number, meeting in enumerate(plan.meetings, 1):
            if meeting.key:
                series.change(there[meeting.key], meeting, number, of_all)
            else:
                series.add(meeting, number)
        for gone in there.keys() - plan.by_key.keys():
            series.remove(there[gone])
        return outcome


def lock_counters(reeks: Reeks) -> None:
    """Lock every counter that publishing may write, in order (law 4)."""
    meetings = Bijeenkomst.objects.filter(reeks=reeks).values_list("plaatsen_id", flat=True)
    for plaatsen_id in sorted({reeks.plaatsen_id, *meetings}):
        lock(plaatsen_id)


def write_row(reeks: Reeks, facts: SeriesFacts) -> None:
    """Write the facts of a series, but for its number of places."""
    for name in OF_ROW:
        setattr(reeks, name, getattr(facts, name))
    reeks.save(update_fields=OF_ROW if reeks.pk else None)


def change_row(reeks: Reeks, before: SeriesFacts, after: SeriesFacts) -> None:
    """Write what changed of a series; places are counted anew in another unit. Raises Refusal."""
    if before.is_one_signup != after.is_one_signup:
        refuse_with_people(reeks)
    if before.capacity_unit != after.capacity_unit:
        count_again(reeks.plaatsen_id, after.capacity_unit, after.capacity)
    elif before.capacity != after.capacity:
        set_capacity(reeks.plaatsen_id, after.capacity)
    if set(changes(before, after)) & set(OF_ROW):
        write_row(reeks, after)
    if before.capacity != after.capacity or before.capacity_unit != after.capacity_unit:
        move_queue(target_of(reeks.plaatsen_id, timezone.now()))


def refuse_with_people(reeks: Reeks) -> None:
    """Refuse to change what people signed up for: the series, or one meeting of it."""
    people = Q(plaatsen=reeks.plaatsen_id) | Q(plaatsen__bijeenkomst__reeks=reeks)
    if Aanmelding.objects.filter(people, status__in=ACTIVE).exists():
        raise Refusal(
            _("Er zijn al mensen aangemeld. Aanmelden voor de hele reeks of per bijeenkomst staat nu vast.")
        )


@dataclass
class Series:
    """The meetings of one series on their way to what the plan says."""

    outcome: Outcome
    parent: NetwerkPage
    plan: Plan
    by: User

    @property
    def may_publish(self) -> bool:
        """Whether this user puts meetings of the netwerk online."""
        return bool(self.parent.permissions_for_user(self.by).can_publish_subpage())

    def title(self, meeting: MeetingFacts, number: int) -> str:
        """Its own title, or one after the series."""
        own = title_of(self.plan.facts.name, number, len(self.plan.meetings), language_of(self.parent))
        return meeting.title or own

    def add(self, meeting: MeetingFacts, number: int) -> None:
        """Make the page of a meeting, and publish it or hand it in."""
        if not self.parent.permissions_for_user(self.by).can_add_subpage():
            raise Refusal(_("Je mag onder dit netwerk geen bijeenkomsten maken."))
        values = {name: getattr(meeting, name) for name in OF_MEETING}
        values |= on_page({name: getattr(self.plan.facts, name) for name in OF_SERIES})
        values["title"] = self.title(meeting, number)
        page = BijeenkomstPage(**values, owner=self.by, responsible=self.by, locale=self.parent.locale)
        page.live, page.has_unpublished_changes = False, True
        clean(page)
        self.parent.add_child(instance=page)
        self.place(page, number)
        self.put_online(page, page.save_revision(user=self.by, log_action=True))

    def change(
        self, there: PlannedMeeting, meeting: MeetingFacts, number: int, of_all: dict[str, Any]
    ) -> None:
        """Write what changed on a page; nothing when nothing did."""
        values = {name: value for name, value in changes(there.facts, meeting).items() if name != "title"}
        values |= on_page(of_all)
        before = there.page.title if there.page.live else there.page.draft_title
        if (title := self.title(meeting, number)) != before:
            values["title"] = title
        self.place(there.page, number)
        if values:
            self.write(there, values)

    def write(self, there: PlannedMeeting, values: dict[str, Any]) -> None:
        """Write facts on a page: what is online gets them and nothing else, and so does a draft beside it."""
        page, kept = there.page, there.draft
        check_free(page, self.by)
        if page.live and page.permissions_for_user(self.by).can_publish():
            write(page, values, self.by).publish(user=self.by)
            self.outcome.published += 1
            if kept:
                keep_draft(kept, values, self.by)
                self.outcome.drafts.append(page.title)
            return
        draft = page.get_latest_revision_as_object()
        revision = write(draft, values, self.by)
        if page.live:
            self.put_online(draft, revision)  # which for this user means: hand in
        else:
            self.outcome.written += 1

    def place(self, page: BijeenkomstPage, number: int) -> None:
        """Note the place of a meeting in the series."""
        ReeksDeel.objects.update_or_create(
            translation_key=page.translation_key,
            defaults={"reeks": self.outcome.reeks, "sort_order": number},
        )

    def put_online(self, page: BijeenkomstPage, revision: Revision) -> None:
        """Publish, or hand in for who may not."""
        if page.permissions_for_user(self.by).can_publish():
            revision.publish(user=self.by)
            self.outcome.published += 1
            return
        page.refresh_from_db()
        workflow = page.get_workflow()
        if workflow is None or not page.permissions_for_user(self.by).can_submit_for_moderation():
            self.outcome.written += 1
            return
        workflow.start(page, self.by)
        self.outcome.handed_in += 1

    def remove(self, there: PlannedMeeting) -> None:
        """Delete the page of a meeting that nobody signed up for."""
        page, title = there.page, there.page.title
        check_free(page, self.by)
        if not page.permissions_for_user(self.by).can_delete():
            raise Refusal(_("Je mag “%(title)s” niet verwijderen.") % {"title": title})
        if page.get_translations().exists():
            raise Refusal(
                _(
                    "“%(title)s” is vertaald. Verwijder eerst de vertaling, of zet de status op"
                    " “Gaat niet door”."
                )
                % {"title": title}
            )
        DeletePageAction(page, user=self.by).execute(skip_permission_checks=True)
        self.outcome.removed += 1
