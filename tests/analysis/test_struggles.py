"""Which themes nobody answers."""

import numpy as np
import pytest

from firsthand.analysis.struggles import answered, unanswered
from tests.analysis.brief.piles import matches, themes


def test_a_theme_that_requirements_answer_is_less_likely_to_be_unanswered() -> None:
    found = unanswered(themes([0, 0, 0, 1, 1, 1]), matches([(0, verbatim, 0.9) for verbatim in range(3)]))
    assert found[0] < 0.2
    assert found[1] > 0.9


def test_every_theme_gets_a_probability_with_or_without_evidence() -> None:
    found = unanswered(themes([0, 1]), matches([]))
    assert np.all((found > 0) & (found < 1))
    assert len(unanswered(themes([]), matches([]))) == 0


def test_a_verbatim_is_answered_by_its_best_requirement() -> None:
    found = answered(matches([(0, 0, 0.2), (1, 0, 0.7), (1, 2, 0.4)]), 3)
    assert found.tolist() == pytest.approx([0.7, 0.0, 0.4])
