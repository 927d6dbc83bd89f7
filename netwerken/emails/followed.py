"""Mails about what people follow: of what everybody may see, and each ends by one click."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.mail import EmailMessage
from django.utils import timezone, translation
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from wagtail.models import Page

from basis.audience import anonymous, visible_to
from basis.frame import current

from ..choices import FollowKind
from ..meeting import Meeting
from ..models import Abonnement, Bijeenkomst, BijeenkomstPage, Netwerk, NetwerkPage
from ..selectors import rows_of
from .addresses import answers_to, link_of_follow, list_of
from .changed import change
from .letter import Item, Letter, Link, post
from .subjects import MAILS
from .words import facts_of, when_text

PAGES = {FollowKind.BIJEENKOMST: BijeenkomstPage, FollowKind.NETWERK: NetwerkPage}
Followed = BijeenkomstPage | NetwerkPage
Words = Callable[[Mapping[str, Any], Abonnement, Followed], Letter | None]


def render(payload: Mapping[str, Any]) -> EmailMessage | None:
    """The mail of an outbox row; None when who it was for wants none, or a visitor could not see it now."""
    found = Abonnement.objects.filter(pk=payload["abonnement"]).select_related("persoon")
    abonnement = found.first()
    if abonnement is None:
        return None
    with translation.override(abonnement.language):
        page = shown(PAGES[FollowKind(abonnement.kind)], abonnement.key)
        if page is None:
            return None
        is_asked = payload["what"] in OPT_IN
        if not is_asked and (abonnement.confirmed_at is None or not abonnement.wants(payload["what"])):
            return None
        letter = WORDS[payload["what"]](payload, abonnement, page)
        if letter is None:
            return None
        return post(
            letter,
            abonnement.persoon.email,
            reply_to=answers_to(netwerk_of(abonnement), [page]),
            list_id=list_of(f"{abonnement.kind}-{abonnement.key}"),
            unsubscribe_url="" if is_asked else link_of_follow(abonnement),
        )


def shown(pages: type[Page], key: object) -> Any:
    """The page of a thing that any visitor sees, in the language of the mail where there is one."""
    site = next((site for site in current().sites if site.is_default_site), None)
    if site is None:
        return None
    found = list(visible_to(pages.objects.filter(translation_key=key), anonymous(site)))
    for page in found:
        page.locale = current().locales[page.locale_id]
    own = [page for page in found if page.locale.language_code == get_language()]
    return next(iter(own or found), None)


def netwerk_of(abonnement: Abonnement) -> Netwerk | None:
    """The netwerk whose coordinators answer."""
    if abonnement.kind == FollowKind.NETWERK:
        return Netwerk.objects.filter(translation_key=abonnement.key).first()
    return Netwerk.objects.filter(bijeenkomsten__translation_key=abonnement.key).first()


def letter(
    payload: Mapping[str, Any],
    page: Followed,
    heading: str,
    *paragraphs: str,
    subject: str = "",
    **parts: Any,
) -> Letter:
    """A letter about a page that is followed."""
    title = {"title": " ".join(page.title.split())}
    return Letter(
        subject=subject or str(MAILS[payload["what"]]) % title,
        heading=heading,
        paragraphs=tuple(filter(None, paragraphs)),
        **({"reason": _("Je krijgt deze mail omdat je dit volgt: %(title)s.") % title} | parts),
    )


def asked(payload: Mapping[str, Any], abonnement: Abonnement, page: Followed) -> Letter:
    """The link by which somebody confirms that they follow this."""
    title = {"title": page.title}
    return letter(
        payload,
        page,
        _("Wil je dit volgen?"),
        _("Iemand vulde je adres in om mail te krijgen over: %(title)s.") % title,
        what_comes(abonnement),
        button=Link(_("Ja, stuur me deze mails"), link_of_follow(abonnement)),
        after=(_("Heb je dit niet gevraagd? Dan hoef je niets te doen: we wissen je adres na een week."),),
        reason=_("Je krijgt deze mail eenmalig."),
    )


def what_comes(abonnement: Abonnement) -> str:
    """What one gets by following it."""
    if abonnement.kind == FollowKind.NETWERK:
        return _("Je krijgt een mail bij een nieuwe bijeenkomst of nieuws van dit netwerk.")
    return _(
        "Je krijgt een mail als de datum, de tijd of de plek wijzigt, als er weer plaats is en als er"
        " materiaal is."
    )


def known(payload: Mapping[str, Any], abonnement: Abonnement, page: Followed) -> Letter:
    """The link for who follows it already."""
    return letter(
        payload,
        page,
        _("Je volgt dit al"),
        _("Je volgt al: %(title)s.") % {"title": page.title},
        what_comes(abonnement),
        button=Link(_("Bekijk wat je volgt"), link_of_follow(abonnement)),
        reason=_("Je krijgt deze mail omdat iemand je adres opnieuw invulde."),
    )


def changed(payload: Mapping[str, Any], abonnement: Abonnement, page: Followed) -> Letter | None:
    """A meeting has another date, place or state."""
    meeting = meeting_of(page)
    said = change(meeting, payload, with_link=False) if meeting else None
    if said is None:
        return None
    return letter(
        payload,
        page,
        said.heading,
        *said.paragraphs,
        subject=said.subject,
        changes=said.changes,
        facts=said.facts,
        links=(Link(_("De bijeenkomst op de site"), page.full_url),),
    )


def free_places(payload: Mapping[str, Any], abonnement: Abonnement, page: Followed) -> Letter | None:
    """What was full has places; None when somebody else was quicker."""
    meeting = meeting_of(page)
    if meeting is None or not meeting.can_sign_up:
        return None
    return letter(
        payload,
        page,
        _("Er is weer plaats"),
        _("Er kwam een plaats vrij bij: %(title)s.") % {"title": page.title},
        _("Wie het eerst komt, heeft de plaats."),
        button=Link(_("Meld je aan"), f"{page.full_url}#aanmelden"),
        facts=facts_of([meeting]),
    )


def materials(payload: Mapping[str, Any], abonnement: Abonnement, page: Followed) -> Letter:
    """There is something to read of a meeting that is over."""
    return letter(
        payload,
        page,
        _("Er is materiaal"),
        _("Het materiaal staat nu op de site van: %(title)s.") % {"title": page.title},
        button=Link(_("Bekijk het materiaal"), f"{page.full_url}#materiaal"),
    )


def new_meetings(payload: Mapping[str, Any], abonnement: Abonnement, page: Followed) -> Letter | None:
    """One or more meetings of a netwerk that visitors see now."""
    keys = Bijeenkomst.objects.filter(pk__in=payload["bijeenkomsten"]).order_by("starts_at", "pk")
    pages = [shown(BijeenkomstPage, key) for key in keys.values_list("translation_key", flat=True)]
    found = [meeting for each in pages if each and (meeting := meeting_of(each))]
    if not found:
        return None
    number, title = len(found), " ".join(page.title.split())
    text = ngettext(
        "Er is een nieuwe bijeenkomst bij: %(title)s.", "Er zijn nieuwe bijeenkomsten bij: %(title)s.", number
    )
    heading = ngettext("Nieuwe bijeenkomst", "Nieuwe bijeenkomsten", number)
    items = tuple(Item(each.page.title, when_text(each), each.page.full_url) for each in found)
    return letter(payload, page, heading, text % {"title": title}, items=items)


def news(payload: Mapping[str, Any], abonnement: Abonnement, page: Followed) -> Letter | None:
    """A message about a netwerk that visitors see now."""
    message = shown(Page, payload["pagina"])
    if message is None:
        return None
    specific = message.specific
    return letter(
        payload,
        page,
        specific.title,
        getattr(specific, "introduction", ""),
        subject=str(MAILS["nieuws"]) % {"title": " ".join(specific.title.split())},
        button=Link(_("Lees het bericht"), specific.full_url),
    )


def meeting_of(page: Followed) -> Meeting | None:
    """The meeting of a page, as it stands now."""
    row = rows_of([page.translation_key]).get(page.translation_key)
    return Meeting(page, row, timezone.now()) if row and isinstance(page, BijeenkomstPage) else None


OPT_IN = ("volg_bevestig", "volg_link")
WORDS: Mapping[str, Words] = {
    "volg_bevestig": asked,
    "volg_link": known,
    "gewijzigd": changed,
    "plaatsen_vrij": free_places,
    "materiaal": materials,
    "nieuwe_bijeenkomsten": new_meetings,
    "nieuws": news,
}
