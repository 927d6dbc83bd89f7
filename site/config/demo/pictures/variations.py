"""More pictures out of the same scenes, in other colours, sizes and numbers of people."""

from dataclasses import dataclass
from random import Random

from .canvas import CREAM, DEEP, GREEN, MID, MINT, ORANGE, PAPER, SAGE, SHADE, WHITE, YELLOW, Canvas, Scene
from .figures import person
from .patterns import MapScene, PatternScene
from .rooms import CircleScene, ClassroomScene, TablesScene, WorkTableScene

BRICK, ROSE = "#d95f36", "#ffe6dc"


@dataclass(frozen=True)
class PortraitScene:
    """One person on a round carpet where roads meet, seen from above: nobody can be recognised."""

    ground: str
    road: str
    coat: str

    def draw(self, c: Canvas, rng: Random) -> None:
        """Fill the canvas."""
        x, y = c.width / 2, c.height / 2
        c.rect(0, 0, c.width, c.height, self.ground)
        c.rect(0, y - 110, c.width, 220, self.road)
        c.rect(x - 110, 0, 220, c.height, self.road)
        c.circle(x, y, 400, self.road)
        c.circle(x, y, 330, PAPER)
        person(c, x, y, rng.choice((60, 90, 120)), rng, 7.5, self.coat)


TWO_TABLES = TablesScene(
    tables=((0.28, 0.46, 190, 10, 0), (0.74, 0.6, 170, 9, 1)),
    roads=((0, 1),),
    ground=SHADE,
    seam="#a6d2bb",
    carpet=MID,
    road=CREAM,
    reach=0.5,
)
SIX_TABLES = TablesScene(
    tables=(
        (0.14, 0.3, 92, 5, 0),
        (0.38, 0.24, 88, 5, 0),
        (0.64, 0.3, 96, 6, 0),
        (0.26, 0.76, 90, 5, 1),
        (0.54, 0.78, 92, 5, 0),
        (0.84, 0.72, 104, 6, 0),
    ),
    roads=((0, 1), (1, 2), (0, 3), (3, 4), (4, 5), (2, 5)),
    ground=ROSE,
    seam=CREAM,
    carpet=YELLOW,
    road=WHITE,
    reach=0.62,
)
ROUNDABOUTS = PatternScene("ring", MINT, GREEN, DEEP, ORANGE, "nw", 260, people=True)

VARIATIONS: dict[str, tuple[Scene, str]] = {
    "raster": (
        PatternScene("grid", DEEP, MINT, ORANGE, CREAM, "ne", 240),
        "Rechte straten in lichtgroen op donkergroen. In een hoek van de wijk kleuren ze oranje.",
    ),
    "pleinen": (
        PatternScene("square", MID, CREAM, GREEN, MINT, "sw", 260),
        "Straten die op pleintjes uitkomen, als een bordspel van bovenaf, in groen en zachtroze.",
    ),
    "bruggen": (
        PatternScene("bridge", CREAM, GREEN, MID, CREAM, "nw", 230),
        "Wegen die met bruggen over elkaar heen gaan, groen op een zachtroze ondergrond.",
    ),
    "golven-avond": (
        PatternScene("wave", DEEP, SAGE, CREAM, ORANGE, "sw", 260),
        "Brede golvende wegen op een donkere ondergrond. Linksonder gaat de zon op in oranje.",
    ),
    "trappen-dag": (
        PatternScene("stairs", MINT, DEEP, ORANGE, CREAM, "se", 260),
        "Schuine wegen als trappen, donkergroen op licht. Rechtsonder verandert de kleur in oranje.",
    ),
    "hofjes-geel": (
        PatternScene("court", GREEN, MINT, YELLOW, DEEP, "ne", 300),
        "Hofjes met een gebouw in het midden. Rechtsboven liggen er een paar in geel licht.",
    ),
    "rondjes": (
        ROUNDABOUTS,
        "Lichte rondjes met in elk een mens van bovenaf, allemaal door wegen met elkaar verbonden.",
    ),
    "vlechten": (
        PatternScene("wave", YELLOW, GREEN, MINT, DEEP, "ne", 180),
        "Smalle wegen die als een vlecht naast elkaar lopen, groen op geel en rechtsboven op lichtgroen.",
    ),
    "binnenwater": (
        MapScene(tile=145, districts=(SAGE, MID), road=CREAM, house=DEEP),
        "Een rustige wijk van bovenaf: zachtroze straten, groene tuinen en donkere daken.",
    ),
    "gemaalwijk": (
        MapScene(tile=178, districts=(DEEP, MID), road=YELLOW, house=ORANGE),
        "Een wijk met brede gele straten. Op de hoeken staan gebouwen met een oranje dak.",
    ),
    "nieuwe-zate": (
        MapScene(tile=125, districts=(ORANGE, BRICK), road=CREAM, house=DEEP),
        "Een nieuwe wijk in oranje en steenrood, met lichte straten die in bochten lopen.",
    ),
    "stad": (
        MapScene(tile=80, districts=(GREEN, DEEP, MID, SAGE), road=CREAM),
        "Een stad van heel hoog: honderden kleine straten in vier kleuren groen, met scholen in oranje.",
    ),
    "terugweg": (
        MapScene(tile=160, districts=(SAGE, SHADE), road=WHITE, house=GREEN, route=True),
        "Een oranje route over witte straten, van het ene plein naar het andere, langs groene daken.",
    ),
    "laatste-tegel": (
        MapScene(tile=145, districts=(MINT, SAGE), road=GREEN, house=ORANGE, missing=True),
        "Een lichte plattegrond waarin een vierkant open is. De stippellijn laat zien waar de tegel past.",
    ),
    "kleine-kring": (
        CircleScene(people=6),
        "Zes mensen in een kring om een kleine tafel. De wegen in de hoeken lopen allemaal naar hen toe.",
    ),
    "grote-kring": (
        CircleScene(people=12),
        "Twaalf mensen zitten schouder aan schouder in een kring. Iemand met een oranje trui begint.",
    ),
    "lege-plek": (
        ClassroomScene(absent=(13,)),
        "Een volle klas van bovenaf. Midden in het lokaal is een stoel leeg, en die is oranje.",
    ),
    "twee-tafels": (
        TWO_TABLES,
        "Twee grote ronde tafels met mensen eromheen. Een lichte weg loopt van de ene naar de andere.",
    ),
    "zes-tafels": (
        SIX_TABLES,
        "Zes kleine tafels op een lichte vloer, met een weg die ze alle zes verbindt.",
    ),
    "werkbanken": (
        WorkTableScene(tables=2),
        "Twee lange werkbanken met meetlijnen en blokken. Aan beide kanten staan mensen gebogen.",
    ),
    "portret-fenna": (
        PortraitScene(GREEN, MINT, ORANGE),
        "Een mens van bovenaf in een oranje trui, op een rond kleed waar vier wegen samenkomen.",
    ),
    "portret-tjitske": (
        PortraitScene(CREAM, MID, DEEP),
        "Iemand in een donkergroene trui, van bovenaf, in een witte cirkel tussen groene wegen.",
    ),
    "portret-olaf": (
        PortraitScene(MID, YELLOW, GREEN),
        "Een groene trui en een rond hoofd van bovenaf, midden op een geel kruispunt.",
    ),
}
