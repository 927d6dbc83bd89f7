"""Blocks that any page may use. Names are data for ever (law 9): they are never changed.

Parts of a block that repeat are a StreamBlock, never a ListBlock: its children keep their ids, through the
write API and in a translation.
"""

from .body import BodyBlock, ColumnsBlock
from .figures import KerncijfersBlock
from .lijst import LijstBlock
from .media import CaptionedImageBlock, VideoBlock
from .references import ContactkaartBlock, DocumentsBlock, LinksBlock
from .steps import StepsBlock
from .tables import TableBlock, VanNaarBlock
from .text import AccordionBlock, CalloutBlock, HeadingBlock, QuoteBlock, RichTextBlock

__all__ = [
    "AccordionBlock",
    "BodyBlock",
    "CalloutBlock",
    "CaptionedImageBlock",
    "ColumnsBlock",
    "ContactkaartBlock",
    "DocumentsBlock",
    "HeadingBlock",
    "KerncijfersBlock",
    "LijstBlock",
    "LinksBlock",
    "QuoteBlock",
    "RichTextBlock",
    "StepsBlock",
    "TableBlock",
    "VanNaarBlock",
    "VideoBlock",
]
