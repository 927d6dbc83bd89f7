"""A document is read in parts, by who may read it at all."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.http import HttpResponse
from wagtail.models import Collection, CollectionViewRestriction

from basis.models import Document
from tests.factories import make_document, make_user

TEXT = b"0123456789" * 20_000  # more than one block
SIZE = len(TEXT)
HARMLESS = {
    "Accept-Ranges": "bytes",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
}


@pytest.fixture
def film(home) -> Document:
    """A video."""
    return make_document("Film", file=ContentFile(TEXT, "film.mp4"))


def body(response: HttpResponse) -> bytes:
    """All of a streamed answer; reading it to the end closes the file."""
    return b"".join(response.streaming_content)


def test_a_whole_document_says_that_parts_can_be_had(client, film):
    response = client.get(film.url)
    assert response.status_code == 200
    assert body(response) == TEXT
    assert response["Accept-Ranges"] == "bytes"
    assert response["Content-Length"] == str(SIZE)
    assert response["ETag"]


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-1", 0, 1),  # the first thing that Safari asks of a video
        ("bytes=0-", 0, SIZE - 1),
        ("bytes=70000-140000", 70_000, 140_000),
        (f"bytes={SIZE - 1}-", SIZE - 1, SIZE - 1),
        (f"bytes=5-{SIZE * 2}", 5, SIZE - 1),
        ("bytes=-3", SIZE - 3, SIZE - 1),
        (f"bytes=-{SIZE * 2}", 0, SIZE - 1),
        ("BYTES=1-2", 1, 2),
    ],
)
def test_a_part_is_given(client, film, asked, first, last):
    whole = client.get(film.url)
    response = client.get(film.url, headers={"Range": asked})
    assert response.status_code == 206
    assert body(response) == TEXT[first : last + 1]
    assert response["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert response["Content-Length"] == str(last - first + 1)
    for name in ("Content-Type", "Content-Disposition", "ETag", "Last-Modified", *HARMLESS):
        assert response[name] == whole[name], name
    body(whole)


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", f"bytes={SIZE}-{SIZE + 5}", "bytes=-0"])
def test_what_lies_outside_the_file_cannot_be_given(client, film, asked):
    response = client.get(film.url, headers={"Range": asked})
    assert response.status_code == 416
    assert response.content == b""
    assert response["Content-Range"] == f"bytes */{SIZE}"
    assert {name: response[name] for name in HARMLESS} == HARMLESS


def test_of_an_empty_document_there_is_no_part(client, home):
    empty = make_document("Leeg", file=ContentFile(b"", "leeg.txt"))
    response = client.get(empty.url, headers={"Range": "bytes=0-"})
    assert (response.status_code, response["Content-Range"]) == (416, "bytes */0")


@pytest.mark.parametrize(
    "asked",
    [
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=a-b",
        "bytes=1-2,5-6",
        "bytes=0x1-2",
        "bytes=٣-٤",
        "bytes=1-2-3",
        f"bytes={'9' * 5000}-",
        "seconds=1-2",
        "0-1",
    ],
)
def test_an_odd_or_manifold_range_gives_the_whole(client, film, asked):
    response = client.get(film.url, headers={"Range": asked})
    assert response.status_code == 200
    assert body(response) == TEXT
    assert "Content-Range" not in response


def test_a_part_of_the_version_that_the_reader_has(client, film):
    whole = client.get(film.url)
    body(whole)
    for condition in (whole["ETag"], whole["Last-Modified"]):
        response = client.get(film.url, headers={"Range": "bytes=0-1", "If-Range": condition})
        assert (response.status_code, body(response)) == (206, b"01")


@pytest.mark.parametrize("condition", ['"other"', "Sat, 01 Jan 2000 00:00:00 GMT", "W/{etag}", "{hash}", "?"])
def test_of_another_version_the_reader_gets_the_whole(client, film, condition):
    whole = client.get(film.url)
    body(whole)
    condition = condition.format(etag=whole["ETag"], hash=film.file_hash)
    response = client.get(film.url, headers={"Range": "bytes=0-1", "If-Range": condition})
    assert response.status_code == 200
    assert body(response) == TEXT


def test_each_version_of_a_document_has_a_validator_of_its_own(client, film):
    before = client.head(film.url)
    film.file = ContentFile(b"new", "film.mp4")
    film.save()
    after = client.get(film.url, headers={"Range": "bytes=0-1", "If-Range": before["ETag"]})
    assert (after.status_code, body(after)) == (200, b"new")
    assert before["ETag"] not in {after["ETag"], '""'}
    before.close()


def test_what_did_not_change_is_not_sent_whatever_the_range(client, film):
    whole = client.get(film.url)
    body(whole)
    same = client.get(film.url, headers={"Range": "bytes=0-1", "If-None-Match": whole["ETag"]})
    assert same.status_code == 304
    assert "Content-Range" not in same


def test_only_a_get_has_parts(client, film):
    response = client.head(film.url, headers={"Range": "bytes=0-1"})
    assert response.status_code == 200
    assert response["Content-Length"] == str(SIZE)
    response.close()


@pytest.mark.parametrize("asked", ["bytes=0-1", f"bytes={SIZE}-"])
def test_a_part_of_a_closed_document_is_only_for_who_may_read_it(client, film, asked):
    collection = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    film.collection = collection
    film.save()
    refused = client.get(film.url, headers={"Range": asked})
    assert refused.status_code == 302
    assert "Content-Range" not in refused
    client.force_login(make_user("deelnemer"))
    given = client.get(film.url, headers={"Range": asked})
    assert given.status_code in {206, 416}
    assert given["Cache-Control"] == "private"
    given.close()


def test_a_part_of_a_file_that_is_gone_is_not_found(client, film):
    Path(film.file.path).unlink()
    assert client.get(film.url, headers={"Range": "bytes=0-1"}).status_code == 404
