"""The shared cache: counters in the database, seen by every process."""

from typing import Any

from django.core.cache.backends.db import DatabaseCache

ROOT_PATHS = "wagtail_site_root_paths"


class SharedCache(DatabaseCache):
    """Gives Wagtail's list of site roots from the frame.

    Wagtail would write it during a GET, which may not wait for a write lock (law 5), and keep it for an
    hour; the frame is right in every process at once.
    """

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """The stored value, or the default."""
        if key == ROOT_PATHS:
            from .frame import current  # reads models; a cache is made before there are any

            return current().root_paths
        return super().get(key, default, version)

    def set(self, key: str, value: Any, *args: Any, **kwargs: Any) -> None:
        """Store a value."""
        if key != ROOT_PATHS:
            super().set(key, value, *args, **kwargs)
