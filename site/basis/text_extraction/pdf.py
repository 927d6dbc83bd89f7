"""PDF: the text of each page, as pypdf sees it."""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader

from .values import Encrypted, FileError, Limits, Passage, TooBig, join_lines


def read(data: bytes, limits: Limits) -> Iterator[Passage]:
    """The pages that have text. Raises FileError; a page that cannot be read is passed over."""
    reader = PdfReader(BytesIO(data), strict=False)
    # "" opens what anybody may read and only printing or changing asks a password
    if reader.is_encrypted and not reader.decrypt(""):
        raise Encrypted
    unread = 0
    number = 0
    for number, page in enumerate(reader.pages, 1):
        if number > limits.pages:
            raise TooBig
        try:
            text = page.extract_text()
        except MemoryError:
            raise
        except Exception:  # a hostile or damaged page makes the parser raise anything
            unread += 1
            continue
        yield Passage(join_lines(text), page=number)
    if unread == number:
        raise FileError  # not one page could be read
