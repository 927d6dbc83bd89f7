"""Pages that people read, rows that bind, and people."""

from .bijeenkomst import BijeenkomstPage
from .following import Abonnement, Wijziging
from .forgotten import Deelnametelling, Wissing
from .mail_intros import MailIntro
from .members import NetwerkPartner, NetwerkPerson
from .messages import Bericht
from .overview import NetwerkenPage
from .pages import NetwerkPage
from .people import Aanmelding, Aanwezigheid, Gebeurtenis, Persoon, Team, Toestemming
from .planning import ReeksDeel
from .rows import Bijeenkomst, Coordinator, Netwerk, Plaatsen, Reeks, SchoolPlaats
from .rules import Aanmeldregels, Antwoord, Vraag, VrijePeriode
from .standing import Uitnodiging, VasteDeelnemer

__all__ = [
    "Aanmelding",
    "Aanmeldregels",
    "Aanwezigheid",
    "Abonnement",
    "Antwoord",
    "Bericht",
    "Bijeenkomst",
    "BijeenkomstPage",
    "Coordinator",
    "Deelnametelling",
    "Gebeurtenis",
    "MailIntro",
    "Netwerk",
    "NetwerkPage",
    "NetwerkPartner",
    "NetwerkPerson",
    "NetwerkenPage",
    "Persoon",
    "Plaatsen",
    "Reeks",
    "ReeksDeel",
    "SchoolPlaats",
    "Team",
    "Toestemming",
    "Uitnodiging",
    "VasteDeelnemer",
    "Vraag",
    "VrijePeriode",
    "Wijziging",
    "Wissing",
]
