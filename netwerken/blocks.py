"""Blocks of netwerken and bijeenkomsten. Names are data for ever (law 9): they are never changed."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from basis.blocks.naming import named


class GoalsBlock(blocks.StreamBlock):
    """What a netwerk wants to reach, one line each; a StreamBlock, since its children keep their ids."""

    goal = named(
        blocks.CharBlock(
            label=_("Doel"),
            max_length=250,
            icon="tick",
            description=_("Eén doel of speerpunt, in één zin"),
        )
    )


class ProgrammeItemBlock(blocks.StructBlock):
    """One part of the programme, with its time."""

    time = blocks.TimeBlock(label=_("van"), required=False)
    until = blocks.TimeBlock(
        label=_("tot"), required=False, help_text=_("Leeg: tot het volgende onderdeel begint.")
    )
    title = blocks.CharBlock(label=_("wat"), max_length=200, default="")
    speaker = blocks.CharBlock(label=_("wie"), max_length=160, required=False, default="")
    for_whom = blocks.CharBlock(
        label=_("voor wie"),
        max_length=120,
        required=False,
        default="",
        help_text=_("Alleen als dit deel niet voor iedereen is, zoals: alleen directeuren."),
    )

    class Meta:
        icon = "time"
        label = _("Onderdeel")
        description = _("Een deel van het programma, met de tijd. Ook de inloop en de lunch.")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Refuse a part that ends before it begins."""
        value = super().clean(value)
        if value["until"] and value["time"] and value["until"] < value["time"]:
            problem = ValidationError(_("Het einde ligt voor het begin."))
            raise StructBlockValidationError(block_errors={"until": problem})
        if value["until"] and not value["time"]:
            problem = ValidationError(_("Vul ook het begin in."))
            raise StructBlockValidationError(block_errors={"time": problem})
        return value
