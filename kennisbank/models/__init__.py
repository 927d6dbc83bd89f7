"""The kennisbank's pages, and the rubrics that can be placed on many pages."""

from ..scan.models import Round, RubricSnapshot, Scan, Team
from .pages import HandreikingPage, KennisbankPage
from .praktijkvoorbeeld import ExtraQuestionBlock, PraktijkvoorbeeldPage, question_of
from .rubric import Rubric
from .rubric_place import RubricPlace

__all__ = [
    "ExtraQuestionBlock",
    "HandreikingPage",
    "KennisbankPage",
    "PraktijkvoorbeeldPage",
    "Round",
    "Rubric",
    "RubricPlace",
    "RubricSnapshot",
    "Scan",
    "Team",
    "question_of",
]
