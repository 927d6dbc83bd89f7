"""The one writer of scans and teams."""

import secrets
from datetime import datetime, time, timedelta

from django.core.signing import BadSignature, Signer
from django.db import IntegrityError, transaction
from django.utils import timezone

from basis.limits import allow

from ..rubric.value import Json
from .answers import Answers, settled
from .counting import Tally, at_close, handed_in
from .models import Round, RubricSnapshot, Scan, Team, hash_of, new_code, new_secret, today

ONCE = timedelta(days=1)
MAX_ROUNDS = 20
KEEP_DAYS = 365  # a scan, and a team that says nothing else
TERMS = (90, KEEP_DAYS, 730)  # days that a team can choose

_team_link = Signer(salt="kennisbank.scan.team")


class RoundIsClosed(Exception):
    """A round takes no more answers, or there is none that does."""


class NothingAnswered(Exception):
    """A form without one answer that counts."""


def freeze(value: Json) -> RubricSnapshot:
    """The snapshot of a rubric; made when there is none yet of exactly this."""
    own_hash = RubricSnapshot.hash_of(value)
    fields = {"uid": value["uid"], "value": value}
    return RubricSnapshot.objects.get_or_create(hash=own_hash, defaults=fields)[0]


def end_of_term(days: int = KEEP_DAYS) -> datetime:
    """When what is kept from now on is forgotten; at the end of a day, so that it tells no moment."""
    last = today() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(last, time(23, 59)))


@transaction.atomic
def keep(snapshot: RubricSnapshot, answers: Answers, key: str = "") -> str:
    """Keep the answers of one person, and give the secret of the link; with a key over what it has."""
    fields = {
        "snapshot": snapshot,
        "answers": answers.to_json(),
        "filled_in_on": today(),
        "expires_at": end_of_term(),
    }
    if key and Scan.objects.filter(key_hash=hash_of(key)).update(**fields):
        return key
    key = new_secret()
    Scan.objects.create(key_hash=hash_of(key), **fields)
    return key


def scan_for(key: str) -> Scan | None:
    """The scan behind a link; None when it is wrong, over its term or deleted."""
    found = Scan.objects.filter(key_hash=hash_of(key), expires_at__gt=timezone.now())
    return found.select_related("snapshot").first()


def delete_scan(scan: Scan) -> None:
    """Forget a scan at once."""
    scan.delete()


@transaction.atomic
def start_team(
    snapshot: RubricSnapshot, *, in_between: bool, keep_days: int, code: str = ""
) -> tuple[Team, str]:
    """A new team with its first round, and the secret of who started it: only its hash is kept.

    Its code is one that nobody can guess, unless one is given: for a team that everybody may know.
    """
    key = new_secret()
    for _attempt in range(0 if code else 5):
        code = new_code()
        if not Team.objects.filter(code=code).exists():
            break
    team = Team.objects.create(
        code=code,
        key_hash=hash_of(key),
        rubric_uid=snapshot.uid,
        keep_days=keep_days,
        expires_at=end_of_term(keep_days),
    )
    Round.objects.create(team=team, number=1, snapshot=snapshot, in_between=in_between, started_on=today())
    return team, key


def team_with(code: str) -> Team | None:
    """The team of a code, however it was typed. Callers limit how often somebody may try."""
    plain = "".join(sign for sign in code.upper() if sign.isalnum())
    return Team.objects.filter(code=plain, expires_at__gt=timezone.now()).first()


def link_of(team: Team) -> str:
    """The last part of a team's address: signed, since looking there is not limited (law 5)."""
    return _team_link.sign(str(team.pk))


def team_for(link: str) -> Team | None:
    """The team of an address; None when it is forged, over its term or deleted."""
    try:
        pk = int(_team_link.unsign(link))
    except (BadSignature, ValueError):
        return None
    return Team.objects.filter(pk=pk, expires_at__gt=timezone.now()).first()


def is_starter(team: Team, key: str) -> bool:
    """Whether this is the secret of who started the team."""
    return secrets.compare_digest(team.key_hash, hash_of(key))


def rounds_of(team: Team, number: int | None = None) -> list[Round]:
    """A round, or the last one, and the one before it: one query."""
    found = Round.objects.filter(team=team).select_related("snapshot").defer("waiting")
    if number is not None:
        found = found.filter(number__lte=number)
    return list(found.order_by("-number")[:2])


def new_form_number() -> str:
    """A number for one form, so that handing it in twice counts once."""
    return secrets.token_urlsafe(16)


@transaction.atomic
def hand_in(team: Team, number: int, answers: Answers, form_number: str) -> None:
    """Count the answers of a member in a round; the same form a second time changes nothing.

    Raises NothingAnswered, and RoundIsClosed, also when it closed while the form was filled in. Ticks and
    notes are not looked at again after this, and who came first cannot be told.
    """
    found = Round.objects.select_for_update().filter(team=team, number=number, closed_on=None).first()
    if found is None:
        raise RoundIsClosed
    given = settled(found.snapshot.rubric, answers)
    if given.is_empty:
        raise NothingAnswered
    # in this transaction: what could not be stored may come again
    if not allow("scan-formulier", f"{team.pk}:{form_number}", limit=1, per=ONCE):
        return
    shown, waiting = handed_in(
        found.tally, Tally.from_json(found.waiting), given, in_between=found.in_between
    )
    found.shown, found.waiting = shown.to_json(), waiting.to_json()
    found.forms += 1
    found.save(update_fields=["shown", "waiting", "forms"])


@transaction.atomic
def close_round(team: Team) -> None:
    """Take no more answers, show what may be shown for good, and forget the rest. Twice changes nothing."""
    found = Round.objects.select_for_update().filter(team=team, closed_on=None).first()
    if found is None:
        return
    found.shown = at_close(found.tally, Tally.from_json(found.waiting)).to_json()
    found.waiting = {}
    found.closed_on = today()
    found.save(update_fields=["shown", "waiting", "closed_on"])


def next_round(team: Team, snapshot: RubricSnapshot, *, in_between: bool) -> None:
    """Open a round after the last, which must be closed; keeps the team for another term.

    Raises RoundIsClosed when there is no room for one.
    """
    try:
        with transaction.atomic():
            last = Round.objects.select_for_update().filter(team=team).order_by("-number").first()
            number = last.number + 1 if last else 1
            if number > MAX_ROUNDS or snapshot.uid != team.rubric_uid:
                raise RoundIsClosed
            Round.objects.create(
                team=team, number=number, snapshot=snapshot, in_between=in_between, started_on=today()
            )
            Team.objects.filter(pk=team.pk).update(expires_at=end_of_term(team.keep_days))
    except IntegrityError:  # one is open already
        return


def delete_team(team: Team) -> None:
    """Forget a team with all its rounds at once."""
    team.delete()
