"""The screen of a series as a browser without JavaScript uses it: all fields, and the button pressed."""

from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from netwerken.models import Reeks

NEW = "/beheer/reeksen/nieuw/"


@dataclass
class Screen:
    """A form that was opened, to fill in and to send."""

    client: Client
    address: str = NEW
    answer: Any = None
    fields: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, client: Client, reeks: Reeks | None = None) -> "Screen":
        """Open the screen, of a new series or of one that is there."""
        screen = cls(client, reverse("reeksen:edit", args=[reeks.pk]) if reeks else NEW)
        return screen.take(client.get(screen.address))

    def take(self, answer: HttpResponse) -> "Screen":
        """Look at an answer; what is in its form is what will be sent."""
        self.answer = answer
        form = self.soup.select_one("form.reeks")
        self.fields = typed_in(form) if form else {}
        return self

    @property
    def soup(self) -> BeautifulSoup:
        """The page."""
        return BeautifulSoup(self.answer.content, "html.parser")

    @property
    def text(self) -> str:
        """All that the page says, on one line."""
        return " ".join(self.soup.select_one("main").get_text(" ").split())

    def row(self, number: int) -> str:
        """What one row says."""
        found = self.soup.select_one(f"#rij-{number}")
        return " ".join(found.get_text(" ").split()) if found else ""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.soup.select("fieldset.reeks-rij"))

    def value(self, number: int, name: str) -> str:
        """What stands in a field of a row."""
        return self.fields.get(f"rij-{number - 1}-{name}", "")

    def fill(self, **values: str) -> "Screen":
        """Type in fields of the series."""
        self.fields |= values
        return self

    def fill_row(self, number: int, **values: str) -> "Screen":
        """Type in fields of a row; "" of a box takes its tick away."""
        for name, value in values.items():
            self.fields[f"rij-{number - 1}-{name}"] = value
        return self

    def press(self, act: str, **files: Any) -> "Screen":
        """Send the form with a button."""
        sent = {name: value for name, value in self.fields.items() if value != "" or "known" in name}
        return self.take(self.client.post(self.address, sent | {"act": act} | files))

    def save(self) -> "Screen":
        """Press the button that publishes, and once more when there are doubts."""
        self.press("save")
        return self.press("save") if self.status == 200 else self

    @property
    def status(self) -> int:
        """Of the last answer."""
        status: int = self.answer.status_code
        return status


def typed_in(form: Tag) -> dict[str, str]:
    """The fields of a form, with what they hold."""
    fields: dict[str, str] = {}
    for element in form.select("[name]"):
        name, kind = str(element["name"]), element.get("type")
        if element.name == "button" or kind == "file":
            continue
        if element.name == "textarea":
            fields[name] = element.text.removeprefix("\n")
        elif element.name == "select":
            chosen = element.select_one("option[selected]")
            fields[name] = str(chosen["value"]) if chosen else ""
        elif kind != "checkbox":
            fields[name] = str(element.get("value", ""))
        elif element.has_attr("checked"):
            fields[name] = "on"
    return fields
