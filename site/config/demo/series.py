"""Meetings that are one series: its row is there before their pages, which then know that they are of it."""

from typing import Any
from uuid import UUID, uuid5

from netwerken import services
from netwerken.models import Netwerk, Reeks, ReeksDeel
from netwerken.planning.values import Plan, SeriesFacts

from .bijeenkomsten import Bijeenkomst
from .leernetwerk import REEKS
from .tree import Tree


def make_series(tree: Tree) -> Reeks:
    """The series of the demo, without its meetings when it was not there."""
    netwerk = Netwerk.objects.get(translation_key=tree.pages[REEKS["netwerk"]].translation_key)
    facts = SeriesFacts(REEKS["name"], capacity=REEKS["capacity"], capacity_unit=REEKS["capacity_unit"])
    uuid = UUID(REEKS["uuid"])
    return services.plan_series(netwerk, Plan(facts), by=tree.users["redacteur"], uuid=uuid).reeks


def in_series(reeks: Reeks, data: Bijeenkomst, number: int) -> dict[str, Any]:
    """What the page of a meeting of the series gets beside its own words; nothing for another meeting."""
    if data.get("reeks") != str(reeks.uuid):
        return {}
    key = uuid5(reeks.uuid, data["key"])
    ReeksDeel.objects.get_or_create(translation_key=key, defaults={"reeks": reeks, "sort_order": number})
    return {"translation_key": key}
