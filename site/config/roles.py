"""The roles of the admin: groups with their rights, and the workflow between auteur and redacteur."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from netwerken.services import COORDINATORS

AUTEURS, REDACTEUREN, BEHEERDERS = "Auteurs", "Redacteuren", "Beheerders"
WORKFLOW = "Een redacteur kijkt mee"
PAGE_RIGHTS = {
    AUTEURS: ["add_page"],
    REDACTEUREN: ["add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"],
    BEHEERDERS: ["add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page"],
}
OWN_FILES = ["add_image", "choose_image", "add_document", "choose_document"]
ALL_FILES = [*OWN_FILES, "change_image", "change_document", "delete_image", "delete_document"]
FILE_RIGHTS = {AUTEURS: OWN_FILES, COORDINATORS: OWN_FILES, REDACTEUREN: ALL_FILES, BEHEERDERS: ALL_FILES}
TERMS = ["thema", "principe", "aanpak", "doelgroep", "sector", "regio", "netwerkvorm", "schooljaar"]
REDACTIE_MODELS = [*TERMS, "school", "schoolbestuur"]
SEARCHES = Q(content_type__app_label="search", codename="view_searchedquery") | Q(
    content_type__app_label="wagtailsearchpromotions", content_type__model="searchpromotion"
)
LISTS = Q(content_type__app_label="basis", content_type__model__in=REDACTIE_MODELS) | Q(
    content_type__app_label="search", content_type__model__in=["synonym", "splitrule"]
)
RUBRICS = Q(content_type__app_label="kennisbank", content_type__model="rubric")
OWN_RUBRICS = RUBRICS & Q(codename__in=["add_rubric", "change_rubric", "view_rubric"])
SERIES = Q(content_type__app_label="netwerken", codename__in=["view_reeks", "add_reeks", "change_reeks"])
TALLIES = Q(content_type__app_label="netwerken", codename="view_deelnametelling")
PEOPLE = ["coordinator", "mailintro", "vastedeelnemer"]
FREE_DAYS = Q(content_type__app_label="netwerken", content_type__model="vrijeperiode")
ACCESS = Q(content_type__app_label="wagtailadmin", codename="access_admin")
BEHEER = (
    Q(content_type__app_label="basis", content_type__model__in=["user", "sitesettings"])
    | Q(content_type__app_label="basis", codename="change_outboxmessage")
    | Q(content_type__app_label="auth", content_type__model="group")
    | Q(content_type__app_label="netwerken", codename__in=["view_aanmelding", "change_aanmelding"])
    | Q(content_type__app_label="netwerken", content_type__model__in=PEOPLE)
    | Q(content_type__app_label="wagtailredirects")
    | Q(
        content_type__app_label="wagtailcore",
        content_type__model__in=["site", "locale", "collection", "workflow", "task"],
    )
)


@transaction.atomic
def make_roles() -> None:
    """Make the groups, their rights and the workflow, or bring them up to date; safe to repeat."""
    remove_stock_groups()
    rights = {
        AUTEURS: ACCESS | OWN_RUBRICS,
        COORDINATORS: ACCESS,
        REDACTEUREN: ACCESS | SEARCHES | LISTS | RUBRICS | SERIES | FREE_DAYS | TALLIES,
        BEHEERDERS: ACCESS | SEARCHES | LISTS | RUBRICS | SERIES | FREE_DAYS | TALLIES | BEHEER,
    }
    for name, permissions in rights.items():
        group, _new = Group.objects.get_or_create(name=name)
        group.permissions.add(*Permission.objects.filter(permissions))
    root, collection = Page.objects.get(depth=1), Collection.get_first_root_node()
    for name, codenames in PAGE_RIGHTS.items():
        for permission in named("wagtailcore", codenames):
            GroupPagePermission.objects.get_or_create(
                group=Group.objects.get(name=name), page=root, permission=permission
            )
    for name, codenames in FILE_RIGHTS.items():
        for permission in named("basis", codenames):
            GroupCollectionPermission.objects.get_or_create(
                group=Group.objects.get(name=name), collection=collection, permission=permission
            )
    make_workflow(root)


def named(app_label: str, codenames: Iterable[str]) -> QuerySet[Permission]:
    """The permissions of an app with these names."""
    return Permission.objects.filter(content_type__app_label=app_label, codename__in=list(codenames))


def make_workflow(root: Page) -> None:
    """What an auteur hands in goes to the redacteuren."""
    task, _new = GroupApprovalTask.objects.get_or_create(name=WORKFLOW)
    task.groups.add(*Group.objects.filter(name__in=[REDACTEUREN, BEHEERDERS]))
    workflow, _new = Workflow.objects.get_or_create(name=WORKFLOW)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task.task_ptr, defaults={"sort_order": 0})
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
    rubric = ContentType.objects.get_by_natural_key("kennisbank", "rubric")
    WorkflowContentType.objects.update_or_create(content_type=rubric, defaults={"workflow": workflow})


def remove_stock_groups() -> None:
    """Wagtail's own Moderators and Editors, when nobody is in them: our roles take their place."""
    stock = Group.objects.filter(name__in=["Moderators", "Editors"], user=None)
    GroupApprovalTask.objects.filter(name="Moderators approval").delete()
    Workflow.objects.filter(name="Moderators approval").delete()
    stock.delete()
