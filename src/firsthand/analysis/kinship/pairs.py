"""Pairs of requirements that the same customers' words stand behind, with the probability that they are one job."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, triu

from firsthand.analysis.calibration import fitted
from firsthand.analysis.meaning import encode
from firsthand.analysis.trace import Matches

FEATURES = ("meaning", "shared_words", "both")


@dataclass(frozen=True, slots=True)
class Kin:
    """Parallel arrays, likeliest pair first; `one` is the earlier requirement of a pair, `other` the later."""

    one: NDArray[np.int32]
    other: NDArray[np.int32]
    probability: NDArray[np.float32]


def kin(requirements: Sequence[str], evidence: Matches) -> Kin:
    """The pairs of `requirements` that share at least one verbatim of `evidence`, with their probability (0..1).

    Two requirements count as one job when a third or more of the verbatims behind either stand behind both.
    `evidence` are the matches of trace() with a deep `top` (hundreds). Method, sets and figures: fit.json.
    """
    one, other, features = candidates(requirements, evidence)
    probability = fitted("firsthand.analysis.kinship")(features)
    order = np.lexsort((other, one, -probability))
    return Kin(one[order], other[order], probability[order].astype(np.float32))


def candidates(
    requirements: Sequence[str], evidence: Matches
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64]]:
    """Pairs that share a verbatim, and their FEATURES (pairs x 3).

    "meaning": cosine of the two texts; "shared_words": cosine of their evidence, each verbatim weighing as
    much as its probability; "both": the product of the two.
    """
    shared = triu(_shared(len(requirements), evidence), k=1).tocoo()
    one, other = shared.row.astype(np.int32), shared.col.astype(np.int32)
    vectors = encode(requirements)
    meaning = np.einsum("ij,ij->i", vectors[one], vectors[other]).astype(np.float64)
    return one, other, np.stack([meaning, shared.data, meaning * shared.data], axis=1)


def _shared(requirements: int, evidence: Matches) -> csr_array:
    """Cosines of the requirements' rows of evidence (requirements x requirements)."""
    width = int(evidence.verbatim.max(initial=-1)) + 1
    places = (evidence.requirement, evidence.verbatim)
    rows = csr_array((evidence.score.astype(np.float64), places), shape=(requirements, max(width, 1)))
    length = np.sqrt(rows.multiply(rows).sum(axis=1))
    rows = csr_array(rows.multiply(1 / np.where(length > 0, length, 1)[:, None]))
    return csr_array(rows @ rows.T)
