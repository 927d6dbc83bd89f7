"""What the editor of a rubric asks the server: to read a paste or a file, and to make a file of it."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import RequestDataTooBig, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.permission_policies.pages import PagePermissionPolicy

from basis.models import User

from . import exporting
from .form_field import parsed, rubric_of
from .importing import Clipboard, File, ImportProblem, propose
from .importing.sources import Source
from .markup import to_plain
from .value import Rubric, RubricError, from_json

MAX_FILE = 5 * 1024 * 1024
MAX_PASTE = 2 * 1024 * 1024  # characters; Django itself refuses 2.5 MB of fields without words
FORMATS: dict[str, tuple[Callable[[Rubric], bytes], str]] = {
    "xlsx": (
        exporting.to_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "csv": (exporting.to_csv, "text/csv; charset=utf-8"),
    "json": (exporting.to_json_file, "application/json"),
}


def may_edit(user: User | AnonymousUser) -> bool:
    """Whether somebody adds or edits pages or reusable rubrics anywhere."""
    may_write_one = any(user.has_perm(f"kennisbank.{act}_rubric") for act in ("add", "change"))
    return may_write_one or PagePermissionPolicy().user_has_any_permission(user, ["add", "change"])


class Refused(Exception):
    """The answer is no; says why and with which status."""

    def __init__(self, message: str, status: int = 422) -> None:
        super().__init__(message)
        self.message, self.status = message, status


def answering(view: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Around a view for editors: everything that is wrong gets an answer that can be shown."""

    @wraps(view)
    @require_POST
    def asked(request: HttpRequest) -> HttpResponse:
        if not may_edit(request.user):  # a refusal would lead to another page, which is no answer to a script
            return said(_("Dit mag je niet. Vraag een redacteur."), 403)
        try:
            return view(request)
        except Refused as refused:
            return said(refused.message, refused.status)
        except ImportProblem as problem:
            return said(problem.message)
        except RubricError as error:
            return said(" ".join(str(problem.message) for problem in error.problems[:3]))
        except (ValidationError, MultiPartParserError) as error:
            return said(" ".join(getattr(error, "messages", [_("Deze aanvraag is niet te lezen.")])), 400)
        except RequestDataTooBig:
            return said(_("Dit is te groot om te lezen: hoogstens 5 MB."), 413)

    return asked


def said(message: str, status: int = 422) -> JsonResponse:
    """An answer that the editor shows as it is."""
    return JsonResponse({"message": message}, status=status)


@answering
def read(request: HttpRequest) -> HttpResponse:
    """A proposal of what a paste or a file would change. Nothing is written."""
    answers = parsed(request.POST.get("answers") or "{}")
    now = rubric_of(parsed(request.POST.get("current") or "null"))
    return JsonResponse(propose(source_of(request), now, answers).to_json())


def source_of(request: HttpRequest) -> Source:
    """What was sent. Raises Refused."""
    file = request.FILES.get("file")
    if file is not None:
        if (file.size or 0) > MAX_FILE:
            raise Refused(_("Dit is te groot om te lezen: hoogstens 5 MB."), 413)
        return File(file.name or "", file.read())
    html, text = request.POST.get("html", ""), request.POST.get("text", "")
    if len(html) + len(text) > MAX_PASTE:
        raise Refused(_("Dit is te groot om te lezen. Neem alleen de tabel en probeer het opnieuw."), 413)
    return Clipboard(html, text)


@answering
def export(request: HttpRequest) -> HttpResponse:
    """The rubric that was sent, as a file. Nothing is written."""
    made = FORMATS.get(request.POST.get("format", ""))
    if made is None:
        raise Refused(_("Kies Excel, csv of json."), 400)
    rubric = from_json(parsed(request.POST.get("value") or "null"))
    response = HttpResponse(made[0](rubric), content_type=made[1])
    name = slugify(to_plain(rubric.title))[:60] or "ontwikkelmodel"
    response["Content-Disposition"] = f'attachment; filename="{name}.{request.POST["format"]}"'
    return response


@answering
def keep(request: HttpRequest) -> HttpResponse:
    """A reusable rubric made of the one that was sent, as a draft with the ids that are inside."""
    from ..services import keep_as_reusable  # it knows the models, which hold the block
    from .reference_block import RubricChooserBlock

    if not request.user.has_perm("kennisbank.add_rubric"):
        raise Refused(_("Je mag geen herbruikbare modellen maken. Vraag een redacteur."), 403)
    rubric = from_json(parsed(request.POST.get("value") or "null"))
    if not to_plain(rubric.title).strip():
        raise Refused(_("Geef het eerst een titel."))
    kept = keep_as_reusable(rubric, by=request.user)
    return JsonResponse(
        {
            "message": _(
                "Bewaard als herbruikbaar ontwikkelmodel “%(title)s”. Het is nog een concept: publiceer het."
                " Tot je dit blok vervangt, houdt deze pagina haar eigen exemplaar."
            )
            % {"title": kept.title},
            "url": reverse("wagtailsnippets_kennisbank_rubric:edit", args=[kept.pk]),
            "open": _("Open het"),
            "chosen": RubricChooserBlock().get_form_state(kept),
        }
    )
