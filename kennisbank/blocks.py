"""The body of a page with what the kennisbank adds to it: a rubric, and a place for a reusable one."""

from basis import blocks

from .rubric.block import RubricBlock
from .rubric.reference_block import RubricReferenceBlock


class BodyBlock(blocks.BodyBlock):
    """The body of every page: what basis has, and rubrics."""

    rubric = RubricBlock()
    rubric_reference = RubricReferenceBlock()
