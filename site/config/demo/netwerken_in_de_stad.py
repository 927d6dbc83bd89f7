"""A city-wide netwerk with a deelnetwerk for each part of town, and one that goes on in another."""

from .netwerken import Netwerk

PER_YEAR = "Vijf keer per schooljaar, van 15.30 tot 17.00 uur"

NETWERKEN_IN_DE_STAD: list[Netwerk] = [
    {
        "key": "stadsnetwerk",
        "slug": "stadsnetwerk-zorg-in-de-klas",
        "parent": None,
        "title": "Stadsnetwerk Zorg in de klas",
        "vorm": "stedelijk-netwerk",
        "introduction": (
            "Alle intern begeleiders en zorgcoördinatoren van Oudermeent. Twee keer per jaar samen, de rest "
            "van het jaar in je eigen wijk."
        ),
        "goal": (
            "<p>Een kind dat verhuist van de ene kant van het spoor naar de andere, kreeg tot voor kort "
            "andere hulp. Elke school had haar eigen lijst met telefoonnummers. In dit netwerk maken we "
            "afspraken die overal in de stad gelden, en in de wijk leer je de mensen kennen die ze "
            "uitvoeren.</p>"
        ),
        "goals": [
            "Elke school gebruikt dezelfde kaart voor de eerste hulpvraag.",
            "Je weet in je eigen wijk van drie mensen het nummer: jeugdteam, leerplicht en buurtsport.",
            "Wat in één wijk werkt, probeert een andere wijk het jaar erna uit.",
        ],
        "for_whom": (
            "Intern begeleiders, zorgcoördinatoren en begeleiders passend onderwijs van alle scholen in "
            "Oudermeent, ook van het mbo."
        ),
        "inzet": (
            "<ul><li>Je komt naar beide stadsmiddagen.</li><li>Je doet mee in het deelnetwerk van je "
            "wijk.</li><li>Je brengt één keer per jaar een vraag in waar je school niet uitkomt.</li></ul>"
        ),
        "how_it_works": (
            "<p>Op een <b>stadsmiddag</b> beslissen we samen over iets dat overal gelijk moet zijn. Elke "
            "wijk neemt één voorstel mee. Het gesprek duurt een uur, daarna stemt elke school met een "
            "kaart.</p><p>In de <b>wijk</b> gaat het over echte vragen. Daar zitten ook mensen aan tafel "
            "die niet op een school werken.</p>"
        ),
        "frequency": "Twee stadsmiddagen per jaar; elke wijk komt vijf keer bij elkaar",
        "period": "Het hele schooljaar",
        "starts_on_days": -820,
        "place": "De stadsmiddagen zijn in Het oude gemaal, de wijken kiezen zelf een plek",
        "groups_note": "drie wijken: Binnenwater, Gemaalwijk en Nieuwe Zate",
        "costs": "Geen",
        "signup_way": "niet_nodig",
        "status": "loopt",
        "people": [
            ("Tjitske Oeverland", "voorzitter van de stadsmiddag", "Samenwerkingsverband De Waterlinie"),
            ("Olaf Zomerkade", "procesbegeleider van de wijken", "Samenwerkingsverband De Waterlinie"),
            ("Femia Kruiskade", "contact met het jeugdteam", "Gemeente Oudermeent"),
        ],
        "partners": [("Gemeente Oudermeent", "https://example.org/oudermeent"), ("Kadelandcollege", "")],
        "platform_url": "",
        "regios": ["liniehart"],
        "themas": ["aanwezig-zijn", "overstap"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["intern-begeleider", "mentor"],
        "contact_name": "Tjitske Oeverland",
        "contact_email": "stadsnetwerk@example.org",
        "body": [
            ("heading", {"text": "Afspraken die al gelden", "level": "h2"}),
            (
                "table",
                {
                    "caption": "Wat in de hele stad hetzelfde is",
                    "header": "Afspraak | Sinds | Wie het bewaakt",
                    "header_column": True,
                    "rows": [
                        ("row", "Eén kaart voor een eerste hulpvraag | twee jaar | Binnenwater"),
                        ("row", "Binnen drie dagen een telefoontje terug | vorig jaar | Gemaalwijk"),
                        ("row", "Ouders lezen elke kaart mee | vorig jaar | Nieuwe Zate"),
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Nieuw in Oudermeent?",
                    "text": (
                        "<p>Mail Tjitske in welke straat je school staat. Zij vertelt bij welke wijk je "
                        "hoort en wie je maatje wordt.</p>"
                    ),
                },
            ),
        ],
        "tags": ["ondersteuning", "jeugdhulp", "wijk"],
        "picture": "stad",
    },
    {
        "key": "wijk-binnenwater",
        "slug": "binnenwater",
        "parent": "stadsnetwerk",
        "title": "Zorg in de klas: Binnenwater",
        "vorm": "lerend-netwerk",
        "introduction": (
            "Zeven scholen in de oude binnenstad. Dit jaar zoeken we uit hoe een kind met buikpijn sneller "
            "bij de goede persoon komt."
        ),
        "goal": (
            "<p>Buikpijn op maandag kan van alles zijn. Wij volgen tien kinderen een half jaar lang en "
            "schrijven op wie er wanneer iets deed.</p>"
        ),
        "for_whom": "Intern begeleiders van de scholen binnen de singel, met de jeugdarts erbij",
        "inzet": (
            "<ul><li>Vijf middagen, lopend te bereiken.</li><li>Je volgt één of twee kinderen, met "
            "toestemming van de ouders.</li></ul>"
        ),
        "how_it_works": (
            "<p>We beginnen met één kaart op tafel. Iedereen zegt wat hij zou doen. Dan vertelt de inbrenger "
            "wat er echt gebeurde, en zoeken we waar het sneller kon.</p>"
        ),
        "frequency": PER_YEAR,
        "status": "loopt",
        "costs": "Geen",
        "people": [("Loes Wilgenpad", "procesbegeleider", "Basisschool De Kwakelbrug")],
        "partners": [("Jeugdartsen Oudermeent", "")],
        "platform_url": "",
        "regios": ["liniehart"],
        "themas": ["aanwezig-zijn"],
        "sectoren": ["po", "vo"],
        "doelgroepen": ["intern-begeleider"],
        "contact_name": "Loes Wilgenpad",
        "contact_email": "binnenwater@example.org",
        "body": [],
        "tags": ["wijk", "ondersteuning"],
        "picture": "binnenwater",
    },
    {
        "key": "wijk-gemaal",
        "slug": "gemaalwijk",
        "parent": "stadsnetwerk",
        "title": "Zorg in de klas: Gemaalwijk",
        "vorm": "lerend-netwerk",
        "introduction": (
            "Negen scholen rond het station, met veel kinderen die in een jaar twee keer verhuizen. Wij "
            "zorgen dat hun verhaal meeverhuist."
        ),
        "goal": (
            "<p>In de Gemaalwijk wonen gezinnen die kort blijven. Een kind vertelt zijn verhaal dan steeds "
            "opnieuw. We willen dat de vorige school belt voordat het kind er is.</p>"
        ),
        "for_whom": "Intern begeleiders en administraties van de scholen rond het station",
        "inzet": (
            "<ul><li>Je komt met twee mensen: een begeleider en iemand van de administratie.</li><li>Je "
            "houdt bij hoe lang het duurt voordat een nieuwe school belt.</li></ul>"
        ),
        "how_it_works": (
            "<p>Elke middag hangt er een lijn aan de muur: van de dag van de verhuizing tot de dag van het "
            "eerste gesprek. Elke school zet er haar kinderen op, zonder naam. Daarna kiezen we welk gat we "
            "dichten.</p>"
        ),
        "frequency": PER_YEAR,
        "status": "loopt",
        "costs": "Geen",
        "people": [("Boudewijn Sluisman", "procesbegeleider", "Kadelandcollege")],
        "partners": [("Wijkteam Gemaal", "")],
        "platform_url": "",
        "regios": ["liniehart"],
        "themas": ["overstap"],
        "sectoren": ["po", "vo", "so-vso"],
        "doelgroepen": ["intern-begeleider"],
        "contact_name": "Boudewijn Sluisman",
        "contact_email": "gemaalwijk@example.org",
        "body": [],
        "tags": ["wijk", "schoolwissel"],
        "picture": "gemaalwijk",
    },
    {
        "key": "wijk-zate",
        "slug": "nieuwe-zate",
        "parent": "stadsnetwerk",
        "title": "Zorg in de klas: Nieuwe Zate",
        "vorm": "lerend-netwerk",
        "introduction": (
            "Vijf jonge scholen in een wijk die nog gebouwd wordt. De intern begeleiders delen alles, ook de "
            "logopedist."
        ),
        "goal": (
            "<p>Vijf scholen die elk te klein zijn voor een eigen logopedist, kunnen er samen wel een "
            "betalen. We leren hoe je dat eerlijk verdeelt.</p>"
        ),
        "for_whom": "Intern begeleiders en schoolleiders van de scholen in de Nieuwe Zate",
        "inzet": "<ul><li>Vijf middagen.</li><li>Je deelt je rooster, ook als het niet uitkomt.</li></ul>",
        "how_it_works": (
            "<p>De ene helft van de middag verdelen we uren. De andere helft kijken we bij een kind dat met "
            "de logopedist werkt, met de ouders erbij.</p>"
        ),
        "frequency": PER_YEAR,
        "status": "loopt",
        "costs": "Een school betaalt mee aan de logopedist, naar het aantal leerlingen.",
        "people": [("Halima Dijkrand", "procesbegeleider", "Samenwerkingsverband De Waterlinie")],
        "partners": [("Praktijk De Spreekbuis", "https://example.org/spreekbuis")],
        "platform_url": "",
        "regios": ["liniehart"],
        "themas": ["kwaliteit"],
        "sectoren": ["po"],
        "doelgroepen": ["intern-begeleider", "schoolleider"],
        "contact_name": "Halima Dijkrand",
        "contact_email": "nieuwezate@example.org",
        "body": [],
        "tags": ["wijk", "logopedie"],
        "picture": "nieuwe-zate",
    },
    {
        "key": "rekenen-in-de-brugklas",
        "slug": "rekenen-in-de-brugklas",
        "parent": None,
        "title": "Rekenen in de brugklas",
        "vorm": "leernetwerk",
        "introduction": (
            "Vijf middagen lang zochten docenten uit waarom leerlingen hun breuken kwijt waren. Dit netwerk "
            "is klaar, het werk gaat verder."
        ),
        "goal": (
            "<p>Brugklassers maakten breuksommen slechter dan in groep 8. Tien docenten wilden weten waarom. "
            "Het lag niet aan de leerlingen: in de brugklas heette alles ineens anders.</p>"
        ),
        "goals": [
            "Docenten en leraren van groep 8 gebruiken dezelfde twaalf woorden.",
            "In de eerste zes weken rekent een brugklasser op papier dat hij kent.",
        ],
        "for_whom": "Docenten wiskunde van de brugklas en leraren van groep 8, steeds in tweetallen",
        "inzet": "<ul><li>Vijf middagen.</li><li>Tussendoor één les bij elkaar gekeken.</li></ul>",
        "how_it_works": (
            "<p>Elk tweetal bracht drie schriften mee: een van voor de zomer, een van erna en een van "
            "december. We zochten de bladzijde waar het misging.</p>"
        ),
        "frequency": "Vijf middagen in één schooljaar",
        "period": "Vorig schooljaar",
        "starts_on_days": -420,
        "series_length": 5,
        "place": "Kadelandcollege, Oudermeent",
        "group_size": 20,
        "group_unit": "personen",
        "groups_note": "tien tweetallen van een docent en een leraar van groep 8",
        "certificate": "Alle twintig deelnemers kregen een bewijs van deelname.",
        "costs": "Geen",
        "signup_way": "gesloten",
        "status": "afgerond",
        "successor": "rekenen-in-de-regio",
        "follow_up": (
            "<p>De twaalf woorden hangen nu op elf scholen. Wat nog niet lukte, zoals een les die op twee "
            "scholen tegelijk begint, hoort bij het netwerk Rekenen in de regio. De helft van de deelnemers "
            "doet daar mee.</p>"
        ),
        "people": [
            ("Imra Veldkiezel", "expert rekenen", "Pabo De Overhaal"),
            ("Milan Turfgraaf", "procesbegeleider", "Kadelandcollege"),
        ],
        "partners": [("Kadelandcollege", ""), ("Pabo De Overhaal", "https://example.org/overhaal")],
        "platform_url": "",
        "regios": ["liniehart", "vaartkant"],
        "themas": ["rekenen", "overstap"],
        "sectoren": ["po", "vo"],
        "doelgroepen": ["leraar"],
        "contact_name": "Team Rekenen",
        "contact_email": "rekenen@example.org",
        "body": [
            ("heading", {"text": "Wat eruit kwam", "level": "h2"}),
            (
                "van_naar",
                {
                    "caption": "Drie van de twaalf woorden",
                    "van_label": "Zo heette het",
                    "naar_label": "Zo heet het nu overal",
                    "rows": [
                        ("row", {"van": "vereenvoudigen of inkorten", "naar": "kleiner schrijven"}),
                        ("row", {"van": "gelijknamig maken", "naar": "dezelfde noemer zoeken"}),
                        ("row", {"van": "kwadrateren", "naar": "keer zichzelf"}),
                    ],
                },
            ),
        ],
        "tags": ["breuken", "brugklas", "groep 8"],
        "picture": "trappen",
    },
]
