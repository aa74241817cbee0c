"""Requirements that may be the same job, asked twice."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap

from firsthand.analysis.brief.evidence import asked
from firsthand.analysis.brief.measures import Measures
from firsthand.analysis.brief.model import Conversation, Finding, Table
from firsthand.analysis.brief.wording import percent, quantity, share_of

# At this probability a look at both texts is worth a minute; a claim would need more.
LIKELY = 0.25
MOST_PAIRS = 10


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
                of="requirement",
                table="twins",
            ),
        ),
        quotes=(),
        change="Two different circumstances behind the two, once both have been asked.",
        tables=(_table(measures, twins),),
        asked=tuple(asked(measures, index, first.probability) for index in (first.one, first.other)),
    )


def pairs(measures: Measures) -> list[Pair]:
    """The pairs of requirements that are most probably one job, likeliest first."""
    kin = measures.kinship
    likely = int((kin.probability >= LIKELY).sum())
    shown = slice(min(likely, MOST_PAIRS))
    found = zip(kin.one[shown].tolist(), kin.other[shown].tolist(), kin.probability[shown].tolist(), strict=True)
    return list(starmap(Pair, found))


def _sentence(measures: Measures, twins: list[Pair]) -> str:
    ids, first = measures.requirements.ids, twins[0]
    opening = f"{ids[first.one]} and {ids[first.other]} may be one job, asked twice ({percent(first.probability)})"
    if len(twins) == 1:
        return f"{opening}."
    return f"{opening}; so may {quantity(len(twins) - 1, 'more pair')}."


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
    return Table("twins", "Pairs that may be the same job", columns, rows)
