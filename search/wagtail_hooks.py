"""What search adds to the admin: the report of searches, and the lists of what words mean."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from .models import SplitRule, Synonym
from .reports import PERMISSION, SearchesReport


class ReportMenuItem(MenuItem):
    """The report of searches, for who may see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may."""
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def report_addresses() -> list[URLPattern]:
    """The report and its table alone."""
    return [
        path("zoekvragen/", SearchesReport.as_view(), name="search_report"),
        path(
            "zoekvragen/resultaten/",
            SearchesReport.as_view(results_only=True),
            name="search_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    """Among the reports."""
    return ReportMenuItem(
        _("Zoekvragen"), reverse("search_report"), name="zoekvragen", icon_name="search", order=1300
    )


@hooks.register("construct_reports_menu")
def one_report_of_searches(request: HttpRequest, items: list[MenuItem]) -> None:
    """Without Wagtail's own, which counts nothing here."""
    items[:] = [item for item in items if item.name != "search-terms"]


class WordRuleViewSet(SnippetViewSet):
    """What both lists have; a language shows only where there are two."""

    search_backend_name = None  # an index of words is no place to look for words of search itself
    list_per_page = 50
    ordering = ["folded"]
    list_filter = ["is_active", *(["language"] if settings.BILINGUAL else [])]

    @property
    def edit_handler(self) -> ObjectList:
        """The form."""
        language = [FieldPanel("language")] if settings.BILINGUAL else []
        return ObjectList([*self.model.panels, *language]).bind_to_model(self.model)


LANGUAGE_COLUMN = [Column("get_language_display", label=_("Taal"))] if settings.BILINGUAL else []
ACTIVE_COLUMN = BooleanColumn("is_active", label=_("In gebruik"), sort_key="is_active")


class SynonymViewSet(WordRuleViewSet):
    """The screens of synonyms."""

    model = Synonym
    icon = "resubmit"
    menu_label = _("Synoniemen")
    search_fields = ["word", "folded", "meanings"]
    list_display = [
        "word",
        Column("meanings", label=_("Betekenissen")),
        Column("get_direction_display", label=_("Richting")),
        *LANGUAGE_COLUMN,
        ACTIVE_COLUMN,
    ]
    list_filter = [*WordRuleViewSet.list_filter, "direction"]


class SplitRuleViewSet(WordRuleViewSet):
    """The screens of rules for splitting."""

    model = SplitRule
    icon = "cut"
    menu_label = _("Splitsen")
    search_fields = ["word", "folded", "parts"]
    list_display = ["word", Column("parts_or_never", label=_("Delen")), *LANGUAGE_COLUMN, ACTIVE_COLUMN]


class WordGroup(SnippetViewSetGroup):
    """What helps search to understand words."""

    items = (SynonymViewSet, SplitRuleViewSet)
    menu_label = _("Zoekwoorden")
    menu_icon = "search"
    menu_order = 330


register_snippet(WordGroup)
