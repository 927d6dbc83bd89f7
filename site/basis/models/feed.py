"""What the change feed of the API last told of each page, and how far it is."""

import secrets

from django.db import models
from wagtail.models import Site


def new_epoch() -> str:
    """The name of a feed that is counted from 1."""
    return secrets.token_hex(4)


class FeedState(models.Model):
    """One row: the last number given out, and the highest that is forgotten."""

    ONLY = 1

    epoch = models.CharField(max_length=16, default=new_epoch)
    last = models.PositiveBigIntegerField(default=0)
    forgotten = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.epoch} {self.last}"


class FeedEntry(models.Model):
    """The last change of one page on one site; a later one takes its place, with a higher number.

    It outlives the page, and holds nothing of what stood on it: of that only hashes.
    """

    class Change(models.TextChoices):
        """What happened, as it stands in the API."""

        PUBLISHED = "published"
        CHANGED = "changed"
        MOVED = "moved"
        UNPUBLISHED = "unpublished"
        DELETED = "deleted"

    site = models.ForeignKey(Site, models.CASCADE, related_name="+")
    page_id = models.PositiveBigIntegerField()
    page_type = models.CharField(max_length=40)
    change = models.CharField(max_length=12, choices=Change)
    is_public = models.BooleanField()
    number = models.PositiveBigIntegerField(unique=True)
    moment = models.DateTimeField()
    content = models.CharField(max_length=32, blank=True)  # hash of what the API tells of it
    address = models.CharField(max_length=32, blank=True)  # hash of where it stands

    class Meta:
        constraints = [models.UniqueConstraint(fields=["site", "page_id"], name="basis_feed_page_once")]
        indexes = [models.Index(fields=["site", "number"], name="basis_feed_number")]

    def __str__(self) -> str:
        return f"{self.number} {self.page_id} {self.change}"
