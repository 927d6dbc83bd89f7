"""Every read that the OpenAPI document knows, so that a test that asks them all cannot forget one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.test import Client

from basis.api import registry, selection
from basis.api.pages import PageDetail

ROOT = "/api/v1"
MUCH = {"pageSize": "100"}  # as much at once as can be, wherever there are parts


@dataclass(frozen=True)
class Read:
    """One question, asked because of one parameter of one path of the document; "" for the path alone."""

    path: str
    parameter: str
    url: str


@dataclass(frozen=True)
class Content:
    """What can be asked about: values by the name of a parameter, and paths by the path in the document."""

    values: Mapping[str, Sequence[str]]
    paths: Mapping[str, Sequence[str]]  # of the first every parameter is asked

    def values_of(self, path: str, parameter: Mapping[str, Any]) -> Sequence[str]:
        """What to ask of a parameter: all that the document names, or what the test gives."""
        schema = parameter["schema"]
        names: list[str] = schema.get("items", schema).get("enum", [])
        match parameter["name"]:
            case "fields":
                every = field_names(path)
                return ["*", ",".join(every), *(every if path == "/pages" else [])]
            case "expand":
                return [*names, ",".join(names)]
            case name:
                return names or self.values[f"{path} {name}" if f"{path} {name}" in self.values else name]

    def reads(self, document: Mapping[str, Any]) -> Iterator[Read]:
        """Every path, and of each every parameter with every value."""
        for path, methods in document["paths"].items():
            parameters = [one for one in methods["get"]["parameters"] if one["in"] == "query"]
            always = {one["name"]: self.values_of(path, one)[0] for one in parameters if one.get("required")}
            always |= MUCH if any(one["name"] == "pageSize" for one in parameters) else {}
            first, *others = self.paths[path] if "{" in path else [path]
            yield from (Read(path, "", address(one, always)) for one in (first, *others))
            for parameter in parameters:
                name = parameter["name"]
                beside = {"thema": self.values["thema"][0], "tag": self.values["tag"][0]}
                for value in self.values_of(path, parameter):
                    asked = always | {name: value} | (beside if name == "or" else {})
                    yield Read(path, name, address(first, asked))


def address(path: str, asked: Mapping[str, str]) -> str:
    """The whole address of a question."""
    return f"{ROOT}{quote(path)}?{urlencode(asked)}" if asked else f"{ROOT}{quote(path)}"


def field_names(path: str) -> list[str]:
    """What `fields` can name at a path."""
    types = [one for one in registry.all_types() if path in {"/pages", f"/{one.plural}"}]
    details = tuple(one.detail for one in types) or (PageDetail,)
    return [name for name in selection.inside(details) if name != "expanded"]


def answers(client: Client, reads: Sequence[Read]) -> dict[Read, str]:
    """What each is told."""
    found = {}
    for read in reads:
        response = client.get(read.url)
        assert response.status_code in {200, 400, 404}, (read.url, response.content)
        found[read] = response.content.decode()
    return found
