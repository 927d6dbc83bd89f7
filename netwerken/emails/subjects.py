"""The mails by name, each with its subject."""

from django.utils.translation import gettext_lazy as _

OWN = {  # about one's own place
    "bevestig": _("Bevestig je aanmelding: %(title)s"),
    "bevestig_herinnering": _("Bevestig je aanmelding nog: %(title)s"),
    "link": _("Je link voor: %(title)s"),
    "team_bevestig": _("Bevestig jullie aanmelding: %(title)s"),
    "team_link": _("De link van jullie team voor: %(title)s"),
    "bevestigd": _("Je bent aangemeld: %(title)s"),
    "aangevraagd": _("Je aanvraag is binnen: %(title)s"),
    "wachtlijst": _("Je staat op de wachtlijst: %(title)s"),
    "doorgeschoven": _("Er is plaats voor je: %(title)s"),
    "aanbod": _("Wil je deze plaats? %(title)s"),
    "geweigerd": _("Je aanmelding is afgewezen: %(title)s"),
    "geannuleerd": _("Je bent afgemeld: %(title)s"),
    "overgedragen": _("Je plaats is overgedragen: %(title)s"),
    "herinnering": _("Herinnering: %(title)s"),
}
EITHER = {  # about one's own place, or about what one follows
    "gewijzigd": _("Gewijzigd: %(title)s"),
    "materiaal": _("Materiaal van: %(title)s"),
}
FOLLOWED = {
    "volg_bevestig": _("Bevestig dat je dit volgt: %(title)s"),
    "volg_link": _("Je volgt: %(title)s"),
    "plaatsen_vrij": _("Er is weer plaats: %(title)s"),
    "nieuwe_bijeenkomsten": _("Nieuwe bijeenkomst bij %(title)s"),
    "nieuws": _("Nieuws: %(title)s"),
}
INVITED = {
    "uitnodiging": _("Kom je ook? %(title)s"),
    "uitnodiging_herinnering": _("Laat je nog weten of je komt? %(title)s"),
}
MESSAGES = {"bericht": _("Bericht over: %(title)s")}  # by default; the coordinator writes the subject
MAILS = OWN | EITHER | FOLLOWED | INVITED | MESSAGES
