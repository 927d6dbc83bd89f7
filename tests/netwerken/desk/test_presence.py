"""Who comes to each meeting of a series: seen, set for who phones, and taken along in a file."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageLogEntry

from basis.models import OutboxMessage
from netwerken import services
from netwerken.models import Aanmelding, Aanwezigheid, Bijeenkomst, BijeenkomstPage, Plaatsen, Reeks
from netwerken.planning.values import MeetingFacts
from netwerken.services import Who
from netwerken.target import target_of
from tests.netwerken.admin_form import browser
from tests.netwerken.desk.screens import address, text_of
from tests.netwerken.desk.test_export import file_of, rows_of
from tests.netwerken.planning.plans import at, make_plan

BEFORE = at(1)
SAID_NO = "Afgemeld voor deze ene bijeenkomst. De plaats in de reeks blijft."


@pytest.fixture
def join(reeks: Reeks) -> Callable[..., Aanmelding]:
    """Signs somebody up for the series, long before it begins unless told otherwise."""

    def sign(name: str, *, confirmed: bool = True, moment=BEFORE) -> Aanmelding:
        with time_machine.travel(moment, tick=False):
            who = Who(name, f"{name.lower()}@example.org", "De Kade")
            found = services.sign_up(target_of(reeks.plaatsen_id, moment), who)
            if confirmed:
                services.confirm(found)
        return Aanmelding.objects.get(pk=found.pk)

    return sign


@pytest.fixture
def meetings(reeks: Reeks) -> list[Bijeenkomst]:
    """On 4, 11 and 18 March 2037."""
    return list(reeks.bijeenkomsten.order_by("starts_at"))


def address_of(row: Bijeenkomst) -> str:
    """The screen of one meeting of the series."""
    return address("meeting", row.reeks.plaatsen, row.pk)


def say(client: Client, row: Aanmelding, meeting: Bijeenkomst, act: str) -> str:
    """Press the button on the screen of somebody; gives what the page says then."""
    sent = {"act": act, "aanmelding": row.pk, "bijeenkomst": meeting.pk}
    answer = client.post(address("person", row.plaatsen, row.pk), sent, follow=True)
    assert answer.status_code == 200
    return text_of(answer)


def lists_of(client: Client, meeting: Bijeenkomst) -> dict[str, list[str]]:
    """Who stands in which list of a meeting, by what is said above it."""
    soup = BeautifulSoup(client.get(address_of(meeting)).content, "html.parser")
    return {
        " ".join(part.h2.get_text(" ").split()): [name.text for name in part.select(".desk-naam")]
        for part in soup.select("main .desk-groep")
        if part.select(".desk-naam")
    }


def test_the_desk_of_a_series_says_of_each_meeting_how_many_come(as_ada, reeks, meetings, join):
    noor, bo, cas = (join(name) for name in ("Noor", "Bo", "Cas"))
    join("Dee", confirmed=False)
    services.report_absence(noor, meetings[1])
    services.report_absence(bo, meetings[1])
    services.report_absence(cas, meetings[2])
    services.cancel(cas)
    text = text_of(as_ada.get(address("desk", reeks.plaatsen)))
    assert "4 maart 2037, 13.30 2 komen, 1 nog niet bevestigd" in text
    assert "11 maart 2037, 13.30 0 komen, 2 komen niet, 1 nog niet bevestigd" in text
    assert "18 maart 2037, 13.30 2 komen, 1 nog niet bevestigd" in text


def test_beside_somebody_it_says_in_words_where_they_do_not_come(as_ada, reeks, meetings, join):
    noor = join("Noor")
    join("Bo")
    for meeting in meetings[1:]:
        services.report_absence(noor, meeting)
    Bijeenkomst.objects.filter(pk=meetings[2].pk).update(starts_at=None, ends_at=None)
    text = text_of(as_ada.get(address("desk", reeks.plaatsen)))
    words = {"Komt niet op: een bijeenkomst zonder datum, 11 maart 2037"}
    words |= {"Komt niet op: 11 maart 2037, een bijeenkomst zonder datum"}  # where databases put no date
    assert sum(text.count(each) for each in words) == text.count("Komt niet op") == 1


def test_a_meeting_shows_who_does_not_come_first_and_nobody_who_joined_after_it(
    as_ada, reeks, meetings, join
):
    noor, _bo = join("Noor"), join("Bo")
    join("Cas", confirmed=False)
    join("Dee", moment=at(5))
    services.cancel(join("Eva"))
    services.report_absence(noor, meetings[0])
    assert lists_of(as_ada, meetings[0]) == {
        "Komt niet 1": ["Noor"],
        "Komt 1": ["Bo"],
        "Nog niet bevestigd 1": ["Cas"],
    }
    assert lists_of(as_ada, meetings[1])["Komt 3"] == ["Bo", "Dee", "Noor"]
    text = text_of(as_ada.get(address_of(meetings[0])))
    assert "1 komt, 1 komt niet, 1 nog niet bevestigd" in text


def test_a_coordinator_says_it_for_who_phones_and_takes_it_back(as_ada, reeks, meetings, join):
    noor = join("Noor")
    mails = OutboxMessage.objects.count()
    assert SAID_NO in say(as_ada, noor, meetings[1], "afwezig")
    assert SAID_NO in say(as_ada, noor, meetings[1], "afwezig")
    assert [(row.bijeenkomst, row.status) for row in Aanwezigheid.objects.all()] == [
        (meetings[1], "afgemeld")
    ]
    text = say(as_ada, noor, meetings[1], "aanwezig")
    assert "Weer aangemeld voor deze bijeenkomst." in text
    assert not Aanwezigheid.objects.exists()
    written = [(event.by, event.reason) for event in noor.gebeurtenissen.all()][2:]
    assert written == [("ada", "komt niet op 11-03-2037"), ("ada", "komt toch op 11-03-2037")]
    assert "ada : komt toch op 11-03-2037" in text or "ada: komt toch op 11-03-2037" in text
    noor.refresh_from_db()
    assert (noor.status, reeks.plaatsen.aanmeldingen.count()) == ("bevestigd", 1)
    assert OutboxMessage.objects.count() == mails


def test_the_button_beside_somebody_does_what_it_says(as_ada, reeks, meetings, join):
    noor = join("Noor")
    for where in (address_of(meetings[0]), address("person", reeks.plaatsen, noor.pk)):
        for act in ("afwezig", "aanwezig"):
            soup = BeautifulSoup(as_ada.get(where).content, "html.parser")
            form = soup.select_one(f"form:has(button[value={act}])")
            sent = {field["name"]: field["value"] for field in form.select("input[name]")}
            as_ada.post(where, sent | {"act": act})
            assert Aanwezigheid.objects.exists() is (act == "afwezig")


def test_what_is_over_or_off_has_no_button_and_is_refused(as_ada, reeks, meetings, join):
    noor = join("Noor")
    Bijeenkomst.objects.filter(pk=meetings[1].pk).update(status="gaat_niet_door")
    with time_machine.travel(at(5), tick=False):
        client = browser(reeks.netwerk.coordinatoren.get().user)
        person = client.get(address("person", noor.plaatsen, noor.pk)).content.decode()
        assert person.count('value="afwezig"') == 1
        for meeting in meetings[:2]:
            assert "kan niet meer" in say(client, noor, meeting, "afwezig")
    assert not Aanwezigheid.objects.exists()


def test_who_has_no_place_is_absent_from_nothing(as_ada, reeks, meetings, join):
    Plaatsen.objects.filter(pk=reeks.plaatsen_id).update(capacity=1)
    join("Noor")
    bo = join("Bo")
    assert bo.status == "wachtlijst"
    assert "Bijeenkomsten van de reeks" not in text_of(as_ada.get(address("person", reeks.plaatsen, bo.pk)))
    assert "kan niet meer" in say(as_ada, bo, meetings[0], "afwezig")
    assert not Aanwezigheid.objects.exists()


def test_what_was_seen_at_the_door_is_said_and_stays(as_ada, reeks, meetings, join):
    for name, status in (("Noor", "aanwezig"), ("Bo", "afwezig")):
        join(name).aanwezigheden.create(bijeenkomst=meetings[0], status=status)
    text = text_of(as_ada.get(address_of(meetings[0])))
    assert "1 komt, 1 komt niet" in text
    assert [text.count(words) for words in ("was er niet", "was er")] == [1, 2]
    say(as_ada, Aanmelding.objects.get(name="Noor"), meetings[0], "afwezig")
    assert set(Aanwezigheid.objects.values_list("status", flat=True)) == {"aanwezig", "afwezig"}


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_file_of_a_series_has_a_column_for_each_meeting(kind, as_ada, reeks, meetings, join):
    noor = join("Noor")
    join("Bo", moment=at(5))
    services.cancel(join("Cas"))
    services.report_absence(noor, meetings[1])
    head, *rows = rows_of(file_of(as_ada, reeks.plaatsen, kind), kind)
    assert [each.split(":")[0] for each in head[-3:]] == ["4 maart 2037", "11 maart 2037", "18 maart 2037"]
    assert [row[-3:] for row in rows] == [
        ["komt", "komt niet", "komt"],
        ["", "komt", "komt"],
        ["", "", ""],
    ]


def test_the_file_of_one_meeting_holds_who_has_a_place_there(as_ada, reeks, meetings, join):
    noor = join("Noor")
    join("Bo", moment=at(5))
    join("Cas", confirmed=False)
    services.report_absence(noor, meetings[0])
    answer = as_ada.post(address_of(meetings[0]), {"act": "csv"})
    head, *rows = rows_of(b"".join(answer.streaming_content), "csv")
    assert head[-1].startswith("4 maart 2037: ")
    assert head[-2] == "Wil geen mail aan allen"
    assert [(row[0], row[5], row[-1]) for row in rows] == [
        ("Noor", "bevestigd", "komt niet"),
        ("Cas", "te bevestigen", "komt"),
    ]
    page = BijeenkomstPage.objects.get(translation_key=meetings[0].translation_key)
    logged = PageLogEntry.objects.get(action="netwerken.export")
    assert (logged.page_id, logged.data) == (page.pk, {"rows": 2, "format": "csv"})


def test_a_single_meeting_has_no_meetings_below_it(as_ada, plaatsen, sign_up):
    row = sign_up("Noor")
    for where in (address("desk", plaatsen), address("person", plaatsen, row.pk)):
        assert 'id="bijeenkomsten"' not in as_ada.get(where).content.decode()
    assert rows_of(file_of(as_ada, plaatsen, "csv"), "csv")[0][-1] == "Wil geen mail aan allen"
    assert "Dat kan niet meer" in say(as_ada, row, plaatsen.bijeenkomst, "afwezig")


def test_a_meeting_of_another_series_is_not_found_through_ones_own(as_ada, reeks, row, ada, meetings, join):
    noor, other = join("Noor"), services.plan_series(row, make_plan(name="Anders"), by=ada).reeks
    stranger = other.bijeenkomsten.first()
    assert as_ada.get(address("meeting", reeks.plaatsen, stranger.pk)).status_code == 404
    assert as_ada.post(address("meeting", reeks.plaatsen, 10**9), {"act": "csv"}).status_code == 404
    assert "Dat kan niet meer" in say(as_ada, noor, stranger, "afwezig")
    for nonsense in ("", "x", "-1", "9" * 40):
        sent = {"act": "afwezig", "bijeenkomst": nonsense}
        assert as_ada.post(address("person", reeks.plaatsen, noor.pk), sent).status_code == 302
    assert not Aanwezigheid.objects.exists()


@pytest.mark.parametrize(
    ("name", "may"),
    [("ada", True), ("beheerder", True), ("bo", False), ("redacteur", False), ("auteur", False)],
)
def test_who_handles_a_series_says_who_comes_and_nobody_else(name, may, people, reeks, meetings, join):
    noor, client = join("Noor"), browser(people[name])
    sent = {"act": "afwezig", "aanmelding": noor.pk, "bijeenkomst": meetings[0].pk}
    assert (client.get(address_of(meetings[0])).status_code == 200) is may
    assert (client.post(address_of(meetings[0]), {"act": "csv"}).status_code == 200) is may
    for where in ("desk", "person", "meeting"):
        more = {"desk": [], "person": [noor.pk], "meeting": [meetings[0].pk]}[where]
        client.post(address(where, reeks.plaatsen, *more), sent)
        assert Aanwezigheid.objects.exists() is may, where
        Aanwezigheid.objects.all().delete()


def test_reading_says_nothing_for_anybody(as_ada, meetings, join):
    noor = join("Noor")
    for where in (address_of(meetings[0]), address("person", noor.plaatsen, noor.pk)):
        as_ada.get(where, {"act": "afwezig", "aanmelding": noor.pk, "bijeenkomst": meetings[0].pk})
    assert not Aanwezigheid.objects.exists()
    assert noor.gebeurtenissen.count() == 2


def test_a_meeting_is_shown_a_page_at_a_time(as_ada, meetings, join, monkeypatch):
    monkeypatch.setattr("netwerken.desk.views.PER_PAGE", 2)
    for name in ("Noor", "Bo", "Cas"):
        join(name)
    services.report_absence(Aanmelding.objects.get(name="Noor"), meetings[0])
    assert lists_of(as_ada, meetings[0]) == {"Komt niet 1": ["Noor"], "Komt 2": ["Bo"]}
    text = text_of(as_ada.get(address_of(meetings[0]), {"p": 2}))
    assert "Komt 2 Cas" in text
    assert "Pagina 2 van 2" in text


def test_the_screens_of_a_series_cost_the_same_for_three_as_for_thirty(as_ada, reeks, meetings, join):
    Plaatsen.objects.filter(pk=reeks.plaatsen_id).update(capacity=None)
    first = join("Eerste")

    def grow(start: int, end: int) -> None:
        for number in range(start, end):
            services.report_absence(join(f"Mens{number}"), meetings[number % 3])

    def ask(where: str, act: str) -> None:
        answer = as_ada.post(where, {"act": act}) if act else as_ada.get(where)
        assert answer.status_code == 200
        b"".join(answer)

    def costs() -> list[int]:
        seen = []
        screens = [address("desk", reeks.plaatsen), address_of(meetings[0])]
        screens.append(address("person", reeks.plaatsen, first.pk))
        for act in ("", "csv"):
            for where in screens[: 2 if act else 3]:
                ask(where, act)  # what Django keeps of content types is read once, by whichever test is first
                with CaptureQueriesContext(connection) as queries:
                    ask(where, act)
                seen.append(len(queries))
        return seen

    grow(0, 3)
    before = costs()
    grow(3, 30)
    assert costs() == before


def test_more_meetings_cost_no_more(as_ada, row, ada, reeks):
    plan = [MeetingFacts(starts_at=at(day), ends_at=at(day, 15), location="De Kade") for day in range(1, 25)]
    many = services.plan_series(row, make_plan(*plan, name="Lang"), by=ada).reeks

    def cost(series: Reeks) -> int:
        as_ada.get(address("desk", series.plaatsen))
        with CaptureQueriesContext(connection) as queries:
            as_ada.get(address("desk", series.plaatsen))
        return len(queries)

    assert cost(many) == cost(reeks)


def test_whoever_takes_over_a_place_comes_to_what_is_left(reeks, meetings, join):
    noor = join("Noor")
    for meeting in meetings:
        with time_machine.travel(BEFORE + timedelta(hours=1), tick=False):
            services.report_absence(noor, meeting)
    with time_machine.travel(at(5), tick=False):
        services.hand_over(noor, name="Bo", email="bo@example.org")
    assert [row.bijeenkomst for row in Aanwezigheid.objects.all()] == [meetings[0]]


def test_somebody_who_says_it_themselves_is_in_the_history_too(meetings, join):
    noor = join("Noor")
    assert services.report_absence(noor, meetings[0])
    assert not services.report_absence(noor, meetings[0])
    last = noor.gebeurtenissen.latest("pk")
    assert (last.by, last.status, last.reason) == ("deelnemer", "bevestigd", "komt niet op 04-03-2037")
