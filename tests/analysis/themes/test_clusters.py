import numpy as np
import pytest
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.metrics import adjusted_rand_score

from firsthand.analysis.themes.clusters import grow, polish
from firsthand.analysis.themes.words import Floats, unit


def clouds(each: int, centres: int = 4, width: int = 8) -> tuple[Floats, list[int]]:
    chance = np.random.default_rng(4)
    middles = np.eye(width, dtype=np.float32)[:centres]
    points = np.repeat(middles, each, axis=0) + chance.normal(0, 0.1, (each * centres, width)).astype(np.float32)
    return unit(points), np.repeat(np.arange(centres), each).tolist()


@pytest.mark.parametrize("clusters", [1, 2, 4, 9, 40])
def test_small_trees_are_cut_as_scipy_cuts_them(clusters: int) -> None:
    points, _ = clouds(10)
    expected = fcluster(linkage(points.astype(np.float64), "ward"), clusters, "maxclust")
    assert adjusted_rand_score(expected, grow(points).cut(clusters)) == 1


def test_large_clouds_go_through_grains() -> None:
    points, truth = clouds(500)
    tree = grow(points)
    assert len(tree.joins) + 1 <= 1500
    assert adjusted_rand_score(truth, tree.cut(4)) == 1


def test_polishing_mends_a_bad_beginning() -> None:
    points, truth = clouds(20)
    begun = np.array(truth, dtype=np.int32)
    begun[::7] = 0
    assert adjusted_rand_score(truth, polish(points, begun)) == 1


def test_polishing_ends_after_its_rounds() -> None:
    points, truth = clouds(20)
    begun = (np.arange(len(truth)) % 4).astype(np.int32)
    assert len(polish(points, begun, rounds=1)) == len(truth)


def test_equal_points_can_be_joined() -> None:
    points = np.ones((5, 3), dtype=np.float32)
    assert grow(points).cut(1).tolist() == [0] * 5
