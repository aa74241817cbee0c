"""What speaks for a verbatim being evidence for a requirement, as a few numbers that mean the same in any pile."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from firsthand.analysis.trace.rows import Floats, Places
from firsthand.analysis.trace.sides import Likeness, Sides

NAMES = ("above_other_verbatims", "among_requirements", "echo_among_requirements")
_CELLS = 8_000_000
# Keeps a spread of almost nothing (all verbatims alike) from making much of little.
_SPREAD = np.float32(0.05)
# How much more the likelier requirement of two gets of a verbatim, and how alike nothing is to it.
_SHARPNESS = np.float32(8)
_NOTHING = np.float32(0.2)
_LISTED = 20
_FEW = 5


@dataclass(frozen=True, slots=True)
class Background:
    """How alike any verbatim is to each requirement: mean and spread (requirements)."""

    mean: Floats
    spread: Floats


@dataclass(frozen=True, slots=True)
class Pairs:
    """Parallel: the place of a requirement, the place of a verbatim. Ordered by verbatim."""

    requirement: Places
    verbatim: Places


def background(sides: Sides) -> Background:
    whole = sides.whole(sides.sample())
    return Background(whole.mean(0), whole.std(0))


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
    above = (whole[at] - found.mean[requirement]) / (found.spread[requirement] + _SPREAD)
    return np.stack([above, _share(whole, at), _share(likeness.echo, at)], axis=1)


def _share(likeness: Floats, at: tuple[Places, Places]) -> Floats:
    """Logarithm of the share of a verbatim that a requirement gets when all of them, and nothing, divide it.

    A verbatim mostly speaks of one thing: what is as like a dozen requirements is evidence for few of them.
    """
    best = np.maximum(likeness.max(1), _NOTHING)
    rivals = np.exp(_SHARPNESS * (likeness - best[:, None])).sum(1) + np.exp(_SHARPNESS * (_NOTHING - best))
    rivals += _missing(likeness, best)
    share: Floats = _SHARPNESS * (likeness[at] - best[at[0]]) - np.log(rivals)[at[0]]
    return share


def _missing(likeness: Floats, best: Floats) -> Floats:
    """What would go to the requirements that make a list of a few one of _LISTED, were they ordinary ones."""
    requirements = likeness.shape[1]
    ordinary = likeness.sum(1) / (requirements + _FEW)
    missing: Floats = max(0, _LISTED - requirements) * np.exp(_SHARPNESS * (ordinary - best))
    return missing
