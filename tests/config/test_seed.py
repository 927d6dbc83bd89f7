"""The demo content on a site: complete, repeatable, with every field and block used somewhere."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.db.models import Count, F, Model, Q
from django.test import Client
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Locale, Page, Site

from basis.admin.home import DraftsPanel, ReviewPanel, WaitingPanel
from basis.audience import anonymous, visible_to
from basis.blocks.body import ColumnBlock
from basis.models import BasePage, Document, Image, Principe, School, Thema, User
from basis.models.media import RENDITIONS
from basis.models.taxonomy import Term
from config import roles
from config.demo.accounts import ACCOUNTS
from config.demo.seed import seed
from home.models import FormulierPage, NieuwsPage
from home.models.formulier_veld import FieldType
from home.selectors import belonging_to
from kennisbank.models import HandreikingPage, PraktijkvoorbeeldPage
from netwerken.agenda import agenda
from netwerken.choices import ACTIVE
from netwerken.models import Bijeenkomst, BijeenkomstPage, Coordinator, Deelnametelling, NetwerkPage, Plaatsen
from tests.factories import meeting

pytestmark = pytest.mark.django_db

PASSWORD = "kom-maar-binnen"
PAGE_TYPES = [model for model in apps.get_models() if issubclass(model, BasePage)]
OF_EVERY_PAGE = {field.name for field in BasePage._meta.get_fields()} | {"tags"}
# a film of our own, with its subtitles: the demo has no film
NOT_USED = {("VideoBlock", "file"), ("VideoBlock", "captions")}
# once in the ordinary run, once in that with two languages
IN_BOTH_SETTINGS = pytest.mark.parametrize(
    "languages", ["nl", pytest.param("nl,en", marks=pytest.mark.bilingual)]
)


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demo, made once for all tests of this file; each of them is rolled back to it."""
    with django_db_blocker.unblock(), transaction.atomic():
        for code in settings.CONTENT_LANGUAGES:
            Locale.objects.get_or_create(language_code=code)
        Page.objects.filter(depth__gt=1).delete()
        roles.make_roles()
        assert seed(PASSWORD) == PASSWORD
        yield
        transaction.set_rollback(True)


def counts() -> dict[str, int]:
    """How many there are of everything that the seeder makes."""
    models = (Page, Image, Document, School, Thema, User, Bijeenkomst, Coordinator, Plaatsen, Deelnametelling)
    return {model.__name__: model._default_manager.count() for model in models}


def dutch(model: type[Model]) -> Any:
    """What is in Dutch of a model."""
    return model._default_manager.filter(locale__language_code="nl")


def visible() -> list[BasePage]:
    """Every page that a visitor can reach."""
    pages = visible_to(Page.objects.all(), anonymous(Site.objects.get()))
    return [page for page in pages.specific() if isinstance(page, BasePage)]


@IN_BOTH_SETTINGS
def test_making_it_twice_adds_nothing(languages):
    first = counts()
    assert seed("iets-anders") == ""
    assert counts() == first


def test_there_is_as_much_as_promised():
    models = (HandreikingPage, PraktijkvoorbeeldPage, NetwerkPage, BijeenkomstPage, NieuwsPage)
    assert [dutch(model).filter(live=True).count() for model in models] == [8, 14, 16, 42, 8]
    assert School.objects.count() >= 40
    for example in dutch(PraktijkvoorbeeldPage).filter(live=True):
        assert len(example.answers) == len(PraktijkvoorbeeldPage.QUESTIONS)


@IN_BOTH_SETTINGS
def test_every_page_of_the_demo_answers(languages, client):
    pages = visible()
    assert len(pages) > 80
    for page in pages:
        assert client.get(page.url).status_code == 200, page


def test_every_account_can_log_in(client):
    for username in ACCOUNTS:
        assert client.login(username=username, password=PASSWORD)
        assert client.get("/beheer/").status_code == 200


def test_the_home_screen_of_the_admin_shows_something(rf):
    waiting = {
        "redacteur": [WaitingPanel, ReviewPanel],
        "auteur": [DraftsPanel],
        "coordinator": [ReviewPanel],
    }
    for username, panels in waiting.items():
        request = rf.get("/beheer/")
        request.user = User.objects.get(username=username)
        for panel in panels:
            assert panel(request).rows(), (username, panel)


