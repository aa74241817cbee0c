"""Which requirements may be one job."""

import numpy as np

from firsthand.analysis.kinship import kin
from firsthand.analysis.trace import trace
from tests.analysis.brief.piles import matches

ASKED = [
    "Show customers when their new card arrives",
    "Tell people how far the delivery of their card has come",
    "Explain the exchange rate before money is converted",
]
SAID = [
    *(f"When does my new card arrive? I ordered it {days} days ago" for days in range(6)),
    *(f"Why was the exchange rate {rate} when I converted money?" for rate in range(6)),
]


def test_requirements_behind_which_the_same_words_stand_are_likelier_kin() -> None:
    found = kin(ASKED, trace(ASKED, SAID, top=12))
    likely = {(one, other): p for one, other, p in zip(found.one, found.other, found.probability, strict=True)}
    assert max(likely, key=lambda pair: likely[pair]) == (0, 1)
    assert all(0 <= probability <= 1 for probability in likely.values())


def test_pairs_come_once_and_likeliest_first() -> None:
    found = kin(ASKED, matches([(0, 0, 0.9), (1, 0, 0.8), (1, 1, 0.3), (2, 1, 0.9)]))
    assert list(zip(found.one.tolist(), found.other.tolist(), strict=True)) == [(0, 1), (1, 2)]
    assert np.all(np.diff(found.probability) <= 0)


def test_requirements_that_share_no_words_are_no_pair() -> None:
    assert len(kin(ASKED, matches([(0, 0, 0.9), (1, 1, 0.9)])).one) == 0


def test_nothing_has_no_kin() -> None:
    assert len(kin([], matches([])).probability) == 0
    assert len(kin(ASKED, matches([])).probability) == 0
