"""Where files lie: originals out of reach of a web server, open renditions within it."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.urls import reverse
from django.utils.functional import cached_property

RESTRICTED_FOLDER = "besloten/"


class OriginalStorage(FileSystemStorage):
    """Originals and documents, in DATA_DIR/media/private; their address is our view."""

    @cached_property
    def base_location(self) -> Path:
        """The private folder."""
        return Path(settings.MEDIA_ROOT) / "private"

    def url(self, name: str | None) -> str:
        """The address of the view that asks the audience rule first."""
        return reverse("original", args=[name])


class RenditionStorage(FileSystemStorage):
    """Renditions, in DATA_DIR/media/public; those of restricted collections in the private folder."""

    @cached_property
    def base_location(self) -> Path:
        """The folder that a web server may serve as /media/."""
        return Path(settings.MEDIA_ROOT) / "public"

    @property
    def private(self) -> FileSystemStorage:
        """Where the renditions of restricted collections lie."""
        return FileSystemStorage(location=Path(settings.MEDIA_ROOT) / "private")

    def path(self, name: str) -> str:
        """The place on disk, by the first folder of the name."""
        if name.startswith(RESTRICTED_FOLDER):
            return self.private.path(name)
        return super().path(name)

    def _save(self, name: str, content: File) -> str:
        """Store in the folder that the name says."""
        storage: Any = self.private if name.startswith(RESTRICTED_FOLDER) else super()  # a hook without types
        stored: str = storage._save(name, content)
        return stored

    def url(self, name: str | None) -> str:
        """A static address, or for restricted ones that of our view."""
        return (
            reverse("rendition", args=[name])
            if str(name).startswith(RESTRICTED_FOLDER)
            else super().url(name)
        )
