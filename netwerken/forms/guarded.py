"""What tells people from machines: a field that people do not see, and when the form was made."""

from typing import Any

from django import forms

from basis import form_stamp

PURPOSE = "netwerken.aanmeldform"


class GuardedForm(forms.Form):
    """A form that refuses what comes back faster than a person writes, or from a form of long ago."""

    website = forms.CharField(required=False)  # people do not see this field; machines fill it in
    made = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fresh_stamp = form_stamp.make(PURPOSE)

    @property
    def is_from_a_machine(self) -> bool:
        """Whether the hidden field was filled in."""
        return bool(self.data.get("website"))

    def clean(self) -> dict[str, Any]:
        """Look at the stamp."""
        cleaned = super().clean() or {}
        form_stamp.check(cleaned.get("made", ""), PURPOSE)
        return cleaned
