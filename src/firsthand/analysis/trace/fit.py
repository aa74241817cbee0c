"""The fitted numbers, read from the package."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from firsthand.analysis.calibration import Logistic


@dataclass(frozen=True, slots=True)
class Fit:
    """From features of a pair, and from the strength of a requirement's matches, to a probability."""

    evidence: Logistic
    served: Logistic
    cut: float


@cache
def fit() -> Fit:
    record = json.loads((files(__package__) / "fit.json").read_text("utf-8"))
    return Fit(Logistic.of(**record["evidence"]), Logistic.of(**record["served"]), record["cut"])
