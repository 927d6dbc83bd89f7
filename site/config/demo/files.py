"""Pictures and documents of the demo: drawn and written once, found by their title after that."""

from collections.abc import Iterable
from io import BytesIO

from django.core.files.base import ContentFile
from wagtail.models import Collection

from basis.models import Document, Image

from . import pictures
from .documents import DOCUMENTS, document_bytes

LONG_DESCRIPTIONS = {
    "rooster": (
        "Het rooster heeft vijf kolommen, van maandag tot en met vrijdag, en vier rijen. In de meeste vakken "
        "ligt een kaart met een, twee of drie stippen. Aan de lange kanten van de tafel staan zeven mensen. "
        "Rechts ligt een oranje kaart die nog geen plek heeft."
    ),
}


class Files:
    """Every picture and document of the demo, by key."""

    def __init__(self) -> None:
        self.collection = Collection.get_first_root_node()
        self.images: dict[str, Image] = {}
        self.documents: dict[str, Document] = {}

    def seed(self) -> None:
        """Documents at once; a picture is drawn when somebody asks for it."""
        stored = {each.title: each for each in Document.objects.filter(collection=self.collection)}
        for document in DOCUMENTS:
            found = stored.get(document["title"])
            if found is None:
                content = ContentFile(document_bytes(document), document["filename"])
                found = Document.objects.create(
                    title=document["title"], file=content, collection=self.collection
                )
            self.documents[document["key"]] = found

    def image(self, key: str) -> Image:
        """The picture of this key, drawn once."""
        if key not in self.images:
            title = f"Tekening {key}"
            self.images[key] = Image.objects.filter(title=title).first() or self.draw(key, title)
        return self.images[key]

    def draw(self, key: str, title: str) -> Image:
        """Draw a picture and store it, with every size that templates show."""
        target = BytesIO()
        pictures.draw(key).save(target, "PNG", compress_level=1)
        file = ContentFile(target.getvalue(), f"{key}.png")
        file.stripped = (target.getvalue(), "png")  # type: ignore[attr-defined]  # ours: there is no metadata
        image = Image(
            title=title,
            description=pictures.PICTURES[key][1],
            long_description=LONG_DESCRIPTIONS.get(key, ""),
            maker="Deelwijs",
            licence="cc0",
            file=file,
        )
        image.save()
        return image

    def downloads(self, keys: Iterable[str]) -> list[tuple[str, Document]]:
        """Documents in the form that a stream takes."""
        return [("document", self.documents[key]) for key in keys]
