"""Every mail: text and HTML that say the same, true when it is sent, and answered by people."""

import re
from datetime import timedelta
from email.message import EmailMessage

import pytest
from django.utils import timezone

from basis.models import OutboxMessage
from netwerken import services
from netwerken.emails import MAILS
from netwerken.emails.describing import describe
from netwerken.emails.subjects import INVITED, OWN
from netwerken.models import (
    Aanmelding,
    MailIntro,
    Netwerk,
)
from netwerken.services.history import promise
from netwerken.target import Target
from tests.factories import make_bijeenkomst, make_user, meeting
from tests.netwerken.every_mail import every_mail
from tests.netwerken.facts import mails, make_series, sign_up_for, whole_mails

ADDRESS = re.compile(r"https?://[^\s\"<>]+")


def both(mail: EmailMessage) -> tuple[str, str]:
    """The text and the HTML of a mail."""
    return tuple(mail.get_body((kind,)).get_content() for kind in ("plain", "html"))


def newest(what: str) -> EmailMessage:
    """The newest mail of a kind, as it reads now."""
    row = OutboxMessage.objects.filter(payload__what=what).order_by("-pk").first()
    assert row is not None, what
    OutboxMessage.objects.exclude(pk=row.pk).delete()
    [mail] = whole_mails()
    return mail


