"""How fast statements are linted on one core, and how soon `firsthand lint` answers.

Peers in the same run: scikit-learn's TF-IDF, which only cuts the same statements into words, and a bare interpreter.
    python benchmarks/lint_speed.py
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from time import perf_counter

from sklearn.feature_extraction.text import TfidfVectorizer

from firsthand.analysis.statement import lint
from firsthand.demo.bank import bank

REPEATS = 5
COLD_STARTS = 7
COPIES = 10


def best_of(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """The shortest of several runs in seconds: what the work costs when nothing else is in the way."""
    return min(_seconds(work) for _ in range(repeats))


def _seconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin


def _run(*command: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, *command], check=True, capture_output=True)


def main() -> None:
    company = bank()
    texts = [*company.statements["text"], *company.requirements["text"]] * COPIES
    lint(texts[0])
    ours = best_of(lambda: [lint(text) for text in texts])
    peer = best_of(lambda: TfidfVectorizer().fit_transform(texts))
    print(f"{len(texts):,} statements, {sum(map(len, texts)) / len(texts):.0f} characters on average, one core")
    print(f"lint                    {len(texts) / ours:>10,.0f} statements/s")
    print(
        f"TF-IDF of scikit-learn  {len(texts) / peer:>10,.0f} statements/s   lint takes {ours / peer:.1f} times as long"
    )
    program = "from firsthand.cli import main; main()"
    cold = best_of(_run("-c", program, "lint", "Book a hotel room"), COLD_STARTS)
    bare = best_of(_run("-c", "pass"), COLD_STARTS)
    print(f"`firsthand lint` from cold {cold:.2f} s, {cold / bare:.1f} times a bare interpreter ({bare:.2f} s)")


if __name__ == "__main__":
    main()
