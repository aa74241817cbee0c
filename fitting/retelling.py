"""Fit the weights of the retelling comparison: python fitting/retelling.py DATA_FOLDER.

DATA_FOLDER holds kept_dev and retell_dev. Writes fit.json beside the module, with the record of the fit.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.optimize import minimize, minimize_scalar
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

from firsthand.analysis.calibration import Logistic, expected_calibration_error
from firsthand.analysis.retelling.align import Parts, homes
from firsthand.analysis.retelling.compare import changes_in, cut
from firsthand.analysis.retelling.evidence import SIGNALS, evidence
from firsthand.analysis.retelling.support import ALARMS, alarms
from firsthand.analysis.units import sentences

TARGET = Path(__file__).parents[1] / "src/firsthand/analysis/retelling/fit.json"
STRENGTH = 0.3
"""Inverse of the ridge penalty: strong, because two stories are few."""
RETOLD = 9
"""How many statements of a retelling are retold for one that is all new: a prior, not measured."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Coded:
    """Signals of coded statements (n x signals), the share of coders who found each, and its story."""

    signals: Floats
    kept: Floats
    story: NDArray[np.str_]

    def where(self, chosen: NDArray[np.bool_]) -> "Coded":
        return Coded(self.signals[chosen], self.kept[chosen], self.story[chosen])


def read_coded(folder: Path) -> Coded:
    """Every coded statement of every telling, chain by chain in the order of statements.csv."""
    chains, statements, gold = (pl.read_csv(folder / f"{name}.csv") for name in ("chains", "statements", "gold"))
    blocks = [
        block
        for (chain,), given in statements.group_by("chain", maintain_order=True)
        for block in _chain(str(chain), given, chains, gold)
    ]
    signals, kept, story = zip(*blocks, strict=True)
    return Coded(np.concatenate(signals), np.concatenate(kept), np.concatenate(story))


def _chain(
    chain: str, given: pl.DataFrame, chains: pl.DataFrame, gold: pl.DataFrame
) -> Iterator[tuple[Floats, Floats, NDArray[np.str_]]]:
    tellings = chains.filter(pl.col("chain") == chain).sort("position")["text"].to_list()
    source = Parts(sentences(tellings[0]))
    for position, telling in enumerate(tellings[1:], start=1):
        here = gold.filter((pl.col("chain") == chain) & (pl.col("position") == position))
        coded = given.join(here, on="statement_id", maintain_order="left")
        stated = Parts(tuple(coded["text"]))
        signals = evidence(stated, homes(stated, source), source, Parts(sentences(telling)))
        kept = ((coded["coder1"] + coded["coder2"]) / 2).to_numpy()
        yield signals, kept, np.full(len(kept), chain.rsplit("-", 1)[0])


def fit(coded: Coded) -> Logistic:
    """Weights for one set of coded statements; every story weighs the same, a statement in dispute not at all."""
    mean, scale = coded.signals.mean(axis=0), coded.signals.std(axis=0) + 1e-9
    agreed = np.abs(coded.kept - 0.5) * 2
    stories, story = np.unique(coded.story, return_inverse=True)
    weight = agreed / np.bincount(story, agreed)[story] * agreed.sum() / len(stories)
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit((coded.signals - mean) / scale, coded.kept > 0.5, sample_weight=weight)
    return _unscaled(model, mean, scale)


def _unscaled(model: LogisticRegression, mean: Floats, scale: Floats) -> Logistic:
    weights = model.coef_[0] / scale
    return Logistic.of(dict(zip(SIGNALS, weights, strict=True)), float(model.intercept_[0] - weights @ mean))


def by_story(coded: Coded) -> Floats:
    """The probability of each statement from a fit on the other stories."""
    probability = np.zeros(len(coded.kept))
    for story in np.unique(coded.story):
        away = fit(coded.where(coded.story != story))
        probability[coded.story == story] = away(coded.signals[coded.story == story])
    return probability


