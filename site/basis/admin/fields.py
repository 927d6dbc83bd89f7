"""How terms, schools and pages are chosen in a form: tick boxes for a short list, searching in a long one."""

from typing import Any

from django import forms
from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Model, Q, QuerySet
from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, TranslatableMixin

MOST_HITS = 25


class Terms(forms.CheckboxSelectMultiple):
    """A short list as tick boxes, in columns where there is room."""

    template_name = "basis/admin/terms.html"

    class Media:
        css = {"all": ["css/beheer.css"]}


class Picker(forms.SelectMultiple):
    """What is chosen as tick boxes, and a field that searches for more: the form is as small for 2,000."""

    template_name = "basis/admin/picker.html"

    class Media:
        css = {"all": ["css/beheer.css"]}
        js = ["js/kiezen.js"]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The chosen ones with their names, and where to search; never the whole list."""
        context = forms.Widget.get_context(self, name, value, attrs)
        queryset = self.choices.queryset  # type: ignore[attr-defined]  # always that of a model field
        keys = [key for key in value or [] if str(key).isdecimal()]
        chosen = queryset.filter(pk__in=keys) if keys else []
        options = queryset.model._meta
        context["widget"] |= {
            "chosen": [(item.pk, label_of(item)) for item in chosen],
            "url": reverse("pick", args=[options.app_label, options.model_name]),
            "plural": options.verbose_name_plural,
            "disabled": context["widget"]["attrs"].get("disabled", False),
        }
        return context

    def use_required_attribute(self, initial: Any) -> bool:
        """No: the browser cannot know."""
        return False


def label_of(item: Model) -> str:
    """What an editor recognises it by."""
    label = str(item)
    if isinstance(item, Page) and not item.live:
        label = _("%(title)s (concept)") % {"title": label}
    if settings.BILINGUAL and isinstance(item, TranslatableMixin):
        label = f"{label} - {item.locale.get_display_name()}"
    return label


def widget_for(field: models.ManyToManyField) -> dict[str, Any]:
    """The widget of a relation to many; nothing for what is not ours."""
    from ..models import BasePage, School, Schoolbestuur, Schooljaar  # they need the app registry
    from ..models.taxonomy import Term

    model = field.remote_field.model
    if issubclass(model, (School, Schoolbestuur, BasePage)):
        return {"widget": Picker}
    return {"widget": Terms} if issubclass(model, (Term, Schooljaar)) else {}


def found(model: type[Model], words: list[str]) -> QuerySet:
    """What has all these words in its name (a school also in its place or BRIN)."""
    names = {"school": ("name", "place", "brin"), "schoolbestuur": ("name",)}.get(
        str(model._meta.model_name), ("title",)
    )
    wanted = Q()
    for word in words:
        wanted &= Q(*[(f"{name}__icontains", word) for name in names], _connector=Q.OR)
    items = model._default_manager.filter(wanted).order_by(names[0], "pk")
    return items.select_related("locale") if issubclass(model, TranslatableMixin) else items


@require_GET
def pick(request: HttpRequest, app_label: str, model_name: str) -> JsonResponse:
    """The first of what an editor searches for, as JSON."""
    from ..models import BasePage, School, Schoolbestuur

    try:
        model = apps.get_model(app_label, model_name)
    except LookupError as error:
        raise Http404 from error
    if not issubclass(model, (School, Schoolbestuur, BasePage)):
        raise Http404
    words = request.GET.get("q", "")[:100].replace("\0", "").split()
    items = found(model, words)[: MOST_HITS + 1] if words else []
    hits = [{"id": item.pk, "label": label_of(item)} for item in items]
    return JsonResponse({"items": hits[:MOST_HITS], "more": len(hits) > MOST_HITS})


class PersonField(forms.ModelChoiceField):
    """Chooses an account by the name of its owner."""

    def label_from_instance(self, obj: Any) -> str:
        """The full name, or the user name."""
        return str(get_user_display_name(obj))


class ContentPageForm(WagtailAdminPageForm):
    """The form of every page: offers terms in the language of the page, beside what is chosen already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and "responsible" in self.fields and self.for_user:
            self.initial["responsible"] = self.for_user.pk  # who makes a page keeps it, until told otherwise
        if not settings.BILINGUAL:
            return
        for name, field in self.fields.items():
            queryset = getattr(field, "queryset", None)
            if queryset is None or not isinstance(field.widget, Terms):
                continue
            if issubclass(queryset.model, TranslatableMixin):
                chosen = [getattr(term, "pk", term) for term in self.initial.get(name) or []]
                offered = Q(locale=self.instance.locale_id) | Q(pk__in=chosen)
                field.queryset = queryset.filter(offered)


def register() -> None:
    """Have each edit form use these."""
    register_form_field_override(models.ManyToManyField, override=widget_for)
    register_form_field_override(
        models.ForeignKey, to=settings.AUTH_USER_MODEL, override={"form_class": PersonField}
    )
