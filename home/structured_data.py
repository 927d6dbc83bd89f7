"""What pages of home are in the words of schema.org; a page that is only a page needs nothing here."""

from collections.abc import Mapping
from typing import Any

from basis.structured_data import Node, article, describe

from .models import NieuwsPage


@describe.register(NieuwsPage)
def describe_nieuws(page: NieuwsPage, context: Mapping[str, Any]) -> list[Node]:
    """A piece of news."""
    return [article(page, "NewsArticle", context)]
