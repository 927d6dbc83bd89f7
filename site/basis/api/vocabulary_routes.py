"""The addresses of the lists of words, and of each word."""

from typing import Annotated, Any
from urllib.parse import quote, urlencode

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from ninja import Path, Router
from ninja import Query as FromQuery
from pydantic import Field
from taggit.models import Tag

from .. import models, richtext
from ..audience import may_see_collection
from ..models.taxonomy import ExplainedTerm, TermWithPage
from . import media, problems, queries
from .answer import Answer
from .filters import MAX_WORDS
from .page_filters import TextQuery, one_of_these
from .schemas import ApiSchema, Image, Pagination
from .site_info import LanguageQuery
from .vocabularies import KNOWN, Counts, Vocabulary, counts, totals, words

MAX_KEY = 200


class VocabularyInfo(ApiSchema):
    """Een lijst van woorden waar pagina's op geordend zijn."""

    name: str
    title: str = Field(description="zoals de redactie haar noemt")
    page_field: str = Field(description="het veld van een pagina waar haar woorden in staan")
    filter: str = Field(description="de parameter van `/pages` waarmee je op haar sleutels filtert")
    total_terms: int
    api_url: str = Field(description="adres van haar woorden")


class VocabularyList(ApiSchema):
    """Alle lijsten van woorden."""

    items: list[VocabularyInfo]


class TermRef(ApiSchema):
    """Een woord van een andere lijst."""

    vocabulary: str
    key: str
    name: str
    api_url: str


class VocabularyTerm(ApiSchema):
    """Een woord van een lijst. De sleutel en `uri` wijzigen nooit."""

    key: str
    name: str
    uri: str = Field(
        description="vaste naam van het woord op het web, voor elke `language` gelijk; daar staat wat het is"
    )
    url: str | None = Field(description="adres van zijn pagina op de site; alleen thema's en principes")
    api_url: str = Field(description="adres van het woord in deze API")
    pages_url: str = Field(description="adres van de pagina's die het hebben, in deze `language`")
    page_count: int = Field(description="hoeveel dat er zijn")
    order: int = Field(description="plaats die de redactie het gaf; 0: op naam")
    number: int | None = Field(description="nummer van een principe")
    text: str = Field(description="uitleg in gewone tekst")
    image: Image | None
    place: str = Field(description="plaats van een school")
    parent: TermRef | None = Field(description="het bestuur van een school")


class TermDetail(VocabularyTerm):
    """Een woord met alles wat erover verteld wordt."""

    body: str = Field(description="tekst van zijn pagina op de site, als HTML of Markdown")


class TermList(ApiSchema):
    """Een deel van een lijst van woorden."""

    items: list[VocabularyTerm]
    pagination: Pagination


class TermsQuery(LanguageQuery, queries.PageQuery):
    """What can be asked of a list of words."""

    name_contains: str = Field(
        "", max_length=MAX_WORDS, description="met deze letters in de naam; hoofdletters tellen niet"
    )
    in_use: one_of_these(["true", "false"]) = Field(  # type: ignore[valid-type]  # made of the values
        "false", description="`true`: alleen woorden die op een pagina staan"
    )


class TermQuery(LanguageQuery, TextQuery):
    """In which language and form a word is told."""


def named(name: str) -> Vocabulary:
    """The list of this name. Raises a problem when there is none."""
    if name not in KNOWN:
        raise problems.not_found(problems.unknown(name, KNOWN, _("woordenlijst")))
    return KNOWN[name]


def with_language(path: str, language: str) -> str:
    """An address of something in a language; that of the site is not said."""
    return path if language == settings.LANGUAGE_CODE else f"{path}?{urlencode({'language': language})}"


def list_address(vocabulary: Vocabulary, language: str, answer: Answer) -> str:
    """The address of a list in the API."""
    path = reverse("api-v1:vocabulary", args=[vocabulary.name])
    return with_language(f"{answer.root}{path}", language)


def address(vocabulary: Vocabulary, key: str, language: str, answer: Answer) -> str:
    """The address of a word in the API."""
    path = reverse("api-v1:vocabulary", args=[vocabulary.name])
    return with_language(f"{answer.root}{path}/{quote(key, safe='')}", language)


