"""How well the comparison of tellings knows what was kept and what was altered, against simple peers in the same run.

    python benchmarks/retelling_quality.py DEVELOPMENT_SETS

Kept: kept_dev, statements of two coded stories. Altered: retell_dev, faithful retellings or not. "left out" is a fit
that never saw the story or domain that it is judged on; "shipped" saw all of them and flatters. Peers have no cut-off
of their own on retell_dev: theirs is the best one on the other domains. Intervals: 95 %, bootstrap by chain or by
document.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

from firsthand.analysis.calibration import expected_calibration_error
from firsthand.analysis.units import sentences

sys.path.append(str(Path(__file__).parents[1]))

Floats = NDArray[np.float64]
Truth = NDArray[np.bool_]
Figure = Callable[[Floats, Truth], float]
Peer = Callable[[Sequence[str], str], Floats]
"""The best score that each part finds in a telling."""


def balanced(score: Floats, truth: Truth) -> float:
    return float(balanced_accuracy_score(truth, score >= 0.5))


def auc(score: Floats, truth: Truth) -> float:
    return float(roc_auc_score(truth, score))


FIGURES: dict[str, Figure] = {"AUC": auc, "BA at .5": balanced, "ECE": expected_calibration_error}


def rouge_1(parts: Sequence[str], telling: str) -> Floats:
    there = set(_tokens(telling))
    return np.array([np.mean([token in there for token in _tokens(part)] or [False]) for part in parts])


def tf_idf(parts: Sequence[str], telling: str) -> Floats:
    said = sentences(telling)
    words = TfidfVectorizer(sublinear_tf=True).fit([*parts, *said])
    return np.asarray((words.transform(parts) @ words.transform(said).T).max(axis=1).todense()).ravel()


def peers() -> dict[str, Peer]:
    found: dict[str, Peer] = {"TF-IDF": tf_idf, "ROUGE-1": rouge_1}
    try:
        minilm = import_module("meaning_quality").MiniLM()
    except ImportError:
        return found
    read = cache(lambda telling: minilm(sentences(telling)))
    return found | {"MiniLM": lambda parts, said: np.max(minilm(parts) @ read(said).T, axis=1)}


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def interval(figure: Figure, score: Floats, truth: Truth, group: NDArray[Any]) -> str:
    """The figure and its 95 % interval over 500 draws of whole groups."""
    random, rows = np.random.default_rng(7), [np.flatnonzero(group == name) for name in np.unique(group)]
    drawn = (np.concatenate([rows[at] for at in random.integers(len(rows), size=len(rows))]) for _ in range(500))
    values = [figure(score[some], truth[some]) for some in drawn if 0 < truth[some].mean() < 1]
    low, high = np.quantile(values, [0.025, 0.975])
    return f"{figure(score, truth):.3f} [{low:.3f} {high:.3f}]"


def print_kept(fitting: Any, folder: Path) -> None:
    coded = fitting.read_coded(folder)
    told = list(_coded_tellings(folder))
    truth, chain = coded.kept >= 0.5, np.concatenate([[name] * len(parts) for name, parts, _ in told])
    story = coded.story
    scores = {name: np.concatenate([peer(parts, said) for _, parts, said in told]) for name, peer in peers().items()}
    scores["Firsthand, left out"] = fitting.by_story(coded)
    scores["Firsthand, shipped"] = fitting.fit(coded)(coded.signals)
    print(f"\nKept: {len(truth)} statements of {len(np.unique(chain))} chains, {truth.mean():.0%} kept")
    for name, score in scores.items():
        print(f"{name:22}", *(f"{head} {interval(figure, score, truth, chain)} " for head, figure in FIGURES.items()))
        for part in np.unique(story):
            here = story == part
            print(
                f"  {part:20}", *(f"{head} {figure(score[here], truth[here]):.3f} " for head, figure in FIGURES.items())
            )


def _coded_tellings(folder: Path) -> Iterator[tuple[str, list[str], str]]:
    """Chain, coded statements and telling, in the order of the fitting script."""
    chains, statements, gold = (pl.read_csv(folder / f"{name}.csv") for name in ("chains", "statements", "gold"))
    said = dict(zip(chains.select("chain", "position").iter_rows(), chains["text"], strict=True))
    for (chain,), given in statements.group_by("chain", maintain_order=True):
        for position in sorted(position for name, position in said if name == chain and position):
            coded = gold.filter((pl.col("chain") == chain) & (pl.col("position") == position))
            parts = given.join(coded, on="statement_id", maintain_order="left")["text"].to_list()
            yield str(chain), parts, said[chain, position]


def print_altered(fitting: Any, folder: Path) -> None:
    retold = fitting.read_retold(folder)
    chains, gold = (pl.read_csv(folder / f"{name}.csv") for name in ("chains", "gold"))
    said = dict(zip(chains.select("chain", "position").iter_rows(), chains["text"], strict=True))
    pairs = [(said[chain, 0], said[chain, 1]) for chain in gold["chain"]]
    truth, domain, document = retold.altered, retold.domain, gold["document"].to_numpy()
    print(f"\nAltered: {len(truth)} retellings of {len(np.unique(document))} documents, {truth.mean():.0%} altered")
    for name, peer in peers().items():
        lowest = np.array([1 - peer(sentences(after), before).min() for before, after in pairs])
        _print_altered(name, _at_best_cut(lowest, truth, domain), truth, domain, document)
    _print_altered("Firsthand, left out", fitting.suspicion(retold), truth, domain, document)


def _at_best_cut(score: Floats, truth: Truth, domain: NDArray[np.str_]) -> Floats:
    """`score` shifted so that .5 is the cut that was best on the other domains."""
    shifted = score.copy()
    for name in np.unique(domain):
        away = domain != name
        cuts = np.quantile(score[away], np.linspace(0.02, 0.98, 49))
        best = max(cuts, key=lambda cut: balanced_accuracy_score(truth[away], score[away] >= cut))
        shifted[~away] += 0.5 - best
    return shifted


def _print_altered(name: str, score: Floats, truth: Truth, domain: NDArray[np.str_], document: NDArray[Any]) -> None:
    by_domain = [balanced(score[domain == part], truth[domain == part]) for part in np.unique(domain)]
    print(
        f"{name:22} BA {interval(balanced, score, truth, document)}  mean of domains {np.mean(by_domain):.3f} ",
        f"AUC {interval(auc, score, truth, document)}  ",
        " ".join(f"{part} {value:.2f}" for part, value in zip(np.unique(domain), by_domain, strict=True)),
    )


def main(folder: Path) -> None:
    fitting = import_module("fitting.retelling")
    print_kept(fitting, folder / "kept_dev")
    print_altered(fitting, folder / "retell_dev")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Give the folder of development sets: python benchmarks/retelling_quality.py DEVELOPMENT_SETS")
    main(Path(sys.argv[1]))
