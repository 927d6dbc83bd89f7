"""Pictures and video. A page with a video asks nothing of another host until somebody clicks."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from . import groups
from .choosers import DocumentChooserBlock, ImageBlock, ImageChooserBlock
from .samples import sample_image

PLAYABLE = ("mp4", "webm")
PROVIDERS = {"youtube.com": "YouTube", "youtu.be": "YouTube", "vimeo.com": "Vimeo"}


class CaptionedImageBlock(blocks.StructBlock):
    """A picture with its own alternative text here, and a caption."""

    image = ImageBlock(label=_("Afbeelding"))
    caption = blocks.CharBlock(
        label=_("Bijschrift"),
        max_length=250,
        required=False,
        help_text=_("Staat onder de afbeelding. De maker noemen we vanzelf."),
        default="",
    )

    class Meta:
        icon = "image"
        label = _("Afbeelding")
        group = groups.MEDIA
        template = "basis/blocks/image.html"
        preview_value = staticmethod(
            lambda: {"image": sample_image(), "caption": "Twee leraren bereiden samen een les voor."}
        )
        description = _("Een afbeelding met bijschrift")


class VideoValue(blocks.StructValue):
    """A video, with what a template asks of it."""

    @property
    def provider(self) -> str:
        """The site that the video is on: YouTube, Vimeo, or its host name."""
        host = (urlsplit(self.get("url") or "").hostname or "").removeprefix("www.")
        known = (name for domain, name in PROVIDERS.items() if host == domain or host.endswith(f".{domain}"))
        return next(known, host)


class VideoBlock(blocks.StructBlock):
    """A video of our own, or a link to one elsewhere behind a picture of our own."""

    title = blocks.CharBlock(label=_("Titel"), max_length=160, default="")
    url = blocks.URLBlock(
        label=_("Adres van de video"),
        required=False,
        help_text=_("Op YouTube, Vimeo of een andere site. We laden niets tot iemand erop klikt."),
    )
    file = DocumentChooserBlock(
        label=_("Of een eigen bestand"),
        required=False,
        help_text=_("Een mp4- of webm-bestand uit de documenten. Speelt af op de pagina zelf."),
    )
    captions = DocumentChooserBlock(
        label=_("Ondertiteling"),
        required=False,
        help_text=_("Een vtt-bestand bij het eigen bestand. Voor wie de video niet hoort."),
    )
    poster = ImageChooserBlock(
        label=_("Stilstaand beeld"), required=False, help_text=_("Staat er voor de video begint.")
    )
    duration = blocks.RegexBlock(
        label=_("Duur"),
        regex=r"^(\d{1,2}:)?\d{1,2}:\d{2}$",
        max_length=8,
        required=False,
        help_text=_("Minuten en seconden, zoals 4:30."),
        error_messages={"invalid": _("Schrijf de duur als 4:30, of als 1:04:30.")},
    )
    transcript = blocks.RichTextBlock(
        label=_("Uitgeschreven tekst"),
        required=False,
        help_text=_("Wat er gezegd wordt en te zien is. Voor wie niet kan of wil kijken, en voor zoeken."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        group = groups.MEDIA
        value_class = VideoValue
        template = "basis/blocks/video.html"
        preview_value = staticmethod(
            lambda: {
                "title": "Een ochtend samen lesgeven",
                "url": "https://vimeo.com/76979871",
                "poster": sample_image(),
                "duration": "4:30",
                "transcript": "<p>Noor opent de les. Samir loopt langs de tafels.</p>",
            }
        )
        description = _("Een video die pas laadt als iemand erop klikt")

    def clean(self, value: VideoValue) -> VideoValue:
        """Refuse a block without a video, and files that a browser cannot play."""
        value = super().clean(value)
        errors = {}
        if not value["url"] and not value["file"] and not self.is_deferred_validation:
            errors["url"] = ValidationError(_("Vul het adres van de video in, of kies een eigen bestand."))
        if value["file"] and value["file"].file_extension.lower() not in PLAYABLE:
            errors["file"] = ValidationError(_("Kies een mp4- of webm-bestand."))
        if value["captions"] and value["captions"].file_extension.lower() != "vtt":
            errors["captions"] = ValidationError(_("Kies een vtt-bestand."))
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value
