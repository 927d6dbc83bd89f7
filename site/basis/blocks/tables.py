"""Tables that are typed or pasted a row at a time, and read as stacks on a phone."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from . import groups
from .naming import named

BETWEEN = re.compile(r"(?<!\\)\|")


def cells_of(row: str | None) -> list[str]:
    """The cells of a row: between tabs as Word and Excel paste them, else between |; \\| is a | itself."""
    text = row or ""
    parts = text.split("\t") if "\t" in text else BETWEEN.split(text)
    return [part.replace("\\|", "|").strip() for part in parts]


def row_of(cells: list[str]) -> str:
    """The cells as one row, the way an editor reads them."""
    return " | ".join(cell.replace("|", "\\|") for cell in cells)


def rows_in(text: str) -> list[str]:
    """The rows of what was typed or pasted in one field; a plain row stays as it was typed."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [row_of(cells_of(line)) if "\t" in line else line for line in lines]


class TableRowsBlock(blocks.StreamBlock):
    """The rows of a table. A whole table pasted in one row becomes a row for each line."""

    row = named(blocks.TextBlock(label=_("Rij"), rows=1, default=""))

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Give each pasted line a row of its own; the first one keeps the id."""
        value = super().clean(value)
        rows: list[tuple[str, str, str | None]] = []
        for child in value:
            first, *others = rows_in(child.value) or [""]
            rows.append(("row", first, child.id))
            rows += [("row", other, None) for other in others]
        return blocks.StreamValue(self, rows)


class TableValue(blocks.StructValue):
    """A table, with its cells."""

    @property
    def columns(self) -> list[str]:
        """What stands above each column."""
        return cells_of(self.get("header"))

    @property
    def lines(self) -> list[list[tuple[str, str]]]:
        """The rows as cells, each with the heading of its column; as many as there are columns."""
        columns = self.columns
        rows = [cells_of(child.value) for child in self.get("rows") or []]
        return [
            list(zip(columns, row + [""] * (len(columns) - len(row)), strict=False))
            for row in rows
            if any(row)
        ]


class TableBlock(blocks.StructBlock):
    """A table with a heading above each column."""

    caption = blocks.CharBlock(
        label=_("Titel"), max_length=200, help_text=_("Waar gaat deze tabel over?"), default=""
    )
    header = blocks.CharBlock(
        label=_("Kopregel"),
        max_length=500,
        required=False,
        help_text=_("Zoals: Wie | Wat | Wanneer. Leeg: de eerste rij wordt de kopregel."),
        default="",
    )
    header_column = blocks.BooleanBlock(
        label=_("De eerste kolom is een kop"),
        required=False,
        help_text=_("Handig als elke rij met een naam of onderwerp begint."),
    )
    rows = TableRowsBlock(
        label=_("Rijen"),
        help_text=_(
            "Zet een | tussen de cellen. Of plak een tabel uit Word of Excel in één rij: die verdelen we."
        ),
    )

    class Meta:
        icon = "table"
        label = _("Tabel")
        group = groups.ORDER
        value_class = TableValue
        template = "basis/blocks/table.html"
        preview_value = {
            "caption": "Wie doet wat?",
            "header": "Wie | Taak | Uren per jaar",
            "header_column": True,
            "rows": [
                ("row", "Procesbegeleider | leidt de bijeenkomsten | 40"),
                ("row", "Schoolopleider | begeleidt studenten | 60"),
            ],
        }
        description = _("Een tabel die ook op een telefoon te lezen is")

    def clean(self, value: TableValue) -> TableValue:
        """Take the first row as heading when there is none, and refuse cells without a column."""
        value = super().clean(value)
        rows = value["rows"]
        if not value["header"] and len(rows) > 1:
            value["header"] = rows[0].value
            del rows[0]
        if self.is_deferred_validation:
            return value
        if not value["header"]:
            missing = ValidationError(_("Zet hier wat er boven elke kolom staat."))
            raise StructBlockValidationError(block_errors={"header": missing})
        width = len(value.columns)
        wrong = {
            n: too_wide(child.value, width)
            for n, child in enumerate(rows)
            if len(cells_of(child.value)) > width
        }
        if wrong:
            raise StructBlockValidationError(
                block_errors={"rows": StreamBlockValidationError(block_errors=wrong)}
            )
        return value

    def get_searchable_content(self, value: TableValue) -> list[str]:
        """The words, without what stands between the cells."""
        words = [cell for line in value.lines for _column, cell in line]
        return [value["caption"], *value.columns, *(word for word in words if word)]


def too_wide(row: str, width: int) -> ValidationError:
    """What to say of a row with more cells than the heading."""
    says = gettext("Deze rij heeft %(cells)s cellen en de kopregel %(width)s. Maak dat gelijk.")
    return ValidationError(says % {"cells": len(cells_of(row)), "width": width})


class VanNaarRowBlock(blocks.StructBlock):
    """What it was, and what it becomes."""

    van = blocks.TextBlock(label=_("Van"), max_length=500, rows=2, default="")
    naar = blocks.TextBlock(label=_("Naar"), max_length=500, rows=2, default="")

    class Meta:
        icon = "arrow-right"
        label = _("Rij")
        label_format = "{van}"


class VanNaarRowsBlock(blocks.StreamBlock):
    """Three to ten rows."""

    row = VanNaarRowBlock()

    class Meta:
        min_num = 3
        max_num = 10


class VanNaarBlock(blocks.StructBlock):
    """How we did it, beside how we do it from now on."""

    caption = blocks.CharBlock(
        label=_("Titel"),
        max_length=200,
        help_text=_("Zoals: Hoe we anders naar begeleiden kijken."),
        default="",
    )
    van_label = blocks.CharBlock(label=_("Boven de linkerkolom"), max_length=60, default="Van")
    naar_label = blocks.CharBlock(label=_("Boven de rechterkolom"), max_length=60, default="Naar")
    rows = VanNaarRowsBlock(label=_("Rijen"), help_text=_("Drie tot tien rijen."))

    class Meta:
        icon = "arrow-right-full"
        label = _("Van-naar-tabel")
        group = groups.ORDER
        template = "basis/blocks/van_naar.html"
        preview_value = {
            "caption": "Anders kijken naar begeleiden",
            "van_label": "Van",
            "naar_label": "Naar",
            "rows": [
                ("row", {"van": "De opleider beoordeelt", "naar": "Student en opleider kijken samen"}),
                ("row", {"van": "Elke school een eigen plan", "naar": "Een plan met ruimte per school"}),
                ("row", {"van": "Praten over studenten", "naar": "Praten met studenten"}),
            ],
        }
        description = _("Twee kolommen: hoe het was en hoe het wordt")
