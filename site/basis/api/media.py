"""Images and documents as the API gives them: of open collections only, in sizes that exist already."""

from collections.abc import Callable, Iterable

from wagtail.images.models import Filter

from .. import models
from ..models.media import RENDITIONS
from . import schemas

Absolute = Callable[[str], str]  # of an address of this site: as other systems follow it
# the sizes that the API promises; the site has more
FILTERS = {name: Filter(spec=RENDITIONS[name]) for name in schemas.Renditions.model_fields}


def images(pks: Iterable[int], hidden: tuple[str, ...]) -> dict[int, models.Image]:
    """The images that may be shown, with their renditions; two queries."""
    found = models.Image.objects.filter(pk__in=set(pks)).select_related("collection")
    return {i.pk: i for i in found.prefetch_related("renditions") if not i.collection.path.startswith(hidden)}


def documents(pks: Iterable[int], hidden: tuple[str, ...]) -> dict[int, models.Document]:
    """The documents that may be shown; one query."""
    found = models.Document.objects.filter(pk__in=set(pks)).select_related("collection")
    return {d.pk: d for d in found if not d.collection.path.startswith(hidden)}


def image_answer(image: models.Image, absolute: Absolute, alt: str | None = None) -> schemas.Image:
    """An image as the API gives it; `alt` is the text that a page gives it there."""
    made = image.find_existing_renditions(*FILTERS.values())
    renditions = {
        name: schemas.Rendition(
            url=absolute(rendition.url),
            width=rendition.width,
            height=rendition.height,
            media_type=f"image/{rendition.url.rpartition('.')[2].replace('jpg', 'jpeg')}",
        )
        if (rendition := made.get(wanted))
        else None
        for name, wanted in FILTERS.items()
    }
    return schemas.Image(
        id=image.pk,
        title=image.title,
        alt=image.default_alt_text if alt is None else alt,
        long_description=image.long_description,
        maker=image.maker,
        source=image.source,
        licence=image.licence,
        renditions=schemas.Renditions(**renditions),
    )


def document_answer(document: models.Document, absolute: Absolute) -> schemas.Document:
    """A document as the API gives it."""
    return schemas.Document(
        id=document.pk,
        title=document.title,
        file_name=document.filename,
        extension=document.file_extension,
        size=document.file_size,
        url=absolute(document.url),
    )
