"""The demo content is whole: every key leads somewhere, and every state of a bijeenkomst is there."""

import html
import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest

from config.demo import bulk, pages, taxonomy
from config.demo.bijeenkomsten import BIJEENKOMSTEN, day_of
from config.demo.documents import DOCUMENTS, document_bytes, pdf_bytes
from config.demo.handreikingen import HANDREIKINGEN
from config.demo.netwerken import NETWERKEN
from config.demo.pictures import PICTURES, draw
from config.demo.praktijkvoorbeelden import PRAKTIJKVOORBEELDEN

PAGES = [pages.HOME, pages.OVER_ONS, pages.PRIVACY, pages.TOEGANKELIJKHEID, pages.CONTACT]
CONTENT = [*HANDREIKINGEN, *PRAKTIJKVOORBEELDEN, *NETWERKEN, *BIJEENKOMSTEN]
ANSWERS = ["aanleiding", "deelnemers", "werkwijze", "succesfactoren", "trots"]
LISTS = {
    "themas": taxonomy.THEMAS,
    "principes": taxonomy.PRINCIPES,
    "sectoren": taxonomy.SECTOREN,
    "regios": taxonomy.REGIOS,
    "doelgroepen": taxonomy.DOELGROEPEN,
    "aanpakken": taxonomy.AANPAKKEN,
    "besturen": taxonomy.SCHOOLBESTUREN,
    "scholen": taxonomy.SCHOLEN,
    "documents": DOCUMENTS,
    "materials": DOCUMENTS,
    "handreikingen": HANDREIKINGEN,
    "other_netwerken": NETWERKEN,
}
BLOCKS = {"heading", "text", "image", "quote", "callout", "steps", "documents"}
TAGS = {"p", "b", "i", "ul", "ol", "li", "a"}


def keys(rows: list[dict]) -> set[str]:
    """Return the keys of rows."""
    return {row["key"] for row in rows}


