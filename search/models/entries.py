"""The index itself: the same tokens for every engine, in plain rows.

FTS5 reads them, PostgreSQL and Elasticsearch get them from here, and the ranking counts in them. So an engine
only has to find candidates; what comes first is decided in one place.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import models

TEXTS = ("title", "body", "title_stems", "body_stems", "title_parts", "body_parts")


class SearchEntry(models.Model):
    """One thing that can be found, in one language; or the text of a document that is attached to it.

    The text columns hold tokens of `indexing.columns` with a space between. A rebuild writes a next
    generation beside the one in use.
    """

    generation = models.PositiveIntegerField()
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")  # of the root model
    object_id = models.BigIntegerField()
    main = models.ForeignKey("self", models.CASCADE, null=True, related_name="attachments")
    attachment = models.BigIntegerField(default=0)  # the document whose text this is; 0 for the thing itself
    language = models.CharField(max_length=12)
    dated_at = models.DateTimeField(null=True)
    starts_at = models.DateTimeField(null=True)
    is_counted = models.BooleanField(default=False)  # whether its words are in the vocabulary
    # the long texts come last, so that a database reads what is before them without reading them
    title = models.TextField()
    body = models.TextField()
    title_stems = models.TextField()
    body_stems = models.TextField()
    title_parts = models.TextField()
    body_parts = models.TextField()
    prefixes = models.TextField()  # what completes while typing
    passages = models.JSONField(default=list)  # [heading, anchor, text] each, as a reader sees them

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["generation", "content_type", "object_id", "attachment"], name="search_entry_once"
            )
        ]
        indexes = [models.Index(fields=["content_type", "object_id"], name="search_entry_object")]

    def __str__(self) -> str:
        return f"{self.content_type_id}:{self.object_id}/{self.attachment}"


class SearchValue(models.Model):
    """A value of a facet: an integer to count by. It stays when nothing has it any more."""

    name = models.CharField(max_length=20)  # of the facet
    value = models.CharField(max_length=100)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "value"], name="search_value_once")]

    def __str__(self) -> str:
        return f"{self.name}={self.value}"


class SearchFacet(models.Model):
    """One value that an entry can be narrowed by."""

    # no index of its own: that of the constraint begins with it, and answers without the row
    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="facets", db_index=False)
    value = models.ForeignKey(SearchValue, models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "value"], name="search_facet_once")]

    def __str__(self) -> str:
        return str(self.value_id)


class SearchKeyTerm(models.Model):
    """A stem that says what a page is about, and how much: what pages are likened by."""

    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="key_terms")
    term = models.CharField(max_length=100)
    weight = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["term", "entry"], name="search_key_term_once")]

    def __str__(self) -> str:
        return f"{self.term} {self.weight:.2f}"


class SearchWord(models.Model):
    """In how many public texts of a language a word stands; the empty word counts the texts themselves.

    Offered to a visitor only after asking the index whether a public text still has it.
    """

    language = models.CharField(max_length=12)
    word = models.CharField(max_length=100)
    stem = models.CharField(max_length=100)
    documents = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="search_word_once")]
        indexes = [models.Index(fields=["language", "stem"], name="search_word_stem")]

    def __str__(self) -> str:
        return f"{self.word} ({self.documents})"


class SearchGram(models.Model):
    """Three letters of a word, to find words that look like a typing error."""

    gram = models.CharField(max_length=3)
    word = models.ForeignKey(SearchWord, models.CASCADE, related_name="grams")

    class Meta:
        indexes = [models.Index(fields=["gram", "word"], name="search_gram")]

    def __str__(self) -> str:
        return self.gram
