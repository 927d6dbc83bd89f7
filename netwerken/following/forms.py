"""The form to follow a page: an address, and what tells people from machines."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ..forms.guarded import GuardedForm
from ..forms.person import EmailForm


class FollowForm(GuardedForm, EmailForm):
    """An address; its fields have names and labels of their own beside the form to sign up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="volg", **kwargs)
        self.fields["email"].label = _("Je mailadres")

    @property
    def is_from_a_machine(self) -> bool:
        """Whether the hidden field was filled in."""
        return bool(self.data.get(self.add_prefix("website")))
