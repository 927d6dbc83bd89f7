"""Pages that people read, rows that bind, and people."""

from .bijeenkomst import BijeenkomstPage
from .members import NetwerkPartner, NetwerkPerson
from .overview import NetwerkenPage
from .pages import NetwerkPage
from .people import Aanmelding, Gebeurtenis, Persoon, Toestemming
from .rows import Bijeenkomst, Coordinator, Netwerk, Plaatsen, Reeks, SchoolPlaats

__all__ = [
    "Aanmelding",
    "Bijeenkomst",
    "BijeenkomstPage",
    "Coordinator",
    "Gebeurtenis",
    "Netwerk",
    "NetwerkPage",
    "NetwerkPartner",
    "NetwerkPerson",
    "NetwerkenPage",
    "Persoon",
    "Plaatsen",
    "Reeks",
    "SchoolPlaats",
    "Toestemming",
]
