"""What a result says, in one or two sentences of plain Dutch (B1)."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..rubric.value import Rubric
from .answers import Answers, standing
from .spread import Growth, Spread

WIDE = 4  # half steps: two whole levels apart is worth a talk


def level_name(rubric: Rubric, number: int) -> str:
    """A level as people call it, with its number unless the name has one."""
    name = rubric.levels[number].name
    return name if is_numbered(name) else f"{number + 1}. {name}"


def is_numbered(name: str) -> bool:
    """Whether a name of a level says where it stands, as in "Fase 3"."""
    return any(sign.isdecimal() for sign in name)


def place_name(rubric: Rubric, place: int | None) -> str:
    """A place in words: a level, or between two; empty for none."""
    if place is None:
        return ""
    number, between = divmod(place, 2)
    if not between:
        return level_name(rubric, number)
    told = {"low": level_name(rubric, number), "high": level_name(rubric, number + 1)}
    return _("tussen %(low)s en %(high)s") % told


def steps_name(steps: int | None) -> str:
    """A number of half steps as people write it: +1, -½, blijft gelijk; empty for none."""
    if steps is None:
        return ""
    if not steps:
        return _("blijft gelijk")
    whole, half = divmod(abs(steps), 2)
    return ("+" if steps > 0 else "-") + (str(whole) if whole else "") + ("½" if half else "")


def of_one(rubric: Rubric, answers: Answers) -> list[str]:
    """What the answers of one person come to."""
    named = [
        (aspect.name, answers.to(aspect), standing(rubric, aspect, answers.to(aspect)).place)
        for aspect in rubric.aspects
    ]
    placed = [(name, place) for name, _answer, place in named if place is not None]
    found = _extremes(rubric, placed)
    levels = [level.id for level in rubric.levels]
    wished = [
        (2 * levels.index(answer.ambition) - place, name, place, 2 * levels.index(answer.ambition))
        for name, answer, place in named
        if answer.ambition and place is not None
    ]
    if wished and max(wished)[0] > 0:
        _step, name, place, wish = max(wished, key=lambda one: one[0])
        told = {"name": name, "from": place_name(rubric, place), "to": place_name(rubric, wish)}
        found.append(_("Je grootste wens ligt bij %(name)s: van %(from)s naar %(to)s.") % told)
    return found or [_("Je koos nog geen niveau.")]


def _extremes(rubric: Rubric, placed: Sequence[tuple[str, int]]) -> list[str]:
    if not placed:
        return []
    low, high = min(place for _name, place in placed), max(place for _name, place in placed)
    if low == high:
        told = {"place": place_name(rubric, low), "name": placed[0][0]}
        if len(placed) == 1:
            return [_("Bij %(name)s kies je %(place)s.") % told]
        return [_("Alle onderwerpen staan even ver: %(place)s.") % told]
    told = {
        "high": _joined([name for name, place in placed if place == high]),
        "high_place": place_name(rubric, high),
        "low": _joined([name for name, place in placed if place == low]),
        "low_place": place_name(rubric, low),
    }
    return [
        _("Het verst: %(high)s (%(high_place)s). De meeste ruimte om te groeien: %(low)s (%(low_place)s).")
        % told
    ]


def _joined(names: list[str]) -> str:
    """Names in a row of at most three, then how many more."""
    if len(names) > 3:
        more = len(names) - 2
        told = {"names": ", ".join(names[:2]), "count": more}
        return ngettext("%(names)s en nog %(count)s", "%(names)s en nog %(count)s", more) % told
    return _(" en ").join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def of_team(rubric: Rubric, spreads: Sequence[Spread]) -> list[str]:
    """What the answers of a team come to: where its middle lies, and where people differ."""
    found = _extremes(rubric, [(one.aspect.name, one.median) for one in spreads if one.median is not None])
    wide = max(spreads, key=lambda one: one.width, default=None)
    if wide and wide.width >= WIDE:
        found.append(
            _("Bij %(name)s lopen de antwoorden het verst uiteen. Vraag elkaar om een voorbeeld.")
            % {"name": wide.aspect.name}
        )
    return found or [_("Er zijn nog te weinig antwoorden om iets te laten zien.")]


def of_growth(grown: Sequence[Growth]) -> list[str]:
    """What changed since the round before."""
    known = [one for one in grown if one.steps is not None]
    up = [one.now.aspect.name for one in known if one.steps and one.steps > 0]
    down = [one.now.aspect.name for one in known if one.steps and one.steps < 0]
    if not known:
        return []
    found = []
    if up:
        found.append(_("Verder dan de vorige ronde: %(names)s.") % {"names": _joined(up)})
    if down:
        found.append(_("Minder ver dan de vorige ronde: %(names)s.") % {"names": _joined(down)})
    return found or [_("Het midden ligt overal waar het de vorige ronde lag.")]
