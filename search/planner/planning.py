"""From the pieces of what was typed to a plan."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log

from ..analysis import Analyser
from ..stop_words import is_stop_word
from ..tokens import safe, stem_tokens
from .knowledge import Count, Meaning, Vocabulary
from .pieces import Piece, pieces
from .tree import Atom, Correction, Field, Group, Phrase, Plan, Test, Variant

MIN_TYPO_LENGTH = 4
LONGEST_NAME = 4  # words of a name that has synonyms, such as "intern begeleider"

# how good each way to meet a word is
EXACT, STEM, OTHER_STEM, JOINED, SPLIT, PART, CORRECTED = 1.0, 0.9, 0.75, 0.9, 0.6, 0.4, 0.7
ONE_PART, RELATIVE = 0.25, 0.3  # only for a word that no text has
SHORTENED = 0.5  # of a name of three words or more: all of its words but one
LINKS = ("", "s", "en", "n", "e")
# of what a word tells by how rare it is: "ik" is rare in texts for teachers, and tells nothing
STOP_WORD = 0.2
TELLING = 0.6  # of what the most telling word tells: a word that tells less is not required


class Planner:
    """Makes plans for the texts of one language."""

    def __init__(
        self, analyser: Analyser, vocabulary: Vocabulary, synonyms: Mapping[str, Sequence[Meaning]]
    ) -> None:
        self.analyser = analyser
        self.vocabulary = vocabulary
        self.synonyms = synonyms

    def plan(self, text: str, *, with_corrections: bool = True) -> Plan:
        """The plan for what was typed."""
        found = pieces(text, self.analyser)
        wanted = [piece for piece in found if not piece.is_excluded]
        if not wanted:
            return Plan(text, self.analyser.language)
        counts = self.vocabulary.counts(self._looked_up(wanted))
        corrections = self._corrections(wanted, counts) if with_corrections else {}
        groups = self._without_weak(
            [self._group(wanted, number, counts, corrections.get(number)) for number in range(len(wanted))]
        )
        excluded = tuple(self._plain(piece) for piece in found if piece.is_excluded)
        words = tuple(word for piece in wanted for word in piece.words)
        return Plan(text, self.analyser.language, groups, excluded, tuple(corrections.values()), words)

    def _without_weak(self, groups: list[Group]) -> tuple[Group, ...]:
        """Those that tell much less than the others count for the order alone.

        Of two words only in a sentence: who types no more than two words means both.
        """
        required = [group for group in groups if group.is_required]
        if len(required) < 3 and len(required) == len(groups):
            return tuple(groups)
        least = TELLING * max((group.idf for group in required), default=0)
        return tuple(replace(group, is_required=group.is_required and group.idf >= least) for group in groups)

    def typing(self, text: str) -> Plan:
        """The plan for what somebody is typing: all words, the last of which may be unfinished."""
        found = [piece for piece in pieces(text, self.analyser) if not piece.is_excluded]
        words = [word for piece in found for word in piece.words]
        groups = [
            Group(word, (Variant((self._begins(word, is_last=number == len(words)),), EXACT),))
            for number, word in enumerate(words, 1)
        ]
        return Plan(text, self.analyser.language, tuple(groups), words=tuple(words))

    def _begins(self, word: str, *, is_last: bool) -> tuple[Test, ...]:
        """Words that begin like this one; one that is finished also in another form."""
        stem = self.analyser.terms(word).stem
        forms = [word] if is_last or not word.startswith(stem) else [word, stem]
        return tuple(Atom(Field.PREFIX, safe(form)) for form in dict.fromkeys(forms))

    def _looked_up(self, wanted: Sequence[Piece]) -> set[str]:
        words = {word for piece in wanted for word in piece.words}
        for number in range(len(wanted)):
            for meaning in self._meanings(wanted, number):
                words.update(meaning.words)
        return words | {joined for number in range(len(wanted)) for joined in self._joins(wanted, number)}

    def _meanings(self, wanted: Sequence[Piece], number: int) -> list[Meaning]:
        """Other ways to say the word at this place, and the names of several words that it is part of."""
        found: list[Meaning] = []
        for first in range(max(0, number - LONGEST_NAME + 1), number + 1):
            for last in range(number + 1, min(first + LONGEST_NAME, len(wanted)) + 1):
                name = wanted[first:last]
                if not any(piece.is_phrase for piece in name):
                    found += self.synonyms.get(" ".join(piece.words[0] for piece in name), ())
        return found

    def _joins(self, wanted: Sequence[Piece], number: int) -> list[str]:
        """Compounds that the word at this place makes with the one before or after it."""
        piece = wanted[number]
        if piece.is_phrase:
            return []
        pairs = [wanted[number : number + 2], wanted[max(number - 1, 0) : number + 1]]
        found: dict[str, None] = {}
        for pair in pairs:
            if len(pair) == 2 and not any(one.is_phrase for one in pair):
                first, last = pair[0].words[0], pair[1].words[0]
                found.update(dict.fromkeys(self.analyser.joins([first, last])))
                found.update(dict.fromkeys(f"{first}{link}{last}" for link in LINKS))
        return list(found)

    def _corrections(self, wanted: Sequence[Piece], counts: Mapping[str, Count]) -> dict[int, Correction]:
        """For each place with a word that no text has in any form: what may have been meant."""
        found = {}
        for number, piece in enumerate(wanted):
            word = piece.words[0]
            known = counts[word].stem or self._meanings(wanted, number) or not word.isalpha()
            joined = any(counts[one].stem for one in self._joins(wanted, number))
            if piece.is_phrase or known or joined or len(word) < MIN_TYPO_LENGTH:
                continue
            instead = tuple(self.vocabulary.corrections(word))[:2]
            if instead:
                found[number] = Correction(word, instead, piece.start, piece.end)
        return found

    def _plain(self, piece: Piece) -> Group:
        """A group for the words as they are and their stems, for what is not wanted."""
        if piece.is_phrase:
            return Group(" ".join(piece.words), (Variant(((phrase(piece.words),),), EXACT),))
        word = piece.words[0]
        return Group(word, (Variant(((Atom(Field.WORD, safe(word)), *self._stems(word)[:1]),), EXACT),))

    def _stems(self, word: str) -> tuple[Atom, ...]:
        return tuple(Atom(Field.STEM, token) for token in stem_tokens(self.analyser, word))

    def _said(self, word: str) -> tuple[Test, ...]:
        """A word in any of its own forms."""
        return (Atom(Field.WORD, safe(word), is_implied=True), *self._stems(word))

    def _group(
        self, wanted: Sequence[Piece], number: int, counts: Mapping[str, Count], correction: Correction | None
    ) -> Group:
        piece = wanted[number]
        if piece.is_phrase:
            group = Group(" ".join(piece.words), (Variant(((phrase(piece.words),),), EXACT),))
            return replace(group, idf=self._idf([min(counts[word].stem for word in piece.words)]))
        word = piece.words[0]
        variants = [*self._forms(word)]
        documents = [counts[word].stem]
        for joined in dict.fromkeys(self._joins(wanted, number)):
            if counts[joined].stem:
                variants.append(Variant((self._said(joined),), JOINED))
        for meaning in self._meanings(wanted, number):
            said = tuple(self._said(one) for one in meaning.words)
            variants.append(Variant(said, meaning.weight))
            if len(said) > 2:  # a long name is seldom written in full
                variants += [
                    Variant(said[:left] + said[left + 1 :], meaning.weight * SHORTENED)
                    for left in range(len(said))
                ]
            documents.append(min(counts[one].stem for one in meaning.words))
        for place, instead in enumerate(correction.instead if correction else ()):
            variants += [
                replace(form, weight=form.weight * CORRECTED * (1 - 0.15 * place))
                for form in self._forms(instead)
            ]
        if not max(documents) and not correction:
            variants += self._weakly(word)
        is_stop = is_stop_word(self.analyser.language, word)
        told = self._idf(documents) * (STOP_WORD if is_stop else 1.0)
        return Group(word, tuple(variants), is_required=not is_stop, is_stop_word=is_stop, idf=told)

    def _forms(self, word: str) -> list[Variant]:
        """The word itself, its stems, as a part of a compound, and as a compound whose parts stand apart."""
        stem, other = self._stems(word)
        parts = (
            Atom(Field.PART, safe(word), is_implied=True),
            *(Atom(Field.PART, one.token) for one in (stem, other)),
        )
        forms = [
            Variant(((Atom(Field.WORD, safe(word), is_implied=True),),), EXACT),
            Variant(((stem,),), STEM),
            Variant(((other,),), OTHER_STEM),
            Variant((parts,), PART),
        ]
        split = self.analyser.terms(word).parts
        if len(split) > 1:
            each = tuple(
                (*self._said(part), *(Atom(Field.PART, one.token) for one in self._stems(part)))
                for part in split
            )
            forms.append(Variant(each, SPLIT))
        return forms

    def _weakly(self, word: str) -> list[Variant]:
        """For a word that no text has: its parts one by one, the last of them first, and words like it."""
        parts = self.analyser.terms(word).parts
        found = [
            Variant(
                ((*self._said(part), *(Atom(Field.PART, one.token) for one in self._stems(part))),),
                ONE_PART / (1 + place),
            )
            for place, part in enumerate(reversed(parts))
        ]
        bare = self.analyser.terms(word).kp  # gereanimeerd: reanimeer, that reanimatie begins like
        relatives = self.vocabulary.relatives(word) or self.vocabulary.relatives(bare)
        return found + [Variant((self._said(other),), RELATIVE) for other in relatives]

    def _idf(self, documents: Sequence[int]) -> float:
        """How much a word tells: the logarithm that BM25 uses, of the most common way to say it."""
        many = max(documents, default=0)
        total = max(self.vocabulary.documents, many, 1)
        return log(1 + (total - many + 0.5) / (many + 0.5))


def phrase(words: Sequence[str]) -> Phrase:
    """These words beside each other."""
    return Phrase(tuple(safe(word) for word in words))
