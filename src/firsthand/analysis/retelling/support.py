"""The probability that an earlier telling supports a statement of a later one."""

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.retelling.align import Parts, Rows
from firsthand.analysis.retelling.evidence import evidence
from firsthand.analysis.retelling.fitted import fitted


def supported(statements: Parts, home: Rows, later: Parts, earlier: Parts) -> NDArray[np.float64]:
    """One probability per statement of `later`; `home` is the sentence that each was taken from."""
    return fitted("kept").probability(evidence(statements, home, later, earlier))
