"""What every answer tells a browser to do and not to do."""

import json
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.models import Page

from tests.factories import make_document, make_image
from tests.netwerken.admin_form import posted

ROOT = Path(__file__).resolve().parents[2]
PERSON_PAGES = ["/inloggen/login/", "/inloggen/password/reset/", "/inloggen/signup/"]
ADMIN_PAGES = [
    "/beheer/",
    "/beheer/pages/",
    "/beheer/images/",
    "/beheer/images/add/",
    "/beheer/images/multiple/add/",
    "/beheer/documents/",
    "/beheer/snippets/basis/thema/",
    "/beheer/users/",
    "/beheer/account/",
    "/beheer/reports/site-history/",
    "/beheer/workflows/list/",
    "/beheer/redirects/",
    "/beheer/sites/",
    "/beheer/collections/",
]


def policy(response: HttpResponse) -> dict[str, list[str]]:
    """The content security policy, by directive."""
    parts = response["Content-Security-Policy"].split(";")
    return {name: values for name, *values in (part.split() for part in parts)}


def test_a_page_of_the_site_runs_no_inline_code(client, site_pages):
    for url in [*site_pages, *PERSON_PAGES, "/robots.txt", "/sitemap.xml"]:
        rules = policy(client.get(url))
        assert "unsafe" not in str(rules), url
        assert rules["default-src"] == ["'self'"]
        assert rules["object-src"] == rules["frame-src"] == ["'none'"]
        assert rules["base-uri"] == rules["form-action"] == rules["frame-ancestors"] == ["'self'"]
        assert rules["img-src"] == ["'self'", "data:"]


def as_html(response) -> str:
    """A page as it is; of a feed the HTML that is written in it."""
    text = response.content.decode()
    return unescape(text.partition("?>")[2]) if text.startswith("<?xml") else text


def test_a_page_of_the_site_holds_no_inline_code(client, site_pages):
    for url in [*site_pages, *PERSON_PAGES]:
        soup = BeautifulSoup(as_html(client.get(url)), "html.parser")
        scripts = soup.select("script:not([src]):not([type='application/ld+json']):not([nonce])")
        assert not scripts, url
        assert not soup.select("style:not([nonce]), [style]"), url
        handlers = [name for tag in soup.find_all(True) for name in tag.attrs if name.startswith("on")]
        assert not handlers, url


def test_the_admin_has_a_policy_of_its_own(as_beheerder, home):
    for url in [*ADMIN_PAGES, reverse("wagtailadmin_pages:edit", args=[home.pk])]:
        response = as_beheerder.get(url)
        assert response.status_code == 200, url
        rules = policy(response)
        assert rules["script-src"] == ["'self'", "'unsafe-inline'"]
        assert "'unsafe-eval'" not in str(rules)
        assert rules["frame-src"] == ["'self'"]


@pytest.mark.parametrize(
    "path", ["/geen-pagina/", "/beheer-niet/", "/media/geen.png", "/bestanden/origineel/geen.png"]
)
def test_a_page_that_is_not_there_has_the_policy_too(client, home, path):
    response = client.get(path)
    assert response.status_code == 404
    assert "unsafe" not in str(policy(response))
    assert response["Permissions-Policy"]


