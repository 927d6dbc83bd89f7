"""From a row of the outbox to its mail, as things stand when it is sent."""

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMessage

from . import followed, invited, own


def render(payload: Mapping[str, Any]) -> EmailMessage | None:
    """The mail that a row promises; None when who it was for is gone, or it is not true any more."""
    if "abonnement" in payload:
        return followed.render(payload)
    if "uitnodiging" in payload:
        return invited.render(payload)
    return own.render(payload)
