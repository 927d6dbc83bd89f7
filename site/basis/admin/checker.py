"""What Wagtail's checker looks at: what an editor can mend, in the part of the page that editors write."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem


class ContentChecks(ContentCheckerItem):
    """Wagtail's checks and a few more, with an explanation of what to do."""

    axe_include = ["main"]
    axe_run_only = [
        *ContentCheckerItem.axe_run_only,
        "image-alt",
        "image-redundant-alt",
        "link-in-text-block",
        "list",
        "th-has-data-cells",
        "video-caption",
    ]
    axe_messages = ContentCheckerItem.axe_messages | {
        "image-alt": {
            "error_name": _("Afbeelding zonder beschrijving"),
            "help_text": _("Schrijf bij de afbeelding wat er te zien is."),
        },
        "image-redundant-alt": {
            "error_name": _("De beschrijving herhaalt de tekst ernaast"),
            "help_text": _("Schrijf wat er te zien is, niet nog eens de titel."),
        },
        "link-in-text-block": {
            "error_name": _("Link valt niet op in de tekst"),
            "help_text": _("Haal opmaak weg of schrijf de link anders."),
        },
        "list": {
            "error_name": _("Opsomming klopt niet"),
            "help_text": _("Maak de opsomming opnieuw met de knop in de werkbalk."),
        },
        "th-has-data-cells": {
            "error_name": _("Kop in een tabel zonder cellen"),
            "help_text": _("Vul de kolom of haal de kop weg."),
        },
        "video-caption": {
            "error_name": _("Video zonder ondertiteling"),
            "help_text": _("Voeg ondertiteling toe, of de tekst van de video."),
        },
        "heading-order": {
            "error_name": _("Er is een kopniveau overgeslagen"),
            "help_text": _("Kies voor een kop onder een kop het volgende niveau."),
        },
        "link-name": {
            "error_name": _("Link zonder tekst"),
            "help_text": _("Geef de link woorden die zeggen waar hij heen gaat, of haal hem weg."),
        },
        "alt-text-quality": {
            "error_name": _("De beschrijving van een afbeelding lijkt op een bestandsnaam"),
            "help_text": _("Schrijf wat er te zien is."),
        },
        "empty-meta-description": {
            "error_name": _("Geen introductie"),
            "help_text": _("Zoekmachines tonen de introductie. Schrijf een of twee zinnen."),
        },
    }


@hooks.register("construct_wagtail_userbar")
def use_our_checks(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Put these checks in the place of Wagtail's, in the bar on the site and in the preview."""
    items[:] = [ContentChecks() if isinstance(item, ContentCheckerItem) else item for item in items]
