"""What the screens of the desk share: whose they are, and what leads from one to the other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from ..models import Reeks
from ..rights import DESK
from ..screens import PeopleScreen
from ..target import Target, target_of
from ..titles import title_of
from .targets import places_text, when_text


@dataclass(frozen=True)
class Tab:
    """One screen of the desk of a meeting or series."""

    name: str  # of its address
    label: Any
    is_for: Callable[[Target], bool] = lambda target: True


# another screen of a desk is one line here
TABS: list[Tab] = [
    Tab("aanmeldingen:desk", gettext_lazy("Mensen")),
    Tab("aanmeldingen:phone", gettext_lazy("Telefonisch aanmelden")),
    Tab("uitnodigingen:invited", gettext_lazy("Uitgenodigd"), lambda target: bool(target.of.netwerk_id)),
    Tab("aanmeldingen:mail", gettext_lazy("Mail aan allen")),
    Tab("aanmeldingen:rules", gettext_lazy("Regels")),
    Tab("aanmeldingen:questions", gettext_lazy("Vragen")),
]


class Admin(PeopleScreen, View):
    """For who handles sign-ups."""

    policy = DESK
    action = "change"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The list, and what is below it."""
        index = {"url": reverse("aanmeldingen:index"), "label": _("Aanmeldingen")}
        if self.request.path == index["url"]:
            return [*self.breadcrumbs_items, index | {"url": ""}]
        return [*self.breadcrumbs_items, index, *self.below()]

    def below(self) -> list[dict[str, Any]]:
        """What stands below the list."""
        return []


class DeskScreen(Admin):
    """One screen about one meeting or series."""

    target: Target
    tab = "aanmeldingen:desk"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Look up what it is about, for who handles it."""
        try:
            self.target = target_of(kwargs["pk"], timezone.now())
        except Reeks.DoesNotExist as error:
            raise Http404 from error
        if not DESK.user_has_permission_for_instance(request.user, "change", self.target.plaatsen):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def by(self) -> str:
        """Who does it, for the history of a sign-up."""
        return self.user.get_username()

    @cached_property
    def title(self) -> str:
        """The name of the series or the title of the meeting; shown in several places."""
        return title_of(self.target)

    def get_page_title(self) -> str:
        """What it is about."""
        return self.title

    def below(self) -> list[dict[str, Any]]:
        """The title, with a link to the people on any other screen."""
        address = reverse("aanmeldingen:desk", args=[self.target.plaatsen.pk])
        is_here = self.request.path == address
        return [{"url": "" if is_here else address, "label": self.get_page_title()}]

    def tabs(self) -> list[dict[str, Any]]:
        """The screens of this desk."""
        return [
            {
                "label": tab.label,
                "url": reverse(tab.name, args=[self.target.plaatsen.pk]),
                "is_current": tab.name == self.tab,
            }
            for tab in TABS
            if tab.is_for(self.target)
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What is at the top of each."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "target": self.target,
            "tabs": self.tabs(),
            "when": when_text(self.target),
            "places": places_text(self.target),
            "is_off": self.target.of.is_off,
        }
