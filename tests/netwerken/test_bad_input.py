"""Whatever is sent to the form of a meeting: a clear answer, never a 500, never half a sign-up."""

import pytest
from django.urls import reverse

from netwerken.models import Aanmelding, Persoon
from tests.netwerken.facts import mails, places_by_rows, taken

FIELDS = ("name", "email", "role", "school", "school_keuze", "school_voor", "may_invite", "made", "website")
ODD = {
    "empty": "",
    "spaces": "   ",
    "NUL": "a\0b",
    "10,000 characters": "a" * 10_000,
    "10,000 ligatures": "\ufb03" * 10_000,
    "160 ligatures": "\ufb03" * 160,
    "emoji": "\U0001f600",
    "right to left": "\u202eabc",
    "line separator": "a\u2028b",
    "controls": "a\x01\x0b\x0c\x1b\x7f\x85b",
    "lines": "a\r\nb\n",
    "quotes": "\"'<script>alert(1)</script>&{{ 7*7 }}%s%(x)s",
    "surrogate bytes": b"\xed\xa0\x80",
    "no utf-8": b"\xff\xfe",
    "combining": "e\u0301" * 60,
}
ADDRESSES_TAKEN = {
    "Noor.Bakker+werk@Example.ORG": "noor.bakker+werk@example.org",
    "  noor@example.org  ": "noor@example.org",
    "o'brien@example.org": "o'brien@example.org",
    "noor@café.example.org": "noor@xn--caf-dma.example.org",
    f"{'a' * 60}@{'b' * 60}.example.org": f"{'a' * 60}@{'b' * 60}.example.org",
}
ADDRESSES_REFUSED = [
    "noor",
    "noor@",
    "@example.org",
    "noor@example",
    "noor@@example.org",
    "noor@exa mple.org",
    "a@example.org,b@example.org",
    "a@example.org;b@example.org",
    "Noor <noor@example.org>",
    "noor@example.org\r\nBcc: ik@example.org",
    '"a\x0bb"@example.org',
    '"noor"@example.org',
    "noör@example.org",
    "noo\u212a@example.org",  # a Kelvin sign, which is a k when case does not count
    f"a@{'é' * 60}.org",  # too long a label for the DNS
    "\u0130" * 60 + "@example.org",
    f"{'a' * 250}@example.org",
    "noor@[127.0.0.1]",
]


@pytest.mark.parametrize("field", FIELDS)
def test_odd_values_get_a_clear_answer(bijeenkomst, fill_in, field, monkeypatch):
    monkeypatch.setattr("netwerken.views.shared.MAILS_PER_HOUR", 1000)
    for what, value in ODD.items():
        answer = fill_in(bijeenkomst, **{field: value})
        assert answer.status_code in {302, 422}, what
        if answer.status_code == 422:
            assert answer.context["form"].errors, what
            assert "<script>alert" not in answer.content.decode(), what
        people = Aanmelding.objects.count()
        assert taken(bijeenkomst) == places_by_rows(bijeenkomst) == people == len(mails()), what
        assert Persoon.objects.count() == people, what


def test_a_form_without_any_field_gets_a_clear_answer(bijeenkomst, client):
    address = reverse("aanmelden", args=[bijeenkomst.translation_key])
    assert client.post(address).status_code == 422
    assert client.post(address, {"naam": "Noor"}).status_code == 422
    assert client.post(address, b"{}", content_type="application/json").status_code == 422
    assert client.post(address, b"--x", content_type="multipart/form-data; boundary=x").status_code < 500
    assert client.post(address, {"name": ["a", "b"], "email": ["c", "d"]}).status_code == 422
    assert not Aanmelding.objects.exists()


def test_addresses_are_known_as_mail_servers_know_them(bijeenkomst, fill_in):
    for typed, known in ADDRESSES_TAKEN.items():
        Aanmelding.objects.all().delete()
        Persoon.objects.all().delete()
        assert fill_in(bijeenkomst, email=typed).status_code == 302, typed
        assert Persoon.objects.get().email == known
        assert mails()[-1]["To"] == known


def test_what_cannot_be_mailed_to_is_refused_at_the_field(bijeenkomst, fill_in):
    for typed in ADDRESSES_REFUSED:
        answer = fill_in(bijeenkomst, email=typed)
        assert answer.status_code == 422, typed
        assert list(answer.context["form"].errors) == ["email"], typed
    assert not Aanmelding.objects.exists()


def test_what_is_wrong_is_said_at_each_field(bijeenkomst, fill_in):
    answer = fill_in(bijeenkomst, name="", email="noor", school="")
    words = answer.content.decode()
    for said in ("Vul je naam in.", "Dit mailadres klopt niet.", "Vul je school in."):
        assert said in words
    assert 'value="noor"' in words
