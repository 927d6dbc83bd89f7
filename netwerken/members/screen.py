"""What the screens about members share: who looks, where the screen stands, and no names elsewhere."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from basis.models import User

from ..models import Netwerk
from .rights import MEMBERS


class Admin(WagtailAdminTemplateMixin):
    """For who handles the people of some netwerk."""

    header_icon = "group"
    _show_breadcrumbs = True
    request: HttpRequest
    action = "view"

    @property
    def user(self) -> User:
        """Who looks; the admin lets nobody else in."""
        assert isinstance(self.request.user, User)
        return self.request.user

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for the rights first; names stay out of reports of errors and out of caches."""
        if not MEMBERS.user_has_permission(request.user, self.action):
            raise PermissionDenied
        handle = sensitive_post_parameters()(super().dispatch)
        response: HttpResponseBase = handle(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store, private"
        return response

    def netwerk_of(self, pk: int) -> Netwerk:
        """A netwerk in which this user may do this. Raises PermissionDenied."""
        netwerk = get_object_or_404(Netwerk, pk=pk)
        if not MEMBERS.netwerken(self.user, self.action).filter(pk=pk).exists():
            raise PermissionDenied
        return netwerk

    def trail(self) -> list[tuple[str, str]]:
        """The screens above this one: address and name."""
        return []

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way to here."""
        above = [{"url": url, "label": label} for url, label in self.trail()]
        return [*self.breadcrumbs_items, *above, {"url": "", "label": self.get_page_title()}]

    def show(self, status: int = 200, **context: Any) -> HttpResponse:
        """The screen."""
        response: HttpResponse = self.render_to_response(self.get_context_data(**context), status=status)
        return response


def members_index() -> tuple[str, str]:
    """The first screen of members."""
    return reverse("vaste_deelnemers:index"), _("Vaste deelnemers")


def members_of(netwerk: Netwerk) -> tuple[str, str]:
    """The list of one netwerk."""
    return reverse("vaste_deelnemers:list", args=[netwerk.pk]), netwerk.name


def invitations_index() -> tuple[str, str]:
    """The first screen of invitations."""
    return reverse("uitnodigingen:index"), _("Uitnodigen")
