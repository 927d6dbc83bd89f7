"""The home screen: what waits for this editor, each panel in a fixed number of queries."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.ui.components import Component
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page, TaskState
from wagtail.permission_policies.pages import PagePermissionPolicy

from ..keeping import base_pages, overdue, still_right
from ..models import BasePage, User

SHOWN = 10


class PagesPanel(Component):
    """A panel with a few pages; nothing at all when there are none."""

    heading: Any = ""
    identifier = ""
    when: Any = gettext_lazy("Wanneer")  # above the moment of each row
    template_name = "basis/admin/home_pages.html"

    class Media:
        css = {"all": ["css/beheer.css"]}

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @property
    def user(self) -> User:
        """Who looks; the admin lets nobody else in."""
        assert isinstance(self.request.user, User)
        return self.request.user

    def rows(self) -> list[Any]:
        """What the panel lists, one more than it shows."""
        raise NotImplementedError

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The rows, and whether there are more."""
        rows = self.rows()
        return {
            "panel": self,
            "rows": rows[:SHOWN],
            "has_more": len(rows) > SHOWN,
            "request": self.request,
            "csrf_token": (parent_context or {}).get("csrf_token", ""),
        }

    def render_html(self, parent_context: Mapping[str, Any] | None = None) -> Any:
        """The panel, or nothing."""
        context = self.get_context_data(parent_context)
        if not context["rows"]:
            return ""
        return render_to_string(self.template_name, context)


def editable(user: User) -> QuerySet[Page]:
    """The pages that somebody may edit."""
    pages: QuerySet[Page] = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return pages


class DraftsPanel(PagesPanel):
    """What this editor began and nobody published or handed in."""

    heading = gettext_lazy("Jouw concepten")
    identifier = "jouw-concepten"
    when = gettext_lazy("Gewijzigd")
    order = 120

    def rows(self) -> list[dict[str, Any]]:
        """The newest first."""
        user = self.user
        mine = Q(latest_revision__user=user) | Q(owner=user, latest_revision__user=None)
        open_drafts = Q(live=False, expired=False) | Q(has_unpublished_changes=True)  # audience: for editors
        handed_in = TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS, revision__base_content_type__isnull=False
        ).values("revision_id")
        found = (
            editable(user)
            .filter(mine, open_drafts, depth__gt=1)
            .exclude(latest_revision__in=handed_in)
            .select_related("content_type")
            .order_by(F("latest_revision_created_at").desc(nulls_last=True))
        )
        states = {True: _("Online, met een nieuw concept"), False: _("Concept")}
        return [
            {"page": page, "state": states[page.live], "at": page.latest_revision_created_at}
            for page in found[: SHOWN + 1]
        ]


class WaitingPanel(PagesPanel):
    """What others handed in and this editor may approve."""

    heading = gettext_lazy("Wacht op jou")
    identifier = "wacht-op-jou"
    template_name = "basis/admin/home_waiting.html"
    order = 110

    def rows(self) -> list[dict[str, Any]]:
        """The oldest first."""
        states = (
            TaskState.objects.reviewable_by(self.user)
            .select_related("revision__user", "workflow_state__requested_by")
            .order_by("started_at")[: SHOWN + 1]
        )
        states = list(states)
        pages = Page.objects.select_related("content_type").in_bulk(
            [int(state.revision.object_id) for state in states if state.revision]
        )
        return [
            {"page": page, "by": state.workflow_state.requested_by, "since": state.started_at}
            for state in states
            if state.revision and (page := pages.get(int(state.revision.object_id)))
        ]


class ReviewPanel(PagesPanel):
    """Pages whose day to be looked at has come: one's own, and all for who publishes everywhere."""

    heading = gettext_lazy("Nakijken: klopt dit nog?")
    identifier = "nakijken"
    template_name = "basis/admin/home_review.html"
    order = 130

    def rows(self) -> list[BasePage]:
        """The longest overdue first, of all page types."""
        user = self.user
        mine = overdue(timezone.localdate()) & (
            Q(responsible=user) | Q(pk__in=publishable(user).values("pk"))
        )
        # one query for the few that are shown, whatever the number of page types
        parts = [
            model.objects.filter(mine).order_by().values_list("pk", "review_on") for model in base_pages()
        ]
        first = parts[0].union(*parts[1:], all=True).order_by("review_on", "pk")[: SHOWN + 1]
        days = dict(first)
        pages = Page.objects.filter(pk__in=days).select_related("content_type")
        people = responsible_names(list(days))
        rows = sorted(pages, key=lambda page: (days[page.pk], page.pk))
        for page in rows:
            page.review_day, page.keeper = days[page.pk], people.get(page.pk)
        return rows


def publishable(user: User) -> QuerySet[Page]:
    """The pages that somebody may publish."""
    pages: QuerySet[Page] = PagePermissionPolicy().instances_user_has_permission_for(user, "publish")
    return pages


def responsible_names(pks: list[int]) -> dict[int, User]:
    """Who keeps each of these pages, in two queries whatever their types."""
    if not pks:
        return {}
    parts = [
        model.objects.filter(pk__in=pks, responsible__isnull=False)
        .order_by()
        .values_list("pk", "responsible_id")
        for model in base_pages()
    ]
    keepers = dict(parts[0].union(*parts[1:], all=True))
    people = User.objects.in_bulk(set(keepers.values()))
    return {pk: people[user] for pk, user in keepers.items()}


@require_POST
def still_right_view(request: HttpRequest, page_id: int) -> HttpResponse:
    """The button "Nog actueel"."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, BasePage):
        return redirect("wagtailadmin_home")
    assert isinstance(request.user, User)
    day = still_right(page, request.user)
    messages.success(
        request,
        _("'%(title)s' klopt nog. We vragen het weer op %(day)s.")
        % {"title": page.title, "day": date_format(day, "j F Y")},
    )
    return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
