"""Text out of files: what is found in good ones, and that no file does harm."""

import pytest

from basis.text_extraction import Limits, Outcome, Passage, extract, kind_of
from basis.text_extraction.process import gather
from basis.text_extraction.values import clean, join_lines
from tests.basis.files_with_text import (
    DOCX_TYPE,
    W,
    lock_pdf,
    make_docx,
    make_odt,
    make_pdf,
    make_pdf_of_streams,
    make_zip,
    put_together,
    word,
)

MB = 1024 * 1024
TYPES = "[Content_Types].xml"
MAIN_PART = f'<Types xmlns="x"><Override PartName="/d.xml" ContentType="{DOCX_TYPE}"/></Types>'
STYLES = """
<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Eigen"><w:name w:val="Kopje"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
"""


def test_a_pdf_gives_the_text_of_each_page():
    found = extract(make_pdf("Kijk naar één leerling.", "", "Praat na.\nSchrijf op."), "pdf")
    assert found.outcome == Outcome.READ
    assert found.passages == [
        Passage("Kijk naar één leerling.", page=1),
        Passage("Praat na. Schrijf op.", page=3),
    ]


def test_a_pdf_of_pictures_alone_is_empty():
    assert extract(make_pdf("", ""), "pdf").outcome == Outcome.EMPTY


def test_a_pdf_that_anybody_may_read_is_read_and_one_with_a_password_is_not():
    data = make_pdf("Alleen afdrukken is niet toegestaan.")
    assert extract(lock_pdf(data, ""), "pdf").passages == [
        Passage("Alleen afdrukken is niet toegestaan.", page=1)
    ]
    locked = extract(lock_pdf(data, "geheim"), "pdf")
    assert locked.outcome == Outcome.ENCRYPTED
    assert not locked.passages


def test_a_page_that_cannot_be_read_does_not_spoil_the_others():
    data = make_pdf("Een.", "Twee.", "Drie.")
    second = data.index(b"6 0 obj") + len(b"6 0 obj\n")
    broken = data[:second] + data[second:].replace(b"/Contents 7 0 R", b"/Contents 9999 0 ", 1)
    found = extract(broken, "pdf")
    assert [passage.page for passage in found.passages if passage.page != 2] == [1, 3]


def test_word_gives_paragraphs_under_their_headings():
    body = (
        word("Vooraf.")
        + word("Beginnen", "Kop1")
        + word("Kies een vraag.")
        + word("Zoek een maatje.")
        + word("Afronden", "Eigen")
    )
    found = extract(make_docx(body, styles=STYLES), "docx")
    assert found.outcome == Outcome.READ
    assert found.passages == [
        Passage("Vooraf."),
        Passage("Kies een vraag.\nZoek een maatje.", heading="Beginnen"),
        Passage("", heading="Afronden"),
    ]


def test_word_leaves_out_what_is_no_text_of_the_document():
    body = (
        word("Beginnen 3", "Inhopg1")
        + "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Blijft</w:t><w:tab/><w:t>staan</w:t></w:r>"
        "<w:del><w:r><w:delText>gewist</w:delText><w:t>weg</w:t></w:r></w:del>"
        "<w:r><w:instrText>PAGEREF</w:instrText></w:r></w:p>"
        "<w:Fallback>" + word("dubbel") + "</w:Fallback>"
    )
    found = extract(make_docx(body, styles=STYLES, comments=word("geheim onder ons")), "docx")
    assert found.passages == [Passage("Blijft staan")]


def test_word_gives_text_boxes_tables_and_notes_too():
    body = (
        "<w:p><w:r><w:t>Voor</w:t><w:txbxContent>" + word("In een kader") + "</w:txbxContent>"
        "<w:t> en na</w:t></w:r></w:p><w:tbl><w:tr><w:tc>" + word("Cel") + "</w:tc></w:tr></w:tbl>"
    )
    found = extract(make_docx(body, footnotes=word("Een noot")), "docx")
    assert found.passages == [Passage("In een kader\nVoor en na\nCel"), Passage("Een noot")]


