"""From publishing and deleting pages to the services that write rows."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.signals import page_published, post_page_move

from basis.navigation import Link

from . import services
from .models import BijeenkomstPage, NetwerkPage


@receiver(page_published, sender=BijeenkomstPage)
def bijeenkomst_published(instance: BijeenkomstPage, **kwargs: Any) -> None:
    """Publishing is the one writer of a meeting's facts; Wagtail also calls when it is only planned."""
    if instance.live:
        services.record_bijeenkomst(instance)


@receiver(page_published, sender=NetwerkPage)
def netwerk_published(instance: NetwerkPage, **kwargs: Any) -> None:
    """Keep the name of the row."""
    services.record_netwerk(instance, rename=True)


@receiver(post_save, sender=NetwerkPage)
def netwerk_made(instance: NetwerkPage, created: bool, **kwargs: Any) -> None:
    """A new page of a netwerk, in any language: its coordinators may work on it at once."""
    if created:
        services.record_netwerk(instance, rename=False)


@receiver(post_page_move, sender=BijeenkomstPage)
def bijeenkomst_moved(instance: Page, **kwargs: Any) -> None:
    """Another netwerk, the same meeting."""
    services.follow_move(instance.specific)


@receiver(pre_save, sender=NetwerkPage)
@receiver(pre_save, sender=BijeenkomstPage)
def no_alias(instance: NetwerkPage | BijeenkomstPage, **kwargs: Any) -> None:
    """Refuse an alias, whichever way it is made."""
    services.refuse_alias(instance)


@receiver(pre_delete, sender=BijeenkomstPage)
def keep_what_people_signed_up_for(instance: BijeenkomstPage, **kwargs: Any) -> None:
    """Refuse to delete a meeting that people signed up for."""
    services.refuse_delete_with_people(instance)


@receiver(post_delete, sender=BijeenkomstPage)
def bijeenkomst_deleted(instance: BijeenkomstPage, **kwargs: Any) -> None:
    """No row without a page."""
    services.forget_bijeenkomst(instance)


@receiver(post_delete, sender=NetwerkPage)
def netwerk_deleted(instance: NetwerkPage, **kwargs: Any) -> None:
    """No row, group or right without a page."""
    services.forget_netwerk(instance)


def agenda_link(request: HttpRequest) -> Link:
    """The agenda in the main menu: it has no page of its own in the tree."""
    url = reverse("agenda")
    return Link(_("Agenda"), url, request.path.startswith(url))
