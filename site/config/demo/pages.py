"""The home page and the plain pages of the demo site."""

from typing import TypedDict

Body = list[tuple[str, object]]


class Home(TypedDict):
    """The home page."""

    title: str
    introduction: str
    search_examples: list[str]
    picture: str


class ContentPage(TypedDict):
    """A plain page; `picture` may be empty."""

    title: str
    slug: str
    introduction: str
    body: Body
    picture: str


HOME: Home = {
    "title": "Leer van de school om de hoek",
    "introduction": (
        "Scholen in Liniehart, Vaartkant en Polderrand laten zien hoe zij het doen. Zoek een aanpak, of "
        "schuif een middag aan."
    ),
    "search_examples": [
        "getallenlijn",
        "verzuim",
        "eerste jaar voor de klas",
        "overstap naar de brugklas",
        "intervisie",
    ],
    "picture": "buurt",
}

OVER_ONS: ContentPage = {
    "title": "Over ons",
    "slug": "over-ons",
    "introduction": (
        "Samenwerkingsverband De Waterlinie helpt scholen om van elkaar te leren. Klein, dichtbij en met een "
        "vaste plek in de week."
    ),
    "picture": "streek",
    "body": [
        ("heading", {"text": "Wat we doen", "level": "h2"}),
        (
            "text",
            (
                "<p>Leraren lossen elke dag dingen op waar een andere school net mee begint. Wij zorgen dat "
                "die twee elkaar vinden. Dat doen we op drie manieren:</p><ul><li><b>Kennisbank</b>: scholen "
                "beschrijven hun aanpak, met de hobbels erbij.</li><li><b>Netwerken</b>: vaste groepen die "
                "vier tot zes keer per jaar bij elkaar komen.</li><li><b>Bijeenkomsten</b>: losse middagen "
                "waar je ook zonder netwerk welkom bent.</li></ul>"
            ),
        ),
        ("heading", {"text": "Wie we zijn", "level": "h2"}),
        (
            "text",
            (
                "<p>Drie schoolbesturen betalen samen ons bureau: Stichting Kringwater, Vereniging "
                "Vaartlicht en Stichting Polderring Onderwijs. Op het bureau werken vijf mensen. Vier van "
                "hen staan zelf nog een of twee dagen voor de klas.</p><p>De regio heeft drie delen. "
                "<b>Liniehart</b> is het stadje met de grote scholen. <b>Vaartkant</b> ligt langs het water. "
                "<b>Polderrand</b> heeft kleine scholen met soms veertig kinderen.</p>"
            ),
        ),
        (
            "image",
            {"image": "streek", "caption": "De drie delen van de regio, getekend als één land."},
        ),
        ("heading", {"text": "Hoe een praktijkvoorbeeld op deze site komt", "level": "h2"}),
        (
            "steps",
            [
                {
                    "title": "Een school meldt zich",
                    "text": "<p>Eén mailtje is genoeg: wat doen jullie, en sinds wanneer?</p>",
                },
                {
                    "title": "Wij komen een ochtend kijken",
                    "text": "<p>We praten met de mensen die het doen, en als het kan ook met leerlingen.</p>",
                },
                {
                    "title": "We schrijven het samen op",
                    "text": (
                        "<p>De school leest mee en beslist wat erin staat. Namen van leerlingen gebruiken we "
                        "nooit.</p>"
                    ),
                },
                {
                    "title": "Na een jaar bellen we terug",
                    "text": (
                        "<p>Doen jullie het nog? Zo niet, dan schrijven we op waarom. Ook dat is "
                        "leerzaam.</p>"
                    ),
                },
            ],
        ),
        (
            "quote",
            {
                "text": "Ik zocht een oplossing en vond vooral iemand die ik kon bellen.",
                "attribution": "Een leraar van groep 6 in Polderrand",
            },
        ),
        (
            "lijst",
            {
                "title": "Binnenkort langs het water en in de polder",
                "kinds": ["bijeenkomst"],
                "regios": ["vaartkant", "polderrand"],
                "sectoren": ["po", "so-vso"],
                "period": "coming",
                "order": "date",
                "number": 3,
                "more_address": "/agenda/",
                "more_text": "De hele agenda",
                "empty_text": "Er staat daar nu niets gepland.",
            },
        ),
    ],
}

