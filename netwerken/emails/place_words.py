"""The words of each mail about one's own place."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..choices import ACTIVE, AanmeldingStatus
from ..meeting import until_text
from ..models import Bericht, Gebeurtenis
from ..services.history import PARTICIPANT
from .changed import changed, is_absent
from .letter import Letter, Link
from .place import Place
from .subjects import MAILS

Words = Callable[[Place], Letter | None]


def said(
    heading: str, *paragraphs: str, button: str = "", place: Place, after: tuple[str, ...] = ()
) -> Letter:
    """A letter whose button leads to the page of the sign-up."""
    return Letter(
        subject="",
        heading=heading,
        paragraphs=tuple(filter(None, paragraphs)),
        button=Link(button, place.link) if button else None,
        after=tuple(filter(None, after)),
    )


def confirm(place: Place) -> Letter:
    """The link by which somebody confirms; also what is confirmed already says so."""
    status = place.aanmelding.status
    title = {"title": place.title}
    if status == AanmeldingStatus.BEVESTIGD:
        return link(place)
    if not place.aanmelding.is_active:
        return ended(place)
    if place.payload.get("is_handed_over"):
        begin = _("Een collega heeft je de plaats gegeven bij: %(title)s.") % title
    else:
        begin = _("Je meldde je aan voor: %(title)s.") % title
    return said(
        _("Bevestig je aanmelding"),
        begin,
        stand(place),
        held(place),
        place=place,
        button=_("Bevestig mijn aanmelding"),
        after=(_("Heb je je niet aangemeld? Dan hoef je niets te doen."),),
    )


def confirm_still(place: Place) -> Letter:
    """The same once more, a day before it lapses."""
    if place.aanmelding.status == AanmeldingStatus.AANGEBODEN:
        return replace(offer(place), subject=str(MAILS["aanbod"]) % {"title": place.on_one_line})
    letter = confirm(place)
    if place.aanmelding.status == AanmeldingStatus.BEVESTIGD or not place.aanmelding.is_active:
        return letter
    return said(
        _("Bevestig je aanmelding nog"),
        _("Je hebt je aanmelding nog niet bevestigd voor: %(title)s.") % {"title": place.title},
        held(place),
        place=place,
        button=_("Bevestig mijn aanmelding"),
        after=letter.after,
    )


def stand(place: Place) -> str:
    """Where somebody stands who has no place yet."""
    if place.aanmelding.status == AanmeldingStatus.WACHTLIJST:
        return _("Het is nu vol. Je staat op de wachtlijst, op plek %(number)s.") % {"number": place.number}
    if place.aanmelding.status == AanmeldingStatus.AANGEVRAAGD:
        return _("Na je bevestiging kijkt de coördinator naar je aanvraag.")
    return ""


def held(place: Place) -> str:
    """Until when it stands without an answer."""
    until = place.aanmelding.hold_until
    if until is None:
        return ""
    when = {"until": until_text(until)}
    if not place.aanmelding.holds_place:
        return _("Bevestig voor %(until)s uur. Daarna vervalt je aanmelding.") % when
    if place.team is not None:
        return _("We houden jullie plaatsen vast tot %(until)s uur. Daarna gaan ze naar anderen.") % when
    return _("We houden je plaats vast tot %(until)s uur. Daarna gaat hij naar iemand anders.") % when


def link(place: Place) -> Letter:
    """The link for who is signed up already."""
    if not place.aanmelding.is_active:
        return ended(place)
    return said(
        _("Je aanmelding"),
        _("Je bent al aangemeld voor: %(title)s.") % {"title": place.title},
        stand(place) or _("Je hoeft niets te doen."),
        place=place,
        button=_("Bekijk je aanmelding"),
    )


def ended(place: Place) -> Letter:
    """What became of a sign-up that is over."""
    return said(
        _("Je aanmelding"),
        _("Je aanmelding is niet meer geldig: %(status)s.")
        % {"status": place.aanmelding.get_status_display()},
        place=place,
        button=_("Bekijk je aanmelding"),
    )


def team_confirm(place: Place) -> Letter:
    """The link by which the contact confirms for all; what is confirmed already says so."""
    if place.team is not None and not place.team.leden.filter(status__in=ACTIVE, verified_at=None).exists():
        return replace(team_link(place), subject=str(MAILS["team_link"]) % {"title": place.on_one_line})
    return said(
        _("Bevestig jullie aanmelding"),
        _("Je meldde een team aan voor: %(title)s.") % {"title": place.title},
        team_text(place),
        stand(place),
        held(place),
        place=place,
        button=_("Bevestig voor ons allemaal"),
        after=(_("Heb je geen team aangemeld? Dan hoef je niets te doen."),),
    )


def team_link(place: Place) -> Letter:
    """The link for the contact of a team."""
    return said(
        _("Jullie aanmelding"),
        _("Je meldde een team aan voor: %(title)s.") % {"title": place.title},
        _("Je ziet er wie er komen, en je bevestigt of zegt af voor jullie allemaal."),
        place=place,
        button=_("Bekijk jullie aanmelding"),
    )


def team_text(place: Place) -> str:
    """How many they are; names stay on the page behind the link."""
    if place.team is None:
        return ""
    number = place.team.leden.count()
    text = ngettext("Het team telt %(number)s persoon.", "Het team telt %(number)s personen.", number)
    return text % {"number": number}


def confirmed(place: Place) -> Letter:
    """The place is definite."""
    letter = said(
        _("Je bent aangemeld"),
        _("Je hebt een plaats bij: %(title)s.") % {"title": place.title},
        _("De datum is nog in overleg. Je krijgt een mail als die bekend is.") if no_date(place) else "",
        place=place,
        after=(_("Tot ziens!"),),
    )
    return with_links(letter, place)


def no_date(place: Place) -> bool:
    """Whether none of it has a date yet."""
    return all(meeting.row.starts_at is None for meeting in place.meetings)


def with_links(letter: Letter, place: Place) -> Letter:
    """The same with the links to take part and to one's own page."""
    links = [
        Link(_("Online meedoen (geef deze link niet door)"), url, is_shown=True)
        for url in dict.fromkeys(m.row.online_url for m in place.meetings if not m.is_past)
        if url
    ]
    own = Link(_("Je aanmelding bekijken, wijzigen of overdragen"), place.link)
    return replace(letter, links=(own, *links))


