"""The demo content is whole: every key leads somewhere, and every state of a bijeenkomst is there."""

import html
import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import pytest

from config.demo import bulk, drafts, pages, schools, taxonomy
from config.demo.bijeenkomsten import day_of
from config.demo.catalogue import (
    ALL_BIJEENKOMSTEN,
    ALL_HANDREIKINGEN,
    ALL_NETWERKEN,
    ALL_PRAKTIJKVOORBEELDEN,
    PLAIN_PAGES,
    SUBPAGES,
)
from config.demo.documents import DOCUMENTS, document_bytes, pdf_bytes
from config.demo.keeping import KEPT
from config.demo.nieuws import NIEUWS, PRINCIPE_TEKSTEN, THEMA_TEKSTEN
from config.demo.pictures import PICTURES, draw
from config.demo.words import PICTURES as OF_TERMS
from kennisbank.blocks import BodyBlock

BELOW = [page for contents in SUBPAGES.values() for page in contents]
PAGES = [pages.HOME, *PLAIN_PAGES, *BELOW]
CONTENT = [*ALL_HANDREIKINGEN, *ALL_PRAKTIJKVOORBEELDEN, *ALL_NETWERKEN, *ALL_BIJEENKOMSTEN, *NIEUWS]
DRAFTS = [drafts.UNFINISHED, drafts.HANDED_IN, drafts.PLANNED]
ANSWERS = ["aanleiding", "deelnemers", "werkwijze", "succesfactoren", "trots"]
LISTS = {
    "themas": taxonomy.THEMAS,
    "principes": taxonomy.PRINCIPES,
    "sectoren": taxonomy.SECTOREN,
    "regios": taxonomy.REGIOS,
    "doelgroepen": taxonomy.DOELGROEPEN,
    "aanpakken": taxonomy.AANPAKKEN,
    "besturen": schools.SCHOOLBESTUREN,
    "scholen": schools.SCHOLEN,
    "documents": DOCUMENTS,
    "materials": DOCUMENTS,
    "handreikingen": ALL_HANDREIKINGEN,
    "other_netwerken": ALL_NETWERKEN,
    "netwerken": ALL_NETWERKEN,
}
BLOCKS = set(BodyBlock().child_blocks)
TAGS = {"p", "b", "i", "h3", "ul", "ol", "li", "a"}


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
    return next(row for row in ALL_BIJEENKOMSTEN if row["key"] == key)


def test_there_is_as_much_as_promised():
    lists = (ALL_HANDREIKINGEN, ALL_PRAKTIJKVOORBEELDEN, ALL_NETWERKEN, ALL_BIJEENKOMSTEN, NIEUWS)
    assert [len(rows) for rows in lists] == [8, 14, 16, 42, 8]
    assert len(schools.SCHOLEN) >= 40


@pytest.mark.parametrize("row", CONTENT, ids=lambda row: row["key"])
def test_every_key_that_a_page_names_exists(row):
    for field, rows in LISTS.items():
        assert set(row.get(field, [])) <= keys(rows), field
    assert set(row.get("schooljaren", [])) <= set(taxonomy.SCHOOLJAREN)
    for field in ("parent", "netwerk", "successor"):
        assert row.get(field) in {None, *keys(ALL_NETWERKEN)}
    assert row.get("vorm", "lerend-netwerk") in keys(taxonomy.NETWERKVORMEN)
    assert row.get("host_school") in {None, "", *keys(schools.SCHOLEN)}
    assert row["themas"]
    if row not in NIEUWS:
        assert row["sectoren"]
        assert row["doelgroepen"]


def test_what_is_kept_of_a_page_and_what_stands_on_the_page_of_a_term_is_of_one_that_exists():
    assert set(KEPT) <= keys(CONTENT)
    assert set(THEMA_TEKSTEN) == keys(taxonomy.THEMAS)
    assert set(PRINCIPE_TEKSTEN) == keys(taxonomy.PRINCIPES)
    assert {key for chosen in OF_TERMS.values() for key in chosen} == {*THEMA_TEKSTEN, *PRINCIPE_TEKSTEN}


