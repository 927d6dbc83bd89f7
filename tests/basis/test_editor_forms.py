"""The edit forms: terms as tick boxes, schools by searching, a form that stays small, and the checks."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.images.forms import get_image_form
from wagtail.models import Locale, get_page_models

from basis.admin.checker import ContentChecks
from basis.models import BasePage, Image, School, Sector
from kennisbank.models import PraktijkvoorbeeldPage
from tests.factories import make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_thema
from tests.netwerken.admin_form import edit, posted


def make_schools(count: int, name: str = "De Kade") -> list[School]:
    """So many schools."""
    return School.objects.bulk_create(
        School(
            name=f"{name} {n}",
            brin=f"{n // 26 % 90 + 10}A{chr(65 + n % 26)}",
            vestiging=f"{n // 2340:02}",
            place="Kom",
        )
        for n in range(count)
    )


def form_of(client: Client, page: BasePage) -> BeautifulSoup:
    """The edit form of a page."""
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_terms_are_tick_boxes_with_one_label_each(as_redacteur, kennisbank):
    chosen, _other = make_thema("Taal"), make_thema("Rekenen")
    soup = form_of(as_redacteur, make_handreiking(kennisbank, themas=[chosen]))
    boxes = soup.select("input[type=checkbox][name=themas]")
    assert len(boxes) == 2
    assert [box["value"] for box in boxes if box.has_attr("checked")] == [str(chosen.pk)]
    labels = [label.get_text(strip=True) for label in soup.select(".terms label")]
    assert (labels.count("Taal"), labels.count("Rekenen")) == (1, 1)


def test_ticks_are_saved_and_taken_away(as_redacteur, kennisbank):
    first, second = make_thema("Taal"), make_thema("Rekenen")
    page = make_praktijkvoorbeeld(kennisbank, themas=[first])
    school = make_schools(1)[0]
    fields = posted(as_redacteur, page) | {"themas": [str(second.pk)], "scholen": [str(school.pk)]}
    assert edit(as_redacteur, page, fields, publish=True).status_code == 302
    now = PraktijkvoorbeeldPage.objects.get(pk=page.pk)
    assert (list(now.themas.all()), list(now.scholen.all())) == ([second], [school])
    fields = posted(as_redacteur, now)
    assert fields["scholen"] == [str(school.pk)]
    fields = {name: value for name, value in fields.items() if name not in {"themas", "scholen"}}
    assert edit(as_redacteur, now, fields, publish=True).status_code == 302
    now = PraktijkvoorbeeldPage.objects.get(pk=page.pk)
    assert (now.themas.count(), now.scholen.count()) == (0, 0)


@pytest.mark.parametrize("bad", ["999999", "x", "1; drop"])
def test_a_choice_that_is_not_there_is_refused_at_its_field(as_redacteur, kennisbank, bad):
    page = make_praktijkvoorbeeld(kennisbank)
    answer = edit(as_redacteur, page, posted(as_redacteur, page) | {"scholen": [bad]}, publish=True)
    assert answer.status_code == 200
    assert BeautifulSoup(answer.content, "html.parser").select("[id*=scholen] .error-message, .error-message")


def test_two_thousand_schools_make_no_form_longer(as_redacteur, kennisbank, netwerk, count_queries):
    example, meeting = make_praktijkvoorbeeld(kennisbank), make_bijeenkomst(netwerk)
    addresses = [reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in (example, meeting)]
    for address in addresses:
        count_queries(address)  # fills the caches
    before = [(count_queries(address), len(as_redacteur.get(address).content)) for address in addresses]
    make_schools(2000)
    after = [(count_queries(address), len(as_redacteur.get(address).content)) for address in addresses]
    assert [cost for cost, _size in after] == [cost for cost, _size in before]
    assert all(abs(new - old) < 2000 for (_a, new), (_b, old) in zip(after, before, strict=True))


def test_a_school_is_found_by_name_place_and_brin(as_redacteur, home):
    make_schools(40)
    wanted = School.objects.create(name="Het Schuitenhuis", place="Kromwetering", brin="99XY")
    for query in ("schuitenhuis", "SCHUIT krom", "99xy", "kromw"):
        answer = as_redacteur.get("/beheer/kiezen/basis/school/", {"q": query}).json()
        assert [item["id"] for item in answer["items"]] == [wanted.pk], query
        assert answer["items"][0]["label"] == "Het Schuitenhuis, Kromwetering"
    many = as_redacteur.get("/beheer/kiezen/basis/school/", {"q": "kade"}).json()
    assert (len(many["items"]), many["more"]) == (25, True)
    assert as_redacteur.get("/beheer/kiezen/basis/school/", {"q": " \0 "}).json() == {
        "items": [],
        "more": False,
    }


def test_a_page_is_found_by_title_and_a_draft_says_so(as_redacteur, kennisbank):
    make_handreiking(kennisbank, title="Kijken in de klas")
    make_handreiking(kennisbank, title="Klas zonder muren", publish=False)
    answer = as_redacteur.get("/beheer/kiezen/kennisbank/handreikingpage/", {"q": "klas"}).json()
    assert [item["label"].split(" - ")[0] for item in answer["items"]] == [
        "Kijken in de klas",
        "Klas zonder muren (concept)",
    ]


def test_nothing_else_can_be_searched_that_way(as_redacteur, home):
    for name in ("basis/user", "netwerken/persoon", "netwerken/aanmelding", "auth/group", "geen/model"):
        assert as_redacteur.get(f"/beheer/kiezen/{name}/", {"q": "a"}).status_code == 404
    assert as_redacteur.post("/beheer/kiezen/basis/school/", {"q": "a"}).status_code == 405
    assert Client().get("/beheer/kiezen/basis/school/", {"q": "a"}).status_code == 302


def test_who_makes_a_page_keeps_it_until_told_otherwise(as_redacteur, redacteur, kennisbank):
    redacteur.first_name, redacteur.last_name = "Noor", "Bakker"
    redacteur.save()
    address = reverse("wagtailadmin_pages:add", args=["kennisbank", "handreikingpage", kennisbank.pk])
    soup = BeautifulSoup(as_redacteur.get(address).content, "html.parser")
    assert soup.select_one("#id_responsible option[selected]").get_text(strip=True) == "Noor Bakker"
    page = make_handreiking(kennisbank)
    assert form_of(as_redacteur, page).select_one("#id_responsible option[selected]")["value"] == ""


@pytest.mark.bilingual
def test_a_page_offers_the_terms_of_its_own_language(as_redacteur, kennisbank):
    english = Locale.objects.get_or_create(language_code="en")[0]
    dutch = Sector.objects.create(name="Basisonderwijs", locale=Locale.objects.get(language_code="nl"))
    other = dutch.copy_for_translation(english)
    other.save()
    soup = form_of(as_redacteur, make_handreiking(kennisbank))
    assert [box["value"] for box in soup.select("input[name=sectoren]")] == [str(dutch.pk)]


def test_every_page_is_previewed_on_three_widths(as_redacteur, kennisbank):
    for model in get_page_models():
        if issubclass(model, BasePage):
            assert [size["device_width"] for size in model().preview_sizes] == [390, 768, 1280]
    text = str(form_of(as_redacteur, make_handreiking(kennisbank)))
    assert all(f"Zo ziet een {device} het" in text for device in ("telefoon", "tablet", "computer"))


def test_the_checks_are_ours_on_the_site_and_in_the_preview(as_redacteur, kennisbank):
    page = make_handreiking(kennisbank)
    site = as_redacteur.get(page.url).content.decode()
    assert "wagtail-userbar" in site
    assert "Afbeelding zonder beschrijving" in site
    assert "wagtail-userbar" not in Client().get(page.url).content.decode()
    spec = ContentChecks().get_axe_configuration(RequestFactory().get("/"))
    assert {"heading-order", "link-name", "image-alt", "alt-text-quality"} <= set(spec["options"]["runOnly"])
    assert set(spec["options"]["runOnly"]) <= set(spec["messages"])


def test_an_image_asks_for_its_description_wherever_it_is_uploaded(as_redacteur, home):
    form = get_image_form(Image)
    assert form.base_fields["description"].required
    assert "te zien" in str(form.base_fields["description"].help_text)
    for name in ("wagtailimages:add", "wagtailimages_chooser:choose"):
        soup = BeautifulSoup(as_redacteur.get(reverse(name)).content, "html.parser").decode()
        assert "beschrijving" in soup.lower(), name
