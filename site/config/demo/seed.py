"""Turns the demo content into pages, people and accounts; doing it again adds only what is missing."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, TypeVar

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db.models import Model
from django.utils import timezone
from taggit.models import Tag
from wagtail.models import Collection, Locale, Page, Site

from basis.models import (
    Aanpak,
    BasePage,
    Document,
    Doelgroep,
    Image,
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
from basis.transaction import one_writer
from config import roles
from home.models import HomePage, InhoudPage
from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage
from netwerken import services
from netwerken.choices import AanmeldingStatus
from netwerken.models import Aanmelding, BijeenkomstPage, Netwerk, NetwerkenPage, NetwerkPage, Persoon
from netwerken.models.pages import NetwerkPartner, NetwerkPerson
from netwerken.selectors import row_of

from . import pictures, taxonomy
from .bijeenkomsten import BIJEENKOMSTEN, Bijeenkomst, day_of
from .documents import DOCUMENTS, document_bytes
from .handreikingen import HANDREIKINGEN
from .netwerken import NETWERKEN
from .pages import CONTACT, HOME, OVER_ONS, PRIVACY, TOEGANKELIJKHEID
from .praktijkvoorbeelden import PRAKTIJKVOORBEELDEN

PageType = TypeVar("PageType", bound=BasePage)
ACCOUNTS = {
    "beheerder": ("Bea", "Beheer", roles.BEHEERDERS),
    "redacteur": ("Remco", "Redactie", roles.REDACTEUREN),
    "auteur": ("Aukje", "Auteur", roles.AUTEURS),
    "coordinator": ("Cora", "Coördinatie", None),
}
FIRST = [
    "Anouk",
    "Bram",
    "Carlijn",
    "Daan",
    "Esra",
    "Femke",
    "Gijs",
    "Hanna",
    "Ilse",
    "Joost",
    "Karim",
    "Lotte",
]
LAST = ["Veenstra", "Sluiter", "Molenkamp", "Rietdijk", "Kwakel", "Polderman", "Dijkhuis", "Waterhout"]


def seed(password: str = "") -> str:
    """Make what is not there yet; gives the password of the demo accounts, or "" when they were there."""
    with one_writer():
        seeder = Seeder()
        seeder.terms()
        seeder.files()
        seeder.tree()
        seeder.organisation()
    return make_accounts(password)


class Seeder:
    """Makes demo content, looking things up by their key."""

    def __init__(self) -> None:
        self.locale = Locale.objects.get(language_code="nl")
        self.today = timezone.localdate()
        self.images: dict[str, Image] = {}
        self.documents: dict[str, Document] = {}
        self.pages: dict[str, BasePage] = {}

    # --- words and files ---

    def terms(self) -> None:
        """Taxonomy, schools and their boards."""
        lists: list[tuple[type[Model], Iterable[Any]]] = [
            (Thema, taxonomy.THEMAS),
            (Principe, taxonomy.PRINCIPES),
            (Sector, taxonomy.SECTOREN),
            (Regio, taxonomy.REGIOS),
            (Doelgroep, taxonomy.DOELGROEPEN),
            (Aanpak, taxonomy.AANPAKKEN),
            (Netwerkvorm, taxonomy.NETWERKVORMEN),
        ]
        for model, terms in lists:
            for number, term in enumerate(terms, 1):
                values = {k: v for k, v in term.items() if k != "key"} | {"sort_order": number}
                model._default_manager.get_or_create(key=term["key"], locale=self.locale, defaults=values)
        for name in taxonomy.SCHOOLJAREN:
            Schooljaar.objects.get_or_create(name=name)
        for bestuur in taxonomy.SCHOOLBESTUREN:
            Schoolbestuur.objects.get_or_create(key=bestuur["key"], defaults={"name": bestuur["name"]})
        for school in taxonomy.SCHOLEN:
            self.school(school)

    def school(self, school: taxonomy.School) -> None:
        """One school."""
        School.objects.get_or_create(
            brin=school["brin"],
            vestiging=school["vestiging"],
            defaults={
                "name": school["name"],
                "kind": school["kind"],
                "place": school["place"],
                "sector": Sector.objects.get(key=school["sector"], locale=self.locale),
                "regio": Regio.objects.get(key=school["regio"], locale=self.locale),
                "bestuur": Schoolbestuur.objects.get(key=school["bestuur"]),
            },
        )

    def files(self) -> None:
        """Documents at once; pictures are drawn when a page asks for one."""
        collection = Collection.get_first_root_node()
        for document in DOCUMENTS:
            stored = Document.objects.filter(title=document["title"], collection=collection).first()
            if stored is None:
                content = ContentFile(document_bytes(document), document["filename"])
                stored = Document.objects.create(title=document["title"], file=content, collection=collection)
            self.documents[document["key"]] = stored

    def image(self, key: str) -> Image:
        """The picture of this key, drawn once."""
        if key not in self.images:
            stored = Image.objects.filter(title=f"Tekening {key}").first()
            if stored is None:
                target = BytesIO()
                pictures.draw(key).save(target, "PNG", compress_level=1)
                stored = Image(
                    title=f"Tekening {key}",
                    description=pictures.PICTURES[key][1],
                    maker="Deelwijs",
                    licence="cc0",
                    file=ContentFile(target.getvalue(), f"{key}.png"),
                )
                stored.save()
            self.images[key] = stored
        return self.images[key]

    def body(self, blocks: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
        """A body in the form that a StreamField takes."""
        return [(name, self.block(name, value)) for name, value in blocks]

    def block(self, name: str, value: Any) -> Any:
        """One block's value, with pictures and documents looked up."""
        if name == "image":
            image = self.image(value)
            image.contextual_alt_text, image.decorative = image.description, False
            return {"image": image, "caption": ""}
        if name == "steps":
            return [("step", step) for step in value]
        if name == "documents":
            return self.downloads(value)
        return value

    def downloads(self, keys: Iterable[str]) -> list[tuple[str, Document]]:
        """Documents in the form that a stream takes."""
        return [("document", self.documents[key]) for key in keys]

    # --- pages ---

    def page(
        self, parent: Page, model: type[PageType], data: Any, after: Any = None, **fields: Any
    ) -> PageType:
        """The page with this slug under a parent; made and published when it is not there."""
        slug = data["slug"]
        found = model.objects.child_of(parent).filter(slug=slug).first()
        if found is None:
            values = {"title": data["title"], "introduction": data["introduction"]} | fields
            found = model(slug=slug, image=self.image(data["picture"]) if data["picture"] else None, **values)
            parent.refresh_from_db()
            parent.add_child(instance=found)
            self.relate(found, data)
            if after is not None:
                after(found)
            found.save_revision().publish()
            found = model.objects.get(pk=found.pk)
        self.pages[data.get("key", slug)] = found
        return found

    def relate(self, page: BasePage, data: Any) -> None:
        """Taxonomy and keywords."""
        lists = {
            "themas": Thema,
            "sectoren": Sector,
            "doelgroepen": Doelgroep,
            "regios": Regio,
            "aanpakken": Aanpak,
            "principes": Principe,
        }
        for name, model in lists.items():
            if name in data:
                setattr(page, name, list(model.objects.filter(key__in=data[name], locale=self.locale)))
        if "schooljaren" in data:
            page.schooljaren = list(Schooljaar.objects.filter(name__in=data["schooljaren"]))
            page.besturen = list(Schoolbestuur.objects.filter(key__in=data["besturen"]))
            names = {school["key"]: school["name"] for school in taxonomy.SCHOLEN}
            page.scholen = list(School.objects.filter(name__in=[names.get(k, k) for k in data["scholen"]]))
        page.tags.set([Tag.objects.get_or_create(name=name)[0] for name in data.get("tags", [])])

    def tree(self) -> None:
        """Every page, parents first."""
        root = Page.objects.get(depth=1)
        home = self.page(root, HomePage, HOME | {"slug": "deelwijs"})
        Page.objects.child_of(root).exclude(pk=home.pk).filter(
            slug="home", content_type__model="page"
        ).delete()
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={"hostname": "localhost", "root_page": home, "site_name": "De Waterlinie"},
        )
        intro = "Wat scholen in de regio doen, hoe het werkt en wat je er morgen mee kunt."
        kennisbank = self.index(home, KennisbankPage, "Kennisbank", intro, "grid")
        intro = (
            "Vaste groepen van mensen uit verschillende scholen. Zij komen bij elkaar en proberen dingen uit."
        )
        netwerken = self.index(home, NetwerkenPage, "Netwerken", intro, "wave")
        for content in (OVER_ONS, CONTACT, PRIVACY, TOEGANKELIJKHEID):
            in_menu = content is OVER_ONS
            self.page(home, InhoudPage, content, body=self.body(content["body"]), show_in_menus=in_menu)
        self.kennisbank(kennisbank)
        self.netwerken(netwerken)
        for bijeenkomst in BIJEENKOMSTEN:
            self.bijeenkomst(netwerken, bijeenkomst)

    def index(
        self, home: HomePage, model: type[PageType], title: str, introduction: str, pattern: str
    ) -> PageType:
        """An index page in the menu; the pattern of its type stands for a picture."""
        found = model.objects.child_of(home).first()
        if found is None:
            found = model(title=title, slug=title.lower(), introduction=introduction, show_in_menus=True)
            home.refresh_from_db()
            home.add_child(instance=found)
            found.save_revision().publish()
        return found

    def kennisbank(self, parent: KennisbankPage) -> None:
        """Handreikingen and praktijkvoorbeelden."""
        for guide in HANDREIKINGEN:
            self.page(
                parent,
                HandreikingPage,
                guide,
                kind=guide["kind"],
                in_short=guide["in_short"],
                body=self.body(guide["body"]),
                downloads=self.downloads(guide["documents"]),
                contact_name=guide["contact_name"],
                contact_email=guide["contact_email"],
                valid_until=self.today + timedelta(days=guide["valid_until_days"]),
            )
        plain = ("kind", "try_this", "aanpak_note", "regio_note", "bestuur_note", "school_note")
        for example in PRAKTIJKVOORBEELDEN:
            data: dict[str, Any] = dict(example)
            fields = {name: data[name] for name in (*plain, *PraktijkvoorbeeldPage.QUESTIONS)}
            self.page(
                parent,
                PraktijkvoorbeeldPage,
                example,
                extra_questions=[
                    ("question", {"question": q, "answer": a}) for q, a in example["extra_questions"]
                ],
                downloads=self.downloads(example["documents"]),
                contact_name=example["contact_name"],
                contact_email=example["contact_email"],
                **fields,
            )

    def netwerken(self, parent: NetwerkenPage) -> None:
        """Netwerken, some within another."""
        plain = ("goal", "for_whom", "inzet", "how_it_works", "frequency", "costs", "status", "platform_url")
        for netwerk in NETWERKEN:
            data: dict[str, Any] = dict(netwerk)
            fields = {name: data[name] for name in plain}

            def people(page: NetwerkPage, netwerk: Any = netwerk) -> None:
                page.people.add(
                    *[NetwerkPerson(name=n, role=r, organisation=o) for n, r, o in netwerk["people"]]
                )
                page.partners.add(*[NetwerkPartner(name=n, url=u) for n, u in netwerk["partners"]])

            self.page(
                self.pages[netwerk["parent"]] if netwerk["parent"] else parent,
                NetwerkPage,
                netwerk,
                after=people,
                vorm=Netwerkvorm.objects.get(key=netwerk["vorm"], locale=self.locale),
                programme=self.body(netwerk["body"]),
                contact_name=netwerk["contact_name"],
                contact_email=netwerk["contact_email"],
                **fields,
            )

    def bijeenkomst(self, netwerken: NetwerkenPage, data: Bijeenkomst) -> None:
        """One meeting, with the people who took a place."""
        day = day_of(self.today, data["days"]) if data["days"] is not None else None
        plain = ("kind", "location", "capacity", "signup_way", "signup_email", "status", "costs")

        def related(page: BijeenkomstPage) -> None:
            page.netwerken = [self.pages[key] for key in data["other_netwerken"]]
            page.handreikingen = [self.pages[key] for key in data["handreikingen"]]

        programme = [
            ("item", {"time": time.fromisoformat(at), "title": title, "speaker": speaker})
            for at, title, speaker in data["programme"]
        ]
        start, facts = at_clock(day, data["time"]), dict[str, Any](data)
        page = self.page(
            self.pages[data["netwerk"]] if data["netwerk"] else netwerken,
            BijeenkomstPage,
            data,
            after=related,
            starts_at=start,
            ends_at=at_clock(day, data["until"]),
            signup_closes_at=start and start - timedelta(days=data["closes_days_before"]),
            is_online=data["online"],
            programme=programme,
            body=self.body(data["body"]),
            materials=self.downloads(data["materials"]),
            **{name: facts[name] for name in plain},
        )
        self.fill(page, data["taken"])

    def fill(self, page: BijeenkomstPage, taken: int) -> None:
        """Let invented people take places that are still free."""
        row = row_of(page)
        if row is None:
            return
        for number in range(row.plaatsen.taken, taken):
            name = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"
            email = f"{name.lower().replace(' ', '.')}@example.org"
            persoon, _new = Persoon.objects.get_or_create(email=email, defaults={"name": name})
            services.take_place(row.plaatsen_id, "", timezone.now())
            Aanmelding.objects.create(
                plaatsen=row.plaatsen, persoon=persoon, name=name, status=AanmeldingStatus.BEVESTIGD
            )

    def organisation(self) -> None:
        """Name, footer and contact."""
        settings, created = SiteSettings.objects.get_or_create(site=Site.objects.get(is_default_site=True))
        if not created and settings.organisation != "Deelwijs":
            return
        settings.organisation_prefix, settings.organisation = "Samenwerkingsverband", "De Waterlinie"
        settings.footer_text = (
            "Scholen en besturen in Liniehart, Vaartkant en Polderrand delen hier wat werkt."
        )
        settings.contact_email = "kennis@example.org"
        settings.popular_searches = ", ".join(HOME["search_examples"])
        slugs = [content["slug"] for content in (OVER_ONS, CONTACT, PRIVACY, TOEGANKELIJKHEID)]
        settings.footer_pages = [("page", self.pages[slug].page_ptr) for slug in slugs]
        settings.save()


def at_clock(day: date | None, clock: str | None) -> datetime | None:
    """A moment on the clock here; None without a day."""
    if day is None or not clock:
        return None
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))


def make_accounts(password: str) -> str:
    """The demo accounts, one for each role; gives their password when any was made."""
    password = password or secrets.token_urlsafe(9)
    made = False
    for username, (first, last, group) in ACCOUNTS.items():
        if User.objects.filter(username=username).exists():
            continue
        made = True
        names = {"first_name": first, "last_name": last}
        user = User.objects.create_user(username, f"{username}@example.org", password, **names)
        if group is not None:
            user.groups.add(Group.objects.get(name=group))
        else:
            services.appoint(Netwerk.objects.order_by("pk")[0], user)
    return password if made else ""
