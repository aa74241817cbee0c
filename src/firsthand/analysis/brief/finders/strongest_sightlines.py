"""The requirements that most customers' words stand behind."""

from __future__ import annotations

from firsthand.analysis.brief.evidence import asked, quotes_for, rows_for, voiced
from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Bar, Conversation, Finding, Plot
from firsthand.analysis.brief.wording import quantity, shortened

SHOWN = 6


def find(measures: Measures) -> Finding | None:
    order = sorted(range(len(measures.requirements)), key=lambda index: measures.voices[index].strength, reverse=True)
    strong = [index for index in order if measures.voices[index].value >= 1][:SHOWN]
    if not strong:
        return None
    first = strong[0]
    requirements = measures.requirements
    return Finding(
        kind="strongest-sightline",
        sentence=(
            f"{requirements.ids[first]} has the clearest line of sight: about"
            f" {quantity(round(measures.voices[first].value), 'customer text')} ask for what it is about."
        ),
        conversation=Conversation(
            "one of the customers who said it",
            requirements.ids[first],
            f'"{shortened(requirements.texts[first])}": is this what you meant?',
        ),
        figures=voiced(measures, first),
        quotes=quotes_for(measures, first),
        change="A playback in which the one who said it reads the requirement and marks what is missing or wrong.",
        tables=(rows_for(measures, first),),
        asked=(asked(measures, first),),
        plot=_plot(measures, strong),
    )


def _plot(measures: Measures, strong: list[int]) -> Plot:
    bars = []
    for index in sorted(strong, key=lambda index: -measures.voices[index].value):
        voices = measures.voices[index]
        label = f"{measures.requirements.ids[index]} {shortened(measures.requirements.texts[index], 48)}"
        bars.append(Bar(label, voices.value, voices.low, voices.high, "voice"))
    told = "; ".join(f"{bar.label}: {bar.value:.0f}" for bar in bars)
    return Plot("Customer texts behind a requirement", f"Customer texts by requirement: {told}.", "count", tuple(bars))
