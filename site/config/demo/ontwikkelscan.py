"""A team of the demo that filled in an ontwikkelscan twice, half a year of talking in between."""

from kennisbank.models import Rubric, Team
from kennisbank.scan import services
from kennisbank.scan.answers import Answer, Answers

from .ontwikkelmodel import TEAM_CODE

Filled = tuple[int, int]  # the number of a level now and of the one that somebody wants; 0 is none

# for each aspect what five colleagues answered
FIRST: list[list[Filled]] = [
    [(2, 3), (2, 3), (3, 3), (2, 4), (3, 4)],
    [(1, 3), (1, 2), (2, 4), (1, 3), (2, 3)],
    [(2, 4), (3, 4), (2, 3), (3, 4), (2, 0)],
]
SECOND: list[list[Filled]] = [
    [(3, 4), (3, 4), (3, 3), (2, 3), (4, 5)],
    [(2, 4), (2, 3), (2, 4), (3, 4), (2, 4)],
    [(3, 4), (4, 4), (3, 4), (3, 5), (2, 3)],
]


def make_team(rubric: Rubric) -> None:
    """The team with its code, two rounds of five answers each and the last one closed; once."""
    if Team.objects.filter(code=TEAM_CODE).exists():
        return
    snapshot = services.freeze(rubric.value)
    team, _key = services.start_team(snapshot, in_between=False, keep_days=services.KEEP_DAYS, code=TEAM_CODE)
    hand_in(team, 1, FIRST)
    services.close_round(team)
    services.next_round(team, snapshot, in_between=False)
    hand_in(team, 2, SECOND)
    services.close_round(team)


def hand_in(team: Team, number: int, aspects: list[list[Filled]]) -> None:
    """What each of five colleagues answered."""
    for given in zip(*aspects, strict=True):
        answers = {
            f"a{place}": Answer(level=f"f{now}", ambition=f"f{wish}" if wish else "")
            for place, (now, wish) in enumerate(given, start=1)
        }
        services.hand_in(team, number, Answers.of(answers), services.new_form_number())
