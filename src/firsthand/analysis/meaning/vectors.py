"""Texts to vectors: a text is the sum of its words, a word the sum of its pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain, pairwise

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array

from firsthand.analysis.meaning.words import Words, cut, pieces

WIDTH = 256
_BLOCK_BYTES = 4 << 20

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """A row of bytes per piece, and what one step of that row is worth."""

    rows: NDArray[np.int8]
    scale: NDArray[np.float32]


@cache
def model() -> Model:
    with (files(__package__) / "model" / "vectors.npz").open("rb") as stored, np.load(stored) as arrays:
        return Model(arrays["rows"], arrays["scale"])


def encode(texts: Sequence[str] | pl.Series) -> Vectors:
    """Vectors (texts x 256, float32) of `texts`, each of length 1, so that a product is a cosine.

    A text without a word that the model knows gets zeros. The vector of a text does not depend on the
    texts around it. Memory beyond the result is flat: texts are read in blocks of about four megabytes.
    Source and figures: model/PROVENANCE.md.
    """
    column = pl.Series("text", texts, dtype=pl.String)
    vectors = np.empty((len(column), WIDTH), dtype=np.float32)
    for start, end in _blocks(column):
        vectors[start:end] = _encode_block(column[start:end])
    return vectors


def _blocks(column: pl.Series) -> Iterator[tuple[int, int]]:
    block = column.str.len_bytes().cum_sum().to_numpy() // _BLOCK_BYTES
    cuts = np.flatnonzero(np.diff(block)) + 1
    edges = [0, *cuts.tolist(), len(column)]
    return pairwise(edges)


def _encode_block(column: pl.Series) -> Vectors:
    words = cut(column)
    counts = csr_array(
        (np.ones(len(words.said), dtype=np.float32), words.said, words.starts),
        shape=(len(column), len(words.distinct)),
    )
    sums = np.asarray(counts @ _word_vectors(words), dtype=np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", sums, sums))
    lengths[lengths == 0] = 1
    return sums / lengths[:, None]


def _word_vectors(words: Words) -> Vectors:
    cuts = [pieces(word) for word in words.distinct]
    if not cuts:
        return np.zeros((0, WIDTH), dtype=np.float32)
    lengths = np.fromiter(map(len, cuts), dtype=np.int64, count=len(cuts))
    flat = np.fromiter(chain.from_iterable(cuts), dtype=np.int64, count=int(lengths.sum()))
    starts = np.cumsum(lengths) - lengths
    rows = model().rows[flat] * model().scale[flat, None]
    sums: Vectors = np.add.reduceat(rows, starts, axis=0)
    return sums
