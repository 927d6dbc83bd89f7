"""What people do with the kennisbank beside writing its pages."""

from typing import Any

from django.db import transaction
from wagtail.fields import StreamField
from wagtail.models import Locale

from basis.models import BasePage
from basis.searchable import leaves

from .models import Rubric, RubricPlace
from .rubric.block import RubricBlock
from .rubric.form_field import rubric_of
from .rubric.reference_block import RubricChooserBlock
from .rubric.value import Json
from .rubric.value import Rubric as RubricValue
from .scan.services import freeze


@transaction.atomic
def keep_as_reusable(rubric: RubricValue, *, by: Any) -> Rubric:
    """A draft of a reusable rubric that is this one, ids and all: what was filled in goes on with it.

    When there is a reusable one of this uid already, it is a copy with a uid of its own.
    """
    kept = Rubric(value=rubric.to_json(), has_unpublished_changes=True, locale=Locale.get_default())
    kept.live = False
    kept.save()
    kept.save_revision(user=by, log_action=True)
    return kept


@transaction.atomic
def record_places(page: BasePage) -> None:
    """Write which rubrics a page shows, its own ones frozen as they are now; of a page offline none."""
    found = rubrics_on(page) if page.live else {}
    RubricPlace.objects.filter(page_id=page.pk).exclude(uid__in=found).delete()
    for uid, value in found.items():
        snapshot = freeze(value) if value else None
        RubricPlace.objects.update_or_create(uid=uid, page_id=page.pk, defaults={"snapshot": snapshot})


def rubrics_on(page: BasePage) -> dict[str, Json | None]:
    """By uid: the value of each rubric in the text of a page; None for a reusable one placed there."""
    placed: dict[str, Json | None] = {}
    own: dict[str, Json | None] = {}
    for field in page._meta.get_fields():
        if not isinstance(field, StreamField):
            continue
        for block, value in leaves(field.stream_block, getattr(page, field.name)):
            if isinstance(block, RubricChooserBlock) and value.uid:
                placed[value.uid] = None
            elif isinstance(block, RubricBlock) and (rubric := rubric_of(value)):
                own.setdefault(rubric.uid, value)
    return placed | own


def record_published(rubric: Rubric) -> None:
    """Freeze a reusable rubric as it is published: who has an older form open is understood for ever."""
    if rubric.live and rubric.rubric:
        freeze(rubric.value)
