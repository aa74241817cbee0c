"""Fit the weights of the retelling comparison: python fitting/retelling.py DATA_FOLDER.

DATA_FOLDER holds kept_dev and retell_dev. Writes fitted.json beside the module, with the record of the fit.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

from firsthand.analysis.retelling.align import Parts, homes
from firsthand.analysis.retelling.evidence import SIGNALS, evidence
from firsthand.analysis.retelling.fitted import Logistic
from firsthand.analysis.units import sentences

TARGET = Path(__file__).parents[1] / "src/firsthand/analysis/retelling/fitted.json"
STRENGTH = 0.1
"""Inverse of the ridge penalty: strong, because two stories are few."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Coded:
    """Signals of coded statements (n x signals), share of coders who found each, its story, how many it joins."""

    signals: Floats
    kept: Floats
    story: NDArray[np.str_]
    joined: NDArray[np.int64]

    def where(self, chosen: NDArray[np.bool_]) -> "Coded":
        return Coded(self.signals[chosen], self.kept[chosen], self.story[chosen], self.joined[chosen])


def read_coded(folder: Path) -> Coded:
    """Every coded statement, and neighbours joined in twos and threes so that long statements are learned too."""
    chains, statements, gold = (pl.read_csv(folder / f"{name}.csv") for name in ("chains", "statements", "gold"))
    blocks = [
        block
        for (chain,), given in statements.group_by("chain", maintain_order=True)
        for block in _chain(str(chain), given, chains, gold)
    ]
    return Coded(
        np.concatenate([block.signals for block in blocks]),
        np.concatenate([block.kept for block in blocks]),
        np.concatenate([block.story for block in blocks]),
        np.concatenate([block.joined for block in blocks]),
    )


def _chain(chain: str, given: pl.DataFrame, chains: pl.DataFrame, gold: pl.DataFrame) -> list[Coded]:
    tellings = chains.filter(pl.col("chain") == chain).sort("position")["text"].to_list()
    source = Parts(sentences(tellings[0]))
    blocks = []
    for position, telling in enumerate(tellings[1:], start=1):
        here = gold.filter((pl.col("chain") == chain) & (pl.col("position") == position))
        coded = given.join(here, on="statement_id", maintain_order="left")
        found = ((coded["coder1"] + coded["coder2"]) / 2).to_numpy()
        for size, start in ((1, 0), (2, 0), (2, 1), (3, 0), (3, 1), (3, 2)):
            blocks.append(_block(chain, coded["text"].to_list(), found, source, telling, size, start))
    return blocks


def _block(
    chain: str, texts: Sequence[str], found: Floats, source: Parts, telling: str, size: int, start: int
) -> Coded:
    groups = [range(at, at + size) for at in range(start, len(texts) - size + 1, size)]
    joined = Parts(tuple(". ".join(texts[row] for row in group) for group in groups))
    signals = evidence(joined, homes(joined, source), source, Parts(sentences(telling)))
    kept = np.array([found[list(group)].mean() for group in groups])
    return Coded(signals, kept, np.full(len(groups), chain.rsplit("-", 1)[0]), np.full(len(groups), size))


def fit(coded: Coded) -> Logistic:
    """Weights for one set of coded statements; a joined statement counts by how clearly it was kept or lost."""
    mean, scale = coded.signals.mean(axis=0), coded.signals.std(axis=0) + 1e-9
    clearness = np.abs(coded.kept - 0.5) * 2 * np.where(coded.joined == 1, 1.0, 0.3)
    sizes = {story: clearness[coded.story == story].sum() for story in np.unique(coded.story)}
    weight = clearness / np.array([sizes[story] for story in coded.story]) * 700
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit((coded.signals - mean) / scale, coded.kept > 0.5, sample_weight=weight)
    return Logistic(mean, scale, model.coef_[0], float(model.intercept_[0]))


def by_story(coded: Coded) -> Floats:
    """The probability of each statement from a fit on the other stories."""
    probability = np.zeros(len(coded.kept))
    for story in np.unique(coded.story):
        away = fit(coded.where(coded.story != story))
        probability[coded.story == story] = away.probability(coded.signals[coded.story == story])
    return probability


def calibration_error(probability: Floats, truth: NDArray[np.bool_]) -> float:
    """Expected calibration error in ten bins of equal width."""
    bins = np.minimum((probability * 10).astype(int), 9)
    gaps = [abs(probability[bins == b].sum() - truth[bins == b].sum()) for b in range(10)]
    return float(sum(gaps) / len(truth))


def figures(probability: Floats, kept: Floats) -> dict[str, float]:
    truth = kept >= 0.5
    return {
        "statements": len(kept),
        "auc": round(float(roc_auc_score(truth, probability)), 3),
        "balanced_accuracy": round(float(balanced_accuracy_score(truth, probability >= 0.5)), 3),
        "calibration_error": round(calibration_error(probability, truth), 3),
    }


def kept_record(coded: Coded) -> dict[str, Any]:
    single = coded.joined == 1
    probability = by_story(coded)
    judged = {
        str(story): figures(probability[single & (coded.story == story)], coded.kept[single & (coded.story == story)])
        for story in np.unique(coded.story)
    }
    return {
        "data": "kept_dev, present where at least one of two coders found it",
        "method": f"ridge logistic regression, C = {STRENGTH}, stories weigh the same, joined neighbours at .3",
        "judged_on_the_story_left_out": judged | {"all": figures(probability[single], coded.kept[single])},
    }


def stored(model: Logistic, record: dict[str, Any], signals: Sequence[str]) -> dict[str, Any]:
    return {
        "signals": list(signals),
        "mean": np.round(model.mean, 5).tolist(),
        "scale": np.round(model.scale, 5).tolist(),
        "weight": np.round(model.weight, 5).tolist(),
        "bias": round(model.bias, 5),
        "record": record,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    folder: Path = parser.parse_args().data
    coded = read_coded(folder / "kept_dev")
    fits = {"kept": stored(fit(coded), kept_record(coded), SIGNALS)}
    TARGET.write_text(json.dumps(fits, indent=2) + "\n", "utf-8")
    print(json.dumps({name: found["record"] for name, found in fits.items()}, indent=2))


if __name__ == "__main__":
    main()
