"""Four netwerken, one of them nested under another."""

from typing import NotRequired, TypedDict

from .pages import Body


class Netwerk(TypedDict):
    """A netwerk; `parent`, vorm, regios, thema's, sectoren, doelgroepen and `successor` are keys.

    What ends in `_days` counts from the day of seeding, None leaves the date empty.
    """

    key: str
    slug: str
    parent: str | None
    title: str
    vorm: str
    introduction: str
    goal: str
    for_whom: str
    inzet: str
    how_it_works: str
    frequency: str
    costs: str
    status: str
    people: list[tuple[str, str, str]]
    partners: list[tuple[str, str]]
    platform_url: str
    regios: list[str]
    themas: list[str]
    sectoren: list[str]
    doelgroepen: list[str]
    contact_name: str
    contact_email: str
    body: Body
    picture: str
    goals: NotRequired[list[str]]
    period: NotRequired[str]
    starts_on_days: NotRequired[int | None]
    series_length: NotRequired[int | None]
    place: NotRequired[str]
    group_size: NotRequired[int | None]
    group_unit: NotRequired[str]
    groups_note: NotRequired[str]
    certificate: NotRequired[str]
    signup_way: NotRequired[str]
    signup_email: NotRequired[str]
    signup_url: NotRequired[str]
    signup_opens_on_days: NotRequired[int | None]
    signup_closes_on_days: NotRequired[int | None]
    successor: NotRequired[str | None]
    follow_up: NotRequired[str]
    tags: NotRequired[list[str]]
    project: NotRequired[str]
    principes: NotRequired[list[str]]
    aanpakken: NotRequired[list[str]]


