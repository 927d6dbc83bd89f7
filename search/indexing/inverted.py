"""The inverted index of the database: FTS5 follows the entries by triggers, PostgreSQL is written here."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from django.db import connection

from ..models import SearchEntry

# the letter before a token says in which column it stands; tokens themselves have no capitals
LETTERS = {
    "title": "T",
    "body": "B",
    "title_stems": "U",
    "body_stems": "C",
    "title_parts": "V",
    "body_parts": "D",
    "prefixes": "P",
}
WITH_PLACES = ("title", "body")  # the others are never asked for phrases
LAST_PLACE, MOST_PLACES, LONGEST = (
    16_383,
    255,
    500,
)  # https://www.postgresql.org/docs/current/textsearch-limitations.html


# a token that stands often in a body for its length stands under these too: BM25's share of the most it can
# give, k1 1.2 and b 0.6 as in `ranking`, so that PostgreSQL gives points without reading the texts
OFTEN, VERY_OFTEN = ("E", 0.55), ("F", 0.72)
USUAL = 250  # words


def write(entries: Sequence[SearchEntry]) -> None:
    """Index these new entries."""
    if connection.vendor != "postgresql" or not entries:
        return
    with connection.cursor() as cursor:
        for first in range(0, len(entries), 100):
            some = entries[first : first + 100]
            rows = ", ".join(["(%s, %s::tsvector)"] * len(some))
            cursor.execute(
                f"INSERT INTO search_vector (entry_id, vector) VALUES {rows}",
                [value for entry in some for value in (entry.pk, vector(entry))],
            )


def vector(entry: SearchEntry) -> str:
    """The tokens of an entry as PostgreSQL writes a tsvector."""
    lexemes: list[str] = []
    for column, letter in LETTERS.items():
        tokens = getattr(entry, column).split()
        if column in WITH_PLACES:
            places: dict[str, list[str]] = defaultdict(list)
            for place, token in enumerate(tokens[:LAST_PLACE], 1):
                if len(places[token]) < MOST_PLACES:
                    places[token].append(str(place))
            lexemes += [f"'{letter}{token[:LONGEST]}':{','.join(at)}" for token, at in places.items()]
        else:
            lexemes += [f"'{letter}{token[:LONGEST]}'" for token in dict.fromkeys(tokens)]
    words = entry.body.count(" ") + 1
    usual = 1.2 * (0.4 + 0.6 * words / USUAL)
    for token, number in Counter([*entry.body.split(), *entry.body_stems.split()]).items():
        share = number / (number + usual)
        lexemes += [f"'{letter}{token[:LONGEST]}'" for letter, least in (OFTEN, VERY_OFTEN) if share >= least]
    return " ".join(lexemes)
