"""The screens on which a coordinator says how long the own netwerk keeps people."""

from django import forms
from django.conf import settings
from django.contrib.messages import success
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from .. import services
from ..models import Netwerk
from ..rights import MEMBERS
from .screen import Admin

LEAST, MOST = 14, 365


class RetentionForm(forms.Form):
    """A number of days, or nothing."""

    days = forms.IntegerField(
        label=gettext_lazy("Bewaartermijn in dagen"),
        required=False,
        validators=[
            MinValueValidator(LEAST, gettext_lazy("Kies minstens %(limit_value)s dagen.")),
            MaxValueValidator(MOST, gettext_lazy("Kies hoogstens %(limit_value)s dagen.")),
        ],
        widget=forms.NumberInput(attrs={"min": LEAST, "max": MOST, "inputmode": "numeric"}),
        error_messages={"invalid": gettext_lazy("Schrijf een getal, zoals 60.")},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # as the form takes them
        self.fields["days"].help_text = _(
            "Zoveel dagen na de laatste bijeenkomst wissen we wie zich aanmeldde, met de antwoorden en de"
            " uitnodigingen. Minstens %(least)s en hoogstens %(most)s. Leeg: %(usual)s dagen, zoals voor alle"
            " netwerken. Kies niet meer dan je nodig hebt. Een kortere termijn geldt ook voor wat voorbij is."
        ) % {"least": LEAST, "most": MOST, "usual": settings.RETENTION_DAYS}


def retention_index() -> tuple[str, str]:
    """The list."""
    return reverse("bewaartermijnen:index"), _("Bewaartermijnen")


class RetentionsView(Admin, View):
    """The own netwerken, each with its term."""

    header_icon = "history"
    action = "change"
    template_name = "netwerken/admin/bewaartermijnen.html"
    page_title = gettext_lazy("Bewaartermijnen")

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list; one query."""
        netwerken = MEMBERS.netwerken(self.user, self.action).order_by("name")
        return self.show(netwerken=netwerken, usual=settings.RETENTION_DAYS)


class RetentionView(Admin, View):
    """The term of one netwerk."""

    header_icon = "history"
    action = "change"
    template_name = "netwerken/admin/bewaartermijn.html"
    netwerk: Netwerk

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: int) -> HttpResponseBase:
        """Ask for the rights in this netwerk."""
        self.netwerk = self.netwerk_of(kwargs.pop("pk"))
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """The name of the netwerk."""
        return self.netwerk.name

    def trail(self) -> list[tuple[str, str]]:
        """Below the list."""
        return [retention_index()]

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form as it is."""
        return self.show(form=RetentionForm(initial={"days": self.netwerk.retention_days}))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Write it."""
        form = RetentionForm(request.POST)
        if not form.is_valid():
            return self.show(422, form=form)
        services.set_retention(self.netwerk, form.cleaned_data["days"])
        success(request, _("De bewaartermijn is bewaard."))
        return redirect("bewaartermijnen:index")
