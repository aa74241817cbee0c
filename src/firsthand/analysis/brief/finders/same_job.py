"""Requirements that look like the same job, asked twice."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.analysis.brief.evidence import asked
from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Conversation, Finding, Table
from firsthand.analysis.brief.wording import percent, quantity, share_of

LIKELY = 0.5


@dataclass(frozen=True)
class Pair:
    one: int
    other: int
    probability: float


def find(measures: Measures) -> Finding | None:
    twins = pairs(measures)
    if not twins:
        return None
    first = twins[0]
    requirements = measures.requirements
    involved = len({index for pair in twins for index in (pair.one, pair.other)})
    return Finding(
        kind="same-job",
        sentence=_sentence(measures, twins),
        conversation=Conversation(
            _both(requirements.sources[first.one], requirements.sources[first.other]),
            f"{requirements.ids[first.one]} and {requirements.ids[first.other]}",
            "What are you each trying to get done for the customer, and would one answer serve both?",
        ),
        figures=(
            share_of(
                "Requirements that may be asked twice",
                involved,
                len(requirements),
                of="requirements",
                table="twins",
            ),
        ),
        quotes=(),
        change="Two different circumstances behind the two, once both have been asked.",
        tables=(_table(measures, twins),),
        asked=tuple(asked(measures, index, first.probability) for index in (first.one, first.other)),
    )


def pairs(measures: Measures) -> list[Pair]:
    """Pairs of requirements, likeliest first, that are probably evidence for one another in both directions."""
    kin = measures.kinship
    ways = {
        (int(one), int(other)): float(score)
        for one, other, score in zip(kin.requirement, kin.verbatim, kin.score, strict=True)
        if one != other
    }
    found = [
        Pair(one, other, min(score, ways.get((other, one), 0.0))) for (one, other), score in ways.items() if one < other
    ]
    likely = (pair for pair in found if pair.probability >= LIKELY)
    return sorted(likely, key=lambda pair: (-pair.probability, pair.one, pair.other))


def _sentence(measures: Measures, twins: list[Pair]) -> str:
    ids = measures.requirements.ids
    opening = f"{ids[twins[0].one]} and {ids[twins[0].other]} look like one job, asked twice"
    if len(twins) == 1:
        return f"{opening}."
    do = "does" if len(twins) == 2 else "do"
    return f"{opening}; so {do} {quantity(len(twins) - 1, 'more pair')}."


def _both(one: str, other: str) -> str:
    if one and other and one != other:
        return f"{one} and {other}, together"
    return one or other or "both who asked"


def _table(measures: Measures, twins: list[Pair]) -> Table:
    ids, texts = measures.requirements.ids, measures.requirements.texts
    rows = tuple(
        (ids[pair.one], texts[pair.one], ids[pair.other], texts[pair.other], percent(pair.probability))
        for pair in twins
    )
    columns = ("Requirement", "Text", "And", "Text", "Same job (probability, suggested)")
    return Table("twins", "Pairs that look like the same job", columns, rows)
