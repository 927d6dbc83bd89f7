"""Plausible Dutch text in any amount, for benchmarks: composed the same for the same Random.

Every text is about one subject out of `SUBJECTS`; its words of that subject come back in the title, the
introduction and the paragraphs, so that a search for one finds some pages and not all.
"""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Subject:
    """What a text is about: a thema's key, nouns with their article, and things one can do."""

    thema: str
    name: str
    things: tuple[str, ...]
    deeds: tuple[str, ...]
    words: tuple[str, ...]


SUBJECTS: tuple[Subject, ...] = (
    Subject(
        "rekenen",
        "rekenen",
        (
            "de getallenlijn",
            "het rekenschrift",
            "de breukenstrook",
            "de tafels",
            "het rekenspel",
            "de schatting",
        ),
        ("hardop schatten", "sprongen tekenen", "sommen sorteren", "terugrekenen", "meten met touw"),
        ("vermenigvuldigen", "breuken", "procenten", "hoofdrekenen", "meetkunde", "verhaaltjessommen"),
    ),
    Subject(
        "rekenen",
        "taal en lezen",
        (
            "de leeskring",
            "het woordenschrift",
            "de voorleesmand",
            "het dictee",
            "de schrijfhoek",
            "het stilleeskwartier",
        ),
        (
            "samen voorlezen",
            "woorden verzamelen",
            "een brief schrijven",
            "zinnen verbeteren",
            "vlot hardop lezen",
        ),
        ("woordenschat", "spelling", "begrijpend lezen", "dyslexie", "leesplezier", "meertaligheid"),
    ),
    Subject(
        "starters",
        "starten als leraar",
        (
            "de startersgroep",
            "het eerste rapportgesprek",
            "het maatje",
            "de proefweek",
            "het startdossier",
            "de koffieronde",
        ),
        ("om hulp vragen", "grenzen stellen", "een les afbreken", "vrijdag terugkijken", "nee zeggen"),
        ("werkdruk", "begeleiding", "zij-instroom", "klassenmanagement", "mentoraat", "eerste jaar"),
    ),
    Subject(
        "samen-opleiden",
        "samen opleiden",
        (
            "het stagerooster",
            "het nagesprek",
            "de leervraag",
            "de werkplek",
            "de beoordeling",
            "de opleidingsschool",
        ),
        (
            "een student laten kiezen",
            "nagesprekken tellen",
            "roosters naast elkaar leggen",
            "samen beoordelen",
            "meelopen",
        ),
        ("stage", "student", "schoolopleider", "vakdidactiek", "portfolio", "werkplekleren"),
    ),
    Subject(
        "overstap",
        "de overstap",
        (
            "de overstapkaart",
            "de wenochtend",
            "het schooladvies",
            "de brugklasdag",
            "het overdrachtsgesprek",
            "de zomerbrief",
        ),
        (
            "vooraf bellen",
            "een lesuur meelopen",
            "een kaart schrijven",
            "de mentor uitnodigen",
            "lokalen wisselen",
        ),
        ("brugklas", "groep acht", "doorstroomtoets", "mentor", "peuters", "mbo-keuze"),
    ),
    Subject(
        "aanwezig-zijn",
        "aanwezig zijn",
        (
            "de maandaglijst",
            "het belrondje",
            "de terugkomweek",
            "het rustlokaal",
            "de voordeur",
            "het verzuimbord",
        ),
        (
            "dezelfde dag bellen",
            "een week opbouwen",
            "bij de deur staan",
            "thuis langsgaan",
            "een halve dag afspreken",
        ),
        ("thuiszitten", "spijbelen", "leerplicht", "angst voor school", "ziekmelding", "maatwerk"),
    ),
    Subject(
        "kwaliteit",
        "kijken naar kwaliteit",
        ("de kijkwijzer", "het lesbezoek", "de datamuur", "het jaarplan", "de audit", "het ouderpanel"),
        (
            "cijfers voorlezen",
            "bij elkaar kijken",
            "een plan schrappen",
            "vragen aan leerlingen",
            "tellen wat je ziet",
        ),
        ("toetsen", "zelfevaluatie", "inspectie", "tevredenheid", "opbrengsten", "schoolplan"),
    ),
    Subject(
        "aanwezig-zijn",
        "rust in de groep",
        (
            "de startkring",
            "het stoplicht",
            "de gangafspraak",
            "het pauzespel",
            "de wekelijkse klassenvergadering",
            "het time-outplekje",
        ),
        ("regels afspreken", "ruzies naspelen", "namen oefenen", "complimenten schrijven", "buiten beginnen"),
        ("gedrag", "pesten", "groepsvorming", "prikkels", "adhd", "sociale veiligheid"),
    ),
    Subject(
        "overstap",
        "praten met ouders",
        (
            "het startgesprek",
            "de ouderkamer",
            "het koffie-uur",
            "de huisbezoekweek",
            "de app-afspraak",
            "het driehoeksgesprek",
        ),
        (
            "eerst luisteren",
            "de leerling laten beginnen",
            "een tolk bestellen",
            "kort appen",
            "afspraken opschrijven",
        ),
        ("ouderavond", "rapport", "vertrouwen", "laaggeletterdheid", "scheiding", "huiswerk"),
    ),
    Subject(
        "samen-opleiden",
        "onderzoek in de klas",
        (
            "de onderzoeksvraag",
            "het logboek",
            "de proefgroep",
            "de leerlingvragenlijst",
            "het werkplaatsuur",
            "de filmopname",
        ),
        (
            "één ding veranderen",
            "leerlingen interviewen",
            "turven",
            "een hypothese opschrijven",
            "resultaten navertellen",
        ),
        ("onderzoekend leren", "wetenschap en techniek", "feedback", "experiment", "werkplaats", "evaluatie"),
    ),
)