def test_every_school_has_a_bestuur_sector_and_regio_and_a_brin_of_its_own():
    for school in schools.SCHOLEN:
        assert school["bestuur"] in keys(schools.SCHOOLBESTUREN)
        assert school["sector"] in keys(taxonomy.SECTOREN)
        assert school["regio"] in keys(taxonomy.REGIOS)
        assert re.fullmatch(r"99[A-Z]{2}", school["brin"])
        assert 51.9 < school["latitude"] < 52.1
        assert 4.7 < school["longitude"] < 5
    assert len({(school["brin"], school["vestiging"]) for school in schools.SCHOLEN}) == len(schools.SCHOLEN)
    assert {school["bestuur"] for school in schools.SCHOLEN} == keys(schools.SCHOOLBESTUREN)
    assert {school["sector"] for school in schools.SCHOLEN} == keys(taxonomy.SECTOREN)


def test_keys_and_slugs_are_unique_and_patterns_are_the_seven_of_the_design():
    for rows in (*LISTS.values(), taxonomy.NETWERKVORMEN, CONTENT):
        assert len(keys(rows)) == len(rows)
    for row in CONTENT:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["slug"])
    assert len({row["slug"] for row in CONTENT}) == len(CONTENT)
    patterns = {"wave", "stairs", "grid", "ring", "court", "square", "bridge"}
    assert {row["pattern"] for row in taxonomy.NETWERKVORMEN} == patterns
    assert {row["pattern"] for row in taxonomy.THEMAS} <= patterns


def test_there_are_netwerken_of_all_shapes():
    parents = [row["parent"] for row in ALL_NETWERKEN]
    assert {row["vorm"] for row in ALL_NETWERKEN} == keys(taxonomy.NETWERKVORMEN)
    assert parents.count("stadsnetwerk") == 3  # one for each part of town
    assert parents.count("partnerschap") == 2  # Oost and West
    assert all(row["parent"] in parents_first for parents_first, row in earlier(ALL_NETWERKEN))
    by_key = {row["key"]: row for row in ALL_NETWERKEN}
    assert by_key["rekenen-in-de-regio"]["series_length"] == 5
    assert by_key["starters-onder-elkaar"]["group_unit"] == "personen"
    audit = by_key["auditgroepen-aanwezig-zijn"]
    assert (audit["group_size"], audit["group_unit"]) == (4, "scholen")
    assert by_key["studiedagen-overstap"]["series_length"] == 2


def earlier(rows: list[dict]) -> Iterator[tuple[set[str | None], dict]]:
    """Yield each row with the keys of those before it."""
    seen: set[str | None] = {None}
    for row in rows:
        yield set(seen), row
        seen.add(row["key"])


@pytest.mark.parametrize("row", ALL_PRAKTIJKVOORBEELDEN, ids=lambda row: row["key"])
def test_the_five_questions_are_really_answered(row):
    for answer in ANSWERS:
        assert 60 <= word_count(row[answer]) <= 140, (answer, word_count(row[answer]))
    assert row["try_this"].count("<li>") == 3


@pytest.mark.parametrize("row", [*CONTENT, *PAGES], ids=lambda row: row.get("key", row["title"]))
def test_text_keeps_to_the_blocks_and_tags_that_the_site_knows(row):
    assert {name for name, _value in row.get("body", [])} <= BLOCKS
    for text in strings({field: value for field, value in row.items() if field != "picture"}):
        assert set(re.findall(r"</?([a-z0-9]+)", text)) <= TAGS
        for tag in TAGS:
            assert len(re.findall(rf"<{tag}[ >]", text)) == text.count(f"</{tag}>"), text


def test_every_address_is_in_the_domain_for_examples():
    found = [
        address
        for text in strings([CONTENT, PAGES, DOCUMENTS, DRAFTS])
        for address in re.findall(r"[\w.+-]+@[\w.-]*\w", text)
    ]
    assert len(found) > 20
    assert {address.split("@")[1] for address in found} == {"example.org"}
    hosts = {
        host
        for text in strings([CONTENT, PAGES, DRAFTS, schools.SCHOOLBESTUREN])
        for host in re.findall(r"https?://([^/\s\"]+)", text)
    }
    assert len(hosts) > 5
    assert all(host == "example.org" or host.endswith(".example.org") for host in hosts)


