"""The kennisbank with its filters: what a visitor finds, reads and can share."""

from html import unescape
from random import Random

import pytest
from django.http import QueryDict
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from basis.facet_counts import counted, counted_values
from basis.models import Aanpak, Doelgroep, Principe, Regio, Schooljaar, Sector, Thema
from kennisbank.filters import parse
from kennisbank.selectors import everything
from tests.factories import make_handreiking, make_praktijkvoorbeeld

MODELS = {"thema": Thema, "sector": Sector, "voor-wie": Doelgroep, "aanpak": Aanpak, "regio": Regio}
FIELDS = {
    "thema": "themas",
    "sector": "sectoren",
    "voor-wie": "doelgroepen",
    "aanpak": "aanpakken",
    "regio": "regios",
    "principe": "principes",
    "schooljaar": "schooljaren",
}


@pytest.fixture
def nl(home) -> Locale:
    return home.locale


@pytest.fixture
def terms(nl) -> dict[str, list]:
    """Two or three terms of each list."""
    made = {
        name: [
            model.objects.create(key=f"{name}-{n}", name=f"{name.title()} {n}", locale=nl) for n in range(2)
        ]
        for name, model in MODELS.items()
    }
    made["principe"] = [
        Principe.objects.create(key=f"principe-{n}", name=f"Klein {n}", number=n + 1, locale=nl)
        for n in range(2)
    ]
    made["schooljaar"] = [Schooljaar.objects.create(name=name) for name in ("2025-2026", "2026-2027")]
    return made


def titles(html: str) -> list[str]:
    """The titles of the cards."""
    return [unescape(part.split("</a>")[0].split(">")[-1]) for part in html.split("<h3>")[1:]]


def listed(client, kennisbank, query: str = "") -> list[str]:
    """The titles that a visitor gets."""
    response = client.get(kennisbank.url + query)
    assert response.status_code == 200
    return titles(response.content.decode())


def test_each_facet_finds_what_has_the_value_and_nothing_else(client, kennisbank, terms):
    for name, field in FIELDS.items():
        make_praktijkvoorbeeld(kennisbank, title=f"Heeft {name}", **{field: [terms[name][0]]})
        make_praktijkvoorbeeld(kennisbank, title=f"Anders {name}", **{field: [terms[name][1]]})
    for name in FIELDS:
        assert listed(client, kennisbank, f"?{name}={terms[name][0].key}") == [f"Heeft {name}"], name


def test_kinds_of_both_types_can_be_chosen_together(client, kennisbank):
    make_handreiking(kennisbank, title="Kaart", kind="kwaliteitskaart")
    make_handreiking(kennisbank, title="Gids")
    make_praktijkvoorbeeld(kennisbank, title="Portret", kind="netwerkportret")
    make_praktijkvoorbeeld(kennisbank, title="Voorbeeld")
    assert set(listed(client, kennisbank, "?soort=kwaliteitskaart&soort=netwerkportret")) == {
        "Kaart",
        "Portret",
    }


def test_the_counts_in_one_query_are_those_of_counting_one_by_one(kennisbank, terms, visitor, nl):
    chance = Random(4)
    things = []
    for number in range(24):
        chosen = {name: chance.sample(terms[name], chance.randrange(3)) for name in FIELDS}
        make = make_praktijkvoorbeeld if number % 2 else make_handreiking
        both = ("thema", "sector", "voor-wie")
        used = {name: found for name, found in chosen.items() if number % 2 or name in both}
        page = make(kennisbank, **{FIELDS[name]: found for name, found in used.items()})
        things.append(
            {name: {term.key for term in found} for name, found in used.items()} | {"soort": {page.kind}}
        )
    make_praktijkvoorbeeld(kennisbank, publish=False, themas=terms["thema"])
    for query in (
        "",
        "thema=thema-0",
        "thema=thema-0&thema=thema-1&sector=sector-1",
        "regio=regio-0&aanpak=aanpak-1&schooljaar=2026-2027&soort=praktijkvoorbeeld",
        "principe=principe-0&soort=handreiking",
    ):
        filters = parse(QueryDict(query), nl)
        assert counted(everything(visitor, kennisbank), filters) == counted_values(things, filters), query


def test_a_page_that_has_a_term_in_two_languages_counts_once(client, kennisbank, terms):
    thema = terms["thema"][0]
    english = Locale.objects.create(language_code="en")
    same = Thema.objects.create(
        key=thema.key, name="Maths", locale=english, translation_key=thema.translation_key
    )
    make_handreiking(kennisbank, themas=[thema, same])
    counts = client.get(kennisbank.url).context["listing"].counts
    assert (counts.total, counts.values["thema", thema.key]) == (1, 1)


def test_counts_and_list_leave_out_what_this_visitor_may_not_see(client, kennisbank, terms):
    thema = terms["thema"][0]
    make_handreiking(kennisbank, title="Open", themas=[thema])
    make_handreiking(kennisbank, title="Concept", themas=[thema], publish=False)
    closed = make_handreiking(kennisbank, title="Besloten", themas=[thema])
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    gone = make_handreiking(kennisbank, title="Verlopen", themas=[thema])
    type(gone).objects.filter(pk=gone.pk).update(expire_at=timezone.now())
    response = client.get(kennisbank.url, {"thema": thema.key})
    assert titles(response.content.decode()) == ["Open"]
    listing = response.context["listing"]
    assert listing.counts.total == 1
    assert set(listing.counts.values.values()) == {1}


