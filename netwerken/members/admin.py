"""The addresses of the screens, their place in the menu, and what leads to them from a page."""

from collections.abc import Iterator

from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from basis.models import User

from ..choices import SignupWay
from ..models import Bijeenkomst
from ..rights import MEMBERS
from ..screens import Screens
from ..target import Target
from . import invite_views, retention, views


class ForPeople(Screens):
    """Screens for who handles the people of some netwerk."""

    policy = MEMBERS


class Members(ForPeople):
    """Keeping the standing members."""

    name = "vaste_deelnemers"
    url_prefix = "vaste-deelnemers"
    icon = "group"
    menu_label = _("Vaste deelnemers")
    menu_name = "vaste-deelnemers"

    def get_urlpatterns(self) -> list[URLPattern]:
        """The netwerken, the list of one, one member, and many at once."""
        return [
            path("", views.NetwerkenView.as_view(), name="index"),
            path("netwerk/<int:pk>/", views.MembersView.as_view(), name="list"),
            path("netwerk/<int:pk>/nieuw/", views.AddMemberView.as_view(), name="add"),
            path("netwerk/<int:pk>/inlezen/", views.ImportView.as_view(), name="import"),
            path("<int:pk>/", views.EditMemberView.as_view(), name="edit"),
            path("<int:pk>/verwijderen/", views.RemoveMemberView.as_view(), name="remove"),
        ]


class Invitations(ForPeople):
    """Inviting the standing members, and what they answer."""

    name = "uitnodigingen"
    url_prefix = "uitnodigingen"
    icon = "mail"
    menu_label = _("Uitnodigen")
    menu_name = "uitnodigen"

    def get_urlpatterns(self) -> list[URLPattern]:
        """What one can invite to, who was invited, and whom to invite."""
        return [
            path("", invite_views.TargetsView.as_view(), name="index"),
            path("<int:pk>/", invite_views.InvitedView.as_view(), name="invited"),
            path("<int:pk>/uitnodigen/", invite_views.InviteView.as_view(), name="invite"),
        ]


class Retentions(ForPeople):
    """How long each netwerk keeps people."""

    name = "bewaartermijnen"
    url_prefix = "bewaartermijnen"
    icon = "history"
    menu_label = _("Bewaartermijnen")
    menu_name = "bewaartermijnen"

    def get_urlpatterns(self) -> list[URLPattern]:
        """The list, and the term of one netwerk."""
        return [
            path("", retention.RetentionsView.as_view(), name="index"),
            path("<int:pk>/", retention.RetentionView.as_view(), name="edit"),
        ]


def member_buttons(page: Page, user: User) -> Iterator[Button]:
    """What the page of a netwerk or of a meeting offers in its menu."""
    model = page.specific_class
    if model is None or model._meta.app_label != "netwerken" or page.pk is None:
        return
    own = MEMBERS.netwerken(user, "view")
    netwerk = own.filter(translation_key=page.translation_key).first()
    if netwerk is not None:
        address = reverse("vaste_deelnemers:list", args=[netwerk.pk])
        yield Button(_("Vaste deelnemers"), address, icon_name="group", priority=17)
    rows = Bijeenkomst.objects.filter(translation_key=page.translation_key, netwerk__in=own)
    row = rows.select_related("plaatsen", "reeks__plaatsen").first()
    if row is None or row.signs_up_for.signup_way != SignupWay.HIER:
        return
    if not Target(row.signs_up_for, timezone.now()).is_past:
        address = reverse("uitnodigingen:invited", args=[row.signs_up_for.plaatsen_id])
        yield Button(_("Nodig vaste deelnemers uit"), address, icon_name="mail", priority=18)
