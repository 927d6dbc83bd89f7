"""The addresses of a team, its forms and what its pages show, for the tests of the scan."""

import re

from bs4 import BeautifulSoup
from django.urls import reverse

from kennisbank.scan import services
from tests.kennisbank.scan.conftest import after_a_while


def addresses(team, key=""):
    """The addresses of a team by what they are for."""
    link = services.link_of(team)
    found = {
        name: reverse(f"scan_team{name and '_'}{name}", args=[link]) for name in ("", "invullen", "bedankt")
    }
    if key:
        found |= {name: reverse(f"scan_team_{name}", args=[link, key]) for name in ("beheer", "verwijderen")}
    return found


def fill_in(client, team, data):
    """Hand in a form as a member does."""
    address = addresses(team)["invullen"]
    return after_a_while(client, address, data, client.get(address).content.decode())


def counts_on(page: str) -> dict[str, dict[str, int]]:
    """Every count of an answer that a page shows, by aspect."""
    found = {}
    for row in BeautifulSoup(page, "html.parser").select(".scan-spread tbody tr"):
        bars = [
            re.match(r"(\d+)× (.+)", bar.get_text(" ", strip=True)) for bar in row.select(".scan-bars li")
        ]
        found[row.select_one("th").get_text(strip=True)] = {bar[2]: int(bar[1]) for bar in bars if bar}
    return found
