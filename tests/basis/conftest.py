"""A real database without the test's own transaction around it, left as it was found."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django import DjangoDbBlocker
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from tests.factories import add_page


@pytest.fixture
def committing(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """What a test writes is committed, and seen by threads and processes; the rows of migrations return.

    pytest-django's own `transactional_db` leaves tables empty, also for the next run with --reuse-db.
    """
    with django_db_blocker.unblock():
        connection.close()
        found = connection.creation.serialize_db_to_string()
        try:
            yield
        finally:
            empty: dict[str, Any] = {"allow_cascade": False, "inhibit_post_migrate": True}
            call_command("flush", verbosity=0, interactive=False, reset_sequences=False, **empty)
            connection.creation.deserialize_db_from_string(found)
            connection.close()


@pytest.fixture
def committed_home(committing: None) -> HomePage:
    """The home page of the only site, committed."""
    Locale.objects.get_or_create(language_code="nl")
    Site.objects.all().delete()
    Page.objects.filter(depth__gt=1).delete()
    page = add_page(Page.objects.get(depth=1), HomePage(title="De Waterlinie", slug="home"))
    Site.objects.create(hostname="testserver", port=80, root_page=page, is_default_site=True)
    return page
