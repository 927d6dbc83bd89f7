"""The home page, plain pages, menu and footer."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import PageViewRestriction

from basis.models import SiteSettings
from home.models import InhoudPage
from kennisbank.models import KennisbankPage
from netwerken.models import BijeenkomstPage
from tests.factories import add_page, make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_thema


def test_shows_what_is_coming_what_is_new_and_the_themes(client, home, kennisbank, netwerk):
    make_thema("Rekenen in de wijk")
    make_handreiking(kennisbank, title="Nieuwste gids")
    make_bijeenkomst(netwerk, title="Komt eraan")
    past = timezone.now() - timedelta(days=3)
    make_bijeenkomst(netwerk, title="Al geweest", starts_at=past, ends_at=past + timedelta(hours=1))
    make_bijeenkomst(netwerk, title="Geheime middag", publish=False)
    html = client.get("/").content.decode()
    for text in ("Rekenen in de wijk", "Nieuwste gids", "Komt eraan", "Buurthuis De Kade"):
        assert text in html
    assert "Al geweest" not in html
    assert "Geheime middag" not in html


def test_costs_the_same_for_three_as_for_thirty(kennisbank, netwerk, count_queries):
    def add(amount: int) -> None:
        for _number in range(amount):
            make_handreiking(kennisbank)
            make_praktijkvoorbeeld(kennisbank)
            make_bijeenkomst(netwerk)

    add(3)
    count_queries("/")  # fills the caches
    cost = count_queries("/")
    add(27)
    assert count_queries("/") == cost


def test_the_menu_holds_visible_pages_that_ask_for_it_and_the_agenda(client, home, kennisbank, netwerken):
    add_page(home, InhoudPage(title="Niet in het menu", slug="niet"))
    closed = add_page(home, InhoudPage(title="Besloten in menu", slug="besloten", show_in_menus=True))
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    html = client.get("/kennisbank/").content.decode()
    menu = html[html.index('aria-label="Hoofdmenu"') : html.index("</nav>")]
    for text in ("Kennisbank", "Netwerken", "Agenda"):
        assert text in menu
    assert "Niet in het menu" not in menu
    assert "Besloten in menu" not in menu
    assert 'aria-current="true"' in menu


def test_the_footer_holds_the_chosen_pages_in_their_order(client, home, site):
    privacy = add_page(home, InhoudPage(title="Privacy hier", slug="privacy"))
    about = add_page(home, InhoudPage(title="Over ons hier", slug="over"))
    draft = add_page(home, InhoudPage(title="Nog een concept", slug="concept"), publish=False)
    pages = [("page", page.page_ptr) for page in (about, privacy, draft)]
    SiteSettings.objects.update_or_create(site=site, defaults={"footer_pages": pages})
    html = client.get("/").content.decode()
    assert html.index("Over ons hier") < html.index("Privacy hier")
    assert "Nog een concept" not in html


def test_the_motto_stands_in_the_footer_and_in_what_machines_read(client, home, site):
    SiteSettings.objects.update_or_create(site=site, defaults={"slogan": "Samen wijzer"})
    html = client.get("/").content.decode()
    assert "Samen wijzer" in html[html.index("<footer") :]
    assert '"slogan":"Samen wijzer"' in html


def test_breadcrumbs_leave_out_what_is_not_visible(client, home):
    hidden = add_page(home, InhoudPage(title="Onzichtbare ouder", slug="ouder"))
    child = add_page(hidden, InhoudPage(title="Kind", slug="kind"))
    InhoudPage.objects.filter(pk=hidden.pk).update(expire_at=timezone.now())
    html = client.get(child.url).content.decode()
    assert "Kind" in html
    assert "Onzichtbare ouder" not in html


def test_a_page_names_itself_for_machines(client, home):
    page = add_page(home, InhoudPage(title="Over ons", slug="over", introduction="Wie we zijn."))
    html = client.get(page.url).content.decode()
    assert '<link rel="canonical" href="http://testserver/over/"' in html
    assert 'content="Wie we zijn."' in html
    assert '<html lang="nl"' in html


def test_missing_pages_help(client, home):
    response = client.get("/bestaat-niet/")
    assert response.status_code == 404
    assert "Zoek" in response.content.decode()


def test_what_stands_where(home, kennisbank):
    assert InhoudPage.can_create_at(home)
    assert not InhoudPage.can_create_at(kennisbank)
    assert KennisbankPage.can_create_at(home)
    assert not BijeenkomstPage.can_create_at(home)
