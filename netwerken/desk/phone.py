"""Signing up somebody who phoned."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from basis.transaction import Refusal

from .. import services
from ..choices import AanmeldingStatus, MailLanguage
from ..forms.person import EmailForm, NameForm, QuestionsForm
from ..forms.school import SchoolForm
from ..models import Aanmelding
from ..services import Who, normalised
from ..signup_panel import questions_of
from .screen import DeskScreen

SAID = {
    AanmeldingStatus.BEVESTIGD: gettext_lazy("Aangemeld, met een plaats. De bevestiging is gemaild."),
    AanmeldingStatus.WACHTLIJST: gettext_lazy("Het is vol: op de wachtlijst gezet. Dat is gemaild."),
}

MISSING = {  # said to who fills it in for somebody else
    "name": gettext_lazy("Vul de naam in."),
    "email": gettext_lazy("Vul het mailadres in."),
    "school": gettext_lazy("Vul de school in."),
}


class PhoneForm(QuestionsForm, SchoolForm, EmailForm, NameForm):
    """Who phoned; what the coordinator asks besides may stay open."""

    language = forms.ChoiceField(label=gettext_lazy("Taal van de mails"), choices=MailLanguage.choices)
    consent = forms.BooleanField(
        label=gettext_lazy("De deelnemer gaf telefonisch toestemming om deze gegevens te bewaren"),
        error_messages={"required": gettext_lazy("Vraag het eerst, en zet dan hier een vinkje.")},
    )

    field_order = ("name", "email", "role", "school")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not settings.BILINGUAL:
            del self.fields["language"]
        for question in self.question_fields:
            question.field.required = False
        for field in self.fields.values():
            field.widget.attrs.pop("autocomplete", None)
            if isinstance(field, forms.CharField):
                field.widget.attrs["autocomplete"] = "off"  # the browser knows who fills it in
        self.fields["email"].label = _("E-mail")
        for name, missing in MISSING.items():
            self.fields[name].error_messages["required"] = missing
        last = [name for name in ("language", "consent") if name in self.fields]
        self.order_fields([*(name for name in self.fields if name not in last), *last])

    def who(self) -> Who:
        """Who signs up."""
        return Who(
            self.cleaned_data["name"],
            normalised(self.cleaned_data["email"]),
            language=self.cleaned_data.get("language") or "nl",
            role=self.cleaned_data["role"],
            answers=self.answers,
            **self.school_facts,
        )


class PhoneView(DeskScreen):
    """The form, and what came of it."""

    template_name = "netwerken/admin/desk_telefoon.html"
    tab = "aanmeldingen:phone"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The form, empty."""
        return self.show(form=PhoneForm(vragen=questions_of(self.target)))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take the place, the end of the queue, or say why not."""
        form = PhoneForm(request.POST, vragen=questions_of(self.target))
        if not form.is_valid():
            return self.show(422, form=form)
        try:
            row, is_new = services.sign_up_by_phone(self.target, form.who(), by=self.by)
        except services.Full:
            form.add_error(
                None, _("Het is vol, en er is geen wachtlijst. Verhoog eerst het aantal plaatsen.")
            )
            return self.show(409, form=form)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            return self.show(409, form=form)
        if not is_new:
            return self.double(form, row)
        messages.success(request, SAID.get(AanmeldingStatus(row.status), row.get_status_display()))
        return redirect("aanmeldingen:person", pk, row.pk)

    def double(self, form: PhoneForm, row: Aanmelding) -> HttpResponse:
        """That this address is there already, and how it stands."""
        status = {"status": row.get_status_display()}
        form.add_error(
            "email", _("Dit mailadres is al aangemeld: %(status)s. Er is niets veranderd.") % status
        )
        return self.show(409, form=form, already=row)
