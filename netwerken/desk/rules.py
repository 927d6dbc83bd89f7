"""The rules of sign-up, and the questions that are asked besides."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count
from django.forms import BaseFormSet, formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.forms.models import FORM_FIELD_CHOICES

from basis.questions import MAKERS, choices_in
from basis.transaction import Refusal

from .. import services
from ..models import Aanmeldregels, Vraag
from ..services import Asked
from ..target import Target
from .screen import DeskScreen

KINDS = [(value, label) for value, label in FORM_FIELD_CHOICES if value in MAKERS]
WITH_CHOICES = {"checkboxes", "multiselect", "radio", "dropdown"}
ORDER_STEP = 10  # leaves room to put a question between two others
SECTIONS = (
    (gettext_lazy("Wie krijgt een plaats"), ("needs_approval", "has_waiting_list", "waiting_order")),
    (gettext_lazy("Tijd om te antwoorden"), ("hold_hours", "offer_within_days", "offer_hours")),
    (gettext_lazy("Teams"), ("team_min", "team_max", "team_role")),
    (gettext_lazy("Herinneringen"), ("first_reminder_days", "last_reminder_days")),
    (gettext_lazy("Verder"), ("has_late_joiners", "signups_per_hour")),
)


class RulesForm(forms.ModelForm):
    """Every rule of one counter."""

    class Meta:
        model = Aanmeldregels
        fields = [name for _label, names in SECTIONS for name in names]
        widgets = {"waiting_order": forms.RadioSelect}

    def __init__(self, data: Any = None, *, target: Target) -> None:
        super().__init__(data, instance=target.regels)
        if not target.is_series:
            del self.fields["has_late_joiners"]

    def clean(self) -> dict[str, Any]:
        """A role is a rule about teams."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name in ("team_min", "team_role"):
            if cleaned.get(name) and not cleaned.get("team_max") and "team_max" not in self.errors:
                self.add_error("team_max", _("Vul in hoeveel mensen een team hoogstens telt."))
                break
        return cleaned

    @property
    def sections(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields in groups."""
        return [(label, [self[name] for name in names if name in self.fields]) for label, names in SECTIONS]


class RulesView(DeskScreen):
    """How people sign up here."""

    template_name = "netwerken/admin/desk_regels.html"
    tab = "aanmeldingen:rules"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The rules as they are."""
        return self.show(form=RulesForm(target=self.target))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Write them; who waits moves up at once where the new rules say so."""
        form = RulesForm(request.POST, target=self.target)
        if not form.is_valid():
            return self.show(422, form=form)
        services.set_rules(pk, form.cleaned_data)
        messages.success(request, _("De regels zijn bewaard. Ze gelden meteen."))
        return redirect(request.get_full_path())


class VraagForm(forms.Form):
    """One question; a new one when it has no number."""

    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    label = forms.CharField(label=gettext_lazy("Vraag"), max_length=160, required=False)
    field_type = forms.ChoiceField(label=gettext_lazy("Soort"), choices=KINDS, initial="singleline")
    required = forms.BooleanField(label=gettext_lazy("Verplicht"), required=False)
    choices = forms.CharField(
        label=gettext_lazy("Keuzes"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Alleen bij een soort met keuzes. Eén keuze per regel."),
    )
    help_text = forms.CharField(label=gettext_lazy("Uitleg"), max_length=250, required=False)
    place = forms.IntegerField(
        label=gettext_lazy("Volgorde"), min_value=0, max_value=9999, help_text=gettext_lazy("Laagste eerst.")
    )
    remove = forms.BooleanField(label=gettext_lazy("Haal deze vraag weg"), required=False)
    answered = 0  # how many people answered it

    def clean(self) -> dict[str, Any]:
        """A choice needs something to choose from."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("remove"):
            return cleaned
        if not cleaned.get("label") and (cleaned.get("pk") or cleaned.get("choices")):
            self.add_error("label", _("Schrijf de vraag op."))
        if cleaned.get("field_type") in WITH_CHOICES and len(choices_in(cleaned.get("choices", ""))) < 2:
            self.add_error("choices", _("Schrijf minstens twee keuzes op, elk op een regel."))
        return cleaned


QuestionSet = formset_factory(VraagForm, extra=2, max_num=40, validate_max=True)


class QuestionsView(DeskScreen):
    """What is asked besides name, address, role and school."""

    template_name = "netwerken/admin/desk_vragen.html"
    tab = "aanmeldingen:questions"

    def forms(self, data: Any = None) -> BaseFormSet:
        """A form per question and two more; each knows how many people answered it."""
        vragen = list(Vraag.objects.filter(plaatsen=self.target.plaatsen).annotate(n=Count("antwoorden")))
        initial = [
            {
                "pk": vraag.pk,
                "label": vraag.label,
                "field_type": vraag.field_type,
                "required": vraag.required,
                "choices": vraag.choices,
                "help_text": vraag.help_text,
                "place": (place + 1) * ORDER_STEP,
            }
            for place, vraag in enumerate(vragen)
        ]
        found = QuestionSet(data, initial=initial, prefix="vraag")
        answered = {vraag.pk: vraag.n for vraag in vragen}
        for place, form in enumerate(found.forms):
            form.answered = answered.get(form.initial.get("pk") or 0, 0)
            if not form.initial:
                form.fields["place"].initial = (place + 1) * ORDER_STEP
        return found

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The questions as they are."""
        return self.show(forms=self.forms())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Write all of them."""
        found = self.forms(request.POST)
        if not found.is_valid():
            return self.show(422, forms=found)
        typed = [form.cleaned_data for form in found.forms if form.cleaned_data.get("label")]
        kept = sorted(
            (each for each in typed if not each["remove"]), key=lambda each: (each["place"], not each["pk"])
        )
        asked = [
            Asked(
                each["label"],
                each["field_type"],
                each["required"],
                each["choices"] if each["field_type"] in WITH_CHOICES else "",
                each["help_text"],
                each["pk"],
            )
            for each in kept
        ]
        try:
            services.set_questions(pk, asked)
        except Refusal as refusal:
            return self.show(409, forms=found, problem=str(refusal))
        messages.success(request, _("De vragen zijn bewaard."))
        return redirect(request.get_full_path())
