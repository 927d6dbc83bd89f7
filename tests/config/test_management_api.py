"""The management API: closed without a token, loses nothing, and has a clear answer to everything odd."""

import itertools
import re
from collections.abc import Iterator
from functools import cache
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models, transaction
from django.test import Client
from django.utils.dateparse import parse_datetime
from django.utils.module_loading import import_string
from modelcluster.fields import ParentalManyToManyField
from openapi_spec_validator import validate
from taggit.managers import TaggableManager
from wagtail import blocks
from wagtail.api.v3.api import api as wagtail_api
from wagtail.api.v3.registry import registry
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock, ImageChooserBlock
from wagtail.models import APIToken, Locale, Page, get_page_models
from wagtail.signals import page_published
from wagtail.snippets.models import get_snippet_models

from basis.blocks import VideoBlock
from basis.models import Document, Image, School, Schoolbestuur, Schooljaar, Thema, User
from config.management_api import ROUTERS, management_api
from home.models import FormulierPage, HomePage, InhoudPage, NieuwsIndexPage, NieuwsPage
from home.models.formulier import validate_addresses
from kennisbank.models import HandreikingPage, KennisbankPage, PraktijkvoorbeeldPage, Rubric
from kennisbank.rubric.block import RubricBlock
from kennisbank.rubric.field import RubricField
from kennisbank.rubric.reference_block import RubricReferenceBlock
from netwerken.models import Aanmelding, BijeenkomstPage, NetwerkenPage, NetwerkPage
from search.indexing.running import index_all
from search.models import SplitRule
from tests.factories import (
    add_page,
    make_bijeenkomst,
    make_document,
    make_handreiking,
    make_image,
    meeting,
    picture_bytes,
)
from tests.kennisbank.rubric.on_a_page import make_rubric, make_value
from tests.netwerken.facts import sign_up_for

ROOT = "/beheer/api/v3/"
PROBLEM = "application/problem+json"
METHODS = ("get", "head", "post", "put", "patch", "delete", "options", "trace")
PAGE_MODELS = [
    HomePage,
    InhoudPage,
    FormulierPage,
    NieuwsIndexPage,
    NieuwsPage,
    KennisbankPage,
    HandreikingPage,
    PraktijkvoorbeeldPage,
    NetwerkenPage,
    NetwerkPage,
    BijeenkomstPage,
]
NOT_BY_API = {
    "responsible": "names a colleague: accounts are no content, and a token must not try out their numbers",
    "comments": "a conversation between editors about the page, not the page",
    "comment_notifications": "belongs to one editor's screen, not to the page",
}
RUBRIC_PARTS = {"rubric_aspect": "a1", "rubric_level": "n2"}  # that the chosen rubric has
SCHEDULE = {"go_live_at", "expire_at"}  # Wagtail's editor keeps these outside its ordinary form


class Caller:
    """A program with a token."""

    def __init__(self, user: User) -> None:
        _token, self.key = APIToken.create_token(user=user, name="test")
        self.client = Client(raise_request_exception=False)

    def __call__(self, method: str, path: str, data: Any = None) -> Any:
        """The response to one request below the mount point."""
        kind = {} if data is None else {"data": data, "content_type": "application/json"}
        return getattr(self.client, method)(
            path if path.startswith("/") else ROOT + path,
            headers={"Authorization": f"Bearer {self.key}"},
            **kind,
        )

    def read(self, path: str) -> dict[str, Any]:
        """What a GET that must succeed answers."""
        response = self("get", path)
        assert response.status_code == 200, response.content
        return response.json()


@pytest.fixture
def call(beheerder: User) -> Caller:
    """A program that may do everything."""
    return Caller(beheerder)


@pytest.fixture
def places(
    home: HomePage,
    nieuws: NieuwsIndexPage,
    kennisbank: KennisbankPage,
    netwerken: NetwerkenPage,
    netwerk: NetwerkPage,
) -> dict[type[Page], Page]:
    """Where a new page of each type belongs."""
    return {
        HomePage: Page.objects.get(depth=1),
        InhoudPage: home,
        FormulierPage: home,
        NieuwsIndexPage: home,
        NieuwsPage: nieuws,
        KennisbankPage: home,
        HandreikingPage: kennisbank,
        PraktijkvoorbeeldPage: kennisbank,
        NetwerkenPage: home,
        NetwerkPage: netwerken,
        BijeenkomstPage: netwerk,
    }