def test_word_may_keep_its_text_elsewhere_and_a_heading_may_have_no_style():
    heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Kop</w:t></w:r></w:p>'
    found = extract(make_docx(heading + word("Tekst"), main="word/document2.xml"), "docx")
    assert found.passages == [Passage("Tekst", heading="Kop")]


def test_opendocument_gives_paragraphs_under_their_headings():
    body = (
        "<text:table-of-content><text:p>Beginnen 1</text:p></text:table-of-content>"
        '<text:h text:outline-level="1">Beginnen</text:h>'
        '<text:p>Kies<text:s text:c="1000000000"/>een<text:line-break/>vraag.'
        "<office:annotation><text:p>onder ons</text:p></office:annotation></text:p>"
        "<text:p>Met een noot<text:note><text:note-citation>1</text:note-citation>"
        "<text:note-body><text:p>Dit is hem</text:p></text:note-body></text:note>.</text:p>"
    )
    found = extract(make_odt(body), "odt")
    assert found.outcome == Outcome.READ
    assert found.passages == [Passage("Kies een vraag.\nDit is hem\nMet een noot.", heading="Beginnen")]


def test_encrypted_office_files_are_recognised():
    manifest = '<manifest xmlns="x"><file-entry><encryption-data/></file-entry></manifest>'
    assert extract(make_odt("", **{"META-INF/manifest.xml": manifest}), "odt").outcome == Outcome.ENCRYPTED
    assert extract(make_zip({"encrypted-package": "x"}), "odt").outcome == Outcome.ENCRYPTED
    compound = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    with_password = compound + "EncryptedPackage".encode("utf-16-le")
    assert extract(with_password, "docx").outcome == Outcome.ENCRYPTED
    assert extract(compound, "docx").outcome == Outcome.BROKEN


GOOD = {
    "pdf": make_pdf("Goed."),
    "docx": make_docx(word("Goed.")),
    "odt": make_odt("<text:p>Goed.</text:p>"),
}


@pytest.mark.parametrize("kind", GOOD)
@pytest.mark.parametrize("harm", ["nothing", "other", "half", "zeros"])
def test_a_file_that_is_not_what_it_says_gives_no_text_and_a_reason(kind, harm):
    good = GOOD[kind]
    assert extract(good, kind).outcome == Outcome.READ
    harmed = {
        "nothing": b"",
        "other": b"<html>Niet gevonden</html>",
        "half": good[: len(good) // 2],
        "zeros": bytes(len(good)),
    }
    found = extract(harmed[harm], kind)
    assert found.outcome in {Outcome.BROKEN, Outcome.EMPTY}
    assert not found.passages


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_part_that_is_missing_or_no_xml_is_broken(kind):
    types = f'<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="{DOCX_TYPE}"/></Types>'
    for parts in (
        {},
        {"[Content_Types].xml": types},
        {"[Content_Types].xml": types, "word/document.xml": "<"},
    ):
        assert extract(make_zip({"mimetype": "x", **parts}), kind).outcome == Outcome.BROKEN


def test_what_came_before_a_fault_is_kept():
    broken = make_zip(
        {
            TYPES: MAIN_PART,
            "d.xml": f'<w:document xmlns:w="{W}">{word("Dit is er nog.")}<w:p></w:r>',
        }
    )
    found = extract(broken, "docx")
    assert found.outcome == Outcome.PART
    assert found.passages == [Passage("Dit is er nog.")]


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>'
    f'<w:document xmlns:w="{W}"><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:document>'
)


def test_a_document_type_is_refused():
    found = extract(make_zip({TYPES: MAIN_PART, "d.xml": BOMB}), "docx")
    assert found.outcome == Outcome.BROKEN


def test_a_zip_bomb_is_read_no_further_than_the_limit():
    bomb = make_docx(word("Lont.") + " " * (20 * MB))
    assert len(bomb) < MB / 10
    found = extract(bomb, "docx", Limits(unpacked_bytes=10 * MB))
    assert found.outcome == Outcome.PART
    assert found.passages == [Passage("Lont.")]


