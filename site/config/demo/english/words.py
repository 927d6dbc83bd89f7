"""The English of every list that content is sorted by, string by string."""

STRINGS: dict[str, str] = {
    "Rekenen": "Arithmetic",
    (
        "Rekenlessen die kloppen met hoe kinderen denken. Van tellen in groep 3 tot procenten in de brugklas."
    ): (
        "Maths lessons that match how children think. From counting at the age of six to "
        "percentages in the first year of secondary school."
    ),
    (
        "Een fout antwoord zie je meteen. De weg ernaartoe blijft vaak verborgen, want die zit in"
        " een hoofd. Telt een kind op de vingers? Begint het elke keersom weer bij 1? Of raadt "
        "het, en gaat dat net vaak genoeg goed? Wie dat weet, kan gericht helpen."
    ): (
        "You see a wrong answer at once. The way that led to it often stays hidden, because "
        "it is inside a head. Does a child count on its fingers? Does it start every "
        "multiplication again at 1? Or does it guess, and is it right just often enough? Once"
        " you know that, you can help."
    ),
    "Wat scholen hier doen": "What schools do here",
    (
        "Leraren maken samen een les, voorspellen op papier wat drie kinderen gaan doen en kijken"
        " daarna of dat klopt. In Vaartkant begint meten buiten, met een touw of met je eigen "
        "voeten. Ook docenten van het mbo doen mee, omdat hun studenten op dezelfde plekken "
        "vastlopen."
    ): (
        "Teachers make a lesson together, predict on paper what three children will do and "
        "then look whether they were right. In Vaartkant measuring starts outside, with a "
        "rope or with your own feet. Teachers in vocational education take part too, because "
        "their students get stuck in the same places."
    ),
    "Begin vandaag": "Start today",
    "Vraag één kind hoe het een som deed, ook als het antwoord goed is.": (
        "Ask one child how it did a sum, also when the answer is right."
    ),
    "Schrijf de woorden van het kind letterlijk op.": "Write down the exact words of the child.",
    "Laat een collega die zin lezen en vraag wat zij erin hoort.": (
        "Let a colleague read that sentence and ask what she hears in it."
    ),
    "Startende leraren": "New teachers",
    ("De eerste drie jaar voor de klas. Wat een school regelt, en wat starters voor elkaar kunnen doen."): (
        "The first three years of teaching. What a school can arrange, and what new teachers "
        "can do for each other."
    ),
    (
        "In je eerste jaar doe je alles voor het eerst: een oudergesprek, een rapport, een klas "
        "die na de pauze niet stil wordt. Op een kleine school is er vaak niemand die dat ook net"
        " meemaakt. Begeleiding van een ervaren collega helpt dan maar half. Je wilt ook iemand "
        "die zegt: bij mij ging het gisteren net zo."
    ): (
        "In your first year you do everything for the first time: a talk with parents, a "
        "report, a class that does not get quiet after the break. In a small school there is "
        "often nobody else who is going through it too. Help from an experienced colleague is"
        " then only half of what you need. You also want somebody who says: it went just like"
        " that with me yesterday."
    ),
    "Wat de school kan regelen": "What the school can arrange",
    "Een rooster met weinig verschillende groepen en geen extra taken.": (
        "A timetable with few different groups and no extra duties."
    ),
    "Een vast uur met een begeleider die geen oordeel hoeft te geven.": (
        "A fixed hour with a coach who does not have to judge you."
    ),
    "Op tijd weg kunnen op de dag van een netwerk.": ("Being able to leave on time on the day of a network."),
    "Wat starters voor elkaar doen": "What new teachers do for each other",
    (
        "In onze regio eten starters van verschillende scholen samen en bespreken ze één situatie"
        " in vijf vaste rondes. Niemand maakt een verslag. Ben jij begeleider of schoolleider? "
        "Dan lees je hier hoe je zo'n groep de ruimte geeft, ook door er zelf niet bij te zijn."
    ): (
        "In our region new teachers from different schools eat together and discuss one "
        "situation in five fixed rounds. Nobody writes a report. Are you a coach or a head "
        "teacher? Then you can read here how to give such a group room, also by not being "
        "there."
    ),
    "Samen opleiden": "Training teachers together",
    ("School en lerarenopleiding leiden studenten samen op. Hier staat wie wat doet, en wanneer."): (
        "School and teacher training college train students together. Here you find who does what, and when."
    ),
    (
        "Een student leert het vak op twee plekken. Op de opleiding leest hij waarom een kring "
        "werkt, in de klas ontdekt hij dat de kring te klein is voor 29 kinderen. Die twee lessen"
        " horen bij elkaar. Toch weten de mensen die ze geven vaak weinig van elkaars week."
    ): (
        "A student learns the job in two places. At college he reads why a circle works, in "
        "class he finds out that the circle is too small for 29 children. Those two lessons "
        "belong together. Yet the people who give them often know little of each other's "
        "week."
    ),
    "Drie vragen om mee te beginnen": "Three questions to start with",
    "Welke lessen mist een student, doordat hij op twee plekken tegelijk moet zijn?": (
        "Which lessons does a student miss because he has to be in two places at once?"
    ),
    "Wie begint het nagesprek, en wie praat er het meest?": (
        "Who begins the talk after the lesson, and who talks most?"
    ),
    "Wie zegt het als het niet goed gaat, en hoe vroeg?": (
        "Who says so when things do not go well, and how early?"
    ),
    "Hoe het hier gaat": "How it goes here",
    (
        "Twee scholen en Pabo De Overhaal maken in mei samen één rooster, met de roostermaker aan"
        " tafel. In het auditnetwerk kijken opleidingsscholen een dag bij elkaar, met één kleine "
        "vraag van de school die ontvangt. Je vindt hier hun aanpak, met de uren die het kost en "
        "wat niet lukte."
    ): (
        "In May two schools and the college De Overhaal make one timetable together, with the"
        " person who draws it up at the table. In the audit network training schools look at "
        "each other for a day, with one small question of the school that is visited. Here "
        "you find how they do it, the hours it takes and what did not work."
    ),
    "De overstap": "Moving on",
    (
        "Van groep naar groep en van school naar school. Zo raakt er onderweg niets zoek wat een "
        "leerling nodig heeft."
    ): (
        "From class to class and from school to school. So that nothing that a pupil needs "
        "gets lost on the way."
    ),
    (
        "Bij elke overstap verhuist er een map mee. Wat erin staat klopt meestal wel, maar de "
        "mensen die het lezen hebben weinig tijd. Een mentor met 28 nieuwe leerlingen onthoudt "
        "één zin per kind. Welke zin moet dat zijn? Vraag het de leerling, en vraag het de leraar"
        " die hem vorig jaar elke dag zag."
    ): (
        "With every move a file moves along. What is in it is mostly right, but the people "
        "who read it have little time. A mentor with 28 new pupils remembers one sentence for"
        " each child. Which sentence should that be? Ask the pupil, and ask the teacher who "
        "saw him every day last year."
    ),
    "Vier soorten overstap": "Four ways of moving on",
    "Van groep 8 naar de brugklas.": (
        "From the last year of primary school to the first of secondary school."
    ),
    "Van de ene naar de andere school, midden in het jaar.": (
        "From one school to another in the middle of the year."
    ),
    "Van het speciaal onderwijs naar een gewone klas, of andersom.": (
        "From special education to an ordinary class, or the other way round."
    ),
    "Van juf naar meester binnen dezelfde gang.": "From one teacher to another in the same corridor.",
    "Wat blijkt te werken": "What turns out to work",
    (
        "Bellen voordat je het dossier leest. Afspraken die hielpen zes weken laten staan. En na "
        "een tijdje terugkoppelen, want wie nooit hoort hoe het afliep, geeft volgend jaar "
        "hetzelfde advies. Op deze pagina vind je een kaart met alle afspraken per maand en "
        "verhalen van scholen die ermee werken."
    ): (
        "Calling before you read the file. Leaving agreements that helped as they are for six"
        " weeks. And telling afterwards how it went, because who never hears the end of the "
        "story gives the same advice next year. On this page you find a card with all "
        "agreements month by month, and stories of schools that work with it."
    ),
    "Aanwezig zijn": "Being there",
    ("Leerlingen die er niet zijn, missen meer dan de les. Hoe je het snel ziet en rustig weer opbouwt."): (
        "Pupils who are not there miss more than the lesson. How to see it soon and build up again calmly."
    ),
    (
        "Verzuim begint klein. Een maandag, een gymles, een ochtend met buikpijn. Op school zien "
        "vaak drie mensen er een stukje van: de conciërge, de mentor en iemand van de "
        "administratie. Als zij het elkaar niet vertellen, duurt het weken voordat er iemand "
        "belt."
    ): (
        "Absence starts small. A Monday, a PE lesson, a morning with a stomach ache. Three "
        "people at school often see a part of it: the caretaker, the mentor and somebody in "
        "the office. When they do not tell each other, it takes weeks before anybody calls."
    ),
    "Snel en vriendelijk": "Quick and friendly",
    (
        "Scholen die het anders doen, hebben twee dingen gemeen. Ze bespreken namen op een vaste,"
        " korte tijd in de week. En wie belt, zegt eerst dat de leerling is gemist. De vraag naar"
        " de reden komt later, in een gesprek waar tijd voor is."
    ): (
        "Schools that do it differently have two things in common. They go through the names "
        "at a fixed, short time in the week. And who calls begins by saying that the pupil "
        "was missed. The question why comes later, in a talk for which there is time."
    ),
    "Rustig opbouwen": "Building up calmly",
    "Spreek af wie er bij de deur staat op de eerste ochtend.": (
        "Agree who stands at the door on the first morning."
    ),
    "Begin met een uur dat de leerling zelf kiest.": "Begin with an hour that the pupil chooses.",
    "Plan het volgende uur pas als het vorige lukte.": (
        "Plan the next hour only when the last one went well."
    ),
    "Vertel de klas alleen wat de leerling goedvindt.": "Tell the class only what the pupil agrees with.",
    (
        "Blijft een leerling langer dan een paar weken thuis? Zoek dan hulp, en blijf ondertussen"
        " zelf contact houden."
    ): (
        "Does a pupil stay at home for more than a few weeks? Then look for help, and "
        "meanwhile keep in touch yourself."
    ),
    "Kijken naar kwaliteit": "Looking at quality",
    ("Bij elkaar kijken, cijfers begrijpen en daarna iets doen. Zonder dat er een map bij komt."): (
        "Watching each other, understanding figures and then doing something. Without another"
        " binder on the shelf."
    ),
    (
        "Een school heeft meer cijfers dan iemand kan lezen. Toetsen, enquêtes, verzuim, "
        "gesprekken met ouders. De kunst is om er één te kiezen, die samen te begrijpen en daarna"
        " iets te veranderen. Wat je niet gaat gebruiken, hoef je ook niet te verzamelen."
    ): (
        "A school has more figures than anybody can read. Tests, surveys, absence, talks with"
        " parents. The art is to choose one, to understand it together and then to change "
        "something. What you are not going to use, you need not collect."
    ),
    "Van cijfer naar klas": "From figure to classroom",
    "Zeg eerst wat je ziet in de tabel. Verklaringen komen daarna.": (
        "First say what you see in the table. Explanations come later."
    ),
    "Zoek drie kinderen bij het cijfer en kijk een les lang naar hen.": (
        "Find three children behind the figure and watch them for one lesson."
    ),
    "Kies één ding om zes weken anders te doen.": "Choose one thing to do differently for six weeks.",
    "Schrijf nu al op wanneer je terugkijkt.": "Write down now when you will look back.",
    "Iemand van buiten": "Somebody from outside",
    (
        "Een bezoeker ziet op een ochtend wat jij na een jaar niet meer opmerkt. Dat gaat het "
        "best met een kleine vraag, die de school zelf kiest. De bezoekers vertellen wat ze zagen"
        " en stellen vragen. Ze geven geen rapport. Wat er daarna gebeurt, is aan de school. Hier"
        " lees je hoe scholen in de regio dat doen, met een lesbezoek, een audit of een middag "
        "met één tabel."
    ): (
        "In one morning a visitor sees what you stopped noticing after a year. That works "
        "best with a small question, which the school itself chooses. The visitors tell what "
        "they saw and ask questions. They write no report. What happens next is up to the "
        "school. Here you read how schools in the region do it, with a visit to a lesson, an "
        "audit or an afternoon with one table."
    ),
    "Klein beginnen": "Start small",
    "Begin met één klas, één uur of één vraag. Groter maken kan altijd nog.": (
        "Begin with one class, one hour or one question. You can always make it larger."
    ),
    (
        "Een plan voor de hele school vraagt om een werkgroep, een studiedag en een jaar geduld. "
        "Een plan voor één klas kan morgen beginnen. Gaat het mis, dan kost het een middag. Gaat "
        "het goed, dan heb je iets om te laten zien, en dat overtuigt collega's beter dan een "
        "nota."
    ): (
        "A plan for the whole school asks for a working party, a study day and a year of "
        "patience. A plan for one class can start tomorrow. If it goes wrong, it costs an "
        "afternoon. If it goes well you have something to show, and that convinces colleagues"
        " better than a memo."
    ),
    "Zo ziet dat eruit": "What that looks like",
    (
        "Het gedeelde rooster met de pabo begon met twee scholen en één leerjaar: 26 studenten. "
        "Het hoefde niet voor iedereen te kloppen. Pas toen het liep, vroegen andere scholen of "
        "hun kaarten erbij mochten."
    ): (
        "The timetable shared with the college began with two schools and one year: 26 "
        "students. It did not have to be right for everybody. Only when it worked did other "
        "schools ask whether their cards could be added."
    ),
    "Vragen voor je team": "Questions for your team",
    "Wat is het kleinste stuk dat je deze week kunt proberen?": (
        "What is the smallest part that you can try this week?"
    ),
    "Met wie, en op welk uur?": "With whom, and at what hour?",
    "Waaraan zie je na drie weken of je doorgaat?": (
        "How will you see in three weeks' time whether to go on?"
    ),
    "Wat laat je er zolang voor liggen?": "What will you leave alone for it meanwhile?",
    (
        "Let op één valkuil. Klein blijft soms klein, omdat niemand afsprak wanneer je verder "
        "kijkt. Zet die datum er dus bij."
    ): (
        "Mind one trap. Small sometimes stays small because nobody agreed when to look "
        "further. So write that date down too."
    ),
    "De vraag komt uit de klas": "The question comes from the classroom",
    "Wie met leerlingen werkt, bepaalt waar het over gaat. De rest van de organisatie helpt.": (
        "Who works with pupils decides what it is about. The rest of the organisation helps."
    ),
    (
        "Veel plannen beginnen met een antwoord. Er is een methode, een subsidie of een thema van"
        " het jaar, en daar zoekt een school dan een probleem bij. Wij draaien het om. Iemand die"
        " met leerlingen werkt, loopt ergens tegenaan. Dat is het begin."
    ): (
        "Many plans begin with an answer. There is a method, a grant or a theme of the year, "
        "and then a school looks for a problem to go with it. We turn that round. Somebody "
        "who works with pupils runs into something. That is the beginning."
    ),
    "Hoe herken je een vraag uit de klas?": "How do you recognise a question from the classroom?",
    "Er zit een leerling in, een les of een moment van de dag.": (
        "There is a pupil in it, a lesson or a moment of the day."
    ),
    "Degene die hem stelt, weet het antwoord nog niet.": "Whoever asks it does not know the answer yet.",
    "Je kunt er volgende week naar kijken.": "You can look at it next week.",
    "En de rest van de school?": "And the rest of the school?",
    (
        "Die helpt. Een directeur neemt een uur een klas over, een roostermaker schuift een les, "
        "een bestuur betaalt de vervanging. Op De Kwakelbrug begon een reeks rekenlessen toen een"
        " leraar vroeg of iemand wist wat een kind doet als het 7 × 8 niet weet. Niemand wist "
        "het. Vanaf dat moment wilden drie collega's meekijken. Vraag dus in je volgende overleg "
        "eerst: wat gebeurde er deze week in jouw klas?"
    ): (
        "It helps. A head takes a class for an hour, somebody moves a lesson in the "
        "timetable, a board pays for the cover. At De Kwakelbrug a series of maths lessons "
        "began when a teacher asked whether anybody knew what a child does that does not know"
        " 7 × 8. Nobody did. From then on three colleagues wanted to watch. So in your next "
        "meeting first ask: what happened in your class this week?"
    ),
    "Tijd staat in het rooster": "Time is in the timetable",
    ("Wat belangrijk is, heeft een vaste plek in de week. Dan hoeft niemand er tijd voor te vinden."): (
        "What matters has a fixed place in the week. Then nobody has to find time for it."
    ),
    (
        "Iedereen vindt het belangrijk om bij elkaar te kijken. Toch gebeurt het pas als het in "
        "het rooster staat. Wie er zelf tijd voor moet zoeken, vindt die in zijn pauze of op "
        "zondag, en houdt dat een paar maanden vol."
    ): (
        "Everybody thinks that it is important to watch each other. Still it only happens "
        "when it is in the timetable. Who has to find the time himself finds it in his break "
        "or on Sunday, and keeps that up for a few months."
    ),
    "Wat gaat eruit?": "What goes out?",
    (
        "Een nieuwe plek in de week is er alleen als er iets anders verdwijnt. Dat is het "
        "lastigste deel, en het hoort bij de leiding. Een basisschool schrapte de bouwvergadering"
        " in de weken van de samen gemaakte les. Twee scholen vervingen een formulier van zes "
        "bladzijden door één kaart en een bezoek."
    ): (
        "There is only a new place in the week when something else disappears. That is the "
        "hardest part, and it is up to the leaders. A primary school dropped a staff meeting "
        "in the weeks of the lesson made together. Two schools replaced a form of six pages "
        "by one card and a visit."
    ),
    "Zo pak je het aan": "How to go about it",
    "Leg de momenten vast in het voorjaar, voor het hele jaar.": (
        "Fix the moments in spring, for the whole year."
    ),
    "Kies een dag waarop niemand vrij is.": "Choose a day on which nobody is off.",
    "Spreek af hoe laat het klaar is, en stop dan ook.": "Agree at what time it ends, and then stop.",
    "Noteer naast elke nieuwe afspraak welke oude vervalt.": (
        "Write down beside each new agreement which old one goes."
    ),
    (
        "Tien minuten die elke week doorgaan, brengen je verder dan een studiedag die twee keer wordt verzet."
    ): ("Ten minutes that go on every week take you further than a study day that is moved twice."),
    "Eerst kijken, dan vinden": "First look, then judge",
    "Schrijf op wat je ziet en hoort. Pas daarna vertel je wat je ervan vindt.": (
        "Write down what you see and hear. Only then tell what you think of it."
    ),
    (
        "Je zit vijf minuten achter in een klas en je hebt al een mening. Dat gaat vanzelf, en "
        "het zit in de weg. Wie denkt 'die instructie duurt te lang', ziet niet meer dat het "
        "meisje bij het raam net begint te schrijven. Daarom scheiden we kijken en vinden."
    ): (
        "You have been sitting at the back of a class for five minutes and you already have "
        "an opinion. That goes by itself, and it is in the way. Who thinks 'that explanation "
        "takes too long' no longer sees that the girl by the window is just beginning to "
        "write. That is why we keep looking and judging apart."
    ),
    "Op papier": "On paper",
    (
        "Schrijf op wat een ander ook had kunnen zien of horen. 'Hij was niet gemotiveerd' kan "
        "niemand controleren. 'Hij legde zijn pen na twee minuten neer en keek naar de klok' wel."
        " Voorspel vooraf wat je denkt te gaan zien. Dan merk je het als het anders loopt."
    ): (
        "Write down what somebody else could have seen or heard too. Nobody can check 'he was"
        " not motivated'. They can check 'he put down his pen after two minutes and looked at"
        " the clock'. Predict beforehand what you expect to see. Then you notice when it goes"
        " differently."
    ),
    "In het gesprek erna": "In the talk afterwards",
    "Eerst leest iedereen voor wat er op het blad staat.": (
        "First everybody reads out what is on the sheet."
    ),
    "Daarna mag je vragen stellen die je zelf niet kunt beantwoorden.": (
        "Then you may ask questions that you cannot answer yourself."
    ),
    "Pas aan het eind zegt wie de les gaf wat hij ervan vindt.": (
        "Only at the end does the teacher of the lesson say what he thinks."
    ),
    "Tips geef je alleen als iemand erom vraagt.": "Give advice only when somebody asks for it.",
    "Het voelt traag. Reken op drie keer voordat het went.": (
        "It feels slow. It takes about three times to get used to it."
    ),
    "Wat je leert, geef je door": "Pass on what you learn",
    "Een ander kan pas iets met jouw ervaring als je haar vertelt, ook als het mislukte.": (
        "Others can only use your experience when you tell them about it, also when it failed."
    ),
    (
        "In elke school zijn dingen uitgezocht die een school verderop ook nodig heeft. Ze staan "
        "in een rode map, of in het hoofd van een collega die volgend jaar met pensioen gaat. "
        "Doorgeven hoeft geen project te zijn. Een telefoontje, een halve bladzijde of een uur "
        "meekijken is vaak genoeg."
    ): (
        "In every school things have been worked out that a school down the road needs too. "
        "They are in a red binder, or in the head of a colleague who retires next year. "
        "Passing on need not be a project. A phone call, half a page or an hour of watching "
        "is often enough."
    ),
    "Vertel ook wat mislukte": "Tell what failed too",
    (
        "Een verhaal zonder hobbels is moeilijk na te doen. De lezer loopt tegen dezelfde muur en"
        " denkt dat het aan hem ligt. Daarom staat bij praktijkvoorbeelden op deze site ook wat "
        "scholen anders zouden doen, of wat ze na twee pogingen loslieten."
    ): (
        "A story without bumps is hard to copy. The reader walks into the same wall and "
        "thinks it is his fault. That is why the examples on this site also tell what schools"
        " would do differently, or what they let go after two tries."
    ),
    "Drie manieren om te beginnen": "Three ways to begin",
    "Laat iemand van een andere school een uur naast je zitten.": (
        "Let somebody from another school sit beside you for an hour."
    ),
    "Schrijf op wat een invaller moet weten om jouw aanpak vol te houden.": (
        "Write down what a stand-in has to know to keep up your way of working."
    ),
    "Mail de redactie één zin: wat doen jullie, en sinds wanneer?": (
        "Mail the editors one sentence: what do you do, and since when?"
    ),
    (
        "Neem je iets over van een ander? Bel na een tijdje terug om te vertellen wat je eraan "
        "veranderde. Zo leert de eerste school er ook weer van."
    ): (
        "Did you take something over from others? Call back after a while to tell what you "
        "changed about it. So the first school learns from it again."
    ),
    "Basisonderwijs": "Primary education",
    "Voortgezet onderwijs": "Secondary education",
    "Speciaal onderwijs": "Special education",
    "Mbo": "Vocational education",
    "Lerarenopleiding": "Teacher training",
    "Liniehart": "Liniehart",
    "Vaartkant": "Vaartkant",
    "Polderrand": "Polderrand",
    "Hele regio": "Whole region",
    "Leraren": "Teachers",
    "Intern begeleiders": "Internal support coordinators",
    "Teamleiders": "Team leaders",
    "Schoolleiders": "Head teachers",
    "Schoolopleiders": "Teacher trainers in schools",
    "Mentoren": "Mentors",
    "Studenten van de lerarenopleiding": "Student teachers",
    "Bestuurders": "Board members",
    "Een les samen maken": "Making a lesson together",
    "Kijken bij elkaar": "Watching each other",
    "Intervisie": "Peer consultation",
    "Warme overdracht": "Handing over in person",
    "Kort vast overleg": "A short fixed meeting",
    "Eén rooster voor school en opleiding": "One timetable for school and college",
    "Lerend netwerk": "Learning network",
    (
        "Een vaste groep uit verschillende scholen. Iedereen brengt een eigen vraag mee en "
        "probeert tussendoor iets uit."
    ): (
        "A fixed group from different schools. Everybody brings a question and tries "
        "something out in between."
    ),
    "Leernetwerk": "Study network",
    ("Vijf middagen over één onderwerp, met een expert erbij. Je komt met twee mensen van je school."): (
        "Five afternoons on one subject, with an expert. You come with two people from your school."
    ),
    "Stedelijk netwerk": "City network",
    (
        "Alle scholen van een stad of streek bij elkaar, twee keer per jaar. Voor afspraken die "
        "voor iedereen gelden."
    ): ("All schools of a town or region together, twice a year. For agreements that hold for everybody."),
    "Intervisienetwerk": "Peer consultation network",
    ("Kleine groepen van zes tot acht collega's. Je bespreekt om de beurt een situatie uit je werk."): (
        "Small groups of six to eight colleagues. In turn you discuss a situation from your work."
    ),
    "Auditnetwerk": "Audit network",
    "Vier scholen kijken een dag bij elkaar. De school die ontvangt, kiest de vraag.": (
        "Four schools look at each other for a day. The school that is visited chooses the question."
    ),
    "Studiedagen": "Study days",
    ("Hele dagen met keuze uit werkgroepen. Voor wie breed wil kijken en nieuwe mensen wil spreken."): (
        "Whole days with a choice of workshops. For who wants to look around and meet new people."
    ),
    "Masterclasses": "Masterclasses",
    "Een spreker, een kleine zaal en veel tijd voor vragen. Je leest vooraf een tekst.": (
        "One speaker, a small room and a lot of time for questions. You read a text beforehand."
    ),
}
