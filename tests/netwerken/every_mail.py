"""One of each mail, made the way the product makes it, for tests and to look at in a browser."""

from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from itertools import count

from django.utils import timezone

from basis import outbox
from basis.models import OutboxMessage
from home.models import NieuwsPage
from netwerken import services
from netwerken.choices import FollowKind
from netwerken.emails import MAILS, render
from netwerken.material import material
from netwerken.models import (
    Aanmelding,
    Abonnement,
    Bericht,
    BijeenkomstPage,
    Netwerk,
    NetwerkPage,
)
from netwerken.services.history import MAIL, promise, promise_team
from netwerken.target import target_of
from tests.factories import make_bijeenkomst, make_nieuws, meeting

_numbers = count(1)


class Writer:
    """Makes people in every state, and has them mailed."""

    def __init__(self, netwerk: NetwerkPage, language: str) -> None:
        self.netwerk, self.language = netwerk, language
        self.row = Netwerk.objects.get(translation_key=netwerk.translation_key)
        self.page = self.make_meeting(capacity=20)

    def make_meeting(self, **fields: object) -> BijeenkomstPage:
        """A meeting in three weeks, online too."""
        start = timezone.now().replace(minute=30, second=0, microsecond=0) + timedelta(days=21)
        return make_bijeenkomst(
            self.netwerk,
            **(
                {
                    "title": "Samen kijken naar lezen",
                    "starts_at": start,
                    "ends_at": start + timedelta(hours=3),
                    "address": "Vaartkant 12, Waterveen",
                    "is_online": True,
                    "online_url": "https://praat.example.org/samen-kijken",
                }
                | fields
            ),
        )

    def who(self) -> services.Who:
        """Somebody new."""
        number = next(_numbers)
        return services.Who("Noor Bakker", f"noor{number}@example.org", "De Kade", self.language, "leraar")

    def person(self, page: BijeenkomstPage | None = None, *, confirmed: bool = True) -> Aanmelding:
        """A sign-up."""
        aanmelding = services.sign_up(target_of(self.counter(page), timezone.now()), self.who())
        if confirmed:
            services.confirm(aanmelding)
        return aanmelding

    def counter(self, page: BijeenkomstPage | None = None) -> int:
        """The counter of a meeting."""
        return meeting(page or self.page).row.plaatsen_id

    def own(self) -> None:
        """The mails about one's own place."""
        promise(self.person(confirmed=False), "bevestig_herinnering")
        aanmelding = self.person()
        promise(aanmelding, "link")
        promise(aanmelding, "herinnering", bijeenkomst=meeting(self.page).row.pk)
        services.refuse(self.person(), by="anna", reason="Deze dag is voor schoolleiders.")
        services.cancel(self.person())
        services.hand_over(self.person(), name="Bo de Wit", email=self.who().email)
        contact = self.who()
        team = services.sign_up_team(
            target_of(self.counter(), timezone.now()), contact, [contact, self.who(), self.who()]
        )
        promise_team(team.pk, "team_link")

    def queues(self) -> None:
        """Those in which there is no place at once."""
        full = self.make_meeting(capacity=1)
        first, second = self.person(full), self.person(full)
        services.cancel(first)  # the second moves up
        self.person(full)
        near = self.make_meeting(
            capacity=1, starts_at=timezone.now() + timedelta(days=3), ends_at=None, online_url=""
        )
        first = self.person(near)
        self.person(near)
        services.cancel(first)
        choosy = self.make_meeting()
        services.set_rules(self.counter(choosy), {"needs_approval": True})
        self.person(choosy)
        assert second.pk

    def told(self) -> None:
        """What is told of a meeting, to who has a place and to who follows it."""
        aanmelding = self.person()
        row = meeting(self.page).row
        before = material(row) | {"location": "De oude aula", "address": ""}
        before["starts_at"] = (row.starts_at - timedelta(days=7)).isoformat()
        facts = {"bijeenkomst": row.pk, "before": before, "after": material(row)}
        promise(aanmelding, "gewijzigd", **facts)
        promise(aanmelding, "materiaal", bijeenkomst=row.pk)
        bericht = Bericht.objects.create(
            plaatsen_id=self.counter(),
            subject="Neem je boek mee",
            text="Dag,\n\nNeem je boek mee.\nTot dan!",
            by="anna",
        )
        promise(aanmelding, "bericht", bericht=bericht.pk)

    def followed(self) -> None:
        """What followers get."""
        for kind, key in (
            (FollowKind.BIJEENKOMST, self.page.translation_key),
            (FollowKind.NETWERK, self.netwerk.translation_key),
        ):
            email = self.who().email
            services.follow(kind, key, email, self.language)
            abonnement = Abonnement.objects.get(persoon__email=email)
            services.confirm_follow(abonnement)
            Abonnement.objects.filter(pk=abonnement.pk).update(link_sent_at=None)
            services.follow(kind, key, email, self.language)
        number = Abonnement.objects.filter(kind="netwerk").latest("pk").pk
        row = meeting(self.page).row
        other = meeting(self.make_meeting(title="Terugkijken")).row
        self.put("nieuwe_bijeenkomsten", abonnement=number, bijeenkomsten=[row.pk, other.pk])
        message = self.news()
        self.put("nieuws", abonnement=number, pagina=str(message.translation_key))
        number = Abonnement.objects.filter(kind="bijeenkomst").latest("pk").pk
        self.put("plaatsen_vrij", abonnement=number, sleutel=str(self.page.translation_key))

    def news(self) -> NieuwsPage:
        """A message about the netwerk."""
        from home.models import HomePage, NieuwsIndexPage
        from tests.factories import add_page

        index = NieuwsIndexPage.objects.first() or add_page(
            HomePage.objects.get(), NieuwsIndexPage(title="Nieuws", slug="nieuws")
        )
        return make_nieuws(index, title="Onze eerste opbrengst", introduction="Wat we leerden in een jaar.")

    def invited(self) -> None:
        """What standing members get."""
        who = services.NewMember("Noor Bakker", self.who().email, "leraar", "De Kade")
        member = services.add_member(self.row, who, source="Startbijeenkomst", by="anna")
        services.invite(self.counter(), [member.pk])
        services.remind_invited(self.counter())

    def put(self, what: str, **payload: object) -> None:
        """Promise one mail."""
        outbox.put(MAIL, f"proef:{what}:{next(_numbers)}", {"what": what, **payload})


def every_mail(netwerk: NetwerkPage, language: str) -> dict[str, EmailMessage]:
    """The first mail of each kind that is true, by its name."""
    before = set(OutboxMessage.objects.values_list("pk", flat=True))
    writer = Writer(netwerk, language)
    for write in (writer.own, writer.queues, writer.told, writer.followed, writer.invited):
        write()
    found = {}
    for row in OutboxMessage.objects.filter(kind=MAIL).exclude(pk__in=before).order_by("pk"):
        if mail := render(row.payload):
            read = message_from_bytes(mail.message().as_bytes(), policy=default)
            found.setdefault(row.payload["what"], read)
    assert found.keys() <= MAILS.keys()
    return found
