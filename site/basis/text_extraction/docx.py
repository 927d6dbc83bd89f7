"""Word (.docx): body and notes, without comments, tracked deletions and the table of contents.

ISO/IEC 29500-1, 17.3 (paragraphs), 17.7 (styles).
"""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from .package import PartReader, TextReader, open_package
from .values import FileError, Limits, Passage

MAIN = "wordprocessingml.document.main+xml"
HEADING = re.compile(r"(heading|title|kop|titel)\b", re.IGNORECASE)
CONTENTS = re.compile(r"toc\b|inhopg\b", re.IGNORECASE)
LEVELS = frozenset("012345678")  # of an outline; 9 is body text


class ContentTypes(PartReader):
    """Finds the part that is the document; most often, but not always, word/document.xml."""

    main = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note the main part."""
        if name == "Override" and attributes.get("ContentType", "").endswith(MAIN):
            self.main = attributes.get("PartName", "").lstrip("/")


class Styles(PartReader):
    """Tells which styles are headings, under whatever name the language of Word gives them."""

    def __init__(self) -> None:
        self.headings: set[str] = set()
        self.contents: set[str] = set()
        self._style = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note what a style is."""
        value = attributes.get("val", "")
        if name == "style":
            self._style = attributes.get("styleId", "")
        elif name == "name" and CONTENTS.match(value):
            self.contents.add(self._style)
        elif (
            (name == "name" and HEADING.match(value))
            or (name == "outlineLvl" and value in LEVELS)
            or (name == "basedOn" and value in self.headings)
        ):
            self.headings.add(self._style)


class Body(TextReader):
    """Gathers the text of a part."""

    # Fallback repeats a text box for an old Word; tabs are places, not text
    skipped = frozenset({"Fallback", "del", "moveFrom", "tabs"})

    def __init__(self, styles: Styles) -> None:
        super().__init__()
        self._styles = styles
        self._style: list[str] = []  # of each open paragraph
        self._is_heading: list[bool] = []  # by a level of its own
        self._is_text = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """Take in an element."""
        value = attributes.get("val", "")
        if name == "p":
            self.paragraphs.append([])
            self._style.append("")
            self._is_heading.append(False)
        elif name == "pStyle" and self._style:
            self._style[-1] = value
        elif name == "outlineLvl" and self._style and value in LEVELS:
            self._is_heading[-1] = True
        elif name == "t":
            self._is_text = True
        elif name in {"tab", "br", "cr"}:
            self.add(" ")
        elif name == "noBreakHyphen":
            self.add("-")

    def finish(self, name: str) -> None:
        """Close an element."""
        if name == "t":
            self._is_text = False
        elif name == "p" and self.paragraphs:
            style, is_heading = self._style.pop(), self._is_heading.pop()
            if style in self._styles.contents:
                self.paragraphs.pop()
            else:
                self.close_paragraph(is_heading=is_heading or style in self._styles.headings)

    def text(self, text: str) -> None:
        """Keep the text of a run."""
        if self._is_text:
            self.add(text)


def read_all(reader: PartReader, package: ZipFile, part: str, limits: Limits) -> None:
    """Read a small part to its end. Raises FileError."""
    for _step in reader.parse(package, part, limits):
        pass


def read(data: bytes, limits: Limits) -> Iterator[Passage]:
    """The passages of a document. Raises FileError."""
    with open_package(data) as package:
        types = ContentTypes()
        read_all(types, package, "[Content_Types].xml", limits)
        if not types.main:
            raise FileError
        folder = types.main.rpartition("/")[0]
        names = set(package.namelist())
        styles = Styles()
        if f"{folder}/styles.xml" in names:
            read_all(styles, package, f"{folder}/styles.xml", limits)
        yield from Body(styles).read(package, types.main, limits)
        for notes in (f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
            if notes in names:
                yield from Body(styles).read(package, notes, limits)
