"""Everybody who signed up for one thing, as a file; that it was made is logged, who is in it is not."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.http import StreamingHttpResponse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from basis.models import User

from ..models import Aanmelding, Bijeenkomst, Vraag
from ..target import Target
from ..titles import pages_of, title_of
from .presence import Part, cells_of, parts_of, people_of
from .sheets import Row, to_csv, to_xlsx

ACTION = "netwerken.export"
FORMATS = {
    "csv": (to_csv, "text/csv; charset=utf-8"),
    "xlsx": (to_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


def export(target: Target, kind: str, *, by: User, part: Part | None = None) -> StreamingHttpResponse:
    """The file, read now and made while it is sent; written down with the number of people in it.

    Of a series it says of each meeting who comes; of one meeting of it, who has a place there.
    """
    everybody = people_of(part) if part else Aanmelding.objects.filter(plaatsen=target.plaatsen)
    people = list(
        everybody.select_related("persoon", "team__contact")
        .prefetch_related("antwoorden", *(["aanwezigheden"] if target.is_series else []))
        .order_by("pk")
    )
    vragen = list(Vraag.objects.filter(plaatsen=target.plaatsen))
    parts = [part] if part else parts_of(target)
    write_log(part.target if part else target, kind, len(people), by)
    make, content_type = FORMATS[kind]
    answer = StreamingHttpResponse(make(rows_of(people, vragen, parts)), content_type=content_type)
    day = timezone.localdate().isoformat()
    name = slugify(part.title if part else title_of(target))[:60] or "aanmeldingen"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}-{day}.{kind}"'
    return answer


def write_log(target: Target, kind: str, number: int, by: User) -> None:
    """Say in the log of Wagtail who took how many rows with them, and of what."""
    thing: object = target.of
    if isinstance(target.of, Bijeenkomst):
        thing = pages_of([target.of]).get(target.of.translation_key, target.of)
    log(instance=thing, action=ACTION, user=by, data={"rows": number, "format": kind})


def rows_of(people: Sequence[Aanmelding], vragen: Sequence[Vraag], parts: Sequence[Part]) -> Iterator[Row]:
    """The head, then a row per person."""
    yield [
        *(_("Naam"), _("E-mail"), _("Functie"), _("School"), _("School staat in de lijst")),
        *(_("Stand"), _("Plek op de wachtlijst"), _("Team van"), _("Aangemeld op"), _("Bevestigd op")),
        _("Wil geen mail aan allen"),
        *(part.heading for part in parts),
        *(vraag.label for vraag in vragen),
    ]
    queue = sorted({row.wait_seq for row in people if row.wait_seq is not None})
    for row in people:
        answers = {answer.vraag_id: answer.value for answer in row.antwoorden.all()}
        yield [
            *(row.name, row.persoon.email, row.role, row.school_name),
            *("" if not row.school_name else yes_no(row.school_id is not None), row.get_status_display()),
            *(
                "" if row.wait_seq is None else queue.index(row.wait_seq) + 1,
                row.team.contact.name if row.team else "",
            ),
            *(moment(row.created_at), moment(row.verified_at), yes_no(row.messages_stopped_at is not None)),
            *cells_of(row, parts),
            *(answers.get(vraag.pk, "") for vraag in vragen),
        ]


def yes_no(is_so: bool) -> str:
    """A word for it."""
    return _("ja") if is_so else _("nee")


def moment(at: datetime | None) -> str:
    """A moment here, as every spreadsheet sorts it."""
    return timezone.localtime(at).strftime("%Y-%m-%d %H:%M") if at else ""
