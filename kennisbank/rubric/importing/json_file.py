"""JSON: the value itself, as an export of ours or a program writes it."""

import json

from django.utils.translation import gettext as _

from basis.text_extraction.values import TooBig

from ..value import MAX_BYTES, Rubric, RubricError, from_json
from .problems import ImportProblem


def read(data: bytes) -> Rubric:
    """The rubric. Raises ImportProblem when it is no JSON, RubricError when it is no rubric, TooBig."""
    if len(data) > 6 * MAX_BYTES:  # every character may be written as an escape
        raise TooBig
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ImportProblem(_("Dit is geen goed JSON-bestand. Maak het opnieuw met “Exporteer”.")) from error
    if isinstance(value, dict) and isinstance(value.get("value"), dict) and "levels" not in value:
        value = value["value"]  # an answer of the API
    return from_json(value)


def rubric_of(text: bytes) -> Rubric | None:
    """The rubric that a text holds as JSON; None when it holds none."""
    try:
        return from_json(json.loads(text))
    except (ValueError, RecursionError, RubricError):
        return None
