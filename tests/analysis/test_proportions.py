"""A share and its interval."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.analysis.proportions import Interval, NoAnswers, NotAShare, wilson

# Source: R 4.2.2, prop.test(k, n, correct = FALSE)$conf.int
REFERENCE = [
    (0, 5, 0.0, 0.434482464783175),
    (1, 5, 0.0362241086324301, 0.624465370237475),
    (5, 5, 0.565517535216825, 1.0),
    (17, 30, 0.391973070008136, 0.726225144235335),
    (623, 1000, 0.592545710814182, 0.652512906598371),
    (412345, 1000000, 0.411380533227905, 0.413310140215654),
]


@pytest.mark.parametrize(("k", "n", "low", "high"), REFERENCE)
def test_the_interval_agrees_with_r(k: int, n: int, low: float, high: float) -> None:
    found = wilson(k, n)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-12)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_share_itself_lies_within(counted: tuple[int, int]) -> None:
    k, n = counted
    found = wilson(k, n)
    assert 0 <= found.low <= k / n <= found.high <= 1


def test_more_certainty_takes_a_wider_interval() -> None:
    narrow, wide = wilson(8, 12, level=0.8), wilson(8, 12, level=0.99)
    assert wide.low < narrow.low < narrow.high < wide.high


def test_none_and_all_end_exactly_at_nought_and_one() -> None:
    assert wilson(0, 7).low == 0.0
    assert wilson(7, 7) == Interval(wilson(7, 7).low, 1.0)


def test_no_answers_have_no_share() -> None:
    with pytest.raises(NoAnswers, match="Ask at least one person"):
        wilson(0, 0)


@pytest.mark.parametrize(("k", "n"), [(3, 2), (-1, 2), (1, -1)])
def test_more_than_all_is_no_share(k: int, n: int) -> None:
    with pytest.raises(NotAShare, match=f"{k} of {n}"):
        wilson(k, n)
