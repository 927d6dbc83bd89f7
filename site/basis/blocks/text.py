"""Words: headings, running text, quotes, boxes and an accordion."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import groups


class HeadingBlock(blocks.StructBlock):
    """A heading with an address of its own, which stays when the text changes."""

    text = blocks.CharBlock(label=_("Tekst"), max_length=140, default="")
    level = blocks.ChoiceBlock(
        label=_("Niveau"),
        choices=[("h2", _("Kop")), ("h3", _("Tussenkop"))],
        default="h2",
        search_index=False,
        help_text=_("Een tussenkop staat onder een kop."),
    )
    anchor = blocks.RegexBlock(
        label=_("Anker"),
        regex=r"^[a-z0-9-]*$",
        max_length=80,
        required=False,
        help_text=_("Laatste deel van het adres van deze kop. Leeg: gemaakt van de tekst."),
        error_messages={"invalid": _("Gebruik alleen kleine letters, cijfers en streepjes.")},
    )

    class Meta:
        icon = "title"
        label = _("Kop")
        group = groups.TEXT
        label_format = "{text}"
        template = "basis/blocks/heading.html"
        preview_value = {"text": "Zo pak je het aan", "level": "h2", "anchor": "zo-pak-je-het-aan"}
        description = _("Een kop waar anderen naar kunnen linken")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Fill the anchor, once."""
        value = super().clean(value)
        value["anchor"] = value["anchor"] or slugify(value["text"])[:80]
        return value


class RichTextBlock(blocks.RichTextBlock):
    """Running text."""

    class Meta:
        icon = "pilcrow"
        label = _("Tekst")
        group = groups.TEXT
        template = "basis/blocks/text.html"
        preview_value = (
            "<p>Spreek af wie de ouders belt. Doe dat <b>binnen twee dagen</b>.</p>"
            "<ul><li>Bel liever dan dat je mailt.</li><li>Vraag eerst hoe het gaat.</li></ul>"
        )
        description = _("Alinea's, opsommingen en links")


class QuoteBlock(blocks.StructBlock):
    """What somebody said."""

    text = blocks.TextBlock(
        label=_("Citaat"), max_length=500, rows=3, help_text=_("Zonder aanhalingstekens."), default=""
    )
    attribution = blocks.CharBlock(
        label=_("Wie zei het"),
        max_length=140,
        required=False,
        help_text=_("Zoals: leraar groep 5."),
        default="",
    )

    class Meta:
        icon = "openquote"
        label = _("Citaat")
        group = groups.TEXT
        template = "basis/blocks/quote.html"
        preview_value = {"text": "Je krijgt er een paar ogen bij.", "attribution": "leraar groep 5"}
        description = _("Een uitspraak die blijft hangen")


class CalloutBlock(blocks.StructBlock):
    """A box that stands out."""

    kind = blocks.ChoiceBlock(
        label=_("Soort"),
        choices=[("info", _("Tip of uitleg")), ("attention", _("Let op"))],
        default="info",
        search_index=False,
    )
    title = blocks.CharBlock(label=_("Titel"), max_length=120, required=False, default="")
    text = blocks.RichTextBlock(label=_("Tekst"))

    class Meta:
        icon = "warning"
        label = _("Kader")
        group = groups.TEXT
        template = "basis/blocks/callout.html"
        preview_value = {"kind": "attention", "title": "Let op", "text": "<p>Vraag eerst toestemming.</p>"}
        description = _("Een kader voor een tip of een waarschuwing")


class AccordionItemBlock(blocks.StructBlock):
    """A title that opens a text."""

    title = blocks.CharBlock(
        label=_("Titel"), max_length=160, help_text=_("Vaak een vraag: Hoeveel tijd kost het?"), default=""
    )
    text = blocks.RichTextBlock(label=_("Tekst"))

    class Meta:
        icon = "arrow-down"
        label = _("Onderdeel")
        label_format = "{title}"


class AccordionBlock(blocks.StreamBlock):
    """Titles that each open a text; all of it is on the page, also without JavaScript."""

    item = AccordionItemBlock()

    class Meta:
        icon = "collapse-down"
        label = _("Uitklapper")
        group = groups.TEXT
        template = "basis/blocks/accordion.html"
        preview_value = [
            ("item", {"title": "Hoeveel tijd kost het?", "text": "<p>Een uur per week, samen.</p>"}),
            ("item", {"title": "Wie doen er mee?", "text": "<p>Leraren van twee scholen.</p>"}),
        ]
        description = _("Titels die je openklapt, zoals veelgestelde vragen")
