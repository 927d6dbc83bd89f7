"""What is true of every engine: what it finds, in which order, what it counts, and what it never shows."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction, Site

from basis import outbox
from basis.audience import Viewer, anonymous, visible_to
from home.models import HomePage
from kennisbank.models import HandreikingPage, KennisbankPage
from search.backends.asking import ENOUGH, Order
from search.services import Results, find, suggest
from tests.basis.files_with_text import make_pdf
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_document,
    make_handreiking,
    make_praktijkvoorbeeld,
    make_thema,
)


@pytest.fixture
def results(engine, visitor, home) -> Callable[..., Results]:
    """What a visitor finds, when the index of the engine is up to date."""

    def ask(text: str, **options: object) -> Results:
        engine.settle()
        return find(text, visitor, locale=home.locale, **options)

    return ask


def titles(found: Results) -> list[str]:
    """The titles, in order."""
    return [page.title for page in found.pages]


TEXTS = {
    "Woord": "Over de kwetterkaart.",
    "Meervoud": "Drie kwetterkaarten op tafel.",
    "Samenstelling": "Een leernetwerk in de wijk.",
    "Zin": "Samen leren duurt lang.",
    "Verspreid": "Leren doe je samen.",
    "Niets": "Heel iets anders.",
}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("kwetterkaart", {"Woord", "Meervoud"}),
        ("KWETTERKAARTEN", {"Woord", "Meervoud"}),
        ("netwerk", {"Samenstelling"}),
        ("leer netwerk", {"Samenstelling"}),
        ('"samen leren"', {"Zin"}),
        ("samen leren", {"Zin", "Verspreid"}),
        ("kwetterkaart -tafel", {"Woord"}),
        ('samen -"samen leren"', {"Verspreid"}),
        ("zwemlesbrevet", set()),
    ],
)
def test_finds_words_in_other_forms_in_compounds_and_beside_each_other(kennisbank, results, typed, expected):
    for title, text in TEXTS.items():
        make_handreiking(kennisbank, title=title, introduction="", body=[("text", f"<p>{text}</p>")])
    found = results(typed)
    whole = {page.title for page in found.pages[: found.whole]}
    assert whole == expected
    assert found.whole == len(expected)


def test_a_word_in_the_title_comes_before_one_in_the_body(kennisbank, results):
    make_handreiking(kennisbank, title="Gids", body=[("text", "<p>Over de kwetterkaart.</p>")])
    make_handreiking(kennisbank, title="Kwetterkaart")
    assert titles(results("kwetterkaart")) == ["Kwetterkaart", "Gids"]


def test_pages_with_some_of_the_words_follow_when_few_have_all(kennisbank, results):
    both = make_handreiking(kennisbank, title="Kwetterkaart en fluisterlijst")
    make_handreiking(kennisbank, title="Kwetterkaart")
    make_handreiking(kennisbank, title="Fluisterlijst")
    found = results("kwetterkaart fluisterlijst")
    assert (found.whole, found.total, len(found.hits)) == (1, 3, 3)
    assert found.pages[0].pk == both.pk


@pytest.mark.parametrize("order", Order)
def test_pages_with_some_of_the_words_are_left_out_when_many_have_all(kennisbank, results, order):
    for number in range(3):
        make_handreiking(kennisbank, title=f"Kwetterkaart {number}")
    for number in range(ENOUGH):
        make_handreiking(kennisbank, title=f"Kwetterkaart en fluisterlijst {number}")
    found = results("kwetterkaart fluisterlijst", order=order, per_page=100, facets=["type"])
    assert (found.whole, found.total, len(found.hits)) == (ENOUGH, ENOUGH, ENOUGH)
    assert list(found.counts.values()) == [ENOUGH]
    assert all("fluisterlijst" in title for title in titles(found))


def test_pages_are_cut_into_lists_without_gap_or_double(kennisbank, results):
    for number in range(7):
        make_handreiking(kennisbank, title=f"Kwetterkaart {number}")
    seen = [
        title for number in (1, 2, 3) for title in titles(results("kwetterkaart", number=number, per_page=3))
    ]
    assert len(seen) == len(set(seen)) == 7


@pytest.fixture
def sorted_by_thema(kennisbank) -> dict[str, str]:
    """Pages of two kinds about two themes; the values of the themes."""
    themes = {name: make_thema(name) for name in ("Waterwijsheid", "Luchtkunde")}
    for make, title, names in (
        (make_handreiking, "Kwetterkaart A", ["Waterwijsheid"]),
        (make_handreiking, "Kwetterkaart B", ["Waterwijsheid", "Luchtkunde"]),
        (make_praktijkvoorbeeld, "Kwetterkaart C", ["Luchtkunde"]),
        (make_praktijkvoorbeeld, "Kwetterkaart D", []),
    ):
        page = make(kennisbank, title=title)
        page.themas.set([themes[name] for name in names])
        page.save_revision().publish()
    make_handreiking(kennisbank, title="Iets anders").themas.add(themes["Waterwijsheid"])
    return {name: theme.key for name, theme in themes.items()}


def counts(found: Results, name: str) -> dict[str, int]:
    """How often each value of a facet stands in what was found."""
    return {value: number for (facet, value), number in found.counts.items() if facet == name}


def test_facets_narrow_and_keep_the_counts_of_their_own_alternatives(sorted_by_thema, results):
    water, lucht = sorted_by_thema["Waterwijsheid"], sorted_by_thema["Luchtkunde"]

    def narrowed(**chosen: list[str]) -> Results:
        return results("kwetterkaart", facets=["thema", "type"], chosen=chosen)

    found = narrowed()
    assert found.total == 4
    assert counts(found, "thema") == {water: 2, lucht: 2}
    assert counts(found, "type") == {"handreiking": 2, "praktijkvoorbeeld": 2}
    found = narrowed(thema=[water])
    assert sorted(titles(found)) == ["Kwetterkaart A", "Kwetterkaart B"]
    assert found.total == 2
    assert counts(found, "thema") == {water: 2, lucht: 2}
    assert counts(found, "type") == {"handreiking": 2}
    found = narrowed(thema=[water, lucht])
    assert found.total == 3
    assert counts(found, "type") == {"handreiking": 2, "praktijkvoorbeeld": 1}
    found = narrowed(thema=[lucht], type=["handreiking"])
    assert titles(found) == ["Kwetterkaart B"]
    assert counts(found, "thema") == {water: 2, lucht: 1}
    assert counts(found, "type") == {"handreiking": 1, "praktijkvoorbeeld": 1}


@pytest.mark.parametrize("value", ["", "\0", "é" * 300, "water*", '"', "a/b", "[1 TO 2]"])
def test_any_value_of_a_facet_gives_an_answer(sorted_by_thema, results, value):
    assert results("kwetterkaart", chosen={"thema": [value]}, facets=["thema"]).total == 0


def test_newest_first(kennisbank, results):
    now = timezone.now()
    for title, days in (("Kwetterkaart oud", 30), ("Kwetterkaart nieuw", 1), ("Kwetterkaart midden", 7)):
        page = make_handreiking(kennisbank, title=title)
        page.first_published_at = now - timedelta(days=days)
        page.save()
    found = results("kwetterkaart", order=Order.NEWEST)
    assert titles(found) == ["Kwetterkaart nieuw", "Kwetterkaart midden", "Kwetterkaart oud"]


def test_next_meeting_first_then_the_past_then_what_has_no_date(kennisbank, netwerken, results):
    now = timezone.now()
    for title, days in (("lang geleden", -90), ("straks", 1), ("gisteren", -1), ("volgend jaar", 365)):
        start = now + timedelta(days=days)
        make_bijeenkomst(
            netwerken, title=f"Kwetterkaart {title}", starts_at=start, ends_at=start + timedelta(hours=1)
        )
    make_handreiking(kennisbank, title="Kwetterkaart altijd")
    found = results("kwetterkaart", order=Order.NEXT)
    names = ["straks", "volgend jaar", "gisteren", "lang geleden", "altijd"]
    assert titles(found) == [f"Kwetterkaart {name}" for name in names]


def test_titles_go_on_as_somebody_types(kennisbank, engine, visitor, home):
    make_handreiking(kennisbank, title="Kwetterkaart voor beginners")
    make_handreiking(kennisbank, title="Gids", body=[("text", "<p>Kwetterkaart voor de klas</p>")])
    make_handreiking(kennisbank, title="Concept kwetterkaart", publish=False)
    engine.settle()
    for typed in ("kw", "kwett", "kwetterkaart", "kwetterkaart be", "beginners kwet"):
        offered = suggest(typed, visitor, locale=home.locale)
        assert [page.title for page in offered] == ["Kwetterkaart voor beginners"], typed


# --- the audience rule (law 1)


@pytest.fixture
def closed_collection(db) -> Collection:
    """A collection that may be closed, with one in it."""
    return Collection.get_first_root_node().add_child(name="Intern").add_child(name="Dossiers")


def close_collection(collection: Collection) -> None:
    """Only for who logged in, from now on."""
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )


def test_a_document_counts_only_for_who_may_open_it(
    kennisbank, engine, visitor, redacteur, home, closed_collection
):
    file = ContentFile(make_pdf("Het geheimwoord staat in het blad."), "blad.pdf")
    document = make_document("Blad", file=file, collection=closed_collection)
    make_handreiking(kennisbank, title="Gids", downloads=[("document", document)])
    outbox.deliver_due()
    engine.settle()

    def found(viewer: Viewer) -> tuple[int, list[str], int]:
        answer = find("geheimwoord", viewer, locale=home.locale, facets=["type"])
        return answer.total, titles(answer), sum(answer.counts.values())

    assert found(visitor) == (1, ["Gids"], 1)
    close_collection(closed_collection.get_parent())  # nothing is indexed again
    assert found(anonymous(visitor.site)) == (0, [], 0)
    assert found(Viewer(site=visitor.site, user=redacteur)) == (1, ["Gids"], 1)


@pytest.fixture
def planted(site, visitor, kennisbank, netwerken) -> None:
    """Pages with one word: one that everybody may see, and one of each kind that they may not."""
    now = timezone.now()
    make_handreiking(kennisbank, title="Geheimwoord voor iedereen")
    make_handreiking(kennisbank, title="Geheimwoord concept", publish=False)
    planned = make_handreiking(kennisbank, title="Geheimwoord gepland", publish=False)
    planned.go_live_at = now + timedelta(days=1)
    planned.save_revision(approved_go_live_at=planned.go_live_at).publish()
    make_handreiking(kennisbank, title="Geheimwoord straks verlopen", expire_at=now + timedelta(minutes=5))
    closed = make_handreiking(kennisbank, title="Geheimwoord besloten")
    add_page(closed, HandreikingPage(title="Geheimwoord onder besloten", slug="onder"))
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    later = make_handreiking(kennisbank, title="Geheimwoord later besloten")
    add_page(later, HandreikingPage(title="Geheimwoord onder later besloten", slug="ook-onder"))
    english = make_handreiking(kennisbank, title="Geheimwoord english")
    english.locale = Locale.objects.get_or_create(language_code="en")[0]
    english.save()
    other = add_page(Page.objects.get(depth=1), HomePage(title="Andere site", slug="anders"))
    Site.objects.create(hostname="anders.test", port=80, root_page=other)
    elsewhere = add_page(other, KennisbankPage(title="Kennisbank", slug="kennisbank"))
    make_handreiking(elsewhere, title="Geheimwoord op de andere site")


def test_what_an_engine_shows_is_what_the_rule_lets_through(planted, engine, site, redacteur, home):
    """Hits, totals and counts, for each viewer, now and later, with the restrictions of that moment."""
    engine.settle()
    later = timezone.now() + timedelta(minutes=10)

    def check() -> dict[str, list[str]]:
        shown = {}
        for host, user, moment in (
            ("testserver", None, None),
            ("testserver", None, later),
            ("testserver", redacteur, None),
            ("anders.test", None, None),
        ):
            viewer = Viewer(site=Site.objects.get(hostname=host), user=user)
            pages = Page.objects.filter(locale=home.locale, title__startswith="Geheimwoord")
            expected = sorted(visible_to(pages, viewer, moment).values_list("title", flat=True))
            answer = find("geheimwoord", viewer, locale=home.locale, moment=moment, facets=["type"])
            assert sorted(titles(answer)) == expected
            assert (answer.total, answer.whole) == (len(expected), len(expected))
            assert sum(answer.counts.values()) == len(expected)
            offered = suggest("geheimw", viewer, locale=home.locale, moment=moment, number=20)
            assert sorted(page.title for page in offered) == expected
            shown[f"{host} {user} {'later' if moment else 'now'}"] = expected
        return shown

    first = check()
    assert first["testserver None now"] == [
        "Geheimwoord later besloten",
        "Geheimwoord onder later besloten",
        "Geheimwoord straks verlopen",
        "Geheimwoord voor iedereen",
    ]
    assert "Geheimwoord straks verlopen" not in first["testserver None later"]
    assert "Geheimwoord onder besloten" in first["testserver redacteur now"]
    assert first["anders.test None now"] == ["Geheimwoord op de andere site"]
    page = Page.objects.get(title="Geheimwoord later besloten")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert check()["testserver None now"] == ["Geheimwoord straks verlopen", "Geheimwoord voor iedereen"]
    engine.settle()
    assert check()["testserver None now"] == ["Geheimwoord straks verlopen", "Geheimwoord voor iedereen"]


def test_another_language_is_found_in_that_language_alone(planted, engine, visitor, home):
    engine.settle()
    english = Locale.objects.get(language_code="en")
    assert titles(find("geheimwoord", visitor, locale=english)) == ["Geheimwoord english"]


@pytest.mark.parametrize("change", ["unpublish", "delete", "move", "expire", "restrict"])
def test_a_page_that_is_hidden_is_gone_from_hits_and_counts_before_it_is_indexed(
    kennisbank, netwerken, engine, visitor, home, change
):
    """Nor does the index of an engine that lags give it away."""
    PageViewRestriction.objects.create(page=netwerken, restriction_type=PageViewRestriction.LOGIN)
    kept = make_handreiking(kennisbank, title="Geheimwoord blijft")
    page = make_handreiking(kennisbank, title="Geheimwoord")
    engine.settle()
    match change:
        case "unpublish":
            page.unpublish()
        case "delete":
            page.delete()
        case "move":
            Page.objects.get(pk=page.pk).move(Page.objects.get(pk=netwerken.pk), pos="last-child")
        case "expire":
            page.expire_at = timezone.now() - timedelta(hours=1)
            page.save()
        case "restrict":
            PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    viewer = anonymous(visitor.site)
    for _moment in ("before", "after"):
        found = find("geheimwoord", viewer, locale=home.locale, facets=["type"])
        assert (titles(found), found.total, sum(found.counts.values())) == ([kept.title], 1, 1)
        engine.settle()


def test_a_move_that_gives_the_neighbours_another_place_in_the_tree_hides_and_shows_the_right_pages(
    kennisbank, netwerken, engine, visitor, home
):
    """Treebeard renames the paths of the later children; nothing says so."""
    closed = make_handreiking(kennisbank, title="Geheimwoord besloten")
    opened = make_handreiking(kennisbank, title="Geheimwoord open")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    newcomer = make_bijeenkomst(netwerken, title="Geheimwoord nieuw")
    engine.settle()
    Page.objects.get(pk=newcomer.pk).move(Page.objects.get(pk=closed.pk), pos="left")
    assert Page.objects.get(pk=opened.pk).path != opened.path
    engine.settle()
    found = find("geheimwoord", anonymous(visitor.site), locale=home.locale)
    assert sorted(titles(found)) == ["Geheimwoord nieuw", "Geheimwoord open"]
