"""From a paste or a file to a proposal: a rubric, what would change, and what only a person can decide."""

from .problems import ImportProblem
from .proposing import Proposal, propose, read_exactly
from .sources import Clipboard, File

__all__ = ["Clipboard", "File", "ImportProblem", "Proposal", "propose", "read_exactly"]
