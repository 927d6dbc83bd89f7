"""Small real files with text in them: PDF, Word and OpenDocument."""

import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from pypdf import PdfReader, PdfWriter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def make_pdf(*pages: str) -> bytes:
    """A PDF with these pages; each line of a page is a line of text."""
    streams = []
    for page in pages:
        lines = [f"({line}) Tj T*" for line in page.splitlines()]
        streams.append("BT /F1 12 Tf 14 TL 60 780 Td " + " ".join(lines) + " ET")
    return make_pdf_of_streams(*(stream.encode("cp1252") for stream in streams))


def make_pdf_of_streams(*streams: bytes) -> bytes:
    """A PDF whose pages draw these streams, compressed."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        packed = zlib.compress(stream)
        head = f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode()
        objects.append(head + packed + b"\nendstream")
    return put_together(objects)


def put_together(objects: list[bytes]) -> bytes:
    """The file of these objects, the first of which is the catalogue."""
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return data + f"{tail}startxref\n{len(data)}\n%%EOF\n".encode()


def lock_pdf(data: bytes, password: str, *, owner: str = "eigenaar") -> bytes:
    """The same PDF, encrypted; an empty password lets anybody read it."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt(password, owner, algorithm="AES-256")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def make_zip(parts: Mapping[str, str | bytes]) -> bytes:
    """A package of these parts."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def make_docx(body: str, *, styles: str = "", main: str = "word/document.xml", **parts: str) -> bytes:
    """A Word file with this body; `parts` are others beside it, such as footnotes."""
    folder = main.rpartition("/")[0]
    types = f'<Types xmlns="x"><Override PartName="/{main}" ContentType="{DOCX_TYPE}"/></Types>'
    content = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    others = {
        f"{folder}/{name}.xml": f'<w:part xmlns:w="{W}">{text}</w:part>' for name, text in parts.items()
    }
    style_part = {f"{folder}/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>'} if styles else {}
    return make_zip({"[Content_Types].xml": types, main: content, **style_part, **others})


def word(text: str, style: str = "") -> str:
    """A paragraph of Word."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


def make_odt(body: str, **parts: str) -> bytes:
    """An OpenDocument file with this body."""
    spaces = f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
    inside = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {spaces}>{inside}</office:document-content>"
    return make_zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **parts})
