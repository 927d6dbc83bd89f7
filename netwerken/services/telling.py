"""Telling who follows a page, or took part, of one event: promised with the fact, each person once.

An event is a row of the outbox, written in the transaction of the fact. Delivering it writes the mails to
all in one transaction, under a key of event and person: whatever is killed, nobody gets two and all get one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from basis import outbox
from basis.crash_points import reach
from basis.models import OutboxMessage
from basis.outbox import Promise

from ..choices import ACTIVE, AanmeldingStatus, FollowKind, PresenceStatus
from ..models import (
    Aanmelding,
    Aanwezigheid,
    Abonnement,
    Bijeenkomst,
    BijeenkomstPage,
    NetwerkPage,
    Plaatsen,
    Reeks,
)
from ..target import Target, target_of
from .history import MAIL

EVENT = "netwerken.gebeurtenis"  # the kind of outbox rows that hold an event
LEASE = timedelta(seconds=45)
BETWEEN_FREE_PLACES = timedelta(days=1)


def tell_of_new(row: Bijeenkomst, page: BijeenkomstPage, quiet: timedelta) -> None:
    """Have followers of its netwerken told of a new meeting, together with others of the same hour."""
    if not followers(FollowKind.NETWERK, netwerken_of(page)).exists():
        return
    Bijeenkomst.objects.filter(pk=row.pk).update(to_announce=True)
    promise_event(f"nieuw:{row.pk}", {"event": "nieuw", "bijeenkomst": row.pk}, quiet)


def tell_of_materials(row: Bijeenkomst, quiet: timedelta) -> None:
    """Have those who were there, and followers, told that there is material; once per meeting."""
    now = timezone.now()
    if row.materials_told_at or row.is_off or not Target(row, now).is_past:
        return
    if were_there(row).exists() or followers_of(row).exists():
        key = f"materiaal:{row.pk}:{now.timestamp():.6f}"
        promise_event(key, {"event": "materiaal", "bijeenkomst": row.pk}, quiet)


def tell_of_free_places(target: Target) -> None:
    """Have followers told that something that was full has places again, at most once a day.

    The counter is locked. Where there is a queue, a free place is for who waits.
    """
    counter = Plaatsen.objects.filter(pk=target.plaatsen.pk)
    has_room = Q(capacity=None) | Q(taken__lt=F("capacity"))
    if not counter.filter(has_room, was_full=True).update(was_full=False):
        return
    if not target_of(target.plaatsen.pk, target.moment).can_sign_up or not followed_in(target).exists():
        return
    rested = Q(free_told_at=None) | Q(free_told_at__lte=target.moment - BETWEEN_FREE_PLACES)
    if counter.filter(rested).update(free_told_at=target.moment):
        key = f"plaatsen_vrij:{target.plaatsen.pk}:{target.moment.timestamp():.6f}"
        promise_event(key, {"event": "plaatsen_vrij", "plaatsen": target.plaatsen.pk})


def tell_of_news(page: Page, netwerken: Iterable[UUID], quiet: timedelta) -> None:
    """Have followers of these netwerken told of a message about them; once, whatever its languages."""
    about = [str(key) for key in netwerken]
    facts = {"event": "nieuws", "page": str(page.translation_key), "netwerken": about}
    if about:
        promise_event(f"nieuws:{page.translation_key}", facts, quiet)


def promise_event(key: str, payload: Mapping[str, object], quiet: timedelta = timedelta()) -> None:
    """Write an event down, to be told after some quiet."""
    outbox.put(EVENT, key, payload, not_before=timezone.now() + quiet)


@transaction.atomic
def deliver(message: OutboxMessage) -> None:
    """Write the mails about one event, in one commit. Doing it again adds none."""
    tell = EVENTS[message.payload["event"]]
    outbox.put_all(MAIL, tell(message.key, message.payload))
    reach("before-event-is-told")


def new_meetings(event: str, payload: Mapping[str, Any]) -> Iterator[Promise]:
    """To followers of a netwerk: this new meeting, and others of the same netwerk that wait to be told."""
    row = Bijeenkomst.objects.get(pk=payload["bijeenkomst"])
    same = Q(pk=row.pk) if row.netwerk_id is None else Q(netwerk=row.netwerk_id)
    waiting = Bijeenkomst.objects.filter(same, to_announce=True).select_for_update(of=("self",))
    rows = {each.pk: each for each in waiting}
    if row.pk not in rows:
        return
    Bijeenkomst.objects.filter(pk__in=rows).update(to_announce=False)
    about: dict[UUID, list[int]] = {}
    moment = timezone.now()
    for each in rows.values():
        page = BijeenkomstPage.objects.filter(
            translation_key=each.translation_key, locale=each.source_locale_id
        ).first()
        if page and not each.is_off and not Target(each, moment).is_past:
            for key in netwerken_of(page):
                about.setdefault(key, []).append(each.pk)
    for key, meetings in sorted(
        about.items(), key=lambda one: -len(one[1])
    ):  # who follows two gets the fuller
        facts = {"what": "nieuwe_bijeenkomsten", "bijeenkomsten": meetings}
        yield from to_followers(event, facts, followers(FollowKind.NETWERK, [key]))


def free_places(event: str, payload: Mapping[str, Any]) -> Iterator[Promise]:
    """To followers of what was full: there are places again. Who signed up knows."""
    target = target_of(payload["plaatsen"], timezone.now())
    if not target.can_sign_up:
        return
    signed_up = Aanmelding.objects.filter(plaatsen=target.plaatsen, status__in=ACTIVE).values("persoon")
    for abonnement in followed_in(target).exclude(persoon__in=signed_up):
        facts = {"what": "plaatsen_vrij", "sleutel": str(abonnement.key)}
        if not abonnement.wants(facts["what"]):
            continue
        yield Promise(
            f"{event}:{abonnement.persoon_id}",
            facts | {"abonnement": abonnement.pk},
            abonnement.persoon.email,
        )


def materials(event: str, payload: Mapping[str, Any]) -> Iterator[Promise]:
    """To who was there and to followers: there is material. Nobody when it was taken away again."""
    row = Bijeenkomst.objects.select_related("reeks").get(pk=payload["bijeenkomst"])
    pages = BijeenkomstPage.objects.filter(translation_key=row.translation_key)
    if not any(page.materials for page in pages):
        return
    untold = Bijeenkomst.objects.filter(pk=row.pk, materials_told_at=None)
    if not untold.update(materials_told_at=timezone.now()):
        return
    facts = {"what": "materiaal", "bijeenkomst": row.pk}
    told = set()
    for aanmelding in were_there(row):
        if aanmelding.persoon_id not in told:
            told.add(aanmelding.persoon_id)
            own = facts | {"aanmelding": aanmelding.pk}
            yield Promise(f"{event}:{aanmelding.persoon_id}", own, aanmelding.persoon.email)
    yield from to_followers(event, facts, followers_of(row).exclude(persoon__in=told))


def news(event: str, payload: Mapping[str, Any]) -> Iterator[Promise]:
    """To followers of the netwerken that a message is about."""
    about = followers(FollowKind.NETWERK, [UUID(key) for key in payload["netwerken"]])
    yield from to_followers(event, {"what": "nieuws", "pagina": payload["page"]}, about)


def to_followers(
    event: str, facts: Mapping[str, Any], abonnementen: QuerySet[Abonnement]
) -> Iterator[Promise]:
    """One mail to each who wants it, under the key of event and person."""
    for abonnement in abonnementen:
        if abonnement.wants(facts["what"]):
            payload = {**facts, "abonnement": abonnement.pk}
            yield Promise(f"{event}:{abonnement.persoon_id}", payload, abonnement.persoon.email)


def followers(kind: FollowKind, keys: Iterable[UUID]) -> QuerySet[Abonnement]:
    """Who follows one of these, and said so in their own mailbox."""
    found = Abonnement.objects.filter(kind=kind, key__in=list(keys), confirmed_at__isnull=False)
    return found.select_related("persoon").order_by("pk")


def followers_of(row: Bijeenkomst) -> QuerySet[Abonnement]:
    """Who follows a meeting."""
    return followers(FollowKind.BIJEENKOMST, [row.translation_key])


def followed_in(target: Target) -> QuerySet[Abonnement]:
    """Who follows what one signs up for: a meeting, or one of a series that is to come."""
    meetings = list(target.of.bijeenkomsten.all()) if isinstance(target.of, Reeks) else [target.of]
    coming = [row.translation_key for row in meetings if not Target(row, target.moment).is_past]
    return followers(FollowKind.BIJEENKOMST, coming)


def signed_up_for(row: Bijeenkomst) -> QuerySet[Aanmelding]:
    """Everybody who ever signed up for a meeting or for the series it is of, with what a mail needs."""
    counters = {row.plaatsen_id, row.signs_up_for.plaatsen_id}
    found = Aanmelding.objects.filter(plaatsen__in=counters)
    return found.select_related("persoon", "team__contact").order_by("pk")


def were_there(row: Bijeenkomst) -> QuerySet[Aanmelding]:
    """Who had a place at a meeting, and is not known to have stayed away."""
    stayed_away = absent(row, PresenceStatus.AFGEMELD, PresenceStatus.AFWEZIG)
    joined = Q(plaatsen=row.plaatsen_id) | Q(created_at__lt=row.starts_at or timezone.now())
    return signed_up_for(row).filter(joined, status=AanmeldingStatus.BEVESTIGD).exclude(stayed_away)


def absent(row: Bijeenkomst, *statuses: PresenceStatus) -> Exists:
    """Whether somebody is not at one meeting."""
    return Exists(
        Aanwezigheid.objects.filter(aanmelding=OuterRef("pk"), bijeenkomst=row, status__in=statuses)
    )


def netwerken_of(page: BijeenkomstPage) -> list[UUID]:
    """The netwerken that a meeting is news of: those it stands in or names, and all around these."""
    paths = [page.path, *page.netwerken.values_list("path", flat=True)]
    around = {path[:end] for path in paths for end in range(Page.steplen, len(path) + 1, Page.steplen)}
    return list(NetwerkPage.objects.filter(path__in=around).values_list("translation_key", flat=True))


EVENTS: dict[str, Callable[[str, Mapping[str, Any]], Iterator[Promise]]] = {
    "nieuw": new_meetings,
    "plaatsen_vrij": free_places,
    "materiaal": materials,
    "nieuws": news,
}
outbox.register(EVENT, deliver, lease=LEASE)
