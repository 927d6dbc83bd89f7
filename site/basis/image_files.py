"""Image files without metadata: GPS place, camera, names; on every way of upload."""

from io import BytesIO
from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext_lazy as _
from PIL import Image as Picture
from PIL import ImageOps, ImageSequence
from pillow_heif import register_heif_opener
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

register_heif_opener()

# format as Pillow names it -> extension; what is not here is stored as JPEG
ANIMATED = {"GIF", "WEBP"}
KEPT = {"PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif"}


class Unreadable(ValidationError):
    """A file that is no picture, is damaged, or would take too much memory to look at."""

    def __init__(self) -> None:
        super().__init__(_("Dit bestand is geen afbeelding die wij kunnen lezen."), code="invalid_image")


def strip(source: File) -> tuple[bytes, str]:
    """The picture alone, upright, and the extension that fits; raises Unreadable when there is none.

    Drops EXIF, GPS, XMP, comments and texts; keeps the colour profile, transparency and the animation
    of GIF and WebP.
    """
    try:
        source.seek(0)
        with Picture.open(source) as picture:
            frames = getattr(picture, "n_frames", 1) if picture.format in ANIMATED else 1
            if picture.width * picture.height * frames > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                raise Unreadable
            return encode(picture)
    except Exception as error:  # a hostile file makes a decoder raise anything
        raise Unreadable from error


def encode(picture: Picture.Image) -> tuple[bytes, str]:
    """The bytes of a picture without metadata, and their extension."""
    kind = picture.format if picture.format in KEPT else "JPEG"  # HEIC and MPO (iPhone) become JPEG
    options: dict[str, object] = {"icc_profile": picture.info.get("icc_profile"), "exif": b""}
    if kind in {"WEBP", "AVIF"}:
        options["xmp"] = b""
    if kind in ANIMATED and getattr(picture, "n_frames", 1) > 1:
        loops = {"loop": picture.info["loop"]} if "loop" in picture.info else {}
        frames, durations = [], []
        for frame in ImageSequence.Iterator(picture):
            frames.append(frame.copy())  # which decodes it: only then is its duration known
            durations.append(frame.info.get("duration", 100))
        frames = [clean(frame) for frame in frames]
        options |= {"save_all": True, "append_images": frames[1:], "duration": durations, **loops}
        upright = frames[0]
    else:
        upright = clean(ImageOps.exif_transpose(picture))
    if kind == "JPEG":
        upright = upright if upright.mode in {"RGB", "L", "CMYK"} else upright.convert("RGB")
        options |= {"quality": 90, "optimize": True}
    target = BytesIO()
    upright.save(target, kind, **options)
    return target.getvalue(), KEPT.get(kind, "jpg")


def clean(picture: Picture.Image) -> Picture.Image:
    """The same pixels without anything written beside them, but for transparency."""
    transparency = picture.info.get("transparency")
    picture.info = {} if transparency is None else {"transparency": transparency}
    return picture


class CleanImageFieldFile(WagtailImageFieldFile):
    """The one place where all roads of upload meet; multi-upload passes by the model's save()."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store the stripped picture and keep hash, size and dimensions of what is stored.

        A form has stripped it already, to say in time what is wrong with the file.
        """
        data, extension = getattr(content, "stripped", None) or strip(content)
        name = str(PurePosixPath(name).with_suffix(f".{extension}"))
        super().save(name, ContentFile(data), save=False)
        image = self.instance
        image._set_image_file_metadata()
        image.file.__dict__.pop("_dimensions_cache", None)
        self.field.update_dimension_fields(image, force=True)
        image.file.close()
        if save:
            image.save()


class CleanImageField(WagtailImageField):
    """An image field that stores no metadata."""

    attr_class = CleanImageFieldFile
