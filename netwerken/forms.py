"""The form that visitors sign up with."""

from django import forms
from django.utils.translation import gettext_lazy as _

from basis import form_stamp

PURPOSE = "netwerken.aanmeldform"


class AanmeldForm(forms.Form):
    """Name, mail and school; a field that people do not see, and when the form was made."""

    name = forms.CharField(
        label=_("Naam"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Vul je naam in."), "max_length": _("Deze naam is te lang.")},
    )
    email = forms.EmailField(
        label=_("E-mail van je werk"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Vul je mailadres in."),
            "invalid": _("Dit mailadres klopt niet. Schrijf het zo: naam@example.org."),
        },
    )
    school = forms.CharField(
        label=_("School"),
        max_length=160,
        help_text=_("Begin te typen en kies uit de lijst, of schrijf de naam op."),
        widget=forms.TextInput(attrs={"list": "scholen", "autocomplete": "organization"}),
        error_messages={"required": _("Vul je school in."), "max_length": _("Deze naam is te lang.")},
    )
    website = forms.CharField(required=False)  # people do not see this field; machines fill it in
    made = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they come
        self.fresh_stamp = form_stamp.make(PURPOSE)

    def clean_name(self) -> str:
        """The name on one line."""
        return " ".join(self.cleaned_data["name"].split())

    def clean_school(self) -> str:
        """The school on one line."""
        return " ".join(self.cleaned_data["school"].split())

    def clean_email(self) -> str:
        """The address as mail servers know it; refuses what cannot be mailed to."""
        local, _at, domain = self.cleaned_data["email"].rpartition("@")
        try:
            address = f"{local}@{domain.encode('idna').decode()}"
        except UnicodeError:
            address = ""
        plain = address.isascii() and address.isprintable() and not set(address) & set('"[')
        if not plain or not 0 < len(address) < 255:
            raise forms.ValidationError(self.fields["email"].error_messages["invalid"], code="invalid")
        return address

    @property
    def is_from_a_machine(self) -> bool:
        """Whether the hidden field was filled in."""
        return bool(self.data.get("website"))

    def clean(self) -> dict[str, object]:
        """Refuse what came back faster than a person writes, or from a form of long ago."""
        cleaned = super().clean() or {}
        form_stamp.check(cleaned.get("made", ""), PURPOSE)
        return cleaned
