"""The text of documents that pages point at: entries of their own, shown to who may open the document."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from basis.document_text import document_text_changed
from basis.models import Document, DocumentText
from basis.searchable import Passage

from .building import Built, of_document
from .dependents import dependents
from .queue import mark


def connect() -> None:
    """Watch the text of documents; Django tells when a document itself is saved or deleted."""
    document_text_changed.connect(changed, dispatch_uid="search-document-text")


def changed(document: Document, **kwargs: Any) -> None:
    """The pages to which it is attached are found by its text."""
    mark(dependents([document]))


def attached(built: Mapping[int, Built]) -> dict[int, list[Built]]:
    """By the same key: the entries of the documents attached to each of these; at most one query."""
    wanted = {document for one in built.values() for document in one.documents}
    if not wanted:
        return {}
    rows = DocumentText.objects.filter(document__in=wanted).exclude(passages=[]).select_related("document")
    known = {row.document_id: row for row in rows}
    made: dict[tuple[str, int], Built] = {}
    found: dict[int, list[Built]] = defaultdict(list)
    for key, one in built.items():
        for document in one.documents:
            if document in known:
                same = (one.language, document)
                made[same] = made.get(same) or entry(one.language, known[document])
                found[key].append(made[same])
    return found


def entry(language: str, row: DocumentText) -> Built:
    """The text of a document; of a PDF each passage leads to its page (RFC 8118, 3)."""
    passages = [
        Passage(one["text"], one["heading"], f"page={one['page']}" if one["page"] else "")
        for one in row.passages
    ]
    return of_document(language, row.document_id, row.document.title, passages)
