"""The keyed hash of an address, by which it is recognised without being kept."""

from django.conf import settings
from django.utils.crypto import salted_hmac

SALT = "basis.mail.address"


def hash_of(address: str) -> str:
    """The hash of an address, the same however it is written."""
    return hashes_of(address)[0]


def hashes_of(address: str) -> list[str]:
    """The hash by today's key first, then those by the keys that were in use before."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    plain = address.strip().lower()
    return [salted_hmac(SALT, plain, secret=key, algorithm="sha256").hexdigest() for key in keys]
