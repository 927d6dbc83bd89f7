"""What netwerken adds to the admin."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from .admin import NamedOrNot, NetwerkenMenu
from .models import Coordinator

register_permission_policy(Coordinator, NamedOrNot(Coordinator))


@hooks.register("register_admin_viewset")
def netwerken_menu() -> NetwerkenMenu:
    """The menu "Netwerken", with the screen on which coordinators are named."""
    return NetwerkenMenu()
