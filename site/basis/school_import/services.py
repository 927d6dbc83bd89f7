"""Carrying out what the preview showed, all of it or nothing."""

from collections.abc import Iterable, Sequence
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from modelsearch.backends import get_search_backends_with_name
from wagtail.models import ModelLogEntry, ReferenceIndex

from ..frame import change_stamp
from ..models import School, Schoolbestuur, User
from .csv_file import Row
from .plan import RELATED, Plan, make_plan

BATCH = 1000
SEARCHED = {"name", "place"}


class Outdated(Exception):
    """Since the preview something changed; `plan` is what the file comes to now."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan


@transaction.atomic
def carry_out(rows: Iterable[Row], fingerprint: str, *, by: User) -> Plan:
    """Write what the plan with this fingerprint says, and nothing else.

    Run it inside `one_writer`, as every request of the admin is: the plan is made anew from what the
    database holds now. Raises Outdated when that is another plan than was shown.
    """
    plan = make_plan(rows)
    if plan.fingerprint != fingerprint or not plan.has_work:
        raise Outdated(plan)
    renamed = [bestuur for _before, bestuur in plan.besturen.renamed.values() if bestuur.pk]
    edited = [school for school, _touched in plan.changed_schools]
    touched = sorted({name for _school, names in plan.changed_schools for name in names})
    Schoolbestuur.objects.bulk_create(plan.besturen.new, BATCH)
    Schoolbestuur.objects.bulk_update(renamed, ["name"], BATCH)
    School.objects.bulk_create(plan.new_schools, BATCH)
    if touched:
        School.objects.bulk_update(edited, touched, BATCH)
    index_for_search([*plan.besturen.new, *renamed])
    index_for_search([*plan.new_schools, *(s for s, names in plan.changed_schools if names & SEARCHED)])
    index_usage([*plan.new_schools, *(s for s, names in plan.changed_schools if names & set(RELATED))])
    write_log([*plan.besturen.new, *plan.new_schools], [*renamed, *edited], by)
    change_stamp()
    return plan


def index_for_search(things: Sequence[Model]) -> None:
    """What saving them one by one would have done for search; all of one model."""
    for start in range(0, len(things), BATCH):
        part = list(things[start : start + BATCH])
        for _name, backend in get_search_backends_with_name(with_auto_update=True):
            backend.add_bulk(type(part[0]), part)


def index_usage(schools: Sequence[School]) -> None:
    """What saving them one by one would have done for Wagtail's lists of where something is used."""
    kind = ContentType.objects.get_for_model(School)
    for start in range(0, len(schools), BATCH):
        part = schools[start : start + BATCH]
        keys = [str(school.pk) for school in part]
        ReferenceIndex.objects.filter(base_content_type=kind, object_id__in=keys).delete()
        ReferenceIndex.objects.bulk_create(
            ReferenceIndex(
                content_type=kind,
                base_content_type=kind,
                object_id=str(school.pk),
                to_content_type_id=to_kind,
                to_object_id=to_pk,
                model_path=model_path,
                content_path=content_path,
                content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
            )
            # Wagtail has no public way to do this for many things at once
            for school in part
            for to_kind, to_pk, model_path, content_path in references(school)
        )


def references(school: School) -> Iterable[tuple[int, str, str, str]]:
    """What a school points at, as Wagtail keeps it."""
    found: Iterable[tuple[int, str, str, str]] = ReferenceIndex._extract_references_from_object(school)
    return found


def write_log(made: Sequence[Model], edited: Sequence[Model], by: User) -> None:
    """Wagtail's history of each of them, as of one act."""
    moment, act = timezone.now(), uuid4()
    ModelLogEntry.objects.bulk_create(
        (
            ModelLogEntry(
                content_type=ContentType.objects.get_for_model(thing),
                object_id=str(thing.pk),
                label=str(thing),
                action=action,
                timestamp=moment,
                uuid=act,
                user=by,
                content_changed=True,
            )
            for action, things in (("wagtail.create", made), ("wagtail.edit", edited))
            for thing in things
        ),
        BATCH,
    )
