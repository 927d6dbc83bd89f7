"""What only one person gets: the feed of their own meetings, and the file that goes with a mail."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import PageViewRestriction

from netwerken import services
from netwerken.calendars import Mailbox, Method, invitation
from netwerken.models import Aanmelding, Bijeenkomst, BijeenkomstPage, Persoon, Plaatsen, Reeks
from netwerken.selectors import row_of
from netwerken.target import target_of
from netwerken.tokens import token_for, token_for_calendar
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.calendars.rfc5545 import Part, check, events

LINK = "https://vergaderen.example/geheim?a=1"
COORDINATOR = Mailbox("Sam de Wit", "sam@example.org")


def address_of(persoon: Persoon) -> str:
    """The address of somebody's own feed."""
    with translation.override("nl"):
        return reverse("ics_persoon", args=[token_for_calendar(persoon)])


def sign_up(page: BijeenkomstPage, email: str = "noor@example.org", *, confirm: bool = True) -> Aanmelding:
    """Somebody with a place."""
    return take(row_of(page).plaatsen_id, email, confirm=confirm)


def take(plaatsen_id: int, email: str = "noor@example.org", *, confirm: bool = True) -> Aanmelding:
    """Somebody with a place, by what is counted."""
    aanmelding = services.sign_up(target_of(plaatsen_id, timezone.now()), services.Who("Noor", email))
    if confirm:
        assert services.confirm(aanmelding)
    return aanmelding


def read(client, persoon: Persoon, prefix: str = "") -> dict[str, Part]:
    """The events of somebody's own feed, by summary."""
    answer = client.get(prefix + address_of(persoon))
    assert answer.status_code == 200
    return {event.text("SUMMARY"): event for event in events(check(answer.content))}


def test_it_holds_what_the_person_has_a_place_for_and_nothing_else(client, netwerk):
    aanmelding = sign_up(make_bijeenkomst(netwerk, title="van Noor"))
    sign_up(make_bijeenkomst(netwerk, title="van een ander"), "els@example.org")
    left = sign_up(make_bijeenkomst(netwerk, title="afgezegd"))
    services.cancel(left)
    sign_up(make_bijeenkomst(netwerk, title="zonder datum", starts_at=None, ends_at=None))
    make_bijeenkomst(netwerk, title="van niemand")
    assert list(read(client, aanmelding.persoon)) == ["van Noor"]


def test_it_says_how_a_sign_up_stands(client, netwerk):
    sure = sign_up(make_bijeenkomst(netwerk, title="zeker"))
    sign_up(make_bijeenkomst(netwerk, title="nog niet"), confirm=False)
    full = make_bijeenkomst(netwerk, title="vol", capacity=1)
    sign_up(full, "els@example.org")
    sign_up(full, confirm=False)  # waits, and has no place
    found = read(client, sure.persoon)
    assert {title: event.text("STATUS") for title, event in found.items()} == {
        "zeker": "CONFIRMED",
        "nog niet": "TENTATIVE",
    }
    assert found["zeker"].text("DESCRIPTION").startswith("Je aanmelding: bevestigd.")
    assert found["nog niet"].text("DESCRIPTION").startswith("Je aanmelding: te bevestigen.")


def test_a_place_whose_time_ran_out_is_gone_before_the_worker_came_by(client, netwerk):
    aanmelding = sign_up(make_bijeenkomst(netwerk, title="te laat"), confirm=False)
    assert list(read(client, aanmelding.persoon)) == ["te laat"]
    Aanmelding.objects.update(hold_until=timezone.now())
    assert read(client, aanmelding.persoon) == {}


