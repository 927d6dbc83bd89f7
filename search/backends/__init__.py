"""The engines, and which of them answers."""

import logging
from collections.abc import Sequence

from basis.audience import SearchCondition

from ..indexing.queue import is_copied
from ..visible import VisiblePages
from .asking import Answer, Engine, Question, Unfit
from .breaker import Breaker, Unavailable
from .database import DatabaseEngine

log = logging.getLogger(__name__)

breaker = Breaker("Elasticsearch")


def external() -> Engine | None:
    """The engine outside the database, where one is set."""
    if not is_copied():
        return None
    from .elasticsearch import ElasticsearchEngine  # its client takes half a second to import

    return ElasticsearchEngine()


def ask(question: Question) -> Answer:
    """The answer of the engine in use; of the database when Elasticsearch gives none."""
    engine = external()
    if engine is not None:
        try:
            return breaker.call(lambda: engine.ask(question))
        except Unavailable:
            pass  # the breaker says so to the log, once
        except Unfit as why:
            log.info("search: the database answers instead of Elasticsearch: %s", why)
    return DatabaseEngine().ask(question)


def public_words(
    words: Sequence[str], language: str, pages: VisiblePages, condition: SearchCondition
) -> list[str]:
    """Which of these words stand in a page of `pages`; asked of the database, whose index is always kept."""
    return DatabaseEngine().words_in(words, language, pages)
