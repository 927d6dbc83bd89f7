"""Whatever is typed and chosen, search answers: with results, or with what is wrong, never with a fault."""

import os
import random
from collections.abc import Iterator
from urllib.parse import quote

from tests.config.api_answers import SEARCH
from tests.factories import make_bijeenkomst, make_handreiking, make_praktijkvoorbeeld, make_thema

TIMES = 10_000 if os.environ.get("TEST_LONG") else 250
URLS = ("/zoeken/", "/zoeken/suggesties", "/kennisbank/", SEARCH, f"{SEARCH}/suggestions", "/zoeken/klik")
WORDS = ("rekenen", "leernetwerk", "begeleider", "school's", "co-teaching", "groep", "7/8", "één", "ĳs")
SIGNS = (
    *"'\"“«-–()*:^~\\/&|!<>@%{};+\0\x1b\n\t",
    *(" AND ", " OR ", " NOT ", " NEAR/3 ", "title:", "[1 TO 2]", ";--"),
    *("\u200b", "\u202e", "\ufeff", "🏫", "👩‍🏫", "ﷺ", "Z͑ͫ̓", "ß", "İ", "ﬁ", "中文", "العربية", "𝔖"),
    *("\ud7ff", "\uffff"),
)
NAMES = (
    *("q", "thema", "voor-wie", "sector", "regio", "type", "soort", "school", "bestuur", "jaar", "trefwoord"),
    *("pagina", "page", "pageSize", "sorteer", "sort", "taal", "lang", "targetGroup", "rank", "language", ""),
)
VALUES = ("", "0", "-1", "1", "99999999999999999999", "1e9", "nl", "en", "samen-leren", "handreiking", "2026")


def text_of(chance: random.Random) -> str:
    """A few words and signs, sometimes very many."""
    most = 400 if chance.random() < 0.03 else 7
    parts = [chance.choice(chance.choice((WORDS, SIGNS, " "))) for _ in range(chance.randint(0, most))]
    return "".join(parts)


def addresses(chance: random.Random, times: int) -> Iterator[str]:
    """Addresses with any names and values, also ones that no browser would make."""
    for _ in range(times):
        pairs = [("q", text_of(chance))] * (chance.random() < 0.9)
        for _ in range(chance.choice((0, 0, 1, 2, 5))):
            pairs.append((chance.choice(NAMES), chance.choice((chance.choice(VALUES), text_of(chance)))))
        query = "&".join(f"{name}={quote(value, errors='surrogatepass')}" for name, value in pairs)
        if chance.random() < 0.05:
            query += chance.choice(("&q=%", "&q=%ff%fe", "&&==", "&q=%00", "#q", "&thema[]=1"))
        yield f"{chance.choice(URLS[:-1])}?{query}"


def test_any_text_and_any_choice_gets_an_answer(kennisbank, netwerken, engine, client):
    thema = make_thema("Samen leren")
    make_handreiking(kennisbank, title="Rekenen in groep 7/8", themas=[thema])
    make_praktijkvoorbeeld(kennisbank, title="Een leernetwerk van begeleiders")
    make_bijeenkomst(netwerken, title="Co-teaching: één les, twee leraren")
    engine.settle()
    chance = random.Random(20261128)
    client.raise_request_exception = False
    wrong = []
    for address in addresses(chance, TIMES):
        status = client.get(address).status_code
        if status not in {200, 302, 400, 404}:
            wrong.append(f"{status} {address[:300]!r}")
    assert not wrong, "\n".join(wrong[:20])
