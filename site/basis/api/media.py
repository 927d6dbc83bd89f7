"""Images and documents as the API gives them: of open collections only, in sizes that exist already."""

from collections.abc import Callable, Iterable

from wagtail.images.models import Filter

from .. import models
from ..models.media import RENDITIONS
from . import schemas

Absolute = Callable[[str], str]  # of an address of this site: as other systems follow it
# the sizes that the API promises; the site has more
FILTERS = {name: Filter(spec=RENDITIONS[name]) for name in schemas.Renditions.model_fields}
OWN_RATIO, WIDE_RATIO = ("narrow", "body"), ("small", "card", "wide")  # sizes that differ in width alone
FORMATS = {name: Filter(spec=RENDITIONS[name]) for name in (*OWN_RATIO, *WIDE_RATIO, "share")}


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
        name: rendition_answer(rendition, absolute) if (rendition := made.get(wanted)) else None
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


def rendition_answer(rendition: models.Rendition, absolute: Absolute) -> schemas.Rendition:
    """One size of an image."""
    return schemas.Rendition(
        url=absolute(rendition.url),
        width=rendition.width,
        height=rendition.height,
        media_type=f"image/{rendition.url.rpartition('.')[2].replace('jpg', 'jpeg')}",
    )


def formats_answer(image: models.Image, absolute: Absolute) -> schemas.ImageFormats:
    """An image in every size that exists; none is made (law 5)."""
    made = image.find_existing_renditions(*FORMATS.values())
    told = {name: rendition_answer(made[one], absolute) for name, one in FORMATS.items() if one in made}

    def srcset(names: tuple[str, ...]) -> str:
        widths = {told[name].width: told[name].url for name in names if name in told}
        return ", ".join(f"{url} {width}w" for width, url in sorted(widths.items()))

    return schemas.ImageFormats(
        id=image.pk,
        srcset=srcset(OWN_RATIO),
        wide_srcset=srcset(WIDE_RATIO),
        formats=sorted(told.values(), key=lambda one: (one.width, one.height, one.url)),
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
