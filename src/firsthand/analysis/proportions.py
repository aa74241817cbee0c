"""A share of some answers, and how far the true share may be from it."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist


@dataclass(frozen=True, slots=True)
class Interval:
    """The lowest and the highest value that the evidence leaves open."""

    low: float
    high: float


class NoAnswers(ValueError):
    """There is nothing to take a share of."""


class NotAShare(ValueError):
    """More were counted than there are, or fewer than none."""


def wilson(k: int, n: int, level: float = 0.95) -> Interval:
    """Wilson's score interval for the share k/n at confidence `level`, both ends between 0 and 1.

    With p = k/n and z the normal quantile of (1 + level)/2:
    (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n).
    Raises NoAnswers when n is zero, NotAShare when k is not within 0..n.
    Source: Wilson 1927. 8 of 12: 0.3906220888728 to 0.861879908908787 (R 4.2.2, prop.test, uncorrected).
    """
    if n == 0:
        raise NoAnswers("There are no answers yet. Ask at least one person before showing a share.")
    if not 0 <= k <= n:
        raise NotAShare(f"{k} of {n} is no share. Count again: the part must lie between 0 and the whole.")
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = k / n
    middle = share + z * z / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    whole = 1 + z * z / n
    # Rounding would leave 2e-17 where the formula gives exactly nought for none and one for all.
    low = 0.0 if k == 0 else (middle - reach) / whole
    high = 1.0 if k == n else (middle + reach) / whole
    return Interval(low, high)
