"""What becomes of a filled-in form: it is kept, and promised as a mail, in one commit."""

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy

from basis.composing import compose
from basis.mail import queue
from basis.questions import Answer

from ..models.formulier import FormulierPage, Inzending, addresses_in, in_words
from .form import VisitorForm


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
    list_url = settings.BASE_URL.rstrip("/") + reverse("wagtailforms:list_submissions", args=[page.pk])
    with translation.override(settings.LANGUAGE_CODE):
        lines = [(label, shown(form.answers[name])) for name, label in form.labels.items()]
    context = {"page": page, "title": page.title, "lines": lines, "list_url": list_url}
    reply_to = [form.sender_address] if form.sender_address else []
    subject = gettext_lazy("Ingevuld: %(title)s")
    message = compose(subject, "home/email/inzending", context, addresses, reply_to=reply_to)
    queue(message, key=f"inzending:{inzending.pk}")


def shown(answer: Answer) -> str:
    """An answer for people to read, on as many lines as it was written."""
    return ", ".join(answer) if isinstance(answer, list) else str(in_words(answer))
