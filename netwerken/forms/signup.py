"""The form on the page of a bijeenkomst, and the one that asks for a lost link."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from ..services import Who, normalised
from ..target import Target
from .guarded import GuardedForm
from .person import EmailForm, NameForm, QuestionsForm, may_invite_field
from .school import SchoolForm


class AanmeldForm(GuardedForm, QuestionsForm, SchoolForm, EmailForm, NameForm):
    """One person who signs up."""

    may_invite = may_invite_field()

    field_order = ("name", "email", "role", "school")

    def __init__(self, *args: Any, target: Target | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.target = target
        last = [name for name in ("may_invite", "website", "made") if name in self.fields]
        self.order_fields([*(name for name in self.fields if name not in last), *last])

    def clean(self) -> dict[str, Any]:
        """Refuse one person where only teams sign up."""
        cleaned = super().clean()
        if self.target and self.target.regels.wants_teams:
            raise forms.ValidationError(_("Hier meld je je met een team aan."), code="team")
        return cleaned

    def who(self, language: str) -> Who:
        """Who signs up."""
        return Who(
            self.cleaned_data["name"],
            normalised(self.cleaned_data["email"]),
            language=language,
            role=self.cleaned_data["role"],
            answers=self.answers,
            may_invite=self.cleaned_data["may_invite"],
            **self.school_facts,
        )


class LinkForm(GuardedForm, EmailForm):
    """The address to mail a lost link to."""
