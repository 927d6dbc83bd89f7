"""Zip files full of XML: parts are read as a stream, and never beyond a limit."""

from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from .values import Encrypted, FileError, Limits, Passage, TooBig

CHUNK = 64 * 1024
COMPOUND_FILE = bytes.fromhex(
    "d0cf11e0a1b11ae1"
)  # how Office stores a document with a password, [MS-OFFCRYPTO]


def open_package(data: bytes) -> ZipFile:
    """The parts of a document. Raises FileError when there are none."""
    if data.startswith(COMPOUND_FILE) and "EncryptedPackage".encode("utf-16-le") in data:
        raise Encrypted
    try:
        return ZipFile(BytesIO(data))
    except BadZipFile as error:
        raise FileError from error


class PartReader:
    """Reads the XML of a part and tells what it meets by local names; a document type is refused.

    A document type is what bombs of entities are made with, and no text document has one.
    """

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text was met."""

    def parse(self, package: ZipFile, part: str, limits: Limits) -> Iterator[None]:
        """Read a part, and give way now and then. Raises FileError, also when there is no such part."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = lambda name: self.end(local(name))
        parser.CharacterDataHandler = self.text
        parser.StartDoctypeDeclHandler = refuse_doctype
        read = 0
        try:
            if package.getinfo(part).flag_bits & 1:
                raise Encrypted
            with package.open(part) as stream:
                while chunk := stream.read(CHUNK):
                    read += len(chunk)
                    if read > limits.unpacked_bytes:
                        raise TooBig
                    parser.Parse(chunk)
                    yield
            parser.Parse(b"", True)
        except (KeyError, BadZipFile, EOFError, NotImplementedError, expat.ExpatError) as error:
            raise FileError from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.start(local(name), {local(key): value for key, value in attributes.items()})


def local(name: str) -> str:
    """The name without its namespace: strict and transitional documents differ in those alone."""
    return name.rpartition(" ")[2]


def refuse_doctype(*declared: object) -> None:
    """Raise FileError."""
    raise FileError


class TextReader(PartReader):
    """Gathers paragraphs into passages, each with the heading it stands under."""

    skipped: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self.done: list[Passage] = []
        self.paragraphs: list[list[str]] = []  # open ones: a text box lies inside a paragraph
        self._depth = 0  # inside something that is skipped
        self._heading = ""
        self._lines: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at an element, unless it lies in something that is no text of the document."""
        if self._depth or name in self.skipped:
            self._depth += 1
        else:
            self.begin(name, attributes)

    def end(self, name: str) -> None:
        """Close an element."""
        if self._depth:
            self._depth -= 1
        else:
            self.finish(name)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element that counts begins."""

    def finish(self, name: str) -> None:
        """An element that counts ends."""

    def add(self, text: str) -> None:
        """Text of the paragraph at hand."""
        if self.paragraphs and not self._depth:
            self.paragraphs[-1].append(text)

    def close_paragraph(self, *, is_heading: bool) -> None:
        """A paragraph is whole: it is a line of the passage, or the heading of the next."""
        text = "".join(self.paragraphs.pop()).strip()
        if text and is_heading:
            self.close_passage()
            self._heading = text
        elif text:
            self._lines.append(text)

    def close_passage(self) -> None:
        """What was gathered under this heading is whole."""
        if self._lines or self._heading:
            self.done.append(Passage("\n".join(self._lines), heading=self._heading))
        self._heading, self._lines = "", []

    def read(self, package: ZipFile, part: str, limits: Limits) -> Iterator[Passage]:
        """The passages of a part. Raises FileError after the passages that came before the fault."""
        try:
            for _step in self.parse(package, part, limits):
                yield from self.take()
        except FileError:
            self.close_passage()
            yield from self.take()
            raise
        self.close_passage()
        yield from self.take()

    def take(self) -> list[Passage]:
        """The passages that are whole and were not taken yet."""
        taken, self.done = self.done, []
        return taken
