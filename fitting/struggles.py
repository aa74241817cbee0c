"""Fit the probability that nobody answers a theme: python fitting/struggles.py FOLDER_OF_DEVELOPMENT_SETS."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from firsthand.analysis.calibration import brier, expected_calibration_error
from firsthand.analysis.struggles.unanswered import FEATURES, strength
from firsthand.analysis.themes import group
from firsthand.analysis.trace import trace
from firsthand.demo.bank import bank

SEED = 2026
TARGET = Path(__file__).parents[1] / "src/firsthand/analysis/struggles/fit.json"
DEPTH = 1000
ASKED = ("Let customers ask about {}.", "Show people {} at once.", "The system shall support {}.")


@dataclass(frozen=True, slots=True)
class Pile:
    """Themes of one pile: their features, and whether a requirement answers most of what they say."""

    name: str
    features: NDArray[np.float64]
    answered: NDArray[np.bool_]


def main(folder: Path) -> None:
    found = list(piles(folder / "themes_dev" / "clinc150"))
    model = fit(found)
    record = {
        "weights": dict(zip(FEATURES, (round(float(weight), 4) for weight in model.coef_[0]), strict=True)),
        "intercept": round(float(model.intercept_[0]), 4),
        "cross_validated": [_score(one, found) for one in found],
        "method": "logistic regression, either pile judged by a fit to the other",
        "answered": "the commonest gold intent or theme behind more than half of a theme's verbatims has a requirement",
        "seed": SEED,
    }
    TARGET.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    print(TARGET.read_text("utf-8"))


def piles(folder: Path) -> Iterator[Pile]:
    company = bank()
    served = frozenset[str]().union(*company.truth.values())
    has = company.verbatims["intent"].is_in(list(served)).to_numpy()
    yield pile("demo", company.requirements["text"].to_list(), company.verbatims["text"].to_list(), has)
    said = pl.read_csv(folder / "verbatims.csv").with_columns(theme=pl.read_csv(folder / "gold.csv")["theme"])
    names = np.random.default_rng(SEED).permutation(sorted(set(said["theme"]))).tolist()
    # Two thirds of the themes have a requirement, as in a list that somebody has worked on.
    kept = names[: len(names) * 2 // 3]
    asked = [ASKED[at % len(ASKED)].format(name.replace("_", " ")) for at, name in enumerate(kept)]
    yield pile(folder.name, asked, said["text"].to_list(), said["theme"].is_in(kept).to_numpy())


def pile(name: str, asked: list[str], said: list[str], has: NDArray[np.bool_]) -> Pile:
    themes = group(said)
    share = np.bincount(themes.theme, has) / np.bincount(themes.theme)
    return Pile(name, strength(themes, trace(asked, said, top=DEPTH)), share > 0.5)


def fit(found: Sequence[Pile]) -> LogisticRegression:
    features, answered = (
        np.concatenate([one.features for one in found]),
        np.concatenate([one.answered for one in found]),
    )
    return LogisticRegression(C=100).fit(features, answered)


def _score(one: Pile, found: Sequence[Pile]) -> dict[str, float | str]:
    probability = fit([other for other in found if other is not one]).predict_proba(one.features)[:, 1]
    base = float(one.answered.mean())
    return {
        "pile": one.name,
        "themes": len(one.answered),
        "answered": int(one.answered.sum()),
        "auc": round(float(roc_auc_score(one.answered, probability)), 3),
        "calibration_error": round(expected_calibration_error(probability, one.answered, bins=5), 3),
        "brier_over_base_rate": round(brier(probability, one.answered) / (base * (1 - base)), 3),
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
