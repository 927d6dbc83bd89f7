"""The screen on which coordinators of netwerken are named, and nothing else about them is typed."""

from typing import Any

from django import forms
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permission_policies import ModelPermissionPolicy

from basis.models import User

from . import services
from .desk.admin import DeskViewSet
from .free_days import FreePeriods
from .mail_admin import MailIntroViewSet
from .members.admin import Invitations, Members, Retentions
from .models import Coordinator
from .participation import Participation
from .planning.admin import SeriesPlanning


class NamedOrNot(ModelPermissionPolicy):
    """Somebody is coordinator or is not: there is nothing to change, also not for superusers."""

    def user_has_permission(self, user: User, action: str) -> bool:
        """Whether this user may do this to any of them."""
        return action != "change" and super().user_has_permission(user, action)

    def user_has_permission_for_instance(self, user: User, action: str, instance: Model) -> bool:
        """Whether this user may do this to one of them."""
        return self.user_has_permission(user, action)


class UserField(forms.ModelChoiceField):
    """Chooses an account by the name of its owner."""

    def label_from_instance(self, obj: User) -> str:
        """Name and user name."""
        name = obj.get_full_name()
        return f"{name} ({obj.get_username()})" if name else obj.get_username()


class CoordinatorForm(WagtailAdminModelForm):
    """Which netwerk, and who."""

    user = UserField(
        label=_("coördinator"),
        queryset=User.objects.filter(is_active=True).order_by("first_name", "last_name", "username"),
        help_text=_("Krijgt rechten op de pagina's van dit netwerk en alles wat eronder staat."),
    )

    class Meta:
        model = Coordinator
        fields = ["netwerk", "user"]


class AppointView(generic.CreateView):
    """Names a coordinator."""

    def save_instance(self) -> Coordinator:
        """Appoint, with the rights that come with it."""
        return services.appoint(self.form.cleaned_data["netwerk"], self.form.cleaned_data["user"])

    def get_success_buttons(self) -> list[Any]:
        """None: there is nothing to edit."""
        return []


class DismissView(generic.DeleteView):
    """Ends somebody's coordination."""

    def delete_action(self) -> None:
        """Dismiss, and take the rights away."""
        services.dismiss(self.object)


class CoordinatorViewSet(ModelViewSet):
    """Who runs which netwerk."""

    model = Coordinator
    menu_label = _("Coördinatoren")
    icon = "user"
    list_display = ["netwerk", "user"]
    list_filter = ["netwerk"]
    ordering = ["netwerk__name", "user__username"]
    add_view_class = AppointView
    delete_view_class = DismissView
    copy_view_enabled = False
    add_to_reference_index = False

    def get_form_class(self, for_update: bool = False) -> type[CoordinatorForm]:
        """The one form."""
        return CoordinatorForm


class NetwerkenMenu(ModelViewSetGroup):
    """What of netwerken has no page."""

    items = (
        DeskViewSet,
        SeriesPlanning,
        Members,
        Invitations,
        Retentions,
        Participation,
        FreePeriods,
        CoordinatorViewSet,
        MailIntroViewSet,
    )
    menu_label = _("Netwerken")
    menu_name = "netwerken"
    menu_icon = "group"
    menu_order = 320
