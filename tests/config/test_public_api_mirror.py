"""A copy that is kept by the change feed is what a full export gives, whatever happens in between."""

import random

import pytest

from basis.api import feed
from basis.models import FeedEntry
from tests.config.mirror import Editors, Mirror, export


@pytest.fixture
def mirror(home, client) -> Mirror:
    """Who begins without anything."""
    return Mirror(client)


@pytest.mark.parametrize(
    "seed", [pytest.param(8, id="few"), pytest.param(9, marks=pytest.mark.long, id="many")]
)
def test_a_mirror_with_restarts_is_a_full_export_under_random_edits(
    home, netwerk, mirror, client, settings, seed
):
    settings.API_REQUESTS_PER_MINUTE = 0
    chance = random.Random(seed)
    editors, recorder = Editors(chance, home, netwerk), feed.Recorder()
    for number in range(200 if seed == 8 else 1_000):
        editors.act()
        if chance.random() < 0.3:
            recorder.record()
        if chance.random() < 0.05:
            recorder = feed.Recorder()  # the worker was killed and started again
        if chance.random() < 0.2:
            mirror.catch_up(parts=chance.randrange(1, 4), size=chance.randrange(1, 9))
        if chance.random() < 0.1:  # the copy was stored, but its new cursor was not: it reads the same again
            kept = mirror.cursor
            mirror.catch_up(parts=1)
            mirror.cursor = kept
        if number % 50 == 49:
            recorder.record()
            mirror.catch_up()
            assert mirror.pages == export(client)
    assert len(mirror.pages) > 3
    assert FeedEntry.objects.filter(is_public=False).count() > 3
