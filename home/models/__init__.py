"""The home page, plain pages, news and forms."""

from .formulier import FormulierPage, Inzending
from .formulier_veld import FieldType, FormulierVeld
from .nieuws import NieuwsIndexPage, NieuwsPage
from .pages import HomePage, InhoudPage

__all__ = [
    "FieldType",
    "FormulierPage",
    "FormulierVeld",
    "HomePage",
    "InhoudPage",
    "Inzending",
    "NieuwsIndexPage",
    "NieuwsPage",
]
