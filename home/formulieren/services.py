"""What becomes of a filled-in form: it is kept, and promised as a mail, in one commit."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation

from basis.mail import queue

from ..models.formulier import FormulierPage, Inzending, addresses_in, in_words
from .form import Answer, VisitorForm


@transaction.atomic
def hand_in(page: FormulierPage, form: VisitorForm) -> Inzending:
    """Keep what a valid form holds until the term of today's page is over, and promise the mail about it."""
    inzending = Inzending.objects.create(
        page=page,
        form_data=form.answers,
        labels=form.labels,
        consent_text=page.consent_shown or form.consent_label,
        expires_at=Inzending.end_of(timezone.now(), page.retention_days),
    )
    mail_about(inzending, page, form)
    return inzending


def mail_about(inzending: Inzending, page: FormulierPage, form: VisitorForm) -> None:
    """Mail the answers to whom the page names."""
    addresses = addresses_in(page.mail_to)
    if not addresses:
        return
    with translation.override(settings.LANGUAGE_CODE):
        list_url = settings.BASE_URL.rstrip("/") + reverse("wagtailforms:list_submissions", args=[page.pk])
        lines = [(label, shown(form.answers[name])) for name, label in form.labels.items()]
        context = {"page": page, "lines": lines, "list_url": list_url}
        subject = translation.gettext("Ingevuld: %(title)s") % {"title": " ".join(page.title.split())}
        body = render_to_string("home/email/inzending.txt", context)
    message = EmailMessage(
        subject, body, to=addresses, reply_to=[form.sender_address] if form.sender_address else None
    )
    queue(message, key=f"inzending:{inzending.pk}")


def shown(answer: Answer) -> str:
    """An answer for people to read, on as many lines as it was written."""
    return ", ".join(answer) if isinstance(answer, list) else str(in_words(answer))
