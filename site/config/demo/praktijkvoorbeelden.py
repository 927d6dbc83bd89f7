"""Five examples from practice: the same five questions, each answered by those who did it."""

from typing import TypedDict


class Praktijkvoorbeeld(TypedDict):
    """An example; aanpakken, principes, regios, besturen and scholen are keys, schooljaren names."""

    key: str
    slug: str
    title: str
    kind: str
    introduction: str
    aanleiding: str
    deelnemers: str
    werkwijze: str
    succesfactoren: str
    trots: str
    extra_questions: list[tuple[str, str]]
    try_this: str
    aanpakken: list[str]
    aanpak_note: str
    principes: list[str]
    schooljaren: list[str]
    regios: list[str]
    regio_note: str
    besturen: list[str]
    bestuur_note: str
    scholen: list[str]
    school_note: str
    contact_name: str
    contact_email: str
    themas: list[str]
    sectoren: list[str]
    doelgroepen: list[str]
    tags: list[str]
    documents: list[str]
    picture: str


PRAKTIJKVOORBEELDEN: list[Praktijkvoorbeeld] = [
    {
        "key": "rekenles-met-drie",
        "slug": "een-rekenles-met-drie-leraren",
        "title": "Een rekenles met drie leraren",
        "kind": "praktijkvoorbeeld",
        "introduction": (
            "Op De Kwakelbrug maken drie leraren samen één rekenles. Een geeft de les, twee kijken elk naar "
            "één kind. De week erna doen ze hem over in de andere klas."
        ),
        "aanleiding": (
            "<p>In de toets van januari haalde 41 procent van onze groep 5 het doel voor vermenigvuldigen. "
            "Een jaar eerder was dat 63 procent. We hadden net een nieuwe methode, dus de eerste reflex was: "
            "meer oefenen. Na zes weken extra sommen was er niets veranderd.</p><p>Toen vroeg een leraar: "
            "weet een van ons eigenlijk wat een kind doet als het 7 × 8 niet weet? Niemand kon dat zeggen. "
            "We zagen wel de foute antwoorden, maar nooit de weg ernaartoe. Je staat immers zelf uit te "
            "leggen. Daarom besloten we om met meer ogen naar één les te kijken.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Drie leraren</b> van groep 4, 5 en 6. Zij maken de les, geven hem om de beurt en "
            "kijken.</li><li><b>De rekencoördinator</b> zoekt vooraf twee bladzijden achtergrond en leidt de "
            "nabespreking. Zij heeft daar 40 uur per jaar voor.</li><li><b>De intern begeleider</b> kiest "
            "samen met de leraar de kinderen op wie we letten: een die vlot is, een die gokt en een die "
            "stilvalt.</li><li><b>De directeur</b> staat op de dinsdag van 10.30 tot 11.30 uur voor de klas "
            "van een kijker. De andere klas krijgt dan gym van de vakleerkracht.</li><li><b>De kinderen</b> "
            "zelf: na de les vertellen er twee hoe ze rekenden.</li></ul>"
        ),
        "werkwijze": (
            "<p>Een ronde duurt drie weken en we doen er vier per jaar. <b>Week 1, dinsdag 14.45 uur:</b> we "
            "kiezen een doel en maken in vijf kwartier de les. Per som schrijven we op wat elk van de drie "
            "kinderen gaat doen. <b>Week 2, dinsdag 10.30 uur:</b> een van ons geeft de les. De twee kijkers "
            "zitten naast hun kind, vullen het kijkblad in en helpen niet.</p><p>Om 14.45 uur bespreken we "
            "na. Eerst leest iedereen voor wat er op het blad staat, zonder mening. Dan leggen we onze "
            "voorspelling ernaast. We veranderen hooguit twee dingen aan de les. <b>Week 3:</b> een ander "
            "geeft de nieuwe les in de eigen groep. Daarna komt er één vel in de rode map, met de sommen "
            "erop.</p>"
        ),
        "succesfactoren": (
            "<p>Drie dingen maken het verschil. Ten eerste voorspellen we op papier. Wie van tevoren "
            "opschrijft dat een kind gaat tellen op de vingers, kijkt scherper dan iemand die 'gewoon even "
            "meekijkt'. Ten tweede is het de les van ons drieën. Als hij tegenvalt, ligt dat aan ons plan en "
            "niet aan wie er voor de klas stond.</p><p>Ten derde ligt de tijd vast. De vier rondes staan al "
            "in juni in de jaarplanning, op dinsdag, omdat dan niemand een vrije dag heeft. Er ging iets "
            "voor weg: de bouwvergadering van die weken. Toen we dat de eerste keer niet schrapten, haakte "
            "na twee rondes iemand af.</p>"
        ),
        "trots": (
            "<p>In januari daarna haalde 66 procent van groep 5 het doel. Dat is fijn, maar we weten niet of "
            "het door de lessen komt: het was ook een andere groep. Trots zijn we op iets anders. We "
            "ontdekten dat negen van de 24 kinderen een keersom telkens vanaf 1 × opbouwden. Geen van ons "
            "had dat ooit gezien.</p><p>Nu hangt er in drie lokalen dezelfde lege getallenlijn en gebruiken "
            "we dezelfde woorden. En in november vroeg een invaller of zij ook een ronde mee mocht doen. Een "
            "collega die twintig jaar lesgeeft, zei: ik heb weer zin in breuken.</p>"
        ),
        "extra_questions": [
            (
                "Wat zouden jullie nu anders doen?",
                (
                    "<p>Kleiner beginnen. De eerste ronde namen we de les op met twee camera's. Het "
                    "terugkijken kostte een hele avond en niemand keek meer naar de kinderen. Nu gebruiken "
                    "we alleen papier.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Kies één kind en één som. Schrijf op wat je denkt dat het kind gaat doen.</li><li>Vraag "
            "een collega om tien minuten naast dat kind te zitten, zonder te helpen.</li><li>Vraag het kind "
            "na afloop: hoe heb je het gedaan? Vergelijk dat met je voorspelling.</li></ul>"
        ),
        "aanpakken": ["les-samen-maken", "kijken-bij-elkaar"],
        "aanpak_note": "",
        "principes": ["vraag-uit-de-klas", "kijken-voor-oordelen"],
        "schooljaren": ["2024-2025", "2025-2026"],
        "regios": ["liniehart"],
        "regio_note": "",
        "besturen": ["kringwater"],
        "bestuur_note": "",
        "scholen": ["kwakelbrug"],
        "school_note": "groep 4, 5 en 6",
        "contact_name": "De rekencoördinator van De Kwakelbrug",
        "contact_email": "kwakelbrug@example.org",
        "themas": ["rekenen", "kwaliteit"],
        "sectoren": ["po"],
        "doelgroepen": ["leraar", "schoolleider"],
        "tags": ["vermenigvuldigen", "getallenlijn", "lesson study", "observeren"],
        "documents": ["kijkblad-rekenles"],
        "picture": "rekentafel",
    },
    {
        "key": "maandag-tien-minuten",
        "slug": "tien-minuten-op-maandag",
        "title": "Tien minuten op maandag: wie was er niet?",
        "kind": "goede_aanpak",
        "introduction": (
            "Het Kadelandcollege bespreekt verzuim elke maandag, staand, in tien minuten. Niet de oorzaak "
            "staat op de agenda, maar wie er vandaag belt."
        ),
        "aanleiding": (
            "<p>In de onderbouw misten elke week ongeveer 70 van de 610 leerlingen drie lessen of meer. We "
            "hadden een verzuimprotocol van elf bladzijden. Daarin stond dat de mentor na de negende keer "
            "een brief stuurt. Tegen die tijd was het november.</p><p>De directe reden was een jongen uit "
            "klas 1. Hij was in september al vijf maandagen weg. De absentiemedewerker had het gezien, de "
            "mentor had het gehoord, de conciërge had zijn fiets gemist. Maar niemand had gebeld, want "
            "iedereen dacht dat een ander het deed. Zijn moeder zei later: ik dacht dat het jullie niet "
            "opviel.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>De absentiemedewerker</b> maakt op maandag om 7.45 uur de lijst: naam, klas, aantal "
            "dagen. Meer niet.</li><li><b>De teamleider</b> leidt het overleg en bewaakt de tien "
            "minuten.</li><li><b>Vier mentoren</b> zijn er om de beurt bij, namens hun leerjaar. Zij "
            "verdelen de telefoontjes.</li><li><b>De conciërge</b> hoort vaak als eerste wat er speelt en "
            "zegt wie hij die ochtend al zag.</li><li><b>De leerplichtambtenaar</b> sluit op de eerste "
            "maandag van de maand aan. Zij luistert en zegt wat zij kan doen.</li><li><b>Ouders</b> weten "
            "van de ouderavond in september dat we snel bellen.</li></ul>"
        ),
        "werkwijze": (
            "<p>Maandag 8.10 uur staan zes mensen bij het bord in de gang. De teamleider leest de namen voor "
            "van leerlingen die vorige week drie dagen of meer misten. Bij elke naam zegt iemand: ik bel. "
            "Die naam komt op het bord. Om 8.20 uur is het klaar, ook als de lijst niet af is.</p><p>Voor 12 "
            "uur bellen de mentoren. De eerste zin ligt vast: we hebben je gemist, hoe gaat het? Daarna "
            "vragen ze wanneer de leerling weer komt, en wie er bij de deur moet staan. De uitkomst is één "
            "woord in het systeem: ziek, thuis, komt of zorg. Staat iemand voor de vierde keer op de lijst, "
            "dan plant de teamleider op dinsdag een gesprek van een half uur.</p>"
        ),
        "succesfactoren": (
            "<p>Het helpt dat we de vraag waarom niet stellen op maandag. Zodra iemand zegt 'ja maar bij hem "
            "thuis', wijst de teamleider naar de klok. Oorzaken zijn belangrijk, alleen niet met zes mensen "
            "in een gang. Daarvoor is het half uur op dinsdag.</p><p>Verder staat iedereen. Wie zit, pakt "
            "een laptop, en dan ben je zo een half uur verder. En we bellen vanuit zorg. De vaste eerste zin "
            "oefenden we in augustus in tweetallen; dat voelde gek, maar een nieuwe mentor durfde daardoor "
            "in de eerste week al te bellen. Ten slotte belt altijd een mens die de leerling kent, nooit de "
            "administratie.</p>"
        ),
        "trots": (
            "<p>Van 70 leerlingen per week gingen we in anderhalf jaar naar 38. Bij de helft van de "
            "telefoontjes is de leerling dezelfde dag of de dag erna terug. We stuurden vorig jaar nog zes "
            "brieven, het jaar ervoor waren dat er 94.</p><p>De jongen uit klas 1 zit nu in de derde. Hij "
            "was dit jaar vier dagen ziek en mailde zelf. Wat ons het meest doet, is een zin van een moeder "
            "bij het afscheid van de brugklas: jullie belden niet omdat het moest, jullie belden omdat hij "
            "er niet was. Die zin hangt nu naast het bord.</p>"
        ),
        "extra_questions": [
            (
                "Wat kost het?",
                (
                    "<p>Zes mensen, tien minuten, veertig weken: samen 40 uur. Het bellen kost een mentor "
                    "gemiddeld een kwartier per week. Er kwam één uur taaktijd per mentor bij, en het "
                    "protocol ging van elf bladzijden naar een halve.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Vraag vandaag om een lijst met alleen namen van wie vorige week drie dagen weg "
            "was.</li><li>Bel één leerling of ouder en begin met: we hebben je gemist.</li><li>Spreek af wie "
            "er morgen bij de deur staat als de leerling terugkomt.</li></ul>"
        ),
        "aanpakken": ["kort-overleg"],
        "aanpak_note": "tien minuten, staand, elke maandag",
        "principes": ["klein-beginnen", "tijd-in-het-rooster"],
        "schooljaren": ["2024-2025", "2025-2026", "2026-2027"],
        "regios": ["liniehart"],
        "regio_note": "",
        "besturen": ["kringwater"],
        "bestuur_note": "",
        "scholen": ["kadeland"],
        "school_note": "onderbouw",
        "contact_name": "De teamleider onderbouw",
        "contact_email": "kadeland@example.org",
        "themas": ["aanwezig-zijn"],
        "sectoren": ["vo", "mbo"],
        "doelgroepen": ["mentor", "teamleider"],
        "tags": ["verzuim", "thuiszitten", "mentor", "bellen met ouders"],
        "documents": ["agenda-maandagoverleg"],
        "picture": "lege-stoelen",
    },
    {
        "key": "portret-starters",
        "slug": "starters-onder-elkaar-een-portret",
        "title": "Achttien starters en een pan soep",
        "kind": "netwerkportret",
        "introduction": (
            "Eens in de vijf weken eten leraren uit hun eerste drie jaar samen soep. Daarna brengt één van "
            "hen iets in wat misging."
        ),
        "aanleiding": (
            "<p>In het voorjaar van 2024 telden we hoeveel van de leraren die drie jaar eerder waren "
            "begonnen, nog bij ons werkten: 22 van de 31. Op de kleine scholen in Polderrand was het vier "
            "van de negen. Bij hun vertrek noemden ze zelden de kinderen of het werk. Ze zeiden dat ze "
            "alleen waren. Op een school met zes leraren ben je vaak de enige starter.</p><p>Begeleiding was "
            "er genoeg: een coach, een map, een cursusmiddag. Maar een coach is ervaren, en tegen een "
            "ervaren collega zeg je minder makkelijk dat je op zondagavond buikpijn hebt. Er moest een plek "
            "komen zonder voorbeelden van hoe het hoort.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Achttien starters</b> van elf scholen, in twee groepen van negen. Zij brengen de "
            "situaties in en bepalen de volgorde.</li><li><b>Twee procesbegeleiders</b>: een leraar in haar "
            "zesde jaar en een schoolopleider van het Kadelandcollege. Zij letten op de tijd en de rondes, "
            "en geven zelf geen raad.</li><li><b>De schoolleiders</b> zorgen dat de starter op die donderdag "
            "om 15.30 uur weg kan. Dat tekenen ze in juni.</li><li><b>De schoolbesturen</b> betalen de uren "
            "van de begeleiders, ongeveer 90 per jaar, en de soep.</li><li><b>Pabo De Overhaal</b> stuurt "
            "elk jaar één docent die een avond meeluistert.</li></ul>"
        ),
        "werkwijze": (
            "<p>Donderdag om 16.15 uur is er soep, om de beurt gekookt door twee deelnemers. Aan tafel "
            "vertelt iedereen één ding dat lukte en één ding dat niet lukte. Dat duurt een half uur. Om "
            "17.00 uur kiest de groep welke situatie het meest leeft. Vaak is dat niet de heftigste, maar de "
            "herkenbaarste, zoals een ouder die elke ochtend blijft staan.</p><p>Dan volgen vijf rondes in "
            "vijf kwartier: vertellen, vragen, praten over, terugdraaien, een stap. Om 18.30 uur gaat "
            "iedereen naar huis. De volgende middag om 12.15 uur krijgt de inbrenger een berichtje van een "
            "vaste maat uit de groep: heb je het gedaan? Wie drie keer inbracht, mag een avond zelf "
            "leiden.</p>"
        ),
        "succesfactoren": (
            "<p>Niemand schrijft een verslag, en geen schoolleider vraagt wat er besproken is. Dat spraken "
            "we hardop af, met de leidinggevenden erbij. Pas in het tweede jaar durfden mensen ook over hun "
            "team te praten.</p><p>De soep lijkt bijzaak, maar zonder het eten begon iedereen met klagen "
            "over de reis. Ook de grootte doet ertoe. Met twaalf in een groep zeiden vier mensen niets; met "
            "zeven en twee zieken ben je te klein. Negen werkt. En we mengen bewust: een leraar van groep 3 "
            "stelt aan een wiskundeleraar vragen die op diens eigen school niemand meer stelt.</p>"
        ),
        "trots": (
            "<p>Van de achttien deelnemers van het eerste jaar staan er zestien nog voor de klas. Een van de "
            "twee anderen belde zelf om te vertellen waarom ze iets anders ging doen, en kwam afscheid nemen "
            "met taart.</p><p>Drie oud-deelnemers zijn nu schoolopleider. Ze begonnen op hun eigen school "
            "met dezelfde rondes, zonder dat wij daarom vroegen. Het mooiste moment was een avond waarop een "
            "starter vertelde dat hij wilde stoppen. De groep gaf geen enkele tip. Na drie kwartier zei hij: "
            "ik wil niet stoppen met lesgeven, ik wil stoppen met vijf klassen. Dat kon zijn school "
            "regelen.</p>"
        ),
        "extra_questions": [],
        "try_this": (
            "<ul><li>Bel een starter van een andere school en vraag: wat ging er deze week mis?</li><li>Zeg "
            "tegen een starter op je eigen school wat jou in je eerste jaar niet lukte.</li><li>Zet voor na "
            "de herfst één middag met soep in de agenda. Meer hoeft nog niet.</li></ul>"
        ),
        "aanpakken": ["intervisie"],
        "aanpak_note": "",
        "principes": ["vraag-uit-de-klas", "doorgeven"],
        "schooljaren": ["2024-2025", "2025-2026"],
        "regios": ["hele-regio"],
        "regio_note": "we komen bij elkaar in Liniehart, omdat daar het station is",
        "besturen": ["kringwater", "vaartlicht", "polderring"],
        "bestuur_note": "alle besturen van het samenwerkingsverband",
        "scholen": [],
        "school_note": "elf scholen met een of meer starters",
        "contact_name": "De procesbegeleiders van Starters onder elkaar",
        "contact_email": "starters@example.org",
        "themas": ["starters"],
        "sectoren": ["po", "vo", "so-vso", "mbo"],
        "doelgroepen": ["startende-leraar", "schoolopleider", "schoolleider"],
        "tags": ["intervisie", "eerste jaren", "begeleiding", "uitval"],
        "documents": ["rondeblad-intervisie"],
        "picture": "avondtafels",
    },
    {
        "key": "meester-komt-kijken",
        "slug": "de-meester-van-groep-8-komt-kijken",
        "title": "De meester van groep 8 komt in oktober kijken",
        "kind": "praktijkvoorbeeld",
        "introduction": (
            "Leraren van twee basisscholen volgen in oktober een uur les in de brugklas. Ze zien hoe het "
            "gaat met de kinderen die ze in juli uitzwaaiden."
        ),
        "aanleiding": (
            "<p>Elk jaar in juni vulden we voor 54 leerlingen een formulier van zes bladzijden in. Op het "
            "Kadelandcollege lazen mentoren er gemiddeld anderhalve bladzijde van; dat vroegen we na. In "
            "november kwamen dan de telefoontjes: wist u dat Y. zo snel in paniek raakt? Ja, dat stond op "
            "bladzijde vijf.</p><p>Andersom wisten wij op de basisschool niet wat er met onze adviezen "
            "gebeurde. Drie leerlingen die wij havo gaven, zaten na een jaar op een andere plek. We hoorden "
            "dat toevallig in de supermarkt. Zo leer je er niets van. We wilden niet nog een formulier, maar "
            "mensen die elkaar kennen.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Vier leraren van groep 8</b>, van De Peilschaal en Het Schuitenhuis. Zij gaan kijken "
            "en vertellen wat ze herkennen.</li><li><b>Zes mentoren</b> van de brugklas. Zij ontvangen een "
            "leraar in een gewone les en stellen één vraag.</li><li><b>De overdrachtscoördinator</b> van het "
            "Kadelandcollege maakt het rooster en regelt de vervanging. Dat kost haar twee "
            "dagen.</li><li><b>De leerlingen</b> vullen in mei zelf hun overstapkaart in. In oktober kiezen "
            "ze of hun oude leraar de kaart mag zien.</li><li><b>De twee directeuren</b> van de basisscholen "
            "nemen op die ochtend groep 8 over, of voegen een groep samen.</li></ul>"
        ),
        "werkwijze": (
            "<p>In de tweede week van oktober, op dinsdag of donderdag, komt een leraar om 8.45 uur binnen. "
            "Eerst tien minuten koffie met de mentor, die een vraag stelt. Bijvoorbeeld: bij wie heb ik nog "
            "geen ingang gevonden? Daarna zit de leraar twee lesuren achterin, een keer bij de mentor en een "
            "keer bij een vak dat de leerlingen lastig vinden. Hij schrijft per leerling één ding op dat "
            "klopt met vroeger en één ding dat nieuw is.</p><p>In de pauze staat hij in de aula. Dat is vaak "
            "het halve bezoek: kinderen komen zelf vertellen. Om 11.15 uur volgt een half uur nabespreken. "
            "Per leerling kiest de mentor hooguit één afspraak. In maart belt de mentor om te zeggen wat die "
            "opleverde.</p>"
        ),
        "succesfactoren": (
            "<p>Het is maar één ochtend, en hij staat al in april in beide jaarroosters. We schrapten er "
            "iets voor: het formulier ging van zes bladzijden naar één kaart. Leraren van groep 8 wonnen "
            "daardoor in juni ongeveer acht uur terug, meer dan de ochtend kost.</p><p>Ook belangrijk is dat "
            "de vraag van de mentor komt. In het eerste jaar kwamen we zonder vraag, en toen werd het een "
            "gezellig weerzien. En de bezoeker geeft geen les over hoe het moet. We spraken af dat de zin "
            "'bij ons deed hij dat altijd wel' verboden is. Je zegt: bij ons hielp het als.</p>"
        ),
        "trots": (
            "<p>In de drie jaar dat we dit doen, daalde het aantal brugklassers dat voor de kerst van klas "
            "of niveau wisselt van elf naar vier. Mentoren noemen het bezoek de nuttigste ochtend van het "
            "jaar.</p><p>Wij zijn ook anders gaan adviseren. We zagen dat leerlingen die bij ons goed "
            "meededen omdat wij de hele dag structuur gaven, in een gebouw met negen leraren verdwalen. "
            "Daarom oefent groep 8 nu vanaf april met een eigen agenda en twee lokaalwissels per dag. Een "
            "meisje dat bij ons nooit iets zei, stak in oktober haar vinger op. Haar oude meester moest even "
            "naar buiten kijken.</p>"
        ),
        "extra_questions": [
            (
                "En leerlingen die naar een andere school gaan?",
                (
                    "<p>Ongeveer een derde van onze leerlingen gaat naar scholen buiten de regio. Voor hen "
                    "bellen we in de eerste week van oktober. Dat is minder dan een bezoek, maar het lukte "
                    "vorig jaar bij zestien van de achttien.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Zoek het nummer op van één mentor van een oud-leerling en bel na "
            "schooltijd.</li><li>Vraag niet hoe het gaat, maar: wat werkt bij jullie, en wat nog "
            "niet?</li><li>Laat je huidige groep 8 opschrijven wat hun nieuwe mentor moet weten.</li></ul>"
        ),
        "aanpakken": ["warme-overdracht", "kijken-bij-elkaar"],
        "aanpak_note": "",
        "principes": ["kijken-voor-oordelen", "doorgeven"],
        "schooljaren": ["2023-2024", "2024-2025", "2025-2026"],
        "regios": ["vaartkant", "liniehart"],
        "regio_note": "",
        "besturen": ["vaartlicht", "kringwater"],
        "bestuur_note": "",
        "scholen": ["peilschaal", "schuitenhuis", "kadeland"],
        "school_note": "",
        "contact_name": "De overdrachtscoördinator",
        "contact_email": "overstap@example.org",
        "themas": ["overstap"],
        "sectoren": ["po", "vo"],
        "doelgroepen": ["leraar", "mentor", "schoolleider"],
        "tags": ["brugklas", "groep 8", "overdracht", "schooladvies"],
        "documents": ["overstapkaart"],
        "picture": "route",
    },
    {
        "key": "een-rooster-met-de-pabo",
        "slug": "een-rooster-met-de-pabo",
        "title": "Eén rooster voor school en pabo",
        "kind": "goede_aanpak",
        "introduction": (
            "Studenten misten elke dinsdag óf de les op de pabo óf de rekenles in hun stageklas. Nu maken "
            "twee scholen en de opleiding in mei samen het rooster."
        ),
        "aanleiding": (
            "<p>Een tweedejaars student loopt bij ons twee dagen stage. In het rooster van de pabo vielen "
            "die op dinsdag en woensdag, en op dinsdag van 9.00 tot 12.00 uur was er ook vakdidactiek. "
            "Studenten kozen dan zelf. In een jaar misten 14 van de 26 studenten de helft van de rekenlessen "
            "in hun klas, of juist de helft van het college over rekenen.</p><p>Toen een student in haar "
            "beoordeling een onvoldoende kreeg voor rekenen, zei ze: ik heb hier nog nooit een hele rekenles "
            "gezien. Haar mentor schrok ervan. We hadden drie jaar vergaderd over visie, en nooit over "
            "dinsdagochtend.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>De roostermaker van Pabo De Overhaal</b> legt in mei haar eerste versie op tafel, "
            "vóór die vastligt.</li><li><b>Twee schoolopleiders</b>, van De Kwakelbrug en Zevenkavels, "
            "brengen de lesroosters van 17 groepen mee.</li><li><b>Vier mentoren</b> vertellen wanneer een "
            "student echt iets kan doen, en wanneer die alleen maar kijkt.</li><li><b>Twee studenten</b> uit "
            "het derde jaar denken mee. Zij weten hoe lang de bus naar Nieuwerzijl doet over elf kilometer: "
            "50 minuten.</li><li><b>De opleidingsmanager en de directeuren</b> zijn het laatste half uur "
            "aanwezig en zeggen ja of nee.</li></ul>"
        ),
        "werkwijze": (
            "<p>Op de derde dinsdag van mei zitten tien mensen van 13.00 tot 16.30 uur om één tafel. Daarop "
            "ligt een weekrooster van twee bij een meter. Elke les die een student gezien moet hebben, is "
            "een kaart. Eerst leggen de mentoren hun kaarten: rekenen, kring, lezen, oudergesprek. Dan legt "
            "de pabo haar colleges erop. Waar het botst, draait een van beide.</p><p>Om 16.00 uur komen de "
            "beslissers. Botst er nog iets, dan kiezen zij ter plekke. Op woensdag staat het rooster in "
            "beide systemen. In de zesde week van het schooljaar belt de schoolopleider alle studenten met "
            "één vraag: welke les miste je deze week? Hoort zij iets drie keer, dan schuiven we in "
            "november.</p>"
        ),
        "succesfactoren": (
            "<p>De roostermaker zit zelf aan tafel. Voorheen spraken docenten en schoolopleiders van alles "
            "af, en bleek in augustus dat het lokaal bezet was. Zij wist dat in tien seconden. Verder begint "
            "de klas: de kaarten van de mentoren liggen er het eerst. Dat was voor de pabo wennen.</p><p>Het "
            "helpt ook dat we maar voor twee scholen en één leerjaar begonnen, 26 studenten. Het hoefde niet "
            "voor iedereen te kunnen. En de beslissers komen pas aan het eind. Het eerste jaar zaten ze er "
            "de hele middag bij en werd elke kaart een beleidsvraag.</p>"
        ),
        "trots": (
            "<p>Dit jaar zagen 25 van de 26 studenten elke week een hele rekenles, en gaven ze er vanaf "
            "november zelf een. Op de pabo misten ze samen nog 3 procent van de colleges, dat was "
            "19.</p><p>De vakdidactiek rekenen is nu op donderdagmiddag, in een lokaal van De Kwakelbrug. "
            "Studenten bespreken daar de les die ze op dinsdag gaven, met de sommen van hun eigen klas. Twee "
            "mentoren schuiven meestal aan, omdat ze er zelf van leren. Het mooist vinden we dat niemand het "
            "nog een project noemt. Het is gewoon hoe we in mei het rooster maken, en vier andere scholen "
            "hebben gevraagd of hun kaarten erbij mogen.</p>"
        ),
        "extra_questions": [
            (
                "Wat lukte niet?",
                (
                    "<p>De vrijdag. We wilden studenten graag bij de weeksluiting hebben, maar dan is het "
                    "gebouw van de pabo dicht en werken veel studenten. We hebben dat na twee pogingen "
                    "losgelaten.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Vraag een student welke les hij deze week miste, en waarom.</li><li>Leg het rooster van "
            "je klas naast dat van de opleiding en omcirkel één botsing.</li><li>Mail de roostermaker "
            "rechtstreeks en vraag wanneer de eerste versie klaar is.</li></ul>"
        ),
        "aanpakken": ["gedeeld-rooster"],
        "aanpak_note": "",
        "principes": ["tijd-in-het-rooster", "klein-beginnen"],
        "schooljaren": ["2025-2026", "2026-2027"],
        "regios": ["liniehart", "polderrand"],
        "regio_note": "",
        "besturen": ["kringwater", "polderring"],
        "bestuur_note": "",
        "scholen": ["overhaal", "kwakelbrug", "zevenkavels"],
        "school_note": "tweede jaar van de pabo",
        "contact_name": "De schoolopleiders",
        "contact_email": "opleiden@example.org",
        "themas": ["samen-opleiden"],
        "sectoren": ["po", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "schoolleider", "student"],
        "tags": ["rooster", "stage", "pabo", "mentor"],
        "documents": [],
        "picture": "rooster",
    },
]
