"""What every environment shares; no value here is secret or differs per installation."""

from typing import Any

import dj_database_url
from csp.constants import NONCE, NONE, SELF, UNSAFE_INLINE
from django.core.exceptions import ImproperlyConfigured

from config.env import ROOT, env

BASE_DIR = ROOT
SITE_DIR = ROOT / "site"
DATA_DIR = env.path("DATA_DIR")
LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}
CONTENT_LANGUAGES = env.words("CONTENT_LANGUAGES") or ["nl"]
if CONTENT_LANGUAGES[0] != "nl" or not set(CONTENT_LANGUAGES) <= set(LANGUAGE_NAMES):
    raise ImproperlyConfigured("CONTENT_LANGUAGES is nl, or nl,en.")
BILINGUAL = len(CONTENT_LANGUAGES) > 1

# https://docs.wagtail.org/en/v8.0/reference/settings.html
WAGTAIL_SITE_NAME = "Deelwijs"
WAGTAIL_I18N_ENABLED = BILINGUAL
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [(code, LANGUAGE_NAMES[code]) for code in CONTENT_LANGUAGES]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands")]
WAGTAILADMIN_BASE_URL = BASE_URL = env.text("BASE_URL") or f"http://localhost:{env.number('PORT')}"
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_RESET_ENABLED = True
WAGTAIL_USER_TIME_ZONES = ["Europe/Amsterdam"]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_PRIVATE_PAGE_OPTIONS = WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAIL_FRONTEND_LOGIN_URL = "/inloggen/"
# no call to a foreign host from the admin
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []  # a finder would ask the network inside a transaction
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]},
    }
}
WAGTAILIMAGES_IMAGE_MODEL = "basis.Image"
WAGTAILIMAGES_IMAGE_FORM_BASE = "basis.forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILIMAGES_RENDITION_STORAGE = "renditions"
WAGTAILDOCS_DOCUMENT_MODEL = "basis.Document"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = [
    "csv",
    "docx",
    "key",
    "mp4",
    "odp",
    "ods",
    "odt",
    "pdf",
    "pptx",
    "rtf",
    "txt",
    "vtt",
    "webm",
    "xlsx",
    "zip",
]
WAGTAILDOCS_BLOCK_EMBEDDED_CONTENT = True
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends.adapter"}}
ELASTICSEARCH_URL = env.web_url("ELASTICSEARCH_URL")
ELASTICSEARCH_INDEX = env.index_name("ELASTICSEARCH_INDEX")
WAGTAILAPI_DOCS_ENABLED = False
TAGGIT_CASE_INSENSITIVE = True
# https://docs.wagtail-localize.org : nothing untranslated goes public by itself (law 11)
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

INSTALLED_APPS = [
    "config",
    "home",
    "netwerken",
    "kennisbank",
    "search",
    "basis",
    *(["wagtail_localize", "wagtail_localize.locales"] if BILINGUAL else []),
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.api.v3",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "search.wagtail_search.QuietWagtailSearch",
    "wagtail.admin",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail",
    "taggit",
    "modelcluster",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "basis.middleware.ForwardedFor",
    "basis.frame.FrameMiddleware",
    "basis.csp.ContentSecurityPolicy",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    *(["django.middleware.locale.LocaleMiddleware"] if BILINGUAL else []),
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "basis.middleware.PermissionsPolicy",
    "basis.middleware.VisibleRedirects",
    "basis.middleware.AdminTransaction",  # last: sessions and messages are saved outside it
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "basis.context_processors.site",
            ],
        },
    }
]

SQLITE: dict[str, Any] = {
    "ENGINE": "basis.sqlite",
    "NAME": DATA_DIR / "deelwijs.sqlite3",
    "CONN_MAX_AGE": None,  # opening it and reading its schema takes as long as a page
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL;"
            f"PRAGMA synchronous={env.choice('SQLITE_SYNCHRONOUS', ('NORMAL', 'FULL', 'EXTRA'))};"
            "PRAGMA foreign_keys=ON;PRAGMA secure_delete=ON;"
            "PRAGMA cache_size=-16000;"  # KB: the rows that a search reads stay in memory
            "PRAGMA mmap_size=268435456;"  # what does not fit there is read in place, without being copied
        ),
    },
}


