"""Everything the finders look at, measured once: lint, evidence, themes and kinship of the requirements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.brief.model import Texts
from firsthand.analysis.kinship import Kin, kin
from firsthand.analysis.statement import Finding as Fault
from firsthand.analysis.statement import lint
from firsthand.analysis.themes import Themes, group
from firsthand.analysis.trace import CUT, Matches, served, trace

SHORTLIST = 1000
Announce = Callable[[str], None]


@dataclass(frozen=True)
class Estimate:
    """How many texts say something, when each says it with a probability: the expected number and 95 % bounds."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Measures:
    """What was measured about `requirements` and `verbatims`; arrays are indexed like their texts."""

    requirements: Texts
    verbatims: Texts
    faults: tuple[tuple[Fault, ...], ...]
    evidence: Matches
    kinship: Kin
    themes: Themes

    @cached_property
    def served(self) -> NDArray[np.float32]:
        """Per requirement the probability that any verbatim is evidence for it."""
        return served(self.evidence, len(self.requirements))

    @cached_property
    def answered(self) -> NDArray[np.float32]:
        """Per verbatim the probability that its best requirement answers it; 0 where there is none."""
        best = np.zeros(len(self.verbatims), dtype=np.float32)
        np.maximum.at(best, self.evidence.verbatim, self.evidence.score)
        return best

    @cached_property
    def voices(self) -> tuple[Estimate, ...]:
        """Per requirement how many verbatims are evidence for it."""
        return tuple(expected(self.scores_of(index)) for index in range(len(self.requirements)))

    def scores_of(self, requirement: int) -> NDArray[np.float32]:
        """The probabilities above the cut of one requirement's verbatims, best first."""
        return self.evidence.score[self._chosen(requirement)]

    def verbatims_of(self, requirement: int) -> NDArray[np.int32]:
        """The verbatims above the cut for one requirement, best first."""
        return self.evidence.verbatim[self._chosen(requirement)]

    def _chosen(self, requirement: int) -> slice:
        """Where the evidence above the cut of one requirement stands; it is ordered, so that it stands together."""
        ends = np.searchsorted(self.evidence.requirement, [requirement, requirement + 1])
        scores = self.evidence.score[slice(*ends)]
        return slice(int(ends[0]), int(ends[0]) + int((scores >= CUT).sum()))


def measure(requirements: Texts, verbatims: Texts, *, announce: Announce = lambda _: None) -> Measures:
    """Lint the requirements, trace them to the verbatims and group the verbatims, saying each step aloud."""
    announce("Reading the requirements")
    faults = tuple(lint(text) for text in requirements.texts)
    announce("Tracing requirements to what was said")
    evidence = trace(requirements.texts, verbatims.texts, top=SHORTLIST)
    announce("Grouping what was said into themes")
    return Measures(
        requirements, verbatims, faults, evidence, kin(requirements.texts, evidence), group(verbatims.texts)
    )


def expected(scores: NDArray[np.float32]) -> Estimate:
    """Expected number of successes of independent trials with probabilities `scores`, with 95 % bounds.

    Mean and variance of the Poisson binomial, normal approximation: sum p +- 1.96 sqrt(sum p(1-p)), kept within
    0 and the number of trials. Ten trials of .5: 5 (1.9 to 8.1).
    """
    mean = float(scores.sum(dtype=np.float64))
    half = 1.959964 * float(np.sqrt((scores * (1.0 - scores)).sum(dtype=np.float64)))
    return Estimate(mean, max(0.0, mean - half), min(float(len(scores)), mean + half))
