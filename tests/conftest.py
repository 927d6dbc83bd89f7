"""Fixtures that all tests share: the smallest site, people with a role, and a counter of queries."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.cache import caches
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from execnet.xspec import XSpec
from pytest_django import DjangoDbBlocker
from wagtail.models import Locale, Page, Site

from basis import schedule
from basis.api import rates
from basis.audience import Viewer, anonymous
from basis.models import User
from config import roles
from home.models import HomePage, NieuwsIndexPage
from kennisbank.models import KennisbankPage
from netwerken.models import NetwerkenPage, NetwerkPage
from search.models import SearchTask
from tests.factories import add_page, make_user

pytest_plugins = ["tests.running", "tests.browsing"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Bilingual tests run in a process of their own, with CONTENT_LANGUAGES=nl,en."""
    skip = pytest.mark.skip(reason="needs CONTENT_LANGUAGES=nl,en: make test PART=bilingual")
    for item in items:
        if "bilingual" in item.keywords and not settings.BILINGUAL:
            item.add_marker(skip)


def pytest_xdist_setupnodes(config: pytest.Config, specs: list[XSpec]) -> None:
    """Each worker keeps its files in a folder of its own, and so do the processes that it starts."""
    for spec in specs:
        spec.env["DATA_DIR"] = str(settings.DATA_DIR / spec.id)


@pytest.fixture(autouse=True)
def _clean_caches() -> None:
    """No test sees what another left in a cache of this process."""
    caches["renditions"].clear()
    rates.counter.forget()
    schedule.publishing.failed.clear()
    schedule.expiring.failed.clear()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The database of the tests, with the site that nearly every test begins with."""
    with django_db_blocker.unblock():
        if not HomePage.objects.exists():  # it does with --reuse-db
            make_site()


@transaction.atomic
def make_site() -> None:
    """A home page and its site, in place of those of Wagtail's migrations."""
    Locale.objects.get_or_create(language_code="nl")
    Site.objects.all().delete()
    Page.objects.filter(depth__gt=1).delete()
    page = add_page(Page.objects.get(depth=1), HomePage(title="De Waterlinie", slug="home"))
    Site.objects.create(hostname="testserver", port=80, root_page=page, is_default_site=True)


@pytest.fixture
def home(db: None) -> HomePage:
    """The home page of the only site, as if it was made just now."""
    SearchTask.objects.update(since=timezone.now())
    return HomePage.objects.get()


@pytest.fixture
def site(home: HomePage) -> Site:
    """The site itself."""
    return Site.objects.get()


@pytest.fixture
def visitor(site: Site) -> Viewer:
    """Somebody who did not log in."""
    return anonymous(site)


@pytest.fixture
def kennisbank(home: HomePage) -> KennisbankPage:
    """The kennisbank."""
    return add_page(home, KennisbankPage(title="Kennisbank", slug="kennisbank", show_in_menus=True))


@pytest.fixture
def nieuws(home: HomePage) -> NieuwsIndexPage:
    """The news index."""
    return add_page(home, NieuwsIndexPage(title="Nieuws", slug="nieuws", show_in_menus=True))


@pytest.fixture
def netwerken(home: HomePage) -> NetwerkenPage:
    """The index of netwerken."""
    return add_page(home, NetwerkenPage(title="Netwerken", slug="netwerken", show_in_menus=True))


@pytest.fixture
def netwerk(netwerken: NetwerkenPage) -> NetwerkPage:
    """One netwerk."""
    return add_page(netwerken, NetwerkPage(title="Leren in de wijk", slug="leren-in-de-wijk"))


@pytest.fixture
def made_roles(home: HomePage) -> None:
    """The groups and the workflow."""
    roles.make_roles()


@pytest.fixture
def redacteur(made_roles: None) -> User:
    """Somebody who publishes."""
    return make_user("redacteur", roles.REDACTEUREN)


@pytest.fixture
def auteur(made_roles: None) -> User:
    """Somebody who writes and does not publish."""
    return make_user("auteur", roles.AUTEURS)


@pytest.fixture
def beheerder(made_roles: None) -> User:
    """Somebody who may do everything."""
    user = make_user("beheerder", roles.BEHEERDERS)
    user.is_superuser = True
    user.save()
    return user


@pytest.fixture
def as_redacteur(client: Client, redacteur: User) -> Client:
    """A browser in which a redacteur is logged in."""
    client.force_login(redacteur)
    return client


@pytest.fixture
def as_beheerder(client: Client, beheerder: User) -> Client:
    """A browser in which a beheerder is logged in."""
    client.force_login(beheerder)
    return client


@pytest.fixture
def count_queries(client: Client) -> Callable[[str], int]:
    """Counts the SQL queries of a GET that must succeed, when this state of the content was read before."""

    def count(url: str) -> int:
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            response = client.get(url)
        assert response.status_code == 200, (url, response.status_code)
        return len(queries)

    return count


def in_group(user: User, name: str) -> bool:
    """Whether a user is in the group of this name."""
    return Group.objects.filter(name=name, user=user).exists()
