"""Getting in: throttled, with a second factor that nothing goes around."""

import re
import time
from collections.abc import Iterator

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission

from basis.models import OutboxMessage, User
from config import roles
from tests.factories import make_user

LOGIN = "/inloggen/login/"
RESET = "/inloggen/password/reset/"
HERE, ELSEWHERE = "192.0.2.1", "198.51.100.7"


@pytest.fixture
def noor(made_roles) -> User:
    """A redacteur with a password."""
    return make_user("noor", roles.REDACTEUREN)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """A clock that stands still, and that a test may move: a code is good once, for half a minute."""
    with time_machine.travel(timezone.now(), tick=False) as traveller:
        yield traveller


def log_in(client: Client, password: str = "noor-wachtwoord", address: str = HERE, **more) -> HttpResponse:
    """Send the form of the login page."""
    return client.post(LOGIN, {"login": "noor", "password": password} | more, REMOTE_ADDR=address)


def problem(response: HttpResponse) -> str:
    """What was wrong with the form of the login page."""
    (error,) = response.context["form"].errors.as_data()["__all__"]
    return error.code


def prove_it_again(client: Client) -> None:
    """Give the password once more, which is asked before a second factor is set up."""
    client.post(reverse("account_reauthenticate"), {"password": "noor-wachtwoord"})


def is_in(client: Client) -> bool:
    """Whether the admin opens."""
    return client.get("/beheer/").status_code == 200


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/beheer/", "/inloggen/login/?next=/beheer/"),
        ("/beheer/images/", "/inloggen/login/?next=/beheer/images/"),
        ("/beheer/login/", "/inloggen/login/"),
        ("/beheer/login/?next=/beheer/images/", "/inloggen/login/?next=/beheer/images/"),
        ("/beheer/logout/", "/inloggen/logout/"),
        ("/beheer/password_reset/", "/inloggen/password/reset/"),
        ("/beheer/password_reset/confirm/MQ/abc-def/", "/inloggen/password/reset/"),
        ("/_util/login/", "/inloggen/login/"),
        ("/_util/login/?next=/iets/", "/inloggen/login/?next=/iets/"),
    ],
)
def test_every_old_way_in_leads_to_the_one_login(client, home, path, target):
    response = client.get(path)
    assert response.status_code == 302
    assert response["Location"] == target


@pytest.mark.parametrize("path", ["/beheer/login/", "/_util/login/", "/beheer/password_reset/"])
def test_posting_a_password_to_an_old_way_in_opens_nothing(client, noor, path):
    client.post(path, {"username": "noor", "password": "noor-wachtwoord", "login": "noor"})
    assert not is_in(client)


def test_the_right_password_opens_the_admin(client, noor):
    response = log_in(client)
    assert response.status_code == 302
    assert response["Location"] == "/beheer/"
    assert is_in(client)


