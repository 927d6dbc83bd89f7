"""Both ends of reading a file: the caller, and the confined process that meets the file's bytes."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path, PurePath

from .values import Extraction, Limits, Outcome, Passage

KINDS = ("pdf", "docx", "odt")
SITE = Path(__file__).resolve().parents[2]


def kind_of(filename: str) -> str:
    """The kind that a name says, when it is one that we read; else empty."""
    kind = PurePath(filename).suffix.lower().lstrip(".")
    return kind if kind in KINDS else ""


def extract(data: bytes, kind: str, limits: Limits | None = None) -> Extraction:
    """The text of a file, and how reading it went; never raises for what is in the file.

    Blocks for at most `limits.seconds`. What was read before a limit or a fault is kept.
    """
    limits = limits or Limits()
    if len(data) > limits.file_bytes:
        return Extraction(Outcome.TOO_BIG)
    command = [sys.executable, "-m", "basis.text_extraction", kind, json.dumps(asdict(limits))]
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # none of the site's secrets; -I would hide our own folder
            env={"PYTHONPATH": str(SITE), "PATH": os.defpath, "PYTHONIOENCODING": "utf-8"},
            cwd=os.sep,
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        return gather(error.stdout or b"", Outcome.TOO_SLOW)
    # ended by the system without a word: for the time or the memory it took
    return gather(done.stdout, Outcome.TOO_SLOW if done.returncode < 0 else Outcome.TOO_BIG)


def gather(output: bytes, otherwise: Outcome) -> Extraction:
    """What the process told, line by line; `otherwise` is what went wrong when it told no end."""
    passages = []
    outcome = otherwise
    for line in output.splitlines(keepends=True):
        if not line.endswith(b"\n"):
            break  # it was stopped in the middle of a word
        told = json.loads(line)
        if "outcome" in told:
            outcome = Outcome(told["outcome"])
        else:
            passages.append(Passage(**told))
    if outcome == Outcome.READ and not passages:
        return Extraction(Outcome.EMPTY)
    return Extraction(Outcome.PART if passages and outcome != Outcome.READ else outcome, passages)
