"""The files of Swagger UI that django-ninja brings along: of its static files these alone are served.

Its app stays out of INSTALLED_APPS: that would serve Redoc and source maps of megabytes as well.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import ninja
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

FILES = (
    "ninja/swagger-ui-bundle.js",
    "ninja/swagger-ui.css",
    "ninja/swagger-ui.css.map",  # the stylesheet names it, so it must be there to be given a hash
)


class SwaggerUIFinder(BaseFinder):
    """Finds these files, and nothing else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(Path(ninja.__file__).parent / "static")
        super().__init__(*args, **kwargs)

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Where a file is, or an empty list."""
        if path not in FILES:
            return []
        return [self.storage.path(path)] if find_all else self.storage.path(path)

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterable[Any]:
        """Every file, for `collectstatic`."""
        return [(path, self.storage) for path in FILES]
