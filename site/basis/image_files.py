"""Image files without metadata: GPS place, camera, names; on every way of upload."""

from io import BytesIO
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.translation import gettext_lazy as _
from PIL import Image as Picture
from PIL import ImageOps, ImageSequence
from pillow_heif import register_heif_opener
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

register_heif_opener()

# format as Pillow names it -> extension; what is not here is stored as JPEG
KEPT = {"PNG": "png", "WEBP": "webp", "AVIF": "avif", "GIF": "gif"}


def strip(source: File) -> tuple[bytes, str]:
    """The picture alone, upright, and the extension that fits; raises OSError when it is no picture.

    Drops EXIF, GPS, XMP, comments and texts; keeps the colour profile, transparency and animation.
    """
    source.seek(0)
    picture = Picture.open(source)
    kind = picture.format if picture.format in KEPT else "JPEG"  # HEIC and MPO (iPhone) become JPEG
    options: dict[str, object] = {"icc_profile": picture.info.get("icc_profile"), "exif": b""}
    if kind in {"WEBP", "AVIF"}:
        options["xmp"] = b""
    animated = kind in {"GIF", "WEBP"} and getattr(picture, "n_frames", 1) > 1
    if animated:
        frames = [clean(frame.copy()) for frame in ImageSequence.Iterator(picture)]
        durations = [frame.info.get("duration", 100) for frame in ImageSequence.Iterator(picture)]
        options |= {"save_all": True, "append_images": frames[1:], "duration": durations, "loop": 0}
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
        """Store the stripped picture and keep hash, size and dimensions of what is stored."""
        try:
            data, extension = strip(content)
        except (OSError, SyntaxError, ValueError) as error:
            raise ValidationError(_("Dit bestand is geen afbeelding die wij kunnen lezen.")) from error
        name = str(PurePosixPath(name).with_suffix(f".{extension}"))
        super().save(name, ContentFile(data), save=False)
        image = self.instance
        image._set_image_file_metadata()
        image.file.__dict__.pop("_dimensions_cache", None)
        self.field.update_dimension_fields(image, force=True)
        if save:
            image.save()


class CleanImageField(WagtailImageField):
    """An image field that stores no metadata."""

    attr_class = CleanImageFieldFile
