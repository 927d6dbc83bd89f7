"""The first start: what `prepare` and the seeders make, and never on a real site."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from wagtail.models import Page, Site

from basis.models import User
from config import roles
from config.demo.seed import seed
from home.models import HomePage
from netwerken.models import Bijeenkomst

pytestmark = pytest.mark.django_db


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


def test_the_demo_site_gives_the_address_where_it_listens(home, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    for address in ("http://localhost:8123", "http://localhost:8000"):
        settings.BASE_URL = address
        call_command("prepare")
        assert Page.objects.get(pk=home.pk).full_url == f"{address}/"


def test_a_start_that_was_cut_off_is_repaired(home, settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    Group.objects.all().delete()
    call_command("prepare")
    assert set(Group.objects.values_list("name", flat=True)) >= {roles.AUTEURS, roles.REDACTEUREN}


def test_a_name_that_no_disk_takes_is_not_found(client, home):
    for path in ("/media/", "/bestanden/origineel/", "/bestanden/formaat/"):
        assert client.get(path + "a" * 300).status_code == 404


def test_a_seed_that_is_cut_off_leaves_nothing(settings, tmp_path):
    roles.make_roles()
    (tmp_path / "no-folder").write_text("")
    settings.MEDIA_ROOT = tmp_path / "no-folder"  # the first file cannot be written
    pages = Page.objects.count()
    with pytest.raises(OSError, match="no-folder"):
        seed()
    assert Page.objects.count() == pages
    assert not User.objects.exists()
