"""What a coordinator sees on the home screen of the admin: the next meetings of the own netwerken."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F, Q
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from basis.admin.home import SHOWN, PagesPanel
from basis.audience import below

from .listings import place_text, start_text, taken_text
from .models import Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage


class MyNetwerkenPanel(PagesPanel):
    """The next meetings in all netwerken that this user coordinates, with those inside them."""

    heading = _("Mijn netwerken")
    identifier = "mijn-netwerken"
    template_name = "netwerken/admin/home_netwerken.html"
    order = 100

    def render_html(self, parent_context: Mapping[str, Any] | None = None) -> Any:
        """Also without meetings, for who coordinates: that is when a series is planned."""
        context = self.get_context_data(parent_context)
        if not context["rows"] and not self.user.coordinates.exists():
            return ""
        return render_to_string(self.template_name, context)

    def rows(self) -> list[dict[str, Any]]:
        """By start; what has no date yet comes last. Four queries however many there are."""
        mine = Netwerk.objects.filter(coordinatoren__user=self.user)
        keys = list(mine.values_list("translation_key", flat=True))
        if not keys:
            return []
        paths = NetwerkPage.objects.filter(translation_key__in=keys).values_list("path", flat=True)
        coming = Q(starts_at=None) | Q(starts_at__gte=timezone.now())
        inside = BijeenkomstPage.objects.filter(below(list(paths))).values("translation_key")
        found = list(
            Bijeenkomst.objects.filter(coming, translation_key__in=inside)
            .select_related("plaatsen__regels", "reeks__plaatsen__regels", "netwerk")
            .order_by(F("starts_at").asc(nulls_last=True), "pk")[: SHOWN + 1]
        )
        pages = {
            (page.translation_key, page.locale_id): page
            for page in BijeenkomstPage.objects.filter(
                translation_key__in=[row.translation_key for row in found]
            )
        }
        return [
            described(page, row)
            for row in found
            if (page := pages.get((row.translation_key, row.source_locale_id)))
        ]


def described(page: BijeenkomstPage, row: Bijeenkomst) -> dict[str, Any]:
    """One meeting in words, for the template."""
    page.row = row  # as the lists do
    return {
        "page": page,
        "netwerk": row.netwerk,
        "counter": row.signs_up_for.plaatsen_id,
        "start": start_text(page),
        "place": place_text(page),
        "taken": taken_text(page),
    }
