"""From tables to a rubric: everything to its place, and questions where that is not certain."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from . import gluing
from .drafts import Draft
from .grid import Grid
from .orienting import guessed, has_levels, upright
from .problems import no_table
from .questions import Asker, Choice, Question
from .table import TableReader

MAX_TABLES = 200


class Reading:
    """What was read, with what was asked on the way."""

    def __init__(self, draft: Draft, asker: Asker) -> None:
        self.draft = draft
        self.questions = asker.questions
        self.warnings = asker.warnings


def read(grids: list[Grid], answers: Mapping[str, str]) -> Reading:
    """The rubric that these tables are. Raises ImportProblem when they are none."""
    asker = Asker(answers)
    drafts = drafts_of(grids[:MAX_TABLES], asker)
    if not drafts:
        raise no_table()
    draft = chosen_of(drafts, asker)
    if not draft.aspects:
        raise no_table()
    if draft.is_within_limits:  # else it is refused, and by what it has too much of
        split_glued(draft, asker)
        warn_of_gaps(draft, asker)
    return Reading(draft, asker)


def drafts_of(grids: list[Grid], asker: Asker) -> list[Draft]:
    """A draft for every set of levels; tables with the same levels are one."""
    drafts: list[Draft] = []
    last: TableReader | None = None
    tables = [(grid, upright(grid, asker)) for grid in grids]
    several = sum(table is not None for _grid, table in tables) > 1
    for number, (grid, table) in enumerate(tables):
        if table is None:
            if last and grid.width == last.width:
                last.read_rows(grid.rows)  # the rest of a table that a page break cut in two
            continue
        last = TableReader(table, asker, number, is_one_of_more=several, has_words=True)
        known = next((draft for draft in drafts if names_of(draft) & last.level_names()), None)
        if known is None:
            known = Draft()
            drafts.append(known)
        last.read(known)
    drafts = drafts or drafts_by_guess(grids, asker)
    for draft in drafts:
        draft.settle_headings()
    return [draft for draft in drafts if draft.aspects]


def drafts_by_guess(grids: list[Grid], asker: Asker) -> list[Draft]:
    """The largest table, read as what its form makes likely."""
    if not grids:
        return []
    table = guessed(max(grids, key=lambda grid: len(grid.rows) * grid.width), asker)
    if table is None:
        return []
    draft = Draft()
    reader = TableReader(table, asker, 0, is_one_of_more=False, has_words=has_levels(table))
    if reader.level_names():
        reader.read(draft)
    return [draft]


def names_of(draft: Draft) -> set[str]:
    """The names of its levels, for comparing."""
    return {level.name.casefold() for level in draft.levels}


def chosen_of(drafts: list[Draft], asker: Asker) -> Draft:
    """The draft to go on with; asks when there are more."""
    if len(drafts) == 1:
        return drafts[0]
    largest = max(range(len(drafts)), key=lambda place: sum(1 for _text in drafts[place].texts()))
    chosen = asker.ask(
        Question(
            id="tables",
            kind="tables",
            message=_("Er staan verschillende tabellen in. Welke wil je gebruiken?"),
            choices=tuple(Choice(str(place), label_of(draft, place)) for place, draft in enumerate(drafts)),
            chosen=str(largest),
        )
    )
    return drafts[int(chosen)]


def label_of(draft: Draft, place: int) -> str:
    """What a table is called in a question."""
    name = draft.title or _("Tabel %(number)s") % {"number": place + 1}
    told = {"name": name[:80], "levels": len(draft.levels), "aspects": len(draft.aspects)}
    return _("%(name)s (%(aspects)s aspecten, %(levels)s niveaus)") % told


def split_glued(draft: Draft, asker: Asker) -> None:
    """Offer to split what looks like several sentences without a break between them: all at once, or each."""
    starters = gluing.Starters(draft.texts())
    glued = {
        (row, place): [gluing.split(text, starters) for text in texts]
        for row, aspect in enumerate(draft.aspects)
        for place, texts in aspect.places()
    }
    glued = {at: pieces for at, pieces in glued.items() if any(len(parts) > 1 for parts in pieces)}
    if not glued:
        return
    example = next(parts for pieces in glued.values() for parts in pieces if len(parts) > 1)
    choices = (
        Choice("split", _("Splits ze")),
        Choice("keep", _("Laat ze staan zoals ze zijn")),
    )
    chosen = asker.ask(
        Question(
            id="glued",
            kind="glued-sentences",
            message=_(
                "In %(count)s cellen lijken zinnen aan elkaar te zitten, zoals “%(first)s | %(second)s”."
                " Wil je die splitsen?"
            )
            % {"count": len(glued), "first": shortened(example[0], 40), "second": shortened(example[1], 30)},
            choices=(*choices, Choice("each", _("Vraag het per cel"))),
            chosen="split",
        )
    )
    for (row, place), pieces in glued.items():
        key = ask_of_cell(draft, row, place, pieces, asker, choices) if chosen == "each" else chosen
        if key == "split":
            texts = [part for parts in pieces for part in parts]
            aspect = draft.aspects[row]
            if place < 0:
                aspect.intro = texts
            else:
                aspect.cells[place] = texts


def ask_of_cell(
    draft: Draft, row: int, place: int, pieces: list[list[str]], asker: Asker, choices: tuple[Choice, ...]
) -> str:
    """Ask it for one cell."""
    level = draft.levels[place].name if place >= 0 else _("inleiding")
    shown = " | ".join(shortened(part, 40) for parts in pieces for part in parts)
    message = _("Aspect “%(aspect)s”, %(level)s: wil je dit splitsen in %(count)s zinnen? %(text)s")
    told = {
        "aspect": draft.aspects[row].name[:60],
        "level": level[:60],
        "count": sum(len(parts) for parts in pieces),
        "text": shown[:400],
    }
    return asker.ask(
        Question(
            f"glued:{row}:{place}", "glued-sentences", message % told, choices, "split", place=(row, place)
        )
    )


def shortened(text: str, most: int) -> str:
    """The end of a long text left off."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def warn_of_gaps(draft: Draft, asker: Asker) -> None:
    """Say which aspects have no name or miss a level."""
    if any(not aspect.name for aspect in draft.aspects):
        asker.warn(_("Een aspect heeft nog geen naam."))
    for aspect in draft.aspects:
        empty = [level.name for number, level in enumerate(draft.levels) if not aspect.cells.get(number)]
        if empty:
            told = {"aspect": aspect.name[:60], "levels": ", ".join(empty)[:120]}
            asker.warn(_("Aspect “%(aspect)s” heeft geen uitspraken bij: %(levels)s.") % told)
