"""The embedded default of `make run`: one machine, demo accounts, DEBUG only when asked for."""

from django.core.management.utils import get_random_secret_key

from .base import *  # noqa: F403  settings are one namespace by Django's design
from .base import DATA_DIR, env

DEBUG = env.flag("DEBUG")
DEMO = True
ALLOWED_HOSTS = ["*"] if DEBUG else env.words("ALLOWED_HOSTS")


def own_secret_key() -> str:
    """The key kept in DATA_DIR, made on the first start."""
    path = DATA_DIR / "secret_key"
    if not path.exists():
        DATA_DIR.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text()


SECRET_KEY = env.text("SECRET_KEY") or own_secret_key()
