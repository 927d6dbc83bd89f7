"""Where a field of a schema comes from.

A field without a source is the attribute of the same name. Other fields say it in their annotation:

    body: Annotated[list[Block], Blocks(*BODY)]

Building an answer takes two rounds. In the first every source says what it needs, by id; then all of it
is fetched at once; in the second every source makes its value. So the number of queries does not depend
on the number of pages, texts or pictures.
"""

from collections.abc import Callable, Container, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from django.db.models import QuerySet
from pydantic import BaseModel
from wagtail.models import Page

from .. import models, richtext
from . import media, schemas, terms
from .schemas import ApiSchema

if TYPE_CHECKING:
    from .answer import Answer, Wanted


class Hidden(Exception):
    """This part is not for the reader, and what holds it makes no sense without it."""


class Source:
    """The attribute, or the key of a stored block."""

    def read(self, holder: Any, name: str) -> Any:
        """What is stored: ids and raw text."""
        return holder.get(name) if isinstance(holder, Mapping) else getattr(holder, name)

    def needs(self, raw: Any, wanted: "Wanted") -> None:
        """Say what must be fetched."""

    def make(self, raw: Any, answer: "Answer") -> Any:
        """The value in the answer."""
        return raw


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


class Made(Source):
    """Made by a function of the page and the answer."""

    def __init__(self, function: Callable[[Any, "Answer"], Any]) -> None:
        self.function = function

    def read(self, holder: Any, name: str) -> Any:
        return holder

    def make(self, raw: Any, answer: "Answer") -> Any:
        return self.function(raw, answer)


class Fact(Made):
    """Made of what is no part of the page, and may be another at each answer."""


class Beside(Source):
    """Told beside the fields of a page, when it is asked for; not part of the page itself."""

    def read(self, holder: Any, name: str) -> None:
        return None


def contact_of(page: models.ContactFields, answer: "Answer") -> schemas.Contact | None:
    """Whom to ask about a page, when somebody is named."""
    if not page.has_contact:
        return None
    return schemas.Contact(
        name=page.contact_name, role=page.contact_role, email=page.contact_email, phone=page.contact_phone
    )


class Nested(Source):
    """The value of a struct block."""

    def __init__(self, schema: type[ApiSchema]) -> None:
        self.schema = schema

    def needs(self, raw: Any, wanted: "Wanted") -> None:
        gather(self.schema, raw or {}, wanted)

    def make(self, raw: Any, answer: "Answer") -> ApiSchema:
        return build(self.schema, raw or {}, answer)


class Rows(Source):
    """Rows below a page."""

    def __init__(self, schema: type[ApiSchema]) -> None:
        self.schema = schema

    def read(self, holder: Page, name: str) -> tuple[Page, str]:
        return holder, name

    def needs(self, raw: tuple[Page, str], wanted: "Wanted") -> None:
        page, name = raw
        wanted.rows[type(page), name].add(page.pk)

    def make(self, raw: tuple[Page, str], answer: "Answer") -> list[ApiSchema]:
        page, name = raw
        return [build(self.schema, row, answer) for row in answer.attached.rows.get((page.pk, name), [])]


class Blocks(Source):
    """A stream: a list of blocks, each told apart by its type. Unknown and hidden ones are left out."""

    def __init__(self, *blocks: type["BlockSchema"], required: bool = False) -> None:
        self.blocks = {block.name(): block for block in blocks}
        self.required = required

    def read(self, holder: Any, name: str) -> list[Mapping[str, Any]]:
        raw = super().read(holder, name)
        children = raw.raw_data if hasattr(raw, "raw_data") else raw or []
        return [child for child in children if child["type"] in self.blocks]

    def needs(self, raw: list[Mapping[str, Any]], wanted: "Wanted") -> None:
        for child in raw:
            gather(self.blocks[child["type"]], child, wanted)

    def make(self, raw: list[Mapping[str, Any]], answer: "Answer") -> list[ApiSchema]:
        made = []
        for child in raw:
            try:
                made.append(build(self.blocks[child["type"]], child, answer))
            except Hidden:
                continue
        if self.required and not made:
            raise Hidden
        return made


class BlockSchema(ApiSchema):
    """One block of a stream; its id stays the same for ever."""

    id: str = ""
    type: str

    @classmethod
    def name(cls) -> str:
        """The type that this schema is for."""
        return str(get_args(cls.model_fields["type"].annotation)[0])  # Literal["..."]


ATTRIBUTE = Source()


@cache
def sources_of(schema: type[BaseModel]) -> dict[str, Source]:
    """The source of every field of a schema; the name of its type is its own."""
    return {
        name: next((m for m in field.metadata if isinstance(m, Source)), ATTRIBUTE)
        for name, field in schema.model_fields.items()
        if field.is_required() or get_origin(field.annotation) is not Literal
    }


Only = Container[str] | None  # names of fields; None for all


def gather(schema: type[ApiSchema], holder: Any, wanted: "Wanted", only: Only = None) -> None:
    """The first round: what this page or block needs."""
    for name, source in sources_of(schema).items():
        if only is None or name in only:
            source.needs(wanted.raw(source, holder, name), wanted)


def build(schema: type[ApiSchema], holder: Any, answer: "Answer", only: Only = None) -> ApiSchema:
    """The second round: this page or block as the API gives it; with `only`, nothing else is set in it."""
    values = {}
    for name, source in sources_of(schema).items():
        if only is None or name in only:
            value = source.make(answer.wanted.raw(source, holder, name), answer)
            if value is not None or schema.model_fields[name].is_required():
                values[name] = value
    return schema(**values) if only is None else schema.model_construct(set(values), **values)


def renew(made: ApiSchema, holder: Any, answer: "Answer") -> ApiSchema:
    """The same with the facts of this answer."""
    sources = sources_of(type(made)).items()
    facts = {name: source.make(holder, answer) for name, source in sources if isinstance(source, Fact)}
    return made.model_copy(update=facts)
