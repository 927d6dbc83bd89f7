"""Reading a table again: what is still there keeps its id, and what differs is said."""

from dataclasses import replace

from kennisbank.rubric.changes import diff
from kennisbank.rubric.importing import Clipboard, propose
from kennisbank.rubric.matching import match
from kennisbank.rubric.value import Aspect, Level, Rubric, Statement
from tests.kennisbank.rubric.tables import matrix_of, tsv, with_204_statements, word_html


def edited(rubric: Rubric) -> tuple[list, set[str]]:
    """The table after 21 sentences were edited, an aspect was put in and two were swapped."""
    rows = matrix_of(rubric)
    count = 0
    for row in range(1, 13):
        for column in (2, 4, 5):
            if count < 21:
                rows[row][column][1] = rows[row][column][1].replace(" de ", " alle ", 1).rstrip(".") + " nu."
                count += 1
    assert count == 21
    rows[3], rows[9] = rows[9], rows[3]
    rows.insert(
        5, [["Een nieuw aspect"], ["er iets nieuws is"], *([[f"Iets nieuws {n}."] for n in range(5)])]
    )
    return rows, {"Een nieuw aspect"}


def test_after_21_edits_an_insertion_and_a_swap_all_204_ids_are_kept():
    rubric = with_204_statements()
    rows, _new = edited(rubric)
    proposal = propose(Clipboard(html=word_html(rows)), rubric)
    known = {one.id: (aspect.id, level) for aspect, level, one in rubric.statements()}
    found = {one.id: (aspect.id, level) for aspect, level, one in proposal.rubric.statements()}
    assert len(known) == 204
    assert {key: place for key, place in found.items() if key in known} == known
    assert proposal.kept_ids == 204
    assert len(found) == 204 + 6
    assert [level.id for level in proposal.rubric.levels] == [level.id for level in rubric.levels]
    kinds = [(change.kind, change.what) for change in proposal.changes]
    assert kinds.count(("changed", "statement")) == 21
    assert kinds.count(("added", "aspect")) == 1
    assert kinds.count(("added", "statement")) == 6
    assert kinds.count(("moved", "aspect")) == 2
    assert not {"removed"} & {kind for kind, _what in kinds}


def test_new_ids_were_never_there_before():
    rubric = with_204_statements()
    rows, _new = edited(rubric)
    made = propose(Clipboard(text=tsv(rows)), rubric).rubric
    assert len(made.all_ids()) == 5 + 13 + 210
    assert made.uid == rubric.uid
    other = propose(Clipboard(text=tsv(rows)), replace(rubric, aspects=())).rubric
    assert not other.all_ids() & (rubric.all_ids() - {level.id for level in rubric.levels})


def small(**cells: list[str]) -> Rubric:
    """Two levels, an aspect per argument with the first level's sentences."""
    return Rubric(
        "e" * 32,
        levels=(Level("l1", "Fase 1"), Level("l2", "Fase 2")),
        aspects=tuple(
            Aspect(
                f"a{name}",
                name=name,
                cells={"l1": tuple(Statement(f"{name}{n}", t) for n, t in enumerate(texts))},
            )
            for name, texts in cells.items()
        ),
    )


def with_temporary_ids(rubric: Rubric) -> Rubric:
    """The same, as it comes from a table."""
    return match(rubric, Rubric("f" * 32)).rubric


def test_the_same_sentence_in_two_cells_keeps_both_ids():
    old = small(een=["Wij leren samen."], twee=["Wij leren samen.", "Iets anders."])
    assert match(with_temporary_ids(old), old).rubric == old


def test_a_sentence_that_moved_keeps_its_id():
    old = small(een=["Wij leren samen.", "De bel gaat op tijd."], twee=["Iets anders."])
    new = small(een=["De bel gaat op tijd."], twee=["Iets anders.", "Wij leren samen."])
    made = match(with_temporary_ids(new), old).rubric
    assert [one.id for one in made.aspects[1].cells["l1"]] == ["twee0", "een0"]
    assert [(c.kind, c.before, c.after) for c in diff(old, made)] == [
        ("moved", "een, Fase 1", "twee, Fase 1")
    ]


