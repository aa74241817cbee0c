"""The verbatims most like each requirement: exact, and never the whole matrix at once."""

from dataclasses import dataclass

import numpy as np

from firsthand.analysis.trace.features import Pairs, blocks
from firsthand.analysis.trace.rows import Floats, Places, place_in_group
from firsthand.analysis.trace.sides import Sides

# Candidates are thinned when there are this many times more than are wanted.
_ROOM = 2


@dataclass(frozen=True, slots=True)
class _Found:
    requirement: Places
    verbatim: Places
    score: Floats


def shortlist(sides: Sides, depth: int) -> Pairs:
    """The `depth` verbatims (all, where there are fewer) with the largest whole likeness to each requirement."""
    if depth >= sides.verbatims:
        return _every(sides)
    kept = _Found(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32))
    bar = np.full(sides.requirements, -np.inf, np.float32)
    for places in blocks(np.arange(sides.verbatims), sides.requirements):
        whole = sides.whole(places)
        bar = bar if places[0] else _first_bar(whole, depth)
        kept = _with(kept, whole, places, bar)
        if len(kept.score) > _ROOM * sides.requirements * depth:
            kept = _best(kept, depth)
            bar = _bar(kept, depth, bar)
    kept = _best(kept, depth)
    order = np.argsort(kept.verbatim, kind="stable")
    return Pairs(kept.requirement[order], kept.verbatim[order])


def _first_bar(whole: Floats, depth: int) -> Floats:
    """Just below the score of each requirement's last verbatim of `depth` in the first block."""
    if len(whole) < depth:
        return np.full(whole.shape[1], -np.inf, np.float32)
    last = np.partition(whole, len(whole) - depth, axis=0)[len(whole) - depth]
    return np.asarray(np.nextafter(last, np.float32(-np.inf)))


def _every(sides: Sides) -> Pairs:
    verbatim, requirement = np.divmod(np.arange(sides.verbatims * sides.requirements), sides.requirements)
    return Pairs(requirement, verbatim)


def _with(kept: _Found, whole: Floats, places: Places, bar: Floats) -> _Found:
    row, requirement = np.nonzero(whole > bar)
    return _Found(
        np.concatenate([kept.requirement, requirement]),
        np.concatenate([kept.verbatim, places[row]]),
        np.concatenate([kept.score, whole[row, requirement]]),
    )


def _best(found: _Found, depth: int) -> _Found:
    order = np.lexsort((found.verbatim, -found.score, found.requirement))
    best = order[place_in_group(found.requirement[order]) < depth]
    return _Found(found.requirement[best], found.verbatim[best], found.score[best])


def _bar(kept: _Found, depth: int, bar: Floats) -> Floats:
    """The score that a verbatim has to beat, of each requirement that has `depth` already."""
    last = place_in_group(kept.requirement) == depth - 1
    raised = bar.copy()
    raised[kept.requirement[last]] = kept.score[last]
    return raised
