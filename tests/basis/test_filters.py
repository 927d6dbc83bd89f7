"""Filters of a listing: what a query string becomes, what is told back, and that counts are right."""

from random import Random

import pytest
from django.http import QueryDict

from basis.facet_counts import Counts, Listing, counted_values, meets
from basis.filters import Facet, Filters, Setting, printable

THEMA = Facet("thema", "Thema", {"rekenen": "Rekenen", "taal": "Taal", "starters": "Starters"})
SECTOR = Facet("sector", "Sector", {"po": "Basisonderwijs", "vo": "Voortgezet onderwijs"})
JAAR = Facet("schooljaar", "Schooljaar", {}, pattern=r"\d{4}-\d{4}", newest_first=True)
ORDER = Setting("sorteer", {"nieuwste": "Nieuwste eerst", "titel": "Titel a-z"})
FACETS = (THEMA, SECTOR, JAAR)


def parse(query: str) -> Filters:
    """What a query string asks for."""
    return Filters.parse(QueryDict(query), FACETS, (ORDER,))


def test_whatever_the_order_of_the_parameters_the_address_is_the_same():
    one = parse("sector=vo&thema=taal&pagina=2&sorteer=titel&thema=rekenen")
    assert one.query == "?thema=rekenen&thema=taal&sector=vo&sorteer=titel&pagina=2"
    assert parse(one.query[1:]) == one
    assert parse("thema=taal,rekenen&sorteer=titel&sector=vo&pagina=2").query == one.query


def test_what_is_the_default_or_empty_is_not_in_the_address():
    plain = parse("thema=&sorteer=nieuwste&pagina=1&sector=")
    assert (plain.query, plain.odd, plain.url) == ("", (), "./")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("onzin=1", ["onzin"]),
        ("thema=niets&thema=taal", ["thema=niets"]),
        ("sorteer=kleur", ["sorteer=kleur"]),
        ("sorteer=titel&sorteer=nieuwste", ["sorteer=nieuwste"]),
        ("schooljaar=2026", ["schooljaar=2026"]),
        ("pagina=abc", ["pagina=abc"]),
        ("pagina=0", ["pagina=0"]),
        ("pagina=-1", ["pagina=-1"]),
        ("pagina=٣", ["pagina=٣"]),
        ("thema=a%00b", ["thema=ab"]),
        ("thema=%00", ["thema="]),
        ("q=rekenen", ["q"]),
    ],
)
def test_what_is_not_known_is_told_and_the_rest_still_counts(query, told):
    found = parse(query + "&sector=po")
    assert found.odd_words == told
    assert found.chosen["sector"] == ("po",)


def test_what_mail_programs_add_to_a_link_is_no_filter():
    assert parse("utm_source=nieuwsbrief&utm_medium=mail&fbclid=x").odd == ()


@pytest.mark.parametrize("seed", range(300))
def test_anything_gives_filters_that_lead_back_to_themselves(seed):
    chance = Random(seed)
    names = ["thema", "sector", "schooljaar", "sorteer", "pagina", "onzin", "", "\0"]
    words = ["taal", "rekenen", "po", "2026-2027", "titel", "7", "", ",", "\0", "\ud83d", "a" * 9_000, "é=&"]
    query = QueryDict(mutable=True)
    for _number in range(chance.randrange(8)):
        query.appendlist(chance.choice(names), ",".join(chance.choices(words, k=chance.randrange(1, 4))))
    found = Filters.parse(query, FACETS, (ORDER,))
    again = Filters.parse(QueryDict(found.query[1:]), FACETS, (ORDER,))
    assert (again.chosen, again.values, again.page, again.odd) == (
        found.chosen,
        found.values,
        found.page,
        (),
    )
    assert all(len(words) <= 40 for words in found.odd_words)


def test_a_very_long_value_is_told_shortly():
    found = parse("thema=" + "x" * 10_000)
    assert found.odd_words == [f"thema={'x' * 33}…"]
    assert printable("a\0b\x1b\u202ec") == "abc"


def test_each_chip_removes_itself_and_goes_to_the_first_page():
    chips = parse("thema=rekenen&thema=taal&sector=po&pagina=3&sorteer=titel").chips
    assert [(chip.facet, chip.name, chip.url) for chip in chips] == [
        ("Thema", "Rekenen", "?thema=taal&sector=po&sorteer=titel"),
        ("Thema", "Taal", "?thema=rekenen&sector=po&sorteer=titel"),
        ("Sector", "Basisonderwijs", "?thema=rekenen&thema=taal&sorteer=titel"),
    ]
    assert parse("thema=taal&sorteer=titel&pagina=2").cleared().url == "?sorteer=titel"


