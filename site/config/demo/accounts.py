"""The accounts of the demo, one for each role."""

import secrets

from django.contrib.auth.models import Group

from basis.models import School, User
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
MEMBERS = [  # name, address, role and school
    ("Juf Fenna", "fenna@example.org", "leraar", "Kindcentrum Zevenkavels"),
    ("Meester Tom", "tom@example.org", "rekencoördinator", "Basisschool De Kwakelbrug"),
    ("Directeur Roos", "roos@example.org", "schoolleider", "Basisschool De Kwakelbrug"),
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
        schools = {school.name: school for school in School.objects.all()}
        members = [
            NewMember(name, email, role, str(schools[school]), schools[school].pk)
            for name, email, role, school in MEMBERS
        ]
        services.add_members(netwerk, members, source=SOURCE, by="coordinator")
