"""What is written into the index, when, and that nothing promised gets lost."""

import json

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from basis.models import Schoolbestuur, Thema
from kennisbank.models import HandreikingPage
from netwerken.models import Bijeenkomst
from search.indexing import running, words
from search.indexing.queue import DATABASE, done, mark, waiting
from search.indexing.rebuilding import is_current, rebuild
from search.models import (
    SearchEntry,
    SearchFacet,
    SearchIndex,
    SearchTask,
    SearchWord,
    SplitRule,
    Synonym,
)
from search.services import find
from tests.basis.every_block import part
from tests.factories import make_bijeenkomst, make_document, make_handreiking, make_image, make_thema


@pytest.fixture
def found(visitor, home):
    """The titles that a visitor finds, once the worker has done its work."""

    def find_titles(text: str) -> list[str]:
        running.index_all()
        return [page.title for page in find(text, visitor, locale=home.locale).pages]

    return find_titles


def test_a_change_is_promised_in_its_transaction_and_kept_after_it(kennisbank, found):
    page = make_handreiking(kennisbank, title="Kwetterkaart")
    assert SearchTask.objects.filter(object_id=page.pk).count() == 1
    assert found("kwetterkaart") == ["Kwetterkaart"]
    assert not SearchTask.objects.exists()


def test_what_is_rolled_back_is_not_promised(kennisbank):
    running.index_all()
    with transaction.atomic():
        make_handreiking(kennisbank)
        assert SearchTask.objects.exists()
        transaction.set_rollback(True)
    assert not SearchTask.objects.exists()


def test_what_changes_while_it_is_indexed_is_indexed_again(kennisbank):
    page = make_handreiking(kennisbank)
    tasks = waiting(DATABASE, 100)
    page.save()
    done(tasks)
    left = SearchTask.objects.get()
    assert left.object_id == page.pk
    assert left.version > next(task.version for task in tasks if task.object_id == page.pk)


def test_one_that_cannot_be_indexed_does_not_hold_up_the_others(kennisbank, found, caplog):
    kind = ContentType.objects.create(app_label="gone", model="model")
    mark([(kind.pk, 1)])
    broken = make_handreiking(kennisbank, title="Kapot")
    HandreikingPage.objects.filter(pk=broken.pk).update(body='[{"type": "text", "value": 3}]')
    make_handreiking(kennisbank, title="Kwetterkaart heel")
    assert found("kwetterkaart") == ["Kwetterkaart heel"]
    task = SearchTask.objects.get()
    assert (task.object_id, task.tries) == (broken.pk, 1)
    assert task.not_before is not None


def test_a_page_that_is_taken_away_is_not_found_any_more(kennisbank, found):
    page = make_handreiking(kennisbank, title="Kwetterkaart", body=[("text", "<p>fluisterlijst</p>")])
    assert found("fluisterlijst") == ["Kwetterkaart"]
    page.delete()
    assert found("fluisterlijst") == []
    assert not SearchEntry.objects.filter(object_id=page.pk).exists()
    assert not SearchWord.objects.filter(word="fluisterlijst", documents__gt=0).exists()


def test_a_page_is_found_by_the_terms_that_it_chose_also_when_they_get_another_name(kennisbank, found):
    thema = make_thema("Dromedaris")
    page = make_handreiking(kennisbank, title="Gids")
    page.themas.add(thema)
    page.save_revision().publish()
    assert found("dromedaris") == ["Gids"]
    Thema.objects.get(pk=thema.pk).delete()
    assert found("dromedaris") == []


def test_a_new_name_of_a_term_and_a_keyword_reaches_what_shows_it(kennisbank, found):
    thema, page = make_thema("Dromedaris"), make_handreiking(kennisbank, title="Gids")
    page.themas.add(thema)
    page.tags.add("jojo")
    page.save_revision().publish()
    for word in ("dromedaris", "jojo"):
        assert "Gids" in found(word), word
    thema.name = "Okapi"
    thema.save()
    tag = page.tags.get()
    tag.name = "vlieger"
    tag.save()
    for old, new in (("dromedaris", "okapi"), ("jojo", "vlieger")):
        assert "Gids" not in found(old), old
        assert "Gids" in found(new), new


def test_the_titles_of_pages_and_files_that_a_page_points_at_are_not_its_text(kennisbank, found):
    """They may be for fewer people than the page, and a passage of the page would show them."""
    other = make_handreiking(kennisbank, title="Fluisterlijst", publish=False)
    document, image = make_document("Xylofoon"), make_image("Waaiersteen")
    picture = {"image": image.pk, "alt_text": "Kwikstaart", "decorative": False}
    blocks = [
        part("documents", [part("document", document.pk, "a")], "b"),
        part("links", [part("page", {"page": other.pk, "text": "Jojo"}, "c")], "d"),
        part("image", {"image": picture, "caption": "Vlieger"}, "e"),
    ]
    make_handreiking(kennisbank, title="Gids", body=json.dumps(blocks))
    assert found("jojo") == found("vlieger") == ["Gids"]
    for word in ("fluisterlijst", "xylofoon", "waaiersteen"):
        assert found(word) == [], word


