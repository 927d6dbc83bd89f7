"""The lists of words that pages are ordered by, and how many pages that are for everyone have each word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.core.exceptions import FieldDoesNotExist
from django.db.models import CharField, Count, Expression, F, ManyToManyField, Model, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag

from .. import frame, models
from ..models import PageTag
from ..models.taxonomy import Term
from . import registry, terms
from .answer import Answer

Counts = dict[str, int]  # pages by key


@dataclass(frozen=True)
class Vocabulary:
    """One list of words: its name is that of the field of a page that chooses from it."""

    name: str
    model: type[Model]
    filter: str  # of lists of pages, that takes its keys
    field: str = ""  # when it has another name than the list

    @property
    def title(self) -> str:
        """What editors call it."""
        words = str(_("trefwoorden") if self.model is Tag else self.model._meta.verbose_name_plural)
        return words[:1].upper() + words[1:]

    @property
    def page_field(self) -> str:
        """The property of a page that holds its words."""
        return self.field or self.name

    @property
    def is_translated(self) -> bool:
        """Whether its words have a row for each language, that editors put in an order."""
        return issubclass(self.model, Term)


KNOWN = {
    one.name: one
    for one in (
        Vocabulary("themas", models.Thema, "thema"),
        Vocabulary("principes", models.Principe, "principe"),
        Vocabulary("sectoren", models.Sector, "sector"),
        Vocabulary("regios", models.Regio, "regio"),
        Vocabulary("doelgroepen", models.Doelgroep, "doelgroep"),
        Vocabulary("aanpakken", models.Aanpak, "aanpak"),
        Vocabulary("netwerkvormen", models.Netwerkvorm, "vorm", "vorm"),
        Vocabulary("schooljaren", models.Schooljaar, "schooljaar"),
        Vocabulary("besturen", models.Schoolbestuur, "bestuur"),
        Vocabulary("scholen", models.School, "school"),
        Vocabulary("tags", Tag, "tag"),
    )
}


def key_of(model: type[Model]) -> Expression | F:
    """Where a word of a list has its key."""
    if model is models.School:
        return Concat(F("brin"), Value("-"), F("vestiging"), output_field=CharField())
    return F({models.Schooljaar: "name", Tag: "slug"}.get(model, "key"))


def choices(vocabulary: Vocabulary) -> Iterator[tuple[QuerySet[Any], str, Expression | F]]:
    """The rows that say which page chose which word: of every type, with where they have page and key."""
    if vocabulary.model is Tag:
        yield PageTag.objects.all(), "content_object_id", F("tag__slug")
        return
    for page_type in registry.all_types():
        try:
            relation = page_type.model._meta.get_field(vocabulary.page_field)
        except FieldDoesNotExist:
            continue
        if isinstance(relation, ManyToManyField):
            owner, path = f"{relation.m2m_field_name()}_id", relation.m2m_reverse_field_name()
            yield terms.choices_of(relation), owner, terms.columns(vocabulary.model, path)["t_key"]
        else:
            chosen = page_type.model._default_manager.exclude(**{relation.name: None})
            yield chosen, "pk", F(f"{relation.name}__key")


def counts(vocabulary: Vocabulary, answer: Answer, locale_id: int) -> Counts:
    """How many pages in a language have each word; what nobody may see counts nowhere. One query."""
    pages = registry.public_pages(answer.viewer, answer.moment).filter(locale_id=locale_id).values("pk")
    parts = [
        cast(Any, rows.filter(**{f"{owner}__in": pages}).order_by())
        .values(t_key=Cast(key, CharField()))
        .annotate(t_number=Count(owner, distinct=True))
        .values_list("t_key", "t_number")
        for rows, owner, key in choices(vocabulary)
    ]
    found: Counts = {}
    for key, number in parts[0].union(*parts[1:], all=True):
        found[key] = found.get(key, 0) + number
    return found


def words(
    vocabulary: Vocabulary,
    counted: Counts,
    locale_id: int,
    *,
    contains: str = "",
    in_use: bool = False,
    key: str | None = None,
) -> Sequence[Any] | QuerySet[Any]:
    """The words of a list in order: all, or those with a text in their name, in use, or with a key.

    A keyword is written by whoever writes a page, so one that stands on a draft alone is not there.
    """
    in_use = in_use or vocabulary.model is Tag
    if vocabulary.is_translated:
        return [
            term
            for term in frame.current().terms(cast(type[Term], vocabulary.model))
            if term.locale_id == locale_id
            and contains.casefold() in term.name.casefold()
            and (not in_use or term.key in counted)
            and key in (None, term.key)
        ]
    chosen = Q(name__icontains=contains) if contains else Q()
    chosen &= Q(t_key__in=list(counted)) if in_use else Q()
    chosen &= Q(t_key=key) if key is not None else Q()
    rows = vocabulary.model._default_manager.alias(t_key=key_of(vocabulary.model)).filter(chosen)
    if vocabulary.model is models.School:
        rows = rows.select_related("bestuur")
    return rows.order_by("name", "pk")


def totals(answer: Answer, locale_id: int) -> Counts:
    """How many words each list has; one query for the keywords, and one for each list that is no kept one."""
    found: Counts = {}
    for name, one in KNOWN.items():
        counted = counts(one, answer, locale_id) if one.model is Tag else {}
        rows = words(one, counted, locale_id)
        found[name] = rows.count() if isinstance(rows, QuerySet) else len(rows)
    return found
