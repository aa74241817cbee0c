"""Typed changes between two tellings: one file a kind."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes import (
    condition,
    date,
    negation,
    number,
    opposite,
    solution,
    strength,
    unit,
    who,
)
from firsthand.analysis.retelling.changes.pair import Pair
from firsthand.analysis.retelling.model import Change

KINDS = {
    "number": number.find,
    "unit": unit.find,
    "date": date.find,
    "negation": negation.find,
    "opposite": opposite.find,
    "who": who.find,
    "condition": condition.find,
    "strength": strength.find,
    "solution": solution.find,
}


_WITHIN_A_SENTENCE = frozenset(["condition", "strength", "date"])


def find_changes(near: Pair, wide: Pair) -> Iterator[Change]:
    """Every typed change, kind by kind.

    `near` has the sentence most like the retold statement on its earlier side, `wide` the one after it in likeness too.
    """
    for kind, find in KINDS.items():
        yield from find(near if kind in _WITHIN_A_SENTENCE else wide)


__all__ = ["KINDS", "Pair", "find_changes"]
