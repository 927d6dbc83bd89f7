"""To whom mails go and what about, for the outbox screen: in as many queries for one as for a hundred."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q
from wagtail.models import Page

from basis.mail import Described
from basis.models import OutboxMessage

from ..models import Aanmelding, Abonnement, Bijeenkomst, Persoon, Reeks, Team, Uitnodiging
from .subjects import MAILS

Payload = Mapping[str, Any]


def describe(messages: Sequence[OutboxMessage]) -> dict[int, Described]:
    """Address and subject of each whose payload is still there and whose person is known."""
    payloads = {message.pk: message.payload for message in messages if message.payload.get("what") in MAILS}
    about = About(payloads.values())
    found = {}
    for pk, payload in payloads.items():
        if address := about.address(payload):
            subject = str(MAILS[payload["what"]]) % {"title": about.title(payload)}
            found[pk] = Described(address, subject)
    return found


class About:
    """The rows that some payloads name, read at once."""

    def __init__(self, payloads: Iterable[Payload]) -> None:
        known = list(payloads)

        def named(name: str) -> set[int]:
            return {payload[name] for payload in known if name in payload}

        signups = Aanmelding.objects.select_related("persoon")
        self.aanmeldingen = signups.in_bulk(named("aanmelding"))
        self.teams = Team.objects.select_related("contact").in_bulk(named("team"))
        self.abonnementen = Abonnement.objects.select_related("persoon").in_bulk(named("abonnement"))
        invited = Uitnodiging.objects.select_related("vaste_deelnemer__persoon")
        self.uitnodigingen = invited.in_bulk(named("uitnodiging"))
        self.givers = Persoon.objects.in_bulk(named("persoon"))
        self.read_titles(named("bijeenkomst"))

    def read_titles(self, meetings: set[int]) -> None:
        """The name of a series, or the title of a page in the language in which it was made."""
        counters = {row.plaatsen_id for row in self.aanmeldingen.values()}
        counters |= {row.plaatsen_id for row in self.teams.values()}
        counters |= {row.plaatsen_id for row in self.uitnodigingen.values()}
        series = Reeks.objects.filter(plaatsen__in=counters)
        self.by_counter: dict[int, str] = dict(series.values_list("plaatsen", "name"))
        rows = Bijeenkomst.objects.filter(Q(pk__in=meetings) | Q(plaatsen__in=counters))
        keys = {row.translation_key: row for row in rows}
        followed = {abonnement.key for abonnement in self.abonnementen.values()}
        pages = Page.objects.filter(translation_key__in=[*keys, *followed]).order_by("-pk")
        self.by_key: dict[UUID, str] = dict(pages.values_list("translation_key", "title"))
        self.by_meeting = {row.pk: self.by_key.get(key, "") for key, row in keys.items()}
        self.by_counter |= {row.plaatsen_id: self.by_key.get(key, "") for key, row in keys.items()}

    def address(self, payload: Payload) -> str:
        """Where a mail goes; empty when who it was for is gone."""
        if "persoon" in payload:
            giver = self.givers.get(payload["persoon"])
            return giver.email if giver else ""
        if team := self.teams.get(payload.get("team", 0)):
            return team.contact.email
        if invited := self.uitnodigingen.get(payload.get("uitnodiging", 0)):
            return invited.vaste_deelnemer.persoon.email
        row = self.aanmeldingen.get(payload.get("aanmelding", 0))
        row_or_follow = row or self.abonnementen.get(payload.get("abonnement", 0))
        return row_or_follow.persoon.email if row_or_follow else ""

    def title(self, payload: Payload) -> str:
        """What a mail is about."""
        if "bijeenkomst" in payload:
            return self.by_meeting.get(payload["bijeenkomst"], "")
        if abonnement := self.abonnementen.get(payload.get("abonnement", 0)):
            return self.by_key.get(abonnement.key, "")
        invited = self.uitnodigingen.get(payload.get("uitnodiging", 0))
        row = self.aanmeldingen.get(payload.get("aanmelding", 0)) or self.teams.get(payload.get("team", 0))
        counted = row or invited
        return self.by_counter.get(counted.plaatsen_id, "") if counted else ""
