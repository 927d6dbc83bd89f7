"""Licences that content can carry."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Licence(models.TextChoices):
    """What others may do with it."""

    CC_BY = "cc-by", _("CC BY: delen en bewerken met naamsvermelding")
    CC_BY_SA = "cc-by-sa", _("CC BY-SA: met naamsvermelding, onder dezelfde licentie")
    CC_BY_NC_SA = "cc-by-nc-sa", _("CC BY-NC-SA: niet voor geld, onder dezelfde licentie")
    CC0 = "cc0", _("CC0: alles mag")
    RESERVED = "alle-rechten", _("Alle rechten voorbehouden")


LICENCE_URLS: dict[str, str] = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/deed.nl",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/deed.nl",
    Licence.CC_BY_NC_SA: "https://creativecommons.org/licenses/by-nc-sa/4.0/deed.nl",
    Licence.CC0: "https://creativecommons.org/publicdomain/zero/1.0/deed.nl",
}
