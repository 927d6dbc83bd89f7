"""A table from Word, Excel, a web page or plain text: every statement in its place, in one action."""

from collections.abc import Callable

import pytest

from kennisbank.rubric.importing import Clipboard, File, ImportProblem, Proposal, propose
from kennisbank.rubric.value import Rubric
from tests.kennisbank.rubric.tables import (
    ASPECTS,
    GLUED,
    GLUED_ASPECTS,
    TAGLINES,
    Matrix,
    csv_bytes,
    docx_bytes,
    excel_html,
    tagged_tsv,
    tsv,
    with_30_cells,
    with_71_statements,
    word_html,
    xlsx_bytes,
)

Maker = Callable[[Matrix], Clipboard | File]
SOURCES: dict[str, Maker] = {
    "Word": lambda rows: Clipboard(html=word_html(rows), text=tsv(rows)),
    "Excel": lambda rows: Clipboard(html=excel_html(rows), text=tsv(rows)),
    "text": lambda rows: Clipboard(text=tsv(rows)),
    "text with tags": lambda rows: Clipboard(text=tagged_tsv(rows)),
    "docx": lambda rows: File("model.docx", docx_bytes(rows)),
    "xlsx": lambda rows: File("model.xlsx", xlsx_bytes(rows)),
    "csv": lambda rows: File("model.csv", csv_bytes(rows)),
    "html": lambda rows: File("model.html", word_html(rows).encode()),
}
every_source = pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)


def pasted(html: str, **answers: str) -> Proposal:
    """The proposal for HTML."""
    return propose(Clipboard(html=html), answers=answers)


def table(*rows: str) -> str:
    """A table of rows of HTML; a row without tags has cells between bars."""
    made = (
        row if "<" in row else "".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) for row in rows
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in made)}</table>"


def shape(rubric: Rubric) -> dict[str, list[list[str]]]:
    """The texts of each aspect, level by level."""
    return {
        aspect.name: [[one.text for one in aspect.cells.get(level.id, ())] for level in rubric.levels]
        for aspect in rubric.aspects
    }


def names(rubric: Rubric) -> list[str]:
    """What the levels are called."""
    return [level.name for level in rubric.levels]


# --- the two tables ---


@every_source
def test_all_71_statements_of_5_aspects_are_there(source):
    rows = with_71_statements()
    proposal = propose(source(rows))
    rubric = proposal.rubric
    assert proposal.to_json()["counts"] == {"levels": 5, "aspects": 5, "statements": 71, "kept_ids": 0}
    assert [aspect.name for aspect in rubric.aspects] == list(ASPECTS)
    assert names(rubric) == [f"FASE {number}" for number in range(1, 6)]
    assert [level.tagline for level in rubric.levels] == list(TAGLINES)
    assert rubric.leadin == "De mate waarin..."
    for aspect, (_name, intro, *cells) in zip(rubric.aspects, rows[1:], strict=True):
        assert [one.text for one in aspect.intro] == intro
        found = [[one.text for one in aspect.cells.get(level.id, ())] for level in rubric.levels]
        assert found == [*cells[:4], cells[4] + cells[5]]
    assert [(one.kind, one.chosen) for one in proposal.questions] == [("headless-column", "last-level")]


@every_source
def test_of_the_column_without_a_head_the_answer_decides(source):
    rows = with_71_statements()
    question = propose(source(rows)).questions[0]
    assert [choice.key for choice in question.choices] == ["last-level", "own-level", "leave-out"]
    assert "FASE 5" in question.message
    own = propose(source(rows), answers={question.id: "own-level"})
    assert names(own.rubric)[5:] == ["Niveau 6"]
    assert len(own.rubric.aspects[2].cells[own.rubric.levels[5].id]) == 3
    assert own.to_json()["counts"]["statements"] == 71
    without = propose(source(rows), answers={question.id: "leave-out"})
    assert without.to_json()["counts"]["statements"] == 68
    assert len(without.rubric.levels) == 5