def figures(probability: Floats, kept: Floats) -> dict[str, float]:
    truth = kept >= 0.5
    return {
        "statements": len(kept),
        "auc": round(float(roc_auc_score(truth, probability)), 3),
        "balanced_accuracy": round(float(balanced_accuracy_score(truth, probability >= 0.5)), 3),
        "calibration_error": round(expected_calibration_error(probability, truth), 3),
    }


def kept_record(coded: Coded) -> dict[str, Any]:
    probability = by_story(coded)
    judged = {
        str(story): figures(probability[coded.story == story], coded.kept[coded.story == story])
        for story in np.unique(coded.story)
    }
    return {
        "data": "kept_dev, present where at least one of two coders found it",
        "method": f"ridge logistic regression, C = {STRENGTH}, stories weigh the same",
        "judged_on_the_story_left_out": judged | {"all": figures(probability, coded.kept)},
    }


@dataclass(frozen=True)
class Retold:
    """Retellings that somebody judged: alarms of each statement, signals against the own and another original."""

    alarms: tuple[Floats, ...]
    own: tuple[Floats, ...]
    other: tuple[Floats, ...]
    altered: NDArray[np.bool_]
    domain: NDArray[np.str_]

    def where(self, chosen: NDArray[np.bool_]) -> "Retold":
        rows = np.flatnonzero(chosen)
        picked = ([part[row] for row in rows] for part in (self.alarms, self.own, self.other))
        alarms_, own, other = map(tuple, picked)
        return Retold(alarms_, own, other, self.altered[rows], self.domain[rows])


def read_retold(folder: Path) -> Retold:
    """Each retelling against its original and against the original of the next document of its domain."""
    chains, gold = (pl.read_csv(folder / f"{name}.csv") for name in ("chains", "gold"))
    told = dict(zip(chains.select("chain", "position").iter_rows(), chains["text"], strict=True))
    parts = cache(lambda text: Parts(sentences(text)))
    documents = dict(zip(gold["document"], gold["chain"], strict=True))
    following = _next_of_domain(gold)
    alarmed, own, other = [], [], []
    for chain, document in gold.select("chain", "document").iter_rows():
        later, earlier = parts(told[chain, 1]), parts(told[chain, 0])
        elsewhere = parts(told[documents[following[document]], 0])
        statements, home = cut(later)
        alarmed.append(alarms(statements, earlier, changes_in(statements, later, earlier)))
        own.append(evidence(statements, home, later, earlier))
        other.append(evidence(statements, home, later, elsewhere))
    altered = gold["label"].to_numpy() == 0
    return Retold(tuple(alarmed), tuple(own), tuple(other), altered, gold["domain"].to_numpy().astype(str))


def _next_of_domain(gold: pl.DataFrame) -> dict[str, str]:
    by_domain = gold.group_by("domain", maintain_order=True).agg(pl.col("document").unique(maintain_order=True))
    return {
        one: other
        for documents in by_domain["document"].to_list()
        for one, other in zip(documents, documents[1:] + documents[:1], strict=True)
    }


def fit_there(retold: Retold) -> Logistic:
    """Statements of faithful retellings are there in their own original, and not in another of the same domain."""
    faithful = np.flatnonzero(~retold.altered)
    signals = np.concatenate([retold.own[row] for row in faithful] + [retold.other[row] for row in faithful])
    there = np.arange(len(signals)) < len(signals) / 2
    mean, scale = signals.mean(axis=0), signals.std(axis=0) + 1e-9
    weight = np.where(there, 2 * RETOLD / (RETOLD + 1), 2 / (RETOLD + 1))
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit((signals - mean) / scale, there, sample_weight=weight)
    return _unscaled(model, mean, scale)


