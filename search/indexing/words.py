"""The vocabulary: in how many public texts each word stands. For ranking, corrections and suggestions."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from django.db import connection

from ..analysis import analyser_for
from ..models import SearchGram, SearchWord
from ..tokens import word_stem
from .filling import fill

Text = tuple[str, str]  # language, and tokens with a space between
LONGEST, SHORTEST = 40, 2
BATCH = 150


def grams(word: str) -> set[str]:
    """The runs of three letters in a word, with its borders."""
    padded = f"^{word}$"
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def counts(texts: Iterable[Text]) -> dict[str, Counter[str]]:
    """By language: in how many of these texts each word stands; the empty word stands in each."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for language, tokens in texts:
        found[language][""] += 1
        found[language].update({word for word in tokens.split() if is_word(word)})
    return found


def is_word(token: str) -> bool:
    """Whether it is worth offering and counting: letters, not too long."""
    return SHORTEST <= len(token) <= LONGEST and token.isalpha()


def change(*, removed: Iterable[Text], added: Iterable[Text]) -> None:
    """Bring the counts up to date with texts that went and texts that came; in the transaction at hand."""
    total = counts(added)
    for language, gone in counts(removed).items():
        total[language].subtract(gone)
    for language, changes in total.items():
        add(language, {word: number for word, number in changes.items() if number})


def add(language: str, changes: Mapping[str, int]) -> None:
    """Add to the counts, in the order of the words so that two workers never wait for each other."""
    analyser = analyser_for(language)
    table = SearchWord._meta.db_table
    ordered = sorted(changes)
    known: set[str] = set()
    for first in range(0, len(ordered), BATCH):
        some = ordered[first : first + BATCH]
        known |= set(
            SearchWord.objects.filter(language=language, word__in=some).values_list("word", flat=True)
        )
        rows = [(language, word, word_stem(analyser, word), changes[word]) for word in some]
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (language, word, stem, documents)"
                f" VALUES {', '.join(['(%s, %s, %s, %s)'] * len(rows))}"
                " ON CONFLICT (language, word)"
                f" DO UPDATE SET documents = {table}.documents + excluded.documents",
                [value for row in rows for value in row],
            )
    learn(language, [word for word in ordered if word and word not in known])


def learn(language: str, fresh: list[str]) -> None:
    """Make new words findable by what they look like."""
    for first in range(0, len(fresh), BATCH):
        words = SearchWord.objects.filter(language=language, word__in=fresh[first : first + BATCH])
        rows = words.values_list("pk", "word")
        fill(SearchGram, ("gram", "word_id"), [(gram, pk) for pk, word in rows for gram in grams(word)])


def replace_all(by_language: Mapping[str, Counter[str]]) -> None:
    """Put these counts in the place of all that are there; in the transaction at hand."""
    SearchGram.objects.all()._raw_delete(using=connection.alias)
    SearchWord.objects.all()._raw_delete(using=connection.alias)
    for language, numbers in by_language.items():
        add(language, numbers)
