"""The text of documents follows their files, through the outbox, and opens nothing."""

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from wagtail.models import Collection, CollectionViewRestriction

from basis import document_text, outbox, text_extraction
from basis.models import Document, DocumentText, OutboxMessage
from tests.basis.files_with_text import make_docx, make_pdf, word
from tests.factories import make_document

Status = DocumentText.Status
WAITING = OutboxMessage.State.NEW


@pytest.fixture
def told():
    """The documents whose text changed, as a listener hears it, with what it is then."""
    heard = []

    def listen(document, **kwargs):
        heard.append([one.text for one in DocumentText.objects.filter(document=document)])
        assert transaction.get_connection().in_atomic_block

    document_text.document_text_changed.connect(listen)
    yield heard
    document_text.document_text_changed.disconnect(listen)


def pdf(*pages: str, name: str = "blad.pdf") -> ContentFile:
    """An upload."""
    return ContentFile(make_pdf(*pages), name)


def waiting() -> int:
    """How many documents are still to be read."""
    return OutboxMessage.objects.filter(kind=document_text.KIND, state=WAITING).count()


def replace(document: Document, file: ContentFile) -> None:
    """Upload another file in the place of the first."""
    document.file = file
    document.save()


@pytest.mark.django_db
def test_an_upload_is_read_by_the_worker(told):
    document = make_document(file=pdf("Kijk naar een leerling.", "Praat na."))
    assert not DocumentText.objects.exists()
    assert waiting() == 1
    outbox.deliver_due()
    found = DocumentText.objects.get(document=document)
    assert found.status == Status.READ
    assert found.file_hash == document.content_hash
    assert found.passages == [
        {"heading": "", "page": 1, "text": "Kijk naar een leerling."},
        {"heading": "", "page": 2, "text": "Praat na."},
    ]
    assert found.text == "Kijk naar een leerling.\nPraat na."
    assert told == [["Kijk naar een leerling.\nPraat na."]]


@pytest.mark.django_db
def test_headings_are_part_of_the_text():
    styles = '<w:style w:styleId="K"><w:name w:val="heading 1"/></w:style>'
    file = ContentFile(make_docx(word("Kop", "K") + word("Regel"), styles=styles), "blad.docx")
    document = make_document(file=file)
    outbox.deliver_due()
    assert document.contents.text == "Kop\nRegel"


@pytest.mark.django_db
def test_a_save_that_changes_no_file_asks_nothing(told):
    document = make_document(file=pdf("Een."))
    outbox.deliver_due()
    document.title = "Anders"
    document.save()
    assert waiting() == 0
    assert len(told) == 1


@pytest.mark.django_db
def test_the_text_of_an_earlier_file_goes_at_once(told):
    document = make_document(file=pdf("Het oude geheim."))
    outbox.deliver_due()
    replace(document, pdf("Het nieuwe."))
    assert not DocumentText.objects.exists()
    assert told == [["Het oude geheim."], []]
    outbox.deliver_due()
    assert DocumentText.objects.get().text == "Het nieuwe."
    assert told[2:] == [["Het nieuwe."]]


@pytest.mark.django_db
def test_another_file_while_the_first_is_read_is_not_overwritten(monkeypatch):
    document = make_document(file=pdf("Het eerste."))
    real = text_extraction.extract

    def extract(*arguments):
        monkeypatch.setattr(text_extraction, "extract", real)
        replace(Document.objects.get(), pdf("Het tweede."))
        return real(*arguments)

    monkeypatch.setattr(text_extraction, "extract", extract)
    document_text.deliver(OutboxMessage.objects.get())
    assert not DocumentText.objects.exists()
    outbox.deliver_due()
    assert DocumentText.objects.get(document=document).text == "Het tweede."


@pytest.mark.django_db
def test_a_rolled_back_upload_promises_nothing():
    def upload():
        make_document(file=pdf("Een."))
        raise RuntimeError

    with pytest.raises(RuntimeError), transaction.atomic():
        upload()
    assert waiting() == 0


@pytest.mark.django_db
def test_a_kind_that_we_do_not_read_is_left_alone():
    make_document(file=ContentFile(b"a;b", "lijst.csv"))
    assert waiting() == 0
    assert document_text.catch_up() == 0


@pytest.mark.django_db
def test_a_broken_file_is_written_down_and_not_tried_again(told):
    document = make_document(file=ContentFile(b"%PDF-1.7 helaas", "stuk.pdf"))
    outbox.deliver_due()
    assert DocumentText.objects.get(document=document).status == Status.BROKEN
    assert OutboxMessage.objects.get().state == OutboxMessage.State.SENT
    assert document_text.catch_up() == 0
    assert told == []


@pytest.mark.django_db
def test_a_file_that_is_gone_or_too_big_is_written_down(monkeypatch):
    gone, big = make_document(file=pdf("Weg.")), make_document(file=pdf("Groot."))
    gone.file.storage.delete(gone.file.name)
    monkeypatch.setattr(text_extraction, "Limits", lambda: text_extraction.values.Limits(file_bytes=9))
    outbox.deliver_due()
    assert gone.contents.status == Status.MISSING
    assert big.contents.status == Status.TOO_BIG


@pytest.mark.django_db
def test_a_document_that_is_deleted_meanwhile_is_no_error():
    make_document(file=pdf("Een.")).delete()
    outbox.deliver_due()
    assert OutboxMessage.objects.get().state == OutboxMessage.State.SENT
    assert not DocumentText.objects.exists()


@pytest.mark.django_db
def test_storage_that_fails_is_tried_again(monkeypatch):
    make_document(file=pdf("Een."))

    def fail(*arguments):
        raise OSError("schijf")

    with monkeypatch.context() as patch:
        patch.setattr(text_extraction, "extract", fail)
        outbox.deliver_due()
    assert waiting() == 1
    assert not DocumentText.objects.exists()


@pytest.mark.django_db
def test_documents_without_text_are_caught_up_with_once():
    first, second = make_document(file=pdf("Een.")), make_document(file=pdf("Twee."))
    outbox.deliver_due()
    DocumentText.objects.filter(document=first).delete()
    DocumentText.objects.filter(document=second).update(file_hash="een ander")
    assert document_text.catch_up() == 2
    assert document_text.catch_up() == 0
    outbox.deliver_due()
    assert {document.contents.text for document in Document.objects.all()} == {"Een.", "Twee."}


@pytest.mark.django_db
def test_a_round_of_the_worker_reads_what_was_left():
    document = make_document(file=pdf("Een."))
    OutboxMessage.objects.all().delete()
    call_command("worker", "--once")
    assert DocumentText.objects.get(document=document).text == "Een."


@pytest.mark.django_db
def test_reading_waits_in_a_line_of_its_own():
    make_document(file=pdf("Een."))
    outbox.put("mail", "een mail", {})
    assert outbox.lease_next(slow=False).kind == "mail"
    assert outbox.lease_next(slow=False) is None
    assert outbox.lease_next(slow=True).kind == document_text.KIND
    assert outbox.lease_next(slow=True) is None


def test_the_text_of_a_closed_collection_opens_nothing(client, home):
    collection = Collection.get_first_root_node().add_child(name="Besloten")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    document = make_document(file=pdf("Alleen voor ons."), collection=collection)
    outbox.deliver_due()
    assert document.contents.text == "Alleen voor ons."
    response = client.get(document.url)
    assert response.status_code in {302, 404}
    for url in ("/", "/zoeken/?q=alleen", "/api/v1/search?query=alleen"):
        assert b"Alleen voor ons" not in client.get(url).content
