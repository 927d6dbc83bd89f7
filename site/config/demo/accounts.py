"""The accounts of the demo, one for each role."""

import secrets

from django.contrib.auth.models import Group

from basis.models import User
from config import roles
from netwerken import services
from netwerken.choices import IntroducedMail
from netwerken.models import MailIntro, Netwerk
from netwerken.services import NewMember

ACCOUNTS = {
    "beheerder": ("Bea", "Beheer", roles.BEHEERDERS),
    "redacteur": ("Remco", "Redactie", roles.REDACTEUREN),
    "auteur": ("Aukje", "Auteur", roles.AUTEURS),
    "coordinator": ("Cora", "Coördinatie", None),
}
INTRODUCTION = "Wat fijn dat je meedoet! Neem een vraag mee uit je eigen klas of team: daar beginnen we mee."
MEMBERS = [
    NewMember("Juf Fenna", "fenna@example.org", "leraar", "De Luwteboom"),
    NewMember("Meester Tom", "tom@example.org", "rekencoördinator", "De Rietkraag"),
    NewMember("Directeur Roos", "roos@example.org", "schoolleider", "De Rietkraag"),
]
SOURCE = "Gaven zich op bij de startbijeenkomst."


def make_accounts(password: str) -> tuple[dict[str, User], str]:
    """The accounts by name, and their password when any was made now, else ""."""
    password = password or secrets.token_urlsafe(9)
    users = User.objects.in_bulk(ACCOUNTS, field_name="username")
    missing = [name for name in ACCOUNTS if name not in users]
    for name in missing:
        first, last, group = ACCOUNTS[name]
        users[name] = User.objects.create_user(
            name, f"{name}@example.org", password, first_name=first, last_name=last
        )
        if group is not None:
            users[name].groups.add(Group.objects.get(name=group))
    return users, password if missing else ""


def appoint(users: dict[str, User]) -> None:
    """Let the coordinator run the first netwerk: with members, and words of its own above a mail."""
    if not users["coordinator"].coordinates.exists():
        netwerk = Netwerk.objects.order_by("pk")[0]
        services.appoint(netwerk, users["coordinator"])
        MailIntro.objects.get_or_create(
            netwerk=netwerk, what=IntroducedMail.BEVESTIGD, defaults={"text": INTRODUCTION}
        )
        services.add_members(netwerk, MEMBERS, source=SOURCE, by="coordinator")
