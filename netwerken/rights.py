"""Who plans in which netwerk: redacteuren in each, a coordinator in the own ones and what is inside them."""

from typing import Any

from django.db.models import Model, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from basis.audience import below
from basis.models import User

from .models import Netwerk, NetwerkPage, Reeks

ACTIONS = frozenset({"view", "add", "change"})  # a series goes with its last meeting


def own_netwerken(user: User) -> QuerySet[Netwerk]:
    """The netwerken that somebody coordinates, with those inside them."""
    keys = Netwerk.objects.filter(coordinatoren__user=user).values_list("translation_key", flat=True)
    paths = NetwerkPage.objects.filter(translation_key__in=list(keys)).values_list("path", flat=True)
    inside = NetwerkPage.objects.filter(below(list(paths))).values("translation_key")
    return Netwerk.objects.filter(translation_key__in=inside)


class SeriesPolicy(ModelPermissionPolicy):
    """A right on the model is for every netwerk; who coordinates a netwerk needs none."""

    def __init__(self) -> None:
        super().__init__(Reeks)

    def netwerken(self, user: User, action: str) -> QuerySet[Netwerk]:
        """Where this user may do this."""
        if action not in ACTIONS or not user.is_active:
            return Netwerk.objects.none()
        if user.has_perm(self._get_permission_name(action)):
            return Netwerk.objects.all()
        return own_netwerken(user)

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether this user may do this to any series."""
        return user.is_authenticated and self.netwerken(user, action).exists()

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """The same for any of these acts."""
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        """Whether this user may do this to one series."""
        if not user.is_authenticated or not isinstance(instance, Reeks):
            return False
        return self.netwerken(user, action).filter(pk=instance.netwerk_id).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet[Reeks]:
        """The series with which this user may do any of these."""
        if not user.is_authenticated:
            return Reeks.objects.none()
        allowed = [self.netwerken(user, action).values("pk") for action in actions]
        found = Reeks.objects.none()
        for netwerken in allowed:
            found = found | Reeks.objects.filter(netwerk__in=netwerken)
        return found

    def users_with_any_permission(self, actions: Any) -> QuerySet[User]:
        """Who may do any of these to some series."""
        by_right = super().users_with_any_permission([action for action in actions if action in ACTIONS])
        ids = [user.pk for user in by_right]
        if ACTIONS.intersection(actions):
            ids += User.objects.filter(coordinates__isnull=False).values_list("pk", flat=True)
        return User.objects.filter(pk__in=ids, is_active=True)


POLICY = SeriesPolicy()
