"""Changes to many pages at once, from the lists and from the tree."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from taggit.forms import TagField
from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.models import Locale, Page

from ..keeping import Change, Outcome, change_pages, reason_to_skip
from ..models import BasePage, Regio, Thema, User
from ..models.taxonomy import Term
from .fields import PersonField
from .filters import keepers

MOST_NAMES = 5  # of skipped pages in one message


class ChangeTogether(PageBulkAction):
    """Asks what to change, changes it in every page that this user may edit, and says how that went."""

    template_name = "basis/admin/change_together.html"
    explanation: ClassVar[Any] = ""
    field_name = ""  # the field that a page type needs to take part; empty for what every page has

    def check_perm(self, obj: Page) -> bool:
        """Whether this page can be changed by this user."""
        return not self.why_not(obj)

    def why_not(self, page: Page) -> str:
        """Why a page does not take part; empty when it does."""
        if reason := reason_to_skip(page, self.request.user):
            return reason
        if self.field_name and not has_field(page.specific_class, self.field_name):
            return _("deze soort pagina kent dit niet")
        return ""

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> Any:
        """Only inside one part of the tree: elsewhere it would be every page of the site."""
        if parent_id is None and "q" not in self.request.GET:
            return Page.objects.none().values_list("pk", flat=True)
        return super().get_all_objects_in_listing_query(parent_id)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Also the words of this action and why pages are left out."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        for left_out in context["items_with_no_access"]:
            left_out["reason"] = self.why_not(left_out["item"])
        context["action"] = self
        return context

    def object_context(self, obj: Page) -> dict[str, Any]:
        """Also whether the page is online with a draft, which stays a draft."""
        context: dict[str, Any] = super().object_context(obj)
        return context | {"has_open_draft": obj.live and obj.has_unpublished_changes}

    def change_of(self, cleaned: dict[str, Any]) -> Change:
        """What to do with the newest version of each page."""
        raise NotImplementedError

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Change, tell, and go back to the list."""
        pages, left_out = self.get_actionable_objects()
        outcome = change_pages(pages, self.request.user, self.change_of(form.cleaned_data))
        for page in left_out["items_with_no_access"]:
            outcome.skipped.append((page.get_admin_display_title(), self.why_not(page)))
        for hook in hooks.get_hooks("after_bulk_action"):
            hook(self.request, self.action_type, pages, self)
        tell(self.request, outcome)
        return redirect(self.next_url)


def has_field(model: type[models.Model] | None, name: str) -> bool:
    """Whether pages of this type have such a field."""
    try:
        return bool(model and model._meta.get_field(name))
    except FieldDoesNotExist:
        return False


def tell(request: HttpRequest, outcome: Outcome) -> None:
    """Say what happened to how many, and what was left out and why."""
    if outcome.published:
        text = ngettext(
            "%(n)s pagina gewijzigd en online.", "%(n)s pagina's gewijzigd en online.", outcome.published
        )
        messages.success(request, text % {"n": outcome.published})
    if outcome.drafts:
        text = ngettext(
            "%(n)s pagina gewijzigd als concept: de site laat de wijziging zien als iemand haar publiceert.",
            "%(n)s pagina's gewijzigd als concept: de site laat de wijziging zien als iemand ze publiceert.",
            outcome.drafts,
        )
        messages.warning(request, text % {"n": outcome.drafts})
    if outcome.unchanged:
        text = ngettext("%(n)s pagina was al zo.", "%(n)s pagina's waren al zo.", outcome.unchanged)
        messages.info(request, text % {"n": outcome.unchanged})
    if outcome.skipped:
        text = ngettext(
            "%(n)s pagina overgeslagen: %(which)s",
            "%(n)s pagina's overgeslagen: %(which)s",
            len(outcome.skipped),
        )
        which = "; ".join(f"{title} ({reason})" for title, reason in outcome.skipped[:MOST_NAMES])
        more = len(outcome.skipped) - MOST_NAMES
        which += "; " + _("en nog %(n)s") % {"n": more} if more > 0 else ""
        messages.error(request, text % {"n": len(outcome.skipped), "which": which})


class TagsForm(forms.Form):
    """Which keywords come and go."""

    add = TagField(
        label=gettext_lazy("Trefwoorden erbij"),
        required=False,
        help_text=gettext_lazy("Met komma's ertussen, zoals: starters, co-teaching."),
    )
    remove = TagField(label=gettext_lazy("Trefwoorden weg"), required=False)

    def clean(self) -> dict[str, Any]:
        """Something is asked for."""
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors and not (cleaned.get("add") or cleaned.get("remove")):
            self.add_error("add", _("Vul in welke trefwoorden erbij komen of weg gaan."))
        return cleaned


class ChangeTags(ChangeTogether):
    """Gives keywords and takes them away."""

    display_name = gettext_lazy("Trefwoorden")
    action_type = "trefwoorden"
    aria_label = gettext_lazy("Trefwoorden van de gekozen pagina's wijzigen")
    explanation = gettext_lazy("Wat een pagina al aan trefwoorden heeft, blijft staan.")
    action_priority = 50
    form_class = TagsForm

    def change_of(self, cleaned: dict[str, Any]) -> Change:
        """Add and remove by name, whatever the capitals."""
        add, remove = cleaned["add"], {name.casefold() for name in cleaned["remove"]}

        def change(page: BasePage) -> bool:
            before = {tag.name for tag in page.tags.all()}
            known = {name.casefold() for name in before}
            page.tags.remove(*[name for name in before if name.casefold() in remove])
            page.tags.add(*[name for name in add if name.casefold() not in known])
            return {tag.name for tag in page.tags.all()} != before

        return change


