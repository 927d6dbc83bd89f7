"""Lower case without diacritics: the form in which words are compared."""

import unicodedata

SHY_AND_KIN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # invisible inside a word, and no part of it

LETTERS = {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ŋ": "ng"}


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first seen."""

    def __missing__(self, code: int) -> str:
        # twice: some signs only fall apart into capitals
        letters = unicodedata.normalize("NFKD", chr(code).casefold()).casefold()
        self[code] = "".join(LETTERS.get(letter, letter) for letter in letters if letter.isalnum())
        return self[code]


_table = _Table()


class _TextTable(dict[int, str]):
    """The same, with what is no letter or digit as it is."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = _table[code] if char.isalnum() or _vanishes(char) else char
        return self[code]


_text_table = _TextTable()


def fold_word(word: str) -> str:
    """The letters and digits of a word, folded: "Coördinator" is "coordinator", "ĳs" is "ijs"."""
    if word.isascii() and word.isalnum():
        return word.lower()
    return word.translate(_table)


def fold_text(text: str) -> str:
    """The text folded, with everything that is no letter or digit left as it is."""
    if text.isascii():
        return text.lower()
    return text.translate(_text_table)


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """The word folded, and for each letter of it the place in `text` it came from; one more for the end."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in _table[ord(char)]:
            letters.append(letter)
            places.append(place)
    return "".join(letters), [*places, len(text)]


def _vanishes(char: str) -> bool:
    return char in SHY_AND_KIN or unicodedata.category(char).startswith("M")
