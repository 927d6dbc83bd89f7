"""Every text on a screen has its English, and Wagtail's Dutch is mended where it is wrong."""

import ast
import gettext
import importlib.util
import re
from pathlib import Path

import polib
import pytest
from django.urls import reverse
from django.utils import translation

FOLDER = Path(__file__).resolve().parents[1] / "site" / "locale"
EN, NL = (FOLDER / code / "LC_MESSAGES" / "django.po" for code in ("en", "nl"))
HOLES = re.compile(r"%\(\w+\)[sd]|\{\w+\}|%%")


ROOT = FOLDER.parents[1]
APPS = [ROOT / name for name in ("home", "kennisbank", "netwerken", "search", "site")]
FUNCTIONS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
IN_TEMPLATES = re.compile(r"""{%-?\s*translate\s+(["'])(.*?)\1""")


def texts_in_code() -> set[str]:
    """Every text that code and templates give to be translated; the demo content is content."""
    found = set()
    for app in APPS:
        for path in app.rglob("*.py"):
            if {"migrations", "demo"} & set(path.parts):
                continue
            calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
            for call in calls:
                name, first = getattr(call.func, "id", ""), next(iter(call.args), None)
                if name in FUNCTIONS and isinstance(first, ast.Constant):
                    found.add(str(first.value))
        for path in app.rglob("templates/**/*.*"):
            found |= {text for _mark, text in IN_TEMPLATES.findall(path.read_text())}
    return found


def test_every_text_in_the_code_has_its_english():
    known = {entry.msgid for entry in polib.pofile(str(EN))}
    texts = texts_in_code()
    assert len(texts) > 500
    assert not sorted(texts - known)


def test_every_text_is_translated():
    catalogue = polib.pofile(str(EN))
    assert not [entry.msgid for entry in catalogue.untranslated_entries() + catalogue.fuzzy_entries()]
    assert len(catalogue) > 500


@pytest.mark.parametrize("source", [EN, NL], ids=["en", "nl"])
def test_the_compiled_file_holds_the_same(source):
    catalogue = polib.pofile(str(source))
    with source.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    wrong = [e.msgid for e in catalogue if not e.msgid_plural and compiled.gettext(e.msgid) != e.msgstr]
    assert not [msgid for msgid in wrong if not any(e.msgctxt for e in catalogue if e.msgid == msgid)]
    many = [e for e in catalogue if e.msgid_plural]
    plural = dict.fromkeys((1, 2), compiled.ngettext)
    for number, form in ((1, 0), (2, 1)):
        assert not [
            e.msgid
            for e in many
            if not e.msgctxt and plural[number](e.msgid, e.msgid_plural, number) != e.msgstr_plural[form]
        ]


def texts_of(package: str) -> dict[str, str]:
    """The texts of a package that can be translated, with their plurals."""
    found = importlib.util.find_spec(package)
    assert found is not None
    folders = [Path(folder) for folder in found.submodule_search_locations or []]
    files = [file for folder in folders for file in folder.glob("**/locale/nl/LC_MESSAGES/django.po")]
    assert files, package
    return {entry.msgid: entry.msgid_plural for file in files for entry in polib.pofile(str(file))}


def test_what_we_say_otherwise_is_still_a_text_of_wagtail():
    known = texts_of("wagtail") | texts_of("wagtail_localize")
    assert not [e.msgid for e in polib.pofile(str(NL)) if known.get(e.msgid) != e.msgid_plural]


def test_what_we_say_otherwise_has_all_that_is_filled_in():
    for entry in polib.pofile(str(NL)):
        wanted = set(HOLES.findall(entry.msgid)) | set(HOLES.findall(entry.msgid_plural))
        if entry.msgid_plural:
            assert set(HOLES.findall(entry.msgstr_plural[1])) == wanted, entry.msgid
        else:
            assert set(HOLES.findall(entry.msgstr)) == wanted, entry.msgid
        for text in (entry.msgstr, *entry.msgstr_plural.values()):
            assert not re.search(r"[^\W\d_]%\(|\)[sd][^\W\d_]", text), entry.msgid


def test_a_list_says_how_many_with_spaces(as_redacteur, netwerk):
    page = as_redacteur.get(reverse("wagtailadmin_explore", args=[netwerk.get_parent().pk])).content.decode()
    said = " ".join(page.split())
    assert "1-1 van 1 pagina" in said
    assert translation.gettext("live") == "online"
