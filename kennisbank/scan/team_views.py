"""The scan of a team: start, join, fill in, look, and what only who started it may do."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from basis.audience import Viewer
from basis.limits import allow, has_room, network_of

from . import services
from .answering import HOUR, new_stamp, secret_page, stamp_problem, subject_of, too_often
from .answers import Answers
from .counting import FLOOR
from .export import FORMATS, rows_of_team, to_file
from .form import laid_out, posted
from .models import Round, Team
from .rubrics import published_rubric, reading_for
from .showing import TeamResult
from .views import attachment, gone

STARTS_PER_HOUR = 60
FORMS_PER_HOUR = 500  # from one network address: a whole school sits behind one
TRIES_PER_HOUR = 500
WRONG_PER_HOUR = 40  # codes that are nobody's


@secret_page("GET", "POST")
def join(request: HttpRequest) -> HttpResponse:
    """Type the code of a team."""
    if request.method != "POST":
        return render(request, "kennisbank/scan_join.html")
    network = network_of(request)
    wrong = too_often(request, "scan-code", TRIES_PER_HOUR)
    if wrong or not has_room("scan-code-fout", network, limit=WRONG_PER_HOUR, per=HOUR):
        error = wrong or _("Er zijn te veel verkeerde codes geprobeerd. Probeer het over een uur opnieuw.")
        return render(request, "kennisbank/scan_join.html", {"error": error}, status=429)
    team = services.team_with(request.POST.get("code", "")[:40])
    if team is None:
        allow("scan-code-fout", network, limit=WRONG_PER_HOUR, per=HOUR)
        error = _("Deze code kennen we niet. Kijk hem nog eens na.")
        return render(request, "kennisbank/scan_join.html", {"error": error}, status=422)
    return redirect("scan_team", link=services.link_of(team))


@secret_page("GET", "POST")
def start(request: HttpRequest, uid: str) -> HttpResponse:
    """Start a team; from there on its page of the starter is where things happen."""
    subject = subject_of(request, uid)
    context = {"subject": subject, "terms": services.TERMS, "keep_days": services.KEEP_DAYS, "floor": FLOOR}
    if request.method != "POST":
        return render(request, "kennisbank/scan_team_start.html", context | {"made": new_stamp()})
    days, when = request.POST.get("termijn", ""), request.POST.get("tonen", "")
    context |= {"made": new_stamp(request.POST)}
    wrong, status = stamp_problem(request.POST), 422
    if not wrong and (days not in {str(term) for term in services.TERMS} or when not in {"tussen", "einde"}):
        wrong = _("Kies hoe lang we de uitslag bewaren, en wanneer het team hem ziet.")
    if not wrong:
        wrong, status = too_often(request, "scan-team", STARTS_PER_HOUR), 429
    if wrong:
        return render(request, "kennisbank/scan_team_start.html", context | {"error": wrong}, status=status)
    snapshot = services.freeze(subject.value)
    team, key = services.start_team(snapshot, in_between=when == "tussen", keep_days=int(days))
    return redirect("scan_team_beheer", link=services.link_of(team), key=key)


@secret_page("GET")
def team_page(request: HttpRequest, link: str) -> HttpResponse:
    """How far the team is, and what of its answers may be seen."""
    team = services.team_for(link)
    if team is None:
        return gone(request)
    asked = request.GET.get("ronde", "")
    rounds = services.rounds_of(team, int(asked) if asked.isdecimal() and len(asked) < 4 else None)
    if not rounds:
        raise Http404
    now, before = rounds[0], rounds[1] if len(rounds) > 1 else None
    found = TeamResult(now, before)
    kind = request.GET.get("bestand", "")
    if kind in FORMATS:
        return attachment(to_file(rows_of_team(found.rubric, found.spreads, found.grown), kind), kind)
    context = about(team, now, before) | {
        "result": found,
        "asked": asked,
        "reading": reading_for(team.rubric_uid, found.wanted, Viewer.of(request)),
    }
    return render(request, "kennisbank/scan_team.html", context)


def about(team: Team, now: Round, before: Round | None = None) -> dict[str, object]:
    """What every page of a team tells."""
    return {"team": team, "link": services.link_of(team), "now": now, "before": before, "floor": FLOOR}


@secret_page("GET", "POST")
def team_fill_in(request: HttpRequest, link: str) -> HttpResponse:
    """The form of a member: no notes, since nobody would ever see them, and nothing of who it is."""
    team = services.team_for(link)
    rounds = services.rounds_of(team) if team else []
    if team is None or not rounds:
        return gone(request)
    now = rounds[0]
    if now.is_closed or published_rubric(team.rubric_uid, Viewer.of(request)) is None:
        return render(request, "kennisbank/scan_team_closed.html", about(team, now), status=409)
    if request.method != "POST":
        return team_form(request, team, now)
    found = posted(request.POST, now.snapshot.rubric)
    problems = dict(found.problems)
    if request.POST.get("ronde") != str(now.number):
        problems[""] = [_("Er is net een nieuwe ronde begonnen. Kijk je antwoorden na en stuur ze opnieuw.")]
    elif wrong := stamp_problem(request.POST):
        problems[""] = [wrong]
    if problems:
        return team_form(request, team, now, found.answers, problems, 422)
    if wrong := too_often(request, "scan-formulier", FORMS_PER_HOUR):
        return team_form(request, team, now, found.answers, {"": [wrong]}, 429)
    try:
        services.hand_in(team, now.number, found.answers, request.POST.get("formulier", "")[:64])
    except services.RoundIsClosed:
        return render(request, "kennisbank/scan_team_closed.html", about(team, now), status=409)
    except services.NothingAnswered:
        nothing = {"": [_("Kies bij minstens één onderwerp een niveau.")]}
        return team_form(request, team, now, found.answers, nothing, 422)
    return redirect("scan_team_bedankt", link=link)


def team_form(
    request: HttpRequest,
    team: Team,
    now: Round,
    answers: Answers | None = None,
    problems: dict[str, list[str]] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The form of a member with the answers in it."""
    context = about(team, now) | {
        "aspects": laid_out(now.snapshot.rubric, answers or Answers(), problems),
        "rubric": now.snapshot.rubric,
        "problems": [message for messages in (problems or {}).values() for message in messages],
        "made": new_stamp(request.POST),
        "form_number": request.POST.get("formulier", "")[:64] or services.new_form_number(),
    }
    return render(request, "kennisbank/scan_team_form.html", context, status=status)