def test_values_of_one_facet_widen_and_facets_narrow():
    chosen = parse("thema=rekenen&thema=taal&sector=po")
    assert meets({"thema": {"taal"}, "sector": {"po", "vo"}}, chosen)
    assert not meets({"thema": {"taal"}, "sector": {"vo"}}, chosen)
    assert not meets({"sector": {"po"}}, chosen)


@pytest.mark.parametrize("seed", range(200))
def test_a_count_is_what_choosing_only_that_value_in_its_facet_would_give(seed):
    chance = Random(seed)
    values = {
        "thema": ["rekenen", "taal", "starters"],
        "sector": ["po", "vo"],
        "schooljaar": ["2025-2026", "2026-2027"],
    }
    found = [
        {name: frozenset(chance.choices(keys, k=chance.randrange(3))) for name, keys in values.items()}
        for _number in range(chance.randrange(13))
    ]
    pairs = [f"{name}={key}" for name, keys in values.items() for key in keys]
    query = chance.sample(pairs, chance.randrange(5))
    filters = parse("&".join(query))
    counts = counted_values(found, filters)
    assert counts.total == sum(meets(thing, filters) for thing in found)
    for facet in FACETS:
        rest = filters.without(facet.name)
        assert counts.without.get(facet.name, counts.total) == sum(meets(thing, rest) for thing in found)
        for key in values[facet.name]:
            number = sum(meets(thing, rest) and key in thing[facet.name] for thing in found)
            assert counts.values.get((facet.name, key), 0) == number, (facet.name, key)


def listing(query: str, values: dict[tuple[str, str], int], **without: int) -> Listing:
    """A listing with these counts."""
    return Listing(parse(query), Counts(0, values, without))


def test_a_facet_in_which_nothing_can_be_chosen_is_not_shown():
    shown = listing("sector=vo", {("thema", "taal"): 2}).facets
    assert [facet.name for facet in shown] == ["thema", "sector"]
    assert [(o.key, o.count, o.is_dead) for o in shown[0].options] == [
        ("rekenen", 0, True),
        ("taal", 2, False),
        ("starters", 0, True),
    ]


def test_open_values_are_those_that_are_counted_or_chosen_newest_first():
    shown = listing("schooljaar=2019-2020", {("schooljaar", y): 1 for y in ("2024-2025", "2026-2027")})
    assert [o.key for o in shown.facets[-1].options] == ["2026-2027", "2024-2025", "2019-2020"]


def test_a_long_facet_is_folded_but_for_what_is_chosen():
    many = Facet("thema", "Thema", {f"t{n}": f"Thema {n}" for n in range(12)})
    counts = Counts(9, {("thema", f"t{n}"): 1 for n in range(12)}, {})
    facet = Listing(Filters.parse(QueryDict("thema=t9"), [many]), counts).facets[0]
    assert (len(facet.first), len(facet.folded), facet.is_unfolded) == (6, 6, True)
    assert not Listing(Filters.parse(QueryDict("thema=t1"), [many]), counts).facets[0].is_unfolded


def test_the_way_out_of_an_empty_list_says_which_filter_to_remove():
    ways = listing("thema=taal&sector=po&schooljaar=2026-2027", {}, thema=2, sector=7, schooljaar=0).ways_out
    assert [(way.label, way.names, way.number, way.url) for way in ways] == [
        ("Sector", "Basisonderwijs", 7, "?thema=taal&schooljaar=2026-2027"),
        ("Thema", "Taal", 2, "?sector=po&schooljaar=2026-2027"),
    ]


def test_forms_keep_what_they_do_not_ask():
    shown = listing("thema=taal&sorteer=titel&pagina=4", {})
    assert shown.settings == [("sorteer", "titel")]
    assert shown.all_but_order == [("thema", "taal")]
    assert shown.orders == [("nieuwste", "Nieuwste eerst", False), ("titel", "Titel a-z", True)]


def test_several_choices_fit_in_a_control_that_has_one_value():
    facet = listing("thema=taal&thema=rekenen", {}).facets[0]
    assert facet.several is not None
    assert (facet.several.key, facet.several.name) == ("rekenen,taal", "Rekenen + Taal")
    assert listing("thema=taal", {}).facets[0].several is None
