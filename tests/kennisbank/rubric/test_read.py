"""How a visitor reads a rubric: one table whose cells say where they are, with an address for each aspect."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client, RequestFactory
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage, InhoudPage
from kennisbank.models import KennisbankPage, Rubric
from kennisbank.rubric.showing import MOST_COLUMNS, show
from kennisbank.rubric.value import from_json
from tests.factories import add_page, make_praktijkvoorbeeld
from tests.kennisbank.rubric.on_a_page import body_of, make_rubric, make_value, page_with, reference


def table_of(client: Client, page: Page) -> Tag:
    """The first rubric on a page as a visitor gets it."""
    response = client.get(page.url)
    assert response.status_code == 200
    found = BeautifulSoup(response.content, "html.parser").select_one("table.rubric")
    assert found is not None
    return found


def text(tag: Tag) -> str:
    """The words, with single spaces."""
    return " ".join(tag.get_text(" ").split())


def test_the_table_has_a_caption_scopes_and_an_address_for_each_aspect(
    home: HomePage, client: Client
) -> None:
    value = make_value()
    table = table_of(client, page_with(home, value))
    assert text(table.caption).startswith(value["title"])
    assert [th["scope"] for th in table.select("thead th")] == ["col"] * 4
    assert [th["scope"] for th in table.select("tbody th")] == ["row"] * 3
    assert [row["id"] for row in table.select("tbody tr")] == ["aspect-a0", "aspect-a1", "aspect-a2"]
    assert table.select_one("tbody th a")["href"] == "#aspect-a0"


def test_every_statement_is_there_once_in_its_own_cell_that_names_the_level(
    home: HomePage, client: Client
) -> None:
    value = make_value()
    table = table_of(client, page_with(home, value))
    for row, aspect in zip(table.select("tbody tr"), value["aspects"], strict=True):
        for cell, level in zip(row.select("td"), value["levels"], strict=True):
            assert [text(li) for li in cell.select("li")] == [
                item["t"] for item in aspect["cells"][level["id"]]
            ]
            assert text(cell.select_one(".cell-level")) == level["name"]


def test_a_level_without_a_number_in_its_name_is_numbered_in_words_too() -> None:
    value = make_value()
    value["levels"][0]["name"] = "Losse stappen"
    value["levels"][1]["name"] = "Fase 12"
    levels = show(from_json(value)).levels
    assert [level.label for level in levels] == ["1. Losse stappen", "2. Fase 12", "Fase 3"]
    assert [level.is_numbered for level in levels] == [False, False, True]


def test_bold_and_links_are_shown_and_html_is_text(home: HomePage, client: Client) -> None:
    value = make_value()
    value["aspects"][0]["cells"]["n0"][0]["t"] = (
        "**Vet** <script>x</script> [hier](https://example.org/?a=1&b)"
    )
    item = table_of(client, page_with(home, value)).select_one("td li")
    assert item.strong.get_text() == "Vet"
    assert item.a["href"] == "https://example.org/?a=1&b"
    assert item.script is None
    assert "<script>x</script>" in item.get_text()


def test_more_levels_than_fit_beside_each_other_are_cards() -> None:
    value = make_value()
    value["levels"] += [{"id": f"x{n}", "name": f"Stap {n}", "tagline": "", "leadin": ""} for n in range(4)]
    assert len(value["levels"]) > MOST_COLUMNS
    assert show(from_json(value)).as_cards
    assert not show(from_json(make_value())).as_cards


def test_two_rubrics_with_the_same_ids_have_addresses_of_their_own(home: HomePage, client: Client) -> None:
    page = page_with(home, make_value(), make_value(uid="e" * 32))
    ids = [row["id"] for row in BeautifulSoup(client.get(page.url).content, "html.parser").select("tr[id]")]
    assert len(ids) == len(set(ids)) == 6
    assert ids[:3] == ["aspect-a0", "aspect-a1", "aspect-a2"]


# --- a reusable one ---


def placed(home: HomePage, rubric: Any, **fields: Any) -> InhoudPage:
    """A page that shows a reusable rubric."""
    body = reference(rubric, **fields)
    return add_page(home, InhoudPage(title="Het model", slug="het-model", body=body))


def test_a_reusable_rubric_is_shown_where_it_is_placed_and_follows_changes(
    home: HomePage, client: Client
) -> None:
    rubric = make_rubric()
    page = placed(home, rubric)
    assert text(table_of(client, page).caption).startswith("Samen leren in de wijk")
    rubric.value = make_value(title="Anders")
    rubric.save_revision().publish()
    assert text(table_of(client, page).caption).startswith("Anders")


def test_one_that_is_not_published_is_not_there(home: HomePage, client: Client) -> None:
    page = placed(home, make_rubric(publish=False))
    assert b"Aspect 1" not in client.get(page.url).content


def test_only_the_chosen_aspects_are_shown_as_cards_when_asked(home: HomePage, client: Client) -> None:
    table = table_of(client, placed(home, make_rubric(), aspects=["a2", "a0"], display="cards"))
    assert [row["id"] for row in table.select("tbody tr")] == ["aspect-a0", "aspect-a2"]
    assert table["class"] == ["rubric"]


def test_a_praktijkvoorbeeld_stands_at_its_cell_for_who_may_see_it(
    home: HomePage, kennisbank: KennisbankPage, client: Client
) -> None:
    rubric = make_rubric()
    here = {"rubric": rubric, "rubric_aspect": "a1", "rubric_level": "n2"}
    make_praktijkvoorbeeld(kennisbank, title="Samen kijken", **here)
    make_praktijkvoorbeeld(kennisbank, title="Nog niet klaar", publish=False, **here)
    hidden = make_praktijkvoorbeeld(kennisbank, title="Besloten", **here)
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    other = make_rubric(value=make_value(uid="d" * 32))
    make_praktijkvoorbeeld(kennisbank, title="Ergens anders", **(here | {"rubric": other}))
    table = table_of(client, placed(home, rubric))
    links = table.select("td a")
    assert [text(link) for link in links] == ["Samen kijken"]
    row, cell = links[0].find_parent("tr"), links[0].find_parent("td")
    assert row["id"] == "aspect-a1"
    assert row.select("td").index(cell) == 2


def test_more_examples_and_more_aspects_cost_no_more_queries(
    home: HomePage, kennisbank: KennisbankPage, count_queries: Any
) -> None:
    rubric = make_rubric()
    page = placed(home, rubric)
    here = {"rubric": rubric, "rubric_aspect": "a1", "rubric_level": "n2"}
    make_praktijkvoorbeeld(kennisbank, **here)
    count_queries(page.url)
    cost = count_queries(page.url)
    for number in range(12):
        make_praktijkvoorbeeld(kennisbank, **(here | {"rubric_level": f"n{number % 3}"}))
    assert count_queries(page.url) == cost


def test_reading_minutes_count_the_statements(home: HomePage) -> None:
    page = add_page(home, InhoudPage(title="Lang", slug="lang", body=body_of(make_value())))
    assert page.reading_minutes > 0


def test_the_example_of_each_block_can_be_looked_at(home: HomePage, client: Client) -> None:
    from kennisbank.blocks import BodyBlock

    make_rubric()
    for name in ("rubric", "rubric_reference"):
        block = BodyBlock().child_blocks[name]
        html = block.render(block.get_preview_value(), {"request": RequestFactory().get("/")})
        assert "<table" in html, name


def test_a_praktijkvoorbeeld_says_of_which_cell_it_is_an_example(
    home: HomePage, kennisbank: KennisbankPage, client: Client
) -> None:
    here = {"rubric": make_rubric(), "rubric_aspect": "a1", "rubric_level": "n2"}
    page = make_praktijkvoorbeeld(kennisbank, **here)
    said = "Samen leren in de wijk, Aspect 2, Fase 3"
    assert said in client.get(page.url).content.decode()
    Rubric.objects.update(live=False)
    assert said not in client.get(page.url).content.decode()