class Teller:
    """Tells words of one list in one language."""

    def __init__(self, vocabulary: Vocabulary, locale_id: int, answer: Answer) -> None:
        self.vocabulary, self.locale_id, self.answer = vocabulary, locale_id, answer
        self.language = answer.locales[locale_id]
        self.counted: Counts = counts(vocabulary, answer, locale_id)

    def words(self, **wanted: Any) -> Any:
        """The words that are wanted."""
        return words(self.vocabulary, self.counted, self.locale_id, **wanted)

    def told(self, word: Any) -> dict[str, Any]:
        """One word, by the fields of the schema."""
        key = self.key(word)
        here = address(self.vocabulary, key, self.language, self.answer)
        has_page = isinstance(word, TermWithPage)
        asked = {self.vocabulary.filter: word.name if self.vocabulary.model is Tag else key}
        return {
            "key": key,
            "name": word.name,
            "uri": self.uri(word) if has_page else self.first(key, here),
            "url": self.answer.absolute(word.get_absolute_url()) if has_page else None,
            "api_url": here,
            "pages_url": f"{self.pages}?{urlencode(asked | {'language': self.language})}",
            "page_count": self.counted.get(key, 0),
            "order": getattr(word, "sort_order", 0),
            "number": getattr(word, "number", None),
            "text": word.text if isinstance(word, ExplainedTerm) else "",
            "image": self.image(word) if has_page else None,
            "place": getattr(word, "place", ""),
            "parent": self.parent(word) if isinstance(word, models.School) else None,
        }

    @property
    def pages(self) -> str:
        """The address of the list of pages."""
        return f"{self.answer.root}{self.answer.pages_path.rstrip('/')}"

    def key(self, word: Any) -> str:
        """The key of a word."""
        return str(word.slug if isinstance(word, Tag) else word.key)

    def in_first_language(self, key: str) -> Any:
        """The same word in the language of the site, when it is there in it."""
        first = self.answer.locale(settings.LANGUAGE_CODE)
        if first is None or not self.vocabulary.is_translated:
            return None
        return next(iter(words(self.vocabulary, {}, first, key=key)), None)

    def uri(self, word: TermWithPage) -> str:
        """The address of its page on the site, the same in every language."""
        same = self.in_first_language(word.key) or word
        return self.answer.absolute(same.get_absolute_url())

    def first(self, key: str, here: str) -> str:
        """Its address in the API, the same in every language."""
        is_first = not self.vocabulary.is_translated or self.in_first_language(key)
        return address(self.vocabulary, key, settings.LANGUAGE_CODE, self.answer) if is_first else here

    def image(self, word: TermWithPage) -> Image | None:
        """Its picture, unless that lies in a closed collection."""
        image = word.image
        if image is None or not may_see_collection(image.collection, self.answer.viewer):
            return None
        return media.image_answer(image, self.answer.absolute)

    def parent(self, school: models.School) -> TermRef | None:
        """The board of a school."""
        board = school.bestuur
        if board is None:
            return None
        there = address(KNOWN["besturen"], board.key, settings.LANGUAGE_CODE, self.answer)
        return TermRef(vocabulary="besturen", key=board.key, name=board.name, api_url=there)

    def body(self, word: Any) -> str:
        """The text of its page, with the links that the reader may follow."""
        text = word.body if isinstance(word, TermWithPage) else ""
        self.answer.wanted.pages |= richtext.linked_ids(text, "page")
        self.answer.wanted.documents |= richtext.linked_ids(text, "document")
        self.answer.fetch([])
        self.answer.locale_id = self.locale_id
        return self.answer.rich_text(text)


def listed(
    request: HttpRequest, response: HttpResponse, vocabulary: Vocabulary, query: TermsQuery
) -> TermList:
    """A part of a list of words."""
    answer = Answer(request)
    teller = Teller(vocabulary, query.locale_in(answer), answer)
    contains = query.name_contains.replace("\0", "")
    found = teller.words(contains=contains, in_use=query.in_use == "true")
    total = found.count() if isinstance(found, QuerySet) else len(found)
    pagination = query.pagination(total)
    queries.link_pages(request, response, pagination)
    items = [VocabularyTerm(**teller.told(word)) for word in found[query.first : query.last]]
    return TermList(items=items, pagination=pagination)


def make_router() -> Router:
    """The addresses of words."""
    router = Router(tags=["woorden"])
    Name = Annotated[str, Field(json_schema_extra={"enum": list(KNOWN)})]
    in_path: Any = Path(..., description="naam van de lijst, zoals `themas`")

    @router.get(
        "/vocabularies",
        response=VocabularyList,
        by_alias=True,
        operation_id="listVocabularies",
        summary="De lijsten van woorden",
        description="Waar pagina's op geordend zijn, en waar je op kunt filteren.",
    )
    def vocabularies(request: HttpRequest, query: FromQuery[LanguageQuery]) -> VocabularyList:
        answer = Answer(request)
        locale_id = query.locale_in(answer)
        total = totals(answer, locale_id)
        return VocabularyList(
            items=[
                VocabularyInfo(
                    name=one.name,
                    title=one.title,
                    page_field=one.page_field,
                    filter=one.filter,
                    total_terms=total[one.name],
                    api_url=list_address(one, answer.locales[locale_id], answer),
                )
                for one in KNOWN.values()
            ]
        )

    @router.get(
        "/vocabularies/{name}",
        response=TermList,
        by_alias=True,
        operation_id="listTerms",
        summary="De woorden van een lijst",
        description="In de volgorde van de redactie, met hoeveel pagina's elk woord hebben.",
        url_name="vocabulary",
    )
    def vocabulary(
        request: HttpRequest, response: HttpResponse, query: FromQuery[TermsQuery], name: Name = in_path
    ) -> TermList:
        return listed(request, response, named(name), query)

    @router.get(
        "/vocabularies/{name}/{key}",
        response=TermDetail,
        by_alias=True,
        operation_id="getTerm",
        summary="Een woord",
        description="Wat het is, waar zijn pagina staat en hoeveel pagina's het hebben.",
    )
    def term(
        request: HttpRequest,
        query: FromQuery[TermQuery],
        name: Name = in_path,
        key: str = Path(..., max_length=MAX_KEY, description="sleutel van het woord"),
    ) -> TermDetail:
        answer = query.answer_to(request)
        teller = Teller(named(name), query.locale_in(answer), answer)
        found = [] if "\0" in key else list(teller.words(key=key)[:1])
        if not found:
            raise problems.not_found(_("Dit woord is er niet, of staat op geen pagina die voor iedereen is."))
        return TermDetail(**teller.told(found[0]), body=teller.body(found[0]))

    return router
