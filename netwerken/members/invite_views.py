"""The screens of invitations: what one can invite to, who was invited, and whom to invite."""

from typing import Any

from django.contrib.messages import success
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import View

from basis.transaction import Refusal

from .. import services
from ..emails.invited import preview
from ..models import Reeks, Uitnodiging, VasteDeelnemer
from ..rights import MEMBERS
from ..services.inviting import not_invited, why_not_invite
from ..target import Target, target_of
from ..titles import title_of
from .invited import overview_of, things_to_invite_to
from .screen import Admin, invitations_index


class TargetsView(Admin, View):
    """What is to come in the own netwerken."""

    header_icon = "mail"
    template_name = "netwerken/admin/uitnodigingen.html"
    page_title = gettext_lazy("Uitnodigen")

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list."""
        return self.show(things=things_to_invite_to(MEMBERS.netwerken(self.user, "view")))


class OneTarget(Admin, View):
    """A screen about the invitations to one meeting or series."""

    header_icon = "mail"
    action = "change"
    target: Target
    title: str

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for the rights in its netwerk."""
        try:
            self.target = target_of(kwargs.pop("pk"), timezone.now())
        except Reeks.DoesNotExist as error:
            raise Http404 from error
        netwerk = self.target.of.netwerk
        if netwerk is None or not MEMBERS.netwerken(request.user, self.action).filter(pk=netwerk.pk).exists():
            raise PermissionDenied
        self.title = title_of(self.target)
        return super().dispatch(request, *args, **kwargs)

    @property
    def pk(self) -> int:
        """The number of the counter."""
        return self.target.plaatsen.pk

    def get_page_title(self) -> str:
        """What people are invited to."""
        return self.title

    def trail(self) -> list[tuple[str, str]]:
        """Below the list."""
        return [invitations_index()]


class InvitedView(OneTarget):
    """Who comes, who does not and who did not answer; the last are reminded here."""

    template_name = "netwerken/admin/uitgenodigd.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list."""
        return self.overview()

    def post(self, request: HttpRequest) -> HttpResponse:
        """Remind who did not answer, or mail one invitation once more."""
        act, _dash, number = request.POST.get("act", "").partition("-")
        try:
            if act == "remind":
                said = reminded_text(services.remind_invited(self.pk))
            elif act == "again" and number.isdecimal() and len(number) < 12:
                said = self.again(int(number))
            else:
                said = ""
        except Refusal as refusal:
            return self.overview(409, problem=str(refusal))
        if said:
            success(request, said)
        return redirect("uitnodigingen:invited", self.pk)

    def again(self, number: int) -> str:
        """Mail one invitation once more, with a new link."""
        rows = Uitnodiging.objects.filter(plaatsen=self.pk, pk=number)
        row = rows.select_related("vaste_deelnemer__persoon").first()
        if row is None:
            return ""
        if problem := why_not_invite(self.target):
            raise Refusal(problem)
        services.invite_again(row)
        return _("Er gaat een nieuwe uitnodiging. De oude link werkt niet meer.")

    def overview(self, status: int = 200, **more: Any) -> HttpResponse:
        """The screen."""
        found = overview_of(self.pk)
        return self.show(
            status,
            overview=found,
            why_not=why_not_invite(self.target),
            target=self.target,
            pk=self.pk,
            members=reverse("vaste_deelnemers:list", args=[self.target.of.netwerk_id]),
            **more,
        )


class InviteView(OneTarget):
    """Choose members, look at the mail, and send it."""

    template_name = "netwerken/admin/uitnodigen.html"

    def trail(self) -> list[tuple[str, str]]:
        """Below what people are invited to."""
        return [invitations_index(), (reverse("uitnodigingen:invited", args=[self.pk]), self.title)]

    def get_page_title(self) -> str:
        """What one does here."""
        return _("Nodig vaste deelnemers uit")

    def get(self, request: HttpRequest) -> HttpResponse:
        """The members who were not invited yet; everybody is chosen."""
        members = list(not_invited(self.target))
        return self.choose(members, {member.pk for member in members})

    def post(self, request: HttpRequest) -> HttpResponse:
        """The mail to look at; with the button below that, it is sent."""
        members = list(not_invited(self.target))
        chosen = {member.pk for member in members if str(member.pk) in request.POST.getlist("wie")}
        act = request.POST.get("act")
        if not chosen and act != "choose":
            return self.choose(members, chosen, 422, problem=_("Kies minstens één persoon."))
        if act == "look":
            return self.look([member for member in members if member.pk in chosen])
        if act != "send":
            return self.choose(members, chosen)
        try:
            number = services.invite(self.pk, chosen)
        except Refusal as refusal:
            return self.choose(members, chosen, 409, problem=str(refusal))
        said = ngettext(
            "Er gaat %(number)s uitnodiging uit.", "Er gaan %(number)s uitnodigingen uit.", number
        )
        success(request, said % {"number": number})
        return redirect("uitnodigingen:invited", self.pk)

    def choose(
        self, members: list[VasteDeelnemer], chosen: set[int], status: int = 200, problem: str = ""
    ) -> HttpResponse:
        """The screen on which people are chosen."""
        return self.show(
            status,
            people=[(member, member.pk in chosen) for member in members],
            problem=problem or why_not_invite(self.target),
            why_not=why_not_invite(self.target),
            pk=self.pk,
            title=self.title,
            netwerk=self.target.of.netwerk,
        )

    def look(self, chosen: list[VasteDeelnemer]) -> HttpResponse:
        """The mail as the first of them gets it."""
        self.template_name = "netwerken/admin/uitnodigen_mail.html"
        mail = preview(chosen[0], self.target)
        if mail is None:
            raise Http404
        return self.show(chosen=chosen, mail=mail, pk=self.pk, title=self.title)


def reminded_text(number: int) -> str:
    """How many were reminded."""
    if not number:
        return _("Er is niemand te herinneren: iedereen antwoordde, of kreeg vandaag al een herinnering.")
    said = ngettext("Er gaat %(number)s herinnering uit.", "Er gaan %(number)s herinneringen uit.", number)
    return said % {"number": number}