# --- a value for every field and every block ----------------------------------------------------


class Filler:
    """Makes a value in the API's form for any field or block, so that a new one is tested by itself."""

    def __init__(self, kennisbank: KennisbankPage, netwerken: NetwerkenPage) -> None:
        self.parents = {HandreikingPage: kennisbank, NetwerkPage: netwerken}
        self.rich = f'<p>Een <b>dik</b> woord en <a linktype="page" id="{kennisbank.pk}">een link</a>.</p>'
        self.numbers = itertools.count(1)
        self.related = cache(self.make_related)

    def make_related(self, model: type[models.Model], number: int) -> int:
        """The key of a thing to point at."""
        if model in self.parents:
            return add_page(self.parents[model], model(title=f"Naar {number}")).pk
        if model in (Image, Document):
            return (make_image if model is Image else make_document)(f"Bestand {number}").pk
        if model is Rubric:
            return make_rubric().pk
        if model is Schooljaar:
            return Schooljaar.objects.create(name=f"202{number}-202{number + 1}").pk
        values: dict[str, Any] = {"name": f"{model.__name__} {number}"}
        names = {field.name for field in model._meta.get_fields()}
        values |= {"locale": Locale.objects.get(language_code="nl")} if "locale" in names else {}
        values |= {"number": number} if "number" in names else {}
        values |= {"key": f"sleutel-{number}"} if model is Schoolbestuur else {}
        values |= {"brin": f"0{number}AB"} if model is School else {}
        return model.objects.create(**values).pk

    def field(self, field: Any) -> Any:
        """A value that is not the field's default."""
        if isinstance(field, TaggableManager):
            return ["burgerschap", "samen, delen"]
        if isinstance(field, ParentalManyToManyField):
            return [self.related(field.related_model, number) for number in (1, 2)]
        if isinstance(field, models.ForeignKey):
            return self.related(field.related_model, 1)
        if field.one_to_many:
            names = [entry.name for entry in field.related_model.api_fields]
            fields = [field.related_model._meta.get_field(name) for name in names]
            return [{child.name: self.field(child) for child in fields} for _row in range(2)]
        if isinstance(field, StreamField):
            return self.stream(field.stream_block)
        if isinstance(field, RichTextField):
            return self.rich
        if isinstance(field, RubricField):
            return make_value()
        if field.name in RUBRIC_PARTS:
            return RUBRIC_PARTS[field.name]
        if field.choices:
            return [value for value, _label in field.flatchoices][-1]
        return self.plain(field)

    def plain(self, field: models.Field) -> Any:
        """A value of a field with one simple value."""
        number = next(self.numbers)
        if isinstance(field, models.DateTimeField):
            return f"2091-07-0{1 + number // 24}T{number % 24:02}:15:00+02:00"
        if isinstance(field, models.DateField):
            return f"2031-02-{number % 28 + 1:02}"
        if isinstance(field, models.BooleanField):
            return not field.default
        if isinstance(field, models.DecimalField):
            return "51.924419"
        if isinstance(field, models.IntegerField):
            return 20 + number
        if isinstance(field, models.EmailField):
            return f"adres{number}@example.org"
        if isinstance(field, models.URLField):
            return f"https://example.org/{number}?a=1&b=2"
        if isinstance(field, models.SlugField):
            return f"naam-{number}"
        assert isinstance(field, models.CharField | models.TextField), field
        if field.model is SplitRule:
            return "leer netwerk" if field.name == "parts" else "leernetwerk"
        if validate_addresses in field.validators:
            return f"a{number}@example.org, b@example.org"
        return f"“Één” & <twee> {number}"[: field.max_length]

    def stream(self, block: blocks.StreamBlock) -> list[dict[str, Any]]:
        """Every block once, or as often as there must be, each with an id."""
        return [
            {"type": name, "value": self.block(child), "id": str(uuid4())}
            for _turn in range(block.meta.min_num or 1)
            for name, child in block.child_blocks.items()
        ]

    def file(self, name: str) -> int:
        """The key of a document with this file name."""
        return make_document(name, file=ContentFile(b"x", name)).pk

    def block(self, block: blocks.Block) -> Any:
        """The value of one block."""
        if isinstance(block, ImageBlock):
            return {"image": self.related(Image, 1), "alt_text": "Een plein", "decorative": False}
        if isinstance(block, blocks.StreamBlock):
            return self.stream(block)
        if isinstance(block, VideoBlock):
            plain = {name: self.block(child) for name, child in block.child_blocks.items()}
            return plain | {"file": self.file("film.mp4"), "captions": self.file("film.vtt")}
        if isinstance(block, RubricReferenceBlock):
            chosen = self.related(Rubric, 1)
            return {"rubric": chosen, "aspects": ["a2", "a0"], "display": "cards"}
        if isinstance(block, blocks.StructBlock):
            return {name: self.block(child) for name, child in block.child_blocks.items()}
        if isinstance(block, blocks.FieldBlock):
            return self.simple_block(block)
        raise AssertionError(f"say what goes in a {type(block)}")

    def simple_block(self, block: blocks.FieldBlock) -> Any:
        """The value of a block without parts."""
        if isinstance(block, RubricBlock):
            return make_value()
        if isinstance(block, DocumentChooserBlock):
            return self.related(Document, 1)
        if isinstance(block, ImageChooserBlock):
            return self.related(Image, 2)
        if isinstance(block, blocks.PageChooserBlock):
            return self.related(HandreikingPage, 1)
        if isinstance(block, blocks.RichTextBlock):
            return self.rich
        if isinstance(block, blocks.MultipleChoiceBlock):
            self.related(Thema, 1)
            return [value for value, _label in block.field.choices][:2]
        if isinstance(block, blocks.ChoiceBlock):
            return [value for value, _label in block.field.choices][-1]
        if isinstance(block, blocks.BooleanBlock):
            return True
        if isinstance(block, blocks.IntegerBlock):
            return 7
        fixed = {
            blocks.TimeBlock: "13:15:00",
            blocks.DateBlock: "2031-02-14",
            blocks.URLBlock: "https://example.org/?a=1&b=2",
            blocks.EmailBlock: "adres@example.org",
        }
        if found := next((value for kind, value in fixed.items() if isinstance(block, kind)), None):
            return found
        if isinstance(block, blocks.RegexBlock):
            pattern = block.field.regex
            return next(text for text in ("een-anker", "4:30", "/agenda/") if pattern.search(text))
        assert isinstance(block, blocks.CharBlock | blocks.TextBlock), f"say what goes in a {type(block)}"
        return "“Één” & <twee>"

    def snippet(self, model: type[models.Model]) -> dict[str, Any]:
        """The same for a snippet, as its own fields want it."""
        fixed = {"brin": "09XY", "vestiging": "03"} | ({"name": "2030-2031"} if model is Schooljaar else {})
        values = self.page(model)
        return {name: fixed.get(name, value) for name, value in values.items()}

    def page(self, model: type[models.Model]) -> dict[str, Any]:
        """A value for every field that the API lets one write."""
        fields = registry.get(model._meta.label).create_schema.model_fields
        return {
            entry.alias or name: self.field(model._meta.get_field(name))
            for name, entry in fields.items()
            if name != "meta"
        }


