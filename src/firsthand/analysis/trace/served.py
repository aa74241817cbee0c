"""Whether anybody at all spoke of a requirement."""

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.trace.fit import fit
from firsthand.analysis.trace.matches import Matches
from firsthand.analysis.trace.rows import place_in_group

SERVED_CUT = 0.5
"""The probability from which a requirement counts as served; below it is an orphan, as far as words tell."""

STRENGTH = ("best", "mean_of_ten_best")
_BEST = 10
_LEAST = 1e-4


def served(matches: Matches, requirements: int) -> NDArray[np.float32]:
    """Of each of `requirements`, the probability (0..1) that any verbatim is evidence for it.

    `matches` are those of trace() with a `top` of ten or more; a requirement without any gets 0.
    """
    likely = fit().served(strength(matches, requirements))
    spoken_of = np.bincount(matches.requirement, matches.score > 0, minlength=requirements) > 0
    return np.where(spoken_of, likely, 0).astype(np.float32)


def strength(matches: Matches, requirements: int) -> NDArray[np.float64]:
    """Log-odds of the best match and the mean of the ten best (requirements x 2: STRENGTH)."""
    first = place_in_group(matches.requirement) < _BEST
    requirement, score = matches.requirement[first], matches.score[first].astype(np.float64).clip(_LEAST, 1 - _LEAST)
    odds = np.log(score / (1 - score))
    counts = np.bincount(requirement, minlength=requirements)
    best = np.full(requirements, np.log(_LEAST))
    np.maximum.at(best, requirement, odds)
    mean = np.bincount(requirement, odds, minlength=requirements) / np.maximum(counts, 1)
    return np.stack([best, mean], axis=1)
