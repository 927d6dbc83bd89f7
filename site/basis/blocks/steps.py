"""Numbered steps."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import groups


class StepBlock(blocks.StructBlock):
    """One step."""

    title = blocks.CharBlock(
        label=_("Titel"), max_length=140, help_text=_("Wat doe je? Zoals: Bel de ouders."), default=""
    )
    text = blocks.RichTextBlock(label=_("Tekst"), required=False)

    class Meta:
        icon = "order"
        label = _("Stap")
        label_format = "{title}"


class StepsBlock(blocks.StreamBlock):
    """Numbered steps, in order."""

    step = StepBlock()

    class Meta:
        icon = "list-ol"
        label = _("Stappen")
        group = groups.ORDER
        template = "basis/blocks/steps.html"
        preview_value = [
            ("step", {"title": "Bel de ouders", "text": "<p>Vraag hoe het gaat.</p>"}),
            ("step", {"title": "Plan een gesprek", "text": "<p>Liefst binnen een week.</p>"}),
        ]
        description = _("Genummerde stappen, in volgorde")
