"""The text of documents: read after an upload by the worker, told to who listens.

Saving a document with another file promises the reading in the same transaction. The worker reads outside any
transaction, in a process of its own; a file that cannot be read is written down as such and not tried again.
"""

from dataclasses import asdict
from datetime import timedelta
from functools import reduce
from operator import or_
from uuid import uuid4

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.dispatch import Signal
from django.utils import timezone

from . import outbox, text_extraction
from .models import Document, DocumentText, OutboxMessage

KIND = "document_text"
CATCH_UP = 500  # documents a round
LEASE = timedelta(minutes=6)  # reading stops by itself after half a minute; then the text is written down

# Sent with `document` when its text is another, inside the transaction that writes it, so that what a
# listener puts in the outbox is promised with the fact. Deleting a document sends Django's own signals.
document_text_changed = Signal()


def is_right(document: Document) -> bool:
    """Whether the text that is kept is that of the file."""
    return DocumentText.objects.filter(document=document, file_hash=document.content_hash).exists()


def follow(document: Document) -> None:
    """Drop the text of an earlier file and promise to read this one; nothing when the text is right.

    Called in the transaction that saves the document.
    """
    if is_right(document):
        return
    gone = list(DocumentText.objects.filter(document=document))
    for old in gone:
        old.delete()
    if any(old.passages for old in gone):
        document_text_changed.send(Document, document=document)
    promise(document)


def promise(document: Document) -> None:
    """Put the reading of a document in the outbox, when its file is of a kind that we read."""
    if text_extraction.kind_of(document.file.name):
        outbox.put(KIND, f"{KIND}:{document.pk}:{uuid4()}", {"document": document.pk})


def deliver(message: OutboxMessage) -> None:
    """Read the document that a message is about, unless that has been done or it is gone."""
    document = Document.objects.filter(pk=message.payload["document"]).first()
    if document and not is_right(document):
        keep(document, read(document))


def read(document: Document) -> DocumentText:
    """The text of a document's file, not saved yet. Takes as long as it takes: no transaction may be open."""
    found = DocumentText(document=document, file_hash=document.content_hash, extracted_at=timezone.now())
    limits = text_extraction.Limits()
    try:
        if document.file.size > limits.file_bytes:
            found.status = DocumentText.Status.TOO_BIG
            return found
        with document.file.open("rb") as file:
            data = file.read()
    except FileNotFoundError:
        found.status = DocumentText.Status.MISSING
        return found
    extraction = text_extraction.extract(data, text_extraction.kind_of(document.file.name), limits)
    found.status = DocumentText.Status(extraction.outcome)
    found.passages = [asdict(passage) for passage in extraction.passages]
    return found


@transaction.atomic
def keep(document: Document, found: DocumentText) -> bool:
    """Write down what was read, unless the document got another file meanwhile; whether it was written."""
    same = Document.objects.select_for_update().filter(pk=document.pk, content_hash=found.file_hash)
    if not same.exists():
        return False
    values = {name: getattr(found, name) for name in ("passages", "status", "file_hash", "extracted_at")}
    before = DocumentText.objects.filter(document=document).first()
    DocumentText.objects.update_or_create(document=document, defaults=values)
    if found.passages != (before.passages if before else []):
        document_text_changed.send(Document, document=document)
    return True


@transaction.atomic
def catch_up() -> int:
    """Promise to read the documents whose text is not there and on its way neither; gives how many."""
    waiting = OutboxMessage.objects.filter(kind=KIND, state__in=["new", "sending"])
    promised = {payload.get("document") for payload in waiting.values_list("payload", flat=True)}
    readable = reduce(or_, (Q(file__iendswith=f".{kind}") for kind in text_extraction.KINDS))
    right = DocumentText.objects.filter(document=OuterRef("pk"), file_hash=OuterRef("content_hash"))
    found = Document.objects.filter(readable, ~Exists(right)).exclude(pk__in=promised).order_by("pk")
    missing = list(found[:CATCH_UP])
    for document in missing:
        promise(document)
    return len(missing)
