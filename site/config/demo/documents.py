"""Documents to download, and a writer of small one-page PDF files."""

import textwrap
from typing import TypedDict

LINE_HEIGHT, TOP, LEFT, CHARACTERS = 18, 770, 64, 84
MOST_LINES = 36


class Document(TypedDict):
    """A document, by its text."""

    key: str
    title: str
    filename: str
    lines: list[str]


DOCUMENTS: list[Document] = [
    {
        "key": "kijkblad-rekenles",
        "title": "Kijkblad rekenles: één leerling, twintig minuten",
        "filename": "kijkblad-rekenles.pdf",
        "lines": [
            "Kies één leerling. Kijk alleen naar wat die leerling doet, zegt en opschrijft.",
            "",
            "Naam van de leerling (alleen een letter): ____     Groep: ____     Datum: __________",
            "",
            "Vooraf. Wat denken wij dat deze leerling gaat doen bij de eerste som?",
            "______________________________________________________________",
            "",
            "Minuut 0 tot 5. Waarmee begint de leerling?",
            "______________________________________________________________",
            "Minuut 5 tot 10. Welk hulpmiddel pakt de leerling? Blokjes, lijn, vingers, buur?",
            "______________________________________________________________",
            "Minuut 10 tot 15. Waar stokt het, en wat doet de leerling dan?",
            "______________________________________________________________",
            "Minuut 15 tot 20. Wat zegt de leerling, letterlijk?",
            "______________________________________________________________",
            "",
            "Na de les. Vraag aan de leerling: hoe heb je dit uitgerekend?",
            "______________________________________________________________",
            "",
            "Bewaar dit blad tot de nabespreking en gooi het daarna weg.",
        ],
    },
    {
        "key": "overstapkaart",
        "title": "Overstapkaart van groep 8 naar de brugklas",
        "filename": "overstapkaart.pdf",
        "lines": [
            "De leerling vult deze kaart zelf in, samen met de leraar van groep 8. Ouders lezen mee.",
            "",
            "1. Zo leer ik het best (kies er twee en leg uit):",
            "   alleen / met een maatje / door te doen / met een voorbeeld / met rust om me heen",
            "______________________________________________________________",
            "2. Dit kan ik goed, en dat mag mijn nieuwe mentor weten:",
            "______________________________________________________________",
            "3. Dit vind ik lastig. Dit helpt dan:",
            "______________________________________________________________",
            "4. Als ik vastloop, ziet een ander dat zo:",
            "______________________________________________________________",
            "5. Deze afspraak wil ik graag meenemen naar mijn nieuwe school:",
            "______________________________________________________________",
            "",
            "Vul in met de leraar: wie belt wie in de eerste week van oktober?",
            "Mentor: ______________________   Leraar groep 8: ______________________",
            "",
            "Deze kaart blijft van de leerling. De school bewaart geen kopie na de kerstvakantie.",
        ],
    },
    {
        "key": "rondeblad-intervisie",
        "title": "Rondeblad intervisie: vijf rondes in vijf kwartier",
        "filename": "rondeblad-intervisie.pdf",
        "lines": [
            "Groep van zes tot acht. Eén inbrenger, één gespreksleider, één tijdbewaker.",
            "",
            "Ronde 1 (10 minuten). De inbrenger vertelt. De anderen zwijgen.",
            "   Mijn vraag in één zin: ____________________________________________",
            "Ronde 2 (15 minuten). Alleen open vragen. Geen tips in de vorm van een vraag.",
            "   Begin met: wie, wat, waar, wanneer, hoe. Vermijd: waarom.",
            "Ronde 3 (20 minuten). De inbrenger draait de stoel om en luistert.",
            "   De anderen praten over wat zij horen. Ze zeggen: ik hoor, ik zie, ik vraag me af.",
            "Ronde 4 (10 minuten). De inbrenger draait terug: wat raakte je, wat klopt, wat niet?",
            "Ronde 5 (20 minuten). Eén stap voor morgen, van iedereen.",
            "",
            "Mijn stap: ______________________________________________________",
            "Ik vertel hoe het ging aan: ______________________  op: ______________",
            "",
            "Wat in de groep gezegd wordt, blijft in de groep.",
        ],
    },
    {
        "key": "agenda-maandagoverleg",
        "title": "Agenda voor het maandagoverleg over verzuim",
        "filename": "agenda-maandagoverleg.txt",
        "lines": [
            "Elke maandag, 8.10 tot 8.20 uur, staand, bij het bord in de gang van de onderbouw.",
            "",
            "Klaarleggen: de lijst van vorige week (absentiemedewerker), de telefoon (teamleider).",
            "",
            "1. Wie was er drie dagen of meer niet? Noem alleen de naam en de klas.",
            "2. Wie belt er vandaag voor 12 uur? Eén naam per leerling.",
            "3. Wie is er terug? Wie zegt vandaag in de gang: fijn dat je er bent?",
            "4. Wie komt voor de vierde keer op de lijst? Dan plant de teamleider een gesprek.",
            "",
            "Niet doen: oorzaken bespreken, cijfers noemen, een dossier openen. Daar is dinsdag voor.",
        ],
    },
    {
        "key": "verslag-rekenen-buiten",
        "title": "Verslag van de middag Rekenen buiten",
        "filename": "verslag-rekenen-buiten.pdf",
        "lines": [
            "Wie er waren: 26 leraren en intern begeleiders van 11 scholen.",
            "",
            "Wat we deden",
            "- We maten het schoolplein op met een touw van tien meter, zonder liniaal.",
            "- We schatten hoeveel tegels er liggen, en vergeleken vier manieren om dat te tellen.",
            "- We maakten in tweetallen een les van twintig minuten voor de eigen groep.",
            "",
            "Wat we meenemen",
            "- Begin met schatten. Wie eerst schat, rekent daarna gerichter.",
            "- Geef per vier leerlingen één touw. Met meer touwen wordt er minder gepraat.",
            "- Spreek een plek af waar iedereen terugkomt. Dat scheelt roepen.",
            "",
            "Wat nog niet lukte",
            "- Bij regen was er geen plan. Drie scholen zoeken nu uit wat er in de gymzaal kan.",
            "",
            "Vragen: rekenen@example.org",
        ],
    },
]


