"""The shared cache: counters in the database, seen by every process."""

from typing import Any

from django.core.cache.backends.db import DatabaseCache

ROOT_PATHS = "wagtail_site_root_paths"


class SharedCache(DatabaseCache):
    """Leaves out Wagtail's list of site roots.

    Wagtail writes it during a GET, which may not wait for a write lock (law 5); one query a request
    gives the same list, and gives it right in every process at once.
    """

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """The stored value, or the default."""
        return default if key == ROOT_PATHS else super().get(key, default, version)

    def set(self, key: str, value: Any, *args: Any, **kwargs: Any) -> None:
        """Store a value."""
        if key != ROOT_PATHS:
            super().set(key, value, *args, **kwargs)
