"""What search keeps: entries, facets, words, what editors know of words, and how each index is doing."""

from .entries import SearchEntry, SearchFacet, SearchGram, SearchKeyTerm, SearchValue, SearchWord
from .language import SeededWord, SplitRule, Synonym
from .log import SearchedQuery
from .state import SearchIndex, SearchTask

__all__ = [
    "SearchEntry",
    "SearchFacet",
    "SearchGram",
    "SearchIndex",
    "SearchKeyTerm",
    "SearchTask",
    "SearchValue",
    "SearchWord",
    "SearchedQuery",
    "SeededWord",
    "SplitRule",
    "Synonym",
]
