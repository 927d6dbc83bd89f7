"""What basis changes in Wagtail: the audience rule on every page, and the lists that editors manage."""

from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .admin import hooks as admin_hooks  # noqa: F401  registers the screens of basis.admin
from .models import (
    Aanpak,
    Doelgroep,
    Netwerkvorm,
    Principe,
    Regio,
    School,
    Schoolbestuur,
    Schooljaar,
    Sector,
    Thema,
)
from .models.media import settle_renditions
from .school_import.views import SchoolImport


@hooks.register("after_bulk_action")
def settle_what_moved(request: HttpRequest, action_type: str, objects: Any, action: Any) -> None:
    """Images put into another collection by the list's action, which saves none of them."""
    if action_type == "add_to_collection":
        settle_renditions()


class SecondFactorNotice(Component):
    """Asks somebody who publishes to protect the account with a second factor."""

    order = 10

    def render_html(self, parent_context: Any = None) -> SafeString:
        """The notice, with a link to where it is set up."""
        return format_html(
            '<div class="help-block help-warning"><p>{} <a href="{}">{}</a></p></div>',
            _("Wat jij publiceert, staat meteen online. Bescherm je account met een code op je telefoon."),
            reverse("mfa_index"),
            _("Stel de tweede stap bij het inloggen in"),
        )


@hooks.register("construct_homepage_panels")
def offer_second_factor(request: HttpRequest, panels: list[Component]) -> None:
    """For who may publish and logs in with a password alone."""
    may_publish = PagePermissionPolicy().user_has_permission(request.user, "publish")
    if may_publish and not is_mfa_enabled(request.user):
        panels.append(SecondFactorNotice())


def term_viewset(term: type, term_icon: str, *columns: str) -> type[SnippetViewSet]:
    """The screens of one list of terms, in the editors' order."""

    class TermViewSet(SnippetViewSet):
        model = term
        icon = term_icon
        list_display = ["name", *columns, "key"]
        search_fields = ["name"]

    TermViewSet.__name__ = f"{term.__name__}ViewSet"
    return TermViewSet


class SchoolbestuurViewSet(SnippetViewSet):
    """The screens of schoolbesturen."""

    model = Schoolbestuur
    icon = "group"
    list_display = ["name", "key"]


class SchoolViewSet(SnippetViewSet):
    """The screens of scholen."""

    model = School
    icon = "home"
    list_display = ["name", "place", "brin", "vestiging", "bestuur", "regio"]
    list_filter = ["bestuur", "regio", "sector"]


class SchooljaarViewSet(SnippetViewSet):
    """The screens of schooljaren."""

    model = Schooljaar
    icon = "date"
    list_display = ["name"]


class TermGroup(SnippetViewSetGroup):
    """The words that content is ordered by."""

    items = (
        term_viewset(Thema, "tag", "sort_order"),
        term_viewset(Principe, "list-ol", "number"),
        term_viewset(Aanpak, "cogs", "sort_order"),
        term_viewset(Doelgroep, "user", "sort_order"),
        term_viewset(Sector, "folder-open-1", "sort_order"),
        term_viewset(Regio, "site", "sort_order"),
        term_viewset(Netwerkvorm, "group", "sort_order"),
        SchooljaarViewSet,
    )
    menu_label = _("Begrippen")
    menu_name = "begrippen"
    menu_icon = "tag"
    menu_order = 300


class SchoolGroup(SnippetViewSetGroup):
    """Schools and their boards."""

    items = (SchoolViewSet, SchoolbestuurViewSet, SchoolImport)
    menu_label = _("Scholen")
    menu_name = "scholen"
    menu_icon = "home"
    menu_order = 310


register_snippet(TermGroup)
register_snippet(SchoolGroup)
