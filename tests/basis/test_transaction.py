"""All or nothing in the admin: crashes, refusals, errors, and many editors at once."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.handlers.wsgi import WSGIRequest
from django.db import connection
from django.http import HttpResponse, JsonResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, Revision
from wagtail.signals import page_published

from basis.middleware import AdminTransaction
from basis.models import OutboxMessage
from basis.transaction import Refusal, one_writer
from home.models import HomePage, InhoudPage
from netwerken.models import Bijeenkomst
from tests.factories import add_page, make_bijeenkomst, make_user
from tests.netwerken.admin_form import edit, posted

THREADS = ROUNDS = 8


@contextmanager
def at_publication(act: Callable[..., None]) -> Iterator[None]:
    """Something happens after all our own handlers of a publication."""
    page_published.connect(act)
    try:
        yield
    finally:
        page_published.disconnect(act)


def crash(**kwargs: object) -> None:
    """The process fails halfway."""
    raise RuntimeError("kapot")


def refuse(instance: Page, **kwargs: object) -> None:
    """A service has written something and then says no."""
    Page.objects.filter(pk=instance.pk).update(seo_title="half gedaan")
    raise Refusal("Dat kan niet zolang er mensen zijn aangemeld.")


def everything() -> dict[str, Any]:
    """All that a publication writes."""
    return {
        "pages": list(Page.objects.order_by("pk").values()),
        "revisions": list(Revision.objects.order_by("pk").values_list("pk", flat=True)),
        "rows": list(Bijeenkomst.objects.order_by("pk").values()),
        "outbox": list(OutboxMessage.objects.values_list("key", flat=True)),
        "log": PageLogEntry.objects.count(),
    }


def test_a_publication_writes_the_page_a_revision_and_the_row(as_redacteur, netwerk):
    page = make_bijeenkomst(netwerk, location="De Kade")
    before = everything()
    fields = posted(as_redacteur, page, title="Nieuw", location="De Brug")
    assert edit(as_redacteur, page, fields, publish=True).status_code == 302
    after = everything()
    assert Bijeenkomst.objects.get().location == "De Brug"
    assert all(before[part] != after[part] for part in ("pages", "revisions", "rows", "log"))


def test_a_crash_between_publication_and_the_end_leaves_nothing_half_done(as_redacteur, netwerk):
    page = make_bijeenkomst(netwerk, location="De Kade")
    fields = posted(as_redacteur, page, title="Nieuw", location="De Brug")
    before = everything()
    as_redacteur.raise_request_exception = False
    with at_publication(crash):
        assert edit(as_redacteur, page, fields, publish=True).status_code == 500
    assert everything() == before


def test_a_refusal_leads_back_with_its_reason_and_writes_nothing(as_redacteur, netwerk):
    page = make_bijeenkomst(netwerk, location="De Kade")
    fields = posted(as_redacteur, page, title="Nieuw", location="De Brug")
    before = everything()
    with at_publication(refuse):
        response = edit(as_redacteur, page, fields, publish=True)
    assert response.status_code == 302
    assert response["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert [str(m) for m in get_messages(response.wsgi_request)] == [
        "Dat kan niet zolang er mensen zijn aangemeld."
    ]
    assert everything() == before
    assert "Dat kan niet zolang er mensen" in as_redacteur.get(response["Location"]).content.decode()


@pytest.mark.parametrize(
    "headers", [{"X-Requested-With": "XMLHttpRequest"}, {"Accept": "application/json"}], ids=str
)
def test_a_script_hears_a_refusal_as_409(as_redacteur, netwerk, headers):
    page = make_bijeenkomst(netwerk)
    fields = posted(as_redacteur, page, title="Nieuw") | {"action-publish": "action-publish"}
    before = everything()
    with at_publication(refuse):
        response = as_redacteur.post(
            reverse("wagtailadmin_pages:edit", args=[page.pk]), fields, headers=headers
        )
    assert response.status_code == 409
    assert response["Content-Type"] == "application/problem+json"
    assert response.json() == {"title": "Dat kan niet zolang er mensen zijn aangemeld.", "status": 409}
    assert everything() == before


def through_middleware(view: Callable[[WSGIRequest], HttpResponse], request: WSGIRequest) -> HttpResponse:
    """The answer of a view behind the transaction."""
    return AdminTransaction(view)(request)


def write_and_answer(status: int) -> Callable[[WSGIRequest], HttpResponse]:
    """A view that writes before it answers."""

    def view(request: WSGIRequest) -> HttpResponse:
        make_user(f"gemaakt-{status}")
        return HttpResponse(status=status)

    return view


@pytest.mark.parametrize("status", [200, 302, 400, 403, 404, 409, 422, 500])
def test_an_answer_of_400_and_up_keeps_nothing(db, django_user_model, status):
    through_middleware(write_and_answer(status), RequestFactory().post("/beheer/iets/"))
    assert django_user_model.objects.exists() == (status < 400)


@pytest.mark.parametrize(
    ("method", "path", "inside"),
    [
        ("post", "/beheer/pages/1/edit/", True),
        ("put", "/beheer/api/v3/pages/1/", True),
        ("patch", "/beheer/api/v3/pages/1/", True),
        ("delete", "/beheer/api/v3/pages/1/", True),
        ("get", "/beheer/pages/1/edit/", False),
        ("head", "/beheer/", False),
        ("options", "/beheer/", False),
        ("post", "/beheer/login/", False),
        ("post", "/beheer/logout/", False),
        ("post", "/beheer/password_reset/", False),
        ("post", "/aanmelden/", False),
        ("post", "/", False),
    ],
)
def test_each_unsafe_request_under_the_admin_is_one_transaction(db, method, path, inside):
    depth = len(connection.savepoint_ids)
    seen = []

    def view(request: WSGIRequest) -> HttpResponse:
        seen.append(len(connection.savepoint_ids) > depth)
        return HttpResponse()

    through_middleware(view, getattr(RequestFactory(), method)(path))
    assert seen == [inside]


class SlowUpload(BytesIO):
    """A body that notes, each time it is read, how deep in transactions we are."""

    depths: list[int]

    def read(self, *args: Any) -> bytes:
        self.depths.append(len(connection.savepoint_ids))
        return super().read(*args)


@pytest.mark.parametrize(
    "content_type",
    ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"],
)
def test_the_body_is_read_before_the_lock_is_taken(db, content_type):
    depth = len(connection.savepoint_ids)
    body = SlowUpload(b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n')
    body.depths = []
    request = RequestFactory().post("/beheer/iets/", data=b"", content_type=content_type)
    request.META["CONTENT_LENGTH"] = str(len(body.getvalue()))
    request = WSGIRequest(request.environ | {"wsgi.input": body})

    def view(request: WSGIRequest) -> HttpResponse:
        assert len(connection.savepoint_ids) > depth
        return JsonResponse({"post": request.POST.dict(), "files": len(request.FILES)})

    assert through_middleware(view, request).status_code == 200
    assert body.depths
    assert set(body.depths) == {depth}


@contextmanager
def locked_database() -> Iterator[None]:
    """Another process holds SQLite's only write lock, and our patience is short."""
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has one write lock for all")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
        connection.close()  # its patience with it


