"""What is not for everyone is nowhere in the public API: not in a list, a count, a reference or a search."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from basis.models import BasePage
from home.models import HomePage
from kennisbank.models import HandreikingPage, KennisbankPage
from netwerken.models import Bijeenkomst, NetwerkPage
from search.indexing.running import index_all
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_thema

SECRET = "Zeehond"  # a word that stands in the title and the text of everything hidden

Plant = Callable[[KennisbankPage], BasePage]


def planted(parent: KennisbankPage, **fields: object) -> HandreikingPage:
    """A handreiking that holds the secret."""
    values = {
        "title": f"{SECRET} titel",
        "slug": f"{SECRET.lower()}-pagina",
        "introduction": f"{SECRET} inleiding",
    }
    return make_handreiking(parent, **(values | fields))


def draft(parent: KennisbankPage) -> BasePage:
    """Never published."""
    return planted(parent, publish=False)


def draft_whose_time_has_come(parent: KennisbankPage) -> BasePage:
    """Not approved by anyone, though its date of going live is past."""
    return planted(parent, publish=False, go_live_at=timezone.now() - timedelta(days=1))


def expired(parent: KennisbankPage) -> BasePage:
    """Past its end, while the worker did not come by yet."""
    page = planted(parent)
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    return page


def for_people_who_log_in(parent: KennisbankPage) -> BasePage:
    """Restricted itself."""
    page = planted(parent)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    return page


def with_a_password(parent: KennisbankPage) -> BasePage:
    """Restricted by a shared password, which opens nothing here."""
    page = planted(parent)
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")
    return page


def for_a_group(parent: KennisbankPage) -> BasePage:
    """Restricted to a group."""
    page = planted(parent)
    PageViewRestriction.objects.create(page=page, restriction_type="groups").groups.add(
        Group.objects.create(name="Kring")
    )
    return page


def below_a_restricted_page(parent: KennisbankPage) -> BasePage:
    """Restricted by where it stands."""
    other = add_page(parent.get_parent(), KennisbankPage(title=f"{SECRET} bank", slug="dicht"))
    page = planted(other)
    PageViewRestriction.objects.create(page=other, restriction_type="login")
    return page


def of_another_site(parent: KennisbankPage) -> BasePage:
    """Public, but somewhere else."""
    home = add_page(Page.get_first_root_node(), HomePage(title=f"{SECRET} thuis", slug="elders"))
    Site.objects.create(hostname="elders.example", root_page=home)
    return planted(add_page(home, KennisbankPage(title=f"{SECRET} elders", slug="elders-bank")))


def opened(page: Page, kennisbank: KennisbankPage) -> Page:
    """The same page with nothing that hides it."""
    PageViewRestriction.objects.all().delete()
    if not page.path.startswith(kennisbank.get_parent().path):
        page.move(Page.objects.get(pk=kennisbank.pk), "last-child")
    fresh = HandreikingPage.objects.get(pk=page.pk)
    fresh.go_live_at = fresh.expire_at = None
    fresh.save_revision().publish()
    return Page.objects.get(pk=page.pk)


PLANTS: list[Plant] = [
    draft,
    draft_whose_time_has_come,
    expired,
    for_people_who_log_in,
    with_a_password,
    for_a_group,
    below_a_restricted_page,
    of_another_site,
]


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_what_is_hidden_is_neither_listed_nor_counted_nor_read_nor_found(kennisbank, client, plant):
    thema = make_thema()
    make_handreiking(kennisbank, title="Zichtbaar").themas.add(thema)
    before = client.get("/api/v1/pages").json()["pagination"]["totalItems"]
    page = HandreikingPage.objects.get(pk=plant(kennisbank).pk)
    page.themas.add(thema)
    page.save()
    index_all()
    answers = [
        client.get(url).json()
        for url in (
            "/api/v1/pages?pageSize=100",
            "/api/v1/pages?type=handreiking,kennisbank,home",
            f"/api/v1/pages?thema={thema.key}",
            "/api/v1/search?q=titel",
            f"/api/v1/search?q={SECRET.lower()}",
        )
    ]
    assert SECRET not in json.dumps(answers)
    assert answers[0]["pagination"]["totalItems"] == before
    hidden = client.get(f"/api/v1/pages/{page.pk}")
    absent = client.get("/api/v1/pages/999999")
    assert hidden.status_code == absent.status_code == 404
    assert hidden.content == absent.content


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
def test_what_is_hidden_is_never_referred_to(kennisbank, netwerk, client, plant):
    page = plant(kennisbank)
    link = f'<p><a linktype="page" id="{page.pk}">lees meer</a></p>'
    seen = make_bijeenkomst(netwerk, body=json.dumps([{"type": "text", "value": link, "id": "a"}]))
    seen.handreikingen.add(page)
    seen.save_revision().publish()
    answer = client.get(f"/api/v1/pages/{seen.pk}").json()
    assert answer["handreikingen"] == []
    assert answer["body"][0]["value"] == "<p><a>lees meer</a></p>"
    assert SECRET.lower() not in json.dumps(answer).lower()


def test_the_rule_alone_hides_them(kennisbank, client):
    page = for_people_who_log_in(kennisbank)
    PageViewRestriction.objects.all().delete()
    assert client.get(f"/api/v1/pages/{page.pk}").json()["title"] == f"{SECRET} titel"
    assert SECRET in client.get("/api/v1/pages").content.decode()


def test_a_live_page_below_a_draft_does_not_name_it(home, client):
    parent = add_page(home, KennisbankPage(title=f"{SECRET} concept", slug="concept"), publish=False)
    page = make_handreiking(parent)
    answer = client.get(f"/api/v1/pages/{page.pk}").json()
    assert answer["parent"] is None
    assert SECRET not in json.dumps(answer)


def test_a_successor_is_named_only_when_it_is_public(netwerken, netwerk, client):
    following = add_page(netwerken, NetwerkPage(title=f"{SECRET} vervolg", slug="vervolg"))
    netwerk.successor = following
    netwerk.save_revision().publish()
    assert client.get(f"/api/v1/pages/{netwerk.pk}").json()["successor"]["id"] == following.pk
    following.unpublish()
    assert client.get(f"/api/v1/pages/{netwerk.pk}").json()["successor"] is None


def test_somebody_who_is_logged_in_gets_what_everyone_gets(kennisbank, as_beheerder, beheerder):
    page = for_people_who_log_in(kennisbank)
    assert as_beheerder.get(f"/api/v1/pages/{page.pk}").status_code == 404
    assert SECRET not in as_beheerder.get("/api/v1/pages").content.decode()


def test_changes_that_are_not_published_are_not_seen(kennisbank, client):
    page = make_praktijkvoorbeeld(kennisbank, title="Zoals het was")
    page.title = f"{SECRET} zoals het wordt"
    page.trots = f"<p>{SECRET}</p>"
    page.save_revision()
    answer = client.get(f"/api/v1/pages/{page.pk}").json()
    assert (answer["title"], answer["trots"]) == ("Zoals het was", "")


def test_the_other_site_gives_its_own_pages(kennisbank, settings):
    settings.ALLOWED_HOSTS = ["testserver", "elders.example"]
    page = of_another_site(kennisbank)
    mine = make_handreiking(kennisbank)
    elsewhere = Client(headers={"Host": "elders.example"})
    assert elsewhere.get(f"/api/v1/pages/{page.pk}").json()["url"].startswith("http://elders.example/")
    assert elsewhere.get(f"/api/v1/pages/{mine.pk}").status_code == 404


def test_a_bijeenkomst_that_was_never_published_is_nowhere(netwerk, client):
    page = make_bijeenkomst(netwerk, title=f"{SECRET} bijeenkomst")
    Bijeenkomst.objects.all().delete()
    assert client.get(f"/api/v1/pages/{page.pk}").status_code == 404
    answer = client.get("/api/v1/pages?type=bijeenkomst").json()
    assert (answer["items"], answer["pagination"]["totalItems"]) == ([], 0)


def test_without_a_site_there_is_nothing(kennisbank, client):
    make_handreiking(kennisbank)
    Site.objects.all().delete()
    for url in ("/api/v1/pages", "/api/v1/search?q=handreiking"):
        assert client.get(url).status_code == 404
