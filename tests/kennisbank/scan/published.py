"""A rubric that was published for real, and its scan filled in."""

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests.kennisbank.rubric.on_a_page import (
    make_value,
)
from tests.kennisbank.scan.conftest import hidden_of

UID = make_value()["uid"]
FORM = f"/ontwikkelscan/{UID}/"
LEVELS = {"niveau-a0": "n0", "niveau-a1": "n1", "niveau-a2": "n2", "wens-a1": "n2"}


def result_of(client: Client, **answers: str) -> BeautifulSoup:
    """The result page of these answers."""
    hidden = hidden_of(client.get(FORM).content.decode())
    answer = client.post(reverse("scan_uitslag", args=[UID]), hidden | LEVELS | answers)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")
