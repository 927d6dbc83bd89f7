"""Four examples from practice about training teachers together, in schools, mbo and pabo."""

from .praktijkvoorbeelden import Praktijkvoorbeeld

VOORBEELDEN_SAMEN_OPLEIDEN: list[Praktijkvoorbeeld] = [
    {
        "key": "student-praat-eerst",
        "slug": "in-het-nagesprek-praat-de-student-eerst",
        "title": "In het nagesprek praat de student eerst",
        "kind": "goede_aanpak",
        "introduction": (
            "Op twee scholen in Nieuwerzijl duurt een nagesprek twaalf minuten. De student kiest het "
            "onderwerp en praat als eerste. De mentor wacht, en dat blijkt het moeilijkste deel."
        ),
        "aanleiding": (
            "<p>In maart 2024 namen we zes nagesprekken op, met toestemming. Een student zette daarna een "
            "stopwatch op wie er praatte. Van elke tien minuten was de mentor er zeven en een half aan "
            "het woord, de student twee. De laatste halve minuut was het stil, meestal omdat er iemand "
            "binnenkwam.</p><p>Onze mentoren bedoelden het goed. Ze hadden goed gekeken en gaven alles "
            "mee: het bord, de stem, de jongen bij het raam, de tijd. Een student liet haar schrift zien: "
            "elf tips na één les over de herfst. Wat ga je morgen anders doen, vroegen we. Ze bladerde en "
            "zei: ik weet het niet, ik denk alles.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Veertien mentoren</b> van Zevenkavels en De Luwteboom. Zij kijken, wachten en "
            "stellen vragen.</li><li><b>Zestien studenten</b> van Pabo De Overhaal, uit het eerste tot en "
            "met het derde jaar. Zij schrijven vóór de les één kijkvraag op een kaartje.</li><li><b>De "
            "twee schoolopleiders</b> zitten per student één keer in een half jaar bij een gesprek. Zij "
            "meten de spreektijd en zeggen verder niets.</li><li><b>Een docent van de pabo</b> oefent elk "
            "jaar in september een middag met de nieuwe mentoren.</li><li><b>De directeuren</b> houden "
            "het kwartier na de lunch vrij. Een onderwijsassistent leest dan voor in de klas.</li></ul>"
        ),
        "werkwijze": (
            "<p><b>Vóór de les</b> geeft de student een kaartje aan de mentor, met één vraag. "
            "Bijvoorbeeld: wie krijgt van mij een beurt? De mentor schrijft alleen op wat daarbij hoort. "
            "<b>Na de lunch</b>, om 12.45 uur, zitten ze twaalf minuten apart, met de telefoon als "
            "wekker.</p><p>De eerste vier minuten praat de student: wat zag ik, wat deed dat met de "
            "kinderen? De mentor knikt en wacht. Dan leest de mentor vier minuten voor wat er op papier "
            "staat, zonder woorden als goed of slecht. In de laatste vier minuten kiest de student één "
            "ding voor morgen en schrijft dat achter op het kaartje. Andere tips bewaart de mentor tot "
            "vrijdag. De helft is dan niet meer nodig.</p>"
        ),
        "succesfactoren": (
            "<p>Het kaartje doet het meeste werk. Wie één vraag krijgt, kan de rest laten gaan. Zonder "
            "kaartje geeft een student de les niet. Dat klonk streng, maar na drie weken vergat niemand "
            "het nog.</p><p>Wachten moet je oefenen. In september houden mentoren in drietallen een "
            "gesprek, waarbij de derde telt hoeveel seconden je stil kunt zijn. De meesten beginnen bij "
            "twee en halen na een middag acht. Wat niet werkte, was een formulier met tien punten: toen "
            "ging iedereen weer invullen. En soms moet een mentor wél meteen iets zeggen, bijvoorbeeld "
            "als een kind niet veilig is. Dat gebeurt buiten de twaalf minuten om.</p>"
        ),
        "trots": (
            "<p>Dit voorjaar maten we opnieuw, nu bij alle zestien studenten. In het eerste deel praat de "
            "student nu gemiddeld drieënhalf van de vier minuten. Over het hele gesprek is het iets meer "
            "dan de helft.</p><p>Dat is maar een getal. Belangrijker is dat studenten de dag erna iets "
            "dóén. Van de 48 kaartjes die we in april verzamelden, stond bij 41 een stap die in de "
            "volgende les te zien was. Een mentor met dertig jaar ervaring vertelde dat zij thuis nu ook "
            "langer wacht. En op De Luwteboom vragen twee leraren elkaar om een kaartje, zonder dat er "
            "een student bij is.</p>"
        ),
        "extra_questions": [
            (
                "Wat als een student niets zegt?",
                (
                    "<p>Dan mag het stil zijn. Duurt het langer dan een halve minuut, dan vraagt de "
                    "mentor: welk kind zie je nog voor je? Over een kind kan bijna iedereen vertellen, "
                    "over jezelf is lastiger. Zegt een student drie weken achter elkaar weinig, dan praat "
                    "de schoolopleider met hem. Vaak speelt er iets anders.</p>"
                ),
            ),
            (
                "Kost dit extra tijd?",
                (
                    "<p>Nee, het scheelt zelfs. Een nagesprek was eerst na schooltijd en duurde gemiddeld "
                    "25 minuten. Wel kost het één middag oefenen per nieuwe mentor.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Vraag je student voor de volgende les om één kijkvraag op een briefje.</li><li>Zet "
            "na de les een wekker op vier minuten en zeg tot die tijd niets.</li><li>Sluit af met: wat ga "
            "je morgen doen? Schrijf alleen dat op.</li></ul>"
        ),
        "aanpakken": ["kijken-bij-elkaar"],
        "aanpak_note": "een nagesprek van drie keer vier minuten, met één kijkvraag",
        "principes": ["kijken-voor-oordelen", "klein-beginnen"],
        "schooljaren": ["2024-2025", "2025-2026"],
        "regios": ["polderrand"],
        "regio_note": "",
        "besturen": ["polderring"],
        "bestuur_note": "",
        "scholen": ["zevenkavels", "luwteboom", "overhaal"],
        "school_note": "alle klassen met een student, ook in het speciaal onderwijs",
        "contact_name": "De schoolopleiders van Zevenkavels en De Luwteboom",
        "contact_email": "nagesprek@example.org",
        "themas": ["samen-opleiden", "kwaliteit"],
        "sectoren": ["po", "so-vso", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "leraar", "student"],
        "tags": ["nagesprek", "mentor", "feedback", "stage"],
        "documents": [],
        "picture": "trappen-dag",
    },
    {
        "key": "portret-schoolopleiders",
        "slug": "negen-schoolopleiders-en-een-dossier",
        "title": "Negen schoolopleiders en één dossier",
        "kind": "netwerkportret",
        "introduction": (
            "Is een voldoende in Oudermeent ook een voldoende in Kromwetering? Negen schoolopleiders "
            "lezen zes keer per jaar hetzelfde dossier en zijn het gelukkig lang niet altijd eens."
        ),
        "aanleiding": (
            "<p>In juni 2023 wisselde een student halverwege het jaar van school, omdat zij verhuisde. Op "
            "haar eerste school had ze een ruime voldoende. Op de tweede school kreeg ze na vijf weken te "
            "horen dat ze het waarschijnlijk niet ging halen. Er was niets gebeurd. Ze deed precies "
            "hetzelfde.</p><p>Haar vraag aan ons was simpel: wie van jullie heeft gelijk? We zaten met "
            "vier mensen om tafel en iedereen keek naar de pabo. Die had een beoordelingsmodel van "
            "veertien bladzijden, en wij hadden dat allemaal gelezen. Alleen bleek 'de student geeft "
            "heldere uitleg' op elke school iets anders te betekenen. We hadden nooit samen naar één "
            "student gekeken.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>Negen schoolopleiders</b> van even zoveel opleidingsscholen: zes basisscholen, "
            "het Kadelandcollege, De Luwteboom en Mbo Het Gangspil.</li><li><b>Twee docenten</b>, van "
            "Pabo De Overhaal en van de opleiding voor vo en mbo, brengen om de beurt een dossier in. Zij "
            "halen er namen, foto's en herkenbare plekken uit.</li><li><b>Een oud-student</b> zit er elk "
            "jaar bij, als die een jaar voor de klas staat. Die vertelt wat zo'n oordeel met je "
            "doet.</li><li><b>De student van het dossier</b> geeft vooraf toestemming en hoort na afloop "
            "wat we zagen. Het eigen cijfer verandert er niet door.</li><li><b>De besturen</b> betalen "
            "per school 24 uur per jaar. Dat staat in de overeenkomst van de opleidingsschool.</li></ul>"
        ),
        "werkwijze": (
            "<p>Een week van tevoren krijgt iedereen het dossier: twee lesplannen, een filmpje van zes "
            "minuten, een verslag van een nagesprek. Thuis kies je een oordeel en schrijf je er drie "
            "zinnen bij. Overleggen mag niet.</p><p>Op woensdag om 13.30 uur, steeds op een andere "
            "school, steekt iedereen tegelijk een kaart op: groen, geel of rood. Wie alleen staat, "
            "begint. Je zegt niet wat je vindt, maar waar je het zag: minuut drie, bladzijde twee. Na "
            "drie kwartier steken we opnieuw een kaart op. Daarna maken we samen één zin die bij het "
            "model hoort, zoals: heldere uitleg zie je aan kinderen die beginnen zonder hun vinger op te "
            "steken. Om 15.30 uur lopen we nog een rondje door de school die ontvangt.</p>"
        ),
        "succesfactoren": (
            "<p>We beslissen niets. Het cijfer van de student is al gegeven, dus niemand hoeft te winnen. "
            "In het begin bespraken we dossiers die nog liepen. Dan zat er altijd iemand bij die haar "
            "eigen student verdedigde.</p><p>Tegelijk een kaart opsteken klinkt als een spelletje, maar "
            "het voorkomt dat we wachten op wie het langst meeloopt. Verder helpt het dat po, vo en mbo "
            "gemengd zijn. Een docent van Het Gangspil vraagt steeds: wat dééd die leerling toen? Daar "
            "hadden wij in het basisonderwijs minder oog voor. Ten slotte: zes keer is genoeg. Bij tien "
            "keer bleven er stoelen leeg.</p>"
        ),
        "trots": (
            "<p>Bij het eerste dossier telden we bij de schoolopleiders drie groene, drie gele en drie "
            "rode kaarten. Dat was even slikken. Bij de laatste vier dossiers koos telkens minstens zeven "
            "van de negen dezelfde kleur, al vóór het gesprek.</p><p>Inmiddels hebben we 22 zinnen. Ze "
            "passen op een dubbel vel en hangen in negen personeelskamers. De pabo gebruikt ze sinds "
            "september naast het model van veertien bladzijden, en studenten schrijven er hun leervragen "
            "mee. De student met wie het begon, geeft nu les aan groep 6. Zij was vorig jaar onze "
            "oud-student aan tafel. Bij haar derde dossier stond zij als enige met rood, en zij "
            "overtuigde er vier.</p>"
        ),
        "extra_questions": [
            (
                "Hoe zit het met de privacy van de student?",
                (
                    "<p>Die gaat voor. Zonder schriftelijke toestemming geen dossier. In het filmpje "
                    "staan kinderen alleen op de rug, en het staat op één laptop van de opleiding. Na de "
                    "middag wordt het gewist. Wat we bewaren, zijn de zinnen.</p>"
                ),
            ),
            (
                "Wat zou je een andere regio aanraden?",
                (
                    "<p>Begin met een dossier van drie jaar geleden. Dan voelt niemand zich aangesproken "
                    "en kun je oefenen met de kaarten. En neem een school van een ander bestuur erbij, "
                    "ook als dat eerst onwennig is.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Kies een oud verslag van een student, haal de naam weg en geef het aan één "
            "collega.</li><li>Schrijf allebei een oordeel op met drie zinnen, zonder te "
            "overleggen.</li><li>Leg de blaadjes naast elkaar en zoek het eerste woord dat jullie "
            "verschillend begrijpen.</li></ul>"
        ),
        "aanpakken": ["intervisie"],
        "aanpak_note": "eerst apart lezen, dan samen kijken, zonder dat het cijfer verandert",
        "principes": ["kijken-voor-oordelen", "tijd-in-het-rooster", "doorgeven"],
        "schooljaren": ["2023-2024", "2024-2025", "2025-2026"],
        "regios": ["hele-regio"],
        "regio_note": "we wisselen steeds van dorp; vanaf het station rijdt een busje",
        "besturen": ["kringwater", "vaartlicht", "polderring"],
        "bestuur_note": "alle besturen met een opleidingsschool",
        "scholen": [
            "kwakelbrug",
            "zevenkavels",
            "schuitenhuis",
            "kadeland",
            "luwteboom",
            "gangspil",
            "overhaal",
        ],
        "school_note": "negen opleidingsscholen; drie kleine basisscholen staan er niet met naam bij",
        "contact_name": "De kring van schoolopleiders",
        "contact_email": "schoolopleiders@example.org",
        "themas": ["samen-opleiden", "kwaliteit"],
        "sectoren": ["po", "vo", "so-vso", "mbo", "lerarenopleiding"],
        "doelgroepen": ["schoolopleider", "bestuurder", "student"],
        "tags": ["beoordelen", "opleidingsschool", "portfolio", "kalibreren"],
        "documents": [],
        "picture": "grote-kring",
    },
    {
        "key": "vakman-leert-lesgeven",
        "slug": "de-vakman-leert-lesgeven-in-zijn-eigen-werkplaats",
        "title": "De vakman leert lesgeven in zijn eigen werkplaats",
        "kind": "praktijkvoorbeeld",
        "introduction": (
            "Wie uit een bedrijf komt om les te geven op Mbo Het Gangspil, begint met één groep en vier "
            "uur per week. Een vaste collega werkt een halfjaar lang mee in dezelfde werkplaats."
        ),
        "aanleiding": (
            "<p>Tussen 2021 en 2024 namen we 19 mensen aan uit de bouw, de zorg en de horeca. Zeven "
            "stopten binnen een jaar. Dat was niet omdat ze hun vak niet kenden. Een timmerman met 22 "
            "jaar ervaring zei bij zijn vertrek: ik kon een trap maken, maar ik kreeg geen zestien "
            "jongens stil.</p><p>We gaven iedereen een laptop, een lesrooster en een plek op de "
            "opleiding, elke vrijdag. Daar leerden ze over motivatie. Op maandag stonden ze weer alleen "
            "tussen de zaagmachines. Hun begeleider werkte in een ander gebouw en kwam twee keer per jaar "
            "kijken, na een mail met drie voorgestelde momenten. Vragen bewaarden ze daarom, tot het te "
            "veel was.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>De nieuwe docent</b>, bij ons gemiddeld 41 jaar. Die brengt het vak mee, en vaak "
            "ook de bedrijven waar studenten stage lopen.</li><li><b>De werkplaatsmaat</b>: een docent "
            "met minstens vijf jaar ervaring uit hetzelfde team. Die doet mee in de les en heeft daar "
            "vier uur per week voor.</li><li><b>De teamleider</b> roostert die vier uur het eerst in, "
            "vóór alle andere lessen.</li><li><b>Een opleider van de cursus op vrijdag</b> komt elke zes "
            "weken naar de werkplaats. De opdracht van die week gaat over wat zij daar "
            "zag.</li><li><b>Studenten</b> uit het derde jaar geven twee keer per jaar antwoord op drie "
            "vragen over de les.</li></ul>"
        ),
        "werkwijze": (
            "<p><b>Week 1 tot en met 4:</b> de maat geeft de les, de nieuwe docent doet het vakwerk voor "
            "en leert namen. <b>Week 5 tot en met 10:</b> ze draaien het om per onderdeel. De nieuwe "
            "docent doet eerst de start, dan de uitleg, dan het opruimen. Opruimen is het lastigst, dus "
            "dat komt als laatste. <b>Week 11 tot en met 20:</b> de nieuwe docent geeft de hele les. De "
            "maat werkt aan een bank achterin en komt alleen als iemand hem roept.</p><p>Na elke les "
            "drinken ze tien minuten koffie bij de machine, staand. Eén vraag: waar keek je op de klok? "
            "Op vrijdag neemt de nieuwe docent dat moment mee naar de cursus.</p>"
        ),
        "succesfactoren": (
            "<p>De maat is geen beoordelaar. De teamleider beslist over het contract en vraagt de maat "
            "nergens naar. Toen dat in het eerste jaar door elkaar liep, vertelde niemand meer wat er "
            "misging.</p><p>Het helpt dat maat en starter hetzelfde vak hebben. Een kok snapt waarom je "
            "schreeuwt als er vet spat, en kan laten zien hoe het ook kan. Verder beginnen we met één "
            "groep en één vaste werkplaats. Eerder kreeg een nieuwe docent meteen zes groepen, omdat er "
            "gaten in het rooster zaten. Wat niet werkte: de maat vervangen bij ziekte van een ander. Dat "
            "mag nu alleen met een ja van de directeur.</p>"
        ),
        "trots": (
            "<p>In de twee jaar sinds we dit doen, begonnen er twaalf mensen. Elf van hen werken hier "
            "nog. De twaalfde ging terug naar de zorg en begeleidt daar nu onze stagiairs.</p><p>De vier "
            "uur leken duur. Samen kost het per starter 80 uur in een half jaar. Een nieuwe vacature "
            "kostte ons meer, en dan tel je de lessen die uitvielen nog niet mee. De timmerman van toen "
            "hebben we gebeld. Hij is in februari opnieuw begonnen, nu met een maat. In mei stonden zijn "
            "studenten om vijf voor twaalf te vegen zonder dat hij iets zei. Hij heeft er een foto van "
            "gemaakt voor zijn vrouw.</p>"
        ),
        "extra_questions": [
            (
                "Kan dit ook in een gewoon lokaal?",
                (
                    "<p>Ja, ons team Economie doet het sinds dit jaar bij twee docenten. De maat kijkt "
                    "daar werk na terwijl de ander lesgeeft. Wel mis je het vanzelfsprekende: in een "
                    "werkplaats is een tweede volwassene normaal, in een lokaal vragen studenten wat die "
                    "daar doet. Zeg dus in de eerste les wie je bent.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Vraag een nieuwe collega: op welk moment keek jij deze week op de klok?</li><li>Ga "
            "één uur in zijn lokaal of werkplaats zitten met je eigen werk, niet om te "
            "kijken.</li><li>Laat hem of haar morgen één onderdeel van jouw les overnemen, bijvoorbeeld "
            "de start.</li></ul>"
        ),
        "aanpakken": ["kijken-bij-elkaar"],
        "aanpak_note": "een halfjaar samen in dezelfde werkplaats",
        "principes": ["klein-beginnen", "tijd-in-het-rooster"],
        "schooljaren": ["2024-2025", "2025-2026"],
        "regios": ["vaartkant"],
        "regio_note": "",
        "besturen": ["vaartlicht"],
        "bestuur_note": "",
        "scholen": ["gangspil"],
        "school_note": "de teams Bouw, Zorg en Horeca; sinds kort ook Economie",
        "contact_name": "De opleidingscoördinator van Mbo Het Gangspil",
        "contact_email": "gangspil@example.org",
        "themas": ["starters", "samen-opleiden"],
        "sectoren": ["mbo", "lerarenopleiding"],
        "doelgroepen": ["startende-leraar", "teamleider", "schoolopleider"],
        "tags": ["zij-instromers", "mbo", "werkplaats", "begeleiding"],
        "documents": [],
        "picture": "werkbanken",
    },
    {
        "key": "drie-dagen-in-juni",
        "slug": "drie-dagen-in-juni-voor-je-eerste-klas",
        "title": "Drie dagen in juni voor je eerste klas",
        "kind": "praktijkvoorbeeld",
        "introduction": (
            "Wie in augustus als leraar begint op De Peilschaal of Het Schuitenhuis, is er in juni al "
            "drie dagen, betaald. De eerste schooldag is dan niet meer de eerste keer."
        ),
        "aanleiding": (
            "<p>Op de laatste vrijdag van augustus vonden we een nieuwe collega huilend in het "
            "kopieerhok. Zij was in juli van de pabo gekomen, met mooie cijfers. Ze had drie weken van "
            "haar vakantie een thema voorbereid. Op woensdag hoorde ze dat groep 4 dat thema het jaar "
            "ervoor al had gedaan.</p><p>Het was niet haar fout. Wij gaven starters een sleutel, een map "
            "en een rondleiding op de dag voor de zomer, als iedereen moe is. Wie het kopieerapparaat "
            "kent, welke moeder graag meehelpt en waarom twee kinderen niet naast elkaar zitten, hoorde "
            "je vanzelf wel. Dat vanzelf duurde ongeveer tot de kerst.</p>"
        ),
        "deelnemers": (
            "<ul><li><b>De starter</b>, vaak nog student in de laatste maand van de pabo. Die kiest op "
            "welke drie dagen het kan.</li><li><b>De leraar die de klas nu heeft</b>, vertelt en laat "
            "zien. Die wordt later niet ook de begeleider.</li><li><b>Het maatje</b>: een leraar uit het "
            "tweede of derde jaar. Dat weet nog welke vragen je niet durft te stellen.</li><li><b>Twaalf "
            "kinderen</b> uit de klas, in groepjes van vier. Zij leiden de starter rond en maken de "
            "plattegrond.</li><li><b>Pabo De Overhaal</b> plant in die twee weken geen toetsen of "
            "eindgesprekken.</li><li><b>De directeuren</b> regelen het contract vanaf 1 juni, voor 24 "
            "uur.</li></ul>"
        ),
        "werkwijze": (
            "<p><b>Dag 1, kijken.</b> De starter zit van 8.15 tot 14.30 uur in de klas en leert namen aan "
            "de hand van een foto van de groep. Drie keer een kwartier lopen kinderen mee door de school. "
            "Zij wijzen aan wat je moet weten, zoals de kraan die blijft lopen.</p><p><b>Dag 2, een uur "
            "doen.</b> De starter leest voor en geeft één les. Daarna loopt de huidige leraar de kinderen "
            "langs: wat helpt, wat liever niet, wie bel je? Dat duurt anderhalf uur, en er gaat geen "
            "dossier op tafel. <b>Dag 3, klaarzetten.</b> Met het maatje maakt de starter de eerste vijf "
            "schooldagen, uur voor uur. Om 14.30 uur schrijft die een kaart aan alle kinderen. In de "
            "laatste vakantieweek valt die op de mat.</p>"
        ),
        "succesfactoren": (
            "<p>De dagen zijn betaald en liggen vóór de zomer. In ons eerste plan vielen ze in de laatste "
            "vakantieweek. Dan is het lokaal leeg, en juist de kinderen en de vorige leraar zijn het "
            "halve werk.</p><p>De pabo deed mee door twee weken leeg te houden. Dat vroegen we in "
            "oktober, want in april ligt daar alles vast. Ook houden we ons aan drie dagen. Een "
            "enthousiaste directeur maakte er een keer zes van, met studiemiddag en barbecue, terwijl de "
            "starter ook nog een scriptie moest afmaken. Ten slotte bereiden we maar vijf dagen voor. "
            "Daarna ken je de klas beter dan je plan.</p>"
        ),
        "trots": (
            "<p>In drie jaar begonnen er elf starters zo. Tien werken nog op een van onze scholen; de "
            "elfde verhuisde. In september vragen we iedereen op welke dag ze voor het eerst dachten: dit "
            "is mijn klas. Vroeger was het antwoord meestal na de herfstvakantie. Nu noemen zeven van de "
            "elf een dag in de eerste twee weken.</p><p>Kinderen merken het ook. Een jongen uit groep 5 "
            "had zijn kaart op de koelkast gehangen en zei op de eerste dag: u bent die juf van de kraan. "
            "De vorige leraren willen het niet meer missen. Zij nemen nu met een gerust hart afscheid van "
            "hun klas.</p>"
        ),
        "extra_questions": [
            (
                "Wat als je in juni nog niet weet wie er komt?",
                (
                    "<p>Dat was twee keer zo. De ene starter kwam in september drie dagen, terwijl een "
                    "invaller de klas had. Dat werkte best goed, want er was veel minder haast dan we "
                    "dachten. Bij de ander namen we een filmpje op met de kinderen en de vorige leraar. "
                    "Dat is beter dan niets, maar het is geen kennismaking.</p>"
                ),
            ),
            (
                "Wie betaalt dat?",
                (
                    "<p>Het bestuur, uit het geld voor begeleiding van starters. Het gaat om 24 uur per "
                    "starter, en om zes uur voor het maatje. De besturen van Liniehart en Polderrand "
                    "kijken nu of zij het volgend jaar ook doen.</p>"
                ),
            ),
        ],
        "try_this": (
            "<ul><li>Vraag drie kinderen wat een nieuwe juf of meester over jullie school moet weten. "
            "Schrijf het op.</li><li>Vraag een collega in het eerste jaar welke dag voelde als: dit is "
            "mijn klas.</li><li>Mail de pabo met één vraag: welke twee weken in juni kunnen studenten "
            "weg?</li></ul>"
        ),
        "aanpakken": ["warme-overdracht"],
        "aanpak_note": "de overdracht van een klas, met de kinderen erbij",
        "principes": ["vraag-uit-de-klas", "tijd-in-het-rooster", "doorgeven"],
        "schooljaren": ["2023-2024", "2024-2025", "2025-2026"],
        "regios": ["vaartkant"],
        "regio_note": "starters komen ook van buiten de streek",
        "besturen": ["vaartlicht"],
        "bestuur_note": "het bestuur waar je in augustus begint, betaalt de dagen in juni",
        "scholen": ["peilschaal", "schuitenhuis", "overhaal"],
        "school_note": "",
        "contact_name": "De schoolopleider van De Peilschaal en Het Schuitenhuis",
        "contact_email": "drie-dagen@example.org",
        "themas": ["starters", "overstap"],
        "sectoren": ["po", "lerarenopleiding"],
        "doelgroepen": ["startende-leraar", "schoolleider", "student"],
        "tags": ["eerste jaren", "pabo", "kennismaken", "overdracht"],
        "documents": [],
        "picture": "hofjes-geel",
    },
]
