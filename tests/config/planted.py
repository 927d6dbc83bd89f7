"""A sea of things that are for everyone, hidden in every way, and people: what no reader may come across."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import product
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Model
from django.utils import timezone
from django.utils.text import slugify
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction, Site

from basis.api.vocabularies import KNOWN
from basis.models import (
    Aanpak,
    BasePage,
    Doelgroep,
    Netwerkvorm,
    Principe,
    Regio,
    School,
    Schoolbestuur,
    Schooljaar,
    Sector,
    SiteSettings,
    Thema,
    User,
)
from home.models import FormulierPage, HomePage, Inzending, NieuwsIndexPage
from kennisbank.models import KennisbankPage, Rubric
from netwerken import services
from netwerken.models import Aanmelding, Netwerk, NetwerkenPage, NetwerkPage, Persoon
from netwerken.models.members import NetwerkPerson
from tests.config.api_reads import Content
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_document,
    make_formulier,
    make_handreiking,
    make_image,
    make_nieuws,
    make_praktijkvoorbeeld,
    make_user,
    meeting,
)
from tests.kennisbank.rubric.on_a_page import make_rubric, make_value
from tests.netwerken.facts import sign_up_for

OPEN = "Zeester"  # the word in everything that is for everyone
NAME, EMAIL = "Zeekoe Zandbank", "zeekoe@zandbank.example"  # of somebody who is to be seen nowhere
TERMS = (Thema, Sector, Regio, Doelgroep, Aanpak, Schoolbestuur)


def make_netwerk(parent: Page, *, publish: bool = True, **fields: Any) -> NetwerkPage:
    """One netwerk."""
    return add_page(parent, NetwerkPage(**fields), publish=publish)


KINDS: dict[str, Callable[..., BasePage]] = {
    "handreiking": make_handreiking,
    "praktijkvoorbeeld": make_praktijkvoorbeeld,
    "nieuws": make_nieuws,
    "netwerk": make_netwerk,
    "bijeenkomst": make_bijeenkomst,
}


class Shelves:
    """Where pages of each kind can stand, below one home page."""

    def __init__(self, home: Page, name: str) -> None:
        menu = {"show_in_menus": True}
        self.kennisbank = add_page(home, KennisbankPage(title=f"Kast {name}", slug=f"kast-{name}", **menu))
        self.nieuws = add_page(home, NieuwsIndexPage(title=f"Krant {name}", slug=f"krant-{name}", **menu))
        self.netwerken = add_page(home, NetwerkenPage(title=f"Kring {name}", slug=f"kring-{name}", **menu))

    def of(self, page_type: str) -> Page:
        """The shelf for a type, as it is in the database now."""
        shelf = {"nieuws": self.nieuws, "netwerk": self.netwerken, "bijeenkomst": self.netwerken}
        return Page.objects.get(pk=shelf.get(page_type, self.kennisbank).pk).specific

    def __iter__(self) -> Iterator[Page]:
        return iter((self.kennisbank, self.nieuws, self.netwerken))


@dataclass
class Sea:
    """The site, what is in it by word, and what the tests ask about."""

    home: HomePage
    pages: dict[str, list[BasePage]] = field(default_factory=dict)  # by the word in their titles
    media: list[Model] = field(default_factory=list)  # what is hidden beside pages

    def __post_init__(self) -> None:
        self.shelves = Shelves(self.home, "open")
        self.make_terms()
        self.plant(OPEN, self.shelves)
        for hide in (concept, scheduled, expired, login, password, group, below, elsewhere):
            hide(self)
        self.plant_media()
        self.name_everything()

    def make_terms(self) -> None:
        """One of every list, which every page has; and one that none has."""
        locale = self.home.locale
        for key in ("zee", "land"):
            for model in TERMS:
                more = {} if model is Schoolbestuur else {"locale": locale}
                model.objects.create(key=key, name=key.title(), **more)
        self.terms: dict[type[Model], Model] = {model: model.objects.get(key="zee") for model in TERMS}
        self.terms[Principe] = Principe.objects.create(key="zee", name="Zee", number=1, locale=locale)
        Principe.objects.create(key="land", name="Land", number=2, locale=locale)
        self.vorm = Netwerkvorm.objects.create(key="zee", name="Zee", locale=locale)
        Netwerkvorm.objects.create(key="land", name="Land", locale=locale)
        self.terms[Schooljaar] = Schooljaar.objects.create(name="2026-2027")
        Schooljaar.objects.create(name="2025-2026")
        self.terms[School] = School.objects.create(name="De Kade", brin="00AA", vestiging="01")
        School.objects.create(name="De Berg", brin="00BB", vestiging="01")

    def plant(self, word: str, shelves: Shelves, *, publish: bool = True, **fields: Any) -> list[BasePage]:
        """One page of every kind with a word in its title, alike in all else."""
        made = []
        for name, make in KINDS.items():
            own = {"vorm": self.vorm} if name == "netwerk" else {}
            own |= {"valid_until": "2030-01-01"} if name == "handreiking" else {}
            page = make(
                shelves.of(name),
                publish=publish,
                **{"title": f"Zeedier {word} {name}", "slug": f"{word}-{name}".lower()},
                **{"introduction": f"Over de {word}.", "show_in_menus": True},
                **(own | fields),
            )
            for relation in page._meta.many_to_many:
                if relation.related_model in self.terms:
                    getattr(page, relation.name).add(self.terms[relation.related_model])
            page.tags.add("zeedier", self.tag(word))
            page.save()
            made.append(page)
            Redirect.objects.create(old_path=f"/oud-{word}-{name}".lower(), redirect_page=page)
        self.pages[word] = made
        return made

    @staticmethod
    def tag(word: str) -> str:
        """The keyword of all pages with a word in their titles, and of no other."""
        return f"Zeedier tag {word}"

    def plant_media(self) -> None:
        """Images, documents and rubrics that are for everyone, and that are not."""
        closed = Collection.get_first_root_node().add_child(name="Zeediep")
        CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
        self.open = [make_image(f"Zeedier {OPEN} beeld"), make_document(f"Zeedier {OPEN} stuk")]
        self.open.append(make_rubric(value=make_value(title=f"Zeedier {OPEN} model")))
        over = {"expire_at": timezone.now() - timedelta(seconds=1)}
        self.media += [
            make_image("Zeedier Haai beeld", collection=closed),
            make_document("Zeedier Haai stuk", collection=closed),
            make_rubric(publish=False, value=make_value(title="Zeedier Rog model")),
            make_rubric(value=make_value(title="Zeedier Tong model"), **over),
        ]

    @property
    def hidden(self) -> list[BasePage]:
        """Every page that is not for everyone."""
        return [page for word, pages in self.pages.items() for page in pages if word != OPEN]

    def words(self) -> list[str]:
        """The title of everything that is not for everyone, and the keywords that nothing else has."""
        titles = [str(thing.title) for thing in [*self.hidden, *self.media]]
        return titles + [self.tag(word) for word in self.pages if word != OPEN]

    def name_everything(self) -> None:
        """Name all that is hidden on pages that are for everyone."""
        guide, example, news, netwerk, moment = self.pages[OPEN]
        image, document, *rubrics = self.media
        text = "".join(f'<p><a linktype="page" id="{page.pk}">lees</a></p>' for page in self.hidden)
        text += f'<p><a linktype="document" id="{document.pk}">haal</a></p>'
        links = [{"id": "a", "type": "page", "value": {"page": page.pk, "text": ""}} for page in self.hidden]
        chosen = [{"id": f"b{n}", "type": "page", "value": page.pk} for n, page in enumerate(self.hidden)]
        picture = {"image": image.pk, "alt_text": "", "decorative": False}
        files = [{"id": "c", "type": "document", "value": document.pk}]
        blocks: list[tuple[str, Any]] = [
            ("text", text),
            ("links", links),
            ("documents", files),
            ("image", {"image": picture, "caption": ""}),
            ("lijst", {"title": "Zee", "pages": chosen, "number": 3, "order": "title", "kinds": []}),
            *(("rubric_reference", {"rubric": one.pk, "aspects": [], "display": "table"}) for one in rubrics),
        ]
        body = [{"id": f"blok-{n}", "type": kind, "value": value} for n, (kind, value) in enumerate(blocks)]
        guide.body = json.dumps(body)
        example.image = image
        for page in (guide, example):
            page.save()
        netwerken = [page for pages in self.pages.values() for page in pages if isinstance(page, NetwerkPage)]
        for page in (news, moment):
            page.netwerken.set(netwerken)
        news.save()
        moment.handreikingen.set([pages[0] for word, pages in self.pages.items() if word != OPEN])
        moment.save()
        netwerk.successor = netwerken[1]
        netwerk.save()
        ours = SiteSettings.for_site(self.home.get_site())
        ours.footer_pages = json.dumps(chosen)
        ours.save()
        query = Query.get("zeedier")
        for page in self.hidden:
            SearchPromotion.objects.create(query=query, page=page)

    def add_somebody(self) -> None:
        """One person, in everything that knows people."""
        _guide, _example, _news, netwerk, moment = self.pages[OPEN]
        row = Netwerk.objects.get(translation_key=netwerk.translation_key)
        user = make_user("zeekoe", first_name="Zeekoe", last_name="Zandbank")
        User.objects.filter(pk=user.pk).update(email=EMAIL)
        services.appoint(row, user)
        sign_up_for(meeting(moment), name=NAME, email=EMAIL, school_name="Zandbankschool")
        services.add_member(row, services.NewMember(NAME, EMAIL, "duiker"), source="brief", by="Ada")
        services.follow("netwerk", netwerk.translation_key, EMAIL, "nl")
        form: FormulierPage = make_formulier(self.home)
        later = timezone.now() + timedelta(days=9)
        Inzending.objects.create(page=form, form_data={"je_vraag": f"{NAME} {EMAIL}"}, expires_at=later)
        for page in self.pages[OPEN]:
            page.responsible = page.owner = user
            page.save()
        Page.objects.update(owner=user)

    def go_without(self) -> None:
        """Delete all that is hidden, and give that person another name and address."""
        for page in self.hidden:
            Page.objects.get(pk=page.pk).delete()
        for thing in self.media:
            type(thing)._default_manager.get(pk=thing.pk).delete()
        Persoon.objects.update(name="Ander", email="ander@example.org", school_name="Elders")
        Aanmelding.objects.update(name="Ander", school_name="Elders")
        User.objects.update(username="ander", first_name="An", last_name="Der", email="ander@example.org")
        Inzending.objects.update(form_data={"je_vraag": "Anders"})

    def print_somebody(self) -> None:
        """Let an editor name that person on a page."""
        page = NetwerkPage.objects.get(pk=self.pages[OPEN][3].pk)
        page.people = [NetwerkPerson(name=NAME, role="expert", organisation=EMAIL)]
        page.introduction = f"Met {NAME}."
        page.save_revision().publish()

    def open_up(self) -> None:
        """Take away what hides them, each its own."""
        PageViewRestriction.objects.all().delete()
        CollectionViewRestriction.objects.all().delete()
        Rubric.objects.update(live=True, expire_at=None)
        for pages, (at, name) in product(self.pages.values(), enumerate(KINDS)):
            page = type(pages[at]).objects.get(pk=pages[at].pk)
            page.go_live_at = page.expire_at = None
            page.save_revision().publish()
            if not page.path.startswith(self.home.path):
                Page.objects.get(pk=page.pk).move(self.shelves.of(name), "last-child")

    @property
    def content(self) -> Content:
        """What there is to ask about."""
        pks = [page.pk for pages in self.pages.values() for page in pages]
        every = [Page.objects.get(pk=pk).specific for pk in pks]  # they may have moved
        parents = list(dict.fromkeys(str(page.get_parent().pk) for page in every))
        words = ["zeedier", *(word.lower() for word in self.pages), "zeekoe", "zandbank"]
        places = ["/" + "/".join(page.url_path.split("/")[2:]) for page in every]
        places += Redirect.objects.filter(old_path__contains="handreiking").values_list("old_path", flat=True)
        netwerken = [str(page.translation_key) for page in every if isinstance(page, NetwerkPage)]
        day = {"From": ["2000-01-01"], "Until": ["2100-01-01"]}
        ranges = ("publishedAt", "updatedAt", "startsAt", "validUntil")
        images, documents, rubrics = (
            [thing.pk for thing in [*self.open, *self.media] if type(thing) is type(kind)]
            for kind in self.open
        )
        terms = ("thema", "sector", "regio", "doelgroep", "aanpak", "principe", "vorm", "bestuur")
        turned = {f"not{name.title()}": ["land"] for name in (*terms, "tag")}
        turned |= {"notId": ["99999999"], "notLanguage": ["nl"], "notSchool": ["00BB-01"]}
        turned |= {"notSchooljaar": ["2025-2026"], "notNetwerk": netwerken[:1], "notType": ["formulier"]}
        turned |= {"notKind": ["kwaliteitskaart"], "/bijeenkomsten notKind": ["intervisie"]}
        turned |= {"/praktijkvoorbeelden notKind": ["netwerkportret"], "notStatus": ["afgerond"]}
        turned |= {"/bijeenkomsten notStatus": ["verplaatst"]}
        values = {
            "q": words,
            "titleContains": words,
            "nameContains": words,
            "pathContains": ["oud", *words],
            "inUse": ["true", "false"],
            "id": [",".join(str(page.pk) for page in every)],
            "parent": parents,
            "ancestor": [str(self.home.pk), *parents],
            "netwerk": netwerken,
            "/search tag": ["zeedier", *(slugify(self.tag(word)) for word in self.pages)],
            "tag": ["zeedier", *(self.tag(word) for word in self.pages)],
            "school": ["00AA-01"],
            "schooljaar": ["2026-2027"],
            "language": ["nl"],
            "year": [str(timezone.now().year)],
            "path": places,
            "or": ["thema,tag"],
            "page": ["1"],
            "pageSize": ["100"],
            "after": ["0"],
            "since": ["", "latest"],
            **{name: ["zee"] for name in terms},
            **turned,
            **{f"{name}{end}": asked for name in ranges for end, asked in day.items()},
        }
        lists = ["tags", *(name for name in KNOWN if name != "tags")]
        keys = [*(self.tag(word) for word in self.pages), "zeedier"]
        paths = {
            "/pages/{id}": [f"/pages/{page.pk}" for page in every],
            "/pages/{id}/json-ld": [f"/pages/{page.pk}/json-ld" for page in every],
            "/images/{id}": [f"/images/{pk}" for pk in images],
            "/documents/{id}": [f"/documents/{pk}" for pk in documents],
            "/rubrics/{id}": [f"/rubrics/{pk}" for pk in rubrics],
            "/vocabularies/{name}": [f"/vocabularies/{name}" for name in lists],
            "/vocabularies/{name}/{key}": [
                *(f"/vocabularies/tags/{slugify(key)}" for key in keys),
                *(f"/vocabularies/{name}/zee" for name in lists),
            ],
        }
        return Content(values, paths)


def concept(sea: Sea) -> None:
    """Never published."""
    sea.plant("Zeehond", sea.shelves, publish=False)


def scheduled(sea: Sea) -> None:
    """Approved, to go online later."""
    later = timezone.now() + timedelta(days=2)
    for page in sea.plant("Walrus", sea.shelves, publish=False, go_live_at=later):
        page.save_revision(approved_go_live_at=later)


def expired(sea: Sea) -> None:
    """Past its end, while the worker did not come by yet."""
    pages = sea.plant("Dolfijn", sea.shelves)
    end = timezone.now() - timedelta(seconds=1)
    Page.objects.filter(pk__in=[page.pk for page in pages]).update(expire_at=end)


def restricted(sea: Sea, word: str, kind: str) -> None:
    """Each restricted itself."""
    circle, _new = Group.objects.get_or_create(name="Kring")
    for page in sea.plant(word, sea.shelves):
        restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
        if kind == "groups":
            restriction.groups.add(circle)


def login(sea: Sea) -> None:
    """For people who log in."""
    restricted(sea, "Orka", "login")


def password(sea: Sea) -> None:
    """Restricted by a shared password, which opens nothing here."""
    restricted(sea, "Potvis", "password")


def group(sea: Sea) -> None:
    """Restricted to a group."""
    restricted(sea, "Narwal", "groups")


def below(sea: Sea) -> None:
    """Restricted by where they stand."""
    shelves = Shelves(sea.home, "dicht")
    for shelf in shelves:
        PageViewRestriction.objects.create(page=shelf, restriction_type="login")
    sea.plant("Beloega", shelves)


def elsewhere(sea: Sea) -> None:
    """Public, on another site."""
    other = add_page(Page.get_first_root_node(), HomePage(title="Elders", slug="elders"))
    Site.objects.create(hostname="elders.example", root_page=other)
    sea.plant("Bruinvis", Shelves(other, "elders"))
