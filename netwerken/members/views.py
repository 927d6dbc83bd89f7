"""The screens of members: the list of a netwerk, one member, and many at once from Excel."""

from typing import Any

from django.contrib.messages import success
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import View

from basis.transaction import Refusal

from .. import services
from ..models import Netwerk, VasteDeelnemer
from ..planning.pasted import Unreadable
from ..rights import MEMBERS
from .forms import ImportForm, MemberForm
from .preview import Preview, preview_of
from .reading import MAX_BYTES, people_in, text_in
from .screen import Admin, members_index, members_of

PER_PAGE = 100


class NetwerkenView(Admin, View):
    """The netwerken of this user, each with how many members it has."""

    template_name = "netwerken/admin/leden_netwerken.html"
    page_title = gettext_lazy("Vaste deelnemers")

    def get(self, request: HttpRequest) -> HttpResponse:
        """The list; one query."""
        rows = MEMBERS.netwerken(self.user, "view").annotate(number=Count("vaste_deelnemers"))
        return self.show(netwerken=rows.order_by("name"))


class OfNetwerk(Admin, View):
    """A screen about the members of one netwerk."""

    netwerk: Netwerk

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for the rights in this netwerk."""
        self.netwerk = self.netwerk_of(kwargs.pop("pk"))
        return super().dispatch(request, *args, **kwargs)

    def trail(self) -> list[tuple[str, str]]:
        """Below the list of the netwerk."""
        return [members_index(), members_of(self.netwerk)]


class MembersView(OfNetwerk):
    """The members of a netwerk, by name."""

    template_name = "netwerken/admin/leden.html"

    def get_page_title(self) -> str:
        """The name of the netwerk."""
        return self.netwerk.name

    def trail(self) -> list[tuple[str, str]]:
        """Below the netwerken."""
        return [members_index()]

    def get(self, request: HttpRequest) -> HttpResponse:
        """A page of the list, or of what was searched for; two queries however many there are."""
        sought = " ".join(request.GET.get("q", "").replace("\0", "").split())[:100]
        rows = VasteDeelnemer.objects.filter(netwerk=self.netwerk).select_related("persoon", "school")
        for word in sought.split():
            rows = rows.filter(
                Q(name__icontains=word)
                | Q(persoon__email__icontains=word)
                | Q(school_name__icontains=word)
                | Q(role__icontains=word)
            )
        found = Paginator(rows.order_by("name", "pk"), PER_PAGE).get_page(request.GET.get("p"))
        return self.show(netwerk=self.netwerk, found=found, sought=sought)


class AddMemberView(OfNetwerk):
    """Write one member down."""

    action = "add"
    template_name = "netwerken/admin/lid.html"
    page_title = gettext_lazy("Vaste deelnemer toevoegen")

    def get(self, request: HttpRequest) -> HttpResponse:
        """The empty form."""
        return self.show(form=MemberForm(), netwerk=self.netwerk)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Write it, or say what is wrong."""
        form = MemberForm(request.POST)
        if not form.is_valid():
            return self.show(422, form=form, netwerk=self.netwerk)
        try:
            source, by = form.cleaned_data["source"], self.user.get_username()
            services.add_member(self.netwerk, form.who(), source=source, by=by)
        except Refusal as refusal:
            form.add_error("email", str(refusal))
            return self.show(409, form=form, netwerk=self.netwerk)
        success(request, _("De vaste deelnemer staat in de lijst."))
        return redirect("vaste_deelnemers:list", self.netwerk.pk)


