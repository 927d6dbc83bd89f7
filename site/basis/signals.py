"""Renditions follow the restrictions of their collection."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction

from .models.media import settle_renditions


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def restriction_changed(**kwargs: Any) -> None:
    """A collection was closed or opened: its renditions, and those below it, move with it."""
    settle_renditions()


@receiver(post_save, sender=Collection)
def collection_changed(**kwargs: Any) -> None:
    """A collection may move after it is saved, without a signal of its own: look when all is done."""
    transaction.on_commit(settle_renditions)
