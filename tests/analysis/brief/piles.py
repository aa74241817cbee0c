"""Small piles of words with their measures written down, for the tests of the brief."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from firsthand.analysis.brief import Measures, Texts
from firsthand.analysis.kinship import Kin
from firsthand.analysis.statement import Finding, Span
from firsthand.analysis.themes import Themes
from firsthand.analysis.trace import Matches

Match = tuple[int, int, float]


def texts(prefix: str, words: Sequence[str], source: str = "") -> Texts:
    return Texts([f"{prefix}{place}" for place in range(1, len(words) + 1)], list(words), [source] * len(words))


def matches(found: Sequence[Match]) -> Matches:
    ordered = sorted(found, key=lambda match: (match[0], -match[2]))
    return Matches(
        np.array([match[0] for match in ordered], dtype=np.int32),
        np.array([match[1] for match in ordered], dtype=np.int32),
        np.array([match[2] for match in ordered], dtype=np.float32),
    )


def kin(twins: Sequence[Match]) -> Kin:
    one, other, probability = zip(*sorted(twins, key=lambda twin: -twin[2]), strict=True) if twins else ((), (), ())
    return Kin(np.array(one, np.int32), np.array(other, np.int32), np.array(probability, np.float32))


def themes(theme_of: Sequence[int]) -> Themes:
    count = max(theme_of, default=-1) + 1
    first = [list(theme_of).index(theme) for theme in range(count)]
    return Themes(
        np.array(theme_of, dtype=np.int32),
        tuple(f"theme {theme}" for theme in range(count)),
        np.array(first, dtype=np.int32),
    )


def names_solution(words: str) -> Finding:
    return Finding("names-solution", Span(0, len(words), words), "One way of many.", "What would you do with it?")


def measures(
    requirements: Texts,
    verbatims: Texts,
    *,
    faults: Sequence[tuple[Finding, ...]] = (),
    evidence: Sequence[Match] = (),
    twins: Sequence[Match] = (),
    theme_of: Sequence[int] = (),
) -> Measures:
    return Measures(
        requirements,
        verbatims,
        tuple(faults) or ((),) * len(requirements),
        matches(evidence),
        kin(twins),
        themes(theme_of or [0] * len(verbatims)),
    )
