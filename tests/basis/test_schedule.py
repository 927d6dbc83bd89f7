"""What the clock publishes and takes away, one page at a time."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.signals import page_published, page_unpublished

from basis import schedule, worker
from basis.audience import may_see
from basis.transaction import Refusal
from home.models import InhoudPage
from tests.factories import add_page

NOW = timezone.now().replace(microsecond=0)
SOON = NOW + timedelta(minutes=10)


@pytest.fixture
def clock():
    """A clock that stands still, and that a test may move."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def scheduled(home: Page, slug: str, moment=SOON) -> InhoudPage:
    """A page approved to go live at its moment."""
    page = add_page(home, InhoudPage(title=slug, slug=slug, go_live_at=moment), publish=False)
    page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live
    return page


def live(slug: str) -> bool:
    """Whether the page of this slug is live."""
    return Page.objects.get(slug=slug).live


@pytest.fixture
def poison():
    """A handler that fails for one page when it goes live or goes."""

    def fail(instance: Page, **kwargs: object) -> None:
        if instance.slug == "gif" and timezone.now() >= SOON:
            Page.objects.filter(pk=instance.pk).update(title="half gedaan")
            raise RuntimeError("kapot")

    page_published.connect(fail)
    page_unpublished.connect(fail)
    yield
    page_published.disconnect(fail)
    page_unpublished.disconnect(fail)


def test_an_approved_revision_goes_live_at_its_moment(clock, home, visitor):
    page = scheduled(home, "straks")
    clock.move_to(SOON - timedelta(seconds=1))
    assert schedule.publish_due() == 0
    assert not may_see(page, visitor)
    clock.move_to(SOON)
    assert schedule.publish_due() == 1
    assert may_see(Page.objects.get(pk=page.pk), visitor)
    assert schedule.publish_due() == 0


def test_what_was_typed_after_the_approval_stays_a_draft(clock, home):
    page = scheduled(home, "straks")
    page = InhoudPage.objects.get(pk=page.pk)
    page.title = "Later getypt"
    page.save_revision()
    clock.move_to(SOON)
    schedule.publish_due()
    page.refresh_from_db()
    assert page.live
    assert page.title == "straks"
    assert page.has_unpublished_changes


def test_an_unapproved_draft_stays_one_however_late_it_gets(clock, home):
    add_page(home, InhoudPage(title="Concept", slug="concept", go_live_at=SOON), publish=False)
    clock.move_to(SOON + timedelta(days=30))
    assert schedule.publish_due() == 0
    assert not live("concept")


def test_a_page_that_fails_holds_up_no_other_and_is_left_whole(clock, home, poison, caplog):
    scheduled(home, "gif", SOON - timedelta(minutes=1))
    scheduled(home, "goed")
    clock.move_to(SOON)
    assert schedule.publish_due() == 1
    assert live("goed")
    page = Page.objects.get(slug="gif")
    assert not page.live
    assert page.title == "gif"
    assert "publish_one" in caplog.text
    assert "kapot" in caplog.text


def test_a_page_that_is_refused_stays_a_draft_and_is_not_asked_again(clock, home, caplog):
    def refuse(**kwargs: object) -> None:
        if timezone.now() >= SOON:
            raise Refusal("Dat kan niet.")

    scheduled(home, "straks")
    clock.move_to(SOON)
    page_published.connect(refuse)
    try:
        assert schedule.publish_due() == 0
    finally:
        page_published.disconnect(refuse)
    assert "refused: Dat kan niet." in caplog.text
    assert schedule.publish_due() == 0
    assert not live("straks")


def test_a_page_that_failed_is_tried_again(clock, home):
    def fail(**kwargs: object) -> None:
        raise RuntimeError("kapot")

    scheduled(home, "gif")
    clock.move_to(SOON)
    page_published.connect(fail)
    try:
        assert schedule.publish_due() == 0
    finally:
        page_published.disconnect(fail)
    clock.move_to(SOON + schedule.FIRST_WAIT)
    assert schedule.publish_due() == 1
    assert live("gif")