@every_source
def test_all_30_cells_of_glued_sentences_are_there_and_are_split(source):
    rows = with_30_cells()
    proposal = propose(source(rows))
    rubric = proposal.rubric
    assert [aspect.name for aspect in rubric.aspects] == list(GLUED_ASPECTS)
    assert names(rubric) == [f"NIVEAU {number}" for number in range(1, 6)]
    assert {level.leadin for level in rubric.levels} == {"Deze school..."}
    assert [level.tagline for level in rubric.levels] == ["", "", "", "Lerende school", ""]
    assert sum(bool(aspect.intro) + len(aspect.cells) for aspect in rubric.aspects) == 30
    assert [question.id for question in proposal.questions] == ["glued"]
    for row, aspect in enumerate(rubric.aspects):
        assert tuple(one.text for one in aspect.intro) == GLUED[row % 5]
        for column, level in enumerate(rubric.levels, start=1):
            assert tuple(one.text for one in aspect.cells[level.id]) == GLUED[(row + column) % 5]


@every_source
def test_glued_sentences_stay_together_when_asked(source):
    proposal = propose(source(with_30_cells()), answers={"glued": "keep"})
    assert proposal.to_json()["counts"]["statements"] == 30


def test_glued_sentences_can_be_judged_cell_by_cell():
    source = Clipboard(text=tsv(with_30_cells()))
    proposal = propose(source, answers={"glued": "each", "glued:0:1": "keep"})
    rubric = proposal.rubric
    assert len(proposal.questions) == 31
    question = next(one for one in proposal.questions if one.id == "glued:0:1")
    assert question.path == ("aspects", rubric.aspects[0].id, "cells", rubric.levels[1].id)
    assert "Koers houden" in question.message
    assert "NIVEAU 2" in question.message
    assert [len(rubric.aspects[0].cells[level.id]) for level in rubric.levels] == [3, 1, 2, 2, 2]


# --- sentences ---


def cell_of(html: str, **answers: str) -> list[str]:
    """The statements of a cell of a table that is right for the rest."""
    rubric = pasted(
        table("Aspect|Fase 1|Fase 2", f"<td>A</td><td>{html}</td><td>Iets.</td>"), **answers
    ).rubric
    return [one.text for one in rubric.aspects[0].cells[rubric.levels[0].id]]


@pytest.mark.parametrize(
    "bullet",
    [
        "• ",
        "•",
        "- ",
        "– ",
        "o ",
        "* ",
        "1. ",
        "12) ",
        "a) ",
        "(b) ",
        "iii. ",
        "▪\t",
        "\uf0b7 ",
        "➢ ",
        "A) ",
        "·&nbsp; ",
    ],
)
def test_bullets_and_numbers_are_no_text(bullet):
    assert cell_of(f"<p>{bullet}Wij leren.</p><p>{bullet}Wij groeien.</p>") == ["Wij leren.", "Wij groeien."]


@pytest.mark.parametrize(
    "text",
    [
        "...de school leert",
        "1.5 uur per week",
        "3 leraren leren",
        "-5 graden",
        "o.a. het team",
        "A is B",
        "Op tijd",
        "2026. ",
    ],
)
def test_what_only_looks_like_a_bullet_is_text(text):
    assert cell_of(text) == [text.strip()]


def test_bullets_in_a_row_are_statements():
    assert cell_of("• Wij leren • Wij groeien • Wij delen") == ["Wij leren", "Wij groeien", "Wij delen"]


def test_a_list_of_a_web_page_is_statements():
    assert cell_of("<ul><li>Wij leren</li><li><p>Wij groeien</p></li></ul>") == ["Wij leren", "Wij groeien"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Het plan is klaar.De school begint", ["Het plan is klaar.", "De school begint"]),
        ("Is het klaar?Wij beginnen nu", ["Is het klaar?", "Wij beginnen nu"]),
        ("Wij leren veel De school groeit mee", ["Wij leren veel", "De school groeit mee"]),
        (
            "Er is een plan (van het team) Leraren werken mee",
            ["Er is een plan (van het team)", "Leraren werken mee"],
        ),
    ],
)
def test_glued_sentences_are_split_unless_told_otherwise(text, parts):
    assert cell_of(text) == parts
    assert cell_of(text, glued="keep") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "De school werkt met PO en VO samen.",
        "Leraren van De Kade en De Vaart leren samen.",
        "Het team kiest voor Vreedzaam leren.",
        "Zie www.example.org. Daar staat meer.",
        "Het plan is klaar. De school begint.",
        "De afspraak met mevr. De Boer staat vast.",
        "Ongeveer 3.500 leerlingen doen mee.",
    ],
)
def test_what_is_one_text_stays_one(text):
    assert cell_of(text) == [text]


