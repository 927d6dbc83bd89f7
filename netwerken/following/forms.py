"""The form to follow a page: an address, and what tells people from machines."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..choices import FOLLOWED_MAILS, FollowKind
from ..forms.guarded import GuardedForm
from ..forms.person import EmailForm, language_field
from ..models import Abonnement


class FollowForm(GuardedForm, EmailForm):
    """An address; its fields have names and labels of their own beside the form to sign up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="volg", **kwargs)
        self.fields["email"].label = _("Je mailadres")

    @property
    def is_from_a_machine(self) -> bool:
        """Whether the hidden field was filled in."""
        return bool(self.data.get(self.add_prefix("website")))


class MailsForm(forms.Form):
    """About what of one thing that is followed one wants mail, and in which language."""

    def __init__(self, data: Any = None, *, abonnement: Abonnement) -> None:
        mails = FOLLOWED_MAILS[FollowKind(abonnement.kind)]
        wanted = [what.value for what in mails if abonnement.wants(what)]
        super().__init__(data, initial={"mails": wanted, "language": abonnement.language})
        self.fields["mails"] = forms.MultipleChoiceField(
            label=_("Waarover wil je mail?"),
            choices=[(what.value, what.label) for what in mails],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Kies minstens één, of stop met deze mails.")},
        )
        if (language := language_field()) is not None:
            self.fields["language"] = language
