"""The page of the API: everything there is to ask, in the frame and under the policy of the site."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage

from basis.swagger_ui import FILES
from tests.config.api_answers import DOCUMENT, problem

DOCS = "/api/v1/docs"


@pytest.fixture
def shown(home, client) -> BeautifulSoup:
    """The page as a browser without JavaScript reads it."""
    return BeautifulSoup(client.get(DOCS).content, "html.parser")


def test_without_javascript_it_lists_every_address(shown, document):
    listed = {term.code.text: term.find_next_sibling("dd").text for term in shown.select("#api dt")}
    assert listed == {path: item["get"]["summary"] for path, item in document["paths"].items()}
    assert [tag.text.lower() for tag in shown.select("#api h3")] == [tag["name"] for tag in document["tags"]]
    assert shown.find("main").find("a", href=DOCUMENT)
    assert shown.find("link", rel="service-desc")["href"] == DOCUMENT


def test_it_runs_files_of_the_site_alone(shown, client):
    policy = client.get(DOCS)["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "unsafe" not in policy
    scripts = [script.get("src", "") for script in shown.find_all("script", type=None)]
    sheets = [sheet["href"] for sheet in shown.find_all("link", rel="stylesheet")]
    assert len(scripts) == 2
    assert all(address.startswith("/static/") for address in (*scripts, *sheets))
    assert not shown.find_all(style=True)
    assert not shown.find_all("style")


def test_the_document_leads_to_it(document):
    assert document["externalDocs"]["url"] == f"{document['servers'][0]['url']}/docs"


def test_it_is_read_and_nothing_else(home, client):
    assert client.head(DOCS).status_code == 200
    assert client.post(DOCS).status_code == 405
    problem(client, f"{DOCS}/", 404)


def test_of_what_django_ninja_brings_only_what_the_page_needs_is_served():
    collected = {path for finder in finders.get_finders() for path, _storage in finder.list([])}
    assert {path for path in collected if path.startswith("ninja/")} == set(FILES)
    assert all(finders.find(path) for path in FILES)
    assert finders.find("ninja/redoc.standalone.js") is None
    assert staticfiles_storage.url(FILES[0]).startswith("/static/ninja/")