def words(html: str) -> str:
    """What a person reads of HTML."""
    html = re.sub(r"<(style|title).*?</\1>", " ", html, flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_mail_says_the_same_in_text_and_html(netwerk, language):
    written = every_mail(netwerk, language)
    assert written.keys() == MAILS.keys()
    for what, mail in written.items():
        text, html = both(mail)
        assert set(ADDRESS.findall(text)) == set(ADDRESS.findall(html)), what
        assert f'<html lang="{"nl" if what in INVITED else language}"' in html, what
        assert "%(" not in text + html, what
        assert "None" not in text, what
        assert "\n\n\n" not in text, what
        assert mail["Auto-Submitted"] == "auto-generated", what
        assert mail["List-Id"], what
        plain = " ".join(text.split())
        for paragraph in re.findall(r"<p[^>]*>([^<]{20,})</p>", html):
            said = " ".join(paragraph.replace("&#x27;", "'").replace("&quot;", '"').split())
            assert said in plain, (what, said)


def test_the_languages_differ_in_every_mail(netwerk):
    dutch, english = every_mail(netwerk, "nl"), every_mail(netwerk, "en")
    for what in MAILS.keys() - {
        "bericht",
        "uitnodiging",
        "uitnodiging_herinnering",
    }:  # written by a coordinator
        assert both(dutch[what])[0] != both(english[what])[0], what
        assert dutch[what]["Subject"] != english[what]["Subject"], what


def test_only_what_people_follow_and_mail_to_all_can_be_unsubscribed_from(netwerk):
    for what, mail in every_mail(netwerk, "nl").items():
        ends = {"bericht", "plaatsen_vrij", "nieuwe_bijeenkomsten", "nieuws"}
        assert (mail["List-Unsubscribe"] is not None) == (what in ends), what
        assert (mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click") == (what in ends), what


def test_a_mail_about_ones_own_place_says_where_to_cancel(netwerk):
    written = every_mail(netwerk, "nl")
    over = {"geweigerd", "geannuleerd", "overgedragen"}
    for what in OWN.keys() | {"gewijzigd", "bericht"}:
        text, _html = both(written[what])
        says = "Zeg hier af" in text or "Zeg het hier" in text
        assert says == (what not in over), what


def test_an_answer_goes_to_the_coordinators_or_else_to_the_contact_of_the_page(netwerk):
    page = make_bijeenkomst(netwerk, contact_email="contact@example.org")
    sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    assert whole_mails()[0]["Reply-To"] == "contact@example.org"
    row = Netwerk.objects.get()
    services.appoint(row, make_user("anna"))
    services.appoint(row, make_user("bo"))
    services.appoint(row, make_user("weg", is_active=False))
    assert whole_mails()[0]["Reply-To"] == "anna@example.org, bo@example.org"


def test_a_netwerk_says_something_above_a_mail_in_its_own_words_and_never_in_html(netwerk):
    page = make_bijeenkomst(netwerk)
    row = Netwerk.objects.get()
    text = "Wat fijn dat je komt <b>nu</b>.\n\nNeem je rooster mee & lees vooraf."
    MailIntro.objects.create(netwerk=row, what="bevestig", language="nl", text=text)
    MailIntro.objects.create(netwerk=row, what="bevestig", language="en", text="Welcome")
    MailIntro.objects.create(netwerk=row, what="bevestigd", language="nl", text="Tot dan")
    sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    plain, html = both(whole_mails()[0])
    assert text in plain
    assert "<p>Neem je rooster mee &amp; lees vooraf.</p>" in html
    assert "&lt;b&gt;nu&lt;/b&gt;" in html
    assert "Welcome" not in plain
    assert "Tot dan" not in plain
    assert plain.index("Wat fijn") < plain.index("Je meldde je aan")


def test_an_intro_in_another_language_is_left_out(netwerk):
    page = make_bijeenkomst(netwerk)
    MailIntro.objects.create(netwerk=Netwerk.objects.get(), what="bevestig", language="nl", text="Hoi!")
    sign_up_for(meeting(page), name="Noor", email="noor@example.org", language="en")
    assert "Hoi!" not in both(whole_mails()[0])[0]


@pytest.mark.parametrize(
    "name", ["http://win.example.org", "www.win.example.org", "Win op win.nl", "a@b.example"]
)
def test_nobody_mails_a_link_to_a_stranger_by_way_of_a_name(netwerk, name):
    sign_up_for(meeting(make_bijeenkomst(netwerk)), name=name, email="noor@example.org", school_name=name)
    text, html = both(whole_mails()[0])
    assert name not in text + html
    assert "Hallo," in text


def test_the_place_in_the_queue_is_that_of_the_moment_it_is_sent(netwerk):
    page = make_bijeenkomst(netwerk, capacity=1, starts_at=timezone.now() + timedelta(days=30), ends_at=None)
    people = [sign_up_for(meeting(page), name=name, email=f"{name}@example.org") for name in "abc"]
    for one in people:
        services.confirm(one)
    last = [mail for mail in mails("c@example.org") if "wachtlijst" in mail["Subject"]]
    assert "op plek 2 van de wachtlijst. Er is 1 aanmelding voor je." in last[0].get_content()
    services.cancel(people[1])
    last = [mail for mail in mails("c@example.org") if "wachtlijst" in mail["Subject"]]
    assert "op plek 1 van de wachtlijst. Je bent als eerste aan de beurt." in last[0].get_content()


def test_a_reminder_of_an_offer_is_named_after_the_offer(netwerk):
    page = make_bijeenkomst(netwerk, capacity=1, starts_at=timezone.now() + timedelta(days=3), ends_at=None)
    first, second = (
        sign_up_for(meeting(page), name=name, email=f"{name}@example.org") for name in ("noor", "bo")
    )
    services.confirm(second)
    services.cancel(first)
    second.refresh_from_db()
    assert second.status == "aangeboden"
    promise(second, "bevestig_herinnering")
    assert newest("bevestig_herinnering")["Subject"] == f"Wil je deze plaats? {page.title}"


def test_a_refusal_gives_the_reason(netwerk):
    page = make_bijeenkomst(netwerk)
    aanmelding = sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    services.refuse(aanmelding, by="anna", reason="Deze dag is voor schoolleiders.")
    assert "De reden: Deze dag is voor schoolleiders." in both(newest("geweigerd"))[0]
    assert "schoolleiders" not in str(list(OutboxMessage.objects.values("payload")))


def test_who_cancels_and_who_is_cancelled_read_so(netwerk):
    page = make_bijeenkomst(netwerk)
    one, other = (sign_up_for(meeting(page), name=name, email=f"{name}@example.org") for name in "ab")
    services.cancel(one)
    assert "Je zegde af" in both(newest("geannuleerd"))[0]
    services.cancel(other, by="anna")
    assert "De coördinator heeft je afgemeld" in both(newest("geannuleerd"))[0]


def test_what_is_not_true_any_more_is_not_sent(netwerk):
    page = make_bijeenkomst(netwerk)
    aanmelding = sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    services.confirm(aanmelding)
    assert "Je bent aangemeld" in mails()[-1]["Subject"]
    services.cancel(aanmelding)
    subjects = [mail["Subject"].split(":")[0] for mail in mails()]
    assert "Je bent aangemeld" not in subjects
    assert subjects[-1] == "Je bent afgemeld"


def test_the_giver_and_the_colleague_of_a_place_both_get_a_mail(netwerk):
    page = make_bijeenkomst(netwerk, online_url="https://praat.example.org/abc")
    aanmelding = sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    services.confirm(aanmelding)
    services.hand_over(aanmelding, name="Bo", email="bo@example.org")
    given = mails("noor@example.org")[-1]
    assert given["Subject"].startswith("Je plaats is overgedragen")
    assert "Bo" in given.get_content()
    assert "/aanmelding/" not in given.get_content()
    asked = mails("bo@example.org")[-1]
    assert "Een collega heeft je de plaats gegeven" in asked.get_content()
    assert "praat.example.org" not in asked.get_content()


def test_the_link_to_take_part_is_for_who_has_a_definite_place(netwerk):
    page = make_bijeenkomst(netwerk, is_online=True, online_url="https://praat.example.org/abc")
    aanmelding = sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    assert "praat.example.org" not in "".join(both(whole_mails()[0]))
    services.confirm(aanmelding)
    assert all("https://praat.example.org/abc" in part for part in both(newest("bevestigd")))


def test_a_series_is_mailed_day_by_day(netwerk):
    start = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=20)
    pages = [
        make_bijeenkomst(netwerk, starts_at=start + timedelta(days=7 * number), ends_at=None)
        for number in range(3)
    ]
    reeks = make_series(*pages)
    aanmelding = services.sign_up(Target(reeks, timezone.now()), services.Who("Noor", "noor@example.org"))
    [mail] = whole_mails()
    assert both(mail)[0].count("Buurthuis De Kade") == 3
    assert mail["Subject"] == "Bevestig je aanmelding: Een reeks"
    services.confirm(aanmelding)
    assert len(list(newest("bevestigd").iter_attachments())) == 3


# --- calendars ---


def calendars(mail: EmailMessage) -> list[tuple[str, str]]:
    """The method of each calendar file of a mail, and its text."""
    found = []
    for part in mail.iter_attachments():
        assert part.get_content_type() == "text/calendar"
        text = part.get_content()
        assert f"METHOD:{part.get_param('method')}" in text.splitlines()
        found.append((part.get_param("method"), text.replace("\r\n", "\n").replace("\n ", "")))
    return found


def test_a_definite_place_goes_into_the_calendar_and_a_given_up_one_out_of_it(netwerk):
    page = make_bijeenkomst(netwerk, is_online=True, online_url="https://praat.example.org/abc")
    aanmelding = sign_up_for(meeting(page), name="Noor", email="noor@example.org")
    assert calendars(whole_mails()[0]) == []
    services.confirm(aanmelding)
    [(method, text)] = calendars(newest("bevestigd"))
    assert method == "REQUEST"
    assert f"UID:{meeting(page).row.uid}" in text
    assert "mailto:noor@example.org" in text
    assert "https://praat.example.org/abc" in text
    services.cancel(aanmelding)
    [(method, text)] = calendars(newest("geannuleerd"))
    assert (method, "STATUS:CANCELLED" in text) == ("CANCEL", True)


def test_what_was_never_in_a_calendar_is_not_taken_out_of_it(netwerk):
    aanmelding = sign_up_for(meeting(make_bijeenkomst(netwerk)), name="Noor", email="noor@example.org")
    services.cancel(aanmelding)
    assert calendars(newest("geannuleerd")) == []


def test_who_gives_a_place_away_takes_it_out_of_the_own_calendar(netwerk):
    aanmelding = sign_up_for(meeting(make_bijeenkomst(netwerk)), name="Noor", email="noor@example.org")
    services.confirm(aanmelding)
    services.hand_over(aanmelding, name="Bo", email="bo@example.org")
    [(method, text)] = calendars(newest("overgedragen"))
    assert method == "CANCEL"
    assert "mailto:noor@example.org" in text
    assert "bo@example.org" not in text


@pytest.mark.parametrize(
    ("facts", "method"),
    [
        ({"location": "Aula"}, "REQUEST"),
        ({"status": "gaat_niet_door"}, "CANCEL"),
        ({"starts_at": None, "ends_at": None}, "CANCEL"),
    ],
    ids=["place", "off", "no date"],
)
def test_a_change_changes_the_calendar_too(netwerk, facts, method):
    page = make_bijeenkomst(netwerk)
    services.confirm(sign_up_for(meeting(page), name="Noor", email="noor@example.org"))
    sign_up_for(meeting(page), name="Bo", email="bo@example.org")
    for name, value in facts.items():
        setattr(page, name, value)
    page.save_revision().publish()
    services.tell_changes(timezone.now() + timedelta(minutes=10, seconds=1))
    found = {mail["To"]: calendars(mail) for mail in whole_mails()}  # the newest to each
    [(asked, text)] = found["noor@example.org"]
    assert asked == method
    assert "SEQUENCE:1" in text
    assert found["bo@example.org"] == []


def test_the_outbox_screen_says_to_whom_and_what_in_as_many_queries_for_many(
    netwerk, django_assert_max_num_queries
):
    every_mail(netwerk, "nl")
    rows = list(OutboxMessage.objects.filter(kind="netwerken.mail"))
    found = describe(rows)
    assert found.keys() == {row.pk for row in rows}
    for row in rows:
        to, subject = found[row.pk].to, found[row.pk].subject
        assert "@example.org" in to, row.payload
        assert subject.strip(), row.payload
    with django_assert_max_num_queries(8):
        assert len(describe(rows)) == len(rows) > 20


def test_a_mail_to_somebody_who_is_gone_is_described_as_nothing(netwerk):
    aanmelding = sign_up_for(meeting(make_bijeenkomst(netwerk)), name="Noor", email="noor@example.org")
    row = OutboxMessage.objects.get(kind="netwerken.mail")
    assert describe([row])[row.pk].to == "noor@example.org"
    Aanmelding.objects.filter(pk=aanmelding.pk).delete()
    assert describe([row]) == {}
