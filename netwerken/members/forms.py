"""What a coordinator fills in about members, and to whom an invitation goes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..forms.person import EmailForm, NameForm, on_one_line
from ..forms.school import SchoolForm
from ..services import NewMember, normalised

HELP_SOURCE = _(
    "Waar en wanneer deze mensen zeiden dat je ze mag mailen, zoals: gaf zich op bij de startbijeenkomst van"
    " 4 september. We bewaren dit bij iedereen."
)


class SourceForm(forms.Form):
    """Where the permission comes from: always needed."""

    source = forms.CharField(
        label=_("Waar de toestemming vandaan komt"),
        max_length=200,
        help_text=HELP_SOURCE,
        error_messages={
            "required": _("Vul in waar de toestemming vandaan komt. Zonder toestemming mag je niet mailen."),
            "max_length": _("Schrijf dit korter op: hoogstens %(limit_value)d tekens."),
        },
    )

    def clean_source(self) -> str:
        """On one line."""
        return on_one_line(self.cleaned_data["source"])


class MemberForm(SourceForm, SchoolForm, EmailForm, NameForm):
    """One member; of one who is there the address stays."""

    field_order = ("name", "email", "role", "school", "source")

    def __init__(self, *args: Any, is_new: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["school"].required = False
        self.fields["name"].error_messages["required"] = _("Vul de naam in.")
        self.fields["email"].error_messages["required"] = _("Vul het mailadres in.")
        self.fields["email"].label = _("E-mail")
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"  # it is about somebody else
        if not is_new:
            del self.fields["email"]

    def who(self, email: str = "") -> NewMember:
        """The member as filled in."""
        facts = self.school_facts
        return NewMember(
            self.cleaned_data["name"],
            email or normalised(self.cleaned_data["email"]),
            self.cleaned_data["role"],
            facts["school_name"],
            facts["school_id"],
        )


class ImportForm(SourceForm):
    """What was pasted, where the permission comes from, and whether to pass over what is wrong."""

    pasted = forms.CharField(required=False, strip=False)
    skip = forms.BooleanField(required=False)
