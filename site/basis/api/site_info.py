"""What a site says about itself: one schema for its own address and for whole screens."""

from typing import TYPE_CHECKING, Annotated

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from ninja import Query as FromQuery
from ninja import Router
from pydantic import Field

from .. import frame, notice
from ..audience import may_see, may_see_collection
from ..brand import Swatch
from ..licences import LICENCE_URLS, Licence
from ..models import SiteSettings
from ..models.settings_choices import Corner, NoticeKind, SocialLinkBlock
from . import media, problems, queries
from .answer import Answer
from .freshness import Freshness
from .pages import wrong_values
from .schemas import ApiSchema, Image, one_of

if TYPE_CHECKING:
    from wagtail.models import Page

CORNERS = {corner.value: corner.name.lower() for corner in Corner}
NETWORKS = [name for name, _label in SocialLinkBlock.NETWORKS]


class Colour(ApiSchema):
    """Een kleur van de huisstijl. De site houdt tekst erop leesbaar, en laat haar daarom soms anders zien."""

    chosen: str = Field(description="zoals de organisatie haar koos, als `#rrggbb`; leeg: die van Deelwijs")
    light: str = Field(description="zoals de site haar toont")
    dark: str = Field(description="zoals de site haar toont bij wie een donker scherm wil")


class SocialLink(ApiSchema):
    """Een plek elders waar je de organisatie kunt volgen."""

    network: Annotated[str, Field(json_schema_extra={"enum": NETWORKS})]
    url: str
    label: str


class NoticeOnTop(ApiSchema):
    """De melding boven elke pagina, zolang zij er is."""

    text: str
    kind: Annotated[str, one_of(NoticeKind)]
    url: str = Field(description="leeg als er geen link in staat")
    link_text: str


class Language(ApiSchema):
    """Een waarde van `language` waarvoor er een site is."""

    code: str
    name: str = Field(description="naam van die `language` in eigen woorden")
    is_default: bool
    url: str = Field(description="adres van de homepage in die `language`")


class LicenceInfo(ApiSchema):
    """Een licentie die een pagina of afbeelding kan hebben."""

    key: str
    name: str
    url: str = Field(description="adres van de voorwaarden; leeg als er geen is")


class SiteInfo(ApiSchema):
    """Wat de site over zichzelf zegt."""

    organisation: str
    organisation_prefix: str = Field(description="regel boven de naam")
    slogan: str
    url: str = Field(description="adres van de site")
    contact_email: str
    contact_phone: str
    address: str = Field(description="kan meer regels hebben")
    footer_text: str
    logo: Image | None
    logo_alt: str = Field(description="tekst van het logo; leeg als de naam ernaast staat")
    is_name_beside_logo: bool
    main_colour: Colour
    second_colour: Colour
    corner: str = Field(description="hoe rond hoeken zijn", json_schema_extra={"enum": [*CORNERS.values()]})
    social_links: list[SocialLink]
    notice: NoticeOnTop | None
    popular_searches: list[str] = Field(description="woorden die de organisatie op de homepage zet")
    languages: list[Language]
    licences: list[LicenceInfo] = Field(description="alle licenties die in `licence` kunnen staan")


class LanguageQuery(queries.Query):
    """In which of the languages of the site."""

    language: queries.OneLanguage = Field(settings.LANGUAGE_CODE, description="zoals `nl`")

    def locale_in(self, answer: Answer) -> int:
        """The id of its locale. Raises a problem when the site does not have it."""
        locale = answer.locale(self.language)
        if locale is None:
            wrong = wrong_values("language", [self.language], set(answer.locales.values()))
            raise problems.bad_request(wrong)
        return locale


def site_info(answer: Answer, locale_id: int) -> SiteInfo:
    """What the site says of itself, in a language."""
    ours = SiteSettings.for_site(answer.viewer.site)
    with translation.override(answer.locales[locale_id]):
        main, second = (colour(swatch) for swatch in ours.brand.swatches)
        return SiteInfo(
            organisation=ours.organisation,
            organisation_prefix=ours.organisation_prefix,
            slogan=ours.slogan,
            url=f"{answer.root}/",
            contact_email=ours.contact_email,
            contact_phone=ours.contact_phone,
            address=ours.address,
            footer_text=ours.footer_text,
            logo=logo(ours, answer),
            logo_alt=ours.logo_text if ours.logo else "",
            is_name_beside_logo=ours.name_beside_logo,
            main_colour=main,
            second_colour=second,
            corner=CORNERS.get(ours.corner, CORNERS[Corner.ROUND.value]),
            social_links=social_links(ours),
            notice=notice_on_top(ours, answer),
            popular_searches=ours.searches,
            languages=languages(answer),
            licences=[
                LicenceInfo(key=one.value, name=str(one.label), url=LICENCE_URLS.get(one, ""))
                for one in Licence
            ],
        )


def colour(swatch: Swatch) -> Colour:
    """A colour as it was chosen and as it is shown."""
    return Colour(chosen=swatch.chosen, light=swatch.light, dark=swatch.dark)


def logo(ours: SiteSettings, answer: Answer) -> Image | None:
    """The logo, unless its collection is closed."""
    if ours.logo is None or not may_see_collection(ours.logo.collection, answer.viewer):
        return None
    return media.image_answer(ours.logo, answer.absolute)


def social_links(ours: SiteSettings) -> list[SocialLink]:
    """Where the organisation can be followed."""
    networks = [link.value["network"] for link in ours.social_links]
    return [
        SocialLink(network=network, url=link["url"], label=link["label"])
        for network, link in zip(networks, ours.follow, strict=True)
    ]


def notice_on_top(ours: SiteSettings, answer: Answer) -> NoticeOnTop | None:
    """The notice of this moment; the answer is another one when it begins and when it ends."""
    if ours.notice_text:
        Freshness.of(answer.request).changes_at(ours.notice_from, ours.notice_until)
    shown = notice.current(ours, answer.request, answer.viewer)
    if shown is None:
        return None
    url = answer.absolute(shown.link.url) if shown.link else ""
    words = shown.link.title if shown.link else ""
    return NoticeOnTop(text=shown.text, kind=ours.notice_kind, url=url, link_text=words)


def languages(answer: Answer) -> list[Language]:
    """The languages in which everybody can see a home page, that of the site first."""
    names = dict(settings.LANGUAGES)
    roots: list[Page] = frame.current().roots.get(answer.viewer.site.root_page.translation_key, [])
    found = [
        Language(
            code=(code := answer.locales[root.locale_id]),
            name=str(names.get(code, code)),
            is_default=code == settings.LANGUAGE_CODE,
            url=answer.url(root),
        )
        for root in roots
        if may_see(root, answer.viewer, answer.moment)
    ]
    return sorted(found, key=lambda one: (not one.is_default, one.code))


def make_router() -> Router:
    """The address of the settings."""
    router = Router(tags=["site"])

    @router.get(
        "/settings",
        response=SiteInfo,
        by_alias=True,
        operation_id="getSettings",
        summary="Wat de site over zichzelf zegt",
        description="Naam, contact, huisstijl, melding en licenties; als `site` bij `/render`.",
    )
    def site_settings(request: HttpRequest, query: FromQuery[LanguageQuery]) -> SiteInfo:
        answer = Answer(request)
        return site_info(answer, query.locale_in(answer))

    return router
