"""Where a mail service reports mail that came back; for who knows the secret."""

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from . import bounces
from .middleware import busy, is_locked
from .models import BouncedAddress

MOST_BYTES = 512 * 1024
MOST_REPORTS = 1_000
LONGEST = 320  # characters in an address: RFC 3696, erratum 1690
DELIVERED = "delivered"
TYPES = {*BouncedAddress.Kind.values, DELIVERED}


class NoReport(Exception):
    """What is wrong with what was sent."""


@dataclass(frozen=True)
class Report:
    """What became of one mail."""

    recipient: str
    type: str
    code: str
    message_id: str

    @classmethod
    def read(cls, value: Any) -> "Report":
        """Out of a JSON object; raises NoReport. What we do not know, we leave."""
        if not isinstance(value, dict):
            raise NoReport("each report must be an object")
        found = {name: value.get(name) or "" for name in ("recipient", "type", "code", "message_id")}
        for name, text in found.items():
            if not isinstance(text, str) or len(text) > LONGEST or not text.isprintable():
                raise NoReport(f"{name} must be text of at most {LONGEST} characters on one line")
        if "@" not in found["recipient"]:
            raise NoReport("recipient must be an address")
        if found["type"] not in TYPES:
            raise NoReport(f"type must be one of {', '.join(sorted(TYPES))}")
        return cls(**found)

    def count(self) -> bool:
        """Write it down; False when it was known."""
        if self.type == DELIVERED:
            bounces.delivered(self.recipient)
            return True
        return bounces.report(self.recipient, BouncedAddress.Kind(self.type), self.code, self.message_id)


@csrf_exempt
@never_cache
@require_POST
def take_reports(request: HttpRequest) -> HttpResponse:
    """Take one report or a list of them: {"recipient", "type", "code", "message_id"}."""
    if not settings.BOUNCE_TOKEN:
        raise Http404
    if not knows_secret(request):
        response = JsonResponse({"title": "no or another secret", "status": 401}, status=401)
        response["WWW-Authenticate"] = 'Basic realm="mail"'
        return response
    try:
        reports = read_reports(request)
    except NoReport as error:
        return JsonResponse({"title": str(error), "status": 400}, status=400)
    try:
        counted = sum(report.count() for report in reports)
    except OperationalError as error:
        if not is_locked(error):
            raise
        return busy()
    return JsonResponse({"received": len(reports), "counted": counted})


def knows_secret(request: HttpRequest) -> bool:
    """Whether the secret was sent, as a bearer token or as the password of an address."""
    kind, _space, value = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() == "basic":
        try:
            value = base64.b64decode(value, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return False
    elif kind.lower() != "bearer":
        return False
    return constant_time_compare(value.strip(), settings.BOUNCE_TOKEN)


def read_reports(request: HttpRequest) -> list[Report]:
    """What was sent; raises NoReport."""
    if len(request.body) > MOST_BYTES:
        raise NoReport(f"at most {MOST_BYTES} bytes")
    try:
        value = json.loads(request.body)
    except (ValueError, RecursionError) as error:
        raise NoReport("this is not JSON") from error
    values = value if isinstance(value, list) else [value]
    if len(values) > MOST_REPORTS:
        raise NoReport(f"at most {MOST_REPORTS} reports")
    return [Report.read(one) for one in values]
