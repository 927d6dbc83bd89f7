"""The English of the translated pages, string by string; names and numbers stay."""

STRINGS: dict[str, str] = {
    "Leer van de school om de hoek": "Learn from the school round the corner",
    "deelwijs": "the-waterline",
    (
        "Scholen in Liniehart, Vaartkant en Polderrand laten zien hoe zij het doen. Zoek een "
        "aanpak, of schuif een middag aan."
    ): (
        "Schools in Liniehart, Vaartkant and Polderrand show how they do it. Look for an "
        "approach, or join us for an afternoon."
    ),
    "Nieuw hier?": "New here?",
    (
        "Sta je korter dan drie jaar voor de klas? Dan staat op één pagina bij elkaar wat je "
        'nodig hebt: <a id="a1">voor starters</a>.'
    ): (
        "Have you been teaching for less than three years? Then what you need is together on "
        'one page: <a id="a1">for new teachers</a>.'
    ),
    "Kennisbank": "Knowledge base",
    "kennisbank": "knowledge-base",
    "Wat scholen in de regio doen, hoe het werkt en wat je er morgen mee kunt.": (
        "What schools in the region do, how it works and what you can do with it tomorrow."
    ),
    "Netwerken": "Networks",
    "netwerken": "networks",
    ("Vaste groepen van mensen uit verschillende scholen. Zij komen bij elkaar en proberen dingen uit."): (
        "Fixed groups of people from different schools. They meet and try things out."
    ),
    "Nieuws": "News",
    "nieuws": "news",
    "Wat er net gebeurd is, wat er verandert en wie er iemand zoekt.": (
        "What has just happened, what is changing and who is looking for somebody."
    ),
    "Intervisie in vijf rondes": "Peer consultation in five rounds",
    "intervisie-in-vijf-rondes": "peer-consultation-in-five-rounds",
    "Netwerk Starters onder elkaar": "Network New teachers together",
    "010 000 00 12": "010 000 00 12",
    (
        "Een vaste werkwijze voor een groep van zes tot acht collega's. Je hebt vijf kwartier "
        "nodig, een klok en één goede vraag."
    ): (
        "A fixed way of working for a group of six to eight colleagues. You need an hour and "
        "a quarter, a clock and one good question."
    ),
    "Fenna Waterschoot en Milan Turfgraaf": "Fenna Waterschoot and Milan Turfgraaf",
    "Eén inbrenger per keer. Andere vragen wachten.": "One case each time. Other questions wait.",
    "Stel een kwartier lang alleen open vragen.": "For a quarter of an hour, ask open questions only.",
    "De inbrenger luistert met de rug naar de groep.": (
        "Whoever brings the case listens with their back to the group."
    ),
    "Iedereen eindigt met een stap voor morgen.": "Everybody ends with a step for tomorrow.",
    "Voor je begint": "Before you begin",
    (
        "Kies een ruimte waar niemand binnenloopt. Zet de stoelen in een kring, zonder tafels. "
        "Spreek af wie de gespreksleider is. Dat hoeft geen leidinggevende te zijn, en liever "
        "niet: in een groep met een baas erbij brengt bijna niemand iets in wat mislukt is."
    ): (
        "Choose a room where nobody walks in. Put the chairs in a circle, without tables. "
        "Agree who leads the talk. That need not be a manager, and rather not: with a boss in"
        " the group hardly anybody brings up what failed."
    ),
    (
        "De inbrenger bereidt één ding voor: een situatie van de afgelopen twee weken waar hij of"
        " zij zelf bij was. Dus niet 'de ouders van tegenwoordig', maar 'het gesprek van dinsdag "
        "met de moeder van S.'."
    ): (
        "Whoever brings the case prepares one thing: a situation of the past two weeks in "
        "which they were there themselves. So not 'parents nowadays', but 'the talk with the "
        "mother of S. on Tuesday'."
    ),
    "De vijf rondes": "The five rounds",
    "Vertellen: 10 minuten": "Telling: 10 minutes",
    (
        "De inbrenger schetst de situatie en eindigt met een vraag die begint met 'hoe kan ik'. "
        "De anderen luisteren en schrijven hooguit drie woorden op."
    ): (
        "The one who brings the case describes the situation and ends with a question that "
        "begins with 'how can I'. The others listen and write down three words at most."
    ),
    "Vragen: 15 minuten": "Asking: 15 minutes",
    (
        "Om de beurt één open vraag. Hoor je 'heb je al eens geprobeerd om', dan steekt de "
        "gespreksleider een hand op. Dat is een tip, en die wacht."
    ): (
        "In turn, one open question. If you hear 'have you ever tried to', the leader raises "
        "a hand. That is advice, and it waits."
    ),
    "Praten over: 20 minuten": "Talking about it: 20 minutes",
    (
        "De inbrenger draait de stoel om. De groep bespreekt wat er volgens hen speelt. Zinnen "
        "beginnen met 'ik hoor', 'ik zie voor me' of 'ik vraag me af'."
    ): (
        "The one who brings the case turns the chair round. The group discusses what is going"
        " on. Sentences begin with 'I hear', 'I picture' or 'I wonder'."
    ),
    "Terugdraaien: 10 minuten": "Turning back: 10 minutes",
    "De inbrenger vertelt wat raak was en wat niet. De groep reageert niet.": (
        "The one who brought the case tells what was right and what was not. The group does not answer."
    ),
    "Een stap: 20 minuten": "A step: 20 minutes",
    (
        "De inbrenger kiest een stap. Daarna noemt iedereen een eigen stap, want er zit bijna "
        "altijd iets in voor jezelf."
    ): (
        "The one who brought the case chooses a step. Then everybody names a step of their "
        "own, because there is nearly always something in it for yourself."
    ),
    "Als het stilvalt": "When it falls silent",
    (
        "Stilte hoort erbij, zeker in ronde 2. Tel in gedachten tot tien. Blijft het stil, vraag "
        "dan: wat deed je toen precies, met je handen? Zo'n kleine vraag brengt iemand terug in "
        "het lokaal."
    ): (
        "Silence is part of it, certainly in round 2. Count to ten in your head. Still "
        "silent? Then ask: what exactly did you do then, with your hands? Such a small "
        "question brings somebody back to the room."
    ),
    "Online kan ook": "Online works too",
    (
        "In plaats van de stoel omdraaien, zet de inbrenger in ronde 3 de camera uit. Houd de "
        "groep dan op zes, en neem na ronde 2 vijf minuten pauze."
    ): (
        "Instead of turning the chair, whoever brings the case switches the camera off in "
        "round 3. Keep the group at six then, and take a break of five minutes after round 2."
    ),
    "Van groep 8 naar de brugklas: wie doet wat": "From primary to secondary school: who does what",
    "kwaliteitskaart-overstap-po-vo": "card-from-primary-to-secondary",
    "Werkgroep Overstap": "Working party Moving on",
    (
        "Alle afspraken over de overstap op één kaart, van januari in groep 8 tot de "
        "herfstvakantie in de brugklas."
    ): (
        "All agreements about the move on one card, from January in the last year of primary "
        "school to the autumn holiday in secondary school."
    ),
    "graag samen: een leraar van groep 8 en een mentor": (
        "rather together: a teacher of the last year and a mentor"
    ),
    "De leerling maakt zelf een overstapkaart.": "The pupil makes a card about the move.",
    "Elke mentor belt in de eerste week van oktober met groep 8.": (
        "Every mentor calls the primary school in the first week of October."
    ),
    "Afspraken die werkten, gaan zes weken ongewijzigd mee.": (
        "Agreements that worked go along unchanged for six weeks."
    ),
    "Van januari tot de zomer": "From January to the summer",
    (
        "<b>Januari.</b> De leraar van groep 8 bespreekt met leerling en ouders het voorlopig "
        "advies. De leerling vertelt wat hij zoekt in een school."
    ): (
        "<b>January.</b> The teacher of the last year discusses the first advice with the "
        "pupil and the parents. The pupil tells what he is looking for in a school."
    ),
    (
        "<b>Maart.</b> De overdrachtscoördinator van het vo stuurt één lijst met namen van "
        "mentoren en telefoonnummers."
    ): (
        "<b>March.</b> The coordinator of the secondary school sends one list of mentors and "
        "their telephone numbers."
    ),
    "<b>Mei.</b> De leerling vult in de klas de overstapkaart in. Dat kost een uur.": (
        "<b>May.</b> The pupil fills in the card in class. That takes an hour."
    ),
    (
        "<b>Juni.</b> Gesprek per school: tien minuten per leerling die meer nodig heeft, twee "
        "minuten voor de anderen."
    ): (
        "<b>June.</b> A talk for each school: ten minutes for a pupil who needs more, two "
        "minutes for the others."
    ),
    "Van augustus tot de herfst": "From August to autumn",
    ("<b>Week 1.</b> De mentor leest de kaarten en geeft elke leerling er een terug met één zin erop."): (
        "<b>Week 1.</b> The mentor reads the cards and gives each pupil one back with a sentence on it."
    ),
    (
        "<b>Week 1 tot 6.</b> Wat in groep 8 hielp, blijft zo. Een koptelefoon blijft een "
        "koptelefoon, ook als het vo dat anders gewend is."
    ): (
        "<b>Weeks 1 to 6.</b> What helped in primary school stays as it is. Headphones stay "
        "headphones, also when a secondary school is used to something else."
    ),
    ("<b>Eerste week van oktober.</b> De mentor belt de leraar van groep 8: wat herken je, wat niet?"): (
        "<b>First week of October.</b> The mentor calls the primary teacher: what do you "
        "recognise, and what not?"
    ),
    ("<b>Voor de herfstvakantie.</b> De mentor bespreekt met de leerling welke afspraken blijven."): (
        "<b>Before the autumn holiday.</b> The mentor discusses with the pupil which agreements stay."
    ),
    "Privacy": "Privacy",
    (
        "De overstapkaart is van de leerling. Neem er niets uit over in het leerlingvolgsysteem "
        "zonder dat leerling en ouders het weten."
    ): (
        "The card belongs to the pupil. Copy nothing from it into the pupil records without "
        "the pupil and the parents knowing."
    ),
    "Achttien starters en een pan soep": "Eighteen new teachers and a pan of soup",
    "starters-onder-elkaar-een-portret": "new-teachers-together-a-portrait",
    "De procesbegeleiders van Starters onder elkaar": "The facilitators of New teachers together",
    (
        "Eens in de vijf weken eten leraren uit hun eerste drie jaar samen soep. Daarna brengt "
        "één van hen iets in wat misging."
    ): (
        "Once every five weeks teachers in their first three years eat soup together. Then "
        "one of them brings up what went wrong."
    ),
    (
        "In het voorjaar van 2024 telden we hoeveel van de leraren die drie jaar eerder waren "
        "begonnen, nog bij ons werkten: 22 van de 31. Op de kleine scholen in Polderrand was het "
        "vier van de negen. Bij hun vertrek noemden ze zelden de kinderen of het werk. Ze zeiden "
        "dat ze alleen waren. Op een school met zes leraren ben je vaak de enige starter."
    ): (
        "In the spring of 2024 we counted how many of the teachers who began three years "
        "before were still with us: 22 of 31. In the small schools of Polderrand it was four "
        "of nine. When they left they seldom named the children or the work. They said they "
        "were alone. In a school with six teachers you are often the only new one."
    ),
    (
        "Begeleiding was er genoeg: een coach, een map, een cursusmiddag. Maar een coach is "
        "ervaren, en tegen een ervaren collega zeg je minder makkelijk dat je op zondagavond "
        "buikpijn hebt. Er moest een plek komen zonder voorbeelden van hoe het hoort."
    ): (
        "There was enough help: a coach, a binder, an afternoon course. But a coach is "
        "experienced, and to an experienced colleague you are slower to say that you have a "
        "stomach ache on Sunday night. There had to be a place without examples of how it "
        "should be done."
    ),
    (
        "<b>Achttien starters</b> van elf scholen, in twee groepen van negen. Zij brengen de "
        "situaties in en bepalen de volgorde."
    ): (
        "<b>Eighteen new teachers</b> from eleven schools, in two groups of nine. They bring "
        "the situations and decide the order."
    ),
    (
        "<b>Twee procesbegeleiders</b>: een leraar in haar zesde jaar en een schoolopleider van "
        "het Kadelandcollege. Zij letten op de tijd en de rondes, en geven zelf geen raad."
    ): (
        "<b>Two facilitators</b>: a teacher in her sixth year and a teacher trainer of the "
        "Kadelandcollege. They mind the time and the rounds, and give no advice themselves."
    ),
    (
        "<b>De schoolleiders</b> zorgen dat de starter op die donderdag om 15.30 uur weg kan. Dat"
        " tekenen ze in juni."
    ): (
        "<b>The head teachers</b> see to it that the new teacher can leave at 15.30 on that "
        "Thursday. They sign for it in June."
    ),
    ("<b>De schoolbesturen</b> betalen de uren van de begeleiders, ongeveer 90 per jaar, en de soep."): (
        "<b>The school boards</b> pay the hours of the facilitators, about 90 a year, and the soup."
    ),
    "<b>Pabo De Overhaal</b> stuurt elk jaar één docent die een avond meeluistert.": (
        "<b>The college De Overhaal</b> sends one teacher each year who listens for an evening."
    ),
    (
        "Donderdag om 16.15 uur is er soep, om de beurt gekookt door twee deelnemers. Aan tafel "
        "vertelt iedereen één ding dat lukte en één ding dat niet lukte. Dat duurt een half uur. "
        "Om 17.00 uur kiest de groep welke situatie het meest leeft. Vaak is dat niet de "
        "heftigste, maar de herkenbaarste, zoals een ouder die elke ochtend blijft staan."
    ): (
        "On Thursday at 16.15 there is soup, cooked by two of the group in turn. At the table"
        " everybody tells one thing that worked and one that did not. That takes half an "
        "hour. At 17.00 the group chooses the situation that matters most. Often that is not "
        "the fiercest but the most familiar one, such as a parent who stays every morning."
    ),
    (
        "Dan volgen vijf rondes in vijf kwartier: vertellen, vragen, praten over, terugdraaien, "
        "een stap. Om 18.30 uur gaat iedereen naar huis. De volgende middag om 12.15 uur krijgt "
        "de inbrenger een berichtje van een vaste maat uit de groep: heb je het gedaan? Wie drie "
        "keer inbracht, mag een avond zelf leiden."
    ): (
        "Then there are five rounds in an hour and a quarter: telling, asking, talking about "
        "it, turning back, a step. At 18.30 everybody goes home. The next day at 12.15 the "
        "one who brought the case gets a message from a fixed mate in the group: did you do "
        "it? Who brought three cases may lead an evening."
    ),
    (
        "Niemand schrijft een verslag, en geen schoolleider vraagt wat er besproken is. Dat "
        "spraken we hardop af, met de leidinggevenden erbij. Pas in het tweede jaar durfden "
        "mensen ook over hun team te praten."
    ): (
        "Nobody writes a report, and no head teacher asks what was discussed. We agreed that "
        "out loud, with the heads present. Only in the second year did people dare to talk "
        "about their team too."
    ),
    (
        "De soep lijkt bijzaak, maar zonder het eten begon iedereen met klagen over de reis. Ook "
        "de grootte doet ertoe. Met twaalf in een groep zeiden vier mensen niets; met zeven en "
        "twee zieken ben je te klein. Negen werkt. En we mengen bewust: een leraar van groep 3 "
        "stelt aan een wiskundeleraar vragen die op diens eigen school niemand meer stelt."
    ): (
        "The soup seems a side issue, but without the food everybody began by complaining "
        "about the journey. The size matters too. With twelve in a group four people said "
        "nothing; with seven and two ill you are too few. Nine works. And we mix on purpose: "
        "a teacher of six-year-olds asks a maths teacher questions that nobody at his own "
        "school asks any more."
    ),
    (
        "Van de achttien deelnemers van het eerste jaar staan er zestien nog voor de klas. Een "
        "van de twee anderen belde zelf om te vertellen waarom ze iets anders ging doen, en kwam "
        "afscheid nemen met taart."
    ): (
        "Of the eighteen who took part in the first year sixteen still teach. One of the two "
        "others called to tell why she was going to do something else, and came to say "
        "goodbye with cake."
    ),
    (
        "Drie oud-deelnemers zijn nu schoolopleider. Ze begonnen op hun eigen school met dezelfde"
        " rondes, zonder dat wij daarom vroegen. Het mooiste moment was een avond waarop een "
        "starter vertelde dat hij wilde stoppen. De groep gaf geen enkele tip. Na drie kwartier "
        "zei hij: ik wil niet stoppen met lesgeven, ik wil stoppen met vijf klassen. Dat kon zijn"
        " school regelen."
    ): (
        "Three who took part now train teachers in their schools. They began with the same "
        "rounds at their own school, without our asking. The finest moment was an evening on "
        "which a new teacher said that he wanted to stop. The group gave no advice at all. "
        "After three quarters of an hour he said: I do not want to stop teaching, I want to "
        "stop with five classes. His school could arrange that."
    ),
    "Bel een starter van een andere school en vraag: wat ging er deze week mis?": (
        "Call a new teacher of another school and ask: what went wrong this week?"
    ),
    "Zeg tegen een starter op je eigen school wat jou in je eerste jaar niet lukte.": (
        "Tell a new teacher at your own school what you did not manage in your first year."
    ),
    "Zet voor na de herfst één middag met soep in de agenda. Meer hoeft nog niet.": (
        "Put one afternoon with soup in the calendar for after autumn. More is not needed yet."
    ),
    "we komen bij elkaar in Liniehart, omdat daar het station is": (
        "we meet in Liniehart, because the station is there"
    ),
    "alle besturen van het samenwerkingsverband": "all boards of the partnership",
    "elf scholen met een of meer starters": "eleven schools with one new teacher or more",
    "Starters onder elkaar": "New teachers together",
    "starters-onder-elkaar": "new-teachers-together",
    (
        "Ben je korter dan drie jaar leraar? Hier bespreek je met acht anderen wat er misging, "
        "zonder dat iemand meekijkt."
    ): (
        "Have you been a teacher for less than three years? Here you discuss with eight "
        "others what went wrong, without anybody watching."
    ),
    (
        "Starters die blijven, omdat ze merken dat ze niet de enige zijn. En die leren om van een"
        " lastige middag een vraag te maken."
    ): (
        "New teachers who stay, because they notice that they are not the only ones. And who "
        "learn to turn a difficult afternoon into a question."
    ),
    "Elke starter heeft buiten de eigen school iemand om te bellen.": (
        "Every new teacher has somebody to call outside their own school."
    ),
    "Een lastige middag wordt een vraag, en een vraag wordt een stap voor morgen.": (
        "A difficult afternoon becomes a question, and a question becomes a step for tomorrow."
    ),
    (
        "Leraren in hun eerste, tweede of derde jaar, van alle sectoren. Zij-instromers horen er "
        "ook bij. Leidinggevenden en coaches zijn er niet."
    ): (
        "Teachers in their first, second or third year, from all sectors. Those who come from"
        " another job belong too. Managers and coaches are not there."
    ),
    "Je bent er minstens zes van de acht keer.": "You are there at least six of the eight times.",
    "Je brengt één keer per jaar iets in.": "You bring a case once a year.",
    "Je kookt één keer soep, samen met een ander.": "You cook soup once, together with somebody else.",
    "Wat gezegd wordt, blijft in de groep.": "What is said stays in the group.",
    (
        "Eerst eten we, dan kiest de groep één situatie. Daarna volgen vijf vaste rondes in vijf "
        "kwartier. Een van de keren is online, voor wie ver weg woont. Groepen zijn gemengd: po, "
        "vo en mbo door elkaar."
    ): (
        "First we eat, then the group chooses one situation. Then there are five fixed rounds"
        " in an hour and a quarter. One of the times is online, for who lives far away. "
        "Groups are mixed: primary, secondary and vocational education."
    ),
    "Acht keer per schooljaar, op donderdag aan het eind van de middag": (
        "Eight times a school year, on Thursday at the end of the afternoon"
    ),
    "Van oktober tot en met juni": "From October to June",
    "In Oudermeent vlak bij het station; de nieuwe intervisiegroep in Nieuwerzijl": (
        "In Oudermeent near the station; the new group in Nieuwerzijl"
    ),
    "een leraar van een basisschool zit naast een docent van het mbo": (
        "a primary teacher sits beside one of vocational education"
    ),
    "Een bewijs van deelname, zonder verslag van wat je inbracht.": (
        "Proof of participation, without a report of what you brought up."
    ),
    "Geen. Het eten betalen de schoolbesturen.": "None. The school boards pay for the food.",
    "Je school hoeft niets te weten": "Your school need not know anything",
    ("We vragen je schoolleider alleen om je op tijd te laten gaan. Waar het over ging, hoort niemand."): (
        "We only ask your head teacher to let you leave on time. What it was about, nobody hears."
    ),
    (
        "Er zijn nu twee intervisiegroepen van negen. Bij meer dan zes nieuwe deelnemers begint "
        "er een derde intervisiegroep in Polderrand."
    ): (
        "There are two groups of nine now. When more than six new people come, a third group "
        "begins in Polderrand."
    ),
    "Intervisie vanaf de keukentafel": "Peer consultation from the kitchen table",
    "intervisie-vanaf-de-keukentafel": "peer-consultation-from-the-kitchen-table",
    "De online keer van dit jaar. Vijf rondes, één situatie en je eigen soep.": (
        "The online time of this year. Five rounds, one situation and your own soup."
    ),
    "Geen": "None",
    "Eén ding dat lukte, één ding dat niet lukte": "One thing that worked, one thing that did not",
    "Fenna Waterschoot": "Fenna Waterschoot",
    "De situatie kiezen en de vijf rondes": "Choosing the situation, and the five rounds",
    "Milan Turfgraaf": "Milan Turfgraaf",
    "Je stap voor morgen": "Your step for tomorrow",
    (
        "Je krijgt de link een uur van tevoren per mail. Zoek een plek waar niemand meeluistert, "
        "en zet je camera aan. We nemen niets op. Bij meer dan zeven deelnemers maken we twee "
        "groepen."
    ): (
        "You get the link by mail an hour beforehand. Find a place where nobody overhears "
        "you, and turn your camera on. We record nothing. With more than seven people we make"
        " two groups."
    ),
    "Soep dichter bij huis": "Soup closer to home",
    "soep-dichter-bij-huis": "soup-closer-to-home",
    (
        "Vier starters uit Polderrand willen een eigen groep. Bij zeven beginnen we, en dat "
        "scheelt ze elke keer honderd minuten bus."
    ): (
        "Four new teachers in Polderrand want a group of their own. At seven we begin, and "
        "that saves them a hundred minutes by bus each time."
    ),
    (
        "De twee groepen van Starters onder elkaar eten in Oudermeent, omdat daar het station is."
        " Voor wie in Nieuwerzijl werkt, betekent dat vijftig minuten bus. En op donderdagavond "
        "nog eens vijftig minuten terug. Vorig jaar haakten twee starters daarom af."
    ): (
        "The two groups of New teachers together eat in Oudermeent, because the station is "
        "there. For who works in Nieuwerzijl that means fifty minutes by bus. And on Thursday"
        " night another fifty minutes back. Last year two new teachers gave up because of it."
    ),
    (
        "Een van hen belde zelf op met een voorstel: als ik de zaal regel, komen jullie dan "
        "hierheen? De zaal is er nu. Het is de teamkamer van Zevenkavels, met een fornuis dat het"
        " doet. Fenna Waterschoot begeleidt de eerste drie avonden."
    ): (
        "One of them called with a proposal: if I find the room, will you come here? The room"
        " is there now. It is the staff room of Zevenkavels, with a stove that works. Fenna "
        "Waterschoot will lead the first three evenings."
    ),
    "Op mijn school ben ik de enige onder de veertig. Dat is gezellig, tot er iets misgaat.": (
        "At my school I am the only one under forty. That is nice, until something goes wrong."
    ),
    "Leraar in haar tweede jaar, Polderrand": "Teacher in her second year, Polderrand",
    "Nog drie mensen": "Three more people",
    (
        "Er staan vier namen op de lijst. Met minder dan zeven is een groep te klein, zeker als "
        "er iemand ziek is. Ben je korter dan drie jaar leraar of zij-instromer, en woon of werk "
        "je in Polderrand? Mail dan naar <b>starters@example.org</b>. Je school hoeft alleen te "
        "weten dat je op tijd weg moet. Ken je een starter die hier iets aan heeft? Stuur dit "
        "bericht door, en zeg erbij waarom je aan diegene dacht."
    ): (
        "There are four names on the list. With fewer than seven a group is too small, "
        "certainly when somebody is ill. Have you been a teacher for less than three years, "
        "or do you come from another job, and do you live or work in Polderrand? Then mail "
        "<b>starters@example.org</b>. Your school only has to know that you leave on time. Do"
        " you know a new teacher who needs this? Pass this message on, and say why you "
        "thought of them."
    ),
    "Contact": "Contact",
    "contact": "contact",
    "Mail of bel ons gerust. Op schooldagen krijg je dezelfde dag antwoord.": (
        "Do mail or call us. On school days you get an answer the same day."
    ),
    "Waar is je vraag voor?": "What is your question about?",
    "Over de site, of jullie aanpak delen: <b>redactie@example.org</b>": (
        "About the site, or to share what you do: <b>redactie@example.org</b>"
    ),
    "Over een netwerk of bijeenkomst: <b>netwerken@example.org</b>": (
        "About a network or a meeting: <b>netwerken@example.org</b>"
    ),
    "Over je gegevens: <b>privacy@example.org</b>": "About your data: <b>privacy@example.org</b>",
    "Iets werkt niet met jouw hulpmiddel: <b>toegankelijk@example.org</b>": (
        "Something does not work with your aid: <b>toegankelijk@example.org</b>"
    ),
    "Langskomen": "Visiting us",
    (
        "Het bureau zit in Oudermeent, op de eerste verdieping van het oude gemaal. Er is een "
        "lift. Op dinsdag en donderdag is er van 9.00 tot 17.00 uur iemand. Bel of mail even als "
        "je komt, dan staat de koffie klaar."
    ): (
        "The office is in Oudermeent, on the first floor of the old pumping station. There is"
        " a lift. On Tuesday and Thursday somebody is there from 9.00 to 17.00. Call or mail "
        "before you come, and there will be coffee."
    ),
    "Ziek op de dag zelf?": "Ill on the day itself?",
    (
        "Gebruik de link in je bevestigingsmail om af te zeggen. Dan krijgt de eerste van de "
        "wachtlijst meteen bericht. Een mail aan het bureau lezen we soms te laat."
    ): (
        "Use the link in your confirmation mail to cancel. Then the first on the waiting list"
        " hears at once. A mail to the office we sometimes read too late."
    ),
    "Voor starters": "For new teachers",
    "voor-starters": "for-new-teachers",
    ("Je eerste drie jaar voor de klas. Wat je deze week kunt lezen, met wie je kunt praten en wanneer."): (
        "Your first three years of teaching. What you can read this week, whom you can talk to and when."
    ),
    (
        "In je eerste jaar leest niemand een hele site. Daarom hebben zes starters uit de regio "
        "gekozen wat zij zelf eerder hadden willen weten. Elk half jaar kiezen zij opnieuw."
    ): (
        "In your first year nobody reads a whole site. That is why six new teachers of the "
        "region chose what they would have liked to know sooner. Every half year they choose "
        "again."
    ),
    "Begin met deze drie": "Begin with these three",
    "Schuif aan": "Join in",
    "Alle bijeenkomsten voor starters": "All meetings for new teachers",
    "Er staat nu niets gepland. Mail starters@example.org, dan hoor jij het als eerste.": (
        "Nothing is planned now. Mail starters@example.org, and you will be the first to hear."
    ),
    "Als het een rotdag was": "When it was a rotten day",
    (
        "Bel iemand die niet op jouw school werkt. Dat is geen klagen, dat is nadenken met een "
        "ander erbij. Via Fenna kom je bij een starter die hetzelfde meemaakte."
    ): (
        "Call somebody who does not work at your school. That is not complaining, it is "
        "thinking with somebody else. Fenna brings you together with a new teacher who went "
        "through the same."
    ),
    "procesbegeleider Starters onder elkaar": "facilitator of New teachers together",
    "Basisschool De Kwakelbrug": "Basisschool De Kwakelbrug",
    "Bellen kan op maandag en donderdag na vieren. Mailen kan altijd.": (
        "You can call on Monday and Thursday after four. You can always mail."
    ),
    "Nieuws over starters": "News about new teachers",
    "Al het nieuws": "All the news",
    "Doe mee met Starters onder elkaar": "Take part in New teachers together",
    "Het rondeblad voor intervisie": "The sheet for the rounds",
    "Je cao in gewone taal": "Your labour agreement in plain words",
}
