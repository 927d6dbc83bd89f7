"""What the screens of netwerken in the admin share: whose they are, and where they are in the menu."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.functional import cached_property
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from basis.models import User


class Screens(ViewSet):
    """Addresses whose place in the menu is shown to who may do one of these acts."""

    policy: ClassVar[ModelPermissionPolicy]
    actions: ClassVar[Sequence[str]] = ("view",)

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        """Hidden from who may do nothing there."""
        policy, actions = self.policy, self.actions

        class Item(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                return policy.user_has_any_permission(request.user, actions)

        return Item


class AdminScreen(WagtailAdminTemplateMixin):
    """A screen of our own, with the way to it above."""

    _show_breadcrumbs = True
    request: HttpRequest

    @property
    def user(self) -> User:
        """Who looks; the admin lets nobody else in."""
        assert isinstance(self.request.user, User)
        return self.request.user


class PeopleScreen(AdminScreen):
    """A screen about people: asks for the right first, and keeps them out of caches and error reports."""

    header_icon = "group"
    policy: ClassVar[ModelPermissionPolicy]
    action = "view"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask, then answer."""
        if not self.policy.user_has_permission(request.user, self.action):
            raise PermissionDenied
        handle = sensitive_post_parameters()(super().dispatch)
        response: HttpResponseBase = handle(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store, private"
        return response

    def show(self, status: int = 200, **context: Any) -> HttpResponse:
        """The screen."""
        response: HttpResponse = self.render_to_response(self.get_context_data(**context), status=status)
        return response
