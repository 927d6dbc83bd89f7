"""What may not be deleted or aliased, and what goes with the last page of a thing."""

from django.db import transaction
from django.utils.translation import gettext as _

from basis.transaction import Refusal

from ..choices import ACTIVE
from ..models import Aanmelding, Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage, Plaatsen
from .coordinators import dismiss
from .signup import lock


def refuse_alias(page: NetwerkPage | BijeenkomstPage) -> None:
    """Raise Refusal when a page is an alias: it would be live at once, and people sign up for one thing."""
    if page.alias_of_id is not None:
        raise Refusal(
            _(
                "“%(title)s” kan geen alias krijgen, want mensen melden zich aan voor één ding. Maak een"
                " gewone kopie, of vertaal eerst het netwerk waar de pagina onder staat."
            )
            % {"title": page.title}
        )


def refuse_delete_with_people(page: BijeenkomstPage) -> None:
    """Raise Refusal when people signed up for the meeting behind the last page of it."""
    for plaatsen_id in Plaatsen.objects.filter(bijeenkomst__translation_key=page.translation_key).values_list(
        "pk", flat=True
    ):
        lock(plaatsen_id)  # whoever signs up now waits, and then finds nothing to sign up for
    others = BijeenkomstPage.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    people = Aanmelding.objects.filter(
        plaatsen__bijeenkomst__translation_key=page.translation_key, status__in=ACTIVE
    )
    if not others.exists() and people.exists():
        raise Refusal(
            _(
                "Voor “%(title)s” zijn mensen aangemeld. Zet de status op “Gaat niet door” en publiceer,"
                " of haal de pagina offline. Verwijderen kan als er geen aanmeldingen meer zijn."
            )
            % {"title": page.title}
        )


@transaction.atomic
def forget_bijeenkomst(page: BijeenkomstPage) -> None:
    """Remove the row after the last page of a meeting is gone."""
    if BijeenkomstPage.objects.filter(translation_key=page.translation_key).exists():
        return
    row = Bijeenkomst.objects.filter(translation_key=page.translation_key).first()
    if row is not None:
        Aanmelding.objects.filter(plaatsen_id=row.plaatsen_id).delete()
        row.delete()
        Plaatsen.objects.filter(pk=row.plaatsen_id).delete()


@transaction.atomic
def forget_netwerk(page: NetwerkPage) -> None:
    """Remove the row and the rights after the last page of a netwerk is gone."""
    if NetwerkPage.objects.filter(translation_key=page.translation_key).exists():
        return
    for row in Netwerk.objects.filter(translation_key=page.translation_key).select_related("group"):
        for coordinator in row.coordinatoren.select_related("user", "netwerk__group"):
            dismiss(coordinator)
        Bijeenkomst.objects.filter(netwerk=row).update(netwerk=None)
        row.delete()
        row.group.delete()
