"""The screen on which a netwerk says, in its own words, something above its mails."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history, usage
from wagtail.admin.viewsets.model import ModelViewSet

from .models import MailIntro
from .rights import INTROS


class MailIntroForm(WagtailAdminModelForm):
    """Of which netwerk, above which mail, and the words; the language only where there are two."""

    class Meta:
        model = MailIntro
        fields = ["netwerk", "what", *(["language"] if settings.BILINGUAL else []), "text"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["netwerk"].queryset = INTROS.netwerken(self.for_user, "add")

    def _get_validation_exclusions(self) -> set[str]:
        # with one language the field is not shown, and still one of those that say what there is one of
        exclusions: set[str] = super()._get_validation_exclusions()
        return exclusions - {"language"}


class OwnOnly:
    """A screen of one thing that is of a netwerk: not for who has nothing to do with that."""

    request: Any

    def get_object(self, *args: Any, **kwargs: Any) -> Any:
        """The thing, when it is for this user."""
        found = super().get_object(*args, **kwargs)  # type: ignore[misc]  # of the view it is mixed into
        if not INTROS.user_has_permission_for_instance(self.request.user, "change", found):
            raise PermissionDenied
        return found


class IntrosView(generic.IndexView):
    """The list."""

    def get_base_queryset(self) -> QuerySet[MailIntro]:
        """Those of the netwerken of this user."""
        found = INTROS.instances_user_has_any_permission_for(self.request.user, ["change"])
        return found.select_related("netwerk")


class EditIntroView(OwnOnly, generic.EditView):
    """Changes one."""


class DeleteIntroView(OwnOnly, generic.DeleteView):
    """Takes one away."""


class IntroHistoryView(OwnOnly, history.HistoryView):
    """Who changed it."""


class IntroUsageView(OwnOnly, usage.UsageView):
    """Where it is used: nowhere."""


class MailIntroViewSet(ModelViewSet):
    """The introductions of mails."""

    model = MailIntro
    menu_label = _("Inleidingen van mails")
    icon = "mail"
    list_display = ["netwerk", "what", *(["language"] if settings.BILINGUAL else []), "text"]
    list_filter = ["what"]
    ordering = ["netwerk__name", "what", "language"]
    index_view_class = IntrosView
    edit_view_class = EditIntroView
    delete_view_class = DeleteIntroView
    history_view_class = IntroHistoryView
    usage_view_class = IntroUsageView
    copy_view_enabled = False
    add_to_reference_index = False

    def get_form_class(self, for_update: bool = False) -> type[MailIntroForm]:
        """The one form."""
        return MailIntroForm
