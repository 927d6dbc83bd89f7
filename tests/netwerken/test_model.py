"""Random acts, compared after each with a model that is simple enough to be believed.

`MODEL_SEED=17 MODEL_STEPS=2000` plays the same acts again.
"""

import os
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import transaction

from basis.models import OutboxMessage
from basis.transaction import Refusal
from netwerken import services
from netwerken.models import Aanmelding, Persoon, Plaatsen
from netwerken.models import Team as TeamRow
from netwerken.recount import recount
from netwerken.services import Who
from netwerken.services.history import MAIL
from netwerken.target import target_of
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.signup_model import ACTIVE, Model, Row, Team

ON_POSTGRESQL = "postgresql" in str(settings.DATABASES["default"]["ENGINE"])  # slower: a look is enough
SHORT = 50 if ON_POSTGRESQL else 500
STEPS = int(os.environ.get("MODEL_STEPS") or (250_000 if os.environ.get("TEST_LONG") else SHORT))
SEED = os.environ.get("MODEL_SEED", "8804")
SWEEP = 100  # steps after which the whole is counted again, and what is over is forgotten
PEOPLE = [f"p{number}@example.org" for number in range(12)]
SCHOOLS = ["De Kade", "De Sluis", "De Brug", "学校", "De Dijk"]
RULES = {  # of the model: what the product calls it, and its values
    "strict": ("waiting_order", {True: "streng", False: "passend"}),
    "has_queue": ("has_waiting_list", {True: True, False: False}),
    "approval": ("needs_approval", {True: True, False: False}),
    "offers": ("offer_within_days", {True: 32000, False: 0}),
}


class Both:
    """The product and the model, to which the same things happen."""

    def __init__(self, plaatsen_id: int, model: Model, chance: random.Random) -> None:
        self.plaatsen_id, self.model, self.chance = plaatsen_id, model, chance
        self.last_mail = 0

    def either(self, act: Callable[[], Any]) -> Any:
        """What the product answers; "no" when it refuses."""
        try:
            return act()
        except (services.Full, Refusal):
            return "no"

    def act(self) -> tuple[str, Any, Any]:
        """Do one random thing to both; gives what it was and both answers."""
        self.model.mails = []
        names = {
            **{"sign_up": 20, "team": 6, "confirm": 18, "cancel": 12, "confirm_team": 5, "cancel_team": 2},
            **{"tick": 4, "capacity": 6, "rules": 3, "approve": 8, "refuse": 2, "move_up": 3, "hand_over": 4},
        }
        name = self.chance.choices(list(names), list(names.values()))[0]
        return getattr(self, name)()

    def sign_up(self) -> tuple[str, Any, Any]:
        who, school = self.chance.choice(PEOPLE), self.chance.choice(SCHOOLS)
        target = target_of(self.plaatsen_id, self.model.now)
        done = self.either(lambda: services.sign_up(target, Who(who, who, school)) and "in")
        said = self.model.whole(self.model.sign_up, who, school)
        return f"sign up {who} {school}", done, "no" if said == "full" else said

    def team(self) -> tuple[str, Any, Any]:
        people = self.chance.sample(PEOPLE, self.chance.choice([1, 2, 3]))
        school = self.chance.choice(SCHOOLS)
        target = target_of(self.plaatsen_id, self.model.now)
        members = [Who(who, who, school) for who in people]
        done = self.either(lambda: services.sign_up_team(target, members[0], members))
        said = self.model.whole(self.model.sign_up_team, people, school)
        if isinstance(done, TeamRow) and isinstance(said, Team):
            said.number = done.pk or 0
            self.model.mails = [(what, to or done.pk or 0) for what, to in self.model.mails]
            done = said = "in"
        return f"team {people} {school}", done, said

    def one(self, name: str, product: Callable[[Aanmelding], Any], model: Callable[[Row], Any]) -> Any:
        """The same act on the latest sign-up of somebody."""
        who = self.chance.choice(PEOPLE)
        mine = Aanmelding.objects.filter(plaatsen=self.plaatsen_id, persoon__email=who).order_by("pk").last()
        row = self.model.latest(who)
        if mine is None or row is None:
            return f"{name} {who}: unknown", mine, row
        return f"{name} {who}", self.either(lambda: product(mine)), self.model.whole(model, row)

    def confirm(self) -> Any:
        return self.one("confirm", services.confirm, self.model.confirm)

    def cancel(self) -> Any:
        return self.one("cancel", services.cancel, lambda row: self.model.end([row], "geannuleerd"))

    def approve(self) -> Any:
        return self.one("approve", partial(services.approve, by="ina"), self.model.approve)

    def refuse(self) -> Any:
        refuse = partial(services.refuse, by="ina")
        return self.one("refuse", refuse, lambda row: self.model.end(self.model.with_team(row), "geweigerd"))

    def move_up(self) -> Any:
        return self.one("move up", partial(services.move_up, by="ina"), self.model.move_up)

    def hand_over(self) -> Any:
        to = self.chance.choice(PEOPLE)
        hand_over = partial(services.hand_over, name=to, email=to)
        return self.one(f"hand over to {to}", hand_over, lambda row: self.model.hand_over(row, to))

    def whole_team(self, name: str, product: Callable[[TeamRow], Any], model: Callable[[Team], Any]) -> Any:
        """The same act on a team."""
        if not self.model.teams:
            return f"{name}: none", None, None
        team = self.chance.choice(self.model.teams)
        done = self.either(lambda: product(TeamRow.objects.get(pk=team.number)))
        return f"{name} {team.number}", done, self.model.whole(model, team)

    def confirm_team(self) -> Any:
        return self.whole_team("confirm team", services.confirm_team, self.model.confirm_team)

    def cancel_team(self) -> Any:
        end = lambda team: self.model.end(self.model.leden(team), "geannuleerd")  # noqa: E731
        return self.whole_team("cancel team", services.cancel_team, end)

    def tick(self) -> Any:
        services.release_expired_holds(self.model.now)
        self.model.release()
        return "tick", None, None

    def capacity(self) -> Any:
        capacity = self.chance.choice([None, 0, 1, 2, 3, 4, 5, 6])

        def change() -> None:
            with transaction.atomic():
                services.set_capacity(self.plaatsen_id, capacity)
                services.set_rules(self.plaatsen_id, {})

        done, said = self.either(change), self.model.whole(self.model.set_capacity, capacity)
        return f"capacity {capacity}", done, said

    def rules(self) -> Any:
        name = self.chance.choice(list(RULES))
        value = self.chance.random() < (0.3 if name in ("approval", "offers") else 0.6)
        column, values = RULES[name]
        services.set_rules(self.plaatsen_id, {column: values[value]})
        self.model.set_rules(**{name: value})
        return f"{name} {value}", None, None

    def in_product(self) -> tuple[Any, ...]:
        """What the product holds: everybody who is active, the counter, and the mails of this act."""
        rows = Aanmelding.objects.filter(plaatsen=self.plaatsen_id).order_by("pk")
        columns = ("pk", "persoon__email", "status", "wait_seq", "hold_until", "verified_at", "team")
        found = list(rows.values_list(*columns))
        people = {pk: who for pk, who, *_rest in found}
        active = [
            (who, status, seq, hold, verified is not None, team)
            for _pk, who, status, seq, hold, verified, team in found
            if status in ACTIVE
        ]
        new = OutboxMessage.objects.filter(kind=MAIL, pk__gt=self.last_mail).order_by("pk")
        mails = []
        for pk, payload in new.values_list("pk", "payload"):
            self.last_mail = pk
            giver = Persoon.objects.filter(pk=payload.get("persoon")).values_list("email", flat=True).first()
            to = payload.get("team") or giver or people[payload["aanmelding"]]
            mails.append((payload["what"], to))
        counter = Plaatsen.objects.values_list("capacity", "taken", "wait_seq").get(pk=self.plaatsen_id)
        return active, counter, sorted(mails, key=str)

    def in_model(self) -> tuple[Any, ...]:
        """What it should hold."""
        active = [
            (row.who, row.status, row.seq, row.hold, row.verified, row.team.number if row.team else None)
            for row in self.model.rows
            if row.is_active
        ]
        counter = (self.model.capacity, self.model.taken, self.model.given_out)
        return active, counter, sorted(self.model.mails, key=str)

    def sweep(self) -> None:
        """Forget what is over, in both."""
        Aanmelding.objects.exclude(status__in=ACTIVE).delete()
        TeamRow.objects.filter(leden=None).delete()
        keys = Aanmelding.objects.values_list("gebeurtenissen__mail_key", flat=True)
        OutboxMessage.objects.filter(kind=MAIL).exclude(key__in=list(keys)).delete()
        self.model.forget_ended()


