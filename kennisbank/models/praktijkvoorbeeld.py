"""A praktijkvoorbeeld: how a school does it."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.blocks import DocumentsBlock
from basis.models import BasePage, ContactFields, Pattern
from basis.models.page import tabs

from ..forms import PraktijkvoorbeeldForm
from ..rubric.markup import to_plain
from .pages import pattern_of, reading_context


class ExtraQuestionBlock(blocks.StructBlock):
    """A question that the five do not ask."""

    question = blocks.CharBlock(label=_("vraag"), max_length=160)
    answer = blocks.RichTextBlock(label=_("antwoord"))

    class Meta:
        icon = "help"
        label = _("Vraag en antwoord")


class PraktijkvoorbeeldPage(ContactFields, BasePage):
    """How a school does it, in answer to five questions."""

    class Kind(models.TextChoices):
        """What kind of example it is."""

        PRAKTIJKVOORBEELD = "praktijkvoorbeeld", _("Praktijkvoorbeeld")
        NETWERKPORTRET = "netwerkportret", _("Netwerkportret")
        GOEDE_AANPAK = "goede_aanpak", _("Goede aanpak")

    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.PRAKTIJKVOORBEELD)
    aanleiding = RichTextField(
        _("Waarom zijn jullie begonnen?"),
        blank=True,
        help_text=_(
            "Wat liep niet goed, of wat wilden jullie bereiken? Noem een moment dat je je herinnert."
        ),
    )
    deelnemers = RichTextField(
        _("Wie doen mee en wat brengen zij in?"),
        blank=True,
        help_text=_("Per rol: wie is het en wat doet die persoon? Een opsomming leest het makkelijkst."),
    )
    werkwijze = RichTextField(
        _("Hoe gaat het, stap voor stap?"),
        blank=True,
        help_text=_(
            "Zo precies dat een andere school het morgen kan nadoen: wie, wanneer, hoe lang, waarmee."
        ),
    )
    succesfactoren = RichTextField(
        _("Wat maakt dat het lukt?"),
        blank=True,
        help_text=_("Waar zou het zonder misgaan? Noem ook wat niet werkte."),
    )
    trots = RichTextField(
        _("Waarop kijken jullie met trots terug?"),
        blank=True,
        help_text=_("Wat is er anders dan vroeger? Een getal helpt."),
    )
    extra_questions = StreamField(
        [("question", ExtraQuestionBlock())], blank=True, verbose_name=_("meer vragen")
    )
    try_this = RichTextField(
        _("Wat kun je hier morgen mee?"),
        blank=True,
        features=["bold", "italic", "ul", "link", "document-link"],
        help_text=_("Een lijstje met drie kleine stappen voor een andere school."),
    )
    downloads = StreamField(DocumentsBlock(required=False), blank=True, verbose_name=_("downloads"))
    aanpakken = ParentalManyToManyField(
        "basis.Aanpak", blank=True, related_name="+", verbose_name=_("aanpakken")
    )
    aanpak_note = models.CharField(_("aanpak, in eigen woorden"), max_length=200, blank=True)
    principes = ParentalManyToManyField(
        "basis.Principe", blank=True, related_name="+", verbose_name=_("principes")
    )
    schooljaren = ParentalManyToManyField(
        "basis.Schooljaar", blank=True, related_name="+", verbose_name=_("schooljaren")
    )
    regios = ParentalManyToManyField("basis.Regio", blank=True, related_name="+", verbose_name=_("regio's"))
    regio_note = models.CharField(_("regio, in eigen woorden"), max_length=200, blank=True)
    besturen = ParentalManyToManyField(
        "basis.Schoolbestuur", blank=True, related_name="+", verbose_name=_("schoolbesturen")
    )
    bestuur_note = models.CharField(
        _("schoolbestuur, in eigen woorden"),
        max_length=200,
        blank=True,
        help_text=_("Zoals: alle besturen met een opleidingsschool."),
    )
    scholen = ParentalManyToManyField("basis.School", blank=True, related_name="+", verbose_name=_("scholen"))
    school_note = models.CharField(_("school, in eigen woorden"), max_length=200, blank=True)
    rubric = models.ForeignKey(
        "kennisbank.Rubric",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("ontwikkelmodel"),
        help_text=_("Zo laat je zien hoe een fase er in het echt uitziet. Het voorbeeld staat bij die cel."),
    )
    rubric_aspect = models.CharField(
        _("aspect"), max_length=250, blank=True, help_text=_("De naam, zoals in het model.")
    )
    rubric_level = models.CharField(
        _("fase of niveau"),
        max_length=250,
        blank=True,
        help_text=_("De naam, zoals in het model."),
    )

    QUESTIONS = ("aanleiding", "deelnemers", "werkwijze", "succesfactoren", "trots")

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        HelpPanel(
            _(
                "<p>Vijf vaste vragen, zodat lezers voorbeelden kunnen vergelijken."
                " Een vraag zonder antwoord tonen we niet.</p>"
            )
        ),
        *[FieldPanel(name) for name in QUESTIONS],
        FieldPanel("extra_questions"),
        FieldPanel("try_this"),
        FieldPanel("downloads"),
    ]
    detail_panels = [
        MultiFieldPanel(
            [
                FieldPanel("aanpakken"),
                FieldPanel("aanpak_note"),
                FieldPanel("principes"),
                FieldPanel("schooljaren"),
            ],
            heading=_("Aanpak"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("regios"),
                FieldPanel("regio_note"),
                FieldPanel("besturen"),
                FieldPanel("bestuur_note"),
                FieldPanel("scholen"),
                FieldPanel("school_note"),
            ],
            heading=_("Waar"),
        ),
        MultiFieldPanel(
            [FieldPanel("rubric"), FieldPanel("rubric_aspect"), FieldPanel("rubric_level")],
            heading=_("Voorbeeld bij een ontwikkelmodel"),
        ),
        *ContactFields.contact_panels,
    ]
    edit_handler = tabs(content_panels, more=[(detail_panels, _("Kenmerken"))])
    search_fields = [
        *BasePage.search_fields,
        *[index.SearchField(name) for name in QUESTIONS],
        index.SearchField("extra_questions"),
        index.SearchField("try_this"),
        index.SearchField("aanpak_note"),
        index.SearchField("school_note"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("kind", writable=True),
        *[APIField(name, writable=True) for name in QUESTIONS],
        APIField("extra_questions", writable=True),
        APIField("try_this", writable=True),
        APIField("downloads", writable=True),
        APIField("aanpakken", writable=True),
        APIField("aanpak_note", writable=True),
        APIField("principes", writable=True),
        APIField("schooljaren", writable=True),
        APIField("regios", writable=True),
        APIField("regio_note", writable=True),
        APIField("besturen", writable=True),
        APIField("bestuur_note", writable=True),
        APIField("scholen", writable=True),
        APIField("school_note", writable=True),
        APIField("rubric", writable=True),
        APIField("rubric_aspect", writable=True),
        APIField("rubric_level", writable=True),
        *ContactFields.contact_api_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *[
            SynchronizedField(name, overridable=False)
            for name in (
                *("kind", "aanpakken", "principes", "schooljaren", "regios", "besturen", "scholen"),
                *("rubric", "rubric_aspect", "rubric_level"),
            )
        ],
    ]
    search_places = {
        "aanleiding": (aanleiding.verbose_name, "aanleiding"),
        "deelnemers": (deelnemers.verbose_name, "deelnemers"),
        "werkwijze": (werkwijze.verbose_name, "werkwijze"),
        "succesfactoren": (succesfactoren.verbose_name, "succesfactoren"),
        "trots": (trots.verbose_name, "trots"),
        "try_this": (try_this.verbose_name, "morgen"),
    }
    search_choices = {"soort": "kind"}
    search_streams = ("downloads",)
    parent_page_types = ["kennisbank.KennisbankPage"]
    subpage_types: list[str] = []
    card_lists = ("themas",)
    base_form_class = PraktijkvoorbeeldForm

    class Meta:
        verbose_name = _("praktijkvoorbeeld")
        verbose_name_plural = _("praktijkvoorbeelden")

    @property
    def kind_label(self) -> str:
        """Praktijkvoorbeeld, netwerkportret or goede aanpak."""
        return str(self.get_kind_display())

    @cached_property
    def pattern(self) -> str:
        """The map of the first thema."""
        return pattern_of(self, Pattern.WAVE)

    @cached_property
    def rubric_place(self) -> str:
        """The cell that it is an example of, in words; empty without one, or while that is not public."""
        if not self.rubric or not self.rubric.is_public or not self.rubric.rubric:
            return ""
        rubric = self.rubric.rubric
        names = [part.name for part in rubric.aspects if part.id == self.rubric_aspect]
        names += [part.name for part in rubric.levels if part.id == self.rubric_level]
        return ", ".join(to_plain(name) for name in (rubric.title, *names))

    @property
    def answers(self) -> list[tuple[str, str, str]]:
        """The fixed questions that have an answer: anchor, question and answer."""
        fixed = [(name, question_of(name), getattr(self, name)) for name in self.QUESTIONS]
        return [(anchor, question, answer) for anchor, question, answer in fixed if answer]

    @property
    def story(self) -> list[tuple[str, str, Any]]:
        """The answers, and those to the questions that an editor added; an anchor stays when words change."""
        added = [
            (f"vraag-{str(block.id)[:8]}", block.value["question"], block.value["answer"])
            for block in self.extra_questions
        ]
        return [*self.answers, *added]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what to read after it."""
        return super().get_context(request, *args, **kwargs) | reading_context(self, request)


def question_of(name: str) -> str:
    """The question that a field of a praktijkvoorbeeld asks."""
    field = PraktijkvoorbeeldPage._meta.get_field(name)
    return str(getattr(field, "verbose_name", name))
