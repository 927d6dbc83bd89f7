"""The kennisbank's pages. The rubric comes in a block of its own, and in a field that points at one."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Locale
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from basis.audience import Viewer
from basis.blocks import BodyBlock, DocumentsBlock
from basis.listing import specific_cards
from basis.models import BasePage, ContactFields, Pattern
from basis.models.page import tabs
from basis.navigation import first_of_type
from search.related import related


class KennisbankPage(BasePage):
    """The index of all handreikingen and praktijkvoorbeelden."""

    content_panels = BasePage.content_panels
    edit_handler = tabs(content_panels)
    subpage_types = ["kennisbank.HandreikingPage", "kennisbank.PraktijkvoorbeeldPage"]
    default_pattern = Pattern.GRID

    class Meta:
        verbose_name = _("kennisbank")
        verbose_name_plural = _("kennisbanken")

    @classmethod
    def first_for(cls, viewer: Viewer, locale: Locale) -> "KennisbankPage | None":
        """The kennisbank of a language that this viewer may see."""
        return first_of_type(cls, viewer, locale.pk)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add one page of the list, with its filters, or what was found in it."""
        from search.shown import about  # these read the models

        from .filters import parse
        from .selectors import listed, searched

        context = super().get_context(request, *args, **kwargs)
        filters = parse(request.GET, self.locale)
        context["text"] = filters.text
        if filters.text:
            return context | about(*searched(Viewer.of(request), self, filters))
        context["listing"], context["results"] = listed(Viewer.of(request), self, filters)
        return context


class HandreikingPage(ContactFields, BasePage):
    """A practical guide."""

    class Kind(models.TextChoices):
        """What kind of guide it is."""

        HANDREIKING = "handreiking", _("Handreiking")
        KWALITEITSKAART = "kwaliteitskaart", _("Kwaliteitskaart")

    kind = models.CharField(_("soort"), max_length=20, choices=Kind, default=Kind.HANDREIKING)
    in_short = RichTextField(
        _("in het kort"),
        blank=True,
        features=["bold", "italic", "ul", "link"],
        help_text=_("Drie of vier punten die iemand onthoudt."),
    )
    body = StreamField(BodyBlock(required=False), blank=True, verbose_name=_("tekst"))
    downloads = StreamField(DocumentsBlock(required=False), blank=True, verbose_name=_("downloads"))
    valid_until = models.DateField(_("geldig tot en met"), null=True, blank=True)
    version = models.CharField(_("versie"), max_length=20, blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("in_short"),
        FieldPanel("body"),
        FieldPanel("downloads"),
    ]
    detail_panels = [
        *ContactFields.contact_panels,
        MultiFieldPanel([FieldPanel("version"), FieldPanel("valid_until")], heading=_("Versie")),
    ]
    edit_handler = tabs(content_panels, more=[(detail_panels, _("Contact en versie"))])
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("in_short"),
        index.SearchField("body"),
    ]
    api_fields = [
        *BasePage.api_fields,
        APIField("kind", writable=True),
        APIField("in_short", writable=True),
        APIField("body", writable=True),
        APIField("downloads", writable=True),
        APIField("valid_until", writable=True),
        APIField("version", writable=True),
        *ContactFields.contact_api_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("kind", overridable=False),
        SynchronizedField("valid_until", overridable=False),
        SynchronizedField("version", overridable=False),
    ]
    search_places = {"in_short": (_("In het kort"), "in-het-kort")}
    search_choices = {"soort": "kind"}
    search_streams = ("downloads",)
    parent_page_types = ["kennisbank.KennisbankPage"]
    subpage_types: list[str] = []
    card_lists = ("themas",)

    class Meta:
        verbose_name = _("handreiking")
        verbose_name_plural = _("handreikingen")

    @property
    def kind_label(self) -> str:
        """Handreiking or kwaliteitskaart."""
        return str(self.get_kind_display())

    @cached_property
    def pattern(self) -> str:
        """The map of the first thema."""
        return pattern_of(self, Pattern.RING)

    @property
    def is_outdated(self) -> bool:
        """Whether the guide says itself that it no longer counts."""
        return self.valid_until is not None and self.valid_until < timezone.localdate()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add what to read after it."""
        return super().get_context(request, *args, **kwargs) | reading_context(self, request)


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
        *ContactFields.contact_api_fields,
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *[
            SynchronizedField(name, overridable=False)
            for name in ("kind", "aanpakken", "principes", "schooljaren", "regios", "besturen", "scholen")
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


def reading_context(page: HandreikingPage | PraktijkvoorbeeldPage, request: HttpRequest) -> dict[str, Any]:
    """What a page to read shows beside its own words."""
    page.first_thema = next(iter(page.terms["themas"]), None)
    alike = related(page, Viewer.of(request), types=(HandreikingPage, PraktijkvoorbeeldPage))
    return {"related": specific_cards(alike), "tags": page.terms["tags"]}


def question_of(name: str) -> str:
    """The question that a field of a praktijkvoorbeeld asks."""
    field = PraktijkvoorbeeldPage._meta.get_field(name)
    return str(getattr(field, "verbose_name", name))


def pattern_of(page: BasePage, default: str) -> str:
    """The map of a page's first thema."""
    return page.first_thema.pattern if page.first_thema else default
