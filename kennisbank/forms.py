"""The form of a praktijkvoorbeeld: an editor names an aspect and a level, the page keeps their ids."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from basis.admin.fields import ContentPageForm

from .rubric.markup import to_plain
from .rubric.value import Aspect, Level

PARTS = {"rubric_aspect": "aspects", "rubric_level": "levels"}


class PraktijkvoorbeeldForm(ContentPageForm):
    """Shows the names of aspect and level, takes names or ids, and refuses what the rubric does not have."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rubric = getattr(self.instance.rubric, "rubric", None)
        for field, folder in PARTS.items():
            names = {part.id: to_plain(part.name) for part in getattr(rubric, folder, ())}
            if field in self.fields:
                key = self.initial.get(field, "")
                self.initial[field] = names.get(key) or key

    def clean(self) -> dict[str, Any]:
        """The ids of what was named."""
        cleaned: dict[str, Any] = super().clean()
        chosen = cleaned.get("rubric", self.instance.rubric)
        rubric = getattr(chosen, "rubric", None)
        for field, folder in PARTS.items():
            if cleaned.get(field):
                cleaned[field] = self._key(field, cleaned[field].strip(), getattr(rubric, folder, ()))
        return cleaned

    def _key(self, field: str, said: str, parts: Sequence[Aspect | Level]) -> str:
        known = {to_plain(part.name).casefold(): part.id for part in parts} | {p.id: p.id for p in parts}
        if key := known.get(said.casefold()):
            return key
        names = ", ".join(to_plain(part.name) for part in parts)
        if names:
            told = {"name": said[:80], "names": names}
            self.add_error(
                field, _("“%(name)s” staat niet in dit ontwikkelmodel. Kies uit: %(names)s.") % told
            )
        else:
            self.add_error(field, _("Kies eerst een ontwikkelmodel dat niet leeg is."))
        return ""
