"""Reading writes nothing: no row, no rendition, no session, no wait for a write lock (law 5)."""

import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from basis.models import Rendition, SiteSettings
from home.models import FormulierPage, InhoudPage
from kennisbank.scan import services as scan_services
from kennisbank.scan.answers import Answer, Answers
from netwerken import services
from netwerken.choices import FollowKind
from netwerken.models import Aanmelding, BijeenkomstPage
from netwerken.target import target_of
from netwerken.tokens import (
    token_for,
    token_for_calendar,
    token_for_follow,
    token_for_invitation,
    token_for_messages,
    token_for_team,
)
from tests.factories import add_page, make_document, make_image, make_user, meeting
from tests.kennisbank.rubric.on_a_page import make_rubric, reference
from tests.netwerken.facts import sign_up_for

WRITES = re.compile(
    r"\s*(INSERT|UPDATE|DELETE|REPLACE|BEGIN|SAVEPOINT|LOCK|CREATE|DROP|ALTER|TRUNCATE|VACUUM|COPY|"
    r"SELECT\b.*(\bFOR\s+(UPDATE|SHARE|NO KEY)|pg_advisory))",
    re.IGNORECASE | re.DOTALL,
)
BEHIND_A_LOGIN = ("beheer/", "^beheer/", "inloggen/")  # Wagtail's edit page writes an editing session


@pytest.fixture
def public_urls(site_pages, netwerken) -> list[str]:
    """At least one address of every route that a visitor can reach, found or not."""
    page, formulier = BijeenkomstPage.objects.order_by("pk")[0], FormulierPage.objects.get()
    aanmelding = sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    closed = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    login = add_page(Page.objects.get(depth=2), InhoudPage(title="Besloten", slug="besloten"))
    PageViewRestriction.objects.create(page=login, restriction_type="login")
    image, private = make_image(), make_image(collection=closed)
    card = "fill-640x360|format-webp"
    some = Page.objects.exclude(depth=1).first()
    return [
        *site_pages,
        *scan_urls(),
        login.url,
        "/zoeken/?q=wijk&pagina=2",
        "/zoeken/?q=%22&pagina=x",
        "/zoeken/suggesties?q=wij",
        "/zoeken/klik",
        f"/aanmelden/{page.translation_key}/",
        f"/aanmelden/{page.translation_key}/gelukt/",
        *signup_urls(page, aanmelding),
        *follow_urls(page, aanmelding),
        *invited_urls(page),
        *calendar_urls(page, aanmelding),
        f"/formulier/{formulier.translation_key}/",
        f"/formulier/{formulier.translation_key}/verstuurd/",
        "/aanmelding/vervalst/",
        image.get_rendition(card).url,
        private.get_rendition(card).url,
        image.file.url,
        make_document().url,
        make_document(collection=closed).url,
        "/huisstijl-0123456789ab.css",
        f"/deelbeeld/pagina/{page.pk}/square-{'0' * 20}.png",
        "/robots.txt",
        "/sitemap.xml",
        "/.well-known/security.txt",
        "/_util/login/",
        "/_util/authenticate_with_password/1/2/",
        *api_urls(some.pk, image.pk),
        "/api/v1",
        "/api/v1/",
        "/api/v1/niets",
    ]


def api_urls(page: int, image: int) -> list[str]:
    """Every address of the API for readers."""
    lists = ("pages", "handreikingen", "praktijkvoorbeelden", "netwerken", "bijeenkomsten")
    others = (
        "images",
        "documents",
        "navigation",
        "changes",
        "export",
        "health",
        "openapi.json",
        "docs",
        "rubric-schema",
        "settings",
        "vocabularies",
        "vocabularies/thema",
        "vocabularies/thema/rekenen",
        "redirects",
        "sitemap",
    )
    more = ("render?path=/", "search?q=wijk", "search/suggestions?q=wij")
    one = (f"pages/{page}", f"pages/{page}/json-ld", f"images/{image}", "documents/1")
    return [f"/api/v1/{name}" for name in (*lists, *others, *more, *one)]


