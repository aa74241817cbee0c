"""Texts to vectors: a text is the sum of its words, a word the sum of its pieces."""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array

from firsthand.analysis.meaning.words import cut, pieces_said

WIDTH = 256
_BLOCK_BYTES = 8 << 20
_BYTES_OF_NO_WORDS = 64
"""Counted for every text, so that a million empty ones are not one block."""

Vectors = NDArray[np.float32]


@cache
def table() -> Vectors:
    """The model: one row per piece, stored as bytes and what one step of that row is worth."""
    with (files(__package__) / "model" / "vectors.npz").open("rb") as stored, np.load(stored) as arrays:
        rows: Vectors = arrays["rows"] * arrays["scale"][:, None]
    return rows


def encode(texts: Sequence[str] | pl.Series) -> Vectors:
    """Vectors (texts x 256, float32) of `texts`, each of length 1, so that a product is a cosine.

    A text without a word that the model knows gets zeros. The vector of a text does not depend on the
    texts around it. Memory beyond the result is flat: texts are read in blocks of about eight megabytes.
    Source and figures: model/PROVENANCE.md.
    """
    column = pl.Series("text", texts, dtype=pl.String)
    vectors = np.empty((len(column), WIDTH), dtype=np.float32)
    for start, end in _blocks(column):
        vectors[start:end] = _encode_block(column[start:end])
    return vectors


def _blocks(column: pl.Series) -> Iterator[tuple[int, int]]:
    block = (column.str.len_bytes() + _BYTES_OF_NO_WORDS).cum_sum().to_numpy() // _BLOCK_BYTES
    cuts = np.flatnonzero(np.diff(block)) + 1
    edges = [0, *cuts.tolist(), len(column)]
    return pairwise(edges)


def _encode_block(column: pl.Series) -> Vectors:
    said = pieces_said(cut(column))
    shape = (len(column), len(table()))
    ones = np.ones(len(said.pieces), dtype=np.float32)
    sums: Vectors = np.asarray(csr_array((ones, said.pieces, said.starts), shape=shape) @ table())
    lengths = np.sqrt(np.einsum("ij,ij->i", sums, sums))
    lengths[lengths == 0] = 1
    sums /= lengths[:, None]
    return sums