@pytest.fixture
def fill(kennisbank: KennisbankPage, netwerken: NetwerkenPage) -> Filler:
    """Makes values."""
    return Filler(kennisbank, netwerken)


def comparable(value: Any) -> Any:
    """A value without what may differ: block keys of rich text, the time zone, the order of keys."""
    if isinstance(value, dict):
        return {name: comparable(part) for name, part in value.items()}
    if isinstance(value, list):
        plain = [comparable(part) for part in value]
        return sorted(plain) if plain and all(isinstance(part, int | str) for part in plain) else plain
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"\d{4}-\d\d-\d\dT.*", value):
        return parse_datetime(value)
    return re.sub(r' data-block-key="[^"]*"', "", value)


def as_sent(answer: dict[str, Any]) -> dict[str, Any]:
    """A page as it was read, in the form in which it is written."""
    names = {"seo_title", "show_in_menus", "slug"}
    sent = {name: answer["meta"][name] for name in names}
    for name, value in answer.items():
        if name in ("meta", "id"):
            continue
        if isinstance(value, dict) or name in FOREIGN_KEYS:
            sent[f"{name}_id"] = value and value["id"]
        elif value and isinstance(value, list) and isinstance(value[0], dict) and "meta" in value[0]:
            sent[name] = [{key: part for key, part in row.items() if key != "meta"} for row in value]
        else:
            sent[name] = value
    return sent


