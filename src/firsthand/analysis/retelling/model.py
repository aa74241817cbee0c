"""What a comparison of two tellings says."""

from dataclasses import dataclass

from firsthand.analysis.proportions import Interval


@dataclass(frozen=True, slots=True)
class Unit:
    """A statement of the earlier telling and the probability that the later one still says it."""

    text: str
    kept: float


@dataclass(frozen=True, slots=True)
class Addition:
    """A statement of the later telling and the probability that the earlier one supports it."""

    text: str
    supported: float


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the earlier telling and what they became; empty where something was dropped or put in."""

    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a telling did to an earlier one.

    kept: expected share of the earlier telling's statements that are still there, the mean of their probabilities
    (on coded stories it misses the share that people found by .05, a count of those above .5 by .06).
    lost: 1 - kept; of a telling without statements nothing is kept and nothing lost.
    added: share of the later telling's statements that the earlier does not support (probability below .5).
    changed: share of the earlier telling's statements that are there, but altered by a typed change.
    faithful: how well the least supported statement of the later telling is supported.
    Intervals are Wilson's, 95 %, on the number of statements; None where there is none.
    """

    kept: float
    lost: float
    added: float
    changed: float
    units: tuple[Unit, ...]
    additions: tuple[Addition, ...]
    changes: tuple[Change, ...]
    kept_interval: Interval | None
    added_interval: Interval | None
    changed_interval: Interval | None
    faithful: float


@dataclass(frozen=True, slots=True)
class Retelling:
    """One telling of a chain against the original (`whole`) and against the telling before it (`hop`)."""

    position: int
    whole: Comparison
    hop: Comparison
