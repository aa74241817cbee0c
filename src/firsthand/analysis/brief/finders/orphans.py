"""Requirements that lead to no customer's words, and the share of those that do."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np

from firsthand.analysis.brief.evidence import MOST_QUOTES, asked
from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Bar, Conversation, Figure, Finding, Plot, Table
from firsthand.analysis.brief.wording import percent, quantity, shortened
from firsthand.analysis.estimates import expected


def find(measures: Measures) -> Finding | None:
    """Names as many requirements as the probabilities expect to be orphans, the likeliest first."""
    if not len(measures.requirements) or not len(measures.verbatims):
        return None
    share = _share(measures)
    orphans = np.argsort(measures.served, kind="stable")[: round(share.value * share.n)].tolist()
    if not orphans:
        return None
    whom, example = _conversation(measures, orphans)
    return Finding(
        kind="orphans",
        sentence=_sentence(share.n, len(orphans)),
        conversation=Conversation(
            whom,
            measures.requirements.ids[example],
            f"Which customer would notice if we did not do {measures.requirements.ids[example]}"
            f" ({shortened(measures.requirements.texts[example], 60)})?",
        ),
        figures=(share, _with_words(share)),
        quotes=(),
        asked=tuple(asked(measures, index) for index in orphans[:MOST_QUOTES]),
        change="Words of a customer that were not in this pile, a visit, or a written reason such as law or safety.",
        tables=(_table(measures, orphans), _served(measures, set(orphans))),
        plot=_plot(share),
    )


def _share(measures: Measures) -> Figure:
    """The expected share of requirements without words, and how far the probabilities leave it open."""
    total = len(measures.requirements)
    found = expected(1 - measures.served)
    return Figure(
        "Without a line of sight, as estimated",
        found.value / total, found.low / total, found.high / total, total, "requirement", "share", "orphans",
    )  # fmt: skip


def _with_words(share: Figure) -> Figure:
    label = "With evidence in customers' words, as estimated"
    return replace(share, label=label, value=1 - share.value, low=1 - share.high, high=1 - share.low, table="served")


def _sentence(total: int, orphans: int) -> str:
    lead = "leads" if orphans == 1 else "lead"
    return f"About {orphans} of {quantity(total, 'requirement')} {lead} to no customer's words."


def _conversation(measures: Measures, orphans: list[int]) -> tuple[str, int]:
    """Whoever asked for most of the orphans, and the first of theirs."""
    sources = [measures.requirements.sources[index] for index in orphans]
    whom = Counter(sources).most_common(1)[0][0]
    return whom or "whoever asked for it", orphans[sources.index(whom)]


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
    return Table("orphans", "Requirements most likely to have no customers' words", columns, rows)


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
    # Whoever has no match at all is surely an orphan, and never asked for its best words.
    best = measures.best_of(index)
    return f"{measures.verbatims.ids[best]}: {shortened(measures.verbatims.texts[best])}"


def _plot(share: Figure) -> Plot:
    served = _with_words(share)
    bars = (
        Bar("with customers' words", served.value, served.low, served.high, "voice"),
        Bar("nothing", share.value, share.low, share.high, "lost"),
    )
    told = f"Of {share.n} requirements {percent(served.value)} have evidence, {percent(share.value)} have none."
    return Plot("Requirements by their evidence, as estimated", told, "share", bars)
