"""A reusable rubric placed on a page: all of it or some aspects, as a table or as cards."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from basis.blocks import groups
from basis.blocks.choosers import TakesFetched
from basis.searchable import Passage

from .form_field import rubric_of
from .markup import to_plain
from .passages import passages_of, texts_of
from .showing import on_page, show
from .value import Rubric


class RubricChooserBlock(TakesFetched, SnippetChooserBlock):
    """Chooses a reusable rubric."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("target_model", None)
        super().__init__("kennisbank.Rubric", **kwargs)


class AspectsBlock(blocks.FieldBlock):
    """Ids of aspects; an editor reads and writes their names, one on a line."""

    def __init__(self, required: bool = False, help_text: Any = None, **kwargs: Any) -> None:
        self.field = forms.CharField(
            required=required, help_text=help_text, widget=forms.Textarea(attrs={"rows": 3})
        )
        super().__init__(**kwargs)

    class Meta:
        default: list[str] = []
        icon = "list-ul"

    def normalize(self, value: Any) -> list[str]:
        """A list of texts, whatever came in."""
        return [str(item) for item in value] if isinstance(value, list | tuple) else []

    to_python = normalize
    get_prep_value = normalize

    def value_for_form(self, value: Any) -> str:
        """One on a line."""
        return "\n".join(self.normalize(value))

    def value_from_form(self, value: Any) -> list[str]:
        """The lines that are not empty."""
        return [line.strip() for line in str(value or "").splitlines() if line.strip()]


class RubricReferenceBlock(blocks.StructBlock):
    """A reusable rubric, with the aspects to show (none chosen: all) and how."""

    rubric = RubricChooserBlock(label=_("Ontwikkelmodel"), icon="table")
    aspects = AspectsBlock(
        label=_("Alleen deze aspecten"),
        help_text=_("De namen, elk op een eigen regel. Leeg: alle aspecten."),
    )
    display = blocks.ChoiceBlock(
        label=_("Weergave"),
        choices=[("table", _("Tabel; op een telefoon kaarten")), ("cards", _("Altijd kaarten"))],
        default="table",
        search_index=False,
    )

    class Meta:
        icon = "table"
        label = _("Herbruikbaar ontwikkelmodel")
        group = groups.POINTERS
        template = "kennisbank/blocks/rubric_reference.html"
        description = _("Een ontwikkelmodel dat op meer pagina's staat: één keer bewerken, overal anders")

    def get_preview_value(self) -> blocks.StructValue:
        """A rubric of the site itself, when there is one."""
        from ..selectors import sample_rubric  # reads models, which hold this block

        return self.normalize({"rubric": sample_rubric(), "aspects": [], "display": "table"})

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Take the ids of the aspects that were named, and refuse a name that is not there."""
        value = super().clean(value)
        rubric = chosen(value)
        if rubric is None or not value["aspects"]:
            return value
        known = {aspect.id: aspect.id for aspect in rubric.aspects}
        names = {to_plain(aspect.name).casefold(): aspect.id for aspect in rubric.aspects} | known
        found = [names.get(line.casefold()) for line in value["aspects"]]
        wrong = [line for line, key in zip(value["aspects"], found, strict=True) if key is None]
        if wrong:
            message = gettext("“%(name)s” staat niet in dit ontwikkelmodel. Kies uit: %(names)s.")
            told = {"name": wrong[0][:80], "names": ", ".join(to_plain(one.name) for one in rubric.aspects)}
            raise StructBlockValidationError(block_errors={"aspects": ValidationError(message % told)})
        value["aspects"] = list(dict.fromkeys(found))
        return value

    def get_form_state(self, value: Any) -> Any:
        """The aspects by their names, as an editor knows them."""
        state = super().get_form_state(value)
        rubric = chosen(value) if value else None
        names = {aspect.id: to_plain(aspect.name) for aspect in rubric.aspects} if rubric else {}
        lines = [names.get(key) or key for key in (value or {}).get("aspects") or []]
        return state | {"aspects": "\n".join(lines)}

    def get_searchable_content(self, value: blocks.StructValue) -> list[str]:
        """Every text of the rubric that is shown here."""
        rubric = shown_part(value)
        return texts_of(rubric) if rubric else []

    def search_passages(self, value: blocks.StructValue) -> list[Passage]:
        """A passage for each aspect that is shown here."""
        rubric = shown_part(value)
        return passages_of(rubric) if rubric else []

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add the rubric as it is shown, with praktijkvoorbeelden at their cells."""
        from ..selectors import examples_of  # reads models, which hold this block

        context: dict[str, Any] = super().get_context(value, parent_context)
        rubric = shown_part(value)
        if rubric:
            request = context.get("request")
            context["shown"] = show(
                rubric,
                as_cards=value.get("display") == "cards",
                examples=examples_of(value["rubric"], request) if request else {},
                **on_page(rubric, context),
            )
        return context


def chosen(value: Any) -> Rubric | None:
    """The rubric that was chosen, published or not."""
    snippet = value.get("rubric")
    return rubric_of(snippet.value) if snippet else None


def shown_part(value: Any) -> Rubric | None:
    """What a reader gets: nothing of one that is not published, and only the aspects that were chosen."""
    snippet = value.get("rubric")
    rubric = chosen(value) if snippet and snippet.is_public else None
    only = value.get("aspects") or []
    return rubric.with_aspects(only) if rubric and only else rubric