SCHOOL_FIRST = (
    "De",
    "Kindcentrum",
    "Basisschool De",
    "Kindcentrum De",
    "Lyceum",
    "Vakcollege",
    "Daltonschool De",
)
SCHOOL_STARTS = (
    "Water",
    "Riet",
    "Kade",
    "Linde",
    "Veld",
    "Polder",
    "Molen",
    "Vaart",
    "Wilgen",
    "Ganzen",
    "Kavel",
    "Gors",
    "Turf",
    "Zand",
)
SCHOOL_ENDS = (
    "hoek",
    "zoom",
    "spoor",
    "wacht",
    "kring",
    "licht",
    "brink",
    "dam",
    "horst",
    "gaarde",
    "sprong",
    "boog",
)
GROUPS = (
    "groep 3",
    "groep 4",
    "groep 5",
    "groep 6",
    "groep 7",
    "groep 8",
    "de brugklas",
    "klas 2",
    "klas 3",
    "de kleuters",
    "de bovenbouw",
    "de onderbouw",
)
ROLES = (
    "de intern begeleider",
    "een leraar",
    "de teamleider",
    "de schoolopleider",
    "een mentor",
    "de conciërge",
    "de directeur",
    "een onderwijsassistent",
    "een starter",
    "de procesbegeleider",
    "een vakleerkracht",
    "een student",
)
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag")
MOMENTS = (
    "voor de eerste bel",
    "na de kleine pauze",
    "om kwart voor drie",
    "in het laatste lesuur",
    "tijdens de gymles",
    "na schooltijd",
    "in de eerste tien minuten",
    "rond het middageten",
)
FREQUENCIES = (
    "elke week",
    "om de twee weken",
    "elke maand",
    "vier keer per jaar",
    "in een blok van zes weken",
    "elke dag",
)
OBSTACLES = (
    "niemand tijd had om te kijken",
    "iedereen het anders deed",
    "starters het zelf moesten uitzoeken",
    "het plan in een la lag",
    "de helft van het team deeltijd werkt",
    "leerlingen niet wisten wat er van hen verwacht werd",
    "de afspraken na de vakantie weg waren",
    "het te vaak over regels ging",
)
GAINS = (
    "leerlingen stellen meer vragen",
    "er zijn minder losse afspraken",
    "starters vragen eerder om hulp",
    "ouders bellen vroeger",
    "het overleg duurt korter",
    "we weten beter wie wat doet",
    "er vallen minder lessen uit",
    "collega's lopen vaker bij elkaar binnen",
)
WARNINGS = (
    "Begin niet in de week voor de herfstvakantie.",
    "Laat het formulier weg, dat leest niemand.",
    "Spreek af wie de tijd bewaakt.",
    "Vraag niet meer dan twee klassen tegelijk.",
    "Zorg dat er koffie is, dat scheelt echt.",
    "Stop met iets anders, anders past het niet.",
    "Neem na drie keer een besluit: door of niet.",
    "Vertel het ook aan de invallers.",
)
PLACES = (
    "Oudermeent",
    "Kromwetering",
    "Nieuwerzijl",
    "de Zandkade",
    "het oude gemaal",
    "de bibliotheek",
    "de aula",
    "het wijkgebouw",
)
MEETINGS = (
    "Werkmiddag",
    "Studiedag",
    "Intervisie",
    "Masterclass",
    "Inloopmiddag",
    "Startmiddag",
    "Werkplaats",
    "Ronde tafel",
)
MINUTES = (10, 15, 20, 25, 30, 40, 45)


