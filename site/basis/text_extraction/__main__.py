"""The process that meets a file: bytes come in, lines of JSON go out: one per passage, and one at the end."""

import contextlib
import json
import os
import resource
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace

from . import docx, odt
from .values import FileError, Limits, Outcome, Passage, TooBig, clean


def confine(limits: Limits) -> None:
    """Bound this process: memory, processor time (should nobody be left to stop it), no file written."""
    bounds = {
        resource.RLIMIT_AS: limits.memory,
        resource.RLIMIT_CPU: limits.seconds + 5,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for name, bound in bounds.items():
        with contextlib.suppress(ValueError, OSError):  # macOS knows no bound on memory
            resource.setrlimit(name, (bound, bound))
    os.nice(10)


def within(passages: Iterable[Passage], characters: int) -> Iterator[Passage]:
    """Clean passages that say something, of so many characters together. Raises TooBig beyond that."""
    left = characters
    for passage in passages:
        heading, text = clean(passage.heading)[:300], clean(passage.text)
        if not heading and not text:
            continue
        yield replace(passage, heading=heading, text=text[:left])
        left -= len(text)
        if left <= 0:
            raise TooBig


def read(kind: str, data: bytes, limits: Limits) -> Iterator[Passage]:
    """The passages of a file. Raises FileError, and whatever a parser raises."""
    if kind == "pdf":
        from . import pdf  # its library takes longer to load than a Word file takes to read

        return pdf.read(data, limits)
    return (docx if kind == "docx" else odt).read(data, limits)


def run(kind: str, limits: Limits) -> Outcome:
    """Read standard input and tell each passage; gives how it went."""
    try:
        for passage in within(read(kind, sys.stdin.buffer.read(), limits), limits.characters):
            print(json.dumps(asdict(passage)), flush=True)
    except FileError as error:
        return error.outcome
    except MemoryError:
        return Outcome.TOO_BIG
    except Exception:  # a hostile file makes a parser raise anything
        return Outcome.BROKEN
    return Outcome.READ


if __name__ == "__main__":
    asked = Limits(**json.loads(sys.argv[2]))
    confine(asked)
    print(json.dumps({"outcome": run(sys.argv[1], asked)}), flush=True)