def signup_urls(page: BijeenkomstPage, aanmelding: Aanmelding) -> list[str]:
    """Every address of a sign-up, of one person and of a team."""
    target = target_of(aanmelding.plaatsen_id, timezone.now())
    bo = services.Who("Bo", "bo@example.org")
    team = f"/team/{token_for_team(services.sign_up_team(target, bo, [bo]))}/"
    own = f"/aanmelding/{token_for(aanmelding)}/"
    form = f"/aanmelden/{page.translation_key}/"
    return [
        "/aanmelden/scholen?q=kade",
        f"{form}team/",
        f"{form}link/",
        f"{form}link/verstuurd/",
        "/aanmelding/gedaan/overgedragen/",
        "/aanmelding/gedaan/gewist/",
        "/aanmelding/gedaan/nieuwe-link/",
        own,
        f"{own}aanpassen/",
        f"{own}overdragen/",
        f"{own}gegevens",
        f"{own}wissen/",
        team,
        f"{team}gegevens",
        f"{team}wissen/",
        "/mail/teruggekomen/",
    ]


def follow_urls(page: BijeenkomstPage, aanmelding: Aanmelding) -> list[str]:
    """Every address of following a page, and of the mails to all participants."""
    form = f"/volgen/bijeenkomst/{page.translation_key}/"
    abonnement = services.follow(FollowKind.BIJEENKOMST, page.translation_key, "bo@example.org", "nl")
    return [
        form,
        f"{form}gelukt/",
        f"/volgen/{token_for_follow(abonnement)}/",
        "/volgen/gestopt/",
        f"/berichten/{token_for_messages(aanmelding)}/",
    ]


def invited_urls(page: BijeenkomstPage) -> list[str]:
    """Every address of an invitation."""
    row = meeting(page).row
    who = services.NewMember("Cas", "cas@example.org")
    member = services.add_member(row.netwerk, who, source="Startbijeenkomst", by="anna")
    services.invite(row.plaatsen_id, [member.pk])
    own = f"/uitnodiging/{token_for_invitation(member.uitnodigingen.get())}/"
    return [own, f"{own}gegevens", f"{own}wissen/", "/uitnodiging/gedaan/gestopt/"]


def calendar_urls(page: BijeenkomstPage, aanmelding: Aanmelding) -> list[str]:
    """Every calendar."""
    netwerk = page.get_parent().translation_key
    return [
        f"/agenda/{page.translation_key}.ics",
        "/agenda/alles.ics",
        f"/agenda/netwerk/{netwerk}.ics",
        "/agenda/thema/rekenen.ics",
        "/agenda/regio/oost.ics",
        f"/agenda/persoon/{token_for_calendar(aanmelding.persoon)}.ics",
    ]


def scan_urls() -> list[str]:
    """Every address of the scan of a published rubric, of a kept result and of a team; and of the API."""
    rubric = make_rubric()
    add_page(Page.objects.get(depth=2), InhoudPage(title="Model", slug="model", body=reference(rubric)))
    scan = f"/ontwikkelscan/{rubric.uid}/"
    snapshot = scan_services.freeze(rubric.value)
    team, secret = scan_services.start_team(snapshot, in_between=True, keep_days=365)
    link = f"/ontwikkelscan/team/{scan_services.link_of(team)}/"
    kept = f"/ontwikkelscan/bewaard/{scan_services.keep(snapshot, Answers.of({'a0': Answer(level='n1')}))}/"
    return [
        scan,
        f"{scan}uitslag/",
        f"{scan}team/",
        "/ontwikkelscan/",
        kept,
        f"{kept}verwijderen/",
        link,
        f"{link}invullen/",
        f"{link}bedankt/",
        f"{link}beheer/{secret}/",
        f"{link}beheer/{secret}/verwijderen/",
        "/api/v1/rubrics",
        f"/api/v1/rubrics/{rubric.pk}",
        "/api/v1/rubric-schema",
    ]


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    """The route of every view."""
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route


def test_every_public_route_has_an_address_in_these_tests(public_urls):
    wanted = {route for route in routes(get_resolver().url_patterns) if not route.startswith(BEHIND_A_LOGIN)}
    reached = {resolve(url.split("?")[0]).route for url in public_urls}
    shadowed = {"_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/"}
    assert wanted - reached <= shadowed


