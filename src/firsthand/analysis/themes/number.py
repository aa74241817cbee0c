"""How many themes a pile has, when nobody says."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from firsthand.analysis.themes.clusters import Labels, Tree

RESOLUTION = 1.0


def choose(tied: csr_array, tree: Tree, resolution: float = RESOLUTION) -> int:
    """The number of clusters of `tree` with the most ties inside beyond chance, at least one.

    Source: modularity, Newman and Girvan 2004, with the resolution of Reichardt and Bornholdt 2006.
    """
    gains = _gains(_between(tied, tree.grain), tree.joins, resolution)
    quality = np.concatenate([[0.0], np.cumsum(gains)])
    # Rounded before comparing: the last decimals differ between machines. Of equals, the fewer themes.
    most = np.flatnonzero(np.round(quality, 9) == np.round(quality, 9).max())
    return len(tree.joins) + 1 - int(most[-1])


def _between(tied: csr_array, grain: Labels) -> NDArray[np.float64]:
    """Share of all ties between each two grains."""
    count = int(grain.max()) + 1
    member = csr_array((np.ones(len(grain)), (grain, np.arange(len(grain)))), shape=(count, len(grain)))
    between: NDArray[np.float64] = (member @ tied.astype(np.float64) @ member.T).toarray()
    between /= max(between.sum(), np.finfo(np.float64).tiny)
    return between


def _gains(between: NDArray[np.float64], joins: Labels, resolution: float) -> NDArray[np.float64]:
    """What each join adds to modularity."""
    ends = between.sum(axis=1)
    gains = np.empty(len(joins))
    for step, (kept, gone) in enumerate(joins):
        gains[step] = 2 * (between[kept, gone] - resolution * ends[kept] * ends[gone])
        between[kept] += between[gone]
        between[:, kept] += between[:, gone]
        ends[kept] += ends[gone]
    return gains
