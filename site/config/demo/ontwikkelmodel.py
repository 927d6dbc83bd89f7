"""Two ontwikkelmodellen of the demo: one that several pages show, and a short one in the text of a guide."""

from typing import Any

from wagtail.models import Locale

from kennisbank.models import Rubric
from kennisbank.rubric.value import Aspect, Level, Statement
from kennisbank.rubric.value import Rubric as RubricValue

from .pages import ContentPage

Row = tuple[str, str, list[str]]  # name, "de mate waarin", and a cell for each level with | between sentences

LEVELS = [
    ("Losse stappen", "Het hangt af van wie er toevallig is."),
    ("Op weg", "Er is een plan, nog niet voor iedereen."),
    ("Vaste afspraken", "We doen wat we hebben afgesproken."),
    ("Samen sturen", "Het team stelt bij op wat het ziet."),
    ("Over de muur", "We leren met anderen buiten de school."),
]
LEREN: list[Row] = [
    (
        "Richting kiezen",
        "iedereen weet waar de school heen wil, en waarom",
        [
            "De directie heeft doelen opgeschreven. | Leraren kennen ze van de studiedag.",
            "De doelen gaan over deze leerlingen. | Een werkgroep denkt mee.",
            "Elk jaar kiest het team drie doelen. | Ze hangen in de teamkamer. | Ouders weten wat er speelt.",
            "Leraren leggen uit hoe hun les bij het doel past. | Leerlingen helpen bij het kiezen.",
            "Scholen en opvang in de buurt kiezen mee. | De school durft een doel los te laten.",
        ],
    ),
    (
        "Kijken naar wat lukt",
        "cijfers en verhalen helpen om beter les te geven",
        [
            "Toetsen worden nagekeken en opgeborgen. | Eén persoon heeft het hele beeld.",
            "Twee keer per jaar is er een bespreking. | Die gaat vooral over cijfers.",
            "Elke periode kijkt elke bouw wat er lukte. | Leerlingen vertellen wat hen hielp.",
            "Leraren stellen zelf een vraag aan de cijfers. | Een maand later kijkt het team terug.",
            "Scholen leggen hun aanpak naast elkaar. | Ouders kijken mee naar de vraag.",
        ],
    ),
    (
        "Leren van elkaar",
        "leraren elkaars lessen zien en daar iets mee doen",
        [
            "Goede ideeën blijven in de klas. | Starters zoeken het zelf uit.",
            "Een starter krijgt een maatje. | Wie wil, gaat een keer kijken.",
            "Iedereen bezoekt twee lessen per jaar. | Er is tijd voor in het rooster.",
            "Leraren bereiden samen lessen voor. | Leerlingen zeggen wat zij ervan merken.",
            "Leraren kijken op een andere school. | Wat werkt, komt in de kennisbank.",
        ],
    ),
]
KIJKEN: list[Row] = [
    (
        "Voor het bezoek",
        "het duidelijk is waar je naar kijkt",
        [
            "Je loopt binnen als het uitkomt.",
            "Je spreekt een dag en een tijd af.",
            "De leraar zegt vooraf waar jij op let.",
        ],
    ),
    (
        "Na het bezoek",
        "jullie er allebei iets aan hebben",
        [
            "Je zegt dat het leuk was.",
            "Je vertelt wat je zag, zonder oordeel.",
            "Jullie kiezen samen één ding om te proberen. | Over een maand praat je verder.",
        ],
    ),
]
EXAMPLES = {  # praktijkvoorbeelden that show a cell, by their slug: the number of the aspect and of the level
    "leerlingen-op-lesbezoek": (3, 4),
    "tien-minuten-op-maandag": (2, 3),
}
TEAM_CODE = "BUURTEAM"  # of the team whose results everybody may look at
PAGE: ContentPage = {
    "title": "Hoe leert jullie school?",
    "slug": "hoe-leert-jullie-school",
    "introduction": "Drie onderwerpen in vijf fasen. Lees met je team wat er al gebeurt. Fout bestaat niet.",
    "picture": "",
    "body": [
        (
            "text",
            (
                "<p>Veertien scholen maakten dit model samen. Zij gebruiken het op een studiedag: eerst "
                "leest ieder voor zich, dan vertel je elkaar waarom je een fase koos.</p><p>Benieuwd naar de "
                "uitslag van een team? Typ de code <b>BUUR-TEAM</b> op "
                '<a href="/ontwikkelscan/">de pagina voor teams</a>. Je ziet wat vijf collega\'s kozen, in '
                "twee rondes.</p>"
            ),
        ),
        ("rubric_reference", {"rubric": "leren", "aspects": [], "display": "table"}),
    ],
}


def value_of(uid: str, title: str, levels: list[tuple[str, str]], rows: list[Row]) -> dict[str, Any]:
    """A rubric with ids made of the places in it, so that each start makes the same one."""
    made = RubricValue(
        uid=uid,
        title=title,
        source="Werkgroep leren op school, De Waterlinie",
        leadin="De mate waarin…",
        levels=tuple(Level(f"f{n}", name, tagline) for n, (name, tagline) in enumerate(levels, start=1)),
        aspects=tuple(aspect_of(number, row) for number, row in enumerate(rows, start=1)),
    )
    return made.to_json()


def aspect_of(number: int, row: Row) -> Aspect:
    """One aspect with its cells."""
    name, intro, cells = row
    return Aspect(
        f"a{number}",
        name,
        intro=(Statement(f"a{number}i1", f"… {intro}."),),
        cells={
            f"f{level}": tuple(
                Statement(f"a{number}f{level}s{place}", text)
                for place, text in enumerate(cell.split(" | "), start=1)
            )
            for level, cell in enumerate(cells, start=1)
        },
    )


INLINE = value_of("3c5d0a7e41f24b0c9a6e8d1f2b7c4a90", "Kijken in de les", LEVELS[:3], KIJKEN)
REUSABLE = value_of("9f1e6b2d84c34d7fa05b3e7c6d2a1b48", "Leren op school in vijf fasen", LEVELS, LEREN)


def make_rubrics(locale: Locale) -> dict[str, Rubric]:
    """The reusable rubrics by key, published; made when they are not there yet."""
    found = Rubric.objects.filter(uid=REUSABLE["uid"], locale=locale).first()
    if found is None:
        found = Rubric(value=REUSABLE, locale=locale)
        found.live = False
        found.save()
        found.save_revision().publish()
        found.refresh_from_db()
    return {"leren": found}
