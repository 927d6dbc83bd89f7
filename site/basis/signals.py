"""Renditions follow the restrictions of their collection."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction

from .models.media import remake_renditions_of


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def move_renditions(instance: CollectionViewRestriction, **kwargs: Any) -> None:
    """A collection was closed or opened: its renditions, and those below it, move with it."""
    below = Collection.objects.filter(path__startswith=instance.collection.path)
    remake_renditions_of(below.values_list("pk", flat=True))
