"""Pages of the demo: each is made with all that belongs to it, and published as an editor would."""

from datetime import date, timedelta
from typing import Any, TypeVar, get_args

from taggit.models import Tag
from wagtail.log_actions import log
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from basis.models import (
    Aanpak,
    BasePage,
    Doelgroep,
    Principe,
    Regio,
    School,
    Schoolbestuur,
    Schooljaar,
    Sector,
    Thema,
    User,
)

from .bijeenkomsten import at_clock
from .bodies import Bodies
from .files import Files
from .keeping import KEPT, Kept, PlainKept
from .words import Words

PageType = TypeVar("PageType", bound=BasePage)
RELATIONS = {
    "themas": Thema,
    "sectoren": Sector,
    "doelgroepen": Doelgroep,
    "regios": Regio,
    "aanpakken": Aanpak,
    "principes": Principe,
    "schooljaren": Schooljaar,
    "besturen": Schoolbestuur,
    "scholen": School,
}
PLAIN: tuple[PlainKept, ...] = get_args(PlainKept)
A_YEAR = 365


class Tree:
    """Makes pages that are not there yet, and knows all of them by key."""

    def __init__(self, words: Words, files: Files, users: dict[str, User], today: date) -> None:
        self.words, self.files, self.users, self.today = words, files, users, today
        self.pages: dict[str, BasePage] = {}
        self.bodies = Bodies(files, self.pages, today)
        self.made: set[int] = set()  # the numbers of the pages that were not there yet

    def page(
        self, parent: Page, model: type[PageType], data: Any, *, days_ago: int = 200, **fields: Any
    ) -> PageType:
        """The page with this slug under a parent; made and published when it is not there.

        `days_ago` says since when it is public where its keeping does not. Fields may be of other tables.
        """
        key = data.get("key", data["slug"])
        found = model.objects.child_of(parent).filter(slug=data["slug"]).first()
        if found is None:
            found = self.plant(parent, self.draft(model, data, days_ago, fields))
            self.publish(found)
        self.pages[key] = found
        return found

    def plant(self, parent: Page, page: PageType) -> PageType:
        """Give a new page its place in the tree."""
        parent.refresh_from_db()
        parent.add_child(instance=page)
        self.made.add(page.pk)
        return page

    def publish(self, page: BasePage) -> None:
        """Give a page that was just made the revision that is public.

        What saving and publishing a revision does, without writing the whole page twice more.
        """
        page.draft_title = page.title
        page.latest_revision = page.live_revision = revision = Revision.objects.create(
            content_object=page,
            base_content_type=page.get_base_content_type(),
            user=page.responsible,
            content=page.serializable_data(),
            object_str=str(page),
        )
        page.latest_revision_created_at = revision.created_at
        Page.objects.filter(pk=page.pk).update(
            draft_title=page.title,
            latest_revision=revision,
            live_revision=revision,
            latest_revision_created_at=revision.created_at,
        )
        log(instance=page, action="wagtail.publish", user=page.responsible, revision=revision)
        page_published.send(sender=type(page), instance=page, revision=revision)

    def draft(self, model: type[PageType], data: Any, days_ago: int, fields: dict[str, Any]) -> PageType:
        """A page with its text, terms and keeping, not yet in the tree."""
        of_others = {f.name for f in model._meta.many_to_many} | {
            f.get_accessor_name() for f in model._meta.related_objects
        }
        page = model(
            slug=data["slug"],
            title=data["title"],
            introduction=data["introduction"],
            image=self.files.image(data["picture"]) if data["picture"] else None,
            **{name: value for name, value in fields.items() if name not in of_others},
        )
        for name, value in fields.items():
            if name in of_others:
                setattr(page, name, value)
        for name, of in RELATIONS.items():
            if name in data:
                setattr(page, name, self.words.all(of, data[name]))
        if data.get("tags"):
            page.tags.set([Tag.objects.get_or_create(name=name)[0] for name in data["tags"]])
        self.keep(page, KEPT.get(data.get("key", data["slug"]), {}), days_ago)
        return page

    def keep(self, page: BasePage, kept: Kept, days_ago: int) -> None:
        """Who made it and since when; somebody is responsible for every page, and looks at it each year."""
        for name in PLAIN:
            if name in kept:
                setattr(page, name, kept[name])
        ago = kept.get("published_days_ago", days_ago)
        changed = self.today - timedelta(days=kept.get("changed_days_ago", ago))
        page.published_on = self.today - timedelta(days=ago)
        page.last_published_at = at_clock(changed, "12:00")
        page.review_on = self.today + timedelta(days=kept.get("review_in_days", A_YEAR - ago % A_YEAR))
        page.responsible = page.owner = self.users[kept.get("responsible", "redacteur")]
        if "expires_in_days" in kept:
            page.expire_at = at_clock(self.today + timedelta(days=kept["expires_in_days"]), "17:00")