def strings(value: object) -> Iterator[str]:
    """Yield every string in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings(item)


def word_count(markup: str) -> int:
    """Return the number of words a reader sees."""
    return len(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def bijeenkomst(key: str) -> dict:
    """Return the bijeenkomst of a key."""
    return next(row for row in BIJEENKOMSTEN if row["key"] == key)


def test_there_is_as_much_as_promised():
    counts = [len(rows) for rows in (HANDREIKINGEN, PRAKTIJKVOORBEELDEN, NETWERKEN, BIJEENKOMSTEN)]
    assert counts == [3, 5, 4, 10]
    assert {row["kind"] for row in PRAKTIJKVOORBEELDEN} == {
        "praktijkvoorbeeld",
        "netwerkportret",
        "goede_aanpak",
    }
    assert sorted(row["kind"] for row in HANDREIKINGEN) == ["handreiking", "handreiking", "kwaliteitskaart"]


@pytest.mark.parametrize("row", CONTENT, ids=lambda row: row["key"])
def test_every_key_that_a_page_names_exists(row):
    for field, rows in LISTS.items():
        assert set(row.get(field, [])) <= keys(rows), field
    assert set(row.get("schooljaren", [])) <= set(taxonomy.SCHOOLJAREN)
    assert row.get("parent") in {None, *keys(NETWERKEN)}
    assert row.get("netwerk") in {None, *keys(NETWERKEN)}
    assert row.get("vorm", "lerend-netwerk") in keys(taxonomy.NETWERKVORMEN)
    assert row["themas"]
    assert row["sectoren"]
    assert row["doelgroepen"]


def test_every_school_has_a_bestuur_sector_and_regio_and_a_brin_of_its_own():
    for school in taxonomy.SCHOLEN:
        assert school["bestuur"] in keys(taxonomy.SCHOOLBESTUREN)
        assert school["sector"] in keys(taxonomy.SECTOREN)
        assert school["regio"] in keys(taxonomy.REGIOS)
        assert re.fullmatch(r"99[A-Z]{2}", school["brin"])
    assert len({(school["brin"], school["vestiging"]) for school in taxonomy.SCHOLEN}) == 8


def test_keys_and_slugs_are_unique_and_patterns_are_the_seven_of_the_design():
    for rows in (*LISTS.values(), taxonomy.NETWERKVORMEN, BIJEENKOMSTEN, PRAKTIJKVOORBEELDEN):
        assert len(keys(rows)) == len(rows)
    for row in CONTENT:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["slug"])
    assert len({row["slug"] for row in CONTENT}) == len(CONTENT)
    patterns = {"wave", "stairs", "grid", "ring", "court", "square", "bridge"}
    assert {row["pattern"] for row in taxonomy.NETWERKVORMEN} == patterns
    assert {row["pattern"] for row in taxonomy.THEMAS} <= patterns


def test_one_netwerk_is_nested_under_another():
    assert [row["parent"] for row in NETWERKEN if row["parent"]] == ["rekenen-in-de-regio"]
    assert {row["status"] for row in NETWERKEN} <= {"in_voorbereiding", "loopt", "afgerond"}


@pytest.mark.parametrize("row", PRAKTIJKVOORBEELDEN, ids=lambda row: row["key"])
def test_the_five_questions_are_really_answered(row):
    for answer in ANSWERS:
        assert 60 <= word_count(row[answer]) <= 140, (answer, word_count(row[answer]))
    assert row["try_this"].count("<li>") == 3


@pytest.mark.parametrize("row", [*CONTENT, *PAGES], ids=lambda row: row.get("key", row["title"]))
def test_text_keeps_to_the_blocks_and_tags_that_the_site_knows(row):
    for name, value in row.get("body", []):
        assert name in BLOCKS
        if name == "documents":
            assert set(value) <= keys(DOCUMENTS)
        elif name == "image":
            assert value in PICTURES
        elif name == "callout":
            assert value["kind"] in {"info", "attention"}
    for text in strings({field: value for field, value in row.items() if field != "picture"}):
        assert set(re.findall(r"</?([a-z0-9]+)", text)) <= TAGS
        for tag in TAGS:
            assert len(re.findall(rf"<{tag}[ >]", text)) == text.count(f"</{tag}>"), text


def test_every_address_is_in_the_domain_for_examples():
    found = [
        address
        for text in strings([CONTENT, PAGES, DOCUMENTS])
        for address in re.findall(r"[\w.+-]+@[\w.-]*\w", text)
    ]
    assert len(found) > 20
    assert {address.split("@")[1] for address in found} == {"example.org"}


def test_the_ten_states_of_a_bijeenkomst_are_there():
    assert bijeenkomst("les-maken")["taken"] < bijeenkomst("les-maken")["capacity"] / 2
    assert (
        1
        <= bijeenkomst("meten-zonder-liniaal")["capacity"] - bijeenkomst("meten-zonder-liniaal")["taken"]
        <= 3
    )
    assert bijeenkomst("masterclass-nee-zeggen")["taken"] == bijeenkomst("masterclass-nee-zeggen")["capacity"]
    assert 2 < bijeenkomst("proefaudit")["days"] < bijeenkomst("proefaudit")["closes_days_before"] - 2
    assert [row["key"] for row in BIJEENKOMSTEN if row["status"] == "gaat_niet_door"] == [
        "cijfers-van-januari"
    ]
    assert [row["key"] for row in BIJEENKOMSTEN if (row["days"] or 0) < 0 and row["materials"]] == [
        "rekenen-buiten"
    ]
    assert [row["key"] for row in BIJEENKOMSTEN if row["days"] is None] == ["start-audit"]
    assert [row["key"] for row in BIJEENKOMSTEN if row["online"]] == ["online-intervisie"]
    assert "elke-brugklasser" in [row["key"] for row in BIJEENKOMSTEN if row["netwerk"] is None]
    assert [row["key"] for row in BIJEENKOMSTEN if row["signup_way"] == "mail"] == ["studiedag-opleiden"]


@pytest.mark.parametrize("row", BIJEENKOMSTEN, ids=lambda row: row["key"])
def test_times_and_seats_of_a_bijeenkomst_make_sense(row):
    assert 0 <= row["taken"] <= row["capacity"]
    assert bool(row["signup_email"]) == (row["signup_way"] == "mail")
    assert bool(row["location"]) != row["online"]
    if row["days"] is None:
        assert row["time"] is row["until"] is None
        return
    moments = [row["time"], *[time for time, _, _ in row["programme"]]]
    assert moments == sorted(moments)
    assert moments[-1] < row["until"]
    assert all(re.fullmatch(r"\d\d:\d\d", moment) for moment in [*moments, row["until"]])


def test_no_bijeenkomst_falls_in_a_weekend():
    for start in range(7):
        today = date(2026, 1, 5) + timedelta(days=start)
        for days in range(-30, 30):
            day = day_of(today, days)
            assert day.weekday() < 5
            assert 0 <= (day - today).days - days <= 2


def test_every_page_has_a_picture_of_its_own_with_a_description():
    used = [row["picture"] for row in [*CONTENT, *PAGES] if row["picture"]]
    assert set(used) == set(PICTURES)
    assert len(used) == len(set(used))
    descriptions = [description for _, description in PICTURES.values()]
    assert all(40 <= len(description) <= 200 for description in descriptions)
    assert len(set(descriptions)) == len(descriptions)


def test_every_picture_can_be_drawn_and_no_two_are_alike():
    drawn = {key: draw(key, (320, 180)) for key in PICTURES}
    assert {image.size for image in drawn.values()} == {(320, 180)}
    assert len({image.tobytes() for image in drawn.values()}) == len(PICTURES)


def test_a_picture_is_the_same_every_time():
    assert draw("buurt", (320, 180)).tobytes() == draw("buurt", (320, 180)).tobytes()
    assert draw("zaal", (400, 400)).size == (400, 400)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["key"])
def test_a_document_is_a_file_of_its_kind(document):
    content = document_bytes(document)
    assert content == document_bytes(document)
    if document["filename"].endswith(".pdf"):
        assert content.startswith(b"%PDF-1.4")
        assert content.endswith(b"%%EOF\n")
    else:
        assert document["title"] in content.decode()


def test_a_pdf_points_at_its_own_objects():
    content = pdf_bytes("Één (test)", ["Coördinator \\ ë € ’"])
    start = int(re.search(rb"startxref\n(\d+)", content).group(1))
    assert content[start:].startswith(b"xref\n0 8\n")
    table = io.BytesIO(content[start:]).read().split(b"\n")[3:10]
    for number, line in enumerate(table, start=1):
        assert content[int(line[:10]) :].startswith(b"%d 0 obj" % number)
    length = int(re.search(rb"/Length (\d+)", content).group(1))
    stream = content.split(b"stream\n", 1)[1]
    assert stream[length:].startswith(b"\nendstream")
    assert b"(Co\\366rdinator \\\\ \\353 \\200 \\222) '" in content


def test_a_pdf_of_more_than_a_page_is_refused():
    with pytest.raises(ValueError, match="do not fit"):
        pdf_bytes("Te lang", ["regel"] * 60)


@pytest.mark.parametrize("write", [bulk.praktijkvoorbeeld_text, bulk.handreiking_text, bulk.bijeenkomst_text])
def test_bulk_text_is_the_same_for_the_same_seed_and_varied_for_others(write):
    assert write(Random(7)) == write(Random(7))
    rows = [write(Random(seed)) for seed in range(2000)]
    titles = {row["title"] for row in rows}
    assert len(titles) > 1500
    assert max(len(title) for title in titles) <= 120
    assert {thema for row in rows for thema in row["themas"]} == keys(taxonomy.THEMAS)
    assert len({text for row in rows for text in strings(row) if text.startswith("<p>")}) > 3500
