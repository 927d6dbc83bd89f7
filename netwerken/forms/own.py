"""What somebody fills in behind their link: a correction, or the colleague who comes instead."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from .person import EmailForm, NameForm, QuestionsForm, language_field, may_invite_field
from .school import SchoolForm


class CorrectForm(QuestionsForm, SchoolForm, NameForm):
    """What one filled in, and the language of the mails; where a place is of a school, the school stays."""

    may_invite = may_invite_field()

    field_order = ("name", "role", "school")

    def __init__(self, *args: Any, keeps_school: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if keeps_school:
            del self.fields["school"]
        if (language := language_field()) is not None:
            self.fields["language"] = language


class HandOverForm(EmailForm, NameForm):
    """The colleague who takes over."""

    field_order = ("name", "email", "role")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "name": _("Naam van je collega"),
            "email": _("E-mail van je collega"),
            "role": _("Functie van je collega"),
        }
        for name, label in labels.items():
            self.fields[name].label = label
            self.fields[name].widget.attrs["autocomplete"] = "off"  # the browser knows who fills it in
        self.fields["name"].error_messages["required"] = _("Vul de naam van je collega in.")
        self.fields["email"].error_messages["required"] = _("Vul het mailadres van je collega in.")


class InvitedForm(QuestionsForm, SchoolForm):
    """What is asked of who was invited: the coordinator's questions, and the school where it counts."""

    def __init__(self, *args: Any, asks_school: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_school:
            del self.fields["school"]
