"""Every kind of page of the demo, from its text to the fields of its model."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from basis.models import Netwerkvorm, School
from home.models import FormulierPage, HomePage, InhoudPage, NieuwsIndexPage, NieuwsPage
from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage
from netwerken.choices import MeetingStatus
from netwerken.models import BijeenkomstPage, NetwerkenPage, NetwerkPage
from netwerken.models.members import NetwerkPartner, NetwerkPerson
from netwerken.selectors import row_of

from . import drafts, signing_up
from .bijeenkomsten import Bijeenkomst, at_clock, day_of
from .catalogue import (
    ALL_BIJEENKOMSTEN,
    ALL_HANDREIKINGEN,
    ALL_NETWERKEN,
    ALL_PRAKTIJKVOORBEELDEN,
    PLAIN_PAGES,
    SUBPAGES,
)
from .formulieren import FORMULIER, fields_of, questions
from .handreikingen import Handreiking
from .leernetwerk import REEKS
from .netwerken import Netwerk
from .nieuws import NIEUWS
from .ontwikkelmodel import EXAMPLES
from .people import People
from .praktijkvoorbeelden import Praktijkvoorbeeld
from .series import in_series, make_series
from .tree import Tree

NOTES = ("aanpak_note", "regio_note", "bestuur_note", "school_note")
CONTACT = ("contact_name", "contact_email")
NETWERK_PLAIN = (
    *("goal", "for_whom", "inzet", "how_it_works", "frequency", "costs", "status", "platform_url"),
    *("period", "series_length", "place", "group_size", "group_unit", "groups_note", "certificate"),
    *("signup_way", "signup_email", "signup_url", "follow_up", "project", *CONTACT),
)
NETWERK_DATES = ("starts_on", "signup_opens_on", "signup_closes_on")
MEETING_PLAIN = (
    *("kind", "location", "address", "capacity", "capacity_unit", "status", "costs", "date_note"),
    *("signup_way", "signup_email", "signup_url", "online_url", "speakers", "organiser", *CONTACT),
)


def given(data: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """What is said of these names; the rest keeps the default of its field."""
    return {name: data[name] for name in names if name in data}


def make_kennisbank(tree: Tree, parent: KennisbankPage) -> None:
    """Handreikingen and praktijkvoorbeelden."""
    for guide in ALL_HANDREIKINGEN:
        make_handreiking(tree, parent, guide)
    for example in ALL_PRAKTIJKVOORBEELDEN:
        make_praktijkvoorbeeld(tree, parent, example)


def make_handreiking(tree: Tree, parent: KennisbankPage, guide: Handreiking) -> None:
    """One guide."""
    tree.page(
        parent,
        HandreikingPage,
        guide,
        body=tree.bodies.stream(guide["body"]),
        downloads=tree.files.downloads(guide["documents"]),
        valid_until=tree.today + timedelta(days=guide["valid_until_days"]),
        **given(guide, ("kind", "in_short", *CONTACT)),
    )


def make_praktijkvoorbeeld(tree: Tree, parent: KennisbankPage, example: Praktijkvoorbeeld) -> None:
    """One example, with the questions that were added."""
    extra = [("question", {"question": q, "answer": a}) for q, a in example["extra_questions"]]
    tree.page(
        parent,
        PraktijkvoorbeeldPage,
        example,
        extra_questions=extra,
        downloads=tree.files.downloads(example["documents"]),
        **cell_of(tree, example["slug"]),
        **given(example, ("kind", *PraktijkvoorbeeldPage.QUESTIONS, "try_this", *NOTES, *CONTACT)),
    )


def cell_of(tree: Tree, slug: str) -> dict[str, Any]:
    """The cell of a rubric that an example shows; nothing for most."""
    if slug not in EXAMPLES:
        return {}
    aspect, level = EXAMPLES[slug]
    return {
        "rubric": tree.bodies.rubrics["leren"],
        "rubric_aspect": f"a{aspect}",
        "rubric_level": f"f{level}",
    }


def make_netwerken(tree: Tree, parent: NetwerkenPage) -> None:
    """Netwerken, some within another."""
    for number, netwerk in enumerate(ALL_NETWERKEN):
        make_netwerk(tree, parent, netwerk, days_ago=90 + 20 * number)


def make_netwerk(tree: Tree, parent: NetwerkenPage, netwerk: Netwerk, days_ago: int) -> None:
    """One netwerk with its people and partners."""
    data: dict[str, Any] = dict(netwerk)
    dates = {
        name: day_of(tree.today, days)
        for name in NETWERK_DATES
        if (days := data.get(f"{name}_days")) is not None
    }

    tree.page(
        tree.pages[netwerk["parent"]] if netwerk["parent"] else parent,
        NetwerkPage,
        netwerk,
        days_ago=days_ago,
        people=[
            NetwerkPerson(name=n, role=r, organisation=o, sort_order=place)
            for place, (n, r, o) in enumerate(netwerk["people"])
        ],
        partners=[
            NetwerkPartner(name=n, url=u, sort_order=place)
            for place, (n, u) in enumerate(netwerk["partners"])
        ],
        vorm=tree.words.get(Netwerkvorm, netwerk["vorm"]),
        goals=[("goal", goal) for goal in netwerk.get("goals", [])],
        programme=tree.bodies.stream(netwerk["body"]),
        successor=tree.pages.get(netwerk.get("successor") or ""),
        **dates,
        **given(data, NETWERK_PLAIN),
    )


def make_bijeenkomsten(tree: Tree, parent: NetwerkenPage, people: People) -> None:
    """Every meeting, with the people who took a place."""
    reeks = make_series(tree)
    for number, data in enumerate(ALL_BIJEENKOMSTEN):
        page = make_bijeenkomst(tree, parent, data, **in_series(reeks, data, number))
        if page.pk in tree.made and "moved_days" in data:
            move(tree, page, data["moved_days"])
        people.fill(row_of(page), data["taken"])
        if page.pk in tree.made:
            signing_up.set_up(data["key"], page)
    people.fill(reeks, REEKS["taken"], days_ago=REEKS["days_ago"])


def move(tree: Tree, page: BijeenkomstPage, days: int) -> None:
    """Let a meeting be so many days later than people knew; publishing writes both dates down."""
    for name in ("starts_at", "ends_at", "signup_closes_at"):
        setattr(page, name, getattr(page, name) + timedelta(days=days))
    page.status = MeetingStatus.VERPLAATST
    page.save()
    tree.publish(page)


def make_bijeenkomst(
    tree: Tree, parent: NetwerkenPage, data: Bijeenkomst, **of_series: Any
) -> BijeenkomstPage:
    """One meeting; put in the agenda some weeks before."""
    days = data["days"]
    day = day_of(tree.today, days, data.get("weekday")) if days is not None else None
    if day and "moved_days" in data:  # first as it was planned; see `move`
        day -= timedelta(days=data["moved_days"])
    start, opens = at_clock(day, data["time"]), data.get("opens_days_before")
    closes = data["closes_days_before"]
    host = data.get("host_school")

    return tree.page(
        tree.pages[data["netwerk"]] if data["netwerk"] else parent,
        BijeenkomstPage,
        data,
        days_ago=max(3, 50 - (days or 0)),
        netwerken=[tree.pages[key] for key in data["other_netwerken"]],
        handreikingen=[tree.pages[key] for key in data["handreikingen"]],
        starts_at=start,
        ends_at=at_clock(day, data["until"]),
        signup_closes_at=start - timedelta(days=closes) if start and closes is not None else None,
        signup_opens_at=start - timedelta(days=opens) if start and opens is not None else None,
        is_online=data["online"],
        host_school=tree.words.get(School, host) if host else None,
        programme=programme_of(data),
        body=tree.bodies.stream(data["body"]),
        materials=tree.files.downloads(data["materials"]),
        **given(data, MEETING_PLAIN),
        **of_series,
    )


def programme_of(data: Bijeenkomst) -> list[tuple[str, dict[str, Any]]]:
    """The parts of a programme, with until when and for whom where that is said."""
    more = data.get("programme_more", {})
    parts = [(at, title, speaker, *more.get(title, ("", ""))) for at, title, speaker in data["programme"]]
    return [
        (
            "item",
            {"time": at, "until": until or None, "title": title, "speaker": speaker, "for_whom": for_whom},
        )
        for at, title, speaker, until, for_whom in parts
    ]


def make_nieuws(tree: Tree, parent: NieuwsIndexPage) -> None:
    """News, the oldest first."""
    for item in sorted(NIEUWS, key=lambda item: -item["days"]):
        tree.page(
            parent,
            NieuwsPage,
            item,
            days_ago=item["days"],
            netwerken=[tree.pages[key] for key in item["netwerken"]],
            body=tree.bodies.stream(item["body"]),
        )


def make_plain_pages(tree: Tree, home: HomePage) -> None:
    """Plain pages, those below them, and the form; what they link to is there already."""
    in_menu = PLAIN_PAGES[0]
    privacy = next(page for page in PLAIN_PAGES if page["slug"] == "privacy")
    make_inhoud(tree, home, privacy, show_contents=True)
    fields = fields_of(tree.pages["privacy"].pk) | {"body": tree.bodies.stream(FORMULIER["body"])}
    tree.page(home, FormulierPage, FORMULIER, form_fields=questions(), **fields)
    for content in PLAIN_PAGES:
        if content is not privacy:
            is_long = content["slug"] == "toegankelijkheid"
            make_inhoud(tree, home, content, show_in_menus=content is in_menu, show_contents=is_long)
    for parent, contents in SUBPAGES.items():
        for content in contents:
            make_inhoud(tree, tree.pages[parent], content)


def make_inhoud(tree: Tree, parent: Page, content: Any, **fields: Any) -> None:
    """One plain page."""
    tree.page(parent, InhoudPage, content, body=tree.bodies.stream(content["body"]), **fields)


def make_drafts(tree: Tree, kennisbank: KennisbankPage, nieuws: NieuwsIndexPage) -> None:
    """What is not public: a draft, one that waits for a redacteur, and news that is planned."""
    for data, answers in ((drafts.UNFINISHED, {}), (drafts.HANDED_IN, drafts.HANDED_IN_ANSWERS)):
        if PraktijkvoorbeeldPage.objects.child_of(kennisbank).filter(slug=data["slug"]).exists():
            continue
        page = tree.draft(PraktijkvoorbeeldPage, data, 0, {"live": False, **answers})
        author = page.owner = page.responsible = tree.users[data["by"]]
        page.published_on = page.last_published_at = None
        tree.plant(kennisbank, page)
        page.save_revision(user=author)
        if data is drafts.HANDED_IN:
            page.get_workflow().start(page, author)
    planned = drafts.PLANNED
    if not NieuwsPage.objects.child_of(nieuws).filter(slug=planned["slug"]).exists():
        fields = {"live": False, "body": tree.bodies.stream(planned["body"])}
        news = tree.draft(NieuwsPage, planned, 0, fields)
        news.published_on = news.last_published_at = None
        tree.plant(nieuws, news)
        news.go_live_at = timezone.now() + timedelta(days=planned["in_days"])
        news.save_revision(user=tree.users[planned["by"]]).publish()