@pytest.mark.parametrize("target", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_logging_in_never_leads_to_another_site(client, noor, target):
    assert log_in(client, next=target)["Location"] == "/beheer/"


def test_after_five_wrong_passwords_the_right_one_does_not_help_either(client, noor):
    for _try in range(5):
        assert problem(log_in(client, "fout")) == "username_password_mismatch"
    response = log_in(client)
    assert response.status_code == 200
    assert problem(response) == "too_many_login_attempts"
    assert "Te veel inlogpogingen" in response.content.decode()
    assert not is_in(client)


def test_the_owner_gets_in_from_elsewhere_all_the_while(client, noor):
    for _try in range(6):
        log_in(client, "fout")
    owner = Client()
    assert log_in(owner, address=ELSEWHERE).status_code == 302
    assert is_in(owner)


def test_a_forged_header_gives_no_new_tries(client, noor):
    for number in range(6):
        client.post(
            LOGIN,
            {"login": "noor", "password": "fout"},
            REMOTE_ADDR=HERE,
            headers={"X-Forwarded-For": f"203.0.113.{number}"},
        )
    assert problem(log_in(client)) == "too_many_login_attempts"


def test_another_address_of_one_network_gives_no_new_tries(client, noor):
    for number in range(6):
        log_in(client, "fout", address=f"2001:db8:1:2::{number + 1:x}")
    assert problem(log_in(client, address="2001:db8:1:2::ff")) == "too_many_login_attempts"


@pytest.mark.parametrize("header", ["", "geen adres", "1.2.3.4", "1.2.3.4, 5.6.7.8, 9.9.9.9", "1.2.3.4:80"])
def test_an_odd_header_of_a_proxy_gives_no_error(client, noor, settings, header):
    settings.TRUSTED_PROXIES = settings.ALLAUTH_TRUSTED_PROXY_COUNT = 2
    response = client.post(
        LOGIN, {"login": "noor", "password": "noor-wachtwoord"}, headers={"X-Forwarded-For": header}
    )
    assert response.status_code == 302
    assert is_in(client)


def test_the_counts_are_in_the_database_that_all_processes_share(client, noor, django_assert_num_queries):
    from django.core.cache import cache
    from django.db import connection

    log_in(client, "fout")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT cache_key FROM {connection.ops.quote_name(cache._table)}")
        keys = " ".join(row[0] for row in cursor.fetchall())
    assert "login_failed" in keys


def reset(client: Client, email: str) -> HttpResponse:
    """Ask for a link to choose a new password."""
    return client.post(RESET, {"email": email}, REMOTE_ADDR=HERE)


@pytest.fixture
def outgoing(settings) -> None:
    """Mail goes to the outbox, as in production."""
    settings.EMAIL_BACKEND = "basis.mail.OutboxEmailBackend"


def test_a_mailbox_gets_five_links_an_hour(client, noor, outgoing):
    assert [reset(client, "noor@example.org").status_code for _ask in range(6)] == [302] * 5 + [429]
    mailed = [message.payload["to"] for message in OutboxMessage.objects.all()]
    assert mailed == ["noor@example.org"] * 5


def test_asking_for_a_link_tells_nobody_who_has_an_account(client, noor, outgoing):
    known, unknown = reset(client, "noor@example.org"), reset(client, "niemand@example.org")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    pages = [client.get(answer["Location"]).content for answer in (known, unknown)]
    assert pages[0] == pages[1]
    wrong = [client.post(LOGIN, {"login": name, "password": "fout"}) for name in ("noor", "niemand")]
    assert [problem(answer) for answer in wrong] == ["username_password_mismatch"] * 2


def test_the_link_sets_a_new_password(client, noor, outgoing):
    reset(client, "noor@example.org")
    mime = OutboxMessage.objects.get().payload["mime"]
    link = re.search(r"http://testserver(/inloggen/password/reset/key/\S+)", mime).group(1)
    page = client.get(link, follow=True)
    new = {"password1": "een-heel-nieuw-woord", "password2": "een-heel-nieuw-woord"}
    assert client.post(page.request["PATH_INFO"], new).status_code == 302
    assert log_in(Client()).status_code == 200
    assert log_in(Client(), "een-heel-nieuw-woord").status_code == 302


def test_nobody_makes_an_account_for_themselves(client, home):
    before = User.objects.count()
    page = client.get("/inloggen/signup/")
    assert page.status_code == 200
    assert "password1" not in page.content.decode()
    fields = {"username": "nieuw", "password1": "een-lang-wachtwoord", "email": "nieuw@example.org"}
    client.post("/inloggen/signup/", fields)
    assert User.objects.count() == before


def code_for(secret: str) -> str:
    """What the app on somebody's phone shows now."""
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def secret(client, noor, clock) -> str:
    """Noor has set up a second factor with a phone; gives what the phone knows."""
    log_in(client)
    prove_it_again(client)
    page = client.get(reverse("mfa_activate_totp"))
    shared = page.context["form"].secret
    assert client.post(reverse("mfa_activate_totp"), {"code": code_for(shared)}).status_code == 302
    assert Authenticator.objects.filter(user=noor, type=Authenticator.Type.TOTP).exists()
    clock.shift(60)
    return shared


def test_with_a_second_factor_the_password_alone_opens_nothing(secret):
    browser = Client()
    response = log_in(browser)
    assert response["Location"] == reverse("mfa_authenticate")
    assert not is_in(browser)
    assert browser.get("/beheer/images/").status_code == 302
    browser.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert not is_in(browser)
    assert browser.post(reverse("mfa_authenticate"), {"code": code_for(secret)}).status_code == 302
    assert is_in(browser)


def test_a_code_is_good_once(secret):
    first, second = Client(), Client()
    for browser in (first, second):
        log_in(browser)
        browser.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
    assert is_in(first)
    assert not is_in(second)


def test_codes_cannot_be_guessed_without_end(secret):
    browser = Client()
    log_in(browser)
    for _try in range(6):
        browser.post(reverse("mfa_authenticate"), {"code": "000000"})
    browser.post(reverse("mfa_authenticate"), {"code": code_for(secret)})
    assert not is_in(browser)


@pytest.mark.parametrize("path", ["/_util/login/", "/beheer/login/"])
def test_no_other_login_goes_around_the_second_factor(secret, path):
    browser = Client()
    browser.post(path, {"username": "noor", "password": "noor-wachtwoord"}, follow=True)
    assert not is_in(browser)


def test_a_new_password_by_mail_does_not_go_around_the_second_factor(secret, outgoing):
    browser = Client()
    reset(browser, "noor@example.org")
    mime = OutboxMessage.objects.latest("pk").payload["mime"]
    link = re.search(r"http://testserver(/inloggen/password/reset/key/\S+)", mime).group(1)
    page = browser.get(link, follow=True)
    new = {"password1": "een-heel-nieuw-woord", "password2": "een-heel-nieuw-woord"}
    browser.post(page.request["PATH_INFO"], new, follow=True)
    assert not is_in(browser)
    log_in(browser, "een-heel-nieuw-woord")
    assert not is_in(browser)


NOTICE = "Bescherm je account"


def dashboard(user: User) -> str:
    """The first page of the admin, as somebody sees it."""
    browser = Client()
    browser.force_login(user)
    return browser.get("/beheer/").content.decode()


@pytest.mark.parametrize(
    ("group", "offered"), [(roles.AUTEURS, False), (roles.REDACTEUREN, True), (roles.BEHEERDERS, True)]
)
def test_who_publishes_is_offered_a_second_factor(made_roles, group, offered):
    text = dashboard(make_user("iemand", group))
    assert (NOTICE in text) == offered
    assert (f'href="{reverse("mfa_index")}"' in text) == offered


def test_the_offer_goes_to_a_coordinator_of_a_part_of_the_tree_too(home, kennisbank, made_roles):
    user = make_user("coordinator", roles.AUTEURS)
    group = user.groups.get()
    GroupPagePermission.objects.create(
        group=group, page=kennisbank, permission=roles.named("wagtailcore", ["publish_page"]).get()
    )
    assert NOTICE in dashboard(user)


def test_the_offer_ends_once_it_was_taken(secret, noor):
    assert NOTICE not in dashboard(noor)


def test_the_pages_behind_the_offer_open(client, noor):
    log_in(client)
    assert client.get(reverse("mfa_index")).status_code == 200
    asked = client.get(reverse("mfa_activate_totp"))
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert client.get(asked["Location"]).status_code == 200
    prove_it_again(client)
    page = client.get(reverse("mfa_activate_totp"))
    assert "data:image/svg+xml" in page.content.decode()
