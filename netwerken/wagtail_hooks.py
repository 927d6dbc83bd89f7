"""What netwerken adds to the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from basis.models import User

from .admin import NamedOrNot, NetwerkenMenu
from .home_panel import MyNetwerkenPanel
from .listings import LISTINGS
from .mail_admin import INTROS
from .models import Coordinator, MailIntro, Reeks
from .planning.admin import series_buttons
from .rights import POLICY

register_permission_policy(Coordinator, NamedOrNot(Coordinator))
register_permission_policy(MailIntro, INTROS)
register_permission_policy(Reeks, POLICY)


@hooks.register("register_admin_viewset")
def netwerken_menu() -> NetwerkenMenu:
    """The menu "Netwerken", with the screen on which coordinators are named."""
    return NetwerkenMenu()


@hooks.register("register_admin_viewset")
def listings() -> list[Any]:
    """A list per page type, in the menu "Inhoud"."""
    return LISTINGS


@hooks.register("register_page_header_buttons")
def plan_here(page: Page, user: User, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """From the page of a netwerk to planning a series in it, and from a meeting to its series."""
    yield from series_buttons(page, user)


@hooks.register("construct_homepage_panels")
def my_netwerken(request: HttpRequest, panels: list[Any]) -> None:
    """The next meetings, for a coordinator."""
    panels.append(MyNetwerkenPanel(request))
