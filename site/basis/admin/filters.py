"""Filters of the lists of pages. Each asks for keys of pages, so that it holds together with a search."""

from datetime import timedelta
from typing import Any

import django_filters
from django import forms
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, MultipleUserFilter, WagtailFilterSet
from wagtail.models import Locale, Page

from ..models import Sector, Thema, User


def among(pages: QuerySet, wanted: Q) -> QuerySet:
    """The pages for which something holds; as a subquery, because a search cannot look into relations."""
    return pages.filter(pk__in=pages.model.objects.filter(wanted).values("pk"))


class TermFilter(django_filters.ModelMultipleChoiceFilter):
    """Pages that have one of these terms, by key: the same in each language."""

    def __init__(self, model: type[Model], **kwargs: Any) -> None:
        def choices(_request: HttpRequest | None) -> QuerySet:
            terms = model._default_manager.all()
            translated = any(field.name == "locale" for field in model._meta.get_fields())
            return terms.filter(locale=Locale.get_default()) if translated else terms

        super().__init__(
            queryset=choices,
            widget=forms.CheckboxSelectMultiple,
            label=capfirst(model._meta.verbose_name_plural),
            **kwargs,
        )

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        """Any of the chosen terms."""
        keys = [term.key for term in value]
        return among(qs, Q(**{f"{self.field_name}__key__in": keys})) if keys else qs


class ChoiceOf(django_filters.ChoiceFilter):
    """One choice, each a condition of its own."""

    def __init__(self, conditions: dict[str, tuple[Any, Any]], **kwargs: Any) -> None:
        self.conditions = conditions
        super().__init__(
            choices=[(name, label) for name, (label, _condition) in conditions.items()],
            widget=forms.RadioSelect,
            empty_label=_("Alles"),
            **kwargs,
        )

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        """The condition of the chosen one."""
        return among(qs, self.conditions[value][1]()) if value in self.conditions else qs


class ResponsibleFilter(MultipleUserFilter):
    """Pages that these people keep."""

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        """Any of the chosen people."""
        return among(qs, Q(responsible__in=value)) if value else qs


class ChangedFilter(django_filters.DateFromToRangeFilter):
    """Pages changed between two days."""

    def filter(self, qs: QuerySet, value: Any) -> QuerySet:
        """Between the days."""
        return (
            among(qs, Q(pk__in=super().filter(qs.model.objects.all(), value).values("pk"))) if value else qs
        )


def keepers(_request: HttpRequest | None) -> QuerySet[User]:
    """Everybody who may be responsible for a page."""
    return User.objects.filter(is_active=True).order_by("first_name", "last_name", "username")


STATES = {
    "online": (_("Online"), lambda: Q(live=True)),  # audience: for editors
    "gewijzigd": (_("Online, met een nieuw concept"), lambda: Q(live=True, has_unpublished_changes=True)),
    "concept": (_("Concept"), lambda: Q(live=False)),
}
REVIEW = {
    "te_laat": (_("Nu nakijken"), lambda: Q(review_on__lte=timezone.localdate())),
    "straks": (
        _("Binnen drie maanden"),
        lambda: Q(
            review_on__gt=timezone.localdate(),
            review_on__lte=timezone.localdate() + timedelta(days=92),
        ),
    ),
    "leeg": (_("Geen datum"), lambda: Q(review_on=None)),
}


class ContentFilterSet(WagtailFilterSet):
    """What each list of pages can be narrowed by."""

    themas = TermFilter(Thema, field_name="themas")
    state = ChoiceOf(STATES, label=_("Status"))
    review = ChoiceOf(REVIEW, label=_("Nakijken"))
    responsible = ResponsibleFilter(
        label=_("Verantwoordelijk"), queryset=keepers, widget=forms.CheckboxSelectMultiple
    )
    sectoren = TermFilter(Sector, field_name="sectoren")
    latest_revision_created_at = ChangedFilter(label=_("Gewijzigd"), widget=DateRangePickerWidget)

    class Meta:
        model = Page
        fields: list[str] = []