def requested(place: Place) -> Letter:
    """The coordinator decides."""
    return said(
        _("Je aanvraag is binnen"),
        _("Je wilt meedoen aan: %(title)s.") % {"title": place.title},
        _("De coördinator kijkt naar je aanvraag. Je krijgt een mail zodra je weet waar je aan toe bent."),
        place=place,
        button=_("Bekijk je aanvraag"),
    )


def waiting(place: Place) -> Letter:
    """In the queue, and where."""
    before = place.number - 1
    if before <= 0:
        queue = _("Je bent als eerste aan de beurt.")
    else:
        queue = ngettext(
            "Er is %(number)s aanmelding voor je.", "Er zijn %(number)s aanmeldingen voor je.", before
        ) % {"number": before}
    return said(
        _("Je staat op de wachtlijst"),
        _("Het is vol bij: %(title)s.") % {"title": place.title},
        _("Je staat op plek %(number)s van de wachtlijst.") % {"number": place.number} + " " + queue,
        _("Komt er een plaats vrij en ben jij aan de beurt, dan krijg je een mail."),
        place=place,
        button=_("Bekijk je plek op de wachtlijst"),
    )


def moved_up(place: Place) -> Letter:
    """A place came free and is theirs, or is to be confirmed."""
    title = {"title": place.title}
    if place.aanmelding.status == AanmeldingStatus.TE_BEVESTIGEN:
        return said(
            _("Er is plaats voor je"),
            _("Er kwam een plaats voor je vrij bij: %(title)s.") % title,
            _("Bevestig dat je komt."),
            held(place),
            place=place,
            button=_("Ja, ik kom"),
        )
    if place.aanmelding.status == AanmeldingStatus.AANGEBODEN:
        return offer(place)
    letter = said(
        _("Er is plaats voor je"),
        _("Er kwam een plaats voor je vrij bij: %(title)s.") % title,
        _("Je bent nu aangemeld."),
        place=place,
        after=(_("Tot ziens!"),),
    )
    return with_links(letter, place)


