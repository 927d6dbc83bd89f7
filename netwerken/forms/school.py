"""A school, picked from the list by typing: what is unclear comes back as a choice, without a script too."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..school_list import ListedSchool, exactly, folded, known_schools, resembling
from .person import on_one_line

UNLISTED = "anders"  # "mijn school staat er niet bij"


class SchoolForm(forms.Form):
    """The name of a school as typed, and which one of the list it is.

    Beside the field `school` the browser may send `school_keuze`: the number of a school in the list or
    UNLISTED, and `school_voor`: the name for which it was offered. A choice for another name than is there
    now does not count.
    """

    school = forms.CharField(
        label=_("School"),
        max_length=160,
        help_text=_("Begin te typen en kies uit de lijst, of schrijf de naam op."),
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": _("Vul je school in."), "max_length": _("Deze naam is te lang.")},
    )
    listed: ListedSchool | None = None
    is_unlisted = False
    candidates: list[ListedSchool] = []

    def clean_school(self) -> str:
        """The name on one line."""
        return on_one_line(self.cleaned_data["school"])

    def clean(self) -> dict[str, Any]:
        """Find out which school it is."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("school"):
            self.find(cleaned["school"])
        return cleaned

    def find(self, typed: str) -> None:
        """Take the school that was chosen, or the only one of that name; else offer what resembles it."""
        choice, offered_for = self.choice
        if offered_for and offered_for != typed:
            choice = ""
        if choice:
            self.candidates = (exactly(typed) or resembling(typed)) if offered_for else []
            if self.is_chosen(choice, typed, is_offered=bool(offered_for)):
                return
        same = exactly(typed)
        if len(same) == 1:
            self.listed = same[0]
            return
        self.candidates = same or resembling(typed)
        if self.candidates:
            self.add_error("school", _("Welke school bedoel je? Kies hieronder."))
        self.is_unlisted = not self.candidates

    def is_chosen(self, choice: str, typed: str, *, is_offered: bool) -> bool:
        """Whether the choice settles it: one that a script made only for the name that it filled in."""
        if choice == UNLISTED:
            self.is_unlisted = True
            return True
        picked = next((school for school in known_schools() if str(school.pk) == choice), None)
        if picked is None or not (is_offered or folded(picked.label) == folded(typed)):
            return False
        self.listed = picked
        return True

    @property
    def choice(self) -> tuple[str, str]:
        """What was chosen, and for which name it was offered; empty when nothing was."""
        names = ("school_keuze", "school_voor")
        if self.is_bound:
            choice, offered_for = (str(self.data.get(self.add_prefix(name), "")) for name in names)
        else:
            choice, offered_for = (str(self.initial.get(name, "")) for name in names)
        return choice.strip(), on_one_line(offered_for)

    @property
    def school_options(self) -> list[tuple[str, str, str, bool]]:
        """The schools to choose from: value, name, kind, whether it was chosen."""
        if not self.candidates:
            return []
        chosen = UNLISTED if self.is_unlisted else str(self.listed.pk) if self.listed else ""
        found = [(str(one.pk), one.label, one.kind, str(one.pk) == chosen) for one in self.candidates]
        return [*found, (UNLISTED, str(_("Mijn school staat er niet bij")), "", chosen == UNLISTED)]

    @property
    def school_kept(self) -> str:
        """The choice to keep in the form when there is nothing to choose from."""
        if not self.is_bound:
            return self.choice[0]
        if self.listed:
            return str(self.listed.pk)
        return UNLISTED if self.is_unlisted and self.choice[0] == UNLISTED else ""

    @property
    def school_typed(self) -> str:
        """The name as it stands in the field, for which a choice is offered or kept."""
        return on_one_line(str(self["school"].value() or ""))

    @property
    def school_facts(self) -> dict[str, Any]:
        """The school as `services.Who` takes it."""
        return {
            "school_name": self.listed.label if self.listed else self.cleaned_data.get("school", ""),
            "school_id": self.listed.pk if self.listed else None,
            "is_unlisted": self.is_unlisted,
        }
