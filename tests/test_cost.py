"""What one page costs (law 8): the same queries with 3 things on it as with 30, and never many.

Measured as a visitor gets a page that was asked before. Everything is as it costs most: pages with a
picture and pages without, with every list of terms, tags, documents and people filled in.
"""

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from django.utils import timezone
from wagtail.models import Locale, Page

from basis.models import (
    Aanpak,
    Doelgroep,
    Image,
    Netwerkvorm,
    Principe,
    Regio,
    School,
    Schoolbestuur,
    Schooljaar,
    Sector,
    Thema,
)
from home.models import HomePage, InhoudPage, NieuwsIndexPage, NieuwsPage
from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage
from netwerken.models import BijeenkomstPage, NetwerkenPage, NetwerkPage, NetwerkPartner, NetwerkPerson
from netwerken.services.publishing import record_bijeenkomst
from search.indexing.running import index_all
from tests.basis.every_block import every_block, part
from tests.factories import (
    PageType,
    add_page,
    make_bijeenkomst,
    make_document,
    make_formulier,
    make_handreiking,
    make_image,
    make_nieuws,
    make_praktijkvoorbeeld,
)

MOST = 12  # queries of one page
TERMS = (Thema, Sector, Regio, Doelgroep, Aanpak, Principe, Schooljaar, Schoolbestuur, School)