@secret_page("GET")
def thanks(request: HttpRequest, link: str) -> HttpResponse:
    """Thank you; an address of its own, so that reloading sends nothing twice."""
    team = services.team_for(link)
    if team is None:
        return gone(request)
    return render(request, "kennisbank/scan_team_thanks.html", {"team": team, "link": link, "floor": FLOOR})


@secret_page("GET", "POST")
def manage(request: HttpRequest, link: str, key: str) -> HttpResponse:
    """What only who started the team may do: close a round, begin the next."""
    team = services.team_for(link)
    rounds = services.rounds_of(team) if team and services.is_starter(team, key) else []
    if team is None or not rounds:
        return gone(request)
    context = about(team, *rounds[:2]) | {
        "key": key,
        "team_url": request.build_absolute_uri(reverse("scan_team", args=[link])),
        "own_url": request.build_absolute_uri(reverse("scan_team_beheer", args=[link, key])),
    }
    if request.method != "POST":
        return render(request, "kennisbank/scan_team_manage.html", context)
    act = request.POST.get("actie")
    if act == "sluiten":
        services.close_round(team)
    elif act == "nieuwe-ronde" and rounds[0].is_closed:
        subject = subject_of(request, team.rubric_uid)
        try:
            in_between = request.POST.get("tonen") == "tussen"
            services.next_round(team, services.freeze(subject.value), in_between=in_between)
        except services.RoundIsClosed:
            error = _("Er kunnen geen rondes meer bij. Begin een nieuw team.")
            return render(request, "kennisbank/scan_team_manage.html", context | {"error": error}, status=409)
    else:
        error = _("Dat kan nu niet. Kijk hoe het er nu voor staat.")
        return render(request, "kennisbank/scan_team_manage.html", context | {"error": error}, status=422)
    return redirect("scan_team_beheer", link=link, key=key)


@secret_page("GET", "POST")
def delete_team(request: HttpRequest, link: str, key: str) -> HttpResponse:
    """A button; only that removes the team, for everybody (law 5)."""
    team = services.team_for(link)
    if team is None or not services.is_starter(team, key):
        return gone(request)
    if request.method == "POST":
        services.delete_team(team)
        return render(request, "kennisbank/scan_deleted.html")
    context = {"back": reverse("scan_team_beheer", args=[link, key]), "is_team": True}
    return render(request, "kennisbank/scan_delete.html", context)
