"""The fitted weights: signals in, probabilities out."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Logistic:
    """A logistic regression on standardised signals."""

    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    weight: NDArray[np.float64]
    bias: float

    def probability(self, signals: NDArray[np.float64]) -> NDArray[np.float64]:
        """`signals` (n x signals) to probabilities (n)."""
        logit = (signals - self.mean) / self.scale @ self.weight + self.bias
        return np.asarray(1 / (1 + np.exp(-np.clip(logit, -30, 30))))


@cache
def fitted(name: str) -> Logistic:
    stored: dict[str, Any] = json.loads((files(__package__) / "fitted.json").read_text("utf-8"))[name]
    return Logistic(np.array(stored["mean"]), np.array(stored["scale"]), np.array(stored["weight"]), stored["bias"])
