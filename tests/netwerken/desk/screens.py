"""The desk as a browser without JavaScript uses it."""

from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from netwerken.models import Aanmelding, Plaatsen
from tests.netwerken.planning.screen import typed_in

INDEX = "/beheer/aanmeldingen/"


def address(name: str, plaatsen: Plaatsen, *more: int) -> str:
    """The address of a screen."""
    return reverse(f"aanmeldingen:{name}", args=[plaatsen.pk, *more])


def text_of(answer: Any) -> str:
    """All that a page says, on one line."""
    return " ".join(BeautifulSoup(answer.content, "html.parser").select_one("main").get_text(" ").split())


def press(client: Client, row: Aanmelding, act: str, reason: str = "") -> str:
    """Press a button beside somebody; gives what the page says then."""
    sent = {"act": act, "aanmelding": row.pk, "reason": reason}
    answer = client.post(address("desk", row.plaatsen), sent, follow=True)
    assert answer.status_code == 200
    return text_of(answer)


def form_of(client: Client, url: str) -> dict[str, str]:
    """What stands in the form of a screen."""
    soup = BeautifulSoup(client.get(url).content, "html.parser")
    return typed_in(soup.select_one("main form[method=post]"))


def status_of(row: Aanmelding) -> str:
    """How a sign-up stands now."""
    return str(Aanmelding.objects.values_list("status", flat=True).get(pk=row.pk))
