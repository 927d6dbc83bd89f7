"""Every setting that an administrator can make, read from the environment and declared once."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parents[2]
YES = frozenset({"1", "true", "yes", "on", "ja"})
LEAST_SECRET = 32
MAIL_SCHEMES = ("console", "file", "smtp", "smtps")
NO = frozenset({"", "0", "false", "no", "off", "nee"})


@dataclass(frozen=True)
class Variable:
    """One environment variable: its type, the value when unset, and what it is for."""

    name: str
    kind: str  # text, number, flag, words (separated by commas) or path
    default: str
    meaning: str
    required: bool = False  # production refuses to start without it


VARIABLES = (
    Variable("SECRET_KEY", "text", "", "Key that signs links and sessions; 50 random characters or more.", True),
    Variable("SECRET_KEY_FALLBACKS", "words", "", "Earlier keys whose links and sessions still count, newest first."),
    Variable("ALLOWED_HOSTS", "words", "localhost,127.0.0.1,[::1]", "Host names the site answers to.", True),
    Variable("BASE_URL", "text", "", "Address of the site as in mails, such as https://kennis.example.org.", True),
    Variable("DATABASE_URL", "text", "", "Database; empty is SQLite in DATA_DIR, else postgresql://user:password@host/name. PostgreSQL gets `options=-c lock_timeout=20s` unless the address has options of its own."),
    Variable("ELASTICSEARCH_URL", "text", "", "Elasticsearch that answers searches, such as http://localhost:9200; empty is the database's own search."),
    Variable("ELASTICSEARCH_INDEX", "text", "deelwijs", "Name that the index there begins with; give each site on one Elasticsearch its own."),
    Variable("DATA_DIR", "path", "var", "Folder for the database, media and all else that the embedded default writes."),
    Variable("EMAIL_URL", "text", "console:", "Where mail goes: console:, smtp://user:password@host:587?tls=1, smtps://... or, in development only, file:///folder.", True),
    Variable("DEFAULT_FROM_EMAIL", "text", "Deelwijs <noreply@example.org>", "Sender of the mails.", True),
    Variable("BOUNCE_TOKEN", "text", "", "Secret of the mail service that reports mail that came back, 32 characters or more; empty is none."),
    Variable("DEBUG", "flag", "", "Show error pages with details; for developers only, ignored in production."),
    Variable("DEMO_PASSWORD", "text", "", "Password of the demo accounts; empty makes a random one. Not used in production."),
    Variable("CONTENT_LANGUAGES", "words", "nl", "Languages of the content, the first without a prefix in its URLs: nl or nl,en."),
    Variable("SQLITE_SYNCHRONOUS", "text", "NORMAL", "NORMAL survives a killed process; FULL also survives a power cut, and is slower."),
    Variable("TRUSTED_PROXIES", "number", "0", "Number of reverse proxies in front whose X-Forwarded-* headers count."),
    Variable("SECURE_HSTS_SECONDS", "number", "31536000", "How long browsers insist on HTTPS, in seconds."),
    Variable("SECURITY_CONTACT", "text", "", "Address in security.txt, such as mailto:security@example.org."),
    Variable("HOLD_HOURS", "number", "72", "How long an unconfirmed sign-up keeps its place, in hours."),
    Variable("SIGNUPS_PER_HOUR", "number", "500", "How many sign-ups one network address may make in an hour; a whole school sits behind one."),
    Variable("API_REQUESTS_PER_MINUTE", "number", "600", "How often one network address may ask /api/v1/ in a minute, of each web process; 0 is no limit."),
    Variable("RETENTION_DAYS", "number", "90", "How long after a bijeenkomst its participants' data is kept, in days."),
    Variable("SEARCH_LOG", "flag", "1", "Count what visitors search for, without anything about who they are; 0 is off."),
    Variable("PORT", "number", "8000", "Port that make run serves on."),
    Variable("BIND", "text", "", "Address and port that gunicorn listens on; empty is 127.0.0.1 and PORT."),
    Variable("WEB_CONCURRENCY", "number", "2", "Number of web processes, each with sixteen threads that each may hold a connection to the database."),
)  # fmt: skip
BY_NAME = {variable.name: variable for variable in VARIABLES}


class Environment:
    """Reads declared variables; an undeclared name is a KeyError, a wrong value says what is wrong."""

    def __init__(self, source: Mapping[str, str]) -> None:
        self.source = source

    def text(self, name: str) -> str:
        """The value as it stands, or the default when unset."""
        return self.source.get(name, BY_NAME[name].default).strip()

    def number(self, name: str) -> int:
        """The value as a whole number of 0 or more."""
        value = self.text(name) or BY_NAME[name].default
        if not value.isdecimal():
            raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
        return int(value)

    def flag(self, name: str) -> bool:
        """Whether the value says yes."""
        value = self.text(name).lower()
        if value not in YES | NO:
            raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
        return value in YES

    def words(self, name: str) -> list[str]:
        """The parts between the commas."""
        return [word.strip() for word in self.text(name).split(",") if word.strip()]

    def path(self, name: str) -> Path:
        """A folder; a relative one is seen from the project's root."""
        return (ROOT / (self.text(name) or BY_NAME[name].default)).resolve()

    def choice(self, name: str, allowed: Iterable[str]) -> str:
        """The value, which must be one of these."""
        value = self.text(name)
        if value not in allowed:
            raise ImproperlyConfigured(f"{name} must be one of {', '.join(allowed)}, not {value!r}.")
        return value

    def mail_url(self, name: str) -> str:
        """An address that mail can be handed to."""
        url = urlsplit(self.text(name))
        if url.scheme not in MAIL_SCHEMES or not set(parse_qs(url.query).get("tls", [])) <= {"0", "1"}:
            raise ImproperlyConfigured(
                f"{name} must begin with {', '.join(MAIL_SCHEMES)} followed by a colon; tls is 0 or 1."
            )
        return self.text(name)

    def secret(self, name: str) -> str:
        """A secret that nobody guesses, or nothing."""
        text = self.text(name)
        if text and len(text) < LEAST_SECRET:
            raise ImproperlyConfigured(f"{name} must be {LEAST_SECRET} characters or more, or empty.")
        return text

    def web_url(self, name: str) -> str:
        """The address of a service over HTTP, without a slash at its end; empty when there is none."""
        text = self.text(name).rstrip("/")
        try:
            url = urlsplit(text)
            is_good = url.scheme in {"http", "https"} and bool(url.hostname) and url.port != 0
        except ValueError:
            is_good = False
        if text and not is_good:
            raise ImproperlyConfigured(f"{name} must look like http://localhost:9200, or be empty.")
        return text

    def index_name(self, name: str) -> str:
        """A name for an index: lower-case letters, digits and hyphens."""
        text = self.text(name) or BY_NAME[name].default
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,99}", text):
            raise ImproperlyConfigured(
                f"{name} must be lower-case letters, digits and hyphens, at most 100, not {text!r}."
            )
        return text

    def missing(self) -> list[str]:
        """The variables that production needs and that are unset or empty."""
        return [v.name for v in VARIABLES if v.required and not self.source.get(v.name, "").strip()]


env = Environment(os.environ)
