"""The menus of a site as the API gives them, for a reader who did not log in."""

from typing import TYPE_CHECKING

from django.utils import translation
from pydantic import Field
from wagtail.models import Page

from .. import frame, navigation
from ..audience import may_see
from ..models import SiteSettings
from .schemas import ApiSchema, PageRef

if TYPE_CHECKING:
    from .answer import Answer


class MenuItem(ApiSchema):
    """Een link van een menu, met wat er in het menu onder hangt."""

    title: str
    url: str
    page: PageRef | None = Field(description="`null` als er geen pagina achter zit, zoals bij de agenda")
    children: list["MenuItem"] = []


def root_of(answer: "Answer", locale_id: int) -> Page | None:
    """The root page of the site in a language, when it is for the reader."""
    roots = frame.current().roots.get(answer.viewer.site.root_page.translation_key, [])
    return next(
        (page for page in roots if page.locale_id == locale_id and may_see(page, answer.viewer)), None
    )


def main_menu(answer: "Answer", locale_id: int) -> list[MenuItem]:
    """The pages that ask to be in the menu, as a tree, and then what apps registered."""
    root = root_of(answer, locale_id)
    if root is None:
        return []
    pages = frame.current().pages(
        ("menu tree", root.pk),
        lambda: list(Page.objects.descendant_of(root).filter(show_in_menus=True).order_by("path")),
    )
    items: dict[str, MenuItem] = {}
    top: list[MenuItem] = []
    for page in pages:
        above = page.path[: -Page.steplen]
        ref = answer.ref(page) if may_see(page, answer.viewer, answer.moment) else None
        if ref and (above == root.path or above in items):
            items[page.path] = MenuItem(title=page.title, url=ref.url, page=ref)
            (top if above == root.path else items[above].children).append(items[page.path])
    with translation.override(answer.locales[locale_id]):
        others = navigation.registered(answer.request)
    return top + [MenuItem(title=link.title, url=answer.absolute(link.url), page=None) for link in others]


def footer(answer: "Answer", locale_id: int) -> list[MenuItem]:
    """The pages that the site settings name for the footer, in their order."""
    ours = SiteSettings.for_site(answer.viewer.site)
    wanted = [raw["value"] for raw in ours.footer_pages.raw_data]
    pages = frame.current().pages(
        ("footer", ours.site_id, locale_id), lambda: navigation.in_language(wanted, locale_id)
    )
    refs = [answer.ref(page) for page in pages if may_see(page, answer.viewer, answer.moment)]
    return [MenuItem(title=ref.title, url=ref.url, page=ref) for ref in refs if ref]
