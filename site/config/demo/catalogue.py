"""All content of the demo in one place, each list in the order in which its pages are made."""

from .bijeenkomsten import BIJEENKOMSTEN
from .bijeenkomsten_meer import BIJEENKOMSTEN_MEER
from .bijeenkomsten_van_netwerken import BIJEENKOMSTEN_VAN_NETWERKEN
from .handreikingen import HANDREIKINGEN
from .handreikingen_voor_teams import HANDREIKINGEN_VOOR_TEAMS
from .leernetwerk import BIJEENKOMSTEN as BIJEENKOMSTEN_VAN_REEKS
from .leernetwerk import LEERNETWERK
from .netwerken import NETWERKEN
from .netwerken_in_de_stad import NETWERKEN_IN_DE_STAD
from .netwerken_vormen import NETWERKEN_VORMEN
from .ontwikkelmodel import PAGE
from .pages import CONTACT, OVER_ONS, PRIVACY, TOEGANKELIJKHEID
from .pages_more import BUREAU, VOOR_STARTERS
from .praktijkvoorbeelden import PRAKTIJKVOORBEELDEN
from .praktijkvoorbeelden_in_de_klas import VOORBEELDEN_IN_DE_KLAS
from .praktijkvoorbeelden_samen_opleiden import VOORBEELDEN_SAMEN_OPLEIDEN

ALL_HANDREIKINGEN = [*HANDREIKINGEN, *HANDREIKINGEN_VOOR_TEAMS]
ALL_PRAKTIJKVOORBEELDEN = [*PRAKTIJKVOORBEELDEN, *VOORBEELDEN_IN_DE_KLAS, *VOORBEELDEN_SAMEN_OPLEIDEN]
ALL_NETWERKEN = [*NETWERKEN, *NETWERKEN_VORMEN, *NETWERKEN_IN_DE_STAD, LEERNETWERK]
ALL_BIJEENKOMSTEN = [
    *BIJEENKOMSTEN,
    *BIJEENKOMSTEN_MEER,
    *BIJEENKOMSTEN_VAN_NETWERKEN,
    *BIJEENKOMSTEN_VAN_REEKS,
]
PLAIN_PAGES = [OVER_ONS, PAGE, VOOR_STARTERS, CONTACT, PRIVACY, TOEGANKELIJKHEID]
SUBPAGES = {"over-ons": [BUREAU]}
