"""Images and documents: what an upload must tell, and what it may not give away."""

import hashlib
from functools import reduce
from operator import or_
from pathlib import PurePosixPath
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import models, transaction
from django.db.models import Q
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.api import APIField
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, get_upload_to
from wagtail.images.models import Image as WagtailImage
from wagtail.models import Collection, CollectionViewRestriction
from wagtail.utils.file import hash_filelike

from ..image_files import CleanImageField
from ..licences import Licence
from ..storage import RESTRICTED_FOLDER

# Every size that a template shows; made when an image is saved, never in a GET (law 5).
RENDITIONS = {
    "small": "fill-320x180|format-webp",
    "card": "fill-640x360|format-webp",
    "wide": "fill-1280x720|format-webp",
    "body": "max-1280x1600|format-webp",
    "narrow": "max-640x800|format-webp",
    "share": "fill-1200x630|format-jpeg",
    "logo": "max-900x168|format-webp",
}


# what the first part of a rendition's name can be that changes its size
TRANSFORMS = ("fill", "max", "min", "width", "height", "scale", "original")


def copy_of(file: models.fields.files.FieldFile, spec: str) -> ContentFile:
    """The same bytes for another size."""
    path = PurePosixPath(file.name or "")
    with file.open() as source:
        return ContentFile(source.read(), f"{path.name.split('.')[0]}.{spec.replace('|', '.')}{path.suffix}")


def is_restricted(collection_id: int) -> bool:
    """Whether a collection, or one it lies in, is not open to everyone."""
    path = Collection.objects.values_list("path", flat=True).get(pk=collection_id)
    step = Collection.steplen
    paths = [path[:end] for end in range(step, len(path) + 1, step)]
    return CollectionViewRestriction.objects.filter(collection__path__in=paths).exists()


