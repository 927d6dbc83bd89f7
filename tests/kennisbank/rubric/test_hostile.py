"""Whatever is pasted or dropped: a rubric or a clear message, in little time, and never live script."""

import io
import json
import os
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import pytest

from kennisbank.rubric.exporting import to_csv, to_json_file, to_xlsx
from kennisbank.rubric.importing import Clipboard, File, ImportProblem, Proposal, propose
from kennisbank.rubric.importing.html_tokens import tokens
from kennisbank.rubric.markup import to_html, to_plain
from kennisbank.rubric.value import RubricError, from_json
from tests.kennisbank.rubric.tables import (
    TYPES,
    docx_bytes,
    docx_package,
    excel_html,
    matrix_of,
    tsv,
    with_30_cells,
    with_71_statements,
    with_204_statements,
    word_html,
    xlsx_bytes,
)

TIMES = 3_000 if os.environ.get("TEST_LONG") else 120
HEAD = "<table><tr><td>Aspect<td>Fase 1<td>Fase 2<tr><td>Koers<td>"


def refused(source: Clipboard | File) -> str:
    """Why it was refused."""
    with pytest.raises((ImportProblem, RubricError)) as caught:
        propose(source)
    return str(caught.value)


def tried(source: Any, current: Any = None) -> bool:
    """Whether it became a rubric, which is whole; else it was refused with a message."""
    try:
        proposal = propose(source, current)
    except (ImportProblem, RubricError) as error:
        said = str(error)
    else:
        check(proposal)
        return True
    assert said.strip()
    said.encode()
    return False


def check(proposal: Proposal) -> None:
    """The rubric is whole and nothing in it is alive."""
    value = proposal.rubric.to_json()
    assert from_json(value) == proposal.rubric
    json.dumps(proposal.to_json()).encode()
    for _aspect, _level, one in proposal.rubric.statements():
        html = to_html(one.text)
        assert html.count("<") == sum(
            html.count(tag) for tag in ("<a href=", "</a>", "<strong>", "</strong>")
        )
        assert 'href="javascript' not in html.lower()


# --- markup ---


def test_no_text_becomes_live():
    chance = random.Random(6)
    pieces = [
        *(
            "<script>alert(1)</script>",
            "[a](",
            "[",
            "]",
            "](",
            ")",
            "(",
            "**",
            "*",
            "javascript:alert(1)",
            "https://a",
        ),
        *(
            '"',
            "'",
            "<",
            ">",
            "&",
            "&lt;",
            "&#60;",
            "\\",
            "//",
            "/",
            "mailto:",
            " onerror=x",
            "data:text/html,",
            " ",
            "x",
        ),
        *("\u202e", "\u200b", "\ufeff", "\xa0", "HTTPS://", "https:/", "[x](/a)", "[**b**](https://c)"),
    ]
    for _ in range(5_000):
        text = "".join(chance.choice(pieces) for _ in range(chance.randint(1, 12)))
        html = to_html(text)
        rest = html.replace("<strong>", "").replace("</strong>", "").replace("</a>", "")
        for part in rest.split("<")[1:]:
            assert part.startswith(('a href="https://', 'a href="mailto:', 'a href="/')), text
            assert not part.startswith('a href="//'), text
            assert '"' not in part.split('"', 2)[1]
        assert html.count("<strong>") == html.count("</strong>")
        assert html.count("<a ") == html.count("</a>")
        to_plain(text)


@pytest.mark.parametrize(
    "text", ["[" * 2000, "[a](" * 500, "**" * 1000, "[a](/b)" * 250, "[" + "a" * 1990 + "](x)", "*" * 1999]
)
def test_no_text_takes_long(text):
    for _ in range(20):
        to_html(text)
        to_plain(text)


