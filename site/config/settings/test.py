"""Tests: as `make run`, with a database of its own, quick passwords and mail in memory."""

import os
import tempfile

os.environ.setdefault("DATA_DIR", tempfile.mkdtemp(prefix="deelwijs-test-"))

from .base import *  # noqa: F403  DATA_DIR must be set before base reads it
from .base import DATA_DIR, DATABASES, STORAGES

DEBUG = False
DEMO = True
SECRET_KEY = "only-for-tests-" + "x" * 40
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
BASE_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_AUTOREFRESH = True
SEARCH_LOG = False
SEARCH_LOG_SECONDS = 0  # a test writes the counts itself
# for processes that a test starts beside itself
EMAIL_URL = os.environ.get("TEST_EMAIL_URL", f"file://{DATA_DIR / 'mail'}")
CRASH_POINT = os.environ.get("CRASH_POINT", "")
if "sqlite" in str(DATABASES["default"]["ENGINE"]):
    DATA_DIR.mkdir(parents=True, exist_ok=True)
    DATABASES["default"]["TEST"] = {"NAME": DATA_DIR / "test.sqlite3"}
DATABASES["default"]["CONN_MAX_AGE"] = 0  # what a thread of a test opens is closed with its request
