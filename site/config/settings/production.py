"""A real installation: refuses to start on a missing or weak setting, and insists on HTTPS."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403  settings are one namespace by Django's design
from .base import env

if missing := env.missing():
    raise ImproperlyConfigured(
        f"Set these environment variables before starting: {', '.join(missing)}."
        " docs/settings.md explains each."
    )
SECRET_KEY = env.text("SECRET_KEY")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 12 or SECRET_KEY.startswith("django-insecure"):
    raise ImproperlyConfigured(
        "SECRET_KEY is too weak: use 50 random characters or more, for example from"
        " `python -c 'import secrets; print(secrets.token_urlsafe(60))'`."
    )
if not env.text("BASE_URL").startswith("https://"):
    raise ImproperlyConfigured("BASE_URL must start with https:// in production.")

if env.text("EMAIL_URL").startswith("console:"):
    raise ImproperlyConfigured("EMAIL_URL must not be console: in production; mails hold names and links.")

if "CRASH_POINT" in env.source:
    raise ImproperlyConfigured("CRASH_POINT kills the process: it is for tests and never for production.")

DEBUG = False
DEMO = False
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS must name the hosts; * lets a stranger forge the links in mails."
    )

if env.number("TRUSTED_PROXIES"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^api/v1/health$"]
SECURE_HSTS_SECONDS = env.number("SECURE_HSTS_SECONDS")
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
