"""How fast tracing is, and how much memory it needs, against TF-IDF with dense top-k in the same process.

python benchmarks/trace_speed.py [VERBATIMS] [REQUIREMENTS], 100,000 and 500 unless told. The texts are made up
from a seeded generator: about 15 words each, as unevenly used as words are. The floor is what nobody can do
without: reading and tokenising the texts, one dense product of the meanings and one sparse product of the words.
"""

import resource
import sys
import time
from collections.abc import Callable

import numpy as np
import polars as pl
from scipy.sparse import csr_array
from sklearn.feature_extraction.text import TfidfVectorizer

from firsthand.analysis.trace import trace
from firsthand.analysis.trace.words import said

SEED = 2026
WORDS = 30_000
TOP = 10
WIDTH = 256
BLOCK = 4096


def main(verbatims: int, requirements: int) -> None:
    vocabulary = made_up_words()
    heard, asked = texts(vocabulary, verbatims), texts(vocabulary, requirements)
    trace(asked[:10], heard[:10])
    before = peak()
    ours = timed(lambda: trace(asked, heard, top=TOP))
    memory = peak()
    floor = timed(lambda: least(asked, heard))
    peer = timed(lambda: tfidf(asked, heard)) if verbatims * requirements <= 200_000_000 else float("nan")
    print(f"{verbatims:,} texts x {requirements:,} requirements, {TOP} best of each")
    print(f"Firsthand {ours:.1f} s: {ours / floor:.1f} x the floor ({floor:.1f} s)")
    print(f"TF-IDF {peer:.1f} s: Firsthand takes {ours / peer:.2f} x its time")
    print(f"peak memory {memory:,.0f} MB, {before:,.0f} MB before")


def made_up_words() -> list[str]:
    draw = np.random.default_rng(SEED)
    syllables = [first + vowel + last for first in "bdfgklmnprst" for vowel in "aeiou" for last in ("", "n", "r", "s")]
    parts = draw.integers(0, len(syllables), (WORDS, 3))
    return ["".join(syllables[part] for part in word[: 1 + place % 3]) for place, word in enumerate(parts)]


def texts(vocabulary: list[str], count: int) -> list[str]:
    draw = np.random.default_rng(count)
    share = 1 / np.arange(1, WORDS + 1)
    lengths = draw.integers(8, 23, count)
    chosen = draw.choice(WORDS, lengths.sum(), p=share / share.sum())
    words = iter(np.asarray(vocabulary, dtype=object)[chosen].tolist())
    return [" ".join(next(words) for _ in range(length)) for length in lengths]


def least(asked: list[str], heard: list[str]) -> None:
    read = said(pl.Series(asked + heard))
    words = csr_array(read.counts[: len(asked)].T)
    draw = np.random.default_rng(SEED)
    wanted = draw.standard_normal((WIDTH, len(asked)), dtype=np.float32)
    block = draw.standard_normal((BLOCK, WIDTH), dtype=np.float32)
    for start in range(len(asked), len(asked) + len(heard), BLOCK):
        rows = read.counts[start : start + BLOCK]
        _ = (rows @ words, block[: rows.shape[0]] @ wanted)


def tfidf(asked: list[str], heard: list[str]) -> None:
    words = TfidfVectorizer().fit(asked + heard)
    wanted, held = words.transform(asked).T.tocsr(), words.transform(heard)
    best = np.full((len(asked), TOP), -np.inf)
    for start in range(0, len(heard), BLOCK):
        scores = (held[start : start + BLOCK] @ wanted).toarray().T
        best = -np.partition(-np.concatenate([best, scores], axis=1), TOP - 1, axis=1)[:, :TOP]


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:3]]
    main(*(given + [100_000, 500][len(given) :]))
