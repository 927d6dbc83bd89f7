"""Two people at once: what the other wrote, beside what was typed here."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from wagtail.admin.utils import get_user_display_name

from .current import Planned
from .fields import Raw
from .row_form import FLEETING, RowForm, raw_of
from .series_form import SeriesForm, raw_of_series
from .typed import Typed


@dataclass
class Merged:
    """The form again, and what somebody else changed meanwhile, in words."""

    typed: Typed
    said: list[str] = field(default_factory=list)


def merge(typed: Typed, current: Planned) -> Merged:
    """What was typed, on top of what the series is now; where both changed a field, what was typed stays."""
    before, now = typed.known, current.plan
    merged = Merged(typed)
    series = joined(
        typed.series,
        raw_of_series(before.facts),
        raw_of_series(now.facts),
        SeriesForm.base_fields,
        "",
        merged.said,
    )
    rows: list[Raw] = []
    there = current.by_key
    for number, row in enumerate(typed.rows, 1):
        key = row["key"]
        place = _("Bijeenkomst %(number)s") % {"number": number}
        if not key:
            rows.append(row)
        elif key in there:
            meeting = there[key]
            old = before.by_key.get(key)
            name = f"{place} ({by_whom(meeting.page)})"
            known = raw_of(old) if old else row
            rows.append(joined(row, known, raw_of(meeting.facts), RowForm.base_fields, name, merged.said))
        elif key in before.by_key and row | FLEETING == raw_of(before.by_key[key]) | FLEETING:
            merged.said.append(_("%(place)s is intussen verwijderd.") % {"place": place})
        else:
            merged.said.append(
                _("%(place)s is intussen verwijderd. Wat jij typte, staat er nog als nieuwe bijeenkomst.")
                % {"place": place}
            )
            rows.append(row | {"key": "", "remove": ""})
    have = {row["key"] for row in typed.rows}
    for meeting in current.meetings:
        if meeting.key not in have:
            rows.append(raw_of(meeting.facts))
            merged.said.append(
                _("“%(title)s” is er intussen bij gekomen (%(who)s).")
                % {"title": meeting.page.title, "who": by_whom(meeting.page)}
            )
    merged.typed = Typed(series, tuple(rows), now, typed.seen, typed.uuid)
    return merged


def joined(typed: Raw, before: Raw, now: Raw, fields: dict, place: str, said: list[str]) -> Raw:
    """The fields of one form: the other's where nothing was typed here."""
    result = dict(typed)
    for name in before.keys() & now.keys() & typed.keys():
        if name in FLEETING or before[name] == now[name] or typed[name] == now[name]:
            continue
        words = {
            "what": ": ".join(part for part in (place, str(fields[name].label)) if part),
            "now": shown(fields[name], now[name]),
            "typed": shown(fields[name], typed[name]),
        }
        if typed[name] == before[name]:
            result[name] = now[name]
            said.append(_("%(what)s is intussen %(now)s.") % words)
        else:
            said.append(_("%(what)s is intussen %(now)s; jij typte %(typed)s.") % words)
    return result


def shown(field: object, value: str) -> str:
    """A value in words."""
    choices = dict(getattr(field, "choices", ()))
    if value in choices:
        value = str(choices[value])
    elif value == "on":
        value = _("aan")
    return f"“{value}”" if value else _("leeg")


def by_whom(page: object) -> str:
    """Who wrote last on a page."""
    revision = getattr(page, "latest_revision", None)
    user = revision.user if revision else None
    return get_user_display_name(user) if user else _("iemand anders")
