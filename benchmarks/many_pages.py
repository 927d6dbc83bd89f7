"""Many pages quickly: the pages of a site again and again, each time with other words in title and text."""

import json
from random import Random
from typing import Any
from uuid import uuid4

from django.db import connection, transaction
from django.db.models import Model
from wagtail.models import Page

from basis.frame import change_stamp
from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage

STEP = 4  # characters of a tree path for each level
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PART = 1_000
SEEDS = 1_500  # pages that are made again; the words of other pages take the place of theirs


def multiply(total: int) -> None:
    """Add rows until the site has this many pages, without revisions, log or publishing."""
    parent = KennisbankPage.objects.first()
    assert parent is not None
    rng = Random(total)
    for model in (HandreikingPage, PraktijkvoorbeeldPage):
        missing = total - Page.objects.count()
        wanted = missing if model is PraktijkvoorbeeldPage else missing // 3
        seeds = rows(model.objects.child_of(parent).order_by("pk")[:SEEDS].values("pk"), model)
        for first in range(0, wanted, PART):
            with transaction.atomic():
                add(model, parent, [rng.choice(seeds) for _ in range(min(PART, wanted - first))], rng)
    change_stamp()


def rows(pks: Any, model: type[Model]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """The rows of these pages in both tables."""
    page_table, own_table = Page._meta.db_table, model._meta.db_table
    keys = [row["pk"] for row in pks]
    places = ", ".join(["%s"] * len(keys))
    return list(
        zip(
            read(f"SELECT * FROM {page_table} WHERE id IN ({places}) ORDER BY id", keys),
            read(f"SELECT * FROM {own_table} WHERE page_ptr_id IN ({places}) ORDER BY page_ptr_id", keys),
            strict=True,
        )
    )


def read(sql: str, params: list[Any]) -> list[dict[str, Any]]:
    """Rows by column."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def write(table: str, made: list[dict[str, Any]]) -> None:
    """Insert rows that have the same columns."""
    columns = list(made[0])
    names = ", ".join(f'"{column}"' for column in columns)
    places = ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({names}) VALUES ({places})",
            [[row[column] for column in columns] for row in made],
        )


def add(
    model: type[Model], parent: Page, seeds: list[tuple[dict[str, Any], dict[str, Any]]], rng: Random
) -> None:
    """One part of the new pages, below the last child of their parent."""
    last_page = Page.objects.order_by("-pk").values_list("pk", flat=True)[0]
    last_child = parent.get_last_child()
    number = int(last_child.path[-STEP:], 36) if last_child else 0
    pages, own = [], []
    for place, (page, values) in enumerate(seeds, 1):
        title = mixed(page["title"], rng)
        slug = f"m-{last_page + place}"
        fresh = {
            "id": last_page + place,
            "path": parent.path + path_of(number + place),
            "title": title,
            "draft_title": title,
            "slug": slug,
            "url_path": f"{parent.url_path}{slug}/",
            "translation_key": uuid4().hex if connection.vendor == "sqlite" else uuid4(),
            "latest_revision_id": None,
            "live_revision_id": None,
        }
        pages.append(page | fresh)
        own.append(
            {name: again(value, rng) for name, value in values.items()} | {"page_ptr_id": last_page + place}
        )
    write(Page._meta.db_table, pages)
    write(model._meta.db_table, own)
    chosen = model.themas.through  # type: ignore[attr-defined]  # both types have them
    owner = f"{model._meta.model_name}_id"
    wanted = {page["id"] for page, _values in seeds}
    themas: dict[int, list[int]] = {}
    for page_id, thema in chosen.objects.filter(**{f"{owner}__in": wanted}).values_list(owner, "thema_id"):
        themas.setdefault(page_id, []).append(thema)
    links = [
        {owner: fresh["id"], "thema_id": thema}
        for (page, _values), fresh in zip(seeds, pages, strict=True)
        for thema in themas.get(page["id"], [])
    ]
    if links:
        write(chosen._meta.db_table, links)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
    parent.refresh_from_db()


def again(value: Any, rng: Random) -> Any:
    """A text with its words or blocks in another order; other values as they are."""
    if isinstance(value, str) and value.startswith("[{"):
        blocks = json.loads(value)
        rng.shuffle(blocks)
        return json.dumps(blocks)
    if isinstance(value, str) and value.startswith("<p>") and value.count("<") == 2:
        return f"<p>{mixed(value[3:-4], rng)}</p>"
    return value


def mixed(text: str, rng: Random) -> str:
    """The same words in another order."""
    words = text.split()
    rng.shuffle(words)
    return " ".join(words)


def path_of(number: int) -> str:
    """The last step of a tree path."""
    digits = ""
    for _ in range(STEP):
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits
