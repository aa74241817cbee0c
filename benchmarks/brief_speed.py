"""What a brief on the demo bank costs in time and memory, step by step.

Peer in the same run: scikit-learn's TF-IDF with cosine top-k and k-means, the plain way to trace and to group.
    python benchmarks/brief_speed.py
"""

from __future__ import annotations

import resource
from collections.abc import Callable
from time import perf_counter

import numpy as np
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer

from firsthand.analysis.brief import Texts, brief
from firsthand.analysis.meaning import encode
from firsthand.analysis.themes import group
from firsthand.analysis.trace import trace
from firsthand.demo.bank import bank

TOP = 10
THEMES = 77


def seconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin


def memory() -> float:
    """The most memory this process has held so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def trace_by_words(requirements: list[str], verbatims: list[str]) -> None:
    words = TfidfVectorizer(sublinear_tf=True).fit(verbatims)
    scores = words.transform(requirements) @ words.transform(verbatims).T
    np.argpartition(-scores.toarray(), TOP, axis=1)


def group_by_words(verbatims: list[str]) -> None:
    KMeans(THEMES, n_init=1, random_state=0).fit(TfidfVectorizer(sublinear_tf=True).fit_transform(verbatims))


def main() -> None:
    company = bank()
    asked, said = company.requirements["text"].to_list(), company.verbatims["text"].to_list()
    trace(asked[:1], said[:10])
    group(said[:10])
    print(f"{len(said):,} verbatims, {len(asked)} requirements")
    print(f"vectors  {seconds(lambda: encode(said)):6.2f} s")
    rows = (
        ("trace", seconds(lambda: trace(asked, said, top=TOP)), seconds(lambda: trace_by_words(asked, said))),
        ("themes", seconds(lambda: group(said, themes=THEMES)), seconds(lambda: group_by_words(said))),
    )
    for name, ours, peer in rows:
        print(f"{name:<8} {ours:6.2f} s   {ours / peer:5.2f} times scikit-learn's TF-IDF ({peer:.2f} s)")
    piles = [Texts([str(place) for place in range(len(texts))], texts, [""] * len(texts)) for texts in (asked, said)]
    print(f"brief    {seconds(lambda: brief(*piles)):6.2f} s   most memory {memory():,.0f} MiB")


if __name__ == "__main__":
    main()