FOREIGN_KEYS = {
    field.name
    for model in PAGE_MODELS
    for field in model._meta.get_fields()
    if isinstance(field, models.ForeignKey)
}


def create(
    call: Caller, model: type[Page], parent: Page, values: dict[str, Any], **meta: Any
) -> dict[str, Any]:
    """Make a page; the answer."""
    meta = {"type": model._meta.label, "parent_id": parent.pk} | meta
    response = call("post", "pages/", {"meta": meta, **values})
    assert response.status_code == 201, response.content
    return response.json()


def without_row_ids(values: dict[str, Any]) -> dict[str, Any]:
    """Values of which the rows of inline panels have no id."""
    return {
        name: [{key: part for key, part in row.items() if key != "id"} for row in value]
        if name in ("people", "partners", "form_fields")
        else value
        for name, value in values.items()
    }


def ids_in(value: Any) -> Iterator[str]:
    """The ids of all blocks, at any depth."""
    if isinstance(value, dict):
        if "type" in value and "id" in value:
            yield value["id"]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from ids_in(part)


# --- what can be written ------------------------------------------------------------------------


def test_every_page_model_is_in_these_tests() -> None:
    assert set(get_page_models()) == {Page, *PAGE_MODELS}


@pytest.mark.parametrize("model", PAGE_MODELS)
def test_every_field_of_the_edit_form_is_written_by_the_api_or_says_why_not(model: type[Page]) -> None:
    form = model.get_edit_handler().get_form_class()
    editable = {*form.base_fields, *form.formsets}
    writable = set(registry.get(model._meta.label).create_schema.model_fields) - {"meta"}
    assert editable | SCHEDULE == writable | set(NOT_BY_API)


@pytest.mark.parametrize("action", [None, "publish"])
@pytest.mark.parametrize("model", PAGE_MODELS)
def test_post_then_get_loses_nothing(
    model: type[Page], action: str | None, call: Caller, fill: Filler, places: dict[type[Page], Page]
) -> None:
    values = fill.page(model)
    if action:
        del values["go_live_at"]  # it would wait for that moment
    page = create(call, model, places[model], values, action=action)
    version = "live" if action else "draft"
    read = as_sent(call.read(f"pages/{page['id']}/?version={version}"))
    got = {name: read[name] for name in values}
    assert comparable(without_row_ids(got)) == comparable(values)


@pytest.mark.parametrize("model", PAGE_MODELS)
def test_what_was_read_can_be_sent_back_and_changes_nothing(
    model: type[Page], call: Caller, fill: Filler, places: dict[type[Page], Page]
) -> None:
    page = create(call, model, places[model], fill.page(model))
    before = call.read(f"pages/{page['id']}/?version=draft")
    response = call("patch", f"pages/{page['id']}/", as_sent(before))
    assert response.status_code == 200, response.content
    after = call.read(f"pages/{page['id']}/?version=draft")
    assert comparable(as_sent(after)) == comparable(as_sent(before))
    assert list(ids_in(after)) == list(ids_in(before))


def test_a_patch_leaves_alone_what_it_does_not_name(
    call: Caller, fill: Filler, places: dict[type[Page], Page], redacteur: User
) -> None:
    page = create(call, NetwerkPage, places[NetwerkPage], fill.page(NetwerkPage))
    draft = NetwerkPage.objects.get(pk=page["id"]).get_latest_revision_as_object()
    draft.responsible = redacteur
    draft.save_revision()
    before = call.read(f"pages/{page['id']}/?version=draft")
    assert call("patch", f"pages/{page['id']}/", {"costs": "geen"}).status_code == 200
    after = call.read(f"pages/{page['id']}/?version=draft")
    assert comparable(as_sent(after)) == comparable(as_sent(before) | {"costs": "geen"})
    assert NetwerkPage.objects.get(pk=page["id"]).get_latest_revision_as_object().responsible == redacteur


