"""The screens of reusable rubrics."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Rubric


class RubricViewSet(SnippetViewSet):
    """A list, and a form with the same editor as on a page."""

    model = Rubric
    icon = "table"
    menu_label = _("Ontwikkelmodellen")
    menu_name = "ontwikkelmodellen"
    menu_order = 320
    add_to_admin_menu = True
    list_display = ["title"]
