"""Which school somebody means: typed, offered, chosen; without a script too."""

import pytest
from django.urls import reverse

from basis.models import School
from netwerken.models import Aanmelding
from netwerken.school_list import MOST, resembling


@pytest.fixture
def scholen(db) -> dict[str, School]:
    """A list in which names are alike."""
    rows = [
        ("De Rietkraag", "01AB", "Vaartkant"),
        ("De Brug", "02AB", "Vaartkant"),
        ("De Brug", "03AB", "Polderrand"),
        ("Basisschool Sint-Jérôme", "04AB", ""),
        ("Fort Wijzer", "05AB", "Liniehart"),
    ]
    return {brin: School.objects.create(name=name, brin=brin, place=place) for name, brin, place in rows}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("riet", ["De Rietkraag, Vaartkant"]),
        ("De Reitkraag", ["De Rietkraag, Vaartkant"]),
        ("obs de rietkraag", ["De Rietkraag, Vaartkant"]),
        ("sint jerome", ["Basisschool Sint-Jérôme"]),
        ("BRUG polder", ["De Brug, Polderrand"]),
        ("brug", ["De Brug, Vaartkant", "De Brug, Polderrand"]),
        ("05ab00", ["Fort Wijzer, Liniehart"]),
        ("liniehart", ["Fort Wijzer, Liniehart"]),
        ("Montessorischool Zuid", []),
        ("", []),
        ("!?", []),
    ],
)
def test_what_resembles_a_name(scholen, typed, found):
    assert sorted(school.label for school in resembling(typed)) == sorted(found)


def test_a_name_that_begins_with_it_comes_first_and_there_are_never_many(scholen):
    for number in range(20):
        School.objects.create(name=f"A Brug {number}", brin=f"{number + 10}CD")
    found = resembling("brug")
    assert len(found) == MOST
    School.objects.create(name="Brugwachter", brin="99ZZ")
    assert resembling("brug")[0].label == "Brugwachter"


def test_a_clear_name_is_taken_and_an_unclear_one_is_asked_about(scholen, bijeenkomst, fill_in):
    assert fill_in(bijeenkomst, school="de rietkraag").status_code == 302
    assert Aanmelding.objects.get().school == scholen["01AB"]
    answer = fill_in(bijeenkomst, email="b@example.org", role="Leraar", school="De Brug")
    words = answer.content.decode()
    assert answer.status_code == 422
    for kept in ('value="b@example.org"', 'value="Leraar"', 'value="De Brug"', 'value="Noor Bakker"'):
        assert kept in words
    assert "Welke school bedoel je?" in words
    assert [label for _value, label, *_ in answer.context["form"].school_options] == [
        "De Brug, Vaartkant",
        "De Brug, Polderrand",
        "Mijn school staat er niet bij",
    ]
    assert Aanmelding.objects.count() == 1


def test_what_was_chosen_is_taken_only_for_the_name_it_was_offered_for(scholen, bijeenkomst, fill_in):
    polder = scholen["03AB"]
    chosen = {"school": "De Brug", "school_voor": "De Brug", "school_keuze": str(polder.pk)}
    assert fill_in(bijeenkomst, email="a@example.org", **chosen).status_code == 302
    assert Aanmelding.objects.get().school == polder
    typed_anew = chosen | {"school": "Fort Wijzer"}
    assert fill_in(bijeenkomst, email="b@example.org", **typed_anew).status_code == 302
    assert Aanmelding.objects.latest("pk").school == scholen["05AB"]
    by_a_script = {"school": "De Brug, Polderrand", "school_keuze": str(polder.pk)}
    assert fill_in(bijeenkomst, email="c@example.org", **by_a_script).status_code == 302
    assert Aanmelding.objects.latest("pk").school == polder
    stale = {"school": "De Brug", "school_keuze": str(scholen["01AB"].pk)}
    assert fill_in(bijeenkomst, email="d@example.org", **stale).status_code == 422
    unknown = {"school": "De Brug", "school_voor": "De Brug", "school_keuze": "999999"}
    assert fill_in(bijeenkomst, email="d@example.org", **unknown).status_code == 422


def test_a_school_that_is_not_in_the_list_keeps_its_name_for_the_coordinator(scholen, bijeenkomst, fill_in):
    other = {"school": "De Rietkraag", "school_keuze": "anders"}  # of the same name, elsewhere
    assert fill_in(bijeenkomst, email="a@example.org", **other).status_code == 302
    assert fill_in(bijeenkomst, email="b@example.org", school="Stichting Zuid").status_code == 302
    for aanmelding, name in zip(
        Aanmelding.objects.order_by("pk"), ["De Rietkraag", "Stichting Zuid"], strict=True
    ):
        assert (aanmelding.school, aanmelding.school_name) == (None, name)
        assert aanmelding.is_school_unlisted


def test_a_choice_survives_an_error_elsewhere(scholen, bijeenkomst, fill_in):
    chosen = {"school": "De Brug", "school_voor": "De Brug", "school_keuze": str(scholen["03AB"].pk)}
    form = fill_in(bijeenkomst, name="", **chosen).context["form"]
    assert [is_chosen for *_, is_chosen in form.school_options] == [False, True, False]
    form = fill_in(bijeenkomst, name="", school="Stichting Zuid", school_keuze="anders").context["form"]
    assert (form.school_options, form.school_kept) == ([], "anders")


def test_schools_are_offered_as_json_at_the_cost_of_one_query(scholen, client, count_queries):
    url = reverse("scholen")
    answer = client.get(url, {"q": "brug"})
    assert [one["name"] for one in answer.json()["schools"]] == ["De Brug, Vaartkant", "De Brug, Polderrand"]
    assert answer["Cache-Control"] == "private, max-age=300"
    assert client.get(url, {"q": "b"}).json()["schools"] == []
    assert client.get(url, {"q": "b" * 10_000}).status_code == client.get(url, {"q": "\0"}).status_code == 200
    assert client.post(url).status_code == 405
    cost = count_queries(f"{url}?q=brug")
    for number in range(30):
        School.objects.create(name=f"Brug {number}", brin=f"{number + 10}CD")
    assert count_queries(f"{url}?q=brug") == cost
    School.objects.filter(brin="02AB").delete()
    assert "De Brug, Vaartkant" not in str(client.get(url, {"q": "de brug"}).json())
