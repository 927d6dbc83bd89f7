"""One language means no languages; with two, a meeting is still one thing."""

import re
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page

from basis.transaction import Refusal
from netwerken import services
from netwerken.choices import FACTS, SHARED, AanmeldingStatus
from netwerken.models import Aanmelding, BijeenkomstPage, Netwerk, NetwerkPage
from netwerken.selectors import row_of
from search.indexing.running import index_all
from tests.factories import add_page, make_bijeenkomst, make_thema, make_user, meeting
from tests.netwerken.admin_form import edit, posted
from tests.netwerken.facts import link_in, mails, places_by_rows, sign_up_for, taken

OF_LANGUAGES = r"\w*(?:vertal|vertaal|locale|translat)\w*|\btaal\b|\btalen\b"
ONE = pytest.mark.skipif(settings.BILINGUAL, reason="is about one language")


# --- one language ---


def words_on(page: bytes) -> str:
    """What a person reads or hears of a page of the admin, and where its links lead."""
    soup = BeautifulSoup(page, "html.parser")
    for element in soup(["script", "style"]):
        element.decompose()
    said = [
        element.get(name, "") for element in soup.find_all(True) for name in ("title", "aria-label", "href")
    ]
    return " ".join([soup.get_text(" "), *said])


@ONE
def test_with_one_language_no_screen_of_the_admin_mentions_translation(as_beheerder, netwerk, bijeenkomst):
    thema = make_thema()
    for address in (
        "/beheer/",
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailadmin_explore", args=[netwerk.pk]),
        reverse("wagtailadmin_pages:edit", args=[bijeenkomst.pk]),
        reverse("wagtailadmin_pages:edit", args=[netwerk.pk]),
        reverse("wagtailadmin_pages:add", args=["netwerken", "bijeenkomstpage", netwerk.pk]),
        reverse("wagtailadmin_pages:history", args=[bijeenkomst.pk]),
        reverse("wagtailadmin_pages:copy", args=[bijeenkomst.pk]),
        reverse("wagtailadmin_pages:delete", args=[bijeenkomst.pk]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_account"),
        reverse("wagtailsnippets_basis_thema:list"),
        reverse("wagtailsnippets_basis_thema:add"),
        reverse("wagtailsnippets_basis_thema:edit", args=[thema.pk]),
        reverse("coordinator:index"),
        reverse("wagtailsites:index"),
    ):
        answer = as_beheerder.get(address)
        assert answer.status_code == 200, address
        found = re.findall(
            r"\w*(?:vertal|vertaal|locale|translat)\w*|\btaal\b|\btalen\b", words_on(answer.content), re.I
        )
        assert not found, address
    assert as_beheerder.get("/beheer/locales/").status_code == 404


@ONE
def test_with_one_language_there_is_no_address_of_another(netwerk, bijeenkomst, client):
    assert client.get("/en/").status_code == 404
    assert client.get(f"/en{bijeenkomst.url}").status_code == 404
    answer = client.get(bijeenkomst.url, headers={"Accept-Language": "en"}).content.decode()
    assert "Meld je aan" in answer
    assert "hreflang" not in answer


# --- two languages ---


@pytest.fixture
def en(home) -> Locale:
    """English, beside Dutch."""
    locale, _new = Locale.objects.get_or_create(language_code="en")
    return locale


def translate(page: Page, locale: Locale, *, publish: bool = True, **changes: Any) -> Any:
    """Wagtail's own translation: a copy that an editor may change in the ordinary editor."""
    copy = type(page).objects.get(pk=page.pk).copy_for_translation(locale, copy_parents=False)
    copy.slug = f"{page.slug}-en" if page.depth == 2 else page.slug
    for name, value in changes.items():
        setattr(copy, name, value)
    revision = copy.save_revision()
    if publish:
        revision.publish()
    return type(page).objects.get(pk=copy.pk)


@pytest.fixture
def netwerk_en(en, home, netwerken, netwerk) -> NetwerkPage:
    """The netwerk in English, with the pages above it."""
    for page in (home, netwerken):
        translate(page, en)
    return translate(netwerk, en, title="Learning in the neighbourhood")


@pytest.fixture
def pair(netwerk_en, en, bijeenkomst) -> tuple[BijeenkomstPage, BijeenkomstPage]:
    """One meeting as two pages."""
    return bijeenkomst, translate(bijeenkomst, en, title="Looking together")


def facts(page: BijeenkomstPage) -> dict[str, Any]:
    """Everything that the row says."""
    row = row_of(page)
    assert row is not None
    return {name: getattr(row, name) for name in FACTS} | {
        "capacity": row.plaatsen.capacity,
        "sequence": row.sequence,
        "netwerk": row.netwerk,
        "source": row.source_locale.language_code,
    }


LATER = timezone.now().replace(microsecond=0) + timedelta(days=60)
OTHER_FACTS = {
    "starts_at": LATER,
    "ends_at": LATER + timedelta(hours=1),
    "location": "Somewhere else",
    "status": "gaat_niet_door",
    "capacity": 1,
    "signup_way": "niet_nodig",
}


@pytest.mark.bilingual
def test_publishing_a_translation_changes_no_fact(pair):
    nl, en = pair
    before = facts(nl)
    for name, value in OTHER_FACTS.items():
        setattr(en, name, value)
    en.save_revision().publish()
    assert facts(en) == facts(nl) == before
    assert before["source"] == "nl"


@pytest.mark.bilingual
def test_publishing_the_source_changes_the_facts_of_both(pair, client):
    nl, en = pair
    nl.location = "De Sluis"
    nl.save_revision().publish()
    for page in pair:
        answer = client.get(page.url).content.decode()
        assert "De Sluis" in answer
        assert "Buurthuis De Kade" not in answer
    assert BijeenkomstPage.objects.get(pk=en.pk).location == "Buurthuis De Kade"


@pytest.mark.bilingual
def test_what_is_nowhere_live_but_in_translation_starts_from_the_copy_and_follows_the_source(
    netwerk, netwerk_en, en
):
    nl = make_bijeenkomst(netwerk, publish=False)
    page = translate(nl, en)
    assert (facts(page)["location"], facts(page)["source"]) == ("Buurthuis De Kade", "nl")
    nl = BijeenkomstPage.objects.get(pk=nl.pk)
    nl.location = "De Sluis"
    nl.save_revision().publish()
    assert facts(page)["location"] == "De Sluis"


@pytest.mark.bilingual
def test_when_the_source_page_is_gone_the_one_that_is_left_is_the_source(pair):
    nl, en = pair
    sign_up_for(meeting(en), name="Noor", email="noor@example.org")
    BijeenkomstPage.objects.get(pk=nl.pk).delete()
    assert taken(en) == 1
    en.location = "De Sluis"
    en.save_revision().publish()
    assert (facts(en)["location"], facts(en)["source"]) == ("De Sluis", "en")


@pytest.mark.bilingual
def test_the_last_page_of_a_meeting_with_people_is_kept(pair, as_redacteur):
    nl, en = pair
    sign_up_for(meeting(en), name="Noor", email="noor@example.org")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    answer = as_redacteur.post(f"{address}?id={nl.pk}&id={en.pk}", follow=True)
    assert "zijn mensen aangemeld" in answer.content.decode()
    assert BijeenkomstPage.objects.filter(translation_key=nl.translation_key).count() == 2


@pytest.mark.bilingual
def test_wagtail_localize_publishing_its_old_snapshot_changes_no_fact(
    netwerk_en, en, bijeenkomst, django_capture_on_commit_callbacks
):
    from wagtail_localize.models import Translation, TranslationSource

    source, _new = TranslationSource.update_or_create_from_instance(bijeenkomst)
    translation = Translation.objects.create(source=source, target_locale=en)
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    page = BijeenkomstPage.objects.get(translation_key=bijeenkomst.translation_key, locale=en)
    assert page.live
    bijeenkomst.location, bijeenkomst.capacity = "De Sluis", 12
    bijeenkomst.save_revision().publish()
    now = facts(bijeenkomst)
    with django_capture_on_commit_callbacks(execute=True):
        Translation.objects.get(pk=translation.pk).save_target(publish=True)  # the snapshot of before
    again = BijeenkomstPage.objects.get(pk=page.pk)
    assert (again.capacity, again.last_published_at > page.last_published_at) == (30, True)
    assert facts(page) == now
    assert (now["location"], now["capacity"]) == ("De Sluis", 12)


@pytest.mark.bilingual
def test_the_preview_of_wagtail_localize_shows_the_facts_of_the_row(
    netwerk_en, en, bijeenkomst, as_beheerder
):
    from wagtail_localize.models import Translation, TranslationSource

    source, _new = TranslationSource.update_or_create_from_instance(bijeenkomst)
    translation = Translation.objects.create(source=source, target_locale=en)
    translation.save_target(publish=False)
    bijeenkomst.location = "De Sluis"
    bijeenkomst.save_revision().publish()
    answer = as_beheerder.get(reverse("wagtail_localize:preview_translation", args=[translation.pk]))
    assert "De Sluis" in answer.content.decode()
    assert "Buurthuis De Kade" not in answer.content.decode()


@pytest.mark.bilingual
def test_facts_are_no_strings_to_translate(netwerk_en, bijeenkomst):
    from wagtail_localize.models import StringSegment, TranslationSource

    bijeenkomst.signup_email, bijeenkomst.online_url = "meld@example.org", "https://meet.example.org/"
    bijeenkomst.introduction = "Kom je ook?"
    bijeenkomst.save_revision().publish()
    source, _new = TranslationSource.update_or_create_from_instance(bijeenkomst)
    paths = set(StringSegment.objects.filter(source=source).values_list("context__path", flat=True))
    assert {"title", "introduction"} <= paths
    assert not {path.split(".")[0] for path in paths} & {*FACTS, *SHARED}


@pytest.mark.bilingual
def test_people_of_both_languages_share_the_last_place(pair, fill_in, client):
    nl, en = pair
    nl.capacity = 1
    nl.save_revision().publish()
    assert nl.url.startswith("/netwerken/")
    assert en.url.startswith("/en/netwerken/")
    addresses = [reverse("aanmelden", args=[nl.translation_key]), f"/en/aanmelden/{nl.translation_key}/"]
    assert addresses[0] == f"/aanmelden/{nl.translation_key}/"
    assert addresses[1] in client.get(en.url).content.decode()
    answer = fill_in(en, email="en@example.org", _address=addresses[1])
    assert (answer.status_code, answer.url) == (302, f"{addresses[1]}gelukt/")
    assert client.get(answer.url).status_code == 200
    assert "Zet me op de wachtlijst" in client.get(nl.url).content.decode()
    assert "Put me on the waiting list" in client.get(en.url).content.decode()
    assert fill_in(nl, email="nl@example.org").status_code == 302
    assert fill_in(en, email="nl@example.org", _address=addresses[1]).status_code == 302
    assert taken(nl) == taken(en) == places_by_rows(nl) == 1
    waiting = Aanmelding.objects.get(status=AanmeldingStatus.WACHTLIJST)  # once, however often they ask
    assert waiting.persoon.email == "nl@example.org"


@pytest.mark.bilingual
def test_the_mail_and_its_link_are_in_the_language_of_the_sign_up(pair, fill_in, client):
    nl, en = pair
    fill_in(en, email="en@example.org", _address=f"/en/aanmelden/{nl.translation_key}/")
    fill_in(nl, email="nl@example.org")
    english, dutch = mails("en@example.org")[0], mails("nl@example.org")[0]
    assert english["Subject"].endswith(": Looking together")
    assert dutch["Subject"].endswith(f": {nl.title}")
    assert link_in(english).startswith("/en/aanmelding/")
    assert link_in(dutch).startswith("/aanmelding/")
    assert client.post(link_in(english), {"actie": "bevestigen"}).status_code == 302
    confirmed = mails("en@example.org")[1]
    assert confirmed["Subject"].endswith(": Looking together")
    assert link_in(confirmed) == link_in(english)


@pytest.mark.bilingual
def test_the_agenda_of_a_language_has_its_own_pages(pair, client):
    nl, _en = pair
    assert nl.title in client.get("/agenda/").content.decode()
    answer = client.get("/en/agenda/").content.decode()
    assert "Looking together" in answer
    assert nl.title not in answer


@pytest.mark.bilingual
def test_a_netwerk_named_in_the_source_counts_in_every_language(netwerken, netwerk_en, en, client):
    other = add_page(netwerken, NetwerkPage(title="Oost", slug="oost"))
    nl = make_bijeenkomst(other, netwerken=[netwerk_en.get_translation(netwerken.locale)])
    translate(other, en, title="East")
    page = translate(nl, en, title="Looking together")
    assert "Looking together" in client.get(netwerk_en.url).content.decode()
    named = [one.title for one in client.get(page.url).context["netwerken"]]
    assert named == ["East", "Learning in the neighbourhood"]
    nl.netwerken = []
    nl.save_revision().publish()
    assert "Looking together" not in client.get(netwerk_en.url).content.decode()
    assert [one.title for one in client.get(page.url).context["netwerken"]] == ["East"]


@pytest.mark.bilingual
def test_the_editor_of_a_translation_shows_the_facts_and_changes_none(pair, as_redacteur):
    nl, en = pair
    nl.location, nl.capacity = "De Sluis", 12
    nl.save_revision().publish()
    before = facts(nl)
    form = as_redacteur.get(reverse("wagtailadmin_pages:edit", args=[en.pk])).context["form"]
    shared = {*FACTS, *SHARED} & set(form.fields)
    assert {*FACTS, "capacity"} <= shared
    assert all(form.fields[name].disabled for name in shared)
    assert "Wijzig dit op de pagina in het" in str(form.fields["location"].help_text)
    assert (form["location"].value(), form["capacity"].value()) == ("De Sluis", 12)
    fields = posted(as_redacteur, en, title="Looking closely") | {
        "location": "Somewhere else",
        "capacity": "1",
        "status": "gaat_niet_door",
    }
    assert edit(as_redacteur, en, fields, publish=True).status_code == 302
    page = BijeenkomstPage.objects.get(pk=en.pk)
    assert (page.title, page.location, page.capacity) == ("Looking closely", "De Sluis", 12)
    assert facts(nl) == before


@pytest.mark.bilingual
def test_the_editor_of_the_source_can_change_them(pair, as_redacteur):
    nl, _en = pair
    form = as_redacteur.get(reverse("wagtailadmin_pages:edit", args=[nl.pk])).context["form"]
    assert not [name for name in (*FACTS, *SHARED) if name in form.fields and form.fields[name].disabled]


@pytest.mark.bilingual
def test_a_translation_is_published_however_many_people_signed_up(pair, as_redacteur):
    """Its own, older, number of places does not count."""
    nl, en = pair
    BijeenkomstPage.objects.filter(pk=en.pk).update(capacity=1)
    for number in range(3):
        sign_up_for(meeting(nl), name="P", email=f"p{number}@example.org")
    BijeenkomstPage.objects.get(pk=en.pk).full_clean()
    fields = posted(as_redacteur, en, title="Looking closely")
    assert edit(as_redacteur, en, fields, publish=True).status_code == 302
    assert BijeenkomstPage.objects.get(pk=en.pk).title == "Looking closely"


@pytest.mark.bilingual
def test_the_preview_of_a_translation_shows_the_facts_of_the_row(pair, as_redacteur):
    _nl, en = pair
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[en.pk])
    fields = posted(as_redacteur, en) | {"location": "Somewhere else"}
    assert as_redacteur.post(preview, fields).json()["is_valid"] is True
    assert "Buurthuis De Kade" in as_redacteur.get(preview).content.decode()


