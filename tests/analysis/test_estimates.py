"""Expected numbers and how far they may be off."""

import numpy as np
import pytest

from firsthand.analysis.estimates import expected


def test_expected_counts_carry_the_bounds_of_the_poisson_binomial() -> None:
    found = expected(np.full(10, 0.5, dtype=np.float32))
    assert (found.value, found.low, found.high) == pytest.approx((5.0, 1.901, 8.099), abs=1e-3)
    assert expected(np.full(10, 0.5, dtype=np.float32), alike=0.2).low == 0
    assert expected(np.array([], dtype=np.float32)).high == 0
