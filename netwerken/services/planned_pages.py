"""Writing facts of a series on the page of one meeting, without losing what others wrote there."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision

from basis.models import User
from basis.transaction import Refusal

from ..models import BijeenkomstPage
from ..planning.current import OF_SERIES


def on_page(values: dict[str, Any]) -> dict[str, Any]:
    """What holds for the series, by the names that the fields of a page have."""
    of_page = {OF_SERIES[name]: value for name, value in values.items() if name in OF_SERIES}
    return {name: value for name, value in of_page.items() if name != "doelgroep_note" or value is not None}


def check_free(page: BijeenkomstPage, by: User) -> None:
    """Refuse to touch a page that somebody has locked, or that waits for a reviewer or for its moment."""
    reason = ""
    if page.workflow_in_progress:
        reason = _("“%(title)s” ligt ter beoordeling. Keur de pagina eerst goed, of trek haar terug.")
    elif page.approved_schedule:
        reason = _("“%(title)s” komt op een gepland moment online. Maak dat eerst ongedaan op de pagina.")
    elif page.permissions_for_user(by).page_locked():
        reason = _("“%(title)s” is op slot gezet. Haal eerst het slot van de pagina.")
    elif not page.permissions_for_user(by).can_edit():
        reason = _("Je mag “%(title)s” niet wijzigen.")
    if reason:
        raise Refusal(reason % {"title": page.title})


def keep_draft(draft: Revision, values: dict[str, Any], by: User) -> None:
    """Put a draft back on top of what was just published, with the same facts; it stays its author's."""
    page = draft.as_object()
    for name, value in values.items():
        setattr(page, name, value)
    revision = page.save_revision(user=draft.user, clean=False)
    log(instance=page, action="wagtail.edit", user=by, revision=revision, content_changed=True)


def write(page: BijeenkomstPage, values: dict[str, Any], by: User) -> Revision:
    """A new revision of a page with these values. Raises Refusal when the page cannot be so."""
    for name, value in values.items():
        setattr(page, name, value)
    clean(page)
    return page.save_revision(user=by, log_action=True, clean=False)


def clean(page: BijeenkomstPage) -> None:
    """Refuse, in words, what a page cannot be."""
    try:
        page.clean()
    except ValidationError as error:
        said = " ".join(error.messages)
        raise Refusal(f"{page.title}: {said}") from error
