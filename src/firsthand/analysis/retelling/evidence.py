"""What speaks for a statement being there in another telling: five numbers per statement."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.calibration import fitted
from firsthand.analysis.retelling.align import Floats, Parts, Rows, best_in, directions, likeness, share

SIGNALS = ("words", "window", "meaning", "elsewhere", "home")
_WINDOW = 3
_MOST_WINDOWS = 4000
_SHARPNESS = 0.1
_PULL = 0.4


@dataclass(frozen=True, eq=False)
class Windows:
    """Runs of three telling words of a telling, and where each stands in it, 0 to 1."""

    rows: tuple[Rows, ...]
    place: Floats


def windows(parts: Parts) -> Windows:
    telling = [[row for word in part if parts.tells[row := parts.row_of[word.stem]]] for part in parts.words]
    runs = [
        (part[begin : begin + _WINDOW], before + begin + _WINDOW / 2)
        for before, part in zip(np.cumsum([0, *map(len, telling)]), telling, strict=False)
        for begin in range(max(1, len(part) - _WINDOW + 1))
        if part
    ]
    total = max(1, sum(map(len, telling)))
    kept = runs[:: 1 + len(runs) // _MOST_WINDOWS]
    return Windows(
        tuple(np.array(run, dtype=np.intp) for run, _ in kept),
        np.array([place / total for _, place in kept], dtype=np.float32),
    )


def present(name: str, statements: Parts, home: Rows, source: Parts, other: Parts) -> NDArray[np.float64]:
    """The probability by the fit `name` that each of `statements` is in `other`; 0 where either says nothing."""
    if not (statements.first and source.first and other.tells.any()):
        return np.zeros(len(statements.texts))
    speaks = np.array([len(rows) > 0 for rows in statements.rows])
    return speaks * fitted("firsthand.analysis.retelling", name)(evidence(statements, home, source, other))


def evidence(statements: Parts, home: Rows, source: Parts, other: Parts) -> NDArray[np.float64]:
    """Signals (statements x 5) that each of `statements`, taken from sentence `home` of `source`, is in `other`.

    words: root of the weighted share of its words that `other` says, times the root of their number, so that a
    long statement may be told in fewer words. window: the run of words in `other` that it explains best, as far
    as no other sentence of `source` explains that run better. meaning: the same by the direction of meaning.
    elsewhere: how much of it another sentence of `source` says, so that finding it proves less. home: log of the
    number of telling words in its own sentence.
    """
    run = windows(other)
    weights = statements.weights_in(source)
    there = likeness(statements, other).max(axis=1, keepdims=True)
    informative = np.array([max(1, statements.tells[rows].sum()) for rows in statements.rows])
    words = np.sqrt(share(there, weights, statements.rows)[:, 0].clip(0) * np.sqrt(informative))
    said_by_source = best_in(likeness(other, source), source.rows)
    rarity = _rarity(said_by_source, other)
    owned = _owned(share(said_by_source, rarity, run.rows), run)
    explained = share(best_in(likeness(other, statements), statements.rows), rarity, run.rows)
    window = (explained * owned[:, home]).max(axis=0)
    meaning = _meaning(statements, weights, source, directions(other, rarity, run.rows))
    elsewhere = _elsewhere(statements, home, source, weights)
    length = np.log([max(1, source.tells[rows].sum()) for rows in source.rows])[home]
    return np.column_stack([words, window, meaning, elsewhere, length]).astype(np.float64)


def _rarity(said_by_source: Floats, other: Parts) -> Floats:
    """A word that many sentences of the source say points to none of them."""
    rarity = np.log((said_by_source.shape[1] + 1) / (said_by_source.sum(axis=1) + 0.5)).clip(0.05)
    weights: Floats = (rarity * np.where(other.tells, 1, 0.1)).astype(np.float32)
    return weights


def _owned(explained: Floats, run: Windows) -> Floats:
    """The probability that each run (rows) retells each sentence (columns): the best explained, about in place."""
    place = (np.arange(explained.shape[1], dtype=np.float32) + 0.5) / explained.shape[1]
    score = explained - _PULL * np.abs(run.place[:, None] - place)
    odds = np.exp((score - score.max(axis=1, keepdims=True)) / _SHARPNESS)
    owned: Floats = (odds / odds.sum(axis=1, keepdims=True)).astype(np.float32)
    return owned


def _meaning(statements: Parts, weights: Floats, source: Parts, runs: Floats) -> Floats:
    of_source = directions(source, source.weights, source.rows)
    usual = (of_source @ runs.T).sum(axis=0) / (len(of_source) + 4)
    nearness: Floats = (directions(statements, weights, statements.rows) @ runs.T - usual).max(axis=1)
    return nearness


def _elsewhere(statements: Parts, home: Rows, source: Parts, weights: Floats) -> Floats:
    said = share(best_in(likeness(statements, source), source.rows), weights, statements.rows)
    said[np.arange(len(said)), home] = 0
    most: Floats = said.max(axis=1)
    return most
