"""What netwerken mails: promised in the transaction of the fact, written when it is sent."""

from basis.mail import register_mail

from ..services.history import MAIL
from .addresses import link_of, link_of_team
from .describing import describe
from .rendering import render
from .subjects import MAILS
from .words import next_of

__all__ = ["MAILS", "link_of", "link_of_team", "next_of", "render"]

register_mail(MAIL, render, describe=describe)