@pytest.fixture
def attempts(home):
    """When a page that always fails was tried, to go live or to go."""
    tried = []

    def fail(instance: Page, **kwargs: object) -> None:
        if timezone.now() >= SOON:
            tried.append((timezone.now() - SOON).total_seconds())
            raise RuntimeError("kapot")

    page_published.connect(fail)
    page_unpublished.connect(fail)
    yield tried
    page_published.disconnect(fail)
    page_unpublished.disconnect(fail)


@pytest.mark.parametrize("way", ["comes", "goes"])
def test_what_keeps_failing_is_tried_ever_less_often(clock, home, attempts, way):
    if way == "comes":
        scheduled(home, "gif")
    else:
        add_page(home, InhoudPage(title="gif", slug="gif", expire_at=SOON))
    for second in range(60):
        clock.move_to(SOON + timedelta(seconds=second))
        worker.tick(1)
    assert attempts == [0, 2, 6, 14, 30]
    for hour in range(1, 21):
        clock.move_to(SOON + timedelta(hours=hour))
        worker.tick(1)
    assert attempts[-3:] == [18 * 3600, 19 * 3600, 20 * 3600]  # never less than once an hour
    assert live("gif") == (way == "goes")


def test_what_failed_and_is_planned_anew_is_tried_at_its_new_moment(clock, home, attempts):
    page = scheduled(home, "gif")
    for second in range(10):
        clock.move_to(SOON + timedelta(seconds=second))
        schedule.publish_due()
    assert attempts == [0, 2, 6]
    Revision.objects.filter(object_id=str(page.pk)).update(approved_go_live_at=SOON + timedelta(seconds=12))
    for second in range(10, 14):
        clock.move_to(SOON + timedelta(seconds=second))
        schedule.publish_due()
    assert attempts == [0, 2, 6, 12]


def test_a_page_goes_when_its_end_has_come(clock, home):
    add_page(home, InhoudPage(title="Tijdelijk", slug="tijdelijk", expire_at=SOON))
    add_page(home, InhoudPage(title="Blijvend", slug="blijvend"))
    clock.move_to(SOON - timedelta(seconds=1))
    assert schedule.expire_due() == 0
    clock.move_to(SOON)
    assert schedule.expire_due() == 1
    assert Page.objects.get(slug="tijdelijk").expired
    assert not live("tijdelijk")
    assert live("blijvend")


def test_an_end_that_fails_holds_up_no_other(clock, home, poison):
    add_page(home, InhoudPage(title="gif", slug="gif", expire_at=SOON - timedelta(minutes=1)))
    add_page(home, InhoudPage(title="Goed", slug="goed", expire_at=SOON))
    clock.move_to(SOON)
    assert schedule.expire_due() == 1
    assert not live("goed")
    assert live("gif")
    assert Page.objects.get(slug="gif").title == "gif"


def test_the_worker_does_both(clock, home):
    scheduled(home, "straks")
    add_page(home, InhoudPage(title="Tijdelijk", slug="tijdelijk", expire_at=SOON))
    clock.move_to(SOON)
    worker.tick()
    assert live("straks")
    assert not live("tijdelijk")


def test_each_page_is_published_in_a_transaction_of_its_own(clock, committed_home):
    seen = []

    def look(instance: Page, **kwargs: object) -> None:
        seen.append((instance.slug, connection.in_atomic_block, len(connection.savepoint_ids)))

    scheduled(committed_home, "een")
    scheduled(committed_home, "twee")
    clock.move_to(SOON)
    page_published.connect(look)
    try:
        schedule.publish_due()
    finally:
        page_published.disconnect(look)
    assert [slug for slug, _inside, _depth in seen] == ["een", "twee"]
    assert all(inside for _slug, inside, _depth in seen)


def test_publishing_opens_a_transaction_by_itself(committed_home):
    seen = []

    def look(instance: Page, **kwargs: object) -> None:
        seen.append(connection.in_atomic_block)
        raise RuntimeError("kapot")

    page = add_page(committed_home, InhoudPage(title="Oud", slug="pagina"))
    page.title = "Nieuw"
    revision = page.save_revision()
    assert not transaction.get_connection().in_atomic_block
    page_published.connect(look)
    try:
        with pytest.raises(RuntimeError):
            revision.publish()
    finally:
        page_published.disconnect(look)
    assert seen == [True]
    assert Page.objects.get(slug="pagina").title == "Oud"
