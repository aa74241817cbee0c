"""How much of each part of one telling can be found in another, word by word and as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.meaning import encode
from firsthand.analysis.retelling.words import Word, words

Floats = NDArray[np.float32]
Rows = NDArray[np.intp]

_STOP_WEIGHT = 0.1
_UNRELATED = 0.25
_SYNONYM = 0.9
_BLOCK = 256


@dataclass(frozen=True, eq=False)
class Parts:
    """The parts of a telling (sentences, statements or windows) with their words and vectors."""

    texts: tuple[str, ...]

    @cached_property
    def words(self) -> tuple[tuple[Word, ...], ...]:
        return tuple(words(text) for text in self.texts)

    @cached_property
    def first(self) -> dict[str, Word]:
        """Each stem with the word that says it first."""
        first: dict[str, Word] = {}
        for part in self.words:
            for word in part:
                first.setdefault(word.stem, word)
        return first

    @cached_property
    def row_of(self) -> dict[str, int]:
        return {stem: row for row, stem in enumerate(self.first)}

    @cached_property
    def rows(self) -> tuple[Rows, ...]:
        """The rows of the vocabulary that each part uses, once each."""
        return tuple(np.unique([self.row_of[word.stem] for word in part]).astype(np.intp) for part in self.words)

    @cached_property
    def vectors(self) -> Floats:
        """A unit vector per stem."""
        return encode([word.lower for word in self.first.values()])

    @cached_property
    def tells(self) -> NDArray[np.bool_]:
        return np.array([word.says_something for word in self.first.values()], dtype=np.bool_)

    @cached_property
    def weights(self) -> Floats:
        """How much each stem tells: rare among the parts tells much, a stop word little."""
        counts = np.bincount(np.concatenate([*self.rows, np.zeros(0, np.intp)]), minlength=len(self.first))
        rarity = np.log((len(self.texts) + 1) / (counts + 0.5))
        return np.where(self.tells, 1 + rarity, _STOP_WEIGHT).astype(np.float32)

    def weights_in(self, context: "Parts") -> Floats:
        """The weights of these stems where `context` is the telling that they were taken from."""
        known = context.row_of
        return np.array(
            [
                context.weights[known[stem]] if stem in known else own
                for stem, own in zip(self.first, self.weights, strict=True)
            ],
            dtype=np.float32,
        )


def likeness(left: Parts, right: Parts) -> Floats:
    """How alike each stem of `left` (rows) is to each stem of `right` (columns): 1 the same, 0 unrelated."""
    cosine = left.vectors @ right.vectors.T
    alike: Floats = np.clip((cosine - _UNRELATED) / (1 - _UNRELATED), 0, _SYNONYM).astype(np.float32)
    for row, stem in enumerate(left.first):
        if stem in right.row_of:
            alike[row, right.row_of[stem]] = 1
    return alike


def best_in(alike: Floats, groups: Sequence[Rows]) -> Floats:
    """For each row of `alike`, its best likeness within each group of columns; 0 in an empty group."""
    best = np.zeros((len(alike), len(groups)), dtype=np.float32)
    filled = [column for column, rows in enumerate(groups) if len(rows)]
    if not filled:
        return best
    joined = np.concatenate([groups[column] for column in filled])
    starts = np.cumsum([0] + [len(groups[column]) for column in filled[:-1]])
    for begin in range(0, len(alike), _BLOCK):
        block = slice(begin, begin + _BLOCK)
        best[block, filled] = np.maximum.reduceat(alike[block][:, joined], starts, axis=1)
    return best


def share(found: Floats, weights: Floats, groups: Sequence[Rows]) -> Floats:
    """The weighted mean of the rows of `found` over each group of rows: groups x columns."""
    means = np.zeros((len(groups), found.shape[1]), dtype=np.float32)
    for row, rows in enumerate(groups):
        if len(rows):
            means[row] = weights[rows] @ found[rows] / weights[rows].sum()
    return means


def directions(parts: Parts, weights: Floats, groups: Sequence[Rows]) -> Floats:
    """A unit vector per group of stems, its weighted mean; zeros for a group without a known word."""
    sums = np.stack([weights[rows] @ parts.vectors[rows] for rows in groups]) if groups else parts.vectors[:0]
    lengths = np.linalg.norm(sums, axis=1, keepdims=True)
    units: Floats = np.divide(sums, lengths, out=np.zeros_like(sums), where=lengths > 0)
    return units


def homes(statements: Parts, source: Parts) -> Rows:
    """The sentence of `source` that each given statement was taken from; statements usually come in its order."""
    alike = best_in(likeness(statements, source), source.rows)
    score = share(alike, statements.weights_in(source), statements.rows).astype(np.float64)
    free = score.argmax(axis=1)
    path = _in_order(score)
    rows = np.arange(len(score))
    return path if score[rows, path].sum() >= 0.9 * score[rows, free].sum() else free


def _in_order(score: NDArray[np.float64]) -> Rows:
    """The columns that never go back and gain the most, by dynamic programming."""
    count = len(score)
    came_from = np.zeros(score.shape, dtype=np.intp)
    total = score[0].copy()
    for row in range(1, count):
        record = total >= np.maximum.accumulate(total)
        came_from[row] = np.maximum.accumulate(np.where(record, np.arange(len(total)), 0))
        total = score[row] + total[came_from[row]]
    path = np.zeros(count, dtype=np.intp)
    path[-1] = total.argmax()
    for row in range(count - 1, 0, -1):
        path[row - 1] = came_from[row, path[row]]
    return path