def test_relations_may_be_left_out_and_emptied(
    call: Caller, fill: Filler, places: dict[type[Page], Page]
) -> None:
    page = create(call, PraktijkvoorbeeldPage, places[PraktijkvoorbeeldPage], {"title": "Kort"})
    assert (page["themas"], page["tags"], page["image"]) == ([], [], None)
    full = {"themas": fill.field(PraktijkvoorbeeldPage._meta.get_field("themas")), "tags": ["a"]}
    assert call("patch", f"pages/{page['id']}/", full).json()["themas"] == full["themas"]
    emptied = call("patch", f"pages/{page['id']}/", {"themas": [], "tags": [], "image_id": None}).json()
    assert (emptied["themas"], emptied["tags"], emptied["image"]) == ([], [], None)


# law 9: names and ids are data for ever
STREAMS = [
    (model, field.name)
    for model in PAGE_MODELS
    for field in model._meta.get_fields()
    if isinstance(field, StreamField)
]


@pytest.mark.parametrize(("model", "name"), STREAMS)
def test_every_block_type_comes_through_unchanged_and_keeps_its_id(
    model: type[Page], name: str, call: Caller, fill: Filler, places: dict[type[Page], Page]
) -> None:
    field = model._meta.get_field(name)
    for type_name in field.stream_block.child_blocks:
        sent = [block for block in fill.stream(field.stream_block) if block["type"] == type_name]
        page = create(call, model, places[model], {"title": type_name, name: sent}, action="publish")
        assert comparable(call.read(f"pages/{page['id']}/")[name]) == comparable(sent), type_name
        response = call("patch", f"pages/{page['id']}/", {name: page[name], "meta": {"action": "publish"}})
        assert comparable(response.json()[name]) == comparable(sent), type_name


@pytest.mark.parametrize(("model", "name"), STREAMS)
def test_no_block_holds_a_list_whose_parts_have_no_id(model: type[Page], name: str) -> None:
    def inside(block: blocks.Block) -> Iterator[blocks.Block]:
        yield block
        for child in getattr(block, "child_blocks", {}).values():
            yield from inside(child)

    stream = model._meta.get_field(name).stream_block
    assert not [block for block in inside(stream) if isinstance(block, blocks.ListBlock)]


@pytest.mark.parametrize("model", get_snippet_models())
def test_every_list_of_words_is_written_and_read(
    model: type[models.Model], call: Caller, fill: Filler
) -> None:
    label = model._meta.label
    values = fill.snippet(model)
    response = call("post", f"snippets/{label}/", values)
    assert response.status_code == 201, response.content
    read = call.read(f"snippets/{label}/{response.json()['id']}/")
    got = {name: read[name.removesuffix("_id")] for name in values}
    related = [name for name in got if name.endswith("_id") and got[name]]
    plain = got | {name: got[name]["id"] for name in related}
    assert comparable(plain) == comparable(values)
    assert read["meta"]["detail_url"].endswith(f"{ROOT}snippets/{label}/{read['id']}/")


def test_an_image_keeps_what_is_said_about_it(call: Caller) -> None:
    said = {
        "title": "Plein",
        "description": "Een plein",
        "long_description": "Links een boom.",
        "maker": "Fatma",
        "source": "Archief",
        "licence": Image._meta.get_field("licence").flatchoices[-1][0],
        "portrait_consent": "true",
        "portrait_consent_until": "2031-01-01",
    }
    picture = SimpleUploadedFile("plein.png", picture_bytes(), "image/png")
    response = call.client.post(
        f"{ROOT}images/", said | {"file": picture}, headers={"Authorization": f"Bearer {call.key}"}
    )
    assert response.status_code == 201, response.content
    read = call.read(f"images/{response.json()['id']}/")
    assert {name: read[name] for name in said} == said | {"portrait_consent": True}


# --- who may enter ------------------------------------------------------------------------------


