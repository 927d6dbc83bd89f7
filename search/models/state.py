"""What is still to be indexed, and how each index is doing."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone


class SearchTask(models.Model):
    """A promise to index one thing again, written with the change itself (law 3).

    `version` rises with each change, so that a worker takes away only what it has really seen.
    """

    engine = models.CharField(max_length=20)
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.BigIntegerField()
    version = models.PositiveIntegerField(default=1)
    tries = models.PositiveIntegerField(default=0)
    not_before = models.DateTimeField(null=True)  # after a failure; empty: at once
    since = models.DateTimeField(default=timezone.now)  # the first change that waits

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["engine", "content_type", "object_id"], name="search_task_once")
        ]

    def __str__(self) -> str:
        return f"{self.engine} {self.content_type_id}:{self.object_id}"


class SearchIndex(models.Model):
    """One index: the generation in use, the one being built, and the analysis it was made with."""

    engine = models.CharField(max_length=20, unique=True)
    generation = models.PositiveIntegerField(default=1)
    building = models.PositiveIntegerField(null=True)
    analysis = models.CharField(max_length=40, blank=True)
    built_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.engine} {self.generation}"
