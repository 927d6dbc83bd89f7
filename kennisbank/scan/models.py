"""What is kept of scans: no person, no address, no moment finer than a day."""

import hashlib
import json
import secrets
from datetime import date
from functools import cached_property
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..rubric.value import Rubric, from_json
from .answers import Answers
from .answers import from_json as answers_from_json
from .counting import Tally
from .naming import plain

CODE_SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # none that looks like another
CODE_LENGTH = (
    8  # 31 ** 8: with ten thousand teams one in 85 million guesses is right, and guesses are limited
)


def new_secret() -> str:
    """A secret nobody can guess: 160 bits."""
    return secrets.token_urlsafe(20)


def hash_of(secret: str) -> str:
    """What is kept of a secret. It is random and long, so that a plain hash cannot be reversed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_code() -> str:
    """A code that people can read out and type."""
    return "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_LENGTH))


class RubricSnapshot(models.Model):
    """A rubric as it was when somebody answered it. Never changes."""

    hash = models.CharField(max_length=64, unique=True)
    uid = models.CharField(max_length=32, db_index=True)
    value = models.JSONField()

    class Meta:
        verbose_name = _("vastgelegd ontwikkelmodel")
        verbose_name_plural = _("vastgelegde ontwikkelmodellen")

    def __str__(self) -> str:
        return self.hash[:8]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store once. Raises ValueError on a change."""
        if not self._state.adding:
            raise ValueError("a snapshot never changes")
        super().save(*args, **kwargs)

    @staticmethod
    def hash_of(value: object) -> str:
        """The hash of a value, whatever the order of its keys."""
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @cached_property
    def rubric(self) -> Rubric:
        """The rubric, with plain names."""
        return plain(from_json(self.value))


class Scan(models.Model):
    """The answers of one person who asked to keep them, behind a secret link."""

    key_hash = models.CharField(max_length=64, unique=True)
    snapshot = models.ForeignKey(RubricSnapshot, models.PROTECT, related_name="+")
    answers = models.JSONField()
    filled_in_on = models.DateField(_("ingevuld op"))
    expires_at = models.DateTimeField(_("bewaren tot"), db_index=True)

    class Meta:
        verbose_name = _("bewaarde scan")
        verbose_name_plural = _("bewaarde scans")

    def __str__(self) -> str:
        return f"scan {self.pk}"

    @cached_property
    def given(self) -> Answers:
        """The answers."""
        return answers_from_json(self.answers, self.snapshot.rubric)


class Team(models.Model):
    """Who fill in together: a code for members, and a secret for who started it."""

    code = models.CharField(max_length=CODE_LENGTH, unique=True, default=new_code)
    key_hash = models.CharField(max_length=64)  # of the starter's secret
    rubric_uid = models.CharField(max_length=32)
    keep_days = models.PositiveSmallIntegerField(_("bewaartermijn in dagen"), default=365)
    expires_at = models.DateTimeField(_("bewaren tot"), db_index=True)

    class Meta:
        verbose_name = _("team")
        verbose_name_plural = _("teams")

    def __str__(self) -> str:
        return f"team {self.pk}"

    @property
    def code_in_parts(self) -> str:
        """The code as people read it out."""
        return f"{self.code[:4]}-{self.code[4:]}"


class Round(models.Model):
    """One time that a team fills in. Of answers nothing is kept but counts; see `counting`."""

    team = models.ForeignKey(Team, models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField(_("ronde"))
    snapshot = models.ForeignKey(RubricSnapshot, models.PROTECT, related_name="+")
    in_between = models.BooleanField(_("tussendoor laten zien"), default=True)
    forms = models.PositiveIntegerField(_("ingevuld"), default=0)
    shown = models.JSONField(default=dict)
    waiting = models.JSONField(default=dict)  # never read but to count on
    started_on = models.DateField(_("begonnen op"))
    closed_on = models.DateField(_("gesloten op"), null=True)

    class Meta:
        verbose_name = _("ronde")
        verbose_name_plural = _("rondes")
        ordering = ["team", "number"]
        constraints = [
            models.UniqueConstraint(fields=["team", "number"], name="kennisbank_round_once"),
            models.UniqueConstraint(
                fields=["team"], condition=models.Q(closed_on=None), name="kennisbank_round_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.team_id}/{self.number}"

    @property
    def is_closed(self) -> bool:
        """Whether no more answers are taken."""
        return self.closed_on is not None

    @property
    def tally(self) -> Tally:
        """The counts that may be seen."""
        return Tally.from_json(self.shown)


def today() -> date:
    """The day it is here."""
    return timezone.localdate()
