"""A rubric as a block of a page: one JSON value, edited as a table and read as a table or as cards."""

from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import register
from wagtail.admin.telepath.widgets import WidgetAdapter
from wagtail.blocks import FieldBlock
from wagtail.blocks.field_block import FieldBlockAdapter

from basis.blocks import groups
from basis.searchable import Passage

from . import segments
from .form_field import FOLDER, RubricFormField, RubricWidget, as_text, rubric_of
from .passages import passages_of, texts_of
from .showing import on_page, show
from .value import Json

PREVIEW: Json = {
    "schema": 1,
    "uid": "0" * 32,
    "copied_from": None,
    "title": "Samen leren op school",
    "source": "",
    "leadin": "De mate waarin…",
    "levels": [
        {"id": f"f{number}", "name": name, "tagline": "", "leadin": ""}
        for number, name in enumerate(("Losse stappen", "Op weg", "Vaste afspraken"), start=1)
    ],
    "aspects": [
        {
            "id": "a1",
            "group": "",
            "name": "Leren als team",
            "intro": [],
            "cells": {
                "f1": [{"id": "s1", "t": "Goede ideeën blijven in de klas."}],
                "f2": [{"id": "s2", "t": "Er zijn vier studiemomenten per jaar."}],
                "f3": [{"id": "s3", "t": "Het team bereidt samen lessen voor."}],
            },
        }
    ],
}


class RubricBlock(FieldBlock):
    """A whole rubric. Its native value is the JSON object, or None when it is empty."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any) -> None:
        self.field = RubricFormField(required=required, help_text=help_text or HELP)
        super().__init__(**kwargs)

    class Meta:
        icon = "table"
        label = _("Ontwikkelmodel")
        group = groups.ORDER
        default = None
        template = "kennisbank/blocks/rubric.html"
        preview_value = PREVIEW
        description = _("Aspecten die groeien van fase naar fase, met uitspraken in elke cel")

    def defer_required_validation(self) -> None:
        """A draft may lack anything; what is there must still be a rubric."""
        super().defer_required_validation()
        self.field.is_deferred_validation = True

    def restore_deferred_validation(self) -> None:
        """Ask for everything again."""
        self.field.is_deferred_validation = False
        super().restore_deferred_validation()

    def value_for_form(self, value: Any) -> str:
        """The value as JSON."""
        return as_text(value)

    def get_api_representation(self, value: Json | None, context: Any = None) -> Json | None:
        """The value itself; its JSON Schema is published."""
        return value

    def get_searchable_content(self, value: Json | None) -> list[str]:
        """Every text, without its markup."""
        rubric = rubric_of(value)
        return texts_of(rubric) if rubric else []

    def search_passages(self, value: Json | None) -> list[Passage]:
        """A passage for each aspect, under its own address."""
        rubric = rubric_of(value)
        return passages_of(rubric) if rubric else []

    def get_translatable_segments(self, value: Json | None) -> list[Any]:
        """Every text under a path of its id, so that order never matters."""
        return segments.of(value)

    def restore_translated_segments(self, value: Json, translated: list[Any]) -> Json:
        """The same rubric with other words; ids stay, and so does the uid."""
        return segments.restore(value, translated)

    def get_comparison_class(self) -> type[Any]:
        """Compares cell by cell."""
        from .comparing import RubricBlockComparison  # of the admin, which reads blocks

        return RubricBlockComparison

    def get_context(self, value: Json | None, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the rubric as it is shown."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        rubric = rubric_of(value)
        if rubric:
            context["shown"] = show(rubric, **on_page(rubric, context))
        return context


HELP = _(
    "Plak een tabel uit Word of Excel, sleep er een bestand naartoe, of begin met een lege tabel."
    " Elke regel in een cel is één uitspraak."
)


class RubricWidgetAdapter(WidgetAdapter):
    """Makes the editor in a StreamField."""

    js_constructor = "deelwijs.RubricWidget"


class RubricBlockAdapter(FieldBlockAdapter):
    """A block whose copy is another rubric, and whose errors and comments know their cell."""

    js_constructor = "deelwijs.RubricBlock"

    @cached_property
    def media(self) -> forms.Media:
        """The widget's files, and what ties them to the StreamField."""
        ours = forms.Media(js=[versioned_static(f"{FOLDER}/rubric-block.js")])
        return super().media + RubricWidget().media + ours


register(RubricWidgetAdapter(), RubricWidget)
register(RubricBlockAdapter(), RubricBlock)
