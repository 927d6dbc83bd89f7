"""One mail to everybody, or to those who stand so: first looked at, then sent once."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .. import services
from ..models import Bericht
from .people import BY_NAME, numbers_of
from .screen import DeskScreen

TO = ("plaats", "onbevestigd", "aangeboden", "wachtlijst", "aangevraagd")  # whoever is not gone


class MailForm(forms.Form):
    """To whom, and the words."""

    subject = forms.CharField(
        label=gettext_lazy("Onderwerp"),
        max_length=160,
        error_messages={"required": gettext_lazy("Schrijf een onderwerp op.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Tekst"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=gettext_lazy("Gewone tekst. Een lege regel begint een nieuwe alinea."),
        error_messages={"required": gettext_lazy("Schrijf op wat je wilt zeggen.")},
    )
    key = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, numbers: dict[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = [BY_NAME[name] for name in TO]
        choices = [
            (group.name, f"{group.label} ({sum(numbers.get(status, 0) for status in group.statuses)})")
            for group in groups
        ]
        self.fields["to"] = forms.MultipleChoiceField(
            label=_("Aan wie"),
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Kies aan wie je mailt.")},
        )
        self.order_fields(["to"])

    @property
    def statuses(self) -> list[str]:
        """How those stand whom it goes to."""
        return [str(status) for name in self.cleaned_data["to"] for status in BY_NAME[name].statuses]

    @property
    def paragraphs(self) -> list[str]:
        """The words as the mail shows them."""
        text = self.cleaned_data["text"].replace("\r", "")
        return [part.strip() for part in text.split("\n\n") if part.strip()]


class MailView(DeskScreen):
    """The form, what it will look like, and the button that sends."""

    template_name = "netwerken/admin/desk_mail.html"
    tab = "aanmeldingen:mail"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Also what was sent before."""
        sent = Bericht.objects.filter(plaatsen=self.target.plaatsen).order_by("-pk")[:20]
        return super().get_context_data(**kwargs) | {"berichten": list(sent)}

    def form(self, **given: Any) -> MailForm:
        """The form."""
        return MailForm(numbers=numbers_of(self.target.plaatsen), **given)

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The form, to who has a place."""
        return self.show(form=self.form(initial={"to": ["plaats"]}))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Show what will be sent, or send it."""
        form = self.form(data=request.POST)
        if not form.is_valid():
            return self.show(422, form=form)
        if request.POST.get("act") == "verstuur" and form.cleaned_data["key"]:
            return self.send(form)
        people = list(services.addressed(pk, form.statuses).values_list("messages_stopped_at", flat=True))
        skipped = sum(stopped is not None for stopped in people)
        return self.show(
            form=form, is_preview=True, key=uuid.uuid4(), skipped=skipped, sent=len(people) - skipped
        )

    def send(self, form: MailForm) -> HttpResponse:
        """Promise it to each; the button pressed twice is one mail."""
        bericht, is_new = services.mail_all(
            self.target.plaatsen.pk,
            form.statuses,
            subject=form.cleaned_data["subject"],
            text=form.cleaned_data["text"],
            by=self.by,
            form_key=form.cleaned_data["key"],
        )
        if is_new:
            messages.success(
                self.request, f"{sent_text(bericht.sent)} {skipped_text(bericht.skipped)}".strip()
            )
        else:
            messages.info(self.request, _("Deze mail was al verstuurd. Er is niets nog een keer verstuurd."))
        return redirect(self.request.get_full_path())


def sent_text(number: int) -> str:
    """How many get it."""
    return ngettext("De mail gaat naar %(n)s persoon.", "De mail gaat naar %(n)s personen.", number) % {
        "n": number
    }


def skipped_text(number: int) -> str:
    """How many do not, since they asked for no more of these."""
    if not number:
        return ""
    return ngettext(
        "%(n)s persoon slaan we over: die wil zulke mails niet meer.",
        "%(n)s personen slaan we over: die willen zulke mails niet meer.",
        number,
    ) % {"n": number}
