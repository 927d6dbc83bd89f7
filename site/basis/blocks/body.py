"""The body of a page: every block, and two columns of some of them."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import groups
from .figures import KerncijfersBlock
from .lijst import LijstBlock
from .media import CaptionedImageBlock, VideoBlock
from .references import ContactkaartBlock, DocumentsBlock, LinksBlock
from .steps import StepsBlock
from .tables import TableBlock, VanNaarBlock
from .text import AccordionBlock, CalloutBlock, HeadingBlock, QuoteBlock, RichTextBlock

# ids that our own templates give, so that no heading takes them
TAKEN = frozenset(
    {
        "aanbevolen",
        "aanmelden",
        "aanmelden-kop",
        "account",
        "adres",
        "afgerond",
        "contact",
        "deelnetwerken",
        "delen",
        "doel",
        "eigen-agenda",
        "downloads",
        "fouten",
        "herkomst",
        "hierbinnen",
        "in-het-kort",
        "inhoud",
        "inhoudsopgave",
        "lees-ook",
        "materiaal",
        "mensen",
        "mis",
        "morgen",
        "nieuw",
        "nieuws",
        "past",
        "plaats",
        "programma",
        "q",
        "reeks",
        "samen",
        "scholen",
        "sorteer",
        "straks",
        "themas",
        "toestemming",
        "tonen-einde",
        "tonen-tussen",
        "trefwoorden",
        "vervolg",
        "voet-over",
        "voet-wegwijs",
        "volgen",
        "vooraf",
    }
)


class ColumnBlock(blocks.StreamBlock):
    """One of two columns: what is readable when it is narrow."""

    text = RichTextBlock()
    image = CaptionedImageBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    kerncijfers = KerncijfersBlock()
    links = LinksBlock()
    documents = DocumentsBlock()
    contactkaart = ContactkaartBlock()


class ColumnsBlock(blocks.StructBlock):
    """Two columns, one below the other on a phone."""

    left = ColumnBlock(label=_("Linkerkolom"))
    right = ColumnBlock(label=_("Rechterkolom"))

    class Meta:
        icon = "grip"
        label = _("Twee kolommen")
        group = groups.LAYOUT
        template = "basis/blocks/columns.html"
        preview_value = {
            "left": [("text", "<p>De school kiest zelf een dag om te komen kijken.</p>")],
            "right": [
                ("callout", {"kind": "info", "title": "Tip", "text": "<p>Neem een collega mee.</p>"}),
            ],
        }
        description = _("Twee kolommen naast elkaar; op een telefoon onder elkaar")


class BodyBlock(blocks.StreamBlock):
    """The body of a page."""

    heading = HeadingBlock()
    text = RichTextBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    accordion = AccordionBlock()
    image = CaptionedImageBlock()
    video = VideoBlock()
    steps = StepsBlock()
    table = TableBlock()
    van_naar = VanNaarBlock()
    kerncijfers = KerncijfersBlock()
    links = LinksBlock()
    documents = DocumentsBlock()
    contactkaart = ContactkaartBlock()
    lijst = LijstBlock()
    columns = ColumnsBlock()

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Give a heading that was copied an anchor of its own; the one that was there keeps it."""
        value = super().clean(value)
        used = set(TAKEN)
        for heading in headings_in(value):
            heading["anchor"] = free_anchor(heading["anchor"], used)
            used.add(heading["anchor"])
        return value


def headings_in(body: blocks.StreamValue) -> Iterator[blocks.StructValue]:
    """The headings of a body that have an anchor; first those with an id: they were saved before."""
    children = [child for child in body if child.block_type == "heading" and child.value["anchor"]]
    return (child.value for child in sorted(children, key=lambda child: not child.id))


def free_anchor(anchor: str, used: set[str]) -> str:
    """This anchor, or the first one with a number behind it that is not used."""
    number = 1
    made = anchor
    while made in used:
        number += 1
        made = f"{anchor[:75]}-{number}"
    return made
