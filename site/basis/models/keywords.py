"""Free keywords on pages."""

from typing import Any

from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, Tag
from wagtail.models import Page


class PageTag(ItemBase):
    """A free keyword on a page."""

    tag = models.ForeignKey(Tag, related_name="page_tags", on_delete=models.CASCADE)
    content_object = ParentalKey("wagtailcore.Page", related_name="keyword_items", on_delete=models.CASCADE)

    def __str__(self) -> str:
        return str(self.tag)


class KeywordManager(ClusterTaggableManager):
    """Tags whose rows point at Page itself, for models that extend it: a query goes by way of Page."""

    def _get_mm_case_path_info(self, direct: bool = False, filtered_relation: Any = None) -> list[Any]:
        path = super()._get_mm_case_path_info(direct, filtered_relation)
        options = self.model._meta
        if direct:
            return [*options.get_path_to_parent(Page), *path]
        return [*path, *options.get_path_from_parent(Page)]

    def deconstruct(self) -> tuple[Any, ...]:
        """Nothing that a migration should know."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.contrib.taggit.ClusterTaggableManager", args, kwargs
