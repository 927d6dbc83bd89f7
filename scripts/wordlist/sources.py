"""Where the words come from: fetched once into var/wordlist."""

import importlib
import re
import subprocess
import sys
from pathlib import Path

from scripts.environment import ROOT
from search.analysis.folding import fold_word

CACHE = ROOT / "var" / "wordlist"
WORDFREQ = "wordfreq==3.1.1"
SOURCES = f"wdutch, {WORDFREQ}"

# words that search needs and OpenTaal does not have by themselves
EXTRA = frozenset(["zonne", "taligen", "talige", "taligheid", "mooc", "coteaching"])


def dictionary() -> tuple[set[str], set[str]]:
    """The folded words of OpenTaal, and those that are only written with a capital."""
    small: set[str] = set(EXTRA)
    capital: set[str] = set()
    for line in _opentaal().read_text(encoding="utf-8").splitlines():
        word = fold_word(line)
        if word.isascii() and word.isalpha() and len(word) == len(re.sub(r"[\u0300-\u036f]", "", line)):
            (capital if line[0].isupper() else small).add(word)
    return small, capital - small


def frequencies() -> dict[str, float]:
    """Of each folded word the log10 of how often it stands among a thousand million."""
    target = CACHE / "wordfreq"
    if not target.exists():
        command = ("-m", "pip", "install", "--quiet", "--target", str(target), WORDFREQ)
        subprocess.run([sys.executable, *command], check=True)
    sys.path.insert(0, str(target))
    counts: dict[str, float] = importlib.import_module("wordfreq").get_frequency_dict("nl", "large")
    from math import log10

    found: dict[str, float] = {}
    for word, share in counts.items():
        folded = fold_word(word)
        if folded.isascii() and folded.isalpha() and len(folded) == len(word):
            found[folded] = max(found.get(folded, 0.0), log10(share) + 9)
    return found


def _opentaal() -> Path:
    """The word list in the package wdutch of Debian."""
    path = CACHE / "usr" / "share" / "dict" / "dutch"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(["apt-get", "download", "wdutch"], cwd=CACHE, check=True)
        (package,) = CACHE.glob("wdutch_*.deb")
        subprocess.run(["dpkg-deb", "--extract", str(package), str(CACHE)], check=True)
    return path
