"""Netwerken and bijeenkomsten in the public API; what binds people is read from the row, never a page."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Annotated, Any, Literal

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from pydantic import Field
from wagtail.models import Page

from basis.api.answer import Answer
from basis.api.blocks import Downloads, Html
from basis.api.freshness import Freshness
from basis.api.pages import PageDetail, PageSummary
from basis.api.reference_sources import Ref, Refs, Terms, contact_of
from basis.api.registry import PageType
from basis.api.schemas import ApiSchema, Contact, Day, NumberedTerm, PageRef, School, Term, day, one_of
from basis.api.sources import Blocks, BlockSchema, Fact, Made, Nested, Rows
from basis.api.terms import choices_of
from kennisbank.api_blocks import Body

from .choices import CapacityUnit, MeetingKind, MeetingStatus, NetwerkSignup, NetwerkStatus, SignupWay
from .meeting import Meeting
from .models import Bijeenkomst, BijeenkomstPage, NetwerkenPage, NetwerkPage, Reeks
from .selectors import rows_of

STATES = ["open", "nearly-full", "full", "closed", "cancelled", "pending", "past"]


class NetwerkenSummary(PageSummary):
    """Het overzicht van netwerken in een lijst."""

    type: Literal["netwerken"] = "netwerken"


class NetwerkenDetail(NetwerkenSummary, PageDetail):
    """Het overzicht van netwerken."""

    type: Literal["netwerken"] = "netwerken"


def netwerk_calendar(page: NetwerkPage, answer: Answer) -> str:
    """The feed of a netwerk, in the language of its page."""
    return answer.absolute(reverse("ics_netwerk", args=[page.translation_key]))


def meeting_calendar(page: BijeenkomstPage, answer: Answer) -> str | None:
    """The file of a meeting, in the language of its page; None when it has no date."""
    meeting: Meeting = answer.facts[page.pk]
    return answer.absolute(reverse("ics", args=[page.translation_key])) if meeting.row.starts_at else None


class NetwerkSummary(PageSummary):
    """Een netwerk in een lijst."""

    type: Literal["netwerk"] = "netwerk"
    vorm: Annotated[Term | None, Terms()]
    status: Annotated[str, one_of(NetwerkStatus)]
    for_whom: str
    frequency: str
    period: str = Field(description="wanneer, in woorden")
    starts_on: Annotated[Day, day("begint op; `null` als het niet bekend is")]
    regios: Annotated[list[Term], Terms()]
    calendar_url: Annotated[
        str, Made(netwerk_calendar), Field(description="agenda om op te abonneren (RFC 5545)")
    ]


class Person(ApiSchema):
    """Iemand met een rol in een netwerk."""

    name: str = Field(description="leeg als alleen de rol bekend is")
    role: str
    organisation: str


class Partner(ApiSchema):
    """Een organisatie die meedoet."""

    name: str
    url: str


class GoalBlock(BlockSchema):
    """Een doel of speerpunt, in een zin."""

    type: Literal["goal"]
    value: str


class NetwerkDetail(NetwerkSummary, PageDetail):
    """Een netwerk van mensen die van elkaar leren."""

    type: Literal["netwerk"] = "netwerk"
    successor: Annotated[PageRef | None, Ref(), Field(description="wat hierop volgt")]
    follow_up: Annotated[Html, Field(description="hoe het verdergaat, ook als dat niet op deze site is")]
    goal: Html
    goals: Annotated[list[GoalBlock], Blocks(GoalBlock)]
    inzet: Html
    how_it_works: Html
    series_length: int | None = Field(description="aantal bijeenkomsten; `null`: geen vaste reeks")
    place: str = Field(description="waar de bijeenkomsten zijn, in woorden")
    group_size: int | None = Field(description="hoogstens per groep; `null`: er zijn geen vaste groepen")
    group_unit: Annotated[str, one_of(CapacityUnit)]
    groups_note: str = Field(description="hoe de groepen zijn ingedeeld")
    certificate: str
    costs: str
    project: str = Field(description="project of regeling waar het netwerk bij hoort")
    principes: Annotated[list[NumberedTerm], Terms(NumberedTerm)]
    aanpakken: Annotated[list[Term], Terms()]
    signup_way: Annotated[str, one_of(NetwerkSignup)]
    signup_email: str
    signup_url: str
    signup_opens_on: Annotated[Day, day("eerste dag waarop aanmelden kan; `null`: meteen")]
    signup_closes_on: Annotated[Day, day("laatste dag waarop aanmelden kan; `null`: geen")]
    programme: Body
    platform_url: str
    people: Annotated[list[Person], Rows(Person)]
    partners: Annotated[list[Partner], Rows(Partner)]
    contact: Annotated[Contact | None, Made(contact_of)]


def clock_of(name: str) -> Made:
    """A time of a part of the programme, without the seconds that are stored with it."""

    def read(item: dict[str, Any], answer: Answer) -> str | None:
        return (item.get(name) or "")[:5] or None

    return Made(read)


class ProgrammeItem(ApiSchema):
    """Een onderdeel van het programma."""

    time: Annotated[str | None, clock_of("time"), Field(description="begin, als UU:MM")] = None
    until: Annotated[
        str | None, clock_of("until"), Field(description="einde, als het niet het volgende begin is")
    ] = None
    title: str = ""
    speaker: str = ""
    for_whom: str = Field("", description="voor wie dit deel is, als het niet voor iedereen is")


class ProgrammeItemBlock(BlockSchema):
    """Een onderdeel van het programma."""

    type: Literal["item"]
    value: Annotated[ProgrammeItem, Nested(ProgrammeItem)]


class Signup(ApiSchema):
    """Hoe het met aanmelden staat, op dit moment."""

    series: str = Field(
        description="naam van de reeks waarvoor je je in één keer aanmeldt, en waarvan de plaatsen zijn; "
        "leeg als het alleen om deze bijeenkomst gaat"
    )
    way: Annotated[str, one_of(SignupWay)]
    state: Annotated[str, Field(json_schema_extra={"enum": STATES})]
    label: str = Field(description="de stand in woorden, zoals op de site")
    detail: str
    opens_at: datetime | None
    closes_at: datetime | None
    email: str
    url: str = Field(description="adres op een andere site, als aanmelden daar gaat")
    capacity: int | None = Field(description="aantal plaatsen; `null` als er geen grens is")
    capacity_unit: Annotated[str, one_of(CapacityUnit)]
    remaining_places: int | None = Field(
        description="plaatsen die nog vrij zijn; `null` als er geen grens is of aanmelden niet hier gaat"
    )


def fact(read: Callable[[Meeting], Any]) -> Fact:
    """Something of the meeting behind a page."""
    return Fact(lambda page, answer: read(answer.facts[page.pk]))


def signup_of(meeting: Meeting) -> Signup:
    """Where sign-up stands."""
    of, state = meeting.target.of, meeting.state
    return Signup(
        series=of.name if isinstance(of, Reeks) else "",
        way=of.signup_way,
        state=state.name,
        label=state.label,
        detail=state.detail,
        opens_at=of.signup_opens_at,
        closes_at=meeting.target.closes_at,
        email=of.signup_email,
        url=of.signup_url,
        capacity=of.plaatsen.capacity,
        capacity_unit=of.capacity_unit,
        remaining_places=of.plaatsen.free if of.signup_way == SignupWay.HIER else None,
    )


class SourceRefs(Refs):
    """Pages that a meeting names in its source language; what a translation stores does not count."""

    @classmethod
    def chosen(cls, relation: Any, pks: list[int]) -> tuple[str, QuerySet]:
        owner = relation.m2m_field_name()
        key = f"{owner}__translation_key"
        keys = BijeenkomstPage.objects.filter(pk__in=pks).values("translation_key")
        source = Bijeenkomst.objects.filter(
            translation_key=OuterRef(key), source_locale=OuterRef(f"{owner}__locale")
        )
        return key, choices_of(relation).filter(Exists(source), **{f"{key}__in": keys})

    @staticmethod
    def key(holder: Page) -> str:
        return holder.translation_key.hex


class BijeenkomstSummary(PageSummary):
    """Een bijeenkomst in een lijst."""

    type: Literal["bijeenkomst"] = "bijeenkomst"
    kind: Annotated[str, one_of(MeetingKind)]
    starts_at: Annotated[
        datetime | None, fact(lambda m: m.row.starts_at), Field(description="`null`: nog in overleg")
    ]
    ends_at: Annotated[datetime | None, fact(lambda m: m.row.ends_at)]
    previous_starts_at: Annotated[
        datetime | None,
        fact(lambda m: m.moved_from),
        Field(description="het begin voor het verplaatsen; `null` als zij niet is verplaatst"),
    ]
    date_note: Annotated[
        str, fact(lambda m: m.date_note), Field(description="over de datum, zolang die er niet is")
    ]
    location: Annotated[str, fact(lambda m: m.row.location)]
    address: Annotated[str, fact(lambda m: m.row.address)]
    is_online: Annotated[bool, fact(lambda m: m.row.is_online)]
    status: Annotated[str, fact(lambda m: m.row.status), one_of(MeetingStatus)]
    signup: Annotated[Signup, fact(signup_of)]
    calendar_url: Annotated[
        str | None,
        Fact(meeting_calendar),
        Field(description="de bijeenkomst als agendabestand (RFC 5545); `null` als er geen datum is"),
    ]


class BijeenkomstDetail(BijeenkomstSummary, PageDetail):
    """Een bijeenkomst. De link om online mee te doen is alleen voor wie een plaats heeft."""

    type: Literal["bijeenkomst"] = "bijeenkomst"
    host_school: Annotated[School | None, Terms(School)]
    organiser: str = Field(description="als dat een andere organisatie is dan die van de site")
    costs: str
    programme: Annotated[list[ProgrammeItemBlock], Blocks(ProgrammeItemBlock)]
    speakers: str
    body: Body
    materials: Downloads
    netwerken: Annotated[
        list[PageRef], SourceRefs(), Field(description="netwerken waar zij ook bij hoort, naast `parent`")
    ]
    principes: Annotated[list[NumberedTerm], Terms(NumberedTerm)]
    aanpakken: Annotated[list[Term], Terms()]
    handreikingen: Annotated[list[PageRef], SourceRefs(), Field(description="om vooraf te lezen")]
    contact: Annotated[Contact | None, Made(contact_of)]


def meetings_of(pages: list[BijeenkomstPage], answer: Answer) -> dict[int, Meeting]:
    """The meetings behind these pages, by page; one query."""
    rows = rows_of([page.translation_key for page in pages])
    freshness = Freshness.of(answer.request)
    freshness.is_volatile = True  # who signs up takes a place
    for row in rows.values():
        freshness.changes_at(*turning_points(row))
    return {
        page.pk: Meeting(page, rows[page.translation_key], answer.moment)
        for page in pages
        if page.translation_key in rows
    }


def turning_points(row: Bijeenkomst) -> list[datetime | None]:
    """When the clock changes what is told of a meeting; what ends at a moment is over right after it."""
    target = row.signs_up_for
    ends = [row.ends_at, row.starts_at, target.ends_at, target.last_starts_at]
    over = [moment + timedelta(microseconds=1) for moment in ends if moment]
    windows = [target.signup_opens_at, target.signup_closes_at, target.starts_at, target.last_starts_at]
    return [*over, *windows]


def with_row() -> Q:
    """Pages whose meeting was published once; others have no facts."""
    return Q(translation_key__in=Bijeenkomst.objects.values("translation_key"))


PAGE_TYPES = [
    PageType("netwerken", NetwerkenPage, NetwerkenSummary, NetwerkenDetail),
    PageType("netwerk", NetwerkPage, NetwerkSummary, NetwerkDetail, plural="netwerken"),
    PageType(
        "bijeenkomst",
        BijeenkomstPage,
        BijeenkomstSummary,
        BijeenkomstDetail,
        prepare=meetings_of,
        plural="bijeenkomsten",
        only=with_row,
    ),
]
