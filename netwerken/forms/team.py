"""A team that signs up in one go: its contact, and a row for each colleague."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ..models import Vraag
from ..services import Who, normalised
from ..target import Target
from .guarded import GuardedForm
from .person import EmailForm, NameForm, QuestionsForm, may_invite_field
from .school import SchoolForm


class ContactForm(GuardedForm, QuestionsForm, SchoolForm, EmailForm, NameForm):
    """Who signs the team up, and confirms for all."""

    comes_too = forms.BooleanField(label=_("Ik kom zelf ook"), required=False, initial=True)
    may_invite = may_invite_field()

    field_order = ("name", "email", "role", "school", "comes_too")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound and not self.data.get("comes_too"):
            for vraag_field in self.question_fields:
                vraag_field.field.required = False


class LidForm(QuestionsForm, EmailForm, NameForm):
    """One colleague; a row that is left empty is nobody."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, empty_permitted=True, use_required_attribute=False, **kwargs)
        self.fields["email"].label = _("E-mail")
        for name in ("name", "email", "role"):
            self.fields[name].widget.attrs["autocomplete"] = "off"  # the browser knows one person
        self.fields["role"].help_text = ""


class LidOfSchoolForm(LidForm, SchoolForm):
    """One colleague, who may be of another school than the contact."""

    field_order = ("name", "email", "role", "school")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        school = self.fields["school"]
        school.required, school.label = False, _("Andere school dan die van jou")
        school.help_text = ""


