"""The form behind every upload of an image: admin, choosers, multi-upload and API."""

from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.db.models.fields.files import FieldFile
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from .image_files import Unreadable, strip
from .models import Image


class CheckedImageField(WagtailImageField):
    """Decodes the whole picture, so that a damaged or disguised file is refused at the form."""

    def to_python(self, data: Any) -> File | None:
        """The file, with the picture to store in `stripped`; Wagtail itself fails on a disguised one."""
        try:
            file: File | None = super().to_python(data)
        except ValidationError:
            raise
        except Exception as error:  # a hostile file makes a decoder raise anything
            raise Unreadable from error
        if file is not None:
            file.stripped = strip(file)  # type: ignore[attr-defined]  # read by CleanImageFieldFile
        return file


class ImageForm(BaseImageForm):
    """Wagtail's form with the checked field; named in WAGTAILIMAGES_IMAGE_FORM_BASE."""

    original_file: FieldFile | None  # set by Wagtail

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = CheckedImageField(
                label=field.label, required=field.required, widget=field.widget
            )

    def save(self, commit: bool = True) -> Image:
        """Store; a file that was replaced goes when the transaction is through, its sizes with the model."""
        old, self.original_file = self.original_file, None
        image: Image = super().save(commit)
        if commit and old and old.name and "file" in self.changed_data:
            transaction.on_commit(partial(old.storage.delete, old.name))
        return image
