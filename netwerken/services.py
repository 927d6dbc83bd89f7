"""The acts of netwerken, each the one writer of its facts (law 2)."""

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission, Page

from basis.models import School, User
from basis.transaction import Refusal

from . import emails
from .choices import ACTIVE, AanmeldingStatus, CapacityUnit
from .meeting import Meeting
from .models import (
    Aanmelding,
    Bijeenkomst,
    BijeenkomstPage,
    Coordinator,
    Gebeurtenis,
    Netwerk,
    NetwerkPage,
    Persoon,
    Plaatsen,
    SchoolPlaats,
    Toestemming,
)
from .models.pages import FACTS
from .selectors import netwerk_of

CONSENT_VERSION = "2026-11"
COORDINATORS = "Coördinatoren"
COORDINATOR_RIGHTS = ("add_page", "change_page", "publish_page")
PARTICIPANT, CLOCK = "deelnemer", "klok"


class Full(Exception):
    """There is no place left."""


class Closed(Exception):
    """Sign-up is not open: not yet, no longer, or not here."""


# --- what publishing writes ---------------------------------------------------------------------


def facts_of(page: BijeenkomstPage) -> dict[str, Any]:
    """The facts that a page types in, by the name of the row's column."""
    return {name: getattr(page, name) for name in FACTS}


@transaction.atomic
def record_bijeenkomst(page: BijeenkomstPage) -> Bijeenkomst:
    """Write the row of a meeting from its published page.

    A page in another language than the row's source changes nothing. Raises Refusal when fewer places
    are asked for than are taken.
    """
    row = Bijeenkomst.objects.filter(translation_key=page.translation_key).select_related("plaatsen").first()
    if row is not None and row.source_locale_id != page.locale_id:
        return row
    if row is None:
        row = Bijeenkomst(
            translation_key=page.translation_key,
            source_locale=page.locale,
            plaatsen=Plaatsen.objects.create(capacity=page.capacity),
            uid=f"{page.translation_key}@deelwijs",
        )
    set_capacity(row.plaatsen_id, page.capacity)
    for name, value in facts_of(page).items():
        setattr(row, name, value)
    row.netwerk = netwerk_of(page)
    if (now_hash := material_hash(row)) != row.notified_hash:
        row.sequence += 1 if row.notified_hash else 0
        row.notified_hash = now_hash
    row.save()
    return row


def set_capacity(plaatsen_id: int, capacity: int | None) -> None:
    """Change a limit; never below what is taken. Raises Refusal."""
    enough = Q(pk=plaatsen_id) if capacity is None else Q(pk=plaatsen_id, taken__lte=capacity)
    if not Plaatsen.objects.filter(enough).update(capacity=capacity):
        raise Refusal(_("Er zijn al meer plaatsen bezet dan het nieuwe aantal. Kies een hoger aantal."))


def material_hash(row: Bijeenkomst) -> str:
    """A digest of what participants must be told when it changes."""
    facts = [row.starts_at, row.ends_at, row.location, row.online_url, row.is_online, row.status]
    return hashlib.sha256(json.dumps(facts, default=str).encode()).hexdigest()


@transaction.atomic
def record_netwerk(page: NetwerkPage, *, rename: bool) -> Netwerk:
    """Give a netwerk its row and its coordinators their rights on this page of it, in whatever language."""
    row = Netwerk.objects.filter(translation_key=page.translation_key).first()
    if row is None:
        group, _new = Group.objects.get_or_create(name=f"Netwerk {page.translation_key}")
        row = Netwerk.objects.create(translation_key=page.translation_key, name=page.title, group=group)
    elif rename and page.locale.language_code == settings.LANGUAGE_CODE and row.name != page.title:
        row.name = page.title
        row.save(update_fields=["name"])
    give_rights(row, page)
    return row


