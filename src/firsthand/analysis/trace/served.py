"""Whether anybody at all spoke of a requirement."""

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.calibration import fitted
from firsthand.analysis.trace.matches import Matches
from firsthand.analysis.trace.rows import place_in_group

SERVED_CUT = 0.65
"""The probability from which a requirement counts as served; below it is an orphan, as far as words tell.

Low, because "nobody asked for this" should seldom be wrong: of 14 of the demo's requirements below it 13 are
orphans, of 21 orphans 13 are below it. Balanced accuracy over the development sets is as good up to 0.8.
"""

STRENGTH = ("voices",)
_BEST = 100
_LEAST = 1e-4


def served(matches: Matches, requirements: int) -> NDArray[np.float32]:
    """Of each of `requirements`, the probability (0..1) that any verbatim is evidence for it.

    `matches` are those of trace() for all the requirements with a `top` of 100 (fewer tell less). Never more
    than the voices a requirement has (Boole's bound), so one without matches gets 0. Figures: fit.json.
    """
    likely = fitted("firsthand.analysis.trace", "served")(strength(matches, requirements))
    return np.minimum(likely, voices(matches, requirements)).astype(np.float32)


def voices(matches: Matches, requirements: int) -> NDArray[np.float64]:
    """How many of its verbatims are likely to be evidence for each requirement: the sum of their scores."""
    heard = np.zeros(requirements)
    np.add.at(heard, matches.requirement, matches.score)
    return heard


def strength(matches: Matches, requirements: int) -> NDArray[np.float64]:
    """Logarithm of the voices among the hundred best, over the mean of all requirements (requirements x 1)."""
    first = place_in_group(matches.requirement) < _BEST
    hundred = Matches(matches.requirement[first], matches.verbatim[first], matches.score[first])
    heard = voices(hundred, requirements) + _LEAST
    return np.asarray(np.log(heard / heard.sum() * max(1, requirements)))[:, None]