# --- clipboard ---


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<scr<script></script>ipt>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">x</a>',
        "<a href='java&#10;script:alert(1)'>x</a>",
        '<a href="data:text/html,<script>">x</a>',
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert)",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=alert(1)>",
        "<style>@import 'x'</style>",
        '<a href="https://a.example/&quot;onclick=&quot;x">x</a>',
        '<a href="https://a.example/"><b>vet</a></b> [y](data:x)',
    ],
)
def test_script_in_a_paste_is_dead(inside):
    proposal = propose(Clipboard(html=f"{HEAD}goed {inside}<td>b</table>"))
    shown = " ".join(to_html(one.text) for _a, _l, one in proposal.rubric.statements()).lower()
    assert "goed" in shown
    assert not [
        word
        for word in ("<script", "<img", "<svg", 'href="javascript', 'href="data', 'onclick="')
        if word in shown
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<" * 1_000_000,
        "<a " * 500_000,
        '<a "' * 400_000,
        "<a '\">" * 300_000,
        "<!--" * 400_000,
        "<![if x" * 300_000,
        "</" * 500_000,
        "<script>" * 200_000,
        "<script></" * 200_000,
        "<p" + " a=b" * 400_000,
        "<p " + "a" * 1_000_000,
        "&" * 500_000,
        "&#" * 500_000,
        f"{HEAD}{'<b>' * 300_000}",
        f"{HEAD}{'<a href=/x>y' * 100_000}",
        f"{HEAD}{'<span style=display:none>' * 100_000}",
        f"{HEAD}{'[a](' * 300_000}",
        "<table><tr>" + "<td>" * 400_000,
        "<table>" + "<tr><td>x" * 100_000,
        "<table>" * 200_000,
        "<table><tr><td>" * 100_000,
        "<table><tr>" + "<td colspan=99999>x" * 50_000,
        "<table>" + "<tr><td rowspan=65000 colspan=99>x" * 5_000,
        "<table><tr><td>x</table>" * 100_000,
        f"{HEAD}a<td>b</table>" * 20_000,
        f"{HEAD}{'x' * 3_000_000}",
        f"{HEAD}{'<p>x' * 300_000}",
        "x" * 4_000_001,
    ],
    ids=range(28),
)
def test_a_huge_or_broken_page_is_answered_in_little_time(html):
    tried(Clipboard(html=html))


def test_the_tokens_are_those_of_a_page():
    html = "<P CLASS=\"a>b\" x='c' d=e>één &amp; <br/>1 < 2 <!-- <i> --><style>p > a {}</style></p><b"
    found = [
        token if isinstance(token, str) else (token.name, token.closes, token.attributes)
        for token in tokens(html)
    ]
    assert found == [
        ("p", False, {"class": "a>b", "x": "c", "d": "e"}),
        "één & ",
        ("br", False, {}),
        "1 < 2 ",
        ("style", False, {}),
        ("style", True, {}),
        ("p", True, {}),
        ("b", False, {}),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\t" * 1_000_000,
        "a\tb\n" * 200_000,
        '"' * 500_000 + "\t",
        '"a\tb\n' * 100_000,
        "Aspect\tFase 1\tFase 2\n" + "Koers\ta\tb\n" * 10_000,
        "Aspect\tFase 1\tFase 2\n" + "\ta\tb\n" * 1_500,
        "Aspect\t" + "\t".join(f"Fase {n}" for n in range(99)) + "\nKoers" + "\tx" * 99,
        "Aspect\tFase 1\tFase 2\nKoers\t" + "a" * 5_000 + "\tb",
        "Aspect\tFase 1\tFase 2\nKoers\t\x00\x01\x1b\ud800\t\u2028b\x85c",
        "\x00\t\x00",
        "Aspect\tFase 1\tFase 2\nKoers\t" + "a De b " * 20_000 + "\tb",
        "\ufeff{" + "[" * 300_000,
        '{"a":' * 100_000,
    ],
    ids=range(13),
)
def test_odd_text_is_answered_in_little_time(text):
    tried(Clipboard(text=text))


def test_ten_thousand_statements_are_refused_with_the_number():
    rows = "Aspect\tFase 1\tFase 2\n" + "\n".join(f"Aspect {n}\ta{n}\tb{n}" for n in range(100))
    assert "100" in refused(Clipboard(text=rows))
    many = "".join(f"<p>zin {number}</p>" for number in range(10_000))
    message = refused(Clipboard(html=f"{HEAD}{many}<td>b</table>"))
    assert "Koers" in message
    assert "Fase 1" in message
    assert "10000" in message


def test_control_characters_are_never_kept():
    odd = "".join(chr(number) for number in (*range(1, 32), *range(127, 160), 0x2028, 0x2029, 0xD800, 0xDFFF))
    for source in (
        Clipboard(html=f"{HEAD}a{odd}b\0c<td>d</table>"),
        Clipboard(text=f"Aspect\tFase 1\tFase 2\nKoers\ta{odd.replace(chr(9), '')}b\0c\td"),
    ):
        assert tried(source)


def test_a_rubric_that_is_as_large_as_may_be_is_compared_in_little_time():
    big = "Aspect\tFase 1\tFase 2\n" + "\n".join(
        f"A{n}\t"
        + "\t".join(
            '"' + "\n".join(f"Zin {k} van {n} is {m} keer {n * k} gezegd." for k in range(16)) + '"'
            for m in (1, 2)
        )
        for n in range(60)
    )
    first = propose(Clipboard(text=big)).rubric
    other = propose(Clipboard(text=big.replace("keer", "maal, nou ja,").replace("Zin", "De zin")), first)
    assert len(other.rubric.all_ids()) == 2 + 60 + 60 * 32


# --- files ---


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A package of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


BOOK = (
    '<workbook xmlns:r="http://x/r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
)


