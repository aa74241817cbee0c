"""How well tracing finds evidence and knows how sure it is, against TF-IDF, BM25 and (when installed) MiniLM.

python benchmarks/trace_quality.py FOLDER, where FOLDER holds trace_*/NAME/{high,low,links}.csv as the development
sets do. The demo bank's known answers come with the package. Every line: best F1 over all cut-offs, mean average
precision, F1 at the product's own cut-off, calibration error and Brier score (of the base rate's) of each
requirement's ten best; 95 % intervals by drawing requirements again. "left out" is fitted without the set.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

from firsthand.analysis.calibration import brier, expected_calibration_error
from firsthand.analysis.trace import CUT, SERVED_CUT, served, trace

Scores = NDArray[np.float64]
Truth = NDArray[np.bool_]
Scorer = Callable[[Sequence[str], Sequence[str]], Scores]
DRAWS = 200
BEST = 10


@dataclass(frozen=True, slots=True)
class Row:
    """One method on one set: scores and truth (requirements x verbatims)."""

    scores: Scores
    truth: Truth

    def drawn(self, requirements: NDArray[np.intp]) -> "Row":
        return Row(self.scores[requirements], self.truth[requirements])

    def best_f1(self) -> float:
        order = np.argsort(-self.scores, axis=None, kind="stable")
        score, truth = self.scores.ravel()[order], self.truth.ravel()[order]
        f1 = 2 * np.cumsum(truth) / (np.arange(1, len(truth) + 1) + truth.sum())
        return float(f1[np.append(score[1:] != score[:-1], True)].max())

    def mean_average_precision(self) -> float:
        order = np.argsort(-self.scores, axis=1, kind="stable")
        truth = np.take_along_axis(self.truth, order, axis=1)[self.truth.any(1)]
        precision = np.cumsum(truth, axis=1) / np.arange(1, truth.shape[1] + 1)
        return float(((precision * truth).sum(1) / truth.sum(1)).mean())

    def f1_at(self, cut: float) -> float:
        said = self.scores >= cut
        return float(2 * (said & self.truth).sum() / max(1, said.sum() + self.truth.sum()))

    def ten_best(self) -> tuple[Scores, Truth]:
        best = np.argsort(-self.scores, axis=1, kind="stable")[:, :BEST]
        return np.take_along_axis(self.scores, best, 1).ravel(), np.take_along_axis(self.truth, best, 1).ravel()

    def calibration_error(self) -> float:
        return expected_calibration_error(*self.ten_best())

    def brier_over_base_rate(self) -> float:
        said, truth = self.ten_best()
        return brier(said, truth) / max(1e-9, brier(np.full(len(truth), truth.mean()), truth))


def main(folder: Path) -> None:
    fitting = import_module("fitting.trace")
    piles = [fitting.specification(path.parent) for path in sorted(folder.glob("trace_*/*/links.csv"))]
    company = fitting.demo()
    left_out = dict(_left_out(fitting, folder))
    for pile in [*piles, company]:
        print(f"\n{pile.name}: {len(pile.requirements)} x {len(pile.verbatims)}, {pile.truth.sum()} links")
        for name, scorer in _peers().items():
            print(_line(name, Row(scorer(pile.requirements, pile.verbatims), pile.truth), name == "Firsthand"))
        if pile.name in left_out:
            print(_line("  left out", Row(left_out[pile.name], pile.truth), True))
    _print_served(company)


def _peers() -> dict[str, Scorer]:
    peers: dict[str, Scorer] = {"TF-IDF": tfidf, "BM25": bm25, "Firsthand": firsthand}
    return peers | ({"MiniLM": minilm} if (minilm := _minilm()) else {})


def firsthand(requirements: Sequence[str], verbatims: Sequence[str]) -> Scores:
    found = trace(requirements, verbatims, top=len(verbatims))
    scores = np.zeros((len(requirements), len(verbatims)))
    scores[found.requirement, found.verbatim] = found.score
    return scores


def tfidf(requirements: Sequence[str], verbatims: Sequence[str]) -> Scores:
    words = TfidfVectorizer(stop_words="english", ngram_range=(1, 2), sublinear_tf=True)
    words.fit([*requirements, *verbatims])
    return np.asarray((words.transform(requirements) @ words.transform(verbatims).T).todense())


def bm25(requirements: Sequence[str], verbatims: Sequence[str]) -> Scores:
    """Robertson and Zaragoza 2009 with k1 = 1.2, b = 0.75."""
    words = CountVectorizer(stop_words="english")
    held = words.fit_transform(verbatims).astype(np.float64).tocsr()
    length = np.asarray(held.sum(1)).ravel()
    texts = np.bincount(held.indices, minlength=held.shape[1])
    rarity = np.log(1 + (len(verbatims) - texts + 0.5) / (texts + 0.5))
    norm = np.repeat(1.2 * (0.25 + 0.75 * length / length.mean()), np.diff(held.indptr))
    held.data = held.data * 2.2 / (held.data + norm) * rarity[held.indices]
    return np.asarray(((words.transform(requirements) > 0).astype(np.float64) @ held.T).todense())


def _minilm() -> Scorer | None:
    try:
        vectors = import_module("meaning_quality").MiniLM()
    except ImportError:
        return None
    return lambda asked, said: np.asarray(vectors(asked) @ vectors(said).T, dtype=np.float64)


def _left_out(fitting: Any, folder: Path) -> Iterator[tuple[str, Scores]]:
    try:
        found = [fitting.known(pile) for pile in fitting.piles(folder)]
    except FileNotFoundError:
        return
    yield from zip((one.pile.name for one in found), fitting.cross_validated(found), strict=True)


def _line(name: str, row: Row, probable: bool) -> str:
    figures: dict[str, Callable[[Row], float]] = {"best F1": Row.best_f1, "MAP": Row.mean_average_precision}
    if probable:
        figures |= {
            f"F1 at {CUT}": lambda one: one.f1_at(CUT),
            "calibration error": Row.calibration_error,
            "Brier/base": Row.brier_over_base_rate,
        }
    return f"  {name:12}" + "  ".join(f"{figure} {_with_interval(row, of)}" for figure, of in figures.items())


def _with_interval(row: Row, figure: Callable[[Row], float]) -> str:
    draw = np.random.default_rng(0)
    count = len(row.truth)
    draws = 20 if row.truth.size > 200_000 else DRAWS
    drawn = (row.drawn(draw.integers(0, count, count)) for _ in range(draws))
    low, high = np.quantile([figure(one) for one in drawn if one.truth.any()], [0.025, 0.975])
    return f"{figure(row):.3f} ({low:.2f}-{high:.2f})"


def _print_served(pile: Any) -> None:
    likely = served(trace(pile.requirements, pile.verbatims, top=100), len(pile.requirements))
    truth = pile.truth.any(1)
    area, accuracy = roc_auc_score(truth, likely), balanced_accuracy_score(truth, likely >= SERVED_CUT)
    print(f"\nserved or orphan, {pile.name}: AUC {area:.3f}, balanced accuracy at {SERVED_CUT} {accuracy:.3f}")


if __name__ == "__main__":
    sys.path.append(str(Path(__file__).parents[1]))
    if len(sys.argv) == 2:
        main(Path(sys.argv[1]))
    else:
        print("Which folder holds the development sets? python benchmarks/trace_quality.py FOLDER")
