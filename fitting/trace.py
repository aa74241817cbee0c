"""Fit the probabilities of tracing on the development sets: python fitting/trace.py FOLDER_OF_DEVELOPMENT_SETS."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from firsthand.analysis.calibration import brier, expected_calibration_error
from firsthand.analysis.trace.features import NAMES, background, features
from firsthand.analysis.trace.matches import Matches
from firsthand.analysis.trace.served import STRENGTH, strength
from firsthand.analysis.trace.shortlist import shortlist
from firsthand.analysis.trace.sides import sides
from firsthand.demo.bank import bank

SEED = 2026
TARGET = Path(__file__).parents[1] / "src/firsthand/analysis/trace/fit.json"
SPECIFICATIONS = ("cm1", "gannt", "modis", "warc", "dronology", "cchit")
TEMPLATES = (
    "Let customers ask about {}.",
    "Show people {} at once.",
    "As a customer, I want help with {}, so that I can go on.",
    "The system shall support {}.",
    "People need {} without waiting for us.",
)
_FOLDS = 5
_FAR_SHARE = 0.1
_BEST = 10
_MANY = 100
CUTS = tuple(round(cut, 2) for cut in np.arange(0.1, 0.61, 0.01).tolist())

Floats = NDArray[np.float64]
Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pile:
    """Requirements, verbatims, and which is evidence for which (requirements x verbatims)."""

    name: str
    requirements: Sequence[str]
    verbatims: Sequence[str]
    truth: Truth


@dataclass(frozen=True, slots=True)
class Known:
    """A pile with its features (requirements x verbatims x features)."""

    pile: Pile
    features: NDArray[np.float32]

    def only(self, requirements: NDArray[np.int64]) -> "Known":
        pile = self.pile
        part = Pile(pile.name, [pile.requirements[at] for at in requirements], pile.verbatims, pile.truth[requirements])
        return Known(part, self.features[requirements])


def main(folder: Path) -> None:
    found = [known(pile) for pile in piles(folder)]
    held_out = list(cross_validated(found))
    cut = best_cut(found, held_out)
    scores = [_scores(one.pile, probability, cut) for one, probability in zip(found, held_out, strict=True)]
    record = {
        "evidence": _logistic(_fit(found), NAMES),
        "served": _logistic(_served(found, held_out), STRENGTH),
        "cut": cut,
        "cross_validated": scores,
        "method": "logistic regression; whole piles left out, the demo's requirements in five folds",
        "seed": SEED,
    }
    TARGET.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    print(pl.DataFrame(scores), cut, record["served"])


def piles(folder: Path) -> Iterator[Pile]:
    for name in SPECIFICATIONS:
        yield specification(folder / "trace_dev" / name)
    yield demo()
    yield named_themes(folder / "themes_dev" / "clinc150")


def specification(folder: Path) -> Pile:
    asked, said, links = (
        pl.read_csv(folder / f"{name}.csv", infer_schema=False).fill_null("") for name in ("high", "low", "links")
    )
    linked = set(links.filter(pl.col("label") != "0").select("requirement", "verbatim").iter_rows())
    truth = np.array([[(one, other) in linked for other in said["id"]] for one in asked["id"]])
    return Pile(folder.name, asked["text"].to_list(), said["text"].to_list(), truth)


def demo() -> Pile:
    company = bank()
    intent = company.verbatims["intent"]
    truth = np.stack([intent.is_in(list(company.truth[key])).to_numpy() for key in company.requirements["id"]])
    return Pile("demo", company.requirements["text"].to_list(), company.verbatims["text"].to_list(), truth)


def named_themes(folder: Path) -> Pile:
    """Themes as requirements, by their names; the words of every fifth theme are taken away, so nobody spoke of it."""
    said = pl.read_csv(folder / "verbatims.csv").join(
        pl.read_csv(folder / "gold.csv"), left_on="id", right_on="verbatim", maintain_order="left"
    )
    themes = np.random.default_rng(SEED).permutation(sorted(set(said["theme"]))).tolist()[:100]
    said = said.filter(~pl.col("theme").is_in(themes[::5]))
    asked = [TEMPLATES[at % len(TEMPLATES)].format(name.replace("_", " ")) for at, name in enumerate(themes)]
    truth = np.stack([(said["theme"] == name).to_numpy() for name in themes])
    return Pile(folder.name, asked, said["text"].to_list(), truth)


def known(pile: Pile) -> Known:
    """`pile` with the features of every pair."""
    both = sides(pl.Series("asked", pile.requirements), pl.Series("said", pile.verbatims))
    pairs = shortlist(both, len(pile.verbatims))
    numbers = features(both, background(both), pairs).reshape(len(pile.verbatims), len(pile.requirements), -1)
    return Known(pile, numbers.transpose(1, 0, 2))


def cross_validated(every: Sequence[Known]) -> Iterator[Floats]:
    """Probabilities of each pile (requirements x verbatims) from what was fitted without it."""
    for one in every:
        rest = [other for other in every if other is not one]
        if one.pile.name != "demo":
            yield _apply(_fit(rest), one)
            continue
        fold = np.random.default_rng(SEED).permutation(len(one.pile.requirements)) % _FOLDS
        probability = np.empty(one.pile.truth.shape)
        for number in range(_FOLDS):
            trained = _fit([*rest, one.only(np.flatnonzero(fold != number))])
            probability[fold == number] = _apply(trained, one.only(np.flatnonzero(fold == number)))
        yield probability


def _fit(every: Sequence[Known]) -> LogisticRegression:
    parts = [_weighted(one) for one in every]
    found, truth, weight = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
    mean, spread = found.mean(0), found.std(0)
    model = LogisticRegression(C=100, max_iter=2000).fit((found - mean) / spread, truth, sample_weight=weight)
    # Told in the units of the features, so that they can be used as they come.
    model.coef_ = model.coef_ / spread
    model.intercept_ = model.intercept_ - model.coef_ @ mean
    return model


def _weighted(one: Known) -> tuple[Floats, Truth, Floats]:
    """Features, truth and weight; of the pairs far from likely a tenth stands for all.

    A pile weighs by the square root of its links, so that the largest does not decide alone.
    """
    truth, found = one.pile.truth.ravel(), one.features.reshape(one.pile.truth.size, -1)
    above = found[:, NAMES.index("above_other_verbatims")]
    near = truth | (above > np.quantile(above, 0.9))
    kept = near | (np.random.default_rng(SEED).random(len(truth)) < _FAR_SHARE)
    weight = np.where(near, 1, 1 / _FAR_SHARE) / np.sqrt(truth.sum())
    return found[kept].astype(np.float64), truth[kept], weight[kept]


def _apply(model: LogisticRegression, one: Known) -> Floats:
    likely: Floats = model.predict_proba(one.features.reshape(one.pile.truth.size, -1))[:, 1]
    return likely.reshape(one.pile.truth.shape)


def _logistic(model: LogisticRegression, names: Sequence[str]) -> dict[str, Any]:
    weights = {name: round(float(weight), 4) for name, weight in zip(names, model.coef_[0], strict=True)}
    return {"weights": weights, "intercept": round(float(model.intercept_[0]), 4)}


def best_cut(every: Sequence[Known], held_out: Sequence[Floats]) -> float:
    """The cut with the best mean F1 over the piles."""
    pairs = list(zip(every, held_out, strict=True))
    means = [np.mean([f1(one.pile.truth, scores >= cut) for one, scores in pairs]) for cut in CUTS]
    best: float = CUTS[int(np.argmax(means))]
    return best


def f1(truth: Truth, said: Truth) -> float:
    return float(2 * (truth & said).sum() / (truth.sum() + said.sum()))


def _scores(pile: Pile, scores: Floats, cut: float) -> dict[str, Any]:
    best = np.argsort(-scores, axis=1)[:, :_BEST]
    probability = np.take_along_axis(scores, best, axis=1).ravel()
    truth = np.take_along_axis(pile.truth, best, axis=1).ravel()
    figures = {
        "f1_at_cut": f1(pile.truth, scores >= cut),
        "best_f1": max(f1(pile.truth, scores >= bar) for bar in np.quantile(scores, 1 - np.geomspace(1e-4, 0.3, 60))),
        "calibration_error_of_ten_best": expected_calibration_error(probability, truth),
        "brier_over_base_rate": brier(scores, pile.truth) / brier(np.full(1, pile.truth.mean()), pile.truth),
    }
    return {"pile": pile.name} | {name: round(figure, 3) for name, figure in figures.items()}


def _served(every: Sequence[Known], held_out: Sequence[Floats]) -> LogisticRegression:
    """From the scores of requirements in piles that they were not fitted on, to whether anything was evidence."""
    found = np.concatenate([strength(_best_matches(scores), len(scores)) for scores in held_out])
    truth = np.concatenate([one.pile.truth.any(1) for one in every])
    return LogisticRegression(C=10).fit(found, truth)


def _best_matches(scores: Floats) -> Matches:
    best = np.argsort(-scores, axis=1)[:, :_MANY].astype(np.int32)
    requirement = np.repeat(np.arange(len(scores), dtype=np.int32), best.shape[1])
    score = np.take_along_axis(scores, best, axis=1).astype(np.float32)
    return Matches(requirement, best.ravel(), score.ravel())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
