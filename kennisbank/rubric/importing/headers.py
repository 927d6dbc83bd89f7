"""What the head of a table says: which columns are levels, and what those are called."""

import re
from dataclasses import dataclass, replace

from ..markup import to_plain
from .grid import Cell, Row

NUMBER = r"(?:\d{1,2}|[ivx]{1,4}|[a-f]|een|één|twee|drie|vier|vijf|zes|zeven|acht)"
WORD = r"(?:groei|ontwikkel(?:ings)?|leer)?(?:fase|niveau|stap|stadium|trede|level|phase|stage|step)"
NTH = r"(?:\d{1,2}e|eerste|tweede|derde|vierde|vijfde|zesde)"
LEVEL = re.compile(
    rf"\W{{0,3}}((?:{WORD}\s{{0,3}}[-.:]?\s{{0,3}}{NUMBER}|{NTH}\s{{1,3}}{WORD})(?![^\W_]))\.?\s*[:\-–—|]?\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
ELLIPSIS = re.compile(r"(?:\.\.\.|…)\s*$")
MEASURE = re.compile(r"(?:de\s+)?mate\s+waar\w*.*", re.IGNORECASE | re.DOTALL)
INTRO = re.compile(
    r"mate waar|ontwikkelniveau|omschrijving|toelichting|beschrijving|indicator|kernvraag|uitleg|definitie",
    re.IGNORECASE,
)
GROUP = re.compile(r"groep|domein|cluster|categorie|pijler|hoofdthema|bouwsteen|deel\b", re.IGNORECASE)
GENERIC = re.compile(
    r"(?:ontwikkel|kwaliteits|deel)?(?:aspect|criteri|onderdeel|thema|onderwerp|item|indicator|standaard|kenmerk|naam|categorie)"
    r"\w*|aspecten.*|nr\.?|#|.{0,20}\bniveau\b.{0,20}|.{0,20}\bfasen?\b.{0,20}",
    re.IGNORECASE,
)
MAX_HEAD = 300  # characters; a longer text is a statement that happens to begin so


@dataclass(frozen=True)
class LevelHead:
    """A level as the head of its column has it."""

    name: str
    tagline: str = ""
    leadin: str = ""


def level_head(cell: Cell) -> LevelHead | None:
    """The level that a cell names; None when it names none."""
    if not cell.lines or len(cell.text) > MAX_HEAD:
        return None
    first, *others = (to_plain(line).strip() for line in cell.lines)
    match = LEVEL.fullmatch(first)
    if not match and others:  # a number that stands on a line of its own
        first, others = f"{first} {others[0]}", others[1:]
        match = LEVEL.fullmatch(first) if re.fullmatch(rf"{WORD}\s+{NUMBER}", first, re.IGNORECASE) else None
    if not match:
        return None
    return head_of(" ".join(match.group(1).split()), [match.group(2).strip(), *others])


def head_of(name: str, more: list[str]) -> LevelHead:
    """A level with what stands below its name: a tagline, a lead-in or both."""
    lines = [line for line in more if line]
    leadin = lines.pop() if lines and ELLIPSIS.search(lines[-1]) else ""
    return LevelHead(name, " ".join(lines), leadin)


def levels_in(row: Row) -> dict[int, LevelHead]:
    """The columns of a row that name levels; none when the row is no head."""
    found = {column: head for column, cell in enumerate(row) if (head := level_head(cell))}
    if len({head.name.casefold() for head in found.values()}) < 2:
        return {}
    filled = sum(bool(cell.lines) for column, cell in enumerate(row) if column >= min(found))
    return found if len(found) * 2 >= filled else {}


def with_leadins_apart(heads: list[LevelHead]) -> list[LevelHead]:
    """The same, when a lead-in that all share was written behind a tagline: "Lerend Deze school..."."""
    said = [head.leadin for head in heads if head.leadin]
    if len(said) < 2:
        return heads
    shared = min(said, key=len)
    if not all(one.endswith(shared) for one in said):
        return heads
    return [
        replace(head, tagline=f"{head.tagline} {head.leadin.removesuffix(shared)}".strip(), leadin=shared)
        if head.leadin
        else head
        for head in heads
    ]


def leadin_of(cell: Cell) -> str:
    """How the statements next to the names begin: "De mate waarin..."; empty when it does not say."""
    text = to_plain(cell.text)
    if not ELLIPSIS.search(text):
        return ""
    match = MEASURE.search(text)
    return match.group().strip() if match else to_plain(cell.lines[-1]).strip()


def is_of_names(cell: Cell) -> bool:
    """Whether a head without a word for a level is likely to stand above names, groups or intros."""
    text = to_plain(cell.text).strip()
    return not text or bool(GENERIC.fullmatch(text) or INTRO.search(text) or GROUP.fullmatch(text))


def is_generic(cell: Cell) -> bool:
    """Whether the head of the names says what they are names of, and is none itself."""
    text = to_plain(cell.text).strip()
    return not text or bool(GENERIC.fullmatch(text)) or bool(ELLIPSIS.search(text))
