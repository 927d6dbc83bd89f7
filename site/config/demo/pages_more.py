"""Two more plain pages: a way in for starters, made of lists, and the people of the office."""

from .pages import Body, ContentPage

HOME_BODY: Body = [
    (
        "callout",
        {
            "kind": "info",
            "title": "Nieuw hier?",
            "text": (
                "<p>Sta je korter dan drie jaar voor de klas? Dan staat op één pagina bij elkaar wat je "
                'nodig hebt: <a href="pagina:voor-starters">voor starters</a>.</p>'
            ),
        },
    ),
]

VOOR_STARTERS: ContentPage = {
    "title": "Voor starters",
    "slug": "voor-starters",
    "introduction": (
        "Je eerste drie jaar voor de klas. Wat je deze week kunt lezen, met wie je kunt praten en wanneer."
    ),
    "picture": "ringen",
    "body": [
        (
            "text",
            (
                "<p>In je eerste jaar leest niemand een hele site. Daarom hebben zes starters uit de regio "
                "gekozen wat zij zelf eerder hadden willen weten. Elk half jaar kiezen zij opnieuw.</p>"
            ),
        ),
        (
            "lijst",
            {
                "title": "Begin met deze drie",
                "pages": ["portret-starters", "intervisie-in-vijf-rondes", "starters-onder-elkaar"],
                "display": "cards",
            },
        ),
        (
            "lijst",
            {
                "title": "Schuif aan",
                "kinds": ["bijeenkomst"],
                "netwerken": ["starters-onder-elkaar"],
                "period": "coming",
                "order": "date",
                "number": 4,
                "more_address": "/agenda/?thema=starters",
                "more_text": "Alle bijeenkomsten voor starters",
                "empty_text": (
                    "Er staat nu niets gepland. Mail starters@example.org, dan hoor jij het als eerste."
                ),
            },
        ),
        ("heading", {"text": "Als het een rotdag was", "level": "h2"}),
        (
            "text",
            (
                "<p>Bel iemand die niet op jouw school werkt. Dat is geen klagen, dat is nadenken met een "
                "ander erbij. Via Fenna kom je bij een starter die hetzelfde meemaakte.</p>"
            ),
        ),
        (
            "contactkaart",
            {
                "name": "Fenna Waterschoot",
                "role": "procesbegeleider Starters onder elkaar",
                "organisation": "Basisschool De Kwakelbrug",
                "email": "starters@example.org",
                "phone": "010 000 00 12",
                "photo": "portret-fenna",
                "text": "<p>Bellen kan op maandag en donderdag na vieren. Mailen kan altijd.</p>",
            },
        ),
        (
            "lijst",
            {
                "title": "Nieuws over starters",
                "kinds": ["nieuws"],
                "themas": ["starters"],
                "order": "newest",
                "number": 3,
                "display": "compact",
                "more_page": "nieuws",
                "more_text": "Al het nieuws",
            },
        ),
        (
            "links",
            [
                ("page", {"page": "starters-onder-elkaar", "text": "Doe mee met Starters onder elkaar"}),
                ("document", {"document": "rondeblad-intervisie", "text": "Het rondeblad voor intervisie"}),
                ("url", {"url": "https://example.org/cao", "text": "Je cao in gewone taal"}),
            ],
        ),
    ],
}

BUREAU: ContentPage = {
    "title": "Wie werken er op het bureau?",
    "slug": "bureau",
    "introduction": "Vijf mensen, drie bureaus en één koffieapparaat. Bij wie kun je terecht?",
    "picture": "portret-tjitske",
    "body": [
        (
            "columns",
            {
                "left": [
                    (
                        "contactkaart",
                        {
                            "name": "Tjitske Oeverland",
                            "role": "directeur van het bureau",
                            "organisation": "Samenwerkingsverband De Waterlinie",
                            "email": "tjitske@example.org",
                            "phone": "010 000 00 10",
                            "photo": "portret-tjitske",
                            "text": "<p>Voor besturen, en voor klachten. Op vrijdag heb ik groep 7.</p>",
                        },
                    ),
                ],
                "right": [
                    (
                        "contactkaart",
                        {
                            "name": "Olaf Zomerkade",
                            "role": "procesbegeleider",
                            "organisation": "Samenwerkingsverband De Waterlinie",
                            "email": "olaf@example.org",
                            "phone": "010 000 00 11",
                            "photo": "portret-olaf",
                            "text": "<p>Voor audits, verzuim en het stadsnetwerk.</p>",
                        },
                    ),
                ],
            },
        ),
        ("heading", {"text": "Zo werken we", "level": "h2"}),
        (
            "columns",
            {
                "left": [
                    (
                        "image",
                        {
                            "image": "route",
                            "caption": "Van de ene school naar de andere, meestal op de fiets.",
                        },
                    ),
                ],
                "right": [
                    (
                        "kerncijfers",
                        {
                            "title": "Een jaar op het bureau",
                            "figures": [
                                (
                                    "figure",
                                    {
                                        "number": "131",
                                        "label": "bezoeken aan scholen",
                                        "parts": [
                                            ("figure", {"number": "94", "label": "op de fiets"}),
                                            ("figure", {"number": "37", "label": "met bus of auto"}),
                                        ],
                                    },
                                ),
                                ("figure", {"number": "34", "label": "bijeenkomsten"}),
                            ],
                            "reference_date": "07-15",
                            "source": "eigen telling",
                        },
                    ),
                ],
            },
        ),
        ("heading", {"text": "Waar je meteen iets mee kunt", "level": "h3"}),
        (
            "columns",
            {
                "left": [
                    (
                        "links",
                        [
                            ("page", {"page": "contact", "text": "Mail of bel ons"}),
                            ("page", {"page": "wat-wil-jij-leren", "text": ""}),
                        ],
                    ),
                ],
                "right": [("documents", ["kijkblad-rekenles", "rondeblad-intervisie"])],
            },
        ),
    ],
}
