"""The pages of thema's and principes: what visitors land on and share."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from basis.audience import Viewer
from basis.frame import active_locale, current, terms
from basis.models import Principe, Thema
from basis.models.taxonomy import TermWithPage
from basis.navigation import Link, Translation, language_root
from kennisbank.models import KennisbankPage

from .selectors import belonging_to

NEWEST = 6
COMING = 4


@require_safe
def themas(request: HttpRequest) -> HttpResponse:
    """Every thema, as a tile with its map."""
    return render(request, "home/themas.html", {"themas": terms(Thema)} | frame_of(request, "themas"))


@require_safe
def principes(request: HttpRequest) -> HttpResponse:
    """Every principe, by number."""
    return render(
        request, "home/principes.html", {"principes": terms(Principe)} | frame_of(request, "principes")
    )


@require_safe
def thema(request: HttpRequest, key: str) -> HttpResponse:
    """One thema: what it is, and what there is about it."""
    return term_page(request, Thema, key, Link(_("Thema's"), reverse("themas")))


@require_safe
def principe(request: HttpRequest, key: str) -> HttpResponse:
    """One principe: what it is, who works by it, and the ones before and after it."""
    return term_page(request, Principe, key, Link(_("Principes"), reverse("principes")))


def term_page(request: HttpRequest, model: type[TermWithPage], key: str, above: Link) -> HttpResponse:
    """The page of one term in the language of the request; 404 when there is none."""
    every = terms(model)
    at = next((number for number, term in enumerate(every) if term.key == key), None)
    if at is None:
        raise Http404
    term, viewer = every[at], Viewer.of(request)
    context = frame_of(request, model.url_name, key)
    context["breadcrumbs"] += [above]
    context |= {
        "term": term,
        "image": term.image,
        "previous": every[at - 1] if at else None,
        "next": every[at + 1] if at + 1 < len(every) else None,
        "kennisbank": KennisbankPage.first_for(viewer, active_locale()),
        "belonging": belonging_to(term, viewer, timezone.now(), newest=NEWEST, coming=COMING),
    }
    return render(request, f"home/{model.url_name}.html", context)


def frame_of(request: HttpRequest, name: str, key: str = "") -> dict[str, Any]:
    """What the frame around a page without a page in the tree needs: the way here and its translations."""
    root = language_root(request)
    return {
        "breadcrumbs": [Link(root.title, root.get_url(request) or "")],
        "translations": translations_of(request, name, key),
    }


def translations_of(request: HttpRequest, name: str, key: str) -> list[Translation]:
    """The same address in other languages, when it leads somewhere there; nothing with one language."""
    if not settings.BILINGUAL:
        return []
    model = Thema if name in {"themas", "thema"} else Principe
    there = {term.locale_id for term in current().terms(model) if not key or term.key == key}
    languages = dict(settings.LANGUAGES)
    found = []
    for locale in current().locales.values():
        code = locale.language_code
        if locale.pk in there and locale.pk != active_locale().pk and code in languages:
            with translation.override(code):
                address = request.build_absolute_uri(reverse(name, args=[key] if key else []))
            found.append(Translation(code, languages[code], address))
    return found
