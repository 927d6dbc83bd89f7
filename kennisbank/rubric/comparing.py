"""Two revisions of a rubric side by side, in words: which cell, what it was and what it is."""

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.compare import BlockComparison, FieldComparison, diff_text, register_comparison_class

from .changes import Change, diff
from .field import RubricField
from .form_field import rubric_of
from .markup import to_plain
from .value import Rubric

KINDS = {
    "added": gettext_lazy("Erbij"),
    "removed": gettext_lazy("Eraf"),
    "changed": gettext_lazy("Anders"),
    "moved": gettext_lazy("Verplaatst"),
}
NAMES = {
    "title": gettext_lazy("Titel"),
    "source": gettext_lazy("Bron"),
    "leadin": gettext_lazy("Inleidende zin"),
    "tagline": gettext_lazy("Kernwoorden"),
    "group": gettext_lazy("Groep"),
    "intro": gettext_lazy("inleiding"),
}


def place_of(path: tuple[str, ...], rubrics: Iterable[Rubric]) -> str:
    """Where a change is, in the names of its aspect and level."""
    aspects = {aspect.id: aspect.name for rubric in rubrics for aspect in rubric.aspects}
    levels = {level.id: level.name for rubric in rubrics for level in rubric.levels}
    kind, *rest = path
    if kind not in ("levels", "aspects"):
        return str(NAMES.get(kind, kind))
    key, *deeper = rest
    words = [(levels if kind == "levels" else aspects).get(key, "")]
    if deeper[:1] == ["cells"]:
        words.append(levels.get(deeper[1], ""))
    elif deeper:
        words.append(str(NAMES.get(deeper[0], "")))
    return ", ".join(to_plain(word) for word in words if word)


def difference(before: Any, after: Any) -> SafeString:
    """The changes as a list that can be shown in the admin; says so when there are none."""
    old, new = rubric_of(before), rubric_of(after)
    if old is None and new is None:
        return format_html("<p>{}</p>", _("Dit ontwikkelmodel is nog leeg."))
    gone = new or Rubric(old.uid)  # type: ignore[union-attr]  # one of both is there
    both = [rubric for rubric in (new, old) if rubric]
    rows = [_row(change, both) for change in diff(old, gone)]
    if not rows:
        return format_html("<p>{}</p>", _("Het ontwikkelmodel is hetzelfde gebleven."))
    return format_html("<dl>{}</dl>", format_html_join("", "<dt>{}</dt><dd>{}</dd>", rows))


def _row(change: Change, rubrics: list[Rubric]) -> tuple[str, SafeString]:
    before, after = to_plain(change.before), to_plain(change.after)
    about = f"{KINDS[change.kind]}: {place_of(change.path, rubrics)}".removesuffix(": ")
    if change.kind == "moved":
        return about, format_html("{} → {}", before, after)
    if change.kind == "changed":
        return about, diff_text(before, after).to_html()
    css = "addition" if change.kind == "added" else "deletion"
    return about, format_html('<span class="{}">{}</span>', css, after or before)


def summary(value: Any) -> SafeString:
    """What it is about, for a rubric that is new, gone or unchanged."""
    rubric = rubric_of(value)
    if rubric is None:
        return format_html("<p>{}</p>", _("Dit ontwikkelmodel is nog leeg."))
    told = _("%(aspects)s aspecten, %(levels)s niveaus, %(statements)s uitspraken") % {
        "aspects": len(rubric.aspects),
        "levels": len(rubric.levels),
        "statements": sum(1 for _statement in rubric.statements()),
    }
    return format_html("<p><b>{}</b> {}</p>", to_plain(rubric.title), told)


class RubricBlockComparison(BlockComparison):
    """A block in two revisions."""

    def htmlvalue(self, val: Any) -> SafeString:
        """The block as it is."""
        return summary(val)

    def htmldiff(self) -> SafeString:
        """What changed in which cell."""
        return difference(self.val_a, self.val_b)


class RubricFieldComparison(FieldComparison):
    """The field of a snippet in two revisions."""

    def htmldiff(self) -> SafeString:
        """What changed in which cell."""
        return difference(self.val_a, self.val_b)


register_comparison_class(RubricField, comparison_class=RubricFieldComparison)
