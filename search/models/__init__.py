"""What search keeps: entries, facets, words, what is still to be indexed, and the state of each index."""

from .entries import SearchEntry, SearchFacet, SearchGram, SearchWord
from .log import SearchedQuery
from .state import SearchIndex, SearchTask

__all__ = [
    "SearchEntry",
    "SearchFacet",
    "SearchGram",
    "SearchIndex",
    "SearchTask",
    "SearchWord",
    "SearchedQuery",
]
