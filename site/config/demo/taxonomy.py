"""The lists that content is sorted by: thema's, principes, regio's, schools; all names are invented."""

from typing import TypedDict


class Term(TypedDict):
    """A word to sort by."""

    key: str
    name: str


class Principe(Term):
    """A numbered principle."""

    number: int
    text: str


class PatternTerm(Term):
    """A word with an explanation and a road pattern of its own."""

    text: str
    pattern: str


THEMAS: list[PatternTerm] = [
    {
        "key": "rekenen",
        "name": "Rekenen",
        "pattern": "grid",
        "text": (
            "Rekenlessen die kloppen met hoe kinderen denken. Van tellen in groep 3 tot procenten in de "
            "brugklas."
        ),
    },
    {
        "key": "starters",
        "name": "Startende leraren",
        "pattern": "ring",
        "text": (
            "De eerste drie jaar voor de klas. Wat een school regelt, en wat starters voor elkaar kunnen "
            "doen."
        ),
    },
    {
        "key": "samen-opleiden",
        "name": "Samen opleiden",
        "pattern": "square",
        "text": "School en lerarenopleiding leiden studenten samen op. Hier staat wie wat doet, en wanneer.",
    },
    {
        "key": "overstap",
        "name": "De overstap",
        "pattern": "bridge",
        "text": (
            "Van groep naar groep en van school naar school. Zo raakt er onderweg niets zoek wat een "
            "leerling nodig heeft."
        ),
    },
    {
        "key": "aanwezig-zijn",
        "name": "Aanwezig zijn",
        "pattern": "wave",
        "text": (
            "Leerlingen die er niet zijn, missen meer dan de les. Hoe je het snel ziet en rustig weer "
            "opbouwt."
        ),
    },
    {
        "key": "kwaliteit",
        "name": "Kijken naar kwaliteit",
        "pattern": "court",
        "text": "Bij elkaar kijken, cijfers begrijpen en daarna iets doen. Zonder dat er een map bij komt.",
    },
]

PRINCIPES: list[Principe] = [
    {
        "key": "klein-beginnen",
        "number": 1,
        "name": "Klein beginnen",
        "text": "Begin met één klas, één uur of één vraag. Groter maken kan altijd nog.",
    },
    {
        "key": "vraag-uit-de-klas",
        "number": 2,
        "name": "De vraag komt uit de klas",
        "text": "Wie met leerlingen werkt, bepaalt waar het over gaat. De rest van de organisatie helpt.",
    },
    {
        "key": "tijd-in-het-rooster",
        "number": 3,
        "name": "Tijd staat in het rooster",
        "text": (
            "Wat belangrijk is, heeft een vaste plek in de week. Dan hoeft niemand er tijd voor te vinden."
        ),
    },
    {
        "key": "kijken-voor-oordelen",
        "number": 4,
        "name": "Eerst kijken, dan vinden",
        "text": "Schrijf op wat je ziet en hoort. Pas daarna vertel je wat je ervan vindt.",
    },
    {
        "key": "doorgeven",
        "number": 5,
        "name": "Wat je leert, geef je door",
        "text": "Een ander kan pas iets met jouw ervaring als je haar vertelt, ook als het mislukte.",
    },
]

SECTOREN: list[Term] = [
    {"key": "po", "name": "Basisonderwijs"},
    {"key": "vo", "name": "Voortgezet onderwijs"},
    {"key": "so-vso", "name": "Speciaal onderwijs"},
    {"key": "mbo", "name": "Mbo"},
    {"key": "lerarenopleiding", "name": "Lerarenopleiding"},
]

REGIOS: list[Term] = [
    {"key": "liniehart", "name": "Liniehart"},
    {"key": "vaartkant", "name": "Vaartkant"},
    {"key": "polderrand", "name": "Polderrand"},
    {"key": "hele-regio", "name": "Hele regio"},
]

DOELGROEPEN: list[Term] = [
    {"key": "leraar", "name": "Leraren"},
    {"key": "startende-leraar", "name": "Startende leraren"},
    {"key": "intern-begeleider", "name": "Intern begeleiders"},
    {"key": "teamleider", "name": "Teamleiders"},
    {"key": "schoolleider", "name": "Schoolleiders"},
    {"key": "schoolopleider", "name": "Schoolopleiders"},
    {"key": "mentor", "name": "Mentoren"},
    {"key": "student", "name": "Studenten van de lerarenopleiding"},
    {"key": "bestuurder", "name": "Bestuurders"},
]

AANPAKKEN: list[Term] = [
    {"key": "les-samen-maken", "name": "Een les samen maken"},
    {"key": "kijken-bij-elkaar", "name": "Kijken bij elkaar"},
    {"key": "intervisie", "name": "Intervisie"},
    {"key": "warme-overdracht", "name": "Warme overdracht"},
    {"key": "kort-overleg", "name": "Kort vast overleg"},
    {"key": "gedeeld-rooster", "name": "Eén rooster voor school en opleiding"},
]

NETWERKVORMEN: list[PatternTerm] = [
    {
        "key": "lerend-netwerk",
        "name": "Lerend netwerk",
        "pattern": "wave",
        "text": (
            "Een vaste groep uit verschillende scholen. Iedereen brengt een eigen vraag mee en probeert "
            "tussendoor iets uit."
        ),
    },
    {
        "key": "leernetwerk",
        "name": "Leernetwerk",
        "pattern": "stairs",
        "text": (
            "Vijf middagen over één onderwerp, met een expert erbij. Je komt met twee mensen van je school."
        ),
    },
    {
        "key": "stedelijk-netwerk",
        "name": "Stedelijk netwerk",
        "pattern": "grid",
        "text": (
            "Alle scholen van een stad of streek bij elkaar, twee keer per jaar. Voor afspraken die voor "
            "iedereen gelden."
        ),
    },
    {
        "key": "intervisienetwerk",
        "name": "Intervisienetwerk",
        "pattern": "ring",
        "text": (
            "Kleine groepen van zes tot acht collega's. Je bespreekt om de beurt een situatie uit je werk."
        ),
    },
    {
        "key": "auditnetwerk",
        "name": "Auditnetwerk",
        "pattern": "court",
        "text": "Vier scholen kijken een dag bij elkaar. De school die ontvangt, kiest de vraag.",
    },
    {
        "key": "studiedagen",
        "name": "Studiedagen",
        "pattern": "square",
        "text": (
            "Hele dagen met keuze uit werkgroepen. Voor wie breed wil kijken en nieuwe mensen wil spreken."
        ),
    },
    {
        "key": "masterclasses",
        "name": "Masterclasses",
        "pattern": "bridge",
        "text": "Een spreker, een kleine zaal en veel tijd voor vragen. Je leest vooraf een tekst.",
    },
]

SCHOOLJAREN: list[str] = ["2023-2024", "2024-2025", "2025-2026", "2026-2027"]
