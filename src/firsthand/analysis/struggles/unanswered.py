"""From the evidence of requirements and the themes of verbatims to the themes that nobody answers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.calibration import fitted
from firsthand.analysis.themes import Themes
from firsthand.analysis.trace import Matches

FEATURES = ("answered",)
# The fit has seen no theme that is answered less than this, and claims no more for one.
_LEAST = 0.02


def unanswered(themes: Themes, evidence: Matches) -> NDArray[np.float32]:
    """Of each theme the probability (0..1) that no requirement answers most of its verbatims.

    `evidence` are the matches of trace() with a deep `top` (hundreds); a theme that none of them touches is
    the surest. Method, sets and figures: fit.json.
    """
    return (1 - fitted("firsthand.analysis.struggles")(strength(themes, evidence))).astype(np.float32)


def answered(evidence: Matches, verbatims: int) -> NDArray[np.float32]:
    """Of each of `verbatims` the probability that its best requirement answers it; 0 where there is none."""
    best = np.zeros(verbatims, dtype=np.float32)
    np.maximum.at(best, evidence.verbatim, evidence.score)
    return best


def strength(themes: Themes, evidence: Matches) -> NDArray[np.float64]:
    """Log-odds of the mean probability of being answered among the verbatims of a theme (themes x 1)."""
    best = answered(evidence, len(themes.theme)).astype(np.float64)
    sizes = np.bincount(themes.theme, minlength=len(themes.labels))
    mean = np.bincount(themes.theme, best, minlength=len(themes.labels)) / np.maximum(sizes, 1)
    mean = mean.clip(_LEAST, 1 - _LEAST)
    return np.log(mean / (1 - mean))[:, None]
