"""Three practical guides."""

from typing import TypedDict

from .pages import Body


class Handreiking(TypedDict):
    """A guide; documents, thema's, sectoren and doelgroepen are keys."""

    key: str
    slug: str
    title: str
    kind: str
    introduction: str
    in_short: str
    body: Body
    documents: list[str]
    contact_name: str
    contact_email: str
    valid_until_days: int
    themas: list[str]
    sectoren: list[str]
    doelgroepen: list[str]
    tags: list[str]
    picture: str


HANDREIKINGEN: list[Handreiking] = [
    {
        "key": "nieuwe-leerling",
        "slug": "een-nieuwe-leerling-halverwege-het-jaar",
        "title": "Een nieuwe leerling halverwege het jaar",
        "kind": "handreiking",
        "introduction": (
            "In februari staat er ineens een nieuw kind in je klas. Met deze zes stappen weet iedereen "
            "binnen twee weken wat nodig is."
        ),
        "in_short": (
            "<ul><li>Bel de vorige school zelf, voordat je het dossier leest.</li><li>Spreek vooraf af wie "
            "de eerste ochtend bij de deur staat.</li><li>Toets niet in de eerste week. Kijk.</li><li>Plan "
            "het gesprek met ouders op dag tien, niet pas bij het rapport.</li></ul>"
        ),
        "body": [
            ("heading", {"text": "Waarom een aanpak nodig is", "level": "h2"}),
            (
                "text",
                (
                    "<p>In onze regio wisselt in een schooljaar ongeveer één op de twintig "
                    "basisschoolleerlingen van school. De helft doet dat na de kerstvakantie. Elke school "
                    "bedacht zelf iets, en vaak kwam het neer op de leraar die het toevallig "
                    "trof.</p><p>Vijf scholen legden hun gewoontes naast elkaar. Wat overal bleek te werken, "
                    "staat hieronder.</p>"
                ),
            ),
            ("heading", {"text": "De eerste twee weken, stap voor stap", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Bel de vorige leraar (dag min drie)",
                        "text": (
                            "<p>Een kwartier. Vraag: wanneer zie je dit kind lachen? Bij wie zit het graag? "
                            "Wat moet ik vooral níet doen? Doe dit vóór je het dossier opent. Vertel ouders "
                            "dat je belt.</p>"
                        ),
                    },
                    {
                        "title": "Kies twee maatjes (dag min één)",
                        "text": (
                            "<p>Een voor in de klas en een voor het plein. Vraag ze of ze het willen, en "
                            "geef ze één taak: niet alleen laten staan in de pauze.</p>"
                        ),
                    },
                    {
                        "title": "Sta bij de deur (dag één)",
                        "text": (
                            "<p>De intern begeleider staat er vanaf 8.15 uur. De jas krijgt een haak met "
                            "naam, het tafeltje staat klaar. De leraar begint met een les die de klas al "
                            "kent, zodat het nieuwe kind alleen de kinderen hoeft te leren kennen.</p>"
                        ),
                    },
                    {
                        "title": "Kijk, toets niet (dag twee tot vijf)",
                        "text": (
                            "<p>Schrijf elke dag twee dingen op die je ziet. Laat het kind meedoen op het "
                            "niveau dat de vorige school noemde. Klopt dat niet, dan merk je het vanzelf.</p>"
                        ),
                    },
                    {
                        "title": "Vul de gaten in het plan (dag zes tot negen)",
                        "text": (
                            "<p>Bespreek met de intern begeleider wat je zag. Nu pas pak je het dossier "
                            "erbij. Waar wijkt het af? Kies hooguit twee doelen voor de komende zes "
                            "weken.</p>"
                        ),
                    },
                    {
                        "title": "Praat met ouders en kind (dag tien)",
                        "text": (
                            "<p>Twintig minuten, met het kind erbij. Het kind vertelt eerst. Spreek één vast "
                            "moment af om elkaar even te spreken, bijvoorbeeld vrijdag bij het ophalen.</p>"
                        ),
                    },
                ],
            ),
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Komt een kind van heel ver?",
                    "text": (
                        "<p>Spreekt een kind nog weinig Nederlands of heeft het lang geen school gehad? "
                        "Vraag dan eerst advies aan het bureau. De stappen blijven gelden, maar neem er vier "
                        "weken voor.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Wie doet wat", "level": "h2"}),
            (
                "text",
                (
                    "<ul><li><b>De administratie</b> meldt een nieuwe inschrijving dezelfde dag bij de "
                    "leraar. Niet bij de start.</li><li><b>De leraar</b> belt, kijkt en voert het "
                    "gesprek.</li><li><b>De intern begeleider</b> staat bij de deur en bewaakt dag "
                    "tien.</li><li><b>De directeur</b> geeft op dag min drie "
                    "een half uur les, zodat de leraar kan bellen.</li></ul>"
                ),
            ),
            (
                "quote",
                {
                    "text": "Sinds we eerst bellen, lees ik een dossier met heel andere ogen.",
                    "attribution": "Leraar van groep 5, Kindcentrum Zevenkavels",
                },
            ),
        ],
        "documents": [],
        "contact_name": "Team Ondersteuning",
        "contact_email": "ondersteuning@example.org",
        "valid_until_days": 420,
        "themas": ["overstap", "aanwezig-zijn"],
        "sectoren": ["po", "so-vso"],
        "doelgroepen": ["leraar", "intern-begeleider"],
        "tags": ["instroom", "schoolwissel", "oudergesprek", "maatje"],
        "picture": "plein",
    },
    {
        "key": "intervisie-in-vijf-rondes",
        "slug": "intervisie-in-vijf-rondes",
        "title": "Intervisie in vijf rondes",
        "kind": "handreiking",
        "introduction": (
            "Een vaste werkwijze voor een groep van zes tot acht collega's. Je hebt vijf kwartier nodig, een "
            "klok en één goede vraag."
        ),
        "in_short": (
            "<ul><li>Eén inbrenger per keer. Andere vragen wachten.</li><li>Stel een kwartier lang alleen "
            "open vragen.</li><li>De inbrenger luistert met de rug naar de groep.</li><li>Iedereen eindigt "
            "met een stap voor morgen.</li></ul>"
        ),
        "body": [
            ("heading", {"text": "Voor je begint", "level": "h2"}),
            (
                "text",
                (
                    "<p>Kies een ruimte waar niemand binnenloopt. Zet de stoelen in een kring, zonder "
                    "tafels. Spreek af wie de gespreksleider is. Dat hoeft geen leidinggevende te zijn, en "
                    "liever niet: in een groep met een baas erbij brengt bijna niemand iets in wat mislukt "
                    "is.</p><p>De inbrenger bereidt één ding voor: een situatie van de afgelopen twee weken "
                    "waar hij of zij zelf bij was. Dus niet 'de ouders van tegenwoordig', maar 'het gesprek "
                    "van dinsdag met de moeder van S.'.</p>"
                ),
            ),
            ("heading", {"text": "De vijf rondes", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Vertellen: 10 minuten",
                        "text": (
                            "<p>De inbrenger schetst de situatie en eindigt met een vraag die begint met "
                            "'hoe kan ik'. De anderen luisteren en schrijven hooguit drie woorden op.</p>"
                        ),
                    },
                    {
                        "title": "Vragen: 15 minuten",
                        "text": (
                            "<p>Om de beurt één open vraag. Hoor je 'heb je al eens geprobeerd om', dan "
                            "steekt de gespreksleider een hand op. Dat is een tip, en die wacht.</p>"
                        ),
                    },
                    {
                        "title": "Praten over: 20 minuten",
                        "text": (
                            "<p>De inbrenger draait de stoel om. De groep bespreekt wat er volgens hen "
                            "speelt. Zinnen beginnen met 'ik hoor', 'ik zie voor me' of 'ik vraag me af'.</p>"
                        ),
                    },
                    {
                        "title": "Terugdraaien: 10 minuten",
                        "text": (
                            "<p>De inbrenger vertelt wat raak was en wat niet. De groep reageert niet.</p>"
                        ),
                    },
                    {
                        "title": "Een stap: 20 minuten",
                        "text": (
                            "<p>De inbrenger kiest een stap. Daarna noemt iedereen een eigen stap, want er "
                            "zit bijna altijd iets in voor jezelf.</p>"
                        ),
                    },
                ],
            ),
            ("heading", {"text": "Als het stilvalt", "level": "h2"}),
            (
                "text",
                (
                    "<p>Stilte hoort erbij, zeker in ronde 2. Tel in gedachten tot tien. Blijft het stil, "
                    "vraag dan: wat deed je toen precies, met je handen? Zo'n kleine vraag brengt iemand "
                    "terug in het lokaal.</p>"
                ),
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Online kan ook",
                    "text": (
                        "<p>In plaats van de stoel omdraaien, zet de inbrenger in ronde 3 de camera uit. "
                        "Houd de groep dan op zes, en neem na ronde 2 vijf minuten pauze.</p>"
                    ),
                },
            ),
        ],
        "documents": ["rondeblad-intervisie"],
        "contact_name": "Netwerk Starters onder elkaar",
        "contact_email": "starters@example.org",
        "valid_until_days": 600,
        "themas": ["starters", "samen-opleiden"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["startende-leraar", "schoolopleider", "leraar"],
        "tags": ["intervisie", "gespreksleider", "casus", "open vragen"],
        "picture": "kring",
    },
    {
        "key": "kaart-overstap",
        "slug": "kwaliteitskaart-overstap-po-vo",
        "title": "Van groep 8 naar de brugklas: wie doet wat",
        "kind": "kwaliteitskaart",
        "introduction": (
            "Alle afspraken over de overstap op één kaart, van januari in groep 8 tot de herfstvakantie in "
            "de brugklas."
        ),
        "in_short": (
            "<ul><li>De leerling maakt zelf een overstapkaart.</li><li>Elke mentor belt in de eerste week "
            "van oktober met groep 8.</li><li>Afspraken die werkten, gaan zes weken ongewijzigd "
            "mee.</li></ul>"
        ),
        "body": [
            ("heading", {"text": "Van januari tot de zomer", "level": "h2"}),
            (
                "text",
                (
                    "<ul><li><b>Januari.</b> De leraar van groep 8 bespreekt met leerling en ouders het "
                    "voorlopig advies. De leerling vertelt wat hij zoekt in een "
                    "school.</li><li><b>Maart.</b> De overdrachtscoördinator van het vo stuurt één lijst met "
                    "namen van mentoren en telefoonnummers.</li><li><b>Mei.</b> De leerling vult in de klas "
                    "de overstapkaart in. Dat kost een uur.</li><li><b>Juni.</b> Gesprek per school: tien "
                    "minuten per leerling die meer nodig heeft, twee minuten voor de anderen.</li></ul>"
                ),
            ),
            ("heading", {"text": "Van augustus tot de herfst", "level": "h2"}),
            (
                "text",
                (
                    "<ul><li><b>Week 1.</b> De mentor leest de kaarten en geeft elke leerling er een terug "
                    "met één zin erop.</li><li><b>Week 1 tot 6.</b> Wat in groep 8 hielp, blijft zo. Een "
                    "koptelefoon blijft een koptelefoon, ook als het vo dat anders gewend "
                    "is.</li><li><b>Eerste week van oktober.</b> De mentor belt de leraar van groep 8: wat "
                    "herken je, wat niet?</li><li><b>Voor de herfstvakantie.</b> De mentor bespreekt met de "
                    "leerling welke afspraken blijven.</li></ul>"
                ),
            ),
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Privacy",
                    "text": (
                        "<p>De overstapkaart is van de leerling. Neem er niets uit over in het "
                        "leerlingvolgsysteem zonder dat leerling en ouders het weten.</p>"
                    ),
                },
            ),
        ],
        "documents": ["overstapkaart"],
        "contact_name": "Werkgroep Overstap",
        "contact_email": "overstap@example.org",
        "valid_until_days": 250,
        "themas": ["overstap"],
        "sectoren": ["po", "vo", "so-vso"],
        "doelgroepen": ["leraar", "mentor", "intern-begeleider", "teamleider"],
        "tags": ["brugklas", "groep 8", "overdracht", "mentor"],
        "picture": "brug",
    },
]
