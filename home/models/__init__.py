"""The home page, plain pages, news and forms."""

from .formulier import FormulierPage, FormulierVeld, Inzending
from .nieuws import NieuwsIndexPage, NieuwsPage
from .pages import HomePage, InhoudPage

__all__ = [
    "FormulierPage",
    "FormulierVeld",
    "HomePage",
    "InhoudPage",
    "Inzending",
    "NieuwsIndexPage",
    "NieuwsPage",
]
