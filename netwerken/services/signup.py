"""Signing up: places are exact, and every promise is written in the same commit."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from basis.transaction import Refusal

from .. import emails
from ..choices import ACTIVE, AanmeldingStatus, CapacityUnit
from ..meeting import Meeting
from ..models import Aanmelding, Bijeenkomst, Gebeurtenis, Persoon, Plaatsen, SchoolPlaats, Toestemming
from ..selectors import find_school, key_of_school

CONSENT_VERSION = "2026-11"
PARTICIPANT, CLOCK = "deelnemer", "klok"


@dataclass(frozen=True)
class Who:
    """Somebody who signs up, as typed in the form."""

    name: str
    email: str  # normalised
    school_name: str
    language: str


class Full(Exception):
    """There is no place left."""


class Closed(Exception):
    """Sign-up is not open: not yet, no longer, or not here."""


def normalised(email: str) -> str:
    """The address by which a person is known: trimmed, in lower case."""
    return email.strip().lower()


def sign_up(
    meeting: Meeting, *, name: str, email: str, school_name: str = "", language: str = "nl"
) -> Aanmelding:
    """Take a place for a person and promise the mail with the link, in one commit.

    Who is signed up already gets the same link once more and takes no second place. Raises Closed when
    one cannot sign up here now, and Full when no place is left: for who is signed up already too, so
    that the answer tells nobody who comes.
    """
    who = Who(name, normalised(email), school_name.strip(), language)
    try:
        with transaction.atomic():
            aanmelding, has_room = take_or_resend(meeting, who)
    except IntegrityError:  # the same person, at the same moment, in another request
        with transaction.atomic():
            aanmelding, has_room = take_or_resend(meeting, who)
    if not has_room:
        raise Full
    return aanmelding


def take_or_resend(meeting: Meeting, who: Who) -> tuple[Aanmelding, bool]:
    """The inside of the transaction of `sign_up`; and whether somebody unknown would have had a place."""
    lock(meeting.row.plaatsen_id)
    meeting = afresh(meeting)
    if not (meeting.state.accepts or meeting.state.name == "full"):
        raise Closed
    plaatsen_id, moment = meeting.row.plaatsen_id, meeting.moment
    school = find_school(who.school_name)
    by_school = meeting.row.capacity_unit == CapacityUnit.SCHOLEN
    school_key = key_of_school(school and school.pk, who.school_name) if by_school else ""
    already = Aanmelding.objects.filter(
        plaatsen_id=plaatsen_id, persoon__email=who.email, status__in=ACTIVE
    ).first()
    if already is not None and not release_one(already, moment):
        emails.send_link(already, meeting)
        return already, has_room(plaatsen_id, school_key, moment)
    take_place(plaatsen_id, school_key, moment)
    persoon, _new = Persoon.objects.get_or_create(
        email=who.email, defaults={"name": who.name, "school": school, "school_name": who.school_name}
    )
    aanmelding = Aanmelding.objects.create(
        plaatsen_id=plaatsen_id,
        persoon=persoon,
        name=who.name,
        school=school,
        school_name=school.name if school else who.school_name,
        school_key=school_key,
        hold_until=moment + timedelta(hours=settings.HOLD_HOURS),
        language=who.language,
    )
    Toestemming.objects.create(persoon=persoon, purpose="deelname", text_version=CONSENT_VERSION)
    note(aanmelding, PARTICIPANT)
    emails.send_link(aanmelding, meeting)
    return aanmelding, True


def afresh(meeting: Meeting) -> Meeting:
    """The meeting as it stands under the lock, at the moment the form came: it may have changed since."""
    row = Bijeenkomst.objects.select_related("plaatsen").get(pk=meeting.row.pk)
    return Meeting(meeting.page, row, meeting.moment)


def take_place(plaatsen_id: int, school_key: str, moment: datetime) -> None:
    """Take one place by one conditional UPDATE (law 4); raises Full.

    Places whose hold ran out are given back first, when that is what it takes.
    """
    if school_key and join_school(plaatsen_id, school_key):
        return
    free = Plaatsen.objects.filter(Q(capacity=None) | Q(taken__lt=F("capacity")), pk=plaatsen_id)
    if not free.update(taken=F("taken") + 1):
        release_expired_holds(moment, plaatsen_id=plaatsen_id)
        if not free.update(taken=F("taken") + 1):
            raise Full
    if school_key:
        SchoolPlaats.objects.create(plaatsen_id=plaatsen_id, school_key=school_key)


def has_room(plaatsen_id: int, school_key: str, moment: datetime) -> bool:
    """Whether `take_place` would give a place."""
    if SchoolPlaats.objects.filter(plaatsen_id=plaatsen_id, school_key=school_key).exists():
        return True
    free = Plaatsen.objects.filter(Q(capacity=None) | Q(taken__lt=F("capacity")), pk=plaatsen_id)
    if not free.exists():
        release_expired_holds(moment, plaatsen_id=plaatsen_id)
    return free.exists()


def join_school(plaatsen_id: int, school_key: str) -> bool:
    """Share the place that colleagues hold; locks the counter first, whoever comes after waits."""
    lock(plaatsen_id)
    return bool(
        SchoolPlaats.objects.filter(plaatsen_id=plaatsen_id, school_key=school_key).update(
            members=F("members") + 1
        )
    )


def lock(plaatsen_id: int) -> None:
    """Lock the counter until the commit: always before any other row of people (law 4)."""
    Plaatsen.objects.filter(pk=plaatsen_id).update(taken=F("taken"))


def give_back(aanmelding: Aanmelding) -> None:
    """Give the place back, the counter being locked; of a school only when its last member leaves."""
    if aanmelding.school_key:
        shared = SchoolPlaats.objects.filter(
            plaatsen_id=aanmelding.plaatsen_id, school_key=aanmelding.school_key
        )
        if shared.filter(members__gt=1).update(members=F("members") - 1):
            return
        shared.delete()
    Plaatsen.objects.filter(pk=aanmelding.plaatsen_id, taken__gt=0).update(taken=F("taken") - 1)


@transaction.atomic
def confirm(aanmelding: Aanmelding) -> bool:
    """Make a held place definite; False when the hold ran out, or the meeting is over or off.

    Confirming twice changes nothing.
    """
    meeting = emails.meeting_of(aanmelding)
    if meeting.is_cancelled or meeting.is_past:
        return False
    kept = Aanmelding.objects.filter(pk=aanmelding.pk, status=AanmeldingStatus.TE_BEVESTIGEN)
    if kept.filter(hold_until__gt=timezone.now()).update(status=AanmeldingStatus.BEVESTIGD, hold_until=None):
        aanmelding.refresh_from_db()
        note(aanmelding, PARTICIPANT)
        emails.send_confirmed(aanmelding)
        return True
    aanmelding.refresh_from_db()
    return aanmelding.status == AanmeldingStatus.BEVESTIGD


@transaction.atomic
def cancel(aanmelding: Aanmelding, *, by: str = PARTICIPANT) -> None:
    """Give a place back, while the meeting is still to come. Cancelling twice changes nothing."""
    if emails.meeting_of(aanmelding).is_past:
        return
    leave(aanmelding, Q(status__in=ACTIVE), AanmeldingStatus.GEANNULEERD, by)


def leave(aanmelding: Aanmelding, condition: Q, status: AanmeldingStatus, by: str) -> bool:
    """Move a sign-up to an inactive status and give its place back; False when it was not as asked."""
    lock(aanmelding.plaatsen_id)
    if not Aanmelding.objects.filter(condition, pk=aanmelding.pk).update(status=status, hold_until=None):
        return False
    aanmelding.refresh_from_db()
    give_back(aanmelding)
    note(aanmelding, by)
    return True


def release_expired_holds(moment: datetime | None = None, plaatsen_id: int | None = None) -> int:
    """Give back every place that nobody confirmed in time; gives how many."""
    moment = moment or timezone.now()
    late = Aanmelding.objects.filter(status=AanmeldingStatus.TE_BEVESTIGEN, hold_until__lte=moment)
    if plaatsen_id is not None:
        late = late.filter(plaatsen_id=plaatsen_id)
    return sum(release_one(aanmelding, moment) for aanmelding in late.order_by("plaatsen_id", "pk"))


@transaction.atomic
def release_one(aanmelding: Aanmelding, moment: datetime) -> bool:
    """Give back one place whose hold ran out; False when it did not, or was confirmed meanwhile."""
    if aanmelding.hold_until is None or aanmelding.hold_until > moment:
        return False
    late = Q(status=AanmeldingStatus.TE_BEVESTIGEN, hold_until__lte=moment)
    return leave(aanmelding, late, AanmeldingStatus.VERLOPEN, CLOCK)


@transaction.atomic
def count_again(plaatsen_id: int, unit: str, capacity: int | None) -> None:
    """Count the places anew in another unit, persons or schools. Raises Refusal when they are too few."""
    lock(plaatsen_id)
    active = list(Aanmelding.objects.filter(plaatsen_id=plaatsen_id, status__in=ACTIVE))
    for aanmelding in active:
        by_school = unit == CapacityUnit.SCHOLEN
        name = aanmelding.school_name
        aanmelding.school_key = key_of_school(aanmelding.school_id, name) if by_school else ""
    members = Counter(aanmelding.school_key for aanmelding in active if aanmelding.school_key)
    taken = len(members) if unit == CapacityUnit.SCHOLEN else len(active)
    if capacity is not None and taken > capacity:
        raise Refusal(_("Er zijn al meer plaatsen bezet dan het nieuwe aantal. Kies een hoger aantal."))
    Aanmelding.objects.bulk_update(active, ["school_key"])
    SchoolPlaats.objects.filter(plaatsen_id=plaatsen_id).delete()
    SchoolPlaats.objects.bulk_create(
        SchoolPlaats(plaatsen_id=plaatsen_id, school_key=key, members=count) for key, count in members.items()
    )
    Plaatsen.objects.filter(pk=plaatsen_id).update(capacity=capacity, taken=taken)


def note(aanmelding: Aanmelding, by: str, reason: str = "") -> None:
    """Add one line to the history of a sign-up."""
    Gebeurtenis.objects.create(aanmelding=aanmelding, status=aanmelding.status, by=by, reason=reason)