def bare(thing: str) -> str:
    """Return a noun without its article."""
    return thing.removeprefix("de ").removeprefix("het ")


def capital(text: str) -> str:
    """Return text with a capital at its start."""
    return text[:1].upper() + text[1:]


def school_name(rng: Random) -> str:
    """Return the name of a school that does not exist."""
    return f"{rng.choice(SCHOOL_FIRST)} {rng.choice(SCHOOL_STARTS)}{rng.choice(SCHOOL_ENDS)}"


class Writer:
    """Writes sentences about one subject."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.subject = rng.choice(SUBJECTS)
        self.thing, self.other = rng.sample(self.subject.things, 2)
        self.deed, self.other_deed = rng.sample(self.subject.deeds, 2)
        self.word, self.other_word = rng.sample(self.subject.words, 2)
        self.group, self.other_group = rng.sample(GROUPS, 2)
        self.role, self.other_role = rng.sample(ROLES, 2)
        self.school = school_name(rng)
        self.day = rng.choice(DAYS)
        self.pupils = rng.randint(14, 31)
        self.minutes = rng.choice(MINUTES)

    def paragraphs(self, sentences: list[str], *counts: int) -> str:
        """Return paragraphs of so many sentences each; no sentence comes back."""
        chosen = sorted(self.rng.sample(range(len(sentences)), sum(counts)))
        result = ""
        for count in counts:
            result += "<p>" + " ".join(sentences[number] for number in chosen[:count]) + "</p>"
            chosen = chosen[count:]
        return result

    def reasons(self) -> list[str]:
        """Return sentences about why it began."""
        return [
            f"Het begon met {self.word} in {self.group}.",
            f"We merkten dat {self.rng.choice(OBSTACLES)}.",
            f"Van de {self.pupils} leerlingen deden er {self.rng.randint(3, 12)} niet mee.",
            (
                f"{capital(self.role)} zei op een {self.day}: we praten wel over {self.other_word}, maar we "
                f"doen er niets mee."
            ),
            f"Ook {self.thing} werkte niet, omdat {self.rng.choice(OBSTACLES)}.",
            f"In {self.other_group} was het net zo, al noemde niemand het {self.word}.",
            (
                f"Op {self.school} hadden we al {self.rng.randint(2, 7)} jaar een afspraak over "
                f"{self.subject.name}."
            ),
        ]

    def people(self) -> list[str]:
        """Return sentences about who takes part."""
        return [
            f"{capital(self.role)} zet {self.thing} klaar en let op de tijd.",
            f"{capital(self.other_role)} neemt {self.minutes} minuten de klas over.",
            f"De leerlingen van {self.group} kiezen zelf wie begint.",
            f"Van {self.rng.randint(2, 9)} scholen doet iemand mee, meestal op {self.day}.",
            f"Ouders weten van tevoren dat het over {self.word} gaat.",
            f"Het schoolbestuur betaalt {self.rng.randint(10, 80)} uur per jaar.",
        ]

    def ways(self) -> list[str]:
        """Return sentences about how it goes."""
        return [
            f"Op {self.day}, {self.rng.choice(MOMENTS)}, beginnen we met {self.deed}.",
            f"Dat doen we {self.rng.choice(FREQUENCIES)}, steeds {self.minutes} minuten.",
            f"Daarna komt {self.other}: {self.role} leest voor en de groep vult aan.",
            f"Bij {self.other_word} kiezen we voor {self.other_deed}, omdat dat in {self.group} beter past.",
            f"Wie klaar is, schrijft één zin over {self.word} in een schrift.",
            f"Na {self.rng.randint(3, 8)} weken vergelijken we {self.thing} met die van {self.other_group}.",
            f"{capital(self.other_role)} bewaart niets, behalve een foto van het bord.",
            self.rng.choice(WARNINGS),
        ]

    def results(self) -> list[str]:
        """Return sentences about what came of it."""
        return [
            f"Het verschil zie je in {self.group}: {self.rng.choice(GAINS)}.",
            f"Van de {self.pupils} leerlingen doen er nu {max(self.pupils - self.rng.randint(0, 4), 1)} mee.",
            f"Sinds we met {self.deed} begonnen, geldt ook: {self.rng.choice(GAINS)}.",
            f"Een leerling zei: door {self.thing} snap ik {self.other_word} beter.",
            f"We zijn er nog niet, want {self.other_word} blijft lastig in {self.other_group}.",
            self.rng.choice(WARNINGS),
        ]

    def title(self) -> str:
        """Return a title of at most 100 characters."""
        return self.rng.choice(
            [
                f"{capital(self.deed)} in {self.group}: zo doet {self.school} het",
                f"{capital(self.thing)} op {self.day} in {self.group}",
                f"{capital(self.minutes_words())} {self.word} met {self.thing}",
                f"Van {self.word} naar {self.deed} op {self.school}",
                f"{self.school} begint met {self.thing}",
                f"Wat {self.role} leerde van {self.thing} in {self.group}",
                f"{capital(self.word)} en {self.other_word}: {self.deed} met {self.group}",
                f"Zonder {bare(self.other)}, met {self.deed}: {self.school}",
            ]
        )

    def minutes_words(self) -> str:
        """Return the length of a turn in words."""
        return {
            10: "tien",
            15: "vijftien",
            20: "twintig",
            25: "vijfentwintig",
            30: "dertig",
            40: "veertig",
            45: "drie kwartier",
        }[self.minutes] + ("" if self.minutes == 45 else " minuten")

    def common(self) -> dict[str, object]:
        """Return the fields that every kind of text has."""
        return {
            "themas": [self.subject.thema],
            "tags": sorted({self.word, self.other_word, bare(self.thing)}),
        }


def praktijkvoorbeeld_text(rng: Random) -> dict[str, object]:
    """Return title, introduction and five answers of an example, with its thema's and tags."""
    w = Writer(rng)
    return {
        "title": w.title(),
        "introduction": (
            f"In {w.group} van {w.school} draait het om {w.word}. {capital(w.role)} begon met {w.deed}."
        ),
        "aanleiding": w.paragraphs(w.reasons(), 4, 2),
        "deelnemers": w.paragraphs(w.people(), 4),
        "werkwijze": w.paragraphs(w.ways(), 4, 3),
        "succesfactoren": w.paragraphs([*w.ways(), *w.results()], 4),
        "trots": w.paragraphs(w.results(), 4),
        "school": w.school,
        **w.common(),
    }


