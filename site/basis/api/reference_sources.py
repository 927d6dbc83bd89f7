"""Sources of what a page or block points at: pictures, documents, terms, keywords, other pages, people."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from wagtail.models import Page

from .. import models, richtext
from . import media, schemas, terms
from .sources import Hidden, Source

if TYPE_CHECKING:
    from .answer import Answer, Wanted


class Rich(Source):
    """Rich text as HTML or Markdown."""

    def needs(self, raw: str | None, wanted: "Wanted") -> None:
        wanted.pages |= richtext.linked_ids(raw or "", "page")
        wanted.documents |= richtext.linked_ids(raw or "", "document")

    def make(self, raw: str | None, answer: "Answer") -> str:
        return answer.rich_text(raw or "")


class Picture(Source):
    """An image, chosen on a page or in a block with an alternative text of its own."""

    def __init__(self, *, required: bool = False) -> None:
        self.required = required

    def read(self, holder: Any, name: str) -> Any:
        return holder.get(name) if isinstance(holder, Mapping) else getattr(holder, f"{name}_id")

    def needs(self, raw: Any, wanted: "Wanted") -> None:
        if pk := self.pk_of(raw):
            wanted.images.add(pk)

    def make(self, raw: Any, answer: "Answer") -> schemas.Image | None:
        image = answer.images.get(self.pk_of(raw) or 0)
        if image is None and self.required:
            raise Hidden
        alt = None
        if isinstance(raw, Mapping):
            alt = "" if raw.get("decorative") else raw.get("alt_text")
        return media.image_answer(image, answer.absolute, alt) if image else None

    @staticmethod
    def pk_of(raw: Any) -> int | None:
        """The image of a field, or of a block old or new."""
        pk = raw.get("image") if isinstance(raw, Mapping) else raw
        return pk if isinstance(pk, int) else None


class File(Source):
    """A document chosen in a block."""

    def __init__(self, *, required: bool = True) -> None:
        self.required = required

    def needs(self, raw: int | None, wanted: "Wanted") -> None:
        if isinstance(raw, int):
            wanted.documents.add(raw)

    def make(self, raw: int | None, answer: "Answer") -> schemas.Document | None:
        document = answer.documents.get(raw or 0)
        if document is None and self.required:
            raise Hidden
        return media.document_answer(document, answer.absolute) if document else None


class Terms(Source):
    """Terms chosen on a page, one or several."""

    def __init__(self, schema: type[schemas.Term] = schemas.Term) -> None:
        self.schema = schema

    def read(self, holder: Page, name: str) -> tuple[Page, str]:
        return holder, name

    def needs(self, raw: tuple[Page, str], wanted: "Wanted") -> None:
        page, name = raw
        wanted.terms[type(page), name].add(page.pk)

    def make(self, raw: tuple[Page, str], answer: "Answer") -> list[schemas.Term] | schemas.Term | None:
        page, name = raw
        found = [
            terms.as_answer(row, answer.name_of(row), self.schema)
            for row in answer.attached.terms.get((page.pk, name), [])
        ]
        if page._meta.get_field(name).many_to_many:
            return found
        return found[0] if found else None


class Ref(Source):
    """Another page, when it is for the reader: in the language of this page if it is there."""

    def read(self, holder: Page, name: str) -> int | None:
        return getattr(holder, f"{name}_id")

    def needs(self, raw: int | None, wanted: "Wanted") -> None:
        if raw:
            wanted.pages.add(raw)

    def make(self, raw: int | None, answer: "Answer") -> schemas.PageRef | None:
        return answer.ref(answer.page(raw))


class Refs(Source):
    """Other pages that a page chose, those of them that are for the reader."""

    @classmethod
    def chosen(cls, relation: Any, pks: list[int]) -> tuple[str, QuerySet]:
        """The choices that count for these pages, and the column that says whose each is."""
        owner = f"{relation.m2m_field_name()}_id"
        return owner, terms.choices_of(relation).filter(**{f"{owner}__in": pks})

    @staticmethod
    def key(holder: Page) -> str:
        """What that column holds for a page."""
        return str(holder.pk)

    def read(self, holder: Page, name: str) -> tuple[Page, str]:
        return holder, name

    def needs(self, raw: tuple[Page, str], wanted: "Wanted") -> None:
        page, name = raw
        wanted.refs[type(self), type(page), name].add(page.pk)

    def make(self, raw: tuple[Page, str], answer: "Answer") -> list[schemas.PageRef]:
        holder, name = raw
        pks = answer.attached.refs.get((self.key(holder), name), [])
        found = {page.pk: page for pk in pks if (page := answer.page(pk))}
        return [ref for page in found.values() if (ref := answer.ref(page))]


class Parent(Source):
    """The page above, when it is for the reader."""

    def read(self, holder: Page, name: str) -> str:
        return holder.path[: -Page.steplen]

    def needs(self, raw: str, wanted: "Wanted") -> None:
        wanted.paths.add(raw)

    def make(self, raw: str, answer: "Answer") -> schemas.PageRef | None:
        return answer.ref(answer.pages_by_path.get(raw))


class Keywords(Source):
    """The free keywords of a page."""

    def read(self, holder: Page, name: str) -> int:
        return holder.pk

    def needs(self, raw: int, wanted: "Wanted") -> None:
        wanted.keywords.add(raw)

    def make(self, raw: int, answer: "Answer") -> list[str]:
        return sorted(answer.attached.keywords.get(raw, []), key=str.casefold)


def contact_of(page: models.ContactFields, answer: "Answer") -> schemas.Contact | None:
    """Whom to ask about a page, when somebody is named."""
    if not page.has_contact:
        return None
    return schemas.Contact(
        name=page.contact_name, role=page.contact_role, email=page.contact_email, phone=page.contact_phone
    )
