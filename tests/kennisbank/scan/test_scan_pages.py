"""The scan of one person, without JavaScript: fill in, result, keep, change, delete."""

import logging
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from basis.models import LimitCount
from kennisbank.scan import services
from kennisbank.scan.models import RubricSnapshot, Scan
from kennisbank.scan.retention import forget_scans
from kennisbank.scan.views import KEPT_PER_HOUR
from tests.kennisbank.scan.conftest import after_a_while, hidden_of
from tests.kennisbank.scan.small import FORM, UID, small_rubric, some_answers, without_level

BAD = [
    {"niveau-a1": "f9"},
    {"niveau-zz": "f1"},
    {"tussen-a1": "1"},
    {"niveau-a1": "f5", "tussen-a1": "1"},
    {"uitspraak-a1": "a2f1s1"},
    {"wens-a1": "x" * 5_000},
    {"notitie-a1": "x" * 1_001},
    {"notitie-a1": "a\0b", "niveau-a1": "f1"},
    {},
    {"niveau-a1": "f1", "actie": "ontploffen"},
    {"code": "onzin"},
    {"code": "1" + "0" * 8 + "...."},
    {"code": "1" + "0" * 8 + "." * 4 + "A" * 140_000},
]


def checked(html: str) -> dict[str, list[str]]:
    """What a form has filled in."""
    soup = BeautifulSoup(html, "html.parser")
    found: dict[str, list[str]] = {}
    for one in soup.select("main input[checked]"):
        if one["value"]:
            found.setdefault(one["name"], []).append(one["value"])
    for one in soup.select("main option[selected]"):
        if one["value"]:
            found.setdefault(one.find_parent("select")["name"], []).append(one["value"])
    for one in soup.select("main textarea"):
        if text := one.get_text().strip():
            found.setdefault(one["name"], []).append(text)
    return found


AS_SHOWN = {
    name: value if isinstance(value, list) else [value.replace("\r\n", "\n")] for name, value in FORM.items()
}


def test_the_form_has_every_level_and_statement_of_every_aspect(client, fill_address):
    soup = BeautifulSoup(client.get(fill_address).content, "html.parser")
    assert len(soup.select("fieldset.scan-aspect")) == 4
    assert len(soup.select("input[type=radio][name=niveau-a1]")) == 5 + 2
    assert len(soup.select("input[type=checkbox][name^=uitspraak-]")) == 4 * 5 * 2
    labels = {label["for"] for label in soup.select("main label")}
    assert {
        one["id"] for one in soup.select("main :is(select, textarea, input:not([type=hidden]))")
    } <= labels


def test_the_result_says_it_in_words_a_table_and_a_picture(result):
    text = result.content.decode()
    assert result.status_code == 200
    assert "Het verst: Richting kiezen (tussen Fase 3 en Fase 4)." in text
    assert "De meeste ruimte om te groeien: Samen leiden (Fase 1)." in text
    assert "Je grootste wens ligt bij Kijken naar gegevens: van Fase 2 naar Fase 4." in text
    soup = BeautifulSoup(text, "html.parser")
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in soup.select("tbody tr")
    ]
    assert rows == [
        ["1. Richting kiezen", "tussen Fase 3 en Fase 4", "-", "-"],
        ["2. Kijken naar gegevens", "Fase 2 (uit je vinkjes)", "Fase 4", "+2"],
        ["3. Leren als team", "niet van toepassing", "-", "-"],
        ["4. Samen leiden", "Fase 1", "Fase 2", "+1"],
    ]
    svg = soup.select_one("svg.radar")
    assert svg.select_one("title").get_text() == "Radar met 4 onderwerpen"
    assert len(svg.select(".now-point")) == 3
    assert "Beter dan vorig jaar.<br>=1+1" in text


def test_without_asking_nothing_of_the_answers_is_stored(result, client):
    assert not Scan.objects.exists()
    assert RubricSnapshot.objects.count() == 1
    assert not Session.objects.exists()
    assert not client.cookies


