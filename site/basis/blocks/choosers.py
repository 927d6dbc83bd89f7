"""Wagtail's choosers, which take what was read for the whole page before they ask the database themselves."""

import copy
from collections.abc import Iterable
from typing import Any

from wagtail import blocks
from wagtail.documents import blocks as document_blocks
from wagtail.images import blocks as image_blocks

from .. import frame


class TakesFetched:
    """A chooser whose things `basis.chosen` may have read already."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        """Every thing in the order of the keys, each an object of its own."""
        keys = list(values)
        kept = (frame.chosen() or {}).get(self.model_class)  # type: ignore[attr-defined]  # of the chooser
        if kept is None or not kept.keys() >= {key for key in keys if key is not None}:
            stock: list[Any] = super().bulk_to_python(keys)  # type: ignore[misc]  # of the chooser
            return stock
        return [None if key is None else copy.copy(kept[key]) for key in keys]


class PageChooserBlock(TakesFetched, blocks.PageChooserBlock):
    """Chooses a page."""


class DocumentChooserBlock(TakesFetched, document_blocks.DocumentChooserBlock):
    """Chooses a file."""


class ImageChooserBlock(TakesFetched, image_blocks.ImageChooserBlock):
    """Chooses a picture."""


class ImageBlock(image_blocks.ImageBlock):
    """Chooses a picture and says what is on it."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        chooser = ImageChooserBlock(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser


# what migrations know them as: for the database they are Wagtail's own
DECONSTRUCT_ALIASES = {
    PageChooserBlock: "wagtail.blocks.PageChooserBlock",
    DocumentChooserBlock: "wagtail.documents.blocks.DocumentChooserBlock",
    ImageChooserBlock: "wagtail.images.blocks.ImageChooserBlock",
}