def test_the_states_of_a_bijeenkomst_are_there():
    assert bijeenkomst("les-maken")["taken"] < bijeenkomst("les-maken")["capacity"] / 2
    assert (
        1
        <= bijeenkomst("meten-zonder-liniaal")["capacity"] - bijeenkomst("meten-zonder-liniaal")["taken"]
        <= 3
    )
    assert bijeenkomst("masterclass-nee-zeggen")["taken"] == bijeenkomst("masterclass-nee-zeggen")["capacity"]
    assert 2 < bijeenkomst("proefaudit")["days"] < bijeenkomst("proefaudit")["closes_days_before"] - 2
    assert [row["key"] for row in ALL_BIJEENKOMSTEN if row["status"] == "gaat_niet_door"] == [
        "cijfers-van-januari"
    ]
    past = [row for row in ALL_BIJEENKOMSTEN if (row["days"] or 0) < 0]
    assert len(past) >= 6
    assert "rekenen-buiten" in {row["key"] for row in past if row["materials"]}
    assert sum(row["days"] is None for row in ALL_BIJEENKOMSTEN) >= 3
    assert sum(row["online"] for row in ALL_BIJEENKOMSTEN) >= 3
    assert "elke-brugklasser" in [row["key"] for row in ALL_BIJEENKOMSTEN if row["netwerk"] is None]
    assert {row["signup_way"] for row in ALL_BIJEENKOMSTEN} == {"hier", "mail", "elders", "niet_nodig"}


@pytest.mark.parametrize("row", ALL_BIJEENKOMSTEN, ids=lambda row: row["key"])
def test_times_and_seats_of_a_bijeenkomst_make_sense(row):
    assert 0 <= row["taken"] <= (row["capacity"] or 100)
    assert bool(row["signup_email"]) == (row["signup_way"] == "mail")
    assert bool(row.get("signup_url")) == (row["signup_way"] == "elders")
    assert row["location"] or row["online"]
    assert set(row.get("programme_more", {})) <= {part[1] for part in row["programme"]}
    if row["days"] is None:
        assert row["time"] is row["until"] is None
        return
    times = [time for time, _, _ in row["programme"]]
    assert times == sorted(times)
    assert row["time"] in times
    assert max(times) < row["until"]
    ends = [until for until, _for_whom in row.get("programme_more", {}).values()]
    assert all(re.fullmatch(r"\d\d:\d\d", moment) for moment in [*times, *ends, row["time"], row["until"]])
    assert all(until <= row["until"] for until in ends)


def test_no_bijeenkomst_falls_in_a_weekend_or_at_christmas():
    for start in range(366):
        today = date(2026, 1, 5) + timedelta(days=start)
        for days in range(-30, 30):
            day = day_of(today, days)
            assert day.weekday() < 5
            assert (1, 3) <= (day.month, day.day) <= (12, 23)
            late = (day - today).days - days
            assert 0 <= late <= (2 if (day.month, day.day) > (2, 1) else 14)
        assert day_of(today, 40, weekday=3).weekday() == 3


def test_pages_that_stand_beside_each_other_have_pictures_of_their_own():
    for rows in ([*ALL_HANDREIKINGEN, *ALL_PRAKTIJKVOORBEELDEN], ALL_NETWERKEN, NIEUWS):
        pictures = [row["picture"] for row in rows]
        assert len(set(pictures)) == len(rows)
    assert {row["picture"] for row in [*CONTENT, *PAGES] if row["picture"]} | photos() == set(PICTURES)
    descriptions = [description for _, description in PICTURES.values()]
    assert all(40 <= len(description) <= 200 for description in descriptions)
    assert len(set(descriptions)) == len(descriptions)


def photos() -> set[str]:
    """The pictures that stand in a body, and the few that only a term has."""
    return set(strings([page["body"] for page in PAGES[1:]])) & set(PICTURES) | set(
        strings(list(OF_TERMS.values()))
    )


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
