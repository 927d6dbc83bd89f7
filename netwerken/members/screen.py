"""What the screens about members share: whose they are, and where they stand."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ..models import Netwerk
from ..rights import MEMBERS
from ..screens import PeopleScreen


class Admin(PeopleScreen):
    """For who handles the people of some netwerk."""

    policy = MEMBERS

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


def members_index() -> tuple[str, str]:
    """The first screen of members."""
    return reverse("vaste_deelnemers:index"), _("Vaste deelnemers")


def members_of(netwerk: Netwerk) -> tuple[str, str]:
    """The list of one netwerk."""
    return reverse("vaste_deelnemers:list", args=[netwerk.pk]), netwerk.name


def invitations_index() -> tuple[str, str]:
    """The first screen of invitations."""
    return reverse("uitnodigingen:index"), _("Uitnodigen")
