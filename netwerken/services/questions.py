"""What a coordinator asks besides: written as a whole, in one order."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from basis.transaction import Refusal

from ..models import Antwoord, Vraag
from .places import lock


@dataclass(frozen=True)
class Asked:
    """One question as the coordinator wants it; without a number it is new."""

    label: str
    field_type: str
    required: bool = False
    choices: str = ""
    help_text: str = ""
    pk: int | None = None


@transaction.atomic
def set_questions(plaatsen_id: int, asked: Sequence[Asked]) -> None:
    """Ask these questions in this order, and no others; answers to what is no longer asked are erased.

    Raises Refusal when the kind of a question would change that was answered already, or when it is not a
    question of this counter.
    """
    lock(plaatsen_id)
    there = {vraag.pk: vraag for vraag in Vraag.objects.filter(plaatsen=plaatsen_id)}
    answered = set(Antwoord.objects.filter(vraag__in=there).values_list("vraag_id", flat=True))
    for place, one in enumerate(asked):
        vraag = there.pop(one.pk, None) if one.pk else Vraag(plaatsen_id=plaatsen_id)
        if vraag is None:
            raise Refusal(_("Een van de vragen is intussen weggehaald. Kijk de vragen opnieuw na."))
        if vraag.pk in answered and vraag.field_type != one.field_type:
            raise Refusal(_("Een vraag waarop al is geantwoord, houdt haar soort. Maak een nieuwe vraag."))
        vraag.sort_order, vraag.label, vraag.field_type = place, one.label, one.field_type
        vraag.required, vraag.choices, vraag.help_text = one.required, one.choices, one.help_text
        vraag.save()
    Vraag.objects.filter(pk__in=there).delete()
