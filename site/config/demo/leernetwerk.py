"""A leernetwerk within another, whose five meetings are one series: people sign up for all of it at once."""

from typing import Any, TypedDict

from .bijeenkomsten import Bijeenkomst
from .bijeenkomsten_van_netwerken import meeting, text
from .netwerken import Netwerk

KEY = "rekencoordinatoren"


class Series(TypedDict):
    """A series of one netwerk; `taken` is the number of schools or people that have a place."""

    uuid: str
    netwerk: str
    name: str
    capacity: int
    capacity_unit: str
    taken: int
    days_ago: int  # that they signed up: before the first meeting


REEKS: Series = {
    "uuid": "6f1d2c58-9a0e-4c1b-8f0a-6c4f1b7f2a35",
    "netwerk": KEY,
    "name": "Leernetwerk Rekencoördinatoren, dit schooljaar",
    "capacity": 12,
    "capacity_unit": "scholen",
    "taken": 7,
    "days_ago": 30,
}

LEERNETWERK: Netwerk = {
    "key": KEY,
    "slug": "rekencoordinatoren",
    "parent": "rekenen-in-de-regio",
    "title": "Leernetwerk Rekencoördinatoren",
    "vorm": "leernetwerk",
    "introduction": (
        "Vijf middagen voor wie op school het rekenen trekt. Je meldt je één keer aan, voor de hele reeks."
    ),
    "goal": (
        "<p>Een rekencoördinator moet collega's in beweging krijgen zonder de baas te zijn. Dat leer je niet "
        "uit een boek over breuken. Je oefent het hier, met mensen die hetzelfde proberen.</p>"
    ),
    "goals": [
        "Je kunt na een les een gesprek voeren waar je collega iets aan heeft.",
        "Je team heeft één afspraak over rekenen die in elke groep te zien is.",
    ],
    "for_whom": (
        "Rekencoördinatoren, ook als je het net bent geworden. Kom met twee mensen van je school: jullie "
        "delen één plaats."
    ),
    "inzet": (
        "<ul><li>Vijf middagen. Een keer missen kan, dat geef je door met de link in je mail.</li><li>Na "
        "elke middag één gesprek met een collega.</li><li>Aan het eind vertel je je team wat je "
        "veranderde.</li></ul>"
    ),
    "how_it_works": (
        "<p>Elke middag begint met een filmpje van acht minuten uit de les van een van ons. Daarna "
        "oefenen we het gesprek dat erop volgt, in drietallen: een voert het, een is de collega en een "
        "kijkt.</p>"
    ),
    "frequency": "Vijf middagen, ongeveer elke vijf weken, van 14.00 tot 16.30 uur",
    "period": "Van november tot en met mei",
    "series_length": 5,
    "place": "Pabo De Overhaal in Oudermeent",
    "group_size": 12,
    "group_unit": "scholen",
    "groups_note": "van elke school een of twee mensen",
    "certificate": "Een bewijs van deelname met de uren, als je er vier van de vijf middagen was.",
    "costs": "Geen. Je school betaalt je vervanging.",
    "signup_way": "per_bijeenkomst",
    "status": "loopt",
    "people": [
        ("Imra Veldkiezel", "expert rekenen", "Pabo De Overhaal"),
        ("Wieke Rietlander", "procesbegeleider", "Samenwerkingsverband De Waterlinie"),
    ],
    "partners": [("Pabo De Overhaal", "https://example.org/overhaal")],
    "platform_url": "",
    "regios": ["hele-regio"],
    "themas": ["rekenen", "kwaliteit"],
    "sectoren": ["po", "so-vso"],
    "doelgroepen": ["leraar", "intern-begeleider"],
    "contact_name": "Team Rekenen",
    "contact_email": "rekenen@example.org",
    "body": [
        (
            "callout",
            {
                "kind": "info",
                "title": "Later instappen kan",
                "text": (
                    "<p>De eerste middag is geweest. Je meldt je dan aan voor de middagen die nog komen. "
                    "Imra belt je vooraf een kwartier om te vertellen wat je miste.</p>"
                ),
            },
        ),
    ],
    "tags": ["rekenbeleid"],
    "picture": "trappen-dag",
}

