"""The addresses of the screens, their place in the menu, and what leads to them from a page."""

from collections.abc import Iterator

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from basis.models import User

from ..rights import POLICY
from ..screens import Screens
from .views import SeriesListView, SeriesView


class SeriesPlanning(Screens):
    """Planning series, for redacteuren and coordinators."""

    policy = POLICY
    actions = ("add", "change")

    name = "reeksen"
    url_prefix = "reeksen"
    icon = "date"
    menu_label = _("Reeksen plannen")
    menu_name = "reeksen-plannen"

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, a new series, and one that is there."""
        return [
            path("", SeriesListView.as_view(), name="index"),
            path("nieuw/", SeriesView.as_view(), name="add"),
            path("<int:pk>/", SeriesView.as_view(), name="edit"),
        ]


def series_buttons(page: Page, user: User) -> Iterator[Button]:
    """What the page of a netwerk or of a meeting in a series offers in its menu."""
    model = page.specific_class
    if model is None or model._meta.app_label != "netwerken" or page.pk is None:
        return
    key = page.translation_key
    netwerk = POLICY.netwerken(user, "add").filter(translation_key=key).first()
    if netwerk is not None:
        address = f"{reverse('reeksen:add')}?netwerk={netwerk.pk}"
        yield Button(_("Plan een reeks"), address, icon_name="date", priority=16)
    own = POLICY.instances_user_has_permission_for(user, "change")
    for reeks in own.filter(delen__translation_key=key):
        yield Button(
            _("Open de reeks"), reverse("reeksen:edit", args=[reeks.pk]), icon_name="date", priority=16
        )