def test_bold_and_safe_links_stay_as_markup():
    html = (
        'Een <b>heel <span>goed</span></b> <a href="https://example.org/x(1)">plan [1]</a> '
        '<a href="javascript:alert(1)">niet</a> <a href="http://example.org">oud</a>'
        '<b style="font-weight:normal"> gewoon</b><script>alert(2)</script>'
    )
    assert cell_of(html) == [
        "Een **heel goed** [plan (1)](https://example.org/x%281%29) niet [oud](https://example.org) gewoon"
    ]


def test_what_is_not_shown_is_not_read():
    assert cell_of(
        'Wij <!-- <td>x</td> --><span style="display:none">niet <b>x</b></span> leren<o:p></o:p>'
    ) == ["Wij leren"]


# --- heads ---


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        ("FASE 1|FASE 2", [("FASE 1", ""), ("FASE 2", "")]),
        ("Level 1: start|Level 2 - verder", [("Level 1", "start"), ("Level 2", "verder")]),
        ("Stap I|Stap II", [("Stap I", ""), ("Stap II", "")]),
        ("Ontwikkelfase A|Ontwikkelfase B", [("Ontwikkelfase A", ""), ("Ontwikkelfase B", "")]),
        ("Eerste fase|Tweede fase", [("Eerste fase", ""), ("Tweede fase", "")]),
        ("niveau een|niveau twee", [("niveau een", ""), ("niveau twee", "")]),
        (
            "<b>Fase</b><br><b>1</b><br>Begin|<b>Fase</b><br>2<br>Vervolg",
            [("Fase 1", "Begin"), ("Fase 2", "Vervolg")],
        ),
        ("Fase 1<p>Los</p>|Fase 2<p>Samen</p>", [("Fase 1", "Los"), ("Fase 2", "Samen")]),
    ],
)
def test_words_for_a_level_are_known(heads, found):
    cells = "".join(f"<td>{head}</td>" for head in ("Aspect", *heads.split("|")))
    rubric = pasted(table(cells, "Koers|a|b")).rubric
    assert [(level.name, level.tagline) for level in rubric.levels] == found
    assert shape(rubric) == {"Koers": [["a"], ["b"]]}


def test_taglines_may_stand_in_a_row_of_their_own():
    rubric = pasted(
        table('<td rowspan="2">Aspect</td><td>Fase 1</td><td>Fase 2</td>', "Los zand|Stevig", "Koers|a|b")
    ).rubric
    assert [level.tagline for level in rubric.levels] == ["Los zand", "Stevig"]
    assert shape(rubric) == {"Koers": [["a"], ["b"]]}


def test_a_row_above_the_head_is_the_title():
    rubric = pasted(table('<td colspan="3">Samen groeien</td>', "Aspect|Fase 1|Fase 2", "Koers|a|b")).rubric
    assert rubric.title == "Samen groeien"
    above = pasted("<h2>Samen groeien</h2>" + table("Aspect|Fase 1|Fase 2", "Koers|a|b")).rubric
    assert above.title == "Samen groeien"
    caption = pasted(
        "<table><caption>Samen</caption>" + table("Aspect|Fase 1|Fase 2", "Koers|a|b")[7:]
    ).rubric
    assert caption.title == "Samen"


def test_a_column_with_a_strange_head_is_asked_about_and_not_lost():
    html = table("Aspect|Fase 1|Fase 2|Bewijs", "Koers|a|b|c")
    proposal = pasted(html)
    assert [question.kind for question in proposal.questions] == ["headless-column"]
    assert names(proposal.rubric) == ["Fase 1", "Fase 2", "Bewijs"]
    left_out = pasted(html, **{proposal.questions[0].id: "leave-out"}).rubric
    assert shape(left_out) == {"Koers": [["a"], ["b"]]}
    assert pasted(table("Aspect|Fase 1|Fase 2|Opmerkingen", "Koers|a|b|")).questions == []


