"""People who come at the same moment: each gets what they would have got one after the other."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from basis import frame, outbox
from basis.limits import Limit
from basis.models import LimitCount, OutboxMessage
from netwerken import services
from netwerken.models import Aanmelding, Gebeurtenis, Persoon, Toestemming
from netwerken.recount import recount
from netwerken.services import arriving
from netwerken.services.arriving import Arrival, let_in
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import mails, places_by_rows, taken


@pytest.fixture
def full(netwerk):
    """A meeting of two places, one of which is taken."""
    page = make_bijeenkomst(netwerk, capacity=2)
    let_in(arrivals(page, "first"))
    return page


def arrivals(page, *names, limits=(), **fields):
    """These people, at this moment."""
    target = meeting(page).target
    return [Arrival(target, services.Who(name, f"{name}@example.org", **fields), limits) for name in names]


def stand(outcomes):
    """Where each stands, or why not."""
    return [
        (one.status, one.wait_seq) if isinstance(one, Aanmelding) else type(one).__name__ for one in outcomes
    ]


def test_the_first_get_the_places_and_the_others_the_queue_in_order(full):
    outcomes = let_in(arrivals(full, "a", "b", "c"))
    assert stand(outcomes) == [("te_bevestigen", None), ("wachtlijst", 1), ("wachtlijst", 2)]
    assert taken(full) == places_by_rows(full) == 2
    rows = Aanmelding.objects.order_by("pk")
    assert [row.persoon.email.split("@")[0] for row in rows] == ["first", "a", "b", "c"]
    assert [len(mails(f"{name}@example.org")) for name in "abc"] == [1, 1, 1]
    assert Gebeurtenis.objects.count() == Toestemming.objects.count() == 4
    keys = set(Gebeurtenis.objects.values_list("mail_key", flat=True))
    assert keys == set(OutboxMessage.objects.values_list("key", flat=True))
    assert recount().breaches == []


def test_who_is_known_who_is_new_and_who_comes_too_often_each_get_their_own(full):
    often = Limit("sign-up", "net", 2)
    known, new, one_too_many = arrivals(full, "first", "new", "more", limits=[often])
    first, *others = let_in([known, new, one_too_many])
    assert first.pk == Aanmelding.objects.get(persoon__email="first@example.org").pk
    assert stand(others) == [("te_bevestigen", None), "TooOften"]
    assert not Persoon.objects.filter(email="more@example.org").exists()
    assert taken(full) == places_by_rows(full) == 2


def test_who_comes_too_often_counts_for_nobody_and_changes_nothing(full):
    often = Limit("sign-up", "net", 2)
    let_in(arrivals(full, "a", "b", limits=[often]))
    before = LimitCount.objects.get().count
    assert stand(let_in(arrivals(full, "c", "d", limits=[often]))) == ["TooOften", "TooOften"]
    assert LimitCount.objects.get().count == before == 2


def test_who_is_in_is_told_the_same_as_who_is_not_when_the_last_place_goes(full):
    """Nobody can see from the answer who comes."""
    services.set_rules(meeting(full).row.plaatsen_id, {"has_waiting_list": False})
    assert stand(let_in(arrivals(full, "a", "first"))) == [("te_bevestigen", None), "Full"]


def test_what_goes_wrong_with_one_is_told_to_that_one_alone(full, monkeypatch, caplog):
    """As when a question that somebody answered was taken away in the meantime."""
    whole = arriving.save_new

    def save_new(unit, people):
        if any(who.name == "wrong" for who in people):
            raise ZeroDivisionError
        whole(unit, people)

    monkeypatch.setattr(arriving, "save_new", save_new)
    outcomes = let_in(arrivals(full, "a", "wrong", "b"))
    assert stand(outcomes) == [("te_bevestigen", None), "ZeroDivisionError", ("wachtlijst", 1)]
    assert recount().breaches == []
    assert ["one by one" in record.message for record in caplog.records] == [True]


def test_without_a_queue_who_does_not_fit_leaves_no_trace(full):
    services.set_rules(meeting(full).row.plaatsen_id, {"has_waiting_list": False})
    assert stand(let_in(arrivals(full, "a", "b"))) == [("te_bevestigen", None), "Full"]
    assert not Persoon.objects.filter(email="b@example.org").exists()
    assert recount().breaches == []


def test_colleagues_share_the_place_of_their_school_also_at_the_same_moment(netwerk):
    page = make_bijeenkomst(netwerk, capacity=1, capacity_unit="scholen")
    kade = arrivals(page, "a", "b", school_name="De Kade")
    outcomes = let_in([*kade[:1], *arrivals(page, "c", school_name="De Brug"), *kade[1:]])
    assert stand(outcomes) == [("te_bevestigen", None), ("wachtlijst", 1), ("te_bevestigen", None)]
    assert taken(page) == places_by_rows(page) == 1
    assert recount().breaches == []


def test_the_same_address_twice_is_one_person_with_one_place(full):
    outcomes = let_in(arrivals(full, "a", "a", "b"))
    assert outcomes[0].pk == outcomes[1].pk
    assert taken(full) == places_by_rows(full) == 2
    assert len(mails("a@example.org")) == 1


def test_who_let_a_place_lapse_goes_behind_who_waits(full):
    """And those who come with them do not get between."""
    let_in(arrivals(full, "a", "b"))
    Aanmelding.objects.filter(persoon__email="a@example.org").update(
        hold_until=timezone.now() - timedelta(minutes=1)
    )
    outcomes = let_in(arrivals(full, "c", "a"))
    assert stand(outcomes) == [("wachtlijst", 2), ("wachtlijst", 3)]
    assert Aanmelding.objects.get(persoon__email="b@example.org").status == "te_bevestigen"
    assert taken(full) == places_by_rows(full) == 2
    assert recount().breaches == []


def test_when_one_cannot_be_written_together_each_is_written_apart(full, monkeypatch):
    """As when somebody came in another process at the same moment: one transaction fails, nobody is lost."""
    groups = []
    whole = arriving.save_new

    def save_new(unit, people):
        groups.append(len(unit))
        whole(unit, people)
        if len(unit) > 1:
            Persoon.objects.create(email="a@example.org", name="a")

    monkeypatch.setattr(arriving, "save_new", save_new)
    outcomes = let_in(arrivals(full, "a", "b"))
    assert groups == [2, 1, 1]
    assert stand(outcomes) == [("te_bevestigen", None), ("wachtlijst", 1)]
    assert recount().breaches == []


def test_nobody_is_in_when_a_mail_cannot_be_promised(full, monkeypatch):
    def fail(*args: object, **kwargs: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(outbox, "put_all_new", fail)
    assert stand(let_in(arrivals(full, "a", "b"))) == ["ZeroDivisionError", "ZeroDivisionError"]
    assert taken(full) == Aanmelding.objects.count() == Persoon.objects.count() == 1


def test_many_who_must_wait_cost_as_much_as_few(netwerk):
    page = make_bijeenkomst(netwerk, capacity=0)

    def cost(*names: str) -> int:
        people = arrivals(page, *names)
        with frame.one_frame(), CaptureQueriesContext(connection) as queries:
            let_in(people)
        return len(queries)

    cost("a")
    assert cost("b", "c", "d") == cost(*(f"e{number}" for number in range(20)))