def document_bytes(document: Document) -> bytes:
    """Return the file of a document: a PDF, or plain text in UTF-8, after its file name."""
    if document["filename"].endswith(".pdf"):
        return pdf_bytes(document["title"], document["lines"])
    return "\n".join([document["title"], "", *document["lines"], ""]).encode()


def pdf_bytes(title: str, lines: list[str]) -> bytes:
    """Return a PDF 1.4 file of one A4 page: a title and lines of text, the same bytes every time.

    Text is set in Helvetica with WinAnsiEncoding (PDF 32000-1, annex D). Raises ValueError when the lines
    do not fit on the page, and UnicodeEncodeError for a character that WinAnsi does not have.
    """
    wrapped = [
        part for line in lines for part in textwrap.wrap(line, CHARACTERS, drop_whitespace=False) or [""]
    ]
    if len(wrapped) > MOST_LINES:
        raise ValueError(f"{len(wrapped)} lines do not fit on one page of {MOST_LINES}")
    heading = textwrap.wrap(title, 46) or [""]
    content = b"BT /F2 18 Tf 24 TL 1 0 0 1 %d %d Tm\n" % (LEFT, TOP)
    content += b"".join(b"(%s) '\n" % pdf_text(line) for line in heading)
    content += b"/F1 11 Tf %d TL T*\n" % LINE_HEIGHT
    content += b"".join(b"(%s) '\n" % pdf_text(line) for line in wrapped) + b"ET"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (nl-NL) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
        b"<< /Title <FEFF%s> >>" % title.encode("utf-16-be").hex().upper().encode(),
    ]
    return assemble(objects)


def pdf_text(text: str) -> bytes:
    """Return text as the inside of a PDF string in WinAnsi."""
    raw = text.encode("cp1252")
    return b"".join(
        b"\\" + bytes([code]) if code in b"()\\" else bytes([code]) if 31 < code < 127 else b"\\%03o" % code
        for code in raw
    )


def assemble(objects: list[bytes]) -> bytes:
    """Return the file; the first of the objects is the catalogue, the last holds the title."""
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)
