"""The mail of the site in the admin: what went, what waits, what did not go and why; and trying again.

For who manages the site.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.generic import ListView
from wagtail.admin.menu import MenuItem
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from .. import bounces, mail, outbox
from ..mail_address import hashes_of
from ..models import BouncedAddress, OutboxMessage, User

PERMISSION = "basis.change_outboxmessage"
State, Reason = OutboxMessage.State, OutboxMessage.Reason

LOOK = Q(state=State.FAILED) | Q(state=State.NEW, attempt__gt=0)
LOOK |= Q(state=State.WITHHELD, reason=Reason.STOPPED) | Q(reason=Reason.BOUNCED)
FILTERS: Mapping[str, tuple[Any, Q]] = {
    "aandacht": (gettext_lazy("Vraagt aandacht"), LOOK),
    "wacht": (gettext_lazy("Te versturen"), Q(state__in=[State.NEW, State.SENDING])),
    "mislukt": (gettext_lazy("Mislukt"), Q(state=State.FAILED)),
    "terug": (gettext_lazy("Teruggekomen"), Q(reason=Reason.BOUNCED)),
    "vervallen": (gettext_lazy("Vervallen"), Q(state=State.WITHHELD)),
    "verstuurd": (gettext_lazy("Verstuurd"), Q(state=State.SENT)),
    "alles": (gettext_lazy("Alles"), Q()),
}
DEFAULT = "aandacht"


def is_shown_to(user: User | AnonymousUser) -> bool:
    """Whether somebody manages the mail of the site."""
    return bool(user.has_perm(PERMISSION))


@dataclass(frozen=True)
class Row:
    """One mail in words."""

    pk: int
    to: str
    subject: str
    state: str
    reason: str  # why it stands there, in words
    said: str  # what the other side said of it
    attempt: int
    promised_at: datetime
    next_try: datetime | None
    sent_at: datetime | None
    can_choose: bool  # whether there is anything to do about it

    @classmethod
    def of(cls, message: OutboxMessage, described: mail.Described) -> "Row":
        """What is known of a mail; hardly anything once its text was wiped."""
        waits = message.state == State.NEW
        return cls(
            message.pk,
            described.to,
            described.subject,
            message.get_state_display(),
            message.get_reason_display(),
            message.last_error,
            message.attempt,
            message.created_at,
            message.not_before if waits else None,
            message.sent_at,
            bool(message.payload) and message.state not in {State.SENT, State.SENDING},
        )


class OutboxMenuItem(MenuItem):
    """The entry in the menu."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For who manages the site."""
        return is_shown_to(request.user)


class OfTheOutbox(WagtailAdminTemplateMixin, ListView):
    """What both screens share."""

    header_icon = "mail"
    paginate_by, page_kwarg, paginator_class = 50, "p", WagtailPaginator
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """For who manages the site."""
        if not is_shown_to(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Only this screen: it stands under the reports."""
        return [{"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The pages to choose from, for a long list."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        page = context["page_obj"]
        return context | {"elided_page_range": page.paginator.get_elided_page_range(page.number)}


@method_decorator(never_cache, name="dispatch")
class OutboxView(OfTheOutbox):
    """The list, the newest first, and what may be done with those that are chosen."""

    template_name = "basis/admin/outbox.html"
    page_title = gettext_lazy("Verstuurde e-mail")

    @property
    def mails(self) -> QuerySet[OutboxMessage]:
        """Every message that is mail."""
        return OutboxMessage.objects.filter(kind__in=mail.kinds())

    @property
    def shown(self) -> str:
        """The name of the filter that is asked for."""
        asked = (self.request.POST or self.request.GET).get("toon", DEFAULT)
        return asked if asked in FILTERS else DEFAULT

    def get_queryset(self) -> QuerySet[OutboxMessage]:
        """What the filter lets through."""
        return self.mails.filter(FILTERS[self.shown][1]).order_by("-pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Each mail in words, and how many there are behind each filter."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        counts = self.mails.aggregate(
            **{name: Count("pk", filter=condition) for name, (_label, condition) in FILTERS.items()}
        )
        described = mail.describe(context["object_list"])
        return context | {
            "rows": [Row.of(message, described[message.pk]) for message in context["object_list"]],
            "filters": [(name, label, counts[name]) for name, (label, _c) in FILTERS.items()],
            "shown": self.shown,
            "total": counts[self.shown],
            "stopped": Reason.STOPPED.label,
        }

    def post(self, request: HttpRequest) -> HttpResponse:
        """Try again, hold back, or write to an address again: those chosen, or all behind the filter."""
        chosen = self.mails.filter(
            pk__in=[pk for pk in request.POST.getlist("mail") if pk.isdecimal()][:1_000]
        )
        if request.POST.get("alle"):
            chosen = self.get_queryset().order_by()
        action = request.POST.get("actie")
        if action == "toelaten":
            hashes = chosen.filter(reason=Reason.STOPPED).exclude(address_hash="")
            bounces.lift(list(hashes.values_list("address_hash", flat=True)))
        if action == "tegenhouden":
            count = outbox.cancel_all(chosen)
            said = ngettext("%d bericht tegengehouden.", "%d berichten tegengehouden.", count)
        else:
            count = outbox.retry_all(chosen)
            said = ngettext(
                "%d bericht proberen we zo meteen nog een keer.",
                "%d berichten proberen we zo meteen nog een keer.",
                count,
            )
        if count:
            messages.success(request, said % count)
        else:
            messages.error(request, _("Hier was niets aan te doen: al verstuurd, of de tekst is al gewist."))
        return redirect(f"{request.path}?toon={self.shown}")


@method_decorator(never_cache, name="dispatch")
class StoppedAddressesView(OfTheOutbox):
    """The addresses that nothing is sent to, of which only a hash is known; and lifting that."""

    template_name = "basis/admin/stopped_addresses.html"
    page_title = gettext_lazy("Gestopte adressen")

    def get_queryset(self) -> QuerySet[BouncedAddress]:
        """The newest first."""
        return BouncedAddress.objects.filter(stopped_at__isnull=False)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Lift the stop of one that is chosen, or of an address that is typed."""
        typed, chosen = request.POST.get("adres", "").strip(), request.POST.get("gestopt", "")
        hashes = hashes_of(typed) if typed else []
        if chosen.isdecimal():
            hashes = list(BouncedAddress.objects.filter(pk=chosen).values_list("address_hash", flat=True))
        if bounces.lift(hashes):
            messages.success(request, _("Aan dit adres sturen we weer e-mail."))
        else:
            messages.error(request, _("Dit adres was niet gestopt."))
        return redirect(request.path)


class OutboxViewSet(ViewSet):
    """Both screens."""

    name = url_prefix = "outbox"

    def get_urlpatterns(self) -> Sequence[URLPattern]:
        """Their addresses."""
        return [
            path("", OutboxView.as_view(), name="index"),
            path("adressen/", StoppedAddressesView.as_view(), name="addresses"),
        ]