NETWERKEN: list[Netwerk] = [
    {
        "key": "rekenen-in-de-regio",
        "slug": "rekenen-in-de-regio",
        "parent": None,
        "title": "Rekenen in de regio",
        "vorm": "lerend-netwerk",
        "introduction": (
            "Leraren en rekencoördinatoren maken samen lessen, proberen ze uit en nemen mee wat de kinderen "
            "deden."
        ),
        "goal": (
            "<p>Kinderen die niet alleen het antwoord weten, maar kunnen vertellen hoe ze eraan komen. "
            "Daarvoor leren we kijken naar wat zij doen met een som. Aan het eind van het jaar heeft elke "
            "school vier lessen die in minstens twee klassen zijn uitgeprobeerd.</p>"
        ),
        "for_whom": (
            "Leraren van groep 3 tot en met 8 en van de brugklas, en rekencoördinatoren. Kom bij voorkeur "
            "met twee mensen van je school, dan kun je tussendoor bij elkaar kijken."
        ),
        "inzet": (
            "<ul><li>Je bent er op alle vijf de middagen.</li><li>Tussen twee middagen geef je één les die "
            "je met de groep maakte.</li><li>Je neemt werk van drie kinderen mee, zonder namen.</li><li>Je "
            "schoolleider geeft je er 20 uur per jaar voor.</li></ul>"
        ),
        "how_it_works": (
            "<p>We beginnen om 13.30 uur met het werk van de kinderen op tafel. Wat zie je? Een uur later "
            "kiezen we een doel en maken we in groepjes van vier een les. Het laatste half uur plan je wie "
            "wanneer komt kijken.</p><p>De groepen zijn per deel van de regio ingedeeld, zodat niemand "
            "langer dan twintig minuten reist. Twee keer per jaar komt iedereen samen.</p>"
        ),
        "frequency": "Vijf middagen per schooljaar, waarvan twee met de hele regio",
        "costs": "Geen. Je school betaalt je vervanging.",
        "status": "loopt",
        "people": [
            ("Wieke Rietlander", "procesbegeleider", "Samenwerkingsverband De Waterlinie"),
            ("Joppe Zandkamer", "procesbegeleider", "Basisschool De Kwakelbrug"),
            ("Imra Veldkiezel", "expert rekenen", "Pabo De Overhaal"),
        ],
        "partners": [("Pabo De Overhaal", ""), ("Stichting Kringwater", ""), ("Vereniging Vaartlicht", "")],
        "platform_url": "",
        "regios": ["hele-regio"],
        "themas": ["rekenen", "kwaliteit"],
        "principes": ["vraag-uit-de-klas", "doorgeven"],
        "aanpakken": ["les-samen-maken", "kijken-bij-elkaar"],
        "sectoren": ["po", "vo"],
        "doelgroepen": ["leraar", "schoolleider"],
        "contact_name": "Team Rekenen",
        "contact_email": "rekenen@example.org",
        "body": [
            ("heading", {"text": "Wat deelnemers meenemen", "level": "h2"}),
            (
                "text",
                (
                    "<p>Vorig jaar deden 31 leraren van 14 scholen mee. Samen maakten zij 22 lessen. Negen "
                    "daarvan zijn zo vaak bijgesteld dat ze nu in de kennisbank staan. De andere dertien "
                    "hadden één ding gemeen: er zat te veel in.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": "Ik dacht dat ik de sommen kende. Ik kende alleen de antwoorden.",
                    "attribution": "Leraar van groep 7, deelnemer in het eerste jaar",
                },
            ),
            ("heading", {"text": "Later instappen", "level": "h2"}),
            (
                "text",
                (
                    "<p>Dat kan bij de tweede middag nog, daarna niet meer. Wil je eerst proeven? Kom dan "
                    "naar een bijeenkomst van de hele regio. Die zijn voor iedereen open.</p>"
                ),
            ),
        ],
        "goals": [
            "Elke leraar kan van drie kinderen vertellen hoe ze een som aanpakken.",
            "Elke school geeft aan het eind van het jaar vier lessen die ergens anders bedacht zijn.",
        ],
        "period": "Dit schooljaar",
        "starts_on_days": -75,
        "series_length": 5,
        "place": "Om de beurt op een school in Liniehart, Vaartkant of Polderrand",
        "certificate": "Een bewijs van deelname als je vier van de vijf middagen meedeed.",
        "tags": ["rekenles", "lessen maken"],
        "picture": "golven",
    },
    {
        "key": "rekenen-vaartkant",
        "slug": "vaartkant",
        "parent": "rekenen-in-de-regio",
        "title": "Rekenen in Vaartkant",
        "vorm": "lerend-netwerk",
        "introduction": (
            "De groep van het netwerk Rekenen voor scholen langs het water. Dit jaar draait alles om meten."
        ),
        "goal": (
            "<p>Kinderen laten meten met hun handen voordat ze meten met een formule. We zoeken per leerjaar "
            "één activiteit buiten die je zonder spullen kunt doen.</p>"
        ),
        "for_whom": (
            "Leraren van de basisscholen in Vaartkant. Ook docenten van Mbo Het Gangspil doen mee, want "
            "hun studenten lopen vast op precies dezelfde dingen."
        ),
        "inzet": (
            "<ul><li>Drie middagen, steeds op een andere school.</li><li>Eén keer ontvang je de groep "
            "zelf.</li><li>Je probeert elke activiteit binnen drie weken uit.</li></ul>"
        ),
        "how_it_works": (
            "<p>De school die ontvangt, kiest het onderwerp. We gaan eerst een half uur naar buiten en doen "
            "wat de kinderen gaan doen. Daarna maken we binnen de les. Wie wil, blijft na afloop eten.</p>"
        ),
        "frequency": "Drie middagen per jaar, naast de twee van de hele regio",
        "costs": "Geen",
        "status": "loopt",
        "people": [
            ("Sietse Kadewater", "procesbegeleider", "Basisschool De Peilschaal"),
            ("Noor Lichtenboei", "gastheer of gastvrouw van dit jaar", "Basisschool Het Schuitenhuis"),
        ],
        "partners": [("Mbo Het Gangspil", "")],
        "platform_url": "",
        "regios": ["vaartkant"],
        "themas": ["rekenen"],
        "sectoren": ["po", "mbo"],
        "doelgroepen": ["leraar"],
        "contact_name": "Rekenen in Vaartkant",
        "contact_email": "rekenen@example.org",
        "body": [
            (
                "text",
                (
                    "<p>Vaartkant heeft zes kleine scholen. Op vier daarvan is maar één leraar per leerjaar. "
                    "Met deze groep heb je toch iemand die weet wat jij morgen gaat doen.</p>"
                ),
            ),
            ("documents", ["verslag-rekenen-buiten"]),
        ],
        "series_length": 5,
        "place": "Steeds op een andere school langs de vaart",
        "follow_up": (
            "<p>In de laatste middag kiest de groep wie er volgend jaar ontvangt. Het onderwerp kiezen we "
            "dan ook.</p>"
        ),
        "tags": ["meten", "buiten leren"],
        "picture": "kade",
    },
    {
        "key": "starters-onder-elkaar",
        "slug": "starters-onder-elkaar",
        "parent": None,
        "title": "Starters onder elkaar",
        "vorm": "intervisienetwerk",
        "introduction": (
            "Ben je korter dan drie jaar leraar? Hier bespreek je met acht anderen wat er misging, zonder "
            "dat iemand meekijkt."
        ),
        "goal": (
            "<p>Starters die blijven, omdat ze merken dat ze niet de enige zijn. En die leren om van een "
            "lastige middag een vraag te maken.</p>"
        ),
        "for_whom": (
            "Leraren in hun eerste, tweede of derde jaar, van alle sectoren. Zij-instromers horen er ook "
            "bij. Leidinggevenden en coaches zijn er niet."
        ),
        "inzet": (
            "<ul><li>Je bent er minstens zes van de acht keer.</li><li>Je brengt één keer per jaar iets "
            "in.</li><li>Je kookt één keer soep, samen met een ander.</li><li>Wat gezegd wordt, blijft in de "
            "groep.</li></ul>"
        ),
        "how_it_works": (
            "<p>Eerst eten we, dan kiest de groep één situatie. Daarna volgen vijf vaste rondes in vijf "
            "kwartier. Een van de keren is online, voor wie ver weg woont. Groepen zijn gemengd: po, vo en "
            "mbo door elkaar.</p>"
        ),
        "frequency": "Acht keer per schooljaar, op donderdag aan het eind van de middag",
        "costs": "Geen. Het eten betalen de schoolbesturen.",
        "status": "loopt",
        "people": [
            ("Fenna Waterschoot", "procesbegeleider", "Basisschool De Kwakelbrug"),
            ("Milan Turfgraaf", "procesbegeleider en schoolopleider", "Kadelandcollege"),
            ("Ayla Bruggenveld", "critical friend", "Pabo De Overhaal"),
        ],
        "partners": [("Pabo De Overhaal", ""), ("Stichting Polderring Onderwijs", "")],
        "platform_url": "",
        "regios": ["hele-regio"],
        "themas": ["starters"],
        "principes": ["vraag-uit-de-klas"],
        "aanpakken": ["intervisie"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["startende-leraar"],
        "contact_name": "Starters onder elkaar",
        "contact_email": "starters@example.org",
        "body": [
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Je school hoeft niets te weten",
                    "text": (
                        "<p>We vragen je schoolleider alleen om je op tijd te laten gaan. Waar het over "
                        "ging, hoort niemand.</p>"
                    ),
                },
            ),
            (
                "text",
                (
                    "<p>Er zijn nu twee intervisiegroepen van negen. Bij meer dan zes nieuwe deelnemers "
                    "begint er een derde intervisiegroep in Polderrand.</p>"
                ),
            ),
        ],
        "goals": [
            "Elke starter heeft buiten de eigen school iemand om te bellen.",
            "Een lastige middag wordt een vraag, en een vraag wordt een stap voor morgen.",
        ],
        "period": "Van oktober tot en met juni",
        "place": "In Oudermeent vlak bij het station; de nieuwe intervisiegroep in Nieuwerzijl",
        "group_size": 9,
        "group_unit": "personen",
        "groups_note": "een leraar van een basisschool zit naast een docent van het mbo",
        "certificate": "Een bewijs van deelname, zonder verslag van wat je inbracht.",
        "tags": ["intervisie", "eerste jaren"],
        "picture": "ringen",
    },
    {
        "key": "audit-samen-opleiden",
        "slug": "auditnetwerk-samen-opleiden",
        "parent": None,
        "title": "Auditnetwerk Samen opleiden",
        "vorm": "auditnetwerk",
        "introduction": (
            "Vier scholen die studenten opleiden, kijken elk een dag bij elkaar. We zoeken nog één school."
        ),
        "goal": (
            "<p>Weten of een student op jouw school leert wat jullie denken dat hij leert. Een "
            "buitenstaander ziet dat in een dag, jij na een jaar nog niet.</p>"
        ),
        "for_whom": (
            "Scholen die minstens twee jaar studenten opleiden. Je doet mee met een auditgroep van drie: "
            "een schoolopleider, een mentor en een leidinggevende."
        ),
        "inzet": (
            "<ul><li>Een dag waarop je ontvangt en drie dagen waarop je kijkt.</li><li>Vooraf één vraag op "
            "één kaart, met drie dingen die bezoekers moeten zien.</li><li>Na zes weken vertel je de andere "
            "scholen wat je deed met wat je hoorde.</li></ul>"
        ),
        "how_it_works": (
            "<p>Om 9.00 uur vertelt de school haar vraag. Tot 12.00 uur lopen de bezoekers in tweetallen "
            "mee: in de les, bij een gesprek tussen student en mentor, in de pauze. 's Middags zeggen ze "
            "eerst wat ze zagen, dan wat ze zich afvragen. Een oordeel geven ze niet. De school kiest zelf "
            "wat ze ermee doet.</p>"
        ),
        "frequency": "Een startmiddag en vier dagen, verspreid over een jaar",
        "costs": "Geen. Reken op vier dagen vervanging voor drie mensen.",
        "status": "in_voorbereiding",
        "people": [
            ("Doutzen Peilmeester", "procesbegeleider", "Samenwerkingsverband De Waterlinie"),
            ("Ravi Sluiskolk", "expert samen opleiden", "Pabo De Overhaal"),
        ],
        "partners": [("Pabo De Overhaal", ""), ("De Luwteboom", "")],
        "platform_url": "",
        "regios": ["liniehart", "polderrand"],
        "themas": ["samen-opleiden", "kwaliteit"],
        "principes": ["kijken-voor-oordelen"],
        "aanpakken": ["kijken-bij-elkaar"],
        "sectoren": ["po", "vo", "so-vso", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "schoolleider", "teamleider"],
        "contact_name": "Auditnetwerk Samen opleiden",
        "contact_email": "audit@example.org",
        "body": [
            ("heading", {"text": "Een goede vraag voor een audit", "level": "h2"}),
            (
                "text",
                (
                    "<p>Hoe kleiner, hoe meer je terugkrijgt. 'Zijn wij een goede opleidingsschool?' levert "
                    "complimenten op. 'Wie praat er in een nagesprek het meest, de student of de mentor?' "
                    "levert een telling op waar je mee verder kunt.</p>"
                ),
            ),
            ("heading", {"text": "Bewijs van deelname en certificaat", "level": "h2"}),
            (
                "text",
                (
                    "<p>Iedereen die er een hele dag was, krijgt een bewijs van deelname. Een school die "
                    "alle vier de dagen meedeed en de terugkoppeling gaf, krijgt een certificaat dat drie "
                    "jaar geldig is.</p>"
                ),
            ),
        ],
        "period": "Een jaar, vanaf het moment dat de vierde school er is",
        "group_size": 4,
        "group_unit": "scholen",
        "groups_note": "vier scholen van verschillende besturen",
        "certificate": "Een certificaat voor de school, drie jaar geldig",
        "signup_way": "mail",
        "signup_email": "audit@example.org",
        "tags": ["audit", "opleidingsschool"],
        "picture": "pleinen",
    },
]
