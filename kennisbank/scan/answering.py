"""What the pages of the scan share: the rubric asked for, the answers sent, and headers that keep secrets."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import BadRequest, SuspiciousOperation, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from basis import form_stamp
from basis.audience import Viewer
from basis.limits import allow, network_of
from basis.middleware import busy, is_locked
from basis.views import server_error

from ..rubric.value import Json, Rubric, RubricError, from_json
from . import code, mapping
from .answers import Answers, AnswersError
from .form import fitting, posted
from .models import RubricSnapshot
from .naming import plain
from .rubrics import published_rubric

log = logging.getLogger(__name__)

HOUR = timedelta(hours=1)
PURPOSE = "kennisbank.scan"

View = Callable[..., HttpResponse]


def secret_page(*methods: str) -> Callable[[View], View]:
    """A page whose address is a secret: kept nowhere, told to nobody, found by no search engine.

    No session to ride on, so no token against forged requests: no cookie is set. What goes wrong is not
    logged either, since Django would log the address.
    """

    def decorate(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in {*methods, "HEAD"}:
                response: HttpResponse = HttpResponseNotAllowed(methods)
            else:
                response = _answered(view, request, *args, **kwargs)
            response.headers["Cache-Control"] = "no-store, private"
            response.headers["Referrer-Policy"] = "no-referrer"
            response.headers["X-Robots-Tag"] = "noindex, nofollow"
            vars(response)["_has_been_logged"] = True  # django.utils.log.log_response then leaves it
            return response

        return answer

    return decorate


def _answered(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """The answer of a view, also when it fails: Django would log the address with it."""
    try:
        return view(request, *args, **kwargs)
    except Http404:
        return render(request, "kennisbank/scan_unknown.html", status=404)
    except (BadRequest, MultiPartParserError, SuspiciousOperation):  # among them: too large, too many fields
        return HttpResponse(_("Dit is te groot of niet heel. We kunnen het niet lezen."), status=400)
    except Exception as error:
        if is_locked(error):
            return busy()
        if settings.DEBUG:
            raise
        log.exception("scan: %s", view.__qualname__)
        return server_error(request)


@dataclass(frozen=True)
class Subject:
    """The rubric that a scan is about, as it is published now."""

    uid: str
    value: Json
    rubric: Rubric
    title: str
    url: str

    @property
    def hash(self) -> str:
        """The hash of its value."""
        return RubricSnapshot.hash_of(self.value)


def subject_of(request: HttpRequest, uid: str) -> Subject:
    """The published rubric of this uid, for who may see it. Raises Http404."""
    found = published_rubric(uid, Viewer.of(request))
    if found is None:
        raise Http404
    try:
        rubric = plain(from_json(found.value))
    except RubricError:
        raise Http404 from None
    if not rubric.can_be_filled_in:
        raise Http404
    return Subject(uid, found.value, rubric, found.title, found.url)


@dataclass(frozen=True)
class Read:
    """The answers that were sent, brought onto the rubric of now."""

    answers: Answers
    problems: dict[str, list[str]] = field(default_factory=dict)
    gone: tuple[str, ...] = ()  # what fell away because the rubric changed
    is_older: bool = False  # they were given to another version


def read_answers(data: QueryDict, subject: Subject) -> Read:
    """What a form says, or the code that a result page carries, whatever version it was made for."""
    if "code" in data:
        return _from_code(str(data["code"]), subject)
    version = data.get("versie", "")
    if version == subject.hash:
        found = posted(data, subject.rubric)
        return Read(found.answers, found.problems)
    older = RubricSnapshot.objects.filter(uid=subject.uid, hash=version).first()
    if older is None:
        found = posted(data, subject.rubric)
        gone = (_("Het ontwikkelmodel is veranderd. Kijk na of je antwoorden er allemaal nog staan."),)
        return Read(fitting(found, subject.rubric), gone=gone, is_older=True)
    found = posted(data, older.rubric)
    if found.problems:
        left = mapping.onto(subject.rubric, older.rubric, fitting(found, older.rubric)).answers
        return Read(left, {"": [message for messages in found.problems.values() for message in messages]})
    return moved(subject, older, found.answers)


def _from_code(text: str, subject: Subject) -> Read:
    try:
        mark = code.mark_of(text)
        if subject.hash.startswith(mark):
            return Read(code.from_code(text, subject.rubric))
        older = RubricSnapshot.objects.filter(uid=subject.uid, hash__startswith=mark).first()
        if older is None:
            message = _(
                "Deze antwoorden horen bij een versie van het ontwikkelmodel die we niet meer kennen."
            )
            return Read(Answers(), {"": [message]})
        return moved(subject, older, code.from_code(text, older.rubric))
    except AnswersError as error:
        return Read(Answers(), {"": error.messages})


def moved(subject: Subject, older: RubricSnapshot, answers: Answers) -> Read:
    """Answers to a snapshot, brought onto the rubric of now."""
    if older.hash == subject.hash:
        return Read(answers)
    found = mapping.onto(subject.rubric, older.rubric, answers)
    return Read(found.answers, gone=found.gone, is_older=True)


def too_often(request: HttpRequest, action: str, limit: int) -> str:
    """Count one more act of this network; a message when that is too many."""
    if allow(action, network_of(request), limit=limit, per=HOUR):
        return ""
    return _("Dat is te vaak achter elkaar. Probeer het over een uur opnieuw.")


def stamp_problem(data: QueryDict) -> str:
    """What is wrong with when the form was made; empty when nothing is."""
    try:
        form_stamp.check(data.get("made", ""), PURPOSE)
    except ValidationError as error:
        return str(error.messages[0])
    return ""


def new_stamp(data: QueryDict | None = None) -> str:
    """The stamp to carry on, or a new one when that is no good any more."""
    if data and data.get("made") and not stamp_problem(data):
        return str(data["made"])
    return form_stamp.make(PURPOSE)
