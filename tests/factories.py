"""Plain functions that make things with sensible defaults."""

import itertools
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any, TypeVar

from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image as Picture
from wagtail.log_actions import log
from wagtail.models import Locale, Page, ReferenceIndex, Revision
from wagtail.signals import page_published, published

from basis.models import Document, Image, Principe, Thema, User
from basis.transaction import one_writer
from home.models import FormulierPage, FormulierVeld, NieuwsIndexPage, NieuwsPage
from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage
from netwerken.meeting import Meeting
from netwerken.models import BijeenkomstPage
from netwerken.selectors import row_of

PageType = TypeVar("PageType", bound=Page)
_numbers = itertools.count(1)


def add_page(parent: Page, page: PageType, *, publish: bool = True) -> PageType:
    """Put a page under another and publish it: what the admin leaves behind, with half of its queries."""
    if not publish:
        page.live = False
    Page.objects.get(pk=parent.pk).add_child(instance=page)
    if publish and page.go_live_at is None:
        publish_new(page)
    else:
        revision = page.save_revision()
        if publish:
            revision.publish()
    return type(page).objects.get(pk=page.pk)


def publish_new(page: Page) -> None:
    """Publish a page that was made live a moment ago, without saving it twice more.

    Most tests begin with pages, so most of their time goes here. What it writes is what `save_revision`
    and `publish` write: tests/test_factories.py compares every row.
    """
    with one_writer():
        revision = Revision.objects.create(
            content_object=page,
            base_content_type=page.get_base_content_type(),
            content=page.serializable_data(),
            object_str=str(page),
        )
        now = timezone.now()
        Page.objects.filter(pk=page.pk).update(
            latest_revision=revision,
            latest_revision_created_at=revision.created_at,
            live_revision=revision,
            first_published_at=page.first_published_at or now,
            last_published_at=now,
        )
        published_page = type(page).objects.get(pk=page.pk)
        if page.keyword_items.exists():  # they had no rows yet when the page was saved
            ReferenceIndex.create_or_update_for_object(published_page)
        for signal in (page_published, published):
            signal.send(sender=type(page), instance=published_page, revision=revision)
        log(instance=published_page, action="wagtail.publish", revision=revision, content_changed=True)


def make_handreiking(parent: KennisbankPage, *, publish: bool = True, **fields: Any) -> HandreikingPage:
    """One handreiking."""
    number = next(_numbers)
    values = {
        "title": f"Handreiking {number}",
        "slug": f"handreiking-{number}",
        "introduction": "Zo doe je dat.",
    }
    return add_page(parent, HandreikingPage(**(values | fields)), publish=publish)


def make_praktijkvoorbeeld(
    parent: KennisbankPage, *, publish: bool = True, **fields: Any
) -> PraktijkvoorbeeldPage:
    """One praktijkvoorbeeld, with an answer to the first question."""
    number = next(_numbers)
    values = {
        "title": f"Praktijkvoorbeeld {number}",
        "slug": f"praktijkvoorbeeld-{number}",
        "introduction": "Een school vertelt.",
        "aanleiding": "<p>Leraren zagen elkaar weinig.</p>",
    }
    return add_page(parent, PraktijkvoorbeeldPage(**(values | fields)), publish=publish)


def make_nieuws(parent: NieuwsIndexPage, *, publish: bool = True, **fields: Any) -> NieuwsPage:
    """One message."""
    number = next(_numbers)
    values = {
        "title": f"Nieuws {number}",
        "slug": f"nieuws-{number}",
        "introduction": "Dit is er gebeurd.",
        "body": [("text", "<p>Er is een boek uit.</p>")],
    }
    return add_page(parent, NieuwsPage(**(values | fields)), publish=publish)


def make_formulier(
    parent: Page, *questions: dict[str, Any], publish: bool = True, **fields: Any
) -> FormulierPage:
    """One form, with these questions or with one about the question of a visitor."""
    number = next(_numbers)
    values = {
        "title": f"Formulier {number}",
        "slug": f"formulier-{number}",
        "thank_you": "<p>We bellen je.</p>",
        "consent_text": "<p>We gebruiken dit alleen om te antwoorden.</p>",
    }
    page = FormulierPage(**(values | fields))
    rows = questions or ({"label": "Je vraag", "field_type": "multiline"},)
    page.form_fields = [FormulierVeld(sort_order=place, **row) for place, row in enumerate(rows)]
    return add_page(parent, page, publish=publish)


def make_bijeenkomst(parent: Page, *, publish: bool = True, **fields: Any) -> BijeenkomstPage:
    """One meeting, next week, with thirty places."""
    number = next(_numbers)
    start = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=7)
    values = {
        "title": f"Bijeenkomst {number}",
        "slug": f"bijeenkomst-{number}",
        "starts_at": start,
        "ends_at": start + timedelta(hours=3),
        "location": "Buurthuis De Kade",
        "capacity": 30,
    }
    return add_page(parent, BijeenkomstPage(**(values | fields)), publish=publish)


def meeting(page: BijeenkomstPage, moment: datetime | None = None) -> Meeting:
    """The meeting of a page, read afresh."""
    row = row_of(page)
    assert row is not None
    return Meeting(page, row, moment or timezone.now())


def make_user(username: str, *groups: str, **fields: Any) -> User:
    """An account in these groups; its password is its name and -wachtwoord."""
    user = User.objects.create_user(username, f"{username}@example.org", f"{username}-wachtwoord", **fields)
    user.groups.add(*Group.objects.filter(name__in=groups))
    return user


def picture_bytes(kind: str = "PNG", size: tuple[int, int] = (64, 48), **options: Any) -> bytes:
    """A small picture."""
    target = BytesIO()
    Picture.new("RGB", size, "#005c42").save(target, kind, **options)
    return target.getvalue()


def make_image(title: str = "Plein", **fields: Any) -> Image:
    """One image with its description."""
    values = {
        "title": title,
        "description": "Een plein van bovenaf",
        "file": ContentFile(picture_bytes(), "plein.png"),
    }
    image = Image(**(values | fields))
    image.save()
    return image


def make_document(title: str = "Gespreksblad", **fields: Any) -> Document:
    """One document."""
    document = Document(title=title, **({"file": ContentFile(b"Vraag 1", "gespreksblad.txt")} | fields))
    document.save()
    return document


def make_thema(name: str = "Samen leren", **fields: Any) -> Thema:
    """One thema."""
    from wagtail.models import Locale

    return Thema.objects.create(name=name, locale=Locale.objects.get(language_code="nl"), **fields)


def make_principe(name: str = "Klein beginnen", number: int = 1, **fields: Any) -> Principe:
    """One principe."""
    locale = Locale.objects.get(language_code="nl")
    return Principe.objects.create(name=name, number=number, **({"locale": locale} | fields))
