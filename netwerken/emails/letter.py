"""A mail as words and facts, out of which one pair of templates makes text and HTML that say the same."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.mail import EmailMessage
from django.utils.translation import get_language

from basis.composing import Attachment, compose

# a name that reads as an address would be a link in a mail to somebody who never asked for it
LIKE_AN_ADDRESS = re.compile(r"://|www\.|@|\S\.\S{2,}")


@dataclass(frozen=True)
class Link:
    """Where to go, and what that does."""

    label: str
    url: str
    is_shown: bool = False  # the address can be read, and copied


@dataclass(frozen=True)
class Change:
    """One fact that changed: as it was, and as it is."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Item:
    """One of several things that a mail names, with a link to its page."""

    title: str
    text: str
    url: str


@dataclass(frozen=True)
class Letter:
    """The words of one mail, in the order in which they are read."""

    subject: str
    heading: str
    name: str = ""
    intro: str = ""  # in the words of the netwerk
    paragraphs: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    items: tuple[Item, ...] = ()
    button: Link | None = None  # what is asked of who reads it
    facts: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    after: tuple[str, ...] = ()
    reason: str = ""  # why it came
    way_out: Link | None = None  # where one cancels

    @property
    def greeted(self) -> str:
        """The name to greet with; empty when it could be an address."""
        return "" if LIKE_AN_ADDRESS.search(self.name) else self.name

    @property
    def preview(self) -> str:
        """What a list of mails shows beside the subject."""
        return next(iter(self.paragraphs), "")


def post(
    letter: Letter,
    to: str,
    *,
    reply_to: Sequence[str] = (),
    list_id: str = "",
    unsubscribe_url: str = "",
    attachments: Sequence[Attachment] = (),
) -> EmailMessage:
    """The letter as a mail, in the active language."""
    return compose(
        letter.subject,
        "netwerken/email/letter",
        {"letter": letter},
        to,
        language=get_language() or "",
        reply_to=reply_to,
        list_id=list_id,
        unsubscribe_url=unsubscribe_url,
        attachments=attachments,
    )
