"""The two commands with which others measure: a meeting to sign up for, and everything counted again."""

import io
import json

import pytest
from django.core.management import call_command

from netwerken.models import Aanmelding, Plaatsen
from tests.netwerken.facts import fresh_stamp


def said(*command: str) -> dict:
    out = io.StringIO()
    call_command(*command, stdout=out)
    return json.loads(out.getvalue())


@pytest.mark.parametrize("unit", ["person", "school"])
def test_the_fixture_says_how_to_sign_up_and_the_check_finds_who_did(home, client, unit):
    made = said("make_signup_fixture", "--places", "1", "--unit", unit)
    assert made.keys() == {"url", "action", "fields", "email", "school", "hidden", "env"}
    for number in range(2):
        filled = made["fields"] | {
            made["email"]: f"a{number}@example.org",
            made["school"]: f"School {number}",
        }
        hidden = dict.fromkeys(made["hidden"], "") | {"made": fresh_stamp()}
        assert client.post(made["action"], filled | hidden).status_code == 302
    assert Aanmelding.objects.count() == 2
    found = said("signup_check")
    assert (found["in"], found["waiting"], found["breaches"]) == (1, 1, [])
    assert found["outbox"] >= 2


def test_the_check_says_what_is_wrong_and_fails(home):
    said("make_signup_fixture", "--places", "3", "--unit", "person")
    Plaatsen.objects.update(taken=2)
    out = io.StringIO()
    with pytest.raises(SystemExit, match="1"):
        call_command("signup_check", stdout=out)
    assert json.loads(out.getvalue())["breaches"]
