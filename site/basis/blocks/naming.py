"""Names for fields that Wagtail leaves nameless."""

from typing import TypeVar

from wagtail import blocks

Field = TypeVar("Field", bound=blocks.FieldBlock)


def named(block: Field) -> Field:
    """The same block, whose field says its own label.

    A field right inside a StreamBlock has its label above it in Wagtail's editor, but not tied to it, so that
    a screen reader meets a field without a name.
    """
    block.field.widget.attrs["aria-label"] = block.meta.label
    return block
