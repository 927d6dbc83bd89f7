"""Eight news items, and the texts of the pages of every thema and principe."""

from typing import TypedDict

from .pages import Body


class Nieuws(TypedDict):
    """A news item, published `days` before today; themas and netwerken are keys."""

    key: str
    slug: str
    title: str
    introduction: str
    days: int
    body: Body
    themas: list[str]
    netwerken: list[str]
    tags: list[str]
    picture: str


NIEUWS: list[Nieuws] = [
    {
        "key": "cijferdag-gaat-niet-door",
        "slug": "studiedag-over-cijfers-gaat-niet-door",
        "title": "Studiedag over cijfers gaat niet door",
        "introduction": (
            "Zes mensen meldden zich aan voor een dag met veertig stoelen. Wat wij daarvan leerden, en waar "
            "je met je cijfers wel terechtkunt."
        ),
        "days": 2,
        "body": [
            (
                "text",
                (
                    "<p>De studiedag <b>Wat doe je met de cijfers van januari?</b> gaat niet door. Er was "
                    "plaats voor veertig mensen en er kwamen zes aanmeldingen. Wie erbij zou zijn, heeft een "
                    "mail gekregen. Had je al vervanging geregeld? Gebruik die tijd dan om bij een "
                    "collega in de klas te kijken.</p>"
                ),
            ),
            ("heading", {"text": "Waarom zo weinig?", "level": "h2"}),
            (
                "text",
                (
                    "<p>We belden elf scholen om het te vragen. Zeven gaven hetzelfde antwoord: een hele dag "
                    "is te lang voor één tabel. Een intern begeleider uit Nieuwerzijl zei het zo: ik weet "
                    "pas wat ik wil vragen als ik de toets met mijn eigen team heb bekeken.</p><p>Dat hadden "
                    "we vooraf kunnen horen. Deze dag is bij ons op kantoor bedacht, en daar zit geen enkele "
                    "leerling.</p>"
                ),
            ),
            ("heading", {"text": "Wat er wel komt", "level": "h2"}),
            (
                "text",
                (
                    "<p>Imra Veldkiezel neemt het onderwerp mee naar de middagen van het netwerk Rekenen in "
                    "de regio. Daar ligt een half uur lang één tabel op tafel, met het werk van drie "
                    "kinderen ernaast. Zit je nu al met cijfers die je niet begrijpt? Mail naar "
                    "<b>rekenen@example.org</b>, zonder namen van leerlingen. Dan belt Imra je terug.</p>"
                ),
            ),
        ],
        "themas": ["rekenen", "kwaliteit"],
        "netwerken": ["rekenen-in-de-regio"],
        "tags": ["studiedag", "toetsen", "cijfers"],
        "picture": "zaal",
    },
    {
        "key": "brugklasmiddag-later",
        "slug": "telefoontje-voor-elke-brugklasser-een-week-later",
        "title": "Middag over brugklassers is een week later",
        "introduction": (
            "De aula bleek bezet. De middag waarop groep 8 en de brugklas nummers uitwisselen, schuift een "
            "week op."
        ),
        "days": 5,
        "body": [
            (
                "text",
                (
                    "<p>De werkbijeenkomst <b>Voor elke brugklasser een telefoontje</b> is verplaatst. In de "
                    "aula van het Kadelandcollege stond op onze middag al een toneelvoorstelling van klas 2 "
                    "gepland. Die ging voor. We komen nu een week later bij elkaar, in dezelfde zaal en op "
                    "dezelfde tijd.</p>"
                ),
            ),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Had je je al aangemeld?",
                    "text": (
                        "<p>Dan blijft je plek staan en hoef je niets te doen. Kun je op de nieuwe dag niet, "
                        "zeg dan af met de link in je bevestigingsmail. Zo kan een ander mee.</p>"
                    ),
                },
            ),
            ("heading", {"text": "Wat je die middag doet", "level": "h2"}),
            (
                "text",
                (
                    "<p>Leraren van groep 8 zoeken de mentoren van hun oud-leerlingen op. Daarna oefen je in "
                    "tweetallen een gesprek van tien minuten, met een klok erbij. Vorig jaar bleek dat krap, "
                    "tot iemand de vraag 'hoe gaat het met hem?' wegliet. Beter werkt: wat helpt bij jullie, "
                    "en wat nog niet?</p><p>Neem een lijst mee met voornamen en nieuwe scholen. Die lijst "
                    "gaat na afloop weer met je mee naar huis. Je hoeft niet bij een netwerk te horen, en "
                    "ook mentoren van andere scholen zijn welkom. Heb je maar twee oud-leerlingen in de "
                    "regio? Kom dan toch. Voor die twee maakt het uit.</p>"
                ),
            ),
        ],
        "themas": ["overstap"],
        "netwerken": [],
        "tags": ["brugklas", "groep 8", "mentor"],
        "picture": "kruispunt",
    },
    {
        "key": "tegels-tellen",
        "slug": "2400-tegels-en-een-zandbak",
        "title": "2.400 tegels en een zandbak",
        "introduction": (
            "Zesentwintig leraren maten een schoolplein op met een touw. Het verslag van Rekenen buiten "
            "staat nu online."
        ),
        "days": 16,
        "body": [
            (
                "text",
                (
                    "<p>Hoeveel tegels liggen er op het plein van De Peilschaal? De laagste schatting was "
                    "900, de hoogste 6.000. Tellen mocht toen nog niet, en dat vonden veel leraren het "
                    "moeilijkste deel van de middag. Daarna kreeg elk groepje een touw van tien meter en een "
                    "half uur de tijd.</p><p>Zes van de zeven groepjes kwamen uit tussen 2.300 en 2.500. Het "
                    "zevende had de zandbak meegeteld. Een groepje liep rijen af, een ander mat één vak en "
                    "rekende verder. Juist dat verschil gaf het beste gesprek.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": "Mijn groep 6 vroeg na de les of de gymzaal ook mocht.",
                    "attribution": "Leraar uit Kromwetering",
                },
            ),
            ("heading", {"text": "Wat staat er in het verslag?", "level": "h2"}),
            (
                "text",
                (
                    "<ul><li>Wat we deden, zodat je het op je eigen plein kunt herhalen.</li><li>Wat we "
                    "meenemen: hoeveel touwen je nodig hebt, en waarom je eerst laat schatten.</li><li>Wat "
                    "nog niet lukte. Drie scholen zoeken uit wat er bij regen in de gymzaal "
                    "kan.</li></ul><p>Wil je de volgende keer mee? Bij <b>Meten zonder liniaal</b> meten we "
                    "de kade met onze eigen voeten. In de agenda zie je of er nog plek is.</p>"
                ),
            ),
            (
                "documents",
                ["verslag-rekenen-buiten"],
            ),
        ],
        "themas": ["rekenen"],
        "netwerken": ["rekenen-vaartkant", "rekenen-in-de-regio"],
        "tags": ["meten", "schatten", "buiten leren"],
        "picture": "moestuin",
    },
    {
        "key": "vierde-school-gezocht",
        "slug": "gezocht-een-school-die-bezoek-durft-te-krijgen",
        "title": "Gezocht: een school die bezoek durft te krijgen",
        "introduction": (
            "Drie scholen willen een jaar lang bij elkaar kijken hoe studenten leren. Met een vierde school "
            "kan het auditnetwerk beginnen."
        ),
        "days": 24,
        "body": [
            (
                "text",
                (
                    "<p>Het auditnetwerk Samen opleiden heeft drie scholen. Er zijn er vier nodig, want bij "
                    "elk bezoek kijken drie groepen bij de vierde. Zodra die school er is, kiezen we een "
                    "datum voor de startmiddag.</p>"
                ),
            ),
            ("heading", {"text": "Iets voor jullie?", "level": "h2"}),
            (
                "text",
                (
                    "<ul><li>Jullie leiden minstens twee jaar studenten op.</li><li>Een schoolopleider, een "
                    "mentor en een leidinggevende kunnen samen vier dagen vrijmaken, verspreid over een "
                    "jaar.</li><li>Jullie hebben een vraag waar je het antwoord echt niet op "
                    "weet.</li></ul><p>Dat laatste telt het zwaarst. Een van de scholen begon met 'is onze "
                    "begeleiding goed?' en hield na drie kwartier over: wie begint het nagesprek, de student "
                    "of de mentor? Daar kunnen bezoekers naar kijken.</p>"
                ),
            ),
            ("heading", {"text": "Eerst een ochtend proeven", "level": "h2"}),
            (
                "text",
                (
                    "<p>Op De Luwteboom houden we een proefaudit. De leerlingen daar hebben rust nodig, dus "
                    "gaan we met een kleine groep en sluit de lijst drie weken vooraf. Lukt dat je "
                    "niet? Doutzen Peilmeester komt graag een half uur op jouw school vertellen hoe zo'n dag "
                    "verloopt, met of zonder het team erbij. Mail naar <b>audit@example.org</b> en zet erin "
                    "wanneer je tijd hebt.</p>"
                ),
            ),
        ],
        "themas": ["samen-opleiden", "kwaliteit"],
        "netwerken": ["audit-samen-opleiden"],
        "tags": ["audit", "opleidingsschool", "mentor"],
        "picture": "tegel-mist",
    },
    {
        "key": "starters-polderrand",
        "slug": "soep-dichter-bij-huis",
        "title": "Soep dichter bij huis",
        "introduction": (
            "Vier starters uit Polderrand willen een eigen groep. Bij zeven beginnen we, en dat scheelt ze "
            "elke keer honderd minuten bus."
        ),
        "days": 33,
        "body": [
            (
                "text",
                (
                    "<p>De twee groepen van Starters onder elkaar eten in Oudermeent, omdat daar het station "
                    "is. Voor wie in Nieuwerzijl werkt, betekent dat vijftig minuten bus. En op "
                    "donderdagavond nog eens vijftig minuten terug. Vorig jaar haakten twee starters daarom "
                    "af.</p><p>Een van hen belde zelf op met een voorstel: als ik de zaal regel, komen "
                    "jullie dan hierheen? De zaal is er nu. Het is de teamkamer van Zevenkavels, met een "
                    "fornuis dat het doet. Fenna Waterschoot begeleidt de eerste drie avonden.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": (
                        "Op mijn school ben ik de enige onder de veertig. Dat is gezellig, tot er iets "
                        "misgaat."
                    ),
                    "attribution": "Leraar in haar tweede jaar, Polderrand",
                },
            ),
            ("heading", {"text": "Nog drie mensen", "level": "h2"}),
            (
                "text",
                (
                    "<p>Er staan vier namen op de lijst. Met minder dan zeven is een groep te klein, zeker "
                    "als er iemand ziek is. Ben je korter dan drie jaar leraar of zij-instromer, en woon of "
                    "werk je in Polderrand? Mail dan naar <b>starters@example.org</b>. Je school hoeft "
                    "alleen te weten dat je op tijd weg moet. Ken je een starter die hier iets aan heeft? "
                    "Stuur dit bericht door, en zeg erbij waarom je aan diegene dacht.</p>"
                ),
            ),
        ],
        "themas": ["starters"],
        "netwerken": ["starters-onder-elkaar"],
        "tags": ["intervisie", "eerste jaren", "zij-instromer"],
        "picture": "zes-tafels",
    },
    {
        "key": "zes-werkgroepen",
        "slug": "zes-werkgroepen-over-samen-opleiden",
        "title": "Zes werkgroepen over wie er opleidt",
        "introduction": (
            "Het programma van de studiedag is klaar. Drie studenten openen de dag met één gewone stageweek."
        ),
        "days": 44,
        "body": [
            (
                "text",
                (
                    "<p>Van wie leert een student het vak: van de mentor, van de docent op de pabo of toch "
                    "van groep 5? Op de studiedag bij Mbo Het Gangspil zitten ze voor het eerst allemaal in "
                    "één zaal. Drie studenten van Pabo De Overhaal vertellen wat ze in één week meemaakten, "
                    "van maandagochtend tot vrijdagmiddag. Ze noemen ook wie wat zei, en wie elkaar "
                    "tegensprak.</p>"
                ),
            ),
            ("heading", {"text": "Kies er twee", "level": "h2"}),
            (
                "text",
                (
                    "<p>Daarna zijn er twee rondes met werkgroepen. Over het nagesprek en wie er het meest "
                    "praat. Over een rooster dat klopt voor school en pabo. Over beoordelen met drie mensen. "
                    "Er is er ook een over studenten die het niet gaan redden. Die werkgroep is klein, en "
                    "wat je er bespreekt blijft in het lokaal.</p>"
                ),
            ),
            (
                "callout",
                {
                    "kind": "attention",
                    "title": "Je meldt je aan per mail",
                    "text": (
                        "<p>We verdelen de plaatsen over scholen en opleiding. Mail naar "
                        "<b>opleiden@example.org</b>. Zet in je mail van welke school je bent, wie er "
                        "meekomt en welke twee werkgroepen je kiest.</p>"
                    ),
                },
            ),
            (
                "text",
                (
                    "<p>De lunch is aan één lange tafel. Er zijn geen naambordjes, wel een opdracht: ga "
                    "naast iemand zitten die je alleen van de mail kent.</p>"
                ),
            ),
        ],
        "themas": ["samen-opleiden", "starters"],
        "netwerken": ["audit-samen-opleiden", "starters-onder-elkaar"],
        "tags": ["studiedag", "stage", "pabo"],
        "picture": "lange-tafel",
    },
    {
        "key": "maandag-verspreidt-zich",
        "slug": "nu-ook-op-maandag-bij-het-gangspil",
        "title": "Nu ook op maandag bij Het Gangspil",
        "introduction": (
            "Twee scholen namen het maandagoverleg over verzuim over van het Kadelandcollege. Allebei "
            "veranderden ze er iets aan."
        ),
        "days": 61,
        "body": [
            (
                "text",
                (
                    "<p>Tien minuten, staand, bij het bord: zo bespreekt het Kadelandcollege elke maandag "
                    "wie er vorige week niet was. Mbo Het Gangspil kwam vorig schooljaar kijken en begon "
                    "daarna bij twee opleidingen. De Luwteboom volgde een paar maanden later.</p>"
                ),
            ),
            ("heading", {"text": "Een andere dag, een andere zin", "level": "h2"}),
            (
                "text",
                (
                    "<p>Bij Het Gangspil zijn veel studenten op maandag op stage. Daarom staat het team daar "
                    "op dinsdag. Ook de eerste zin van het telefoontje werd een appje, omdat een student van "
                    "negentien zelden opneemt: we hebben je gemist, wanneer kan ik je bellen? In de eerste "
                    "acht weken reageerden 34 van de 47 studenten dezelfde dag.</p><p>Op De Luwteboom bleek "
                    "een lijst met namen in de gang geen goed idee. Leerlingen lazen mee. Het overleg is nu "
                    "in de teamkamer, met een eierwekker op tafel.</p>"
                ),
            ),
            (
                "quote",
                {
                    "text": "We namen het idee over en lieten de gang weg. Dat mocht gewoon.",
                    "attribution": "Teamleider van De Luwteboom",
                },
            ),
            (
                "text",
                (
                    "<p>Wat gelijk bleef: er staat één naam achter elke leerling, en die persoon belt voor "
                    "twaalf uur. Wil je zelf een maandag meekijken in Oudermeent? Mail naar "
                    "<b>kadeland@example.org</b>. Neem een collega mee, dan kun je het op de terugweg al "
                    "plannen.</p>"
                ),
            ),
        ],
        "themas": ["aanwezig-zijn"],
        "netwerken": [],
        "tags": ["verzuim", "bellen met ouders", "mbo"],
        "picture": "lege-plek",
    },
    {
        "key": "we-belden-terug",
        "slug": "we-belden-negen-scholen-terug",
        "title": "We belden negen scholen terug",
        "introduction": (
            "Een jaar nadat we hun aanpak opschreven, stelden we negen scholen één vraag: doen jullie het "
            "nog?"
        ),
        "days": 83,
        "body": [
            (
                "text",
                (
                    "<p>Een mooi verhaal opschrijven is makkelijk in het eerste jaar. Daarom bellen we na "
                    "een jaar terug. Dit zijn de antwoorden van negen scholen.</p>"
                ),
            ),
            (
                "steps",
                [
                    {
                        "title": "Zes scholen doen het nog",
                        "text": (
                            "<p>Bij alle zes heeft de aanpak een vaste plek in het jaarrooster. Vier van hen "
                            "maakten hem kleiner: minder mensen, minder papier of een kwartier korter.</p>"
                        ),
                    },
                    {
                        "title": "Twee scholen doen iets anders",
                        "text": (
                            "<p>Een school zag dat ouders liever 's ochtends komen dan 's avonds en begon "
                            "opnieuw. De andere ging samen met een buurschool verder, en die had al iets "
                            "wat beter werkte.</p>"
                        ),
                    },
                    {
                        "title": "Eén school is gestopt",
                        "text": (
                            "<p>De leraar die alles regelde, kreeg een andere baan. Niemand wist waar de "
                            "kaarten lagen. De directeur zei eerlijk: het was haar plan, en wij deden "
                            "mee.</p>"
                        ),
                    },
                ],
            ),
            ("heading", {"text": "Wat we zelf veranderen", "level": "h2"}),
            (
                "text",
                (
                    "<p>Dat laatste gesprek gaf ons te denken. Bij elk nieuw praktijkvoorbeeld vragen we "
                    "voortaan wie het overneemt als jij er niet bent. Weet een school dat nog niet, dan "
                    "schrijven we dat er ook bij.</p><p>Is jullie aanpak veranderd en staat hij nog als "
                    "vroeger op deze site? Mail naar <b>redactie@example.org</b>. Eén zin is genoeg, wij "
                    "bellen voor de rest.</p>"
                ),
            ),
        ],
        "themas": ["kwaliteit"],
        "netwerken": [],
        "tags": ["volhouden", "praktijkvoorbeelden", "redactie"],
        "picture": "streek",
    },
]

