"""The analysis of Dutch."""

from collections.abc import Iterable
from functools import lru_cache

from .analyser import Exceptions, Terms
from .compounds import Splitter
from .folding import fold_text
from .neutral import whole
from .stems import AS_IS, Stems, keeps_its_beginning
from .tokens import Piece, Token, Tokeniser
from .words import WordList, load

CACHED = 65_536  # words; some 700 bytes each
MAX_LETTERS = 40  # of a word that is stemmed and split
VOWELS = frozenset("aiouy")
TAKES_S = ("ing", "heid", "teit", "schap")
FUNCTION_ZIPF = 6.25  # what is as common as that is seldom a noun: de, van, met
MOST = 6  # compounds that are offered for one row of words
MAX_JOINED = 4  # words in a compound that a query may have written apart

# what may follow an apostrophe without being a word: foto's, sms'en, IB'er, A4'tje
_ENDINGS = "s er ers en t te ten de den tje tjes je jes ing"
ENDINGS = frozenset(_ENDINGS.split())
KEPT_TOO = frozenset(("er", "ers", "en", "ing"))  # the whole says something else than the beginning: iber


class DutchAnalyser:
    """Tokens, stems and compounds of Dutch text."""

    language = "nl"

    def __init__(
        self,
        words: WordList | None = None,
        exceptions: Exceptions = Exceptions(),  # noqa: B008  (immutable)
        stems: Stems | None = None,
        tokenise: Tokeniser | None = None,
    ) -> None:
        self._words = words or load("nl")
        self._stems = stems or Stems("dutch_porter", "dutch")
        self._tokenise = tokenise or Tokeniser(apostrophes)
        self._splits = dict(exceptions.splits)
        inflected = {self._stem_pair(word)[0]: word for word in exceptions.never}
        self._never_stems = frozenset(inflected)
        self._split_stems = {self._stem_pair(word)[0]: parts for word, parts in exceptions.splits}
        self._splitter = Splitter(self._words, exceptions.never)
        self.terms = lru_cache(maxsize=CACHED)(self._terms)

    def tokens(self, text: str) -> list[Token]:
        """The words of a text, folded, with the place of each."""
        return self._tokenise(text)

    def fold(self, text: str) -> str:
        """Lower case without diacritics."""
        return fold_text(text)

    def with_exceptions(self, exceptions: Exceptions) -> "DutchAnalyser":
        """The same analysis with these exceptions; the word list is shared."""
        return DutchAnalyser(self._words, exceptions, self._stems, self._tokenise)

    def is_known(self, word: str) -> bool:
        """Whether a folded word is in the word list or is a compound of words in it."""
        return word in self._words or bool(self.terms(word).parts)

    def frequency(self, word: str) -> int:
        """How common a folded word is: 0 when the list has no such word, 1 rare, 75 the most common."""
        return max(1, round(self._words.zipf(word) * 10)) if word in self._words else 0

    def joins(self, words: Iterable[str]) -> tuple[str, ...]:
        """The compounds that these folded words may make: as they stand first, then with linking letters."""
        given = list(words)
        if not 2 <= len(given) <= MAX_JOINED or not all(word.isalpha() and len(word) > 1 for word in given):
            return ()
        candidates = [""]
        for word in given[:-1]:
            candidates = [before + form for before in candidates for form in self._before_another(word)]
        joined = [before + given[-1] for before in candidates]
        return tuple(word for word in joined if len(word) <= MAX_LETTERS and self._is_join(word, given))[
            :MOST
        ]

    def _before_another(self, word: str) -> list[str]:
        """How a word may stand in a compound before another word."""
        forms = [word]
        if word.endswith(TAKES_S) or self._words.links_s(word):
            forms.append(f"{word}s")
        plurals = (word + "en", word + word[-1] + "en", word[:-2] + word[-1] + "en", word + "eren")
        known = [p for p in plurals if p in self._words and self._stem_pair(p) == self._stem_pair(word)]
        forms += [p[:-2] if p.endswith("eren") else p for p in known]  # kinderopvang
        return list(dict.fromkeys(forms))

    def _is_join(self, joined: str, given: list[str]) -> bool:
        """Whether the compound is known, has just these words in it, or may be a new one of such words."""
        if joined in self._words:
            return True
        terms = self.terms(joined)
        inside = {*terms.part_stems, *terms.joined_stems}
        if all(self._stem_pair(word)[0] in inside for word in given):
            return True
        return joined == "".join(given) and all(self._words.zipf(word) < FUNCTION_ZIPF for word in given)

    def _terms(self, word: str) -> Terms:
        """What a folded word may be found by."""
        if not word.isalpha() or len(word) > MAX_LETTERS:
            return Terms(word, word, word)
        stem, kp = self._stem_pair(word)
        spans, parts = self._parts(word, stem)
        if not parts:
            return Terms(word, stem, kp)
        if len(spans) > 1:
            stem, kp = self._stem_pair(word, spans[-1])
        pairs = [self._stem_pair(part) for part in parts]
        joined = _joined(word, spans) if len(parts) > 2 else ()
        return Terms(
            word,
            stem,
            kp,
            parts,
            spans,
            tuple(heavy for heavy, _ in pairs),
            tuple(light for _, light in pairs),
            joined,
            tuple(self._stem_pair(inner)[0] for inner in joined),
        )

    def _parts(self, word: str, stem: str) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
        """Where the parts of a word stand and what they are, by the editors' exceptions or else the list."""
        fixed = self._splits.get(word) or self._split_stems.get(stem)
        if fixed:
            return tuple(_places(word, fixed)), fixed
        if stem in self._never_stems:
            return (), ()
        spans = self._splitter.split(word)
        return tuple((start, end) for start, end in spans), tuple(word[start:end] for start, end in spans)

    def _stem_pair(self, word: str, last: tuple[int, int] | None = None) -> tuple[str, str]:
        """Both stems; `last` is where the last part of a compound stands, which is what is inflected."""
        base = self._base(word)
        if base is word and last is not None:
            head = self._base(word[last[0] :])
            base = f"{AS_IS}{word[: last[0]]}{head[1:]}" if head.startswith(AS_IS) else word[: last[0]] + head
        heavy, light = self._stems.of(base)
        return heavy, (heavy if keeps_its_beginning(base) else light)

    def _base(self, word: str) -> str:
        """What to stem instead of a form that the stemmers do not understand."""
        base = self._words.bases.get(word)
        if base is None and word[-1] == "s" and word[-2:-1] in VOWELS and word[:-1] in self._words:
            is_word = word in self._words and not self._words.is_name(word)
            return word if is_word else word[:-1]  # "fotos" for foto's
        return base or word


def _places(word: str, parts: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where each part stands in the word; the whole word for a part that is not written in it."""
    places, place = [], 0
    for part in parts:
        start = word.find(part, place)
        if start < 0:
            places.append((0, len(word)))
        else:
            place = start + len(part)
            places.append((start, place))
    return places


def _joined(word: str, spans: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """The compounds of two parts or more inside a longer compound."""
    count = len(spans)
    return tuple(
        word[spans[first][0] : spans[first + size - 1][1]]
        for size in range(2, count)
        for first in range(count - size + 1)
    )


def apostrophes(pieces: list[Piece]) -> list[Piece]:
    """What Dutch means by an apostrophe: collega's is collega; IB'er is ib and iber."""
    if len(pieces) == 2 and len(pieces[1].text) <= 4 and pieces[1].text in ENDINGS:
        first, ending = pieces
        if ending.text not in KEPT_TOO:
            return [first]
        return [Piece(first.text + ending.text, first.start, ending.end, 0), first]
    return whole(pieces)
