"""The customers' words behind one requirement, as figure, quotes and rows."""

from __future__ import annotations

from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Figure, Quote, Table


def voiced(measures: Measures, requirement: int) -> Figure:
    """How many customer texts are evidence for `requirement`."""
    voices = measures.voices[requirement]
    name = measures.requirements.ids[requirement]
    return Figure(
        f"Customer texts behind {name}", voices.value, voices.low, voices.high,
        len(measures.verbatims), "customer texts", "count", f"evidence-{requirement}",
    )  # fmt: skip


def quotes_for(measures: Measures, requirement: int, most: int = 3) -> tuple[Quote, ...]:
    """The likeliest evidence for `requirement`, best first."""
    words = measures.verbatims
    chosen = zip(measures.verbatims_of(requirement)[:most], measures.scores_of(requirement)[:most], strict=True)
    return tuple(Quote(words.ids[at], words.texts[at], words.sources[at], float(score)) for at, score in chosen)


def rows_for(measures: Measures, requirement: int) -> Table:
    words = measures.verbatims
    chosen = zip(measures.verbatims_of(requirement), measures.scores_of(requirement), strict=True)
    rows = tuple((words.ids[at], words.texts[at], words.sources[at], f"{score:.0%}") for at, score in chosen)
    title = f"Customer texts behind {measures.requirements.ids[requirement]} (suggested)"
    return Table(f"evidence-{requirement}", title, ("Customer text", "Words", "Source", "Probability"), rows)
