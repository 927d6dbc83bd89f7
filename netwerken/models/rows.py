"""Facts that bind people: of the thing itself, not of a page in one language."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from ..choices import CapacityUnit, MeetingStatus, SignupWay


class Plaatsen(models.Model):
    """The counter of one reeks, bijeenkomst or groep: the only row that is locked, always first (law 4)."""

    capacity = models.PositiveIntegerField(_("plaatsen"), null=True)  # None: no limit
    taken = models.PositiveIntegerField(_("bezet"), default=0)
    wait_seq = models.PositiveIntegerField(default=0)
    # so that who follows it hears that places came free, at most once a day
    was_full = models.BooleanField(default=False)
    free_told_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("plaatsen")
        verbose_name_plural = _("plaatsen")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(capacity=None) | models.Q(taken__lte=models.F("capacity")),
                name="netwerken_plaatsen_never_oversold",
            )
        ]

    def __str__(self) -> str:
        return f"{self.taken} / {'-' if self.capacity is None else self.capacity}"

    @property
    def free(self) -> int | None:
        """How many places are left; None without a limit."""
        return None if self.capacity is None else self.capacity - self.taken


class SchoolPlaats(models.Model):
    """A place that a whole school shares, where capacity counts in schools."""

    plaatsen = models.ForeignKey(Plaatsen, models.CASCADE, related_name="scholen")
    school_key = models.CharField(max_length=200)
    members = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plaatsen", "school_key"], name="netwerken_one_place_per_school")
        ]

    def __str__(self) -> str:
        return f"{self.school_key}: {self.members}"


class Netwerk(models.Model):
    """A netwerk in all its languages: what coordinators and participants belong to."""

    translation_key = models.UUIDField(unique=True, editable=False)
    name = models.CharField(_("naam"), max_length=255)
    group = models.OneToOneField("auth.Group", models.PROTECT, related_name="+", editable=False)
    retention_days = models.PositiveSmallIntegerField(
        _("bewaartermijn in dagen"),
        null=True,
        blank=True,
        help_text=_("Na de laatste bijeenkomst. Leeg: zoals voor alle netwerken."),
    )

    class Meta:
        verbose_name = _("netwerk")
        verbose_name_plural = _("netwerken")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Coordinator(models.Model):
    """That somebody runs a netwerk: gives the rights on its pages and, later, its desk.

    Never part of page content: an editor of the page cannot give, revert, copy or import it.
    """

    netwerk = models.ForeignKey(
        Netwerk, models.CASCADE, related_name="coordinatoren", verbose_name=_("netwerk")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="coordinates", verbose_name=_("coördinator")
    )

    class Meta:
        verbose_name = _("coördinator")
        verbose_name_plural = _("coördinatoren")
        constraints = [
            models.UniqueConstraint(
                fields=["netwerk", "user"],
                name="netwerken_coordinator_once",
                violation_error_message=_("Deze persoon is al coördinator van dit netwerk."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} - {self.netwerk}"


class SignupFacts(models.Model):
    """How and when people sign up for one counter."""

    signup_way = models.CharField(_("aanmelden"), max_length=20, choices=SignupWay, default=SignupWay.HIER)
    signup_opens_at = models.DateTimeField(_("aanmelden kan vanaf"), null=True, blank=True)
    signup_closes_at = models.DateTimeField(_("aanmelden kan tot"), null=True, blank=True)
    signup_email = models.EmailField(_("aanmelden bij dit adres"), blank=True)
    signup_url = models.URLField(_("aanmelden op deze site"), max_length=500, blank=True)
    capacity_unit = models.CharField(
        _("plaatsen zijn voor"), max_length=10, choices=CapacityUnit, default=CapacityUnit.PERSONEN
    )

    class Meta:
        abstract = True


class Reeks(SignupFacts):
    """Several bijeenkomsten of one netwerk, usually with one sign-up; it has no page."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    netwerk = models.ForeignKey(Netwerk, models.CASCADE, related_name="reeksen", verbose_name=_("netwerk"))
    name = models.CharField(_("naam"), max_length=160)
    plaatsen = models.OneToOneField(Plaatsen, models.PROTECT, related_name="reeks", editable=False)
    is_one_signup = models.BooleanField(
        _("één aanmelding voor de hele reeks"),
        default=True,
        help_text=_("Uit: mensen melden zich per bijeenkomst aan."),
    )
    # of its meetings together, kept by `services.count_meetings`
    starts_at = models.DateTimeField(null=True, editable=False)  # of the first that takes place
    last_starts_at = models.DateTimeField(null=True, editable=False)
    ends_at = models.DateTimeField(null=True, editable=False)  # of the last one
    is_off = models.BooleanField(default=False, editable=False)  # whether none of them takes place

    class Meta:
        verbose_name = _("reeks")
        verbose_name_plural = _("reeksen")

    def __str__(self) -> str:
        return self.name


class Bijeenkomst(SignupFacts):
    """One meeting in all its languages; everything a visitor gets about time and place is read here.

    Written by `services.record_bijeenkomst` alone, when the page in the source language is published.
    """

    translation_key = models.UUIDField(unique=True, editable=False)
    source_locale = models.ForeignKey(Locale, models.PROTECT, related_name="+", editable=False)
    netwerk = models.ForeignKey(Netwerk, models.PROTECT, null=True, related_name="bijeenkomsten")
    reeks = models.ForeignKey(Reeks, models.SET_NULL, null=True, blank=True, related_name="bijeenkomsten")
    plaatsen = models.OneToOneField(Plaatsen, models.PROTECT, related_name="bijeenkomst", editable=False)
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    previous_starts_at = models.DateTimeField(null=True, editable=False)  # what people knew before
    location = models.CharField(max_length=250, blank=True)
    address = models.CharField(max_length=250, blank=True)
    online_url = models.URLField(max_length=500, blank=True)
    is_online = models.BooleanField(default=False)
    status = models.CharField(max_length=20, choices=MeetingStatus, default=MeetingStatus.GEPLAND)
    # for calendars: the identity never changes, the sequence rises with every material change (RFC 5545)
    uid = models.CharField(max_length=120, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(default=timezone.now, editable=False)  # when the sequence last rose
    notified_hash = models.CharField(max_length=64, blank=True, editable=False)
    # for mails: when the next reminder goes, and what is told once
    reminds_at = models.DateTimeField(null=True, editable=False)
    to_announce = models.BooleanField(default=False, editable=False)  # new, for who follows its netwerk
    materials_told_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")
        ordering = ["starts_at"]
        indexes = [
            models.Index(fields=["starts_at"], name="netwerken_starts_at"),
            models.Index(fields=["reminds_at"], name="netwerken_reminds_at"),
        ]

    def __str__(self) -> str:
        return self.uid

    @property
    def is_off(self) -> bool:
        """Whether it does not take place."""
        return self.status == MeetingStatus.GAAT_NIET_DOOR

    @property
    def last_starts_at(self) -> datetime | None:
        """The start of the last thing that one signs up for: there is one."""
        return self.starts_at

    @property
    def signs_up_for(self) -> "Bijeenkomst | Reeks":
        """What one signs up for: this meeting, or the series it is of when that has one sign-up."""
        return self.reeks if self.reeks is not None and self.reeks.is_one_signup else self

    def move_to(self, starts_at: datetime | None) -> None:
        """Set the start, and keep the one that people knew; the last move counts."""
        if self.starts_at and self.starts_at != starts_at:
            self.previous_starts_at = self.starts_at
        self.starts_at = starts_at