def test_the_link_to_take_part_is_for_who_has_a_certain_place(client, netwerk):
    fields = {"is_online": True, "online_url": LINK}
    sure = sign_up(make_bijeenkomst(netwerk, title="zeker", **fields))
    sign_up(make_bijeenkomst(netwerk, title="nog niet", **fields), confirm=False)
    off = make_bijeenkomst(netwerk, title="Toneel", **fields)
    sign_up(off)
    off.status = "gaat_niet_door"
    off.save_revision().publish()
    found = read(client, sure.persoon)
    assert found["zeker"].all("CONFERENCE") == [LINK]
    assert LINK in found["zeker"].text("DESCRIPTION")
    for title in ("nog niet", "Gaat niet door: Toneel"):
        assert found[title].all("CONFERENCE") == []
        assert "geheim" not in found[title].text("DESCRIPTION")
    assert found["Gaat niet door: Toneel"].text("STATUS") == "CANCELLED"


def test_of_a_series_it_holds_every_meeting_but_those_that_one_is_absent_from(client, netwerk):
    plaatsen = Plaatsen.objects.create()
    row = row_of(make_bijeenkomst(netwerk, title="een"))
    reeks = Reeks.objects.create(netwerk=row.netwerk, name="Reeks", plaatsen=plaatsen)
    old = timezone.now() - timedelta(days=9)
    for title, start in (("twee", None), ("geweest", old)):
        make_bijeenkomst(netwerk, title=title, **({"starts_at": start, "ends_at": None} if start else {}))
    Bijeenkomst.objects.update(reeks=reeks)
    services.count_meetings(reeks)
    aanmelding = take(plaatsen.pk)
    assert set(read(client, aanmelding.persoon)) == {"een", "twee"}
    row.refresh_from_db()
    services.report_absence(aanmelding, row)
    assert set(read(client, aanmelding.persoon)) == {"twee"}
    services.report_absence(aanmelding, row, is_absent=False)
    assert set(read(client, aanmelding.persoon)) == {"een", "twee"}


def test_a_page_that_is_not_for_everybody_is_not_in_it(client, netwerk):
    page = make_bijeenkomst(netwerk)
    aanmelding = sign_up(page)
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert read(client, aanmelding.persoon) == {}
    restriction.delete()
    assert len(read(client, aanmelding.persoon)) == 1


def test_a_new_address_ends_the_old_one(client, netwerk):
    aanmelding = sign_up(make_bijeenkomst(netwerk))
    old, page = address_of(aanmelding.persoon), reverse("aanmelding", args=[token_for(aanmelding)])
    assert old in client.get(page).content.decode()
    assert client.get(old).status_code == 200
    client.post(page, {"actie": "nieuw-agenda-adres"})
    new = address_of(Persoon.objects.get())
    assert client.get(old).status_code == 404
    assert client.get(new).status_code == 200
    assert new in client.get(page).content.decode()


@pytest.mark.parametrize("token", ["x", "1.abc:def", "1:2:3", "%00", "ü"])
def test_a_forged_address_is_not_found(client, netwerk, token):
    sign_up(make_bijeenkomst(netwerk))
    assert client.get(f"/agenda/persoon/{token}.ics").status_code == 404


def test_the_link_of_a_sign_up_opens_no_calendar(client, netwerk):
    aanmelding = sign_up(make_bijeenkomst(netwerk))
    assert client.get(reverse("ics_persoon", args=[token_for(aanmelding)])).status_code == 404


def test_who_did_not_prove_the_mailbox_gets_no_address(client, netwerk):
    aanmelding = sign_up(make_bijeenkomst(netwerk), confirm=False)
    page = client.get(reverse("aanmelding", args=[token_for(aanmelding)])).content.decode()
    assert "/agenda/persoon/" not in page


def test_an_erased_person_has_no_calendar(client, netwerk):
    persoon = sign_up(make_bijeenkomst(netwerk)).persoon
    address = address_of(persoon)
    persoon.delete()
    assert client.get(address).status_code == 404


