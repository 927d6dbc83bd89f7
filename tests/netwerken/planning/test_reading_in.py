"""Pasting and uploading on the screen: a preview that fills the form, and nothing that is lost."""

from django.core.files.uploadedfile import SimpleUploadedFile

from netwerken.models import BijeenkomstPage, Reeks
from tests.netwerken.planning.screen import Screen

ROWS = (
    "Datum\tTijd\tLocatie\tSoort\ndo 5-3-2037\t13.30-16.30\tDe Kade\tStudiedag\n"
    "32-3-2037\t9.00\tHet Getij\tBorrel\n"
)
EVENTS = (
    b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Start\r\nDTSTART:20370305T123000Z\r\n"
    b"END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def ics(data: bytes = EVENTS) -> SimpleUploadedFile:
    """A calendar file as a browser sends it."""
    return SimpleUploadedFile("agenda.ics", data, "text/calendar")


def test_pasted_rows_fill_the_form_and_say_what_is_wrong(as_ada):
    screen = Screen.of(as_ada).fill(name="Reeks", pasted=ROWS)
    screen.fill_row(2, location="Aula", date="1 maart 2037").press("read")
    assert (screen.status, screen.rows) == (200, 3)
    assert "2 bijeenkomsten ingelezen. Kijk ze na; er is nog niets bewaard." in screen.text
    assert (screen.fields["name"], screen.fields["pasted"]) == ("Reeks", "")
    assert (screen.value(1, "location"), screen.value(2, "location")) == ("Aula", "De Kade")
    assert (screen.value(2, "date"), screen.value(2, "start"), screen.value(2, "kind")) == (
        *("5 maart 2037", "13.30"),
        "studiedag",
    )
    assert "De dag “32-3-2037” bestaat niet." in screen.row(3)
    assert "De soort “Borrel” kennen we niet." in screen.row(3)
    assert "32-3-2037 | 9.00 | Het Getij | Borrel" in screen.row(3)
    assert not Reeks.objects.exists()


def test_what_was_read_is_mended_and_saved(as_ada):
    screen = Screen.of(as_ada).fill(name="Reeks", pasted=ROWS).press("read")
    screen.press("save")
    assert screen.status == 422
    assert "Deze dag bestaat niet." in screen.row(2)
    assert "32-3-2037 | 9.00" in screen.row(2)  # the line it came from is still there
    screen.fill_row(2, date="23-3-2037").press("save")
    assert screen.status == 302
    assert BijeenkomstPage.objects.count() == 2


def test_a_calendar_file_fills_the_form(as_ada):
    screen = Screen.of(as_ada).fill(name="Reeks").press("read", calendar=ics())
    assert (screen.rows, screen.value(1, "title"), screen.value(1, "start")) == (1, "Start", "13.30")


def test_what_is_no_calendar_file_is_told_and_nothing_is_lost(as_ada):
    screen = Screen.of(as_ada).fill(name="Reeks", pasted="x").press("read", calendar=ics(b"PK\x03\x04"))
    assert screen.status == 422
    assert "Dit is geen agenda-bestand." in screen.text
    assert (screen.fields["name"], screen.fields["pasted"], screen.rows) == ("Reeks", "x", 3)


def test_nothing_pasted_is_told(as_ada):
    screen = Screen.of(as_ada).press("read")
    assert screen.status == 422
    assert "Er is niets geplakt." in screen.text


def test_what_is_pasted_but_not_read_is_never_passed_over(as_ada):
    screen = Screen.of(as_ada).fill(name="Reeks", pasted=ROWS)
    screen.fill_row(1, date="5 maart 2037", start="9.00").press("save")
    assert screen.status == 422
    assert "Hier staat nog iets dat niet is ingelezen." in screen.text
    assert screen.fields["pasted"] == ROWS
    assert not Reeks.objects.exists()
    assert screen.press("add").fields["pasted"] == ROWS


def test_rows_are_pasted_into_a_series_that_is_there(as_ada, reeks):
    screen = Screen.of(as_ada, reeks).fill(pasted="8 april\t13.30-16.30\tDe Kade").press("read")
    assert screen.rows == 4
    assert screen.value(4, "date") == "8 april 2037"  # in the school year of the series
    screen.press("save")
    assert screen.status == 302
    assert [page.revisions.count() for page in BijeenkomstPage.objects.all()] == [1, 1, 1, 1]


def test_more_than_a_series_has_is_refused(as_ada, reeks):
    rows = "\n".join(f"{number % 28 + 1} mei 2037\t9.00-10.00\tZaal" for number in range(58))
    screen = Screen.of(as_ada, reeks).fill(pasted=rows).press("read")
    assert screen.status == 422
    assert "Dan zijn er 61 bijeenkomsten." in screen.text
    assert screen.rows == 3


def test_what_is_pasted_is_shown_as_text(as_ada):
    screen = Screen.of(as_ada).fill(pasted="<script>alert(1)</script>\t5 maart 2037\t9.00").press("read")
    assert b"<script>alert(1)" not in screen.answer.content
