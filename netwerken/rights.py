"""Who does what in which netwerk: a coordinator in the own ones and what is inside them.

Redacteuren plan in each. Who signed up is for coordinators, and for who was given that right.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Model, Prefetch, Q, QuerySet, prefetch_related_objects
from wagtail.permission_policies import ModelPermissionPolicy

from basis.audience import below
from basis.models import User

from .models import (
    Aanmelding,
    Bijeenkomst,
    Coordinator,
    Deelnametelling,
    MailIntro,
    Netwerk,
    NetwerkPage,
    Plaatsen,
    Reeks,
    VasteDeelnemer,
)

ACTIONS = ("view", "add", "change", "delete")


def own_netwerken(user: User) -> QuerySet[Netwerk]:
    """The netwerken that somebody coordinates, with those inside them."""
    paths = NetwerkPage.objects.filter(translation_key__in=named_for(user)).values_list("path", flat=True)
    inside = NetwerkPage.objects.filter(below(list(paths))).values("translation_key")
    return Netwerk.objects.filter(translation_key__in=inside)


def named_for(user: User) -> list[UUID]:
    """The netwerken of which somebody is named coordinator, by key.

    One query for each object of a user, so for each request: every item of the menu asks.
    """
    named = Prefetch("coordinates", Coordinator.objects.select_related("netwerk"))
    prefetch_related_objects([user], named)
    return [row.netwerk.translation_key for row in user.coordinates.all()]


def coordinates(user: User) -> bool:
    """Whether somebody coordinates any netwerk."""
    return bool(named_for(user))


class OfNetwerk(ModelPermissionPolicy):
    """Who does what with things of one model that are each of a netwerk, by their `netwerk_id`.

    A right on the model is for every netwerk; who coordinates a netwerk needs none.
    """

    def __init__(self, model: type[Model], actions: Iterable[str] = ACTIONS) -> None:
        super().__init__(model)
        self.actions = frozenset(actions)

    def netwerken(self, user: Any, action: str) -> QuerySet[Netwerk]:
        """Where this user may do this."""
        if action not in self.actions or not user.is_authenticated or not user.is_active:
            return Netwerk.objects.none()
        if user.has_perm(self._get_permission_name(action)):
            return Netwerk.objects.all()
        return own_netwerken(user)

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether this user may do this in any netwerk; asked for the menu of every screen of the admin."""
        if action not in self.actions or not user.is_authenticated or not user.is_active:
            return False
        return user.has_perm(self._get_permission_name(action)) or coordinates(user)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """The same for any of these acts."""
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        """Whether this user may do this to one of them."""
        if not isinstance(instance, self.model):
            return False
        return self.netwerken(user, action).filter(pk=instance.netwerk_id).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet[Any]:
        """Those with which this user may do any of these."""
        found = self.model._default_manager.none()
        for action in self.actions.intersection(actions):
            if user.is_active and user.has_perm(self._get_permission_name(action)):
                return self.model._default_manager.all()  # also what is of no netwerk
            found = found | self.model._default_manager.filter(netwerk__in=self.netwerken(user, action))
        return found

    def users_with_any_permission(self, actions: Any) -> QuerySet[User]:
        """Who may do any of these to some of them."""
        known = self.actions.intersection(actions)
        ids = [user.pk for user in super().users_with_any_permission(list(known))]
        if known:
            ids += User.objects.filter(coordinates__isnull=False).values_list("pk", flat=True)
        return User.objects.filter(pk__in=ids, is_active=True)


class DeskPolicy(ModelPermissionPolicy):
    """Who sees and handles who signed up for something; the instance is the counter of that.

    A right on the model is for every meeting and series, also those of no netwerk. Who coordinates a netwerk
    needs none. No other role has it: people give their data to who organises.
    """

    def __init__(self) -> None:
        super().__init__(Aanmelding)

    def counters(self, user: User) -> QuerySet[Plaatsen]:
        """The counters whose people this user handles."""
        if not user.is_authenticated or not user.is_active:
            return Plaatsen.objects.none()
        if user.has_perm(self._get_permission_name("change")):
            return Plaatsen.objects.all()
        own = own_netwerken(user).values("pk")
        return Plaatsen.objects.filter(Q(bijeenkomst__netwerk__in=own) | Q(reeks__netwerk__in=own))

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether this user has a desk at all."""
        if not user.is_authenticated or not user.is_active:
            return False
        return user.has_perm(self._get_permission_name("change")) or coordinates(user)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        """The same: who may do one thing may do all."""
        return self.user_has_permission(user, "change")

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        """Whether this user handles who signed up for one thing, named by its counter or by a sign-up."""
        pk = instance.plaatsen_id if isinstance(instance, Aanmelding | Bijeenkomst | Reeks) else instance.pk
        return self.counters(user).filter(pk=pk).exists()

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet[Aanmelding]:
        """The sign-ups that this user handles."""
        return Aanmelding.objects.filter(plaatsen__in=self.counters(user).values("pk"))


POLICY = OfNetwerk(Reeks, ["view", "add", "change"])  # a series goes with its last meeting
MEMBERS = OfNetwerk(VasteDeelnemer)
INTROS = OfNetwerk(MailIntro)
TALLIES = OfNetwerk(Deelnametelling, ["view"])
DESK = DeskPolicy()
