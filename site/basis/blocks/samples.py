"""What previews in the block picker show: a picture, file or page of the site, when there is one."""

from wagtail.models import Page

from ..models import Document, Image
from ..models.media import RENDITIONS


def sample_image() -> Image | None:
    """The oldest picture that is for everyone."""
    shown = {"renditions__filter_spec": RENDITIONS["body"], "renditions__file__startswith": "images/"}
    return Image.objects.filter(**shown).order_by("pk").first()


def sample_document() -> Document | None:
    """The oldest document."""
    return Document.objects.order_by("pk").first()


def sample_pages() -> list[Page]:
    """Some pages right below the home page."""
    return list(Page.objects.filter(depth=3).order_by("path")[:2])