def play(both: Both, clock: time_machine.Traveller, name: str) -> None:
    """Act after act, each followed by a look at everything."""
    for step in range(STEPS):
        both.model.now += timedelta(minutes=both.chance.choice([0, 0, 1, 20, 60, 600]))
        clock.move_to(both.model.now)
        what, done, said = both.act()
        where = f"MODEL_SEED={SEED} {name}, step {step}: {what}"
        assert done == said, where
        assert both.in_product() == both.in_model(), where
        if step % SWEEP == SWEEP - 1:
            assert recount().breaches == [], where
            both.sweep()


@pytest.mark.parametrize("unit", ["personen", "scholen"])
@pytest.mark.parametrize("part", ["a", "b"])
def test_random_acts_do_what_the_model_says(netwerk, unit, part):
    """Four runs: 2,000 acts in all, 1,000,000 when there is time for them."""
    name = f"{unit} {part}"
    chance = random.Random(f"{SEED} {name}")
    now = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)  # 24 hours are 24, also when the clock is put back
    with time_machine.travel(now, tick=False) as clock:
        years = timedelta(days=365 * 80)  # the clock of a long run does not get there
        page = make_bijeenkomst(
            netwerk,
            starts_at=now + years,
            ends_at=now + years + timedelta(hours=3),
            capacity=3,
            capacity_unit=unit,
        )
        model = Model(by_school=unit == "scholen", capacity=3, now=now)
        model.offers = False
        plaatsen_id = meeting(page).row.plaatsen_id
        services.set_rules(plaatsen_id, {"offer_within_days": 0})
        play(Both(plaatsen_id, model, chance), clock, name)
