"""The screens of members and invitations: who may, what is shown first, and no name is left elsewhere."""

import io

import pytest
from bs4 import BeautifulSoup
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.permissions import policy_registry

from basis.models import OutboxMessage
from netwerken import services
from netwerken.models import Netwerk, NetwerkPage, Uitnodiging, VasteDeelnemer
from netwerken.rights import MEMBERS
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.admin_form import browser
from tests.netwerken.facts import told
from tests.netwerken.members.test_reading import bomb, workbook

TWO = "Naam\tE-mail\tFunctie\nNoor Bakker\tnoor@example.org\tleraar\nBo de Wit\tbo@example.org\tschoolleider"
SOURCE = "Startbijeenkomst van 4 september"


def screens(row: Netwerk, one: VasteDeelnemer, counter: int) -> list[str]:
    """Every screen about one netwerk."""
    return [
        reverse("vaste_deelnemers:list", args=[row.pk]),
        reverse("vaste_deelnemers:add", args=[row.pk]),
        reverse("vaste_deelnemers:import", args=[row.pk]),
        reverse("vaste_deelnemers:edit", args=[one.pk]),
        reverse("vaste_deelnemers:remove", args=[one.pk]),
        reverse("uitnodigingen:invited", args=[counter]),
        reverse("uitnodigingen:invite", args=[counter]),
    ]


@pytest.mark.parametrize(
    ("name", "own", "other"),
    [
        ("ada", True, False),
        ("bo", False, True),
        ("beheerder", True, True),
        ("redacteur", False, False),
        ("auteur", False, False),
    ],
)
def test_each_role_and_each_act(name, own, other, people, member, row, elsewhere, counter):
    user = people[name]
    mine, theirs = member("Noor"), member("Zoë", elsewhere)
    page = NetwerkPage.objects.get(translation_key=elsewhere.translation_key)
    other_counter = meeting(make_bijeenkomst(page)).row.plaatsen_id
    for act in ("view", "add", "change", "delete"):
        assert MEMBERS.user_has_permission(user, act) is (own or other), act
        assert MEMBERS.user_has_permission_for_instance(user, act, mine) is own, act
        assert MEMBERS.user_has_permission_for_instance(user, act, theirs) is other, act
        found = set(MEMBERS.instances_user_has_permission_for(user, act))
        assert found == {m for m, may in ((mine, own), (theirs, other)) if may}, act
        assert (user in MEMBERS.users_with_permission(act)) is (own or other), act
    assert not MEMBERS.user_has_permission(user, "publish")
    client = browser(user)
    for netwerk, one, number, may in ((row, mine, counter, own), (elsewhere, theirs, other_counter, other)):
        for address in screens(netwerk, one, number):
            assert (client.get(address).status_code == 200) is may, address
            if not may:
                before = (VasteDeelnemer.objects.count(), OutboxMessage.objects.count())
                fields = {"pasted": TWO, "source": "x", "act": "save", "wie": one.pk, "name": "X"}
                for act in ("save", "send", "remind"):
                    client.post(address, fields | {"act": act, "email": "x@example.org"})
                assert (VasteDeelnemer.objects.count(), OutboxMessage.objects.count()) == before, address
    for address in (reverse("vaste_deelnemers:index"), reverse("uitnodigingen:index")):
        assert (client.get(address).status_code == 200) is (own or other)


def test_wagtail_asks_this_policy():
    assert policy_registry.get_by_type(VasteDeelnemer) is MEMBERS


def test_a_visitor_is_asked_to_log_in(client, member, row, counter):
    for address in screens(row, member("Noor"), counter):
        assert client.get(address).status_code == 302


def test_who_no_longer_coordinates_loses_it_at_once(as_ada, ada, row):
    services.dismiss(ada.coordinates.get())
    assert as_ada.get(reverse("vaste_deelnemers:list", args=[row.pk])).status_code == 302


