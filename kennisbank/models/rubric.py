"""A rubric that stands by itself and can be placed on many pages."""

from dataclasses import replace
from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.audience import is_published

from ..rubric import ids
from ..rubric.field import RubricField
from ..rubric.form_field import rubric_of
from ..rubric.markup import to_plain
from ..rubric.passages import texts_of
from ..rubric.showing import show
from ..rubric.value import Rubric as RubricValue


class Rubric(
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    models.Model,
):
    """A reusable rubric; on screens an ontwikkelmodel. Its title and uid follow from its value."""

    value = RubricField(gettext_lazy("ontwikkelmodel"), null=True)
    title = models.CharField(gettext_lazy("titel"), max_length=255, blank=True, editable=False)
    uid = models.CharField(max_length=32, blank=True, editable=False, db_index=True)
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="rubric",
        for_concrete_model=False,
    )
    _revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="rubric",
        for_concrete_model=False,
    )

    panels = [FieldPanel("value")]  # no schedule: a rubric stands on pages that have one
    search_fields = [
        index.SearchField("title", boost=2),
        index.AutocompleteField("title"),
        index.SearchField("search_text"),
        index.FilterField("title"),
        index.FilterField("locale_id"),
    ]
    api_fields = [APIField("value", writable=True), APIField("title"), APIField("uid")]
    override_translatable_fields = [
        SynchronizedField("uid", overridable=False),
        SynchronizedField("title", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = gettext_lazy("ontwikkelmodel")
        verbose_name_plural = gettext_lazy("ontwikkelmodellen")
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title or _("Ontwikkelmodel zonder titel")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep title and uid beside the value; a copy becomes a rubric of its own."""
        rubric = rubric_of(self.value)
        if rubric and self._state.adding and self._is_copy(rubric):
            rubric = replace(rubric, uid=ids.new_uid(), copied_from=rubric.uid)
            self.value = rubric.to_json()
        self.follow_value(rubric)
        super().save(*args, **kwargs)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Keep title and uid right in the revision too."""
        self.follow_value(rubric_of(self.value))
        return super().save_revision(*args, **kwargs)

    def follow_value(self, rubric: RubricValue | None) -> None:
        """Take title and uid from the value."""
        self.__dict__.pop("rubric", None)
        self.title = to_plain(rubric.title)[:255] if rubric else ""
        self.uid = rubric.uid if rubric else ""

    def _is_copy(self, rubric: RubricValue) -> bool:
        others = Rubric.objects.filter(uid=rubric.uid)
        return others.exclude(translation_key=self.translation_key).exists()

    @cached_property
    def rubric(self) -> RubricValue | None:
        """The value as a rubric; None when it has none."""
        return rubric_of(self.value)

    @property
    def is_public(self) -> bool:
        """Whether a visitor may see it now."""
        return is_published(self)

    def search_text(self) -> str:
        """Every text in it, to be found by."""
        return " ".join(texts_of(self.rubric)) if self.rubric else ""

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The page on which an editor sees it before it is published."""
        return "kennisbank/rubric_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """The rubric as it would be shown."""
        context: dict[str, Any] = super().get_preview_context(request, mode_name)
        rubric = rubric_of(self.value)  # not the one that was kept: the form changed it
        return context | {"shown": show(rubric) if rubric else None}
