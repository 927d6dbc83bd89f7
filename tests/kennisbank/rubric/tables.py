"""Tables of invented text, and what Word, Excel and others make of them: as HTML, text and files."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import cycle

from openpyxl import Workbook

from kennisbank.rubric.value import Aspect, Level, Rubric, Statement

Matrix = list[list[list[str]]]  # rows of cells of lines

WHO = (
    "Het team",
    "De schoolleider",
    "Elke leraar",
    "De werkgroep",
    "Het bestuur",
    "De kwaliteitscoördinator",
    "Een kerngroep",
)
DOES = (
    "bespreekt",
    "verzamelt",
    "ordent",
    "deelt",
    "vergelijkt",
    "bewaart",
    "toetst",
    "verbetert",
    "plant",
    "beschrijft",
    "weegt",
)
WHAT = (
    *(
        "de plannen",
        "de opbrengsten",
        "ideeën van ouders",
        "de lessen",
        "vragen van leerlingen",
        "de afspraken",
    ),
    *(
        "goede voorbeelden",
        "de roosters",
        "signalen uit de klas",
        "de jaardoelen",
        "leermiddelen",
        "verslagen",
        "metingen",
    ),
)
HOW = (
    *(
        "af en toe",
        "als er tijd is",
        "volgens een vaste planning",
        "samen met andere scholen",
        "elk kwartaal",
    ),
    *("in een eigen overleg", "aan de hand van gegevens", "met een duidelijk doel", "zonder vaste vorm"),
    *(
        "en stelt daarna bij",
        "op verzoek van anderen",
        "in twee rondes",
        "voor de zomer",
        "met hulp van buiten",
    ),
    *("en legt dat vast", "in kleine stappen", "met alle bouwen"),
)


def sentences() -> Iterator[str]:
    """Sentences that all differ."""
    number = 0
    while True:
        yield (f"{WHO[number % 7]} {DOES[number % 11]} {WHAT[number % 13]} {HOW[number % 17]}.")
        number += 1


def fields(count: int) -> Iterator[list[str]]:
    """Never ending lists of so many sentences."""
    some = sentences()
    while True:
        yield [next(some) for _ in range(count)]


# statements per row: those of the intro, of each of five phases, and of a column without a head
PHASES = (
    (2, 2, 1, 2, 2, 2, 0),
    (2, 1, 1, 2, 2, 2, 0),
    (3, 2, 3, 3, 3, 4, 3),
    (3, 2, 3, 3, 3, 3, 0),
    (2, 2, 2, 2, 2, 2, 0),
)
ASPECTS = ("Richting", "Werken met gegevens", "Lerende leraar", "Samen onderzoeken", "Gedeelde leiding")
TAGLINES = (
    *("Los en toevallig", "Gericht, beginnende samenwerking", "Planmatig, oog voor het proces"),
    *("Samen en doorlopend: eigenaarschap", "Vernieuwend, over de muren van de school heen"),
)


def with_71_statements() -> Matrix:
    """Five aspects, five phases; behind the last phase is a column without a head, in one row filled."""
    some = sentences()
    head = [["ONTWIKKELASPECT"], ["ONTWIKKELNIVEAU De mate waarin..."]]
    head += [[f"FASE {number}", tagline] for number, tagline in enumerate(TAGLINES, start=1)]
    rows: Matrix = [[*head, []]]
    for name, counts in zip(ASPECTS, PHASES, strict=True):
        cells = [[next(some) for _ in range(count)] for count in counts]
        cells[0] = [f"...{text[0].lower()}{text[1:]}" for text in cells[0]]
        rows.append([[name], *cells])
    return rows


GLUED = (
    ("Spreekt doelen af met het team", "Vraagt ouders (en leerlingen) om een reactie"),
    (
        "Kiest elk jaar twee speerpunten",
        "Legt de keuzes vast in een plan",
        "Deelt het plan met o.a. PO en VO",
    ),
    ("Verzamelt gegevens over de lessen", "Bespreekt ze in het team"),
    ("Kijkt regelmatig terug (bijv. met een vragenlijst)", "Stelt plannen bij waar dat nodig is"),
    ("Werkt met andere scholen samen", "Nodigt elk jaar een andere school uit"),
)
GLUED_ASPECTS = ("Koers houden", "Goed beginnen", "Van elkaar horen", "Blijven groeien", "Iedereen anders")


def with_30_cells() -> Matrix:
    """Five aspects; every one of 30 cells holds sentences with nothing between them."""
    head = [["ONTWIKKELASPECT"], ["ONTWIKKELNIVEAU De mate waarin..."]]
    head += [
        [f"NIVEAU {number} {'Lerende school ' if number == 4 else ''}Deze school..."]
        for number in range(1, 6)
    ]
    rows: Matrix = [head]
    for row, name in enumerate(GLUED_ASPECTS):
        glued = [[" ".join(GLUED[(row + column) % 5])] for column in range(6)]
        rows.append([[name], *glued])
    return rows


def with_204_statements() -> Rubric:
    """A rubric of 12 aspects, 5 levels, 3 statements a cell and an intro of 2."""
    some = sentences()
    numbers = iter(range(1, 10_000))

    def made(count: int) -> tuple[Statement, ...]:
        return tuple(Statement(f"s{next(numbers)}", next(some)) for _ in range(count))

    levels = tuple(
        Level(f"l{n}", f"Fase {n}", tagline=TAGLINES[n - 1], leadin="Onze school...") for n in range(1, 6)
    )
    aspects = tuple(
        Aspect(
            f"a{n}",
            name=f"{name} van {place}",
            group="Leren" if n < 6 else "Leiden",
            intro=made(2),
            cells={level.id: made(3) for level in levels},
        )
        for n, (name, place) in enumerate(
            zip(cycle(ASPECTS), ("de school", "de bouw", "het bestuur") * 4, strict=False), start=1
        )
    )
    return Rubric(
        "0123456789abcdef" * 2, None, "Samen groeien", "Eigen werk", "De mate waarin...", levels, aspects
    )


def matrix_of(rubric: Rubric) -> Matrix:
    """The table of a rubric, as people write it."""
    head = [["Aspect"], ["De mate waarin..."]]
    head += [[line for line in (level.name, level.tagline, level.leadin) if line] for level in rubric.levels]
    return [head] + [
        [
            [aspect.name],
            [one.text for one in aspect.intro],
            *([one.text for one in aspect.cells.get(level.id, ())] for level in rubric.levels),
        ]
        for aspect in rubric.aspects
    ]


WORD_BULLET = (
    "<p class=MsoListParagraph style='margin-left:12.0pt;text-indent:-12.0pt;mso-list:l0 level1 lfo1'>"
    "<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'>"
    "<span style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; "
    "</span></span></span>"
    "<![endif]><span lang=NL style='font-size:9.0pt'>{}<o:p></o:p></span></p>\n"
)
WORD_EMPTY = "<p class=MsoNormal><span lang=NL><o:p>&nbsp;</o:p></span></p>"


def word_html(rows: Matrix) -> str:
    """What Word puts on the clipboard: paragraphs with the bullet in a span of its own."""
    body = "".join(
        "<tr style='mso-yfti-irow:1'>"
        + "".join(
            "<td width=120 valign=top style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'>"
            + ("".join(WORD_BULLET.format(escape(line, quote=False)) for line in cell) or WORD_EMPTY)
            + "</td>\n"
            for cell in row
        )
        + "</tr>\n"
        for row in rows
    )
    return (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        '<meta name=Generator content="Microsoft Word 15">'
        "<style><!-- p.MsoNormal {margin:0cm;} td > p {color:red} --></style>"
        "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head><body lang=NL>"
        f"<!--StartFragment--><table class=MsoTableGrid border=1>{body}</table><!--EndFragment-->"
        "</body></html>"
    )


def excel_html(rows: Matrix) -> str:
    """What Excel puts on the clipboard: line breaks in a cell."""
    body = "".join(
        " <tr height=20 style='height:15.0pt'>\n"
        + "".join(
            "  <td class=xl65 width=64 style='width:48pt'>"
            + "<br>\n    ".join(
                f"- {escape(line, quote=False)}" if len(cell) > 1 else escape(line) for line in cell
            )
            + "</td>\n"
            for cell in row
        )
        + " </tr>\n"
        for row in rows
    )
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
        '<style><!--table {mso-displayed:",";}--></style>'
        f"</head><body link=blue><table border=0 cellpadding=0><col width=64>\n{body}</table></body></html>"
    )


def tsv(rows: Matrix) -> str:
    """What Excel puts on the clipboard as text: quotes around a cell with line breaks."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter="\t").writerows([["\n".join(cell) for cell in row] for row in rows])
    return out.getvalue()


