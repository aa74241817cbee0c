"""The nearest vectors of each query."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from firsthand.analysis.meaning import DifferentWidths, nearest


def some(rows: int, width: int = 16, seed: int = 0) -> NDArray[np.float32]:
    return np.random.default_rng(seed).normal(size=(rows, width)).astype(np.float32)


def plainly(queries: NDArray[np.float32], vectors: NDArray[np.float32], k: int) -> NDArray[np.intp]:
    return np.argsort(-np.round(queries @ vectors.T, 6), axis=1, kind="stable")[:, :k]


@pytest.mark.parametrize(("asked", "held", "k"), [(1, 1, 1), (3, 50, 5), (40, 9_000, 10), (1_100, 4_200, 3)])
def test_the_blocks_find_what_sorting_everything_finds(asked: int, held: int, k: int) -> None:
    queries, vectors = some(asked), some(held, seed=1)
    found = nearest(queries, vectors, k)
    assert np.array_equal(found.index, plainly(queries, vectors, k))
    taken = np.take_along_axis(queries @ vectors.T, found.index.astype(np.intp), axis=1)
    assert found.score == pytest.approx(taken, abs=1e-5)
    assert found.index.dtype == np.int32
    assert found.score.dtype == np.float32


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 60), st.integers(1, 70), st.integers(0, 9))
def test_of_equal_scores_the_first_comes_first(held: int, k: int, seed: int) -> None:
    whole = np.random.default_rng(seed).integers(-1, 2, size=(held, 3)).astype(np.float32)
    found = nearest(whole[:7], whole, k)
    assert np.array_equal(found.index, plainly(whole[:7], whole, k))


def test_the_same_text_a_thousand_times_over_ties_across_blocks() -> None:
    vectors = np.tile(some(1), (9_000, 1))
    assert nearest(vectors[:2], vectors, 4).index.tolist() == [[0, 1, 2, 3], [0, 1, 2, 3]]


def test_more_than_there_are_gives_all_there_are() -> None:
    assert nearest(some(2), some(3), 10).index.shape == (2, 3)


@pytest.mark.parametrize(("asked", "held", "k"), [(0, 5, 2), (3, 0, 2), (3, 5, 0), (0, 0, 0), (3, 5, -1)])
def test_nothing_asked_or_nothing_held_is_no_error(asked: int, held: int, k: int) -> None:
    found = nearest(some(asked), some(held), k)
    assert found.index.shape == found.score.shape == (asked, max(0, min(k, held)))


def test_more_wanted_than_a_block_holds() -> None:
    queries, vectors = some(2), some(10_000, seed=1)
    assert np.array_equal(nearest(queries, vectors, 5_000).index, plainly(queries, vectors, 5_000))


def test_vectors_of_another_model_are_refused() -> None:
    with pytest.raises(DifferentWidths, match="16 wide and vectors 8"):
        nearest(some(1), some(1, width=8), 1)