def test_a_page_that_fails_has_every_header_too(client, home, monkeypatch):
    def fail(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        raise RuntimeError("kapot")

    monkeypatch.setattr(type(home), "serve", fail)
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == 500
    assert "unsafe" not in str(policy(response))
    assert response["Permissions-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "kapot" not in response.content.decode()


def test_a_preview_has_the_policy_of_the_site_and_fits_in_the_editor(as_beheerder, home):
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[home.pk])
    as_beheerder.post(url, posted(as_beheerder, home))
    response = as_beheerder.get(url)
    assert "unsafe" not in str(policy(response))
    assert policy(response)["frame-ancestors"] == ["'self'"]
    assert response["X-Frame-Options"] == "SAMEORIGIN"


def test_what_no_page_uses_is_switched_off(client, home):
    response = client.get("/")
    for part in ("camera=()", "geolocation=()", "microphone=()", "payment=()", "usb=()"):
        assert part in response["Permissions-Policy"]
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["X-Frame-Options"] == "DENY"


def test_no_https_is_insisted_on_before_there_is_a_certificate(client, home):
    assert "Strict-Transport-Security" not in client.get("/", secure=True)


IN_PRODUCTION = """
import json, django
django.setup()
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory
def headers(secure):
    request = RequestFactory().get("/robots.txt", secure=secure, HTTP_HOST="kennis.example.org")
    answer = WSGIHandler().get_response(request)
    return answer.status_code, dict(answer.items())
print(json.dumps([headers(True), headers(False), settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE,
                  settings.SESSION_COOKIE_HTTPONLY, settings.DEBUG]))
"""


def test_production_insists_on_https(tmp_path):
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "site"),
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "k7Wq-9zX2bVn4mRt6yUp8sDf0gHj1lQe3cAi5oZx_wBvNmKr-pY",
        "ALLOWED_HOSTS": "kennis.example.org",
        "BASE_URL": "https://kennis.example.org",
        "DATABASE_URL": "sqlite:///:memory:",
        "EMAIL_URL": "smtp://localhost",
        "DEFAULT_FROM_EMAIL": "kennis@example.org",
        "DATA_DIR": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", IN_PRODUCTION],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    over_tls, in_the_clear, *cookies, debug = json.loads(done.stdout.splitlines()[-1])
    assert over_tls[0] == 200
    assert over_tls[1]["Strict-Transport-Security"].startswith("max-age=31536000")
    assert in_the_clear[0] == 301
    assert in_the_clear[1]["Location"] == "https://kennis.example.org/robots.txt"
    assert cookies == [True, True, True]
    assert debug is False


def test_no_public_page_sets_a_cookie(client, site_pages):
    files = [make_image().get_rendition("fill-640x360|format-webp").url, make_document().url]
    for url in [*site_pages, *files, "/robots.txt", "/sitemap.xml", "/api/v1/health", "/api/v1/pages"]:
        response = client.get(url)
        assert not response.cookies, url
        if response.streaming:
            assert b"".join(response.streaming_content)
    assert not client.cookies


def foreign_hosts(html: bytes) -> set[str]:
    """Hosts that a browser would ask for something while it shows this."""
    soup = BeautifulSoup(html, "html.parser")
    urls = [tag["src"] for tag in soup.select("[src]")]
    urls += [tag["href"] for tag in soup.select("link[href], use[href], image[href]") if loads(tag)]
    urls += [part.split()[0] for tag in soup.select("[srcset]") for part in tag["srcset"].split(",")]
    urls += [tag[name] for name in ("poster", "data") for tag in soup.select(f"[{name}]")]
    urls += re.findall(r"url\(\s*['\"]?((?:https?:)?//[^)'\"]+)", html.decode())
    return {urlsplit(url).netloc for url in urls} - {"", "testserver"}


def loads(tag) -> bool:
    """Whether a link is fetched, not only followed or named."""
    return tag.name != "link" or not {"canonical", "alternate", "next", "prev"} & set(tag.get("rel", []))


def test_the_scan_sees_a_foreign_host():
    for html in (
        b'<script src="https://cdn.example.org/a.js"></script>',
        b'<img src="//cdn.example.org/a.png">',
        b'<link rel="stylesheet" href="http://cdn.example.org/a.css">',
        b'<img srcset="/a.png 1x, https://cdn.example.org/b.png 2x">',
        b"<style>a{background:url(https://cdn.example.org/a.png)}</style>",
    ):
        assert foreign_hosts(html), html


def test_no_public_page_asks_another_host_for_anything(client, site_pages):
    for url in [*site_pages, *PERSON_PAGES]:
        assert not foreign_hosts(as_html(client.get(url)).encode()), url


def test_no_page_of_the_admin_asks_another_host_for_anything(as_beheerder, site_pages):
    edits = [reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in Page.objects.filter(depth__gt=1)]
    for url in [*ADMIN_PAGES, *edits]:
        response = as_beheerder.get(url)
        assert response.status_code == 200, url
        assert not foreign_hosts(response.content), url


def static_files() -> list[Path]:
    """Every style and script of our own."""
    folder = ROOT / "site" / "static"
    return [path for pattern in ("*.css", "*.js") for path in folder.rglob(pattern)]


@pytest.mark.parametrize("path", static_files(), ids=lambda path: path.name)
def test_no_style_or_script_of_ours_names_another_host(path):
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
    assert not re.findall(r"(?:url\(|import|fetch\()\s*['\"]?(?:https?:)?//[^)'\"\s]+", text)
