"""What tests begin with is what the admin leaves behind."""

import json
import uuid
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
import time_machine
from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction
from wagtail.models import Page, PageLogEntry, get_page_models

from basis.models import BasePage, ContentStamp
from home.models import FormulierPage, FormulierVeld, HomePage, NieuwsPage
from kennisbank.models import HandreikingPage, PraktijkvoorbeeldPage
from netwerken.models import BijeenkomstPage, NetwerkPage
from tests.basis.every_block import every_block
from tests.factories import add_page, make_image, make_principe, make_thema

KEY = uuid.UUID(int=8)
TYPES = [page_type for page_type in get_page_models() if issubclass(page_type, BasePage)]
# drawn by lot for each row of a log, and how often something was written since it was indexed
NOT_COMPARED = {"wagtailcore.PageLogEntry": {"uuid"}, "search.SearchTask": {"version"}}


def publish_as_the_admin(parent: Page, page: Page) -> None:
    """Make it, keep the draft, publish the draft."""
    parent.add_child(instance=page)
    page.save_revision().publish()


def rows_after(make: Callable[[], object]) -> dict[str, list[dict[str, object]]]:
    """Every row of every table after making something, which is then taken back."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    with transaction.atomic():
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)  # PostgreSQL does not take numbers back
        make()
        rows = {
            model._meta.label: list(model._base_manager.order_by("pk").values())
            for model in models
            if model is not ContentStamp  # another one at each write
        }
        transaction.set_rollback(True)
    for label, names in NOT_COMPARED.items():
        rows[label] = [{name: row[name] for name in row.keys() - names} for row in rows[label]]
    return rows


@pytest.fixture
def parents(home, kennisbank, nieuws, netwerken, netwerk) -> dict[type[Page], Page]:
    """Under which page one of a type is made."""
    return {
        HomePage: home.get_parent(),
        NieuwsPage: nieuws,
        HandreikingPage: kennisbank,
        PraktijkvoorbeeldPage: kennisbank,
        NetwerkPage: netwerken,
        BijeenkomstPage: netwerk,
    }


@pytest.fixture
def new_page(home) -> Callable[..., Page]:
    """Makes a page, not saved, with all that is kept in other tables too."""
    thema, principe, blocks = make_thema(), make_principe(), every_block(home)

    def make(page_type: type[Page], **fields: object) -> Page:
        page = page_type(title="Een pagina", slug="een-pagina", **fields)
        page.themas = [thema]
        page.tags.add("rekenen")
        if hasattr(page, "principes"):
            page.principes = [principe]
        if hasattr(page, "body"):
            known = page.body.stream_block.child_blocks
            page.body = json.dumps([block for block in blocks if block["type"] in known])
        if page_type is FormulierPage:
            page.form_fields = [FormulierVeld(label="Je vraag", field_type="multiline", translation_key=KEY)]
        return page

    return make


@pytest.mark.parametrize("published_on", [None, date(2026, 3, 1)], ids=["today", "earlier"])
@pytest.mark.parametrize("page_type", TYPES, ids=lambda page_type: page_type._meta.model_name)
@time_machine.travel("2026-11-02T09:30:00+01:00", tick=False)
def test_a_page_is_as_if_the_admin_published_it(home, parents, new_page, page_type, published_on) -> None:
    parent = parents.get(page_type, home)
    fields = {"published_on": published_on, "image": make_image(), "translation_key": KEY}
    by_admin, by_factory = (
        rows_after(partial(publish, Page.objects.get(pk=parent.pk), new_page(page_type, **fields)))
        for publish in (publish_as_the_admin, add_page)
    )
    assert [label for label in by_admin if by_factory[label] != by_admin[label]] == []
    assert len(by_admin["wagtailcore.PageLogEntry"]) > PageLogEntry.objects.count()
