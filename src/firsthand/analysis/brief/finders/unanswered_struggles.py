"""Themes that many customers voice and, as it seems, no requirement answers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.brief.evidence import varied
from firsthand.analysis.brief.measures import ALIKE, Measures
from firsthand.analysis.brief.model import Bar, Conversation, Figure, Finding, Plot, Quote, Table
from firsthand.analysis.brief.wording import percent, quantity, share_of
from firsthand.analysis.estimates import Estimate, expected
from firsthand.analysis.meaning import encode
from firsthand.analysis.proportions import wilson

FEWEST_VOICES = 5
# Below this a theme is as likely to be answered in other words as not.
LIKELY = 0.6
SHOWN = 8


@dataclass(frozen=True)
class Struggle:
    """A theme with the verbatims that voice it, how many of them are answered, and whether it is at all."""

    label: str
    members: NDArray[np.int64]
    representative: int
    answered: Estimate
    probability: float

    @property
    def size(self) -> int:
        return len(self.members)

    @property
    def weight(self) -> float:
        """How many voices may go unheard."""
        return self.size * self.probability


def find(measures: Measures) -> Finding | None:
    struggles = unanswered(measures)
    if not struggles:
        return None
    first = struggles[0]
    return Finding(
        kind="unanswered-struggle",
        sentence=_sentence(struggles),
        conversation=Conversation(
            "a customer who said so",
            f'"{first.label}"',
            "When did that last happen to you, and what were you trying to get done?",
        ),
        figures=_figures(measures, first),
        quotes=_quotes(measures, first),
        change="A requirement that you know answers it in other words, or a customer who says that it is no struggle.",
        tables=(_table(measures, struggles), _members(measures, first)),
        plot=_plot(measures, struggles),
    )


def unanswered(measures: Measures) -> list[Struggle]:
    """Themes that probably no requirement answers, those with the most voices to lose first."""
    struggles = (_struggle(measures, int(theme)) for theme in np.flatnonzero(measures.unanswered >= LIKELY))
    voiced = [struggle for struggle in struggles if struggle.size >= FEWEST_VOICES]
    return sorted(voiced, key=lambda struggle: (-struggle.weight, struggle.label))


def _struggle(measures: Measures, theme: int) -> Struggle:
    members = np.flatnonzero(measures.themes.theme == theme)
    return Struggle(
        measures.themes.labels[theme],
        members,
        int(measures.themes.representative[theme]),
        expected(measures.answered[members], alike=ALIKE),
        float(measures.unanswered[theme]),
    )


def _sentence(struggles: list[Struggle]) -> str:
    first = struggles[0]
    opening = (
        f'{quantity(first.size, "customer text")} speak of "{first.label}",'
        f" and no requirement seems to answer them ({percent(first.probability)})"
    )
    if len(struggles) == 1:
        return f"{opening}."
    return f"{opening}; so it is with {quantity(len(struggles) - 1, 'more struggle')}."


def _figures(measures: Measures, first: Struggle) -> tuple[Figure, ...]:
    voices = share_of("Voices", first.size, len(measures.verbatims), of="customer text", table="struggle")
    found, size = first.answered, first.size
    answered = Figure(
        "Answered by some requirement, as estimated",
        found.value / size, found.low / size, found.high / size, size, "such text", "share", "struggle",
    )  # fmt: skip
    return voices, answered


def _quotes(measures: Measures, first: Struggle) -> tuple[Quote, ...]:
    """The representative, and those of the theme that are nearest to it and yet put it in other words."""
    words = measures.verbatims
    vectors = encode([words.texts[index] for index in first.members])
    centre = vectors[first.members == first.representative]
    nearest = first.members[np.argsort(-(vectors @ centre.T)[:, 0], kind="stable")]
    chosen = varied(words, [first.representative, *nearest.tolist()])
    return tuple(Quote(words.ids[index], words.texts[index], words.sources[index]) for index in chosen)


def _table(measures: Measures, struggles: list[Struggle]) -> Table:
    words = measures.verbatims
    rows = tuple(
        (struggle.label, f"{struggle.size}", percent(struggle.probability), words.texts[struggle.representative])
        for struggle in struggles
    )
    columns = ("Theme (suggested)", "Customer texts", "Unanswered (probability)", "In their words")
    return Table("unanswered", "Struggles that no requirement seems to answer", columns, rows)


def _members(measures: Measures, first: Struggle) -> Table:
    words = measures.verbatims
    rows = tuple((words.ids[index], words.texts[index], words.sources[index]) for index in first.members)
    return Table("struggle", f'Who speaks of "{first.label}"', ("Customer text", "Words", "Source"), rows)


def _plot(measures: Measures, struggles: list[Struggle]) -> Plot:
    total = len(measures.verbatims)
    bars = []
    for struggle in sorted(struggles[:SHOWN], key=lambda struggle: -struggle.size):
        interval = wilson(struggle.size, total)
        bars.append(Bar(struggle.label, struggle.size, interval.low * total, interval.high * total, "lost"))
    told = ", ".join(f"{bar.label} {bar.value:.0f}" for bar in bars)
    return Plot("Customer texts that no requirement seems to answer", f"By theme: {told}.", "count", tuple(bars))
