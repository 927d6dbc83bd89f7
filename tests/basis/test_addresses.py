"""Whose address counts when proxies stand in front."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from basis.middleware import ForwardedFor

VISITOR, FIRST, LAST = "198.51.100.7", "10.0.0.1", "10.0.0.2"


def address(header: str | None, connected: str = LAST) -> str:
    """The address that the rest of the site sees."""
    seen = []

    def view(request: HttpRequest) -> HttpResponse:
        seen.append(request.META["REMOTE_ADDR"])
        return HttpResponse()

    headers = {} if header is None else {"X-Forwarded-For": header}
    ForwardedFor(view)(RequestFactory().get("/", REMOTE_ADDR=connected, headers=headers))
    return seen[0]


@pytest.mark.parametrize("header", [None, "", "1.2.3.4", "1.2.3.4, 5.6.7.8", "127.0.0.1"])
def test_without_a_proxy_a_visitor_cannot_choose_an_address(settings, header):
    settings.TRUSTED_PROXIES = 0
    assert address(header, connected=VISITOR) == VISITOR


@pytest.mark.parametrize(
    "header", [VISITOR, f"1.2.3.4, {VISITOR}", f"127.0.0.1,{VISITOR}", f"{'9.9.9.9, ' * 50}{VISITOR}"]
)
def test_behind_one_proxy_only_what_it_wrote_counts(settings, header):
    settings.TRUSTED_PROXIES = 1
    assert address(header) == VISITOR


@pytest.mark.parametrize(
    "header", [f"{VISITOR}, {FIRST}", f"1.2.3.4, {VISITOR}, {FIRST}", f"1.2.3.4,  {VISITOR} ,{FIRST}"]
)
def test_behind_two_proxies_the_one_before_the_last_counts(settings, header):
    settings.TRUSTED_PROXIES = 2
    assert address(header) == VISITOR


@pytest.mark.parametrize("header", [None, "", " , ", VISITOR])
def test_a_header_that_is_too_short_for_the_proxies_is_not_believed(settings, header):
    settings.TRUSTED_PROXIES = 2
    assert address(header) == LAST


@pytest.mark.parametrize("forged", ["<script>", "geen adres", "1.2.3.4:80", "a" * 5000, "\u2028"])
def test_what_is_no_address_is_not_believed(settings, forged):
    settings.TRUSTED_PROXIES = 1
    assert address(forged) == LAST


def test_an_address_of_the_new_kind_is_one_too(settings):
    settings.TRUSTED_PROXIES = 1
    assert address("2001:db8::7") == "2001:db8::7"
