"""Pages that are not public: what an editor finds on the home screen."""

from typing import TypedDict

from .pages import Body


class Draft(TypedDict):
    """A draft of a praktijkvoorbeeld or a news item; `by` is a user name."""

    key: str
    slug: str
    title: str
    introduction: str
    by: str
    themas: list[str]
    picture: str


class PlannedNews(Draft):
    """A news item that goes public by itself after so many days."""

    in_days: int
    body: Body


UNFINISHED: Draft = {
    "key": "concept-leeshoek",
    "slug": "een-leeshoek-die-van-niemand-is",
    "title": "Een leeshoek die van niemand is",
    "introduction": "Nog navragen bij De Touwbaan: wie koopt de boeken, en wie ruimt op?",
    "by": "auteur",
    "themas": ["kwaliteit"],
    "picture": "pleinen",
}
HANDED_IN: Draft = {
    "key": "concept-fietsen",
    "slug": "met-de-hele-klas-op-de-fiets-naar-de-brugklas",
    "title": "Met de hele klas op de fiets naar de brugklas",
    "introduction": (
        "In juni fietst groep 8 van Het Jaagpaard de route naar de nieuwe school. Wie de weg weet, komt de "
        "eerste dag rustiger binnen."
    ),
    "by": "auteur",
    "themas": ["overstap"],
    "picture": "route",
}
HANDED_IN_ANSWERS: dict[str, str] = {
    "aanleiding": (
        "<p>Op de eerste schooldag kwamen negen van onze oud-leerlingen te laat. Zij waren verdwaald. Dat "
        "was hun eerste indruk van de nieuwe school, en de eerste indruk die de school van hen had.</p>"
    ),
    "werkwijze": (
        "<p>Op een dinsdag in juni fietsen we in groepjes van vier. Elk groepje heeft een leerling uit de "
        "tweede klas als gids. Op de terugweg rijdt groep 8 voorop.</p>"
    ),
}
PLANNED: PlannedNews = {
    "key": "gepland-regiodag",
    "slug": "acht-scholen-doen-de-deur-open",
    "title": "Acht scholen doen de deur open",
    "introduction": "De scholen voor de Regiodag zijn bekend. Binnenkort kun je kiezen waar je kijkt.",
    "by": "redacteur",
    "themas": ["kwaliteit", "samen-opleiden"],
    "picture": "plein",
    "in_days": 9,
    "body": [
        (
            "text",
            (
                "<p>Acht scholen uit de drie delen van de regio ontvangen op de Regiodag een ochtend lang "
                "bezoek. Drie van hen doen dat voor het eerst. Op elke school loopt iemand rond aan wie je "
                "alles mag vragen, ook wat er die ochtend misging.</p>"
            ),
        ),
    ],
}
