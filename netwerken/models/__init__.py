"""Pages that people read, rows that bind, and people."""

from .bijeenkomst import BijeenkomstPage
from .pages import NetwerkenPage, NetwerkPage
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
    "NetwerkenPage",
    "Persoon",
    "Plaatsen",
    "Reeks",
    "SchoolPlaats",
    "Toestemming",
]
