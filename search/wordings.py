"""Other ways to put a question: corrections of what was typed, and less of it."""

from dataclasses import dataclass

from basis.filters import Filters
from basis.models import Thema

from .analysis import analyser_for
from .found import Scope
from .planner import Piece, pieces
from .services import Results
from .stop_words import is_stop_word

SHOWN = 3
TRIED = 6  # wordings of which we look whether they find anything
SHORTEST = 4  # letters of a part of a word that is worth searching for


@dataclass(frozen=True)
class Wording:
    """Another question, its address, and how much it finds; 0 when nobody looked."""

    text: str
    url: str
    number: int = 0


def corrected(results: Results, filters: Filters) -> list[Wording]:
    """What may have been meant, best first: all words corrected, then each other way to correct one."""
    texts = [results.instead] if results.corrections else []
    for one in results.corrections:
        texts += [results.query[: one.start] + other + results.query[one.end :] for other in one.instead]
    return [Wording(text, filters.searching(text).cleared().url) for text in dict.fromkeys(texts)][:SHOWN]


def broader(scope: Scope, filters: Filters) -> list[Wording]:
    """Questions that ask less and do find something; for a question that finds nothing."""
    found: list[Wording] = []
    for text in less_of(filters.text, scope.locale.language_code)[:TRIED]:
        asked = filters.cleared().searching(text)
        number = scope.number_of(asked)
        if number:
            found.append(Wording(text, asked.url, number))
        if len(found) == SHOWN:
            break
    return found


def less_of(text: str, language: str) -> list[str]:
    """The same without quotes and exclusions, without the last words, each word alone, and its parts."""
    analyser = analyser_for(language)
    wanted = [piece for piece in pieces(text, analyser) if not piece.is_excluded]
    words = [word for piece in wanted for word in piece.words]
    texts = [" ".join(words)] if is_more_than_words(text, wanted, words) else []
    telling = [word for word in words if not is_stop_word(language, word)]
    if len(telling) > 1:
        texts += sorted(telling, key=len, reverse=True)
    for word in telling:
        texts += [part for part in analyser.terms(word).parts if len(part) >= SHORTEST]
    return list(dict.fromkeys(one for one in texts if one != text.casefold()))


def is_more_than_words(text: str, wanted: list[Piece], words: list[str]) -> bool:
    """Whether something was asked beside the words: a phrase, or a word that must not be there."""
    return any(piece.is_phrase for piece in wanted) or len(words) < len(text.split())


def like(text: str, themas: list[Thema], language: str) -> list[Thema]:
    """The same thema's, those that share a word or the beginning of one with what was typed first."""
    analyser = analyser_for(language)

    def beginnings(words: str) -> set[str]:
        found = {token.text for token in analyser.tokens(words)}
        found |= {part for word in found for part in analyser.terms(word).parts}
        return {word[:SHORTEST] for word in found if len(word) >= SHORTEST}

    typed = beginnings(text)
    return sorted(themas, key=lambda thema: not (typed & beginnings(thema.name)))
