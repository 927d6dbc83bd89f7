"""Who gets which file, and where it lies."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, UploadedFile

from basis import uploads, worker
from basis.models import Image, Rendition
from basis.models.media import RENDITIONS, settle_renditions
from tests.factories import make_document, make_image, make_user, picture_bytes

LOGIN = CollectionViewRestriction.LOGIN


def make_collection(name: str, parent: Collection | None = None) -> Collection:
    """One collection, below another or at the root."""
    parent = parent or Collection.get_first_root_node()
    return Collection.objects.get(pk=parent.pk).add_child(name=name)


def restrict(collection: Collection, kind: str = LOGIN, *groups: Group) -> CollectionViewRestriction:
    """Close a collection to strangers."""
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=kind, password="samen"
    )
    restriction.groups.set(groups)
    return restriction


@pytest.fixture
def closed(home) -> Collection:
    """A collection for who logged in."""
    collection = make_collection("Besloten")
    restrict(collection)
    return collection


@pytest.fixture
def deelnemer(home) -> Client:
    """A browser of somebody who can log in, and is no editor."""
    browser = Client()
    browser.force_login(make_user("deelnemer"))
    return browser


def folders(image: Image) -> set[str]:
    """The folders in which the sizes of an image lie; each must really lie there."""
    paths = {Path(rendition.file.path) for rendition in image.renditions.all()}
    assert len(paths) >= len(RENDITIONS)
    assert all(path.exists() for path in paths)
    return {str(path.parent.relative_to(settings.MEDIA_ROOT)) for path in paths}


def body(response: HttpResponse) -> bytes:
    """All of a streamed answer; reading it to the end closes the file."""
    return b"".join(response.streaming_content)


PUBLIC, PRIVATE = {"public/images"}, {"private/besloten"}


def test_an_original_is_for_editors_alone(client, as_redacteur, deelnemer):
    url = make_image().file.url
    assert url.startswith("/bestanden/origineel/")
    assert Client().get(url).status_code == 404
    assert deelnemer.get(url).status_code == 404
    response = as_redacteur.get(url)
    assert response.status_code == 200
    assert body(response)


@pytest.mark.parametrize("view", ["origineel", "formaat"])
@pytest.mark.parametrize(
    "name",
    [
        "../deelwijs.sqlite3",
        "%2e%2e/deelwijs.sqlite3",
        "..%2fsecret_key",
        "original_images/../../secret_key",
        "/etc/passwd",
        "a%00.png",
        "original_images/niets.png",
        "x" * 3000,
    ],
)
def test_a_made_up_name_finds_nothing(as_beheerder, view, name):
    assert as_beheerder.get(f"/bestanden/{view}/{name}").status_code == 404


@pytest.mark.parametrize(
    "path", ["../private/x", "%2e%2e/%2e%2e/secret_key", "a%00b", "besloten/x.webp", "", "images", "x" * 3000]
)
def test_the_open_folder_gives_nothing_else(as_beheerder, path):
    assert as_beheerder.get(f"/media/{path}").status_code in {400, 404}


def test_the_address_of_a_document_file_is_no_back_door(as_beheerder):
    assert as_beheerder.get(make_document().file.url).status_code == 404


def test_an_open_image_has_static_addresses(client, home):
    rendition = make_image().get_rendition(RENDITIONS["card"])
    assert rendition.url.startswith("/media/images/")
    response = client.get(rendition.url)
    assert response.status_code == 200
    assert body(response)[:4] == b"RIFF"
    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src" in response["Content-Security-Policy"]


def test_the_name_of_a_size_cannot_be_guessed(home):
    first, second = (
        make_image(file=ContentFile(picture_bytes(), "plein.png")).get_rendition(RENDITIONS["card"])
        for _number in range(2)
    )
    names = [Path(rendition.file.name).name.split(".") for rendition in (first, second)]
    assert len(names[0][-2]) == len(names[1][-2]) == 8
    assert names[0][-2] != names[1][-2]


def test_a_size_of_a_restricted_image_is_given_by_our_view_alone(client, closed, deelnemer):
    image = make_image(collection=closed)
    assert folders(image) == PRIVATE
    url = image.get_rendition(RENDITIONS["card"]).url
    refused = client.get(url)
    assert refused.status_code == 302
    assert refused["Location"] == f"/inloggen/login/?next={url}"
    response = deelnemer.get(url)
    assert response.status_code == 200
    assert body(response)[:4] == b"RIFF"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert response["Cache-Control"] == "private"


def test_who_is_not_in_the_group_hears_that_there_is_nothing(home, deelnemer):
    group = Group.objects.create(name="Bestuur")
    collection = make_collection("Bestuur")
    restrict(collection, CollectionViewRestriction.GROUPS, group)
    url = make_image(collection=collection).get_rendition(RENDITIONS["card"]).url
    document = make_document(collection=collection).url
    assert {deelnemer.get(url).status_code, deelnemer.get(document).status_code} == {404}
    member = Client()
    user = make_user("bestuurder")
    user.groups.add(group)
    member.force_login(user)
    assert body(member.get(url))
    assert body(member.get(document)) == b"Vraag 1"


def test_moving_an_image_to_a_restricted_collection_takes_its_open_sizes_away(
    closed, django_capture_on_commit_callbacks
):
    image = make_image()
    open_paths = [Path(rendition.file.path) for rendition in image.renditions.all()]
    with django_capture_on_commit_callbacks(execute=True):
        image.collection = closed
        image.save()
    assert folders(image) == PRIVATE
    assert not any(path.exists() for path in open_paths)


def test_moving_it_back_opens_its_sizes_again(closed):
    image = make_image(collection=closed)
    image.collection = Collection.get_first_root_node()
    image.save()
    assert folders(image) == PUBLIC


def test_restricting_a_collection_takes_open_sizes_away_below_it_too(
    home, django_capture_on_commit_callbacks
):
    parent = make_collection("Klas 3")
    image = make_image(collection=make_collection("Foto's", parent))
    elsewhere = make_image()
    open_paths = [Path(rendition.file.path) for rendition in image.renditions.all()]
    with django_capture_on_commit_callbacks(execute=True):
        restriction = restrict(parent)
    assert folders(image) == PRIVATE
    assert folders(elsewhere) == PUBLIC
    assert not any(path.exists() for path in open_paths)
    restriction.delete()
    assert folders(image) == PUBLIC


def test_moving_a_collection_by_its_form_takes_open_sizes_away(
    as_beheerder, closed, django_capture_on_commit_callbacks
):
    collection = make_collection("Foto's")
    image = make_image(collection=collection)
    open_paths = [Path(rendition.file.path) for rendition in image.renditions.all()]
    with django_capture_on_commit_callbacks(execute=True):
        response = as_beheerder.post(
            reverse("wagtailadmin_collections:edit", args=[collection.pk]),
            {"name": "Foto's", "parent": closed.pk},
        )
    assert response.status_code == 302
    assert Collection.objects.get(pk=collection.pk).is_descendant_of(Collection.objects.get(pk=closed.pk))
    assert folders(image) == PRIVATE
    assert not any(path.exists() for path in open_paths)


def test_the_bulk_action_takes_open_sizes_away(as_beheerder, closed, django_capture_on_commit_callbacks):
    images = [make_image(), make_image()]
    url = reverse("wagtail_bulk_action", args=["basis", "image", "add_to_collection"])
    query = "&".join(f"id={image.pk}" for image in images)
    with django_capture_on_commit_callbacks(execute=True):
        response = as_beheerder.post(f"{url}?{query}", {"collection": closed.pk})
    assert response.status_code == 302
    assert [folders(image) for image in Image.objects.all()] == [PRIVATE, PRIVATE]


def test_the_worker_settles_what_a_crash_left_in_the_open_folder(closed):
    image = make_image()
    Image.objects.update(collection=closed)
    assert folders(image) == PUBLIC
    worker.tick()
    assert folders(image) == PRIVATE
    assert settle_renditions() == 0


def test_a_thumbnail_made_in_the_admin_is_private_too(as_beheerder, closed):
    image = make_image(collection=closed)
    assert as_beheerder.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200
    made = Rendition.objects.exclude(filter_spec__in=RENDITIONS.values())
    assert made.exists()
    assert folders(image) == PRIVATE


def test_an_open_document_is_for_everyone_and_harmless(client, home):
    document = make_document()
    response = client.get(document.url)
    assert response.status_code == 200
    assert body(response) == b"Vraag 1"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert response["Content-Disposition"].startswith("attachment")


def test_a_document_of_a_restricted_collection_asks_to_log_in(client, closed, deelnemer):
    url = make_document(collection=make_collection("Onder", closed)).url
    refused = client.get(url)
    assert refused.status_code == 302
    assert refused["Location"] == f"/inloggen/login/?next={url}"
    response = deelnemer.get(url)
    assert response.status_code == 200
    assert body(response) == b"Vraag 1"
    assert response["Cache-Control"] == "private"


def test_knowing_the_hash_gives_no_answer_to_a_stranger(client, closed):
    document = make_document(collection=closed)
    response = client.get(document.url, headers={"If-None-Match": f'"{document.file_hash}"'})
    assert response.status_code == 302


def test_a_shared_password_opens_nothing(client, home, deelnemer):
    collection = make_collection("Wachtwoord")
    restriction = restrict(collection, CollectionViewRestriction.PASSWORD)
    session = deelnemer.session
    session[restriction.passed_view_restrictions_session_key] = [restriction.pk]
    session.save()
    document = make_document(collection=collection)
    image = make_image(collection=collection)
    assert deelnemer.get(document.url).status_code == 404
    assert deelnemer.get(image.get_rendition(RENDITIONS["card"]).url).status_code == 404
    assert folders(image) == PRIVATE


def test_the_form_of_a_collection_offers_no_password(as_beheerder, closed):
    # the setting is WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
    url = reverse("wagtailadmin_collections:set_privacy", args=[closed.pk])
    answer = as_beheerder.get(url).json()["html"]
    assert 'value="login"' in answer
    assert 'value="password"' not in answer


@pytest.mark.parametrize("wrong", ["anders.txt", "gespreksblad.txt%00", "../gespreksblad.txt"])
def test_a_document_answers_to_its_own_name_only(client, home, wrong):
    document = make_document()
    assert client.get(f"/documenten/{document.pk}/{wrong}").status_code == 404


def test_a_number_too_large_for_the_database_is_not_found(client, home):
    assert client.get(f"/documenten/{10**30}/gespreksblad.txt").status_code == 404


def test_a_file_that_is_gone_is_not_found(as_beheerder, closed):
    document, image = make_document(), make_image(collection=closed)
    size = image.get_rendition(RENDITIONS["card"])
    for file in (document.file, image.file, size.file):
        Path(file.path).unlink()
    answers = {url: as_beheerder.get(url).status_code for url in (document.url, image.file.url, size.url)}
    assert set(answers.values()) == {404}


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_files_are_only_read(as_beheerder, method):
    assert getattr(as_beheerder, method)(make_image().file.url).status_code == 405
    assert getattr(as_beheerder, method)(make_document().url).status_code == 405


def leave_upload(as_beheerder: Client) -> UploadedFile:
    """A file dragged into multi-upload by somebody who then closed the browser."""
    as_beheerder.post(
        reverse("wagtailimages:add_multiple"),
        {
            "title": "Klas",
            "files[]": SimpleUploadedFile("klas.png", picture_bytes(), "image/png"),
            "collection": Collection.get_first_root_node().pk,
        },
    )
    return UploadedFile.objects.get()


def make_older(name: str, hours: int) -> None:
    """Set back when a stored file was changed."""
    moment = (timezone.now() - timedelta(hours=hours)).timestamp()
    os.utime(storages["default"].path(name), (moment, moment))


def test_an_unfinished_upload_is_in_nobodys_reach_and_gone_after_a_day(as_beheerder):
    name = leave_upload(as_beheerder).file.name
    path = Path(storages["default"].path(name))
    assert path.is_relative_to(Path(settings.MEDIA_ROOT) / "private")
    assert as_beheerder.get(storages["default"].url(name)).status_code == 404
    worker.tick()
    assert path.exists()
    make_older(name, 25)
    worker.tick()
    assert not path.exists()
    assert not UploadedFile.objects.exists()


def test_what_a_rolled_back_upload_left_goes_too(home):
    name = storages["default"].save("wagtail_uploads/los.jpg", ContentFile(b"met plaats"))
    make_older(name, 23)
    uploads.forget_unfinished()
    assert storages["default"].exists(name)
    make_older(name, 25)
    uploads.forget_unfinished()
    assert not storages["default"].exists(name)


def test_cleaning_needs_no_folder(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "nieuw"
    storages["default"].__dict__.pop("base_location", None)
    storages["default"].__dict__.pop("location", None)
    assert uploads.forget_unfinished() == 0
    storages["default"].__dict__.pop("base_location", None)
    storages["default"].__dict__.pop("location", None)
