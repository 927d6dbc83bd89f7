"""What netwerken adds to the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from basis.models import User

from .admin import NamedOrNot, NetwerkenMenu
from .desk.admin import desk_buttons
from .desk.exporting import ACTION
from .home_panel import MyNetwerkenPanel
from .listings import LISTINGS
from .members.admin import member_buttons
from .models import Aanmelding, Coordinator, MailIntro, Reeks, VasteDeelnemer
from .planning.admin import series_buttons
from .rights import DESK, INTROS, MEMBERS, POLICY

register_permission_policy(Coordinator, NamedOrNot(Coordinator))
register_permission_policy(MailIntro, INTROS)
register_permission_policy(Reeks, POLICY)
register_permission_policy(Aanmelding, DESK)
register_permission_policy(VasteDeelnemer, MEMBERS)


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
    """From a netwerk to planning and members; from a meeting to its series, who signed up, who is asked."""
    yield from desk_buttons(page, user)
    yield from series_buttons(page, user)
    yield from member_buttons(page, user)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """What the log says when somebody took the people of a meeting or series along in a file."""

    @actions.register_action(ACTION)
    class ExportFormatter(LogFormatter):
        label = gettext_lazy("Aanmeldingen als bestand")

        def format_message(self, log_entry: Any) -> str:
            """How many, not who."""
            said: str = _("Een bestand (%(format)s) gemaakt van %(rows)s aanmeldingen") % log_entry.data
            return said


@hooks.register("construct_homepage_panels")
def my_netwerken(request: HttpRequest, panels: list[Any]) -> None:
    """The next meetings, for a coordinator."""
    panels.append(MyNetwerkenPanel(request))
