"""Small rows that all processes share."""

import uuid

from django.db import models


class Heartbeat(models.Model):
    """When a background process last gave a sign of life."""

    name = models.CharField(max_length=40, unique=True)
    beat_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} {self.beat_at:%Y-%m-%d %H:%M:%S}"


class LimitCount(models.Model):
    """How often something happened in one window of time; the key is a keyed hash, never an address."""

    key = models.CharField(max_length=64)
    window = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "window"], name="basis_limit_key_window")]

    def __str__(self) -> str:
        return f"{self.window:%Y-%m-%d %H:%M} {self.count}"


class ContentStamp(models.Model):
    """One row that says which state of the content this is: another value after every change.

    Random, not counted: a change that is rolled back never shares its value with the next one.
    """

    ONLY = 1

    value = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return str(self.value)
