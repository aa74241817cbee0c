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


def find_changes(pair: Pair) -> Iterator[Change]:
    """Every typed change of `pair`, kind by kind."""
    for find in KINDS.values():
        yield from find(pair)


__all__ = ["KINDS", "Pair", "find_changes"]
