"""Probabilities that mean something: made from numbers by a fitted formula, and checked against what happened."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Logistic:
    """A fitted logistic regression: one weight per feature, in the order of `names`."""

    names: tuple[str, ...]
    weights: NDArray[np.float64]
    intercept: float

    @classmethod
    def of(cls, weights: Mapping[str, float], intercept: float) -> "Logistic":
        return cls(tuple(weights), np.array(list(weights.values()), dtype=np.float64), intercept)

    def __call__(self, features: Floats) -> NDArray[np.float64]:
        """Probabilities (n) of `features` (n x names)."""
        return sigmoid(features @ self.weights + self.intercept)


@cache
def fitted(package: str, part: str = "") -> Logistic:
    """The regression in the fit.json of `package`, or a `part` of it; the file also records how it was fitted."""
    stored = json.loads((files(package) / "fit.json").read_text("utf-8"))
    record = stored[part] if part else stored
    return Logistic.of(record["weights"], record["intercept"])


@dataclass(frozen=True, slots=True)
class Bin:
    """Cases whose probability was about the same: how many, the mean of it, and the share that came true."""

    count: int
    said: float
    happened: float


def sigmoid(x: Floats) -> NDArray[np.float64]:
    """1 / (1 + exp(-x)), without overflow. sigmoid(log 3) = 0.75."""
    return 0.5 * (1 + np.tanh(0.5 * np.asarray(x, dtype=np.float64)))


def brier(probability: Floats, truth: Truth) -> float:
    """Mean of (probability - truth)^2; nan without cases.

    Source: Brier 1950, "Verification of forecasts expressed in terms of probability".
    brier([0.8, 0.3], [True, False]) = (0.04 + 0.09) / 2 = 0.065.
    """
    return float(np.mean((probability - truth) ** 2)) if len(probability) else float("nan")


def reliability(probability: Floats, truth: Truth, *, bins: int = 10) -> tuple[Bin, ...]:
    """Cases in `bins` of equal width over 0..1, empty ones left out, lowest first.

    Source: Murphy and Winkler 1977, "Reliability of subjective probability forecasts".
    """
    place = np.minimum((np.asarray(probability) * bins).astype(np.int64), bins - 1)
    found = (place == number for number in np.unique(place))
    return tuple(Bin(int(at.sum()), float(probability[at].mean()), float(truth[at].mean())) for at in found)


def expected_calibration_error(probability: Floats, truth: Truth, *, bins: int = 10) -> float:
    """Mean over cases of |said - happened| of their bin; nan without cases.

    Source: Naeini, Cooper and Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning".
    [0.9, 0.9, 0.1, 0.1] with [True, False, False, False]: (|0.9 - 0.5| + |0.1 - 0|) / 2 = 0.25.
    """
    if not len(probability):
        return float("nan")
    return sum(b.count * abs(b.said - b.happened) for b in reliability(probability, truth, bins=bins)) / len(
        probability
    )
