"""A house style by settings: readable in any colour, at an address of its own, and a notice that ends."""

import itertools
import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from basis.brand import RGB, Brand, Oklch, normalise, to_hex, to_oklch, to_rgb
from basis.models import SiteSettings
from kennisbank.models import KennisbankPage
from tests.basis.stylesheet import (
    ACCENT,
    BAND,
    CONTROLS,
    DEEP_BG,
    LINK,
    ODD,
    OF_MAIN,
    OF_SECOND,
    colour,
    contrast,
)
from tests.factories import make_handreiking, make_image


def lowest(brand: dict[str, str], pairs: list[tuple[str, str]]) -> tuple[float, str]:
    """The pair with the least contrast in light and in dark, and which one that is."""
    return min(
        (contrast(colour(one, scheme, brand), colour(other, scheme, brand)), f"{one} on {other}, {scheme}")
        for scheme in ("light", "dark")
        for one, other in pairs
    )


def as_hex(rgb: RGB) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in rgb)


def main_of(hue: float, chroma: float) -> dict[str, str]:
    return {"--brand-hue": f"{hue:.1f}", "--brand-chroma": f"{chroma:.3f}"}


def second_of(hue: float, chroma: float, lightness: float) -> dict[str, str]:
    return {
        "--accent-hue": f"{hue:.1f}",
        "--accent-chroma": f"{chroma:.3f}",
        "--accent-lightness": f"{lightness:.1%}",
    }


def test_text_and_controls_are_readable_in_every_main_colour_that_can_be() -> None:
    for hue, chroma in itertools.product(range(0, 360, 4), (0, 0.012, 0.03, 0.06, 0.082, 0.11, 0.15)):
        brand = main_of(hue, chroma)
        ratio, pair = lowest(brand, OF_MAIN)
        assert ratio >= 4.5, (hue, chroma, pair)
        ratio, pair = lowest(brand, CONTROLS)
        assert ratio >= 3, (hue, chroma, pair)


def test_text_is_readable_in_every_second_colour_that_can_be() -> None:
    mains = [main_of(hue, chroma) for hue, chroma in itertools.product(range(0, 360, 90), (0, 0.15))]
    seconds = itertools.product(range(0, 360, 8), (0, 0.1, 0.2), (0.65, 0.75, 0.85))
    for second, main in itertools.product(seconds, mains):
        ratio, pair = lowest(main | second_of(*second), OF_SECOND)
        assert ratio >= 4.5, (second, main, pair)


def test_whatever_is_chosen_stays_within_what_was_tried() -> None:
    levels = ("00", "33", "66", "99", "cc", "ff")
    for digits in itertools.product(levels, repeat=3):
        brand = Brand("#" + "".join(digits), "#" + "".join(digits))
        assert 0 <= brand.colour.chroma <= 0.15
        assert 0 <= brand.accent.chroma <= 0.2
        assert 0.65 <= brand.accent.lightness <= 0.85


@pytest.mark.parametrize("chosen", ODD)
def test_an_odd_choice_is_mended_to_something_readable(chosen: str) -> None:
    ratio, pair = lowest(Brand(chosen, chosen).properties, [*OF_MAIN, *OF_SECOND])
    assert ratio >= 4.5, pair


def test_the_conversion_gives_what_css_color_4_says() -> None:
    assert to_oklch("#ff0000") == pytest.approx((0.62796, 0.25768, 29.234), abs=1e-3)
    assert to_oklch("#00ff00") == pytest.approx((0.86644, 0.29483, 142.495), abs=1e-3)
    assert to_oklch("#0000ff") == pytest.approx((0.45201, 0.31321, 264.052), abs=1e-3)
    assert to_rgb(Oklch(0.62796, 0.25768, 29.234)) == pytest.approx((1, 0, 0), abs=2e-3)
    assert {to_hex(to_oklch(code)) for code in ODD} == set(ODD)


def test_the_roles_are_as_light_here_as_in_the_stylesheet() -> None:
    blue = Brand("#2244aa")
    main, second = blue.swatches
    assert main.light == as_hex(colour(LINK, "light", blue.properties))
    assert main.dark == as_hex(colour(LINK, "dark", blue.properties))
    assert second.light == as_hex(colour(ACCENT, "light", blue.properties))
    assert blue.deep == as_hex(colour(DEEP_BG, "light", blue.properties))
    assert Brand().deep == as_hex(colour(DEEP_BG, "light", {}))


def test_a_grey_gives_a_grey_site() -> None:
    for name in (BAND, LINK, DEEP_BG):
        for scheme in ("light", "dark"):
            red, green, blue = colour(name, scheme, Brand("#777777").properties)
            assert max(red, green, blue) - min(red, green, blue) < 0.01