def fit_altered(retold: Retold) -> Logistic:
    """A retelling is as suspect as its worst statement; both labels weigh the same, no alarm may calm.

    The weights are then sharpened by one factor, so that the chance that any statement of a retelling is
    altered explains the labels best.
    """
    signals = np.concatenate(retold.alarms)
    starts = np.cumsum([0, *map(len, retold.alarms)])[:-1]
    rate = retold.altered.mean()
    weight = np.where(retold.altered, 0.5 / rate, 0.5 / (1 - rate))

    def loss(parameters: Floats) -> float:
        worst = _soft_worst(parameters[0] + signals @ parameters[1:], starts)
        signed = np.where(retold.altered, worst, -worst)
        return float(weight @ np.logaddexp(0, -signed) + parameters[1:] @ parameters[1:])

    def any_altered(factor: float) -> float:
        intact = np.add.reduceat(-np.logaddexp(0, factor * logits), starts).clip(max=-1e-9)
        chance = np.where(retold.altered, np.log(-np.expm1(intact)), intact)
        return float(-(weight @ chance))

    count = signals.shape[1]
    bounds = [(None, None)] + [(0, None)] * count
    best = minimize(loss, np.zeros(count + 1), method="L-BFGS-B", bounds=bounds).x
    logits = best[0] + signals @ best[1:]
    factor = float(minimize_scalar(any_altered, bounds=(1, 5), method="bounded").x)
    return Logistic.of(dict(zip(ALARMS, factor * best[1:], strict=True)), factor * float(best[0]))


def _soft_worst(logits: Floats, starts: NDArray[np.int64]) -> Floats:
    return np.asarray(np.log(np.add.reduceat(np.exp(4 * logits), starts)) / 4)


def suspicion(retold: Retold) -> Floats:
    """How suspect the worst statement of each retelling is, by fits on the other domains."""
    suspect = np.zeros(len(retold.altered))
    for domain in np.unique(retold.domain):
        away, here = retold.where(retold.domain != domain), retold.where(retold.domain == domain)
        there, altered = fit_there(away), fit_altered(away)
        suspect[retold.domain == domain] = [
            1 - np.minimum(there(own), 1 - altered(alarmed)).min()
            for own, alarmed in zip(here.own, here.alarms, strict=True)
        ]
    return suspect


def told_apart(retold: Retold) -> dict[str, float]:
    """AUC of a statement's own original against another, each domain by a fit on the others."""
    found = {}
    for domain in np.unique(retold.domain):
        here = retold.where(retold.domain == domain)
        signals = np.concatenate([*here.own, *here.other])
        there = fit_there(retold.where(retold.domain != domain))(signals)
        found[str(domain)] = round(float(roc_auc_score(np.arange(len(signals)) < len(signals) / 2, there)), 3)
    return found


def retold_record(retold: Retold) -> tuple[dict[str, Any], dict[str, Any]]:
    """Figures of both fits, each domain judged by fits on the other domains."""
    suspect = suspicion(retold)
    by_domain = {
        str(domain): round(float(balanced_accuracy_score(retold.altered[here], suspect[here] > 0.5)), 3)
        for domain in np.unique(retold.domain)
        for here in [retold.domain == domain]
    }
    mean = round(float(np.mean(list(by_domain.values()))), 3)
    data = "retell_dev, each domain judged by a fit on the others"
    return (
        {
            "data": data,
            "method": "own original against another of the domain, weighed 9 to 1",
            "auc": told_apart(retold),
        },
        {
            "data": data,
            "method": "logistic on alarms, worst statement of a retelling, weights not negative",
            "balanced_accuracy_of_any_unsupported_statement": by_domain | {"mean": mean},
            "auc": round(float(roc_auc_score(retold.altered, suspect)), 3),
        },
    )


def stored(model: Logistic, record: dict[str, Any]) -> dict[str, Any]:
    weights = dict(zip(model.names, np.round(model.weights, 5).tolist(), strict=True))
    return {"weights": weights, "intercept": round(model.intercept, 5), "record": record}


def fitted_record(coded: Coded, retold: Retold) -> dict[str, Any]:
    """Everything that fit.json holds."""
    there, altered = retold_record(retold)
    return {
        "kept": stored(fit(coded), kept_record(coded)),
        "there": stored(fit_there(retold), there),
        "altered": stored(fit_altered(retold), altered),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    folder: Path = parser.parse_args().data
    fits = fitted_record(read_coded(folder / "kept_dev"), read_retold(folder / "retell_dev"))
    TARGET.write_text(json.dumps(fits, indent=2) + "\n", "utf-8")
    print(json.dumps({name: found["record"] for name, found in fits.items()}, indent=2))


if __name__ == "__main__":
    main()