class FullSite:
    """A site that grows: of everything that a page can show, so many."""

    def __init__(
        self, home: HomePage, kennisbank: KennisbankPage, nieuws: NieuwsIndexPage, netwerken: NetwerkenPage
    ) -> None:
        self.home, self.kennisbank, self.nieuws, self.netwerken = home, kennisbank, nieuws, netwerken
        self.numbers: Iterator[int] = count(1)
        self.image, self.document = make_image(), make_document()
        self.nl = Locale.objects.get(language_code="nl")
        self.vorm = Netwerkvorm.objects.create(key="kring", name="Kring", locale=self.nl)
        around = {"vorm": self.vorm, "series_length": 5, "image": self.image}
        self.before = add_page(netwerken, NetwerkPage(title="Vorige kring", slug="vorige", **around))
        self.netwerk = add_page(netwerken, NetwerkPage(title="Onze kring", slug="onze", **around))
        self.guide = make_handreiking(kennisbank, title="Onze gids")
        self.example = make_praktijkvoorbeeld(kennisbank, title="Ons voorbeeld", image=self.image)
        self.message = make_nieuws(nieuws, title="Ons bericht", image=self.image)
        self.meeting = make_bijeenkomst(self.netwerk, title="Onze middag")
        self.plain = add_page(home, InhoudPage(title="Over ons", slug="over", image=self.image))
        self.listing = add_page(home, InhoudPage(title="Lijst", slug="lijst"))
        self.form = make_formulier(home, title="Ons formulier", image=self.image)
        self.grow(3)

    def grow(self, number: int) -> None:
        """Add so many of everything, and name all of it on the pages that are measured."""
        for _each in range(number):
            self.add_terms(next(self.numbers))
        for each in range(number):
            self.add_pages(self.image if each % 2 else None)
        self.name_everything()
        index_all()

    def add_terms(self, number: int) -> None:
        """One of every list."""
        for model in TERMS[:5]:
            model.objects.create(key=f"woord-{number}", name=f"Woord {number}", locale=self.nl)
        Principe.objects.create(key=f"woord-{number}", name="Principe", number=number, locale=self.nl)
        Schooljaar.objects.create(name=f"{2000 + number}-{2001 + number}")
        Schoolbestuur.objects.create(key=f"bestuur-{number}", name=f"Bestuur {number}")
        School.objects.create(name=f"School {number}", brin=f"{number:02}AA")

    def add_pages(self, image: Image | None) -> None:
        """One of every page that lists show, with a few terms."""
        number = next(self.numbers)
        kring = {"vorm": self.vorm, "title": f"{number} kring"}
        self.put(self.kennisbank, HandreikingPage(title=f"{number} gids", image=image))
        self.put(self.kennisbank, PraktijkvoorbeeldPage(title=f"{number} voorbeeld", image=image))
        self.put(self.nieuws, NieuwsPage(title=f"{number} bericht", image=image))
        self.put(self.netwerken, NetwerkPage(**kring, image=image))
        nested = self.put(self.netwerk, NetwerkPage(**kring, image=image))
        start = timezone.now() + timedelta(hours=number)
        for parent in (self.netwerken, self.netwerk, nested):
            meeting = BijeenkomstPage(title=f"{number} middag", image=image, starts_at=start, capacity=30)
            record_bijeenkomst(self.put(parent, meeting))

    def put(self, parent: Page, page: PageType) -> PageType:
        """Put a page online without a revision: there are hundreds."""
        for name, chosen in self.terms_for(type(page)).items():
            setattr(page, name, chosen)
        page.introduction = "Zo doe je dat."
        page.first_published_at = timezone.now()
        Page.objects.get(pk=parent.pk).add_child(instance=page)
        return page

    def terms_for(self, model: type[Page], most: int = 2) -> dict[str, Any]:
        """The first terms of every list that a type of page has."""
        return {
            field.name: list(field.related_model.objects.order_by("pk")[:most])
            for field in model._meta.many_to_many
            if field.related_model in TERMS
        }

    def choose(self, page: Page, **fields: Any) -> None:
        """Choose all terms for a page, and what else is given."""
        page = type(page).objects.get(pk=page.pk)
        for name, value in (self.terms_for(type(page), 100) | fields).items():
            setattr(page, name, value)
        page.tags.set([f"woord {number}" for number in range(Thema.objects.count())])
        page.save_revision().publish()

    def name_everything(self) -> None:
        """Name all that there is on the pages that are measured themselves."""
        netwerken = list(NetwerkPage.objects.child_of(self.netwerken))
        guides = list(HandreikingPage.objects.exclude(pk=self.guide.pk))
        documents = [part("document", self.document.pk, f"d{n}") for n in range(len(guides))]
        self.choose(self.guide, downloads=json.dumps(documents))
        self.choose(self.example, downloads=json.dumps(documents))
        self.choose(self.message, netwerken=netwerken)
        self.choose(self.meeting, netwerken=netwerken, handreikingen=guides, materials=json.dumps(documents))
        people = [NetwerkPerson(name=f"Noor {n}", role="begeleider") for n in range(len(guides))]
        partners = [NetwerkPartner(name=f"Partner {n}") for n in range(len(guides))]
        self.choose(self.netwerk, people=people, partners=partners, successor=self.before)
        self.choose(self.form)
        blocks = [
            {**block, "id": f"{n}-{block['id']}"}
            for n in range(len(guides) // 3)
            for block in every_block(self.guide, self.image, self.document)
            if block["type"] != "lijst"
        ]
        self.choose(self.plain, body=json.dumps(blocks))
        lijst = {"title": "Alles", "number": 15, "order": "title", "display": "cards"}
        self.choose(self.listing, body=json.dumps([part("lijst", lijst, "l1")]))

    @property
    def lists(self) -> dict[str, str]:
        """The address of every list, in every way in which it can be looked at."""
        kennisbank, nieuws = self.kennisbank.url, self.nieuws.url
        this_month = f"{timezone.localdate():%Y-%m}"
        every = "thema=woord-1&voor-wie=woord-1&sector=woord-2&sorteer=titel"
        return {
            "home": "/",
            "kennisbank": kennisbank,
            "kennisbank, filters": f"{kennisbank}?{every}",
            "kennisbank, all filters": (
                f"{kennisbank}?{every}&soort=praktijkvoorbeeld&principe=woord-1&aanpak=woord-1,woord-2"
                "&regio=woord-1&schooljaar=2001-2002"
            ),
            "kennisbank, nothing": f"{kennisbank}?soort=kwaliteitskaart&regio=woord-1",
            "nieuws": nieuws,
            "nieuws, thema": f"{nieuws}?thema=woord-1",
            "netwerken": self.netwerken.url,
            "agenda": "/agenda/",
            "agenda, filters": "/agenda/?thema=woord-1&voor-wie=woord-1&sector=woord-1&plaats=open",
            "agenda, past": "/agenda/?periode=voorbij",
            "agenda, month": f"/agenda/?weergave=maand&maand={this_month}",
            "themas": "/themas/",
            "principes": "/principes/",
            "search": "/zoeken/?q=gids&type=handreiking",  # each type of page adds a query
            "search, nothing": "/zoeken/?q=qqqq",
        }

    @property
    def details(self) -> dict[str, str]:
        """The address of a page of every type."""
        pages = {
            "inhoud": self.plain,
            "inhoud, lijst": self.listing,
            "formulier": self.form,
            "nieuws": self.message,
            "handreiking": self.guide,
            "praktijkvoorbeeld": self.example,
            "netwerk": self.netwerk,
            "bijeenkomst": self.meeting,
        }
        terms = {"thema": "/themas/woord-1/", "principe": "/principes/woord-1/"}
        return {name: page.url for name, page in pages.items()} | terms


@pytest.fixture
def full_site(
    home: HomePage, kennisbank: KennisbankPage, nieuws: NieuwsIndexPage, netwerken: NetwerkenPage
) -> FullSite:
    """The site with three of everything."""
    return FullSite(home, kennisbank, nieuws, netwerken)


def test_every_list_and_page_costs_the_same_for_three_as_for_thirty(
    full_site: FullSite, count_queries: Callable[[str], int]
):
    def costs() -> dict[str, int]:
        addresses = full_site.lists | full_site.details
        for address in addresses.values():
            count_queries(address)  # fills the caches
        return {name: count_queries(address) for name, address in addresses.items()}

    three = costs()
    full_site.grow(27)
    thirty = costs()
    assert {name: (cost, thirty[name]) for name, cost in three.items() if cost != thirty[name]} == {}
    assert {name: cost for name, cost in three.items() if cost > MOST} == {}