def test_the_states_that_a_visitor_meets_are_there():
    states = {meeting(page).state.name for page in dutch(BijeenkomstPage)}
    assert states >= {"open", "nearly-full", "full", "closed", "cancelled", "past", "pending"}
    viewer = anonymous(Site.objects.get())
    moment = meeting(BijeenkomstPage.objects.all()[0]).moment
    assert agenda(viewer, moment, Locale.objects.get(language_code="nl"))


def test_the_counter_is_the_number_of_people():
    people = Plaatsen.objects.annotate(
        people=Count("aanmeldingen", filter=Q(aanmeldingen__status__in=ACTIVE))
    )
    assert people.filter(taken__gt=0).count() > 20
    assert not people.exclude(taken=F("people")).exists()


def test_every_picture_is_there_in_every_size_that_templates_show():
    found = Image.objects.annotate(
        sizes=Count("renditions", filter=Q(renditions__filter_spec__in=RENDITIONS.values()), distinct=True)
    )
    assert found.count() > 40
    assert not found.exclude(sizes=len(RENDITIONS)).exists()
    for image in found:
        assert {rendition.file.size > 500 for rendition in image.renditions.all()} == {True}


def test_what_stands_in_a_list_has_a_picture_terms_and_somebody_who_keeps_it():
    for model in (HandreikingPage, PraktijkvoorbeeldPage, NetwerkPage, BijeenkomstPage, NieuwsPage):
        for page in dutch(model).filter(live=True):
            assert page.image, page
            assert page.themas.exists(), page
            assert page.responsible, page
            assert page.review_on, page
            assert page.introduction, page


def test_no_page_of_a_thema_is_empty_and_every_term_of_a_list_is_used():
    viewer = anonymous(Site.objects.get())
    moment = meeting(BijeenkomstPage.objects.all()[0]).moment
    for term in [*dutch(Thema), *dutch(Principe)]:
        assert term.body, term
        assert term.image, term
        belonging = belonging_to(term, viewer, moment, newest=6, coming=4)
        assert len(belonging.newest) >= 3, term
        if isinstance(term, Thema):
            assert belonging.netwerken, term
            assert belonging.coming, term
    for model in apps.get_models():
        if issubclass(model, Term):
            unused = [term for term in dutch(model) if not is_used(term)]
            assert not unused


def is_used(term: Term) -> bool:
    """Whether a page or a school has it."""
    to_it = [
        (model, field.name)
        for model in [*PAGE_TYPES, School]
        for field in model._meta.get_fields()
        if getattr(field, "related_model", None) is type(term) and not field.auto_created
    ]
    return any(model._default_manager.filter(**{name: term}).exists() for model, name in to_it)


# --- every field, every choice and every block ---


def fields_of(model: type[BasePage]) -> list[str]:
    """The content fields of a page type that are its own, as the management API lists them."""
    return [field.name for field in model.api_fields if field.name not in OF_EVERY_PAGE]


def is_filled(page: BasePage, name: str) -> bool:
    """Whether anything is in a field."""
    value = getattr(page, name)
    return bool(value.exists() if hasattr(value, "exists") else value)


@IN_BOTH_SETTINGS
def test_every_field_of_every_page_type_is_used(languages):
    unused = []
    everywhere: set[str] = set()
    for model in PAGE_TYPES:
        pages = list(model._default_manager.all())
        assert pages, model
        names = [*fields_of(model), *sorted(everybodys(model))]
        filled = {name for name in names if any(is_filled(page, name) for page in pages)}
        everywhere |= filled
        unused += [f"{model.__name__}.{name}" for name in fields_of(model) if name not in filled]
    unused += [f"BasePage.{name}" for name in everybodys(HandreikingPage) - everywhere]
    assert not unused


def everybodys(model: type[BasePage]) -> set[str]:
    """The fields that every page has and an editor can fill."""
    return {field.name for field in model.api_fields if field.name in OF_EVERY_PAGE} | {"responsible"}