def test_lists_hold_the_own_netwerken_only(as_ada, member, elsewhere, counter):
    member("Noor")
    member("Zoë", elsewhere)
    index = as_ada.get(reverse("vaste_deelnemers:index")).content.decode()
    assert "Oost" not in index
    page = NetwerkPage.objects.get(translation_key=elsewhere.translation_key)
    make_bijeenkomst(page, title="Samen in Oost")
    assert "Samen in Oost" not in as_ada.get(reverse("uitnodigingen:index")).content.decode()


# --- one member ---


def test_one_member_is_written_corrected_and_removed(as_ada, row):
    address = reverse("vaste_deelnemers:add", args=[row.pk])
    fields = {"name": "Noor  Bakker", "email": "Noor@Example.org", "role": "leraar", "school": "De Kade"}
    answer = as_ada.post(address, fields)
    assert answer.status_code == 422
    assert "Vul in waar de toestemming vandaan komt" in answer.content.decode()
    assert "Noor  Bakker" in answer.content.decode()
    assert as_ada.post(address, fields | {"source": SOURCE}).status_code == 302
    one = VasteDeelnemer.objects.get()
    assert (one.name, one.persoon.email, one.source, one.added_by) == (
        "Noor Bakker",
        "noor@example.org",
        SOURCE,
        "ada",
    )
    answer = as_ada.post(address, fields | {"source": SOURCE})
    assert answer.status_code == 409
    assert "staat al in de lijst" in answer.content.decode()
    edit = reverse("vaste_deelnemers:edit", args=[one.pk])
    assert as_ada.post(edit, {"name": "", "source": SOURCE}).status_code == 422
    assert as_ada.post(edit, {"name": "Noor de Wit", "source": SOURCE}).status_code == 302
    one.refresh_from_db()
    assert (one.name, one.persoon.email) == ("Noor de Wit", "noor@example.org")
    remove = reverse("vaste_deelnemers:remove", args=[one.pk])
    assert as_ada.get(remove).status_code == 200
    assert VasteDeelnemer.objects.exists()
    assert as_ada.post(remove).status_code == 302
    assert not VasteDeelnemer.objects.exists()


def test_the_list_is_searched_and_paged(as_ada, row, member):
    for number in range(3):
        member(f"Noor {number}", role="leraar")
    member("Bo", school_name="Het Getij")
    address = reverse("vaste_deelnemers:list", args=[row.pk])
    found = as_ada.get(address, {"q": "getij"}).content.decode()
    assert "bo@example.org" in found
    assert "noor.1@example.org" not in found
    assert "Niemand gevonden" in as_ada.get(address, {"q": "%00 niets"}).content.decode()
    assert as_ada.get(address, {"p": "x" * 50}).status_code == 200


# --- many at once ---


class Import:
    """The screen on which a list is read in."""

    def __init__(self, client: Client, row: Netwerk) -> None:
        self.client = client
        self.address = reverse("vaste_deelnemers:import", args=[row.pk])

    def send(self, act: str = "look", **fields: object):
        self.answer = self.client.post(self.address, {"act": act, "source": SOURCE} | fields)
        self.soup = BeautifulSoup(self.answer.content, "html.parser")
        return self

    @property
    def pasted(self) -> str:
        return self.soup.select_one("#pasted").text.removeprefix("\n")

    @property
    def shown(self) -> str:
        return self.soup.select_one("[name=shown]")["value"]

    @property
    def text(self) -> str:
        return " ".join(self.soup.text.split())


@pytest.fixture
def screen(as_ada, row) -> Import:
    return Import(as_ada, row)


def test_nothing_is_saved_before_the_second_post(screen):
    screen.send(pasted=TWO)
    assert screen.answer.status_code == 200
    assert "2 mensen komen erbij" in screen.text
    assert not VasteDeelnemer.objects.exists()
    screen.send("save", pasted=screen.pasted, shown=screen.shown)
    assert screen.answer.status_code == 302
    assert set(VasteDeelnemer.objects.values_list("name", "source", "added_by")) == {
        ("Noor Bakker", SOURCE, "ada"),
        ("Bo de Wit", SOURCE, "ada"),
    }