def test_unknown_words_for_levels_are_asked_about():
    html = table("Onderdeel|Startend|Gevorderd|Ervaren", "Koers|a|b|c", "Team|d|e|f")
    proposal = pasted(html)
    question = proposal.questions[0]
    assert (question.kind, question.chosen) == ("header-guess", "first-row")
    assert names(proposal.rubric) == ["Startend", "Gevorderd", "Ervaren"]
    assert shape(proposal.rubric) == {"Koers": [["a"], ["b"], ["c"]], "Team": [["d"], ["e"], ["f"]]}
    sideways = pasted(html, **{question.id: "first-column"}).rubric
    assert names(sideways) == ["Koers", "Team"]
    assert list(shape(sideways)) == ["Startend", "Gevorderd", "Ervaren"]
    none = pasted(html, **{question.id: "none"}).rubric
    assert names(none) == ["Niveau 1", "Niveau 2", "Niveau 3"]
    assert list(shape(none)) == ["Onderdeel", "Koers", "Team"]


def test_without_a_head_the_levels_are_numbered():
    long = (
        "Een heel lange zin die nooit de naam van een niveau kan zijn, want zo heet geen enkel niveau ooit."
    )
    rubric = pasted(table(f"Koers|{long}|{long}", f"Team|{long}|{long}")).rubric
    assert names(rubric) == ["Niveau 1", "Niveau 2"]
    assert list(shape(rubric)) == ["Koers", "Team"]


# --- rows ---


def test_the_head_of_a_row_is_a_name_and_an_intro():
    for head in (
        "<p>Koers</p><p>De mate waarin de school koers houdt</p>",
        "<b>Koers</b> De mate waarin de school koers houdt",
        "Koers: De mate waarin de school koers houdt",
        "1.2 Koers - De mate waarin de school koers houdt",
        "Koers<br>De mate waarin de school koers houdt",
    ):
        rubric = pasted(table("Aspect|Fase 1|Fase 2", f"<td>{head}</td><td>a</td><td>b</td>")).rubric
        assert shape(rubric) == {"Koers": [["a"], ["b"]]}, head
        assert [one.text for one in rubric.aspects[0].intro] == ["De mate waarin de school koers houdt"], head


def test_merged_cells_are_spread():
    rubric = pasted(
        table(
            '<td rowspan="2">Aspect</td><td colspan="3">Groei</td>',
            '<td>Fase 1</td><td colspan="2">Fase 2</td>',
            '<td rowspan="2">Koers</td><td>a</td><td>b</td><td>c</td>',
            '<td>d</td><td colspan="2">e</td>',
            '<td>Team</td><td colspan="3">f</td>',
        )
    ).rubric
    assert shape(rubric) == {"Koers": [["a", "d"], ["b", "c", "e"]], "Team": [["f"], ["f"]]}


def test_a_cell_that_hangs_down_is_read_once_for_an_aspect_and_again_for_the_next():
    rubric = pasted(
        table(
            "Aspect|Fase 1|Fase 2",
            '<td rowspan="2">Koers</td><td>a</td><td rowspan="3">z</td>',
            "<td>b</td>",
            "<td>Team</td><td>c</td>",
        )
    ).rubric
    assert shape(rubric) == {"Koers": [["a", "b"], ["z"]], "Team": [["c"], ["z"]]}


def test_rows_without_a_name_belong_to_the_aspect_above():
    rubric = propose(Clipboard(text="Aspect\tFase 1\tFase 2\nKoers\ta\tb\n\tc\t\n\t\td\nTeam\te\tf")).rubric
    assert shape(rubric) == {"Koers": [["a", "c"], ["b", "d"]], "Team": [["e"], ["f"]]}


@pytest.mark.parametrize("row", ['<td colspan="3">{}</td>', "<td>{}</td><td></td><td></td>", "<td>{}</td>"])
def test_a_row_that_is_only_a_head_is_a_group(row):
    rubric = pasted(
        table(
            "Aspect|Fase 1|Fase 2",
            row.format("Leren"),
            "Koers|a|b",
            "Team|c|d",
            row.format("Leiden"),
            "Visie|e|f",
        )
    ).rubric
    assert [(one.group, one.name) for one in rubric.aspects] == [
        ("Leren", "Koers"),
        ("Leren", "Team"),
        ("Leiden", "Visie"),
    ]


