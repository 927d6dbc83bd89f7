"""What an administrator chooses from in the settings of a site."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class Corner(models.TextChoices):
    """How round the one round corner of a box is; the value is what the stylesheet gets."""

    ROUND = "", _("rond")
    SOFT = "1rem", _("een beetje rond")
    STRAIGHT = "0rem", _("recht")


class LogoHeight(models.TextChoices):
    """How high a logo is; the value is what the stylesheet gets."""

    SMALL = "2rem", _("laag")
    NORMAL = "", _("gewoon")
    LARGE = "4rem", _("hoog")


class NoticeKind(models.TextChoices):
    """How loud a notice is."""

    INFO = "info", _("mededeling")
    ATTENTION = "attention", _("let op")


class SocialLinkBlock(blocks.StructBlock):
    """A place elsewhere where the organisation can be followed."""

    NETWORKS = (
        ("linkedin", "LinkedIn"),
        ("mastodon", "Mastodon"),
        ("bluesky", "Bluesky"),
        ("instagram", "Instagram"),
        ("youtube", "YouTube"),
        ("facebook", "Facebook"),
        ("other", _("iets anders")),
    )

    network = blocks.ChoiceBlock(label=_("waar"), choices=NETWORKS)
    url = blocks.URLBlock(label=_("adres"))
    label = blocks.CharBlock(
        label=_("tekst van de link"),
        max_length=60,
        required=False,
        help_text=_("Leeg: de naam van het netwerk. Verplicht bij iets anders."),
    )

    class Meta:
        icon = "link"
        label = _("Link")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """A link that needs words of its own has them."""
        value = super().clean(value)
        if value["network"] == "other" and not value["label"]:
            error = ValidationError(_("Zeg waar deze link heen gaat."))
            raise blocks.StructBlockValidationError(block_errors={"label": error})
        return value