def test_the_source_of_permission_is_asked_and_the_list_stays(screen):
    screen.send("save", pasted=TWO, source=" ")
    assert screen.answer.status_code == 422
    assert "Vul in waar de toestemming vandaan komt" in screen.text
    assert screen.pasted == TWO
    assert not VasteDeelnemer.objects.exists()


def test_a_button_that_was_pressed_without_a_preview_saves_nothing(screen):
    screen.send("save", pasted=TWO)
    assert screen.answer.status_code == 409
    screen.send("save", pasted=TWO + "\nCas\tcas@example.org", shown=screen.shown)
    assert screen.answer.status_code == 409
    assert "anders dan wat je net zag" in screen.text
    assert not VasteDeelnemer.objects.exists()


def test_what_is_wrong_is_said_by_row_and_mended_or_passed_over(screen, member):
    member("Cas")
    text = TWO + "\nDirk\tdirk-example.org\nCas\tcas@example.org\nNoor\tnoor@example.org"
    screen.send(pasted=text)
    assert "Rij 4 (Dirk): “dirk-example.org” is geen e-mailadres." in screen.text
    assert "2 rijen slaan we over" in screen.text
    screen.send("save", pasted=text, shown=screen.shown)
    assert screen.answer.status_code == 422
    assert screen.pasted == text
    assert VasteDeelnemer.objects.count() == 1
    screen.send("save", pasted=text, shown=screen.shown, skip="on")
    assert screen.answer.status_code == 302
    assert VasteDeelnemer.objects.count() == 3


def test_a_workbook_is_put_in_the_form_to_look_at(screen):
    data = workbook(["Naam", "E-mail"], ["Noor", "noor@example.org"], ["Bo", "bo"])
    screen.send("save", file=SimpleUploadedFile("lijst.xlsx", data))
    assert screen.answer.status_code == 200
    assert screen.pasted == "Naam\tE-mail\nNoor\tnoor@example.org\nBo\tbo"
    assert "Rij 3 (Bo)" in screen.text
    assert not VasteDeelnemer.objects.exists()


def test_a_hostile_file_is_refused_and_what_was_typed_stays(screen):
    screen.send(pasted=TWO, file=SimpleUploadedFile("lijst.xlsx", bomb()))
    assert screen.answer.status_code == 422
    assert "uitgepakt te groot" in screen.text
    assert screen.pasted == TWO
    assert screen.soup.select_one("[name=source]")["value"] == SOURCE


# --- inviting ---


def test_people_are_chosen_the_mail_is_shown_and_only_then_sent(as_ada, member, counter, page):
    people = [member(name) for name in ("Noor", "Bo", "Cas")]
    address = reverse("uitnodigingen:invite", args=[counter])
    soup = BeautifulSoup(as_ada.get(address).content, "html.parser")
    assert len(soup.select("[name=wie][checked]")) == 3
    chosen = [people[0].pk, people[2].pk]
    shown = as_ada.post(address, {"act": "look", "wie": chosen}).content.decode()
    assert "Deze mail gaat naar 2 mensen" in shown
    assert page.title in shown
    assert "Hallo Cas" in shown
    assert not Uitnodiging.objects.exists()
    assert not OutboxMessage.objects.filter(payload__what="uitnodiging").exists()
    assert as_ada.post(address, {"act": "look"}).status_code == 422
    assert as_ada.post(address, {"act": "send", "wie": [*chosen, 10**9, "x"]}).status_code == 302
    assert told("uitnodiging") == ["cas@example.org", "noor@example.org"]
    assert as_ada.post(address, {"act": "send", "wie": chosen}).status_code == 422
    assert Uitnodiging.objects.count() == 2