PRIVACY: ContentPage = {
    "title": "Privacy",
    "slug": "privacy",
    "introduction": (
        "Wat we van je vragen als je aan een bijeenkomst meedoet of een netwerk volgt, waarom we dat doen en "
        "wanneer we het wissen."
    ),
    "picture": "",
    "body": [
        (
            "callout",
            {
                "kind": "info",
                "title": "In het kort",
                "text": (
                    "<p>Lezen en zoeken kan zonder account. We volgen je niet over andere websites. Alleen "
                    "als je je aanmeldt voor een bijeenkomst, vragen we gegevens. Een jaar na de bijeenkomst "
                    "zijn die weg.</p>"
                ),
            },
        ),
        ("heading", {"text": "Wat vragen we?", "level": "h2"}),
        (
            "text",
            (
                "<p>Bij het aanmelden voor een bijeenkomst vullen mensen in:</p><ul><li><b>naam</b>, voor de "
                "deelnemerslijst en het naamkaartje;</li><li><b>e-mailadres</b>, om te bevestigen en om te "
                "laten weten als er iets verandert;</li><li><b>school</b>, om plaatsen eerlijk te verdelen "
                "en groepen te mengen.</li></ul><p>Meer vragen we niet. Heb je iets nodig om mee te doen, "
                "zoals een ringleiding? Mail dat dan aan de contactpersoon van de bijeenkomst.</p>"
            ),
        ),
        ("heading", {"text": "Waarom mag dat?", "level": "h2"}),
        (
            "text",
            (
                "<p>We gebruiken je naam, e-mailadres en school om de afspraak uit te voeren die je met ons "
                "maakt: jij komt, wij zorgen voor een plek. We mailen je alleen over de bijeenkomst "
                "waar je je voor aanmeldt.</p>"
            ),
        ),
        ("heading", {"text": "Wie ziet je gegevens?", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>De coördinator van het netwerk waar de bijeenkomst bij hoort.</li><li>De mensen van "
                "ons bureau die de site beheren.</li><li>De bedrijven die onze server en e-mail verzorgen. "
                "Met hen hebben we een verwerkersovereenkomst. De server staat in de Europese "
                "Unie.</li></ul><p>We verkopen niets en geven geen lijsten door aan sprekers of uitgevers. "
                "Een deelnemerslijst delen we alleen in de groep als iedereen dat weet.</p>"
            ),
        ),
        ("heading", {"text": "Hoe lang bewaren we het?", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Gegevens van een deelnemer: tot een jaar na de bijeenkomst. Daarna wissen we ze "
                "vanzelf.</li><li>Een aanmelding die je niet bevestigt: zeven dagen.</li><li>De "
                "tekst van een mail die we stuurden: dertig dagen.</li><li>Aantallen zonder namen, "
                "zoals hoeveel scholen er waren: die bewaren we voor ons jaarverslag.</li></ul>"
            ),
        ),
        ("heading", {"text": "Cookies en bezoekcijfers", "level": "h2"}),
        (
            "text",
            (
                "<p>Wie leest of zich aanmeldt, krijgt van ons geen cookie. Alleen wie inlogt om de site te "
                "beheren, krijgt er een. De server houdt "
                "veertien dagen bij welke pagina's zijn opgevraagd en vanaf welk IP-adres, om storingen en "
                "aanvallen te kunnen zien. We maken daar geen profielen van.</p>"
            ),
        ),
        ("heading", {"text": "Wat zijn je rechten?", "level": "h2"}),
        (
            "text",
            (
                "<p>Je mag altijd vragen welke gegevens we van je hebben. Je mag ze laten verbeteren, laten "
                "wissen of meenemen. Je mag ook bezwaar maken, of toestemming weer intrekken. Mail naar "
                "<b>privacy@example.org</b>. Je krijgt binnen een maand antwoord, meestal binnen een week. "
                "We vragen je om te mailen vanaf het adres waarmee je je hebt aangemeld. Een kopie van je "
                "paspoort hoeven we nooit.</p><p>Ben je niet tevreden met ons antwoord? Dan kun je een "
                "klacht indienen bij de Autoriteit Persoonsgegevens.</p>"
            ),
        ),
        ("heading", {"text": "Als er iets misgaat", "level": "h2"}),
        (
            "text",
            (
                "<p>Denk je dat gegevens op de verkeerde plek terecht zijn gekomen? Mail dan meteen naar "
                "privacy@example.org, ook als je twijfelt. We kijken dezelfde werkdag. Loop jij risico door "
                "een fout van ons, dan hoor je dat van ons.</p>"
            ),
        ),
    ],
}