def test_the_order_can_be_chosen_and_stays_with_filters_and_pages(client, kennisbank, terms):
    thema = terms["thema"][0]
    for name in ("Beeld", "Acht", "Cijfer"):
        make_handreiking(kennisbank, title=name, themas=[thema])
    assert listed(client, kennisbank) == ["Cijfer", "Acht", "Beeld"]
    assert listed(client, kennisbank, "?sorteer=oudste") == ["Beeld", "Acht", "Cijfer"]
    assert listed(client, kennisbank, "?sorteer=titel") == ["Acht", "Beeld", "Cijfer"]
    for number in range(12):
        make_handreiking(kennisbank, title=f"Dag {number:02}", themas=[thema])
    html = client.get(f"{kennisbank.url}?sorteer=titel&thema={thema.key}&pagina=2").content.decode()
    assert titles(html) == ["Dag 09", "Dag 10", "Dag 11"]
    back = next(part for part in unescape(html).split('href="') if 'rel="prev"' in part.split(">")[0])
    assert listed(client, kennisbank, back.split('"')[0])[0] == "Acht"


def test_the_list_has_one_address_however_it_was_asked(client, kennisbank, terms):
    make_handreiking(kennisbank, themas=terms["thema"], sectoren=terms["sector"])
    asked = "?utm_source=mail&sector=sector-0&onzin=1&pagina=7&thema=thema-1,thema-0"
    html = unescape(client.get(kennisbank.url + asked).content.decode())
    own = kennisbank.full_url + "?thema=thema-0&thema=thema-1&sector=sector-0"
    assert f'<link rel="canonical" href="{own}">' in html


def test_what_is_not_known_is_told_on_the_page(client, kennisbank):
    make_handreiking(kennisbank, title="Gids")
    html = client.get(kennisbank.url, {"thema": "<b>", "kleur": "rood", "pagina": "9"}).content.decode()
    assert "Deze filters kennen we niet:" in html
    assert "<q>kleur</q>, <q>thema=&lt;b&gt;</q>" in html
    assert "Pagina 9 is er niet." in html
    assert titles(html) == ["Gids"]


@pytest.mark.parametrize(
    "query",
    [
        "thema=%00",
        "thema=" + "x" * 10_000,
        "pagina=" + "9" * 400,
        "&".join(["thema=thema-0"] * 900),
        "=",
        "%00",
        "sorteer=%ff",
        "schooljaar=%D9%A2%D9%A0%D9%A2%D9%A6-2027",
        "thema[]=1",
        "thema='OR 1=1--",
    ],
    ids=lambda query: query[:20],
)
def test_nothing_in_the_address_breaks_the_list(client, kennisbank, terms, query):
    make_handreiking(kennisbank, title="Gids", themas=[terms["thema"][0]])
    assert listed(client, kennisbank, f"?{query}") == ["Gids"]


def test_an_empty_result_says_which_filter_to_remove(client, kennisbank, terms):
    make_handreiking(kennisbank, title="Gids", themas=[terms["thema"][0]])
    make_handreiking(kennisbank, title="Kaart", sectoren=[terms["sector"][0]])
    html = client.get(kennisbank.url, {"thema": "thema-0", "sector": "sector-0"}).content.decode()
    assert titles(html) == []
    assert '<a href="?sector=sector-0">Haal Thema weg: Thema 0</a> (1 resultaat)' in html
    assert 'href="/zoeken/"' in html


def test_a_form_without_javascript_finds_and_chips_remove(client, kennisbank, terms):
    make_handreiking(kennisbank, title="Gids", themas=[terms["thema"][0]])
    make_handreiking(kennisbank, title="Kaart", themas=[terms["thema"][1]])
    html = client.get(kennisbank.url, {"thema": "thema-0"}).content.decode()
    assert 'id="thema-thema-0" name="thema" value="thema-0" checked>' in html
    assert 'id="thema-thema-1" name="thema" value="thema-1">' in html
    chip = html.split('class="chip" href="')[1].split('"')[0]
    assert (chip, titles(html)) == ("./", ["Gids"])


@pytest.mark.parametrize(
    "query", ["", "?thema=thema-0", "?thema=thema-0&soort=praktijkvoorbeeld&sorteer=titel"]
)
def test_filters_cost_the_same_for_three_as_for_thirty(kennisbank, terms, count_queries, query):
    def add(times: int) -> None:
        for number in range(times):
            make = make_praktijkvoorbeeld if number % 3 else make_handreiking
            make(kennisbank, themas=terms["thema"], sectoren=terms["sector"][:1])

    add(3)
    count_queries(kennisbank.url + query)
    cost = count_queries(kennisbank.url + query)
    add(27)
    assert count_queries(kennisbank.url + query) == cost
    assert cost <= 12
