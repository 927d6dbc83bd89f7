"""Six netwerken of other shapes: a partnership in two parts, audit groups, study days, one being prepared."""

from .netwerken import Netwerk

NETWERKEN_VORMEN: list[Netwerk] = [
    {
        "key": "partnerschap",
        "slug": "partnerschap-samen-opleiden",
        "parent": None,
        "title": "Partnerschap Samen opleiden",
        "vorm": "stedelijk-netwerk",
        "introduction": (
            "Zeven schoolbesturen en een pabo leiden samen leraren op. Dat doen ze dicht bij huis: in een "
            "deel Oost en een deel West."
        ),
        "goal": (
            "<p>Een student hoort op school soms iets anders dan op de opleiding. In dit partnerschap "
            "spreken we af wat voor iedereen geldt: wie een student begeleidt, wie beoordeelt en hoeveel "
            "uur daarvoor in het rooster staat. Hoe een school dat invult, regelt ze in haar eigen "
            "deel.</p>"
        ),
        "goals": [
            "Elke student heeft een mentor die op dezelfde dagen werkt als de student op school is.",
            "School en pabo beoordelen samen, aan dezelfde tafel en met hetzelfde formulier.",
            "In elke gemeente is er minstens één opleidingsschool, ook waar de scholen klein zijn.",
            "Een vraag van een school komt binnen twee weken bij iemand die er iets mee kan.",
        ],
        "for_whom": (
            "Schoolbesturen en scholen die studenten opleiden of dat willen gaan doen, en opleiders van de "
            "pabo. Studenten praten mee via de studentenraad."
        ),
        "inzet": (
            "<ul><li>Je bestuur tekent voor vier jaar.</li><li>Elke opleidingsschool heeft een "
            "schoolopleider met minstens vier uur per week.</li><li>Een mentor krijgt per student één uur "
            "per week.</li><li>Je stuurt iemand naar de regiomiddag, twee keer per jaar.</li></ul>"
        ),
        "how_it_works": (
            "<p>Het echte werk gebeurt in <b>Oost</b> en <b>West</b>. Daar kennen schoolopleiders elkaar "
            "en los je dingen op met een telefoontje. Twee keer per jaar komen beide delen samen op een "
            "regiomiddag. Dan beslissen we over wat voor iedereen geldt.</p><p>De stuurgroep bereidt die "
            "middag voor. Daarin zitten twee bestuurders, de directeur van de pabo, een schoolopleider en "
            "een student. Elk van hen heeft één stem.</p>"
        ),
        "frequency": "Twee regiomiddagen per jaar; Oost en West komen vaker bij elkaar",
        "period": "Vier schooljaren, daarna kijken we of we doorgaan",
        "starts_on_days": -440,
        "series_length": None,
        "place": "De regiomiddagen zijn om de beurt in Oost en in West, altijd op een school",
        "group_size": None,
        "group_unit": "scholen",
        "groups_note": "twee delen, Oost en West; je hoort bij het deel waar je school staat",
        "certificate": "Een mentor die vier mentormiddagen volgde, krijgt een bewijs van deelname.",
        "costs": "Een bestuur betaalt 150 euro per student per jaar. Voor scholen is het gratis.",
        "signup_way": "mail",
        "signup_email": "partnerschap@example.org",
        "signup_url": "",
        "signup_opens_on_days": None,
        "signup_closes_on_days": None,
        "status": "loopt",
        "successor": None,
        "follow_up": (
            "<p>In het laatste jaar vragen we studenten, mentoren en bestuurders wat er moet blijven. Met "
            "hun antwoorden maakt de stuurgroep een nieuw voorstel. De besturen beslissen daarover op de "
            "laatste regiomiddag.</p>"
        ),
        "people": [
            ("Jetske Rietoever", "coördinator van het partnerschap", "Samenwerkingsverband De Waterlinie"),
            ("Boaz Weteringhof", "voorzitter van de stuurgroep", "Stichting Kringwater"),
            ("Ravi Sluiskolk", "expert samen opleiden", "Pabo De Overhaal"),
            ("Puck Vlonderman", "student in de stuurgroep", "Pabo De Overhaal"),
        ],
        "partners": [
            ("Pabo De Overhaal", "https://example.org/overhaal"),
            ("Stichting Kringwater", "https://example.org/kringwater"),
            ("Vereniging Vaartlicht", ""),
            ("Stichting Polderring Onderwijs", ""),
        ],
        "platform_url": "https://example.org/partnerschap",
        "regios": ["hele-regio"],
        "themas": ["samen-opleiden"],
        "project": "regeling Brede Brug, nog drie schooljaren",
        "principes": ["tijd-in-het-rooster"],
        "aanpakken": ["gedeeld-rooster"],
        "sectoren": ["po", "so-vso", "lerarenopleiding"],
        "doelgroepen": ["bestuurder", "schoolleider", "schoolopleider", "student"],
        "contact_name": "Jetske Rietoever",
        "contact_email": "partnerschap@example.org",
        "body": [
            ("heading", {"text": "Zo groot zijn we", "level": "h2"}),
            (
                "kerncijfers",
                {
                    "title": "Het partnerschap in cijfers",
                    "figures": [
                        ("figure", {"number": "7", "label": "schoolbesturen", "parts": []}),
                        (
                            "figure",
                            {
                                "number": "36",
                                "label": "scholen",
                                "parts": [
                                    (
                                        "figure",
                                        {
                                            "number": "11",
                                            "label": "opleidingsscholen",
                                            "parts": [
                                                (
                                                    "figure",
                                                    {"number": "3", "label": "academische opleidingsscholen"},
                                                ),
                                            ],
                                        },
                                    ),
                                ],
                            },
                        ),
                        (
                            "figure",
                            {
                                "number": "70",
                                "label": "studenten",
                                "parts": [
                                    ("figure", {"number": "41", "label": "studenten in Oost", "parts": []}),
                                    ("figure", {"number": "29", "label": "studenten in West", "parts": []}),
                                ],
                            },
                        ),
                    ],
                    "reference_date": "10-01",
                    "source": "telling van het partnerschap",
                },
            ),
            (
                "text",
                (
                    "<p>Oost en West tellen elk vier besturen. Eén bestuur heeft scholen aan beide kanten, "
                    "daarom komen we samen op zeven. Op een academische opleidingsschool doen studenten en "
                    "leraren ook samen onderzoek.</p>"
                ),
            ),
            ("heading", {"text": "Wat doen we samen, en wat in ons eigen deel?", "level": "h2"}),
            (
                "table",
                {
                    "caption": "Wie beslist waarover",
                    "header": "Onderwerp | Samen | In Oost en West",
                    "header_column": True,
                    "rows": [
                        ("row", "Uren voor begeleiding | Hoeveel uur er minstens is | Op welke dagen"),
                        ("row", "Beoordelen | Eén formulier, en school en pabo samen | Wie aan tafel zit"),
                        (
                            "row",
                            (
                                "Plaatsen van studenten | Uiterlijk op 1 juni | Welke student naar welke "
                                "school gaat"
                            ),
                        ),
                        (
                            "row",
                            "Scholing van mentoren | Vier vaste middagen | Onderwerp van de laatste middag",
                        ),
                        ("row", "Onderzoek | Eén vraag per jaar | Wie meedoet en wat je uitprobeert"),
                    ],
                },
            ),
            (
                "quote",
                {
                    "text": (
                        "Vroeger belde ik de pabo als het misging. Nu belt de opleider mij als het goed gaat."
                    ),
                    "attribution": "Schoolopleider in deel West",
                },
            ),
            ("heading", {"text": "Als school aansluiten", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Bel of mail",
                        "text": (
                            "<p>Vertel hoeveel leraren je hebt en waarom je studenten wilt opleiden. Een "
                            "half A4 is genoeg.</p>"
                        ),
                    },
                    {
                        "title": "Loop een dag mee",
                        "text": (
                            "<p>Je bezoekt een opleidingsschool in je eigen deel. Neem een leraar mee die "
                            "mentor wil worden.</p>"
                        ),
                    },
                    {
                        "title": "Begin met één student",
                        "text": (
                            "<p>In het eerste jaar leid je één student op. Een schoolopleider van een "
                            "andere school kijkt met je mee.</p>"
                        ),
                    },
                    {
                        "title": "Beslis samen",
                        "text": (
                            "<p>Na dat jaar beslissen jouw team, de student en het partnerschap of je een "
                            "opleidingsschool wordt.</p>"
                        ),
                    },
                ],
            ),
            (
                "contactkaart",
                {
                    "name": "Jetske Rietoever",
                    "role": "coördinator van het partnerschap",
                    "organisation": "Samenwerkingsverband De Waterlinie",
                    "email": "partnerschap@example.org",
                    "phone": "",
                    "photo": None,
                    "text": (
                        "<p>Denk je erover om mee te doen? Ik kom graag langs op een teamvergadering. Op "
                        "woensdag werk ik niet.</p>"
                    ),
                },
            ),
        ],
        "tags": ["opleidingsschool", "partnerschap"],
        "picture": "bruggen",
    },
    {
        "key": "partnerschap-oost",
        "slug": "oost",
        "parent": "partnerschap",
        "title": "Samen opleiden Oost",
        "vorm": "lerend-netwerk",
        "introduction": (
            "Schoolopleiders uit Polderrand en de oostkant van Liniehart maken van twintig scholen één "
            "opleidingsplek."
        ),
        "goal": (
            "<p>In Polderrand liggen de scholen ver uit elkaar. Een student zag er vaak maar één. Wij "
            "delen studenten per tweetal scholen in: een kleine en een grote. Zo leert iedereen hoe het is "
            "om alleen voor een combinatiegroep te staan én om met drie collega's één leerjaar te doen.</p>"
        ),
        "goals": [
            (
                "Elke student werkt in een jaar op twee scholen, waarvan één in het speciaal onderwijs of "
                "met combinatiegroepen."
            ),
            "Geen student reist langer dan 40 minuten.",
            "De twee academische opleidingsscholen delen hun onderzoek met alle andere scholen.",
        ],
        "for_whom": (
            "Schoolopleiders en mentoren van scholen in Polderrand en de oostkant van Liniehart, samen met "
            "de pabo-opleider van hun school."
        ),
        "inzet": (
            "<ul><li>Vijf dinsdagmiddagen.</li><li>Je haalt vooraf bij één student op wat ze die maand "
            "leerde, en van wie.</li><li>Eén keer per jaar wissel je een dag van plek met de "
            "schoolopleider van je duoschool.</li></ul>"
        ),
        "how_it_works": (
            "<p>Elke middag begint met drie studenten. Zij vertellen in tien minuten wat hen hielp en wat "
            "niet. Wij luisteren en vragen door. Daarna werk je met je duoschool aan je rooster: wie is "
            "wanneer waar?</p><p>De laatste drie kwartier zijn voor het onderzoek. Dit jaar kijken we naar "
            "de eerste vijf minuten van een les.</p>"
        ),
        "frequency": "Vijf middagen per schooljaar, op dinsdag",
        "period": "Een schooljaar, elk jaar opnieuw",
        "starts_on_days": -62,
        "series_length": 5,
        "place": "Om de beurt bij een school die meedoet; de eerste keer op De Luwteboom in Nieuwerzijl",
        "group_size": 2,
        "group_unit": "scholen",
        "groups_note": "een kleine en een grote school op fietsafstand vormen een duo",
        "certificate": "Een bewijs van deelname als je vier van de vijf middagen meedeed.",
        "costs": "Geen. Je school krijgt de vervanging terug van het partnerschap.",
        "signup_way": "per_bijeenkomst",
        "signup_email": "",
        "signup_url": "",
        "signup_opens_on_days": None,
        "signup_closes_on_days": None,
        "status": "loopt",
        "successor": None,
        "follow_up": (
            "<p>Elke zomer maken we nieuwe duo's. Wil je met dezelfde school door? Dat kan één keer.</p>"
        ),
        "people": [
            ("Merel Dijkvoet", "coördinator Oost", "De Luwteboom"),
            ("Tjeerd Houtkade", "procesbegeleider", "Kindcentrum Zevenkavels"),
            ("Samira Stuwland", "onderzoeker en critical friend", "Pabo De Overhaal"),
        ],
        "partners": [
            ("Pabo De Overhaal", "https://example.org/overhaal"),
            ("Stichting Polderring Onderwijs", ""),
            ("De Luwteboom", ""),
        ],
        "platform_url": "https://example.org/partnerschap/oost",
        "regios": ["polderrand", "liniehart"],
        "themas": ["samen-opleiden"],
        "sectoren": ["po", "so-vso", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "mentor", "student"],
        "contact_name": "Merel Dijkvoet",
        "contact_email": "oost@example.org",
        "body": [
            (
                "kerncijfers",
                {
                    "title": "Oost in cijfers",
                    "figures": [
                        ("figure", {"number": "4", "label": "schoolbesturen", "parts": []}),
                        (
                            "figure",
                            {
                                "number": "20",
                                "label": "scholen",
                                "parts": [
                                    (
                                        "figure",
                                        {
                                            "number": "6",
                                            "label": "opleidingsscholen",
                                            "parts": [
                                                (
                                                    "figure",
                                                    {"number": "2", "label": "academische opleidingsscholen"},
                                                ),
                                            ],
                                        },
                                    ),
                                ],
                            },
                        ),
                        ("figure", {"number": "41", "label": "studenten", "parts": []}),
                    ],
                    "reference_date": "10-01",
                    "source": "telling van het partnerschap",
                },
            ),
            ("heading", {"text": "Eén student, twee scholen", "level": "h2"}),
            (
                "text",
                (
                    "<p>Tot de kerst werk je op de ene school, daarna op de andere. In januari zijn er "
                    "drie overstapdagen. Je oude mentor gaat dan een ochtend mee en vertelt waar je nu aan "
                    "werkt. Dat kost één ochtend en scheelt zes weken wennen.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": (
                        "Op mijn eerste school leerde ik organiseren. Op de tweede leerde ik kijken, want "
                        "daar zaten zeven kinderen."
                    ),
                    "attribution": "Tweedejaars student op De Luwteboom",
                },
            ),
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Nog vier scholen zonder duo",
                    "text": (
                        "<p>Is jouw school een van de vier? Mail Merel. Dan zoekt ze met je naar een "
                        "school die bij je past, ook als die net over de grens met West ligt.</p>"
                    ),
                },
            ),
            ("image", "rooster"),
        ],
        "tags": ["duoschool", "opleidingsschool"],
        "picture": "golven-avond",
    },
    {
        "key": "partnerschap-west",
        "slug": "west",
        "parent": "partnerschap",
        "title": "Samen opleiden West",
        "vorm": "lerend-netwerk",
        "introduction": (
            "Zestien scholen in Vaartkant en Oudermeent leiden studenten op in teams van vier. De mentor "
            "staat er niet meer alleen voor."
        ),
        "goal": (
            "<p>Een mentor die ziek wordt, een student die vastloopt: op een kleine school is er dan "
            "niemand om op terug te vallen. In West vormen vier scholen een leerteam. De studenten van die "
            "vier scholen zijn van iedereen.</p>"
        ),
        "goals": [
            "Elk leerteam bespreekt elke maand alle studenten, met de studenten erbij.",
            "Een student ziet in elk blok een les van een andere student.",
            "Mentoren leren feedback geven in twee zinnen: wat zag ik, en wat deed dat met de klas?",
        ],
        "for_whom": (
            "Mentoren, schoolopleiders en studenten van basisscholen in Vaartkant en Oudermeent. Leraren "
            "die mentor willen worden, mogen een middag meekijken."
        ),
        "inzet": (
            "<ul><li>Elke maand anderhalf uur met je leerteam.</li><li>Twee keer per jaar een middag met "
            "alle leerteams.</li><li>Je laat minstens één keer een mentor van een andere school in je "
            "klas.</li></ul>"
        ),
        "how_it_works": (
            "<p>Een leerteam bestaat uit vier scholen, hun mentoren en hun studenten. Een student zit voor "
            "en bewaakt de tijd. Op tafel ligt altijd iets wat echt gebeurd is: een lesplan met strepen "
            "erdoor, drie minuten film of een vraag van een kind.</p><p>Op de gezamenlijke middagen ruilen "
            "de leerteams van begeleider. Zo blijft iedereen scherp.</p>"
        ),
        "frequency": "Elke maand met je leerteam, twee keer per jaar met heel West",
        "period": "Het hele schooljaar, behalve in september en juli",
        "starts_on_days": -48,
        "series_length": 2,
        "place": (
            "In het leerteam op een van de vier scholen; de twee grote middagen op de pabo in Oudermeent"
        ),
        "group_size": 4,
        "group_unit": "scholen",
        "groups_note": "scholen langs dezelfde vaart zitten bij elkaar, er zijn vier leerteams",
        "certificate": "Een nieuwe mentor krijgt na een jaar het mentorbewijs van het partnerschap.",
        "costs": "Geen",
        "signup_way": "elders",
        "signup_email": "",
        "signup_url": "https://example.org/partnerschap/west/aanmelden",
        "signup_opens_on_days": -90,
        "signup_closes_on_days": 45,
        "status": "loopt",
        "successor": None,
        "follow_up": (
            "<p>Na twee jaar wisselen de leerteams. Twee scholen blijven bij elkaar, twee gaan naar een "
            "ander team. Wat een team leerde, nemen zij mee.</p>"
        ),
        "people": [
            ("Lale Veendobbe", "coördinator West", "Basisschool De Peilschaal"),
            ("Sietse Kadewater", "procesbegeleider", "Basisschool De Peilschaal"),
            ("Ayla Bruggenveld", "pabo-opleider", "Pabo De Overhaal"),
            ("Koen Kaderand", "voorzitter namens de studenten", "Pabo De Overhaal"),
        ],
        "partners": [
            ("Pabo De Overhaal", "https://example.org/overhaal"),
            ("Vereniging Vaartlicht", ""),
            ("Stichting Kringwater", "https://example.org/kringwater"),
        ],
        "platform_url": "https://example.org/partnerschap/west",
        "regios": ["vaartkant", "liniehart"],
        "themas": ["samen-opleiden", "starters"],
        "sectoren": ["po", "lerarenopleiding"],
        "doelgroepen": ["mentor", "schoolopleider", "student"],
        "contact_name": "Lale Veendobbe",
        "contact_email": "west@example.org",
        "body": [
            (
                "kerncijfers",
                {
                    "title": "West in cijfers",
                    "figures": [
                        ("figure", {"number": "4", "label": "schoolbesturen", "parts": []}),
                        (
                            "figure",
                            {
                                "number": "16",
                                "label": "scholen",
                                "parts": [
                                    (
                                        "figure",
                                        {
                                            "number": "5",
                                            "label": "opleidingsscholen",
                                            "parts": [
                                                (
                                                    "figure",
                                                    {"number": "1", "label": "academische opleidingsschool"},
                                                ),
                                            ],
                                        },
                                    ),
                                ],
                            },
                        ),
                        ("figure", {"number": "29", "label": "studenten", "parts": []}),
                    ],
                    "reference_date": "10-01",
                    "source": "telling van het partnerschap",
                },
            ),
            (
                "van_naar",
                {
                    "caption": "Wat er veranderde toen we leerteams kregen",
                    "van_label": "Eerst",
                    "naar_label": "In een leerteam",
                    "rows": [
                        (
                            "row",
                            {
                                "van": "De mentor kent één student.",
                                "naar": "Vier mentoren kennen zeven studenten.",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Feedback na elke les, vaak een half uur.",
                                "naar": "Twee zinnen meteen, de rest in het leerteam.",
                            },
                        ),
                        (
                            "row",
                            {
                                "van": "Is de mentor ziek? Dan wacht de student.",
                                "naar": "Is de mentor ziek? Dan gaat de student naar een school verderop.",
                            },
                        ),
                        (
                            "row",
                            {"van": "Volwassenen praten over de student.", "naar": "De student zit voor."},
                        ),
                    ],
                },
            ),
            ("heading", {"text": "Een leerteam in anderhalf uur", "level": "h2"}),
            (
                "text",
                (
                    "<p>Om 15.15 uur staat er thee. Een kwartier later legt iemand zijn materiaal op "
                    "tafel. Iedereen schrijft eerst drie minuten op wat hij ziet. Dan pas praten we. Om "
                    "16.30 uur zegt elke student wat hij morgen anders doet. Wie dat niet weet, zegt dat "
                    "ook.</p>"
                ),
            ),
            (
                "accordion",
                [
                    (
                        "item",
                        {
                            "title": "Ik ben de enige mentor op mijn school. Kan ik meedoen?",
                            "text": (
                                "<p>Juist dan. Je hebt in je leerteam meteen minstens drie collega's.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Beoordeelt het leerteam ook?",
                            "text": (
                                "<p>Nee. In het leerteam mag alles misgaan. De beoordeling doen je eigen "
                                "mentor en de opleider van de pabo, op een andere dag.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Wat als ik een keer niet kan?",
                            "text": (
                                "<p>Ruil met een collega van je school en vertel haar waar het over gaat. "
                                "Lukt dat niet? Meld het bij de student die voorzit.</p>"
                            ),
                        },
                    ),
                ],
            ),
        ],
        "tags": ["leerteam", "opleidingsschool"],
        "picture": "kleine-kring",
    },
    {
        "key": "auditgroepen-aanwezig-zijn",
        "slug": "auditgroepen-aanwezig-zijn",
        "parent": None,
        "title": "Auditgroepen Aanwezig zijn",
        "vorm": "auditnetwerk",
        "introduction": (
            "Weet jouw school op maandag om tien uur wie er mist, en waarom? Hoogstens vier scholen uit "
            "dezelfde regio zoeken dat bij elkaar uit."
        ),
        "goal": (
            "<p>Bijna elke school heeft afspraken over verzuim. Op papier kloppen ze. In de gang gaat het "
            "vaak anders: de briefjes liggen nog op het bureau en niemand belde naar huis. Wie van buiten "
            "komt, ziet dat in een ochtend. En wie bij een ander kijkt, ziet thuis ineens ook meer.</p>"
        ),
        "goals": [
            "Elke school weet na een jaar welke afspraak werkt en welke alleen op papier staat.",
            "Elke school stopt met één ding dat tijd kost en niets oplevert.",
            "Leerlingen vertellen zelf wat hen hielp om terug te komen.",
        ],
        "for_whom": (
            "Scholen uit alle sectoren. Je komt met een kijkteam van drie: een intern begeleider of "
            "zorgcoördinator, een leraar of mentor, en een leidinggevende."
        ),
        "inzet": (
            "<ul><li>Eén ochtend waarop je ontvangt en hoogstens drie ochtenden waarop je "
            "kijkt.</li><li>Vooraf tel je twee weken lang: hoe laat wist je dat een leerling er niet "
            "was?</li><li>Je regelt dat bezoekers met vier leerlingen kunnen praten.</li><li>Zes weken na "
            "je eigen ochtend vertel je wat je veranderde.</li></ul>"
        ),
        "how_it_works": (
            "<p>Bezoekers komen om 8.00 uur, als de eerste telefoontjes binnenkomen. Ze volgen in "
            "tweetallen één melding: van de ouder die belt tot de leraar die het weet. Daarna praten ze "
            "met leerlingen. Om 11.30 uur krijgt de school te horen wat de bezoekers zagen, in volgorde "
            "van de klok.</p><p>Niemand geeft een cijfer. De school kiest zelf één ding om te veranderen "
            "en zegt wanneer ze daarover terugvertelt.</p>"
        ),
        "frequency": "Een startmiddag, vier ochtenden en een slotmiddag",
        "period": "Een jaar; de groepen in Vaartkant en Polderrand beginnen zodra ze vol zijn",
        "starts_on_days": -20,
        "series_length": 6,
        "place": (
            "Bij de scholen die meedoen; de start en het slot zijn op Mbo Het Gangspil in Kromwetering"
        ),
        "group_size": 4,
        "group_unit": "scholen",
        "groups_note": "per regio één groep: Liniehart, Vaartkant en Polderrand",
        "certificate": (
            "Doet je school een heel jaar mee en vertelt ze terug? Dan krijgt ze op de slotmiddag een "
            "certificaat dat drie jaar geldt."
        ),
        "costs": "Geen. Reken op vijf dagdelen vervanging voor drie mensen.",
        "signup_way": "mail",
        "signup_email": "auditgroepen@example.org",
        "signup_url": "",
        "signup_opens_on_days": -80,
        "signup_closes_on_days": 30,
        "status": "loopt",
        "successor": None,
        "follow_up": (
            "<p>Scholen met een certificaat mogen een nieuwe groep begeleiden. Twee mensen uit je kijkteam "
            "krijgen daarvoor een middag training. Het jaar daarna komt er niemand bij je kijken, tenzij "
            "je dat zelf vraagt.</p>"
        ),
        "people": [
            ("Olaf Zomerkade", "procesbegeleider", "Samenwerkingsverband De Waterlinie"),
            ("Roos Sluisbloem", "expert verzuim", "Mbo Het Gangspil"),
            ("Naïm Gemaalhof", "critical friend", "Kadelandcollege"),
        ],
        "partners": [
            ("Mbo Het Gangspil", "https://example.org/gangspil"),
            ("Kadelandcollege", ""),
            ("Jongerenraad De Vlonder", "https://example.org/vlonder"),
        ],
        "platform_url": "https://example.org/auditgroepen",
        "regios": ["liniehart", "vaartkant", "polderrand"],
        "themas": ["aanwezig-zijn", "kwaliteit"],
        "principes": ["kijken-voor-oordelen", "klein-beginnen"],
        "aanpakken": ["kijken-bij-elkaar", "kort-overleg"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["intern-begeleider", "mentor", "teamleider", "schoolleider"],
        "contact_name": "Olaf Zomerkade",
        "contact_email": "auditgroepen@example.org",
        "body": [
            ("heading", {"text": "De drie groepen", "level": "h2"}),
            (
                "table",
                {
                    "caption": "Waar is nog plaats?",
                    "header": "Regio | Scholen | Vaste ochtend | Plaats",
                    "header_column": True,
                    "rows": [
                        ("row", "Liniehart | vier | dinsdag | vol, je kunt op de wachtlijst"),
                        ("row", "Vaartkant | drie | donderdag | nog één school"),
                        ("row", "Polderrand | twee | woensdag | nog twee scholen"),
                    ],
                },
            ),
            ("heading", {"text": "Zo meld je je aan", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Vraag het je team",
                        "text": (
                            "<p>Leg uit dat bezoekers ook in de pauze rondlopen. Is er iemand die dat niet "
                            "wil? Bespreek het eerst.</p>"
                        ),
                    },
                    {
                        "title": "Stuur een mail",
                        "text": (
                            "<p>Schrijf naar auditgroepen@example.org welke school je bent, in welke "
                            "regio, en wie de drie mensen van je kijkteam zijn.</p>"
                        ),
                    },
                    {
                        "title": "Kies je ochtend",
                        "text": (
                            "<p>Binnen een week hoor je of er plaats is. Dan spreek je af wanneer je "
                            "ontvangt.</p>"
                        ),
                    },
                ],
            ),
            (
                "quote",
                {
                    "text": (
                        "Ze volgden één ziekmelding door ons gebouw. Die was om kwart voor acht binnen en "
                        "om half twaalf bij mij."
                    ),
                    "attribution": "Mentor van een tweede klas",
                },
            ),
            ("heading", {"text": "Wat scholen ons vooraf vragen", "level": "h2"}),
            (
                "accordion",
                [
                    (
                        "item",
                        {
                            "title": "Zien bezoekers namen van leerlingen?",
                            "text": (
                                "<p>Nee. Je geeft hun een melding zonder naam. De vier leerlingen met wie "
                                "ze praten, doen vrijwillig mee. Hun ouders weten ervan.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Is dit een inspectiebezoek?",
                            "text": (
                                "<p>Nee. Er komt geen rapport en niemand anders krijgt iets te zien. Wat "
                                "op papier staat, is van de school.</p>"
                            ),
                        },
                    ),
                    (
                        "item",
                        {
                            "title": "Mogen er twee scholen van hetzelfde bestuur in een groep?",
                            "text": (
                                "<p>Liever niet. Je kijkt vrijer bij iemand die je niet elke maand aan "
                                "tafel hebt.</p>"
                            ),
                        },
                    ),
                ],
            ),
            ("documents", ["agenda-maandagoverleg"]),
        ],
        "tags": ["audit", "verzuim"],
        "picture": "rondjes",
    },
    {
        "key": "studiedagen-overstap",
        "slug": "studiedagen-de-overstap",
        "parent": None,
        "title": "Studiedagen De overstap",
        "vorm": "studiedagen",
        "introduction": (
            "Twee dagen per jaar zitten groep 8, de brugklas en het mbo aan één tafel. Eerst vóór de "
            "adviezen, dan vóór de zomer."
        ),
        "goal": (
            "<p>Leraren van groep 8 horen zelden hoe het met hun leerlingen afliep. Brugklasmentoren lezen "
            "een dossier, maar kennen de schrijver niet. Op deze dagen maak je kennis met de mensen aan de "
            "andere kant van de zomervakantie.</p>"
        ),
        "goals": [
            "Elke leraar van groep 8 kent minstens één mentor op elke school waar haar leerlingen heen gaan.",
            "Iedereen gaat naar huis met één afspraak die al in de agenda staat.",
            "Leerlingen denken mee: op elke dag zijn er acht die net zijn overgestapt.",
        ],
        "for_whom": (
            "Leraren van groep 7 en 8, mentoren van de brugklas, mentoren in het eerste jaar van het mbo "
            "en intern begeleiders. Leidinggevenden komen na de lunch."
        ),
        "inzet": (
            "<ul><li>Je komt bij voorkeur beide dagen, maar één mag ook.</li><li>Kom met twee mensen, dan "
            "volg je samen vier werkgroepen.</li><li>Neem één overdracht mee die goed ging of juist niet, "
            "zonder namen.</li></ul>"
        ),
        "how_it_works": (
            "<p>De ochtend begint met leerlingen. Zij vertellen wat ze hadden willen weten. Daarna kies je "
            "een werkgroep. Er zijn er zes, van <i>Wat zet je in een advies?</i> tot <i>De eerste week "
            "zonder rooster</i>.</p><p>De lunch duurt vijf kwartier. Dat is met opzet: de tafels zijn "
            "ingedeeld per route die leerlingen nemen. Na de lunch sluiten leidinggevenden aan en maak je "
            "afspraken.</p>"
        ),
        "frequency": "Twee dagen per schooljaar, van 9.00 tot 16.00 uur",
        "period": "Elk jaar een dag in de herfst en een in de lente",
        "starts_on_days": -430,
        "series_length": 2,
        "place": (
            "De eerste dag in het Kadelandcollege in Oudermeent, de tweede bij Mbo Het Gangspil in "
            "Kromwetering"
        ),
        "group_size": 18,
        "group_unit": "personen",
        "groups_note": "zo groot is een werkgroep; aan de lunchtafels zit je per route",
        "certificate": "Een bewijs van deelname per dag, met de werkgroepen die je volgde.",
        "costs": "35 euro per dag, met lunch. Leerlingen en studenten betalen niets.",
        "signup_way": "per_bijeenkomst",
        "signup_email": "",
        "signup_url": "",
        "signup_opens_on_days": None,
        "signup_closes_on_days": None,
        "status": "loopt",
        "successor": None,
        "follow_up": (
            "<p>Drie maanden na elke dag belt de werkgroep tien deelnemers: kwam de afspraak er? Met de "
            "antwoorden maken we het programma van de volgende keer.</p>"
        ),
        "people": [
            ("Yfke Terpstede", "dagvoorzitter", "Kadelandcollege"),
            ("Milan Turfgraaf", "begeleider van de werkgroepen", "Kadelandcollege"),
            ("Roos Sluisbloem", "expert overstap naar het mbo", "Mbo Het Gangspil"),
        ],
        "partners": [
            ("Kadelandcollege", ""),
            ("Mbo Het Gangspil", "https://example.org/gangspil"),
            ("Kindcentrum Zevenkavels", ""),
        ],
        "platform_url": "",
        "regios": ["hele-regio"],
        "themas": ["overstap"],
        "aanpakken": ["warme-overdracht"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["leraar", "mentor", "intern-begeleider", "schoolleider"],
        "contact_name": "Werkgroep Overstap",
        "contact_email": "overstap@example.org",
        "body": [
            ("heading", {"text": "Zo ziet een dag eruit", "level": "h2"}),
            (
                "table",
                {
                    "caption": "De dag van uur tot uur",
                    "header": "Tijd | Wat | Voor wie",
                    "header_column": True,
                    "rows": [
                        ("row", "8.30 uur | Inloop met koffie | iedereen"),
                        ("row", "9.00 uur | Acht leerlingen vertellen | iedereen"),
                        ("row", "10.00 uur | Eerste werkgroep | leraren, mentoren en intern begeleiders"),
                        ("row", "12.00 uur | Lunch per route | iedereen, leidinggevenden komen aan"),
                        ("row", "13.15 uur | Tweede werkgroep | iedereen"),
                        ("row", "15.00 uur | Afspraken in de agenda | per route"),
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
                                "<p><b>De dag in de herfst</b> gaat over het advies. Wat weet je van een "
                                "leerling, en wat vermoed je? Je oefent met korte zinnen die een mentor in "
                                "augustus nog begrijpt.</p>"
                            ),
                        ),
                    ],
                    "right": [
                        (
                            "text",
                            (
                                "<p><b>De dag in de lente</b> gaat over de eerste zes weken. Je maakt met "
                                "de school aan de andere kant een plan voor één leerling om wie je je "
                                "zorgen maakt.</p>"
                            ),
                        ),
                    ],
                },
            ),
            (
                "quote",
                {
                    "text": (
                        "Ik dacht dat ze mijn dossiers niet lazen. Ze lazen ze wel, maar ze wisten niet "
                        "wie ze konden bellen."
                    ),
                    "attribution": "Leraar van groep 8",
                },
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Lees dit vooraf",
                    "text": (
                        "<p>In drie werkgroepen gebruiken we de overstapkaart. Vul hem thuis één keer in "
                        "voor een leerling die je goed kent. Dat kost een kwartier.</p>"
                    ),
                },
            ),
            ("documents", ["overstapkaart"]),
        ],
        "tags": ["brugklas", "groep 8", "schooladvies"],
        "picture": "kruispunt",
    },
    {
        "key": "masterclasses-cijfers-lezen",
        "slug": "masterclasses-cijfers-lezen",
        "parent": None,
        "title": "Masterclasses Cijfers lezen",
        "vorm": "masterclasses",
        "introduction": (
            "Vier avonden over wat toetscijfers wel en niet zeggen. We zijn nog aan het voorbereiden: je "
            "kunt nu meedenken over de onderwerpen."
        ),
        "goal": (
            "<p>Na elke toets komt er een grafiek, en na elke grafiek een plan. Vaak is het verschil met "
            "vorig jaar zo klein dat je er niets uit kunt halen. Je leert zien wanneer een cijfer iets "
            "zegt, en wanneer je het beter kunt laten liggen.</p>"
        ),
        "goals": [
            "Je kunt in vijf minuten uitleggen wat een grafiek van jouw school laat zien, en wat niet.",
            "Je weet hoeveel leerlingen je nodig hebt voordat een verschil iets betekent.",
            "Je begint een gesprek over cijfers met een vraag, niet met een conclusie.",
        ],
        "for_whom": (
            "Schoolleiders, teamleiders en intern begeleiders die wel eens met een grafiek voor een team "
            "staan. Je hoeft niet goed te zijn in wiskunde."
        ),
        "inzet": (
            "<ul><li>Vier avonden, en vooraf steeds één tekst van hoogstens tien bladzijden.</li><li>Je "
            "brengt één grafiek van je eigen school mee, zonder namen.</li><li>Na de derde avond leg je "
            "die grafiek uit aan je team.</li></ul>"
        ),
        "how_it_works": (
            "<p>De spreker praat een half uur, niet langer. Daarna leg je in groepjes van zes je eigen "
            "grafiek op tafel. De anderen mogen alleen vragen stellen. Het laatste half uur komt de "
            "spreker terug op wat hij hoorde.</p>"
        ),
        "frequency": "Vier avonden, elke maand één, van 19.00 tot 21.00 uur",
        "period": "Vier maanden achter elkaar",
        "starts_on_days": 86,
        "series_length": 4,
        "place": "De bibliotheek van Pabo De Overhaal in Oudermeent",
        "group_size": 24,
        "group_unit": "personen",
        "groups_note": "aan tafel zit je met zes mensen van zes scholen",
        "certificate": "Een bewijs van deelname met de uren, als je er drie van de vier avonden was.",
        "costs": "60 euro voor vier avonden, met soep vooraf",
        "signup_way": "mail",
        "signup_email": "cijfers@example.org",
        "signup_url": "",
        "signup_opens_on_days": 27,
        "signup_closes_on_days": 72,
        "status": "in_voorbereiding",
        "successor": None,
        "follow_up": (
            "<p>Is er na vier avonden nog een vraag over? Dan maken we daar met de deelnemers een "
            "handreiking van voor de kennisbank.</p>"
        ),
        "people": [
            ("Doutzen Peilmeester", "kwartiermaker", "Samenwerkingsverband De Waterlinie"),
            ("Samira Stuwland", "spreker van de eerste avond", "Pabo De Overhaal"),
            ("Imra Veldkiezel", "expert rekenen", "Pabo De Overhaal"),
            ("", "spreker van de derde avond", ""),
        ],
        "partners": [("Pabo De Overhaal", "https://example.org/overhaal"), ("Stichting Kringwater", "")],
        "platform_url": "",
        "regios": ["hele-regio"],
        "themas": ["kwaliteit"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["schoolleider", "teamleider", "intern-begeleider"],
        "contact_name": "Doutzen Peilmeester",
        "contact_email": "cijfers@example.org",
        "body": [
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Wat kun je nu al doen?",
                    "text": (
                        "<p>Mail de vraag waar jij bij cijfers op vastloopt naar cijfers@example.org. De "
                        "vragen die het vaakst komen, krijgen een eigen avond. Wie een vraag stuurde, "
                        "krijgt bericht zodra de inschrijving opent.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Hier denken we nu aan", "level": "h2"}),
            (
                "steps",
                [
                    {
                        "title": "Avond 1: is dit toeval?",
                        "text": (
                            "<p>Je gooit met dobbelstenen tot je een 'slecht jaar' hebt. Meestal duurt dat "
                            "vier worpen.</p>"
                        ),
                    },
                    {
                        "title": "Avond 2: wie tel je mee?",
                        "text": (
                            "<p>Over leerlingen die kwamen, gingen of de toets misten. Eén leerling kan "
                            "een groep van twaalf laten stijgen.</p>"
                        ),
                    },
                    {
                        "title": "Avond 3: het gesprek met je team",
                        "text": "<p>Welke vraag stel je als eerste? Je oefent met een acteur.</p>",
                    },
                    {
                        "title": "Avond 4: jullie kiezen",
                        "text": "<p>Het onderwerp komt uit de vragen die je instuurde.</p>",
                    },
                ],
            ),
            ("heading", {"text": "Wat nog niet vaststaat", "level": "h2"}),
            (
                "text",
                (
                    "<ul><li>Op welke avond van de week we bij elkaar komen.</li><li>Of je een avond ook "
                    "online kunt volgen.</li><li>Wie er spreekt op de tweede en de derde "
                    "avond.</li></ul><p>Zodra we dat weten, staat het hier.</p>"
                ),
            ),
            (
                "links",
                [
                    (
                        "url",
                        {
                            "url": "https://example.org/toeval-in-toetsen",
                            "text": "Toeval in toetsen: de tekst bij de eerste avond",
                        },
                    ),
                ],
            ),
        ],
        "tags": ["data", "toetsen"],
        "picture": "tegel-mist",
    },
]