@pytest.fixture
def browser(committed_home: HomePage) -> Client:
    """Somebody who may do everything, logged in, with errors as a browser gets them."""
    client = Client(raise_request_exception=False)
    client.force_login(make_user("baas", is_superuser=True))
    return client


def test_a_write_that_waited_too_long_is_told_to_come_back(committed_home, browser):
    page = add_page(committed_home, InhoudPage(title="Oud", slug="pagina"))
    fields = posted(browser, page, title="Nieuw")
    with locked_database():
        browser.raise_request_exception = True
        response = edit(browser, page, fields)  # no error to anybody, not even in the log
        browser.raise_request_exception = False
        opening = browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))  # writes a session
        reading = browser.get(page.url)
    assert (response.status_code, response["Retry-After"]) == (503, "60")
    assert (opening.status_code, opening["Retry-After"]) == (503, "60")
    assert reading.status_code == 200
    assert Page.objects.get(pk=page.pk).latest_revision.object_str == "Oud"


def test_an_error_that_is_no_lock_stays_an_error(committed_home, browser):
    page = add_page(committed_home, InhoudPage(title="Oud", slug="pagina"))
    with at_publication(crash):
        response = edit(browser, page, posted(browser, page), publish=True)
    assert response.status_code == 500
    assert "Retry-After" not in response


def create(client: Client, parent: Page, fields: dict[str, Any], name: str) -> int:
    """Make a page with the form of the admin; gives the status."""
    url = reverse("wagtailadmin_pages:add", args=["home", "inhoudpage", parent.pk])
    data = fields | {"title": name, "slug": name, "action-publish": "action-publish"}
    return client.post(url, data).status_code


def move(client: Client, page: Page, target: Page) -> int:
    """Move a page with the button of the admin; gives the status."""
    return client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk])).status_code


def test_sixty_four_moves_and_creations_at_once_leave_the_tree_whole(committed_home, browser):
    # Seen without one_writer() in the middleware: on SQLite wrong child counts (2 of 2 runs), on PostgreSQL
    # 500s (4 of 4, with a transaction and without). That depends on luck, so it is no test of its own.
    user = make_user("baas-2", is_superuser=True)
    parents = [add_page(committed_home, InhoudPage(title=f"Map {n}", slug=f"map-{n}")) for n in range(4)]
    moving = [
        add_page(parents[n % 4], InhoudPage(title=f"Blad {n}", slug=f"blad-{n}")) for n in range(THREADS)
    ]
    fields = posted(browser, parents[0])
    start = threading.Barrier(THREADS)
    clients = [Client(raise_request_exception=False) for _thread in range(THREADS)]
    for client in clients:
        client.force_login(user)

    def work(number: int) -> list[int]:
        start.wait()
        answers = []
        for turn in range(ROUNDS):
            if turn % 2:
                target = parents[(number + turn) % 4]
                answers.append(create(clients[number], target, fields, f"nieuw-{number}-{turn}"))
            else:
                page = moving[(number * 3 + turn) % THREADS]  # several move the same page
                answers.append(move(clients[number], page, parents[(number + turn) % 4]))
        connection.close()
        return answers

    with ThreadPoolExecutor(THREADS) as pool:
        answers = [answer for some in pool.map(work, range(THREADS)) for answer in some]
    assert len(answers) == THREADS * ROUNDS
    assert set(answers) == {302}
    assert not any(Page.find_problems())
    assert Page.objects.filter(slug__startswith="nieuw-").count() == THREADS * ROUNDS // 2
    assert sum(parent.numchild for parent in Page.objects.filter(slug__startswith="map-")) == (
        THREADS + THREADS * ROUNDS // 2
    )


def test_who_writes_the_tree_waits_for_who_does_already(committed_home):
    inside, seen = threading.Event(), []

    def second() -> None:
        inside.wait(10)
        with one_writer():
            seen.append(Page.objects.get(pk=committed_home.pk).title)
        connection.close()

    thread = threading.Thread(target=second)
    thread.start()
    with one_writer(), one_writer():  # may be nested
        inside.set()
        thread.join(0.3)  # long enough to go wrong, if there were no lock
        assert not seen
        Page.objects.filter(pk=committed_home.pk).update(title="Eerst")
    thread.join(10)
    assert seen == ["Eerst"]
