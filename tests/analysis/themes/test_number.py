import numpy as np
import pytest
from scipy.sparse import csr_array
from sklearn.metrics import silhouette_samples

from firsthand.analysis.themes.clusters import grow
from firsthand.analysis.themes.neighbours import ties
from firsthand.analysis.themes.number import choose, most_apart, most_modular, silhouette
from firsthand.analysis.themes.words import Floats, unit


def clouds(count: int, each: int = 30) -> Floats:
    chance = np.random.default_rng(1)
    middles = np.repeat(np.eye(24, dtype=np.float32)[:count], each, axis=0)
    return unit(middles + chance.normal(0, 0.04, middles.shape).astype(np.float32))


@pytest.mark.parametrize("count", [2, 5, 12, 24])
def test_clouds_that_stand_apart_are_counted(count: int) -> None:
    points = clouds(count)
    tree, tied = grow(points), ties(points)
    assert most_modular(tied, tree) == pytest.approx(count, rel=0.5)
    assert choose(tied, tree, points) == pytest.approx(count, rel=0.25)


def test_texts_without_ties_are_one_theme() -> None:
    points = clouds(2, each=2)
    assert choose(csr_array(np.zeros((4, 4), dtype=np.float32)), grow(points), points) == 1


def test_silhouette_is_that_of_mean_distances() -> None:
    points = clouds(3, each=4)
    clusters = np.repeat(np.arange(3), 4).astype(np.int32)
    expected = silhouette_samples(points, clusters, metric="cosine").mean()
    assert silhouette(points, clusters) == pytest.approx(expected, abs=1e-5)


def test_the_smallest_cloud_has_two_sides() -> None:
    points = clouds(2, each=1)
    assert most_apart(points, grow(points)) == 2
