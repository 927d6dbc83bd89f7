"""What sign-up should do, in plain lists: simple enough to be believed, and compared with the product."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from django.conf import settings

from netwerken.hold import add_working_hours

HOLDING = {"te_bevestigen", "aangeboden", "bevestigd"}
ACTIVE = {*HOLDING, "aangevraagd", "wachtlijst"}
OPEN = {"te_bevestigen", "aangeboden"}
AN_HOUR = timedelta(hours=1)
OFFER_HOURS = 24


@dataclass(eq=False)
class Team:
    """People who came together; `link_at` is when its link was mailed last."""

    contact: str
    number: int = 0  # of the row in the product
    link_at: datetime | None = None


@dataclass(eq=False)
class Row:
    """One sign-up."""

    who: str
    school: str
    team: Team | None = None
    status: str = ""
    seq: int | None = None
    hold: datetime | None = None
    verified: bool = False
    link_at: datetime | None = None

    @property
    def is_active(self) -> bool:
        return self.status in ACTIVE

    @property
    def took_over(self) -> bool:
        return self.team is not None and not self.verified and self.link_at is not None

    def is_late(self, now: datetime) -> bool:
        wants_answer = self.status in OPEN or (self.is_active and not self.verified)
        return wants_answer and self.hold is not None and self.hold <= now


class NoRoom(Exception):
    """Nothing of the act happens."""


Unit = list[Row]
Act = Callable[..., object]


@dataclass
class Model:
    """One counter with its rules, people and queue."""

    by_school: bool
    capacity: int | None
    now: datetime
    strict: bool = True
    has_queue: bool = True
    approval: bool = False
    offers: bool = False
    rows: list[Row] = field(default_factory=list)  # in the order in which they came
    teams: list[Team] = field(default_factory=list)
    given_out: int = 0  # numbers of the queue
    mails: list[tuple[str, str | int]] = field(default_factory=list)  # of this act: what, and to whom

    # what there is

    @property
    def holding(self) -> list[Row]:
        return [row for row in self.rows if row.status in HOLDING]

    @property
    def taken(self) -> int:
        return len({row.school for row in self.holding}) if self.by_school else len(self.holding)

    @property
    def queue(self) -> list[Unit]:
        waiting = sorted((row for row in self.rows if row.seq is not None), key=lambda row: row.seq or 0)
        return [list(unit) for _seq, unit in groupby(waiting, key=lambda row: row.seq)]

    def latest(self, who: str) -> Row | None:
        return next((row for row in reversed(self.rows) if row.who == who), None)

    def active(self, who: str) -> Row | None:
        return next((row for row in self.rows if row.who == who and row.is_active), None)

    def leden(self, team: Team) -> Unit:
        return [row for row in self.rows if row.team is team]

    def needed(self, unit: Unit) -> int:
        if not self.by_school:
            return len(unit)
        return len({row.school for row in unit} - {row.school for row in self.holding})

    def fits(self, unit: Unit) -> bool:
        return self.capacity is None or self.taken + self.needed(unit) <= self.capacity

    def hold_until(self) -> datetime:
        return add_working_hours(self.now, settings.HOLD_HOURS, [])

    # what happens by itself

    def release(self) -> bool:
        late = [row for row in self.rows if row.is_late(self.now)]
        for row in late:
            row.status, row.hold, row.seq = "verlopen", None, None
        if late:
            self.move_queue()
        return bool(late)

    def move_queue(self) -> None:
        for unit in self.queue:
            if self.fits(unit):
                self.give(unit, by_clock=True)
            elif self.strict:
                return

    def give(self, unit: Unit, *, by_clock: bool = False) -> None:
        for row in unit:
            row.seq = None
            if not row.verified:
                row.status, row.hold = "te_bevestigen", self.hold_until()
            elif by_clock and self.offers:
                row.status, row.hold = "aangeboden", self.now + timedelta(hours=OFFER_HOURS)
            else:
                row.status, row.hold = "bevestigd", None
        asked = [row for row in unit if row.team and row.status != "bevestigd" and not row.took_over]
        for row in unit:
            if row not in asked:
                self.mail(self.what_of(row), [row])
        if asked and asked[0].team:
            self.mails.append((self.what_of(asked[0]), asked[0].team.number))

    def what_of(self, row: Row) -> str:
        return "aanbod" if row.status == "aangeboden" else "doorgeschoven"

    def mail(self, what: str, rows: Iterable[Row]) -> None:
        self.mails += [(what, row.who) for row in rows]

    def may_join(self, unit: Unit) -> bool:
        return self.fits(unit) and (not self.strict or not self.queue or not self.needed(unit))

    def enter(self, unit: Unit) -> bool:
        """Whether there is a place for newcomers, once what nobody confirmed is given back."""
        return self.may_join(unit) or (self.release() and self.may_join(unit))

    def send_link(self, row: Row) -> None:
        if row.team and not row.verified and not row.took_over:
            self.send_team_link(row.team)
        elif self.is_time(row):
            self.mail("link" if row.verified else "bevestig", [row])

    def send_team_link(self, team: Team) -> None:
        if self.is_time(team):
            self.mails.append(("team_link", team.number))

    def is_time(self, row: Row | Team) -> bool:
        if row.link_at and self.now - row.link_at < AN_HOUR:
            return False
        row.link_at = self.now
        return True

    # what people do

    def sign_up(self, who: str, school: str) -> str:
        already = self.active(who)
        if already and not already.is_late(self.now):
            self.send_link(already)
            return "in" if self.would_take(school) else "full"
        if already:
            self.release()
        row = Row(who, school)
        self.settle([row])
        self.rows.append(row)
        self.send_link(row)
        return "in"

    def would_take(self, school: str) -> bool:
        """Whether somebody unknown would get a place or a number: the answer tells nobody who comes."""
        if self.has_queue or self.approval:
            return True
        return self.tried(lambda: self.enter([Row("", school)]))

    def tried(self, act: Callable[[], bool]) -> bool:
        """What an act would give; nothing of it happens."""
        kept = self.copy()
        try:
            return act()
        finally:
            self.restore(kept)

    def settle(self, unit: Unit) -> None:
        for row in unit:
            row.hold = self.hold_until()
        if self.approval:
            status = "aangevraagd"
        elif self.enter(unit):
            status = "te_bevestigen"
        elif self.has_queue:
            self.queue_up(unit)
            status = "wachtlijst"
        else:
            raise NoRoom
        for row in unit:
            row.status = status

    def queue_up(self, unit: Unit) -> None:
        self.given_out += 1
        for row in unit:
            row.status, row.seq = "wachtlijst", self.given_out

    def sign_up_team(self, people: list[str], school: str) -> Team:
        if self.capacity is not None and self.taken >= self.capacity and not self.has_queue:
            raise NoRoom
        team = Team(contact=people[0])
        known = [row for row in map(self.active, people) if row]
        unit = [Row(who, school, team) for who in people if self.active(who) is None]
        if unit:
            self.settle(unit)
            self.rows += unit
            self.teams.append(team)
            self.mails.append(("team_bevestig", 0))  # the team has no number yet
        for row in known:
            self.send_link(row)
        return team

    def confirm(self, row: Row) -> bool:
        if row.verified and row.status not in OPEN:
            return row.is_active
        if not row.is_active or row.is_late(self.now):
            return False
        row.verified, row.hold = True, None
        if row.status in OPEN:
            row.status = "bevestigd"
        self.mail(row.status, [row])
        return True

    def confirm_team(self, team: Team) -> bool:
        stand = [self.confirm(row) for row in self.leden(team) if row.is_active]
        return any(stand)

    def end(self, rows: Unit, status: str) -> bool:
        ended = [row for row in rows if row.is_active]
        for row in ended:
            row.status, row.hold, row.seq = status, None, None
        self.mail(status, ended)
        if ended:
            self.move_queue()
        return bool(ended)

    def with_team(self, row: Row) -> Unit:
        return self.leden(row.team) if row.team else [row]

    def set_rules(self, **values: bool) -> None:
        for name, value in values.items():
            setattr(self, name, value)
        self.move_queue()

    def set_capacity(self, capacity: int | None) -> None:
        if capacity is not None and capacity < self.taken:
            raise NoRoom
        self.capacity = capacity
        self.move_queue()

    def approve(self, row: Row) -> bool:
        unit = [each for each in self.with_team(row) if each.status == "aangevraagd"]
        if not unit:
            return False
        if self.enter(unit):
            self.give(unit)
        elif self.has_queue:
            self.queue_up(unit)
            self.mail("wachtlijst", unit)
        else:
            raise NoRoom
        return True

    def move_up(self, row: Row) -> bool:
        unit = [each for each in self.with_team(row) if each.status == "wachtlijst"]
        if not unit:
            return False
        if not self.fits(unit):
            raise NoRoom
        self.give(unit)
        self.move_queue()
        return True

    def hand_over(self, row: Row, who: str) -> None:
        if not row.is_active or self.active(who) not in (None, row):
            raise NoRoom
        self.mail("overgedragen", [row])
        row.who, row.verified, row.link_at, row.hold = who, False, self.now, self.hold_until()
        if row.status in HOLDING:
            row.status = "te_bevestigen"
        self.mail("bevestig", [row])

    # all or nothing

    def copy(self) -> tuple[object, ...]:
        return (
            self.capacity,
            self.given_out,
            list(self.rows),
            [dict(vars(row)) for row in self.rows],
            list(self.teams),
            [team.link_at for team in self.teams],
            list(self.mails),
        )

    def restore(self, kept: tuple) -> None:
        self.capacity, self.given_out, self.rows, values, self.teams, links, self.mails = kept
        for row, value in zip(self.rows, values, strict=True):
            vars(row).update(value)
        for team, link_at in zip(self.teams, links, strict=True):
            team.link_at = link_at

    def whole(self, act: Act, *arguments: object) -> object:
        """Do an act; what cannot be leaves no trace and gives "no"."""
        kept = self.copy()
        try:
            return act(*arguments)
        except NoRoom:
            self.restore(kept)
            return "no"

    def forget_ended(self) -> None:
        """Forget what is over, so that a long run does not slow down."""
        self.rows = [row for row in self.rows if row.is_active]
        self.teams = [team for team in self.teams if self.leden(team)]
