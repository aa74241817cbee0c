"""How many themes a pile has, when nobody says."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from firsthand.analysis.themes.clusters import Labels, Tree, gather
from firsthand.analysis.themes.words import Floats

_FEWEST, _MOST, _TRIED = 2, 200, 28


def choose(tied: csr_array, tree: Tree, vectors: Floats) -> int:
    """Between the number that the ties speak for and the number that the distances speak for: their geometric mean.

    Ties find too few of many themes and distances too many of them, so each mends the other. One theme when
    the ties see no more. Measured on random parts of labelled piles: benchmarks/themes_quality.py.
    """
    by_ties = most_modular(tied, tree)
    return by_ties if by_ties < _FEWEST else round((by_ties * most_apart(vectors, tree)) ** 0.5)


def most_modular(tied: csr_array, tree: Tree) -> int:
    """The number of clusters of `tree` that has the most ties inside beyond chance.

    Source: modularity, Newman and Girvan 2004.
    """
    gains = _gains(_between(tied, tree.grain), tree.joins)
    quality = np.round(np.concatenate([[0.0], np.cumsum(gains)]), 9)
    # Rounded before comparing: the last decimals differ between machines. Of equals, the fewer themes.
    most = np.flatnonzero(quality == quality.max())
    return len(tree.joins) + 1 - int(most[-1])


def most_apart(vectors: Floats, tree: Tree) -> int:
    """The number of clusters of `tree`, among some numbers up to 200, with the highest mean silhouette.

    Source: Rousseeuw 1987, with the mean distance to a cluster; distance is one minus the cosine.
    """
    top = max(_FEWEST, min(_MOST, len(tree.joins) // 2))
    tried = np.unique(np.round(np.geomspace(_FEWEST, top, _TRIED)).astype(int)).tolist()
    widths = [round(silhouette(vectors, tree.cut(clusters)), 6) for clusters in tried]
    return int(tried[int(np.argmax(widths))])


def silhouette(vectors: Floats, clusters: Labels) -> float:
    """Mean silhouette width of unit `vectors` (texts x width) in at least two `clusters`; lone texts count 0."""
    sizes = np.bincount(clusters)
    texts = np.arange(len(vectors))
    alike = vectors @ gather(vectors, clusters, len(sizes)).T
    within = 1 - (alike[texts, clusters] - 1) / np.maximum(sizes[clusters] - 1, 1)
    alike /= sizes
    alike[texts, clusters] = -1
    beyond = 1 - alike.max(axis=1)
    widths = (beyond - within) / np.maximum(np.maximum(within, beyond), np.finfo(np.float32).eps)
    return float(np.where(sizes[clusters] > 1, widths, 0).mean())


def _between(tied: csr_array, grain: Labels) -> NDArray[np.float64]:
    """Share of all ties between each two grains."""
    count = int(grain.max()) + 1
    member = csr_array((np.ones(len(grain)), (grain, np.arange(len(grain)))), shape=(count, len(grain)))
    between: NDArray[np.float64] = (member @ tied.astype(np.float64) @ member.T).toarray()
    between /= max(between.sum(), np.finfo(np.float64).tiny)
    return between


def _gains(between: NDArray[np.float64], joins: Labels) -> NDArray[np.float64]:
    """What each join adds to modularity."""
    ends = between.sum(axis=1)
    gains = np.empty(len(joins))
    for step, (kept, gone) in enumerate(joins):
        gains[step] = 2 * (between[kept, gone] - ends[kept] * ends[gone])
        between[kept] += between[gone]
        between[:, kept] += between[:, gone]
        ends[kept] += ends[gone]
    return gains
