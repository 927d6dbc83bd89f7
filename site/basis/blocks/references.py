"""Blocks that point at something or somebody: files, links and a person to ask."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..shown_pages import ShownPages
from . import groups
from .choosers import DocumentChooserBlock, ImageChooserBlock, PageChooserBlock
from .samples import sample_document, sample_image, sample_pages


class DocumentsBlock(blocks.StreamBlock):
    """Files to download."""

    document = DocumentChooserBlock(label=_("Document"))

    class Meta:
        icon = "doc-full-inverse"
        label = _("Downloads")
        group = groups.POINTERS
        template = "basis/blocks/documents.html"
        preview_value = staticmethod(
            lambda: [("document", document)] if (document := sample_document()) else []
        )
        description = _("Een of meer bestanden om te downloaden")


class PageLinkBlock(blocks.StructBlock):
    """A link to a page of this site."""

    page = PageChooserBlock(label=_("Pagina"))
    text = blocks.CharBlock(
        label=_("Tekst van de link"),
        max_length=160,
        required=False,
        help_text=_("Leeg: de titel van de pagina."),
        default="",
    )

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Pagina")


class DocumentLinkBlock(blocks.StructBlock):
    """A link to a file."""

    document = DocumentChooserBlock(label=_("Document"))
    text = blocks.CharBlock(
        label=_("Tekst van de link"),
        max_length=160,
        required=False,
        help_text=_("Leeg: de titel van het document."),
        default="",
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Document")


class UrlLinkBlock(blocks.StructBlock):
    """A link to another site."""

    url = blocks.URLBlock(label=_("Adres"), help_text=_("Begint met https://."))
    text = blocks.CharBlock(
        label=_("Tekst van de link"),
        max_length=160,
        help_text=_("Waar kom je uit? Niet: klik hier."),
        default="",
    )

    class Meta:
        icon = "link-external"
        label = _("Andere site")
        label_format = "{text}"


def preview_links() -> list[tuple[str, dict[str, Any]]]:
    """Links to pages of the site itself, and to another one."""
    pages = [("page", {"page": page, "text": ""}) for page in sample_pages()]
    return [*pages, ("url", {"url": "https://www.rijksoverheid.nl/onderwerpen", "text": "Rijksoverheid"})]


class LinksBlock(blocks.StreamBlock):
    """Links to pages, files and other sites; one to a page that is not for the reader is not there."""

    page = PageLinkBlock()
    document = DocumentLinkBlock()
    url = UrlLinkBlock()

    class Meta:
        icon = "link"
        label = _("Links")
        group = groups.POINTERS
        template = "basis/blocks/links.html"
        preview_value = staticmethod(preview_links)
        description = _("Een lijstje links naar pagina's, documenten en andere sites")

    def get_context(
        self, value: blocks.StreamValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add the pages that the visitor may see, in their language, by the page that was chosen."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        chosen = [child.value["page"] for child in value if child.block_type == "page"]
        shown = ShownPages.of(chosen, context.get("request"))
        context["links"] = [
            (child, shown.get(child.value["page"])) if child.block_type == "page" else (child, None)
            for child in value
            if child.block_type != "page" or shown.get(child.value["page"])
        ]
        return context


class ContactkaartBlock(blocks.StructBlock):
    """Somebody to ask."""

    name = blocks.CharBlock(label=_("Naam"), max_length=120, default="")
    role = blocks.CharBlock(
        label=_("Rol"), max_length=120, required=False, help_text=_("Zoals: procesbegeleider."), default=""
    )
    organisation = blocks.CharBlock(label=_("Organisatie"), max_length=160, required=False, default="")
    email = blocks.EmailBlock(label=_("E-mailadres"), required=False)
    phone = blocks.CharBlock(label=_("Telefoon"), max_length=30, required=False, default="")
    photo = ImageChooserBlock(
        label=_("Foto"), required=False, help_text=_("Alleen met toestemming van wie erop staat.")
    )
    text = blocks.RichTextBlock(
        label=_("Tekst"),
        required=False,
        features=["bold", "italic", "ul", "link"],
        help_text=_("Waarvoor kun je bij deze persoon terecht? En wanneer?"),
    )

    class Meta:
        icon = "user"
        label = _("Contactkaart")
        group = groups.POINTERS
        template = "basis/blocks/contactkaart.html"
        preview_value = staticmethod(
            lambda: {
                "name": "Noor de Wit",
                "role": "procesbegeleider",
                "organisation": "Basisschool De Kade",
                "email": "noor@example.org",
                "phone": "010 123 45 67",
                "photo": sample_image(),
                "text": "<p>Bel me gerust als je een keer wilt komen kijken.</p>",
            }
        )
        description = _("Bij wie je terechtkunt, met foto en telefoonnummer")