def offer(place: Place) -> Letter:
    """A place that wants an answer in time."""
    until = place.aanmelding.hold_until
    deadline = ""
    if until:
        deadline = _("Laat het weten voor %(until)s uur. Daarna gaat de plaats naar iemand anders.") % {
            "until": until_text(until)
        }
    return said(
        _("Wil je deze plaats?"),
        _("Er kwam een plaats vrij bij: %(title)s.") % {"title": place.title},
        deadline,
        place=place,
        button=_("Ja, ik kom"),
    )


def refused(place: Place) -> Letter:
    """The coordinator said no, and why."""
    reason = last_event(place, AanmeldingStatus.GEWEIGERD)
    why = _("De reden: %(reason)s") % {"reason": reason.reason} if reason and reason.reason else ""
    return said(
        _("Je aanmelding is afgewezen"),
        _("De coördinator kan je geen plaats geven bij: %(title)s.") % {"title": place.title},
        why,
        _("Heb je een vraag? Antwoord dan op deze mail."),
        place=place,
    )


def cancelled(place: Place) -> Letter:
    """Signed off, by oneself or by the coordinator."""
    event = last_event(place, AanmeldingStatus.GEANNULEERD)
    by_self = event is None or event.by == PARTICIPANT
    title = {"title": place.title}
    reason = _("De reden: %(reason)s") % {"reason": event.reason} if event and event.reason else ""
    return said(
        _("Je bent afgemeld"),
        _("Je zegde af voor: %(title)s.") % title
        if by_self
        else _("De coördinator heeft je afgemeld voor: %(title)s.") % title,
        reason,
        _("Je hoeft niets te doen."),
        place=place,
    )


def last_event(place: Place, status: AanmeldingStatus) -> Gebeurtenis | None:
    """The last time that somebody came to stand so."""
    return place.aanmelding.gebeurtenissen.filter(status=status).last()


def handed_over(place: Place) -> Letter:
    """To who gave the place away."""
    return said(
        _("Je plaats is overgedragen"),
        _("Je gaf je plaats aan %(name)s bij: %(title)s.")
        % {"name": place.aanmelding.name, "title": place.title},
        _("Je collega krijgt een mail om te bevestigen. Jij hoeft niets te doen."),
        place=place,
        after=(_("Was jij dit niet? Antwoord dan op deze mail."),),
    )


def reminder(place: Place) -> Letter | None:
    """A few days before it."""
    meeting = place.meeting
    if meeting.is_past or meeting.is_cancelled or is_absent(place):
        return None
    letter = said(
        _("Tot binnenkort"),
        _("Binnenkort is het zover: %(title)s.") % {"title": place.title},
        place=place,
        after=(_("Tot ziens!"),),
    )
    return with_links(letter, place)


def materials(place: Place) -> Letter:
    """There is something to read of a meeting one was at."""
    page = place.meeting.page
    return Letter(
        subject="",
        heading=_("Er is materiaal"),
        paragraphs=(_("Je was bij: %(title)s. Het materiaal staat nu op de site.") % {"title": page.title},),
        button=Link(_("Bekijk het materiaal"), f"{page.full_url}#materiaal"),
    )


def message(place: Place) -> Letter | None:
    """What the coordinator writes to everybody; None when it was thrown away, or they asked for no more."""
    written = Bericht.objects.filter(pk=place.payload["bericht"]).first()
    if written is None or place.aanmelding.messages_stopped_at:
        return None
    subject = " ".join(written.subject.split())
    paragraphs = tuple(part.strip() for part in written.text.replace("\r", "").split("\n\n") if part.strip())
    return Letter(
        subject=subject,
        heading=subject,
        paragraphs=paragraphs,
        links=(Link(_("Je aanmelding bekijken, wijzigen of overdragen"), place.link),),
        reason=_("De coördinator stuurt deze mail aan alle deelnemers van: %(title)s.")
        % {"title": place.title},
    )


WORDS: Mapping[str, Words] = {
    "bevestig": confirm,
    "bevestig_herinnering": confirm_still,
    "link": link,
    "team_bevestig": team_confirm,
    "team_link": team_link,
    "bevestigd": confirmed,
    "aangevraagd": requested,
    "wachtlijst": waiting,
    "doorgeschoven": moved_up,
    "aanbod": offer,
    "geweigerd": refused,
    "geannuleerd": cancelled,
    "overgedragen": handed_over,
    "herinnering": reminder,
    "gewijzigd": changed,
    "materiaal": materials,
    "bericht": message,
}
