"""Cut a cloud of unit vectors into a number of clusters."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from firsthand.analysis.themes.words import Floats, unit

Labels = NDArray[np.int32]

_GRAINS = 1500
_ROUNDS = 25
_GRAIN_ROUNDS = 6


@dataclass(frozen=True, slots=True)
class Tree:
    """Grains of a cloud and the order in which Ward's method joins them: `joins[i]` = (kept, swallowed)."""

    grain: Labels
    joins: Labels

    def cut(self, clusters: int) -> Labels:
        """The cluster of each point when `clusters` of them are left."""
        most = len(self.joins) + 1
        owner = np.arange(most)
        for kept, swallowed in self.joins[: most - clusters]:
            owner[owner == swallowed] = kept
        return np.unique(owner[self.grain], return_inverse=True)[1].astype(np.int32)


def grow(points: Floats) -> Tree:
    """Ward's tree over `points`, or over some 1,500 grains of them when there are more."""
    grain = grains(points)
    sizes = np.bincount(grain).astype(np.float64)
    centres = gather(points, grain, len(sizes)) / sizes[:, None]
    return Tree(grain, _ward(centres.astype(np.float64), sizes))


def polish(points: Floats, clusters: Labels, rounds: int = _ROUNDS) -> Labels:
    """Spherical k-means from a given beginning, until nothing moves; empty clusters are dropped."""
    for _ in range(rounds):
        centres = unit(gather(points, clusters, int(clusters.max()) + 1))
        moved = (points @ centres.T).argmax(axis=1)
        clusters, before = np.unique(moved, return_inverse=True)[1].astype(np.int32), clusters
        if np.array_equal(clusters, before):
            break
    return clusters


def gather(points: Floats, clusters: Labels, count: int) -> Floats:
    """Sums of the points of each cluster (count x width)."""
    ones = np.ones(len(points), dtype=np.float32)
    member = csr_array((ones, (clusters, np.arange(len(points)))), shape=(count, len(points)))
    sums: Floats = np.asarray(member @ points)
    return sums


def grains(points: Floats) -> Labels:
    """Some 1,500 small groups of `points`, or each point by itself when there are fewer."""
    if len(points) <= _GRAINS:
        return np.arange(len(points), dtype=np.int32)
    seeds = np.random.default_rng(0).permutation(len(points))[:_GRAINS]
    return polish(points, (points @ points[seeds].T).argmax(axis=1).astype(np.int32), _GRAIN_ROUNDS)


def _ward(centres: NDArray[np.float64], sizes: NDArray[np.float64]) -> Labels:
    """Joins by rising cost. Chains of nearest neighbours find them in quadratic time (Murtagh 1983)."""
    cost = _first_costs(centres, sizes)
    sizes = sizes.copy()
    joins: list[tuple[float, int, int]] = []
    chain: list[int] = []
    while len(joins) < len(sizes) - 1:
        chain = chain or [int(np.flatnonzero(sizes)[0])]
        one, other = chain[-1], _nearest_to(chain, cost)
        if len(chain) > 1 and other == chain[-2]:
            joins.append((float(cost[one, other]), min(one, other), max(one, other)))
            _join(cost, sizes, *joins[-1][1:])
            del chain[-2:]
        else:
            chain.append(other)
    joins.sort(key=lambda join: join[0])
    return np.array([join[1:] for join in joins], dtype=np.int32).reshape(-1, 2)


def _first_costs(centres: NDArray[np.float64], sizes: NDArray[np.float64]) -> NDArray[np.float64]:
    squares = (centres**2).sum(axis=1)
    apart = np.clip(squares[:, None] + squares - 2 * centres @ centres.T, 0, None)
    cost: NDArray[np.float64] = apart * (sizes[:, None] * sizes) / (sizes[:, None] + sizes)
    np.fill_diagonal(cost, np.inf)
    return cost


def _nearest_to(chain: list[int], cost: NDArray[np.float64]) -> int:
    row = cost[chain[-1]]
    best = int(row.argmin())
    # A tie goes back along the chain, or the chain would never close.
    return chain[-2] if len(chain) > 1 and row[chain[-2]] <= row[best] else best


def _join(cost: NDArray[np.float64], sizes: NDArray[np.float64], kept: int, gone: int) -> None:
    """The update of Lance and Williams for Ward's cost."""
    total = sizes + sizes[kept] + sizes[gone]
    between = cost[kept, gone]
    row = ((sizes + sizes[kept]) * cost[kept] + (sizes + sizes[gone]) * cost[gone] - sizes * between) / total
    row[(sizes == 0) | (np.arange(len(sizes)) == kept)] = np.inf
    row[gone] = np.inf
    cost[kept], cost[:, kept] = row, row
    cost[gone], cost[:, gone] = np.inf, np.inf
    sizes[kept] += sizes[gone]
    sizes[gone] = 0
