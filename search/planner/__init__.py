"""From what a visitor typed to one tree that every engine can ask: groups of ways to say each word.

Nothing of the raw text reaches an engine's query language: what is in the tree are tokens that the analysis
made, in letters and digits only. The planner is pure; what it knows of the texts comes from a `Vocabulary`.
"""

from .knowledge import Count, Meaning, Vocabulary
from .pieces import MAX_CHARS, MAX_WORDS, Piece, pieces
from .planning import Planner
from .tree import All, Atom, But, Correction, Either, Field, Group, Node, Phrase, Plan, Test, Variant

__all__ = [
    "MAX_CHARS",
    "MAX_WORDS",
    "All",
    "Atom",
    "But",
    "Correction",
    "Count",
    "Either",
    "Field",
    "Group",
    "Meaning",
    "Node",
    "Phrase",
    "Piece",
    "Plan",
    "Planner",
    "Test",
    "Variant",
    "Vocabulary",
    "pieces",
]