@pytest.mark.bilingual
def test_a_coordinator_has_the_rights_in_every_language(
    made_roles, netwerk, bijeenkomst, en, home, netwerken
):
    user = make_user("ada")
    coordinator = services.appoint(Netwerk.objects.get(translation_key=netwerk.translation_key), user)
    for page in (home, netwerken):
        translate(page, en)
    after = translate(netwerk, en, publish=False)
    page = translate(bijeenkomst, en, publish=False)
    browser = Client()
    browser.force_login(user)
    for each in (netwerk, bijeenkomst, after, page):
        assert browser.get(reverse("wagtailadmin_pages:edit", args=[each.pk])).status_code == 200
    assert Netwerk.objects.count() == 1
    services.dismiss(coordinator)
    for each in (netwerk, bijeenkomst, after, page):
        assert browser.get(reverse("wagtailadmin_pages:edit", args=[each.pk])).status_code == 302


@pytest.mark.bilingual
def test_no_alias_in_another_language(netwerk, netwerk_en, en, bijeenkomst):
    with pytest.raises(Refusal), transaction.atomic():
        bijeenkomst.copy_for_translation(en, alias=True)
    assert BijeenkomstPage.objects.count() == 1


@pytest.mark.bilingual
def test_a_translation_under_an_untranslated_netwerk_is_refused_with_the_way_out(
    home, netwerken, bijeenkomst, en
):
    for page in (home, netwerken):
        translate(page, en)
    with pytest.raises(Refusal, match="vertaal eerst het netwerk"), transaction.atomic():
        bijeenkomst.copy_for_translation(en, copy_parents=True)
    assert not NetwerkPage.objects.filter(locale=en).exists()


