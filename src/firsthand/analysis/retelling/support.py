"""The probability that an earlier telling supports a statement of a later one."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.calibration import fitted
from firsthand.analysis.retelling.align import Parts, Rows
from firsthand.analysis.retelling.evidence import present
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word

_OWN_WEIGHT = ("number", "who", "negation", "opposite", "solution")
ALARMS = (*_OWN_WEIGHT, "other change", "new name", "new number")
_MOST = 2.0


def supported(
    statements: Parts, home: Rows, later: Parts, earlier: Parts, changes: Sequence[Sequence[Change]]
) -> NDArray[np.float64]:
    """One probability per statement: it is there, and it is intact; the lower of the two counts.

    `home` is the sentence of `later` that each of `statements` was taken from, `changes` are the typed changes in each.
    """
    there = present("there", statements, home, later, earlier)
    altered = fitted("firsthand.analysis.retelling", "altered")(alarms(statements, earlier, changes))
    return np.minimum(there, 1 - altered)


def alarms(statements: Parts, earlier: Parts, changes: Sequence[Sequence[Change]]) -> NDArray[np.float64]:
    """How often each of ALARMS rings (statements x alarms, at most twice each)."""
    rows = [
        _rung(words, earlier, [change.kind for change in found])
        for words, found in zip(statements.words, changes, strict=True)
    ]
    return np.minimum(np.array(rows, dtype=np.float64).reshape(-1, len(ALARMS)), _MOST)


def _rung(words: Sequence[Word], earlier: Parts, kinds: Sequence[str]) -> list[int]:
    unheard = [word for word in words if word.stem not in earlier.first and word.says_something]
    return [
        *(kinds.count(kind) for kind in _OWN_WEIGHT),
        sum(kind not in _OWN_WEIGHT for kind in kinds),
        sum(word.is_name and not word.is_number for word in unheard),
        sum(word.is_number and word.text[-1:].isdigit() for word in unheard),
    ]
