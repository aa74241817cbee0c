"""Themes that many customers voice and no requirement answers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from firsthand.analysis.brief.evidence import varied
from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Bar, Conversation, Figure, Finding, Plot, Quote, Table
from firsthand.analysis.brief.wording import quantity, share_of
from firsthand.analysis.meaning import encode
from firsthand.analysis.proportions import wilson
from firsthand.analysis.trace import CUT

FEWEST_VOICES = 5
SHOWN = 8


@dataclass(frozen=True)
class Struggle:
    """A theme with the verbatims that voice it and how many of them a requirement answers."""

    label: str
    members: NDArray[np.int64]
    answered: int
    representative: int

    @property
    def size(self) -> int:
        return len(self.members)

    @property
    def unanswered(self) -> int:
        return self.size - self.answered


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
    """Themes of which, at 95 %, less than half is answered by any requirement; most voices first."""
    struggles = [_struggle(measures, theme) for theme in range(len(measures.themes.labels))]
    return sorted(
        (struggle for struggle in struggles if _speaks(struggle)),
        key=lambda struggle: (-struggle.unanswered, struggle.label),
    )


def _struggle(measures: Measures, theme: int) -> Struggle:
    members = np.flatnonzero(measures.themes.theme == theme)
    answered = int((measures.answered[members] >= CUT).sum())
    return Struggle(measures.themes.labels[theme], members, answered, int(measures.themes.representative[theme]))


def _speaks(struggle: Struggle) -> bool:
    return struggle.size >= FEWEST_VOICES and wilson(struggle.answered, struggle.size).high < 0.5


def _sentence(struggles: list[Struggle]) -> str:
    first = struggles[0]
    opening = f'{quantity(first.size, "customer text")} speak of "{first.label}", and no requirement answers them'
    if len(struggles) == 1:
        return f"{opening}."
    stand = "stands" if len(struggles) == 2 else "stand"
    return f"{opening}; {quantity(len(struggles) - 1, 'more struggle')} {stand} unanswered too."


def _figures(measures: Measures, first: Struggle) -> tuple[Figure, ...]:
    voices = share_of("Voices", first.size, len(measures.verbatims), of="customer texts", table="struggle")
    answered = share_of("Answered by a requirement", first.answered, first.size, of="of these", table="struggle")
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
        (struggle.label, f"{struggle.size}", f"{struggle.answered}", words.texts[struggle.representative])
        for struggle in struggles
    )
    columns = ("Theme (suggested)", "Customer texts", "Answered by a requirement", "In their words")
    return Table("unanswered", "Struggles that no requirement answers", columns, rows)


def _members(measures: Measures, first: Struggle) -> Table:
    words = measures.verbatims
    rows = tuple((words.ids[index], words.texts[index], words.sources[index]) for index in first.members)
    return Table("struggle", f'Who speaks of "{first.label}"', ("Customer text", "Words", "Source"), rows)


def _plot(measures: Measures, struggles: list[Struggle]) -> Plot:
    total = len(measures.verbatims)
    bars = []
    for struggle in struggles[:SHOWN]:
        interval = wilson(struggle.unanswered, total)
        bars.append(Bar(struggle.label, struggle.unanswered, interval.low * total, interval.high * total, "lost"))
    told = ", ".join(f"{bar.label} {bar.value:.0f}" for bar in bars)
    return Plot(
        "Customer texts that no requirement answers",
        f"Customer texts by theme: {told}.",
        "count",
        tuple(bars),
    )
