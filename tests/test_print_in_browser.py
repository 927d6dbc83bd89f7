"""Printing any page on A4: its text and the addresses of its links, without navigation, forms and maps."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = pytest.mark.browser

A4_PORTRAIT, A4_LANDSCAPE = (595, 842), (842, 595)
NAVIGATION = ["Naar de inhoud", "Wegwijs", "Over deze site", "Deel deze pagina", "Lees ook", "Op deze pagina"]
FORMS = ["Meld me aan", "Zoek in de kennisbank", "Adres om te kopiëren", "Stuur een mail"]


@pytest.fixture(scope="module")
def one_of_each(one_of_each_type: dict[str, tuple[str, int]]) -> dict[str, str]:
    """The address of a page of each type, and of the lists that are no page, by type."""
    found = {kind: address for kind, (address, _number) in one_of_each_type.items()}
    return {**found, "agenda": "/agenda/", "themas": "/themas/"}


def printed(page: Page, address: str) -> PdfReader:
    """The page at an address, as Chromium prints it."""
    page.goto(address)
    return PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))


def text_of(pdf: PdfReader) -> str:
    """The words, with single spaces."""
    return " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())


def test_every_kind_of_page_prints_its_text_on_a4_without_navigation(
    one_of_each: dict[str, str], page: Page
) -> None:
    for address in one_of_each.values():
        pdf = printed(page, address)
        text = text_of(pdf)
        title = page.locator("h1").inner_text()
        assert "".join(title.split()) in "".join(text.split()), address
        assert not [words for words in [*NAVIGATION, *FORMS] if words in text], address
        for sheet in pdf.pages:
            assert (round(sheet.mediabox.width), round(sheet.mediabox.height)) in {A4_PORTRAIT, A4_LANDSCAPE}


def test_the_addresses_of_links_are_printed_and_that_of_the_page_itself(
    page: Page, one_of_each: dict[str, str]
) -> None:
    text = "".join(text_of(printed(page, one_of_each["praktijkvoorbeeld"])).split())
    links = page.locator("main dl.meta a[href^='/']").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )
    assert links
    assert not [link for link in links if f"({link})" not in text]
    assert page.locator("link[rel=canonical]").get_attribute("href") in text


MANY_QUESTIONS = """() => {
  const list = document.querySelector(".questions"), first = list.firstElementChild;
  for (let at = 1; at < 90; at += 1) {
    const copy = first.cloneNode(true);
    copy.querySelector("h2").textContent = `Kop ${at}.`;
    copy.querySelector(".prose").innerHTML = `<p>${"woord ".repeat(13 * (at % 9 + 3))}</p>`;
    list.append(copy);
  }
}"""


def test_no_heading_stands_alone_at_the_foot_of_a_sheet(page: Page, one_of_each: dict[str, str]) -> None:
    page.goto(one_of_each["praktijkvoorbeeld"])
    page.evaluate(MANY_QUESTIONS)  # of many lengths, so that a heading comes to every height of a sheet
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) > 15
    last = [sheet.extract_text().strip().splitlines()[-1] for sheet in sheets]
    assert not [line for line in last if re.search(r"Kop \d+\.", line)]


LONG_TABLE = """() => {
  const table = document.createElement("table");
  table.className = "table table--stack";
  table.innerHTML = "<thead><tr><th>Wanneer</th><th>Wat er gebeurt</th></tr></thead><tbody>" +
    "<tr><td data-label='Wanneer'>Maandag</td><td>Iets</td></tr>".repeat(120) + "</tbody>";
  document.querySelector("main .flow").append(table);
}"""


def test_a_table_is_printed_as_a_table_with_its_headers_on_each_sheet(
    page: Page, one_of_each: dict[str, str]
) -> None:
    page.goto(one_of_each["handreiking"])
    page.evaluate(LONG_TABLE)
    sheets = [sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
    with_rows = [text for text in sheets if "Maandag" in text]
    assert len(with_rows) > 2
    assert all(text.count("Wat er gebeurt") == 1 for text in with_rows)


def test_what_is_folded_on_the_screen_is_printed(page: Page, one_of_each: dict[str, str]) -> None:
    page.goto(one_of_each["handreiking"])
    page.evaluate("""() => {
        const details = document.createElement("details");
        details.append(document.createElement("summary"), "Gevouwen zin");
        document.querySelector("main").append(details);
    }""")
    assert "Gevouwen zin" in text_of(PdfReader(BytesIO(page.pdf())))