def test_a_column_may_hold_the_groups():
    rubric = pasted(
        table(
            "Domein|Aspect|Fase 1|Fase 2",
            '<td rowspan="2">Leren</td><td>Koers</td><td>a</td><td>b</td>',
            "Team|c|d",
            "Leiden|Visie|e|f",
        )
    ).rubric
    assert [(one.group, one.name) for one in rubric.aspects] == [
        ("Leren", "Koers"),
        ("Leren", "Team"),
        ("Leiden", "Visie"),
    ]
    assert shape(rubric)["Visie"] == [["e"], ["f"]]


def test_a_column_of_numbers_is_no_text():
    rubric = pasted(table("Nr|Aspect|Fase 1|Fase 2", "1.|Koers|a|b", "2.|Team|c|d")).rubric
    assert shape(rubric) == {"Koers": [["a"], ["b"]], "Team": [["c"], ["d"]]}


def test_a_name_that_nothing_follows_is_an_aspect_and_said_to_be_empty():
    proposal = pasted(table("Aspect|Fase 1|Fase 2", "Koers|a|b", "Later||"))
    assert shape(proposal.rubric) == {"Koers": [["a"], ["b"]], "Later": [[], []]}
    assert any("Later" in warning for warning in proposal.warnings)


# --- shapes ---


def test_a_rubric_on_its_side_is_put_upright():
    proposal = pasted(
        table(
            "<td></td><td>Koers</td><td><p>Team</p><p>De mate waarin het team leert</p></td>",
            "<td>Fase 1<p>Los</p></td><td>a</td><td><p>b</p><p>c</p></td>",
            "Fase 2|d|e",
            "Fase 3|f|",
        )
    )
    assert [(level.name, level.tagline) for level in proposal.rubric.levels][:2] == [
        ("Fase 1", "Los"),
        ("Fase 2", ""),
    ]
    assert shape(proposal.rubric) == {"Koers": [["a"], ["d"], ["f"]], "Team": [["b", "c"], ["e"], []]}
    assert [one.text for one in proposal.rubric.aspects[1].intro] == ["De mate waarin het team leert"]
    assert any("gekanteld" in warning for warning in proposal.warnings)


HEAD = "Fase 1|Fase 2"
WIDE = '<td colspan="2">{}</td>'


@pytest.mark.parametrize(
    "html",
    [
        # the name is the head of the first column
        table("Koers|Fase 1|Fase 2", "|a|b", "|c|d") + table("Team|Fase 1|Fase 2", "|e|f"),
        table("Koers|Fase 1|Fase 2", "|a|b", "|c|d", "Team|Fase 1|Fase 2", "|e|f"),
        # the name is a row above the head
        table(WIDE.format("Koers"), "Fase 1|Fase 2", "a|b", "c|d")
        + table(WIDE.format("Team"), "Fase 1|Fase 2", "e|f"),
        table(WIDE.format("Koers"), HEAD, "a|b", "c|d", WIDE.format("Team"), HEAD, "e|f"),
        # the name is the line above the table
        "<h2>Koers</h2>" + table("Fase 1|Fase 2", "a|b", "c|d")
        + "<h2>Team</h2>" + table("Fase 1|Fase 2", "e|f"),
        # the head comes back above every aspect
        table("Aspect|Fase 1|Fase 2", "Koers|a|b", "|c|d", "Aspect|Fase 1|Fase 2", "Team|e|f"),
        # a table of two columns for each
        "<p>Koers</p>"
        + table("<td>Fase 1</td><td><p>a</p><p>c</p></td>", "<td>Fase 2</td><td>b<br>d</td>")
        + "<p>Team</p>" + table("Fase 1|e", "Fase 2|f"),
    ],
)  # fmt: skip
def test_every_aspect_may_have_a_table_or_a_head_of_its_own(html):
    rubric = pasted(html).rubric
    assert shape(rubric) == {"Koers": [["a", "c"], ["b", "d"]], "Team": [["e"], ["f"]]}
    assert names(rubric) == ["Fase 1", "Fase 2"]