def addresses() -> list[tuple[str, str]]:
    """The name and an example of every address of the API."""
    patterns, _app, _namespace = management_api.urls
    found = [
        (pattern.name, re.sub(r"<[^>]+>", "1", str(pattern.pattern))) for pattern in patterns if pattern.name
    ]
    return sorted({(name, path) for name, path in found if name != "api-root"})


def is_problem(response: Any, status: int) -> bool:
    """Whether this is problem+json with this status inside and out."""
    if response.status_code != status or response["Content-Type"] != PROBLEM:
        return False
    return response.wsgi_request.method == "HEAD" or response.json()["status"] == status


def test_nobody_enters_without_a_token(as_beheerder: Client) -> None:
    """A session of the admin is no token either, though it may read what the API can do."""
    for (name, path), method in itertools.product(addresses(), METHODS):
        response = getattr(Client(), method)(ROOT + path)
        assert is_problem(response, 401), (method, path, response.status_code)
        assert response["WWW-Authenticate"] == "Bearer"
        if name not in ("openapi-json", "openapi-view"):
            assert is_problem(getattr(as_beheerder, method)(ROOT + path), 401), (method, path)


def test_the_description_is_for_who_has_a_token_or_works_in_the_admin(
    call: Caller, as_beheerder: Client
) -> None:
    assert call("get", "openapi.json").status_code == 200
    assert as_beheerder.get(f"{ROOT}openapi.json").status_code == 200
    assert is_problem(call("post", "openapi.json", {}), 405)


def test_a_revoked_token_or_one_of_a_former_colleague_opens_nothing(call: Caller, beheerder: User) -> None:
    beheerder.is_active = False
    beheerder.save()
    assert is_problem(call("get", "pages/"), 401)
    beheerder.is_active = True
    beheerder.save()
    assert call("get", "pages/").status_code == 200
    APIToken.objects.get().revoke()
    assert is_problem(call("get", "pages/"), 401)


def test_the_owner_of_the_token_counts_not_the_session(call: Caller, redacteur: User) -> None:
    call.client.force_login(redacteur)
    assert call.read("whoami/")["user"]["username"] == "beheerder"


def test_a_token_is_made_in_the_admin(as_beheerder: Client, beheerder: User) -> None:
    answer = as_beheerder.post("/beheer/api-tokens/new/", {"name": "koppeling", "user": beheerder.pk})
    key = re.search(r"wagtail_\w{20,}", answer.content.decode()).group()
    assert Client().get(f"{ROOT}whoami/", headers={"Authorization": f"Bearer {key}"}).status_code == 200


# --- odd questions ------------------------------------------------------------------------------

