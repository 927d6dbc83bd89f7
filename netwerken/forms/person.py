"""Who somebody is: name, mail address, role, and what the coordinator asks besides."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from basis.questions import Answer, field_of, plain

from ..choices import MailLanguage
from ..models import Vraag

NO_ADDRESS = _("Dit mailadres klopt niet. Schrijf het zo: naam@example.org.")
YES = "ja"  # how a tick is kept


def on_one_line(text: str) -> str:
    """The same words without line ends and doubled spaces."""
    return " ".join(text.split())


def mailable(typed: str) -> str:
    """The address as mail servers know it, in small letters; refuses what cannot be mailed to."""
    local, _at, domain = typed.rpartition("@")
    try:
        address = f"{local}@{domain.encode('idna').decode()}"
    except UnicodeError:
        address = ""
    is_plain = address.isascii() and address.isprintable() and not set(address) & set('"[')
    if not is_plain or not 0 < len(address) < 255:
        raise forms.ValidationError(NO_ADDRESS, code="invalid")
    return address


class EmailForm(forms.Form):
    """A mail address."""

    email = forms.EmailField(
        label=_("E-mail van je werk"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": _("Vul je mailadres in."), "invalid": NO_ADDRESS},
    )

    def clean_email(self) -> str:
        """The address as mail servers know it."""
        typed = self.cleaned_data["email"]
        return mailable(typed) if typed else ""


class NameForm(forms.Form):
    """A name and a role."""

    name = forms.CharField(
        label=_("Naam"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Vul je naam in."), "max_length": _("Deze naam is te lang.")},
    )
    role = forms.CharField(
        label=_("Functie"),
        max_length=80,
        required=False,
        help_text=_("Zoals leraar, intern begeleider of schoolleider."),
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
        error_messages={"max_length": _("Schrijf je functie korter op.")},
    )

    def clean_name(self) -> str:
        """The name on one line."""
        return on_one_line(self.cleaned_data["name"])

    def clean_role(self) -> str:
        """The role on one line."""
        return on_one_line(self.cleaned_data["role"])


class QuestionsForm(forms.Form):
    """The questions of the coordinator."""

    def __init__(self, *args: Any, vragen: Iterable[Vraag] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vragen = list(vragen)
        for vraag in self.vragen:
            self.fields[field_name(vraag)] = field_of(vraag)

    @property
    def question_fields(self) -> Iterator[BoundField]:
        """The fields of the questions, in their order."""
        return (self[field_name(vraag)] for vraag in self.vragen)

    @property
    def answers(self) -> dict[int, str]:
        """What was answered, by the id of the question, as it is kept."""
        return {vraag.pk: as_text(plain(self.cleaned_data.get(field_name(vraag)))) for vraag in self.vragen}


def may_invite_field() -> forms.BooleanField:
    """The tick that lets us keep who somebody is beyond the meeting."""
    return forms.BooleanField(
        label=_("Nodig mij volgend jaar weer uit"),
        required=False,
        help_text=_("Dan bewaren we je naam en adres tot je dit intrekt."),
    )


def language_field() -> forms.ChoiceField | None:
    """In which language one gets the mails; none where a site has one language."""
    if not settings.BILINGUAL:
        return None
    return forms.ChoiceField(label=_("Taal van de mails"), choices=MailLanguage.choices)


def field_name(vraag: Vraag) -> str:
    """The name of the field of a question."""
    return f"vraag_{vraag.pk}"


def as_text(answer: Answer) -> str:
    """An answer as one text: several on a line each, a tick as a word, no tick as nothing."""
    if isinstance(answer, list):
        return "\n".join(answer)
    if isinstance(answer, bool):
        return YES if answer else ""
    return answer


def as_initial(vragen: Iterable[Vraag], answers: Mapping[int, str]) -> dict[str, object]:
    """What was kept, as the fields of the questions take it."""
    found: dict[str, object] = {}
    for vraag in vragen:
        text = answers.get(vraag.pk, "")
        several = vraag.field_type in ("checkboxes", "multiselect")
        found[field_name(vraag)] = text.splitlines() if several else text
    return found
