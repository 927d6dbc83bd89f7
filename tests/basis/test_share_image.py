"""The drawn picture of a shared link: only of what somebody may see, only with our words."""

import re
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image as Picture
from wagtail.models import PageViewRestriction

from basis.brand import Brand
from basis.models import Pattern, SiteSettings
from basis.share_image import ShareImage, draw, font, wrapped
from tests.factories import make_bijeenkomst, make_handreiking, make_image, make_thema

LONG = (
    "Vijf middagen samen kijken naar het eerste gesprek met ouders na ziekte, en wat dat de school oplevert "
    * 2
)


def shared_picture(client: Client, address: str) -> str:
    """The address of the picture that a page names."""
    html = client.get(address).content.decode()
    found = re.search(r'property="og:image" content="([^"]+)"', html)
    assert found
    assert '<meta name="twitter:card" content="summary_large_image">' in html
    return found[1].removeprefix("http://testserver")


@pytest.mark.parametrize("pattern", Pattern)
def test_it_is_a_png_of_1200_by_630_below_100_kb(pattern):
    data = draw(ShareImage(LONG, "Handreiking", "De Waterlinie", pattern, Brand()))
    picture = Picture.open(BytesIO(data))
    assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert len(data) < 100_000


def test_the_same_words_give_the_same_picture_and_other_words_another_address():
    image = ShareImage("Één reünie voor € 5", "Handreiking", "De Waterlinie", "ring", Brand())
    again = ShareImage("Één reünie voor € 5", "Handreiking", "De Waterlinie", "ring", Brand())
    first = draw(image)
    draw.cache_clear()
    assert draw(again) == first
    other = ShareImage("Één reünie voor € 6", "Handreiking", "De Waterlinie", "ring", Brand())
    assert other.digest != image.digest
    assert draw(other) != first
    assert (
        ShareImage(image.title, image.kind, image.organisation, "ring", Brand("#ff0000")).digest
        != image.digest
    )


@pytest.mark.parametrize("letter", "éëïöüçñÉ€’“…–")
def test_the_font_has_every_letter_of_dutch(letter):
    missing = font("Bold", 60).getmask("\ufffe")
    assert bytes(font("Bold", 60).getmask(letter)) != bytes(missing)


def test_a_title_is_cut_to_the_width_also_inside_a_long_word():
    letters = font("ExtraBold", 76)
    for line in wrapped("de meervoudigepersoonlijkheidsstoornissenbehandeling ja", letters, 500):
        assert letters.getlength(line) <= 500


def test_a_page_without_a_picture_names_a_drawn_one_that_is_kept_for_ever(client, kennisbank):
    address = shared_picture(client, make_handreiking(kennisbank).url)
    assert address.startswith("/deelbeeld/pagina/")
    response = client.get(address)
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not response.cookies


def test_a_page_with_a_picture_shares_that(client, kennisbank):
    image = make_image()
    assert "/deelbeeld/" not in shared_picture(client, make_handreiking(kennisbank, image=image).url)


def test_a_thema_and_a_bijeenkomst_have_a_drawn_picture_too(client, netwerk):
    make_thema()
    for address in ("/themas/samen-leren/", make_bijeenkomst(netwerk).url):
        assert client.get(shared_picture(client, address)).status_code == 200


def test_an_address_with_another_signature_leads_to_the_picture_of_now(client, kennisbank):
    page = make_handreiking(kennisbank)
    before = shared_picture(client, page.url)
    page.title = "Een andere titel"
    page.save_revision().publish()
    now = shared_picture(client, page.url)
    assert now != before
    response = client.get(before)
    assert (response.status_code, response["Location"]) == (302, now)
    assert client.get(now.replace("/pagina/", "/thema/")).status_code == 404
    assert client.get(re.sub(r"/[a-z]+-([0-9a-f]+\.png)", r"/ruit-\1", now)).status_code == 404


def test_a_change_of_the_house_style_gives_another_picture(client, site, kennisbank):
    page = make_handreiking(kennisbank)
    before = shared_picture(client, page.url)
    SiteSettings.objects.create(site=site, organisation="Andere naam")
    assert shared_picture(client, page.url) != before


def test_the_picture_of_a_page_obeys_the_audience_rule(client, as_redacteur, kennisbank):
    page = make_handreiking(kennisbank, title="Geheim")
    draft = make_handreiking(kennisbank, publish=False)
    address = shared_picture(client, page.url)
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    stranger = Client()
    assert stranger.get(address).status_code == 404
    assert as_redacteur.get(address)["Cache-Control"].startswith("private")
    for key in (draft.pk, 10**8, 10**30):
        other = address.replace(f"/{page.pk}/", f"/{key}/")
        assert stranger.get(other).status_code == 404
