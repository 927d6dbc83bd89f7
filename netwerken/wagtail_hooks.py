"""What netwerken adds to the admin."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from .admin import NamedOrNot, NetwerkenMenu
from .home_panel import MyNetwerkenPanel
from .listings import LISTINGS
from .models import Coordinator

register_permission_policy(Coordinator, NamedOrNot(Coordinator))


@hooks.register("register_admin_viewset")
def netwerken_menu() -> NetwerkenMenu:
    """The menu "Netwerken", with the screen on which coordinators are named."""
    return NetwerkenMenu()


@hooks.register("register_admin_viewset")
def listings() -> list[Any]:
    """A list per page type, in the menu "Inhoud"."""
    return LISTINGS


@hooks.register("construct_homepage_panels")
def my_netwerken(request: HttpRequest, panels: list[Any]) -> None:
    """The next meetings, for a coordinator."""
    panels.append(MyNetwerkenPanel(request))
