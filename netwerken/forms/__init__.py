"""What visitors fill in: to sign up alone or as a team, and behind their link."""

from .guarded import PURPOSE
from .own import CorrectForm, HandOverForm, InvitedForm
from .signup import AanmeldForm, LinkForm
from .team import TeamForm

__all__ = ["PURPOSE", "AanmeldForm", "CorrectForm", "HandOverForm", "InvitedForm", "LinkForm", "TeamForm"]