class Image(AbstractImage):
    """A picture that says what it shows, who made it and how long it may be used."""

    file = CleanImageField(
        verbose_name=_("bestand"), upload_to=get_upload_to, width_field="width", height_field="height"
    )
    description = models.CharField(
        _("beschrijving"),
        max_length=255,
        help_text=_("Wat is er te zien? Voor wie de foto niet ziet."),
    )
    long_description = models.TextField(
        _("lange beschrijving"),
        blank=True,
        help_text=_("Alleen bij een schema of grafiek: alles wat erin staat, in woorden."),
    )
    maker = models.CharField(_("maker"), max_length=120, blank=True)
    source = models.CharField(_("bron"), max_length=200, blank=True)
    licence = models.CharField(_("licentie"), max_length=20, choices=Licence, blank=True)
    portrait_consent = models.BooleanField(
        _("toestemming van wie herkenbaar in beeld is"),
        default=False,
        help_text=_("Alleen nodig als er mensen herkenbaar op staan."),
    )
    portrait_consent_until = models.DateField(_("toestemming geldt tot en met"), null=True, blank=True)

    # Wagtail's own, unused Image model has the default accessor on Tag
    tags = TaggableManager(_("trefwoorden"), blank=True, help_text="", related_name="own_images")

    admin_form_fields = (
        *WagtailImage.admin_form_fields,
        "long_description",
        "maker",
        "source",
        "licence",
        "portrait_consent",
        "portrait_consent_until",
    )
    api_fields = [
        APIField("long_description", writable=True),
        APIField("maker", writable=True),
        APIField("source", writable=True),
        APIField("licence", writable=True),
        APIField("portrait_consent", writable=True),
        APIField("portrait_consent_until", writable=True),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("afbeelding")
        verbose_name_plural = _("afbeeldingen")
        default_related_name = "own_images"  # Wagtail's own Image model is there too, unused

    @property
    def default_alt_text(self) -> str:
        """What a screen reader says when a page gives no text of its own."""
        return self.description

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Clean the file on its way in, and make every rendition that templates show."""
        changed = bool(self.pk) and not (
            self.file._committed
            and type(self).objects.filter(pk=self.pk, collection_id=self.collection_id).exists()
        )
        if self.file and not self.file._committed:
            self.file.save(self.file.name, self.file.file, save=False)
        super().save(*args, **kwargs)
        if changed:
            self.remake_renditions()
        elif kwargs.get("update_fields") is None:
            self.make_renditions()

    def make_renditions(self) -> None:
        """Make the sizes that are not there yet."""
        from ..frame import change_stamp  # the frame reads these models

        self.get_renditions(*RENDITIONS.values())
        change_stamp()  # frames hold the pictures of terms, and Wagtail writes sizes without a signal
        self.file.close()

    def create_renditions(self, *filters: Filter) -> dict[Filter, AbstractRendition]:
        """Make sizes; those that come out the same, as of a picture of 16 by 9, are encoded once."""
        first: dict[tuple[Any, ...], Filter] = {}
        for filter in filters:
            first.setdefault(self.outcome_of(filter), filter)
        made: dict[Filter, AbstractRendition] = super().create_renditions(*first.values())
        same = {f: made[first[self.outcome_of(f)]] for f in filters if f not in made}
        for filter, other in same.items():
            made[filter], _new = self.renditions.get_or_create(
                filter_spec=filter.spec,
                focal_point_key=filter.get_cache_key(self),
                defaults={"file": copy_of(other.file, filter.spec)},
            )
        return made

    def outcome_of(self, filter: Filter) -> tuple[Any, ...]:
        """What is cut out of the picture, how large it gets, and what happens to it after that."""
        transform = filter.get_transform(self)
        after = [part for part in filter.spec.split("|") if part.split("-")[0] not in TRANSFORMS]
        return (*transform.get_rect().round(), *transform.size, *after)

    def generate_rendition_file(self, filter: Filter, *, source: File | None = None) -> File:
        """One size in memory; Wagtail leaves its temporary file open."""
        with super().generate_rendition_file(filter, source=source) as made:
            made.seek(0)
            return ContentFile(made.read(), name=made.name)

    @transaction.atomic
    def remake_renditions(self) -> None:
        """Throw all sizes away and make them again, in the folder that fits the collection."""
        self.renditions.all().delete()
        self.__dict__.pop("_prefetched_objects_cache", None)
        self.make_renditions()


class Rendition(AbstractRendition):
    """One size of an image; of a restricted collection it lies where only our view reads it."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="basis_rendition_one_per_spec"
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        """A name nobody can guess, in the open or the restricted folder."""
        path = PurePosixPath(self.file.field.storage.get_valid_name(filename))
        folder = RESTRICTED_FOLDER if is_restricted(self.image.collection_id) else "images/"
        return f"{folder}{path.stem[:60]}.{get_random_string(8)}{path.suffix}"


def settle_renditions() -> int:
    """Make the renditions again that lie in the wrong folder for their collection; gives how many images."""
    closed = CollectionViewRestriction.objects.values_list("collection__path", flat=True)
    within = reduce(or_, (Q(image__collection__path__startswith=path) for path in closed), Q(pk__in=[]))
    private = Q(file__startswith=RESTRICTED_FOLDER)
    wrong = Rendition.objects.filter((within & ~private) | (private & ~within))
    images = Image.objects.filter(pk__in=wrong.values("image"))
    for image in images:
        image.remake_renditions()
    return len(images)


class Document(AbstractDocument):
    """A file to download; the text in it is kept beside it, as a DocumentText."""

    content_hash = models.CharField(max_length=64, blank=True, editable=False, db_index=True)

    tags = TaggableManager(_("trefwoorden"), blank=True, help_text="", related_name="own_documents")

    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documenten")
        default_related_name = "own_documents"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep digests of the content beside the file, also when it came in without Wagtail's form.

        The SHA-1 is the ETag: without it every version of every document would have the same one. What the
        signal of a save promises is committed with it.
        """
        if self.file and (not self.file._committed or not self.content_hash):
            self.content_hash = sha256_of(self.file)
            self.file_hash = hash_filelike(self.file)
            self.file.seek(0)
            self.file_size = self.file.size
        with transaction.atomic():
            super().save(*args, **kwargs)


def sha256_of(file: models.fields.files.FieldFile) -> str:
    """The SHA-256 of a file's content, in hexadecimal; reading starts and ends at the beginning."""
    digest = hashlib.sha256()
    file.seek(0)
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
