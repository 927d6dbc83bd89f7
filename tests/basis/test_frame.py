"""What every request needs is kept in memory, and is never older than the content."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from basis import frame
from basis.models import Image, Rendition, SiteSettings, Thema
from home.models import InhoudPage
from tests.factories import add_page, make_handreiking, make_image, make_thema, make_user, picture_bytes


@pytest.fixture
def about(home) -> InhoudPage:
    """A page in the main menu."""
    return add_page(home, InhoudPage(title="Over ons", slug="over", show_in_menus=True))


def shown(client, url: str = "/") -> str:
    """A page as a visitor gets it, the second time: the first one filled what is kept."""
    client.get(url)
    return client.get(url).content.decode()


def change(page: Page, **fields: object) -> None:
    """Publish a page with other fields."""
    page = page.specific_class.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()


def close(page: Page, kind: str = PageViewRestriction.LOGIN) -> PageViewRestriction:
    """Restrict a page."""
    return PageViewRestriction.objects.create(page=page, restriction_type=kind)


def test_a_warm_request_reads_one_row_of_it(client, about):
    shown(client, about.url)
    with CaptureQueriesContext(connection) as queries:
        client.get(about.url)
    tables = "contentstamp", "wagtailcore_site", "viewrestriction", "sitesettings", "wagtailcore_locale"
    read = [table for query in queries for table in tables if table in query["sql"]]
    assert read == ["contentstamp"]


@pytest.mark.parametrize(
    ("make", "before", "after"),
    [
        (lambda page: change(page, title="Wie wij zijn"), "Over ons", "Wie wij zijn"),
        (lambda page: change(page, show_in_menus=False), "Over ons", None),
        (lambda page: InhoudPage.objects.get(pk=page.pk).unpublish(), "Over ons", None),
        (lambda page: InhoudPage.objects.get(pk=page.pk).delete(), "Over ons", None),
        (close, "Over ons", None),
        (lambda page: SiteSettings.objects.create(site=Site.objects.get(), organisation="Wij"), None, "Wij"),
    ],
    ids=["renamed", "out of the menu", "unpublished", "deleted", "closed", "settings"],
)
def test_a_change_shows_at_the_next_request(client, about, make, before, after):
    page = shown(client)
    assert before is None or f">{before}<" in page
    make(about)
    page = shown(client)
    assert before is None or f">{before}<" not in page
    assert after is None or f">{after}<" in page


def test_a_page_that_moves_leaves_the_menu(client, home, about):
    assert ">Over ons<" in shown(client)
    other = add_page(home, InhoudPage(title="Meer", slug="meer"))
    InhoudPage.objects.get(pk=about.pk).move(other, pos="last-child")
    assert ">Over ons<" not in shown(client)


def test_who_joins_the_group_of_a_restriction_sees_the_page(client, about):
    member, group = make_user("lid"), Group.objects.create(name="Leden")
    member.groups.add(group)
    client.force_login(member)
    restriction = close(about, PageViewRestriction.GROUPS)
    assert client.get(about.url).status_code == 404
    restriction.groups.add(group)
    assert client.get(about.url).status_code == 200
    restriction.groups.remove(group)
    assert client.get(about.url).status_code == 404


def test_a_page_in_the_menu_leaves_it_at_the_minute_it_expires(client, about, time_machine):
    change(about, expire_at=timezone.now() + timedelta(minutes=5))
    assert ">Over ons<" in shown(client)
    time_machine.move_to(timezone.now() + timedelta(minutes=6), tick=False)
    assert ">Over ons<" not in shown(client)


def test_a_renamed_term_shows_at_once(client, home):
    thema = make_thema()
    assert thema.name in shown(client)
    thema.name = "Buiten spelen"
    thema.save()
    assert "Buiten spelen" in shown(client)


def test_what_is_rolled_back_is_forgotten(home):
    make_thema()
    before = len(frame.current().terms(Thema))
    with transaction.atomic():
        make_thema()
        assert len(frame.current().terms(Thema)) == before + 1
        transaction.set_rollback(True)
    assert len(frame.current().terms(Thema)) == before
    make_thema()
    make_thema()
    assert len(frame.current().terms(Thema)) == before + 2


def test_a_first_request_costs_the_same_for_three_as_for_thirty(client, home, kennisbank):
    def cold(more: int) -> int:
        for _number in range(more):
            make_thema()
            make_handreiking(kennisbank)
            add_page(home, InhoudPage(title="Over", show_in_menus=True))
        with CaptureQueriesContext(connection) as queries:
            client.get("/over-ons-is-er-niet/")
        return len(queries)

    assert cold(3) == cold(27)


def test_lists_follow_the_date_that_visitors_see(kennisbank):
    page = make_handreiking(kennisbank)
    change(page, published_on=date(2020, 3, 1))
    page = type(page).objects.get(pk=page.pk)
    assert timezone.localdate(page.first_published_at) == page.shown_on == date(2020, 3, 1)
    moment = page.first_published_at
    change(page, title="Anders")
    assert type(page).objects.get(pk=page.pk).first_published_at == moment


def test_the_picture_of_a_term_is_the_one_that_is_there_now_and_only_for_who_may_see_it(client, home):
    thema = make_thema("Rekenen", image=make_image())

    def picture() -> str | None:
        found = BeautifulSoup(shown(client, thema.get_absolute_url()), "html.parser").select_one(
            "main figure img"
        )
        return str(found["src"]) if found else None

    first = picture()
    image = Image.objects.get()
    image.file = ContentFile(picture_bytes(size=(80, 40)), "ander.png")
    image.save()
    assert first
    assert picture() not in (None, first)
    closed = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    image = Image.objects.get()
    image.collection = closed
    image.save()
    assert picture() is None
    CollectionViewRestriction.objects.get().delete()
    assert picture() in {rendition.url for rendition in Rendition.objects.all()}


def rename_image(page: Page) -> None:
    page.image.description = "Een nieuwe omschrijving"
    page.image.save()


def rename_tag(page: Page) -> None:
    tag = page.tags.get()
    tag.name = "een nieuw trefwoord"
    tag.save()


@pytest.mark.parametrize(
    ("edit", "new"),
    [
        (lambda page: change(page, title="Een nieuwe titel"), "Een nieuwe titel"),
        (lambda page: change(page, introduction="Een nieuwe inleiding"), "Een nieuwe inleiding"),
        (rename_image, "Een nieuwe omschrijving"),
        (rename_tag, "een nieuw trefwoord"),
    ],
)
def test_a_page_in_a_list_of_the_api_is_the_one_of_now(client, kennisbank, edit, new):
    page = make_handreiking(kennisbank, image=make_image())
    page.tags.add("gesprek")
    page.save()
    address = "/api/v1/pages?type=handreiking"
    assert page.title in shown(client, address)
    edit(page)
    assert new in shown(client, address)


def test_a_card_in_a_list_is_the_one_of_now(client, kennisbank):
    page = make_handreiking(kennisbank, title="Zo was het")
    assert "Zo was het" in shown(client, kennisbank.url)
    change(page, title="Zo is het")
    assert "Zo is het" in shown(client, kennisbank.url)
    page.specific.unpublish()
    assert "Zo is het" not in shown(client, kennisbank.url)


def test_a_card_that_is_kept_leaves_a_list_at_the_minute_it_expires(client, kennisbank, time_machine):
    make_handreiking(kennisbank, title="Tot straks", expire_at=timezone.now() + timedelta(minutes=5))
    assert "Tot straks" in shown(client, kennisbank.url)
    assert "Tot straks" in shown(client, "/api/v1/pages")
    time_machine.move_to(timezone.now() + timedelta(minutes=6))
    assert "Tot straks" not in shown(client, kennisbank.url)
    assert "Tot straks" not in shown(client, "/api/v1/pages")


def test_only_so_many_are_kept():
    kept = frame.Some()
    for number in range(frame.MOST + 5):
        kept[number] = number
    assert len(kept) == frame.MOST
    assert 4 not in kept
    assert frame.MOST + 4 in kept


def test_asking_with_many_ports_keeps_no_more(client, kennisbank):
    make_handreiking(kennisbank)
    for port in range(8001, 8011):
        assert client.get("/api/v1/pages", headers={"host": f"testserver:{port}"}).status_code == 200
    held = frame.current()._kept
    assert [key for key in held if "summaries" in str(key)] == ["summaries"]
    assert isinstance(held["summaries"], frame.Some)


def test_what_goes_while_somebody_looks_is_left_out():
    kept = frame.Some()
    kept["a"] = 1

    def keys():
        yield "a"
        del kept["b"]
        yield "b"

    kept["b"] = 2
    assert kept.among(keys()) == {"a": 1}
