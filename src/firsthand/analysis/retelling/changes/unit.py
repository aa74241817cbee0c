"""The number stayed and what it counts or measures became something else."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, written
from firsthand.analysis.retelling.lists import listed
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word, stem

_MEASURES = frozenset(map(stem, listed("measures")))


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "3 days" told as "3 weeks". Accepted: "3 days" told as "three days"."""
    measured = dict(_measured(pair.before))
    for number, place in _measured(pair.after):
        old = measured.get(number)
        if old is not None and pair.before[old].stem != pair.after[place].stem:
            yield Change("unit", written(pair.before, old - 1, old + 1), written(pair.after, place - 1, place + 1))


def _measured(words: tuple[Word, ...]) -> Iterator[tuple[str, int]]:
    for at, word in enumerate(words[1:], start=1):
        if words[at - 1].is_number and word.stem in _MEASURES:
            yield words[at - 1].stem, at