def test_a_sentence_that_is_another_one_gets_another_id():
    old = small(een=["Wij leren samen van elke les."])
    new = small(een=["De deur staat altijd open voor ouders."])
    made = match(with_temporary_ids(new), old)
    assert made.kept == 0
    assert [change.kind for change in diff(old, made.rubric)] == ["added", "removed"]


def test_levels_that_are_called_otherwise_are_the_same_by_number_or_place():
    old = with_204_statements()
    for names in (
        ["Niveau 1", "Niveau 2", "Niveau 3", "Niveau 4", "Niveau 5"],
        ["Los", "Begin", "Plan", "Samen", "Top"],
    ):
        levels = tuple(
            replace(level, id=f"x{level.id}", name=name, tagline="")
            for level, name in zip(old.levels, names, strict=True)
        )
        aspects = tuple(
            replace(aspect, cells={f"x{key}": value for key, value in aspect.cells.items()})
            for aspect in old.aspects
        )
        made = match(replace(old, levels=levels, aspects=aspects), old)
        assert [level.id for level in made.rubric.levels] == [level.id for level in old.levels]
        assert made.kept == 204


def test_a_level_that_was_put_in_moves_no_other():
    old = small(een=["Wij leren samen."])
    new = replace(old, levels=(Level("n1", "Fase 0"), Level("n2", "Fase 1"), Level("n3", "Fase 2")))
    new = replace(new, aspects=(replace(old.aspects[0], cells={"n2": old.aspects[0].cells["l1"]}),))
    made = match(new, old).rubric
    assert [level.id for level in made.levels][1:] == ["l1", "l2"]
    assert made.levels[0].id not in old.all_ids()
    assert [(c.kind, c.what) for c in diff(old, made)] == [("added", "level")]


def test_an_aspect_with_another_name_is_known_by_its_sentences():
    old = with_204_statements()
    renamed = (replace(old.aspects[0], id="nieuw", name="Heel iets anders"), *old.aspects[1:])
    made = match(replace(old, aspects=renamed), old).rubric
    assert made.aspects[0].id == old.aspects[0].id
    assert [(c.kind, c.what, c.after) for c in diff(old, made)] == [("changed", "aspect", "Heel iets anders")]


def test_the_same_has_no_changes_and_nothing_is_all_added():
    rubric = with_204_statements()
    assert diff(rubric, rubric) == []
    kinds = {change.kind for change in diff(None, rubric)}
    assert kinds == {"added"}
    assert {change.kind for change in diff(rubric, Rubric(rubric.uid))} <= {"removed", "changed"}


def test_texts_of_the_whole_and_of_levels_are_compared_too():
    rubric = with_204_statements()
    other = replace(
        rubric,
        title="Anders",
        levels=(replace(rubric.levels[0], tagline=""), *rubric.levels[1:]),
        aspects=(replace(rubric.aspects[0], group="Nieuw"), *rubric.aspects[1:]),
    )
    assert [(c.what, c.path, c.after) for c in diff(rubric, other)] == [
        ("text", ("title",), "Anders"),
        ("text", ("levels", "l1", "tagline"), ""),
        ("text", ("aspects", "a1", "group"), "Nieuw"),
    ]


def test_pasting_the_table_of_a_rubric_keeps_what_the_table_does_not_say():
    rubric = with_204_statements()
    proposal = propose(Clipboard(text=tsv(matrix_of(rubric))), rubric)
    assert (proposal.rubric.title, proposal.rubric.source) == (rubric.title, rubric.source)
    assert {(change.what, change.path[-1]) for change in proposal.changes} == {("text", "group")}
