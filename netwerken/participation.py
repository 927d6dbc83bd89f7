"""The screen with how many took part, without who: the counts that outlive the people, by school year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Sum
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View

from .desk.sheets import Row, to_csv
from .models import Deelnametelling
from .rights import TALLIES
from .screens import PeopleScreen, Screens


@dataclass(frozen=True)
class Dimension:
    """What the counts of a year can be taken together by."""

    label: Any
    fields: tuple[str, ...]  # the name last
    unknown: Any


DIMENSIONS: Mapping[str, Dimension] = {
    "netwerk": Dimension(
        gettext_lazy("Netwerk"), ("netwerk", "netwerk__name"), gettext_lazy("zonder netwerk")
    ),
    "school": Dimension(
        gettext_lazy("School"), ("school", "school__place", "school__name"), gettext_lazy("niet in de lijst")
    ),
    "schoolbestuur": Dimension(
        gettext_lazy("Schoolbestuur"), ("bestuur", "bestuur__name"), gettext_lazy("onbekend")
    ),
    "functie": Dimension(gettext_lazy("Functie"), ("role",), gettext_lazy("niet ingevuld")),
}
MEASURES = {"number": Sum("count"), "schools": Count("school", distinct=True)}


def rows_of(counts: QuerySet[Deelnametelling], by: Dimension) -> list[dict[str, Any]]:
    """The counts together by one dimension, most first: `name`, `place`, `number` and `schools`."""
    found = counts.values(*by.fields).annotate(**MEASURES).order_by("-number", by.fields[-1])
    return [
        row | {"name": row[by.fields[-1]] or by.unknown, "place": row.get("school__place")} for row in found
    ]


def lines_of(counts: QuerySet[Deelnametelling]) -> Iterator[Row]:
    """The head, then every count."""
    yield [
        _("Schooljaar"),
        _("Netwerk"),
        _("School"),
        _("Plaats"),
        _("Schoolbestuur"),
        _("Functie"),
        _("Deelnames"),
    ]
    names = ("schooljaar", "netwerk__name", "school__name", "school__place", "bestuur__name", "role", "count")
    for line in counts.order_by(*names).values_list(*names):
        yield ["" if cell is None else cell for cell in line]


class ParticipationView(PeopleScreen, View):
    """The counts of one school year, together by netwerk, school, schoolbestuur or role; or all as a file."""

    header_icon = "table"
    policy = TALLIES
    template_name = "netwerken/admin/deelname.html"
    page_title = gettext_lazy("Deelname")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Only this screen."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """The newest year, or the one that is asked for; no more queries for more counts."""
        counts = TALLIES.instances_user_has_permission_for(self.user, "view")
        if request.GET.get("als") == "csv":
            return as_file(counts)
        years = list(counts.order_by("-schooljaar").values_list("schooljaar", flat=True).distinct())
        asked, per = request.GET.get("jaar", ""), request.GET.get("per", "")
        year = asked if asked in years else next(iter(years), "")
        per = per if per in DIMENSIONS else "netwerk"
        of_year = counts.filter(schooljaar=year)
        return self.show(
            years=years,
            year=year,
            dimensions=[(name, each.label) for name, each in DIMENSIONS.items()],
            per=per,
            label=DIMENSIONS[per].label,
            rows=rows_of(of_year, DIMENSIONS[per]),
            total=of_year.aggregate(**MEASURES),
        )


def as_file(counts: QuerySet[Deelnametelling]) -> StreamingHttpResponse:
    """Every count, for a spreadsheet."""
    answer = StreamingHttpResponse(to_csv(lines_of(counts)), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="deelname.csv"'
    return answer


class Participation(Screens):
    """Its address and its place in the menu."""

    policy = TALLIES
    name = url_prefix = menu_name = "deelname"
    icon = "table"
    menu_label = gettext_lazy("Deelname")

    def get_urlpatterns(self) -> list[URLPattern]:
        """The one screen."""
        return [path("", ParticipationView.as_view(), name="index")]
