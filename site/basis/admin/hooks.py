"""What the screens of this package hang into Wagtail."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from ..keeping import STILL_RIGHT
from . import bulk, checker, fields, guide, home, home_mine, outbox  # noqa: F401  checker registers itself
from .listings import ContentMenu

OF_WAGTAIL = (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
OURS: tuple[type[home.PagesPanel], ...] = (
    home.WaitingPanel,
    home.DraftsPanel,
    home_mine.HandedInPanel,
    home.ReviewPanel,
    home_mine.RecentPanel,
    home_mine.LockedPanel,
)

bulk.register()


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """The screens of our own."""
    return [
        path("handleiding/", guide.GuideView.as_view(), name="guide"),
        path("handleiding/<slug:slug>/", guide.GuideView.as_view(), name="guide"),
        path("nog-actueel/<int:page_id>/", home.still_right_view, name="still_right"),
        path("kiezen/<slug:app_label>/<slug:model_name>/", fields.pick, name="pick"),
    ]


@hooks.register("register_admin_viewset")
def content_menu() -> ContentMenu:
    """The menu "Inhoud", which the apps fill."""
    return ContentMenu()


@hooks.register("register_admin_menu_item")
def guide_in_menu() -> MenuItem:
    """The guide, for everybody."""
    return MenuItem(_("Handleiding"), reverse("guide"), name="handleiding", icon_name="help", order=9600)


@hooks.register("register_admin_viewset")
def outbox_screens() -> outbox.OutboxViewSet:
    """What became of the mail."""
    return outbox.OutboxViewSet()


@hooks.register("register_reports_menu_item")
def outbox_in_menu() -> MenuItem:
    """What became of the mail."""
    return outbox.OutboxMenuItem(
        _("Verstuurde e-mail"), reverse("outbox:index"), name="outbox", icon_name="mail", order=9000
    )


@hooks.register("construct_help_menu")
def help_without_foreign_sites(request: HttpRequest, items: list[MenuItem]) -> None:
    """The keys of the keyboard only: Wagtail's guide is in English and elsewhere, ours is in the menu."""
    items[:] = [item for item in items if item.name == "keyboard-shortcuts-trigger"]


@hooks.register("construct_homepage_panels")
def what_waits(request: HttpRequest, panels: list[Component]) -> None:
    """What waits for this editor and what this editor did, in the place of Wagtail's panels."""
    panels[:] = [panel for panel in panels if not isinstance(panel, OF_WAGTAIL)]
    panels += [panel(request) for panel in OURS]


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """What the history of a page says after "Nog actueel"."""
    actions.register_action(STILL_RIGHT, _("Nog actueel"), _("Nagekeken: de pagina klopt nog"))
