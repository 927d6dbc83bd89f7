"""Bijeenkomsten in other people's calendars: files, feeds to subscribe to, and what goes with a mail."""

from .events import invitation
from .ics import Mailbox, Method

__all__ = ["Mailbox", "Method", "invitation"]
