"""The words behind a finding: customers' texts as figure, quotes and rows, and the requirement as it was asked."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Figure, Quote, Table, Texts
from firsthand.analysis.brief.wording import percent

MOST_QUOTES = 3
# Two texts that share more of their words than this say the same to a reader.
ALIKE = 0.5


def asked(measures: Measures, requirement: int, probability: float | None = None) -> Quote:
    """The requirement in the words in which it was asked."""
    pile = measures.requirements
    return Quote(pile.ids[requirement], pile.texts[requirement], pile.sources[requirement], probability)


def voiced(measures: Measures, requirement: int) -> tuple[Figure, ...]:
    """How many of the customer texts found for `requirement` are evidence for it; no figure when none was found."""
    voices, found = measures.voices[requirement], len(measures.scores_of(requirement))
    if not found:
        return ()
    figure = Figure(
        f"Customer texts behind {measures.requirements.ids[requirement]}, as estimated",
        voices.value, voices.low, voices.high, found,
        "found text", "count", f"evidence-{requirement}",
    )  # fmt: skip
    return (figure,)


def quotes_for(measures: Measures, requirement: int) -> tuple[Quote, ...]:
    """The likeliest evidence for `requirement` that is not said twice, best first."""
    words = measures.verbatims
    likely = dict(
        zip(measures.verbatims_of(requirement).tolist(), measures.scores_of(requirement).tolist(), strict=True)
    )
    return tuple(Quote(words.ids[at], words.texts[at], words.sources[at], likely[at]) for at in varied(words, likely))


def varied(words: Texts, order: Iterable[int]) -> list[int]:
    """The first few of `order` whose words differ from one another."""
    chosen: dict[int, set[str]] = {}
    for place in order:
        said = set(words.texts[place].lower().split())
        if all(len(said & other) <= ALIKE * len(said | other) for other in chosen.values()):
            chosen[place] = said
        if len(chosen) == MOST_QUOTES:
            break
    return list(chosen)


def rows_for(measures: Measures, requirement: int) -> Table:
    words = measures.verbatims
    chosen = zip(measures.verbatims_of(requirement), measures.scores_of(requirement), strict=True)
    rows = tuple((words.ids[at], words.texts[at], words.sources[at], percent(score)) for at, score in chosen)
    title = f"Customer texts behind {measures.requirements.ids[requirement]} (suggested)"
    return Table(f"evidence-{requirement}", title, ("Customer text", "Words", "Source", "Probability"), rows)
