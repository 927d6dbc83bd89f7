"""What a mail about one's own place is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..meeting import Meeting
from ..models import Aanmelding, Netwerk, Reeks, Team
from ..selectors import place_in_queue
from ..target import Target
from .words import next_of


@dataclass(frozen=True)
class Place:
    """A sign-up or a team, what it is for, and to whom the mail goes."""

    payload: Mapping[str, Any]
    aanmelding: Aanmelding  # of a team, the first one
    team: Team | None
    target: Target
    meetings: list[Meeting]  # all that one signed up for, or the one that the mail is about
    name: str
    email: str
    link: str  # to the page of the sign-up or team

    @property
    def what(self) -> str:
        """Which mail it is."""
        return str(self.payload["what"])

    @property
    def meeting(self) -> Meeting:
        """The next one."""
        return next_of(self.meetings, self.target.moment)

    @property
    def title(self) -> str:
        """What one signed up for, or the one meeting that the mail is about."""
        if isinstance(self.target.of, Reeks) and "bijeenkomst" not in self.payload:
            return self.target.of.name
        return self.meeting.page.title

    @property
    def on_one_line(self) -> str:
        """The title as a subject holds it."""
        return " ".join(self.title.split())

    @property
    def netwerk(self) -> Netwerk | None:
        """The netwerk it is of."""
        return self.target.of.netwerk

    @property
    def is_over(self) -> bool:
        """Whether nothing of it is to come."""
        return all(meeting.is_past for meeting in self.meetings)

    @property
    def number(self) -> int:
        """The place in the queue."""
        return place_in_queue(self.aanmelding)

    @property
    def shown_name(self) -> Aanmelding | None:
        """In whose name it stands; not shown before the mailbox is known to be theirs."""
        is_known = self.aanmelding.verified_at is not None and "persoon" not in self.payload
        return self.aanmelding if is_known and self.team is None else None
