"""A rubric as a file: Excel and CSV for people, JSON for programs; each can be imported again."""

import base64
import csv
import io
import json
import re

from .importing import csv_file
from .importing.xlsx import CARRIED, ESCAPED
from .markup import to_plain
from .value import Rubric

PIECE = 30_000  # characters; a cell holds 32,767
BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads accents wrongly
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
# in the file, not on a screen: the same in every language, or an import would see a change
HEAD, LEADIN = ("Groep", "Aspect"), "De mate waarin..."
WIDTHS = (20, 26, 40)  # group, name, intro; in characters


def to_json_file(rubric: Rubric) -> bytes:
    """The value, in a form that a person can read too."""
    return json.dumps(rubric.to_json(), ensure_ascii=False, indent=2).encode()


def rows_of(rubric: Rubric) -> list[list[str]]:
    """The table as people know it: a row per aspect, a statement per line."""
    head = [*HEAD, rubric.leadin or LEADIN]
    heads = ["\n".join(filter(None, (one.name, one.tagline, one.leadin))) for one in rubric.levels]
    rows = [
        [
            aspect.group,
            aspect.name,
            "\n".join(statement.text for statement in aspect.intro),
            *("\n".join(one.text for one in aspect.cells.get(level.id, ())) for level in rubric.levels),
        ]
        for aspect in rubric.aspects
    ]
    return [[*head, *heads], *rows]


def to_xlsx(rubric: Rubric) -> bytes:
    """A workbook: the table, and hidden the value itself, which counts while the table is unchanged."""
    from openpyxl import Workbook  # takes a while to load, and only an export needs it
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = (NOT_IN_A_NAME.sub(" ", to_plain(rubric.title))[:31].strip() or "Ontwikkelmodel").replace(
        CARRIED, "Deelwijs"
    )
    for number, row in enumerate(rows_of(rubric), start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=number == 1 or column <= 2)
            if text:
                cell.value = escaped(text)
                cell.data_type = "s"  # never a formula
    for column in range(1, len(rubric.levels) + 4):
        sheet.column_dimensions[get_column_letter(column)].width = (*WIDTHS, *[36] * 99)[column - 1]
    sheet.freeze_panes = "C2"
    carried = book.create_sheet(CARRIED)
    carried.sheet_state = "veryHidden"
    value = base64.b64encode(
        json.dumps(rubric.to_json()).encode()
    ).decode()  # no program changes a space in it
    for number, at in enumerate(range(0, len(value), PIECE), start=1):
        carried.cell(number, 1).value = value[at : at + PIECE]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def escaped(text: str) -> str:
    """Text that Excel reads as it stands, also where it looks like an escape of Excel."""
    return ESCAPED.sub(lambda match: f"_x005F_{match.group()[1:]}", text)


def to_csv(rubric: Rubric) -> bytes:
    """A row per statement with its ids, for Excel in Dutch; what looks like a formula is guarded."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(csv_file.COLUMNS)
    for row in _own_rows(rubric):
        writer.writerow([csv_file.guarded(cell) for cell in row])
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _own_rows(rubric: Rubric) -> list[list[str]]:
    names = {level.id: level.name for level in rubric.levels}
    top = [
        (csv_file.UID, rubric.uid),
        (csv_file.COPIED_FROM, rubric.copied_from or ""),
        (csv_file.TITLE, rubric.title),
        (csv_file.SOURCE, rubric.source),
        (csv_file.LEADIN, rubric.leadin),
    ]
    rows = [[kind, "", "", "", "", "", text] for kind, text in top if text]
    for level in rubric.levels:
        rows.append([csv_file.LEVEL, level.id, "", "", "", level.name, level.name])
        more = ((csv_file.TAGLINE, level.tagline), (csv_file.LEVEL_LEADIN, level.leadin))
        rows += [[kind, "", "", level.id, "", level.name, text] for kind, text in more if text]
    for aspect in rubric.aspects:
        rows.append([csv_file.ASPECT, aspect.id, "", "", aspect.name, "", aspect.name])
        if aspect.group:
            rows.append([csv_file.GROUP, "", aspect.id, "", aspect.name, "", aspect.group])
        for one in aspect.intro:
            rows.append([csv_file.INTRO, one.id, aspect.id, "", aspect.name, "", one.text])
        for key, statements in aspect.cells.items():
            place = [aspect.id, key, aspect.name, names[key]]
            rows += [[csv_file.STATEMENT, one.id, *place, one.text] for one in statements]
            if not statements:
                rows.append([csv_file.EMPTY, "", *place, ""])
    return rows
