"""Mail that could not be delivered: who manages the site reads why, and has it tried once more."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_string
from email.policy import default
from typing import Any

from django.contrib import messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import ListView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .. import outbox
from ..models import OutboxMessage

PERMISSION = "basis.change_outboxmessage"


class FailedMailMenuItem(MenuItem):
    """The entry in the menu, for who may do something about it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For who manages the site."""
        return bool(request.user.has_perm(PERMISSION))


@dataclass(frozen=True)
class FailedMail:
    """One mail in words."""

    pk: int
    to: str
    subject: str
    promised_at: datetime
    reason: str
    can_retry: bool  # after a while its text is gone

    @classmethod
    def of(cls, message: OutboxMessage) -> "FailedMail":
        """What is known of a mail; hardly anything once its text was wiped."""
        payload = message.payload
        mime = message_from_string(payload.get("mime", ""), policy=default)
        return cls(
            message.pk,
            payload.get("to", ""),
            str(mime["Subject"] or ""),
            message.created_at,
            message.last_error,
            bool(payload),
        )


@method_decorator(never_cache, name="dispatch")
class FailedMailView(PermissionRequiredMixin, WagtailAdminTemplateMixin, ListView):
    """The list, the newest first; and the button to try again."""

    permission_required = PERMISSION
    template_name = "basis/admin/failed_mail.html"
    page_title = gettext_lazy("Mislukte e-mail")
    header_icon = "mail"
    paginate_by = 50
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Only this screen: it stands under the reports."""
        return [{"url": "", "label": self.page_title}]

    def get_queryset(self) -> Any:
        """What is not tried any more."""
        return OutboxMessage.objects.filter(kind="mail", state=OutboxMessage.State.FAILED).order_by("-pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Each mail in words."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"mails": [FailedMail.of(message) for message in context["object_list"]]}

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Try one again."""
        message = get_object_or_404(OutboxMessage, pk=pk, kind="mail")
        if outbox.retry(message):
            messages.success(request, _("We proberen het zo meteen nog een keer."))
        else:
            messages.error(request, _("Deze e-mail is al verstuurd, of de tekst ervan is al gewist."))
        return redirect("failed_mail")
