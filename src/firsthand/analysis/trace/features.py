"""What speaks for a verbatim being evidence for a requirement, as a few numbers that mean the same in any pile."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from firsthand.analysis.trace.rows import Floats, Places
from firsthand.analysis.trace.sides import Likeness, Sides

NAMES = (
    "words",
    "meaning",
    "echo",
    "above_others",
    "above_other_requirements",
    "behind_best_requirement",
    "best_of_verbatim",
    "level",
)
_CELLS = 8_000_000
# Keeps a spread of almost nothing (all verbatims alike, a single requirement) from making much of little.
_SPREAD = np.float32(0.05)


@dataclass(frozen=True, slots=True)
class Background:
    """How alike any verbatim is to each requirement: mean and spread (requirements); and to its best one: level."""

    mean: Floats
    spread: Floats
    level: np.float32


@dataclass(frozen=True, slots=True)
class Pairs:
    """Parallel: the place of a requirement, the place of a verbatim. Ordered by verbatim."""

    requirement: Places
    verbatim: Places


def background(sides: Sides) -> Background:
    whole = sides.likeness(sides.sample()).whole
    return Background(whole.mean(0), whole.std(0), whole.max(1).mean())


def blocks(places: Places, requirements: int) -> Iterator[Places]:
    """`places` in parts whose likeness to all requirements fits in little memory."""
    size = max(64, _CELLS // max(1, requirements))
    return (places[at : at + size] for at in range(0, len(places), size))


def features(sides: Sides, found: Background, pairs: Pairs) -> Floats:
    """The numbers named NAMES of each pair (pairs x features), in the order of `pairs`."""
    parts = [_part(sides, found, pairs, places) for places in blocks(np.unique(pairs.verbatim), sides.requirements)]
    return np.concatenate([np.empty((0, len(NAMES)), np.float32), *parts])


def _part(sides: Sides, found: Background, pairs: Pairs, places: Places) -> Floats:
    first, last = np.searchsorted(pairs.verbatim, [places[0], places[-1] + 1])
    requirement = pairs.requirement[first:last]
    row = np.searchsorted(places, pairs.verbatim[first:last])
    return _numbers(sides.likeness(places), found, row, requirement)


def _numbers(likeness: Likeness, found: Background, row: Places, requirement: Places) -> Floats:
    at, whole = (row, requirement), likeness.whole
    score, best = whole[at], whole.max(1)[row]
    above = (score - found.mean[requirement]) / (found.spread[requirement] + _SPREAD)
    across = (score - whole.mean(1)[row]) / (whole.std(1)[row] + _SPREAD)
    level = np.full_like(score, found.level)
    alike = [likeness.words[at], likeness.meaning[at], likeness.echo[at]]
    return np.stack([*alike, above, across, best - score, best, level], axis=1)
