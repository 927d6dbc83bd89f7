"""Standing members of a netwerk: written down with where the permission comes from, and taken off again."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from django.db import transaction
from django.utils.translation import gettext as _

from basis.transaction import Refusal

from ..models import Aanmelding, Abonnement, Netwerk, Persoon, Team, VasteDeelnemer
from .answering import let_invite


@dataclass(frozen=True)
class NewMember:
    """Somebody to write down, as typed or read from a file."""

    name: str
    email: str  # normalised
    role: str = ""
    school_name: str = ""
    school_id: int | None = None  # when it is one of the list


@transaction.atomic
def add_member(netwerk: Netwerk, who: NewMember, *, source: str, by: str) -> VasteDeelnemer:
    """Make somebody a standing member. Raises Refusal when that person is one already."""
    if VasteDeelnemer.objects.filter(netwerk=netwerk, persoon__email=who.email).exists():
        raise Refusal(_("Dit mailadres staat al in de lijst van dit netwerk."))
    return write_down(netwerk, [who], source=source, by=by)[0]


@transaction.atomic
def add_members(netwerk: Netwerk, people: Sequence[NewMember], *, source: str, by: str) -> int:
    """Make many people standing members; who is one already stays as it is. Gives how many are new."""
    Netwerk.objects.select_for_update().get(pk=netwerk.pk)
    known = members_by_address(netwerk)
    new: dict[str, NewMember] = {}
    for who in people:
        if who.email not in known:
            new.setdefault(who.email, who)
    return len(write_down(netwerk, list(new.values()), source=source, by=by))


def write_down(
    netwerk: Netwerk, people: Sequence[NewMember], *, source: str, by: str
) -> list[VasteDeelnemer]:
    """The rows of new members, and of those of them whom nobody knew; in a few statements."""
    addresses = [who.email for who in people]
    known = set(Persoon.objects.filter(email__in=addresses).values_list("email", flat=True))
    Persoon.objects.bulk_create(
        (
            Persoon(
                email=who.email,
                name=who.name,
                role=who.role,
                school_id=who.school_id,
                school_name=who.school_name,
            )
            for who in sorted(people, key=attrgetter("email"))  # in one order: no deadlock
            if who.email not in known
        ),
        ignore_conflicts=True,  # somebody who signs up at this moment
    )
    ids = dict(Persoon.objects.filter(email__in=addresses).values_list("email", "pk"))
    return VasteDeelnemer.objects.bulk_create(
        VasteDeelnemer(
            netwerk=netwerk,
            persoon_id=ids[who.email],
            name=who.name,
            role=who.role,
            school_id=who.school_id,
            school_name=who.school_name,
            source=source,
            added_by=by,
        )
        for who in people
    )


def members_by_address(netwerk: Netwerk) -> dict[str, VasteDeelnemer]:
    """The standing members, by the address that they are mailed at."""
    rows = VasteDeelnemer.objects.filter(netwerk=netwerk).select_related("persoon")
    return {row.persoon.email: row for row in rows}


@transaction.atomic
def change_member(member: VasteDeelnemer, who: NewMember, *, source: str) -> None:
    """Write what the coordinator corrected; the address stays, as it says who it is."""
    VasteDeelnemer.objects.filter(pk=member.pk).update(
        name=who.name, role=who.role, school=who.school_id, school_name=who.school_name, source=source
    )


@transaction.atomic
def remove_member(member: VasteDeelnemer) -> None:
    """Take somebody off the list, with the invitations; links in mails end, a sign-up stays.

    Of who has nothing else here, nothing is kept.
    """
    persoon = member.persoon
    member.delete()
    if not has_more(persoon):
        persoon.delete()


def has_more(persoon: Persoon) -> bool:
    """Whether somebody signed up, follows, is a standing member elsewhere or contact of a team."""
    return any(
        rows.exists()
        for rows in (
            Aanmelding.objects.filter(persoon=persoon),
            Abonnement.objects.filter(persoon=persoon),
            VasteDeelnemer.objects.filter(persoon=persoon),
            Team.objects.filter(contact=persoon),
        )
    )


@transaction.atomic
def leave_list(member: VasteDeelnemer) -> None:
    """What a member asks behind the own link: no invitations any more; withdraws that consent too."""
    let_invite(member.persoon, may_invite=False)
    remove_member(member)
