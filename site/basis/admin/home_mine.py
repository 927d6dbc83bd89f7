"""The home screen: what this editor did last, handed in and locked.

In the place of Wagtail's panels, which have a column for the language however many there are (law 11), and
which ask the database for each page.
"""

from typing import Any

from django.db.models import CharField, Max, Q
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState

from .home import SHOWN, PagesPanel


def state_of(page: Page) -> str:
    """Where a page stands, in a few words."""
    if page.live:
        return _("Online, met een nieuw concept") if page.has_unpublished_changes else _("Online")
    return _("Verlopen") if page.expired else _("Concept")


class HandedInPanel(PagesPanel):
    """What this editor handed in, or somebody else of this editor's pages, until it is dealt with."""

    heading = gettext_lazy("Door jou ingediend")
    identifier = "ingediend"
    when = gettext_lazy("Ingediend")
    order = 125

    def rows(self) -> list[dict[str, Any]]:
        """The newest first."""
        own = Page.objects.filter(owner=self.user).annotate(key=Cast("pk", CharField())).values("key")
        states = list(
            WorkflowState.objects.active()
            .filter(Q(requested_by=self.user) | Q(object_id__in=own), base_content_type__model="page")
            .select_related("current_task_state__task")
            .order_by("-current_task_state__started_at")[: SHOWN + 1]
        )
        pages = Page.objects.select_related("content_type").in_bulk([int(one.object_id) for one in states])
        return [
            {"page": page, "state": stage_of(one), "at": one.current_task_state.started_at}
            for one in states
            if (page := pages.get(int(one.object_id))) and one.current_task_state
        ]


def stage_of(state: WorkflowState) -> str:
    """What a page that was handed in waits for."""
    task = state.current_task_state
    if task.status == TaskState.STATUS_REJECTED:
        return _("Er zijn wijzigingen gevraagd")
    return _("Wacht op: %(task)s") % {"task": task.task.name}


class RecentPanel(PagesPanel):
    """The pages that this editor changed last."""

    heading = gettext_lazy("Laatst door jou gewijzigd")
    identifier = "laatst-gewijzigd"
    when = gettext_lazy("Gewijzigd")
    order = 140

    def rows(self) -> list[dict[str, Any]]:
        """The newest first."""
        changes = dict(
            PageLogEntry.objects.filter(user=self.user, action__in=["wagtail.edit", "wagtail.create"])
            .values_list("page_id")
            .annotate(at=Max("timestamp"))
            .order_by("-at")[: SHOWN + 1]
        )
        pages = Page.objects.select_related("content_type").in_bulk(changes)
        return [
            {"page": pages[pk], "state": state_of(pages[pk]), "at": at}
            for pk, at in changes.items()
            if pk in pages
        ]


class LockedPanel(PagesPanel):
    """The pages that this editor locked, so that nobody else can change them."""

    heading = gettext_lazy("Door jou vergrendeld")
    identifier = "vergrendeld"
    when = gettext_lazy("Vergrendeld")
    order = 150

    def rows(self) -> list[dict[str, Any]]:
        """The newest lock first."""
        found = Page.objects.filter(locked=True, locked_by=self.user).select_related("content_type")
        return [
            {"page": page, "state": state_of(page), "at": page.locked_at}
            for page in found.order_by("-locked_at", "-pk")[: SHOWN + 1]
        ]
