"""Uploads that nobody finished: raw files, with whatever metadata they came with."""

from datetime import datetime, timedelta

from django.utils import timezone
from wagtail.models import UploadedFile

KEEP = timedelta(days=1)


def forget_unfinished(moment: datetime | None = None) -> int:
    """Remove what multi-upload kept for a form that was not sent within a day; gives how many files."""
    before = (moment or timezone.now()) - KEEP
    field = UploadedFile._meta.get_field("file")
    if not field.storage.exists(field.upload_to):
        return 0
    names = [f"{field.upload_to}/{name}" for name in field.storage.listdir(field.upload_to)[1]]
    old = [name for name in names if field.storage.get_modified_time(name) < before]
    UploadedFile.objects.filter(file__in=old).delete()
    for name in old:  # also what a rolled back request left
        field.storage.delete(name)
    return len(old)
