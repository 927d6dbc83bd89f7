"""Renditions follow their collection, text follows its document; an account is made with its profile."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction
from wagtail.users.models import UserProfile

from . import document_text
from .models import Document, User
from .models.media import settle_renditions


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
def restriction_changed(**kwargs: Any) -> None:
    """A collection was closed or opened: its renditions, and those below it, move with it."""
    settle_renditions()


@receiver(post_save, sender=Collection)
def collection_changed(**kwargs: Any) -> None:
    """A collection may move after it is saved, without a signal of its own: look when all is done."""
    transaction.on_commit(settle_renditions)


@receiver(post_save, sender=Document)
def document_saved(instance: Document, raw: bool, **kwargs: Any) -> None:
    """The text of another file is no longer right; reading the new one is promised."""
    if not raw:
        document_text.follow(instance)


@receiver(post_save, sender=User)
def user_made(instance: User, created: bool, raw: bool, **kwargs: Any) -> None:
    """Wagtail's userbar makes a profile in a GET of the site, which may write nothing (law 5)."""
    if created and not raw:
        UserProfile.get_for_user(instance)
