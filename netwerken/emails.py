"""What we mail: built here, promised to the outbox in the transaction of the fact."""

from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from basis.mail import queue

from .meeting import Meeting
from .models import Aanmelding, BijeenkomstPage
from .tokens import token_for

BETWEEN_LINKS = timedelta(hours=1)


def link_of(aanmelding: Aanmelding) -> str:
    """The full address of the page behind a sign-up."""
    return settings.BASE_URL.rstrip("/") + reverse("aanmelding", args=[token_for(aanmelding)])


def send_link(aanmelding: Aanmelding, meeting: Meeting) -> None:
    """Mail the link of a sign-up; to who signs up once more again, but not within the hour."""
    now, again = timezone.now(), aanmelding.link_sent_at is not None
    waited = Q(link_sent_at=None) | Q(link_sent_at__lte=now - BETWEEN_LINKS)
    if not Aanmelding.objects.filter(waited, pk=aanmelding.pk).update(link_sent_at=now):
        return
    subject = _("Je link voor: %(title)s") if again else _("Bevestig je aanmelding: %(title)s")
    key = f"aanmelding:{aanmelding.pk}:link" + (f":{now:%Y%m%d%H%M%S}" if again else "")
    send(aanmelding, meeting, subject, "netwerken/email/link.txt", key)


def send_confirmed(aanmelding: Aanmelding) -> None:
    """Mail that the place is definite."""
    meeting = meeting_of(aanmelding)
    send(
        aanmelding,
        meeting,
        _("Je bent aangemeld: %(title)s"),
        "netwerken/email/bevestigd.txt",
        f"aanmelding:{aanmelding.pk}:bevestigd",
    )


def send(aanmelding: Aanmelding, meeting: Meeting, subject: Promise, template: str, key: str) -> None:
    """Promise one mail about a sign-up, in the language that it was made in."""
    with translation.override(aanmelding.language):
        context = {"aanmelding": aanmelding, "meeting": meeting, "link": link_of(aanmelding)}
        body = render_to_string(template, context)
        title = " ".join(meeting.page.title.split())
        message = EmailMessage(str(subject) % {"title": title}, body, to=[aanmelding.persoon.email])
    queue(message, key=key)


def meeting_of(aanmelding: Aanmelding) -> Meeting:
    """The meeting that somebody signed up for, in the language of the sign-up when there is one."""
    row = aanmelding.plaatsen.bijeenkomst
    pages = BijeenkomstPage.objects.filter(translation_key=row.translation_key).select_related("locale")
    by_language = {page.locale.language_code: page for page in pages}
    own: Locale | BijeenkomstPage | None = by_language.get(aanmelding.language)
    page = own or by_language.get(row.source_locale.language_code) or next(iter(by_language.values()))
    return Meeting(page, row, timezone.now())
