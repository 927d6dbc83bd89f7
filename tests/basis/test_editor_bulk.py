"""Changing many pages at once: only what one may edit, never a draft online, and an honest answer."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

from basis.models import Regio
from kennisbank.models import HandreikingPage, PraktijkvoorbeeldPage
from netwerken.models import BijeenkomstPage
from tests.factories import make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_thema


def change(client: Client, action: str, pages: list[Page], **fields: Any) -> str:
    """Do one change together; gives what the editor reads afterwards."""
    chosen = "&".join(f"id={page.pk}" for page in pages)
    address = f"/beheer/bulk/wagtailcore/page/{action}/?{chosen}&next=/beheer/handreikingen/"
    assert client.get(address).status_code == 200
    answer = client.post(address, fields)
    assert answer.status_code == 302, answer.content.decode()[:2000]
    assert answer["Location"] == "/beheer/handreikingen/"
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def newest(page: Page) -> Any:
    """The newest version of a page, draft or not."""
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


def test_what_is_online_is_published_again_with_the_change(as_redacteur, redacteur, kennisbank):
    pages = [make_handreiking(kennisbank) for _number in range(2)]
    text = change(as_redacteur, "verantwoordelijke", pages, responsible=redacteur.pk)
    assert "2 pagina's gewijzigd en online" in text
    for page in pages:
        now = HandreikingPage.objects.get(pk=page.pk)
        assert (now.responsible, now.live, now.has_unpublished_changes) == (redacteur, True, False)
        assert now.latest_revision.user == redacteur


def test_an_open_draft_gets_the_change_and_stays_a_draft(as_redacteur, kennisbank):
    page, thema = make_handreiking(kennisbank, title="Oud"), make_thema()
    page.title = "Nieuw"
    page.save_revision()
    text = change(as_redacteur, "themas", [page], terms=[thema.pk])
    assert "1 pagina gewijzigd als concept" in text
    online = HandreikingPage.objects.get(pk=page.pk)
    assert (online.title, list(online.themas.all())) == ("Oud", [])
    assert (newest(page).title, list(newest(page).themas.all())) == ("Nieuw", [thema])


def test_a_page_that_was_never_online_stays_that_way(as_redacteur, redacteur, kennisbank):
    page = make_handreiking(kennisbank, publish=False)
    change(as_redacteur, "verantwoordelijke", [page], responsible=redacteur.pk)
    assert HandreikingPage.objects.get(pk=page.pk).live is False
    assert newest(page).responsible == redacteur


def test_an_auteur_changes_the_own_draft_and_nothing_else(auteur, kennisbank):
    client = Client()
    client.force_login(auteur)
    thema = make_thema()
    own = make_handreiking(kennisbank, publish=False, owner=auteur)
    own_online = make_handreiking(kennisbank, owner=auteur)
    other = make_handreiking(kennisbank, title="Van een ander")
    text = change(client, "themas", [own, own_online, other], terms=[thema.pk])
    assert "2 pagina's gewijzigd als concept" in text
    assert "1 pagina overgeslagen: Van een ander (je mag deze pagina niet bewerken)" in text
    assert list(newest(own).themas.all()) == [thema]
    assert list(HandreikingPage.objects.get(pk=own_online.pk).themas.all()) == []
    assert newest(other).themas.count() == 0
    assert HandreikingPage.objects.get(pk=own.pk).live is False


def test_keywords_come_and_go_and_the_rest_stays(as_redacteur, kennisbank):
    page = make_handreiking(kennisbank)
    page.tags.add("blijft", "Weg")
    page.save_revision().publish()
    change(as_redacteur, "trefwoorden", [page], add="starters, co-teaching", remove="weg")
    names = set(HandreikingPage.objects.get(pk=page.pk).tags.names())
    assert names == {"blijft", "starters", "co-teaching"}


def test_what_is_there_already_makes_no_new_version(as_redacteur, kennisbank):
    thema = make_thema()
    page = make_handreiking(kennisbank, themas=[thema])
    before = page.revisions.count()
    assert "1 pagina was al zo" in change(as_redacteur, "themas", [page], terms=[thema.pk])
    assert page.revisions.count() == before


def test_regios_are_added_where_a_page_has_them(as_redacteur, kennisbank):
    regio = Regio.objects.create(name="Oost", locale=Locale.get_default())
    known = Regio.objects.create(name="West", locale=Locale.get_default())
    example = make_praktijkvoorbeeld(kennisbank, regios=[known])
    guide = make_handreiking(kennisbank, title="Zonder regio")
    text = change(as_redacteur, "regios", [example, guide], terms=[regio.pk])
    assert "Zonder regio (deze soort pagina kent dit niet)" in text
    assert set(PraktijkvoorbeeldPage.objects.get(pk=example.pk).regios.all()) == {known, regio}


def test_an_end_is_set_and_taken_away(as_redacteur, kennisbank):
    page = make_handreiking(kennisbank)
    moment = timezone.now().replace(second=0, microsecond=0) + timedelta(days=40)
    typed = timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")
    change(as_redacteur, "einddatum", [page], expire_at=typed)
    assert HandreikingPage.objects.get(pk=page.pk).expire_at == moment
    change(as_redacteur, "einddatum", [page], expire_at="")
    assert HandreikingPage.objects.get(pk=page.pk).expire_at is None


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("einddatum", {"expire_at": "2020-01-01 10:00"}),
        ("einddatum", {"expire_at": "ooit"}),
        ("themas", {}),
        ("themas", {"terms": "999999"}),
        ("trefwoorden", {"add": "", "remove": ""}),
        ("verantwoordelijke", {"responsible": "999999"}),
    ],
)
def test_a_bad_answer_is_asked_again_and_changes_nothing(as_redacteur, kennisbank, action, fields):
    page = make_handreiking(kennisbank)
    before = page.revisions.count()
    answer = as_redacteur.post(f"/beheer/bulk/wagtailcore/page/{action}/?id={page.pk}", fields)
    assert answer.status_code == 200
    assert "error-message" in answer.content.decode()
    assert page.revisions.count() == before


def test_a_locked_page_is_skipped(as_redacteur, redacteur, beheerder, kennisbank):
    page = make_handreiking(kennisbank, title="Op slot", locked=True, locked_by=beheerder)
    text = change_or_refuse(as_redacteur, page, redacteur.pk)
    assert "Op slot: de pagina is vergrendeld" in text
    assert newest(page).responsible is None


def change_or_refuse(client: Client, page: Page, person: int) -> str:
    """Ask for a change of one page that cannot be; gives the screen, after trying it all the same."""
    address = f"/beheer/bulk/wagtailcore/page/verantwoordelijke/?id={page.pk}"
    client.post(address, {"responsible": person})
    return str(client.get(address).content.decode())


def test_a_page_that_cannot_be_saved_is_skipped_and_the_others_are_not(as_redacteur, redacteur, netwerk):
    good = make_bijeenkomst(netwerk)
    bad = make_bijeenkomst(netwerk, title="Klopt niet")
    BijeenkomstPage.objects.filter(pk=bad.pk).update(signup_way="mail", signup_email="")
    bad.revisions.all().delete()
    Page.objects.filter(pk=bad.pk).update(latest_revision=None, live_revision=None)
    text = change(as_redacteur, "verantwoordelijke", [good, bad], responsible=redacteur.pk)
    assert "1 pagina gewijzigd en online" in text
    assert "Klopt niet (" in text
    assert BijeenkomstPage.objects.get(pk=good.pk).responsible == redacteur
    assert BijeenkomstPage.objects.get(pk=bad.pk).responsible is None


def test_all_of_a_list_outside_the_tree_is_not_all_of_the_site(as_redacteur, redacteur, kennisbank):
    page = make_handreiking(kennisbank)
    address = "/beheer/bulk/wagtailcore/page/verantwoordelijke/?id=all"
    assert as_redacteur.get(address).status_code == 404
    assert as_redacteur.post(address, {"responsible": redacteur.pk}).status_code == 404
    assert HandreikingPage.objects.get(pk=page.pk).responsible is None
