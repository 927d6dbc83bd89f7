"""Blocks that any page may use. Names are data for ever (law 9): they are never changed."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock


class HeadingBlock(blocks.StructBlock):
    """A heading with an address of its own, which stays when the text changes."""

    text = blocks.CharBlock(label=_("tekst"), max_length=140)
    level = blocks.ChoiceBlock(
        label=_("niveau"), choices=[("h2", _("Kop")), ("h3", _("Tussenkop"))], default="h2"
    )
    anchor = blocks.RegexBlock(
        label=_("anker"),
        regex=r"^[a-z0-9-]*$",
        max_length=80,
        required=False,
        help_text=_("Laatste deel van het adres van deze kop. Leeg: gemaakt van de tekst."),
        error_messages={"invalid": _("Gebruik alleen kleine letters, cijfers en streepjes.")},
    )

    class Meta:
        icon = "title"
        label = _("Kop")
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
        template = "basis/blocks/text.html"
        preview_value = "<p>Spreek af wie de ouders belt. Doe dat <b>binnen twee dagen</b>.</p>"
        description = _("Alinea's, opsommingen en links")


class CaptionedImageBlock(blocks.StructBlock):
    """A picture with its own alternative text here, and a caption."""

    image = ImageBlock(label=_("afbeelding"))
    caption = blocks.CharBlock(label=_("bijschrift"), max_length=250, required=False)

    class Meta:
        icon = "image"
        label = _("Afbeelding")
        template = "basis/blocks/image.html"
        description = _("Een afbeelding met bijschrift")


class QuoteBlock(blocks.StructBlock):
    """What somebody said."""

    text = blocks.TextBlock(label=_("citaat"), max_length=500)
    attribution = blocks.CharBlock(label=_("wie zei het"), max_length=140, required=False)

    class Meta:
        icon = "openquote"
        label = _("Citaat")
        template = "basis/blocks/quote.html"
        preview_value = {"text": "Je krijgt er een paar ogen bij.", "attribution": "leraar groep 5"}
        description = _("Een uitspraak die blijft hangen")


class CalloutBlock(blocks.StructBlock):
    """A box that stands out."""

    kind = blocks.ChoiceBlock(
        label=_("soort"), choices=[("info", _("Tip of uitleg")), ("attention", _("Let op"))], default="info"
    )
    title = blocks.CharBlock(label=_("titel"), max_length=120, required=False)
    text = blocks.RichTextBlock(label=_("tekst"))

    class Meta:
        icon = "warning"
        label = _("Kader")
        template = "basis/blocks/callout.html"
        preview_value = {"kind": "attention", "title": "Let op", "text": "<p>Vraag eerst toestemming.</p>"}
        description = _("Een kader voor een tip of een waarschuwing")


class StepBlock(blocks.StructBlock):
    """One step."""

    title = blocks.CharBlock(label=_("titel"), max_length=140)
    text = blocks.RichTextBlock(label=_("tekst"), required=False)

    class Meta:
        icon = "order"
        label = _("Stap")


class StepsBlock(blocks.StreamBlock):
    """Numbered steps; a StreamBlock, since its children keep their ids (law 9)."""

    step = StepBlock()

    class Meta:
        icon = "list-ol"
        label = _("Stappen")
        template = "basis/blocks/steps.html"
        preview_value = [
            ("step", {"title": "Bel de ouders", "text": "<p>Vraag hoe het gaat.</p>"}),
            ("step", {"title": "Plan een gesprek", "text": "<p>Liefst binnen een week.</p>"}),
        ]
        description = _("Genummerde stappen, in volgorde")


class DocumentsBlock(blocks.StreamBlock):
    """Files to download."""

    document = DocumentChooserBlock(label=_("document"))

    class Meta:
        icon = "doc-full-inverse"
        label = _("Downloads")
        template = "basis/blocks/documents.html"
        description = _("Een of meer bestanden om te downloaden")


class BodyBlock(blocks.StreamBlock):
    """The body of a page. The rubric takes its place here too when it is there."""

    heading = HeadingBlock()
    text = RichTextBlock()
    image = CaptionedImageBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    steps = StepsBlock()
    documents = DocumentsBlock()