def book(sheet: str | bytes, strings: str | bytes = "<sst/>") -> bytes:
    """A workbook with this sheet."""
    return zipped(
        {
            "xl/workbook.xml": BOOK[0],
            "xl/_rels/workbook.xml.rels": BOOK[1],
            "xl/sharedStrings.xml": strings,
            "xl/worksheets/sheet1.xml": sheet,
        }
    )


ENTITIES = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
)
BOMBS = {
    "docx of one letter": docx_package(f"<w:p><w:r><w:t>{'a' * 60_000_000}</w:t></w:r></w:p>"),
    "docx of elements": docx_package("<w:tbl><w:tr>" + "<w:tc/>" * 1_500_000 + "</w:tr></w:tbl>"),
    "docx of tables": docx_package("<w:tbl><w:tr><w:tc>" * 100_000),
    "docx of entities": zipped(
        {"[Content_Types].xml": TYPES, "word/document.xml": ENTITIES + "]><x>&j;</x>"}
    ),
    "docx of entities in the types": zipped({"[Content_Types].xml": ENTITIES + "]><x>&j;</x>"}),
    "xlsx of one letter": book(f"<sheetData><row><c t='str'><v>{'a' * 60_000_000}</v></c></row></sheetData>"),
    "xlsx of cells": book("<sheetData><row>" + "<c><v>1</v></c>" * 1_000_000 + "</row></sheetData>"),
    "xlsx of strings": book("<sheetData/>", "<sst>" + "<si><t>a</t></si>" * 1_000_000 + "</sst>"),
    "xlsx of merges": book(
        '<x><row r="1"><c r="A1" t="str"><v>x</v></c><c r="CV1" t="str"><v>x</v></c></row>'
        '<row r="1999"><c r="A1999" t="str"><v>x</v></c></row>'
        + '<mergeCell ref="A1:XFD1048576"/>' * 10_000
        + "</x>"
    ),
    "xlsx of entities": book(ENTITIES + "]><x>&j;</x>"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused(name):
    message = refused(File(f"x.{name[:4]}", BOMBS[name]))
    assert "lezen" in message


OWN = b"soort;id;aspect-id;niveau-id;aspect;niveau;tekst\n"
BROKEN = {
    "empty": b"",
    "blank": b" \r\n ",
    "zip without anything": zipped({}),
    "zip of something else": zipped({"a.txt": "x"}),
    "half a zip": zipped({"a": "x" * 5000})[:40],
    "docx without a document": zipped({"[Content_Types].xml": "<Types/>"}),
    "docx that is no XML": zipped({"[Content_Types].xml": "x"}),
    "docx with half a document": zipped(
        {"[Content_Types].xml": TYPES, "word/document.xml": "<w:a xmlns:w='x'><w:tbl>"}
    ),
    "xlsx without a workbook": zipped({"xl/a.xml": "<a/>"}),
    "xlsx without a sheet": zipped({"xl/workbook.xml": BOOK[0], "xl/_rels/workbook.xml.rels": BOOK[1]}),
    "xlsx of bytes": book(b"\xff\xfe\x00"),
    "xlsx of strange encoding": book(b'<?xml version="1.0" encoding="klingon"?><a/>'),
    "xlsx that leads outside": zipped(
        {
            "xl/workbook.xml": BOOK[0],
            "xl/_rels/workbook.xml.rels": BOOK[1].replace("worksheets/sheet1.xml", "../../worksheets/etc"),
        }
    ),
    "old Office": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600,
    "with a password": bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
    "pdf": b"%PDF-1.7\n",
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "program": b"\x7fELF\x02\x01\x01\0\0",
    "json that is none": b'{"schema": 1,',
    "json of something else": b'{"a": 1}',
    "json that is deep": b'{"a":' + b"[" * 200_000,
    "json of a huge number": b'{"schema": ' + b"9" * 10_000 + b"}",
    "json of many": b'{"schema": [' + b"1," * 900_000 + b"1]}",
    "json list": b"[1, 2]",
    "json of words that are none": b'{"schema": NaN}',
    "a line": b"Een gewone zin",
    "utf-16 that is cut": b"\xff\xfea\0b",
    "csv of a strange kind": OWN + b"bliep;;;;;;x",
    "csv of an aspect that is not there": OWN + b"uitspraak;a;b;c;;;x",
    "csv with a double id": OWN + b"aspect;a;;;;;x\naspect;a;;;;;y",
    "too large": b"a;b\n" * 3_000_000,
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("suffix", ["docx", "json", "onbekend"])
def test_a_broken_or_wrong_file_is_refused_with_a_reason(name, suffix):
    assert len(refused(File(f"x.{suffix}", BROKEN[name]))) > 15


def test_a_part_with_a_false_size_or_a_password_is_refused():
    data = bytearray(docx_bytes(with_71_statements()))
    at = data.find(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 5)
    assert refused(File("x.docx", bytes(data)))
    locked = bytearray(docx_bytes(with_71_statements()))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := locked.find(mark, at + 1)) >= 0:
            locked[at + offset] |= 1
    assert "wachtwoord" in refused(File("x.docx", bytes(locked)))


def test_a_deflated_stream_that_breaks_off_is_refused():
    data = bytearray(xlsx_bytes(with_71_statements()))
    assert zlib.crc32(bytes(data))
    for at in range(60, len(data) - 2_000, 97):
        data[at] ^= 0x55
    assert refused(File("x.xlsx", bytes(data)))


# --- at random ---


def seeds() -> list[tuple[str, bytes]]:
    """Good sources of every kind."""
    rubric = with_204_statements()
    small = with_30_cells()
    return [
        ("html", word_html(small).encode()),
        ("html", excel_html(with_71_statements()).encode()),
        ("text", tsv(small).encode()),
        ("docx", docx_bytes(small)),
        ("xlsx", xlsx_bytes(small)),
        ("xlsx", to_xlsx(rubric)),
        ("csv", to_csv(rubric)),
        ("json", to_json_file(rubric)),
        ("text", tsv(matrix_of(rubric)).encode()),
    ]


TOKENS = (
    *(
        b"<td>",
        b"</td>",
        b"<tr>",
        b"<table>",
        b"</table>",
        b"<p>",
        b"<!--",
        b"-->",
        b"<b>",
        b'<a href="javascript:x">',
    ),
    *(
        b" colspan=9999",
        b" rowspan='99'",
        b"\0",
        b"\xff",
        b"\t",
        b"\n",
        b'"',
        b";",
        b"Fase 1",
        b"Niveau 99",
        b"{",
        b"[",
        b"}",
    ),
    *(
        b"null",
        b"1e999",
        b"\xed\xa0\x80",
        b"<script>",
        b"[x](javascript:y)",
        b"**",
        b"\xe2\x80\xa8",
        b"]",
        b"''=",
        b"&#0;",
    ),
)


def mangled(chance: random.Random, data: bytes) -> bytes:
    """The bytes after some accidents."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 2, 5, 30))):
        at = chance.randrange(len(made) + 1)
        accident = chance.randrange(5)
        if accident == 0:
            made[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 3, 50))
        elif accident == 1:
            del made[at : at + chance.choice((1, 10, 500))]
        elif accident == 2:
            other = chance.randrange(len(made) + 1)
            made[at:at] = made[other : other + chance.choice((5, 200, 3000))]
        elif at < len(made):
            made[at] = chance.randrange(256)
    return bytes(made)


def sources(chance: random.Random, kind: str, data: bytes) -> Iterator[Clipboard | File]:
    """The ways in which it may come in."""
    text = data.decode("utf-8", chance.choice(("replace", "surrogateescape")))
    if kind == "html":
        yield Clipboard(html=text)
    if kind == "text":
        yield Clipboard(text=text)
    yield File(f"x.{chance.choice((kind, 'docx', 'xlsx', 'csv', 'json', 'html', 'exe'))}", data)


def test_anything_at_random_is_a_rubric_or_a_message():
    chance = random.Random(20261128)
    current = with_204_statements()
    known = seeds()
    became = 0
    for _ in range(TIMES):
        kind, data = chance.choice(known)
        for source in sources(chance, kind, mangled(chance, data)):
            became += tried(source, chance.choice((None, current)))
    assert became > TIMES / 4  # else the accidents are too many to try anything


def test_xml_at_random_is_a_rubric_or_a_message():
    chance = random.Random(7)
    good = docx_bytes(with_30_cells())
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        document = package.read("word/document.xml").decode()
    start, body, end = document[:200], document[200:-30], document[-30:]
    tags = (
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "<w:tc>",
        "</w:tc>",
        '<w:gridSpan w:val="x"/>',
        '<w:gridSpan w:val="9999"/>',
    )
    tags += (
        "<w:vMerge/>",
        '<w:gridBefore w:val="99999"/>',
        "<w:p>",
        '<w:hyperlink r:id="zz">',
        "<w:t>",
        "²",
        "<w:del/>",
    )
    for _ in range(TIMES):
        at = chance.randrange(len(body))
        mixed = start + body[:at] + chance.choice(tags) * chance.choice((1, 30)) + body[at:] + end
        tried(File("x.docx", zipped({"[Content_Types].xml": TYPES, "word/document.xml": mixed})))


def test_what_is_no_text_at_all_is_refused():
    for wrong in (None, 1, b"x", [], {}):
        tried(Clipboard(html=wrong, text=wrong))  # type: ignore[arg-type]
