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

from pydantic import BaseModel
from wagtail.models import Page

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