def test_every_choice_of_kind_and_state_is_made_somewhere():
    unused = []
    for model in PAGE_TYPES:
        for field in model._meta.get_fields():
            if getattr(field, "choices", None) and field.name not in {"licence", *OF_EVERY_PAGE}:
                made = set(model._default_manager.values_list(field.name, flat=True))
                unused += [
                    f"{model.__name__}.{field.name}: {key}" for key, _ in field.choices if key not in made
                ]
    assert not unused
    questions = {question.field_type for page in FormulierPage.objects.all() for question in page.questions}
    assert questions == set(FieldType.values)


@IN_BOTH_SETTINGS
def test_every_block_and_each_of_its_fields_is_used(languages):
    known: set[tuple[str, str]] = set()
    used: set[tuple[str, str]] = set()
    for model in PAGE_TYPES:
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                known |= set(parts_of(field.stream_block, str(field)))
                for page in model._default_manager.all():
                    used |= set(used_in(getattr(page, field.name), str(field)))
    assert len(known) > 80
    assert sorted(known - used - NOT_USED) == []
    assert not NOT_USED & used


def name_of(block: blocks.Block, field: str) -> str:
    """What to call a block: its class, or the field of a stream that has none of its own."""
    return field if type(block) is blocks.StreamBlock else type(block).__name__


def parts_of(block: blocks.Block, field: str) -> Iterator[tuple[str, str]]:
    """Every block that can stand in a block, and every field that it has."""
    if isinstance(block, ImageBlock):  # its value is a picture, with its text beside it
        return
    for name, child in getattr(block, "child_blocks", {}).items():
        yield name_of(block, field), name
        yield from parts_of(child, field)


def used_in(value: Any, field: str) -> Iterator[tuple[str, str]]:
    """The blocks and fields that are filled."""
    if isinstance(value, blocks.StreamValue):
        for child in value:
            yield name_of(value.stream_block, field), child.block_type
            yield from used_in(child.value, field)
    elif isinstance(value, blocks.StructValue):
        for name, inner in value.items():
            if inner:
                yield name_of(value.block, field), name
            yield from used_in(inner, field)


def test_each_column_can_hold_what_the_demo_shows_in_columns():
    shown = {
        child.block_type
        for page in visible()
        for field in page._meta.get_fields()
        if isinstance(field, StreamField)
        for block in getattr(page, field.name)
        if block.block_type == "columns"
        for side in ("left", "right")
        for child in block.value[side]
    }
    assert shown == set(ColumnBlock().child_blocks)


# --- languages ---


@pytest.mark.skipif(settings.BILINGUAL, reason="is about one language")
def test_with_one_language_nothing_of_the_demo_is_in_another(client: Client):
    assert Locale.objects.count() == 1
    assert client.get("/en/").status_code == 404
    assert "hreflang" not in client.get("/").content.decode()


@pytest.mark.bilingual
def test_a_part_of_the_demo_is_in_english_and_none_of_it_half(client: Client):
    from wagtail_localize.models import Translation  # is there with two languages only

    for model in apps.get_models():
        if issubclass(model, Term):
            assert model._default_manager.filter(locale__language_code="en").count() == dutch(model).count()
    pages = [page for page in visible() if page.locale.language_code == "en"]
    kinds = [type(page).__name__ for page in pages]
    assert len(pages) == 12
    assert kinds.count("HandreikingPage") == 2
    assert {"PraktijkvoorbeeldPage", "NetwerkPage", "BijeenkomstPage", "NieuwsPage"} <= set(kinds)
    for translation in Translation.objects.all():
        total, translated = translation.get_progress()
        assert total == translated, translation
    for page in pages:
        answer = client.get(page.url).content.decode()
        other = page.get_translations().get()
        assert f'hreflang="nl" href="{other.full_url}"' in answer


@pytest.mark.bilingual
def test_an_english_meeting_has_the_facts_of_the_dutch_one():
    english = BijeenkomstPage.objects.get(locale__language_code="en")
    source = dutch(BijeenkomstPage).get(translation_key=english.translation_key)
    assert Bijeenkomst.objects.filter(translation_key=english.translation_key).count() == 1
    assert meeting(english).row == meeting(source).row
    assert english.get_parent().title == "New teachers together"