def give_rights(netwerk: Netwerk, page: Page) -> None:
    """Let the coordinators of a netwerk work on one of its pages and all below it."""
    for right in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=COORDINATOR_RIGHTS
    ):
        GroupPagePermission.objects.get_or_create(group=netwerk.group, page_id=page.pk, permission=right)


# --- coordinators -------------------------------------------------------------------------------


@transaction.atomic
def appoint(netwerk: Netwerk, user: User) -> Coordinator:
    """Make somebody coordinator: the rights on the netwerk's pages come with it. Twice changes nothing."""
    coordinator, _new = Coordinator.objects.get_or_create(netwerk=netwerk, user=user)
    general, _new = Group.objects.get_or_create(name=COORDINATORS)
    user.groups.add(netwerk.group, general)
    return coordinator


@transaction.atomic
def dismiss(coordinator: Coordinator) -> None:
    """End somebody's coordination, and take the rights away with it."""
    user, netwerk = coordinator.user, coordinator.netwerk
    Coordinator.objects.filter(pk=coordinator.pk).delete()
    user.groups.remove(netwerk.group)
    if not user.coordinates.exists():
        user.groups.remove(*Group.objects.filter(name=COORDINATORS))


# --- deleting -----------------------------------------------------------------------------------


def refuse_delete_with_people(page: BijeenkomstPage) -> None:
    """Raise Refusal when people signed up for the meeting behind the last page of it."""
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    people = Aanmelding.objects.filter(
        plaatsen__bijeenkomst__translation_key=page.translation_key, status__in=ACTIVE
    )
    if not others.exists() and people.exists():
        raise Refusal(
            _(
                "Voor “%(title)s” zijn mensen aangemeld. Zet de status op “Gaat niet door” en publiceer,"
                " of haal de pagina offline. Verwijderen kan als er geen aanmeldingen meer zijn."
            )
            % {"title": page.title}
        )


@transaction.atomic
def forget_bijeenkomst(page: BijeenkomstPage) -> None:
    """Remove the row after the last page of a meeting is gone."""
    if Page.objects.filter(translation_key=page.translation_key).exists():
        return
    row = Bijeenkomst.objects.filter(translation_key=page.translation_key).first()
    if row is not None:
        Aanmelding.objects.filter(plaatsen_id=row.plaatsen_id).delete()
        row.delete()
        Plaatsen.objects.filter(pk=row.plaatsen_id).delete()


@transaction.atomic
def forget_netwerk(page: NetwerkPage) -> None:
    """Remove the row and the rights after the last page of a netwerk is gone."""
    if Page.objects.filter(translation_key=page.translation_key).exists():
        return
    for row in Netwerk.objects.filter(translation_key=page.translation_key):
        for coordinator in row.coordinatoren.select_related("user", "netwerk"):
            dismiss(coordinator)
        Bijeenkomst.objects.filter(netwerk=row).update(netwerk=None)
        row.delete()
        row.group.delete()


# --- sign-up ------------------------------------------------------------------------------------


def normalised(email: str) -> str:
    """The address by which a person is known: trimmed, in lower case."""
    return email.strip().lower()


def sign_up(
    meeting: Meeting, *, name: str, email: str, school_name: str = "", language: str = "nl"
) -> Aanmelding:
    """Take a place for a person and promise the mail with the link, in one commit.

    Who is signed up already gets the same link once more and takes no second place. Raises Closed when
    one cannot sign up here now, Full when no place is left.
    """
    if not (meeting.state.accepts or meeting.state.name == "full"):
        raise Closed
    try:
        with transaction.atomic():
            return take_or_resend(meeting, name, normalised(email), school_name.strip(), language)
    except IntegrityError:  # the same person, at the same moment, in another request
        with transaction.atomic():
            return take_or_resend(meeting, name, normalised(email), school_name.strip(), language)


