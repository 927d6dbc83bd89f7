"""What we mail: built here, promised to the outbox in the transaction of the fact."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.models import Locale

from basis.mail import queue

from .meeting import Meeting
from .models import Aanmelding, BijeenkomstPage
from .tokens import token_for


def link_of(aanmelding: Aanmelding) -> str:
    """The full address of the page behind a sign-up."""
    return settings.BASE_URL.rstrip("/") + reverse("aanmelding", args=[token_for(aanmelding)])


def send_link(aanmelding: Aanmelding, meeting: Meeting, *, again: bool = False) -> None:
    """Mail the link to confirm; once more when somebody signs up twice, at most once an hour."""
    subject = _("Bevestig je aanmelding: %(title)s") if not again else _("Je link voor: %(title)s")
    key = f"aanmelding:{aanmelding.pk}:link"
    if again:
        key += f":{timezone.now():%Y%m%d%H}"
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


def send(aanmelding: Aanmelding, meeting: Meeting, subject: str, template: str, key: str) -> None:
    """Promise one mail about a sign-up, in the language that it was made in."""
    with translation.override(aanmelding.language):
        context = {"aanmelding": aanmelding, "meeting": meeting, "link": link_of(aanmelding)}
        body = render_to_string(template, context)
        title = " ".join(meeting.page.title.split())
        message = EmailMessage(subject % {"title": title}, body, to=[aanmelding.persoon.email])
    queue(message, key=key)


def meeting_of(aanmelding: Aanmelding) -> Meeting:
    """The meeting that somebody signed up for, in the language of the sign-up when there is one."""
    row = aanmelding.plaatsen.bijeenkomst
    pages = BijeenkomstPage.objects.filter(translation_key=row.translation_key).select_related("locale")
    by_language = {page.locale.language_code: page for page in pages}
    own: Locale | BijeenkomstPage | None = by_language.get(aanmelding.language)
    page = own or by_language.get(row.source_locale.language_code) or next(iter(by_language.values()))
    return Meeting(page, row, timezone.now())
