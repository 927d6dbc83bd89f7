"""The scan of one person: fill in, result, keep. Nothing is stored unless asked."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from basis.audience import Viewer

from . import services
from .answering import (
    Read,
    Subject,
    moved,
    new_stamp,
    read_answers,
    secret_page,
    stamp_problem,
    subject_of,
    too_often,
)
from .answers import Answers
from .code import MARK, to_code
from .export import FORMATS, rows_of_one, to_file
from .form import laid_out
from .models import Scan
from .rubrics import reading_for
from .showing import Result

KEPT_PER_HOUR = 200  # from one network address: a whole school sits behind one


@never_cache
@require_safe
def fill_in(request: HttpRequest, uid: str) -> HttpResponse:
    """The empty form; with JavaScript it fills itself from the link or from this device."""
    return form_page(request, subject_of(request, uid), Read(Answers()))


@secret_page("GET", "POST")
def result(request: HttpRequest, uid: str) -> HttpResponse:
    """What the answers come to, and what was asked to do with them."""
    subject = subject_of(request, uid)
    if request.method != "POST":
        return redirect("scan_invullen", uid=uid)
    read = read_answers(request.POST, subject)
    act = request.POST.get("actie", "uitslag")
    if read.problems:
        return form_page(request, subject, read, status=422)
    if act in FORMATS:
        return as_file(subject, read.answers, act)
    if act == "aanpassen":
        return form_page(request, subject, read)
    if act == "bewaren":
        return keep(request, subject, read)
    if act != "uitslag":
        return again(request, subject, read, _("Deze knop kennen we niet."))
    if read.answers.is_empty:
        nothing = _("Je hebt nog niets ingevuld. Kies bij minstens één onderwerp een niveau.")
        return again(request, subject, read, nothing)
    services.freeze(subject.value)
    return result_page(request, subject, read)


def again(request: HttpRequest, subject: Subject, read: Read, problem: str) -> HttpResponse:
    """The form once more, with what is wrong as a whole."""
    return form_page(request, subject, replace(read, problems={"": [problem]}), status=422)


def keep(request: HttpRequest, subject: Subject, read: Read) -> HttpResponse:
    """Keep the answers behind a secret link, and go there."""
    if wrong := stamp_problem(request.POST):
        return result_page(request, subject, read, error=wrong, status=422)
    if wrong := too_often(request, "scan-bewaren", KEPT_PER_HOUR):
        return result_page(request, subject, read, error=wrong, status=429)
    if read.answers.is_empty:
        return again(request, subject, read, _("Er is niets om te bewaren."))
    key = services.keep(services.freeze(subject.value), read.answers, request.POST.get("bewaard", ""))
    return redirect("scan_bewaard", key=key)


def form_page(
    request: HttpRequest, subject: Subject, read: Read, status: int = 200, key: str = ""
) -> HttpResponse:
    """The form with the answers in it; with a key they are kept behind the link that has it."""
    context = {
        "subject": subject,
        "aspects": laid_out(subject.rubric, read.answers, read.problems),
        "read": read,
        "problems": [message for messages in read.problems.values() for message in messages],
        "made": new_stamp(request.POST),
        "mark": subject.hash[:MARK],
        "kept_key": key or request.POST.get("bewaard", ""),
        "is_filled": request.method == "POST",
    }
    return render(request, "kennisbank/scan_form.html", context, status=status)


def result_page(
    request: HttpRequest, subject: Subject, read: Read, error: str = "", status: int = 200
) -> HttpResponse:
    """The result, which carries the answers in itself."""
    found = Result(subject.rubric, read.answers)
    code = to_code(subject.rubric, read.answers, subject.hash)
    context = {
        "subject": subject,
        "title": subject.title,
        "result": found,
        "read": read,
        "code": code,
        "made": new_stamp(request.POST),
        "kept_key": request.POST.get("bewaard", ""),
        "link": request.build_absolute_uri(reverse("scan_invullen", args=[subject.uid])) + f"#{code}",
        "error": error,
        "reading": reading_for(subject.uid, found.wanted, Viewer.of(request)),
        "keep_days": services.KEEP_DAYS,
    }
    return render(request, "kennisbank/scan_result.html", context, status=status)


def as_file(subject: Subject, answers: Answers, kind: str) -> HttpResponse:
    """The answers as a file."""
    return attachment(to_file(rows_of_one(subject.rubric, answers), kind), kind)


def attachment(data: bytes, kind: str) -> HttpResponse:
    """A file to save."""
    headers = {"Content-Disposition": f'attachment; filename="ontwikkelscan.{kind}"'}
    return HttpResponse(data, content_type=FORMATS[kind], headers=headers)


@secret_page("GET", "POST")
def saved(request: HttpRequest, key: str) -> HttpResponse:
    """The result behind a secret link; its button brings the answers back into the form."""
    scan = services.scan_for(key)
    if scan is None:
        return gone(request)
    if request.method == "POST":
        return edit(request, scan, key)
    rubric = scan.snapshot.rubric
    kind = request.GET.get("bestand", "")
    if kind in FORMATS:
        return attachment(to_file(rows_of_one(rubric, scan.given), kind), kind)
    found = Result(rubric, scan.given)
    context: dict[str, Any] = {
        "scan": scan,
        "key": key,
        "title": rubric.title or _("Ontwikkelscan"),
        "result": found,
        "link": request.build_absolute_uri(request.path),
        "reading": reading_for(scan.snapshot.uid, found.wanted, Viewer.of(request)),
    }
    return render(request, "kennisbank/scan_result.html", context)


def edit(request: HttpRequest, scan: Scan, key: str) -> HttpResponse:
    """The form with what was kept, in the rubric as it is now."""
    subject = subject_of(request, scan.snapshot.uid)
    return form_page(request, subject, moved(subject, scan.snapshot, scan.given), key=key)


@secret_page("GET", "POST")
def delete_saved(request: HttpRequest, key: str) -> HttpResponse:
    """A button; only that removes anything (law 5)."""
    scan = services.scan_for(key)
    if scan is None:
        return gone(request)
    if request.method == "POST":
        services.delete_scan(scan)
        return render(request, "kennisbank/scan_deleted.html")
    return render(request, "kennisbank/scan_delete.html", {"back": reverse("scan_bewaard", args=[key])})


def gone(request: HttpRequest) -> HttpResponse:
    """The link is wrong, or what it led to is not there any more."""
    return render(request, "kennisbank/scan_unknown.html", status=404)