def handreiking_text(rng: Random) -> dict[str, object]:
    """Return title, introduction, in_short and paragraphs of a guide, with its thema's and tags."""
    w = Writer(rng)
    title = rng.choice(
        [
            f"Zo begin je met {w.deed} in {w.group}, als het om {w.word} gaat",
            f"Stap voor stap: {w.thing} in {w.group}, met {w.role}",
            f"{capital(w.word)} in {w.group}: wat je deze {w.day} kunt doen",
            f"Werken met {w.thing} en {w.other} bij {w.word}",
            f"Van {w.group} tot {w.other_group}: {w.deed}",
            f"{capital(w.deed)} bij {w.word}: voor {w.role.split(' ', 1)[1]} en team",
            f"Eerst {w.deed}, dan {w.other_deed}: {w.word} in {w.minutes_words()}",
        ]
    )
    points = rng.sample(WARNINGS, 2)
    return {
        "title": title,
        "introduction": (
            f"Je wilt iets doen aan {w.word} en je hebt {w.minutes_words()}. Begin met {w.thing}."
        ),
        "in_short": (
            f"<ul><li>Kies één moment, "
            f"{rng.choice(MOMENTS)}.</li><li>{points[0]}</li><li>{points[1]}</li></ul>"
        ),
        "paragraphs": [
            w.paragraphs(w.reasons(), 4),
            w.paragraphs(w.ways(), 5),
            w.paragraphs(w.people(), 3),
            w.paragraphs(w.results(), 3),
        ],
        **w.common(),
    }


def bijeenkomst_text(rng: Random) -> dict[str, object]:
    """Return title, introduction, location, paragraphs and programme of a meeting, with thema's and tags."""
    w = Writer(rng)
    kind = rng.choice(MEETINGS)
    title = rng.choice(
        [
            f"{kind}: {w.deed} in {w.group}",
            f"{kind} over {w.word} en {w.thing}",
            f"{kind}: van {w.word} naar {w.other_word}",
            f"{capital(w.thing)} in {w.group}, bij {w.school}",
            f"{kind} met {w.role}: {w.other_deed} bij {w.word}",
        ]
    )
    return {
        "title": title,
        "introduction": f"Een keer samen werken aan {w.word}. Je gaat weg met een plan voor {w.group}.",
        "location": f"{w.school}, {rng.choice(PLACES)}",
        "paragraphs": [w.paragraphs(w.reasons(), 3), w.paragraphs(w.ways(), 4)],
        "programme": [
            f"Inloop en {w.thing}",
            f"{capital(w.deed)}, in tweetallen",
            f"Wat spreek je af over {w.other_word}?",
        ],
        **w.common(),
    }
