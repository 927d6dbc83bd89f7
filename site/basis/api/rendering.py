"""What a front end needs for one screen in one answer: the page at an address, and everything around it."""

from typing import Annotated, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query as FromQuery
from ninja import Router
from pydantic import Field, create_model
from wagtail.models import Page

from .. import frame
from . import expansions, menus, openapi, problems, registry, responses
from .answer import Answer
from .menus import MenuItem
from .page_filters import TextQuery
from .pages import any_of
from .reading import detail_of, specific
from .redirects import RedirectTo, redirect_at
from .schemas import ApiSchema, PageRef
from .site_info import LanguageQuery, SiteInfo, site_info

AROUND = ["breadcrumbs", "translations"]
MAX_PATH = 2000


class Navigation(ApiSchema):
    """De menu's van de site."""

    language: str
    main: list[MenuItem] = Field(description="het hoofdmenu")
    footer: list[MenuItem] = Field(description="het menu onderaan")


class RenderQuery(TextQuery):
    """The address that a visitor asked for."""

    path: Annotated[str, Field(min_length=1, max_length=MAX_PATH, pattern="^/")] = Field(
        description="pad op de site, zoals `/kennisbank/`"
    )


def place_of(path: str, answer: Answer) -> tuple[Page | None, str]:
    """The root page in the language of a path, and the path in the tree that it stands for."""
    first, _slash, rest = path.lstrip("/").partition("/")
    languages = {code for code in answer.locales.values() if code != settings.LANGUAGE_CODE}
    language, below = (first, rest) if first in languages else (settings.LANGUAGE_CODE, path.lstrip("/"))
    locale = answer.locale(language)
    root = menus.root_of(answer, locale) if locale else None
    parts = [part for part in below.split("/") if part]
    return root, "".join(f"{part}/" for part in parts)


def page_at(path: str, answer: Answer) -> Page | None:
    """The page at a public path, when it is for the reader; one query."""
    root, below = place_of(path.partition("?")[0], answer)
    if root is None or "\0" in path:
        return None
    pages = registry.public_pages(answer.viewer, answer.moment)
    return pages.filter(url_path=root.url_path + below, path__startswith=root.path).first()


def menus_in(answer: Answer, locale_id: int) -> Navigation:
    """The menus in a language."""
    return Navigation(
        language=answer.locales[locale_id],
        main=menus.main_menu(answer, locale_id),
        footer=menus.footer(answer, locale_id),
    )


def rendered(path: str, answer: Answer) -> dict[str, Any] | None:
    """The page at a path with all around it, or where the path leads; None when there is nothing."""
    found = page_at(path, answer)
    made = answer.make(specific([found], detail_of), detail_of, expand=AROUND) if found else []
    if made:
        page, detail = made[0]
        around = expansions.make(AROUND, [page], answer)[page.pk]
        return {
            "kind": "page",
            "page": responses.told_pages([detail])[0],
            "redirect": None,
            **around,
            "navigation": menus_in(answer, page.locale_id),
            "site": site_info(answer, page.locale_id),
        }
    lead = redirect_at(path, answer)
    if lead is None:
        return None
    locale_id = answer.locale(settings.LANGUAGE_CODE) or frame.active_locale().pk
    return {
        "kind": "redirect",
        "page": None,
        "redirect": lead,
        **dict.fromkeys(AROUND, ()),
        "navigation": menus_in(answer, locale_id),
        "site": site_info(answer, locale_id),
    }


def make_router() -> Router:
    """The addresses of a whole screen and of the menus; made when every app has registered its types."""
    router = Router(tags=["pagina's"])
    page: Any = any_of(detail_of, "Page") | None
    screen = create_model(
        "Rendered",
        __base__=ApiSchema,
        __doc__="De pagina op een adres, of waar dat adres naartoe leidt, met alles eromheen.",
        kind=(str, Field(json_schema_extra={"enum": ["page", "redirect"]})),
        page=(page, Field(description="`null` bij een redirect")),
        redirect=(RedirectTo | None, Field(description="`null` bij een pagina")),
        breadcrumbs=(list[PageRef], Field(description="de pagina's erboven, van boven naar beneden")),
        translations=(list[PageRef], Field(description="de andere pagina's met dezelfde `translationKey`")),
        navigation=(Navigation, ...),
        site=(SiteInfo, ...),
    )

    @router.get(
        "/render",
        response=screen,
        by_alias=True,
        operation_id="render",
        summary="Alles voor één scherm",
        description="Wat er op een adres van de site staat. Een adres waar niets is, geeft 404.",
        openapi_extra={"responses": {404: openapi.problem("404")}},
    )
    def render(request: HttpRequest, query: FromQuery[RenderQuery]) -> HttpResponse:
        found = rendered(query.path, query.answer_to(request))
        if found is None:
            raise problems.not_found(_("Op dit adres is niets, of het is niet voor iedereen."))
        return responses.respond(found)

    @router.get(
        "/navigation",
        response=Navigation,
        by_alias=True,
        operation_id="getNavigation",
        summary="De menu's",
        description="Het hoofdmenu als boom, en het menu onderaan.",
    )
    def navigation(request: HttpRequest, query: FromQuery[LanguageQuery]) -> Navigation:
        answer = Answer(request)
        return menus_in(answer, query.locale_in(answer))

    return router
