"""How well the linter agrees with gold rows.

    python benchmarks/lint_quality.py GOLD.jsonl [MORE.jsonl ...] [--misses]

Each row: text, verb, object, context, solution, faults. Prints precision and recall (with Wilson's interval) and F1
for every fault, macro-F1, accuracy on "well formed", span overlap F1 for every slot, and statements a second.
Overlap F1 counts shared words; two empty slots agree, one empty slot disagrees.
"""

import argparse
import json
import time
from collections import Counter
from math import sqrt
from pathlib import Path
from typing import Any

from firsthand.analysis.statement import FAULTS, Span, Statement, check, parse

Row = dict[str, Any]
SLOTS = ("verb", "object", "context", "solution")
Z = 1.959963984540054


def read(paths: list[Path]) -> list[Row]:
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]


def wilson(hits: int, n: int) -> str:
    if n == 0:
        return "    -        "
    share, half = hits / n, Z * sqrt(hits / n * (1 - hits / n) / n + Z * Z / (4 * n * n))
    middle, width = (share + Z * Z / (2 * n)) / (1 + Z * Z / n), half / (1 + Z * Z / n)
    return f"{share:.2f} [{middle - width:.2f} {middle + width:.2f}]"


def overlap(gold: str | None, span: Span | None) -> tuple[int, int, int]:
    """Shared, gold and found words."""
    ours = Counter(span.text.lower().split()) if span else Counter[str]()
    theirs = Counter(gold.lower().split()) if gold else Counter[str]()
    return sum((ours & theirs).values()), sum(theirs.values()), sum(ours.values())


def row_f1(gold: str | None, span: Span | None) -> float:
    shared, theirs, ours = overlap(gold, span)
    return 1.0 if theirs + ours == 0 else 2 * shared / (theirs + ours)


def f1(hits: int, flagged: int, gold: int) -> float:
    return 2 * hits / (flagged + gold) if flagged + gold else 1.0


def report(rows: list[Row]) -> None:
    started = time.process_time()
    parsed = [parse(row["text"]) for row in rows]
    found = [{finding.fault for finding in check(statement)} for statement in parsed]
    seconds = time.process_time() - started
    gold = [set(row["faults"]) for row in rows]
    print(f"{len(rows)} rows\n{'fault':22}{'n':>4}  {'precision':20}{'recall':20}{'F1':>5}")
    scores = [fault_line(fault, gold, found) for fault in FAULTS]
    known = [score for score in scores if score is not None]
    print(f"macro-F1 {sum(known) / len(known):.3f} over {len(known)} faults with gold rows")
    agreed = sum((not g) == (not f) for g, f in zip(gold, found, strict=True))
    exactly = sum(g == f for g, f in zip(gold, found, strict=True))
    print(f"well-formed accuracy {wilson(agreed, len(rows))}   same faults exactly {exactly / len(rows):.3f}")
    for slot in SLOTS:
        slot_line(slot, rows, parsed)
    print(f"{len(rows) / max(seconds, 1e-9):,.0f} statements a second, first reading of the word lists included")


def fault_line(fault: str, gold: list[set[str]], found: list[set[str]]) -> float | None:
    n = sum(fault in g for g in gold)
    flagged = sum(fault in f for f in found)
    hits = sum(fault in g and fault in f for g, f in zip(gold, found, strict=True))
    score = f1(hits, flagged, n)
    print(f"{fault:22}{n:>4}  {wilson(hits, flagged):20}{wilson(hits, n):20}{score:5.2f}")
    return score if n else None


def slot_line(slot: str, rows: list[Row], parsed: list[Statement]) -> None:
    pairs = [(row[slot], getattr(statement, slot)) for row, statement in zip(rows, parsed, strict=True)]
    shared, theirs, ours = (sum(column) for column in zip(*(overlap(*pair) for pair in pairs), strict=True))
    scores = [row_f1(*pair) for pair in pairs]
    filled = [score for score, pair in zip(scores, pairs, strict=True) if any(pair)]
    means = f"mean of rows {sum(scores) / len(scores):.3f}   of filled rows {sum(filled) / max(len(filled), 1):.3f}"
    print(f"overlap {slot:9} words F1 {f1(shared, ours, theirs):.3f}   {means}")


def misses(rows: list[Row]) -> None:
    for row in rows:
        statement = parse(row["text"])
        faults = {finding.fault for finding in check(statement)}
        wrong = [slot for slot in SLOTS if row_f1(row[slot], getattr(statement, slot)) < 1]
        if wrong or faults != set(row["faults"]):
            print(f"{row.get('id', '')} {row['text']}")
            print(f"   - {sorted(set(row['faults']) - faults)} + {sorted(faults - set(row['faults']))}")
            for slot in wrong:
                ours = getattr(statement, slot)
                print(f"   {slot}: {row[slot]!r} but {ours.text if ours else None!r}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="also list the rows we disagree on")
    options = parser.parse_args()
    rows = read(options.gold)
    report(rows)
    if options.misses:
        misses(rows)


if __name__ == "__main__":
    main()
