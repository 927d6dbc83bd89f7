"""The home page and plain pages in the public API."""

from typing import Literal

from basis.api.blocks import Body
from basis.api.pages import PageDetail, PageSummary
from basis.api.registry import PageType

from .models import HomePage, InhoudPage


class HomeSummary(PageSummary):
    """De homepage in een lijst."""

    type: Literal["home"] = "home"


class HomeDetail(HomeSummary, PageDetail):
    """De homepage."""

    type: Literal["home"] = "home"
    body: Body


class InhoudSummary(PageSummary):
    """Een gewone pagina in een lijst."""

    type: Literal["inhoud"] = "inhoud"


class InhoudDetail(InhoudSummary, PageDetail):
    """Een gewone pagina: over ons, privacy, contact."""

    type: Literal["inhoud"] = "inhoud"
    body: Body
    show_contents: bool


PAGE_TYPES = [
    PageType("home", HomePage, HomeSummary, HomeDetail),
    PageType("inhoud", InhoudPage, InhoudSummary, InhoudDetail),
]
