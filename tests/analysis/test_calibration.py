"""Probabilities made and checked."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.analysis.calibration import Bin, Logistic, brier, expected_calibration_error, reliability, sigmoid


def test_odds_of_three_to_one_are_a_probability_of_three_quarters() -> None:
    assert sigmoid(np.array([np.log(3), 0, -np.log(3)])) == pytest.approx([0.75, 0.5, 0.25])


@given(st.floats(allow_nan=False))
def test_no_number_is_too_large_for_a_probability(number: float) -> None:
    assert 0 <= sigmoid(np.array([number]))[0] <= 1


def test_a_logistic_formula_weighs_features_in_their_order() -> None:
    formula = Logistic.of({"words": 2.0, "length": -1.0}, 0.5)
    assert formula.names == ("words", "length")
    assert formula(np.array([[1.0, 2.5], [0.0, 0.5]])) == pytest.approx([0.5, 0.5])


def test_the_brier_score_is_the_mean_square_of_what_was_missed() -> None:
    assert brier(np.array([0.8, 0.3]), np.array([True, False])) == pytest.approx(0.065)


def test_the_calibration_error_is_what_was_said_against_what_happened() -> None:
    said, happened = np.array([0.9, 0.9, 0.1, 0.1]), np.array([True, False, False, False])
    assert expected_calibration_error(said, happened) == pytest.approx(0.25)


def test_reliability_puts_alike_probabilities_together_and_leaves_empty_bins_out() -> None:
    found = reliability(np.array([0.05, 0.15, 0.75, 1.0]), np.array([False, True, True, True]), bins=10)
    assert found == (Bin(1, 0.05, 0.0), Bin(1, 0.15, 1.0), Bin(1, 0.75, 1.0), Bin(1, 1.0, 1.0))
    assert reliability(np.array([0.91, 0.99]), np.array([False, True])) == (Bin(2, 0.95, 0.5),)


def test_nothing_said_has_no_error_to_speak_of() -> None:
    nothing, never = np.empty(0), np.empty(0, dtype=np.bool_)
    assert np.isnan(brier(nothing, never))
    assert np.isnan(expected_calibration_error(nothing, never))
    assert reliability(nothing, never) == ()


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_the_calibration_error_is_a_share(cases: list[tuple[float, bool]]) -> None:
    said, happened = np.array([p for p, _ in cases]), np.array([t for _, t in cases])
    assert 0 <= expected_calibration_error(said, happened) <= 1
