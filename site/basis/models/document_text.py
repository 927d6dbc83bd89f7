"""What the file of a document says, kept so that search and lists need not open it."""

from typing import TypedDict

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .media import Document


class PassageValue(TypedDict):
    """A piece of text and where it stands: on a page, under a heading, or neither."""

    heading: str
    page: int | None
    text: str


class DocumentText(models.Model):
    """The text of one file; of the file that was there when `file_hash` was the document's `content_hash`.

    Whoever shows any of it asks first who may open the document.
    """

    class Status(models.TextChoices):
        """How reading the file went."""

        READ = "read", _("gelezen")
        PART = "part", _("voor een deel gelezen")
        EMPTY = "empty", _("er staat geen tekst in, bijvoorbeeld omdat het een scan is")
        ENCRYPTED = "encrypted", _("gaat alleen open met een wachtwoord")
        BROKEN = "broken", _("beschadigd, of een ander soort bestand dan de naam zegt")
        TOO_BIG = "too_big", _("te groot om te lezen")
        TOO_SLOW = "too_slow", _("lezen duurde te lang")
        MISSING = "missing", _("het bestand is er niet")

    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="contents")
    passages = models.JSONField(default=list)  # of PassageValue
    status = models.CharField(max_length=10, choices=Status)
    file_hash = models.CharField(max_length=64, blank=True)
    extracted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("tekst van een document")
        verbose_name_plural = _("teksten van documenten")

    def __str__(self) -> str:
        return f"{self.document_id}: {self.get_status_display()}"

    @property
    def text(self) -> str:
        """All of it, headings and paragraphs on lines of their own."""
        passages: list[PassageValue] = self.passages
        return "\n".join(part for one in passages for part in (one["heading"], one["text"]) if part)
