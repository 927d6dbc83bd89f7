"""The pages and documents among which a viewer searches: the audience rule as a part of other statements."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, QuerySet
from wagtail.models import Collection, Locale, Page

from basis import frame
from basis.audience import Viewer, below, visible_to
from basis.models import Document

Sql = tuple[str, list[Any]]

ANY_MOMENT = datetime(1, 1, 2, tzinfo=UTC)  # stands for the moment in SQL that is kept


@dataclass(frozen=True)
class VisiblePages:
    """The pages of a language that a viewer may see at a moment; only those under a tree path, if asked."""

    viewer: Viewer
    locale: Locale
    moment: datetime
    under: str = ""

    @property
    def rows(self) -> QuerySet:
        """The pages themselves."""
        return self._at(self.moment)

    @property
    def sql(self) -> Sql:
        """Their keys as a statement inside another, which Django writes once per state of the content."""
        viewer = self.viewer
        key = ("visible", self.locale.pk, viewer.root_paths, viewer.hidden_paths, self.under)
        sql, params = frame.current().kept(key, lambda: rows_of(self._at(ANY_MOMENT)))
        any_moment, moment = map(connection.ops.adapt_datetimefield_value, (ANY_MOMENT, self.moment))
        return sql, [moment if param == any_moment else param for param in params]

    def _at(self, moment: datetime) -> QuerySet:
        pages = visible_pages(self.viewer, self.locale, moment)
        return pages.filter(path__startswith=self.under) if self.under else pages


def visible_pages(viewer: Viewer, locale: Locale, moment: datetime) -> QuerySet:
    """The pages of this language that the viewer may see."""
    return visible_to(Page.objects.filter(locale_id=locale.pk), viewer, moment)


def open_documents(viewer: Viewer) -> QuerySet:
    """The documents that the viewer may open."""
    hidden = viewer.hidden_collections
    documents = Document.objects.all()
    if not hidden:
        return documents
    return documents.exclude(collection__in=Collection.objects.filter(below(hidden)))


def rows_of(queryset: QuerySet) -> Sql:
    """The keys of a queryset as a statement inside another; empty when Django sees that it is."""
    try:
        sql, params = queryset.order_by().values(found_pk=F("pk")).query.sql_with_params()
    except EmptyResultSet:
        return "SELECT 0 AS found_pk WHERE 1 = 0", []
    return sql, list(params)