TOEGANKELIJKHEID: ContentPage = {
    "title": "Toegankelijkheid",
    "slug": "toegankelijkheid",
    "introduction": (
        "Iedereen moet deze site kunnen gebruiken. Hier lees je wat we daarvoor doen, wat nog niet goed is "
        "en hoe je een probleem meldt."
    ),
    "picture": "",
    "body": [
        ("heading", {"text": "Waar we naar streven", "level": "h2"}),
        (
            "text",
            (
                "<p>We bouwen en schrijven volgens de internationale richtlijnen <b>WCAG 2.2, niveau A en "
                "AA</b>. Dat betekent onder meer:</p><ul><li>Alles werkt met alleen een toetsenbord, en je "
                "ziet altijd waar je bent.</li><li>De site werkt zonder JavaScript, op een telefoon van 320 "
                "pixels breed en bij 400 procent vergroting.</li><li>Tekst heeft genoeg contrast, ook in de "
                "donkere weergave.</li><li>Een kleur staat nooit alleen: bij een rood rondje staat ook het "
                "woord 'vol'.</li><li>Formulieren vertellen wat er mist en hoe je het "
                "oplost.</li><li>Knoppen en links zijn groot genoeg om met een vinger te raken.</li></ul>"
            ),
        ),
        ("heading", {"text": "Hoe we het controleren", "level": "h2"}),
        (
            "text",
            (
                "<p>Bij elke wijziging loopt er een automatische test over de belangrijkste pagina's. Zo'n "
                "test vindt maar een deel van de problemen. Daarom lopen we twee keer per jaar de site ook "
                "met de hand door: met het toetsenbord, met een schermlezer en met sterk vergrote tekst. Een "
                "keuring door een onafhankelijk bureau is nog niet gedaan.</p>"
            ),
        ),
        ("heading", {"text": "Wat nog niet goed is", "level": "h2"}),
        (
            "text",
            (
                "<ul><li><b>Pdf-bestanden.</b> Niet alle downloads hebben een goede structuur voor een "
                "schermlezer. De belangrijkste inhoud staat daarom ook op de pagina zelf. Vraag je om een "
                "bestand in een andere vorm, dan maken we dat binnen vijf werkdagen.</li><li><b>Brede "
                "tabellen.</b> Een ontwikkelmodel met vijf fasen is op een klein scherm lang. Je kunt per "
                "onderwerp lezen, maar vergelijken is lastig.</li><li><b>Video's van sprekers.</b> Opnames "
                "van bijeenkomsten hebben ondertiteling, maar geen beschrijving van wat er te zien "
                "is.</li><li><b>Andere sites.</b> Sommige netwerken gebruiken een eigen omgeving. Over de "
                "toegankelijkheid daarvan kunnen we niets beloven.</li></ul>"
            ),
        ),
        (
            "callout",
            {
                "kind": "info",
                "title": "Werkt er iets niet voor jou?",
                "text": (
                    "<p>Mail naar <b>toegankelijk@example.org</b>. Schrijf op welke pagina het is, wat je "
                    "wilde doen en wat er gebeurde. Handig, maar niet nodig: je apparaat, browser en "
                    "hulpmiddel. Je krijgt binnen twee werkdagen antwoord van een mens, en binnen tien "
                    "werkdagen een oplossing of een datum.</p>"
                ),
            },
        ),
        ("heading", {"text": "Op de bijeenkomsten zelf", "level": "h2"}),
        (
            "text",
            (
                "<p>Bij elke locatie staat of er een lift, een ringleiding en een stille ruimte is. Heb je "
                "iets anders nodig, zoals een tolk, teksten vooraf of een plek voor een begeleider? Zet het "
                "in het formulier of mail ons. Graag twee weken van tevoren, want een tolk is snel "
                "volgeboekt.</p>"
            ),
        ),
        ("heading", {"text": "Niet tevreden?", "level": "h2"}),
        (
            "text",
            (
                "<p>Komen we er samen niet uit, vraag dan of de directeur van het bureau ernaar kijkt. Dat "
                "kan via hetzelfde adres. Je kunt daarna ook naar het College voor de Rechten van de "
                "Mens.</p>"
            ),
        ),
    ],
}

CONTACT: ContentPage = {
    "title": "Contact",
    "slug": "contact",
    "introduction": "Mail of bel ons gerust. Op schooldagen krijg je dezelfde dag antwoord.",
    "picture": "",
    "body": [
        ("heading", {"text": "Waar is je vraag voor?", "level": "h2"}),
        (
            "text",
            (
                "<ul><li>Over de site, of jullie aanpak delen: <b>redactie@example.org</b></li><li>Over een "
                "netwerk of bijeenkomst: <b>netwerken@example.org</b></li><li>Over je gegevens: "
                "<b>privacy@example.org</b></li><li>Iets werkt niet met jouw hulpmiddel: "
                "<b>toegankelijk@example.org</b></li></ul>"
            ),
        ),
        ("heading", {"text": "Langskomen", "level": "h2"}),
        (
            "text",
            (
                "<p>Het bureau zit in Oudermeent, op de eerste verdieping van het oude gemaal. Er is een "
                "lift. Op dinsdag en donderdag is er van 9.00 tot 17.00 uur iemand. Bel of mail even als je "
                "komt, dan staat de koffie klaar.</p>"
            ),
        ),
        (
            "callout",
            {
                "kind": "attention",
                "title": "Ziek op de dag zelf?",
                "text": (
                    "<p>Gebruik de link in je bevestigingsmail om af te zeggen. Dan krijgt de eerste van de "
                    "wachtlijst meteen bericht. Een mail aan het bureau lezen we soms te laat.</p>"
                ),
            },
        ),
    ],
}