def test_the_result_page_brings_every_answer_back_into_the_form(client, result_address, result):
    again = client.post(result_address, hidden_of(result.content.decode()) | {"actie": "aanpassen"})
    assert checked(again.content.decode()) == AS_SHOWN


def test_what_is_kept_comes_back_behind_its_secret_link(client, kept):
    page = client.get(kept)
    assert "Richting kiezen" in page.content.decode()
    assert "Beter dan vorig jaar." in page.content.decode()
    assert checked(client.post(kept).content.decode()) == AS_SHOWN


def test_only_the_hash_of_the_secret_is_stored(kept):
    secret = kept.rstrip("/").rsplit("/", 1)[1]
    assert len(secret) >= 27
    for row in Scan.objects.values():
        assert secret not in str(row)


def test_changed_answers_are_kept_behind_the_same_link(client, kept, result_address):
    form = client.post(kept).content.decode()
    result = after_a_while(client, result_address, {"niveau-a1": "f5"}, form)
    again = after_a_while(client, result_address, {"actie": "bewaren"}, result.content.decode())
    assert again.url == kept
    assert Scan.objects.count() == 1
    assert Scan.objects.get().given.by_aspect["a1"].level == "f5"


def test_deleting_takes_a_button_and_a_get_changes_nothing(client, kept):
    before = list(Scan.objects.values())
    for _ in range(3):
        client.get(kept)
        client.get(f"{kept}verwijderen/")
    assert list(Scan.objects.values()) == before
    assert client.post(f"{kept}verwijderen/").status_code == 200
    assert not Scan.objects.exists()
    assert client.get(kept).status_code == 404


def test_a_kept_scan_is_forgotten_when_its_term_is_over(client, kept):
    end = Scan.objects.get().expires_at
    assert timedelta(days=364) < end - timezone.now() < timedelta(days=367)
    assert forget_scans(end - timedelta(minutes=1)) == 0
    assert forget_scans(end) == 1
    assert not Scan.objects.exists()


def test_over_its_term_a_link_is_dead_before_the_worker_came_by(client, kept):
    Scan.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert client.get(kept).status_code == 404


@pytest.mark.parametrize("data", BAD, ids=lambda data: str(data)[:50])
def test_bad_input_gets_the_form_back_with_what_is_wrong(client, fill_address, result_address, data):
    hidden = hidden_of(client.get(fill_address).content.decode())
    answer = client.post(result_address, hidden | data)
    assert answer.status_code == 422
    soup = BeautifulSoup(answer.content, "html.parser")
    assert soup.select_one("[role=alert] p").get_text()
    assert not Scan.objects.exists()


def test_what_was_typed_is_still_there_after_a_mistake(client, fill_address, result_address):
    hidden = hidden_of(client.get(fill_address).content.decode())
    answer = client.post(result_address, hidden | FORM | {"niveau-a4": "f5", "tussen-a4": "1"})
    assert answer.status_code == 422
    assert checked(answer.content.decode()) == AS_SHOWN | {"niveau-a4": ["f5"], "tussen-a4": ["1"]}
    assert "Samen leiden: Na het hoogste niveau" in answer.content.decode()


def test_a_form_of_before_a_change_is_read_with_its_own_version(
    client, fill_address, result_address, shelf, result
):
    form = client.get(fill_address).content.decode()
    shelf.rubric = without_level(small_rubric(), "f1")
    answer = client.post(result_address, hidden_of(form) | FORM)
    text = answer.content.decode()
    assert "Het ontwikkelmodel is veranderd" in text
    assert "Samen leiden: Het niveau dat je koos, is er niet meer." in text
    assert "tussen Fase 3 en Fase 4" in text


def test_a_link_of_before_a_change_says_what_fell_away(client, result_address, result, shelf):
    code = hidden_of(result.content.decode())["code"]
    shelf.rubric = without_level(small_rubric(), "f4")
    text = client.post(result_address, {"code": code, "actie": "aanpassen"}).content.decode()
    assert "Kijken naar gegevens: Het niveau waar je heen wilt, is er niet meer." in text
    assert checked(text)["notitie-a1"] == AS_SHOWN["notitie-a1"]


