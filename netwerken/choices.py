"""Choices that the pages (the input form) and the rows (the facts) share."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MeetingKind(models.TextChoices):
    """What kind of meeting it is."""

    BIJEENKOMST = "bijeenkomst", _("Bijeenkomst")
    STARTBIJEENKOMST = "startbijeenkomst", _("Startbijeenkomst")
    STUDIEDAG = "studiedag", _("Studiedag")
    WERKBIJEENKOMST = "werkbijeenkomst", _("Werkbijeenkomst")
    WORKSHOP = "workshop", _("Workshop")
    INTERVISIE = "intervisie", _("Intervisie")
    AUDIT = "audit", _("Audit")
    PEER_REVIEW = "peerreview", _("Peer review")
    MASTERCLASS = "masterclass", _("Masterclass")
    SLOTBIJEENKOMST = "slotbijeenkomst", _("Slotbijeenkomst")


class MeetingStatus(models.TextChoices):
    """Whether it takes place as planned."""

    GEPLAND = "gepland", _("Gepland")
    VERPLAATST = "verplaatst", _("Verplaatst")
    GAAT_NIET_DOOR = "gaat_niet_door", _("Gaat niet door")


class SignupWay(models.TextChoices):
    """How people sign up."""

    HIER = "hier", _("Hier op de site")
    MAIL = "mail", _("Per e-mail")
    ELDERS = "elders", _("Op een andere site")
    NIET_NODIG = "niet_nodig", _("Aanmelden is niet nodig")


class NetwerkSignup(models.TextChoices):
    """How people join a netwerk."""

    PER_BIJEENKOMST = "per_bijeenkomst", _("Per bijeenkomst")
    MAIL = "mail", _("Per e-mail, voor het hele netwerk")
    ELDERS = "elders", _("Op een andere site, voor het hele netwerk")
    NIET_NODIG = "niet_nodig", _("Aanmelden is niet nodig")
    GESLOTEN = "gesloten", _("De inschrijving is gesloten")


class CapacityUnit(models.TextChoices):
    """What a place is for."""

    PERSONEN = "personen", _("personen")
    SCHOLEN = "scholen", _("scholen")


class NetwerkStatus(models.TextChoices):
    """Where a netwerk stands."""

    IN_VOORBEREIDING = "in_voorbereiding", _("In voorbereiding")
    LOOPT = "loopt", _("Loopt")
    AFGEROND = "afgerond", _("Afgerond")


class AanmeldingStatus(models.TextChoices):
    """Where a sign-up stands."""

    TE_BEVESTIGEN = "te_bevestigen", _("te bevestigen")
    BEVESTIGD = "bevestigd", _("bevestigd")
    VERLOPEN = "verlopen", _("niet op tijd bevestigd")
    GEANNULEERD = "geannuleerd", _("geannuleerd")


ACTIVE = (AanmeldingStatus.TE_BEVESTIGEN, AanmeldingStatus.BEVESTIGD)

# fields of a page that are also columns of the row: typed in the source language, read from the row
FACTS = (
    "starts_at",
    "ends_at",
    "location",
    "address",
    "is_online",
    "online_url",
    "status",
    "signup_way",
    "signup_opens_at",
    "signup_closes_at",
    "signup_email",
    "signup_url",
    "capacity_unit",
)
# what else is the same in every language, as typed in the source language
SHARED = ("capacity", "kind", "host_school", "netwerken", "handreikingen")
# the lists that a meeting chooses from beside those of every page
TERMS = ("principes", "aanpakken")
