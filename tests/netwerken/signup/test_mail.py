"""What people type stays text in the mail they get."""

from netwerken.models import Aanmelding, BijeenkomstPage
from tests.factories import make_bijeenkomst
from tests.netwerken.facts import mails


def test_a_title_or_name_on_two_lines_cannot_add_a_header(netwerk, fill_in):
    page = make_bijeenkomst(netwerk, title="Studiedag")
    BijeenkomstPage.objects.filter(pk=page.pk).update(title="Studiedag\r\nBcc: ik@example.org")
    answer = fill_in(page, name="Noor\r\nBcc: ik@example.org\r\n\r\nhoi", school="Kade\nBcc: x@example.org")
    assert answer.status_code == 302
    [mail] = mails()
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Bevestig je aanmelding: Studiedag Bcc: ik@example.org"
    assert Aanmelding.objects.get().name == "Noor Bcc: ik@example.org hoi"
    assert Aanmelding.objects.get().school_name == "Kade Bcc: x@example.org"


def test_the_mail_is_no_html_so_names_stay_as_they_are(bijeenkomst, fill_in):
    fill_in(bijeenkomst, name="Noor <b>&amp; 'Co'")
    assert "Noor <b>&amp; 'Co'" in mails()[0].get_content()
