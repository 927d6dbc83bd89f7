"""A page that is copied gets rubrics of its own: a new uid, the ids inside kept, and where they came from.

A translation and an alias show the same rubric, so they keep its uid; so does a page whose earlier revision
comes back.
"""

from typing import Any

from django.db.models.signals import post_save
from wagtail.blocks import Block, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page, PageLogEntry

from . import ids
from .block import RubricBlock
from .value import Json

COPIED = "wagtail.copy"  # not of a translation or an alias, which Wagtail logs under names of their own


def connect() -> None:
    """Watch for copies: the log is the one place that every way of copying passes."""
    post_save.connect(page_copied, sender=PageLogEntry, dispatch_uid="rubric_copied")


def page_copied(sender: type[PageLogEntry], instance: PageLogEntry, created: bool, **kwargs: Any) -> None:
    """Give the rubrics of a page that was just copied a uid of their own, in the page and its revisions."""
    if not created or instance.action != COPIED:
        return
    page = Page.objects.get(pk=instance.page_id).specific
    uids: dict[str, str] = {}
    fields = [field for field in page._meta.get_fields() if isinstance(field, StreamField)]
    changed = []
    for field in fields:
        stream = getattr(page, field.name)
        raw = list(stream.raw_data)
        if renew(stream.stream_block, raw, uids):
            setattr(page, field.name, field.to_python(raw))
            changed.append(field.name)
    if changed:
        page.save(update_fields=changed, clean=False)
    for revision in page.revisions.all():
        content, is_other = revision.content, False
        for field in fields:
            raw = field.to_python(content.get(field.name)).raw_data
            children = list(raw)
            if renew(field.stream_block, children, uids):
                stream = field.to_python(children)
                content[field.name] = field.value_to_string(_Holder(field.attname, stream))
                is_other = True
        if is_other:
            revision.content = content
            revision.save(update_fields=["content"])


class _Holder:
    """Something with one attribute, as a field's serialiser asks for."""

    def __init__(self, name: str, value: Any) -> None:
        setattr(self, name, value)


def renew(block: Block, raw: Any, uids: dict[str, str]) -> bool:
    """Put new uids in a stored value, the same one for the same rubric; whether there was any."""
    if isinstance(block, StreamBlock):
        found = False
        for number, child in enumerate(raw or []):
            kind = block.child_blocks.get(child["type"])
            if isinstance(kind, RubricBlock):
                child = raw[number] = child | {"value": renewed(child["value"], uids)}
                found = found or bool(child["value"])
            elif kind is not None:
                found = renew(kind, child["value"], uids) or found
        return found
    if isinstance(block, StructBlock) and isinstance(raw, dict):
        found = False
        for name, kind in block.child_blocks.items():
            if isinstance(kind, RubricBlock) and raw.get(name):
                raw[name] = renewed(raw[name], uids)
                found = True
            else:
                found = renew(kind, raw.get(name), uids) or found
        return found
    return False


def renewed(value: Json | None, uids: dict[str, str]) -> Json | None:
    """The same value as a rubric of its own."""
    if not isinstance(value, dict) or not isinstance(value.get("uid"), str):
        return value
    uid = uids.setdefault(value["uid"], ids.new_uid())
    return value | {"uid": uid, "copied_from": value["uid"]}