def test_yellow_stays_yellow() -> None:
    assert Brand(second="#ffcc00").accent.lightness >= 0.82


def test_the_screen_says_what_became_of_a_colour() -> None:
    main, second = Brand("#FF0", "#000").swatches
    assert (main.chosen, main.is_muted, main.is_darker) == ("#ffff00", True, True)
    assert (second.is_grey, second.is_lighter) == (True, True)
    assert main.light != main.chosen


@pytest.mark.parametrize("typed", ["00654A", "#00654a", " #00654A "])
def test_a_colour_may_be_typed_in_any_of_the_usual_ways(typed: str) -> None:
    assert normalise(typed) == "#00654a"


@pytest.mark.parametrize("typed", ["groen", "#12345", "rgb(1,2,3)", "#00654a;}"])
def test_what_is_no_colour_changes_nothing(typed: str) -> None:
    with pytest.raises(ValueError, match=re.escape(typed)):
        normalise(typed)
    assert Brand(typed, typed).properties == {}


def test_the_default_brand_asks_for_no_file(site: Site, client: Client) -> None:
    html = client.get("/").content.decode()
    assert "huisstijl-" not in html
    assert "favicon" in html


def test_a_brand_is_one_stylesheet_that_a_browser_keeps_for_ever(site: Site, client: Client) -> None:
    SiteSettings.objects.create(site=site, main_colour="#8a1c7c", corner="0rem")
    html = client.get("/").content.decode()
    css, icon = (
        re.findall(r'href="(/huisstijl-[0-9a-f]{12}\.css)"', html),
        re.findall(r"/huisstijl-\w+\.svg", html),
    )
    answer = client.get(css[0])
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["Content-Type"] == "text/css; charset=utf-8"
    assert answer.content.decode() == ":root{--brand-hue:334.1;--brand-chroma:0.150;--brand-corner:0rem}\n"
    assert client.get(icon[0])["Content-Type"] == "image/svg+xml"
    assert "sessie" not in answer.cookies


def test_another_brand_has_another_address_and_the_old_one_is_not_kept(site: Site, client: Client) -> None:
    stored = SiteSettings.objects.create(site=site, main_colour="#8a1c7c")
    old = stored.brand.digest
    stored = SiteSettings.objects.get()
    stored.main_colour = "#003399"
    stored.save()
    new = stored.brand.digest
    answer = client.get(f"/huisstijl-{old}.css")
    assert old != new
    assert answer["Cache-Control"] == "no-cache"
    assert b"--brand-hue:26" in answer.content


def test_a_preview_gets_the_brand_that_is_not_stored_yet(site: Site, client: Client) -> None:
    brand = Brand("#8a1c7c", "", "0rem")
    asked = {"main": "#8a1c7c", "corner": "0rem"}
    assert client.get(f"/huisstijl-{brand.digest}.css", asked).content.decode() == brand.css
    invented = client.get(f"/huisstijl-{brand.digest}.css", asked | {"corner": "9rem}body{display:none"})
    assert b"display" not in invented.content


def test_the_settings_screen_mends_colours_and_shows_what_they_became(
    site: Site, as_beheerder: Client
) -> None:
    url = reverse("wagtailsettings:edit", args=["basis", "sitesettings", site.pk])
    answer = as_beheerder.post(url, FORM | {"main_colour": "FF0"}, follow=True)
    assert SiteSettings.objects.get().main_colour == "#ffff00"
    html = answer.content.decode()
    assert 'fill="#ffff00"' in html
    assert f'fill="{to_hex(Brand("#ffff00").colour)}"' in html
    assert "Donkerder gemaakt." in html


def test_what_is_typed_on_the_settings_screen_is_on_the_site(
    site: Site, as_beheerder: Client, client: Client
) -> None:
    typed = {
        "organisation_prefix": "Opleidingsschool",
        "organisation": "De Nieuwe Brug",
        "notice_text": "Maandag zijn we dicht.",
        "notice_url": "https://example.org/dicht",
        "footer_text": "Samen voor elk kind.",
        "contact_email": "hallo@example.org",
        "contact_phone": "010 123 45 67",
        "address": "Kade 1",
        "popular_searches": "dyslexie",
    }
    social = {
        "social_links-count": "1",
        "social_links-0-type": "link",
        "social_links-0-order": "0",
        "social_links-0-deleted": "",
        "social_links-0-value-network": "mastodon",
        "social_links-0-value-url": "https://example.social/@brug",
        "social_links-0-value-label": "",
    }
    url = reverse("wagtailsettings:edit", args=["basis", "sitesettings", site.pk])
    chosen = {"main_colour": "#003399", "corner": "0rem"}
    assert as_beheerder.post(url, FORM | typed | social | chosen).status_code == 302
    html = client.get("/").content.decode()
    assert not [text for text in [*typed.values(), "https://example.social/@brug"] if text not in html]
    style = re.search(r"/huisstijl-[0-9a-f]{12}\.css", html)
    assert style
    assert "--brand-corner:0rem" in client.get(style[0]).content.decode()


