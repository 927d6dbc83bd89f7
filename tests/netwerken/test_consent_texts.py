"""The texts that people agree with are kept by their version: who changes one begins another version."""

import re
from pathlib import Path

from django.urls import reverse

from netwerken import services
from netwerken.services.signup import CONSENT_VERSION
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import make_series

KEPT = Path(__file__).resolve().parents[2] / "docs" / "toestemmingen.md"


def on_one_line(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>|^>", " ", text, flags=re.M).split())


def kept_texts() -> list[str]:
    """The sentences of the newest version, as people read them."""
    kept = KEPT.read_text().split(f"## {CONSENT_VERSION}\n")[1].split("\n## ")[0]
    quoted = re.findall(r"(?:^> .*\n)+", kept, re.M)
    found = [on_one_line(text) % {"days": 90} for text in quoted]
    assert len(found) == 4
    return found


def test_each_form_says_what_is_kept_of_its_version(netwerk, bijeenkomst, client):
    series = make_bijeenkomst(netwerk, title="Deel 1")
    make_series(series)
    take_part, of_series, next_year, follow = kept_texts()
    one, whole = (on_one_line(client.get(page.url).content.decode()) for page in (bijeenkomst, series))
    label, explained = next_year.split(". ")
    assert take_part in one
    assert of_series in whole
    for said in (label, explained, follow):
        assert said in one
    assert meeting(series).row.reeks is not None
    assert follow in on_one_line(
        client.get(reverse("volg", args=["bijeenkomst", bijeenkomst.translation_key])).content.decode()
    )


def test_a_consent_names_its_version(bijeenkomst):
    who = services.Who("Noor", "noor@example.org", may_invite=True)
    aanmelding = services.sign_up(meeting(bijeenkomst).target, who)
    given = aanmelding.persoon.toestemmingen.order_by("purpose").values_list("purpose", "text_version")
    assert list(given) == [("deelname", CONSENT_VERSION), ("volgend_jaar", CONSENT_VERSION)]
