"""Schools to offer while somebody types."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from ..school_list import resembling

LEAST, MOST_TYPED = 2, 160  # letters
MAX_AGE = 300  # seconds that a browser may keep an answer


@require_safe
def schools_view(request: HttpRequest) -> JsonResponse:
    """The schools that resemble what was typed, as JSON: the same for everybody."""
    typed = request.GET.get("q", "")[:MOST_TYPED].strip()
    found = resembling(typed) if len(typed) >= LEAST else []
    response = JsonResponse(
        {"query": typed, "schools": [{"id": one.pk, "name": one.label, "kind": one.kind} for one in found]}
    )
    response["Cache-Control"] = f"private, max-age={MAX_AGE}"
    return response
