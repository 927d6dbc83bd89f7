"""The admin in a real browser: no screen asks a stranger, ours are accessible, and the house style works."""

import re
from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.urls.exceptions import Resolver404
from playwright.sync_api import Browser, BrowserContext, Page

from basis.brand import Brand
from tests.browsing import RULES, cookies_of, look_everywhere, problems, screens_of_menu
from tests.netwerken.desk.test_in_browser import plan
from tests.running import RunningSite

pytestmark = pytest.mark.browser

# What Wagtail itself leaves undone, and cannot be mended from outside.
OF_WAGTAIL = ", ".join(
    [
        ".public-DraftEditor-content",  # the rich text editor has no accessible name
        ".ui-autocomplete-input",  # nor has the field in which tags are typed
        ".w-minimap__list",  # the map beside the form scrolls, and no key reaches it
    ]
)
# two blocks of one kind in a body carry the same name in Wagtail's editor
OF_EDIT_FORMS = RULES | {"rules": {"landmark-unique": {"enabled": False}}}
ALIKE = {"Adres en menu", "Herkomst en beheer"}  # tabs that are the same for each type of page
PACKAGES = ("basis", "config", "home", "kennisbank", "netwerken", "search")
# views of ours that show no screen of their own
NO_SCREENS = {"unknown", "still_right_view", "pick", "example", "CarryOutView", "WisInzendingenView"}
NO_SCREENS |= {"read", "export", "keep"}  # what the editor of a rubric asks
# lists and forms with columns and fields of ours, in views of Wagtail
LIKE_OURS = [
    "",
    "snippets/basis/thema/",
    "snippets/basis/school/",
    "snippets/kennisbank/rubric/add/",
    "images/add/",
    "documents/add/",
    "forms/",
]
# screens of one thing: of the first in the list
OF_ONE = (
    "coordinator/delete",
    *(f"mailintro/{act}" for act in ("edit", "delete", "history", "usage")),
)
TOGETHER = ("trefwoorden", "themas", "regios", "verantwoordelijke", "einddatum")
LINKS = re.compile(r'(?:href|src|data-[a-z-]*url(?:-value)?)="(/beheer/[^"#?]*)')
NO_VISIT = re.compile(
    r"/logout/|/api/|/jsi18n/|/export/|/failwhale/|/block-preview/|/bulk/|-results/|/results/|/resultaten/"
)
SCHOOLS = """BRIN;Vestiging;Naam;Plaats;Soort;Sector;Regio;Bestuursnummer;Bestuur
99XA;00;De Kade;Vaartkant;basisschool;;;99901;Stichting De Kade
99XA;0;Zonder nummer;Vaartkant;basisschool;;;99901;Stichting De Kade
"""


@pytest.fixture
def tab(admin: BrowserContext) -> Page:
    """A tab of a beheerder."""
    return admin.new_page()


