"""What is hidden changes nothing in any answer of the read API; opened, it is in every answer it belongs in.

Every path, parameter and value of the OpenAPI document is asked three times: while things are hidden in every
way, when they are deleted, and when they are for everyone.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote_plus

import pytest
from django.db import connection, transaction
from django.test import Client

from basis import frame
from basis.api import feed
from search.indexing.running import index_all
from tests.config.api_answers import DOCUMENT
from tests.config.api_reads import Read, answers
from tests.config.planted import EMAIL, NAME, OPEN, Sea

MEDIA = ("/images", "/documents", "/rubrics")  # their numbers are not those of pages
NO_CONTENT = {"/health", "/rubric-schema", "/settings", "/vocabularies"}
FOR_ONE = {"parent", "ancestor", "netwerk"}  # they ask for what stands at one place
OTHERS = {"notLanguage"}  # all are in that one


@pytest.fixture
def sea(home, settings) -> Sea:
    """Everything, planted."""
    settings.API_REQUESTS_PER_MINUTE = 0
    made = Sea(home)
    made.add_somebody()
    return made


def settle() -> None:
    """Let the worker do what it does after a change."""
    frame.change_stamp()
    index_all()
    feed.Recorder().record()


def read_all(client: Client, sea: Sea) -> dict[Read, str]:
    """Every answer as it is now."""
    settle()
    return answers(client, list(sea.content.reads(client.get(DOCUMENT).json())))


def undone(act: Callable[[], None], client: Client, asked: Mapping[Read, str]) -> dict[Read, str]:
    """What the same questions get after an act, which is then undone."""
    with transaction.atomic():
        act()
        settle()
        found = answers(client, list(asked))
        transaction.set_rollback(True)
    return found


def comparable(read: Read, text: str) -> Any:
    """An answer without what is said of everything together: the order of relevance, and how far the feed is.

    How often a word is used weighs in the order, and so in which pages are most like another; and pages of
    all sites are counted in one feed.
    """
    if read.path == "/health":
        return ""
    if read.path in {"/search", "/changes"} and '"items"' in text:
        answer = json.loads(text)
        return answer | {"items": sorted(answer["items"], key=lambda item: item["id"]), "cursor": ""}
    if read.parameter == "expand" and '"related"' in text:
        answer = json.loads(text)
        for item in answer.get("items", [answer]):
            item["expanded"]["related"] = []
        return answer
    return text


def differing(before: Mapping[Read, str], after: Mapping[Read, str]) -> list[str]:
    """The addresses whose answers are not the same."""
    return [
        read.url for read, text in before.items() if comparable(read, text) != comparable(read, after[read])
    ]


def listed(text: str) -> set[int]:
    """The numbers of the items of a list, or of the lines of an export."""
    try:
        answer = json.loads(text)
    except json.JSONDecodeError:
        return {json.loads(line)["id"] for line in text.splitlines()}
    return {item["id"] for item in answer.get("items", ()) if "id" in item}


def test_what_is_hidden_and_who_is_known_changes_no_answer(sea, client):
    """As if it was not there at all: the same words, numbers, counts, facets, suggestions and problems."""
    hidden = read_all(client, sea)
    for secret in (*sea.words(), NAME, EMAIL, "Zandbankschool"):
        asked = quote_plus(secret)  # an answer may repeat what it is asked
        assert [one.url for one, text in hidden.items() if secret in text and asked not in one.url] == []
    assert differing(hidden, undone(sea.go_without, client, hidden)) == []


def asks_for_all(read: Read) -> bool:
    """Whether a page answers to it as much as its like does."""
    if read.parameter in {"q", "titleContains", "tag"}:
        return read.url.endswith("=zeedier")
    return read.parameter not in FOR_ONE


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="says of the test above that it can fail; once is enough"
)
def test_what_is_opened_is_in_every_answer_in_which_its_like_is(sea, client):
    """Shows that the test above can fail, and asks nothing in vain."""
    sea.open_up()
    sea.print_somebody()
    opened = read_all(client, sea)
    twins = {one.pk: {pages[at].pk for pages in sea.pages.values()} for at, one in enumerate(sea.pages[OPEN])}
    shows: dict[tuple[str, str], bool] = defaultdict(bool)
    for read, text in opened.items():
        assert '"status": 400' not in text, (read.url, text)
        found = set() if read.path.startswith(MEDIA) else listed(text)
        missing = {pk: like - found for pk, like in twins.items() if pk in found and like - found}
        assert missing == {} or not asks_for_all(read), read.url
        shows[read.path, read.parameter] |= any(one in text for one in ("Zeedier ", "zeester-")) or bool(
            found & twins.keys()
        )
    in_vain = {at for at, is_shown in shows.items() if not is_shown}
    assert {at for at in in_vain if at[0] not in NO_CONTENT and at[1] not in OTHERS} == set()
    secrets = [*sea.words(), sea.tag(OPEN), NAME, EMAIL]
    paths = {one: {read.path for read, text in opened.items() if one in text} for one in secrets}
    for page in sea.hidden:
        twin = f"Zeedier {OPEN} {page.title.split()[-1]}"
        assert paths[page.title] >= {read.path for read, text in opened.items() if twin in text}
    for thing in sea.media:
        assert paths[str(thing)] >= {"/pages/{id}", "/render", "/export"}
        assert paths[str(thing)] & set(MEDIA)
    for word in sea.pages:
        assert paths[sea.tag(word)] >= {
            "/vocabularies/{name}",
            "/vocabularies/{name}/{key}",
            "/search",
            "/pages",
        }
    for one in (NAME, EMAIL):
        assert paths[one] >= {"/netwerken", "/pages", "/pages/{id}", "/render", "/export"}
