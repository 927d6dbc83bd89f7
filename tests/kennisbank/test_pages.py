"""The kennisbank's pages as visitors get them."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage
from netwerken.models import BijeenkomstPage, NetwerkPage
from tests.factories import (
    add_page,
    make_document,
    make_handreiking,
    make_image,
    make_praktijkvoorbeeld,
    make_thema,
)


def full_body() -> list[tuple[str, object]]:
    """One of every block."""
    image = make_image()
    image.contextual_alt_text, image.decorative = "Een plein", False
    return [
        ("heading", {"text": "Zo pak je het aan", "level": "h2", "anchor": ""}),
        ("text", "<p>Gewone tekst.</p>"),
        ("image", {"image": image, "caption": "Bijschrift"}),
        ("quote", {"text": "Een paar ogen erbij.", "attribution": "leraar"}),
        ("callout", {"kind": "attention", "title": "Let op", "text": "<p>Vraag eerst.</p>"}),
        ("steps", [("step", {"title": "Bel", "text": "<p>Vandaag.</p>"})]),
        ("documents", [("document", make_document())]),
    ]


def test_a_handreiking_shows_every_block(client, kennisbank):
    page = make_handreiking(kennisbank, body=full_body(), in_short="<ul><li>Bel vandaag.</li></ul>")
    html = client.get(page.url).content.decode()
    for text in (
        'id="zo-pak-je-het-aan"',
        "Gewone tekst.",
        "Bijschrift",
        'alt="Een plein"',
        "Een paar ogen erbij.",
        "Vraag eerst.",
        "Bel",
        "Gespreksblad",
        "Bel vandaag.",
    ):
        assert text in html, text


def test_nothing_of_a_restricted_collection_is_on_an_open_page(client, kennisbank):
    closed = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    image = make_image(description="Geheim beeld", long_description="Geheime lange tekst", collection=closed)
    image.contextual_alt_text, image.decorative = "Geheim alternatief", False
    document = make_document("Geheim blad", collection=closed)
    body = [
        ("text", "<p>Open tekst.</p>"),
        ("image", {"image": image, "caption": "Geheim bijschrift"}),
        ("documents", [("document", document)]),
    ]
    page = make_handreiking(kennisbank, body=body, image=image, downloads=[("document", document)])
    for url in (page.url, kennisbank.url, "/"):
        html = client.get(url).content.decode()
        assert "Gehei" not in html
        assert "/besloten/" not in html
    assert "Open tekst." in client.get(page.url).content.decode()


def test_a_praktijkvoorbeeld_shows_questions_with_an_answer_only(client, kennisbank):
    page = make_praktijkvoorbeeld(kennisbank, aanleiding="<p>Zo begon het.</p>", trots="")
    html = client.get(page.url).content.decode()
    assert "Waarom zijn jullie begonnen?" in html
    assert "Zo begon het." in html
    assert "Waarop kijken jullie met trots terug?" not in html


def test_an_outdated_handreiking_says_so(client, kennisbank):
    page = make_handreiking(kennisbank, valid_until=timezone.localdate() - timedelta(days=1))
    assert page.is_outdated
    assert "Deze handreiking is verlopen" in client.get(page.url).content.decode()


def test_the_list_holds_what_is_visible_newest_first(client, kennisbank):
    make_handreiking(kennisbank, title="Oudste")
    make_praktijkvoorbeeld(kennisbank, title="Nieuwste")
    make_handreiking(kennisbank, title="Geheim concept", publish=False)
    closed = make_handreiking(kennisbank, title="Besloten stuk")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    html = client.get(kennisbank.url).content.decode()
    assert html.index("Nieuwste") < html.index("Oudste")
    assert "Geheim concept" not in html
    assert "Besloten stuk" not in html


def test_the_list_costs_the_same_for_three_as_for_thirty(kennisbank, count_queries):
    thema = make_thema()
    for number in range(3):
        page = make_handreiking(kennisbank, image=make_image(f"Plein {number}"))
        page.themas = [thema]
        page.save_revision().publish()
    count_queries(kennisbank.url)  # fills the caches
    cost = count_queries(kennisbank.url)
    for number in range(27):
        make_handreiking(kennisbank, image=make_image(f"Straat {number}"))
    assert count_queries(kennisbank.url) == cost


def test_the_list_has_numbered_pages_and_forgives_a_wrong_number(client, kennisbank):
    for _number in range(13):
        make_handreiking(kennisbank)
    assert client.get(kennisbank.url, {"pagina": "2"}).content.decode().count("<article") == 1
    for wrong in ("99", "0", "-3", "abc", "\0", "9" * 30):
        assert client.get(kennisbank.url, {"pagina": wrong}).status_code == 200


def test_reading_time_is_kept_with_the_page(kennisbank):
    page = make_handreiking(kennisbank, body=[("text", f"<p>{'woord ' * 450}</p>")])
    assert page.reading_minutes == 3
    assert "3 minuten lezen" in page.facts


@pytest.mark.parametrize(
    ("child", "allowed"),
    [(HandreikingPage, True), (PraktijkvoorbeeldPage, True), (BijeenkomstPage, False), (NetwerkPage, False)],
)
def test_only_its_own_pages_stand_in_the_kennisbank(kennisbank, child, allowed):
    assert child.can_create_at(kennisbank) is allowed


def test_only_a_home_page_stands_at_the_root(home, kennisbank):
    root = home.get_parent()
    assert not KennisbankPage.can_exist_under(root)
    assert type(home).can_exist_under(root)


def test_an_old_address_leads_to_the_new_one(client, kennisbank, django_capture_on_commit_callbacks):
    page = make_handreiking(kennisbank, slug="oud")
    old = page.url
    page.slug = "nieuw"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    page.refresh_from_db()
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, page.url)


def test_a_moved_page_leads_to_its_new_place(client, home, kennisbank):
    other = add_page(home, KennisbankPage(title="Archief", slug="archief"))
    page = make_handreiking(kennisbank, slug="gids")
    page.move(other, pos="last-child")
    response = client.get("/kennisbank/gids/")
    assert (response.status_code, response["Location"]) == (301, "/archief/gids/")


def test_a_revision_holds_every_field(kennisbank):
    page = make_praktijkvoorbeeld(kennisbank)
    fields = {field.name for field in page._meta.get_fields() if field.concrete and not field.auto_created}
    content = set(page.save_revision().content)
    assert fields - {"page_ptr", "tags"} <= content
    assert "keyword_items" in content  # the tags


def test_a_link_in_a_text_leads_only_to_what_a_visitor_may_see(client, kennisbank):
    open_page = make_handreiking(kennisbank, title="Open stuk", slug="open-stuk")
    draft = make_handreiking(kennisbank, title="Concept", slug="geheim-concept", publish=False)
    closed = make_handreiking(kennisbank, title="Besloten", slug="besloten-stuk")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    links = "".join(
        f'<p><a linktype="page" id="{page.pk}">woorden over {page.title}</a></p>'
        for page in (open_page, draft, closed)
    )
    page = make_praktijkvoorbeeld(kennisbank, werkwijze=links, extra_questions=[])
    html = client.get(page.url).content.decode()
    assert 'href="/kennisbank/open-stuk/"' in html
    assert "woorden over Concept" in html
    assert "geheim-concept" not in html
    assert "besloten-stuk" not in html


def test_an_old_address_tells_nothing_of_a_page_that_is_hidden_now(
    client, kennisbank, django_capture_on_commit_callbacks
):
    page = make_handreiking(kennisbank, slug="oud")
    page.slug = "geheime-nieuwe-naam"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert client.get("/kennisbank/oud/").status_code == 301
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    response = client.get("/kennisbank/oud/")
    assert response.status_code == 404
    assert "geheime-nieuwe-naam" not in response.content.decode()
