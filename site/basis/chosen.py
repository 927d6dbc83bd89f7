"""What the blocks of a page point at: pictures, files and pages, read together instead of block by block."""

from collections import defaultdict
from typing import Any

from django.db.models import Model, QuerySet, prefetch_related_objects
from wagtail.blocks import Block, ChooserBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page

from . import frame
from .models import Document, Image

Found = dict[type[Model], set[int]]


def fetch(page: Page) -> None:
    """Read all that the texts of a page point at, for the rest of this request; one query for each sort.

    Pictures come with their sizes, and so does the page's own.
    """
    kept = frame.chosen()
    if kept is None:
        return
    found: Found = defaultdict(set)
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            collect(field.stream_block, getattr(page, field.name).raw_data, found)
    for model, pks in found.items():
        kept[model] = rows_of(model).in_bulk(pks)
    pictures = list(kept.get(Image, {}).values())
    if pictures:
        lead = getattr(page, "image", None)
        prefetch_related_objects([*pictures, *([lead] if lead else [])], "renditions")


def rows_of(model: type[Model]) -> QuerySet:
    """The rows of a model, with what says whom they are for."""
    rows: QuerySet = model._default_manager.all()
    return rows.select_related("collection") if issubclass(model, (Image, Document)) else rows


def collect(block: Block, value: Any, found: Found) -> None:
    """Add what a stored value points at, at any depth; what does not fit its block points at nothing."""
    if isinstance(block, StreamBlock):
        for child in value or []:
            if child["type"] in block.child_blocks:
                collect(block.child_blocks[child["type"]], child["value"], found)
    elif isinstance(block, StructBlock) and isinstance(value, dict):
        for name, child in block.child_blocks.items():
            collect(child, value.get(name), found)
    elif isinstance(block, ChooserBlock) and isinstance(value, int):
        found[block.model_class].add(value)
