"""Who made a page, since when, until when and for whom precisely: what an editor fills in last."""

from typing import Literal, TypedDict

PlainKept = Literal[
    "author",
    "source",
    "licence",
    "doelgroep_note",
    "search_description",
    "version",
    "contact_phone",
    "contact_role",
]


class Kept(TypedDict, total=False):
    """What is said of one page beside its text; days count from today, responsible is a user name."""

    author: str
    source: str
    licence: str
    doelgroep_note: str
    search_description: str
    version: str
    contact_phone: str
    contact_role: str
    responsible: str
    published_days_ago: int
    changed_days_ago: int
    review_in_days: int
    expires_in_days: int


KEPT: dict[str, Kept] = {
    # handreikingen
    "nieuwe-leerling": {
        "author": "Team Ondersteuning",
        "licence": "cc-by-sa",
        "version": "3",
        "published_days_ago": 212,
        "changed_days_ago": 40,
        "search_description": "Zes stappen voor een kind dat midden in het jaar op school komt.",
    },
    "intervisie-in-vijf-rondes": {
        "author": "Fenna Waterschoot en Milan Turfgraaf",
        "licence": "cc-by-sa",
        "version": "2",
        "published_days_ago": 154,
        "contact_phone": "010 000 00 12",
    },
    "kaart-overstap": {
        "author": "Werkgroep Overstap",
        "licence": "cc-by",
        "version": "2026",
        "published_days_ago": 96,
        "doelgroep_note": "graag samen: een leraar van groep 8 en een mentor",
    },
    "teamvergadering": {
        "author": "Noor Lichtenboei",
        "contact_role": "adviseurs van het bureau",
        "licence": "cc-by-sa",
        "version": "1",
        "published_days_ago": 63,
    },
    "kijken-in-de-les": {
        "author": "Team Kwaliteit",
        "source": "naar een werkwijze van het Kadelandcollege",
        "licence": "cc-by-nc-sa",
        "version": "1.1",
        "published_days_ago": 11,
    },
    "kaart-nieuwe-collega": {
        "author": "Netwerk Starters onder elkaar",
        "licence": "cc-by-sa",
        "version": "2",
        "published_days_ago": 401,
        "review_in_days": -6,
        "responsible": "redacteur",
    },
    "cijfers-in-een-uur": {
        "author": "Imra Veldkiezel",
        "licence": "cc-by",
        "version": "1",
        "published_days_ago": 33,
    },
    "kaart-terug-in-de-klas": {
        "author": "Tjerk Oeverloper",
        "licence": "cc-by-sa",
        "version": "1",
        "published_days_ago": 77,
        "doelgroep_note": "ook voor wie thuis bij een leerling langsgaat",
    },
    # praktijkvoorbeelden
    "rekenles-met-drie": {"author": "Het team van De Kwakelbrug", "published_days_ago": 188},
    "maandag-tien-minuten": {
        "author": "De onderbouw van het Kadelandcollege",
        "published_days_ago": 365,
        "changed_days_ago": 61,
        "contact_phone": "010 000 00 21",
        "contact_role": "onderbouw van het Kadelandcollege",
        "search_description": "Tien minuten, staand, elke maandag: wie was er niet en wie belt er?",
    },
    "portret-starters": {"published_days_ago": 139, "licence": "cc-by"},
    "meester-komt-kijken": {
        "published_days_ago": 380,
        "review_in_days": -2,
        "responsible": "redacteur",
    },
    "een-rooster-met-de-pabo": {
        "published_days_ago": 120,
        "doelgroep_note": "ook voor roostermakers",
    },
    "terug-in-kwartieren": {"author": "Het team van De Luwteboom", "published_days_ago": 18},
    "haak-met-naam": {"published_days_ago": 26, "responsible": "auteur"},
    "zeven-manieren-procenten": {"published_days_ago": 48},
    "oefenouders": {"published_days_ago": 4, "author": "Twee begeleiders uit Kromwetering"},
    "leerlingen-op-lesbezoek": {"published_days_ago": 85, "responsible": "auteur"},
    "student-praat-eerst": {"published_days_ago": 57, "source": "eigen opnames, met toestemming"},
    "portret-schoolopleiders": {"published_days_ago": 110},
    "vakman-leert-lesgeven": {"published_days_ago": 7, "contact_phone": "010 000 00 34"},
    "drie-dagen-in-juni": {"published_days_ago": 166},
    # netwerken
    "rekenen-in-de-regio": {
        "responsible": "coordinator",
        "doelgroep_note": "graag met twee mensen van één school",
        "contact_role": "coördinatie van het netwerk",
        "contact_phone": "010 000 00 15",
    },
    "rekenen-vaartkant": {"responsible": "coordinator", "review_in_days": -4},
    "rekenen-in-de-brugklas": {"responsible": "redacteur", "published_days_ago": 430},
    # nieuws
    "vierde-school-gezocht": {"expires_in_days": 90},
    "brugklasmiddag-later": {"responsible": "auteur"},
    # bijeenkomsten
    "les-maken": {
        "contact_phone": "010 000 00 15",
        "contact_role": "coördinatie van het netwerk",
        "doelgroep_note": "invallers zijn ook welkom",
    },
}
