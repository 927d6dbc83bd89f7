"""Results as a file for a spreadsheet. Nothing in it is calculated (OWASP, CSV injection)."""

import csv
import io
from collections.abc import Sequence

from django.utils.translation import gettext as _

from ..rubric.exporting import BYTE_ORDER_MARK, escaped
from ..rubric.importing.csv_file import guarded
from ..rubric.value import Rubric
from .answers import Answers, standing
from .sentences import level_name, place_name, steps_name
from .spread import Growth, Spread

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

Row = list[str | int]


def rows_of_one(rubric: Rubric, answers: Answers) -> list[Row]:
    """The answers of one person: a row per aspect."""
    rows: list[Row] = [
        [_("Onderwerp"), _("Nu"), _("Voorgesteld uit vinkjes"), _("Wens"), _("Stap"), _("Notitie")]
    ]
    for aspect in rubric.aspects:
        answer = answers.to(aspect)
        stands = standing(rubric, aspect, answer)
        now = _("niet van toepassing") if answer.is_not_applicable else place_name(rubric, stands.place)
        wish = wish_of(rubric, answer.ambition)
        step = None if wish is None or stands.place is None else wish - stands.place
        proposed = _("ja") if stands.is_proposed else ""
        rows.append([aspect.name, now, proposed, place_name(rubric, wish), steps_name(step), answer.note])
    return rows


def wish_of(rubric: Rubric, ambition: str) -> int | None:
    """The place of a level that somebody strives for."""
    ids = [level.id for level in rubric.levels]
    return 2 * ids.index(ambition) if ambition in ids else None


def rows_of_team(rubric: Rubric, spreads: Sequence[Spread], grown: Sequence[Growth] = ()) -> list[Row]:
    """The shown results of a team: a row per aspect, with how many chose what."""
    places = [place_name(rubric, place) for place in range(2 * len(rubric.levels) - 1)]
    wishes = [
        _("wens: %(level)s") % {"level": level_name(rubric, number)} for number in range(len(rubric.levels))
    ]
    head: Row = [_("Onderwerp"), *places, _("niet van toepassing"), _("midden"), *wishes]
    if grown:
        head += [_("midden vorige ronde"), _("verschil")]
    rows = [head]
    for number, one in enumerate(spreads):
        row: Row = [one.aspect.name, *(one.counts or [""] * len(places))]
        row += [one.not_applicable if one.is_shown else "", place_name(rubric, one.median)]
        row += one.wishes or [""] * len(wishes)
        if grown:
            row += [place_name(rubric, grown[number].before.median), steps_name(grown[number].steps)]
        rows.append(row)
    return rows


def to_csv(rows: Sequence[Row]) -> bytes:
    """The rows for Excel in Dutch."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    for row in rows:
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def to_xlsx(rows: Sequence[Row]) -> bytes:
    """The rows as a workbook."""
    from openpyxl import Workbook  # takes a while to load, and only an export needs it
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.active
    sheet.title = "Ontwikkelscan"
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1 or column == 1)
            if isinstance(value, int):
                cell.value = value
            elif value:
                cell.value = escaped(value)
                cell.data_type = "s"  # never a formula
    sheet.column_dimensions["A"].width = 30
    sheet.freeze_panes = "B2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def to_file(rows: Sequence[Row], kind: str) -> bytes:
    """The rows in one of FORMATS."""
    return to_xlsx(rows) if kind == "xlsx" else to_csv(rows)
