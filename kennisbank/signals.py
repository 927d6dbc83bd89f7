"""From saving pages and reusable rubrics to the service that writes where they stand.

Saving the row of a page is the one thing that every way of publishing does: the admin, the clock, the API, an
alias, a copy, a translation. A draft that is saved writes other columns, and nothing here.
"""

from collections.abc import Collection
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.fields import StreamField

from basis.models import BasePage

from . import services
from .models import Rubric


@receiver(post_save, dispatch_uid="rubric_places")
def page_saved(
    sender: type[Model], instance: Any, raw: bool, update_fields: Collection[str] | None, **kwargs: Any
) -> None:
    """What visitors see of a page changed; part of the same transaction."""
    if raw or not issubclass(sender, BasePage):
        return
    texts = {field.name for field in sender._meta.get_fields() if isinstance(field, StreamField)}
    if texts and (update_fields is None or not texts.isdisjoint(update_fields)):
        services.record_places(instance)


@receiver(post_save, sender=Rubric, dispatch_uid="rubric_published")
def rubric_saved(instance: Rubric, raw: bool, update_fields: Collection[str] | None, **kwargs: Any) -> None:
    """What visitors see of a reusable rubric changed."""
    if not raw and (update_fields is None or "value" in update_fields):
        services.record_published(instance)
