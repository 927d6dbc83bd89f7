"""The one rule of who sees what: the queryset, the page behind an address, and what machines read."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from basis import schedule
from basis.audience import Viewer, anonymous, may_see, visible_to
from basis.models import SiteSettings, User
from home.models import HomePage, InhoudPage
from tests.factories import add_page, make_user
from tests.netwerken.admin_form import posted

HOUR = timedelta(hours=1)
OPEN = {"open", "ends-later", "below-unpublished", "alias-of-open"}
FOR_USERS = OPEN | {"login", "below-login"}
FOR_MEMBERS = FOR_USERS | {"group", "below-group"}
NOT_FOR_ANYONE = {
    "draft",
    "unapproved-draft-whose-time-has-come",
    "scheduled",
    "expired",
    "unpublished",
    "password",
    "below-password",
    "other-site",
}
EXPECTED = {"stranger": OPEN, "user": FOR_USERS, "member": FOR_MEMBERS, "superuser": FOR_MEMBERS}


def page(parent: Page, slug: str, *, publish: bool = True, **fields: object) -> InhoudPage:
    """One plain page."""
    return add_page(parent, InhoudPage(title=slug, slug=slug, **fields), publish=publish)


def restricted(parent: Page, slug: str, kind: str, *groups: Group) -> InhoudPage:
    """A page that is not for everyone, and one below it."""
    made = page(parent, slug)
    restriction = PageViewRestriction.objects.create(page=made, restriction_type=kind, password="samen")
    restriction.groups.set(groups)
    page(made, f"below-{slug}")
    return made


@pytest.fixture
def group(home) -> Group:
    """A group that some pages are for."""
    return Group.objects.create(name="Schoolleiders")


@pytest.fixture
def planted(home, group) -> dict[str, Page]:
    """A page of every sort, by slug."""
    now = timezone.now()
    opened = page(home, "open")
    page(home, "ends-later", expire_at=now + HOUR)
    page(home, "draft", publish=False)
    page(home, "unapproved-draft-whose-time-has-come", publish=False, go_live_at=now - HOUR)
    page(home, "scheduled", publish=False, go_live_at=now + HOUR).get_latest_revision().publish()
    expired = page(home, "expired")
    Page.objects.filter(pk=expired.pk).update(expire_at=now - timedelta(seconds=1))  # no sweep came by
    unpublished = page(home, "unpublished")
    page(unpublished, "below-unpublished")
    InhoudPage.objects.get(pk=unpublished.pk).unpublish()
    restricted(home, "login", PageViewRestriction.LOGIN)
    restricted(home, "group", PageViewRestriction.GROUPS, group)
    restricted(home, "password", PageViewRestriction.PASSWORD)
    opened.create_alias(parent=Page.objects.get(pk=home.pk), update_slug="alias-of-open")
    other = add_page(Page.objects.get(depth=1), HomePage(title="Anders", slug="anders"))
    Site.objects.create(hostname="anders.example.org", root_page=other)
    page(other, "other-site")
    return {made.slug: made for made in Page.objects.filter(depth__gt=2)}


@pytest.fixture
def site(home) -> Site:
    """The site that most pages are of."""
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def people(planted, group) -> dict[str, User | None]:
    """Everyone who might look."""
    member = make_user("lid")
    member.groups.add(group)
    superuser = make_user("baas", is_superuser=True)
    return {"stranger": None, "user": make_user("iemand"), "member": member, "superuser": superuser}


def browser(user: User | None) -> Client:
    """A browser, logged in when there is somebody to be."""
    client = Client()
    if user:
        client.force_login(user)
    return client


def slugs(pages) -> set[str]:
    """The slugs, without those of home pages."""
    return set(pages.exclude(depth__lte=2).values_list("slug", flat=True))


def test_the_planted_pages_are_all_accounted_for(planted):
    assert set(planted) == FOR_MEMBERS | NOT_FOR_ANYONE


@pytest.mark.parametrize("who", EXPECTED)
def test_the_rule_gives_each_viewer_what_is_theirs(planted, people, site, who):
    viewer = Viewer(site=site, user=people[who])
    assert slugs(visible_to(Page.objects.all(), viewer)) == EXPECTED[who]
    assert {slug for slug, made in planted.items() if may_see(made, viewer)} == EXPECTED[who]


@pytest.mark.parametrize("who", EXPECTED)
def test_the_address_of_a_page_obeys_the_rule(planted, people, who):
    client = browser(people[who])
    asks = FOR_MEMBERS - OPEN if who == "stranger" else set()
    for slug, made in planted.items():
        if slug == "other-site":
            continue
        response = client.get(made.url)
        wanted = 200 if slug in EXPECTED[who] else 302 if slug in asks else 404
        assert response.status_code == wanted, slug
        if slug in asks:
            path = made.url.removeprefix("http://testserver")  # with two sites an address is in full
            assert response["Location"] == f"/inloggen/login/?next={path}"


def test_a_page_of_another_site_is_found_there_alone(planted, site):
    other = Site.objects.get(hostname="anders.example.org")
    assert slugs(visible_to(Page.objects.all(), anonymous(other))) == {"other-site"}
    assert Client().get("/other-site/").status_code == 404


def test_time_passes_between_two_questions(planted, visitor):
    later = timezone.now() + 2 * HOUR
    assert slugs(visible_to(Page.objects.all(), visitor, later)) == OPEN - {"ends-later"}


def test_the_clock_shows_what_was_approved_and_not_the_draft(planted, visitor):
    with time_machine.travel(timezone.now() + 2 * HOUR, tick=False):
        schedule.publish_due()
        made = slugs(visible_to(Page.objects.all(), visitor))
    assert made == (OPEN | {"scheduled"}) - {"ends-later"}


def test_a_restriction_counts_from_the_next_request(planted, site):
    made = planted["open"]
    assert Client().get(made.url).status_code == 200
    restriction = PageViewRestriction.objects.create(page=made, restriction_type=PageViewRestriction.LOGIN)
    assert Client().get(made.url).status_code == 302
    restriction.delete()
    assert Client().get(made.url).status_code == 200


def test_both_of_two_restrictions_above_each_other_must_be_met(home, group, site):
    outer = restricted(home, "buiten", PageViewRestriction.LOGIN)
    restricted(outer, "binnen", PageViewRestriction.GROUPS, group)
    viewer = Viewer(site=site, user=make_user("iemand"))
    assert slugs(visible_to(Page.objects.all(), viewer)) == {"buiten", "below-buiten"}


def test_a_password_in_the_session_opens_nothing(planted):
    client = browser(make_user("iemand-anders"))
    restriction = PageViewRestriction.objects.get(restriction_type=PageViewRestriction.PASSWORD)
    url = f"/_util/authenticate_with_password/{restriction.pk}/{restriction.page_id}/"
    answer = client.post(url, {"password": "samen", "return_url": planted["password"].url})
    assert answer.status_code == 404
    session = client.session
    session[restriction.passed_view_restrictions_session_key] = [restriction.pk]
    session.save()
    assert client.get(planted["password"].url).status_code == 404


def test_the_admin_offers_no_shared_password(as_beheerder, home):
    url = reverse("wagtailadmin_pages:set_privacy", args=[home.pk])
    form = as_beheerder.get(url).json()["html"]
    assert 'value="login"' in form
    assert 'value="password"' not in form
    as_beheerder.post(url, {"restriction_type": "password", "password": "samen"})
    assert not PageViewRestriction.objects.exists()


def test_the_sitemap_lists_what_everyone_may_see(planted, client, as_beheerder):
    text = as_beheerder.get("/sitemap.xml").content.decode()
    listed = {part.split("</loc>")[0].strip("/").rsplit("/", 1)[-1] for part in text.split("<loc>")[1:]}
    assert listed == OPEN | {"testserver"}


def test_robots_names_the_sitemap_and_keeps_crawlers_out_of_the_admin(client, home):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /beheer/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def test_security_txt_is_not_there_until_somebody_is_named(client, home, settings):
    settings.SECURITY_CONTACT = ""
    assert client.get("/.well-known/security.txt").status_code == 404


def test_security_txt_names_the_contact_of_the_site(client, site, settings):
    settings.SECURITY_CONTACT = ""
    SiteSettings.objects.create(site=site, contact_email="post@example.org")
    lines = client.get("/.well-known/security.txt").content.decode().splitlines()
    assert "Contact: mailto:post@example.org" in lines


def test_security_txt_prefers_the_setting_and_lasts_under_a_year(client, home, settings):
    settings.SECURITY_CONTACT = "mailto:veilig@example.org"
    response = client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert fields["Contact"] == "mailto:veilig@example.org"
    now = datetime.now(UTC)
    assert now < datetime.fromisoformat(fields["Expires"]) < now + timedelta(days=365)


def test_an_editor_previews_a_draft_that_nobody_else_sees(as_redacteur, home):
    draft = page(home, "concept", publish=False, introduction="Nog niet af.")
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[draft.pk])
    fields = posted(as_redacteur, draft, introduction="Bijna af.")
    answer = as_redacteur.post(url, fields)
    assert answer.json()["is_valid"], answer.json()
    html = as_redacteur.get(url).content.decode()
    assert "Bijna af." in html
    assert Client().get(draft.url).status_code == 404
    assert Client().get(url).status_code == 302


def test_an_editor_previews_a_page_that_is_closed_to_the_editor(as_redacteur, home, group):
    closed = restricted(home, "besloten", PageViewRestriction.GROUPS, group)
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[closed.pk])
    as_redacteur.post(url, posted(as_redacteur, closed, introduction="Onder ons."))
    assert "Onder ons." in as_redacteur.get(url).content.decode()


@pytest.mark.parametrize("who", EXPECTED)
def test_an_old_address_leads_only_to_what_its_visitor_may_see(planted, people, who):
    client = browser(people[who])
    for slug, made in planted.items():
        Redirect.add_redirect(f"/oud/{slug}", redirect_to=made.specific)
    answers = {slug: client.get(f"/oud/{slug}/").status_code for slug in planted}
    assert {slug for slug, status in answers.items() if status == 301} == EXPECTED[who]
    assert {status for slug, status in answers.items() if slug not in EXPECTED[who]} == {404}


def test_a_viewer_is_made_once_for_a_request(planted, people, rf):
    request = rf.get("/")
    request.user = people["member"]
    assert Viewer.of(request) is Viewer.of(request)
    assert Viewer.of(request).user == people["member"]
