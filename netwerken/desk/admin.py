"""The addresses of the desk, its place in the menu, and what leads to it from a page."""

from collections.abc import Iterator

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from basis.models import User

from ..models import Bijeenkomst
from ..rights import DESK
from ..screens import Screens
from .mailing import MailView
from .phone import PhoneView
from .rules import QuestionsView, RulesView
from .views import DeskView, MeetingView, PersonView, RunsView


class DeskViewSet(Screens):
    """Who signed up, for coordinators; `pk` is the number of the counter."""

    policy = DESK

    name = "aanmeldingen"
    url_prefix = "aanmeldingen"
    icon = "group"
    menu_label = _("Aanmeldingen")
    menu_name = "aanmeldingen"

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, and the screens of one meeting or series."""
        return [
            path("", RunsView.as_view(), name="index"),
            path("<int:pk>/", DeskView.as_view(), name="desk"),
            path("<int:pk>/persoon/<int:aanmelding>/", PersonView.as_view(), name="person"),
            path("<int:pk>/bijeenkomst/<int:bijeenkomst>/", MeetingView.as_view(), name="meeting"),
            path("<int:pk>/telefonisch/", PhoneView.as_view(), name="phone"),
            path("<int:pk>/mail/", MailView.as_view(), name="mail"),
            path("<int:pk>/regels/", RulesView.as_view(), name="rules"),
            path("<int:pk>/vragen/", QuestionsView.as_view(), name="questions"),
        ]


def desk_buttons(page: Page, user: User) -> Iterator[Button]:
    """From the page of a meeting to who signed up for it, or for the series it is of."""
    model = page.specific_class
    if model is None or model._meta.label != "netwerken.BijeenkomstPage" or page.pk is None:
        return
    rows = Bijeenkomst.objects.filter(translation_key=page.translation_key).select_related("reeks")
    for row in rows:
        counter = row.signs_up_for.plaatsen_id
        if DESK.counters(user).filter(pk=counter).exists():
            address = reverse("aanmeldingen:desk", args=[counter])
            yield Button(_("Aanmeldingen"), address, icon_name="group", priority=15)
