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

    TE_BEVESTIGEN = "te_bevestigen", _("te bevestigen")  # has a place, the mailbox is not proven yet
    AANGEVRAAGD = "aangevraagd", _("aangevraagd")  # waits for the coordinator, holds no place
    WACHTLIJST = "wachtlijst", _("wachtlijst")
    AANGEBODEN = "aangeboden", _("aangeboden")  # a place from the queue that wants an answer in time
    BEVESTIGD = "bevestigd", _("bevestigd")
    GEWEIGERD = "geweigerd", _("afgewezen")
    VERLOPEN = "verlopen", _("niet op tijd bevestigd")
    GEANNULEERD = "geannuleerd", _("geannuleerd")


# what counts in the counter
HOLDING = (AanmeldingStatus.TE_BEVESTIGEN, AanmeldingStatus.AANGEBODEN, AanmeldingStatus.BEVESTIGD)
# what somebody can have once for one thing
ACTIVE = (*HOLDING, AanmeldingStatus.AANGEVRAAGD, AanmeldingStatus.WACHTLIJST)


class WaitingOrder(models.TextChoices):
    """Who moves up when a place comes free."""

    STRENG = "streng", _("op volgorde: wie het langst wacht gaat eerst, ook als dat team nog niet past")
    PASSEND = "passend", _("wie past gaat eerst: de langst wachtende die in de vrije plaatsen past")


class PresenceStatus(models.TextChoices):
    """Whether somebody of a series comes to one of its meetings."""

    AFGEMELD = "afgemeld", _("afgemeld")
    AANWEZIG = "aanwezig", _("aanwezig")
    AFWEZIG = "afwezig", _("afwezig")


class InvitationAnswer(models.TextChoices):
    """What a standing member said to an invitation."""

    KOMT = "komt", _("komt")
    KOMT_NIET = "komt_niet", _("komt niet")


class FollowKind(models.TextChoices):
    """What somebody follows."""

    BIJEENKOMST = "bijeenkomst", _("bijeenkomst")
    NETWERK = "netwerk", _("netwerk")


class FollowedMail(models.TextChoices):
    """What somebody who follows a page is mailed about."""

    GEWIJZIGD = "gewijzigd", _("een andere datum, tijd of plek, of dat het niet doorgaat")
    PLAATSEN_VRIJ = "plaatsen_vrij", _("weer een plaats vrij")
    MATERIAAL = "materiaal", _("materiaal")
    NIEUWE_BIJEENKOMSTEN = "nieuwe_bijeenkomsten", _("een nieuwe bijeenkomst")
    NIEUWS = "nieuws", _("nieuws van dit netwerk")


FOLLOWED_MAILS = {
    FollowKind.BIJEENKOMST: (FollowedMail.GEWIJZIGD, FollowedMail.PLAATSEN_VRIJ, FollowedMail.MATERIAAL),
    FollowKind.NETWERK: (FollowedMail.NIEUWE_BIJEENKOMSTEN, FollowedMail.NIEUWS),
}


class IntroducedMail(models.TextChoices):
    """The mails above which a netwerk may say something in its own words."""

    BEVESTIG = "bevestig", _("bevestig je aanmelding")
    TEAM_BEVESTIG = "team_bevestig", _("bevestig jullie aanmelding")
    BEVESTIGD = "bevestigd", _("je bent aangemeld")
    AANGEVRAAGD = "aangevraagd", _("je aanvraag is binnen")
    WACHTLIJST = "wachtlijst", _("je staat op de wachtlijst")
    DOORGESCHOVEN = "doorgeschoven", _("er is plaats voor je")
    AANBOD = "aanbod", _("wil je deze plaats?")
    GEWEIGERD = "geweigerd", _("je aanmelding is afgewezen")
    GEANNULEERD = "geannuleerd", _("je bent afgemeld")
    HERINNERING = "herinnering", _("herinnering aan de bijeenkomst")
    MATERIAAL = "materiaal", _("er is materiaal")
    UITNODIGING = "uitnodiging", _("uitnodiging")


class MailLanguage(models.TextChoices):
    """The languages that our mails are written in."""

    NEDERLANDS = "nl", _("Nederlands")
    ENGELS = "en", _("Engels")


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
