"""What editors know of words: other ways to say one, and how a compound falls apart."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField

from ..analysis import analyser_for

MOST_MEANINGS = 12


class Language(models.TextChoices):
    """The languages that search knows."""

    NL = "nl", _("Nederlands")
    EN = "en", _("Engels")


def folded(text: str, language: str) -> str:
    """How search sees a word or some words: the tokens of it, with a space between; empty for signs alone."""
    return " ".join(token.text for token in analyser_for(language).tokens(text) if token.span == 1)


class WordRule(models.Model):
    """One line of a list that editors keep: there is one for a word in a language, however it is written."""

    word = models.CharField(_("woord"), max_length=80)
    folded = models.CharField(max_length=160, editable=False)
    language = models.CharField(_("taal"), max_length=2, choices=Language, default=Language.NL)
    is_active = models.BooleanField(
        _("in gebruik"),
        default=True,
        help_text=_("Zet uit om te proberen hoe zoeken zonder deze regel gaat."),
    )

    class Meta:
        abstract = True
        ordering = ["folded", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["folded", "language"], name="%(app_label)s_%(class)s_word")
        ]

    def __str__(self) -> str:
        return self.word

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep how search sees the word beside it."""
        self.folded = folded(self.word, self.language)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Refuse a word that search does not see, or that has its line already."""
        super().clean()
        self.word = " ".join(self.word.split())
        self.folded = folded(self.word, self.language)
        if not self.folded:
            raise ValidationError({"word": _("Vul een woord in, met letters of cijfers.")})
        same = type(self)._default_manager.filter(folded=self.folded, language=self.language)
        if other := same.exclude(pk=self.pk).first():
            said = _("Dit woord staat al in de lijst, als “%(word)s”. Wijzig die regel.")
            raise ValidationError({"word": said % {"word": other.word}})


class Synonym(WordRule):
    """Other ways to say a word, for search; applied to what visitors type, so no text is indexed again."""

    class Direction(models.TextChoices):
        """Whether it holds both ways round."""

        BOTH = "both", _("beide kanten op")
        TO_MEANINGS = "to_meanings", _("alleen van woord naar betekenissen")

    meanings = models.TextField(
        _("betekenissen"),
        max_length=1000,
        help_text=_(
            "Een per regel, hoogstens twaalf. Een betekenis mag uit meer woorden bestaan:"
            " “intern begeleider”."
        ),
    )
    direction = models.CharField(
        _("richting"),
        max_length=12,
        choices=Direction,
        default=Direction.BOTH,
        help_text=_(
            "Beide kanten op: wie “swv” typt, vindt “samenwerkingsverband” en andersom. Een kant op past als"
            " de betekenis ruimer is: wie “dierenarts” typt, vindt ook “arts”, maar niet andersom."
        ),
    )

    panels = [
        FieldPanel("word", heading=_("woord of afkorting")),
        FieldPanel("meanings"),
        FieldPanel("direction"),
        FieldPanel("is_active"),
    ]
    api_fields = [
        APIField(name, writable=True) for name in ("word", "meanings", "direction", "language", "is_active")
    ]

    class Meta(WordRule.Meta):
        verbose_name = _("synoniem")
        verbose_name_plural = _("synoniemen")

    @property
    def meaning_lines(self) -> list[str]:
        """The meanings, one by one."""
        return [" ".join(line.split()) for line in self.meanings.splitlines() if line.strip()]

    def clean(self) -> None:
        """Refuse meanings that are empty, the word itself, or there twice."""
        super().clean()
        problems = []
        seen: set[str] = set()
        for line in self.meaning_lines:
            tokens = folded(line, self.language)
            if not tokens:
                problems.append(_("“%(meaning)s” heeft geen letters of cijfers.") % {"meaning": line})
            elif tokens == self.folded:
                problems.append(_("“%(meaning)s” is het woord zelf.") % {"meaning": line})
            elif tokens in seen:
                problems.append(_("“%(meaning)s” staat er twee keer.") % {"meaning": line})
            seen.add(tokens)
        if not seen:
            problems.append(str(_("Vul minstens een betekenis in.")))
        if len(self.meaning_lines) > MOST_MEANINGS:
            problems.append(_("Hoogstens %(number)s betekenissen.") % {"number": MOST_MEANINGS})
        if problems:
            raise ValidationError({"meanings": problems})
        self.meanings = "\n".join(self.meaning_lines)


class SplitRule(WordRule):
    """How a compound falls apart, where the word list of search has it wrong."""

    parts = models.CharField(
        _("delen"),
        max_length=160,
        blank=True,
        help_text=_(
            "De delen met een spatie ertussen: “leer netwerk”. Laat leeg om het woord nooit te splitsen."
        ),
    )

    panels = [FieldPanel("word"), FieldPanel("parts"), FieldPanel("is_active")]
    api_fields = [APIField(name, writable=True) for name in ("word", "parts", "language", "is_active")]

    class Meta(WordRule.Meta):
        verbose_name = _("splitsregel")
        verbose_name_plural = _("splitsregels")

    @property
    def part_words(self) -> tuple[str, ...]:
        """The parts as search sees them; none when the word is never split."""
        return tuple(folded(self.parts, self.language).split())

    @property
    def parts_or_never(self) -> str:
        """The parts, or that there are none, in words."""
        return self.parts or str(_("nooit splitsen"))

    def clean(self) -> None:
        """Refuse a word that is no single word, and parts that are no parts of it."""
        super().clean()
        self.parts = " ".join(self.parts.split())
        if not self.folded.isalpha():
            raise ValidationError({"word": _("Vul een enkel woord in, zonder spatie, streepje of cijfers.")})
        if self.parts:
            words = self.part_words
            if len(words) < 2:
                raise ValidationError({"parts": _("Vul minstens twee delen in, of laat dit leeg.")})
            if self.folded in words:
                raise ValidationError({"parts": _("Het woord zelf is geen deel.")})
            if any(len(word) < 2 or not word.isalpha() for word in words):
                raise ValidationError({"parts": _("Een deel bestaat uit minstens twee letters.")})


class SeededWord(models.Model):
    """A word of the list that we ship which has been offered to editors: it never comes back by itself."""

    folded = models.CharField(max_length=160)
    language = models.CharField(max_length=2, choices=Language)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["folded", "language"], name="search_seeded_word")]

    def __str__(self) -> str:
        return self.folded
