"""What visitors do with bijeenkomsten: look, sign up alone or as a team, and all that is behind a link."""

from .agenda import agenda_view
from .lost_link import LinkView, link_sent
from .own import (
    AanmeldingView,
    CorrectView,
    EraseView,
    HandOverView,
    own_data,
    own_done,
)
from .schools import schools_view
from .signup import SignUpView, signed_up
from .team import TeamDataView, TeamEraseView, TeamSignUpView, TeamView

__all__ = [
    "AanmeldingView",
    "CorrectView",
    "EraseView",
    "HandOverView",
    "LinkView",
    "SignUpView",
    "TeamDataView",
    "TeamEraseView",
    "TeamSignUpView",
    "TeamView",
    "agenda_view",
    "link_sent",
    "own_data",
    "own_done",
    "schools_view",
    "signed_up",
]