def take_or_resend(meeting: Meeting, name: str, email: str, school_name: str, language: str) -> Aanmelding:
    """The inside of the transaction of `sign_up`."""
    row = meeting.row
    already = Aanmelding.objects.filter(
        plaatsen_id=row.plaatsen_id, persoon__email=email, status__in=ACTIVE
    ).first()
    if already is not None:
        emails.send_link(already, meeting, again=True)
        return already
    school = School.objects.filter(name__iexact=school_name).first() if school_name else None
    school_key = key_of_school(school, school_name) if row.capacity_unit == CapacityUnit.SCHOLEN else ""
    take_place(row.plaatsen_id, school_key, meeting.moment)
    persoon, _new = Persoon.objects.get_or_create(
        email=email, defaults={"name": name, "school": school, "school_name": school_name}
    )
    aanmelding = Aanmelding.objects.create(
        plaatsen_id=row.plaatsen_id,
        persoon=persoon,
        name=name,
        school=school,
        school_name=school.name if school else school_name,
        school_key=school_key,
        hold_until=meeting.moment + timedelta(hours=settings.HOLD_HOURS),
        language=language,
    )
    Toestemming.objects.create(persoon=persoon, purpose="deelname", text_version=CONSENT_VERSION)
    note(aanmelding, PARTICIPANT)
    emails.send_link(aanmelding, meeting)
    return aanmelding


def key_of_school(school: School | None, school_name: str) -> str:
    """What makes two people colleagues where capacity counts in schools."""
    return f"school:{school.pk}" if school else f"naam:{slugify(school_name)}"


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


def join_school(plaatsen_id: int, school_key: str) -> bool:
    """Share the place that colleagues hold; locks the counter first, whoever comes after waits."""
    Plaatsen.objects.filter(pk=plaatsen_id).update(taken=F("taken"))
    return bool(
        SchoolPlaats.objects.filter(plaatsen_id=plaatsen_id, school_key=school_key).update(
            members=F("members") + 1
        )
    )


def give_back(aanmelding: Aanmelding) -> None:
    """Give the place back; of a school only when its last member leaves."""
    counter = Plaatsen.objects.filter(pk=aanmelding.plaatsen_id)
    counter.update(taken=F("taken"))  # the lock, first
    if aanmelding.school_key:
        shared = SchoolPlaats.objects.filter(
            plaatsen_id=aanmelding.plaatsen_id, school_key=aanmelding.school_key
        )
        if shared.filter(members__gt=1).update(members=F("members") - 1):
            return
        shared.delete()
    counter.filter(taken__gt=0).update(taken=F("taken") - 1)


@transaction.atomic
def confirm(aanmelding: Aanmelding) -> bool:
    """Make a held place definite; False when the hold ran out. Confirming twice changes nothing."""
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
    """Give a place back. Cancelling twice changes nothing."""
    leave(aanmelding, AanmeldingStatus.GEANNULEERD, by)


def leave(aanmelding: Aanmelding, status: AanmeldingStatus, by: str) -> bool:
    """Move an active sign-up to an inactive status and give its place back; False when it was not active."""
    Plaatsen.objects.filter(pk=aanmelding.plaatsen_id).update(taken=F("taken"))  # the counter first (law 4)
    if not Aanmelding.objects.filter(pk=aanmelding.pk, status__in=ACTIVE).update(
        status=status, hold_until=None
    ):
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
    """Give back one place, unless it was confirmed meanwhile."""
    Plaatsen.objects.filter(pk=aanmelding.plaatsen_id).update(taken=F("taken"))  # the counter first (law 4)
    late = Aanmelding.objects.filter(
        pk=aanmelding.pk, status=AanmeldingStatus.TE_BEVESTIGEN, hold_until__lte=moment
    )
    return bool(late.exists() and leave(aanmelding, AanmeldingStatus.VERLOPEN, CLOCK))


def note(aanmelding: Aanmelding, by: str, reason: str = "") -> None:
    """Add one line to the history of a sign-up."""
    Gebeurtenis.objects.create(aanmelding=aanmelding, status=aanmelding.status, by=by, reason=reason)