def drain(response: HttpResponse) -> None:
    """Read a streamed answer to its end, which closes the file."""
    if response.streaming:
        for _part in response.streaming_content:
            pass


def get(client: Client, url: str) -> tuple[HttpResponse, list[str]]:
    """An answer read to its end, and what it wrote to the database."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
        drain(response)
    return response, [query["sql"] for query in queries if WRITES.match(query["sql"])]


def check(client: Client, urls: list[str]) -> None:
    """Ask for each with nothing remembered; none may write."""
    answers = {}
    for url in urls:
        for name in settings.CACHES:
            caches[name].clear()
        response, written = get(client, url)
        assert response.status_code < 500, url
        assert not written, (url, written)
        answers[url] = response.status_code
    assert set(answers.values()) >= {200, 404}


def test_the_recorder_sees_a_write(client, home):
    client.force_login(make_user("baas", is_superuser=True))
    with CaptureQueriesContext(connection) as queries:
        client.get(f"/beheer/pages/{home.pk}/edit/")
    assert [query["sql"] for query in queries if WRITES.match(query["sql"])]


def test_a_visitor_who_reads_writes_nothing(client, public_urls):
    check(client, public_urls)


def test_a_visitor_with_a_made_up_session_writes_nothing(client, public_urls):
    client.cookies["sessie"] = "verzonnenverzonnenverzonnen"
    check(client, public_urls)


def test_an_editor_who_reads_the_site_writes_nothing(client, public_urls):
    client.force_login(make_user("baas", is_superuser=True))
    check(client, public_urls)


def test_a_site_without_settings_is_read_without_making_them(client, public_urls):
    SiteSettings.objects.all().delete()
    check(client, public_urls)
    assert not SiteSettings.objects.exists()


def test_settings_are_made_by_saving_them(as_beheerder, site):
    url = f"/beheer/settings/basis/sitesettings/{site.pk}/"
    assert as_beheerder.get(url).status_code == 200
    fields = {"organisation": "De Brug", "contact_email": "post@example.org", "notice_kind": "info"}
    fields |= {"footer_pages-count": "0", "social_links-count": "0"}
    assert as_beheerder.post(url, fields).status_code == 302
    assert SiteSettings.objects.get().organisation == "De Brug"


def test_reading_makes_no_rendition(client, public_urls):
    before = set(Rendition.objects.values_list("pk", flat=True))
    assert before
    for url in public_urls:
        get(client, url)
    assert set(Rendition.objects.values_list("pk", flat=True)) == before


def test_a_page_whose_renditions_are_gone_makes_none_either(client, site_pages):
    Rendition.objects.all().delete()
    for url in site_pages:
        response, written = get(client, url)
        assert response.status_code in {200, 404}
        assert not written
    assert not Rendition.objects.exists()


@pytest.mark.parametrize("method", ["head", "options"])
def test_asking_without_wanting_the_answer_writes_nothing_either(client, public_urls, method):
    for url in public_urls:
        with CaptureQueriesContext(connection) as queries:
            response = getattr(client, method)(url)
            drain(response)
        assert response.status_code < 500, url
        assert not [query["sql"] for query in queries if WRITES.match(query["sql"])], url


@pytest.mark.parametrize("query", ["%00", "a=%00", "q=%00", "pagina=%00", "q=%ed%a0%80", "q=" + "x" * 5000])
def test_no_query_string_breaks_a_page(client, public_urls, query):
    for url in {url.split("?")[0] for url in public_urls}:
        response = client.get(f"{url}?{query}")
        drain(response)
        assert response.status_code < 500, url


ODD_PATHS = ["/%00/", "/a%00b/", "/zoeken/%00/", "/x%ff/", "/%ed%a0%80/", "/a/../b/", "//", "/%2e/"]


@pytest.mark.parametrize("path", [*ODD_PATHS, f"/{'x' * 4000}/"], ids=lambda path: path[:12])
def test_no_path_breaks_the_site(client, home, path):
    assert client.get(path).status_code in {200, 301, 302, 400, 404}
