"""Who sees the people of a netwerk: its coordinators, and who has the right on the model for all."""

from typing import Any

from django.db.models import Model, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from basis.models import User

from ..models import Netwerk, VasteDeelnemer
from ..rights import own_netwerken

ACTIONS = frozenset({"view", "add", "change", "delete"})


class MembersPolicy(ModelPermissionPolicy):
    """A right on the model is for every netwerk; who coordinates a netwerk needs none."""

    def __init__(self) -> None:
        super().__init__(VasteDeelnemer)

    def netwerken(self, user: Any, action: str) -> QuerySet[Netwerk]:
        """The netwerken with whose people this user may do this."""
        if action not in ACTIONS or not user.is_authenticated or not user.is_active:
            return Netwerk.objects.none()
        if user.has_perm(self._get_permission_name(action)):
            return Netwerk.objects.all()
        return own_netwerken(user)

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether this user may do this in any netwerk."""
        return self.netwerken(user, action).exists()

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """The same for any of these acts."""
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        """Whether this user may do this to one member."""
        if not isinstance(instance, VasteDeelnemer):
            return False
        return self.netwerken(user, action).filter(pk=instance.netwerk_id).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet[VasteDeelnemer]:
        """The members with whom this user may do any of these."""
        found = VasteDeelnemer.objects.none()
        for action in actions:
            found = found | VasteDeelnemer.objects.filter(netwerk__in=self.netwerken(user, action))
        return found

    def users_with_any_permission(self, actions: Any) -> QuerySet[User]:
        """Who may do any of these to some member."""
        by_right = super().users_with_any_permission([action for action in actions if action in ACTIONS])
        ids = [user.pk for user in by_right]
        if ACTIONS.intersection(actions):
            ids += User.objects.filter(coordinates__isnull=False).values_list("pk", flat=True)
        return User.objects.filter(pk__in=ids, is_active=True)


MEMBERS = MembersPolicy()
