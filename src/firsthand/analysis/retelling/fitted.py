"""The fitted weights: signals in, probabilities out."""

import json
from functools import cache
from importlib.resources import files

from firsthand.analysis.calibration import Logistic


@cache
def fitted(name: str) -> Logistic:
    """The regression stored as `name` in fitted.json, which also records how it was fitted."""
    stored = json.loads((files(__package__) / "fitted.json").read_text("utf-8"))[name]
    return Logistic.of(stored["weights"], stored["intercept"])