def test_a_row_per_aspect_and_level_is_read_too():
    rubric = pasted(
        table(
            "Aspect|Niveau|Uitspraken",
            "Koers|Fase 1|a",
            "|Fase 2|b",
            "Team|Fase 1|c",
            "Team|Fase 2|d",
            "Team|Fase 2|e",
        )
    ).rubric
    assert shape(rubric) == {"Koers": [["a"], ["b"]], "Team": [["c"], ["d", "e"]]}


def test_tables_with_a_line_above_them_are_groups():
    rubric = pasted(
        "<h2>Leren</h2>"
        + table("Aspect|Fase 1|Fase 2", "Koers|a|b")
        + "<h2>Leiden</h2>"
        + table("Aspect|Fase 1|Fase 2", "Visie|c|d")
    ).rubric
    assert [(one.group, one.name) for one in rubric.aspects] == [("Leren", "Koers"), ("Leiden", "Visie")]
    assert rubric.title == ""


def test_a_table_that_a_page_cut_in_two_is_one():
    rubric = pasted(table("Aspect|Fase 1|Fase 2", "Koers|a|b") + table("Team|c|d", "Visie|e|f")).rubric
    assert list(shape(rubric)) == ["Koers", "Team", "Visie"]


def test_of_two_rubrics_one_is_chosen():
    html = table("Aspect|Fase 1|Fase 2", "Koers|a|b") + table(
        "Aspect|Niveau 1|Niveau 2", "Team|c|d", "Visie|e|f"
    )
    proposal = pasted(html)
    assert [question.kind for question in proposal.questions] == ["tables"]
    assert list(shape(proposal.rubric)) == ["Team", "Visie"]
    assert list(shape(pasted(html, tables="0").rubric)) == ["Koers"]


def test_other_tables_and_tables_for_the_form_of_a_page_are_passed_over():
    rubric = pasted(
        table("Menu|Zoeken")
        + f"<table><tr><td><p>Kop</p>{table('Aspect|Fase 1|Fase 2', 'Koers|a|b')}</td></tr></table>"
    ).rubric
    assert shape(rubric) == {"Koers": [["a"], ["b"]]}


def test_text_of_which_word_cut_the_rows_is_put_together():
    text = "Aspect\tFase 1\tFase 2\nKoers\tWij leren.\nWij groeien.\tWij delen.\nWij lezen.\nTeam\ta\tb"
    assert shape(propose(Clipboard(text=text)).rubric) == {
        "Koers": [["Wij leren.", "Wij groeien."], ["Wij delen.", "Wij lezen."]],
        "Team": [["a"], ["b"]],
    }


def test_groups_in_text_stay_groups():
    rubric = propose(
        Clipboard(text="Aspect\tFase 1\tFase 2\nLeren\nKoers\ta\tb\nLeiden\t\t\nTeam\tc\td")
    ).rubric
    assert [(one.group, one.name) for one in rubric.aspects] == [("Leren", "Koers"), ("Leiden", "Team")]


# --- when there is nothing ---


@pytest.mark.parametrize(
    "source",
    [
        Clipboard(),
        Clipboard(html=" ", text="\n"),
        Clipboard(text="Een gewone zin."),
        Clipboard(html="<p>Een gewone zin.</p>"),
        Clipboard(html=table("Naam|Adres", "a|b")),
        Clipboard(html=table("Fase 1|Fase 2")),
        Clipboard(html="<table></table>"),
        Clipboard(text="Fase 1\tFase 2"),
    ],
)
def test_without_a_rubric_it_says_so(source):
    with pytest.raises(ImportProblem) as caught:
        propose(source)
    assert len(str(caught.value)) > 20


def test_an_answer_that_is_none_changes_nothing():
    source = Clipboard(text=tsv(with_71_statements()))
    plain = propose(source).to_json()["counts"]
    for answers in (
        None,
        [],
        "x",
        1,
        {"x": "y"},
        {1: 2},
        {"headless-column:0:7": "weg"},
        {"headless-column:0:7": ["leave-out"]},
    ):
        assert propose(source, answers=answers).to_json()["counts"] == plain
