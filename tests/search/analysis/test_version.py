"""The version changes whenever the outcome does, so that no index is read with another analysis."""

import zlib

from search.analysis import REVISION, VERSION, Exceptions, analyser_for
from search.analysis.words import digest, load

TEXT = (
    "De IB’er van de basisschoolleerlingen mailt info@school.nl over 's avonds co-teaching "
    "in groep 7/8 (3,5 uur). "
    "Lerarenopleidingen, fietssloten, kinderopvang en samenwerkingsverbanden begeleiden teamleden; "
    "zij leest, las en heeft gelezen. "
    "Don't split the teacher's classrooms. Coördinatoren en kansengelijkheid: v.o., "
    "1.000 foto's, www.deelwijs.nl."
)
# add one to REVISION and write the new sum here when the outcome has changed on purpose
REVISIONS = {2: 868199799}


def outcome() -> str:
    """All that the analysis makes of the text."""
    analysers = [analyser_for(language) for language in ("nl", "en", "fy")]
    return repr([[(t, a.terms(t.text)) for t in a.tokens(TEXT)] for a in analysers])


def test_another_outcome_is_another_revision():
    assert zlib.crc32(outcome().encode()) == REVISIONS[REVISION]


def test_the_version_names_the_word_list():
    assert digest("nl") in VERSION
    assert VERSION.startswith(f"{REVISION}-")


def test_exceptions_share_the_word_list():
    before = load.cache_info().misses
    analyser_for("nl").with_exceptions(Exceptions.of(never=["netwerk"]))
    assert load.cache_info().misses == before
