"""Ids for a rubric that was read anew: each part that is still there, or nearly so, keeps the id it had."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from . import ids
from .likeness import Pairs
from .value import Aspect, Level, Rubric, Statement

NUMBER = re.compile(r"\d+")
Part = TypeVar("Part", Level, Aspect)


@dataclass(frozen=True)
class Matched:
    """The rubric with the ids of the one before, and how many statements kept theirs."""

    rubric: Rubric
    kept: int


@dataclass(frozen=True)
class Place:
    """A statement and where it stands, by the aspect and the level of the rubric before."""

    aspect: str
    level: str
    text: str
    key: str  # the id: of the one before, or the temporary one of the new


def match(new: Rubric, current: Rubric) -> Matched:
    """The new rubric with the ids that `current` has for the same things, and new ids for the rest."""
    pairs = Pairs()
    taken = current.all_ids()
    levels = _levels(new.levels, current.levels, pairs)
    aspects = _aspects(new.aspects, current.aspects, pairs)
    before = [
        Place(aspect.id, level, statement.text, statement.id)
        for aspect, level, statement in current.statements()
    ]
    now = [
        Place(
            aspects.get(aspect.id, f"new {aspect.id}"),
            levels.get(level, level and f"new {level}"),
            statement.text,
            statement.id,
        )
        for aspect, level, statement in new.statements()
    ]
    kept = _statements(now, before, pairs)
    fresh: dict[str, str] = {}

    def final(key: str, known: dict[str, str]) -> str:
        if key not in known and key not in fresh:
            fresh[key] = ids.new_id(taken)
            taken.add(fresh[key])
        return known.get(key) or fresh[key]

    return Matched(_renamed(new, current, final, levels, aspects, kept), len(kept))


def _renamed(
    new: Rubric,
    current: Rubric,
    final: Callable[[str, dict[str, str]], str],
    levels: dict[str, str],
    aspects: dict[str, str],
    kept: dict[str, str],
) -> Rubric:
    def renamed(statements: Iterable[Statement]) -> tuple[Statement, ...]:
        return tuple(replace(statement, id=final(statement.id, kept)) for statement in statements)

    return replace(
        new,
        uid=current.uid,
        copied_from=current.copied_from,
        levels=tuple(replace(level, id=final(level.id, levels)) for level in new.levels),
        aspects=tuple(
            replace(
                aspect,
                id=final(aspect.id, aspects),
                intro=renamed(aspect.intro),
                cells={final(level, levels): renamed(texts) for level, texts in aspect.cells.items()},
            )
            for aspect in new.aspects
        ),
    )


def _levels(new: Sequence[Level], old: Sequence[Level], pairs: Pairs) -> dict[str, str]:
    """Old ids of levels by new: of the same name, number or words, and at last of the same place."""
    found: dict[str, str] = {}
    _pair_by(new, old, found, lambda level: level.name.casefold().strip())
    _pair_by(new, old, found, lambda level: "".join(NUMBER.findall(level.name)))
    _pair_by(new, old, found, lambda level: level.tagline.casefold().strip())
    used = set(found.values())
    found |= pairs.nearest(
        [(level.id, level.name) for level in new if level.id not in found and not NUMBER.search(level.name)],
        [(level.id, level.name) for level in old if level.id not in used and not NUMBER.search(level.name)],
    )
    if len(new) == len(old):
        used = set(found.values())
        for level, before in zip(new, old, strict=True):
            if level.id not in found and before.id not in used:
                found[level.id] = before.id
    return found


def _aspects(new: Sequence[Aspect], old: Sequence[Aspect], pairs: Pairs) -> dict[str, str]:
    """Old ids of aspects by new: of the same name, of the same statements, of nearly the same name."""
    found: dict[str, str] = {}
    _pair_by(new, old, found, lambda aspect: aspect.name.casefold().strip())
    owners: dict[str, list[str]] = defaultdict(list)
    for aspect in old:
        for _level, statement in aspect.statements():
            owners[statement.text].append(aspect.id)
    for aspect in new:
        if aspect.id in found:
            continue
        texts = [statement.text for _level, statement in aspect.statements()]
        used = set(found.values())
        votes = Counter(owner for text in texts for owner in set(owners.get(text, ())) if owner not in used)
        best = votes.most_common(1)
        if best and best[0][1] * 2 >= len(texts):
            found[aspect.id] = best[0][0]
    used = set(found.values())
    return found | pairs.nearest(
        [(aspect.id, aspect.name) for aspect in new if aspect.id not in found],
        [(aspect.id, aspect.name) for aspect in old if aspect.id not in used],
    )


def _pair_by(
    new: Sequence[Part], old: Sequence[Part], found: dict[str, str], key: Callable[[Part], str]
) -> None:
    """Pair what has the same key, in order; an empty key pairs nothing."""
    used = set(found.values())
    places: dict[str, list[str]] = defaultdict(list)
    for part in reversed(old):
        if part.id not in used and key(part):
            places[key(part)].append(part.id)
    for part in new:
        if part.id not in found and places.get(key(part)):
            found[part.id] = places[key(part)].pop()


def _statements(new: Sequence[Place], old: Sequence[Place], pairs: Pairs) -> dict[str, str]:
    """Old ids of statements by new: first the same text, then nearly the same; close by before far."""
    found: dict[str, str] = {}
    nearby: list[Callable[[Place], object]] = [
        lambda place: (place.aspect, place.level),
        lambda place: place.aspect,
        lambda place: None,
    ]
    for scope in nearby:
        _same(new, old, found, scope)
    for scope in nearby:
        left = _left(new, old, found, scope)
        for news, olds in left:
            found |= pairs.nearest(
                [(place.key, place.text) for place in news], [(place.key, place.text) for place in olds]
            )
    return found


def _same(
    new: Sequence[Place], old: Sequence[Place], found: dict[str, str], scope: Callable[[Place], object]
) -> None:
    for news, olds in _left(new, old, found, scope):
        places: dict[str, list[str]] = defaultdict(list)
        for place in reversed(olds):
            places[place.text].append(place.key)
        for place in news:
            if places.get(place.text):
                found[place.key] = places[place.text].pop()


def _left(
    new: Sequence[Place], old: Sequence[Place], found: dict[str, str], scope: Callable[[Place], object]
) -> list[tuple[list[Place], list[Place]]]:
    """What was not paired yet, old and new of the same scope together."""
    used = set(found.values())
    groups: dict[object, tuple[list[Place], list[Place]]] = defaultdict(lambda: ([], []))
    for place in new:
        if place.key not in found:
            groups[scope(place)][0].append(place)
    for place in old:
        if place.key not in used:
            groups[scope(place)][1].append(place)
    return [group for group in groups.values() if all(group)]
