"""The words that content is ordered by; each has a key that never changes."""

from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField


class Pattern(models.TextChoices):
    """The seven maps of the visual design."""

    WAVE = "wave", _("golf")
    STAIRS = "stairs", _("trap")
    GRID = "grid", _("raster")
    RING = "ring", _("ring")
    COURT = "court", _("hof")
    SQUARE = "square", _("plein")
    BRIDGE = "bridge", _("brug")


class Term(index.Indexed, TranslatableMixin, models.Model):
    """One word of a list that editors manage; facets count by its key."""

    key = models.SlugField(
        _("vaste sleutel"),
        max_length=80,
        blank=True,
        help_text=_("Staat in adressen en koppelingen. Leeg: gemaakt van de naam. Wijzigt daarna niet meer."),
    )
    name = models.CharField(_("naam"), max_length=120)
    sort_order = models.PositiveIntegerField(_("volgorde"), default=0)

    panels = [FieldPanel("name"), FieldPanel("sort_order"), FieldPanel("key", read_only=True)]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]
    api_fields = [APIField("key"), APIField("name", writable=True), APIField("sort_order", writable=True)]
    override_translatable_fields = [
        SynchronizedField("key", overridable=False),
        SynchronizedField("sort_order", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["sort_order", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "locale"],
                name="%(app_label)s_%(class)s_key",
                violation_error_message=_("Deze sleutel bestaat al."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give a new term its key, once."""
        if not self.key:
            self.key = self._free_key()
        super().save(*args, **kwargs)

    @property
    def pattern_seed(self) -> str:
        """What lays the tiles of its map, where it has one: no two terms have the same."""
        return self.key

    @property
    def localized(self) -> "Term":
        """The same term in the language of the request, else this one; Wagtail's own asks the database."""
        if not settings.BILINGUAL:
            return self
        from ..frame import active_locale, current  # the frame reads these models

        locale = active_locale()
        same = (term for term in current().terms(type(self)) if term.translation_key == self.translation_key)
        return next((term for term in same if term.locale_id == locale.pk), self)

    def _free_key(self) -> str:
        base = slugify(self.name)[:70] or "term"
        taken = set(type(self).objects.filter(key__startswith=base).values_list("key", flat=True))
        return next(
            k for n in range(1, len(taken) + 3) if (k := base if n == 1 else f"{base}-{n}") not in taken
        )


class ExplainedTerm(Term):
    """A term with a text that says what it means."""

    text = models.TextField(_("uitleg"), max_length=600, blank=True)

    panels = [FieldPanel("name"), FieldPanel("text"), *Term.panels[1:]]
    search_fields = [*Term.search_fields, index.SearchField("text")]
    api_fields = [*Term.api_fields, APIField("text", writable=True)]

    class Meta(Term.Meta):
        abstract = True


class TermWithPage(ExplainedTerm):
    """A term with a public page of its own, at an address made of its key."""

    body = RichTextField(
        _("tekst op de eigen pagina"),
        blank=True,
        features=["h3", "bold", "italic", "ol", "ul", "link", "document-link"],
        help_text=_("Wat is het, waarom doet het ertoe, waar begin je? Staat op de pagina onder de uitleg."),
    )
    image = models.ForeignKey(
        "basis.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("afbeelding"),
        help_text=_("Staat bovenaan de pagina en in wat mensen delen. Leeg: een getekende kaart."),
    )

    panels = [
        HelpPanel(template="basis/admin/term_address.html"),
        FieldPanel("name"),
        FieldPanel(
            "text", help_text=_("Een of twee zinnen. Staat bovenaan de pagina en onder links ernaartoe.")
        ),
        FieldPanel("body"),
        FieldPanel("image"),
        *Term.panels[1:],
    ]
    search_fields = [*ExplainedTerm.search_fields, index.SearchField("body")]
    api_fields = [
        *ExplainedTerm.api_fields,
        APIField("body", writable=True),
        APIField("image", writable=True),
    ]
    url_name = ""
    list_url_name = ""

    class Meta(ExplainedTerm.Meta):
        abstract = True

    def get_absolute_url(self) -> str:
        """The address of its page, in its own language."""
        from ..frame import current  # the frame reads models

        with translation.override(current().locales[self.locale_id].language_code):
            return reverse(self.url_name, args=[self.key])


class Thema(TermWithPage):
    """A subject that visitors look for."""

    pattern = models.CharField(
        _("patroon"),
        max_length=10,
        choices=Pattern,
        default=Pattern.WAVE,
        help_text=_("De kaart die bij dit thema wordt getekend."),
    )

    panels = [*TermWithPage.panels[:-2], FieldPanel("pattern"), *TermWithPage.panels[-2:]]
    api_fields = [*TermWithPage.api_fields, APIField("pattern", writable=True)]
    override_translatable_fields = [
        *Term.override_translatable_fields,
        SynchronizedField("pattern", overridable=False),
    ]
    url_name = "thema"
    list_url_name = "themas"

    class Meta(TermWithPage.Meta):
        verbose_name = _("thema")
        verbose_name_plural = _("thema's")


class Principe(TermWithPage):
    """A numbered principle that the partnership works by."""

    number = models.PositiveSmallIntegerField(
        _("nummer"), help_text=_("Bepaalt de volgorde; mensen noemen een principe bij dit nummer.")
    )

    panels = [
        TermWithPage.panels[0],
        FieldPanel("number"),
        *TermWithPage.panels[1:-2],
        TermWithPage.panels[-1],
    ]
    api_fields = [*TermWithPage.api_fields, APIField("number", writable=True)]
    override_translatable_fields = [
        *Term.override_translatable_fields,
        SynchronizedField("number", overridable=False),
    ]
    url_name = "principe"
    list_url_name = "principes"

    class Meta(TermWithPage.Meta):
        verbose_name = _("principe")
        verbose_name_plural = _("principes")
        ordering = ["number", "name"]

    def __str__(self) -> str:
        return f"{self.number}. {self.name}"

    @property
    def pattern(self) -> str:
        """The map drawn with it: the next one for each number."""
        return Pattern.values[(self.number - 1) % len(Pattern.values)]


class Sector(Term):
    """A kind of education: po, vo, so/vso, mbo, lerarenopleiding."""

    class Meta(Term.Meta):
        verbose_name = _("sector")
        verbose_name_plural = _("sectoren")


class Regio(Term):
    """A part of the area that the partnership serves."""

    class Meta(Term.Meta):
        verbose_name = _("regio")
        verbose_name_plural = _("regio's")


class Doelgroep(Term):
    """People by their work: whom something is for."""

    class Meta(Term.Meta):
        verbose_name = _("doelgroep (voor wie)")
        verbose_name_plural = _("doelgroepen (voor wie)")


class Aanpak(ExplainedTerm):
    """A way of working that several schools share."""

    class Meta(ExplainedTerm.Meta):
        verbose_name = _("aanpak")
        verbose_name_plural = _("aanpakken")


class Netwerkvorm(ExplainedTerm):
    """What kind of netwerk it is: lerend netwerk, intervisienetwerk, ..."""

    pattern = models.CharField(_("patroon"), max_length=10, choices=Pattern, default=Pattern.WAVE)

    panels = [*ExplainedTerm.panels, FieldPanel("pattern")]
    api_fields = [*ExplainedTerm.api_fields, APIField("pattern", writable=True)]
    override_translatable_fields = Thema.override_translatable_fields

    class Meta(ExplainedTerm.Meta):
        verbose_name = _("netwerkvorm")
        verbose_name_plural = _("netwerkvormen")


class Schooljaar(models.Model):
    """A school year, such as 2026-2027."""

    name = models.CharField(
        _("schooljaar"),
        max_length=9,
        unique=True,
        validators=[RegexValidator(r"^\d{4}-\d{4}$", _("Schrijf het als 2026-2027."))],
    )

    api_fields = [APIField("name", writable=True)]

    class Meta:
        verbose_name = _("schooljaar")
        verbose_name_plural = _("schooljaren")
        ordering = ["-name"]

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """What facets count by."""
        return self.name


class Schoolbestuur(index.Indexed, models.Model):
    """A board that runs schools; a name, so one row in every language."""

    key = models.SlugField(_("vaste sleutel"), max_length=80, unique=True)
    name = models.CharField(_("naam"), max_length=160)
    website = models.URLField(_("website"), blank=True)

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]
    api_fields = [
        APIField("key", writable=True),
        APIField("name", writable=True),
        APIField("website", writable=True),
    ]

    class Meta:
        verbose_name = _("schoolbestuur")
        verbose_name_plural = _("schoolbesturen")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class School(index.Indexed, models.Model):
    """A school or one of its locations, known by BRIN and vestiging."""

    name = models.CharField(_("naam"), max_length=160)
    brin = models.CharField(
        _("BRIN"),
        max_length=4,
        validators=[RegexValidator(r"^\d{2}[A-Z]{2}$", _("Een BRIN is twee cijfers en twee hoofdletters."))],
    )
    vestiging = models.CharField(
        _("vestiging"),
        max_length=2,
        default="00",
        validators=[RegexValidator(r"^\d{2}$", _("Twee cijfers."))],
    )
    kind = models.CharField(_("soort school"), max_length=80, blank=True)
    sector = models.ForeignKey(
        Sector, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("sector")
    )
    bestuur = models.ForeignKey(
        Schoolbestuur,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="scholen",
        verbose_name=_("schoolbestuur"),
    )
    regio = models.ForeignKey(
        Regio, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("regio")
    )
    place = models.CharField(_("plaats"), max_length=80, blank=True)
    latitude = models.DecimalField(_("breedtegraad"), max_digits=8, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("lengtegraad"), max_digits=9, decimal_places=6, null=True, blank=True)

    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.SearchField("place")]
    api_fields = [
        APIField("name", writable=True),
        APIField("brin", writable=True),
        APIField("vestiging", writable=True),
        APIField("kind", writable=True),
        APIField("sector", writable=True),
        APIField("bestuur", writable=True),
        APIField("regio", writable=True),
        APIField("place", writable=True),
        APIField("latitude", writable=True),
        APIField("longitude", writable=True),
    ]

    class Meta:
        verbose_name = _("school")
        verbose_name_plural = _("scholen")
        ordering = ["name", "place"]
        constraints = [
            models.UniqueConstraint(
                fields=["brin", "vestiging"],
                name="basis_school_brin_vestiging",
                violation_error_message=_("Er is al een school met dit BRIN en deze vestiging."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.place}" if self.place else self.name

    @property
    def key(self) -> str:
        """What facets count by."""
        return f"{self.brin}-{self.vestiging}"
