"""Ten bijeenkomsten around today, one for each state that a visitor can meet."""

from datetime import date, datetime, time, timedelta
from typing import NotRequired, TypedDict

from django.utils import timezone

from .pages import Body


class Bijeenkomst(TypedDict):
    """A meeting; without a date (in overleg) `days`, `time` and `until` are None.

    `taken` is the number of seats that are filled; `closes_days_before` and `opens_days_before` count back
    from the day itself; None is until it begins, and from now on. With a `weekday` (0 is Monday) it falls on
    the next of those.
    `moved_days` says how many days earlier it was planned before it was moved.
    `reeks` is the UUID of the series that it is part of, which has the places.
    `programme_more` says of parts of the programme, by their title, until when and for whom they are.
    Netwerk, handreikingen, materials, `host_school` (may be empty) and the lists to sort by are keys.
    """

    key: str
    slug: str
    title: str
    netwerk: str | None
    other_netwerken: list[str]
    kind: str
    introduction: str
    days: int | None
    time: str | None
    until: str | None
    location: str
    online: bool
    capacity: int | None
    taken: int
    signup_way: str
    signup_email: str
    closes_days_before: int | None
    status: str
    programme: list[tuple[str, str, str]]
    costs: str
    body: Body
    handreikingen: list[str]
    themas: list[str]
    sectoren: list[str]
    doelgroepen: list[str]
    materials: list[str]
    picture: str
    weekday: NotRequired[int]
    date_note: NotRequired[str]
    address: NotRequired[str]
    online_url: NotRequired[str]
    host_school: NotRequired[str]
    capacity_unit: NotRequired[str]
    signup_url: NotRequired[str]
    opens_days_before: NotRequired[int | None]
    programme_more: NotRequired[dict[str, tuple[str, str]]]
    speakers: NotRequired[str]
    organiser: NotRequired[str]
    moved_days: NotRequired[int]
    reeks: NotRequired[str]
    principes: NotRequired[list[str]]
    aanpakken: NotRequired[list[str]]
    contact_name: NotRequired[str]
    contact_email: NotRequired[str]


def day_of(today: date, days: int, weekday: int | None = None) -> date:
    """Return the day so many days from today, or the next such day of the week.

    Without one, a day in the weekend becomes the Monday after it. Nobody meets between 24 December and
    2 January: what would fall then is after it.
    """
    day = today + timedelta(days=days)
    if (day.month, day.day) > (12, 23) or (day.month, day.day) < (1, 3):
        day = date(day.year + (day.month == 12), 1, 3)
    if weekday is not None:
        return day + timedelta(days=(weekday - day.weekday()) % 7)
    return day + timedelta(days=7 - day.weekday() if day.weekday() > 4 else 0)


def at_clock(day: date | None, clock: str | None) -> datetime | None:
    """A moment on the clock here; None without a day."""
    if day is None or not clock:
        return None
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(clock)))


