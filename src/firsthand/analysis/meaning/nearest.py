"""The nearest vectors of each query: exact, and never the whole matrix of scores at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_QUERIES = 1024
_VECTORS = 4096
_DECIMALS = 6
_SLACK = np.float32(1e-6)

Floats = NDArray[np.float32]
Indices = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Nearest:
    """For each query its best vectors, best first: where they stand and how alike they are."""

    index: Indices
    score: Floats


@dataclass(frozen=True, slots=True)
class _Found:
    """Candidates, one an entry: the query's row, the vector's index, the score."""

    row: NDArray[np.intp]
    index: Indices
    score: Floats


class DifferentWidths(ValueError):
    """Queries and vectors come from different models."""


def nearest(queries: Floats, vectors: Floats, k: int) -> Nearest:
    """The `k` rows of `vectors` with the largest product with each row of `queries`, exactly.

    Shapes: queries (q x w), vectors (n x w); index and score are q x min(k, n), scores descending. Scores
    are rounded to six decimals, and of equal ones the lower index comes first. Memory beyond the result
    does not grow with n. Raises DifferentWidths when the widths differ.
    """
    if queries.shape[1] != vectors.shape[1]:
        raise DifferentWidths(f"Queries are {queries.shape[1]} wide and vectors {vectors.shape[1]}.")
    k = max(0, min(k, len(vectors)))
    best = Nearest(
        np.zeros((len(queries), k), dtype=np.int32),
        np.full((len(queries), k), -np.inf, dtype=np.float32),
    )
    for start in range(0, len(queries) if k else 0, _QUERIES):
        part = slice(start, start + _QUERIES)
        _fill(Nearest(best.index[part], best.score[part]), queries[part], vectors)
    return best


def _fill(best: Nearest, queries: Floats, vectors: Floats) -> None:
    k = best.score.shape[1]
    width = max(_VECTORS, k)
    for start in range(0, len(vectors), width):
        scores = queries @ vectors[start : start + width].T
        floor = best.score[:, -1] if start else np.partition(scores, -k, axis=1)[:, -k]
        _merge(best, _above(scores, floor, start))


def _above(scores: Floats, floor: Floats, start: int) -> _Found:
    # Flat, because looking for the few hits in two dimensions takes ten times as long.
    row, column = np.divmod(np.flatnonzero(scores > (floor - _SLACK)[:, None]), scores.shape[1])
    # Rounded before comparing: the same text twice may differ in the last bit, as its place in a block does.
    return _Found(row, (column + start).astype(np.int32), np.round(scores[row, column], _DECIMALS))


def _merge(best: Nearest, found: _Found) -> None:
    """Put what was found among the best of its rows; rows without a find stay untouched."""
    k = best.score.shape[1]
    rows, position = np.unique(found.row, return_inverse=True)
    row = np.concatenate([np.repeat(np.arange(len(rows)), k), position])
    index = np.concatenate([best.index[rows].ravel(), found.index])
    score = np.concatenate([best.score[rows].ravel(), found.score])
    order = np.lexsort((index, -score, row))
    counts = np.bincount(row, minlength=len(rows))
    starts = np.cumsum(counts) - counts
    kept = order[(starts[:, None] + np.arange(k)).ravel()].reshape(-1, k)
    best.index[rows] = index[kept]
    best.score[rows] = score[kept]
