"""One command: python -m scripts.wordlist. Needs apt-get (Debian, Ubuntu) and the network."""

from search.analysis.words import path_of, write

from .families import families, worth_keeping
from .forms import bases
from .sources import SOURCES, dictionary, frequencies


def main() -> None:
    """Fetch the sources, work out the list, write it, and say how large it is."""
    print("Bronnen ophalen ...", flush=True)
    words, names = dictionary()
    zipf = frequencies()
    print(
        f"{len(words)} woorden, {len(names)} namen, {len(zipf)} frequenties. Families tellen ...", flush=True
    )
    first, last, linked = families(words)
    codes = worth_keeping(words, names, zipf, first, last, linked)
    forms = bases(words, zipf, last)
    path = path_of("nl")
    path.parent.mkdir(exist_ok=True)
    write(path, codes, forms)
    print(f"{path.name}: {len(codes)} woorden, {len(forms)} vormen, {path.stat().st_size} bytes ({SOURCES})")


if __name__ == "__main__":
    main()