HUGE = "9" * 23
ODD = [
    *[f"pages/?search={text}" for text in ("%22", "a%22b", "%00", "%E2%80%A8", "%27", "*", "a" * 10_000, "")],
    *[f"{kind}/?search=%22" for kind in ("images", "documents", "snippets/basis.Thema")],
    "pages/?search=plein&type=kennisbank.HandreikingPage",
    "pages/?search=plein&search_operator=xor",
    "pages/?search=plein&locale=nl&order=title",
    "pages/?search=plein&themas=1",
    *[f"pages/?pk={text}" for text in ("abc", "1", HUGE, "")],
    *[f"pages/?id={text}" for text in ("abc", HUGE, "-1")],
    *[f"pages/?offset={text}" for text in (HUGE, "99999999999999999999", "-1", "abc")],
    *[f"pages/?limit={text}" for text in (HUGE, "0", "-1", "abc", "21")],
    *[f"pages/?locale={text}" for text in ("", "xx", "%00", "nl%22")],
    *[f"pages/?order={text}" for text in ("", "random", "-title", "abc", "random&offset=1", "%00")],
    *[
        f"pages/?{name}={text}"
        for name in ("child_of", "descendant_of", "ancestor_of", "translation_of")
        for text in ("abc", "root", "0", HUGE)
    ],
    "pages/?child_of=1&descendant_of=1",
    "pages/?type=abc.Def",
    "pages/?type=",
    *[f"pages/?first_published_at={text}" for text in ("abc", "9999-12-31T23:59:59-14:00", "%00")],
    *[
        f"pages/?type=netwerken.BijeenkomstPage&{name}={text}"
        for name in (
            "themas",
            "host_school",
            "capacity",
            "starts_at",
            "body",
            "is_online",
            "netwerken",
        )
        for text in ("abc", "%00", HUGE, "[]", "9999-12-31T23:59:59-14:00")
    ],
    "pages/?type=netwerken.NetwerkPage&people=abc",
    *[
        f"pages/find/?html_path=x&site={text}"
        for text in ("a:b", "a:99999999999999999999", "%00", ":", "testserver")
    ],
    *[
        f"pages/find/?{query}"
        for query in ("", "id=abc", f"id={HUGE}", "html_path=%00", "html_path=../..", "html_path=/")
    ],
    *[f"pages/{key}/" for key in ("abc", HUGE, "-1", "0", "%00")],
    *[
        f"pages/{{page}}/?{query}"
        for query in ("version=abc", "rich_text_format=abc", "rich_text_format=%00")
    ],
    *[
        f"pages/{{page}}/revisions/?{name}={text}"
        for name in (
            "user_id",
            "created_at_from",
            "created_at_to",
            "approved_go_live_at_from",
            "object_str",
            "offset",
        )
        for text in ("abc", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00%2B14:00", "%00", HUGE)
    ],
    *[f"pages/{{page}}/revisions/{key}/" for key in ("abc", "0", HUGE)],
    *[
        f"snippets/{path}/"
        for path in ("basis.Thema/abc", "basis.Thema/" + HUGE, "basis.Nope/1", "nope", "a.b.c/1", "%00/%00")
    ],
    *[
        f"snippets/basis.Thema/?{query}"
        for query in ("translation_of=abc", f"translation_of={HUGE}", "locale=xx", "id=abc", "key=%00")
    ],
    *[
        f"images/?{query}"
        for query in ("width=abc", f"width={HUGE}", "order=abc", "portrait_consent=abc", "title=%00")
    ],
    *[
        f"redirects/?{query}"
        for query in ("site=abc", "created_at=abc", "created_at=9999-12-31T23:59:59-14:00", f"id={HUGE}")
    ],
    *[f"redirects/find/?{query}" for query in ("html_path=%00", "id=abc", f"id={HUGE}", "html_path=//[")],
    *[
        f"{kind}/{key}/"
        for kind in ("sites", "redirects", "images", "documents", "schema")
        for key in ("abc", HUGE, "%00")
    ],
    "pages/?%00=1",
    "pages/?" + "&".join(["tags=a"] * 900),
    "pages/?search=" + "%FF%FE",
]


def test_every_odd_question_gets_an_answer(call: Caller, kennisbank: KennisbankPage) -> None:
    wrong = []
    for query in ODD:
        point = transaction.savepoint()  # PostgreSQL: an error of one question must not spoil the next
        answer = call("get", query.format(page=kennisbank.pk))
        transaction.savepoint_rollback(point)
        status = answer.status_code
        if status >= 500 or (status >= 400 and not is_problem(answer, status)):
            wrong.append((query[:100], status, answer.content[:200]))
    assert wrong == []


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("pages/?search=%22", 200),
        ("pages/?search=%00", 400),
        ("pages/?locale=%00", 400),
        (f"pages/?offset={HUGE}", 400),
        ("pages/?pk=abc", 400),
        ("pages/find/?html_path=x&site=a:b", 400),
        ("pages/{page}/revisions/?user_id=abc", 400),
        ("snippets/basis.Thema/?translation_of=abc", 400),
        ("snippets/basis.Thema/abc/", 404),
    ],
)
def test_what_stock_breaks_on_says_what_is_wrong(
    query: str, status: int, call: Caller, kennisbank: KennisbankPage
) -> None:
    response = call("get", query.format(page=kennisbank.pk))
    assert response.status_code == status
    assert status == 200 or is_problem(response, status)


def test_pages_of_one_type_are_found_by_keyword(call: Caller, kennisbank: KennisbankPage) -> None:
    make_handreiking(kennisbank)
    wanted = make_handreiking(kennisbank, title="Met trefwoord")
    call("patch", f"pages/{wanted.pk}/", {"tags": ["burgerschap"], "meta": {"action": "publish"}})
    found = call.read("pages/?type=kennisbank.HandreikingPage&tags=burgerschap")
    assert [page["id"] for page in found["items"]] == [wanted.pk]


