"""The headings under which an editor finds the blocks."""

from django.utils.translation import gettext_lazy as _

TEXT = _("Tekst")
MEDIA = _("Beeld en video")
ORDER = _("Stappen, tabellen en cijfers")
POINTERS = _("Verwijzen naar")
LAYOUT = _("Indelen")