def test_a_meeting_is_found_by_the_place_in_its_row(netwerken, found):
    page = make_bijeenkomst(netwerken, title="Middag", location="Buurthuis Waaiersteen")
    assert found("waaiersteen") == ["Middag"]
    row = Bijeenkomst.objects.get(translation_key=page.translation_key)
    row.location = "Zaal Kwikstaart"
    row.save()
    assert (found("waaiersteen"), found("kwikstaart")) == ([], ["Middag"])


def test_names_for_editors_alone_are_not_in_the_vocabulary(home):
    Schoolbestuur.objects.create(name="Zwaluwstichting", key="zwaluw")
    running.index_all()
    assert not SearchWord.objects.filter(word="zwaluwstichting").exists()


def test_the_vocabulary_follows_what_everybody_may_see(kennisbank):
    def known() -> bool:
        running.index_all()
        return SearchWord.objects.filter(word="kwetterkaart", documents__gt=0).exists()

    page = make_handreiking(kennisbank, title="Kwetterkaart", publish=False)
    assert not known()
    page.save_revision().publish()
    assert known()
    restriction = PageViewRestriction.objects.create(
        page=kennisbank, restriction_type=PageViewRestriction.LOGIN
    )
    assert not known()
    restriction.delete()
    assert known()
    HandreikingPage.objects.get(pk=page.pk).unpublish()
    assert not known()


def test_counts_of_words_are_the_same_after_changes_as_when_counted_anew(kennisbank):
    pages = [make_handreiking(kennisbank, title=f"Kwetterkaart {number}") for number in range(4)]
    running.index_all()
    pages[0].title = "Fluisterlijst"
    pages[0].save_revision().publish()
    pages[1].delete()
    running.index_all()
    changed = dict(SearchWord.objects.filter(documents__gt=0).values_list("word", "documents"))
    rebuild()
    assert dict(SearchWord.objects.values_list("word", "documents")) == changed
    assert changed["kwetterkaart"] == 2


def test_a_rebuild_switches_when_it_is_whole(kennisbank, found, monkeypatch):
    make_handreiking(kennisbank, title="Kwetterkaart")
    running.index_all()
    before = SearchIndex.objects.get(engine=DATABASE).generation

    def stop(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(words, "replace_all", stop)
    with pytest.raises(ZeroDivisionError):
        rebuild()
    assert found("kwetterkaart") == ["Kwetterkaart"]
    monkeypatch.undo()
    number = rebuild()
    index = SearchIndex.objects.get(engine=DATABASE)
    assert index.generation > before
    assert is_current()
    assert found("kwetterkaart") == ["Kwetterkaart"]
    assert SearchEntry.objects.filter(main=None).count() == number
    assert not SearchFacet.objects.exclude(entry__generation=index.generation).exists()


def test_what_changes_during_a_rebuild_is_in_the_new_index(kennisbank, found):
    page = make_handreiking(kennisbank, title="Oude titel")
    running.index_all()
    first = True

    def change(done: int, total: int) -> None:
        nonlocal first
        if first:
            first = False
            page.title = "Kwetterkaart"
            page.save_revision().publish()
            make_handreiking(kennisbank, title="Nieuwe kwetterkaart")
            running.index_all()

    rebuild(change)
    assert sorted(found("kwetterkaart")) == ["Kwetterkaart", "Nieuwe kwetterkaart"]


def test_a_restricted_page_that_moves_is_indexed_with_everything_below_it(home, kennisbank):
    make_handreiking(kennisbank)
    running.index_all()
    Page.objects.get(pk=kennisbank.pk).move(home, pos="first-child")
    assert set(SearchTask.objects.values_list("object_id", flat=True)) == set(
        Page.objects.get(pk=kennisbank.pk).get_descendants(inclusive=True).values_list("pk", flat=True)
    )


def test_indexing_costs_the_same_queries_for_three_pages_as_for_thirty(
    kennisbank,
):
    def cost(number: int) -> int:
        for _ in range(number):
            make_handreiking(kennisbank, title="Kwetterkaart")
        with CaptureQueriesContext(connection) as queries:
            running.index(waiting(DATABASE, 100))
        return len(queries)

    cost(1)
    few = cost(3)
    assert cost(30) == few


def test_a_word_that_is_split_otherwise_is_found_by_its_parts_of_then(kennisbank, found):
    make_handreiking(kennisbank, title="Gids", body=[("text", "<p>Alle leernetwerken doen mee.</p>")])
    assert "Gids" in found("netwerk")
    rule = SplitRule.objects.create(word="leernetwerken", parts="")
    assert "Gids" not in found("netwerk")
    rule.parts = "leernet werken"
    rule.save()
    assert "Gids" in found("leernet")
    rule.delete()
    assert "Gids" in found("netwerk")


def test_a_name_and_its_abbreviation_find_each_other(kennisbank, found):
    make_handreiking(kennisbank, title="Kort", body=[("text", "<p>Vraag het de ib.</p>")])
    make_handreiking(kennisbank, title="Lang", body=[("text", "<p>Vraag het de intern begeleider.</p>")])
    Synonym.objects.create(word="ib", meanings="intern begeleider")
    assert set(found("ib")) == set(found("intern begeleider")) == {"Kort", "Lang"}
