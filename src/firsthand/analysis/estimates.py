"""How many of several things are true, when each is with a probability."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Estimate:
    """An expected number with its 95 % bounds."""

    value: float
    low: float
    high: float

    @property
    def strength(self) -> tuple[float, float]:
        """For ordering: what is sure counts before what is likely."""
        return self.low, self.value


def expected(scores: NDArray[np.float32], *, alike: float = 0.0) -> Estimate:
    """Expected number of successes of trials with probabilities `scores` (n), with 95 % bounds.

    sum p +- 1.96 sqrt(sum p(1-p) * (1 + alike (n-1))), kept within 0 and n: the Poisson binomial in its normal
    approximation, widened by Kish's design effect where the trials are right or wrong together, with
    correlation `alike` (0..1). Ten trials of .5: 5 (1.9 to 8.1); with alike = .2: 5 (0 to 10).
    Source: Kish 1965, Survey Sampling, 8.2.
    """
    count = len(scores)
    mean = float(scores.sum(dtype=np.float64))
    variance = float((scores * (1.0 - scores)).sum(dtype=np.float64)) * (1 + alike * max(0, count - 1))
    half = 1.959964 * float(np.sqrt(variance))
    return Estimate(mean, max(0.0, mean - half), min(float(count), mean + half))
