"""Five guides that a whole team can use, with every kind of block in their bodies."""

from .handreikingen import Handreiking
from .ontwikkelmodel import INLINE

HANDREIKINGEN_VOOR_TEAMS: list[Handreiking] = [
    {
        "key": "teamvergadering",
        "slug": "een-teamvergadering-waar-je-iets-aan-hebt",
        "title": "Een teamvergadering waar je iets aan hebt",
        "kind": "handreiking",
        "introduction": (
            "Twee uur met het hele team is duur. Zo haal je de mededelingen eruit en houd je tijd over voor "
            "één vraag die ertoe doet."
        ),
        "in_short": (
            "<ul><li>Mededelingen staan op papier. Je leest ze samen, vijf minuten lang.</li><li>Eén "
            "hoofdvraag per vergadering, en die komt uit een klas.</li><li>Iedereen schrijft eerst, daarna "
            "praat je.</li><li>Je eindigt met wie wat doet, en wanneer je ernaar kijkt.</li></ul>"
        ),
        "body": [
            ("heading", {"text": "Waarom het zo vaak tegenvalt", "level": "h2"}),
            (
                "text",
                (
                    "<p>Op Basisschool Het Schuitenhuis telde een leraar een jaar lang mee. Van elke "
                    "vergadering van twee uur ging 70 minuten op aan dingen die ook in een mail konden: de "
                    "luizencontrole, de sleutel van de berging, de datum van het schoolreisje. Voor het "
                    "onderwijs zelf bleef een half uur over, en dan was iedereen moe.</p><p>Het team draaide "
                    "het om. De vergadering duurt nu 75 minuten. De rest van de tijd werk je in je eigen "
                    "klas.</p>"
                ),
            ),
            (
                "van_naar",
                {
                    "caption": "Wat Het Schuitenhuis veranderde",
                    "van_label": "Eerst",
                    "naar_label": "Nu",
                    "rows": [
                        (
                            "row",
                            {
                                "van": "Twaalf punten op de agenda",
                                "naar": "Eén hoofdvraag en hooguit twee besluiten",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "De directeur zit voor en vat samen",
                                "naar": "Twee collega's bereiden voor en leiden, elke keer een ander paar",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Wie het snelst praat, bepaalt waar het over gaat",
                                "naar": "Iedereen schrijft drie minuten voordat er iemand praat",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Notulen van vier bladzijden",
                                "naar": "Een foto van één vel met afspraken",
                            },
                        ),
                    ],
                },
            ),
            ("heading", {"text": "De 75 minuten", "level": "h2"}),
            (
                "table",
                {
                    "caption": "Vaste indeling van de vergadering",
                    "header": "Minuten | Wat | Wie leidt",
                    "header_column": True,
                    "rows": [
                        ("row", "0 tot 5 | Samen stil het mededelingenblad lezen | Niemand"),
                        (
                            "row",
                            (
                                "5 tot 10 | Vragen over het blad, alleen als het antwoord voor iedereen is | "
                                "Tijdbewaker"
                            ),
                        ),
                        (
                            "row",
                            (
                                "10 tot 50 | De hoofdvraag: schrijven, in drietallen praten, delen | Het "
                                "paar van deze keer"
                            ),
                        ),
                        ("row", "50 tot 65 | Besluiten die niet kunnen wachten | Directeur"),
                        (
                            "row",
                            "65 tot 75 | Afspraken op het vel: wie, wat, wanneer | Het paar van deze keer",
                        ),
                    ],
                },
            ),
            ("heading", {"text": "Zo vind je een goede hoofdvraag", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Haal op (twee weken ervoor)",
                        "text": (
                            "<p>Het paar loopt bij vier collega's binnen en vraagt: waar bleef je deze week "
                            "aan denken? Schrijf de antwoorden op zoals ze klinken.</p>"
                        ),
                    },
                    {
                        "title": "Kies (tien dagen ervoor)",
                        "text": (
                            "<p>Neem een vraag die in minstens twee klassen speelt en waar jullie zelf iets "
                            "aan kunnen doen. Een vraag over het weer of over het ministerie valt dus "
                            "af.</p>"
                        ),
                    },
                    {
                        "title": "Maak hem klein (een week ervoor)",
                        "text": (
                            "<p>Van 'hoe gaat het met lezen?' maak je: wat doen kinderen in groep 6 als ze "
                            "een woord niet kennen?</p>"
                        ),
                    },
                    {
                        "title": "Vraag iets mee te nemen (drie dagen ervoor)",
                        "text": (
                            "<p>Een schrift, een foto van het bord, een zin van een leerling. Zonder namen. "
                            "Wie iets in handen heeft, praat over wat er is.</p>"
                        ),
                    },
                ],
            ),
            (
                "quote",
                {
                    "text": (
                        "De eerste keer was het na een uur klaar. We bleven zitten, want niemand vertrouwde "
                        "het."
                    ),
                    "attribution": "leraar groep 6, Basisschool Het Schuitenhuis",
                },
            ),
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Wat niet in de vergadering hoort",
                    "text": (
                        "<p>Praat niet over één leerling met het hele team. Plan daarvoor een gesprek met de "
                        "mensen die het kind kennen. Ook kritiek op een collega bespreek je eerst met die "
                        "collega.</p>"
                    ),
                },
            ),
            (
                "contactkaart",
                {
                    "name": "Noor Lichtenboei",
                    "role": "leraar en gespreksleider",
                    "organisation": "Basisschool Het Schuitenhuis",
                    "email": "schuitenhuis@example.org",
                    "text": (
                        "<p>Je mag een keer komen meekijken. Op dinsdagmiddag is er plaats voor twee "
                        "gasten.</p>"
                    ),
                },
            ),
        ],
        "documents": [],
        "contact_name": "Team Kwaliteit",
        "contact_email": "kwaliteit@example.org",
        "valid_until_days": 540,
        "themas": ["kwaliteit"],
        "sectoren": ["po", "vo", "so-vso"],
        "doelgroepen": ["schoolleider", "teamleider", "leraar"],
        "tags": ["vergaderen", "team", "gespreksleider", "tijd"],
        "picture": "buurthuis",
    },
    {
        "key": "kijken-in-de-les",
        "slug": "bij-elkaar-in-de-les-kijken",
        "title": "Bij elkaar in de les kijken, zonder oordeel",
        "kind": "handreiking",
        "introduction": (
            "Twintig minuten achter in het lokaal van een collega leren je veel, als je weet waar je op let "
            "en wat je daarna zegt."
        ),
        "in_short": (
            "<ul><li>Wie de les geeft, kiest de vraag. De kijker volgt die.</li><li>Kijk naar leerlingen, "
            "want daar zie je wat de les doet.</li><li>Schrijf op wat je ziet en hoort. Laat woorden als "
            "'goed' en 'rommelig' weg.</li><li>Praat dezelfde dag na, hooguit een kwartier.</li></ul>"
        ),
        "body": [
            ("heading", {"text": "Eerst zien hoe het gaat", "level": "h2"}),
            (
                "text",
                (
                    "<p>In deze film kijkt een docent van het Kadelandcollege in de les van een collega. "
                    "Daarna hoor je het hele nagesprek. Kijk hem samen in een teamoverleg en zet hem stil na "
                    "elke vraag die de kijker stelt.</p>"
                ),
            ),
            (
                "video",
                {
                    "title": "Twintig minuten kijken, een kwartier praten",
                    "url": "https://example.org/video/kijken-in-de-les",
                    "poster": "lege-plek",
                    "duration": "6:40",
                    "transcript": (
                        "<p><b>Voor de les.</b> Twee docenten staan op de gang. Milan, die de les geeft, "
                        "zegt: 'Ik wil weten wat de achterste tafel doet als ik de opdracht uitleg.' Hanneke "
                        "schrijft dat op.</p><p><b>In de les.</b> Hanneke zit opzij van de achterste tafel. "
                        "Je ziet haar blad: links de tijd, rechts wat vier leerlingen doen. Een jongen "
                        "slaat zijn boek open, dicht en weer open.</p><p><b>Het nagesprek.</b> Hanneke leest "
                        "voor: 'Om 9.12 uur vroeg een leerling aan haar buurvrouw welke bladzijde het was. "
                        "Om 9.14 uur vroeg ze het weer.' Milan is even stil. Dan zegt hij: 'Die bladzijde "
                        "zei ik één keer, terwijl ik het bord uitveegde.' Hanneke vraagt: 'Wat wil je morgen "
                        "doen?' Milan: 'Hem opschrijven voor ik begin.'</p>"
                    ),
                },
            ),
            ("heading", {"text": "Zo pak je het aan", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Maak paren uit verschillende klassen",
                        "text": (
                            "<p>Twee mensen die niet hetzelfde leerjaar hebben, vergelijken minder. Een paar "
                            "blijft een half jaar bij elkaar.</p>"
                        ),
                    },
                    {
                        "title": "Bedenk een vraag waar je zelf nieuwsgierig naar bent",
                        "text": (
                            "<p>Goede vragen gaan over iets wat je vanaf het bord niet ziet. Wie begint er "
                            "meteen? Wie wacht op een ander?</p>"
                        ),
                    },
                    {
                        "title": "Kijk twintig minuten en help niet",
                        "text": (
                            "<p>Ga zo zitten dat je twee tot vier leerlingen ziet. Steekt er een zijn hand "
                            "op, wijs dan naar de leraar. Het kijkblad bij deze handreiking is gemaakt voor "
                            "rekenen, maar je kunt het bij elke les gebruiken.</p>"
                        ),
                    },
                    {
                        "title": "Lees voor wat je opschreef",
                        "text": (
                            "<p>Begin het nagesprek met je blad, zonder uitleg. Wie de les gaf, reageert als "
                            "eerste.</p>"
                        ),
                    },
                    {
                        "title": "Eindig met één ding voor morgen",
                        "text": "<p>Eén. De kijker vraagt er een week later naar, bij de koffie.</p>",
                    },
                ],
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Vertel het de klas",
                    "text": (
                        "<p>Zeg aan het begin van de les wie er zit en waarom: 'Mevrouw Keizersloot kijkt "
                        "vandaag hoe mijn uitleg overkomt.' Leerlingen letten daarna gewoon weer op "
                        "elkaar.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Vragen die teams ons stellen", "level": "h2"}),
            (
                "accordion",
                [
                    (
                        "item",
                        {
                            "title": "Wie staat er voor mijn klas?",
                            "text": (
                                "<p>Dat is het lastigste stuk. Drie scholen lossen het zo op: de teamleider "
                                "neemt twee uur per week lessen over, op een vast moment. Daarin passen vier "
                                "bezoeken.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Wat als ik iets zie waar ik van schrik?",
                            "text": (
                                "<p>Schrijf op wat je zag en vraag je collega of je er iets over mag zeggen. "
                                "Is een leerling niet veilig, dan meld je dat dezelfde dag volgens de "
                                "afspraken van je school.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Telt het mee voor mijn beoordeling?",
                            "text": (
                                "<p>Nee. Spreek dat hardop af met je leidinggevende, voor de eerste ronde. "
                                "Het blad is van wie de les gaf en gaat niet in een map.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Hoe vaak is genoeg?",
                            "text": (
                                "<p>Vier keer per jaar: twee keer kijken en twee keer bekeken worden. Minder "
                                "vaak wordt het elke keer weer spannend.</p>"
                            ),
                        },
                    ),
                ],
            ),
            (
                "links",
                [
                    (
                        "url",
                        {
                            "url": "https://example.org/kijkvragen",
                            "text": "Dertig kijkvragen om uit te kiezen",
                        },
                    ),
                    ("url", {"url": "https://example.org/nagesprek", "text": "Oefenblad voor het nagesprek"}),
                ],
            ),
            ("heading", {"text": "Waar staan jullie?", "level": "h2"}),
            ("rubric", INLINE),
        ],
        "documents": ["kijkblad-rekenles"],
        "contact_name": "Team Kwaliteit",
        "contact_email": "kwaliteit@example.org",
        "valid_until_days": 480,
        "themas": ["kwaliteit", "starters"],
        "sectoren": ["po", "vo", "mbo"],
        "doelgroepen": ["leraar", "startende-leraar", "teamleider"],
        "tags": ["lesbezoek", "nagesprek", "kijkvraag", "collega's"],
        "picture": "rondgang",
    },
    {
        "key": "kaart-nieuwe-collega",
        "slug": "kwaliteitskaart-nieuwe-collega",
        "title": "De eerste twintig dagen van een nieuwe collega",
        "kind": "kwaliteitskaart",
        "introduction": (
            "Van de sleutel tot het eerste lastige gesprek: wat je team regelt voor iemand die nieuw is. Ook "
            "als die in maart begint."
        ),
        "in_short": (
            "<ul><li>Alles wat een code of sleutel nodig heeft, werkt op dag één.</li><li>De nieuwe collega "
            "heeft één vast maatje, en dat maatje heeft er tijd voor.</li><li>Op dag vijf, tien en twintig "
            "is er een kort gesprek.</li><li>De eerste zes weken geen extra taken.</li></ul>"
        ),
        "body": [
            ("heading", {"text": "Wie doet wat, en wanneer", "level": "h2"}),
            (
                "text",
                (
                    "<p>Hang deze kaart in de teamkamer en zet bij elke regel een naam. Staat er ergens geen "
                    "naam, dan gebeurt het niet.</p>"
                ),
            ),
            (
                "table",
                {
                    "caption": "Twintig dagen op een rij",
                    "header": "Wanneer | Wat | Wie",
                    "header_column": True,
                    "rows": [
                        ("row", "Een week ervoor | Kaartje of appje van het team: fijn dat je komt | Maatje"),
                        (
                            "row",
                            (
                                "Drie dagen ervoor | Account, sleutel, rooster en klassenlijst liggen klaar "
                                "| Administratie"
                            ),
                        ),
                        (
                            "row",
                            (
                                "Dag 1 | Ontvangst om 8.00 uur, rondje langs mensen in plaats van lokalen | "
                                "Maatje"
                            ),
                        ),
                        (
                            "row",
                            (
                                "Dag 2 tot 4 | Samen lunchen; het maatje vraagt, de nieuwe collega vertelt | "
                                "Maatje"
                            ),
                        ),
                        (
                            "row",
                            "Dag 5 | Een kwartier: wat heb je nodig dat er nog niet is? | Leidinggevende",
                        ),
                        ("row", "Dag 10 | Een les kijken bij het maatje, met een eigen kijkvraag | Maatje"),
                        (
                            "row",
                            (
                                "Dag 15 | Samen een gesprek met ouders voorbereiden | Intern begeleider of "
                                "mentor"
                            ),
                        ),
                        ("row", "Dag 20 | Een half uur: wat valt jou op aan onze school? | Leidinggevende"),
                    ],
                },
            ),
            (
                "columns",
                {
                    "left": [
                        (
                            "text",
                            (
                                "<p><b>Dit regelt het team</b></p><ul><li>Een plek aan tafel en een haak met "
                                "naam.</li><li>Een lijst met gewoontes die nergens staan: wie zet koffie, "
                                "waar parkeer je, wat doe je bij regen?</li><li>Vervanging voor het maatje: "
                                "een uur per week, zes weken lang.</li></ul>"
                            ),
                        ),
                    ],
                    "right": [
                        (
                            "text",
                            (
                                "<p><b>Dit doet de nieuwe collega</b></p><ul><li>Elke dag één vraag stellen, "
                                "ook een kleine.</li><li>Opschrijven wat vreemd is. Na een maand zie je het "
                                "niet meer.</li><li>Zeggen wanneer het te veel wordt, liefst voor het zover "
                                "is.</li></ul>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Begint iemand midden in het jaar?",
                    "text": (
                        "<p>Dan is de verleiding groot om de klas meteen over te dragen. Plan toch één dag "
                        "samen voor de klas. Die dag win je in de weken erna terug, want de leerlingen zien "
                        "dat jullie elkaar kennen.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Een goed maatje kiezen", "level": "h2"}),
            (
                "text",
                (
                    "<p>Kies iemand die zelf korter dan tien jaar op school werkt. Die weet nog wat je niet "
                    "weet. Een maatje beoordeelt niet en geeft niets door aan de leidinggevende. Vraag het "
                    "eerst: niet iedereen heeft er dit jaar ruimte voor, en dat mag.</p><p>Is er op een "
                    "kleine school niemand? Dan kan een maatje ook van een school in de buurt komen. In "
                    "Vaartkant doen De Peilschaal en Het Schuitenhuis dat voor elkaar. Ze bellen elke "
                    "donderdag om vier uur.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": (
                        "Op dag twintig vroeg mijn teamleider wat mij opviel. Ik noemde drie dingen. Een "
                        "ervan deden ze de week erna al anders."
                    ),
                    "attribution": "zij-instromer, Mbo Het Gangspil",
                },
            ),
            (
                "contactkaart",
                {
                    "name": "Fenna Waterschoot",
                    "role": "procesbegeleider Starters onder elkaar",
                    "organisation": "Basisschool De Kwakelbrug",
                    "email": "starters@example.org",
                    "text": (
                        "<p>Zoek je een maatje buiten je eigen school? Mail me, dan kijk ik wie er bij je "
                        "past.</p>"
                    ),
                },
            ),
        ],
        "documents": [],
        "contact_name": "Netwerk Starters onder elkaar",
        "contact_email": "starters@example.org",
        "valid_until_days": 365,
        "themas": ["starters", "samen-opleiden"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["schoolleider", "teamleider", "schoolopleider", "startende-leraar"],
        "tags": ["inwerken", "maatje", "zij-instroom", "team"],
        "picture": "vlechten",
    },
    {
        "key": "cijfers-in-een-uur",
        "slug": "toetscijfers-bespreken-in-een-uur",
        "title": "Toetscijfers bespreken in een uur",
        "kind": "handreiking",
        "introduction": (
            "De uitslagen zijn binnen. Met deze werkwijze komt je team in een uur van een tabel vol kleuren "
            "tot één ding dat je anders gaat doen."
        ),
        "in_short": (
            "<ul><li>Voorspel eerst, kijk dan pas naar de uitslag.</li><li>Zoek één groepje leerlingen dat "
            "je verrast.</li><li>Leg er schriftwerk naast: een cijfer zegt niet waaróm.</li><li>Kies één "
            "verandering en spreek af wanneer je weer kijkt.</li></ul>"
        ),
        "body": [
            ("heading", {"text": "Begin met een aantal, niet met een gemiddelde", "level": "h2"}),
            (
                "text",
                (
                    "<p>Een gemiddelde verbergt meer dan het laat zien. Reken daarom terug naar kinderen. Zo "
                    "zag dat eruit op Kindcentrum Zevenkavels, waar groep 5 achteruit leek te gaan:</p>"
                ),
            ),
            (
                "kerncijfers",
                {
                    "title": "Rekenen in groep 5, Kindcentrum Zevenkavels",
                    "figures": [
                        (
                            "figure",
                            {
                                "number": "52",
                                "label": "leerlingen maakten de toets",
                                "parts": [
                                    ("figure", {"number": "33", "label": "haalden het doel"}),
                                    (
                                        "figure",
                                        {
                                            "number": "19",
                                            "label": "haalden het doel niet",
                                            "parts": [
                                                (
                                                    "figure",
                                                    {
                                                        "number": "11",
                                                        "label": (
                                                            "liepen alleen vast op sommen met een verhaal"
                                                        ),
                                                    },
                                                ),
                                                (
                                                    "figure",
                                                    {
                                                        "number": "8",
                                                        "label": "hadden ook moeite met kale sommen",
                                                    },
                                                ),
                                            ],
                                        },
                                    ),
                                ],
                            },
                        ),
                        ("figure", {"number": "6", "label": "leraren praatten mee"}),
                    ],
                    "reference_date": "01-30",
                    "source": "eigen telling van de school",
                },
            ),
            (
                "text",
                (
                    "<p>Elf van de negentien konden dus gewoon rekenen. Ze lazen de som anders dan bedoeld. "
                    "Het plan voor extra rekenuren ging de prullenbak in. Er kwam een les over lezen voor in "
                    "de plaats.</p>"
                ),
            ),
            ("heading", {"text": "Het uur", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Voorspel (10 minuten)",
                        "text": (
                            "<p>Iedereen schrijft op wat hij verwacht: hoeveel leerlingen haalden het doel, "
                            "en bij welk onderdeel ging het mis? Leg de briefjes op tafel.</p>"
                        ),
                    },
                    {
                        "title": "Kijk (10 minuten)",
                        "text": (
                            "<p>Nu pas komt de uitslag. Zeg alleen wat je ziet: 'ik zie dat veertien "
                            "leerlingen som 9 fout hebben'. Verklaringen wachten.</p>"
                        ),
                    },
                    {
                        "title": "Kies een verrassing (10 minuten)",
                        "text": (
                            "<p>Waar zat je het verst naast? Neem één groepje leerlingen van hooguit "
                            "twaalf.</p>"
                        ),
                    },
                    {
                        "title": "Leg het werk ernaast (20 minuten)",
                        "text": (
                            "<p>Pak de schriften van drie van hen. Wat deden ze precies? Zie je het niet? "
                            "Vraag het de volgende dag aan de leerling.</p>"
                        ),
                    },
                    {
                        "title": "Spreek één ding af (10 minuten)",
                        "text": (
                            "<p>Wat doet wie, in welke klas, zes weken lang? Zet de datum van het vervolg "
                            "meteen in de agenda.</p>"
                        ),
                    },
                ],
            ),
            (
                "columns",
                {
                    "left": [
                        (
                            "callout",
                            {
                                "kind": "info",
                                "title": "Zinnen die helpen",
                                "text": (
                                    "<ul><li>Ik zie dat …</li><li>Ik had verwacht dat …</li><li>Wat zou een "
                                    "leerling hier zeggen?</li></ul>"
                                ),
                            },
                        ),
                    ],
                    "right": [
                        (
                            "callout",
                            {
                                "kind": "attention",
                                "title": "Zinnen die het gesprek stoppen",
                                "text": (
                                    "<ul><li>Het is nu eenmaal een zwakke groep.</li><li>Vorig jaar was het "
                                    "ook zo.</li><li>Thuis doen ze er niets aan.</li></ul>"
                                ),
                            },
                        ),
                    ],
                },
            ),
            ("heading", {"text": "Veelgestelde vragen", "level": "h2"}),
            (
                "accordion",
                [
                    (
                        "item",
                        {
                            "title": "Mogen namen op het scherm?",
                            "text": (
                                "<p>Alleen als iedereen aan tafel met deze leerlingen werkt. Anders gebruik "
                                "je letters. Ruim de papieren na afloop op.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Wie leidt het gesprek?",
                            "text": (
                                "<p>Iemand die zelf geen klas heeft in de tabel. Zoek een gespreksleider op "
                                "een andere school als je die niet hebt.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Onze groep is klein. Kan het dan ook?",
                            "text": (
                                "<p>Ja, maar pas op met procenten. Bij negen leerlingen is één kind al 11 "
                                "procent. Noem dus altijd het aantal.</p>"
                            ),
                        },
                    ),
                ],
            ),
            (
                "links",
                [
                    (
                        "url",
                        {
                            "url": "https://example.org/gesprekskaart-cijfers",
                            "text": "Gesprekskaart voor op tafel",
                        },
                    ),
                    (
                        "url",
                        {
                            "url": "https://example.org/terugrekenen",
                            "text": "Rekenblad: van procent naar kinderen",
                        },
                    ),
                ],
            ),
            ("heading", {"text": "Hoe kijkt jullie school naar cijfers?", "level": "h2"}),
            ("rubric_reference", {"rubric": "leren", "aspects": ["a2"], "display": "cards"}),
        ],
        "documents": [],
        "contact_name": "Team Rekenen",
        "contact_email": "rekenen@example.org",
        "valid_until_days": 450,
        "themas": ["kwaliteit", "rekenen"],
        "sectoren": ["po", "vo", "so-vso"],
        "doelgroepen": ["leraar", "intern-begeleider", "schoolleider"],
        "tags": ["toetsen", "cijfers", "voorspellen", "schriftwerk"],
        "picture": "raster",
    },
    {
        "key": "kaart-terug-in-de-klas",
        "slug": "kwaliteitskaart-terug-in-de-klas",
        "title": "Terug in de klas na weken thuis",
        "kind": "kwaliteitskaart",
        "introduction": (
            "Een leerling die lang weg was, komt terug. Op deze kaart staat wat het team doet: van het "
            "eerste telefoontje tot een gewone week."
        ),
        "in_short": (
            "<ul><li>Eén volwassene is het vaste gezicht. De leerling kiest mee wie dat is.</li><li>Begin "
            "met een uur dat goed gaat, niet met een halve dag die te lang is.</li><li>Alle docenten weten "
            "wat ze wel en niet zeggen.</li><li>Ook een stap terug staat van tevoren in het plan.</li></ul>"
        ),
        "body": [
            ("heading", {"text": "Hoe het gaat in onze regio", "level": "h2"}),
            (
                "text",
                (
                    "<p>Vier scholen hielden een jaar bij hoe het ging met leerlingen die na minstens vier "
                    "weken thuis terugkwamen. Wie bleef, had bijna altijd een vast gezicht op school. Wie "
                    "opnieuw uitviel, begon vaak meteen met hele dagen.</p>"
                ),
            ),
            (
                "kerncijfers",
                {
                    "title": "Terug op school",
                    "figures": [
                        (
                            "figure",
                            {
                                "number": "38",
                                "label": "leerlingen kwamen terug",
                                "parts": [
                                    (
                                        "figure",
                                        {
                                            "number": "29",
                                            "label": "waren er na drie maanden nog",
                                            "parts": [
                                                (
                                                    "figure",
                                                    {"number": "21", "label": "volgden weer alle lessen"},
                                                ),
                                                ("figure", {"number": "8", "label": "bouwden nog op"}),
                                            ],
                                        },
                                    ),
                                    ("figure", {"number": "9", "label": "vielen opnieuw uit"}),
                                ],
                            },
                        ),
                        ("figure", {"number": "4", "label": "scholen telden mee"}),
                    ],
                    "reference_date": "07-01",
                    "source": "telling van de scholen zelf",
                },
            ),
            ("heading", {"text": "Opbouwen in zes weken", "level": "h2"}),
            (
                "text",
                (
                    "<p>Gebruik het schema als begin en pas het aan met de leerling. Ga pas naar de volgende "
                    "regel als het een hele week gelukt is.</p>"
                ),
            ),
            (
                "table",
                {
                    "caption": "Voorbeeld van een opbouw",
                    "header": "Week | Op school | Het vaste gezicht | De docenten",
                    "header_column": True,
                    "rows": [
                        (
                            "row",
                            (
                                "Vooraf | Een kop thee na schooltijd, als het gebouw leeg is | Haalt op bij "
                                "de deur | Sturen een kaart"
                            ),
                        ),
                        (
                            "row",
                            (
                                "1 | Elke dag één les die de leerling zelf kiest | Staat er bij het begin en "
                                "het eind | Zeggen gedag, vragen niets"
                            ),
                        ),
                        (
                            "row",
                            (
                                "2 en 3 | Elke dag twee lessen en één pauze | Is in de pauze te vinden | "
                                "Geven werk van die dag, geen achterstand"
                            ),
                        ),
                        (
                            "row",
                            (
                                "4 en 5 | Hele ochtenden | Praat elke vrijdag tien minuten bij | Kiezen wat "
                                "er echt ingehaald moet worden"
                            ),
                        ),
                        (
                            "row",
                            (
                                "6 | Een gewone week, met één uur vrij om uit te rusten | Belt naar huis met "
                                "goed nieuws | Doen gewoon"
                            ),
                        ),
                    ],
                },
            ),
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Minder uren dan het rooster?",
                    "text": (
                        "<p>Spreek dat vooraf af met leerling, ouders en de leerplichtambtenaar, en zet het "
                        "op papier. Is een leerling ziek geweest, vraag dan ook de jeugdarts om mee te "
                        "denken.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Wat zeg je wel en niet?", "level": "h2"}),
            (
                "van_naar",
                {
                    "caption": "Kleine zinnen die verschil maken",
                    "van_label": "Liever niet",
                    "naar_label": "Wel",
                    "rows": [
                        (
                            "row",
                            {
                                "van": "Zo, ben jij er ook weer eens!",
                                "naar": "Fijn dat je er bent. Je plek is nog bij het raam.",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Je hebt wel veel gemist.",
                                "naar": "We zijn hier. Vandaag doe je dit ene stukje mee.",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Hoe was het thuis?",
                                "naar": "Wil je dat ik iets vraag, of liever niet?",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Morgen de hele dag dan maar?",
                                "naar": "Wat ging er vandaag goed genoeg om morgen weer te doen?",
                            },
                        ),
                    ],
                },
            ),
            (
                "columns",
                {
                    "left": [
                        (
                            "quote",
                            {
                                "text": (
                                    "Ze vroegen niks. Er lag gewoon een boek op mijn tafel, open op de goede "
                                    "bladzijde."
                                ),
                                "attribution": "leerling, klas 2",
                            },
                        ),
                    ],
                    "right": [
                        (
                            "contactkaart",
                            {
                                "name": "Tjerk Oeverloper",
                                "role": "begeleider aanwezigheid",
                                "organisation": "Samenwerkingsverband De Waterlinie",
                                "email": "aanwezig@example.org",
                                "text": (
                                    "<p>Loopt de opbouw vast? Bel of mail na de tweede stap terug. Ik kom "
                                    "dan een uur meedenken.</p>"
                                ),
                            },
                        ),
                    ],
                },
            ),
            ("heading", {"text": "Lukt het even niet?", "level": "h2"}),
            (
                "text",
                (
                    "<p>Een dag thuis na een goede week komt veel voor. Bel dezelfde ochtend, ga één regel "
                    "terug in het schema en blijf daar een week. Begin niet opnieuw bij het begin: dat voelt "
                    "als straf.</p>"
                ),
            ),
            (
                "links",
                [
                    (
                        "url",
                        {
                            "url": "https://example.org/opbouwschema",
                            "text": "Leeg opbouwschema om samen in te vullen",
                        },
                    ),
                ],
            ),
        ],
        "documents": ["agenda-maandagoverleg"],
        "contact_name": "Team Ondersteuning",
        "contact_email": "ondersteuning@example.org",
        "valid_until_days": 300,
        "themas": ["aanwezig-zijn"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["mentor", "teamleider", "intern-begeleider", "leraar"],
        "tags": ["verzuim", "opbouwen", "terugkeer", "thuiszitten"],
        "picture": "laatste-tegel",
    },
]