def test_a_form_of_a_version_nobody_knows_keeps_what_fits(client, fill_address, result_address, shelf):
    hidden = hidden_of(client.get(fill_address).content.decode())
    assert not RubricSnapshot.objects.exists()
    shelf.rubric = without_level(small_rubric(), "f1")
    text = client.post(result_address, hidden | FORM).content.decode()
    assert "tussen Fase 3 en Fase 4" in text
    assert "Kijk na of je antwoorden er allemaal nog staan." in text


def test_a_kept_scan_reads_as_it_was_after_the_rubric_changed_or_went(client, kept, shelf):
    shelf.rubric = without_level(small_rubric(), "f3")
    assert "tussen Fase 3 en Fase 4" in client.get(kept).content.decode()
    assert "Het ontwikkelmodel is veranderd" in client.post(kept).content.decode()
    shelf.rubric = None
    assert client.get(kept).status_code == 200
    assert client.post(kept).status_code == 404


def test_a_rubric_that_is_not_for_this_visitor_is_not_there(client, fill_address, result_address, shelf):
    shelf.rubric = None
    assert client.get(fill_address).status_code == 404
    assert client.post(result_address, FORM).status_code == 404
    assert not RubricSnapshot.objects.exists()


def test_secret_pages_are_kept_nowhere_and_told_to_nobody(client, kept, result):
    for answer in (
        result,
        client.get(kept),
        client.get(f"{kept}verwijderen/"),
        client.get("/ontwikkelscan/bewaard/x/"),
    ):
        assert answer["Cache-Control"] == "no-store, private"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "noindex" in answer["X-Robots-Tag"]
        assert not answer.cookies


def test_no_secret_reaches_the_log(client, kept, shelf, caplog):
    shelf.rubric = None
    with caplog.at_level(logging.DEBUG):
        client.get("/ontwikkelscan/bewaard/een-geheim/")
        client.post(kept)
        client.put(kept)
    assert not [record for record in caplog.records if "bewaard" in record.getMessage()]


def test_keeping_too_often_is_refused_and_the_result_stays_on_screen(client, result_address, result):
    hidden = hidden_of(result.content.decode())
    services.freeze(small_rubric().to_json())
    answers = [after_a_while(client, result_address, {"actie": "bewaren"}, result.content.decode())]
    LimitCount.objects.update(count=KEPT_PER_HOUR)
    answers.append(
        after_a_while(client, result_address, hidden | {"actie": "bewaren"}, result.content.decode())
    )
    assert [answer.status_code for answer in answers] == [302, 429]
    assert "Beter dan vorig jaar." in answers[1].content.decode()
    assert Scan.objects.count() == 1


def test_keeping_faster_than_a_person_is_refused(client, fill_address, result_address):
    hidden = hidden_of(client.get(fill_address).content.decode())
    answer = client.post(result_address, hidden | FORM | {"actie": "bewaren"})
    assert answer.status_code == 422
    assert not Scan.objects.exists()


def test_a_snapshot_is_made_once_and_never_changes(shelf):
    value = small_rubric().to_json()
    one, other = services.freeze(value), services.freeze(dict(reversed(value.items())))
    assert one.pk == other.pk
    one.value = {}
    with pytest.raises(ValueError, match="never changes"):
        one.save()


def test_what_is_written_is_never_markup(client, fill_address, result_address, shelf):
    hidden = hidden_of(client.get(fill_address).content.decode())
    text = client.post(
        result_address, hidden | {"niveau-a1": "f1", "notitie-a1": "<script>alert(1)</script>"}
    ).content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text


def test_some_answers_fit_the_small_rubric():
    assert not some_answers().is_empty
    assert small_rubric().uid == UID


def test_get_of_the_result_leads_to_the_form(client, result_address, fill_address):
    assert client.get(result_address).url == fill_address


def test_the_address_of_a_rubric_is_its_uid(client, shelf):
    assert client.get(reverse("scan_invullen", args=["f" * 32])).status_code == 404