def test_it_is_kept_by_nobody_and_not_modified_until_the_sign_up_changes(client, netwerk):
    aanmelding = sign_up(make_bijeenkomst(netwerk), confirm=False)
    address = address_of(aanmelding.persoon)
    answer = client.get(address)
    assert set(answer["Cache-Control"].split(", ")) == {"private", "no-cache"}
    known = {"If-None-Match": answer["ETag"]}
    assert client.get(address, headers=known).status_code == 304
    services.confirm(aanmelding)
    assert client.get(address, headers=known).status_code == 200


def test_it_costs_the_same_for_three_as_for_thirty(client, netwerk, count_queries):
    def add(amount: int) -> Aanmelding:
        return [sign_up(make_bijeenkomst(netwerk)) for _ in range(amount)][-1]

    address = address_of(add(3).persoon)
    count_queries(address)  # fills the caches
    cost = count_queries(address)
    add(27)
    assert count_queries(address) == cost
    assert cost <= 6


def sent(page: BijeenkomstPage, method: Method, **options: object) -> tuple[Part, Part]:
    """What goes with a mail: the calendar and its one event."""
    made = invitation(
        meeting(page),
        method=method,
        name="Noor Bakker",
        email="noor@example.org",
        organizer=COORDINATOR,
        **options,
    )
    root = check(made)
    [event] = events(root)
    return root, event


def test_a_mail_carries_the_meeting_for_one_person(netwerk):
    page = make_bijeenkomst(netwerk, title="Samen", is_online=True, online_url=LINK)
    root, event = sent(page, Method.REQUEST)
    assert root.all("METHOD") == ["REQUEST"]
    assert event.all("ATTENDEE") == ["mailto:noor@example.org"]
    assert event.parameters("ATTENDEE")["CN"] == '"Noor Bakker"'
    assert event.all("ORGANIZER") == ["mailto:sam@example.org"]
    assert event.text("UID") == row_of(page).uid
    assert event.all("URL") == [page.full_url]
    assert event.text("STATUS") == "CONFIRMED"
    assert b"geheim" not in repr(root).encode()
    assert sent(page, Method.REQUEST, with_link=True)[1].all("CONFERENCE") == [LINK]


def test_taking_out_is_of_the_same_meeting_and_later_and_holds_no_link(netwerk):
    page = make_bijeenkomst(netwerk, is_online=True, online_url=LINK)
    _root, put = sent(page, Method.REQUEST, with_link=True)
    root, out = sent(page, Method.CANCEL, with_link=True)
    assert root.all("METHOD") == ["CANCEL"]
    assert out.text("STATUS") == "CANCELLED"
    assert out.text("UID") == put.text("UID")
    assert out.all("SEQUENCE") == put.all("SEQUENCE")
    assert out.moment("DTSTAMP") >= put.moment("DTSTAMP")
    assert "geheim" not in repr(root)


def test_it_speaks_the_language_of_the_mail(netwerk):
    page = make_bijeenkomst(netwerk, title="Samen", kind="startbijeenkomst")
    page.status = "gaat_niet_door"
    page.save_revision().publish()
    with translation.override("en"):
        assert sent(page, Method.CANCEL)[1].text("SUMMARY") == "Cancelled: Samen"


@pytest.mark.bilingual
def test_it_is_in_the_language_that_is_asked_else_in_the_other(translate, client, home, netwerken, netwerk):
    both, dutch = make_bijeenkomst(netwerk, title="Samen"), make_bijeenkomst(netwerk, title="Alleen hier")
    aanmelding = sign_up(both)
    sign_up(dutch)
    for above in (home, netwerken, netwerk):
        translate(above)
    translate(both, title="Together")
    assert set(read(client, aanmelding.persoon)) == {"Samen", "Alleen hier"}
    english = read(client, aanmelding.persoon, "/en")
    assert set(english) == {"Together", "Alleen hier"}
    assert "/en/" in english["Together"].all("URL")[0]
    assert "/en/" not in english["Alleen hier"].all("URL")[0]
    assert english["Together"].text("DESCRIPTION").startswith("Your sign-up: ")
