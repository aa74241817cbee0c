"""Requirements that lead to no customer's words, and the share of those that do."""

from __future__ import annotations

from collections import Counter

import numpy as np

from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Bar, Conversation, Figure, Finding, Plot, Table
from firsthand.analysis.brief.wording import percent, quantity, share_of, shortened
from firsthand.analysis.trace import SERVED_CUT


def find(measures: Measures) -> Finding | None:
    orphans = [int(index) for index in np.flatnonzero(measures.served < SERVED_CUT)]
    if not orphans:
        return None
    whom, example = _conversation(measures, orphans)
    return Finding(
        kind="orphans",
        sentence=_sentence(len(orphans), len(measures.requirements)),
        conversation=Conversation(
            whom,
            measures.requirements.ids[example],
            f"Which customer would notice if we did not do {measures.requirements.ids[example]}"
            f" ({shortened(measures.requirements.texts[example], 60)})?",
        ),
        figures=_figures(measures, len(orphans)),
        quotes=(),
        change="Words of a customer that were not in this pile, a visit, or a written reason such as law or safety.",
        tables=(_table(measures, orphans), _served(measures, set(orphans))),
        plot=_plot(measures, len(orphans)),
    )


def _sentence(orphans: int, total: int) -> str:
    lead = "leads" if orphans == 1 else "lead"
    return f"{orphans} of {quantity(total, 'requirement')} {lead} to no customer's words."


def _conversation(measures: Measures, orphans: list[int]) -> tuple[str, int]:
    """Whoever asked for most of the orphans, and the first of theirs."""
    sources = [measures.requirements.sources[index] for index in orphans]
    whom = Counter(sources).most_common(1)[0][0]
    return whom or "whoever asked for it", orphans[sources.index(whom)]


def _figures(measures: Measures, orphans: int) -> tuple[Figure, ...]:
    total = len(measures.requirements)
    without = share_of("Without a line of sight", orphans, total, of="requirements", table="orphans")
    served = share_of("With evidence in customers' words", total - orphans, total, of="requirements", table="served")
    return without, served


def _table(measures: Measures, orphans: list[int]) -> Table:
    requirements = measures.requirements
    rows = tuple(
        (
            requirements.ids[index],
            requirements.texts[index],
            requirements.sources[index],
            percent(measures.served[index]),
        )
        for index in orphans
    )
    columns = ("Requirement", "Text", "Asked by", "Some evidence (probability, suggested)")
    return Table("orphans", "Requirements without customers' words", columns, rows)


def _served(measures: Measures, orphans: set[int]) -> Table:
    requirements = measures.requirements
    rows = tuple(
        (
            requirements.ids[index],
            requirements.texts[index],
            f"{measures.voices[index].value:.0f}",
            _best_quote(measures, index),
        )
        for index in range(len(requirements))
        if index not in orphans
    )
    columns = ("Requirement", "Text", "Customer texts", "Best evidence")
    return Table("served", "Requirements with evidence in customers' words", columns, rows)


def _best_quote(measures: Measures, index: int) -> str:
    # Served requirements have matches, though at times none above the cut by itself.
    best = int(measures.evidence.verbatim[np.searchsorted(measures.evidence.requirement, index)])
    return f"{measures.verbatims.ids[best]}: {shortened(measures.verbatims.texts[best])}"


def _plot(measures: Measures, orphans: int) -> Plot:
    total = len(measures.requirements)
    served = share_of("with customers' words", total - orphans, total, of="requirements", table="served")
    without = share_of("nothing", orphans, total, of="requirements", table="orphans")
    bars = (
        Bar(served.label, served.value, served.low, served.high, "voice"),
        Bar(without.label, without.value, without.low, without.high, "lost"),
    )
    told = f"{total - orphans} of {total} requirements have evidence in customers' words, {orphans} have none."
    return Plot("Requirements by their evidence", told, "share", bars)
