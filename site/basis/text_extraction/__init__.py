"""Text out of PDF, Word and OpenDocument files, in a process of its own; knows no Django.

Whoever uploads a file decides what the parsers get to see, so they run where they can do no harm: without the
site's settings, with bounds on memory, time and size. A file that cannot be read gives no text and a reason.
"""

from .process import KINDS, extract, kind_of
from .values import Extraction, Limits, Outcome, Passage

__all__ = ["KINDS", "Extraction", "Limits", "Outcome", "Passage", "extract", "kind_of"]