BIJEENKOMSTEN: list[Bijeenkomst] = [
    {
        "key": "les-maken",
        "slug": "samen-een-rekenles-maken",
        "title": "Samen een rekenles maken",
        "netwerk": "rekenen-in-de-regio",
        "other_netwerken": [],
        "kind": "werkbijeenkomst",
        "introduction": "Je komt met werk van drie kinderen en gaat weg met een les voor volgende week.",
        "days": 18,
        "time": "13:30",
        "until": "16:30",
        "location": "Basisschool De Kwakelbrug, Oudermeent",
        "online": False,
        "capacity": 32,
        "taken": 11,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 2,
        "status": "gepland",
        "programme": [
            ("13:30", "Werk van kinderen op tafel: wat zie je?", "Wieke Rietlander"),
            ("14:15", "Voorspellen: wat doet dit kind bij de volgende som?", "Joppe Zandkamer"),
            ("14:45", "Pauze", ""),
            ("15:00", "In groepjes van vier een les van twintig minuten maken", ""),
            ("16:10", "Wie komt wanneer bij wie kijken?", "Wieke Rietlander"),
        ],
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Dit is een middag van het hele netwerk. Doe je nog niet mee aan het netwerk? Dan ben "
                    "je ook welkom, en je hoeft daarna nergens aan vast te zitten.</p>"
                ),
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Neem mee",
                    "text": (
                        "<p>Werk van drie kinderen bij dezelfde som, zonder namen. Liefst een kind dat het "
                        "goed deed, een dat gokte en een dat stopte.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Zo kom je er", "level": "h2"}),
            (
                "text",
                (
                    "<p>De school ligt tien minuten lopen van het station. Het lokaal is op de begane grond. "
                    "Er is een stille ruimte.</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["rekenen"],
        "principes": ["vraag-uit-de-klas"],
        "aanpakken": ["les-samen-maken"],
        "sectoren": ["po", "vo"],
        "doelgroepen": ["leraar"],
        "materials": [],
        "address": "Kwakelpad 3, Oudermeent",
        "host_school": "kwakelbrug",
        "contact_name": "Team Rekenen",
        "contact_email": "rekenen@example.org",
        "picture": "werktafels",
    },
    {
        "key": "meten-zonder-liniaal",
        "slug": "meten-zonder-liniaal",
        "title": "Meten zonder liniaal",
        "netwerk": "rekenen-vaartkant",
        "other_netwerken": ["rekenen-in-de-regio"],
        "kind": "werkbijeenkomst",
        "introduction": (
            "Hoe lang is een stap, en weet groep 4 dat ook? Een middag schatten en meten in en rond de "
            "school."
        ),
        "days": 9,
        "time": "14:30",
        "until": "16:30",
        "location": "Basisschool Het Schuitenhuis, Kromwetering",
        "online": False,
        "capacity": 24,
        "taken": 22,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 1,
        "status": "gepland",
        "programme": [
            ("14:30", "Naar buiten: meet de kade met je eigen lijf", "Noor Lichtenboei"),
            ("15:10", "Wat deden wij, en wat zouden kinderen doen?", "Sietse Kadewater"),
            ("15:40", "Een activiteit kiezen voor je eigen groep", ""),
        ],
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Trek schoenen aan die vies mogen worden. Regent het hard, dan meten we de gang. Na "
                    "afloop is er voor wie wil een eenvoudige maaltijd; zet het bij je aanmelding.</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["rekenen"],
        "sectoren": ["po", "mbo"],
        "doelgroepen": ["leraar"],
        "materials": [],
        "address": "Schuitenpad 8, Kromwetering",
        "host_school": "schuitenhuis",
        "contact_name": "Rekenen in Vaartkant",
        "contact_email": "rekenen@example.org",
        "picture": "buurthuis",
    },
    {
        "key": "masterclass-nee-zeggen",
        "slug": "masterclass-nee-zeggen-tegen-een-goed-plan",
        "title": "Masterclass: nee zeggen tegen een goed plan",
        "netwerk": None,
        "other_netwerken": [],
        "kind": "masterclass",
        "introduction": (
            "Een school met veertien plannen voert er twee uit. Hoe kies je, en hoe vertel je dat aan de "
            "andere twaalf?"
        ),
        "days": 27,
        "time": "15:00",
        "until": "17:30",
        "location": "Het oude gemaal, Oudermeent",
        "online": False,
        "capacity": 16,
        "taken": 16,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 3,
        "status": "gepland",
        "programme": [
            ("15:00", "Inloop, en je plannen op kaartjes", ""),
            ("15:20", "Wat een plan kost, in uren van leraren", "Hidde Molenkolk, oud-schoolleider"),
            ("16:15", "Aan de slag met je eigen stapel", ""),
            ("17:00", "Oefenen met het gesprek", "Hidde Molenkolk"),
        ],
        "costs": "€ 45 per persoon, voor de zaal en het eten",
        "body": [
            (
                "text",
                (
                    "<p>Je leest vooraf een tekst van acht bladzijden en telt hoeveel plannen er op jouw "
                    "school lopen. Vol? Zet je op de wachtlijst. Zodra iemand afzegt, krijgt de eerste op de "
                    "lijst een mail.</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["kwaliteit"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["schoolleider", "bestuurder", "teamleider"],
        "materials": [],
        "address": "Gemaalweg 1, Oudermeent",
        "speakers": "Hidde Molenkolk",
        "contact_name": "Team Kwaliteit",
        "contact_email": "kwaliteit@example.org",
        "picture": "zaal",
    },
    {
        "key": "proefaudit",
        "slug": "proefaudit-op-de-luwteboom",
        "title": "Proefaudit op De Luwteboom",
        "netwerk": "audit-samen-opleiden",
        "other_netwerken": [],
        "kind": "werkbijeenkomst",
        "introduction": (
            "Drie auditgroepen lopen een ochtend mee, met één vraag van de school. Zo oefenen we voordat het "
            "netwerk begint."
        ),
        "days": 12,
        "time": "09:00",
        "until": "12:30",
        "location": "De Luwteboom, Nieuwerzijl",
        "online": False,
        "capacity": 12,
        "taken": 9,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 21,
        "status": "gepland",
        "programme": [
            ("09:00", "De vraag van de school", "Doutzen Peilmeester"),
            ("09:30", "Meelopen in tweetallen", ""),
            ("11:15", "Wat zagen we? Nog geen mening", "Doutzen Peilmeester"),
            ("12:00", "Wat vragen we ons af?", "Ravi Sluiskolk"),
        ],
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>De leerlingen van De Luwteboom hebben rust nodig. Daarom hoorden we drie weken van "
                    "tevoren graag wie er komt, en sturen we alle leerlingen een foto van de bezoekers. "
                    "Aanmelden kan nu niet meer. De volgende keer is op een andere school.</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["samen-opleiden", "kwaliteit"],
        "principes": ["kijken-voor-oordelen"],
        "aanpakken": ["kijken-bij-elkaar"],
        "sectoren": ["so-vso", "po", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "schoolleider"],
        "materials": [],
        "address": "Luwtelaan 15, Nieuwerzijl",
        "host_school": "luwteboom",
        "contact_name": "Auditnetwerk Samen opleiden",
        "contact_email": "audit@example.org",
        "picture": "rondgang",
    },
    {
        "key": "cijfers-van-januari",
        "slug": "wat-doe-je-met-de-cijfers-van-januari",
        "title": "Wat doe je met de cijfers van januari?",
        "netwerk": "rekenen-in-de-regio",
        "other_netwerken": [],
        "kind": "studiedag",
        "introduction": "Van een tabel met toetsresultaten naar één ding dat je morgen anders doet.",
        "days": 25,
        "time": "09:30",
        "until": "15:30",
        "location": "Pabo De Overhaal, Oudermeent",
        "online": False,
        "capacity": 40,
        "taken": 6,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 5,
        "status": "gaat_niet_door",
        "programme": [
            ("09:30", "Een tabel lezen zonder te schrikken", "Imra Veldkiezel"),
            ("11:00", "Eigen cijfers, in drietallen", ""),
            ("13:30", "Van cijfer naar kind", "Imra Veldkiezel"),
        ],
        "costs": "Geen",
        "body": [
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Deze studiedag gaat niet door",
                    "text": (
                        "<p>Er waren te weinig scholen met een vraag over cijfers, en we willen geen dag "
                        "vullen om het vullen. Wie zich had aangemeld, heeft een mail gekregen. We nemen het "
                        "onderwerp mee in de middagen van het netwerk.</p>"
                    ),
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["rekenen", "kwaliteit"],
        "sectoren": ["po"],
        "doelgroepen": ["leraar", "intern-begeleider", "schoolleider"],
        "materials": [],
        "address": "Overhaalplein 1, Oudermeent",
        "host_school": "overhaal",
        "contact_name": "Team Rekenen",
        "contact_email": "rekenen@example.org",
        "picture": "trappen",
    },
    {
        "key": "rekenen-buiten",
        "slug": "rekenen-buiten",
        "title": "Rekenen buiten",
        "netwerk": "rekenen-vaartkant",
        "other_netwerken": ["rekenen-in-de-regio"],
        "kind": "werkbijeenkomst",
        "introduction": (
            "Met een touw van tien meter het schoolplein op. Zesentwintig leraren maakten er een les van."
        ),
        "days": -20,
        "time": "14:00",
        "until": "16:30",
        "location": "Basisschool De Peilschaal, Kromwetering",
        "online": False,
        "capacity": 30,
        "taken": 26,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 2,
        "status": "gepland",
        "programme": [
            ("14:00", "Schatten, en dan pas tellen", "Sietse Kadewater"),
            ("14:45", "Vier manieren om tegels te tellen", ""),
            ("15:30", "Een les van twintig minuten maken", ""),
        ],
        "costs": "Geen",
        "body": [
            ("heading", {"text": "Zo ging het", "level": "h2"}),
            (
                "text",
                (
                    "<p>De zon scheen en dat hielp. We begonnen met een schatting: hoeveel tegels liggen "
                    "hier? De antwoorden liepen van 900 tot 6.000. Na een half uur touwen, stappen en rijen "
                    "tellen zaten zes van de zeven groepjes tussen 2.300 en 2.500. Het zevende had de "
                    "zandbak meegeteld.</p><p>Daarna maakte iedereen een les voor de eigen groep. In het "
                    "verslag staat wat werkte, en ook dat we nog geen plan hebben voor regen.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": "Zet één touw bij vier kinderen, dan moeten ze wel praten.",
                    "attribution": "Deelnemer, leraar van groep 6",
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["rekenen"],
        "sectoren": ["po", "mbo"],
        "doelgroepen": ["leraar"],
        "materials": ["verslag-rekenen-buiten", "kijkblad-rekenles"],
        "address": "Peilweg 22, Kromwetering",
        "host_school": "peilschaal",
        "contact_name": "Rekenen in Vaartkant",
        "contact_email": "rekenen@example.org",
        "picture": "moestuin",
    },
    {
        "key": "start-audit",
        "slug": "startmiddag-auditnetwerk",
        "title": "Startmiddag van het auditnetwerk",
        "netwerk": "audit-samen-opleiden",
        "other_netwerken": [],
        "kind": "startbijeenkomst",
        "introduction": (
            "De vier auditgroepen leren elkaar kennen en maken hun eerste vraag. De datum kiezen we zodra de "
            "vierde school er is."
        ),
        "days": None,
        "time": None,
        "until": None,
        "location": "Bij een van de scholen",
        "online": False,
        "capacity": 12,
        "taken": 4,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 7,
        "status": "gepland",
        "programme": [],
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Aanmelden kan al. Als er vier scholen zijn, krijg je een datumprikker met vijf "
                    "middagen. Kun je op de gekozen middag niet, dan zoek je een collega van je school die "
                    "gaat.</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["samen-opleiden"],
        "sectoren": ["po", "vo", "so-vso", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "teamleider"],
        "materials": [],
        "date_note": "een middag in overleg, zodra de vierde school er is",
        "contact_name": "Auditnetwerk Samen opleiden",
        "contact_email": "audit@example.org",
        "picture": "tegel-mist",
    },
    {
        "key": "online-intervisie",
        "slug": "intervisie-vanaf-de-keukentafel",
        "title": "Intervisie vanaf de keukentafel",
        "netwerk": "starters-onder-elkaar",
        "other_netwerken": [],
        "kind": "intervisie",
        "introduction": "De online keer van dit jaar. Vijf rondes, één situatie en je eigen soep.",
        "days": 6,
        "time": "19:30",
        "until": "21:00",
        "location": "",
        "online": True,
        "capacity": 12,
        "taken": 5,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 0,
        "status": "gepland",
        "programme": [
            ("19:30", "Eén ding dat lukte, één ding dat niet lukte", "Fenna Waterschoot"),
            ("19:50", "De situatie kiezen en de vijf rondes", "Milan Turfgraaf"),
            ("20:50", "Je stap voor morgen", ""),
        ],
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Je krijgt de link een uur van tevoren per mail. Zoek een plek waar niemand "
                    "meeluistert, en zet je camera aan. We nemen niets op. Bij meer dan zeven deelnemers "
                    "maken we twee groepen.</p>"
                ),
            ),
        ],
        "handreikingen": ["intervisie-in-vijf-rondes"],
        "themas": ["starters"],
        "aanpakken": ["intervisie"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["startende-leraar"],
        "materials": [],
        "weekday": 3,
        "online_url": "https://meedoen.example.org/keukentafel",
        "contact_name": "Starters onder elkaar",
        "contact_email": "starters@example.org",
        "picture": "schermen",
    },
    {
        "key": "elke-brugklasser",
        "slug": "elke-brugklasser-een-telefoontje",
        "title": "Voor elke brugklasser een telefoontje",
        "netwerk": None,
        "other_netwerken": [],
        "kind": "werkbijeenkomst",
        "introduction": (
            "Leraren van groep 8 en mentoren van de brugklas wisselen nummers uit en oefenen het gesprek van "
            "tien minuten."
        ),
        "days": 40,
        "time": "15:30",
        "until": "17:30",
        "location": "Aula van het Kadelandcollege, Oudermeent",
        "online": False,
        "capacity": 60,
        "taken": 14,
        "signup_way": "hier",
        "signup_email": "",
        "closes_days_before": 1,
        "status": "verplaatst",
        "programme": [
            ("15:30", "Inloop: zoek de mensen van jouw leerlingen", ""),
            ("15:50", "Wat een mentor wil weten, en wat niet", "de mentoren van het Kadelandcollege"),
            ("16:30", "Oefenen in tweetallen, met een klok", ""),
            ("17:10", "Wie belt wie, en wanneer?", ""),
        ],
        "costs": "Geen",
        "body": [
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Een week later dan eerst gemeld",
                    "text": (
                        "<p>De aula was bezet. Had je je al aangemeld, dan blijft je plek staan. Kun je nu "
                        "niet meer, gebruik dan de link in je mail om af te zeggen.</p>"
                    ),
                },
            ),
            (
                "text",
                (
                    "<p>Je hoeft niet bij een netwerk te horen. Neem een lijst mee met de voornamen van je "
                    "oud-leerlingen en hun nieuwe school. De lijst gaat na afloop weer met je mee naar "
                    "huis.</p>"
                ),
            ),
        ],
        "handreikingen": ["kaart-overstap", "nieuwe-leerling"],
        "themas": ["overstap"],
        "moved_days": 7,
        "aanpakken": ["warme-overdracht"],
        "sectoren": ["po", "vo"],
        "doelgroepen": ["leraar", "mentor"],
        "materials": [],
        "address": "Linieweg 41, Oudermeent",
        "host_school": "kadeland",
        "contact_name": "Werkgroep Overstap",
        "contact_email": "overstap@example.org",
        "picture": "kruispunt",
    },
    {
        "key": "studiedag-opleiden",
        "slug": "studiedag-wie-leidt-er-eigenlijk-op",
        "title": "Studiedag: wie leidt er eigenlijk op?",
        "netwerk": "audit-samen-opleiden",
        "other_netwerken": ["starters-onder-elkaar"],
        "kind": "studiedag",
        "introduction": (
            "Een dag voor iedereen die met studenten werkt. Met zes werkgroepen en een lange tafel voor de "
            "lunch."
        ),
        "days": 54,
        "time": "09:30",
        "until": "15:30",
        "location": "Mbo Het Gangspil, Kromwetering",
        "online": False,
        "capacity": 90,
        "taken": 0,
        "signup_way": "mail",
        "signup_email": "opleiden@example.org",
        "closes_days_before": 10,
        "status": "gepland",
        "programme": [
            ("09:30", "Inloop met koffie", ""),
            ("10:00", "Een student vertelt over één week", "drie studenten van Pabo De Overhaal"),
            ("10:45", "Werkgroepen, eerste ronde", ""),
            ("12:15", "Lunch aan één tafel", ""),
            ("13:30", "Werkgroepen, tweede ronde", ""),
            ("15:00", "Wat spreken we af?", "Doutzen Peilmeester"),
        ],
        "costs": "Geen voor scholen in de regio. Anderen betalen € 60.",
        "body": [
            (
                "text",
                (
                    "<p>We verdelen de plaatsen over school en opleiding. Daarom loopt het aanmelden per "
                    "mail. Schrijf naar <b>opleiden@example.org</b> met wie je komt, van welke school, en "
                    "welke twee werkgroepen je kiest.</p>"
                ),
            ),
            ("heading", {"text": "De werkgroepen", "level": "h2"}),
            (
                "text",
                (
                    "<ol><li>Het nagesprek: wie praat er het meest?</li><li>Een rooster dat klopt voor "
                    "school en pabo</li><li>Beoordelen met z'n drieën</li><li>Studenten die het niet gaan "
                    "redden</li><li>Zij-instromers: anders of hetzelfde?</li><li>Wat leert de "
                    "mentor?</li></ol>"
                ),
            ),
        ],
        "handreikingen": ["intervisie-in-vijf-rondes"],
        "themas": ["samen-opleiden", "starters"],
        "sectoren": ["po", "vo", "mbo", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "schoolleider", "student"],
        "materials": [],
        "address": "Gangspilkade 12, Kromwetering",
        "host_school": "gangspil",
        "contact_name": "Team Samen opleiden",
        "contact_email": "opleiden@example.org",
        "picture": "lange-tafel",
    },
]
