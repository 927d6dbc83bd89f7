"""The demo content: complete, repeatable, and never on a real site."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.db.models import Count, F, Q
from wagtail.models import Page, Site

from basis.audience import anonymous, visible_to
from basis.models import BasePage, Document, Image, School, Thema, User
from config import roles
from config.demo.seed import ACCOUNTS, seed
from home.models import HomePage
from kennisbank.models import HandreikingPage, PraktijkvoorbeeldPage
from netwerken.choices import ACTIVE
from netwerken.models import Bijeenkomst, BijeenkomstPage, Coordinator, NetwerkPage, Plaatsen
from netwerken.selectors import agenda
from tests.factories import meeting

pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    """How many there are of everything that the seeder makes."""
    models = (Page, Image, Document, School, Thema, User, Bijeenkomst, Coordinator, Plaatsen)
    return {model.__name__: model._default_manager.count() for model in models}


def test_the_demo_is_complete_and_making_it_twice_adds_nothing(client):
    Page.objects.filter(depth__gt=1).delete()
    roles.make_roles()
    password = seed("kom-maar-binnen")
    assert password == "kom-maar-binnen"
    first = counts()
    assert seed("iets-anders") == ""
    assert counts() == first

    numbers = [model.objects.count() for model in (HandreikingPage, PraktijkvoorbeeldPage, NetwerkPage)]
    assert [*numbers, BijeenkomstPage.objects.count()] == [3, 5, 4, 10]
    for example in PraktijkvoorbeeldPage.objects.all():
        assert len(example.answers) == len(PraktijkvoorbeeldPage.QUESTIONS)
    states = {meeting(page).state.name for page in BijeenkomstPage.objects.all()}
    assert states >= {"open", "nearly-full", "full", "closed", "cancelled", "past", "pending"}
    kinds = (HandreikingPage, PraktijkvoorbeeldPage, NetwerkPage, BijeenkomstPage)
    without_picture = [page.title for kind in kinds for page in kind.objects.filter(image=None)]
    assert not without_picture

    people = Plaatsen.objects.annotate(
        people=Count("aanmeldingen", filter=Q(aanmeldingen__status__in=ACTIVE))
    )
    assert not people.exclude(taken=F("people")).exists()
    for username in ACCOUNTS:
        assert client.login(username=username, password=password)
        assert client.get("/beheer/").status_code == 200
    viewer = anonymous(Site.objects.get())
    visible = visible_to(Page.objects.all(), viewer)
    for page in visible.specific():
        assert isinstance(page, BasePage)
        assert client.get(page.url).status_code == 200
    locale = HomePage.objects.get().locale
    assert agenda(viewer, meeting(BijeenkomstPage.objects.all()[0]).moment, locale)


def test_bulk_adds_varied_published_pages(kennisbank, netwerken):
    call_command("seed_bulk", pages=20, seed=7)
    titles = set(Page.objects.filter(slug__startswith="bulk-7-").values_list("title", flat=True))
    assert len(titles) >= 18
    assert Bijeenkomst.objects.count() == 2


def test_no_demo_accounts_on_a_real_site(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match=r"config\.settings\.dev"):
        call_command("seed_demo")
    assert not User.objects.exists()


def test_a_real_site_begins_with_an_empty_home_page(settings, tmp_path):
    settings.DEMO = False
    settings.STATIC_ROOT = tmp_path
    Page.objects.filter(depth__gt=1).delete()
    call_command("prepare")
    home = HomePage.objects.get()
    site = Site.objects.get(is_default_site=True)
    assert (site.root_page_id, site.hostname) == (home.pk, settings.ALLOWED_HOSTS[0])
    call_command("prepare")
    assert HomePage.objects.count() == 1


def test_a_start_that_was_cut_off_is_repaired(home, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    Group.objects.all().delete()
    call_command("prepare")
    assert set(Group.objects.values_list("name", flat=True)) >= {roles.AUTEURS, roles.REDACTEUREN}


def test_a_name_that_no_disk_takes_is_not_found(client, home):
    for path in ("/media/", "/bestanden/origineel/", "/bestanden/formaat/"):
        assert client.get(path + "a" * 300).status_code == 404
