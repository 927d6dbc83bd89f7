"""Every text on a screen has its English."""

import gettext
from pathlib import Path

import polib

FOLDER = Path(__file__).resolve().parents[1] / "site" / "locale" / "en" / "LC_MESSAGES"


def test_every_text_is_translated():
    catalogue = polib.pofile(str(FOLDER / "django.po"))
    assert not [entry.msgid for entry in catalogue.untranslated_entries() + catalogue.fuzzy_entries()]
    assert len(catalogue) > 500


def test_the_compiled_file_holds_the_same():
    catalogue = polib.pofile(str(FOLDER / "django.po"))
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    wrong = [e.msgid for e in catalogue if not e.msgid_plural and compiled.gettext(e.msgid) != e.msgstr]
    assert not [msgid for msgid in wrong if not any(e.msgctxt for e in catalogue if e.msgid == msgid)]
