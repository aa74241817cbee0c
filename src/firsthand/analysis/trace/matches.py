"""From two piles of texts to matches: shortlist, rerank, probability."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl
from numpy.typing import NDArray

from firsthand.analysis.calibration import fitted
from firsthand.analysis.trace.features import background, features
from firsthand.analysis.trace.rows import Places, place_in_group
from firsthand.analysis.trace.shortlist import shortlist
from firsthand.analysis.trace.sides import sides

CUT = 0.24
"""The probability from which a verbatim counts as evidence: where F1 was best on the development sets."""

# The rerank sees this many times more than is asked for, and never fewer than that.
_DEEPER = 3
_SHALLOWEST = 30


@dataclass(frozen=True, slots=True)
class Matches:
    """Parallel arrays, ordered by requirement, then by score from high to low."""

    requirement: NDArray[np.int32]
    verbatim: NDArray[np.int32]
    score: NDArray[np.float32]


def trace(requirements: Sequence[str], verbatims: Sequence[str], *, top: int = 10) -> Matches:
    """The `top` verbatims of each requirement, by the probability (0..1) that they are evidence for it.

    Places count from 0. That no score reaches CUT is an answer, too: nobody spoke of it. A text without
    words gets scores of 0. Never raises; memory grows with requirements x `top`, not with
    requirements x verbatims. Method, development sets and figures: fit.json.
    """
    asked, heard = pl.Series("asked", requirements, dtype=pl.String), pl.Series("said", verbatims, dtype=pl.String)
    if top < 1 or asked.is_empty() or heard.is_empty():
        return _best(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0), 0)
    both = sides(asked, heard)
    pairs = shortlist(both, max(_DEEPER * top, _SHALLOWEST))
    likely = fitted("firsthand.analysis.trace", "evidence")(features(both, background(both), pairs))
    readable = both.asked_something[pairs.requirement] & both.said_something[pairs.verbatim]
    return _best(pairs.requirement, pairs.verbatim, np.where(readable, likely, 0), top)


def _best(requirement: Places, verbatim: Places, score: NDArray[np.float64], top: int) -> Matches:
    order = np.lexsort((verbatim, -score, requirement))
    best = order[place_in_group(requirement[order]) < top]
    return Matches(requirement[best].astype(np.int32), verbatim[best].astype(np.int32), score[best].astype(np.float32))