def test_the_overview_counts_and_its_button_reminds_once(as_ada, invited, counter):
    noor, _bo, cas = (invited(name) for name in ("Noor", "Bo", "Cas"))
    services.come(noor, services.Who("Noor", "noor@example.org"))
    services.stay_away(cas)
    address = reverse("uitnodigingen:invited", args=[counter])
    text = " ".join(BeautifulSoup(as_ada.get(address).content, "html.parser").text.split())
    assert "Uitgenodigd: 3. Komt: 1. Nog niet zeker: 0. Komt niet: 1. Geen antwoord: 1." in text
    assert "Herinner wie nog niet antwoordde (1 persoon)" in text
    for _press in range(2):
        assert as_ada.post(address, {"act": "remind"}).status_code == 302
    assert told("uitnodiging_herinnering") == ["bo@example.org"]
    assert "Herinner wie" not in as_ada.get(address).content.decode()


def test_a_new_link_is_mailed_from_the_overview(as_ada, invited, counter):
    noor = invited("Noor")
    address = reverse("uitnodigingen:invited", args=[counter])
    as_ada.post(address, {"act": f"again-{noor.pk}"})
    assert Uitnodiging.objects.get().link_key != noor.link_key
    for odd in ("again-", "again-x", f"again-{10**30}", "x"):
        assert as_ada.post(address, {"act": odd}).status_code == 302


def test_lists_cost_the_same_for_three_as_for_thirty(as_ada, row, member, counter):
    addresses = [
        reverse("vaste_deelnemers:list", args=[row.pk]),
        reverse("uitnodigingen:invite", args=[counter]),
        reverse("uitnodigingen:invited", args=[counter]),
        reverse("uitnodigingen:index"),
    ]

    def cost(address: str) -> int:
        as_ada.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert as_ada.get(address).status_code == 200
        return len(queries)

    def add(start: int, stop: int) -> None:
        people = [member(f"N{number}").pk for number in range(start, stop)]
        services.invite(counter, people[::2])

    add(0, 6)
    few = [cost(address) for address in addresses]
    add(6, 60)
    assert [cost(address) for address in addresses] == few


def test_the_pages_lead_here(as_ada, page, row, counter):
    edit = as_ada.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert reverse("uitnodigingen:invited", args=[counter]) in edit
    netwerk = NetwerkPage.objects.get(translation_key=row.translation_key)
    edit = as_ada.get(reverse("wagtailadmin_pages:edit", args=[netwerk.pk])).content.decode()
    assert reverse("vaste_deelnemers:list", args=[row.pk]) in edit


def test_no_name_or_address_is_left_in_a_log_a_session_an_index_or_a_reference(screen, row, counter):
    """Of everything that is in the database, only the tables of people hold who was read in and invited."""
    rare = "Zeldzame Griet\tzeldzame.griet@example.org\tleraar"
    screen.send(pasted=rare)
    screen.send("save", pasted=rare, shown=screen.shown)
    client = screen.client
    one = VasteDeelnemer.objects.get()
    client.get(reverse("vaste_deelnemers:list", args=[row.pk]))
    client.post(reverse("vaste_deelnemers:edit", args=[one.pk]), {"name": "Zeldzame Griet", "source": SOURCE})
    client.post(reverse("uitnodigingen:invite", args=[counter]), {"act": "send", "wie": [one.pk]})
    client.post(reverse("uitnodigingen:invited", args=[counter]), {"act": "remind"})
    found = io.StringIO()
    call_command("dumpdata", "--exclude", "netwerken", stdout=found)
    for part in ("zeldzame", "griet"):
        assert part not in found.getvalue().lower()
    assert not any("griet" in str(session.get_decoded()).lower() for session in Session.objects.all())
    assert not any("griet" in str(cookie.value).lower() for cookie in client.cookies.values())
    held = io.StringIO()
    call_command("dumpdata", "netwerken", stdout=held)
    assert "zeldzame.griet@example.org" in held.getvalue()
    client.post(reverse("vaste_deelnemers:remove", args=[one.pk]))
    left = io.StringIO()
    call_command("dumpdata", stdout=left)
    assert "griet" not in left.getvalue().lower()


def test_what_is_sent_stays_out_of_reports_of_errors(as_ada, row, member, counter):
    for address in screens(row, member(), counter)[1:]:
        answer = as_ada.post(address, {"name": "Noor"})
        assert answer.wsgi_request.sensitive_post_parameters == "__ALL__", address
