"""Places that are counted by school, and meetings without a limit."""

import pytest

from basis.models import School
from netwerken import services
from netwerken.models import Aanmelding
from netwerken.selectors import key_of_school
from tests.factories import make_bijeenkomst, meeting
from tests.netwerken.facts import places_by_rows, taken
from tests.netwerken.signup.signing_up import sign_up, without_queue


def test_colleagues_share_one_place_and_the_last_one_gives_it_back(netwerk):
    page = without_queue(make_bijeenkomst(netwerk, capacity=2, capacity_unit="scholen"))
    first = sign_up(page, "a@example.org", school_name="De Kade")
    second = sign_up(page, "b@example.org", school_name=" de  kade ")
    sign_up(page, "c@example.org", school_name="De Sluis")
    assert taken(page) == places_by_rows(page) == 2
    with pytest.raises(services.Full):
        sign_up(page, "d@example.org", school_name="De Brug")
    third = sign_up(page, "e@example.org", school_name="De Kade")
    services.cancel(first)
    services.cancel(second)
    assert taken(page) == places_by_rows(page) == 2
    services.cancel(third)
    assert taken(page) == places_by_rows(page) == 1
    sign_up(page, "d@example.org", school_name="De Brug")
    assert taken(page) == places_by_rows(page) == 2


def test_schools_whose_names_have_no_letters_of_ours_are_not_one_school(netwerk):
    page = make_bijeenkomst(netwerk, capacity=5, capacity_unit="scholen")
    sign_up(page, "a@example.org", school_name="学校")
    sign_up(page, "b@example.org", school_name="مدرسة")
    assert taken(page) == places_by_rows(page) == 2


def test_the_key_of_a_school_fits_however_long_its_letters_become(bijeenkomst):
    room = Aanmelding._meta.get_field("school_key").max_length
    assert len(key_of_school(None, "\ufb03" * 160)) <= room
    assert len(key_of_school(None, "学" * 160)) <= room


def test_a_school_of_the_list_is_one_school_however_it_is_written(netwerk):
    School.objects.create(name="De Kade", brin="01AB", place="Vaartkant")
    page = make_bijeenkomst(netwerk, capacity=5, capacity_unit="scholen")
    sign_up(page, "a@example.org", school_name="DE KADE")
    sign_up(page, "b@example.org", school_name="de kade, vaartkant")
    assert taken(page) == places_by_rows(page) == 1


def test_without_a_limit_everybody_comes(netwerk):
    page = make_bijeenkomst(netwerk, capacity=None)
    for number in range(40):
        sign_up(page, f"p{number}@example.org")
    assert taken(page) == places_by_rows(page) == 40
    assert meeting(page).state.accepts