class OneMember(Admin, View):
    """A screen about one member."""

    action = "change"
    member: VasteDeelnemer

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for the rights on this member."""
        found = VasteDeelnemer.objects.select_related("netwerk", "persoon", "school")
        self.member = get_object_or_404(found, pk=kwargs.pop("pk"))
        if not MEMBERS.user_has_permission_for_instance(request.user, self.action, self.member):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """The name of the member."""
        return self.member.name

    def trail(self) -> list[tuple[str, str]]:
        """Below the list of the netwerk."""
        return [members_index(), members_of(self.member.netwerk)]


class EditMemberView(OneMember):
    """Correct one member."""

    template_name = "netwerken/admin/lid.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form as it is filled in."""
        member = self.member
        school = str(member.school) if member.school else member.school_name
        choice = str(member.school_id) if member.school_id else "anders" if member.school_name else ""
        known = {"name": member.name, "role": member.role, "source": member.source, "school": school}
        return self.show_form(MemberForm(initial=known | {"school_keuze": choice}, is_new=False))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Write it."""
        form = MemberForm(request.POST, is_new=False)
        if not form.is_valid():
            return self.show_form(form, 422)
        who = form.who(self.member.persoon.email)
        services.change_member(self.member, who, source=form.cleaned_data["source"])
        success(request, _("De gegevens zijn bewaard."))
        return redirect("vaste_deelnemers:list", self.member.netwerk_id)

    def show_form(self, form: MemberForm, status: int = 200) -> HttpResponse:
        """The screen."""
        return self.show(status, form=form, member=self.member, netwerk=self.member.netwerk)


class RemoveMemberView(OneMember):
    """Take one member off the list; asks first."""

    action = "delete"
    template_name = "netwerken/admin/lid_weg.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Asks."""
        return self.show(member=self.member)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Does it."""
        services.remove_member(self.member)
        success(
            request, _("De vaste deelnemer is uit de lijst. De links in de uitnodigingen werken niet meer.")
        )
        return redirect("vaste_deelnemers:list", self.member.netwerk_id)


class ImportView(OfNetwerk):
    """Paste or upload many at once: first a preview, and only the button below it writes.

    What was pasted stands in the form all the time; a file is put there too, so that a row can be mended.
    """

    action = "add"
    template_name = "netwerken/admin/leden_inlezen.html"
    page_title = gettext_lazy("Vaste deelnemers uit Excel")

    def get(self, request: HttpRequest) -> HttpResponse:
        """The empty form."""
        return self.show_form(ImportForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """The preview; with the button below that, what it showed is written."""
        form, text = ImportForm(request.POST), request.POST.get("pasted", "")
        is_final = request.POST.get("act") == "save"
        try:
            if file := request.FILES.get("file"):
                if file.size and file.size > MAX_BYTES:
                    raise Unreadable(_("Dit bestand is te groot. Het mag hoogstens 2 MB zijn."))
                text, is_final = text_in(file.read()), False
            preview = preview_of(people_in(text), self.netwerk)
        except Unreadable as error:
            return self.show_form(form, 422, pasted=text, problem=str(error))
        if not form.is_valid():
            return self.show_form(form, 422, pasted=text, preview=preview)
        if not is_final:
            return self.show_form(form, pasted=text, preview=preview)
        return self.save(form, text, preview)

    def save(self, form: ImportForm, text: str, preview: Preview) -> HttpResponse:
        """Write what was shown, unless it is no longer that."""
        if self.request.POST.get("shown") != preview.fingerprint:
            return self.show_form(form, 409, pasted=text, preview=preview, is_changed=True)
        if preview.wrong and not form.cleaned_data["skip"]:
            return self.show_form(form, 422, pasted=text, preview=preview, must_mend=True)
        source, by = form.cleaned_data["source"], self.user.get_username()
        number = services.add_members(self.netwerk, preview.new, source=source, by=by)
        said = ngettext(
            "%(number)s vaste deelnemer toegevoegd.", "%(number)s vaste deelnemers toegevoegd.", number
        )
        success(self.request, said % {"number": number})
        return redirect("vaste_deelnemers:list", self.netwerk.pk)

    def show_form(self, form: ImportForm, status: int = 200, **more: Any) -> HttpResponse:
        """The screen."""
        return self.show(status, form=form, netwerk=self.netwerk, **more)