def database(url: str) -> dict[str, Any]:
    """The database of an address; SQLite always with the options that make it a real one (law 10).

    PostgreSQL gives up waiting for what another holds as SQLite does, unless the address has options.
    """
    if not url:
        return SQLITE
    parsed: dict[str, Any] = {**dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)}
    if "sqlite" in parsed["ENGINE"]:
        return SQLITE | {"NAME": parsed["NAME"]}
    return parsed | {"OPTIONS": {"options": "-c lock_timeout=20s"} | parsed.get("OPTIONS", {})}


DATABASES = {"default": database(env.text("DATABASE_URL"))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# limits and login guards count over all processes, so they need a shared cache
CACHES = {
    "default": {"BACKEND": "basis.cache.SharedCache", "LOCATION": "cache"},
    # file names of renditions, per process: read in a GET, so not in the database
    "renditions": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "renditions"},
}

SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
AUTH_USER_MODEL = "basis.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_ADAPTER = "basis.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_RATE_LIMITS = {
    "login": "60/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/m/ip,5/h/key",
}
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES")
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = WAGTAIL_SITE_NAME

LANGUAGE_CODE = "nl"
LOCALE_PATHS = [SITE_DIR / "locale"]
USE_I18N = True
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [SITE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "basis.swagger_ui.SwaggerUIFinder",
]
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "media"
MEDIA_URL = "/media/"
STORAGES = {
    # originals and documents: outside what a web server serves, read through our view (law 1)
    "default": {"BACKEND": "basis.storage.OriginalStorage"},
    "renditions": {"BACKEND": "basis.storage.RenditionStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# Django's mail is written to the outbox; the worker hands it to EMAIL_URL
EMAIL_BACKEND = "basis.mail.OutboxEmailBackend"
EMAIL_URL = env.mail_url("EMAIL_URL")
BOUNCE_TOKEN = env.secret("BOUNCE_TOKEN")
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("DEFAULT_FROM_EMAIL")
SECURITY_CONTACT = env.text("SECURITY_CONTACT")
HOLD_HOURS = env.number("HOLD_HOURS")
SIGNUPS_PER_HOUR = env.number("SIGNUPS_PER_HOUR")
API_REQUESTS_PER_MINUTE = env.number("API_REQUESTS_PER_MINUTE")
RETENTION_DAYS = env.number("RETENTION_DAYS")
TRUSTED_PROXIES = env.number("TRUSTED_PROXIES")
CRASH_POINT = ""  # the tests' settings alone read it: basis/crash_points.py
SEARCH_LOG = env.flag("SEARCH_LOG")
SEARCH_LOG_SECONDS = 15  # between two times that counts of searches are written

SITE_CSP = {
    "default-src": [SELF],
    "script-src": [SELF, NONCE],
    "style-src": [SELF, NONCE],
    "img-src": [SELF, "data:"],
    "object-src": [NONE],
    "base-uri": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],  # the editor's preview panel
    "frame-src": [NONE],
}
# Wagtail's editor, reports and the translation editor use inline code
ADMIN_CSP = SITE_CSP | {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
}
CONTENT_SECURITY_POLICY = {"DIRECTIVES": SITE_CSP}
X_FRAME_OPTIONS = "DENY"  # Wagtail marks its previews as sameorigin itself
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_NAME = "sessie"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 7
CSRF_FAILURE_VIEW = "basis.views.csrf_failure"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django_tasks": {"level": "WARNING"},
        "elastic_transport": {"level": "ERROR"},  # a server that is away is said once, by search
        "wagtail": {"level": "WARNING"},
    },
}
