"""A part of a file (RFC 9110, section 14): how browsers wind through video and read a PDF page by page."""

import re
from collections.abc import Iterator
from os import SEEK_END
from typing import Any, BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import parse_http_date_safe

ONE_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})", re.IGNORECASE)
BLOCK = 64 * 1024
WITHOUT_CONTENT = {"Accept-Ranges", "Content-Security-Policy", "X-Content-Type-Options"}  # kept with a 416


class Unsatisfiable(Exception):
    """What is asked for lies outside the file."""


class Part:
    """So many bytes of a file, from where it stands; closing it closes the file."""

    def __init__(self, file: BinaryIO, length: int) -> None:
        self.file = file
        self.left = length

    def read(self, size: int = BLOCK) -> bytes:
        """The next bytes; none at the end of the part."""
        data: bytes = self.file.read(min(size, self.left))
        self.left -= len(data)
        return data

    def __iter__(self) -> Iterator[bytes]:
        """Block by block."""
        return iter(self.read, b"")

    def close(self) -> None:
        """Give the file back."""
        self.file.close()


def asked(text: str, size: int) -> tuple[int, int] | None:
    """The first and the last byte that a Range header asks for; None when it is to be ignored.

    Several ranges at once are ignored too, as the RFC allows: the answer is the whole file then. Raises
    Unsatisfiable.
    """
    found = ONE_RANGE.fullmatch(text.strip())
    if found is None or found.groups() == ("", ""):
        return None
    if not found[1]:  # the last so many bytes
        first, last = max(0, size - int(found[2])), size - 1
    else:
        first, last = int(found[1]), min(int(found[2] or size - 1), size - 1)
        if found[2] and int(found[2]) < first:
            return None
    if first >= size:
        raise Unsatisfiable
    return first, last


def is_same(condition: str, whole: HttpResponseBase) -> bool:
    """Whether an If-Range header means this very version: its strong validator, or the exact date."""
    if condition.startswith('"'):
        return condition == whole.headers.get("ETag")
    date = parse_http_date_safe(condition)
    return date is not None and date == parse_http_date_safe(whole.headers.get("Last-Modified", ""))


def answer_part(request: HttpRequest, whole: HttpResponseBase) -> HttpResponseBase:
    """The part of a file that a request asks for, with the headers of the answer that has all of it.

    Gives `whole` itself when there is nothing to cut: no or an odd Range header, another version than
    If-Range names, or an answer that is no file.
    """
    if not isinstance(whole, FileResponse) or whole.status_code != 200:
        return whole
    whole.headers["Accept-Ranges"] = "bytes"
    text, condition = request.headers.get("Range", ""), request.headers.get("If-Range", "").strip()
    if request.method != "GET" or not text or (condition and not is_same(condition, whole)):
        return whole
    file: Any = whole.file_to_stream  # the stubs know it as a BytesIO or None; it is the opened file
    size = file.seek(0, SEEK_END)
    file.seek(0)
    part: HttpResponseBase
    try:
        wanted = asked(text, size)
    except Unsatisfiable:
        file.close()
        part = HttpResponse(status=416)
        part.headers["Content-Range"] = f"bytes */{size}"
    else:
        if wanted is None:
            return whole
        part = cut(file, *wanted, size)
    # `whole` is left alone: closing it would say that the request is over
    for name, value in whole.headers.items():
        is_kept = name.lower() != "content-length" if part.status_code == 206 else name in WITHOUT_CONTENT
        if is_kept:
            part.headers[name] = value
    return part


def cut(file: BinaryIO, first: int, last: int, size: int) -> FileResponse:
    """206 with these bytes, both included."""
    file.seek(first)
    length = last - first + 1
    part = FileResponse(Part(file, length), status=206)
    part.headers["Content-Length"] = str(length)
    part.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return part