def admin_addresses(
    patterns: list[URLPattern | URLResolver], above: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    """Every address of the admin as it is written down, and what is there."""
    for pattern in patterns:
        route = above + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from admin_addresses(pattern.url_patterns, route)
        elif route.startswith("beheer/"):
            yield f"/{route}", pattern


def kind_of(address: str) -> tuple[str, ...]:
    """What shows an address: the class or function, and for which type of page. Nothing when nobody does."""
    try:
        match = resolve(address)
    except Resolver404:
        return ()
    view = getattr(match.func, "view_class", match.func)
    words = [str(value) for name, value in sorted(match.kwargs.items()) if "model" in name or "slug" in name]
    return (view.__module__, view.__name__, *words)


def screens(tab: Page) -> list[str]:
    """One address of each kind of screen, followed from the menu and from all addresses without a number."""
    plain = [address for address, _at in admin_addresses(get_resolver().url_patterns) if address.isascii()]
    todo = screens_of_menu(tab) + [address for address in plain if not re.search(r"[<(^$]", address)]
    found, seen = [], set()
    while todo:
        address = todo.pop(0)
        kind = kind_of(address)
        if not kind or kind in seen or NO_VISIT.search(address):
            continue
        seen.add(kind)
        answer = tab.context.request.get(address, max_redirects=0)
        assert answer.status < 400 or answer.status == 405, f"{answer.status} {address}"
        if answer.ok and "text/html" in answer.headers["content-type"] and "<html" in (text := answer.text()):
            found.append(address)
            todo += LINKS.findall(text)
    return found


def test_no_screen_asks_a_stranger_or_breaks(tab: Page) -> None:
    addresses = screens(tab)
    assert len(addresses) > 70
    broken = []
    tab.on("pageerror", lambda error: broken.append(f"{tab.url}: {error}"))
    for address in addresses:
        answer = tab.goto(address)
        if answer is None or answer.status != 200:
            broken.append(f"{address}: {answer and answer.status}")
    assert not broken, "\n".join(broken)


def test_editing_and_previewing_any_type_of_page_asks_no_stranger(
    tab: Page, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    broken = []
    for kind, (_address, number) in one_of_each_type.items():
        tab.goto(f"/beheer/pages/{number}/edit/", wait_until="networkidle")
        preview = tab.goto(f"/beheer/pages/{number}/view_draft/")
        if preview is None or preview.status != 200:
            broken.append(kind)
    assert not broken


def of_the_first(screen: str, tab: Page) -> str:
    """The address of a screen with a number in it: that of the first in the list of such things."""
    things = screen.partition("/")[0]
    found = re.search(rf"/beheer/{things}/\w+/(\d+)/", tab.context.request.get(f"/beheer/{things}/").text())
    assert found, things
    return f"/beheer/{screen}/{found[1]}/"


def desk_screens(tab: Page) -> list[str]:
    """Every screen of the desk of a series, one meeting of it, and one person on it."""
    plan(tab, "Een hele reeks", "14 mei 2037")
    listing = tab.context.request.get("/beheer/aanmeldingen/").text()
    desk = re.findall(r'href="(/beheer/aanmeldingen/\d+/)"[^>]*>\s*Een hele reeks', listing)[0]
    meeting = re.findall(rf"{desk}bijeenkomst/\d+/", tab.context.request.get(desk).text())[0]
    tab.goto(f"{desk}telefonisch/")
    tab.get_by_label("Naam").fill("Wie belt")
    tab.locator("[name=email]").fill("wie.belt@example.org")
    tab.locator("[name=school]").fill("De Luwteboom")
    tab.get_by_label("De deelnemer gaf telefonisch toestemming").check()
    tab.get_by_role("button", name="Meld aan").click()
    tab.wait_for_url("**/persoon/*/")
    person = re.sub(r"^https?://[^/]+", "", tab.url)
    below = (f"{desk}{name}/" for name in ("telefonisch", "mail", "regels", "vragen"))
    return [desk, meeting, person, *below]


def member_screens(tab: Page) -> list[str]:
    """Every screen about the standing members of a netwerk, and about inviting them."""

    def first(pattern: str, address: str) -> str:
        return re.findall(rf"/beheer/{pattern}/", tab.context.request.get(address).text())[0]

    of_netwerken = tab.context.request.get("/beheer/vaste-deelnemers/").text()
    lists = re.findall(r"/beheer/vaste-deelnemers/netwerk/\d+/", of_netwerken)
    members = next(each for each in lists if "fenna@example.org" in tab.context.request.get(each).text())
    member = first(r"vaste-deelnemers/\d+", members)
    invited = first(r"uitnodigingen/\d+", "/beheer/uitnodigingen/")
    term = first(r"bewaartermijnen/\d+", "/beheer/bewaartermijnen/")
    of_one = [members, f"{members}nieuw/", f"{members}inlezen/", member, f"{member}verwijderen/"]
    return [*of_one, invited, f"{invited}uitnodigen/", term, "/beheer/vrijeperiode/new/"]


@pytest.fixture
def ours(tab: Page, one_of_each_type: dict[str, tuple[str, int]]) -> list[str]:
    """Every screen that is ours: from the list of addresses, and with what has a number in it."""
    patterns = list(admin_addresses(get_resolver().url_patterns))
    plain = [
        address
        for address, _at in patterns
        if not re.search(r"[<(^$]", address)
        and not NO_VISIT.search(address)
        and kind_of(address)[0].startswith(PACKAGES)
        and kind_of(address)[1] not in NO_SCREENS
    ]
    form = one_of_each_type["formulier"][1]
    chosen = f"id={one_of_each_type['praktijkvoorbeeld'][1]}&id={one_of_each_type['home'][1]}&next=/beheer/"
    found = [
        *(f"/beheer/{name}" for name in LIKE_OURS),
        *plain,
        *(of_the_first(screen, tab) for screen in OF_ONE),
        *desk_screens(tab),
        *member_screens(tab),
        "/beheer/handleiding/praktijkvoorbeeld/",
        "/beheer/handleiding/blokken/",
        f"/beheer/forms/submissions/{form}/",
        *(f"/beheer/bulk/wagtailcore/page/{action}/?{chosen}" for action in TOGETHER),
    ]
    views = {
        (view.__module__, view.__name__)
        for _address, pattern in patterns
        if (view := getattr(pattern.callback, "view_class", pattern.callback)).__module__.startswith(PACKAGES)
    }
    missed = views - {kind_of(address.partition("?")[0])[:2] for address in found}
    assert {name for _module, name in missed} <= NO_SCREENS
    return list(dict.fromkeys(found))


def test_our_screens_are_accessible(tab: Page, ours: list[str]) -> None:
    found = []
    for address in ours:
        answer = tab.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        found += look_everywhere(tab, OF_WAGTAIL)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["auteur", "redacteur", "coordinator"])
def test_what_waits_for_an_editor_is_accessible(
    name: str, browser: Browser, running_site: RunningSite
) -> None:
    state = cookies_of(name, running_site, browser)
    context = browser.new_context(base_url=running_site.url, locale="nl-NL", storage_state=state)
    page = context.new_page()
    page.goto("/beheer/")
    found = look_everywhere(page, OF_WAGTAIL)
    context.close()
    assert not found, "\n".join(found)


def test_importing_schools_is_accessible_at_each_step(tab: Page) -> None:
    tab.goto("/beheer/scholen/importeren/")
    tab.get_by_role("button", name="Bekijk wat er verandert").click()
    found = look_everywhere(tab, OF_WAGTAIL)  # no file was chosen
    tab.locator("input[type=file]").set_input_files(
        {"name": "scholen.csv", "mimeType": "text/csv", "buffer": SCHOOLS.encode()}
    )
    tab.get_by_role("button", name="Bekijk wat er verandert").click()
    tab.get_by_text("Zonder nummer").first.wait_for(state="attached")
    assert not found + look_everywhere(tab, OF_WAGTAIL)


def test_every_tab_of_each_edit_form_is_accessible(
    tab: Page, one_of_each_type: dict[str, tuple[str, int]]
) -> None:
    found, seen = [], set()
    for _address, number in one_of_each_type.values():
        tab.goto(f"/beheer/pages/{number}/edit/", wait_until="networkidle")
        names = [str(name.inner_text()).strip() for name in tab.get_by_role("tab").all()]
        for name in names:
            if name in ALIKE and name in seen:
                continue
            seen.add(name)
            tab.get_by_role("tab", name=name).first.click()
            found += problems(tab, OF_EDIT_FORMS, OF_WAGTAIL)
    assert not found, "\n".join(found)


def test_every_tab_of_the_house_style_is_accessible_and_a_choice_shows_at_once(
    tab: Page, browser_of_a_visitor: Page
) -> None:
    tab.goto("/beheer/settings/basis/sitesettings/")
    found = []
    for name in ("Huisstijl", "Melding", "Onderaan elke pagina"):
        tab.get_by_role("tab", name=name).click()
        found += look_everywhere(tab, OF_WAGTAIL)
    assert not found, "\n".join(found)
    try:
        choose(tab, "#ffff00")
        assert tab.get_by_text("Donkerder gemaakt.").count()
        browser_of_a_visitor.goto("/")
        theme = browser_of_a_visitor.locator("meta[name=theme-color]").get_attribute("content")
        assert theme == Brand("#ffff00").deep
        assert browser_of_a_visitor.locator("link[rel=stylesheet]").count() == 2
        assert not problems(browser_of_a_visitor)
    finally:
        choose(tab, "")
    browser_of_a_visitor.goto("/")
    assert browser_of_a_visitor.locator("link[rel=stylesheet]").count() == 1


@pytest.fixture
def browser_of_a_visitor(page: Page) -> Page:
    """A tab of somebody who did not log in."""
    return page


def choose(tab: Page, colour: str) -> None:
    """Save a main colour."""
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.get_by_role("tab", name="Huisstijl").click()
    tab.locator("#id_main_colour").fill(colour)
    tab.get_by_role("button", name="Opslaan").click()
    tab.get_by_text("gewijzigd.").first.wait_for()
    tab.get_by_role("tab", name="Huisstijl").click()
