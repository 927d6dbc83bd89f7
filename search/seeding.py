"""The list of synonyms that we ship: each word is given to editors once, and is theirs from then on."""

import json
from pathlib import Path
from typing import TypedDict

from django.db import transaction

from .models import SeededWord, Synonym
from .models.language import Language, folded

FILE = Path(__file__).parent / "seed" / "synonyms.json"


class SeedEntry(TypedDict):
    """A line of the file."""

    word: str
    meanings: list[str]
    direction: str


@transaction.atomic
def seed_synonyms(entries: list[SeedEntry] | None = None) -> int:
    """Add the words of the list that were never added before; gives how many.

    Safe at every start: what an editor changed, switched off or deleted stays so, and a word that an editor
    already has is left as it is. A later list may have new words.
    """
    language = Language.NL
    entries = json.loads(FILE.read_text()) if entries is None else entries
    by_word = {folded(entry["word"], language): entry for entry in entries}
    old = set(SeededWord.objects.filter(language=language).values_list("folded", flat=True))
    new = by_word.keys() - old
    SeededWord.objects.bulk_create(SeededWord(folded=word, language=language) for word in sorted(new))
    there = set(Synonym.objects.filter(language=language, folded__in=new).values_list("folded", flat=True))
    for word in sorted(new - there):
        entry = by_word[word]
        Synonym.objects.create(
            word=entry["word"],
            meanings="\n".join(entry["meanings"]),
            direction=entry["direction"],
            language=language,
        )
    return len(new - there)
