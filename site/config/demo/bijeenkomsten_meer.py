"""Fourteen more bijeenkomsten, five months back and five months ahead, in states that the first ten lack."""

from .bijeenkomsten import Bijeenkomst

BIJEENKOMSTEN_MEER: list[Bijeenkomst] = [
    {
        "key": "eerste-week",
        "slug": "de-eerste-week-voor-de-klas",
        "title": "De eerste week voor de klas",
        "netwerk": "starters-onder-elkaar",
        "other_netwerken": [],
        "kind": "workshop",
        "introduction": (
            "Waar leg je je tas, en wat zeg je om half negen? Starters liepen hun eerste dag door voordat "
            "die begon."
        ),
        "days": -138,
        "weekday": 3,
        "time": "15:30",
        "until": "18:00",
        "date_note": "",
        "location": "Kadelandcollege, Oudermeent",
        "address": "Linieweg 41, Oudermeent",
        "online": False,
        "online_url": "",
        "host_school": "kadeland",
        "capacity": 24,
        "capacity_unit": "personen",
        "taken": 19,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 2,
        "status": "gepland",
        "programme": [
            ("15:30", "Inloop, met het rooster van je eerste week", ""),
            ("15:45", "Je eerste kwartier, in een leeg lokaal", "Fenna Waterschoot"),
            ("16:45", "Vragen die je niet aan je leidinggevende stelt", "Milan Turfgraaf"),
            ("17:30", "Samen eten", ""),
        ],
        "programme_more": {"Samen eten": ("18:00", "")},
        "speakers": "",
        "costs": "Geen",
        "body": [
            ("heading", {"text": "Zo ging het", "level": "h2"}),
            (
                "text",
                (
                    "<p>Negentien starters stonden om de beurt voor een leeg lokaal en deden hun eerste "
                    "kwartier. Hardop, met namen van leerlingen die ze nog niet kenden. Na twee minuten "
                    "lachte niemand meer en werd er meegeschreven.</p><p>Wat het vaakst op een briefje kwam "
                    "te staan: ga bij de deur staan, zeg van elke leerling de naam, en heb werk klaarliggen "
                    "dat iedereen zonder uitleg kan beginnen.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": "Ik had drie weken aan lessen klaar. Ik wist alleen niet waar de kopjes stonden.",
                    "attribution": "Starter in het vo",
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["starters"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["startende-leraar"],
        "materials": [],
        "contact_name": "Starters onder elkaar",
        "contact_email": "starters@example.org",
        "picture": "avondtafels",
    },
    {
        "key": "peerreview-kwaliteit",
        "slug": "peer-review-de-map-die-niemand-opent",
        "title": "Peer review: de map die niemand opent",
        "netwerk": None,
        "other_netwerken": [],
        "kind": "peerreview",
        "introduction": (
            "Zes scholen legden hun kwaliteitsplan bij een andere school op tafel. De vraag: wat merkt een "
            "leraar hiervan?"
        ),
        "days": -103,
        "time": "09:00",
        "until": "13:00",
        "date_note": "",
        "location": "Kindcentrum Zevenkavels, Nieuwerzijl",
        "address": "Kavelsingel 7, Nieuwerzijl",
        "online": False,
        "online_url": "",
        "host_school": "zevenkavels",
        "capacity": 6,
        "capacity_unit": "scholen",
        "taken": 6,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": 60,
        "closes_days_before": 14,
        "status": "gepland",
        "programme": [
            ("09:00", "Inloop met koffie", ""),
            ("09:15", "Ruilen: je leest het plan van een ander", "Tjitske Oeverland"),
            ("10:15", "Gesprek per tweetal scholen, eerste kant", ""),
            ("11:15", "Gesprek per tweetal scholen, andere kant", ""),
            ("12:15", "Lunch, met één zin die je schrapt", ""),
        ],
        "programme_more": {"Lunch, met één zin die je schrapt": ("13:00", "")},
        "speakers": "Tjitske Oeverland",
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Van elke school kwamen er twee: iemand die het plan schreef en een leraar die het "
                    "niet had gelezen. Die leraar was de belangrijkste van de twee. Zij zette een streep "
                    "onder elke zin die ze in haar week terugzag.</p>"
                ),
            ),
            (
                "kerncijfers",
                {
                    "title": "Wat er overbleef",
                    "figures": [
                        ("figure", {"number": "164", "label": "bladzijden lagen er op tafel"}),
                        ("figure", {"number": "23", "label": "zinnen kregen een streep"}),
                        ("figure", {"number": "4", "label": "scholen maken nu een plan van één blad"}),
                    ],
                },
            ),
            (
                "text",
                (
                    "<p>Twee scholen houden hun lange plan. Zij gebruiken het om nieuwe collega's in te "
                    "werken, en daarvoor bleek het goed te zijn.</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["kwaliteit"],
        "sectoren": ["po", "so-vso"],
        "doelgroepen": ["schoolleider", "intern-begeleider", "leraar"],
        "materials": [],
        "contact_name": "Team Kwaliteit",
        "contact_email": "kennis@example.org",
        "picture": "hofjes",
    },
    {
        "key": "start-rekenen",
        "slug": "startmiddag-rekenen-in-de-regio",
        "title": "Startmiddag Rekenen in de regio",
        "netwerk": "rekenen-in-de-regio",
        "other_netwerken": ["rekenen-vaartkant"],
        "kind": "startbijeenkomst",
        "introduction": (
            "De eerste van vijf middagen. Alle groepen begonnen met dezelfde som, en er kwamen 41 kaartjes "
            "op tafel."
        ),
        "days": -75,
        "time": "13:30",
        "until": "16:30",
        "date_note": "",
        "location": "Pabo De Overhaal, Oudermeent",
        "address": "Overhaalplein 1, Oudermeent",
        "online": False,
        "online_url": "",
        "host_school": "overhaal",
        "capacity": None,
        "capacity_unit": "personen",
        "taken": 41,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 3,
        "status": "gepland",
        "programme": [
            ("13:15", "Inloop", ""),
            ("13:30", "Eén som, zoveel mogelijk manieren", "Imra Veldkiezel"),
            ("14:30", "Kijken naar werk van kinderen: wat zie je?", "Wieke Rietlander"),
            ("15:30", "Per deel van de regio: wie ontvangt wanneer?", "Joppe Zandkamer en Sietse Kadewater"),
        ],
        "programme_more": {
            "Per deel van de regio: wie ontvangt wanneer?": ("16:30", "alleen deelnemers aan het netwerk"),
        },
        "speakers": "Imra Veldkiezel",
        "costs": "Geen",
        "body": [
            ("heading", {"text": "Zo ging het", "level": "h2"}),
            (
                "text",
                (
                    "<p>Op het bord stond: 4 × 25. Daarna vijf minuten stilte. Iedereen schreef op hoe een "
                    "kind uit de eigen klas dit uitrekent. Er kwamen 41 kaartjes. Veertien daarvan eindigden "
                    "op 100, de rest bleef ergens onderweg steken.</p><p>Die 27 kaartjes zijn het werk van "
                    "dit jaar. Elke groep koos er drie uit en zoekt de komende middagen wat die kinderen "
                    "nodig hebben om verder te komen.</p>"
                ),
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Doe het na in je team",
                    "text": (
                        "<p>Je hebt één som nodig, lege kaartjes en een kwartier. Vraag niet naar het "
                        "antwoord, maar naar de weg van één kind.</p>"
                    ),
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["rekenen"],
        "sectoren": ["po", "vo", "mbo"],
        "doelgroepen": ["leraar", "intern-begeleider"],
        "materials": ["kijkblad-rekenles"],
        "contact_name": "Team Rekenen",
        "contact_email": "rekenen@example.org",
        "picture": "rekentafel",
    },
    {
        "key": "terug-na-drie-weken",
        "slug": "terug-na-drie-weken-thuis",
        "title": "Terug na drie weken thuis",
        "netwerk": None,
        "other_netwerken": [],
        "kind": "bijeenkomst",
        "introduction": (
            "Een leerling komt terug. Wie staat er bij de deur? Teams uit het vo en het mbo vertelden hoe "
            "zij de eerste dag regelen."
        ),
        "days": -47,
        "time": "16:00",
        "until": "17:30",
        "date_note": "",
        "location": "Mbo Het Gangspil, Kromwetering",
        "address": "Gangspilkade 12, Kromwetering",
        "online": True,
        "online_url": "https://meedoen.example.org/terug-na-drie-weken",
        "host_school": "gangspil",
        "capacity": 80,
        "capacity_unit": "personen",
        "taken": 52,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 0,
        "status": "gepland",
        "programme": [
            ("15:45", "Inloop in de kantine", ""),
            ("16:00", "Een student vertelt over haar eerste dag terug", "een student van Mbo Het Gangspil"),
            ("16:20", "Drie scholen, drie manieren", "Samir Rietkraag"),
            ("17:00", "Jullie eigen eerste dag, op één kaart", ""),
        ],
        "programme_more": {
            "Inloop in de kantine": ("16:00", "wie op de school is"),
            "Jullie eigen eerste dag, op één kaart": ("17:30", ""),
        },
        "speakers": "Samir Rietkraag, verzuimcoördinator",
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Er zaten 31 mensen in de zaal en 21 achter een scherm. De studente die begon, had "
                    "maar één wens: dat niemand haar in de gang zou vragen waar ze geweest was. 'Zeg gewoon "
                    "dat ik naast je mag zitten.'</p>"
                ),
            ),
            ("heading", {"text": "Drie dingen die op elke kaart kwamen", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Eén persoon bij de deur",
                        "text": "<p>De dag ervoor weet de leerling wie dat is.</p>",
                    },
                    {
                        "title": "Een half programma",
                        "text": "<p>Twee uur is genoeg. De leerling kiest welke lessen.</p>",
                    },
                    {
                        "title": "Een telefoontje aan het eind",
                        "text": "<p>Niet over wat er misging, maar over hoe laat het morgen begint.</p>",
                    },
                ],
            ),
        ],
        "handreikingen": [],
        "themas": ["aanwezig-zijn"],
        "sectoren": ["vo", "mbo", "so-vso"],
        "doelgroepen": ["mentor", "teamleider"],
        "materials": ["agenda-maandagoverleg"],
        "contact_name": "Team Aanwezig zijn",
        "contact_email": "aanwezig@example.org",
        "picture": "lege-stoelen",
    },
    {
        "key": "spreekuur-overstap",
        "slug": "inloopspreekuur-over-de-overstap",
        "title": "Inloopspreekuur over de overstap",
        "netwerk": None,
        "other_netwerken": [],
        "kind": "bijeenkomst",
        "introduction": (
            "Loop binnen met een vraag over een leerling die naar een andere school gaat. Er is koffie en "
            "iemand die meedenkt."
        ),
        "days": 3,
        "time": "14:00",
        "until": "17:00",
        "date_note": "",
        "location": "Buurthuis De Schutsluis, Nieuwerzijl",
        "address": "Sluispad 2, Nieuwerzijl",
        "online": False,
        "online_url": "",
        "host_school": "",
        "capacity": None,
        "capacity_unit": "personen",
        "taken": 0,
        "signup_way": "niet_nodig",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 0,
        "status": "gepland",
        "programme": [
            ("14:00", "Vragen over groep 8 en de brugklas", "Loes Wilgenpad"),
            ("15:30", "Vragen over het speciaal onderwijs", "een begeleider van De Luwteboom"),
        ],
        "programme_more": {"Vragen over het speciaal onderwijs": ("17:00", "")},
        "speakers": "",
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Je komt wanneer het jou uitkomt en gaat weg als je verder kunt. De meeste vragen "
                    "kosten een kwartier. Noem geen namen: 'een jongen in groep 8' is genoeg.</p>"
                ),
            ),
            (
                "accordion",
                [
                    (
                        "item",
                        {
                            "title": "Mogen ouders mee?",
                            "text": (
                                "<p>Deze middag is voor mensen die op een school werken. Ouders kunnen ons "
                                "bellen, dan maken we een eigen afspraak.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Wat als het druk is?",
                            "text": "<p>Dan schrijf je je vraag op en bellen we je binnen twee dagen.</p>",
                        },
                    ),
                ],
            ),
        ],
        "handreikingen": ["kaart-overstap", "nieuwe-leerling"],
        "themas": ["overstap"],
        "sectoren": ["po", "vo", "so-vso"],
        "doelgroepen": ["leraar", "intern-begeleider", "mentor"],
        "materials": [],
        "contact_name": "Loes Wilgenpad",
        "contact_email": "overstap@example.org",
        "picture": "plein",
    },
    {
        "key": "wie-beoordeelt",
        "slug": "wie-beoordeelt-de-student",
        "title": "Wie beoordeelt de student?",
        "netwerk": "audit-samen-opleiden",
        "other_netwerken": ["starters-onder-elkaar"],
        "kind": "workshop",
        "introduction": (
            "Mentor, schoolopleider en pabo kijken naar dezelfde les. Zien zij ook hetzelfde? Doe mee in de "
            "zaal of vanaf je eigen school."
        ),
        "days": 33,
        "time": "15:00",
        "until": "17:00",
        "date_note": "",
        "location": "Pabo De Overhaal, Oudermeent",
        "address": "Overhaalplein 1, Oudermeent",
        "online": True,
        "online_url": "https://meedoen.example.org/wie-beoordeelt",
        "host_school": "overhaal",
        "capacity": 45,
        "capacity_unit": "personen",
        "taken": 21,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 1,
        "status": "gepland",
        "programme": [
            ("14:45", "Inloop", ""),
            ("15:00", "Samen kijken naar een nagespeelde les", "Ravi Sluiskolk"),
            ("15:30", "Eerst alleen opschrijven, dan vergelijken", ""),
            ("16:00", "Doorpraten in de zaal", "Doutzen Peilmeester"),
            ("16:00", "Doorpraten online", "Ayla Bruggenveld"),
            ("16:40", "Eén afspraak voor jouw school", ""),
        ],
        "programme_more": {
            "Inloop": ("15:00", "alleen in de zaal"),
            "Doorpraten in de zaal": ("16:35", "wie in de zaal zit"),
            "Doorpraten online": ("16:35", "wie online meedoet"),
            "Eén afspraak voor jouw school": ("17:00", ""),
        },
        "speakers": "Ravi Sluiskolk en Ayla Bruggenveld",
        "costs": "Geen",
        "body": [
            (
                "columns",
                {
                    "left": [
                        (
                            "callout",
                            {
                                "kind": "info",
                                "title": "Je komt naar de zaal",
                                "text": (
                                    "<p>Kom met z'n tweeën of drieën van dezelfde school. Je zit aan een "
                                    "tafel met mensen van een andere opleiding.</p>"
                                ),
                            },
                        ),
                    ],
                    "right": [
                        (
                            "callout",
                            {
                                "kind": "info",
                                "title": "Je doet online mee",
                                "text": (
                                    "<p>Zet je camera aan en leg pen en papier klaar. Je krijgt de link als "
                                    "je je hebt aangemeld.</p>"
                                ),
                            },
                        ),
                    ],
                },
            ),
            (
                "text",
                (
                    "<p>De les is nagespeeld door studenten van het vierde jaar. Er staan geen leerlingen "
                    "op. We geven geen cijfer: het gaat om de vraag waarom de een een sterke les ziet en de "
                    "ander een rommelige.</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["samen-opleiden"],
        "sectoren": ["po", "vo", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "startende-leraar", "student"],
        "materials": [],
        "contact_name": "Auditnetwerk Samen opleiden",
        "contact_email": "audit@example.org",
        "picture": "schermen",
    },
    {
        "key": "derde-groep-starters",
        "slug": "eerste-avond-van-de-derde-groep",
        "title": "Soep en een situatie: de derde groep begint",
        "netwerk": "starters-onder-elkaar",
        "other_netwerken": [],
        "kind": "startbijeenkomst",
        "introduction": (
            "De nieuwe groep in Polderrand komt voor het eerst bij elkaar. We verhuisden naar een school met "
            "een grotere keuken."
        ),
        "days": 47,
        "weekday": 3,
        "time": "17:00",
        "until": "19:30",
        "date_note": "",
        "location": "De Luwteboom, Nieuwerzijl",
        "address": "Luwtelaan 15, Nieuwerzijl",
        "online": False,
        "online_url": "",
        "host_school": "luwteboom",
        "capacity": 9,
        "capacity_unit": "personen",
        "taken": 8,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 3,
        "status": "verplaatst",
        "programme": [
            ("17:00", "Inloop en groente snijden", ""),
            ("17:30", "Soep, en wie ben jij voor de klas?", "Fenna Waterschoot"),
            ("18:15", "Oefenen met de vijf rondes", "Milan Turfgraaf"),
            ("19:15", "Wie kookt de volgende keer?", ""),
        ],
        "programme_more": {"Wie kookt de volgende keer?": ("19:30", "")},
        "speakers": "",
        "costs": "Geen",
        "body": [
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Een andere plek en twee weken later",
                    "text": (
                        "<p>Eerst stond hier Kindcentrum Zevenkavels. Daar wordt de keuken verbouwd. Had je "
                        "je aangemeld, dan blijft je plaats staan. Lukt de nieuwe avond niet? Meld je dan "
                        "af met de link in je mail, dan kan een ander mee.</p>"
                    ),
                },
            ),
            (
                "text",
                (
                    "<p>De groep telt negen mensen en is daarna dicht, want je vertelt hier dingen die je "
                    "niet aan iedereen vertelt. Twijfel je of het iets voor je is? Deze avond mag je komen "
                    "proeven. Eet je iets niet, zet het dan bij je aanmelding.</p>"
                ),
            ),
        ],
        "handreikingen": ["intervisie-in-vijf-rondes"],
        "themas": ["starters"],
        "moved_days": 14,
        "aanpakken": ["intervisie"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["startende-leraar"],
        "materials": ["rondeblad-intervisie"],
        "contact_name": "Starters onder elkaar",
        "contact_email": "starters@example.org",
        "picture": "kring",
    },
    {
        "key": "vraag-op-een-kaart",
        "slug": "jullie-vraag-op-een-kaart",
        "title": "Jullie vraag op één kaart",
        "netwerk": "audit-samen-opleiden",
        "other_netwerken": [],
        "kind": "audit",
        "introduction": (
            "Een middag voor auditgroepen. Je komt met een grote vraag en gaat weg met een kleine waar "
            "bezoekers iets mee kunnen."
        ),
        "days": 68,
        "time": "13:00",
        "until": "16:30",
        "date_note": "",
        "location": "Basisschool De Kwakelbrug, Oudermeent",
        "address": "Kwakelpad 3, Oudermeent",
        "online": False,
        "online_url": "",
        "host_school": "kwakelbrug",
        "capacity": 6,
        "capacity_unit": "scholen",
        "taken": 2,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 7,
        "status": "gepland",
        "programme": [
            ("12:30", "Inloop met lunch", ""),
            ("13:00", "Waarom grote vragen complimenten opleveren", "Doutzen Peilmeester"),
            ("13:45", "Je vraag kleiner maken, in drie rondes", ""),
            ("15:00", "Een ander probeert jouw vraag uit in de gang", ""),
            ("15:45", "Wat moeten bezoekers zien?", "Ravi Sluiskolk"),
            ("15:45", "Wat vraag je van je team?", "Doutzen Peilmeester"),
        ],
        "programme_more": {
            "Inloop met lunch": ("13:00", ""),
            "Wat moeten bezoekers zien?": ("16:30", "schoolopleiders en mentoren"),
            "Wat vraag je van je team?": ("16:30", "alleen leidinggevenden"),
        },
        "speakers": "Doutzen Peilmeester en Ravi Sluiskolk",
        "costs": "Geen. De lunch betaalt het samenwerkingsverband.",
        "body": [
            (
                "text",
                (
                    "<p>Er is plaats voor zes scholen. Eén van jullie meldt de school aan, daarna komen "
                    "jullie met z'n drieën: een schoolopleider, een mentor en een leidinggevende. Je hoeft "
                    "nog niet te weten of je aan het auditnetwerk meedoet.</p>"
                ),
            ),
            (
                "van_naar",
                {
                    "caption": "Zo wordt een vraag kleiner",
                    "van_label": "Hiermee kom je",
                    "naar_label": "Hiermee ga je weg",
                    "rows": [
                        (
                            "row",
                            {
                                "van": "Begeleiden wij onze studenten goed?",
                                "naar": "Wie praat er in een nagesprek het meest?",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Hebben we een cultuur van leren?",
                                "naar": "Hoe vaak staat er deze week een deur open als er les is?",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Voelen studenten zich welkom?",
                                "naar": "Waar zit de student in de pauze, en naast wie?",
                            },
                        ),
                    ],
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["samen-opleiden", "kwaliteit"],
        "sectoren": ["po", "vo", "so-vso"],
        "doelgroepen": ["schoolopleider", "mentor", "schoolleider"],
        "materials": [],
        "contact_name": "Auditnetwerk Samen opleiden",
        "contact_email": "audit@example.org",
        "picture": "rondgang",
    },
    {
        "key": "masterclass-toets",
        "slug": "masterclass-wat-een-toets-niet-vertelt",
        "title": "Masterclass: wat een toets niet vertelt",
        "netwerk": None,
        "other_netwerken": [],
        "kind": "masterclass",
        "introduction": (
            "Twee kinderen met dezelfde score hebben iets heel anders nodig. Hoe zie je dat, zonder er een "
            "toets bij te nemen?"
        ),
        "days": 82,
        "time": "19:00",
        "until": "21:30",
        "date_note": "",
        "location": "Het oude gemaal, Oudermeent",
        "address": "Gemaalweg 1, Oudermeent",
        "online": False,
        "online_url": "",
        "host_school": "",
        "capacity": None,
        "capacity_unit": "personen",
        "taken": 0,
        "signup_way": "elders",
        "signup_email": "",
        "signup_url": "https://overhaal.example.org/masterclasses/toets",
        "opens_days_before": None,
        "closes_days_before": 5,
        "status": "gepland",
        "programme": [
            ("18:30", "Inloop met soep", ""),
            ("19:00", "Dezelfde score, twee verhalen", "Imra Veldkiezel"),
            ("20:00", "Pauze", ""),
            ("20:15", "Vragen uit de zaal, en daar blijft het bij", "Imra Veldkiezel"),
        ],
        "programme_more": {
            "Pauze": ("20:15", ""),
            "Vragen uit de zaal, en daar blijft het bij": ("21:30", ""),
        },
        "speakers": "Imra Veldkiezel, Pabo De Overhaal",
        "costs": "€ 30 per persoon. Studenten betalen niets.",
        "body": [
            (
                "text",
                (
                    "<p>Pabo De Overhaal organiseert deze avond, daarom meld je je aan op hun site. Je leest "
                    "vooraf een tekst van zes bladzijden, die je bij je aanmelding krijgt.</p><p>Neem de "
                    "uitslag van twee leerlingen mee met bijna dezelfde score, zonder namen. Schrijf er één "
                    "zin bij: wat weet jij van dit kind dat hier niet staat?</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["kwaliteit", "rekenen"],
        "organiser": "Pabo De Overhaal",
        "sectoren": ["po", "vo", "lerarenopleiding"],
        "doelgroepen": ["leraar", "intern-begeleider", "student"],
        "materials": [],
        "contact_name": "Pabo De Overhaal",
        "contact_email": "masterclass@example.org",
        "picture": "zaal",
    },
    {
        "key": "regiodag",
        "slug": "regiodag-een-dag-bij-de-buren",
        "title": "Regiodag: een dag bij de buren",
        "netwerk": None,
        "other_netwerken": ["starters-onder-elkaar", "audit-samen-opleiden"],
        "kind": "studiedag",
        "introduction": (
            "'s Ochtends kijk je op een school waar je nog nooit was. 's Middags vertel je aan één lange "
            "tafel wat je zag."
        ),
        "days": 96,
        "time": "09:00",
        "until": "16:00",
        "date_note": "",
        "location": "Mbo Het Gangspil, Kromwetering",
        "address": "Gangspilkade 12, Kromwetering",
        "online": False,
        "online_url": "",
        "host_school": "gangspil",
        "capacity": 140,
        "capacity_unit": "personen",
        "taken": 0,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": 56,
        "closes_days_before": 10,
        "status": "gepland",
        "programme": [
            ("08:30", "Inloop met koffie en krentenbrood", ""),
            ("09:00", "Opening: kijken zonder te vinden", "Tjitske Oeverland"),
            ("09:30", "Met de bus of de fiets naar een van acht scholen", ""),
            ("10:00", "Meelopen in tweetallen", ""),
            ("12:15", "Terug, en lunch aan één lange tafel", ""),
            ("13:30", "Werkgroepen, eerste ronde", ""),
            ("13:30", "Wat kost het, en wie betaalt het?", "Hidde Molenkolk"),
            ("14:30", "Pauze", ""),
            ("14:45", "Werkgroepen, tweede ronde", ""),
            ("15:40", "Een briefje voor de school waar je was", "Tjitske Oeverland"),
        ],
        "programme_more": {
            "Inloop met koffie en krentenbrood": ("09:00", ""),
            "Meelopen in tweetallen": ("11:45", ""),
            "Terug, en lunch aan één lange tafel": ("13:30", ""),
            "Werkgroepen, eerste ronde": ("14:30", ""),
            "Wat kost het, en wie betaalt het?": ("14:30", "alleen schoolleiders en bestuurders"),
            "Pauze": ("14:45", ""),
            "Een briefje voor de school waar je was": ("16:00", ""),
        },
        "speakers": "Tjitske Oeverland en Hidde Molenkolk",
        "costs": "Geen voor scholen in de regio. Anderen betalen € 75.",
        "body": [
            (
                "text",
                (
                    "<p>Acht scholen doen een ochtend hun deuren open. Je kiest bij het aanmelden een "
                    "eerste en een tweede voorkeur. Je eigen school en je eigen bestuur staan er voor jou "
                    "niet bij, want daar kom je al.</p>"
                ),
            ),
            ("heading", {"text": "Waar je kunt kijken", "level": "h2"}),
            (
                "table",
                {
                    "caption": "Een greep uit de scholen die ontvangen",
                    "header": "School | Waar je naar kijkt | Hoe je er komt",
                    "header_column": True,
                    "rows": [
                        ("row", "De Peilschaal | Rekenen op het plein | Tien minuten lopen"),
                        ("row", "Het Schuitenhuis | Drie groepen in één lokaal | Tien minuten lopen"),
                        ("row", "De Kwakelbrug | Leraren die samen een les maken | Met de bus"),
                        ("row", "Kadelandcollege | Het maandagoverleg van tien minuten | Met de bus"),
                        ("row", "De Luwteboom | Een rustige start van de dag | Met de bus"),
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Je kunt je nog niet aanmelden",
                    "text": (
                        "<p>De scholen maken eerst hun rooster. Zet de dag vast in je agenda en regel je "
                        "vervanging. Er zijn 140 plaatsen. Vorige keer waren ze in negen dagen weg.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Lunch en rust", "level": "h2"}),
            (
                "text",
                (
                    "<p>De lunch is vegetarisch en wordt gemaakt door studenten van Het Gangspil. Er is een "
                    "stille ruimte, en alle zalen zijn met een lift te bereiken.</p>"
                ),
            ),
        ],
        "handreikingen": [],
        "themas": ["kwaliteit", "samen-opleiden", "starters"],
        "sectoren": ["po", "vo", "so-vso", "mbo", "lerarenopleiding"],
        "doelgroepen": ["leraar", "startende-leraar", "schoolopleider", "schoolleider", "bestuurder"],
        "materials": [],
        "contact_name": "Organisatie Regiodag",
        "contact_email": "regiodag@example.org",
        "picture": "lange-tafel",
    },
    {
        "key": "rooster-met-opleiding",
        "slug": "een-rooster-voor-school-en-opleiding",
        "title": "Eén rooster voor school en opleiding",
        "netwerk": None,
        "other_netwerken": [],
        "kind": "workshop",
        "introduction": (
            "In anderhalf uur leg je het rooster van je school naast dat van de pabo. Online, met je eigen "
            "roostermaker erbij."
        ),
        "days": 117,
        "time": "15:30",
        "until": "17:00",
        "date_note": "",
        "location": "",
        "address": "",
        "online": True,
        "online_url": "https://meedoen.example.org/een-rooster",
        "host_school": "",
        "capacity": None,
        "capacity_unit": "scholen",
        "taken": 5,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 0,
        "status": "gepland",
        "programme": [
            ("15:30", "Waar botst het? Drie voorbeelden", "Ravi Sluiskolk"),
            ("15:50", "Je eigen week op het scherm", ""),
            ("16:35", "Wat kun jij veranderen, en wat de pabo?", "Ravi Sluiskolk"),
        ],
        "programme_more": {
            "Je eigen week op het scherm": ("16:35", "per school, in een eigen ruimte"),
            "Wat kun jij veranderen, en wat de pabo?": ("17:00", ""),
        },
        "speakers": "Ravi Sluiskolk",
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Een student die op de dag van de teamvergadering college heeft, mist elke "
                    "vergadering van het jaar. Dat los je op voordat het rooster vaststaat. Daarom doen we "
                    "dit ruim voor het nieuwe schooljaar, en daarom is er geen grens aan het aantal "
                    "scholen.</p>"
                ),
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Leg klaar",
                    "text": (
                        "<ul><li>de vaste momenten van je team: vergadering, bouwoverleg, studiedagen</li>"
                        "<li>de dagen waarop je studenten er nu zijn</li><li>één moment dat je voor geen "
                        "goud verzet</li></ul>"
                    ),
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["samen-opleiden"],
        "principes": ["tijd-in-het-rooster"],
        "aanpakken": ["gedeeld-rooster"],
        "sectoren": ["po", "vo", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "teamleider"],
        "materials": [],
        "contact_name": "Team Samen opleiden",
        "contact_email": "opleiden@example.org",
        "picture": "rooster",
    },
    {
        "key": "slot-starters",
        "slug": "slotavond-wat-neem-je-mee-naar-volgend-jaar",
        "title": "Slotavond: wat neem je mee naar volgend jaar?",
        "netwerk": "starters-onder-elkaar",
        "other_netwerken": [],
        "kind": "slotbijeenkomst",
        "introduction": (
            "De drie groepen eten samen. Wie drie jaar meedeed, neemt afscheid met één advies aan wie nog "
            "moet beginnen."
        ),
        "days": 145,
        "weekday": 3,
        "time": "17:00",
        "until": "20:00",
        "date_note": "",
        "location": "Basisschool De Kwakelbrug, Oudermeent",
        "address": "Kwakelpad 3, Oudermeent",
        "online": False,
        "online_url": "",
        "host_school": "kwakelbrug",
        "capacity": 40,
        "capacity_unit": "personen",
        "taken": 0,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": 42,
        "closes_days_before": 4,
        "status": "gepland",
        "programme": [
            ("17:00", "Inloop, elke groep brengt een gerecht mee", ""),
            ("17:45", "Eén middag die ik niet vergeet", "drie starters, uit elke groep één"),
            ("18:30", "Een brief aan jezelf over een jaar", "Ayla Bruggenveld"),
            ("19:15", "Afscheid van wie drie jaar meedeed", "Fenna Waterschoot"),
        ],
        "programme_more": {"Afscheid van wie drie jaar meedeed": ("20:00", "")},
        "speakers": "",
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>Je brief gaat in een dichte envelop. Wij bewaren hem en sturen hem over een jaar "
                    "naar je school. Vorig jaar schreef iemand: 'Werk je er nog? Mooi. Ga om vijf uur naar "
                    "huis.'</p>"
                ),
            ),
            (
                "contactkaart",
                {
                    "name": "Fenna Waterschoot",
                    "role": "procesbegeleider",
                    "organisation": "Basisschool De Kwakelbrug",
                    "email": "starters@example.org",
                    "phone": "",
                    "photo": None,
                    "text": "<p>Voor vragen over de avond, en voor recepten.</p>",
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["starters"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["startende-leraar"],
        "materials": [],
        "contact_name": "Starters onder elkaar",
        "contact_email": "starters@example.org",
        "picture": "buurthuis",
    },
    {
        "key": "wegen-met-je-handen",
        "slug": "wegen-met-je-handen",
        "title": "Wegen met je handen",
        "netwerk": "rekenen-vaartkant",
        "other_netwerken": [],
        "kind": "werkbijeenkomst",
        "introduction": (
            "De vierde van vijf middagen. Is een emmer water zwaarder dan een tas boeken? Eerst tillen, dan "
            "pas de weegschaal."
        ),
        "days": None,
        "time": None,
        "until": None,
        "date_note": "een middag in overleg, we prikken de datum bij Meten zonder liniaal",
        "location": "In overleg, op een school van de deelnemers in Vaartkant",
        "address": "",
        "online": False,
        "online_url": "",
        "host_school": "",
        "capacity": 24,
        "capacity_unit": "personen",
        "taken": 7,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 1,
        "status": "gepland",
        "programme": [],
        "programme_more": {},
        "speakers": "",
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>We zoeken nog een school die ontvangt. Je hebt een lokaal nodig, een kraan en zes "
                    "emmers. De school die ontvangt, kiest ook de middag. Meld je alvast aan, dan krijg je "
                    "een mail zodra de datum er is.</p>"
                ),
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Begin nu al te verzamelen",
                    "text": (
                        "<p>Vraag kinderen om iets mee te nemen dat precies een kilo weegt, zonder te "
                        "wegen. Schrijf op wat er binnenkomt.</p>"
                    ),
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["rekenen"],
        "sectoren": ["po", "mbo"],
        "doelgroepen": ["leraar"],
        "materials": [],
        "contact_name": "Rekenen in Vaartkant",
        "contact_email": "rekenen@example.org",
        "picture": "kade",
    },
    {
        "key": "slot-rekenen",
        "slug": "slotmiddag-rekenen-in-de-regio",
        "title": "Slotmiddag: de lessen die bleven",
        "netwerk": "rekenen-in-de-regio",
        "other_netwerken": ["rekenen-vaartkant"],
        "kind": "slotbijeenkomst",
        "introduction": (
            "De vijfde en laatste middag, met de hele regio. Elke school brengt één les mee die het jaar "
            "overleefde, en één die dat niet deed."
        ),
        "days": None,
        "time": None,
        "until": None,
        "date_note": "aan het eind van het schooljaar, de datum volgt na de vierde middag",
        "location": "In overleg, op een school waar we nog niet waren",
        "address": "",
        "online": False,
        "online_url": "",
        "host_school": "",
        "capacity": None,
        "capacity_unit": "personen",
        "taken": 3,
        "signup_way": "hier",
        "signup_email": "",
        "signup_url": "",
        "opens_days_before": None,
        "closes_days_before": 3,
        "status": "gepland",
        "programme": [],
        "programme_more": {},
        "speakers": "",
        "costs": "Geen",
        "body": [
            (
                "text",
                (
                    "<p>De tijden en het programma maken we met de scholen samen. Dit weten we al:</p><ul>"
                    "<li>Je legt je les op tafel, en een ander geeft hem. Jij kijkt.</li><li>De les die "
                    "mislukte, krijgt net zoveel tijd als de les die bleef.</li><li>Aan het eind kiezen we "
                    "welke lessen in de kennisbank komen.</li></ul>"
                ),
            ),
            (
                "quote",
                {
                    "text": "Van de les die mislukte, leerde ik het meest. Hij duurde ook het langst.",
                    "attribution": "Leraar van groep 4, op de slotmiddag van vorig jaar",
                },
            ),
        ],
        "handreikingen": [],
        "themas": ["rekenen", "kwaliteit"],
        "sectoren": ["po", "vo", "mbo"],
        "doelgroepen": ["leraar", "schoolleider"],
        "materials": [],
        "contact_name": "Team Rekenen",
        "contact_email": "rekenen@example.org",
        "picture": "route",
    },
]
