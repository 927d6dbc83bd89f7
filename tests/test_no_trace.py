"""One language means no languages: no page, screen, column or form speaks of translating (law 11)."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import (
    APIToken,
    Collection,
    GroupApprovalTask,
    Page,
    Site,
    Workflow,
    get_page_models,
)
from wagtail.snippets.models import get_snippet_models

from basis.models import School, Schoolbestuur, Schooljaar, User
from basis.models.taxonomy import Term
from home.models import FormulierPage
from kennisbank.models import Rubric
from netwerken.models import (
    BijeenkomstPage,
    Coordinator,
    MailIntro,
    Netwerk,
    NetwerkPage,
    VrijePeriode,
)
from netwerken.services import NewMember, Who, add_member, plan_series, sign_up_by_hand
from netwerken.target import target_of
from search.models import SplitRule, Synonym
from tests.basis.conftest import site_pages  # noqa: F401  a fixture
from tests.basis.test_reading import public_urls  # noqa: F401  a fixture
from tests.every_screen import Sitters, admin_routes, read, said
from tests.factories import make_document, make_image, meeting
from tests.kennisbank.rubric.on_a_page import make_rubric
from tests.netwerken.planning.plans import make_plan

ONE = pytest.mark.skipif(settings.BILINGUAL, reason="is about one language")
OF_LANGUAGES = re.compile(
    r"[\w-]*(?:vertal|vertaal|translat|locale|taalregio|language|hreflang|synchroni|meertalig)[\w-]*"
    r"|\b(?:taal|talen|Engels|English)\b",
    re.IGNORECASE,
)
# No screens for an editor: they change something at once, want a file that is on its way, or are closed.
NOT_READ = {
    "beheer/^.*/$",
    "beheer/api/main/^documents/<int:pk>/",
    "beheer/api/main/^documents/find/",
    "beheer/api/main/^images/<int:pk>/",
    "beheer/api/main/^images/find/",
    "beheer/api/main/^pages/<int:pk>/",
    "beheer/api/main/^pages/<int:pk>/action/<str:action_name>/",
    "beheer/api/main/^pages/find/",
    "beheer/block-preview/",
    "beheer/coordinator/edit/<int:pk>/",
    "beheer/coordinator/usage/<int:pk>/",
    "beheer/documents/multiple/<int:doc_id>/",
    "beheer/documents/multiple/<int:doc_id>/delete/",
    "beheer/documents/multiple/create_from_uploaded_document/<int:uploaded_file_id>/",
    "beheer/documents/multiple/delete_upload/<int:uploaded_file_id>/",
    "beheer/editing-sessions/ping/<str:app_label>/<str:model_name>/<str:object_id>/<int:session_id>/",
    "beheer/editing-sessions/release/<int:session_id>/",
    "beheer/failwhale/",
    "beheer/handreikingen/choose_parent/",
    "beheer/images/<int:image_id>/generate_url/",
    "beheer/images/<int:image_id>/generate_url/output/",
    "beheer/images/multiple/<int:image_id>/",
    "beheer/images/multiple/<int:image_id>/delete/",
    "beheer/images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/",
    "beheer/images/multiple/delete_upload/<int:uploaded_file_id>/",
    "beheer/kiezen/<slug:app_label>/<slug:model_name>/",
    "beheer/login/",
    "beheer/logout/",
    "beheer/nieuws/choose_parent/",
    "beheer/nog-actueel/<int:page_id>/",
    "beheer/ontwikkelmodel/bewaren-als/",
    "beheer/ontwikkelmodel/herbruikbaar/",
    "beheer/ontwikkelmodel/inlezen/",
    "beheer/pages/<int:page_id>/convert_alias/",
    "beheer/pages/<int:page_id>/lock/",
    "beheer/pages/<int:page_id>/revisions/",
    "beheer/pages/<int:page_id>/unlock/",
    "beheer/pages/<int:page_to_move_id>/set_position/",
    "beheer/password_reset/",
    "beheer/password_reset/complete/",
    "beheer/password_reset/confirm/<uidb64>/<token>/",
    "beheer/password_reset/done/",
    "beheer/praktijkvoorbeelden/choose_parent/",
    "beheer/redirects/import/process/",
    "beheer/scholen/importeren/uitvoeren/",
    "beheer/settings/<slug:app_name>/<slug:model_name>/",
    "beheer/snippets/",
    "beheer/snippets/kennisbank/rubric/lock/<int:pk>/",
    "beheer/snippets/kennisbank/rubric/unlock/<int:pk>/",
    "beheer/tag-autocomplete/<slug:app_name>/<slug:model_name>/",
    "beheer/users/delete/<int:pk>/",
    "beheer/workflows/enable/<int:pk>/",
    "beheer/workflows/remove/<int:page_pk>/",
    "beheer/workflows/remove/<int:page_pk>/<int:workflow_pk>/",
    "beheer/workflows/tasks/enable/<int:pk>/",
    "beheer/workflows/tasks/select_type/",
}
# names that programs rely on, whatever the number of languages: these never change (law 9)
OF_THE_CONTRACT = re.compile(
    r'"(?:#/components/schemas/)?(?:languages?|translation key)"|`language`|[?&]language='
    r"|\b(?:translationKey|translations|notLanguage|inLanguage)\b",
    re.IGNORECASE,
)
ADD = "beheer/pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/"
BULK = "beheer/bulk/<str:app_label>/<str:model_name>/<str:action>/"
IN_FULL = {ADD, "beheer/pages/<int:page_id>/edit/"}  # each type of page has its own form
API_DOCS = "/api/v1/docs"  # a page for people
LOGIN = ["/inloggen/login/", "/inloggen/password/reset/"]


def make_words(site: Site) -> None:
    """One of each kind of snippet, where there is none."""
    for model in get_snippet_models():
        if issubclass(model, Term) and not model._default_manager.exists():
            model._default_manager.create(name="Woord", locale=site.root_page.locale)
    Schooljaar.objects.create(name="2026-2027")
    board = Schoolbestuur.objects.create(name="Stichting")
    School.objects.create(name="De Kade", brin="01AB", bestuur=board)
    Synonym.objects.create(word="swv", meanings="samenwerkingsverband")
    SplitRule.objects.create(word="leernetwerk", parts="leer netwerk")
    make_rubric()
    assert all(model._default_manager.exists() for model in get_snippet_models())


def a_rubric(workflow: Workflow, by: User) -> dict[str, Any]:
    """A rubric that waits for a redacteur: what each of its screens asks for."""
    rubric = Rubric.objects.all()[0]
    revision = rubric.save_revision(user=by, log_action=True)
    state = workflow.start(rubric, by)
    return {
        "pk": rubric.pk,
        "revision_id": revision.pk,
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "workflow_state_id": state.pk,
        "task_state_id": state.current_task_state.pk,
        "task_id": state.current_task_state.task_id,
        "action_name": "approve",
    }


@pytest.fixture
def sitters(site, site_pages, netwerk, beheerder) -> Sitters:  # noqa: F811  a fixture
    """A page of every type, and one of everything else that a screen of the admin can be about."""
    make_words(site)
    workflow, task = Workflow.objects.get(), GroupApprovalTask.objects.get()
    waiting = NetwerkPage.objects.get(pk=netwerk.pk)
    waiting.save_revision(user=beheerder, log_action=True)
    state = workflow.start(waiting, beheerder)
    models = [model for model in get_page_models() if model is not Page]
    pages = [page for model in models if (page := model.objects.first())]
    image, document = make_image(), make_document()
    row = Netwerk.objects.get(translation_key=netwerk.translation_key)
    collection = Collection.get_first_root_node().add_child(name="Besloten")
    pick = SearchPromotion.objects.create(query=Query.get("rekenen"), page=waiting)
    members = add_member(row, NewMember("Noor", "noor@example.org"), source="Start", by="anna")
    counter = meeting(BijeenkomstPage.objects.all()[0]).row.plaatsen_id
    days = VrijePeriode.objects.create(name="Kerst", first_day="2026-12-21", last_day="2027-01-01")
    token, _key = APIToken.create_token(user=beheerder, name="Koppeling")
    reeks = plan_series(row, make_plan(), by=beheerder).reeks
    who = Who("Noor", "noor@example.org", "De Kade")
    signed_up = sign_up_by_hand(target_of(reeks.plaatsen_id, timezone.now()), who, by="beheerder")
    return Sitters(
        pages,
        [page for page in pages if isinstance(page, NetwerkPage | FormulierPage)],
        {
            "collection_id": [collection.pk],
            "destination_id": [site.root_page_id],
            "document_id": [document.pk],
            "image_id": [image.pk],
            "filter_spec": ["max-200x200"],
            "workflow_state_id": [state.pk],
            "task_state_id": [state.current_task_state.pk],
            "task_id": [task.pk],
            "action_name": ["approve", "reject"],
            "redirect_id": [Redirect.objects.create(old_path="/oud", redirect_page=waiting).pk],
            "slug": ["blokken"],
            "query_id": [pick.query_id],
            "aanmelding": [signed_up.pk],
            "bijeenkomst": [reeks.bijeenkomsten.all()[0].pk],
        },
        {
            "collections/": collection.pk,
            "workflows/tasks/": task.pk,
            "workflows/": workflow.pk,
            "users/": beheerder.pk,
            "groups/": Group.objects.all()[0].pk,
            "api-tokens/": token.pk,
            "sites/": site.pk,
            "coordinator/": Coordinator.objects.create(netwerk=row, user=beheerder).pk,
            "mailintro/": MailIntro.objects.create(netwerk=row, what="bevestigd", text="Tot dan").pk,
            "reeksen/": reeks.pk,
            "aanmeldingen/": reeks.plaatsen_id,
            "vaste-deelnemers/netwerk/": row.pk,
            "vaste-deelnemers/": members.pk,
            "uitnodigingen/": counter,
            "bewaartermijnen/": row.pk,
            "vrijeperiode/": days.pk,
            "documents/": document.pk,
            "images/": image.pk,
        },
        a_rubric(workflow, beheerder),
    )


def bulk_addresses(sitters: Sitters) -> list[str]:
    """Every screen on which many things are changed at once."""
    pages = "&".join(f"id={page.pk}" for page in sitters.few)
    return [
        f"/beheer/bulk/{app}/{model}/{name}/?next=/beheer/&" + (pages if model == "page" else "id=1")
        for app, models in bulk_action_registry.actions.items()
        for model, actions in models.items()
        for name in actions
    ]


def found_on(client: Client, addresses: list[str]) -> tuple[dict[str, list[str]], set[str]]:
    """What is said of languages at each of these addresses, and which of them gave an answer to read."""
    found, answered = {}, set()
    for address in addresses:
        answer, text = read(client, address)
        if answer.status_code == 200:
            answered.add(address)
            if words := sorted(set(OF_LANGUAGES.findall(said(text)))):
                found[address] = words
    return found, answered


def test_every_kind_of_page_and_snippet_is_there_to_be_read(sitters):
    assert {Page, *(type(page) for page in sitters.pages)} == set(get_page_models())
    adding = sitters.addresses(ADD)
    assert len(adding) == len(sitters.pages)


@ONE
def test_no_screen_of_the_admin_speaks_of_languages(sitters, as_beheerder):
    said_of_them, unread = {}, set()
    for route in admin_routes():
        if route in NOT_READ:
            continue
        addresses = bulk_addresses(sitters) if route == BULK else sitters.addresses(route)
        found, answered = found_on(as_beheerder, addresses)
        said_of_them |= found
        if not answered or (route in IN_FULL and len(answered) != len(addresses)):
            unread.add(route)
    assert not said_of_them
    assert not unread
    assert as_beheerder.get("/beheer/locales/").status_code == 404


@ONE
def test_no_public_page_speaks_of_languages(client, public_urls):  # noqa: F811  a fixture
    machines = ("/api/", "/.well-known/")  # RFC 9116: in what language one may write about a weakness
    pages = [address for address in public_urls if address == API_DOCS or not address.startswith(machines)]
    found, answered = found_on(client, [*pages, *LOGIN])
    assert not found
    assert len(answered) > 25


@ONE
def test_the_public_api_speaks_of_them_in_names_of_its_contract_alone(client, public_urls):  # noqa: F811
    for address in public_urls:
        if address.startswith("/api/") and address != API_DOCS:
            _answer, text = read(client, address)
            text = OF_THE_CONTRACT.sub("", text)
            assert not [text[max(0, m.start() - 60) : m.end() + 60] for m in OF_LANGUAGES.finditer(text)], (
                address
            )


@ONE
def test_the_management_api_offers_no_translating(as_beheerder):
    document = as_beheerder.get("/beheer/api/v3/openapi.json").json()
    assert not [path for path in document["paths"] if OF_LANGUAGES.search(path)]


@pytest.mark.bilingual
def test_with_two_languages_the_same_reading_finds_them(sitters, as_beheerder, client, public_urls):  # noqa: F811
    wanted = {
        "a form of a page": "beheer/pages/<int:page_id>/edit/",
        "a new page": ADD,
        "the tree": "beheer/pages/<int:parent_page_id>/",
        "a list of terms": "beheer/snippets/basis/thema/",
        "the form of a term": "beheer/snippets/basis/thema/edit/<int:pk>/",
        "the report on page types": "beheer/reports/page-types-usage/",
        "the menu": "beheer/",
    }
    for name, route in wanted.items():
        found, answered = found_on(as_beheerder, sitters.addresses(route))
        assert answered, name
        assert found, name
