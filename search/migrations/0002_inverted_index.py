"""What each database searches in, beside the rows: FTS5 that follows them by triggers, or a tsvector each.

A migration that makes the table of entries anew on SQLite takes its triggers away: make them again there.
"""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TEXTS = "title, body, title_stems, body_stems, title_parts, body_parts"
NEW, OLD = (", ".join(f"{row}.{column}" for column in TEXTS.split(", ")) for row in ("new", "old"))

# tokens hold letters, digits and _ alone, folded by our own analysis
TOKENIZE = "tokenize = \"unicode61 remove_diacritics 0 tokenchars '_'\""

SQLITE = [
    f"""CREATE VIRTUAL TABLE search_fts USING fts5(
        {TEXTS}, content = 'search_searchentry', content_rowid = 'id', {TOKENIZE})""",
    f"""CREATE VIRTUAL TABLE search_prefix USING fts5(
        prefixes, content = 'search_searchentry', content_rowid = 'id', prefix = '1 2 3 4', {TOKENIZE})""",
    f"""CREATE TRIGGER search_entry_insert AFTER INSERT ON search_searchentry BEGIN
        INSERT INTO search_fts (rowid, {TEXTS}) VALUES (new.id, {NEW});
        INSERT INTO search_prefix (rowid, prefixes) VALUES (new.id, new.prefixes);
    END""",
    f"""CREATE TRIGGER search_entry_delete AFTER DELETE ON search_searchentry BEGIN
        INSERT INTO search_fts (search_fts, rowid, {TEXTS}) VALUES ('delete', old.id, {OLD});
        INSERT INTO search_prefix (search_prefix, rowid, prefixes) VALUES ('delete', old.id, old.prefixes);
    END""",
]
# triggers and no foreign key: PostgreSQL refuses to empty a table that another points at, as `flush` does
POSTGRESQL = [
    "CREATE TABLE search_vector (entry_id bigint PRIMARY KEY, vector tsvector NOT NULL)",
    "CREATE INDEX search_vector_gin ON search_vector USING gin (vector) WITH (fastupdate = off)",
    """CREATE FUNCTION search_entry_deleted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        DELETE FROM search_vector USING gone WHERE entry_id = gone.id;
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER search_entry_delete AFTER DELETE ON search_searchentry
        REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION search_entry_deleted()""",
    """CREATE FUNCTION search_entry_emptied() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        TRUNCATE search_vector;
        RETURN NULL;
    END $$""",
    """CREATE TRIGGER search_entry_truncate AFTER TRUNCATE ON search_searchentry
        FOR EACH STATEMENT EXECUTE FUNCTION search_entry_emptied()""",
]
UNDO = {
    "sqlite": [
        "DROP TRIGGER search_entry_delete",
        "DROP TRIGGER search_entry_insert",
        "DROP TABLE search_prefix",
        "DROP TABLE search_fts",
    ],
    "postgresql": [
        "DROP TRIGGER search_entry_truncate ON search_searchentry",
        "DROP TRIGGER search_entry_delete ON search_searchentry",
        "DROP FUNCTION search_entry_emptied()",
        "DROP FUNCTION search_entry_deleted()",
        "DROP TABLE search_vector",
    ],
}


def make(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make what this database searches in, and the row that says which generation is in use."""
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL:
        editor.execute(statement, params=None)
    apps.get_model("search", "SearchIndex").objects.get_or_create(engine="database")


def undo(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Take it away."""
    for statement in UNDO[editor.connection.vendor]:
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """The inverted index of the database."""

    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, undo)]
