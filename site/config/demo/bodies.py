"""From a body as it is written down to what a StreamField takes: files and pages are looked up by key."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.text import slugify

from basis.blocks.body import TAKEN, free_anchor
from basis.models import BasePage
from kennisbank.models import Rubric

from .files import Files

PAGE_LINK = re.compile(r'href="pagina:([a-z0-9-]+)"')


class Bodies:
    """Makes bodies; a page that a body names has to be there already."""

    def __init__(self, files: Files, pages: Mapping[str, BasePage], today: date) -> None:
        self.files = files
        self.pages = pages
        self.today = today
        self.rubrics: dict[str, Rubric] = {}

    def stream(self, blocks: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
        """A body in the form that a StreamField takes; its headings have the address that a form gives."""
        used = set(TAKEN)
        body = [(name, self.block(name, value)) for name, value in blocks]
        for heading in (value for name, value in body if name == "heading"):
            heading["anchor"] = free_anchor(slugify(heading["text"])[:80], used)
            used.add(heading["anchor"])
        return body

    def block(self, name: str, value: Any) -> Any:
        """One block's value."""
        make = getattr(self, f"{name}_value", self.linked)
        return make(value)

    def linked(self, value: Any) -> Any:
        """Text with its links to pages, however deep."""
        if isinstance(value, str):
            return PAGE_LINK.sub(lambda m: f'linktype="page" id="{self.pages[m[1]].pk}"', value)
        if isinstance(value, dict):
            return {key: self.linked(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self.linked(item) for item in value)
        return value

    def image_value(self, value: Any) -> dict[str, Any]:
        """A picture by its key, with or without a caption."""
        value = value if isinstance(value, dict) else {"image": value, "caption": ""}
        image = self.files.image(value["image"])
        image.contextual_alt_text, image.decorative = image.description, False
        return {"image": image, "caption": value["caption"]}

    def steps_value(self, value: Any) -> list[tuple[str, Any]]:
        """Steps in a row."""
        return [("step", self.linked(step)) for step in value]

    def documents_value(self, value: Any) -> list[tuple[str, Any]]:
        """Documents by key."""
        return self.files.downloads(value)

    def video_value(self, value: dict[str, Any]) -> dict[str, Any]:
        """A video with the picture that stands for it."""
        return value | {"poster": self.files.image(value["poster"])}

    def contactkaart_value(self, value: dict[str, Any]) -> dict[str, Any]:
        """A card with a photo, when there is one."""
        photo = value.get("photo")
        return self.linked(value) | {"photo": self.files.image(photo) if photo else None}

    def columns_value(self, value: dict[str, Any]) -> dict[str, Any]:
        """Two columns of blocks."""
        return {side: self.stream(value[side]) for side in ("left", "right")}

    def kerncijfers_value(self, value: dict[str, Any]) -> dict[str, Any]:
        """Figures as of the last time that it was this day of the year."""
        if day := value.get("reference_date"):
            return value | {"reference_date": last_time(day, self.today)}
        return value

    def links_value(self, value: Any) -> list[tuple[str, Any]]:
        """Links, of which those to pages and documents are by key."""
        found: dict[str, Mapping[str, Any]] = {"page": self.pages, "document": self.files.documents}
        return [
            (kind, link | {kind: found[kind][link[kind]]} if kind in found else link) for kind, link in value
        ]

    def rubric_reference_value(self, value: dict[str, Any]) -> dict[str, Any]:
        """A reusable rubric by its key."""
        return value | {"rubric": self.rubrics[value["rubric"]]}

    def lijst_value(self, value: dict[str, Any]) -> dict[str, Any]:
        """A list, with the pages that were chosen by hand."""
        chosen = [("page", self.pages[key].page_ptr) for key in value.get("pages", [])]
        netwerken = [str(self.pages[key].translation_key) for key in value.get("netwerken", [])]
        more = value.get("more_page")
        found = {"pages": chosen, "netwerken": netwerken}
        return value | found | {"more_page": self.pages[more].page_ptr if more else None}


def last_time(day: str, today: date) -> date:
    """The last time that it was this day of the year, such as 10-01."""
    month, number = map(int, day.split("-"))
    this_year = date(today.year, month, number)
    return this_year if this_year <= today else date(today.year - 1, month, number)
