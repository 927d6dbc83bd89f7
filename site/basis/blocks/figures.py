"""Figures that may nest: 111 schools, of which 23 train teachers, of which 8 are academic."""

import datetime

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import groups


class FigureBlock(blocks.StructBlock):
    """One number with what it counts."""

    number = blocks.CharBlock(
        label=_("Getal"), max_length=20, help_text=_("Zoals 111, 8,5 of 84%."), default=""
    )
    label = blocks.CharBlock(
        label=_("Wat"),
        max_length=120,
        help_text=_("Zoals: scholen. Begin met een kleine letter."),
        default="",
    )

    class Meta:
        icon = "decimal"
        label = _("Cijfer")
        label_format = "{number} {label}"


class DetailsBlock(blocks.StreamBlock):
    """The figures of the third and last level."""

    figure = FigureBlock()


class PartBlock(FigureBlock):
    """A figure of the second level."""

    parts = DetailsBlock(label=_("Waarvan"), required=False)

    class Meta:
        label = _("Cijfer")


class PartsBlock(blocks.StreamBlock):
    """The figures of the second level."""

    figure = PartBlock()


class TopFigureBlock(FigureBlock):
    """A figure of the first level."""

    parts = PartsBlock(
        label=_("Waarvan"),
        required=False,
        help_text=_("Een deel van dit aantal, zoals: 23 opleidingsscholen."),
    )

    class Meta:
        label = _("Cijfer")


class FiguresBlock(blocks.StreamBlock):
    """The figures of the first level."""

    figure = TopFigureBlock()


def preview() -> dict[str, object]:
    """Three levels of figures."""
    academic = [("figure", {"number": "8", "label": "academisch"})]
    training = [("figure", {"number": "23", "label": "opleidingsscholen", "parts": academic})]
    return {
        "title": "Wie doen mee?",
        "figures": [
            ("figure", {"number": "111", "label": "scholen", "parts": training}),
            ("figure", {"number": "14", "label": "schoolbesturen"}),
        ],
        "reference_date": datetime.date(2026, 10, 1),
        "source": "eigen telling",
    }


class KerncijfersBlock(blocks.StructBlock):
    """A few figures that say how large something is, each with its parts."""

    title = blocks.CharBlock(label=_("Titel"), max_length=120, required=False, default="")
    figures = FiguresBlock(label=_("Cijfers"))
    reference_date = blocks.DateBlock(
        label=_("Peildatum"), required=False, help_text=_("Op welke dag klopten deze cijfers?")
    )
    source = blocks.CharBlock(label=_("Bron"), max_length=160, required=False, default="")

    class Meta:
        icon = "decimal"
        label = _("Kerncijfers")
        group = groups.ORDER
        template = "basis/blocks/kerncijfers.html"
        preview_value = staticmethod(preview)
        description = _("Cijfers met hun delen: 111 scholen, waarvan 23 opleidingsscholen")
