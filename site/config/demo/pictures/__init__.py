"""Pictures of a neighbourhood from above, drawn by our own code: the same key gives the same picture."""

from random import Random

from PIL import Image

from .canvas import CREAM, DEEP, FLOOR, GREEN, MID, MINT, ORANGE, SAGE, WHITE, YELLOW, Canvas, Scene
from .outdoors import CanalScene, CrossingScene, GardenScene, LandScene, YardScene
from .patterns import MapScene, PatternScene
from .rooms import (
    CircleScene,
    ClassroomScene,
    FloorPlanScene,
    HallScene,
    LunchScene,
    ScheduleScene,
    ScreensScene,
    TablesScene,
    WorkTableScene,
)
from .variations import VARIATIONS

EVENING = TablesScene(
    tables=(
        (0.17, 0.3, 118, 7, 0),
        (0.47, 0.26, 96, 5, 0),
        (0.3, 0.78, 104, 6, 1),
        (0.62, 0.72, 128, 8, 0),
        (0.85, 0.4, 108, 7, 1),
    ),
    roads=((0, 1), (0, 2), (2, 3), (1, 3), (3, 4), (1, 4)),
    ground=GREEN,
    seam="#0b7356",
    carpet=DEEP,
    road=MINT,
    reach=0.56,
    coats=(MID, SAGE, MINT, ORANGE, CREAM),
)
NEIGHBOURS = TablesScene(
    tables=((0.2, 0.5, 150, 8, 2), (0.56, 0.26, 112, 6, 0), (0.58, 0.8, 104, 6, 0), (0.86, 0.52, 130, 8, 0)),
    roads=((0, 1), (0, 2), (1, 3), (2, 3)),
    ground="#ffe6dc",
    seam=CREAM,
    carpet=CREAM,
    road=WHITE,
    reach=0.4,
)

PICTURES: dict[str, tuple[Scene, str]] = {
    "buurt": (
        MapScene(tile=100),
        (
            "Een buurt van bovenaf: groene tegels met wegen die in elkaar overlopen, en scholen in oranje "
            "waar de wegen samenkomen."
        ),
    ),
    "streek": (
        LandScene(),
        (
            "Drie dorpen in de polder van bovenaf, met huizen in een kring om een school. Wegen en een "
            "rivier lopen ertussendoor."
        ),
    ),
    "plein": (
        YardScene(),
        (
            "Een schoolplein van bovenaf. Een kind met een oranje jas loopt met een volwassene naar de deur, "
            "waar iemand wacht."
        ),
    ),
    "kring": (
        CircleScene(),
        "Negen mensen zitten in een kring op een rond kleed. Op de tafel in het midden liggen vijf kaarten.",
    ),
    "brug": (
        CanalScene(),
        (
            "Een brug over een kanaal, van de ene school naar de andere. Leerlingen steken over, lopend en "
            "op de fiets."
        ),
    ),
    "rekentafel": (
        WorkTableScene(),
        (
            "Acht mensen aan een lange tafel van bovenaf. Op tafel ligt een getallenlijn met sprongen, en "
            "daaronder blokjes."
        ),
    ),
    "lege-stoelen": (
        ClassroomScene(absent=(5, 17, 18, 30)),
        (
            "Een klaslokaal van bovenaf. De leraar staat bij het bord. Vier stoelen zijn leeg en vallen op "
            "in oranje."
        ),
    ),
    "avondtafels": (
        EVENING,
        "Vijf ronde tafels met mensen eromheen, verbonden door lichte wegen op een donkergroene vloer.",
    ),
    "route": (
        MapScene(tile=125, districts=(MID, SAGE, GREEN), road=WHITE, house=YELLOW, route=True),
        "Een plattegrond met een oranje route over de wegen, van een school links naar een school rechts.",
    ),
    "rooster": (
        ScheduleScene(),
        (
            "Een groot weekrooster op tafel met gekleurde kaarten. Mensen aan twee kanten kijken mee. Een "
            "kaart ligt er nog naast."
        ),
    ),
    "golven": (
        PatternScene("wave", GREEN, MINT, DEEP, ORANGE, "se", 200),
        "Golvende wegen in lichtgroen, die in een hoek van de wijk oranje worden.",
    ),
    "kade": (
        CanalScene(bridges=0),
        (
            "Een bocht in een vaart met bootjes. Langs beide kades staan rijen huizen met oranje, groene en "
            "lichte daken."
        ),
    ),
    "ringen": (
        PatternScene("ring", ORANGE, DEEP, GREEN, MINT, "ne", 267, people=True),
        "Ronde wegen die in elkaar grijpen. In veel rondjes staat iemand, gezien van bovenaf.",
    ),
    "hofjes": (
        PatternScene("court", CREAM, DEEP, MID, CREAM, "sw", 240),
        "Vierkante hofjes met een gebouw in het midden, verbonden door rechte wegen.",
    ),
    "werktafels": (
        WorkTableScene(tables=3),
        "Drie lange tafels met getallenlijnen en blokjes. Aan weerskanten zitten mensen te werken.",
    ),
    "buurthuis": (
        NEIGHBOURS,
        "Vier ronde tafels op een lichte vloer. Aan de grootste tafel zijn nog twee stoelen vrij.",
    ),
    "zaal": (
        HallScene(),
        "Een zaal van bovenaf. Mensen zitten in gebogen rijen om iemand die in de hoek staat te vertellen.",
    ),
    "rondgang": (
        FloorPlanScene(),
        (
            "Een school zonder dak. Drie bezoekers in oranje volgen een stippellijn door de gang, langs de "
            "lokalen."
        ),
    ),
    "trappen": (
        PatternScene("stairs", CREAM, MID, DEEP, SAGE, "nw", 220),
        "Schuine wegen als traptreden door elkaar heen gevlochten, in groen en zachtroze.",
    ),
    "moestuin": (
        GardenScene(),
        (
            "Een schooltuin met acht bedden. Twee kinderen houden een oranje meetlint strak over het pad, "
            "anderen kijken mee."
        ),
    ),
    "tegel-mist": (
        MapScene(tile=160, districts=(GREEN, DEEP), road=MINT, house=CREAM, missing=True),
        "Een plattegrond waarin nog een tegel mist. De wegen eromheen wachten op het laatste stuk.",
    ),
    "schermen": (
        ScreensScene(),
        "Acht mensen, elk achter een eigen bureau met een laptop. Witte wegen verbinden de bureaus.",
    ),
    "kruispunt": (
        CrossingScene(),
        (
            "Een rotonde van bovenaf, met fietsers die van vier kanten komen. Om de rotonde staan huizen en "
            "twee scholen."
        ),
    ),
    "lange-tafel": (
        LunchScene(),
        "Een lange gedekte tafel schuin door het beeld, met aan beide kanten mensen die samen eten.",
    ),
    **VARIATIONS,
}


def draw(key: str, size: tuple[int, int] = (1280, 720)) -> Image.Image:
    """Return the picture of a key; raises KeyError for a key that is not in PICTURES."""
    scene, _ = PICTURES[key]
    canvas = Canvas(size, FLOOR)
    scene.draw(canvas, Random(f"deelwijs {key}"))
    return canvas.finish()