@pytest.mark.bilingual
def test_with_two_languages_the_admin_has_its_screens(as_beheerder, pair):
    nl, _en = pair
    assert as_beheerder.get(reverse("wagtaillocales:index")).status_code == 200
    answer = as_beheerder.get(reverse("wagtailadmin_pages:edit", args=[nl.pk]))
    assert "English" in answer.content.decode()


@pytest.mark.bilingual
def test_the_words_of_a_netwerk_and_its_meetings_are_strings_to_translate(netwerken):
    from wagtail_localize.models import StringSegment, TranslationSource

    def words(page: Page) -> set[str]:
        source, _new = TranslationSource.get_or_create_from_instance(page)
        return set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))

    names = ("for_whom", "frequency", "period", "place", "groups_note", "certificate", "costs")
    netwerk = add_page(
        netwerken,
        NetwerkPage(
            title="Audit",
            slug="audit",
            goals=[("goal", "tekst doel")],
            signup_way="mail",
            signup_email="meld@example.org",
            **{name: f"tekst {name}" for name in names},
        ),
    )
    found = words(netwerk)
    assert {"tekst doel", *(f"tekst {name}" for name in names)} <= found
    assert not {"mail", "meld@example.org", "personen"} & found
    item = {"title": "tekst wat", "speaker": "tekst wie", "for_whom": "tekst voor wie"}
    page = make_bijeenkomst(netwerk, date_note="tekst datum", address="Kade 2", programme=[("item", item)])
    found = words(page)
    assert {"tekst wat", "tekst wie", "tekst voor wie", "tekst datum"} <= found
    assert "Kade 2" not in found


