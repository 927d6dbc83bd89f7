"""Random acts, compared after each with a model that is simple enough to be believed."""

import os
import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.utils import timezone

from basis.models import OutboxMessage
from basis.transaction import Refusal
from netwerken import services
from netwerken.models import Aanmelding, BijeenkomstPage
from netwerken.selectors import row_of
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import places_by_rows, taken

STEPS = int(os.environ.get("MODEL_STEPS") or (50_000 if os.environ.get("TEST_LONG") else 300))
SWEEP = 500  # steps after which the past is removed, so that a long run does not slow down
AN_HOUR = timedelta(hours=1)
PEOPLE = [f"p{number}@example.org" for number in range(9)]
SCHOOLS = ["De Kade", "De Sluis", "De Brug", "学校"]


@dataclass
class Place:
    """One sign-up that holds a place."""

    school: str
    hold_until: datetime | None
    mailed_at: datetime

    def is_late(self, now: datetime) -> bool:
        return self.hold_until is not None and self.hold_until <= now


@dataclass
class Model:
    """What should be true."""

    by_school: bool
    capacity: int | None
    places: dict[str, Place] = field(default_factory=dict)
    mails: int = 0

    @property
    def taken(self) -> int:
        if self.by_school:
            return len({place.school for place in self.places.values()})
        return len(self.places)

    def has_room(self, school: str) -> bool:
        joins = self.by_school and any(place.school == school for place in self.places.values())
        return joins or self.capacity is None or self.taken < self.capacity

    def release(self, now: datetime) -> None:
        late = [who for who, place in self.places.items() if place.is_late(now)]
        self.places = {who: place for who, place in self.places.items() if who not in late}

    def sign_up(self, who: str, school: str, now: datetime) -> str:
        before, known = dict(self.places), self.places.get(who)
        if known and known.is_late(now):
            del self.places[who]
            known = None
        if not self.has_room(school):
            self.release(now)
        if known:
            if now - known.mailed_at >= AN_HOUR:
                known.mailed_at = now
                self.mails += 1
            return "in" if self.has_room(school) else "full"
        if not self.has_room(school):
            self.places = before  # nothing of it happened
            return "full"
        self.places[who] = Place(school, now + timedelta(hours=settings.HOLD_HOURS), now)
        self.mails += 1
        return "in"

    def confirm(self, who: str, now: datetime) -> bool:
        place = self.places.get(who)
        if place is None or place.is_late(now):
            return False
        if place.hold_until:
            place.hold_until = None
            self.mails += 1
        return True


def act(chance: random.Random, model: Model, page: BijeenkomstPage, now: datetime) -> tuple[str, Any, Any]:
    """Do one random thing to the product and to the model; gives what it was and both outcomes."""
    who, school = chance.choice(PEOPLE), chance.choice(SCHOOLS)
    latest = Aanmelding.objects.filter(persoon__email=who).order_by("-pk").first()
    what = chance.choices(["sign up", "confirm", "cancel", "tick", "capacity"], weights=[10, 5, 4, 1, 2])[0]
    if what == "sign up":
        try:
            services.sign_up(meeting(page, now), name="P", email=who, school_name=school)
            done = "in"
        except services.Full:
            done = "full"
        return f"{what} {who} {school}", done, model.sign_up(who, school, now)
    if what == "confirm" and latest:
        return f"{what} {who}", services.confirm(latest), model.confirm(who, now)
    if what == "cancel" and latest:
        services.cancel(latest)
        model.places.pop(who, None)
    elif what == "tick":
        services.release_expired_holds(now)
        model.release(now)
    elif what == "capacity":
        capacity = chance.choice([None, 0, 1, 2, 3, 4, 5])
        try:
            services.set_capacity(row_of(page).plaatsen_id, capacity)
            done = "set"
        except Refusal:
            done = "refused"
        expected = "refused" if capacity is not None and capacity < model.taken else "set"
        model.capacity = capacity if expected == "set" else model.capacity
        return f"{what} {capacity}", done, expected
    return f"{what} {who}", None, None


@pytest.mark.parametrize("unit", ["personen", "scholen"])
def test_random_acts_do_what_the_model_says(netwerk, unit):
    seed = int(os.environ.get("MODEL_SEED", "8804"))
    chance, now = random.Random(f"{seed}{unit}"), timezone.now()
    page = make_bijeenkomst(netwerk, starts_at=None, ends_at=None, capacity=3, capacity_unit=unit)
    model = Model(by_school=unit == "scholen", capacity=3)
    with time_machine.travel(now, tick=False) as clock:
        for step in range(STEPS):
            now += timedelta(minutes=chance.choice([0, 1, 20, 60, 600]))
            clock.move_to(now)
            what, done, expected = act(chance, model, page, now)
            said = f"MODEL_SEED={seed}, step {step}: {what}"
            assert done == expected, said
            active = Aanmelding.objects.filter(status__in=["te_bevestigen", "bevestigd"])
            assert set(active.values_list("persoon__email", "hold_until")) == {
                (who, place.hold_until) for who, place in model.places.items()
            }, said
            assert taken(page) == places_by_rows(page) == model.taken, said
            assert OutboxMessage.objects.count() == model.mails, said
            if step % SWEEP == SWEEP - 1:
                Aanmelding.objects.exclude(pk__in=active).delete()
                OutboxMessage.objects.all().delete()
                model.mails = 0
