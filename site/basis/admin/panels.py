"""Panels of our own in the edit forms."""

from typing import Any

from wagtail.admin.panels import Panel


class GuidePanel(Panel):
    """A line above a form that leads to the chapter of the guide about this page type."""

    class BoundPanel(Panel.BoundPanel):
        """The line for one page."""

        template_name = "basis/admin/guide_panel.html"

        class Media:
            css = {"all": ["css/beheer.css"]}

        def is_shown(self) -> bool:
            """Only where there is such a chapter."""
            return super().is_shown() and self.chapter is not None

        @property
        def chapter(self) -> Any:
            """The chapter about the type of this page."""
            from .guide import chapter_for  # reads settings; the models name this panel

            return chapter_for(type(self.instance))

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """The chapter, for the template."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"chapter": self.chapter}
