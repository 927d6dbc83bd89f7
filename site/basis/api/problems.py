"""Every error as problem+json (RFC 9457), in the language of who asks, with all that is wrong at once."""

import difflib
import json
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from pydantic import Field

from .schemas import ApiSchema

MEDIA_TYPE = "application/problem+json"
MAX_ECHO = 60
TITLES = {
    400: gettext_lazy("De vraag klopt niet"),
    404: gettext_lazy("Niet gevonden"),
    405: gettext_lazy("Dit kan hier niet"),
    410: gettext_lazy("Te lang geleden"),
    429: gettext_lazy("Te veel vragen"),
    500: gettext_lazy("Er ging bij ons iets mis"),
    503: gettext_lazy("Nu niet beschikbaar"),
}


class InvalidInput(ApiSchema):
    """Eén ding dat er mis is met de vraag."""

    where: str = Field(
        serialization_alias="in",
        description="waar het staat",
        json_schema_extra={"enum": ["query", "path", "body"]},
    )
    name: str = Field(description="naam van de parameter of het veld")
    detail: str


class Problem(ApiSchema):
    """Een fout volgens RFC 9457."""

    type: str = Field(default="about:blank", json_schema_extra={"format": "uri-reference"})
    title: str
    status: int
    detail: str
    errors: list[InvalidInput] = Field(
        default=[], description="alles wat er mis is met de vraag; leeg bij andere fouten"
    )


class ProblemError(Exception):
    """Ends the request with this problem."""

    def __init__(self, status: int, detail: str, errors: Iterable[InvalidInput] = (), **headers: str) -> None:
        super().__init__(detail)
        self.problem = Problem(
            title=str(TITLES.get(status) or HTTPStatus(status).phrase),
            status=status,
            detail=detail,
            errors=list(errors),
        )
        self.headers = headers


def bad_request(errors: list[InvalidInput]) -> ProblemError:
    """400 with everything that is wrong."""
    return ProblemError(400, " ".join(f"{error.name}: {error.detail}" for error in errors), errors)


def not_found(detail: str = "") -> ProblemError:
    """404; the same for what is not there and what is not for everyone."""
    return ProblemError(404, detail or _("Deze pagina is er niet, of is niet voor iedereen."))


def answer_with(problem: Problem, **headers: str) -> HttpResponse:
    """A problem as a response."""
    response = HttpResponse(
        json.dumps(problem.model_dump(by_alias=True, mode="json")),
        status=problem.status,
        content_type=MEDIA_TYPE,
        headers=headers,
    )
    response.headers["Content-Language"] = get_language() or "nl"
    patch_vary_headers(response, ["Accept-Language"])
    return response


def unknown(value: str, known: Iterable[str], what: str) -> str:
    """Say that a name or value is not known, and which one is meant or which there are."""
    names = sorted(known)
    near = difflib.get_close_matches(value[:MAX_ECHO].lower(), names, n=1, cutoff=0.5)
    sentence = _("Onbekende %(what)s “%(value)s”.") % {"what": what, "value": value[:MAX_ECHO]}
    if near:
        return f"{sentence} " + _("Bedoel je “%(near)s”?") % {"near": near[0]}
    return f"{sentence} " + _("Mogelijk zijn: %(names)s.") % {"names": ", ".join(names) or "-"}


def in_words(error: dict[str, Any]) -> str:
    """What pydantic found wrong, in the reader's language."""
    limits = error.get("ctx") or {}
    match error["type"]:
        case "missing":
            return _("Deze parameter is verplicht.")
        case "int_parsing" | "int_type" | "int_from_float":
            return _("Geef een heel getal.")
        case "greater_than_equal":
            return _("Geef een getal van %(least)s of meer.") % {"least": limits["ge"]}
        case "less_than_equal":
            return _("Geef een getal van %(most)s of minder.") % {"most": limits["le"]}
        case "int_parsing_size":
            return _("Dit getal is te groot.")
        case "string_too_short":
            return _("Dit mag niet leeg zijn.")
        case "string_too_long":
            return _("Geef hoogstens %(most)s tekens.") % {"most": limits["max_length"]}
        case "refused":
            return str(error["msg"])
        case _:
            return _("Deze waarde kan hier niet.")


def from_validation(errors: list[dict[str, Any]]) -> ProblemError:
    """400 of what django-ninja found wrong with parameters."""
    return bad_request(
        [
            InvalidInput(
                where=str(error["loc"][0]),
                name=next((str(part) for part in reversed(error["loc"]) if isinstance(part, str)), ""),
                detail=in_words(error),
            )
            for error in errors
        ]
    )