@pytest.mark.bilingual
def test_a_netwerk_in_another_language_shows_its_parts_in_that_language(netwerk, netwerk_en, en, client):
    part = add_page(netwerk, NetwerkPage(title="Vaartkant", slug="vaartkant"))
    translate(part, en, title="Canal side")
    follows = add_page(netwerk, NetwerkPage(title="Vervolg", slug="vervolg"))
    translate(follows, en, title="What follows")
    netwerk_en.status, netwerk_en.successor = "afgerond", follows  # as wagtail-localize copies it
    netwerk_en.save_revision().publish()
    context = client.get(netwerk_en.url).context
    assert [one.page.title for one in context["netwerken"]] == ["Canal side", "What follows"]
    assert context["invitation"].page.title == "What follows"


@pytest.mark.bilingual
def test_a_translation_is_found_by_where_the_meeting_is_now(pair):
    from wagtail.search.backends import get_search_backend

    nl, en = pair
    nl.location = "Waaiersteen"
    nl.save_revision().publish()
    index_all()
    found = {hit.pk for hit in get_search_backend().search("Waaiersteen", BijeenkomstPage.objects.all())}
    assert found == {nl.pk, en.pk}
    assert not list(get_search_backend().search("Buurthuis", BijeenkomstPage.objects.all()))
