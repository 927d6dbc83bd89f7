"""Mail scanners open every link, some with HEAD first: nothing may change by it (law 5)."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client

from basis.models import OutboxMessage
from netwerken import services
from netwerken.choices import FollowKind
from netwerken.emails import render
from netwerken.models import Abonnement, Bericht
from netwerken.services.history import MAIL, promise
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import sign_up_for

MAILS = 1_000


def dump() -> dict[str, list[dict[str, Any]]]:
    """Every row of people, meetings and promises."""
    models = [*apps.get_app_config("netwerken").get_models(), OutboxMessage]
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in models
        if not model._meta.proxy
    }


def make_mails(netwerk) -> None:
    """A thousand mails of every kind that has a link, to people in every state."""
    page = make_bijeenkomst(netwerk, capacity=60)
    counter = meeting(page).row.plaatsen_id
    bericht = Bericht.objects.create(plaatsen_id=counter, subject="Dag", text="Tot dan", by="anna")
    netwerk_row, number = meeting(page).row.netwerk, 0
    while OutboxMessage.objects.filter(kind=MAIL).count() < MAILS:
        number += 1
        aanmelding = sign_up_for(meeting(page), name="Noor", email=f"n{number}@example.org")
        if number % 4:
            services.confirm(aanmelding)
        if number % 7 == 0:
            services.cancel(aanmelding)
        elif number % 5 == 0:
            promise(aanmelding, "bericht", bericht=bericht.pk)
        kind, key = FollowKind.BIJEENKOMST, page.translation_key
        if number % 2:
            kind, key = FollowKind.NETWERK, netwerk.translation_key
        abonnement = services.follow(kind, key, f"v{number}@example.org", "nl")
        if number % 3:
            services.confirm_follow(abonnement)
            Abonnement.objects.filter(pk=abonnement.pk).update(link_sent_at=None)
            services.follow(kind, key, f"v{number}@example.org", "nl")
        if number % 6 == 0:
            who = services.NewMember("Bo", f"b{number}@example.org", "leraar", "De Kade")
            member = services.add_member(netwerk_row, who, source="Startbijeenkomst", by="anna")
            services.invite(counter, [member.pk])


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_every_link_of_a_thousand_mails_changes_nothing(netwerk, method):
    make_mails(netwerk)
    links = set()
    written = 0
    for row in OutboxMessage.objects.filter(kind=MAIL):
        if mail := render(row.payload):
            written += 1
            text, header = str(mail.body), mail.extra_headers.get("List-Unsubscribe", "")
            links |= set(re.findall(r"https?://[^\s<>\"]+", f"{text} {header}"))
    assert written > MAILS * 0.9
    own = sorted(url.removeprefix(settings.BASE_URL) for url in links if url.startswith(settings.BASE_URL))
    assert len(own) > MAILS / 2
    before, client = dump(), Client()
    for path in own:
        answer = getattr(client, method)(path)
        assert answer.status_code == 200, path
    assert dump() == before
    assert not client.cookies