@pytest.mark.parametrize("method", ["patch", "delete"])
def test_a_key_that_cannot_be_is_not_found_by_any_method(method: str, call: Caller) -> None:
    assert is_problem(call(method, "snippets/basis.Thema/abc/", {}), 404)


def test_search_finds_plain_words_whatever_stands_around_them(
    call: Caller, kennisbank: KennisbankPage
) -> None:
    make_handreiking(kennisbank, title="Wie niet gevonden wordt")
    wanted = make_handreiking(kennisbank, title="Lerarentafel in de wijk")
    index_all()
    found = call.read("pages/?search=%22lerarentafel%22%20*")
    assert [page["id"] for page in found["items"]] == [wanted.pk]


@pytest.mark.parametrize(
    "path", ["nope/", "pages", "pages/1/nope/", "", "pages/1/actions/nope/", "docs", "%00"]
)
def test_an_unknown_address_is_not_found(path: str, call: Caller, home: HomePage) -> None:
    for method in METHODS:
        assert is_problem(getattr(Client(enforce_csrf_checks=True), method)(ROOT + path), 404), method
        assert is_problem(call(method, path), 404), method


def test_a_method_that_is_not_there_says_which_are(call: Caller) -> None:
    response = call("put", "pages/", {})
    assert is_problem(response, 405)
    assert set(response["Allow"].split(", ")) == {"GET", "POST"}


def test_a_token_needs_no_csrf(call: Caller, home: HomePage) -> None:
    call.client = Client(enforce_csrf_checks=True)
    create(call, InhoudPage, home, {"title": "Over ons"})


def test_a_refusal_of_ours_is_a_conflict_and_changes_nothing(call: Caller, netwerk: NetwerkPage) -> None:
    page = make_bijeenkomst(netwerk)
    sign_up_for(meeting(page), name="Sanne", email="sanne@example.org", school_name="De Kade")
    response = call("delete", f"pages/{page.pk}/")
    assert is_problem(response, 409)
    assert page.title in response.json()["detail"]
    assert BijeenkomstPage.objects.filter(pk=page.pk).exists()
    assert Aanmelding.objects.count() == 1


def test_trouble_of_ours_is_told_without_details_and_leaves_nothing_half_done(
    call: Caller, home: HomePage, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(**kwargs: Any) -> None:
        raise RuntimeError("secret detail")

    page_published.connect(broken, sender=InhoudPage)
    try:
        meta = {"type": "home.InhoudPage", "parent_id": home.pk, "action": "publish"}
        response = call("post", "pages/", {"meta": meta, "title": "Half"})
    finally:
        page_published.disconnect(broken, sender=InhoudPage)
    assert is_problem(response, 500)
    assert b"secret" not in response.content
    assert "secret detail" in caplog.text
    assert not InhoudPage.objects.exists()


# --- the description ----------------------------------------------------------------------------


def test_the_description_is_valid_and_asks_a_token_everywhere(call: Caller) -> None:
    document = call.read("openapi.json")
    validate(document)
    operations = [operation for methods in document["paths"].values() for operation in methods.values()]
    assert document["components"]["securitySchemes"] == {"Token": {"type": "http", "scheme": "bearer"}}
    assert all(operation["security"] == [{"Token": []}] for operation in operations)
    assert all(path.startswith(ROOT) for path in document["paths"])


def test_every_router_of_wagtail_is_mounted() -> None:
    theirs = {prefix: router for prefix, router in wagtail_api._routers if prefix}
    assert {prefix: import_string(path) for prefix, path in ROUTERS.items()} == theirs


def test_links_point_at_our_own_address(call: Caller, kennisbank: KennisbankPage) -> None:
    page = call.read(f"pages/{kennisbank.pk}/")
    assert page["meta"]["detail_url"] == f"http://testserver{ROOT}pages/{kennisbank.pk}/"
    found = call("get", "pages/find/?html_path=/kennisbank/")
    assert found["Location"] == f"{ROOT}pages/{kennisbank.pk}/?"
