"""Strict parameters: what is not known, empty or out of range is told, never ignored."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError

from .problems import InvalidInput, bad_request, unknown
from .schemas import ApiSchema, Pagination

MAX_PAGE = 100_000
MAX_PAGE_SIZE = 100
PAGE_SIZE = 20


def refused(message: str) -> PydanticCustomError:
    """An error in our own words, already in the reader's language."""
    return PydanticCustomError("refused", "{message}", {"message": message})


class Query(ApiSchema):
    """The parameters of one operation. Reports unknown and repeated ones together with wrong values."""

    @model_validator(mode="wrap")
    @classmethod
    def _strict(cls, data: Any, handler: ModelWrapValidatorHandler["Query"], info: ValidationInfo) -> "Query":
        request: HttpRequest | None = (info.context or {}).get("request")
        errors = cls._odd_names(request.GET) if request else []
        try:
            query = handler(data)
        except ValidationError as error:
            errors += [
                InitErrorDetails(
                    type=PydanticCustomError("refused", "{message}", detail["ctx"])  # our own, as it was
                    if detail["type"] == "refused"
                    else detail["type"],
                    loc=detail["loc"],
                    input=detail["input"],
                    ctx=detail.get("ctx", {}),
                )
                for detail in error.errors()
            ]
        if errors:
            raise ValidationError.from_exception_data(cls.__name__, errors)
        return query

    @classmethod
    def _odd_names(cls, given: QueryDict) -> list[InitErrorDetails]:
        """The parameters that this operation does not have, or has once and gets twice."""
        fields = {field.alias or name: field for name, field in cls.model_fields.items()}
        errors = []
        for name in given:
            if name not in fields:
                message = unknown(name, fields, _("parameter"))
                errors.append(InitErrorDetails(type=refused(message), loc=(name[:60],), input=name))
            elif fields[name].annotation != list[str] and len(given.getlist(name)) > 1:
                message = _("Deze parameter mag één keer voorkomen.")
                errors.append(InitErrorDetails(type=refused(message), loc=(name,), input=name))
        return errors


def refuse_parameters(request: HttpRequest) -> None:
    """Raise a problem when there are any, for an operation that has none."""
    if request.GET:
        detail = _("Dit adres heeft geen parameters.")
        raise bad_request(
            [InvalidInput(where="query", name=name[:60], detail=detail) for name in request.GET]
        )


class PageQuery(Query):
    """Which part of a list."""

    page: int = Field(default=1, ge=1, le=MAX_PAGE, description="bladzijde, vanaf 1")
    page_size: int = Field(default=PAGE_SIZE, ge=1, le=MAX_PAGE_SIZE, description="aantal per bladzijde")

    @property
    def first(self) -> int:
        """The place in the whole list of the first item."""
        return (self.page - 1) * self.page_size

    @property
    def last(self) -> int:
        """The place just after the last item."""
        return self.first + self.page_size

    def pagination(self, total: int) -> Pagination:
        """Where this is in a list of so many."""
        pages = -(-total // self.page_size)
        return Pagination(page=self.page, page_size=self.page_size, total_items=total, total_pages=pages)


def split(value: object) -> object:
    """Values between commas or in repeated parameters, as one list."""
    if not isinstance(value, list):
        return value
    return list(dict.fromkeys(part.strip() for text in value for part in str(text).split(",")))


def among(known: Callable[[], Iterable[str]], what: Callable[[], str]) -> Any:
    """A check that a value, or each of several, is known."""

    def check(value: object) -> object:
        names = set(known())
        wrong = [text for text in (value if isinstance(value, list) else [value]) if text not in names]
        if wrong:
            raise refused(" ".join(unknown(str(text), names, what()) for text in wrong[:5]))
        return value

    return AfterValidator(check)


def shaped(**form: Any) -> Any:
    """The form of a value, or of each of several, in the document; our own checks say what is wrong."""

    def described(schema: dict[str, Any]) -> None:
        schema.get("items", schema).update(form)

    return Field(json_schema_extra=described)


Several = Annotated[list[str], BeforeValidator(split)]
OF_LANGUAGE = shaped(pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
OneLanguage = Annotated[str, OF_LANGUAGE]
Languages = Annotated[Several, OF_LANGUAGE]


def link_after(request: HttpRequest, response: HttpResponse, last: int) -> None:
    """Tell the address of what follows after the last item (RFC 8288)."""
    given = [(name, value) for name, values in request.GET.lists() if name != "after" for value in values]
    base = request.build_absolute_uri(request.path)
    response.headers["Link"] = f'<{base}?{urlencode([*given, ("after", last)])}>; rel="next"'


def link_pages(request: HttpRequest, response: HttpResponse, pagination: Pagination) -> None:
    """Tell the addresses of the other parts of a list (RFC 8288)."""
    wanted = {
        "first": 1 if pagination.total_pages else 0,
        "prev": min(pagination.page - 1, pagination.total_pages),
        "next": pagination.page + 1 if pagination.page < pagination.total_pages else 0,
        "last": pagination.total_pages,
    }
    given = [(name, value) for name, values in request.GET.lists() if name != "page" for value in values]
    base = request.build_absolute_uri(request.path)
    response.headers["Link"] = ", ".join(
        f'<{base}?{urlencode([*given, ("page", number)])}>; rel="{name}"'
        for name, number in wanted.items()
        if number
    )
