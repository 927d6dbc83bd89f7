"""Who runs a netwerk: naming somebody gives the rights, removing the name takes them away."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import GroupPagePermission, Page

from basis.models import User

from ..models import Coordinator, Netwerk

COORDINATORS = "Coördinatoren"
COORDINATOR_RIGHTS = ("add_page", "change_page", "publish_page")


@transaction.atomic
def appoint(netwerk: Netwerk, user: User) -> Coordinator:
    """Make somebody coordinator: the rights on the netwerk's pages come with it. Twice changes nothing."""
    coordinator, _new = Coordinator.objects.get_or_create(netwerk=netwerk, user=user)
    general, _new = Group.objects.get_or_create(name=COORDINATORS)
    user.groups.add(netwerk.group, general)
    return coordinator


@transaction.atomic
def dismiss(coordinator: Coordinator) -> None:
    """End somebody's coordination, and take the rights away with it."""
    user, netwerk = coordinator.user, coordinator.netwerk
    Coordinator.objects.filter(pk=coordinator.pk).delete()
    user.groups.remove(netwerk.group)
    if not user.coordinates.exists():
        user.groups.remove(*Group.objects.filter(name=COORDINATORS))


def give_rights(netwerk: Netwerk, page: Page) -> None:
    """Let the coordinators of a netwerk work on one of its pages and all below it."""
    for right in Permission.objects.filter(
        content_type__app_label="wagtailcore", codename__in=COORDINATOR_RIGHTS
    ):
        GroupPagePermission.objects.get_or_create(group=netwerk.group, page_id=page.pk, permission=right)