def tagged_tsv(rows: Matrix) -> str:
    """Text in which a converter left tags of paragraphs; the head of a level is on one line."""
    head = "\t".join(" ".join(cell) for cell in rows[0])
    lines = (
        "\t".join(" ".join(f"<p>{line}</p>" for line in cell) if i else cell[0] for i, cell in enumerate(row))
        for row in rows[1:]
    )
    return "\n".join([head, *lines])


def csv_bytes(rows: Matrix) -> bytes:
    """What Excel in Dutch saves as CSV."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows([["\n".join(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def xlsx_bytes(rows: Matrix, merged: Sequence[str] = ()) -> bytes:
    """A workbook with one sheet."""
    book = Workbook()
    for row, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells, start=1):
            if cell:
                book.active.cell(row, column).value = "\n".join(cell)
    for place in merged:
        book.active.merge_cells(place)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="hyperlink" Target="https://example.org/kaart" TargetMode="External"/>'
    '<Relationship Id="r2" Type="hyperlink" Target="javascript:alert(1)" TargetMode="External"/>'
    "</Relationships>"
)


def docx_package(body: str) -> bytes:
    """A document with this body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("word/_rels/document.xml.rels", RELS)
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>',
        )
    return out.getvalue()


def docx_cell(lines: Sequence[str], properties: str = "") -> str:
    """One cell; the lines are XML of runs when they begin with a tag."""
    paragraphs = "".join(
        f"<w:p>{line if line.startswith('<') else f'<w:r><w:t>{escape(line)}</w:t></w:r>'}</w:p>"
        for line in lines
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs or '<w:p/>'}</w:tc>"


def docx_bytes(rows: Matrix) -> bytes:
    """A document with one table."""
    body = "".join(f"<w:tr>{''.join(docx_cell(cell) for cell in row)}</w:tr>" for row in rows)
    return docx_package(f"<w:tbl>{body}</w:tbl>")


Maker = Callable[[Matrix], str]
