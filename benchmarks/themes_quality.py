"""How well themes agree with people's own, against k-means on TF-IDF, on our vectors and (when installed) on MiniLM.

python benchmarks/themes_quality.py FOLDER, where FOLDER holds themes_*/SET/verbatims.csv (id, text) and gold.csv
(verbatim, theme). Per set, the number of themes given: NMI (which is also the V-measure) and ARI with 95 %
intervals over resampled texts, and texts a second with the vectors' time in it. Then, no number given: the number
chosen against the true one, on the whole set and on random parts of 3 to all of its themes.
"""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl
from meaning_quality import MiniLM
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

from firsthand.analysis.meaning import encode
from firsthand.analysis.themes import group

Integers = NDArray[np.int64]
Grouper = Callable[[list[str], int], Integers]
RESAMPLED = 200
PARTS = 20


@dataclass(frozen=True)
class Pile:
    name: str
    texts: list[str]
    gold: Integers

    @property
    def themes(self) -> int:
        return len(np.unique(self.gold))

    def part(self, rows: Integers) -> "Pile":
        return Pile(self.name, [self.texts[row] for row in rows], self.gold[rows])


def main(folder: Path) -> None:
    piles = [read(path.parent) for path in sorted(folder.glob("themes_*/*/gold.csv"))]
    group(["warm the caches", "before the clock starts"])
    for pile in piles:
        print(f"\n{pile.name}: {len(pile.texts):,} texts, {pile.themes} themes given")
        for name, grouper in groupers().items():
            print("  " + line(name, grouper, pile), flush=True)
    print("\nnumber of themes chosen")
    for pile in piles:
        print(f"  {pile.name}: {len(group(pile.texts).labels)} of {pile.themes} on the whole; " + on_parts(pile))


def read(folder: Path) -> Pile:
    said = pl.read_csv(folder / "verbatims.csv", infer_schema=False)
    gold = pl.read_csv(folder / "gold.csv", infer_schema=False)
    both = said.join(gold, left_on="id", right_on="verbatim", maintain_order="left")
    return Pile(folder.name, both["text"].to_list(), np.unique(both["theme"].to_numpy(), return_inverse=True)[1])


def groupers() -> dict[str, Grouper]:
    found: dict[str, Grouper] = {
        "Firsthand": lambda texts, themes: group(texts, themes=themes).theme.astype(np.int64),
        "k-means, TF-IDF": lambda texts, themes: k_means(
            TfidfVectorizer(sublinear_tf=True).fit_transform, texts, themes
        ),
        "k-means, our vectors": lambda texts, themes: k_means(encode, texts, themes),
    }
    try:
        minilm = MiniLM()
    except ImportError:
        return found
    return found | {"k-means, MiniLM": lambda texts, themes: k_means(minilm, texts, themes)}


def k_means(vectors: Callable[[Sequence[str]], object], texts: list[str], themes: int) -> Integers:
    fitted: Integers = KMeans(themes, n_init=3, random_state=0).fit_predict(vectors(texts)).astype(np.int64)
    return fitted


def line(name: str, grouper: Grouper, pile: Pile) -> str:
    started = time.perf_counter()
    themes = grouper(pile.texts, pile.themes)
    speed = len(pile.texts) / (time.perf_counter() - started)
    nmi = with_interval(normalized_mutual_info_score, pile.gold, themes)
    ari = with_interval(adjusted_rand_score, pile.gold, themes)
    return f"{name:<21} NMI = V {nmi}   ARI {ari}   {speed:8,.0f} texts/s"


def with_interval(score: Callable[[Integers, Integers], float], gold: Integers, themes: Integers) -> str:
    """The score and 1.96 standard deviations of it over resampled texts.

    Percentiles would not do: the same text drawn twice agrees with itself, which lifts every resampled score.
    """
    chance = np.random.default_rng(0)
    rows = chance.integers(0, len(gold), (RESAMPLED, len(gold)))
    spread = 1.96 * np.std([score(gold[row], themes[row]) for row in rows])
    return f"{score(gold, themes):.3f} ± {spread:.3f}"


def on_parts(pile: Pile) -> str:
    """How many times too many or too few themes are chosen on random parts of the pile."""
    chance = np.random.default_rng(0)
    off = np.array([np.log(len(group(part.texts).labels) / part.themes) for part in random_parts(pile, chance)])
    typical, worst = np.exp(np.abs(off).mean()), np.exp(np.abs(off).max())
    return f"on {PARTS} parts off by a factor of {typical:.2f} (worst {worst:.1f}), the mean {np.exp(off.mean()):.2f}"


def random_parts(pile: Pile, chance: np.random.Generator) -> list[Pile]:
    parts = []
    for _ in range(PARTS):
        themes = chance.permutation(pile.themes)[: round(np.exp(chance.uniform(np.log(3), np.log(pile.themes))))]
        rows = chance.permutation(np.flatnonzero(np.isin(pile.gold, themes)))
        parts.append(pile.part(rows[: max(3 * len(themes), round(len(rows) * chance.uniform(0.3, 1)))]))
    return parts


if __name__ == "__main__":
    main(Path(sys.argv[1]))
