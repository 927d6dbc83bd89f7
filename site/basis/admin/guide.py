"""The guide for editors inside the admin: the chapters of docs/redactie, written in Markdown."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from markdown_it import MarkdownIt
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

FOLDER = Path(settings.BASE_DIR) / "docs" / "redactie"
FIRST = "README"
NOTE = re.compile(r"<!--\s*([\w ]+?)\s*:\s*(.*?)\s*-->\s*")


@dataclass(frozen=True)
class Chapter:
    """One file: a title, the text below it, its place, and the page types it is about."""

    slug: str
    title: str
    text: str
    order: int
    models: frozenset[str]
    needs_languages: bool

    @property
    def url(self) -> str:
        """Where it is read."""
        return reverse("guide") if self.slug == FIRST else reverse("guide", args=[self.slug])

    @property
    def html(self) -> SafeString:
        """The text as a browser shows it; what is HTML in the source is shown as it stands."""
        return mark_safe(render(self.text))


@cache
def all_chapters() -> tuple[Chapter, ...]:
    """Every chapter on disk, in order."""
    return tuple(sorted((read(path) for path in FOLDER.glob("*.md")), key=lambda c: (c.order, c.title)))


def chapters() -> tuple[Chapter, ...]:
    """The chapters of this installation: those about translating only with two languages (law 11)."""
    return tuple(c for c in all_chapters() if settings.BILINGUAL or not c.needs_languages)


def read(path: Path) -> Chapter:
    """A chapter from its file: notes in comments above it say its place and its page types."""
    source = path.read_text()
    notes = dict(NOTE.findall(source))
    title, _line, text = NOTE.sub("", source).strip().partition("\n")
    return Chapter(
        slug=path.stem,
        title=title.lstrip("# ").strip(),
        text=text.strip(),
        order=int(notes.get("volgorde", 0)),
        models=frozenset(notes.get("hoort bij", "").replace(",", " ").split()),
        needs_languages=notes.get("alleen bij") == "twee talen",
    )


def render(text: str) -> str:
    """Markdown to HTML, with an anchor on each heading and links that stay inside the guide."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    for token, inside in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "heading_open" and inside is not None:
            token.attrSet("id", slugify(inside.content))
        for child in token.children or []:
            if child.type == "link_open":
                child.attrSet("href", address_of(str(child.attrGet("href"))))
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def address_of(link: str) -> str:
    """The address in the admin of a link between files."""
    name, mark, anchor = link.partition("#")
    if "://" in name or not name.endswith(".md"):
        return link
    slug = name.removesuffix(".md")
    return (reverse("guide") if slug == FIRST else reverse("guide", args=[slug])) + mark + anchor


def chapter_for(model: type[Page]) -> Chapter | None:
    """The chapter about a page type."""
    return next((chapter for chapter in chapters() if model.__name__ in chapter.models), None)


class GuideView(WagtailAdminTemplateMixin, TemplateView):
    """One chapter, with the list of all."""

    template_name = "basis/admin/guide.html"
    header_icon = "help"
    _show_breadcrumbs = True

    def get_page_title(self) -> str:
        """The title of the chapter."""
        return self.chapter.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Only that this is the guide: the chapter has its title above its text."""
        return [{"url": "", "label": _("Handleiding")}]

    @property
    def chapter(self) -> Chapter:
        """The chapter that is asked for."""
        slug = self.kwargs.get("slug", FIRST)
        found = next((chapter for chapter in chapters() if chapter.slug == slug), None)
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The chapter and all others."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"chapter": self.chapter, "chapters": chapters()}
