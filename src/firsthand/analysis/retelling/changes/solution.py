"""A solution that nobody asked for."""

from collections.abc import Iterator

from firsthand.analysis.retelling.changes.pair import Pair, written
from firsthand.analysis.retelling.lists import listed
from firsthand.analysis.retelling.model import Change
from firsthand.analysis.retelling.words import Word

_SOLUTIONS = frozenset(listed("solutions"))


def find(pair: Pair) -> Iterator[Change]:
    """Flagged: "where is my card" told as "a tracking page". Accepted: "the app hangs" told as "the app stops"."""
    for at, word in pair.put_in():
        if word.lower in _SOLUTIONS or word.lower.removesuffix("s") in _SOLUTIONS:
            yield Change("solution", "", written(pair.after, _start(pair.after, at), at + 1))


def _start(words: tuple[Word, ...], at: int) -> int:
    return at - 1 if at and words[at - 1].says_something else at