THEMA_TEKSTEN: dict[str, str] = {
    "rekenen": (
        "<p>Een fout antwoord zie je meteen. De weg ernaartoe blijft vaak verborgen, want die zit in een "
        "hoofd. Telt een kind op de vingers? Begint het elke keersom weer bij 1? Of raadt het, en gaat dat "
        "net vaak genoeg goed? Wie dat weet, kan gericht helpen.</p><h3>Wat scholen hier doen</h3><p>Leraren "
        "maken samen een les, voorspellen op papier wat drie kinderen gaan doen en kijken daarna of dat "
        "klopt. In Vaartkant begint meten buiten, met een touw of met je eigen voeten. Ook docenten van het "
        "mbo doen mee, omdat hun studenten op dezelfde plekken vastlopen.</p><h3>Begin "
        "vandaag</h3><ul><li>Vraag één kind hoe het een som deed, ook als het antwoord goed "
        "is.</li><li>Schrijf de woorden van het kind letterlijk op.</li><li>Laat een collega die zin lezen "
        "en vraag wat zij erin hoort.</li></ul>"
    ),
    "starters": (
        "<p>In je eerste jaar doe je alles voor het eerst: een oudergesprek, een rapport, een klas die na de "
        "pauze niet stil wordt. Op een kleine school is er vaak niemand die dat ook net meemaakt. "
        "Begeleiding van een ervaren collega helpt dan maar half. Je wilt ook iemand die zegt: bij mij ging "
        "het gisteren net zo.</p><h3>Wat de school kan regelen</h3><ul><li>Een rooster met weinig "
        "verschillende groepen en geen extra taken.</li><li>Een vast uur met een begeleider die geen oordeel "
        "hoeft te geven.</li><li>Op tijd weg kunnen op de dag van een netwerk.</li></ul><h3>Wat starters "
        "voor elkaar doen</h3><p>In onze regio eten starters van verschillende scholen samen en bespreken ze "
        "één situatie in vijf vaste rondes. Niemand maakt een verslag. Ben jij begeleider of schoolleider? "
        "Dan lees je hier hoe je zo'n groep de ruimte geeft, ook door er zelf niet bij te zijn.</p>"
    ),
    "samen-opleiden": (
        "<p>Een student leert het vak op twee plekken. Op de opleiding leest hij waarom een kring werkt, in "
        "de klas ontdekt hij dat de kring te klein is voor 29 kinderen. Die twee lessen horen bij elkaar. "
        "Toch weten de mensen die ze geven vaak weinig van elkaars week.</p><h3>Drie vragen om mee te "
        "beginnen</h3><ul><li>Welke lessen mist een student, doordat hij op twee plekken tegelijk moet "
        "zijn?</li><li>Wie begint het nagesprek, en wie praat er het meest?</li><li>Wie zegt het als het "
        "niet goed gaat, en hoe vroeg?</li></ul><h3>Hoe het hier gaat</h3><p>Twee scholen en Pabo De "
        "Overhaal maken in mei samen één rooster, met de roostermaker aan tafel. In het auditnetwerk kijken "
        "opleidingsscholen een dag bij elkaar, met één kleine vraag van de school die ontvangt. Je vindt "
        "hier hun aanpak, met de uren die het kost en wat niet lukte.</p>"
    ),
    "overstap": (
        "<p>Bij elke overstap verhuist er een map mee. Wat erin staat klopt meestal wel, maar de mensen die "
        "het lezen hebben weinig tijd. Een mentor met 28 nieuwe leerlingen onthoudt één zin per kind. Welke "
        "zin moet dat zijn? Vraag het de leerling, en vraag het de leraar die hem vorig jaar elke dag "
        "zag.</p><h3>Vier soorten overstap</h3><ul><li>Van groep 8 naar de brugklas.</li><li>Van de ene naar "
        "de andere school, midden in het jaar.</li><li>Van het speciaal onderwijs naar een gewone klas, of "
        "andersom.</li><li>Van juf naar meester binnen dezelfde gang.</li></ul><h3>Wat blijkt te "
        "werken</h3><p>Bellen voordat je het dossier leest. Afspraken die hielpen zes weken laten staan. En "
        "na een tijdje terugkoppelen, want wie nooit hoort hoe het afliep, geeft volgend jaar hetzelfde "
        "advies. Op deze pagina vind je een kaart met alle afspraken per maand en verhalen van scholen die "
        "ermee werken.</p>"
    ),
    "aanwezig-zijn": (
        "<p>Verzuim begint klein. Een maandag, een gymles, een ochtend met buikpijn. Op school zien vaak "
        "drie mensen er een stukje van: de conciërge, de mentor en iemand van de administratie. Als zij het "
        "elkaar niet vertellen, duurt het weken voordat er iemand belt.</p><h3>Snel en "
        "vriendelijk</h3><p>Scholen die het anders doen, hebben twee dingen gemeen. Ze bespreken namen op "
        "een vaste, korte tijd in de week. En wie belt, zegt eerst dat de leerling is gemist. De vraag naar "
        "de reden komt later, in een gesprek waar tijd voor is.</p><h3>Rustig opbouwen</h3><ul><li>Spreek af "
        "wie er bij de deur staat op de eerste ochtend.</li><li>Begin met een uur dat de leerling zelf "
        "kiest.</li><li>Plan het volgende uur pas als het vorige lukte.</li><li>Vertel de klas alleen wat de "
        "leerling goedvindt.</li></ul><p>Blijft een leerling langer dan een paar weken thuis? Zoek dan hulp, "
        "en blijf ondertussen zelf contact houden.</p>"
    ),
    "kwaliteit": (
        "<p>Een school heeft meer cijfers dan iemand kan lezen. Toetsen, enquêtes, verzuim, gesprekken met "
        "ouders. De kunst is om er één te kiezen, die samen te begrijpen en daarna iets te veranderen. Wat "
        "je niet gaat gebruiken, hoef je ook niet te verzamelen.</p><h3>Van cijfer naar klas</h3><ul><li>Zeg "
        "eerst wat je ziet in de tabel. Verklaringen komen daarna.</li><li>Zoek drie kinderen bij het cijfer "
        "en kijk een les lang naar hen.</li><li>Kies één ding om zes weken anders te doen.</li><li>Schrijf "
        "nu al op wanneer je terugkijkt.</li></ul><h3>Iemand van buiten</h3><p>Een bezoeker ziet op een "
        "ochtend wat jij na een jaar niet meer opmerkt. Dat gaat het best met een kleine vraag, die de "
        "school zelf kiest. De bezoekers vertellen wat ze zagen en stellen vragen. Ze geven geen rapport. "
        "Wat er daarna gebeurt, is aan de school. Hier lees je hoe scholen in de regio dat doen, met een "
        "lesbezoek, een audit of een middag met één tabel.</p>"
    ),
}

