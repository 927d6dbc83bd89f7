"""People: plain rows, never in page content, revisions, search, API or logs."""

import secrets

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from basis.models import School

from ..choices import ACTIVE, HOLDING, AanmeldingStatus, PresenceStatus
from .rows import Bijeenkomst, Plaatsen


def new_link_key() -> str:
    """A key nobody can guess; 128 bits."""
    return secrets.token_hex(16)


class Persoon(models.Model):
    """Somebody who signed up, known by a mail address."""

    email = models.EmailField(_("e-mailadres"), unique=True)  # as `services.normalised` gives it
    name = models.CharField(_("naam"), max_length=120)
    role = models.CharField(_("functie"), max_length=80, blank=True)
    school = models.ForeignKey(School, models.SET_NULL, null=True, blank=True, related_name="+")
    school_name = models.CharField(_("school"), max_length=160, blank=True)
    calendar_key = models.CharField(max_length=32, default=new_link_key)  # a new one revokes the feed

    class Meta:
        verbose_name = _("persoon")
        verbose_name_plural = _("personen")

    def __str__(self) -> str:
        return f"persoon {self.pk}"  # a name in a log is one too many


class Toestemming(models.Model):
    """That somebody agreed with a text, and when; only ever added to."""

    persoon = models.ForeignKey(Persoon, models.CASCADE, related_name="toestemmingen")
    purpose = models.CharField(max_length=80)
    text_version = models.CharField(max_length=20)
    given_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("toestemming")
        verbose_name_plural = _("toestemmingen")

    def __str__(self) -> str:
        return f"{self.purpose} {self.text_version}"


class Team(models.Model):
    """People who sign up together: placed, waiting and moved up as one; the contact confirms for all."""

    plaatsen = models.ForeignKey(Plaatsen, models.PROTECT, related_name="teams")
    contact = models.ForeignKey(Persoon, models.CASCADE, related_name="teams")
    link_key = models.CharField(max_length=32, default=new_link_key)
    link_sent_at = models.DateTimeField(null=True)
    language = models.CharField(max_length=10, default="nl")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("team")
        verbose_name_plural = _("teams")

    def __str__(self) -> str:
        return f"team {self.pk}"


class Aanmelding(models.Model):
    """One person's sign-up for what a counter counts."""

    plaatsen = models.ForeignKey(Plaatsen, models.PROTECT, related_name="aanmeldingen")
    persoon = models.ForeignKey(Persoon, models.CASCADE, related_name="aanmeldingen")
    team = models.ForeignKey(Team, models.SET_NULL, null=True, blank=True, related_name="leden")
    name = models.CharField(_("naam"), max_length=120)
    role = models.CharField(_("functie"), max_length=80, blank=True)
    school = models.ForeignKey(School, models.SET_NULL, null=True, blank=True, related_name="+")
    school_name = models.CharField(_("school"), max_length=160, blank=True)
    school_key = models.CharField(max_length=200, blank=True)  # set where capacity counts in schools
    status = models.CharField(max_length=20, choices=AanmeldingStatus, default=AanmeldingStatus.TE_BEVESTIGEN)
    wait_seq = models.PositiveIntegerField(null=True)  # the place in the queue; the same for a whole team
    hold_until = models.DateTimeField(null=True)  # until when it stands without an answer
    verified_at = models.DateTimeField(null=True)  # when the mailbox was proven to be theirs
    reminded_at = models.DateTimeField(null=True)  # that no answer came yet
    link_key = models.CharField(max_length=32, default=new_link_key)  # a new one revokes the old link
    link_sent_at = models.DateTimeField(null=True)  # when the link was mailed last
    messages_stopped_at = models.DateTimeField(null=True)  # wants no mail to all participants any more
    language = models.CharField(max_length=10, default="nl")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("aanmelding")
        verbose_name_plural = _("aanmeldingen")
        constraints = [
            models.UniqueConstraint(
                fields=["plaatsen", "persoon"],
                condition=models.Q(status__in=ACTIVE),
                name="netwerken_one_active_aanmelding",
            ),
            models.CheckConstraint(
                condition=models.Q(status=AanmeldingStatus.WACHTLIJST, wait_seq__isnull=False)
                | ~models.Q(status=AanmeldingStatus.WACHTLIJST) & models.Q(wait_seq=None),
                name="netwerken_in_the_queue_with_a_number",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "hold_until"], name="netwerken_holds"),
            models.Index(fields=["plaatsen", "status", "wait_seq"], name="netwerken_queue"),
        ]

    def __str__(self) -> str:
        return f"aanmelding {self.pk}"

    @property
    def is_active(self) -> bool:
        """Whether it holds a place, or waits for one."""
        return self.status in ACTIVE

    @property
    def is_school_unlisted(self) -> bool:
        """Whether they named a school that is not in the list: for the coordinator to look at."""
        return bool(self.school_name) and self.school_id is None

    @property
    def holds_place(self) -> bool:
        """Whether it counts in the counter."""
        return self.status in HOLDING

    @property
    def took_over(self) -> bool:
        """Whether somebody got this place in a team from a colleague, and is still to confirm it themselves.

        Who came with the team has no link of their own until its contact confirmed for all.
        """
        return self.team_id is not None and self.verified_at is None and self.link_sent_at is not None


class Aanwezigheid(models.Model):
    """Whether somebody who signed up for a series comes to one of its meetings."""

    aanmelding = models.ForeignKey(Aanmelding, models.CASCADE, related_name="aanwezigheden")
    bijeenkomst = models.ForeignKey(Bijeenkomst, models.CASCADE, related_name="aanwezigheden")
    status = models.CharField(max_length=10, choices=PresenceStatus, default=PresenceStatus.AFGEMELD)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("aanwezigheid")
        verbose_name_plural = _("aanwezigheden")
        constraints = [
            models.UniqueConstraint(
                fields=["aanmelding", "bijeenkomst"], name="netwerken_one_presence_per_meeting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.status} {self.aanmelding_id}/{self.bijeenkomst_id}"


class Gebeurtenis(models.Model):
    """What happened to a sign-up, by whom and why; only ever added to."""

    aanmelding = models.ForeignKey(Aanmelding, models.CASCADE, related_name="gebeurtenissen")
    happened_at = models.DateTimeField(default=timezone.now)
    status = models.CharField(max_length=20, choices=AanmeldingStatus)
    by = models.CharField(max_length=160)  # "deelnemer", "klok" or a user name
    reason = models.CharField(max_length=200, blank=True)
    mail_key = models.CharField(max_length=200, blank=True)  # of the mail that was promised with it

    class Meta:
        verbose_name = _("gebeurtenis")
        verbose_name_plural = _("gebeurtenissen")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.status} {self.happened_at:%Y-%m-%d %H:%M}"
