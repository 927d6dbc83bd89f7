"""What people do with the kennisbank beside writing its pages."""

from dataclasses import replace
from typing import Any

from django.db import transaction
from wagtail.models import Locale

from .models import Rubric
from .rubric import ids
from .rubric.value import Rubric as RubricValue


@transaction.atomic
def keep_as_reusable(rubric: RubricValue, *, by: Any) -> Rubric:
    """A draft of a reusable rubric with everything in this one: the ids inside stay, the uid is new."""
    value = replace(rubric, uid=ids.new_uid(), copied_from=rubric.uid).to_json()
    kept = Rubric(value=value, has_unpublished_changes=True, locale=Locale.get_default())
    kept.live = False
    kept.save()
    kept.save_revision(user=by, log_action=True)
    return kept
