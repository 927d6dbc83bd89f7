"""Turns the demo content into pages, people and accounts; doing it again adds only what is missing."""

from typing import TypeVar

from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from basis.models import BasePage, School, SiteSettings
from basis.transaction import one_writer
from home.models import HomePage, NieuwsIndexPage
from kennisbank.models import KennisbankPage
from netwerken.models import NetwerkenPage

from . import kinds
from .accounts import ACCOUNTS, appoint, make_accounts
from .files import Files
from .ontwikkelmodel import make_rubrics
from .ontwikkelscan import make_team
from .pages import HOME
from .pages_more import HOME_BODY
from .participation import make_counts
from .people import People
from .tree import Tree
from .words import Words

__all__ = ["ACCOUNTS", "seed"]

IndexPage = TypeVar("IndexPage", bound=BasePage)
INTRODUCTIONS: dict[type[BasePage], tuple[str, str]] = {
    KennisbankPage: (
        "Kennisbank",
        "Wat scholen in de regio doen, hoe het werkt en wat je er morgen mee kunt.",
    ),
    NetwerkenPage: (
        "Netwerken",
        "Vaste groepen van mensen uit verschillende scholen. Zij komen bij elkaar en proberen dingen uit.",
    ),
    NieuwsIndexPage: (
        "Nieuws",
        "Wat er net gebeurd is, wat er verandert en wie er iemand zoekt.",
    ),
}
FOOTER = ("over-ons", "voor-starters", "contact", "privacy", "toegankelijkheid")


def seed(password: str = "") -> str:
    """Make what is not there yet; gives the password of the demo accounts, or "" when they were there.

    All of it is one transaction: a start that is cut off leaves nothing half.
    """
    with one_writer():
        users, password = make_accounts(password)
        words, files = Words(Locale.objects.get(language_code="nl")), Files()
        words.seed()
        files.seed()
        tree = Tree(words, files, users, timezone.localdate())
        tree.bodies.rubrics = make_rubrics(words.locale)
        fill(tree)
        make_team(tree.bodies.rubrics["leren"])
        make_counts(tree)
        words.give_pictures(files)
        describe_organisation(tree)
        appoint(users)
        if settings.BILINGUAL:
            from .english.translate import translate_demo  # wagtail-localize is there with two languages only

            translate_demo(tree)
    return password


def fill(tree: Tree) -> None:
    """Every page, parents first; a page that others link to before those."""
    home = make_home(tree)
    kennisbank, netwerken = make_index(tree, home, KennisbankPage), make_index(tree, home, NetwerkenPage)
    nieuws = make_index(tree, home, NieuwsIndexPage)
    kinds.make_kennisbank(tree, kennisbank)
    kinds.make_netwerken(tree, netwerken)
    kinds.make_bijeenkomsten(tree, netwerken, People(list(tree.words.rows[School].values())))
    kinds.make_nieuws(tree, nieuws)
    kinds.make_plain_pages(tree, home)
    kinds.make_drafts(tree, kennisbank, nieuws)
    if home.pk in tree.made:
        home.body = tree.bodies.stream(HOME_BODY)
        home.save()
        tree.publish(home)


def make_home(tree: Tree) -> HomePage:
    """The home page as the root of the site, in the place of the one that Wagtail comes with."""
    root = Page.objects.get(depth=1)
    home = tree.page(root, HomePage, HOME | {"slug": "deelwijs"})
    Page.objects.child_of(root).filter(slug="home", content_type__model="page").delete()
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": "De Waterlinie"},
    )
    return home


def make_index(tree: Tree, home: HomePage, model: type[IndexPage]) -> IndexPage:
    """An index page in the menu; the pattern of its type stands for a picture."""
    title, introduction = INTRODUCTIONS[model]
    data = {"title": title, "slug": title.lower(), "introduction": introduction, "picture": ""}
    return tree.page(home, model, data, show_in_menus=True)


def describe_organisation(tree: Tree) -> None:
    """Name, footer and contact, unless somebody filled them in."""
    about, created = SiteSettings.objects.get_or_create(site=Site.objects.get(is_default_site=True))
    if not created and about.organisation != "Deelwijs":
        return
    about.organisation_prefix, about.organisation = "Samenwerkingsverband", "De Waterlinie"
    about.slogan = "Wat je buur weet, hoef jij niet uit te vinden."
    about.footer_text = "Scholen en besturen in Liniehart, Vaartkant en Polderrand delen hier wat werkt."
    about.contact_email, about.contact_phone = "kennis@example.org", "010 000 00 10"
    about.address = "Het oude gemaal\nGemaalweg 1, Oudermeent"
    about.popular_searches = ", ".join(HOME["search_examples"])
    about.footer_pages = [("page", tree.pages[key].page_ptr) for key in FOOTER]
    about.social_links = [
        ("link", {"network": "mastodon", "url": "https://social.example.org/@waterlinie", "label": ""}),
        ("link", {"network": "other", "url": "https://example.org/nieuwsbrief", "label": "Nieuwsbrief"}),
    ]
    about.save()
