"""Fields in which people write as they do on paper."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

Raw = dict[str, str]  # the fields of a form as they were typed
YEARS = range(2000, 2101)
DAY_HINT = gettext_lazy("Schrijf de datum zo: 4 maart 2027, of 4-3-2027.")
CLOCK_HINT = gettext_lazy("Schrijf de tijd zo: 13.30.")


class DayInput(forms.TextInput):
    """A day as one writes it; a script adds a button that opens the calendar of the device."""

    def __init__(self) -> None:
        super().__init__(
            attrs={"data-dagkiezer": gettext_lazy("Kies een dag"), "autocomplete": "off", "size": 18}
        )


class ClockInput(forms.TextInput):
    """A time: on a telephone the keys with numbers."""

    def __init__(self) -> None:
        super().__init__(attrs={"inputmode": "decimal", "autocomplete": "off", "size": 8})


def text_field(label: Any, most: int, **more: Any) -> forms.CharField:
    """An optional line of text."""
    too_long = gettext_lazy("Dit is te lang: hoogstens %(limit_value)d tekens.")
    return forms.CharField(
        label=label, max_length=most, required=False, error_messages={"max_length": too_long}, **more
    )


def link_field(label: Any, **more: Any) -> forms.URLField:
    """An optional address of a web page."""
    wrong = gettext_lazy("Dit adres klopt niet. Schrijf het zo: https://www.example.org.")
    return forms.URLField(
        label=label,
        max_length=500,
        required=False,
        assume_scheme="https",
        widget=forms.URLInput(attrs={"inputmode": "url"}),
        error_messages={"invalid": wrong},
        **more,
    )


def text_of(value: object) -> str:
    """The value of a field as a browser sends it."""
    return "on" if value is True else "" if value in (None, False) else str(value)
