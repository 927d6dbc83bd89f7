"""The models of basis, by concern."""

from .contact import ContactFields
from .media import Document, Image, Rendition
from .outbox import OutboxMessage
from .page import BasePage, PageTag
from .settings import SiteSettings
from .taxonomy import (
    Aanpak,
    Doelgroep,
    Netwerkvorm,
    Pattern,
    Principe,
    Regio,
    School,
    Schoolbestuur,
    Schooljaar,
    Sector,
    Thema,
)
from .user import User
from .watch import Heartbeat, LimitCount

__all__ = [
    "Aanpak",
    "BasePage",
    "ContactFields",
    "Document",
    "Doelgroep",
    "Heartbeat",
    "Image",
    "LimitCount",
    "Netwerkvorm",
    "OutboxMessage",
    "PageTag",
    "Pattern",
    "Principe",
    "Regio",
    "Rendition",
    "School",
    "Schoolbestuur",
    "Schooljaar",
    "Sector",
    "SiteSettings",
    "Thema",
    "User",
]
