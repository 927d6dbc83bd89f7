"""Somebody who is erased is nowhere any more; what a restore brings back is erased again."""

import io
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.mail import EmailMessage
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from basis import erasure, mail
from basis.models import OutboxMessage
from netwerken import retention, services
from netwerken.models import (
    Aanmelding,
    Abonnement,
    Antwoord,
    Deelnametelling,
    NetwerkenPage,
    NetwerkPage,
    Persoon,
    Toestemming,
    VasteDeelnemer,
    Vraag,
    Wissing,
)
from netwerken.services import Who
from netwerken.services.erasing import LogKeeper, keep_ledger, ledger
from netwerken.target import target_of
from tests.factories import add_page, make_bijeenkomst, meeting

ADDRESS = "zeldzame.griet@example.org"
NAME = "Zeldzame Griet"


def sign_up(page, name=NAME, address=ADDRESS, **more) -> Aanmelding:
    target = target_of(meeting(page).row.plaatsen_id, timezone.now())
    aanmelding = services.sign_up(target, Who(name, address, "De Kade", **more))
    services.confirm(aanmelding)
    return aanmelding


@pytest.fixture
def no_ledger():
    ledger().unlink(missing_ok=True)
    yield
    ledger().unlink(missing_ok=True)


def test_no_byte_of_the_address_is_left_where_it_was_found_before(committed_home, no_ledger):
    index = add_page(committed_home, NetwerkenPage(title="Netwerken", slug="netwerken"))
    netwerk = add_page(index, NetwerkPage(title="Leren in de wijk", slug="leren-in-de-wijk"))
    page = make_bijeenkomst(netwerk, capacity=1)
    vraag = Vraag.objects.create(plaatsen=meeting(page).row.plaatsen, label="Dieet")
    griet = sign_up(page, answers={vraag.pk: f"vraag {ADDRESS}"})
    waiting = sign_up(page, "Bo", "bo@example.org")
    Abonnement.objects.create(persoon=griet.persoon, kind="bijeenkomst", key=page.translation_key)
    mail.queue(EmailMessage("Dag", f"Dag {NAME}", to=[ADDRESS]))
    assert set(places_with_it()) == set(PLACES)
    keeper = LogKeeper()
    keeper.tick()
    services.erase_person(griet.persoon)
    keeper.tick()
    keep_ledger()
    assert places_with_it() == []
    waiting.refresh_from_db()
    assert waiting.status == "aangeboden"
    assert not Antwoord.objects.exists()
    assert not Toestemming.objects.filter(persoon__name=NAME).exists()


PLACES = ["dump", *(["files"] if connection.vendor == "sqlite" else [])]


def places_with_it() -> list[str]:
    """Where the address or the name can be found: in a full dump, and in any file of ours."""
    dump = io.StringIO()
    call_command("dumpdata", stdout=dump)
    found = ["dump"] if ADDRESS in dump.getvalue() or NAME in dump.getvalue() else []
    files = [
        path for path in Path(settings.DATA_DIR).rglob("*") if path.is_file() and "mail" not in path.parts
    ]
    wanted = (ADDRESS.encode(), NAME.encode())
    if any(part in path.read_bytes() for path in files for part in wanted):
        found.append("files")
    return found


def test_a_mail_on_its_way_is_not_sent_any_more(netwerk):
    griet = sign_up(make_bijeenkomst(netwerk))
    mail.queue(EmailMessage("Dag", f"Dag {NAME}", to=[ADDRESS.upper()]))
    erasure.erase_address(ADDRESS)
    row = OutboxMessage.objects.get(kind="mail")
    assert (row.state, row.payload) == ("withheld", {})
    assert not Persoon.objects.filter(pk=griet.persoon_id).exists()


def test_what_a_restore_brings_back_is_erased_again(netwerk, no_ledger):
    page = make_bijeenkomst(netwerk)
    services.erase_person(sign_up(page).persoon)
    assert keep_ledger() == 0
    Wissing.objects.all().delete()  # as in a backup of before
    sign_up(page)
    sign_up(page, "Bo", "bo@example.org")
    assert keep_ledger() == 1
    assert list(Persoon.objects.values_list("name", flat=True)) == ["Bo"]
    assert ADDRESS not in ledger().read_text()


def test_an_erasure_outlives_a_restore_from_the_next_second_on(committed_home, no_ledger):
    index = add_page(committed_home, NetwerkenPage(title="Netwerken", slug="netwerken"))
    page, keeper = make_bijeenkomst(index), LogKeeper()
    keeper.tick()
    services.erase_person(sign_up(page).persoon)
    keeper.tick()
    Wissing.objects.all().delete()  # as in a backup of before
    sign_up(page)
    sign_up(page, "Bo", "bo@example.org")
    keeper.tick()
    assert list(Persoon.objects.values_list("name", flat=True)) == ["Bo"]


def test_who_came_is_counted_without_who(netwerk):
    page = make_bijeenkomst(netwerk)
    for number in range(3):
        sign_up(page, f"P{number}", f"p{number}@example.org", role="leraar")
    end = meeting(page).row.ends_at
    assert retention.forget_people(end + timedelta(days=settings.RETENTION_DAYS, minutes=1)) == 3
    count = Deelnametelling.objects.get()
    assert (count.count, count.role, count.netwerk) == (3, "leraar", meeting(page).row.netwerk)
    assert not Persoon.objects.exists()


def test_a_netwerk_has_a_term_of_its_own(netwerk):
    page = make_bijeenkomst(netwerk)
    sign_up(page)
    row = meeting(page).row
    row.netwerk.retention_days = 10
    row.netwerk.save()
    assert retention.forget_people(row.ends_at + timedelta(days=9)) == 0
    assert retention.forget_people(row.ends_at + timedelta(days=11)) == 1


def test_who_asked_to_be_invited_again_stays_as_a_standing_member(netwerk):
    page = make_bijeenkomst(netwerk)
    sign_up(page, may_invite=True)
    sign_up(page, "Bo", "bo@example.org")
    retention.forget_people(meeting(page).row.ends_at + timedelta(days=settings.RETENTION_DAYS, minutes=1))
    assert [member.name for member in VasteDeelnemer.objects.all()] == [NAME]
    assert [persoon.name for persoon in Persoon.objects.all()] == [NAME]
