"""What may not be deleted or aliased, and what goes with the last page of a thing."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from basis.transaction import Refusal

from ..choices import ACTIVE
from ..models import (
    Aanmelding,
    Bijeenkomst,
    BijeenkomstPage,
    Netwerk,
    NetwerkPage,
    Plaatsen,
    Reeks,
    ReeksDeel,
)
from .coordinators import dismiss
from .places import lock
from .publishing import count_meetings


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
    of_page = Q(bijeenkomst__translation_key=page.translation_key)
    of_reeks = Q(reeks__bijeenkomsten__translation_key=page.translation_key)
    for plaatsen_id in (
        Plaatsen.objects.filter(of_page | of_reeks).order_by("pk").values_list("pk", flat=True)
    ):
        lock(plaatsen_id)  # whoever signs up now waits, and then finds nothing to sign up for
    others = BijeenkomstPage.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    people = Aanmelding.objects.filter(
        Q(plaatsen__bijeenkomst__translation_key=page.translation_key)
        | Q(plaatsen__reeks__bijeenkomsten__translation_key=page.translation_key),
        status__in=ACTIVE,
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
    ReeksDeel.objects.filter(translation_key=page.translation_key).delete()
    row = Bijeenkomst.objects.filter(translation_key=page.translation_key).select_related("reeks").first()
    if row is not None:
        Aanmelding.objects.filter(plaatsen_id=row.plaatsen_id).delete()
        row.delete()
        Plaatsen.objects.filter(pk=row.plaatsen_id).delete()
        if row.reeks is not None:
            forget_or_count(row.reeks)


def forget_or_count(reeks: Reeks) -> None:
    """Remove a series that lost its last meeting; else note what is left of it."""
    if reeks.delen.exists() or reeks.bijeenkomsten.exists():
        count_meetings(reeks)
    else:
        forget_reeks(reeks)


def forget_reeks(reeks: Reeks) -> None:
    """Remove a series without meetings, with its counter and the sign-ups that ended."""
    Aanmelding.objects.filter(plaatsen_id=reeks.plaatsen_id).delete()
    reeks.delete()
    Plaatsen.objects.filter(pk=reeks.plaatsen_id).delete()


@transaction.atomic
def forget_netwerk(page: NetwerkPage) -> None:
    """Remove the row and the rights after the last page of a netwerk is gone."""
    if NetwerkPage.objects.filter(translation_key=page.translation_key).exists():
        return
    for row in Netwerk.objects.filter(translation_key=page.translation_key).select_related("group"):
        for coordinator in row.coordinatoren.select_related("user", "netwerk__group"):
            dismiss(coordinator)
        Bijeenkomst.objects.filter(netwerk=row).update(netwerk=None)
        for reeks in row.reeksen.all():
            forget_reeks(reeks)
        row.delete()
        row.group.delete()