PRINCIPE_TEKSTEN: dict[str, str] = {
    "klein-beginnen": (
        "<p>Een plan voor de hele school vraagt om een werkgroep, een studiedag en een jaar geduld. Een plan "
        "voor één klas kan morgen beginnen. Gaat het mis, dan kost het een middag. Gaat het goed, dan heb je "
        "iets om te laten zien, en dat overtuigt collega's beter dan een nota.</p><h3>Zo ziet dat "
        "eruit</h3><p>Het gedeelde rooster met de pabo begon met twee scholen en één leerjaar: 26 studenten. "
        "Het hoefde niet voor iedereen te kloppen. Pas toen het liep, vroegen andere scholen of hun kaarten "
        "erbij mochten.</p><h3>Vragen voor je team</h3><ul><li>Wat is het kleinste stuk dat je deze week "
        "kunt proberen?</li><li>Met wie, en op welk uur?</li><li>Waaraan zie je na drie weken of je "
        "doorgaat?</li><li>Wat laat je er zolang voor liggen?</li></ul><p>Let op één valkuil. Klein blijft "
        "soms klein, omdat niemand afsprak wanneer je verder kijkt. Zet die datum er dus bij.</p>"
    ),
    "vraag-uit-de-klas": (
        "<p>Veel plannen beginnen met een antwoord. Er is een methode, een subsidie of een thema van het "
        "jaar, en daar zoekt een school dan een probleem bij. Wij draaien het om. Iemand die met leerlingen "
        "werkt, loopt ergens tegenaan. Dat is het begin.</p><h3>Hoe herken je een vraag uit de "
        "klas?</h3><ul><li>Er zit een leerling in, een les of een moment van de dag.</li><li>Degene die hem "
        "stelt, weet het antwoord nog niet.</li><li>Je kunt er volgende week naar kijken.</li></ul><h3>En de "
        "rest van de school?</h3><p>Die helpt. Een directeur neemt een uur een klas over, een roostermaker "
        "schuift een les, een bestuur betaalt de vervanging. Op De Kwakelbrug begon een reeks rekenlessen "
        "toen een leraar vroeg of iemand wist wat een kind doet als het 7 × 8 niet weet. Niemand wist het. "
        "Vanaf dat moment wilden drie collega's meekijken. Vraag dus in je volgende overleg eerst: wat "
        "gebeurde er deze week in jouw klas?</p>"
    ),
    "tijd-in-het-rooster": (
        "<p>Iedereen vindt het belangrijk om bij elkaar te kijken. Toch gebeurt het pas als het in het "
        "rooster staat. Wie er zelf tijd voor moet zoeken, vindt die in zijn pauze of op zondag, en houdt "
        "dat een paar maanden vol.</p><h3>Wat gaat eruit?</h3><p>Een nieuwe plek in de week is er alleen als "
        "er iets anders verdwijnt. Dat is het lastigste deel, en het hoort bij de leiding. Een basisschool "
        "schrapte de bouwvergadering in de weken van de samen gemaakte les. Twee scholen vervingen een "
        "formulier van zes bladzijden door één kaart en een bezoek.</p><h3>Zo pak je het aan</h3><ul><li>Leg "
        "de momenten vast in het voorjaar, voor het hele jaar.</li><li>Kies een dag waarop niemand vrij "
        "is.</li><li>Spreek af hoe laat het klaar is, en stop dan ook.</li><li>Noteer naast elke nieuwe "
        "afspraak welke oude vervalt.</li></ul><p>Tien minuten die elke week doorgaan, brengen je verder dan "
        "een studiedag die twee keer wordt verzet.</p>"
    ),
    "kijken-voor-oordelen": (
        "<p>Je zit vijf minuten achter in een klas en je hebt al een mening. Dat gaat vanzelf, en het zit in "
        "de weg. Wie denkt 'die instructie duurt te lang', ziet niet meer dat het meisje bij het raam net "
        "begint te schrijven. Daarom scheiden we kijken en vinden.</p><h3>Op papier</h3><p>Schrijf op wat "
        "een ander ook had kunnen zien of horen. 'Hij was niet gemotiveerd' kan niemand controleren. 'Hij "
        "legde zijn pen na twee minuten neer en keek naar de klok' wel. Voorspel vooraf wat je denkt te gaan "
        "zien. Dan merk je het als het anders loopt.</p><h3>In het gesprek erna</h3><ul><li>Eerst leest "
        "iedereen voor wat er op het blad staat.</li><li>Daarna mag je vragen stellen die je zelf niet kunt "
        "beantwoorden.</li><li>Pas aan het eind zegt wie de les gaf wat hij ervan vindt.</li><li>Tips geef "
        "je alleen als iemand erom vraagt.</li></ul><p>Het voelt traag. Reken op drie keer voordat het "
        "went.</p>"
    ),
    "doorgeven": (
        "<p>In elke school zijn dingen uitgezocht die een school verderop ook nodig heeft. Ze staan in een "
        "rode map, of in het hoofd van een collega die volgend jaar met pensioen gaat. Doorgeven hoeft geen "
        "project te zijn. Een telefoontje, een halve bladzijde of een uur meekijken is vaak "
        "genoeg.</p><h3>Vertel ook wat mislukte</h3><p>Een verhaal zonder hobbels is moeilijk na te doen. De "
        "lezer loopt tegen dezelfde muur en denkt dat het aan hem ligt. Daarom staat bij praktijkvoorbeelden "
        "op deze site ook wat scholen anders zouden doen, of wat ze na twee pogingen loslieten.</p><h3>Drie "
        "manieren om te beginnen</h3><ul><li>Laat iemand van een andere school een uur naast je "
        "zitten.</li><li>Schrijf op wat een invaller moet weten om jouw aanpak vol te houden.</li><li>Mail "
        "de redactie één zin: wat doen jullie, en sinds wanneer?</li></ul><p>Neem je iets over van een "
        "ander? Bel na een tijdje terug om te vertellen wat je eraan veranderde. Zo leert de eerste school "
        "er ook weer van.</p>"
    ),
}