def test_the_settings_screen_refuses_what_is_no_colour_and_keeps_the_rest(
    site: Site, as_beheerder: Client
) -> None:
    SiteSettings.objects.create(site=site, main_colour="#003399")
    url = reverse("wagtailsettings:edit", args=["basis", "sitesettings", site.pk])
    html = as_beheerder.post(url, FORM | {"main_colour": "groen", "organisation": "Anders"}).content.decode()
    assert "zes cijfers of letters" in html
    assert SiteSettings.for_site(site).main_colour == "#003399"
    assert SiteSettings.for_site(site).organisation == "Deelwijs"


FORM = {
    "organisation_prefix": "",
    "organisation": "De Waterlinie",
    "notice_kind": "info",
    "corner": "",
    "logo_height": "",
    "footer_pages-count": "0",
    "social_links-count": "0",
}


@pytest.mark.parametrize(
    ("starts", "ends", "is_shown"),
    [(None, None, True), (-1, 1, True), (1, 2, False), (-2, -1, False), (None, 1, True), (-1, None, True)],
)
def test_a_notice_is_there_between_its_moments_and_ends_by_itself(
    starts: int | None, ends: int | None, is_shown: bool, site: Site, client: Client
) -> None:
    now = timezone.now()
    SiteSettings.objects.create(
        site=site,
        notice_text="Maandag is het kantoor dicht.",
        notice_from=None if starts is None else now + timedelta(hours=starts),
        notice_until=None if ends is None else now + timedelta(hours=ends),
    )
    answer = client.get("/")
    assert ("Maandag is het kantoor dicht." in answer.content.decode()) == is_shown
    assert not answer.cookies


def test_a_notice_links_to_its_page_only_for_who_may_see_it(
    site: Site, kennisbank: KennisbankPage, client: Client
) -> None:
    page = make_handreiking(kennisbank, title="Verhuizing", slug="verhuizing")
    SiteSettings.objects.create(site=site, notice_text="We verhuizen.", notice_page=page)
    link = '<a href="/kennisbank/verhuizing/">Lees meer</a>'
    assert link in client.get("/").content.decode()
    page.unpublish()
    html = client.get("/").content.decode()
    assert "We verhuizen." in html
    assert link not in html


def test_a_notice_that_nobody_would_see_is_refused(site: Site) -> None:
    now = timezone.now()
    wrong = SiteSettings(site=site, notice_text="X", notice_from=now, notice_until=now - timedelta(hours=1))
    with pytest.raises(ValidationError) as caught:
        wrong.full_clean()
    assert list(caught.value.message_dict) == ["notice_until"]


def test_a_logo_takes_the_place_of_the_tile_and_says_the_name_once(site: Site, client: Client) -> None:
    stored = SiteSettings.objects.create(site=site, organisation="De Brug", logo=make_image("Logo"))
    header = client.get("/").content.decode().split("<header", 1)[1].split("</header>", 1)[0]
    assert 'alt=""' in header
    assert "<b>De Brug</b>" in header
    stored.name_beside_logo = False
    stored.save()
    header = client.get("/").content.decode().split("<header", 1)[1].split("</header>", 1)[0]
    assert 'alt="De Brug"' in header
    assert "<b>" not in header


def test_links_to_networks_are_plain_links(site: Site, client: Client) -> None:
    links = [("link", {"network": "linkedin", "url": "https://www.linkedin.com/company/x", "label": ""})]
    SiteSettings.objects.create(site=site, social_links=links)
    html = client.get("/").content.decode()
    assert '<a href="https://www.linkedin.com/company/x" rel="me">LinkedIn</a>' in html


def test_the_preview_of_the_settings_shows_what_is_on_the_screen(site: Site, as_beheerder: Client) -> None:
    stored = SiteSettings.objects.create(site=site, main_colour="#003399")
    url = reverse("wagtailsettings:preview_on_edit", args=["basis", "sitesettings", site.pk])
    form = FORM | {"main_colour": "#8a1c7c", "notice_text": "Dicht."}
    assert as_beheerder.post(url, form).json() == {"is_valid": True, "is_available": True}
    html = as_beheerder.get(url).content.decode()
    assert f"/huisstijl-{Brand('#8a1c7c').digest}.css?main=%238a1c7c" in html
    assert "Dicht." in html
    assert SiteSettings.for_site(site).main_colour == stored.main_colour
