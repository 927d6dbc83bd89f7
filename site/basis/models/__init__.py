"""The models of basis, by concern."""

from .contact import ContactFields
from .document_text import DocumentText
from .feed import FeedEntry, FeedState
from .keywords import PageTag
from .mail_address import BouncedAddress
from .media import Document, Image, Rendition
from .outbox import OutboxMessage
from .page import BasePage
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
from .watch import ContentStamp, Heartbeat, LimitCount

__all__ = [
    "Aanpak",
    "BasePage",
    "BouncedAddress",
    "ContactFields",
    "ContentStamp",
    "Document",
    "DocumentText",
    "Doelgroep",
    "FeedEntry",
    "FeedState",
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
