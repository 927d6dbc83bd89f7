"""The home page, plain pages, news and forms."""

from .pages import HomePage, InhoudPage

__all__ = ["HomePage", "InhoudPage"]
