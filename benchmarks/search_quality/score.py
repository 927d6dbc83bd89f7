"""Say how good answers are: nDCG@10, recall@10 and queries without an answer, per class and over all.

`.venv/bin/python benchmarks/search_quality/score.py QUERIES.jsonl OUT.jsonl [OTHER.jsonl] [--worst 10]`.
A text of grade g is worth 2^g - 1 and counts for 1 / log2(rank + 1); the sum over the first ten is divided
by that of the best order there is (Järvelin and Kekäläinen 2002, with the gain of Burges et al. 2005).
Recall@10 is the share of the judged texts among the first ten, of ten at most. A query that is missing in
OUT counts as one without an answer. With OTHER both are compared.
"""

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

DEPTH = 10
TOP = 3
CLASSES = (
    "exact",
    "inflected",
    "compound",
    "diacritics",
    "typo",
    "synonym",
    "phrase",
    "question",
    "autocomplete",
)


def dcg(grades: Iterable[int]) -> float:
    """The worth of grades in this order, of the first ten."""
    first = list(grades)[:DEPTH]
    return sum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(first, 1))


def ndcg(docs: Sequence[str], relevant: Mapping[str, int]) -> float:
    """The worth of an answer against the best possible, 0 to 1; a text counts once."""
    best = dcg(sorted(relevant.values(), reverse=True))
    return dcg(relevant.get(doc, 0) for doc in dict.fromkeys(docs)) / best if best else 0.0


def recall(docs: Sequence[str], relevant: Mapping[str, int]) -> float:
    """The share of the judged texts in the first ten, of ten at most."""
    seen = set(list(dict.fromkeys(docs))[:DEPTH]) & relevant.keys()
    return len(seen) / min(DEPTH, len(relevant)) if relevant else 0.0


def read(path: Path) -> list[dict]:
    """The objects in a file with one JSON object on each line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def by_class(queries: list[dict]) -> dict[str, list[dict]]:
    """Queries of each class in the fixed order, unknown classes last, and all."""
    groups: dict[str, list[dict]] = {name: [] for name in CLASSES}
    for query in queries:
        groups.setdefault(query["class"], []).append(query)
    return {name: group for name, group in groups.items() if group} | {"all": queries}


def mean(values: Iterable[float]) -> float:
    """The mean; of nothing it is 0."""
    known = list(values)
    return sum(known) / len(known) if known else 0.0


def table(queries: list[dict], docs: Mapping[str, list[str]]) -> str:
    """Figures per class and over all."""
    lines = [f"{'class':<14}{'queries':>8}{'nDCG@10':>9}{'R@10':>8}{'none':>7}"]
    for name, group in by_class(queries).items():
        gain = mean(ndcg(docs[query["qid"]], query["relevant"]) for query in group)
        share = mean(recall(docs[query["qid"]], query["relevant"]) for query in group)
        none = mean(not docs[query["qid"]] for query in group)
        lines.append(f"{name:<14}{len(group):>8}{gain:>9.3f}{share:>8.3f}{none:>7.1%}")
    return "\n".join(lines)


def comparison(queries: list[dict], docs: Mapping[str, list[str]], other: Mapping[str, list[str]]) -> str:
    """How far two answers are apart, per class and over all."""
    lines = [f"{'class':<14}{'queries':>8}{'difference':>12}{'same top 3':>12}"]
    for name, group in by_class(queries).items():
        apart = mean(
            ndcg(other[query["qid"]], query["relevant"]) - ndcg(docs[query["qid"]], query["relevant"])
            for query in group
        )
        same = mean(docs[query["qid"]][:TOP] == other[query["qid"]][:TOP] for query in group)
        lines.append(f"{name:<14}{len(group):>8}{apart:>+12.3f}{same:>12.1%}")
    return "\n".join(lines)


def worst(queries: list[dict], docs: Mapping[str, list[str]], number: int) -> str:
    """The queries that lose most, with what should have come first and what did."""
    ranked = sorted(queries, key=lambda query: ndcg(docs[query["qid"]], query["relevant"]))
    lines = []
    for query in ranked[:number]:
        wanted = sorted(query["relevant"], key=lambda doc: -query["relevant"][doc])
        lines.append(
            f"{ndcg(docs[query['qid']], query['relevant']):.2f} {query['qid']} [{query['query']}]\n"
            f"     wanted {' '.join(wanted[:5])}\n     found  {' '.join(docs[query['qid']][:5]) or '-'}"
        )
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="score.py", description="Score answers against judged queries.")
    parser.add_argument("queries", type=Path, help="lines {qid, query, class, relevant}")
    parser.add_argument("out", type=Path, nargs="+", help="one or two files of run.py")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show the N queries that lose most")
    options = parser.parse_args()
    queries = read(options.queries)
    found = [
        defaultdict(list, {answer["qid"]: answer["docs"] for answer in read(path)}) for path in options.out
    ]
    for path, docs in zip(options.out, found, strict=True):
        print(f"{path}\n{table(queries, docs)}\n")
    if len(found) > 1:
        print(f"{options.out[1]} against {options.out[0]}\n{comparison(queries, found[0], found[1])}\n")
    if options.worst:
        print(worst(queries, found[0], options.worst))


if __name__ == "__main__":
    main()