SAME: dict[str, Any] = {
    "netwerk": KEY,
    "reeks": REEKS["uuid"],
    "time": "14:00",
    "until": "16:30",
    "weekday": 1,
    "location": "Pabo De Overhaal, Oudermeent",
    "address": "Overhaalplein 1, Oudermeent",
    "host_school": "overhaal",
    "capacity": None,
    "closes_days_before": None,
    "taken": 0,
    "kind": "werkbijeenkomst",
    "themas": ["rekenen"],
    "sectoren": ["po", "so-vso"],
    "doelgroepen": ["leraar", "intern-begeleider"],
    "contact_name": "Team Rekenen",
    "contact_email": "rekenen@example.org",
}


def middag(**facts: Any) -> Bijeenkomst:
    """One of the five."""
    return meeting(**{**SAME, **facts})


BIJEENKOMSTEN: list[Bijeenkomst] = [
    middag(
        key="rekencoordinatoren-1",
        slug="waar-ben-je-van",
        title="Waar ben je van?",
        kind="startbijeenkomst",
        introduction=(
            "Dertien rekencoördinatoren schreven op wat hun team van hen verwacht, en wat zij zelf wilden. "
            "Dat bleken twee lijstjes."
        ),
        days=-14,
        programme=[
            ("14:00", "Jouw taak in één zin", "Wieke Rietlander"),
            ("14:45", "Het eerste filmpje", "Imra Veldkiezel"),
            ("15:45", "Met welke collega begin je?", ""),
        ],
        body=text(
            "Op het ene lijstje stond: toetsen klaarzetten, de methode bestellen, cijfers in het systeem. Op "
            "het andere: meekijken in een les. Niemand had daar al een uur voor in het rooster. Dat is de "
            "opdracht voor de tweede middag: vraag dat uur aan."
        ),
        picture="twee-tafels",
    ),
    middag(
        key="rekencoordinatoren-2",
        slug="meekijken-zonder-oordeel",
        title="Meekijken zonder oordeel",
        introduction=(
            "Je zit achter in een les. Wat schrijf je op, en wat zeg je als de kinderen naar buiten zijn?"
        ),
        days=19,
        programme=[
            ("14:00", "Wie kreeg het uur?", ""),
            ("14:30", "Acht minuten les, en wat zag je", "Imra Veldkiezel"),
            ("15:15", "Het gesprek oefenen, in drietallen", ""),
            ("16:10", "Wat je morgen vraagt", ""),
        ],
        body=text(
            "Neem een filmpje mee van je eigen les, hoogstens acht minuten. Alleen de andere deelnemers zien "
            "het, en je neemt het weer mee naar huis. Lukt filmen niet? Een schrift van drie kinderen is ook "
            "goed."
        ),
        handreikingen=["kijken-in-de-les"],
        materials=["kijkblad-rekenles"],
        picture="werktafels",
    ),
    middag(
        key="rekencoordinatoren-3",
        slug="een-afspraak-die-blijft",
        title="Eén afspraak die blijft",
        introduction="Hoe maak je met je team een afspraak over rekenen die er na de zomer nog is?",
        days=54,
        programme=[
            ("14:00", "Afspraken die verdwenen, en waarom", "Wieke Rietlander"),
            ("14:50", "Je eigen afspraak op een kaart", ""),
            ("15:40", "Een ander probeert haar onderuit te halen", ""),
        ],
        body=text(
            "Na deze middag heb je een kaart met één afspraak: wat zie je in elke groep, vanaf wanneer, en "
            "wie kijkt er na zes weken?"
        ),
        handreikingen=["teamvergadering"],
        picture="lange-tafel",
    ),
    middag(
        key="rekencoordinatoren-4",
        slug="de-collega-die-niet-wil",
        title="De collega die niet wil",
        introduction="Met een actrice oefen je het gesprek dat je nu al drie weken uitstelt.",
        days=89,
        programme=[
            ("14:00", "Wat wil die ander eigenlijk?", "Imra Veldkiezel"),
            ("14:40", "Oefenen met een actrice", ""),
            ("16:00", "Twee zinnen voor op je hand", ""),
        ],
        body=text("Bedenk vooraf één gesprek. Namen noemen we niet, ook niet die van je school."),
        picture="kleine-kring",
    ),
    middag(
        key="rekencoordinatoren-5",
        slug="vertel-het-je-team",
        title="Vertel het je team",
        kind="slotbijeenkomst",
        introduction="De laatste middag is op een van jullie scholen, met het team erbij.",
        days=None,
        time=None,
        until=None,
        date_note="in overleg, een middag in mei die bij de school past die ontvangt",
        location="Een van de scholen van de deelnemers",
        address="",
        host_school="",
        programme=[],
        body=text("Wie ontvangt, kiezen we op de derde middag."),
        picture="grote-kring",
    ),
]
