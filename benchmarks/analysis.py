"""Measure the analysis of search: loading, memory, speed warm and cold, corrections. Needs no database.

.venv/bin/python -m benchmarks.analysis
"""

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median

RUNS = 5
WORDS = 300  # of a document
DOCUMENTS = 200
CANDIDATES = 2_000
_NOUNS = "school taal werk groep netwerk team kind ouder leer praktijk onderwijs kwaliteits"
NOUNS = _NOUNS.split()
TYPED = [
    "begeleidng",
    "leerkragt",
    "netwrek",
    "toest",
    "koordinator",
    "inspektie",
    "docend",
    "xqzkwrtl",
    "evalutie",
    "sasemwreking",
]

LOAD = """
import json, resource, time
from search.analysis import words
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
wall, cpu = time.perf_counter(), time.process_time()
words.load("nl")
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
spent = [time.perf_counter() - wall, time.process_time() - cpu]
print(json.dumps([*spent, (after - before) / 1024, after / 1024]))
"""


def loading() -> None:
    """Load the word list in new processes."""
    command = [sys.executable, "-c", LOAD]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(RUNS)]
    wall, cpu, more, whole = (median(column) for column in zip(*runs, strict=True))
    print(
        f"word list: {wall * 1e3:.0f} ms ({cpu * 1e3:.0f} ms CPU), {more:.0f} MB more, {whole:.0f} MB in all"
    )


def best_cpu(act: Callable[[], object]) -> float:
    """The least CPU seconds that something takes in five runs."""
    seconds = []
    for _ in range(RUNS):
        start = time.process_time()
        act()
        seconds.append(time.process_time() - start)
    return min(seconds)


def documents() -> list[str]:
    """Texts of words as common as in Dutch, a quarter of them in compounds that the list does not have."""
    from search.analysis.words import ZIPF_MASK, load

    rng = random.Random(1)
    known = [(word, 10 ** ((code & ZIPF_MASK) / 4)) for word, code in load("nl").codes.items()]
    common = rng.choices([w for w, _ in known], [weight for _, weight in known], k=WORDS * DOCUMENTS)
    mixed = [rng.choice(NOUNS) + word if rng.random() < 0.25 and len(word) > 4 else word for word in common]
    return [" ".join(mixed[n : n + WORDS]) + "." for n in range(0, len(mixed), WORDS)]


def speed() -> None:
    """Analyse documents with an empty cache of words and with a full one."""
    from search.analysis.nl import DutchAnalyser

    texts = documents()

    def analyse(analyser: DutchAnalyser) -> int:
        return sum(len(analyser.terms(token.text).stem) for text in texts for token in analyser.tokens(text))

    distinct = len({word for text in texts for word in text.split()})
    cold = best_cpu(lambda: analyse(DutchAnalyser()))
    full = DutchAnalyser()
    warm = best_cpu(lambda: analyse(full))
    print(f"{DOCUMENTS} documents of {WORDS} words, {distinct} different words:", end=" ")
    print(f"{warm / DOCUMENTS * 1e3:.2f} ms CPU each warm, {cold / DOCUMENTS * 1e3:.2f} ms cold;", end=" ")
    print(f"{DOCUMENTS * WORDS / warm:,.0f} tokens/s warm")


def unlike(typed: str, word: str) -> tuple[bool, int]:
    """How unlike two words are at a glance."""
    return word[:1] != typed[:1], -len(set(word) & set(typed))


def corrections() -> None:
    """Correct words against the two thousand that are most like them."""
    from search.analysis.spelling import best_corrections
    from search.analysis.words import load

    words = sorted(load("nl").codes)
    seconds = []
    for typed in TYPED:
        near = [word for word in words if abs(len(word) - len(typed)) <= 1]
        near.sort(key=partial(unlike, typed))
        candidates = [(word, 1) for word in near[:CANDIDATES]]
        seconds.append(best_cpu(partial(best_corrections, typed, candidates)))
    print(
        f"a correction among {CANDIDATES}: {median(seconds) * 1e3:.1f} ms CPU, worst {max(seconds) * 1e3:.1f}"
    )


def main() -> None:
    """Print what was measured."""
    loading()
    speed()
    corrections()


if __name__ == "__main__":
    main()