def test_a_paragraph_without_end_runs_into_the_limit_of_memory():
    bomb = make_docx(word("a" * (50 * MB)))
    found = extract(bomb, "docx", Limits(memory=120 * MB))
    assert found.outcome == Outcome.TOO_BIG
    assert not found.passages


def test_a_stream_that_swells_in_a_pdf_gives_no_text():
    bomb = make_pdf_of_streams(b" " * (100 * MB))
    assert len(bomb) < MB
    found = extract(bomb, "pdf")
    assert found.outcome in {Outcome.BROKEN, Outcome.TOO_BIG, Outcome.TOO_SLOW}
    assert not found.passages


def test_a_page_tree_that_bites_its_tail_ends():
    loop = put_together(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"]
    )
    found = extract(loop, "pdf", Limits(seconds=10))
    assert found.outcome in {Outcome.BROKEN, Outcome.EMPTY, Outcome.TOO_BIG, Outcome.TOO_SLOW}
    assert not found.passages


def test_what_takes_too_long_is_stopped_and_the_pages_before_it_are_kept():
    endless = b"BT /F1 12 Tf " + b"(ja) Tj " * 2_000_000 + b"ET"
    quick = b"BT /F1 12 Tf 60 780 Td (Eerst dit.) Tj ET"
    assert extract(make_pdf_of_streams(endless), "pdf", Limits(seconds=3)).outcome == Outcome.TOO_SLOW
    found = extract(make_pdf_of_streams(quick, endless), "pdf", Limits(seconds=3))
    assert found.outcome == Outcome.PART
    assert found.passages == [Passage("Eerst dit.", page=1)]


def test_pages_and_characters_are_bounded():
    data = make_pdf("Een twee.", "Drie vier.", "Vijf zes.")
    by_pages = extract(data, "pdf", Limits(pages=2))
    assert by_pages.outcome == Outcome.PART
    assert [passage.page for passage in by_pages.passages] == [1, 2]
    by_characters = extract(data, "pdf", Limits(characters=12))
    assert by_characters.outcome == Outcome.PART
    assert "".join(passage.text for passage in by_characters.passages) == "Een twee.Dri"


def test_a_file_over_the_limit_is_not_looked_at():
    assert extract(GOOD["pdf"], "pdf", Limits(file_bytes=100)).outcome == Outcome.TOO_BIG


def test_a_line_that_was_cut_off_counts_for_nothing():
    whole = b'{"text": "Een.", "heading": "", "page": 1}\n'
    assert gather(whole + b'{"text": "Tw', Outcome.TOO_SLOW).passages == [Passage("Een.", page=1)]
    assert gather(b"", Outcome.TOO_SLOW).outcome == Outcome.TOO_SLOW


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\x00b\x07c", "a b c"),
        ("eﬃciënt, ﬁjn", "efficiënt, fijn"),
        ("samen\u00adwerken", "samenwerken"),
        ("coo\u0308rdinator", "coördinator"),
        ("half \ud83d paar", "half paar"),
        (" veel   wit \n\n regel ", "veel wit\nregel"),
    ],
)
def test_text_is_cleaned(raw, cleaned):
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("printed", "running"),
    [
        ("samen-\nwerking in de\nwijk", "samenwerking in de wijk"),
        ("in-\nen uitstroom", "in- en uitstroom"),
        ("Noord-\nHolland", "Noord- Holland"),
        ("2024-\n2025", "2024- 2025"),
    ],
)
def test_words_that_were_broken_off_are_whole(printed, running):
    assert join_lines(printed) == running


def test_only_kinds_that_we_read_are_kinds():
    assert [kind_of(name) for name in ("a.PDF", "b.docx", "c.odt", "d.doc", "pdf", "")] == [
        "pdf", "docx", "odt", "", "", "",
    ]  # fmt: skip
