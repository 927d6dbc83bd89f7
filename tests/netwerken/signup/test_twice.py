"""Who signs up twice takes one place, and nobody else learns who is signed up."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from netwerken import services
from netwerken.models import Aanmelding, Persoon
from tests.factories import make_bijeenkomst
from tests.netwerken.facts import link_in, mails, taken
from tests.netwerken.signup.signing_up import sign_up, without_queue


def test_the_same_person_takes_one_place(bijeenkomst):
    first = sign_up(bijeenkomst)
    again = sign_up(bijeenkomst, " NOOR@Example.org ")
    assert again.pk == first.pk
    assert taken(bijeenkomst) == Aanmelding.objects.count() == Persoon.objects.count() == 1


def test_the_link_is_mailed_again_at_most_once_an_hour(bijeenkomst):
    began = timezone.now()
    for minutes, promised in [(0, 1), (1, 1), (59, 1), (60, 2), (61, 2), (119, 2), (120, 3), (600, 4)]:
        with time_machine.travel(began + timedelta(minutes=minutes, seconds=1), tick=False):
            sign_up(bijeenkomst)
        assert len(mails()) == promised, minutes
    assert {mail["Subject"].split(":")[0] for mail in mails()} == {"Bevestig je aanmelding"}
    assert len({link_in(mail) for mail in mails()}) == 1


@pytest.mark.parametrize("queue", [True, False], ids=["queue", "no queue"])
@pytest.mark.parametrize("capacity", [30, 2, None])
def test_the_answer_does_not_tell_who_is_signed_up(netwerk, fill_in, capacity, queue):
    page = make_bijeenkomst(netwerk, capacity=capacity)
    if not queue:
        without_queue(page)
    services.confirm(sign_up(page, "bekend@example.org"))
    sign_up(page, "ook@example.org")
    with time_machine.travel(timezone.now(), tick=False):  # the answers tell their second
        known, unknown = (fill_in(page, email=f"{who}@example.org") for who in ("bekend", "nieuw"))
    assert known.status_code == unknown.status_code
    assert known.headers == unknown.headers
    words = (known.content.decode().replace("bekend@", "@"), unknown.content.decode().replace("nieuw@", "@"))
    assert without_stamps(words[0]) == without_stamps(words[1])


def test_who_is_signed_up_gets_the_link_again_when_it_is_full(netwerk):
    page = without_queue(make_bijeenkomst(netwerk, capacity=1))
    sign_up(page)
    with time_machine.travel(timezone.now() + timedelta(hours=2)), pytest.raises(services.Full):
        sign_up(page)
    assert len(mails("noor@example.org")) == 2


def without_stamps(page: str) -> str:
    """The lines of a page that are the same for everybody."""
    return "\n".join(line for line in page.splitlines() if "made" not in line and "nonce" not in line)
