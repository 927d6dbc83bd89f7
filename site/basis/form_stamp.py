"""When a form was made: signed, so that a machine which answers at once, or much later, is told apart."""

import time

from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, TimestampSigner
from django.utils.translation import gettext as _

LEAST_SECONDS = 2  # no person fills in a form faster
MOST_SECONDS = 60 * 60 * 24


def make(purpose: str) -> str:
    """A stamp of this moment, good for one kind of form."""
    return TimestampSigner(salt=purpose).sign(str(int(time.time())))


def check(stamp: str, purpose: str) -> None:
    """Raise ValidationError on a stamp that is not ours, of long ago, or of just now."""
    try:
        made = int(TimestampSigner(salt=purpose).unsign(stamp, max_age=MOST_SECONDS))
    except (BadSignature, ValueError):
        raise ValidationError(_("Het formulier was verlopen. Stuur het nog een keer op.")) from None
    if time.time() - made < LEAST_SECONDS:
        raise ValidationError(_("Dat ging wel heel snel. Kijk het even na en stuur het nog een keer op."))
