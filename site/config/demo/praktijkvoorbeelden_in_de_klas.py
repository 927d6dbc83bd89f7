"""Five more examples from practice: primary, special and secondary schools."""

from .praktijkvoorbeelden import Praktijkvoorbeeld

VOORBEELDEN_IN_DE_KLAS: list[Praktijkvoorbeeld] = [
    {
        "key": "terug-in-kwartieren",
        "slug": "terug-naar-school-in-kwartieren",
        "title": "Terug naar school, een kwartier per keer",
        "kind": "goede_aanpak",
        "introduction": (
            "Op De Luwteboom beginnen kinderen die lang thuiszaten met een kwartier per dag. Het kind "
            "gaat weg op een goed moment, ook als het langer zou kunnen."
        ),
        "aanleiding": (
            "<p>In het najaar van 2024 zaten zeven van onze 88 leerlingen langer dan zes weken thuis. "
            "Voor elk kind hadden we een plan: eerst een ochtend, dan twee, na een half jaar alles. Bij "
            "vijf van de zeven liep dat al in de eerste week vast.</p><p>Een jongen van tien kwam op "
            "maandag een hele ochtend. Hij hield het vol en wij waren blij. Op dinsdag kwam hij zijn "
            "bed niet uit. Zijn vader zei: jullie zien dat hij het redt, ik zie wat het hem kost. Toen "
            "vroegen we de jongen wat wel kon. Een kwartier, zei hij. En dan weg voordat het druk "
            "wordt. Dat had niemand van ons durven voorstellen.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Het kind</b> kiest het tijdstip, de plek en wat het in dat kwartier "
            "doet.</li><li><b>Een vaste begeleider</b>, meestal de onderwijsassistent, staat bij de "
            "zijdeur. Bij ziekte is er één vaste vervanger, die het kind al kent.</li><li><b>De "
            "leraar</b> bewaart een plek in de klas en stuurt elke vrijdag een foto van iets wat de "
            "groep maakte.</li><li><b>Ouders</b> brengen en halen, en vertellen 's avonds in één zin "
            "hoe het thuis was.</li><li><b>De orthopedagoog</b> houdt de lijn bij en belt op vrijdag "
            "met de ouders.</li><li><b>De directeur</b> regelt met de inspectie en de "
            "leerplichtambtenaar dat het kind tijdelijk minder uren komt.</li></ul>"
        ),
        "werkwijze": (
            "<p><b>Week 0:</b> de begeleider gaat twee keer op huisbezoek en speelt een spel. Over "
            "school gaat het niet. <b>Week 1 en 2:</b> elke dag een kwartier op school, bijvoorbeeld om "
            "10.40 uur: iedereen zit dan in de klas en de gang is leeg. Het kind doet iets wat het "
            "graag doet. Na een kwartier gaat het naar huis, altijd.</p><p>Op vrijdag kijken kind en "
            "begeleider samen naar vijf bolletjes: groen, oranje of rood. Vier keer groen? Dan komt er "
            "een kwartier bij. Bij twee keer rood gaat er een kwartier af. In alle andere gevallen "
            "blijft het gelijk. Vanaf drie kwartier schuift de plek op, van de rustige kamer naar de "
            "klas. De tijd en de plek veranderen nooit in dezelfde week.</p>"
        ),
        "succesfactoren": (
            "<p>We stoppen op tijd. Dat klinkt simpel, maar het is het moeilijkste van alles. Als een "
            "kind lacht en wil blijven, zeggen wij: fijn, tot morgen. In het begin lieten we dat soms "
            "los. Drie keer bleef een kind toen een uur, en drie keer kwam het de volgende dag "
            "niet.</p><p>Verder is de avond net zo belangrijk als de ochtend. De zin van ouders telt "
            "mee voor het bolletje. Wat niet werkte, was belonen. Met stickers wilden kinderen groen "
            "scoren en durfden ze geen rood meer te zeggen. En er moet echt een tweede begeleider zijn. "
            "Toen de eerste griep kreeg, waren we bij één kind vijf weken terug bij af.</p>"
        ),
        "trots": (
            "<p>In twee jaar begonnen negen kinderen zo. Zes gaan nu alle dagen naar school. Twee komen "
            "vier ochtenden. Eén kind bleek op een andere plek beter af, en ook dat ontdekten we in "
            "weken in plaats van maanden. De snelste deed er elf weken over, de langzaamste negen "
            "maanden.</p><p>De jongen van tien is er nu elke dag. In juni stond hij zelf bij de "
            "zijdeur, want hij wilde een nieuw meisje ophalen. Hij zei tegen haar: je hoeft maar een "
            "kwartier, daarna moet je weg. Zijn vader stuurt nog steeds elke avond één zin. Wij durven "
            "het hem niet af te leren.</p>"
        ),
        "extra_questions": [
            (
                "Wat doe je als de lijn weken stilstaat?",
                (
                    "<p>Dan veranderen we de plek, niet de tijd. Eén meisje stond zeven weken op een "
                    "half uur. Ze wilde niet naar de klas, maar wel naar de keuken. Daar begon ze met "
                    "afwassen en drie weken later at ze mee met de groep.</p>"
                ),
            ),
            (
                "Kan dit ook op een gewone basisschool?",
                (
                    "<p>Ja, als er elke dag iemand een kwartier vrij is op een vast tijdstip. Dat mag "
                    "ook de conciërge zijn. Twee basisscholen in Nieuwerzijl proberen het dit jaar, elk "
                    "met één kind. Wij denken eens per twee weken mee.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Vraag een kind dat weinig komt: hoe lang zou wel lukken? Neem het antwoord "
            "serieus.</li><li>Zoek een deur en een tijdstip waarop het stil is in de gang.</li><li>Laat "
            "het kind morgen naar huis gaan terwijl het nog goed gaat.</li></ul>"
        ),
        "aanpakken": [],
        "aanpak_note": "opbouwen in kwartieren; een naam voor deze aanpak zoeken we nog",
        "principes": ["klein-beginnen", "kijken-voor-oordelen"],
        "schooljaren": ["2024-2025", "2025-2026", "2026-2027"],
        "regios": ["polderrand"],
        "regio_note": "",
        "besturen": ["polderring"],
        "bestuur_note": "",
        "scholen": ["luwteboom"],
        "school_note": "leerlingen van 7 tot en met 12 jaar",
        "contact_name": "De orthopedagoog van De Luwteboom",
        "contact_email": "luwteboom@example.org",
        "themas": ["aanwezig-zijn"],
        "sectoren": ["so-vso", "po"],
        "doelgroepen": ["leraar", "intern-begeleider", "schoolleider"],
        "tags": ["thuiszitten", "opbouwen", "prikkels", "ouders"],
        "documents": [],
        "picture": "terugweg",
    },
    {
        "key": "haak-met-naam",
        "slug": "peuters-spelen-mee-in-groep-1",
        "title": "De haak met je naam hangt er al",
        "kind": "praktijkvoorbeeld",
        "introduction": (
            "Op Kindcentrum Zevenkavels spelen peuters vijf dinsdagen mee in groep 1, voordat ze vier "
            "worden. Op hun eerste schooldag kennen ze de zandbak, de wc en de juf."
        ),
        "aanleiding": (
            "<p>Tussen onze peutergroep en groep 1 zit een gang van twaalf meter. Toch was de overstap "
            "groot. In het schooljaar 2023-2024 begonnen 31 kinderen in groep 1. Twaalf van hen huilden "
            "na twee weken nog elke ochtend bij de deur.</p><p>De pedagogisch medewerkers schreven voor "
            "elk kind een overdracht van vier bladzijden. De leraar las die op de avond voor de eerste "
            "schooldag. In maart ging het mis met een meisje dat alleen plaste als er iemand bij de "
            "deur bleef staan. Het stond op bladzijde drie. De leraar zei: als ik haar één keer had "
            "zien spelen, had ik dit geweten. Daar zijn we begonnen.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>De pedagogisch medewerker</b> loopt de eerste twee keer mee en blijft in het "
            "zicht.</li><li><b>De leraar van groep 1</b> kijkt tien minuten naar het kind en schrijft "
            "op wat het kiest om te doen.</li><li><b>Een kleuter als maatje</b> laat zien waar de haak, "
            "de wc en de fietsen zijn. Elk maatje doet dit voor één peuter.</li><li><b>Ouders</b> geven "
            "toestemming voor de overdracht. Bij het derde bezoek drinken ze koffie met de "
            "leraar.</li><li><b>De intern begeleider</b> sluit aan bij kinderen die meer nodig "
            "hebben.</li><li><b>De locatieleider</b> heeft peutergroep en school onder zich en maakt "
            "één planning.</li></ul>"
        ),
        "werkwijze": (
            "<p>Tien weken voor de vierde verjaardag krijgt het kind een haak met naam en foto in de "
            "gang van groep 1. Daarna komt het vijf keer op dinsdag. <b>Keer 1:</b> een half uur buiten "
            "spelen. <b>Keer 2:</b> een half uur binnen, in een hoek naar keuze. <b>Keer 3:</b> de "
            "kring en het fruit. <b>Keer 4:</b> een hele ochtend tot 11.00 uur. <b>Keer 5:</b> "
            "hetzelfde, maar nu brengt de ouder het kind naar de deur van groep 1.</p><p>Na keer 3 "
            "praten de medewerker en de leraar een kwartier. Zij vullen samen één kaart in: dit maakt "
            "mij blij, dit vind ik spannend, zo troost je mij. De ouder leest de kaart na en verbetert "
            "hem. Er zijn nooit meer dan drie peuters tegelijk.</p>"
        ),
        "succesfactoren": (
            "<p>Het is altijd dinsdag. Daardoor weten beide teams dat er dan een extra kind is, en "
            "plannen we op die ochtend geen toets en geen uitstapje. Het helpt dat de kleuter de "
            "rondleiding geeft. Volwassenen leggen regels uit. Een kleuter laat zien welke wc een slot "
            "heeft dat klemt.</p><p>In het begin kwamen de peuters met de hele groep tegelijk. Dat was "
            "gezellig en leverde niets op, want niemand zag een kind apart. Ook de kaart moest korter. "
            "De eerste had achttien vragen. Nu zijn het er drie, en die leest iedereen, ook de "
            "invaller.</p>"
        ),
        "trots": (
            "<p>Vorig jaar begonnen 29 kinderen. Na twee weken huilden er nog drie bij de deur, en van "
            "die drie wisten we waarom. De overdracht van vier bladzijden is weg. Alleen voor kinderen "
            "met extra zorg maken we nog een uitgebreid verslag.</p><p>Wat we niet hadden verwacht: de "
            "teams leren van elkaar. De leraren van groep 1 begonnen de dag altijd met een kring van "
            "een half uur. Nu beginnen ze met spelen, zoals bij de peuters. En een kleuter die zelf "
            "nauwelijks praatte, bleek het beste maatje van het jaar. Hij wees alles aan, langzaam en "
            "in de goede volgorde.</p>"
        ),
        "extra_questions": [
            (
                "En kinderen die niet bij jullie naar de peutergroep gaan?",
                (
                    "<p>Dat is ongeveer een kwart. Zij krijgen dezelfde vijf dinsdagen, met een ouder "
                    "of gastouder erbij in plaats van de medewerker. We sturen de uitnodiging zodra een "
                    "kind is ingeschreven. Vorig jaar kwamen zes van de acht minstens vier keer.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Hang vandaag een haak op met de naam en foto van het eerstvolgende nieuwe "
            "kind.</li><li>Bel de peutergroep en vraag: hoe troost je dit kind?</li><li>Vraag een "
            "kleuter om jou de school te laten zien. Let op wat hij overslaat.</li></ul>"
        ),
        "aanpakken": ["warme-overdracht"],
        "aanpak_note": "vijf keer spelen op dinsdag, met een kleuter als maatje",
        "principes": ["tijd-in-het-rooster", "kijken-voor-oordelen"],
        "schooljaren": ["2024-2025", "2025-2026", "2026-2027"],
        "regios": ["polderrand"],
        "regio_note": "",
        "besturen": ["polderring"],
        "bestuur_note": "samen met de peuteropvang in hetzelfde gebouw",
        "scholen": ["zevenkavels"],
        "school_note": "peutergroep en groep 1",
        "contact_name": "De locatieleider van Zevenkavels",
        "contact_email": "zevenkavels@example.org",
        "themas": ["overstap"],
        "sectoren": ["po"],
        "doelgroepen": ["leraar", "intern-begeleider", "schoolleider"],
        "tags": ["peuters", "kleuters", "wennen", "overdracht"],
        "documents": [],
        "picture": "hofjes",
    },
    {
        "key": "zeven-manieren-procenten",
        "slug": "zeven-manieren-om-procenten-uit-te-rekenen",
        "title": "Zeven manieren om 15 procent uit te rekenen",
        "kind": "praktijkvoorbeeld",
        "introduction": (
            "Bij wiskunde, economie en techniek leerden leerlingen van het Kadelandcollege elk een "
            "andere weg naar hetzelfde antwoord. Nu tekenen zes vakken eerst dezelfde strook."
        ),
        "aanleiding": (
            "<p>Een jas kost 80 euro en er gaat 15 procent af. Wat betaal je? In november 2024 gaven we "
            "die som aan alle 148 leerlingen van klas 2. Er waren 58 goede antwoorden, 39 procent. Een "
            "leerling schreef eronder: bij economie kan ik het wel, maar dit is wiskunde.</p><p>We "
            "lazen die zin voor in de teamvergadering en iedereen lachte. Daarna maakten we zelf de "
            "som, op papier, zonder te overleggen. Elf docenten, en zeven verschillende manieren. De "
            "docent techniek deelde door honderd. Economie nam keer 0,85. Biologie tekende een tabel. "
            "Allemaal 68 euro, allemaal goed. Maar een kind van dertien ziet zeven trucs.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Acht docenten</b> van wiskunde, economie, biologie, aardrijkskunde, techniek en "
            "zorg. Zij brengen opgaven uit hun eigen boek mee.</li><li><b>De rekencoördinator</b> "
            "bereidt de middagen voor en maakt de strook voor aan de muur.</li><li><b>Zes "
            "leerlingen</b> uit klas 2 rekenen hardop voor. Zij vertellen waar ze de draad "
            "kwijtraken.</li><li><b>Een leraar van groep 8</b> van De Kwakelbrug laat zien hoe kinderen "
            "het daar leerden.</li><li><b>De teamleider</b> maakte vier middagen vrij in de "
            "jaarplanning.</li></ul>"
        ),
        "werkwijze": (
            "<p>Er zijn vier middagen van 14.30 tot 16.00 uur. <b>Middag 1:</b> iedereen maakt dezelfde "
            "drie sommen en hangt de uitwerking op. We zoeken wat hetzelfde is. <b>Middag 2:</b> zes "
            "leerlingen rekenen om de beurt hardop, twee docenten per leerling schrijven mee. <b>Middag "
            "3:</b> we kiezen één tekening om mee te beginnen. Dat werd de strook van 0 tot 100 "
            "procent, met de bedragen eronder.</p><p>Tussen middag 3 en 4 gebruikt ieder vak de strook "
            "in twee lessen. Daarna mag een leerling op de eigen manier verder. <b>Middag 4:</b> we "
            "leggen leerlingwerk van zes vakken naast elkaar. De strook hangt nu in 22 lokalen, steeds "
            "rechts van het bord.</p>"
        ),
        "succesfactoren": (
            "<p>We begonnen met onze eigen uitwerkingen. Niemand hoefde te horen dat hij het fout deed, "
            "want alles klopte. Dat gaf rust. Ook spraken we niet af hóe leerlingen moeten rekenen, "
            "alleen waarmee ze beginnen. Een eerder plan, met één verplichte methode voor alle vakken, "
            "haalde de kerst niet.</p><p>De leraar van groep 8 was onmisbaar. Zij tekende de strook "
            "zonder erbij na te denken en wij vroegen ons af waarom wij hem in de brugklas hadden "
            "afgeschaft. Wat minder goed ging: de docenten die niet bij de middagen waren, kregen een "
            "mail met een plaatje. Die mail las bijna niemand. Nu loopt een collega tien minuten bij "
            "hen binnen.</p>"
        ),
        "trots": (
            "<p>In november 2025 gaven we dezelfde som aan de nieuwe klas 2, na tien weken les. Van de "
            "151 leerlingen hadden er 97 het goed, 64 procent. Het is een andere groep, dus we juichen "
            "niet te hard. Maar bij de leerlingen die een strook tekenden, was het vier van de "
            "vijf.</p><p>Het mooiste horen we in de gang. Een jongen in klas 2 zei tegen zijn docent "
            "biologie: o, dit is gewoon die jas. Docenten vragen elkaar nu vaker hoe een onderwerp bij "
            "het andere vak heet. In het voorjaar doen we hetzelfde met grafieken. Daar vonden we bij "
            "de eerste proef al negen manieren.</p>"
        ),
        "extra_questions": [
            (
                "Moesten jullie nieuwe boeken kopen?",
                (
                    "<p>Nee. We schreven per vak op welke vier opgaven over procenten gaan, en op welke "
                    "bladzijde. Bij die opgaven staat nu met potlood een S van strook in het "
                    "docentenboek. De stroken zelf zijn gedrukt op stevig papier en kostten samen 64 "
                    "euro.</p>"
                ),
            ),
            (
                "Wat zeggen leerlingen die het al konden?",
                (
                    "<p>Die vonden het eerst kinderachtig. Zij krijgen nu een andere vraag: teken een "
                    "strook bij een som waarvan het antwoord boven de 100 procent ligt. Dat vinden ook "
                    "docenten lastig.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Geef vijf collega's van vijf vakken dezelfde som en vraag om de hele "
            "uitwerking.</li><li>Hang de blaadjes naast elkaar en zoek één ding dat op elk blaadje "
            "staat.</li><li>Vraag een leerling: bij welk vak kun je dit wel?</li></ul>"
        ),
        "aanpakken": ["les-samen-maken"],
        "aanpak_note": "één som, zes vakken",
        "principes": ["vraag-uit-de-klas", "doorgeven"],
        "schooljaren": ["2024-2025", "2025-2026"],
        "regios": ["liniehart"],
        "regio_note": "",
        "besturen": ["kringwater"],
        "bestuur_note": "",
        "scholen": ["kadeland", "kwakelbrug"],
        "school_note": "klas 1 en 2 van het Kadelandcollege, met hulp van groep 8",
        "contact_name": "De rekencoördinator van het Kadelandcollege",
        "contact_email": "kadeland@example.org",
        "themas": ["rekenen", "overstap"],
        "sectoren": ["vo", "po"],
        "doelgroepen": ["leraar", "teamleider"],
        "tags": ["procenten", "rekenen in alle vakken", "brugklas", "strook"],
        "documents": [],
        "picture": "werktafels",
    },
    {
        "key": "oefenouders",
        "slug": "oefenen-met-ouders-van-een-andere-school",
        "title": "Je eerste rapportgesprek heb je al gevoerd",
        "kind": "goede_aanpak",
        "introduction": (
            "Starters in Kromwetering oefenen hun eerste oudergesprek met echte ouders van een andere "
            "school. Die zeggen eerlijk wanneer ze afhaakten."
        ),
        "aanleiding": (
            "<p>In november 2024 voerde een leraar in haar eerste jaar haar eerste rapportgesprek. Ze "
            "had zes bladzijden cijfers bij zich en praatte negen van de tien minuten. De moeder vroeg "
            "bij de deur: maar heeft hij vriendjes? Toen was de tijd om. 's Avonds stuurde de moeder "
            "een boze mail, en de starter wilde de volgende dag niet naar school.</p><p>We vroegen na "
            "wat starters over oudergesprekken hadden geleerd. Op de opleiding hadden ze met "
            "medestudenten geoefend, en die speelden altijd een woedende vader. Maar de meeste ouders "
            "zijn niet woedend. Ze zijn zenuwachtig, net als jij. Dat kun je niet spelen. Daarvoor heb "
            "je ouders nodig.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Zes starters</b> van De Peilschaal en Het Schuitenhuis. Zij nemen een echt "
            "gesprek mee dat eraan komt, zonder de naam van het kind.</li><li><b>Vijf oefenouders.</b> "
            "Starters van de ene school oefenen met ouders van de andere. Zo kent niemand "
            "elkaar.</li><li><b>Twee ervaren leraren</b> zitten erbij en houden de tijd bij. Zij geven "
            "geen tips.</li><li><b>Een derdejaars student</b> schrijft letterlijk de eerste drie zinnen "
            "van elk gesprek op.</li><li><b>De twee directeuren</b> betalen de oppas en het eten, samen "
            "180 euro per jaar.</li></ul>"
        ),
        "werkwijze": (
            "<p>Twee weken voor de rapportgesprekken, op woensdag van 16.30 tot 18.30 uur, staan er "
            "drie tafels in de personeelskamer. Een gesprek duurt zeven minuten. Vooraf krijgt de "
            "oefenouder een kaartje met drie zinnen: hoe oud je kind is, wat je trots maakt en waar je "
            "van wakker ligt.</p><p>Na zeven minuten gaat de klok. De ouder vertelt eerst: hier "
            "luisterde ik, hier haakte ik af, dit wilde ik nog vragen. Daarna leest de student de "
            "eerste drie zinnen voor. De starter kiest één ding om anders te doen en voert het gesprek "
            "meteen opnieuw, met een andere ouder. Om 18.00 uur eten we samen. Een week na de echte "
            "gesprekken bellen de starters elkaar in tweetallen.</p>"
        ),
        "succesfactoren": (
            "<p>Het zijn echte ouders. Zij hoeven niet te acteren, want het kaartje ligt dicht bij hun "
            "eigen leven. Ze mogen een kaartje ook teruggeven. Het tweede gesprek op dezelfde middag is "
            "het belangrijkst: je voelt meteen dat het anders kan. In het eerste jaar oefenden we maar "
            "één keer en gingen starters met een lijst tips naar huis. Daar deden ze niets "
            "mee.</p><p>Verder letten we op veiligheid. Er is geen leidinggevende in de kamer en we "
            "filmen niet. Eén keer kwam iets uit het oefenen toch terug in een functioneringsgesprek. "
            "Sindsdien tekenen alle aanwezigen dat niets de kamer uit gaat.</p>"
        ),
        "trots": (
            "<p>De starters praten minder. De student telde het: in het eerste oefengesprek was de "
            "leraar gemiddeld vijf van de zeven minuten aan het woord, in het tweede ruim drie. Vorig "
            "jaar kregen de directeuren na de rapportweek één klacht over een gesprek met een starter. "
            "Twee jaar eerder waren het er zes.</p><p>De ouders vinden het net zo leerzaam. Een vader "
            "zei: ik wist niet dat jullie het ook spannend vinden. Hij begint zijn eigen "
            "oudergesprekken nu met de vraag hoe het met de leraar gaat. En de starter van de boze "
            "mail? Zij haalt nu de nieuwe starters op bij de deur en vertelt hun eerst dit verhaal.</p>"
        ),
        "extra_questions": [
            (
                "Hoe kom je aan oefenouders?",
                (
                    "<p>We vroegen het persoonlijk op het plein, niet in de nieuwsbrief. We zoeken "
                    "ouders die zelf wel eens een lastig gesprek hadden. Vier van de vijf doen al drie "
                    "jaar mee. Een ouder die nog niet zo lang Nederlands spreekt, leert ons het "
                    "meest.</p>"
                ),
            ),
            (
                "Welke zin nemen starters het vaakst mee?",
                (
                    "<p>Wat wil je vandaag zeker met mij bespreken? Wie dat in de eerste minuut vraagt, "
                    "komt bijna altijd uit met de tijd.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Schrijf de eerste drie zinnen van je volgende oudergesprek op en lees ze hardop "
            "voor.</li><li>Vraag een ouder die je goed kent: wanneer haakte jij wel eens af in een "
            "gesprek?</li><li>Begin morgen één gesprek met een vraag in plaats van met een "
            "cijfer.</li></ul>"
        ),
        "aanpakken": [],
        "aanpak_note": "oefenen met ouders van een andere school, twee keer op één middag",
        "principes": ["klein-beginnen", "doorgeven"],
        "schooljaren": ["2024-2025", "2025-2026", "2026-2027"],
        "regios": ["vaartkant"],
        "regio_note": "alleen in Kromwetering; de scholen liggen op loopafstand van elkaar",
        "besturen": ["vaartlicht"],
        "bestuur_note": "",
        "scholen": ["peilschaal", "schuitenhuis"],
        "school_note": "",
        "contact_name": "De begeleiders van starters in Kromwetering",
        "contact_email": "vaartlicht@example.org",
        "themas": ["starters"],
        "sectoren": ["po"],
        "doelgroepen": ["startende-leraar", "leraar", "schoolleider"],
        "tags": ["oudergesprek", "rapport", "oefenen", "eerste jaren"],
        "documents": [],
        "picture": "twee-tafels",
    },
    {
        "key": "leerlingen-op-lesbezoek",
        "slug": "leerlingen-op-lesbezoek",
        "title": "Leerlingen op lesbezoek",
        "kind": "praktijkvoorbeeld",
        "introduction": (
            "Op een vmbo-school in Nieuwerzijl kijken leerlingen uit klas 3 mee in lessen van docenten "
            "die daarom vragen. De docent kiest de vraag, de leerling telt."
        ),
        "aanleiding": (
            "<p>Elk voorjaar vulden onze leerlingen een vragenlijst in. De lessen kregen een 6,4. Dat "
            "cijfer stond drie jaar in het jaarverslag en niemand wist wat we ermee moesten. Docenten "
            "dachten dat het aan de kleine klaslokalen lag.</p><p>In de leerlingenraad vroegen we wat "
            "een les een 6,4 maakt. Een meisje uit klas 3 zei: u vraagt steeds of iedereen het snapt, "
            "en dan zegt niemand iets, en dan gaat u verder. De docent naast haar ging het een dag "
            "later tellen. Hij stelde die vraag elf keer in één les. Er kwam geen enkel antwoord. Toen "
            "wilde hij weten wat leerlingen nog meer zien.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Zestien leerlingen</b> uit klas 3, van alle profielen. Ze kijken in tweetallen "
            "en zetten het in hun loopbaandossier.</li><li><b>Negen docenten</b> die zelf een vraag "
            "hebben. Meedoen is vrijwillig, en dat blijft zo.</li><li><b>Twee begeleiders</b>, een "
            "docent Nederlands en de decaan, oefenen met de leerlingen.</li><li><b>De roostermaker</b> "
            "zorgt dat een tweetal hooguit één les per maand mist.</li><li><b>De directie</b> krijgt "
            "geen verslagen. Zij hoort in juni alleen welke vragen docenten stelden.</li></ul>"
        ),
        "werkwijze": (
            "<p><b>September:</b> de leerlingen oefenen twee middagen met filmpjes. Ze leren het "
            "verschil tussen wat je ziet en wat je vindt. <b>Vanaf oktober:</b> een docent mailt een "
            "telbare vraag naar de begeleiders. Bijvoorbeeld: hoe lang wacht ik na een vraag? Of: wie "
            "krijgt van mij een beurt?</p><p>Een tweetal uit een andere klas komt één les kijken met "
            "een leeg blad, een plattegrond van de klas en een stopwatch. De docent vertelt de klas "
            "vooraf waarom zij er zijn. Dezelfde dag praten ze een kwartier na. De leerlingen noemen "
            "alleen hun tellingen. De docent zegt wat hem verrast en wat hij gaat proberen. Na drie "
            "weken komt hetzelfde tweetal terug met dezelfde vraag.</p>"
        ),
        "succesfactoren": (
            "<p>De vraag komt van de docent en is telbaar. Bij de proef vroegen we nog: hoe vond je de "
            "les? Dan zeiden leerlingen 'goed' of 'saai' en was iedereen ongemakkelijk. Wie telt, hoeft "
            "niet te oordelen. Het helpt ook dat kijkers nooit les hebben van de docent bij wie ze "
            "kijken. Er hangt geen cijfer van af.</p><p>De tweede keer kijken is nodig. Zonder "
            "terugkombezoek bleef het bij een leuk gesprek. En het blad blijft bij de docent. Een "
            "teamleider vroeg er eens om, voor een beoordeling. Wij zeiden nee en de directie steunde "
            "dat. Als we toen ja hadden gezegd, was het project gestopt.</p>"
        ),
        "trots": (
            "<p>In twee jaar kregen negen docenten samen 34 bezoeken. De docent van de elf vragen "
            "wachtte eerst gemiddeld één seconde op antwoord. Bij het tweede bezoek waren dat er vier, "
            "en staken er geen vijf maar dertien leerlingen hun hand op. De lessen kregen dit voorjaar "
            "een 6,9. Of dat hierdoor komt, weten we niet.</p><p>Wel weten we wat het met leerlingen "
            "doet. Een jongen die vaak uit de les werd gestuurd, bleek de scherpste teller. Na afloop "
            "zei hij: ik wist niet dat u zo veel tegelijk moest. Drie kijkers van het eerste jaar "
            "willen nu leraar worden.</p>"
        ),
        "extra_questions": [
            (
                "Wat vinden docenten spannend?",
                (
                    "<p>De eerste vijf minuten. Daarna vergeten de meesten dat er iemand zit. Twee "
                    "docenten stopten na één bezoek, omdat ze er onrustig van werden. Dat is goed. We "
                    "vroegen niet waarom, en één van hen doet dit jaar weer mee.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Bedenk één vraag over je les waarop het antwoord een getal is.</li><li>Vraag een "
            "leerling uit een andere klas om dat getal één les lang te tellen.</li><li>Zeg na afloop "
            "alleen: dank je wel, dit verrast me. Verdedig niets.</li></ul>"
        ),
        "aanpakken": ["kijken-bij-elkaar"],
        "aanpak_note": "leerlingen kijken en tellen, docenten kiezen de vraag",
        "principes": ["vraag-uit-de-klas", "kijken-voor-oordelen"],
        "schooljaren": ["2024-2025", "2025-2026", "2026-2027"],
        "regios": ["polderrand"],
        "regio_note": "",
        "besturen": [],
        "bestuur_note": "een school met een eigen stichting",
        "scholen": [],
        "school_note": ("een vmbo-school in Nieuwerzijl die nog niet in de lijst staat, klas 3"),
        "contact_name": "De begeleiders van de leerlingkijkers",
        "contact_email": "leerlingkijkers@example.org",
        "themas": ["kwaliteit"],
        "sectoren": ["vo"],
        "doelgroepen": ["leraar", "mentor", "teamleider"],
        "tags": ["leerlingen", "lesbezoek", "observeren", "leerlingenraad"],
        "documents": [],
        "picture": "ringen",
    },
]
