"""The screens: choose a file, look at what it would do, and do it."""

from typing import Any

from django import forms
from django.contrib.messages import success
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from ..models import User
from .csv_file import MAX_BYTES, Row, Unreadable, read
from .plan import Plan, make_plan
from .services import Outdated, carry_out

SALT = "basis.school_import"
KEPT_SECONDS = 60 * 60 * 24
NEEDED = ("basis.add_school", "basis.change_school", "basis.add_schoolbestuur", "basis.change_schoolbestuur")
EXAMPLE = """BRIN;Vestiging;Naam;Plaats;Soort;Sector;Regio;Bestuursnummer;Bestuur;Breedtegraad;Lengtegraad
99XA;00;De Kade;Vaartkant;basisschool;;;99901;Stichting De Waterlinie;52,090700;5,121400
99XA;01;De Kade, locatie Oost;Vaartkant;basisschool;;;99901;Stichting De Waterlinie;;
99XB;00;Het Getij;Polderrand;school voor speciaal onderwijs;;;99902;Stichting Het Tij;;
"""


class CsvField(forms.FileField):
    """A file that can be read as CSV; gives what is in it."""

    def clean(self, data: UploadedFile | None, initial: object = None) -> Any:
        """The rows of the file."""
        file = super().clean(data, initial)
        try:
            if file.size > MAX_BYTES:
                raise Unreadable(_("Dit bestand is te groot. Het mag hoogstens 5 MB zijn."))
            return read(file.read())
        except Unreadable as error:
            raise forms.ValidationError(str(error)) from error


class UploadForm(forms.Form):
    """Which file."""

    file = CsvField(
        label=gettext_lazy("CSV-bestand"),
        help_text=gettext_lazy("Hoogstens 5 MB en 10.000 regels. Je ziet eerst wat er zou veranderen."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
        error_messages={
            "required": gettext_lazy("Kies een bestand."),
            "empty": gettext_lazy("Dit bestand is leeg."),
        },
    )


def packed(rows: list[Row], plan: Plan) -> str:
    """The rows and what they were shown to do, signed: the browser keeps them until the button."""
    kept = {"rows": [[row.line, row.values, row.error] for row in rows], "plan": plan.fingerprint}
    return signing.dumps(kept, salt=SALT, compress=True)


def unpacked(text: str) -> tuple[list[Row], str]:
    """The same rows, and the fingerprint of what was shown. Raises signing.BadSignature."""
    kept = signing.loads(text, salt=SALT, max_age=KEPT_SECONDS)
    return [Row(line, values, error) for line, values, error in kept["rows"]], kept["plan"]


class ImportView(WagtailAdminTemplateMixin, View):
    """For who may add schools."""

    page_title = gettext_lazy("Scholen importeren")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for the rights first."""
        if not isinstance(request.user, User) or not request.user.has_perms(NEEDED):
            raise PermissionDenied
        self.editor = request.user
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the list of schools."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtailsnippets_basis_school:list"), "label": _("Scholen")},
            {"url": "", "label": _("Importeren")},
        ]

    def ask(self, form: UploadForm, status: int = 200, **more: Any) -> HttpResponse:
        """The screen with the form."""
        self.template_name = "basis/school_import/upload.html"
        return self.render_to_response(self.get_context_data(form=form, **more), status=status)

    def show(self, rows: list[Row], plan: Plan, status: int = 200, **more: Any) -> HttpResponse:
        """The screen with what the file would do."""
        self.template_name = "basis/school_import/preview.html"
        kept = packed(rows, plan) if plan.has_work else ""
        return self.render_to_response(self.get_context_data(plan=plan, kept=kept, **more), status=status)


class UploadView(ImportView):
    """Choose a file; the answer is the preview. Nothing is written."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form."""
        return self.ask(UploadForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """The preview, or what is wrong with the file."""
        form = UploadForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.ask(form, 422)
        file = form.cleaned_data["file"]
        return self.show(file.rows, make_plan(file.rows), ignored=file.ignored)


class CarryOutView(ImportView):
    """The button below the preview."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Nothing to see without a preview."""
        return redirect("scholen_importeren:index")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Do what was shown; when that is no longer what would happen, show it anew."""
        try:
            rows, fingerprint = unpacked(request.POST.get("kept", ""))
        except signing.BadSignature:
            return self.ask(UploadForm(), 422, gone=True)
        try:
            plan = carry_out(rows, fingerprint, by=self.editor)
        except Outdated as outdated:
            return self.show(rows, outdated.plan, 409, is_outdated=True)
        success(request, summary_of(plan))
        return redirect("wagtailsnippets_basis_school:list")


def summary_of(plan: Plan) -> str:
    """What was done, in one sentence."""
    made, changed, boards = len(plan.new), len(plan.changed), len(plan.besturen.new)
    parts = [
        ngettext("%(n)s school toegevoegd", "%(n)s scholen toegevoegd", made) % {"n": made},
        ngettext("%(n)s gewijzigd", "%(n)s gewijzigd", changed) % {"n": changed},
        ngettext("%(n)s bestuur toegevoegd", "%(n)s besturen toegevoegd", boards) % {"n": boards},
    ]
    return ", ".join(parts) + "."


def example(request: HttpRequest) -> HttpResponse:
    """A file to begin with, as Excel opens it."""
    response = HttpResponse("\ufeff" + EXAMPLE.replace("\n", "\r\n"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="scholen-voorbeeld.csv"'
    return response


class SchoolImport(ViewSet):
    """The addresses and the menu item."""

    name = "scholen_importeren"
    url_prefix = "scholen/importeren"
    icon = "upload"
    menu_label = gettext_lazy("Importeren")
    menu_name = "scholen-importeren"

    def get_urlpatterns(self) -> list[URLPattern]:
        """Upload with preview, the button, the example."""
        return [
            path("", UploadView.as_view(), name="index"),
            path("uitvoeren/", CarryOutView.as_view(), name="carry_out"),
            path("voorbeeld.csv", example, name="example"),
        ]

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        """Shown to who may import."""

        class ImportMenuItem(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                return request.user.has_perms(NEEDED)

        return ImportMenuItem
