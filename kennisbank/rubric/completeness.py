"""What a rubric still lacks before it can be published; a draft may lack anything."""

from django.utils.translation import gettext as _

from .value import Problem, Rubric

MIN_LEVELS = 2


def problems_of_completeness(rubric: Rubric) -> list[Problem]:
    """What has to be mended before publishing, and as warnings what may be empty on purpose."""
    found = []
    if not rubric.title.strip():
        found.append(Problem(("title",), _("Geef het ontwikkelmodel een titel.")))
    if len(rubric.levels) < MIN_LEVELS:
        found.append(Problem(("levels",), _("Een ontwikkelmodel heeft minstens twee niveaus.")))
    if not rubric.aspects:
        found.append(Problem(("aspects",), _("Een ontwikkelmodel heeft minstens een aspect.")))
    for number, level in enumerate(rubric.levels, start=1):
        if not level.name.strip():
            message = _("Geef niveau %(number)s een naam.") % {"number": number}
            found.append(Problem(("levels", level.id, "name"), message))
    for number, aspect in enumerate(rubric.aspects, start=1):
        if not aspect.name.strip():
            message = _("Geef aspect %(number)s een naam.") % {"number": number}
            found.append(Problem(("aspects", aspect.id, "name"), message))
    return found + _problems_of_cells(rubric)


def _problems_of_cells(rubric: Rubric) -> list[Problem]:
    filled = any(statements for aspect in rubric.aspects for statements in aspect.cells.values())
    if rubric.aspects and rubric.levels and not filled:
        return [Problem(("aspects",), _("Er staat nog geen enkele uitspraak in het ontwikkelmodel."))]
    return [
        Problem(
            ("aspects", aspect.id, "cells", level.id),
            _("Aspect “%(aspect)s”, %(level)s: hier staat nog geen uitspraak.")
            % {
                "aspect": aspect.name or _("aspect %(number)s") % {"number": row},
                "level": level.name or _("niveau %(number)s") % {"number": column},
            },
            is_warning=True,
        )
        for row, aspect in enumerate(rubric.aspects, start=1)
        for column, level in enumerate(rubric.levels, start=1)
        if not aspect.cells.get(level.id)
    ]
