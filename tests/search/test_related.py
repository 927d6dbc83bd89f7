"""What to read on: by shared terms and by what texts are about, for who may see it, in one query."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from basis.audience import anonymous
from basis.frame import one_frame
from basis.models import Aanpak, Doelgroep
from home.models import InhoudPage
from netwerken.models import NetwerkPage
from search.analysis import analyser_for
from search.indexing.key_terms import MOST, key_terms
from search.indexing.rebuilding import rebuild
from search.indexing.running import index_all
from search.models import SearchKeyTerm
from search.related import related
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_handreiking,
    make_nieuws,
    make_praktijkvoorbeeld,
    make_principe,
    make_thema,
)

VISITING = "<p>Collega's bezoeken elkaars lessen en bespreken na het lesbezoek wat ze zagen.</p>"
VISITING_TOO = "<p>Wie een lesbezoek doet, kijkt met een vraag. De collega vertelt wat die zag.</p>"
MONEY = "<p>De begroting van de vereniging staat in een rekenblad met vier tabbladen.</p>"


@pytest.fixture
def doelgroep(home):
    """Nearly everything is for them."""
    return Doelgroep.objects.create(name="leraren", locale=home.locale)


def titles(page, site, **options):
    """The titles of what is related to a page, in order, after indexing."""
    index_all()
    return [other.title for other in related(page, anonymous(site), **options)]


def test_what_shares_most_terms_comes_first_and_the_newest_of_equals(kennisbank, site, doelgroep):
    thema = make_thema()
    make_handreiking(kennisbank, title="Niets gemeen")
    make_handreiking(kennisbank, title="Alleen doelgroep", doelgroepen=[doelgroep])
    make_handreiking(kennisbank, title="Oud", themas=[thema])
    make_praktijkvoorbeeld(kennisbank, title="Nieuw", themas=[thema])
    make_handreiking(kennisbank, title="Beide", themas=[thema], doelgroepen=[doelgroep])
    page = make_handreiking(kennisbank, themas=[thema], doelgroepen=[doelgroep])
    assert titles(page, site) == ["Beide", "Nieuw", "Oud"]


def test_principes_aanpakken_and_keywords_count(kennisbank, site):
    principe, aanpak = make_principe(), Aanpak.objects.create(name="kijkwijzer", locale=kennisbank.locale)
    tagged = make_praktijkvoorbeeld(kennisbank, title="Gelabeld")
    tagged.tags.add("overgang")
    tagged.save_revision().publish()
    make_praktijkvoorbeeld(kennisbank, title="Alles", principes=[principe], aanpakken=[aanpak])
    page = make_praktijkvoorbeeld(kennisbank, title="Dit", principes=[principe], aanpakken=[aanpak])
    page.tags.add("overgang")
    page.save_revision().publish()
    assert titles(page, site) == ["Alles", "Gelabeld"]


def test_pages_without_a_term_are_related_by_what_they_are_about(kennisbank, site):
    make_handreiking(kennisbank, title="Rondom geld", in_short=MONEY)
    make_handreiking(kennisbank, title="Kijken bij een ander", in_short=VISITING_TOO)
    page = make_praktijkvoorbeeld(kennisbank, title="Samen op de gang", werkwijze=VISITING)
    assert titles(page, site) == ["Kijken bij een ander"]


def test_of_pages_with_the_same_terms_the_one_about_the_same_comes_first(kennisbank, site):
    thema = make_thema()
    make_handreiking(kennisbank, title="Kijken bij een ander", in_short=VISITING_TOO, themas=[thema])
    make_handreiking(kennisbank, title="Rondom geld", in_short=MONEY, themas=[thema])
    page = make_praktijkvoorbeeld(kennisbank, title="Samen op de gang", werkwijze=VISITING, themas=[thema])
    assert titles(page, site) == ["Kijken bij een ander", "Rondom geld"]


def test_what_nobody_may_see_is_related_to_nothing(kennisbank, site):
    thema = make_thema()
    passed = timezone.now() - timedelta(hours=1)
    make_handreiking(kennisbank, title="Concept", themas=[thema], publish=False)
    gone = make_handreiking(kennisbank, title="Voorbij", themas=[thema])
    type(gone).objects.filter(pk=gone.pk).update(expire_at=passed)
    closed = make_handreiking(kennisbank, title="Besloten", themas=[thema])
    page = make_handreiking(kennisbank, themas=[thema])
    assert titles(page, site) == ["Besloten"]
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert titles(page, site) == []


def test_meetings_are_offered_as_long_as_they_are_to_come(netwerken, kennisbank, site):
    thema = make_thema()
    for title, days in (("Geweest", -3), ("Komt nog", 3)):
        make_bijeenkomst(
            netwerken, title=title, themas=[thema], starts_at=timezone.now() + timedelta(days=days)
        )
    page = make_handreiking(kennisbank, themas=[thema])
    assert titles(page, site) == ["Komt nog"]


def test_what_stands_around_a_page_in_its_branch_is_not_offered(netwerken, kennisbank, site):
    thema = make_thema()
    above = add_page(netwerken, NetwerkPage(title="Erboven", slug="boven", themas=[thema]))
    page = add_page(above, NetwerkPage(title="Dit", slug="dit", themas=[thema]))
    make_bijeenkomst(page, title="Erin", themas=[thema])
    make_handreiking(kennisbank, title="Erbuiten", themas=[thema])
    assert set(titles(page, site)) == {"Erboven", "Erin", "Erbuiten"}
    assert titles(page, site, branch=page.path) == ["Erbuiten"]


@pytest.mark.parametrize("kind", ["handreiking", "netwerk", "bijeenkomst", "nieuws", "inhoud"])
def test_a_page_of_each_type_says_what_to_read_on(client, kennisbank, netwerken, nieuws, home, kind):
    thema = make_thema()
    make_praktijkvoorbeeld(kennisbank, title="Samen beginnen", themas=[thema])
    make = {
        "handreiking": lambda: make_handreiking(kennisbank, themas=[thema]),
        "netwerk": lambda: add_page(netwerken, NetwerkPage(title="Kring", slug="kring", themas=[thema])),
        "bijeenkomst": lambda: make_bijeenkomst(netwerken, themas=[thema]),
        "nieuws": lambda: make_nieuws(nieuws, themas=[thema]),
        "inhoud": lambda: add_page(home, InhoudPage(title="Over leren", slug="over", themas=[thema])),
    }
    page = make[kind]()
    index_all()
    html = client.get(page.url).content.decode()
    assert "Lees ook" in html
    assert "Samen beginnen" in html[html.index("Lees ook") :]


def test_a_plain_page_without_a_thema_offers_nothing(client, kennisbank, home):
    make_handreiking(kennisbank, title="Samen op de gang", in_short=VISITING)
    body = [("rich_text", VISITING)]
    page = add_page(home, InhoudPage(title="Samen op de gang", slug="gang", body=body))
    index_all()
    assert "Lees ook" not in client.get(page.url).content.decode()


def test_it_takes_one_query(kennisbank, site, django_assert_num_queries):
    thema = make_thema()
    page = make_handreiking(kennisbank, themas=[thema])
    for number in range(5):
        make_praktijkvoorbeeld(kennisbank, title=f"Voorbeeld {number}", themas=[thema])
    with one_frame():
        viewer = anonymous(site)
        assert len(titles(page, site)) == 3
        assert all(other.url for other in related(page, viewer))
        with django_assert_num_queries(1):
            assert all(other.title and other.url for other in related(page, viewer))


def test_key_terms_are_telling_stems_of_unit_length_and_change_with_the_text(kennisbank):
    analyser = analyser_for("nl")
    found = dict(key_terms(analyser, "het lesbezoek", "je bezoekt de lessen en dan nog een lesbezoek"))
    assert sum(weight * weight for weight in found.values()) == pytest.approx(1)
    assert max(found, key=lambda term: found[term]) == "1lesbezoek"
    assert not {"1je", "1de", "1nog"} & set(found)
    assert (
        len(key_terms(analyser, "", " ".join(f"woord{chr(97 + n)}{chr(98 + n)}" for n in range(20)))) == MOST
    )
    assert key_terms(analyser, "", "") == ()


def test_a_rebuild_gives_the_same_key_terms_and_leaves_none_of_another_generation(kennisbank):
    make_handreiking(kennisbank, title="Samen op de gang", in_short=VISITING)
    index_all()
    before = set(SearchKeyTerm.objects.values_list("entry__object_id", "term"))
    assert before
    rebuild()
    assert set(SearchKeyTerm.objects.values_list("entry__object_id", "term")) == before
    assert SearchKeyTerm.objects.count() == len(before)
