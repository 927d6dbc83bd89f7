"""Both stems of a Dutch word: Porter's, which is the heavier, and Kraaij-Pohlmann's beside it.

Snowball names them `dutch_porter` and `dutch` (https://snowballstem.org/algorithms/dutch/stemmer.html).
Where both go astray, the word list names the base form that is stemmed instead (leert: leren, lessen: les).
"""

from threading import Lock

import Stemmer

# Kraaij-Pohlmann takes these for participles and would make "begeleiding" equal to "beleid", "kans" to "kan"
KEPT = ("begelei", "toegelei", "uitgelei", "mogelijk", "dagelijk", "eigenlijk", "kans", "huls", "vals")
# nouns in d or t that begin as a participle does
_LIKE_PARTICIPLES = (
    "gebied gezicht geluid gerecht gewicht gebed gedicht geweld geduld gevecht gebit gemoed genot geest"
    " gedeelte gebeurt gemeente geschied getal gezond gezin geslacht gebaar gelijk"
)
LIKE_PARTICIPLES = tuple(_LIKE_PARTICIPLES.split())


AS_IS = "="  # before a base that is a stem already


class Stems:
    """Makes the two stems of a folded word."""

    def __init__(self, heavy: str, light: str) -> None:
        # without a cache of their own: who calls caches
        self._heavy = Stemmer.Stemmer(heavy, 0)
        self._light = Stemmer.Stemmer(light, 0)
        self._lock = Lock()  # a stemmer has one buffer

    def of(self, word: str) -> tuple[str, str]:
        """The heavier stem and the lighter one of a base form."""
        if word.startswith(AS_IS):
            return word[1:], word[1:]
        with self._lock:
            heavy: str = self._heavy.stemWord(word)
            light: str = self._light.stemWord(word)
        if word.endswith("ueren"):  # evalueren, evalueert, evaluatie
            light = f"{word[:-5]}ueer"
        return heavy or word, light or word


def keeps_its_beginning(word: str) -> bool:
    """Whether the ge of a word is its own, so that Kraaij-Pohlmann may not take it away."""
    return (
        word.startswith((*KEPT, *LIKE_PARTICIPLES))
        or "gelijk" in word
        or (word.startswith("ge") and not word.endswith(("d", "t", "de", "te", "en")))
    )
