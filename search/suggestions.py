"""What to offer while somebody is typing: pages, thema's and principes, and words that go on like it.

It is the same for everybody who looks at a site: nothing is offered that a stranger may not see.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.urls import reverse
from django.utils import timezone, translation
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Site

from basis.audience import Viewer, anonymous, search_condition
from basis.filters import typed
from basis.frame import terms
from basis.models import BasePage, Principe, Thema

from .analysis import Token
from .backends import public_words
from .services import suggest
from .stop_words import is_stop_word
from .visible import VisiblePages
from .vocabulary import words_like
from .wordlists import analyser_of

PAGES = 6
TERMS = 4
SHORTEST = 3  # letters after which words are offered
LOOKED_AT = 8  # words of which the index is asked whether everybody may see them
THEMA, PRINCIPE, WORD = "thema", "principe", "word"
LABELS = {THEMA: _("Thema"), PRINCIPE: _("Principe"), WORD: _("Zoek hierop")}
MAX_AGE = 30  # seconds for which a browser may offer the same


@dataclass(frozen=True)
class Term:
    """Something to look for, and its address on the site."""

    name: str
    kind: str
    url: str
    key: str = ""  # of a thema or principe

    @property
    def label(self) -> str:
        """What it is, for people."""
        return str(LABELS[self.kind])


@dataclass(frozen=True)
class Suggestions:
    """What to offer for what was typed so far."""

    query: str
    pages: list[BasePage] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
    max_age: int = MAX_AGE  # seconds in which no page among them expires


def suggestions(text: str, site: Site, locale: Locale, moment: datetime | None = None) -> Suggestions:
    """At most six pages and four terms, the best first; never raises on input."""
    moment = moment or timezone.now()
    query = typed(text)
    viewer = anonymous(site)
    analyser = analyser_of(locale.language_code)
    tokens = [token for token in analyser.tokens(query) if token.span == 1]
    if not tokens:
        return Suggestions(query)
    pages = suggest(query, viewer, locale=locale, moment=moment, number=PAGES)
    offered = themas_like([token.text for token in tokens], locale)[:TERMS]
    if len(offered) < TERMS:
        words = going_on(query, tokens[-1], viewer, locale, moment)
        offered += words[: TERMS - len(offered)]
    return Suggestions(query, pages, offered, seconds_left(pages, moment))


def themas_like(typed_words: list[str], locale: Locale) -> list[Term]:
    """Thema's and principes whose name has a word that begins like each of these."""
    analyser = analyser_of(locale.language_code)
    found = []
    for kind, model in ((THEMA, Thema), (PRINCIPE, Principe)):
        for term in terms(model, locale):
            words = [token.text for token in analyser.tokens(term.name)]
            if all(any(word.startswith(one) for word in words) for one in typed_words):
                found.append(Term(str(term), kind, term.get_absolute_url(), term.key))
    return found


def going_on(query: str, last: Token, viewer: Viewer, locale: Locale, moment: datetime) -> list[Term]:
    """What was typed with its last word finished, by words of pages for everybody; the most used first."""
    language = locale.language_code
    is_unfinished = last.end == len(query) and len(last.text) >= SHORTEST
    if not is_unfinished:
        return []
    rows = words_like(language, last.text).exclude(word=last.text).order_by("-documents", "word")
    by_stem: dict[str, str] = {}
    for word, stem in rows.values_list("word", "stem")[: LOOKED_AT * 2]:
        if word.isalpha() and not is_stop_word(language, word):
            by_stem.setdefault(stem, word)
    candidates = list(by_stem.values())[:LOOKED_AT]
    if not candidates:
        return []
    everybody = VisiblePages(viewer, locale, moment)
    public = public_words(candidates, language, everybody, search_condition(viewer, moment))
    known = {*public}
    return [word_term(query[: last.start] + word, language) for word in candidates if word in known]


def word_term(text: str, language: str) -> Term:
    """A search for these words."""
    with translation.override(language):
        return Term(text, WORD, f"{reverse('search')}?{urlencode({'q': text})}")


def seconds_left(pages: Iterable[BasePage], moment: datetime) -> int:
    """How long these may be offered from memory: half a minute, or until the first of them expires."""
    ends = [int((page.expire_at - moment).total_seconds()) for page in pages if page.expire_at]
    return max(0, min([MAX_AGE, *ends]))
