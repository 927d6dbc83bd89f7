"""OpenDocument text (.odt): body and notes, without comments, tracked changes and the table of contents.

OASIS OpenDocument 1.3 part 3, chapters 5 and 6; part 2, 4 (encryption).
"""

from collections.abc import Iterator

from .package import PartReader, TextReader, open_package
from .values import Encrypted, Limits, Passage


class Manifest(PartReader):
    """Tells whether parts are encrypted."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Raise Encrypted where a part is said to be."""
        if name == "encryption-data":
            raise Encrypted


class Body(TextReader):
    """Gathers the text of the document."""

    skipped = frozenset({"annotation", "tracked-changes", "table-of-content", "note-citation", "forms"})

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Take in an element."""
        if name in {"p", "h"}:
            self.paragraphs.append([])
        elif name in {"s", "tab", "line-break"}:
            self.add(" ")  # however many it says

    def finish(self, name: str) -> None:
        """Close an element."""
        if name in {"p", "h"} and self.paragraphs:
            self.close_paragraph(is_heading=name == "h")

    def text(self, text: str) -> None:
        """Keep the text of a paragraph."""
        self.add(text)


def read(data: bytes, limits: Limits) -> Iterator[Passage]:
    """The passages of a document. Raises FileError."""
    with open_package(data) as package:
        names = set(package.namelist())
        if "encrypted-package" in names:
            raise Encrypted
        if "META-INF/manifest.xml" in names:
            for _step in Manifest().parse(package, "META-INF/manifest.xml", limits):
                pass
        yield from Body().read(package, "content.xml", limits)
