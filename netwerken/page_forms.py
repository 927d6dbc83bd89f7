"""The forms in which editors write and copy pages of netwerken."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import CopyForm

from basis.admin.fields import ContentPageForm

from .choices import FACTS, SHARED


class BijeenkomstPageForm(ContentPageForm):
    """The form of a bijeenkomst. On a translation the facts are shown as they are and cannot be changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        from .selectors import is_source, row_of, source_of  # they read the models that name this form

        super().__init__(*args, **kwargs)
        if is_source(self.instance):
            return
        row, source = row_of(self.instance), source_of(self.instance)
        if row is not None:
            shown = {name: getattr(row, name) for name in FACTS} | {"capacity": row.plaatsen.capacity}
            self.initial |= shown
        for name in self.fields.keys() & {*FACTS, *SHARED}:
            self.fields[name].disabled = True
            self.fields[name].help_text = _("Wijzig dit op de pagina in het %(language)s.") % {
                "language": source.locale.get_display_name() if source else ""
            }


class NoAliasCopyForm(CopyForm):
    """The copy form without aliases: those go live at once, and people sign up for one thing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean(self) -> dict[str, Any]:
        """Refuse an alias that is asked for all the same."""
        cleaned: dict[str, Any] = super().clean()
        if self.data.get("alias"):
            message = _("Hiervan kan geen alias worden gemaakt. Maak een gewone kopie.")
            self.add_error("new_parent_page", message)  # its template shows no errors of the whole form
        return cleaned