def terms_form(model: type[Term], label_text: Any) -> type[forms.Form]:
    """A form that asks for terms, each once whatever the languages."""

    def choices() -> Any:
        return model.objects.filter(locale=Locale.get_default())

    class TermsForm(forms.Form):
        terms = forms.ModelMultipleChoiceField(
            label=label_text, queryset=model.objects.none(), widget=forms.CheckboxSelectMultiple
        )

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.fields["terms"].queryset = choices()  # type: ignore[attr-defined]  # a ModelChoiceField

    return TermsForm


def adding(field_name: str, terms: Iterable[Term]) -> Change:
    """A change that adds terms to a field, in the language of each page."""
    chosen = {term.translation_key for term in terms}
    model = next(iter(terms)).__class__

    def change(page: BasePage) -> bool:
        field = getattr(page, field_name)
        known = {term.pk for term in field.all()}
        found = model.objects.filter(translation_key__in=chosen, locale=page.locale_id)
        new = [term for term in found if term.pk not in known]
        field.add(*new)
        return bool(new)

    return change


class AddThemas(ChangeTogether):
    """Gives thema's."""

    display_name = gettext_lazy("Thema's")
    action_type = "themas"
    aria_label = gettext_lazy("Thema's geven aan de gekozen pagina's")
    explanation = gettext_lazy("De thema's komen erbij. Wat een pagina al heeft, blijft staan.")
    field_name = "themas"
    action_priority = 51
    form_class = terms_form(Thema, gettext_lazy("Thema's erbij"))

    def change_of(self, cleaned: dict[str, Any]) -> Change:
        """Add the chosen thema's."""
        return adding("themas", cleaned["terms"])


class AddRegios(ChangeTogether):
    """Gives regio's."""

    display_name = gettext_lazy("Regio's")
    action_type = "regios"
    aria_label = gettext_lazy("Regio's geven aan de gekozen pagina's")
    explanation = gettext_lazy(
        "De regio's komen erbij. Alleen praktijkvoorbeelden en netwerken hebben een regio."
    )
    field_name = "regios"
    action_priority = 52
    form_class = terms_form(Regio, gettext_lazy("Regio's erbij"))

    def change_of(self, cleaned: dict[str, Any]) -> Change:
        """Add the chosen regio's."""
        return adding("regios", cleaned["terms"])


class ResponsibleForm(forms.Form):
    """Who keeps the pages from now on."""

    responsible = PersonField(
        label=gettext_lazy("Verantwoordelijk"),
        queryset=User.objects.none(),
        required=False,
        empty_label=gettext_lazy("Niemand"),
        help_text=gettext_lazy("Krijgt een e-mail als een pagina nagekeken moet worden."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["responsible"].queryset = keepers(None)  # type: ignore[attr-defined]  # a ModelChoiceField


def setting(name: str, value: Any) -> Change:
    """A change that gives a field a value."""

    def change(page: BasePage) -> bool:
        if getattr(page, name) == value:
            return False
        setattr(page, name, value)
        return True

    return change


class SetResponsible(ChangeTogether):
    """Names who keeps the pages."""

    display_name = gettext_lazy("Verantwoordelijke")
    action_type = "verantwoordelijke"
    aria_label = gettext_lazy("Kiezen wie de gekozen pagina's bijhoudt")
    explanation = gettext_lazy("Wie hield deze pagina's bij? Die persoon wordt vervangen.")
    action_priority = 53
    form_class = ResponsibleForm

    def change_of(self, cleaned: dict[str, Any]) -> Change:
        """Set the person, or nobody."""
        return setting("responsible", cleaned["responsible"])


class ExpiryForm(forms.Form):
    """When the pages leave the site."""

    expire_at = forms.DateTimeField(
        label=gettext_lazy("Van de site op"),
        required=False,
        widget=AdminDateTimeInput,
        help_text=gettext_lazy("Laat leeg om een einddatum weg te halen."),
    )

    def clean_expire_at(self) -> Any:
        """Only a moment to come."""
        moment = self.cleaned_data["expire_at"]
        if moment and moment <= timezone.now():
            raise forms.ValidationError(
                _("Kies een moment dat nog komt. Nu weg? Gebruik 'Publicatie intrekken'.")
            )
        return moment


class SetExpiry(ChangeTogether):
    """Says when the pages leave the site."""

    display_name = gettext_lazy("Einddatum")
    action_type = "einddatum"
    aria_label = gettext_lazy("Kiezen wanneer de gekozen pagina's van de site gaan")
    explanation = gettext_lazy(
        "Op dit moment verdwijnen de pagina's van de site. Ze blijven als concept bewaard."
    )
    action_priority = 54
    form_class = ExpiryForm

    def change_of(self, cleaned: dict[str, Any]) -> Change:
        """Set the moment, or none."""
        return setting("expire_at", cleaned["expire_at"])


ACTIONS: list[type[ChangeTogether]] = [ChangeTags, AddThemas, AddRegios, SetResponsible, SetExpiry]


def register() -> None:
    """Offer the actions wherever pages are listed."""
    for action in ACTIONS:
        give: Callable[..., Any] = action
        hooks.register("register_bulk_action", give)
