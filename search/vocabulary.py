"""What the planner may know of the texts: how common words are, and words that look like another."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.db import connection
from django.db.models import Count as Number
from django.db.models import QuerySet

from .analysis import analyser_for
from .analysis.spelling import best_corrections
from .indexing.words import grams
from .models import SearchGram, SearchWord
from .planner import Count
from .tokens import word_stem

LOOKED_AT = 400  # words that share letters with the one that nobody wrote
SHORTEST_SHARED, RELATIVES = 5, 5
OFFERED = 6  # of which the index is asked whether a public text has them


def words_like(language: str, beginning: str) -> QuerySet[SearchWord]:
    """The words of public texts that begin so, found through the index of the table."""
    rows = SearchWord.objects.filter(language=language, documents__gt=0)
    if connection.vendor == "sqlite":  # LIKE does not use an index there
        return rows.filter(word__gte=beginning, word__lt=f"{beginning}\U0010ffff")
    return rows.filter(word__startswith=beginning)


Check = Callable[[Sequence[str]], Sequence[str]]


class PublicVocabulary:
    """The words of the public texts of one language.

    What is offered to a visitor first passes `check`, which asks the index whether a text that everybody may
    see at this moment still has it: the counts are as old as the last time a text was indexed.
    """

    def __init__(self, language: str, check: Check) -> None:
        self.language = language
        self.documents = 0
        self._analyser = analyser_for(language)
        self._check = check

    def counts(self, words: Iterable[str]) -> Mapping[str, Count]:
        """The counts of each of these words; one query."""
        stems = {word: word_stem(self._analyser, word) for word in words}
        wanted = {*stems.values(), ""}
        exact: dict[str, int] = {}
        by_stem: dict[str, int] = {}
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT word, stem, documents FROM {SearchWord._meta.db_table}"
                f" WHERE language = %s AND stem IN ({', '.join(['%s'] * len(wanted))})",
                [self.language, *wanted],
            )
            rows = cursor.fetchall()
        for word, stem, documents in rows:
            exact[word] = documents
            by_stem[stem] = by_stem.get(stem, 0) + documents
        self.documents = exact.get("", 0)
        return {
            word: Count(exact.get(word, 0), min(by_stem.get(stem, 0), self.documents))
            for word, stem in stems.items()
        }

    def corrections(self, word: str) -> Sequence[str]:
        """At most two public words that look like it, best first."""
        length = len(word)
        wanted = grams(word)
        edits = 1 if length < 6 else 2
        sharing = (
            SearchGram.objects.filter(gram__in=wanted)
            .values("word")
            .annotate(shared=Number("pk"))
            .filter(shared__gte=max(1, len(wanted) - 3 * edits))
            .order_by("-shared")
            .values("word")[:LOOKED_AT]
        )
        words = SearchWord.objects.filter(pk__in=sharing, language=self.language, documents__gt=0)
        near = words.values_list("word", "documents")
        candidates = [(one, number) for one, number in near if abs(len(one) - length) <= edits]
        offered = best_corrections(word, candidates, limit=OFFERED)
        public = set(self._check(offered)) if offered else set()
        return [one for one in offered if one in public][:2]

    def relatives(self, word: str) -> Sequence[str]:
        """The most common words with the same beginning, which is most of the word."""
        shared = max(SHORTEST_SHARED, len(word) * 2 // 3)
        if len(word) < SHORTEST_SHARED:
            return []
        rows = words_like(self.language, word[:shared])
        return list(rows.order_by("-documents", "word").values_list("word", flat=True)[:RELATIVES])
