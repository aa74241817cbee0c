"""Fit the probability that two requirements are one job: python fitting/kinship.py FOLDER_OF_DEVELOPMENT_SETS."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from firsthand.analysis.calibration import brier, expected_calibration_error
from firsthand.analysis.kinship.pairs import FEATURES, candidates
from firsthand.analysis.trace import trace
from firsthand.demo.bank import bank

TARGET = Path(__file__).parents[1] / "src/firsthand/analysis/kinship/fit.json"
SPECIFICATIONS = ("cm1", "gannt", "modis", "warc", "dronology", "cchit")
DEPTH = 1000
SAME = 1 / 3


@dataclass(frozen=True, slots=True)
class Pile:
    """Pairs of one set of requirements: their features, and which share a third of what stands behind them."""

    name: str
    features: NDArray[np.float64]
    same: NDArray[np.bool_]


def main(folder: Path) -> None:
    found = list(piles(folder / "trace_dev"))
    record = {
        "weights": dict(zip(FEATURES, _rounded(fit(found).coef_[0]), strict=True)),
        "intercept": round(float(fit(found).intercept_[0]), 4),
        "cross_validated": [_score(one, found) for one in found if one.same.any()],
        "method": "logistic regression, every set weighing the same; each set judged by a fit to the others",
        "same": "a third or more of the verbatims behind either requirement stand behind both",
    }
    TARGET.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    print(TARGET.read_text("utf-8"))


def piles(folder: Path) -> Iterator[Pile]:
    company = bank()
    intents = company.verbatims["intent"].to_list()
    truth = [{place for place, intent in enumerate(intents) if intent in company.truth[key]} for key in company.truth]
    yield pile("demo", company.requirements["text"].to_list(), company.verbatims["text"].to_list(), truth)
    for name in SPECIFICATIONS:
        asked, said, links = (
            pl.read_csv(folder / name / f"{part}.csv", infer_schema=False).fill_null("")
            for part in ("high", "low", "links")
        )
        behind = [set(links.filter(pl.col("requirement") == key)["verbatim"]) for key in asked["id"]]
        yield pile(name, asked["text"].to_list(), said["text"].to_list(), behind)


def pile(name: str, asked: list[str], said: list[str], behind: Sequence[set[str] | set[int]]) -> Pile:
    one, other, features = candidates(asked, trace(asked, said, top=DEPTH))
    pairs = ((behind[left], behind[right]) for left, right in zip(one, other, strict=True))
    same = np.array(list(starmap(_overlap, pairs))) >= SAME
    return Pile(name, features, same)


def fit(found: Sequence[Pile]) -> LogisticRegression:
    weight = np.concatenate([np.full(len(one.same), 1000 / len(one.same)) for one in found])
    features, same = np.concatenate([one.features for one in found]), np.concatenate([one.same for one in found])
    return LogisticRegression(C=100).fit(features, same, sample_weight=weight)


def _overlap(one: set[str] | set[int], other: set[str] | set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def _score(one: Pile, found: Sequence[Pile]) -> dict[str, float | str]:
    probability = fit([other for other in found if other is not one]).predict_proba(one.features)[:, 1]
    base = float(one.same.mean())
    return {
        "pile": one.name,
        "pairs": len(one.same),
        "same": int(one.same.sum()),
        "average_precision": round(float(average_precision_score(one.same, probability)), 3),
        "calibration_error": round(expected_calibration_error(probability, one.same), 4),
        "brier_over_base_rate": round(brier(probability, one.same) / (base * (1 - base)), 3),
    }


def _rounded(numbers: NDArray[np.float64]) -> list[float]:
    return [round(float(number), 4) for number in numbers]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