class TeamForm:
    """The contact and the rows together; a row can be added or taken away without losing anything."""

    def __init__(self, target: Target, vragen: list[Vraag], data: QueryDict | None = None) -> None:
        self.target, self.vragen = target, vragen
        self.most = target.regels.team_max or 1
        self.data = data
        if data is None:
            self.contact = ContactForm(vragen=vragen)
            self.leden = [self.lid(number) for number in range(max((target.regels.team_min or 2) - 1, 1))]
        else:
            self.contact = ContactForm(data, vragen=vragen)
            self.leden = [self.lid(number, data) for number in range(rows_in(data, self.most))]

    def lid(
        self, number: int, data: QueryDict | None = None, initial: dict[str, Any] | None = None
    ) -> LidForm:
        """The form of one row."""
        kind = LidForm if self.target.counts_schools else LidOfSchoolForm
        return kind(data, prefix=f"lid{number}", vragen=self.vragen, initial=initial)

    @property
    def can_grow(self) -> bool:
        """Whether there may be one more row."""
        return len(self.leden) < self.most

    @property
    def can_shrink(self) -> bool:
        """Whether there may be a row less."""
        return len(self.leden) > 1

    @property
    def next_number(self) -> int:
        """The number of the row that would be added, from 1."""
        return len(self.leden) + 1

    @property
    def has_errors(self) -> bool:
        """Whether anything is wrong."""
        return any(form.is_bound and form.errors for form in self.forms)

    @property
    def forms(self) -> list[forms.Form]:
        """The contact and every row."""
        return [self.contact, *self.leden]

    def with_rows(self, *, add: bool = False, without: int | None = None) -> "TeamForm":
        """The same as it was typed, not judged yet, with a row more or less."""
        kept = [as_typed(lid) for number, lid in enumerate(self.leden) if number != without]
        if add and len(kept) < self.most:
            kept.append({})
        found = TeamForm(self.target, self.vragen)
        found.contact = ContactForm(vragen=self.vragen, initial=as_typed(self.contact))
        found.leden = [found.lid(number, initial=row) for number, row in enumerate(kept)]
        return found

    @cached_property
    def filled_in(self) -> list[LidForm]:
        """The rows that are somebody."""
        return [lid for lid in self.leden if lid.has_changed()]

    def is_valid(self) -> bool:
        """Whether everything is right; if not, each error stands at the field that it is about."""
        judged = [form.is_valid() for form in self.forms]  # each of them, also after one that is wrong
        if not all(judged):
            return False
        self.check_each_once()
        self.check_size()
        self.check_role()
        return not any(form.errors for form in self.forms)

    def check_each_once(self) -> None:
        """An address is of one person."""
        seen = {self.contact.cleaned_data["email"].lower()} if self.comes_too else set()
        for lid in self.filled_in:
            address = lid.cleaned_data["email"].lower()
            if address in seen:
                lid.add_error("email", _now("Dit mailadres staat er al. Ieder heeft een eigen adres."))
            seen.add(address)

    def check_size(self) -> None:
        """As many people as the rules say."""
        least, number = self.target.regels.team_min or 1, len(self.filled_in) + self.comes_too
        if number < least:
            text = ngettext(
                "Een team telt minstens %(least)d persoon. Vul er nog een in.",
                "Een team telt minstens %(least)d mensen. Vul er nog een in.",
                least,
            )
            self.free_row().add_error("name", text % {"least": least})
        elif number > self.most:
            text = ngettext(
                "Een team telt hoogstens %(most)d persoon. Haal er een weg.",
                "Een team telt hoogstens %(most)d mensen. Haal er een weg.",
                self.most,
            )
            self.filled_in[-1].add_error("name", text % {"most": self.most})

    def check_role(self) -> None:
        """At least one has the role that the rules ask for."""
        wanted = self.target.regels.team_role
        people = [*([self.contact] if self.comes_too else []), *self.filled_in]
        if wanted and not any(wanted.casefold() in one.cleaned_data["role"].casefold() for one in people):
            first = (people or self.leden)[0]
            text = _now("Minstens een van jullie is %(role)s. Schrijf dat bij de functie.")
            first.add_error("role", text % {"role": wanted})

    def free_row(self) -> LidForm:
        """The first row that is nobody; a new one when there is none."""
        for lid in self.leden:
            if lid not in self.filled_in:
                return lid
        new = self.lid(len(self.leden), QueryDict())
        new.full_clean()
        self.leden.append(new)
        return new

    @property
    def comes_too(self) -> bool:
        """Whether the contact is one of the team."""
        return bool(self.contact.cleaned_data["comes_too"])

    def contact_who(self, language: str) -> Who:
        """The contact."""
        return who_of(
            self.contact, language, self.contact.school_facts, self.contact.cleaned_data["may_invite"]
        )

    def members(self, language: str) -> list[Who]:
        """Everybody who comes, the contact first; of the school of the contact unless they say otherwise."""
        shared = self.contact.school_facts
        found = [who_of(self.contact, language, shared)] if self.comes_too else []
        for lid in self.filled_in:
            own = lid.school_facts if isinstance(lid, SchoolForm) and lid.cleaned_data["school"] else shared
            found.append(who_of(lid, language, own))
        return found

    @property
    def errors(self) -> Iterator[tuple[str, str]]:
        """Every error, with who it is about, and the id of its field; empty when it is about the whole."""
        for number, form in enumerate(self.forms):
            if form.is_bound:
                who = _now("Collega %(number)s") % {"number": number} + ": " if number else ""
                yield from (("", f"{who}{error}") for error in form.non_field_errors())
                for bound in form.visible_fields():
                    target = bound.id_for_label or bound.auto_id
                    yield from ((target, f"{who}{error}") for error in bound.errors)


def who_of(
    form: ContactForm | LidForm, language: str, school: dict[str, Any], may_invite: bool = False
) -> Who:
    """One person of the team."""
    cleaned = form.cleaned_data
    return Who(
        cleaned["name"],
        normalised(cleaned["email"]),
        language=language,
        role=cleaned["role"],
        answers=form.answers,
        may_invite=may_invite,
        **school,
    )


def rows_in(data: QueryDict, most: int) -> int:
    """How many rows the browser says that there are, within bounds."""
    typed = data.get("aantal", "")
    return min(int(typed[:4]), most) if typed.isascii() and typed.isdecimal() else 1


def as_typed(form: forms.Form) -> dict[str, Any]:
    """What stands in a form now, for one that is not judged yet."""
    found = {name: form[name].data for name in form.fields if name not in ("website", "made")}
    if isinstance(form, SchoolForm):
        found["school_keuze"], found["school_voor"] = form.choice
    return found
