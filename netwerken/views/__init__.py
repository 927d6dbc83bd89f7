"""What visitors do with bijeenkomsten: look, sign up alone or as a team, and all that is behind a link."""

from .agenda import agenda_view
from .invited import AnswerView, InvitedEraseView, invitations_stopped, invited_data
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
    "AnswerView",
    "CorrectView",
    "EraseView",
    "HandOverView",
    "InvitedEraseView",
    "LinkView",
    "SignUpView",
    "TeamDataView",
    "TeamEraseView",
    "TeamSignUpView",
    "TeamView",
    "agenda_view",
    "invitations_stopped",
    "invited_data",
    "link_sent",
    "own_data",
    "own_done",
    "schools_view",
    "signed_up",
]
